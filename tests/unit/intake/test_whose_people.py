"""Whose people a file holds, where nothing in it says that they are digital and IT staff."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, read, workbook

DISTRICT, CITY = "Norwich City Council 2025.xlsx", "Leeds City Council 2025.xlsx"
COUNTS: Row = ("Grade", "Female", "Male")
LIST: Row = ("Gender", "Grade", "Job title")


def said(reading: Reading) -> str:
    """'whose people', 'taken for IT staff' or '' as it was asked, told or neither."""
    codes = {problem.code for problem in reading.problems}
    return next((code for code in ("whose people", "taken for IT staff") if code in codes), "")


@pytest.mark.parametrize(
    ("name", "people", "expected"),
    [
        (CITY, 20, ""), (CITY, 60, "taken for IT staff"), (CITY, 1_000, "taken for IT staff"),
        (CITY, 1_001, "whose people"), (DISTRICT, 60, "taken for IT staff"),
        (DISTRICT, 61, "whose people"), ("Leeds City Council Digital 2025.xlsx", 1_900, ""),
        ("Norwich City Council 2025 women in IT.xlsx", 180, "whose people"),
    ],
)  # fmt: skip
def test_as_many_as_a_whole_council_may_have_are_asked_about(
    tmp_path: Path, name: str, people: int, expected: str
) -> None:
    rows: list[Row] = [COUNTS, ("G5", people - 12, 7), ("G6", 3, 2)]
    assert said(read(workbook(tmp_path / name, *rows))) == expected


@pytest.mark.parametrize(
    ("name", "people", "expected"),
    [
        (CITY, 250, "taken for IT staff"), (CITY, 251, "whose people"),
        (DISTRICT, 60, "taken for IT staff"), (DISTRICT, 61, "whose people"),
    ],
)  # fmt: skip
def test_a_list_is_asked_about_sooner(
    tmp_path: Path, name: str, people: int, expected: str
) -> None:
    rows: list[Row] = [("Gender", "Grade"), *(("F", "G5"),) * people]
    assert said(read(workbook(tmp_path / name, *rows))) == expected


@pytest.mark.parametrize(
    "title", ["Housing and Libraries", "All employees", "Staff in Finance", "HR team"]
)
def test_a_title_of_others_is_asked_about_however_few_they_are(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [(title,), COUNTS, ("G5", 4, 7), ("G6", 3, 2)]
    assert said(read(workbook(tmp_path / CITY, *rows))) == "whose people"


@pytest.mark.parametrize(
    "title", ["Gender: as recorded on HR system", "Figures checked against payroll", "HR Analytics"]
)
def test_where_figures_come_from_is_no_other_service(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [(title,), COUNTS, ("G5", 4, 7), ("G6", 3, 2)]
    assert said(read(workbook(tmp_path / CITY, *rows))) == ""


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Teaching assistant", "Accountant"), "whose people"),
        (("Web developer", "Analyst"), ""),
        (("Senior analyst", "Officer"), ""),
    ],
)
def test_job_titles_that_say_something_else_are_asked_about(
    tmp_path: Path, titles: tuple[str, str], expected: str
) -> None:
    rows = [LIST, *(("F", "G5", title) for title in titles * 6)]
    assert said(read(workbook(tmp_path / CITY, *rows))) == expected


def test_titles_that_every_service_has_do_not_make_it_staff_a_whole_council(
    tmp_path: Path,
) -> None:
    rows = [LIST, *(("F", "G5", title) for title in ("Analyst", "Manager") * 20)]
    name = "Leeds City Council Digital and IT workforce 2025.xlsx"
    assert read(workbook(tmp_path / name, *rows)).verdict == "ready"


@pytest.mark.parametrize(
    ("heading", "name", "is_asked"),
    [
        ("Digital role", "Leeds City Council ICT 2025.xlsx", False),
        ("Digital role", CITY, True),
        ("IT post Y/N", "Leeds City Council ICT 2025.xlsx", True),
    ],
)
def test_a_flag_of_some_of_the_staff_is_asked_about_where_it_may_tell_who_counts(
    tmp_path: Path, heading: str, name: str, is_asked: bool
) -> None:
    rows = [("Gender", "Job title", heading), ("F", "Analyst", "Y"), ("M", "Officer", "N")]
    codes = {p.code for p in read(workbook(tmp_path / name, *rows)).problems if p.level == "ask"}
    assert ("column that may tell who counts" in codes) == is_asked


def test_a_council_is_told_by_its_code_in_a_title(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "return.xlsx", ("Council code", "E09000007"), ("ICT, 31 March 2025",), (),
        COUNTS, ("G5", 4, 12),
    )  # fmt: skip
    cells = read(path).tables[0].cells
    assert {cell.organisation for cell in cells} == {"E09000007"}


def test_ranges_of_grades_are_told_apart_without_a_heading(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Women FT", "Women PT", "Men FT", "Men PT"), ("Grade 1-4", 4, 3, 12, 1)]
    one = read(workbook(tmp_path / CITY, *rows, ("Grade 5-8", 6, 2, 20, 0)))
    assert one.verdict == "ready"
    other = read(workbook(tmp_path / CITY, *rows, ("Grade 4-8", 6, 2, 20, 0)))
    assert other.verdict == "needs answers"


ICT = "Leeds City Council ICT 2025.xlsx"
STAFF: list[Row] = [
    ("Name", "Gender", "Team", "Job title"),
    *((f"Ann {at}", "F", "Service Desk", "Analyst") for at in range(9)),
    *((f"Bo {at}", "M", "Infrastructure", "Network Engineer") for at in range(9)),
]


@pytest.mark.parametrize(
    ("team", "title", "is_asked"),
    [
        ("HR", "HR Adviser", True),
        ("Customer Services", "Officer", True),
        ("Libraries", "ICT Support Officer", False),
        ("Projects", "Officer", False),
    ],
)
def test_a_row_of_another_service_among_it_staff_is_asked_about(
    tmp_path: Path, team: str, title: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / ICT, *STAFF, ("Cy Cee", "F", team, title)))
    assert ("other services among IT staff" in asked(reading)) == is_asked


@pytest.mark.parametrize(("heading", "is_asked"), [("Service", True), ("Team", False)])
def test_another_service_among_counts_is_asked_about_and_a_team_called_after_it_is_not(
    tmp_path: Path, heading: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [(heading, "Female", "Male"), ("Service Desk", 5, 8), ("Projects", 3, 9),
                       ("Web team", 2, 3), ("Customer Services", 4, 2)]  # fmt: skip
    questions = ["other services among IT staff"] if is_asked else []
    assert asked(read(workbook(tmp_path / ICT, *rows))) == questions


def test_a_directorate_that_holds_all_the_it_staff_is_no_question(tmp_path: Path) -> None:
    rows = [(*row, "Directorate" if at == 0 else "Finance") for at, row in enumerate(STAFF)]
    assert asked(read(workbook(tmp_path / ICT, *rows))) == []


@pytest.mark.parametrize(
    ("title", "verdict"),
    [("ICT staff", "ready"), ("Staff", "refused")],
)
def test_women_and_men_alone_are_read_where_they_are_called_it_staff(
    tmp_path: Path, title: str, verdict: str
) -> None:
    rows: list[Row] = [(title,), ("", "Number"), ("Women", 14), ("Men", 51), ("Total", 65)]
    assert read(workbook(tmp_path / CITY, *rows)).verdict == verdict


@pytest.mark.parametrize(
    ("name", "questions"),
    [("return.xlsx", []), ("Camden ICT.xlsx", []), ("Kirklees Council ICT.xlsx", ["council"])],
)
def test_a_code_in_a_title_against_the_files_name_is_asked_about(
    tmp_path: Path, name: str, questions: list[str]
) -> None:
    title: Row = ("ICT staff at 31 March 2025, E09000007",)
    path = workbook(tmp_path / name, title, COUNTS, ("G5", 14, 12), ("G6", 8, 19))
    assert asked(read(path)) == questions


@pytest.mark.parametrize("title", ["Library staff", "Adult social care", "Housing team"])
def test_a_title_of_others_is_asked_about_in_a_file_that_says_it(
    tmp_path: Path, title: str
) -> None:
    rows: list[Row] = [(title,), COUNTS, ("G5", 4, 7), ("G6", 3, 2)]
    assert said(read(workbook(tmp_path / "Leeds ICT 2025.xlsx", *rows))) == "whose people"


@pytest.mark.parametrize("title", ["ICT and Library systems", "Source: finance system"])
def test_a_title_that_names_it_too_or_a_source_is_no_question(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [(title,), COUNTS, ("G5", 4, 7), ("G6", 3, 2)]
    assert said(read(workbook(tmp_path / "Leeds ICT 2025.xlsx", *rows))) == ""


@pytest.mark.parametrize(
    ("title", "file", "expected"),
    [
        ("HR return", "Leeds ICT 2025.xlsx", ""), ("Payroll report", "Leeds ICT 2025.xlsx", ""),
        ("Human Resources - workforce data", "Leeds ICT 2025.xlsx", ""),
        ("Produced by People Services", "Leeds ICT 2025.xlsx", ""),
        ("Contact: HR helpdesk", "Leeds ICT 2025.xlsx", ""),
        ("HR staff", "Leeds ICT 2025.xlsx", "whose people"),
        ("HR return", CITY, "whose people"),
    ],
)  # fmt: skip
def test_who_made_a_file_of_it_staff_is_no_other_service(
    tmp_path: Path, title: str, file: str, expected: str
) -> None:
    rows: list[Row] = [(title,), (), COUNTS, ("G5", 12, 20), ("G6", 3, 9)]
    assert said(read(workbook(tmp_path / file, *rows))) == expected
