"""Reports as an officer of HR systems runs them, and filters them before they are sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.lists_printed import HEAD, PEOPLE, READY, TEXT, said
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    counts,
    read,
    text_file,
    women_and_men,
    workbook,
)

# ---------------------------------------------------------------- lists


def test_the_hour_of_printing_at_the_foot_is_nobody(tmp_path: Path) -> None:
    foot = ["Execution time: 02/04/2025 17:01:12", "", "", "1 of 1"]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, [], foot))
    assert (said(reading), counts(reading)["not recorded"]) == (READY, 0)


def test_a_label_with_its_value_is_no_staff_number(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, ["Ref: 22", "", "Grade 6", "Other"]))
    assert "person or vacancy" in asked(reading)


def test_second_occupancies_are_second_posts(tmp_path: Path) -> None:
    rows = [[*row, 1, "Y"] for row in PEOPLE] + [[*PEOPLE[0], 2, "N"]]
    head = [*HEAD, "Occupancy No", "Main Occupancy"]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows))) == READY


@pytest.mark.parametrize("heading", ["Effective Date", "Period end", "Report day"])
def test_one_snapshot_day_in_every_row_is_the_year(tmp_path: Path, heading: str) -> None:
    rows = [[*row, "31 Mar 2024"] for row in PEOPLE]
    reading = read(text_file(tmp_path / "Camden Council ICT.csv", [*HEAD, heading], *rows))
    assert (said(reading), reading.tables[0].years) == (READY, [2024])


@pytest.mark.parametrize("day", ["30/06/2024", "01/04/2024"])
def test_another_day_in_every_row_is_none(tmp_path: Path, day: str) -> None:
    rows = [[*row, day] for row in PEOPLE]
    reading = read(text_file(tmp_path / "Camden Council ICT.csv", [*HEAD, "Effective Date"], *rows))
    assert "year" in asked(reading)


@pytest.mark.parametrize("heading", ["Next reporting date", "Probation period end"])
def test_a_day_of_something_else_in_every_row_is_no_year(tmp_path: Path, heading: str) -> None:
    rows = [[*row, "31 Mar 2024"] for row in PEOPLE]
    reading = read(text_file(tmp_path / "Camden Council ICT.csv", [*HEAD, heading], *rows))
    assert "year" in asked(reading)


@pytest.mark.parametrize("heading", ["Previous employer", "Host organisation"])
def test_another_employer_in_every_row_is_not_the_council(tmp_path: Path, heading: str) -> None:
    rows = [["Camden Council", *row] for row in PEOPLE]
    assert "council" in asked(read(text_file(tmp_path / "ICT 2025.csv", [heading, *HEAD], *rows)))


@pytest.mark.parametrize("heading", ["Personnel area", "Legal Entity (Label)", "ORG"])
def test_one_council_in_every_row_is_theirs(tmp_path: Path, heading: str) -> None:
    rows = [["Camden Council", *row] for row in PEOPLE]
    assert said(read(text_file(tmp_path / "ICT 2025.csv", [heading, *HEAD], *rows))) == READY


@pytest.mark.parametrize("town", ["Camden", "Kentish Town Library"])
def test_a_place_in_every_row_is_no_council(tmp_path: Path, town: str) -> None:
    rows = [[town, *row] for row in PEOPLE]
    reading = read(text_file(tmp_path / "ICT 2025.csv", ["Personnel area", *HEAD], *rows))
    assert "council" in asked(reading)


@pytest.mark.parametrize(
    "headings",
    [
        ("User/Employee ID", "Personal Information Gender (Label)", "Job Information Pay Grade",
         "Job Information Job Title"),
        ("Employee_EmployeeNumber", "Employee_Gender", "Employee_Grade", "Employee_JobTitle"),
        ("1. User ID", "2. Personal Information - Gender", "3. Job Information - Pay Grade",
         "4. Job Information - Position Title"),
    ],
)  # fmt: skip
def test_headings_are_known_behind_the_part_of_a_page(tmp_path: Path, headings: Row) -> None:
    assert said(read(workbook(tmp_path / CAMDEN, headings, *PEOPLE))) == READY


def test_a_key_below_the_list_tells_its_codes(tmp_path: Path) -> None:
    rows = [[row[0], 2 if row[1] == "Female" else 1, *row[2:]] for row in PEOPLE]
    key = ["Codes: 1 = Male, 2 = Female"]
    assert said(read(workbook(tmp_path / CAMDEN, HEAD, *rows, [], key))) == READY


def test_full_and_part_time_under_a_status_say_of_nobody_that_they_left(tmp_path: Path) -> None:
    rows = [[*row, "PT" if at % 4 else "FT"] for at, row in enumerate(PEOPLE)]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, "Emp. Status"], *rows))) == READY


def test_a_gender_stands_above_its_people_behind_its_label(tmp_path: Path) -> None:
    head = [HEAD[0], *HEAD[2:]]
    rows: list[Row] = []
    for gender in ("Female", "Male"):
        of_it = [[row[0], *row[2:]] for row in PEOPLE if row[1] == gender]
        rows += [[f"Gender: {gender}"], head, *of_it]
    assert women_and_men(read(workbook(tmp_path / CAMDEN, *rows))) == (8, 4)


def test_a_gender_identity_that_is_another_is_asked_of(tmp_path: Path) -> None:
    rows = [[*row, row[1]] for row in PEOPLE]
    head = ["Employee number", "Legal Sex", "Grade", "Job title", "Gender Identity"]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows))) == READY
    rows[3][4] = "Non-binary"
    reading = read(workbook(tmp_path / f"Two {CAMDEN}", head, *rows))
    assert asked(reading) == ["heading not sure"]


# ---------------------------------------------------------------- counts

TABLE: list[Row] = [("GRADE", "FEMALE", "MALE"), ("G6", 2, 3), ("G8", 4, 6), ("TOTAL", 6, 9)]
OTHER: list[Row] = [("GRADE", "FEMALE", "MALE"), ("G6", 1, 3), ("G8", 5, 5), ("TOTAL", 6, 8)]
SECTIONS: list[Row] = [("ICT",), (), ("Desk",), *TABLE, (), ("Apps",), *OTHER, ()]


def test_the_total_of_all_tables_stands_below_the_last(tmp_path: Path) -> None:
    reading = read(text_file(tmp_path / TEXT, *SECTIONS, ("REPORT TOTAL", 12, 17), ("END",)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 17))


def test_a_total_of_all_tables_that_does_not_add_up_is_refused(tmp_path: Path) -> None:
    reading = read(text_file(tmp_path / TEXT, *SECTIONS, ("REPORT TOTAL", 13, 17)))
    assert reading.verdict == "refused"


def test_employees_are_counted_beside_their_equivalents(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Sex", "No. of Employees", "FTE"),
        ("Female", 18, 16.41),
        ("Male", 42, 41.2),
    ]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (18, 42))


def test_a_day_above_the_totals_is_the_title_s(tmp_path: Path) -> None:
    rows: list[Row] = [("Camden Council - IT", "", "", "31/03/2025"),
                       ("Grade", "Female", "Male", "Total"), ("Grade 6", 5, 9, 14),
                       ("Grade 8", 2, 7, 9)]  # fmt: skip
    reading = read(workbook(tmp_path / "book.xlsx", *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 16))


@pytest.mark.parametrize(
    ("counted", "is_asked"),
    [("Count of Post Ref", True), ("Sum of Establishment", True), ("Count of Employee Ref", False)],
)
def test_posts_without_a_gender_may_be_vacant(tmp_path: Path, counted: str, is_asked: bool) -> None:
    rows: list[Row] = [(counted, "Column Labels"),
                       ("Row Labels", "Female", "Male", "(blank)"), ("Grade 6", 5, 9, 2),
                       ("Grade 8", 2, 7, 1)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert ("other women and men" in asked(reading)) == is_asked
    assert counts(reading)["not recorded"] == 3


@pytest.mark.parametrize("name", ["Camden Council ICT_mar25.csv", "Camden Council IT_Mar25.csv"])
def test_march_is_read_behind_an_underscore(tmp_path: Path, name: str) -> None:
    assert said(read(text_file(tmp_path / name, HEAD, *PEOPLE))) == READY


def test_the_month_of_a_filter_is_the_year(tmp_path: Path) -> None:
    filters = "Applied filters:\nService is ICT\nMonth is March 2025"
    reading = read(workbook(tmp_path / "Camden Council ICT.xlsx", HEAD, *PEOPLE, [], [filters]))
    assert said(reading) == READY
