"""What somebody who knows the rules alone, and not the program, would write to try it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from etl.checks.problems import Level
from etl.workbooks.answers import Answers
from etl.workbooks.tables.figures import is_number, whole
from tests.unit.intake.sheets import (
    Row,
    asked,
    counts,
    listed,
    problem,
    read,
    told,
    women_and_men,
    workbook,
)

CAMDEN = "Camden Council ICT 2025.xlsx"
OF_YEARS = "Camden Council ICT.xlsx"
LIST: list[Row] = [
    (f"{10_231 + at * 7:06d}", "Female" if at < 3 else "Male", "Network engineer", "Grade 7", "1")
    for at in range(9)
]


def cells(path: Path, **values: str) -> Path:
    """The workbook with other values in some cells of its first sheet."""
    book = openpyxl.load_workbook(path)
    for place, value in values.items():
        book.worksheets[0][place] = value
        if value.startswith("#"):
            book.worksheets[0][place].data_type = "e"
    book.save(path)
    return path


# ---------------------------------------------------------------- headings in two rows


@pytest.mark.parametrize("years", [(2024, 2025), ("2024", "2025")])
@pytest.mark.parametrize("label", ["", "Grade"])
def test_years_under_each_gender_are_no_people(
    tmp_path: Path, years: tuple[object, object], label: str
) -> None:
    rows: list[Row] = [
        ("Grade" if not label else "", "Women", "", "Men", ""),
        (label, *years, *years),
        ("Grade 5", 1, 2, 10, 11),
        ("Grade 7", 2, 3, 12, 13),
    ]
    reading = read(workbook(tmp_path / OF_YEARS, *rows))
    assert reading.verdict == "ready", told(reading)
    found = {cell.year: (n.women, n.men) for t in reading.tables for cell, n in t.cells.items()}
    assert set(found) == {2024, 2025}
    assert women_and_men(reading) == (8, 46)


def test_a_row_of_people_that_looks_like_one_year_is_counted(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Women", "Men"), ("Grade 3", 2025, 2025), ("Grade 7", 30, 40)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert women_and_men(reading) == (2055, 2065)


def test_words_over_the_headings_of_a_list_make_other_headings(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Employee", "", "Post", "", ""),
        ("Number", "Sex", "Title", "Grade", "FTE"),
        *LIST,
        LIST[0],
    ]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (3, 6)
    named = reading.tables[0].columns
    assert (named["staff number"], named["role"]) == ("Employee Number", "Post Title")


def test_a_number_under_staff_is_no_staff_number_where_it_counts(tmp_path: Path) -> None:
    rows: list[Row] = [("", "", "Staff"), ("Grade", "Sex", "Number")]
    rows += [(f"Grade {5 + at // 2}", "FM"[at % 2], 10 + at) for at in range(8)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert women_and_men(reading) == (52, 56), told(reading)


def test_numbers_under_two_rows_of_headings_are_read_beside_genders(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Working pattern", "Gender", "Service Desk", "", "Web team", ""),
        ("", "", "Grade 5", "Grade 7", "Grade 5", "Grade 7"),
        ("Full time", "Female", 12, 9, 5, 13),
        ("", "Male", 17, 15, 9, 18),
        ("Part time", "Female", 10, 13, 3, 16),
        ("", "Male", 6, 5, 11, 3),
    ]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (81, 84))


# ---------------------------------------------------------------- cells in error


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [("D3", "#N/A", "error cells"), ("E4", "=1/37", "formulas without a value")],
)
def test_a_fault_in_what_describes_people_is_asked_about(
    tmp_path: Path, place: str, value: str, code: str
) -> None:
    headings = ("Staff number", "Gender", "Job title", "Grade", "FTE")
    path = cells(workbook(tmp_path / CAMDEN, headings, *LIST), **{place: value})
    reading = read(path)
    assert problem(reading, code)[0] is Level.ASK, told(reading)
    again = read(path, answers=Answers(reasons={code: "the lookup failed"}))
    assert again.verdict == "ready", told(again)
    assert women_and_men(again) == (3, 6)


def test_a_fault_in_a_gender_is_to_be_mended(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Job title", "Grade", "FTE")
    path = cells(workbook(tmp_path / CAMDEN, headings, *LIST), B4="#REF!")
    assert problem(read(path), "error cells")[0] is Level.REFUSE


# ---------------------------------------------------------------- headings and words of systems


def test_whoever_no_longer_holds_the_occupancy_has_left(tmp_path: Path) -> None:
    headings = ("Personal reference", "Gender", "Position title", "Occupancy end date")
    rows = [(*person[:3], "30/11/2024" if at == 0 else "") for at, person in enumerate(LIST)]
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (2, 6)


def test_permanent_under_basis_is_a_contract(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Job title", "Basis")
    rows = [(*person[:3], "TEMP" if at == 0 else "PERM") for at, person in enumerate(LIST)]
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "ready", told(reading)
    assert reading.tables[0].columns["contract"] == "Basis"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("DATE_START", "start date"),
        ("POST_TITLE_LONG", "role"),
        ("Gender Key Desc.", "gender"),
        ("Term Date", "leaving date"),
    ],
)
def test_headings_of_systems_are_known(heading: str, field: str) -> None:
    from etl.workbooks.headings.columns import match

    assert match([heading])[0].field == field


@pytest.mark.parametrize("text", ["1\u00a0089", "1\u202f089", "1 089", " 1,089 "])
def test_thousands_may_be_set_apart_by_a_space(text: str) -> None:
    assert is_number(text)
    assert whole(text) == 1089


def test_two_numbers_in_a_cell_are_no_thousands() -> None:
    assert not is_number("12 40")


# ---------------------------------------------------------------- whose people, and of when

TABLE: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 3, 9), ("Grade 7", 4, 12)]


@pytest.mark.parametrize(
    "title",
    ["ICT and HR staff", "Finance & ICT", "Digital and Customer Services", "IT, Legal and Payroll"],
)
def test_a_title_of_it_and_another_service_is_asked_about(tmp_path: Path, title: str) -> None:
    path = workbook(tmp_path / CAMDEN, (title,), *TABLE)
    reading = read(path)
    assert asked(reading) == ["IT with another service"]
    settled = read(path, answers=Answers(reasons={"IT with another service": "IT alone"}))
    assert settled.verdict == "ready"
    assert counts(settled)["women"] == 7


@pytest.mark.parametrize(
    "title",
    ["Data, Digital and Technology", "ICT staff by grade and place of work", "ICT and Web team",
     "ICT figures supplied by HR and Payroll", "Revenues and Benefits IT",
     "ICT and Information Governance", "ICT (Finance and Resources directorate)"],
)  # fmt: skip
def test_other_titles_of_it_are_no_question(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, (title,), *TABLE))
    assert reading.verdict == "ready", told(reading)


def test_everybody_employed_during_the_year_is_not_who_is_in_post(tmp_path: Path) -> None:
    title = "All ICT staff employed at any time during 2024/25"
    reading = read(workbook(tmp_path / CAMDEN, (title,), *TABLE))
    assert asked(reading) == ["note on who is counted"]


@pytest.mark.parametrize(
    "title",
    ["Non-ICT staff", "Sample of ICT staff", "ICT staff who responded", "ICT users by gender",
     "ICT staff (hundreds)", "ICT staff, '000s", "ICT staff (%)",
     "ICT staff (Grade 8 and above)", "ICT volunteers",
     "Number of ICT assignments", "ICT staff – figures carried forward"],
)  # fmt: skip
def test_titles_of_others_than_everybody_in_post_are_asked_about(
    tmp_path: Path, title: str
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, (title,), *TABLE))
    assert reading.verdict == "needs answers"


@pytest.mark.parametrize(
    "title",
    ["Number and percentage of ICT staff (%)", "ICT Users and Devices team", "End user services",
     "Change and Digital team", "ICT contracts and licensing team"],
)  # fmt: skip
def test_titles_of_teams_and_numbers_are_no_question(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, (title,), *TABLE))
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize(
    "note",
    ["Gender inferred from title", "Those not declared are counted as male",
     "Male includes prefer not to say", "Headcount is FTE", "Data covers permanent staff only",
     "Part-time staff counted as 0.5", "Based on survey responses", "Digital team to follow",
     "2 people appear in two grades", "Excludes Grade 9 and above", "Totals include unfilled posts",
     "Figures copied from last year", "Also includes staff of Islington"],
)  # fmt: skip
def test_notes_of_guesses_and_of_some_are_asked_about(tmp_path: Path, note: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *TABLE, ("",), (note,)))
    assert asked(reading) == ["note on who is counted"], told(reading)


@pytest.mark.parametrize(
    "note",
    ["Gender is self-declared; nothing is inferred from titles", "Headcount, not FTE",
     "Permanent, fixed term and agency staff", "Unknown gender shown separately",
     "Excludes people who left before 31 March 2025", "Part-time staff are counted as one",
     "Non-binary staff are shown in the last column"],
)  # fmt: skip
def test_notes_of_how_people_were_counted_are_no_question(tmp_path: Path, note: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *TABLE, ("",), (note,)))
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize(
    ("heading", "value", "other"),
    [("Action", "Termination", "Hire"), ("Secondment", "Out to the NHS", "")],
)
def test_columns_of_events_that_end_a_post_are_asked_about(
    tmp_path: Path, heading: str, value: str, other: str
) -> None:
    headings = ("Staff number", "Gender", "Job title", "Grade", heading)
    rows = [(*person[:4], value if at == 0 else other) for at, person in enumerate(LIST)]
    assert "column that may tell who counts" in asked(listed(tmp_path, headings, *rows))
