"""What is sent is the file that was chosen, by whom and as it was; anything else is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.looking import open_page
from tests.browser.sending import a_sheet, answer, are_asked, choose, chosen, press


def test_council_and_year_of_one_file_are_not_said_of_another(
    watched: Page, address: str, tmp_path: Path
) -> None:
    choose(watched, address, a_sheet(tmp_path))
    answer(watched)
    press(watched)
    watched.locator("#file").set_input_files(a_sheet(tmp_path, "other.csv"))
    press(watched)
    expect(watched.locator(".notice")).to_contain_text("What you said of another file (year)")
    expect(watched.get_by_label("No year in")).to_be_visible()
    expect(watched.get_by_text("'Q?' as a gender")).to_have_count(0)


@pytest.mark.parametrize("what", ["mended", "removed"])
def test_a_file_that_is_not_as_it_was_chosen_is_chosen_again(
    watched: Page, address: str, tmp_path: Path, what: str
) -> None:
    sheet = a_sheet(tmp_path)
    choose(watched, address, sheet)
    answer(watched)
    text = sheet.read_text().replace("Q?,", "F,")
    sheet.unlink()
    if what == "mended":
        sheet.write_text(text)
    watched.get_by_role("button", name="Check it again").click()
    expect(watched.get_by_role("status")).to_contain_text(
        "staff.csv was changed, moved or renamed since it was chosen. Choose it again."
    )
    expect(watched.locator("#file")).to_be_focused()
    expect(watched.get_by_label("No year in")).to_have_value("2024")
    sheet.write_text(text)
    watched.locator("#file").set_input_files(sheet)
    press(watched)
    watched.locator(".question input").fill("Two services were taken in")
    press(watched)
    expect(watched.locator(".notice")).to_contain_text("901 women, 900 men")


def test_whoever_looks_as_somebody_else_does_not_send_the_file_of_the_one_before(
    page: Page, address: str, tmp_path: Path
) -> None:
    choose(page, address, a_sheet(tmp_path))
    other = page.context.new_page()
    open_page(other, address)
    other.get_by_label("View as").select_option("analyst")
    other.get_by_role("button", name="Switch").click()
    expect(other.locator("footer")).to_contain_text("You see exact figures")
    press(page)
    expect(page.locator(".notice")).to_contain_text("somebody else than when the page was opened")
    assert page.url == f"{address}/upload"
    assert chosen(page) == ""
    page.go_back()
    expect(page.locator(".notice")).to_contain_text("no longer held")
    assert chosen(page) == ""


# ---------------------------------------------------------------- what goes wrong, and where it is


def test_a_refusal_and_a_server_that_is_silent_are_said_beside_the_button(
    page: Page, address: str, tmp_path: Path
) -> None:
    sheet = a_sheet(tmp_path)
    large = tmp_path / "large.csv"
    large.write_bytes(b"," * (26 * 2**20))
    choose(page, address, sheet)
    answer(page)
    page.locator("#file").set_input_files(large)
    page.get_by_role("button", name="Check it again").click()
    expect(page.get_by_role("status")).to_contain_text("a spreadsheet may have 25 MiB")
    page.locator("#file").set_input_files(sheet)
    page.route("**/upload/check", lambda route: route.abort())
    page.get_by_role("button", name="Check it again").click()
    expect(page.get_by_role("status")).to_contain_text("did not answer, and nothing was stored")
    page.unroute("**/upload/check")
    press(page)
    are_asked(page, 1)


def test_the_browser_keeps_nothing_of_the_file_beyond_the_page(
    watched: Page, address: str, tmp_path: Path
) -> None:
    choose(watched, address, a_sheet(tmp_path))
    answer(watched)
    press(watched)
    kept = watched.evaluate(
        """async () => [history.state, localStorage.length, sessionStorage.length,
            (await indexedDB.databases()).length, (await caches.keys()).length]"""
    )
    assert kept == [None, 0, 0, 0, 0]
    assert watched.context.cookies() == []
