"""A file is chosen once: asked about, answered, read again and stored, by one choosing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

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


# ---------------------------------------------------------------- another file, another reader


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
