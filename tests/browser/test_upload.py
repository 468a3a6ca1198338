"""What an officer sees of a file that was sent: reachable, readable, on a phone and in the dark."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.looking import open_page
from tests.browser.test_journeys import tab_to

TITLE = "London Borough of Camden ICT staff 2023"
PEOPLE = [f"{sex},Grade 7,Developer" for sex in "F" * 30 + "M" * 30]
FILES = {
    "ready": [TITLE, "", "Sex,Pay band,Work", *PEOPLE],
    "asked": [TITLE, "", "Sex,Pay band,Work", *PEOPLE, "Q?,Manager,Tester", "X?,PO3,Tester"],
    "refused": [TITLE, "", "Sex,Pay band,Work,Start date", *(f"{one},soon" for one in PEOPLE),
                "Q?,Manager,Tester,2020-01-01"],
}  # fmt: skip


def send(page: Page, address: str, folder: Path, name: str) -> None:
    sheet = folder / f"{name}.csv"
    sheet.write_text("\n".join(FILES[name]))
    open_page(page, address, "/upload")
    page.get_by_label("Spreadsheet").set_input_files(sheet)
    page.get_by_role("button", name="Check the file").click()
    page.locator(".notice").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", FILES)
def test_axe_finds_nothing_on_what_was_read(
    page: Page, address: str, tmp_path: Path, name: str, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    send(page, address, tmp_path, name)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("name", FILES)
def test_nothing_scrolls_sideways_on_a_phone_and_tables_stay_tables(
    watched: Page, address: str, tmp_path: Path, name: str
) -> None:
    watched.set_viewport_size({"width": 360, "height": 800})
    send(watched, address, tmp_path, name)
    watched.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    wider = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
    assert watched.locator(".stacked").evaluate_all(wider) == 0
    table = watched.get_by_role("table").first
    expect(table.get_by_role("columnheader").first).to_be_attached()
    row = table.get_by_role("row").nth(1)
    assert row.get_by_role("rowheader").count() == 1
    assert row.get_by_role("cell").count() >= 1


def test_a_wrong_year_and_a_rung_are_set_right_by_keyboard_alone(
    watched: Page, address: str, tmp_path: Path
) -> None:
    send(watched, address, tmp_path, "ready")
    expect(watched.locator(".notice")).to_contain_text("London Borough of Camden, 2023")
    tab_to(watched, "#whose-0")
    watched.keyboard.type("2019")
    tab_to(watched, "#grade-0-0")
    watched.keyboard.type("manager")
    tab_to(watched, "form.upload button")
    watched.keyboard.press("Enter")
    expect(watched.locator(".notice")).to_contain_text("London Borough of Camden, 2019")
    expect(watched.locator(".notice")).to_contain_text("By grade: manager 60 (30 women)")
