"""Paper: white whatever the screen, every chart as wide as the page, every table open."""

import io
import re
import shutil
import subprocess

import pytest
from PIL import Image
from playwright.sync_api import Page

from dashboard.figures.style import INK
from tests.browser.looking import open_page

# An A4 page within its margins, in the pixels of a style sheet.
PAPER = 703


def put_on_paper(page: Page, address: str, link: str, scheme: str, width: int) -> None:
    """Show the page as its printer lays it out."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    open_page(page, address, link)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme=scheme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": PAPER, "height": 900})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_a_printed_chart_is_dark_on_white_and_within_the_page(
    watched: Page, address: str, scheme: str, width: int
) -> None:
    put_on_paper(watched, address, "/", scheme, width)
    figure = watched.locator("figure").first
    seen = Image.open(io.BytesIO(figure.screenshot())).convert("RGB")
    colours = {colour: count for count, colour in seen.getcolors(seen.width * seen.height) or []}
    ink = tuple(int(INK[place : place + 2], 16) for place in (1, 3, 5))
    assert max(colours, key=lambda colour: colours[colour]) == (255, 255, 255)
    assert colours.get(ink, 0) > 100
    for text in watched.locator(".main-svg text").all():
        box = text.bounding_box()
        assert box is None or box["x"] + box["width"] <= PAPER, text.text_content()
    small = watched.locator(".basis").first.evaluate("each => getComputedStyle(each).color")
    assert max(int(part) for part in re.findall(r"\d+", small)) < 80
    assert watched.locator("details:not(.filter-box):not([open])").count() == 0


def test_charts_are_as_wide_as_the_screen_again_after_printing(watched: Page, address: str) -> None:
    open_page(watched, address)
    plot = watched.locator(".js-plotly-plot .main-svg").first
    before = plot.bounding_box()
    for event in ("beforeprint", "afterprint"):
        watched.evaluate(f"window.dispatchEvent(new Event('{event}'))")
    watched.wait_for_timeout(300)
    assert plot.bounding_box() == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_printed_file_holds_the_text_of_every_chart(
    watched: Page, address: str, scheme: str
) -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext, of Debian's poppler-utils, is not on this machine")
    watched.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    open_page(watched, address)
    lines = ".textpoint text:not(:has(tspan)), .textpoint tspan.line, .annotation tspan.line"
    said = watched.locator(lines).all_text_contents()
    drawn = {word for text in said for word in text.replace("\u00a0", " ").split()}
    done = subprocess.run(
        ["pdftotext", "-", "-"], input=watched.pdf(), capture_output=True, check=True
    )
    printed = set(done.stdout.decode().split())
    assert drawn
    assert drawn <= printed
