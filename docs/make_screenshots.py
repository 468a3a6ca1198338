"""Take the screenshots of docs/screenshots anew, from a dashboard that is running.

Start the demonstration (`make run`), then, in another window:

    .venv/bin/python docs/make_screenshots.py [http://127.0.0.1:8050]

It needs the development packages and a Chromium, which `make test` sets up.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.servers import find_chromium

FOLDER = Path(__file__).parent / "screenshots"
# Name, link, width in pixels, colour scheme.
SHOTS = (
    ("overview-1500", "/", 1500, "light"),
    ("overview-dark-1500", "/", 1500, "dark"),
    ("overview-360", "/", 360, "light"),
    ("by-grade-1280", "/by-grade", 1280, "light"),
    ("by-region-london-1280", "/by-region?region=London", 1280, "light"),
    ("over-time-1280", "/over-time", 1280, "light"),
    ("pay-quarters-1280", "/by-region?population=pay+quarters", 1280, "light"),
    ("methods-1280", "/methods", 1280, "light"),
    ("upload-1280", "/upload", 1280, "light"),
)
PRINTED = ("overview-on-paper", "/")
# Pixels of an A4 page within its margins.
PAPER = {"width": 703, "height": 1032}


def take(browser: Browser, address: str, name: str, link: str, width: int, scheme: str) -> None:
    """One page, whole, as a PNG."""
    page = browser.new_page(
        viewport={"width": width, "height": 900}, locale="en-GB", color_scheme=scheme
    )
    page.goto(f"{address}{link}")
    page.locator("main h1").wait_for()
    for graph in page.locator(".dash-graph").all():
        graph.locator(".main-svg").first.wait_for()
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    page.close()


def take_printed(browser: Browser, address: str, name: str, link: str) -> None:
    """A page as it is laid out for paper: its first sheet and what follows, as a PNG."""
    page = browser.new_page(viewport=PAPER, locale="en-GB", color_scheme="dark")
    page.goto(f"{address}{link}")
    page.locator("main h1").wait_for()
    for graph in page.locator(".dash-graph").all():
        graph.locator(".main-svg").first.wait_for()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    page.close()


def main() -> None:
    address = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else "http://127.0.0.1:8050"
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for shot in SHOTS:
            take(browser, address, *shot)
        take_printed(browser, address, *PRINTED)
        browser.close()


if __name__ == "__main__":
    main()
