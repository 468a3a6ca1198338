from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import by_status, counts, read, text_file, told, workbook

HEADINGS = ("Gender", "Grade")
CAMDEN_2025 = "London Borough of Camden 2025.xlsx"


def test_a_plain_list_is_counted_with_the_council_and_year_of_its_file_name(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025,
        HEADINGS,
        ("F", "Manager"),
        ("Male", "Manager"),
        ("woman", "Technician"),
        ("", "Technician"),
        ("Non-binary", "Head of service"),
    )
    reading = read(path)
    assert reading.verdict == "ready"
    table = reading.tables[0]
    assert (table.kind, table.layout, table.heading_row, table.rows) == (
        "workforce",
        "people",
        1,
        5,
    )
    assert counts(reading) == {"women": 2, "men": 1, "another gender": 1, "not recorded": 1}
    assert (table.as_json()["council"], table.as_json()["year"]) == ("E09000007", 2025)
    assert table.as_json()["columns"] == {"gender": "Gender", "grade": "Grade"}
    assert {p.code for p in reading.problems} == {
        "year taken from a title", "council taken from a title", "few people"
    }  # fmt: skip
    assert table.by_grade["Manager"].as_json()["men"] == 1


def test_titles_above_and_notes_below_are_no_people(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "return.xlsx",
        ("Leeds City Council: digital staff, 31 March 2024",),
        (),
        ("Sex", "Grade", "Job title"),
        ("F", "Manager", "Software developer"),
        ("M", "Manager", "Software developer"),
        ("Total", None, 2),
        (),
        ("Source: payroll",),
    )
    reading = read(path)
    assert reading.verdict == "ready"
    assert reading.tables[0].heading_row == 3
    assert counts(reading) == {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}
    assert reading.tables[0].as_json()["year"] == 2024
    notes = [p for p in reading.problems if p.code == "notes below the table"]
    assert notes[0].cell == "A8"


def test_a_row_inside_the_list_that_is_hardly_filled_is_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025,
        ("Gender", "Grade", "Role"),
        ("F", "Manager", "Data"),
        ("Networks team", None, None),
        ("M", "Manager", "Data"),
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "sheet 'Staff', A3" in told(reading)[0]


def test_who_is_in_post_has_joined_and_has_left_by_the_dates(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025,
        ("Gender", "Grade", "Start date", "Leaving date"),
        ("F", "Manager", date(2010, 1, 4), None),  # in post
        ("F", "Manager", date(2024, 4, 1), None),  # in post and joined
        ("F", "Manager", date(2025, 3, 31), date(2025, 3, 31)),  # in post and joined, left in 2026
        ("M", "Manager", date(2010, 1, 4), date(2025, 3, 30)),  # left
        ("M", "Manager", date(2010, 1, 4), date(2024, 3, 31)),  # left on 1 April: in this year
        ("M", "Manager", date(2010, 1, 4), date(2024, 3, 30)),  # left the year before
        ("M", "Manager", date(2025, 4, 1), None),  # not yet
        ("M", "Manager", date(2024, 5, 1), date(2024, 12, 24)),  # joined and left
    )
    reading = read(path)
    assert reading.verdict == "ready"
    assert by_status(reading) == {"in post": 3, "joined": 3, "left": 3}
    assert counts(reading)["women"] == 3


def test_vacancies_are_not_people(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025,
        ("Name", "Gender", "Grade", "Role"),
        ("A Person", "F", "Manager", "Data"),
        ("VACANT", None, "Manager", "Data"),
        ("B Person", None, "Manager", "Data"),
    )
    assert counts(read(path)) == {"women": 1, "men": 0, "another gender": 0, "not recorded": 1}


def test_statuses_in_a_list_are_counted_apart(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025,
        ("Gender", "Grade", "Status"),
        ("F", "Manager", "In post"),
        ("F", "Manager", "Leaver"),
        ("M", "Manager", "Promoted"),
    )
    assert by_status(read(path)) == {"in post": 1, "left": 1, "promoted": 1}


def test_a_grade_that_nobody_placed_is_unmapped_and_told_once(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / CAMDEN_2025, HEADINGS, ("F", "PO3"), ("M", "PO3"), ("M", "Manager"), ("F", 21.0)
    )
    reading = read(path)
    assert reading.verdict == "ready"
    unknown = [p for p in reading.problems if p.code == "unknown grade"]
    assert [(p.cell, p.found) for p in unknown] == [
        ("B2", "'PO3' as grade (in 2 places, this one first)"),
        ("B5", "'21' as grade"),
    ]
    grades = {cell.grade: n.people for cell, n in reading.tables[0].cells.items()}
    assert grades == {"unmapped": 3, "manager": 1}


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_are_read_whatever_their_separator_and_encoding(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    path = text_file(
        tmp_path / "Camden Council 2025.csv",
        ("Gender", "Grade", "Name"),
        ("F", "Manager", "Siân, A"),
        ("M", "Manager", 'Zoë "Z" B'),
        separator=separator,
        encoding=encoding,
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}


def test_text_that_is_not_utf_8_is_shown_as_windows_text_and_asked_about(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "Camden Council 2025.csv",
        ("Gender", "Grade", "Name"),
        ("F", "Manager", "Siân"),
        encoding="cp1252",
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "Siân" in told(reading)[0]
    settled = read(path, answers=Answers(encoding="cp1252"))
    assert settled.verdict == "ready"
    assert "as you said: e,Name F,Manager,Siân" in settled.problems[0].found


def test_years_on_sheets_of_their_own_are_read_together(tmp_path: Path) -> None:
    sheets = {"2024": [HEADINGS, ("M", "Manager")], "2025": [HEADINGS, ("F", "Manager")]}
    path = workbook(tmp_path / "Leeds City Council.xlsx", ("Notes",), **sheets)
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert [table.years for table in reading.tables] == [[2024], [2025]]


def test_a_population_that_is_given_is_the_tables(tmp_path: Path) -> None:
    from etl.vocabulary.populations import Population

    path = workbook(tmp_path / CAMDEN_2025, HEADINGS, ("F", "Manager"))
    everybody = Population.COUNCIL_WORKFORCE
    assert read(path, population=everybody).tables[0].population == everybody
    assert read(path).tables[0].population == Population.COUNCIL_IT


def test_members_are_counted_in_the_society_in_the_region_of_their_council(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "members 2025.xlsx",
        ("Member number", "Gender", "Membership grade", "Post", "Region", "Organisation"),
        ("M1", "F", "Manager", "Regional chair", "Wales", "Cardiff Council"),
        ("M2", "M", "Director", "President", None, "Leeds City Council"),
        ("M3", "F", "Manager", None, None, "Some Supplier Ltd"),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    table = reading.tables[0]
    assert (table.kind, table.population, table.sample) == (
        "membership", "society membership", False
    )  # fmt: skip
    cells = {(c.organisation, c.region, c.post) for c in table.cells}
    assert cells == {
        ("SOCITM", "Wales", "regional chair"),
        ("SOCITM", "Yorkshire and The Humber", "president or vice-president"),
        ("SOCITM", "region not recorded", "not given"),
    }


@pytest.mark.parametrize("heading", ["Post", "Post in the Society"])
def test_a_board_member_of_the_society_is_a_member(tmp_path: Path, heading: str) -> None:
    path = workbook(
        tmp_path / "members 2025.xlsx",
        ("Member number", "Gender", "Membership grade", heading, "Region"),
        ("M1", "F", "Manager", "Board member", "Wales"),
        ("M2", "M", "Director", "No post", "Wales"),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert {cell.post for cell in reading.tables[0].cells} == {"board", "no post"}
