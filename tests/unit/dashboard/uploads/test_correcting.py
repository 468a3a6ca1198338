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


def of_sheet(settles: Settles, sheet: str) -> str:
    return name_of(Question(settles, sheet), "")


def are_read(said: str, council: str, year: int) -> bool:
    """True where a table was read of that council and year."""
    return f"<dd>{council}</dd><dt>Years</dt><dd>{year}</dd>" in said


def sent_token(client: FlaskClient, path: Path, said: str, fields: dict[str, list[str]]) -> str:
    """The token of a workbook that was sent again with these fields of its page filled in."""
    data = {name: values for name, values in {**Fields(said).found, **fields}.items() if values}
    with path.open("rb") as file:
        answer = client.post("/upload/check", data={**data, "file": (file, path.name)})
    return str(answer.headers["Location"]).split("reading=")[1]


def sent_again(client: FlaskClient, path: Path, said: str, fields: dict[str, list[str]]) -> str:
    return page(client, sent_token(client, path, said, fields))


def test_each_sheet_of_two_councils_and_years_is_set_right_by_itself(
    client: FlaskClient, tmp_path: Path
) -> None:
    rows = [(sex, "Manager") for sex in "F" * 9 + "M" * 40]
    leeds = [("Leeds City Council ICT staff 2024",), ("Sex", "Pay band"), *rows]
    bradford = [("Bradford Council ICT staff 2025",), ("Sex", "Pay band"), *rows]
    path = workbook(tmp_path / "two.xlsx", *leeds, Second=bradford)
    said = page(client, send(client, path.read_bytes(), "two.xlsx"))
    assert "Ready to load" in said
    assert not {COUNCIL, YEAR} & Fields(said).found.keys()
    for sheet, name in (("Staff", "Leeds City Council"), ("Second", "City of Bradford")):
        assert f"Council of ‘{sheet}’: {name}" in said
    fields = {
        of_sheet(Settles.COUNCIL, "Second"): ["Wakefield"],
        of_sheet(Settles.YEAR, "Staff"): ["2023"],
    }
    again = sent_again(client, path, said, fields)
    assert are_read(again, "Leeds City Council", 2023)
    assert are_read(again, "Wakefield Metropolitan District Council", 2025)
    for each in ("The council of ‘Second’ is Wakefield.", "The year of ‘Staff’ is 2023."):
        assert each in again
    back = sent_again(client, path, again, {TAKE_BACK: [path_of(["councils", "Second"])]})
    assert are_read(back, "City of Bradford Metropolitan District Council", 2025)
    one = workbook(tmp_path / "one.xlsx", *leeds, Second=leeds)
    said = page(client, send(client, one.read_bytes(), "one.xlsx"))
    assert {COUNCIL, YEAR} <= Fields(said).found.keys()
    assert said.count("No column with the council") == 1
    assert "on the ladder yet" not in said


def test_a_sheet_that_leaves_its_council_open_is_asked_about_by_itself(
    client: FlaskClient, tmp_path: Path
) -> None:
    rows = [("Sex", "Pay band"), *[(sex, "Manager") for sex in "F" * 9 + "M" * 40]]
    path = workbook(
        tmp_path / "two.xlsx", ("ICT staff 2024",), *rows,
        Second=[("Leeds City Council ICT staff 2024",), *rows],
    )  # fmt: skip
    said = page(client, send(client, path.read_bytes(), "two.xlsx"))
    assert "1 question to answer" in said
    assert COUNCIL not in Fields(said).found
    again = sent_again(client, path, said, {of_sheet(Settles.COUNCIL, "Staff"): ["Bradford"]})
    assert "Ready to load" in again
    for name in ("Leeds City Council", "City of Bradford Metropolitan District Council"):
        assert are_read(again, name, 2024)


def test_what_is_said_of_a_sheet_is_not_kept_for_next_year(
    client: FlaskClient, tmp_path: Path
) -> None:
    rows = [("Sex", "Pay band"), *[(sex, "Grade 7") for sex in "F" * 9 + "M" * 40]]
    path = workbook(
        tmp_path / "two.xlsx", ("ICT staff 2024",), *rows,
        Second=[("Leeds City Council ICT staff 2024",), *rows],
    )  # fmt: skip
    said = page(client, send(client, path.read_bytes(), "two.xlsx"))
    answers = {of_sheet(Settles.COUNCIL, "Staff"): ["Bradford"], RUNG: ["=professional"]}
    token = sent_token(client, path, said, answers)
    client.post("/upload/confirm", data={"reading": token})
    next_year = page(client, send(client, path.read_bytes(), "two.xlsx"))
    assert "1 question to answer" in next_year
    assert "The council of ‘Staff’" not in next_year


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


def test_the_rung_of_a_grade_is_set_and_kept_for_next_year(
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
    assert sent_token(client, path, said, {})
