"""What people do: filter by keyboard, look as somebody else, send a file and see it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.looking import open_page
from tests.filled import LONDON, SMALL


def tab_to(page: Page, what: str) -> None:
    """Press Tab until the control that matches has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("what => document.activeElement.matches(what)", what):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", "the focus is seen"
            return
    raise AssertionError(f"no Tab leads to {what}")


def test_filters_are_set_by_keyboard_alone(watched: Page, address: str) -> None:
    open_page(watched, address, "/by-grade")
    tab_to(watched, "#filter-region")
    watched.keyboard.type("London")
    tab_to(watched, "form.filters button")
    watched.keyboard.press("Enter")
    watched.wait_for_url(re.compile(r"/by-grade\?region=London$"))
    expect(watched.locator(".basis").first).to_contain_text("council IT in London")
    expect(watched.locator("#filter-region")).to_have_value("London")
    tab_to(watched, "form.filters .buttons a")
    watched.keyboard.press("Enter")
    watched.wait_for_url(re.compile(r"/by-grade$"))


def test_the_first_stop_leads_past_the_menu(watched: Page, address: str) -> None:
    open_page(watched, address)
    watched.keyboard.press("Tab")
    expect(watched.get_by_role("link", name="Skip to main content")).to_be_focused()
    watched.keyboard.press("Enter")
    expect(watched.locator("main")).to_be_focused()


def test_filters_stay_from_page_to_page_and_come_back(watched: Page, address: str) -> None:
    open_page(watched, address, "/by-grade?region=London")
    watched.get_by_role("navigation").get_by_role("link", name="Over time").click()
    watched.wait_for_url(re.compile(r"/over-time\?region=London$"))
    watched.go_back()
    expect(watched.locator("h1")).to_have_text("By grade")


def test_an_officer_sees_their_own_small_council(watched: Page, address: str) -> None:
    link = f"/by-grade?council={SMALL}"
    open_page(watched, address, link)
    expect(watched.locator(".chart h2").first).to_contain_text("No figure can be shown")
    watched.get_by_label("View as").select_option(f"council officer:{SMALL}")
    watched.get_by_role("button", name="Switch").click()
    expect(watched.locator(".chart h2").first).to_contain_text("25.0% of managers")
    expect(watched.locator(".basis").first).to_contain_text("exact figures")
    open_page(watched, address, f"/by-grade?council={LONDON}")
    expect(watched.locator(".basis").first).to_contain_text("protected figures")


def test_the_filters_are_folded_on_a_phone(watched: Page, address: str) -> None:
    watched.set_viewport_size({"width": 360, "height": 800})
    open_page(watched, address)
    expect(watched.locator("#filter-year")).to_be_hidden()
    watched.locator(".filter-box > summary").click()
    expect(watched.locator("#filter-year")).to_be_visible()


def test_a_download_comes_as_a_file(watched: Page, address: str) -> None:
    open_page(watched, address, "/by-grade")
    with watched.expect_download() as download:
        watched.get_by_role("link", name="Download CSV").first.click()
    assert download.value.suggested_filename == "shares-by-grade.csv"
    assert "director or CIO" in Path(download.value.path()).read_text("utf-8-sig")


def test_a_file_is_sent_seen_confirmed_and_undone(
    watched: Page, address: str, tmp_path: Path
) -> None:
    people = [f"2025,{sex},Manager" for sex in "F" * 30 + "M" * 30]
    sheet = tmp_path / "London Borough of Camden.csv"
    lines = ["Council,Year,Gender,Grade", *(f"London Borough of Camden,{each}" for each in people)]
    sheet.write_text("\n".join(lines))
    open_page(watched, address, "/upload")
    watched.get_by_label("Spreadsheet").set_input_files(sheet)
    watched.get_by_role("button", name="Check the file").click()
    expect(watched.get_by_role("heading", name="Ready to load")).to_be_visible()
    expect(watched.locator("main")).to_contain_text("women 30, men 30")
    watched.get_by_role("button", name="Confirm and load").click()
    expect(watched.locator(".notice h2")).to_contain_text("1 ")
    watched.get_by_role("link", name="See by grade").click()
    expect(watched.locator(".chart h2").first).to_contain_text("50.0% of managers")
    watched.go_back()
    watched.get_by_role("button", name="Undo this").click()
    expect(watched.get_by_role("heading", name="Undone")).to_be_visible()


def test_a_row_of_parts_is_asked_about_and_left_out_by_its_answer(
    watched: Page, address: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "London Borough of Camden ICT 2024.csv"
    rows = ["Grade,Female,Male", "Manager,30,41", "of which part time,12,3", "Professional,40,60"]
    sheet.write_text("\n".join(rows))
    open_page(watched, address, "/upload")
    watched.get_by_label("Spreadsheet").set_input_files(sheet)
    watched.get_by_role("button", name="Check the file").click()
    question = watched.get_by_label("a row of 'of which part time'")
    question.select_option("leave out")
    watched.get_by_role("button", name="Check it again").click()
    expect(watched.get_by_role("heading", name="Ready to load")).to_be_visible()
    expect(watched.locator("main")).to_contain_text("women 70, men 101")


def test_a_file_that_cannot_be_loaded_says_where_it_is_wrong(
    watched: Page, address: str, tmp_path: Path
) -> None:
    sheet = tmp_path / "wrong.csv"
    sheet.write_text("Council,Year,Gender,Grade\nLondon Borough of Camden,1999,F,Manager\n")
    open_page(watched, address, "/upload")
    watched.get_by_label("Spreadsheet").set_input_files(sheet)
    watched.get_by_role("button", name="Check the file").click()
    expect(watched.get_by_role("heading", name="Cannot be loaded")).to_be_visible()
    row = watched.locator("tbody tr").first
    expect(row).to_contain_text("B2")
    expect(watched.get_by_role("heading", name="1 thing to mend")).to_have_count(2)
    expect(watched.get_by_role("button", name="Confirm and load")).to_have_count(0)
