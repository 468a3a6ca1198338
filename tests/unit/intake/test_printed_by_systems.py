"""Lists and tables as systems print them: sections, counts, results, filters, headings twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, text_file, women_and_men, workbook

NAME = "Leeds City Council ICT 2025.xlsx"


def test_grades_above_their_people_are_sections_where_counts_stand_below(tmp_path: Path) -> None:
    rows: list[Row] = [("Employee", "Name", "Gender", "Job")]
    for at, grade in enumerate(("Grade 5", "Grade 6", "Head of Service")):
        rows += [(grade,), *((20_100 + at * 10 + n, f"J Smith{at}{n}", sex, "Network Engineer")
                             for n, sex in enumerate(("Female", "Male", "Male"))),
                 ("", "", "Count:", 3)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows, ("", "", "Grand count:", 9)))
    assert (asked(reading), women_and_men(reading)) == ([], (3, 6))


def test_numbers_of_an_employee_are_no_numbers_of_people_in_whatever_rows(tmp_path: Path) -> None:
    rows: list[Row] = [("Month", "Employee", "Gender", "Grade")]
    rows += [(month, 20_016 + n, "F" if n % 3 else "M", "G6") for month in ("Feb", "Mar")
             for n in range(9)]  # fmt: skip
    reading = read(text_file(tmp_path / "Leeds City Council ICT 2025.csv", *rows))
    assert reading.tables[0].columns["staff number"] == "Employee"
    assert reading.tables[0].counts.people == 9


def test_spoken_headings_below_those_of_a_system_are_nobody(tmp_path: Path) -> None:
    rows: list[Row] = [("userId", "gender", "pay-grade", "employee-status"),
                       ("User ID", "Gender", "Pay Grade", "Employee Status"),
                       (10_001, "F", "G6", "Active"), (10_002, "M", "G7", "Active")]  # fmt: skip
    reading = read(text_file(tmp_path / "Leeds City Council ICT 2025.csv", *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (1, 1))


def test_a_result_adds_up_what_stands_above_it(tmp_path: Path) -> None:
    rows: list[Row] = [("Object", "Gender", "Pay scale group", "Head count"),
                       ("S 501", "Female", "G6", 1), ("S 502", "Male", "G7", 1),
                       ("S 503", "Male", "G6", 1), ("Result", "", "", 3)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (1, 2))


@pytest.mark.parametrize(
    ("below", "code"),
    [
        ("Applied filters:\nService is ICT\nEmployee Status is Leaver", "a part of the staff"),
        ("Applied filters:\nService is ICT\nEmployee Status is Active", ""),
        ("Includes staff who left during the year", "note on who is counted"),
        ("Source: payroll", ""),
        ("IT staff inc. contractors from BT", "note on who is counted"),
        ("Includes staff from all teams", ""),
    ],
)
def test_what_stands_below_long_counts_is_heard(tmp_path: Path, below: str, code: str) -> None:
    rows: list[Row] = [("Grade", "Gender", "Headcount"), ("Grade 6", "Female", 5),
                       ("Grade 6", "Male", 9), ("Grade 8", "Male", 7), (), (below,)]  # fmt: skip
    assert asked(read(workbook(tmp_path / NAME, *rows))) == ([code] if code else [])


def test_employers_are_no_departments(tmp_path: Path) -> None:
    rows: list[Row] = [("Employer", "Women", "Men"), ("Leeds City Council (client team)", 4, 7),
                       ("Agilisys (ICT partner team)", 22, 68)]  # fmt: skip
    assert "unknown council" in asked(read(workbook(tmp_path / NAME, *rows)))


def test_levels_of_a_council_are_no_comparator(tmp_path: Path) -> None:
    headings = ("Status", "Year", "Organisation", "Responsibility_level", "Sex", "Headcount")
    rows: list[Row] = [("In post", 2025, "Leeds City Council", "Officer", "Female", 12),
                       ("In post", 2025, "Leeds City Council", "Officer", "Male", 31),
                       ("Entrants", 2025, "Leeds City Council", "Officer", "Male", 3)]  # fmt: skip
    reading = read(text_file(tmp_path / "technology.csv", headings, *rows))
    assert reading.tables[0].kind == "workforce"
    assert (asked(reading), women_and_men(reading)) == ([], (12, 31))


def test_lists_stand_side_by_side_under_the_names_of_their_teams(tmp_path: Path) -> None:
    rows: list[Row] = [("Service Desk", "M/F", "", "Infrastructure", "M/F", "", "Applications",
                        "M/F"),
                       ("Gwen Lloyd", "F", "", "Tom Bell", "M", "", "Raj Singh", "M"),
                       ("Zoe Nash", "F", "", "Paul Ford", "M", "", "Amy Dean", "F")]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert women_and_men(reading) == (3, 3)


def test_a_label_and_number_below_a_list_are_no_words_of_its_columns(tmp_path: Path) -> None:
    rows: list[Row] = [("Ref", "Site", "Gender", "Grade", "Payroll")]
    rows += [(f"A{n}", "HQ", "Female" if n % 3 else "Male", "G6", "MONTHLY") for n in range(12)]
    reading = read(workbook(tmp_path / NAME, *rows, (), ("Records returned:", 12)))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 4))
