"""What was understood is set right on the page: council, year, population, headings and rungs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flask.testing import FlaskClient

from dashboard.answers import TAKE_BACK, name_of, path_of
from etl.checks.problems import Question, Settles
from tests.builders import CAMDEN
from tests.unit.dashboard.uploads.sending import GOOD, Fields, page, send, send_with
from tests.unit.intake.sheets import workbook

PEOPLE = "".join(f"{sex},Grade 7,Developer\n" for sex in "F" * 9 + "M" * 40)
TITLED = f"Leeds City Council ICT staff 2023\n\nSex,Pay band,Work\n{PEOPLE}"
COUNCIL = name_of(Question(Settles.COUNCIL), "")
YEAR = name_of(Question(Settles.YEAR), "")
POPULATION = name_of(Question(Settles.POPULATION, choices=("x",)), "")
RUNG = name_of(Question(Settles.WORD, "Grade 7", "grade", ("x",)), "")


def heading(text: str) -> str:
    return name_of(Question(Settles.HEADING, text, choices=("x",)), "")


def corrected(client: FlaskClient, said: str, corrections: dict[str, Sequence[str]]) -> str:
    """The page after the same file was sent again with these fields filled in."""
    fields = Fields(said).found | {name: list(values) for name, values in corrections.items()}
    return page(client, send_with(client, TITLED, fields))


def test_a_council_and_a_year_wrongly_taken_from_a_title_are_set_right(
    client: FlaskClient,
) -> None:
    said = page(client, send(client, TITLED.encode()))
    assert "Leeds City Council, 2023: council IT." in said
    assert "No column with the council; Leeds City Council in the title" in said
    again = corrected(client, said, {COUNCIL: ["Camden"], YEAR: ["2024/25"]})
    assert "London Borough of Camden, 2025: council IT." in again
    assert "The council is Camden." in again
    back = corrected(client, again, {TAKE_BACK: [path_of(["council"]), path_of(["year"])]})
    assert "Leeds City Council, 2023: council IT." in back


def test_an_officer_is_told_of_figures_that_are_not_their_councils(client: FlaskClient) -> None:
    camden = send(client, GOOD)
    client.post("/upload/confirm", data={"reading": camden})
    client.post("/view-as", data={"viewer": f"council officer:{CAMDEN}", "back": "/"})
    other = page(client, send(client, TITLED.encode()))
    assert "not figures of London Borough of Camden, whose officer you are." in other
    assert "whose officer you are" not in page(client, send(client, GOOD))


def test_a_page_that_is_sent_untouched_corrects_nothing(client: FlaskClient) -> None:
    said = page(client, send(client, TITLED.encode()))
    again = corrected(client, said, {})
    assert "Your answers so far" not in again
    assert "Leeds City Council, 2023: council IT." in again


def test_the_rung_of_a_grade_is_set_kept_for_next_year_and_forgotten(
    client: FlaskClient,
) -> None:
    said = page(client, send(client, TITLED.encode()))
    assert "1 grade is not on the ladder yet" in said
    token = send_with(client, TITLED, {**Fields(said).found, RUNG: ["=professional"]})
    assert "By grade: professional 49 (9 women)." in page(client, token)
    client.post("/upload/confirm", data={"reading": token})
    next_year = TITLED.replace("2023", "2024")
    token = send(client, next_year.encode())
    assert "By grade: professional 49 (9 women)." in page(client, token)
    assert "Answers kept from before (1)" in page(client, token)
    client.post("/upload/forget", data={"reading": token})
    assert "are forgotten" in page(client, token)
    again = page(client, send(client, next_year.encode()))
    assert "1 grade is not on the ladder yet" in again
    assert "Answers kept from before" not in again


def test_a_rung_that_is_known_can_be_another_for_one_council(client: FlaskClient) -> None:
    known = TITLED.replace("Grade 7", "Manager")
    said = page(client, send(client, known.encode()))
    assert "By grade: manager 49" in said
    rung = name_of(Question(Settles.WORD, "Manager", "grade", ("x",)), "")
    again = page(client, send_with(client, known, {rung: ["=unmapped"]}))
    assert "By grade: manager" not in again
    assert "as grade is unmapped." in again


def test_a_heading_that_was_not_read_and_the_population_are_set_right(
    client: FlaskClient,
) -> None:
    said = page(client, send(client, TITLED.encode()))
    again = corrected(
        client, said, {heading("Work"): ["=role"], POPULATION: ["=council workforce"]}
    )
    assert "The heading ‘Work’ is the role." in again
    assert "2023: council workforce." in again
    unused = corrected(client, again, {heading("Pay band"): ["="]})
    assert "The heading ‘Pay band’ is not used." in unused
    assert "<caption>People in post by grade</caption>" not in unused


def test_a_workbook_of_many_sheets_can_be_sent_again(client: FlaskClient, tmp_path: Path) -> None:
    """A form may not have more than a thousand parts, however many tables there are."""
    headings = ("Council", "Year", "Gender", "Grade", *(f"Column {n}" for n in range(90)))
    rows = [("Leeds", 2025, sex, f"Band {n}", *range(90)) for n in range(9) for sex in "FM"]
    sheets = {f"Team {number}": [headings, *rows] for number in range(9)}
    path = workbook(tmp_path / "many.xlsx", headings, *rows, **sheets)
    said = page(client, send(client, path.read_bytes(), "many.xlsx"))
    fields = Fields(said).found
    assert 100 < sum(map(len, fields.values())) < 1000
    data = {name: values for name, values in fields.items() if values}
    with path.open("rb") as file:
        answer = client.post("/upload/check", data={**data, "file": (file, "many.xlsx")})
    assert answer.status_code == 303
