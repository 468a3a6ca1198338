"""A file about which is asked, as it is sent from the page, and what is seen of it there."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from etl.vocabulary.councils import register
from etl.vocabulary.regions import Region
from tests.browser.looking import open_page
from tests.filled import councils

# What is answered for the one that is stored is kept, and not asked again.
NAME, STORED, FORGOTTEN = (register().by_code(code).name for code in councils(Region.LONDON)[:3])
# Nobody knows 'Q?' or the year; and once they are said, it is more people than the year before.
LINES = ["Sex,Grade,Team", *(f"{sex},Manager,Web" for sex in "F" * 900 + "M" * 900), "Q?,Manager,"]


def a_sheet(folder: Path, name: str = "staff.csv", council: str = NAME) -> Path:
    path = folder / name
    path.write_text("\n".join([f"{council} ICT staff", "", *LINES]))
    return path


def press(page: Page, button: str = "Check it again") -> None:
    """Press the button, and wait for the page of what was read."""
    before = page.url
    page.get_by_role("button", name=button).click()
    page.wait_for_url(lambda url: url != before)
    expect(page.locator("main h1")).to_be_focused()


def choose(page: Page, address: str, sheet: Path) -> None:
    open_page(page, address, "/upload")
    page.locator("#file").set_input_files(sheet)
    press(page, "Check the file")


def answer(page: Page) -> None:
    page.get_by_label("No year in").fill("2024")
    page.get_by_label("'Q?' as a gender").select_option("not recorded")


def are_asked(page: Page, questions: int) -> None:
    """So many questions are open."""
    expect(page.locator(".question")).to_have_count(questions)


def chosen(page: Page) -> str:
    """The name of the file that stands in the field; empty where none does."""
    name: str = page.evaluate("(document.getElementById('file').files[0] || {name: ''}).name")
    return name
