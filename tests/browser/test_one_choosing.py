"""A file is chosen once: asked about, answered, read again and stored, by one choosing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.looking import open_page
from tests.browser.sending import (
    FORGOTTEN,
    STORED,
    a_sheet,
    answer,
    are_asked,
    choose,
    chosen,
    press,
)


@pytest.fixture
def sent(page: Page) -> list[Request]:
    """The requests to read a file."""
    asked: list[Request] = []

    def note(request: Request) -> None:
        if request.url.endswith("/upload/check"):
            asked.append(request)

    page.on("request", note)
    return asked


def test_from_the_first_question_to_the_chart_a_file_is_chosen_once(
    watched: Page, address: str, tmp_path: Path, sent: list[Request]
) -> None:
    choose(watched, address, a_sheet(tmp_path, council=STORED))
    are_asked(watched, 2)
    answer(watched)
    press(watched)
    are_asked(watched, 1)
    expect(watched.get_by_text("staff.csv is read again with what you say above")).to_be_visible()
    watched.locator(".question input").fill("Two services were taken in")
    press(watched)
    expect(watched.get_by_role("heading", name="Ready to load")).to_be_visible()
    expect(watched.locator(".notice")).to_contain_text("900 women, 900 men")
    watched.get_by_role("button", name="Confirm and load").click()
    watched.get_by_role("link", name="See by grade").click()
    expect(watched.locator(".chart h2").first).to_contain_text("50.0% of managers")
    assert len(sent) == 3
    watched.go_back()
    watched.get_by_role("button", name="Undo this").click()
    expect(watched.get_by_role("heading", name="Undone")).to_be_visible()


def test_the_copy_to_mend_is_downloaded_and_the_file_stays_chosen(
    watched: Page, address: str, tmp_path: Path
) -> None:
    choose(watched, address, a_sheet(tmp_path))
    with watched.expect_download():
        watched.get_by_role("button", name="Download it with its problems marked").click()
    answer(watched)
    press(watched)
    are_asked(watched, 1)


def test_when_kept_answers_are_forgotten_the_file_stays_chosen(
    watched: Page, address: str, tmp_path: Path
) -> None:
    open_page(watched, address)
    watched.get_by_label("View as").select_option("analyst")
    watched.get_by_role("button", name="Switch").click()
    choose(watched, address, a_sheet(tmp_path, council=FORGOTTEN))
    answer(watched)
    press(watched)
    watched.locator(".question input").fill("Two services were taken in")
    press(watched)
    watched.get_by_role("button", name="Confirm and load").click()
    expect(watched.locator(".notice h2")).to_contain_text("1 ")
    choose(watched, address, a_sheet(tmp_path, council=FORGOTTEN))
    are_asked(watched, 1)
    watched.get_by_text("Answers kept from before (1)").click()
    watched.get_by_role("button", name="Forget all of them").click()
    expect(watched.get_by_role("heading", name="Forgotten")).to_be_visible()
    assert chosen(watched) == "staff.csv"
    press(watched)
    are_asked(watched, 2)


def test_a_button_that_is_pressed_twice_sends_the_file_once(
    watched: Page, address: str, tmp_path: Path, sent: list[Request]
) -> None:
    open_page(watched, address, "/upload")
    watched.locator("#file").set_input_files(a_sheet(tmp_path))
    watched.get_by_role("button", name="Check the file").dblclick()
    are_asked(watched, 2)
    assert len(sent) == 1


# ---------------------------------------------------------------- reload, tabs, back


def test_a_reload_and_another_tab_have_no_file_and_ask_for_it(
    watched: Page, address: str, tmp_path: Path
) -> None:
    sheet = a_sheet(tmp_path)
    choose(watched, address, sheet)
    answer(watched)
    press(watched)
    other = watched.context.new_page()
    other.goto(watched.url)
    watched.reload()
    for page in (other, watched):
        assert chosen(page) == ""
        expect(
            page.get_by_text("Choose staff.csv: what you say above goes with it")
        ).to_be_visible()
        page.locator(".question input").fill("Two services were taken in")
        page.locator("#file").set_input_files(sheet)
        press(page)
        expect(page.get_by_role("heading", name="Ready to load")).to_be_visible()


def test_going_back_finds_each_page_with_the_file_that_it_is_of(
    watched: Page, address: str, tmp_path: Path
) -> None:
    choose(watched, address, a_sheet(tmp_path))
    answer(watched)
    press(watched)
    watched.locator("#file").set_input_files(a_sheet(tmp_path, "other.csv"))
    press(watched)
    expect(watched.locator(".notice")).to_contain_text("File other.csv")
    assert chosen(watched) == "other.csv"
    watched.go_back()
    expect(watched.locator(".notice")).to_contain_text("File staff.csv")
    assert chosen(watched) == "staff.csv"
    watched.go_back()
    are_asked(watched, 2)
    assert chosen(watched) == "staff.csv"
    watched.go_back()
    expect(watched.get_by_role("button", name="Check the file")).to_be_visible()
    assert chosen(watched) == ""
    watched.go_forward()
    answer(watched)
    press(watched)
    are_asked(watched, 1)


def test_a_link_within_the_page_leaves_it_as_it_is(
    watched: Page, address: str, tmp_path: Path
) -> None:
    choose(watched, address, a_sheet(tmp_path))
    watched.get_by_label("No year in").fill("2024")
    watched.evaluate("location.hash = 'what-was-read'")
    watched.go_back()
    expect(watched.get_by_label("No year in")).to_have_value("2024")


def test_without_script_the_page_is_a_plain_form(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    sheet = a_sheet(tmp_path)
    page.goto(f"{address}/upload")
    page.locator("#file").set_input_files(sheet)
    page.get_by_role("button", name="Check the file").click()
    answer(page)
    expect(page.get_by_text("Choose staff.csv: what you say above")).to_be_visible()
    page.locator("#file").set_input_files(sheet)
    page.get_by_role("button", name="Check it again").click()
    are_asked(page, 1)
    context.close()
