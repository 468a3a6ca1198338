"""What systems put around and between people and numbers, sent with hardly a tidy."""

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

COUNTS: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", 5, 9), ("Grade 8", 2, 7),
                     ("Grade 10", 1, 4)]  # fmt: skip
FILTERS = "Applied filters:\nService is ICT\n{}"


# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    "headings",
    [
        ("Resource(T)", "Sex(T)", "Grade(T)", "Position(T)"),
        ("PER_REF_NO", "SEX_LD", "GRADE_LD", "JOB_TITLE_LD"),
        ("Employee.Employee Number", "Employee.Gender", "Career.Grade", "Career.Job Title"),
        ("PrimaryJobNumber", "ContractGender", "PrimaryJobGrade", "ContractPositionTitle"),
        ("Rhif\nNumber", "Rhyw\nGender", "Gradd\nGrade", "Swydd\nPost"),
    ],
)
def test_headings_are_known_as_systems_write_them(tmp_path: Path, headings: Row) -> None:
    assert said(read(workbook(tmp_path / CAMDEN, headings, *PEOPLE))) == READY


def test_a_grade_is_read_and_not_the_point_beside_it(tmp_path: Path) -> None:
    rows = [[*row[:2], 20 + at, *row[2:]] for at, row in enumerate(PEOPLE)]
    head = ("Employee number", "Gender", "SCP", "Grade Long Desc", "Post Long Desc")
    reading = read(workbook(tmp_path / CAMDEN, head, *rows))
    assert set(reading.tables[0].by_grade) == {"Grade 6", "Grade 7", "Grade 8"}


def test_spoken_headings_below_those_of_a_database_are_nobody(tmp_path: Path) -> None:
    heads: list[Row] = [("resource_id", "sex", "grade", "position_text"),
                        ("Resource", "Sex", "Scale", "Job")]  # fmt: skip
    assert said(read(workbook(tmp_path / CAMDEN, *heads, *PEOPLE))) == READY


def test_the_standard_that_a_heading_names_tells_the_codes(tmp_path: Path) -> None:
    rows = [[row[0], 2 if row[1] == "Female" else 1, *row[2:]] for row in PEOPLE]
    rows.append([200_002, 0, "Grade 6", "Network Engineer"])
    head = ("Employee number", "Sex (ISO 5218)", "Grade", "Job title")
    reading = read(workbook(tmp_path / CAMDEN, head, *rows))
    assert asked(reading) == []
    assert counts(reading) == {"women": 8, "men": 4, "another gender": 0, "not recorded": 1}


# ---------------------------------------------------------------- the day


@pytest.mark.parametrize(
    "name", ["310325", "31032025", "Mar 25", "2025-03", "March_25", "as at 31 03 2025"]
)
def test_a_file_is_of_the_year_in_its_name(tmp_path: Path, name: str) -> None:
    reading = read(workbook(tmp_path / f"Camden ICT {name}.xlsx", HEAD, *PEOPLE))
    assert said(reading) == READY
    assert {cell.year for table in reading.tables for cell in table.cells} == {2025}


@pytest.mark.parametrize(
    "name", ["300325", "123456", "May 25", "2025-04", "01042025", "25 Mar 25", "3rd Mar 25"]
)
def test_other_days_and_numbers_in_its_name_are_of_no_year(tmp_path: Path, name: str) -> None:
    assert "year" in asked(read(workbook(tmp_path / f"Camden ICT {name}.xlsx", HEAD, *PEOPLE)))


def test_a_month_among_the_filters_below_is_that_of_the_list(tmp_path: Path) -> None:
    foot = FILTERS.format("Report Month is March 2025")
    assert said(read(workbook(tmp_path / "Camden.xlsx", HEAD, *PEOPLE, (), [foot]))) == READY


# ---------------------------------------------------------------- feet and pages


@pytest.mark.parametrize(
    "foot",
    [
        ("Apr 2, 2025", "1", "11:02:47 AM"),
        ("02-Apr-2025", None, "1", "10:04:11"),
        ("∑2", "", "", 12),
        ("", "Count:", 12, "Sum:"),
    ],
)
def test_the_foot_of_a_page_is_nobody(tmp_path: Path, foot: Row) -> None:
    assert said(read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, foot))) == READY


def test_counts_and_sums_below_each_section_are_nobody(tmp_path: Path) -> None:
    head = ("Section", "Employee number", "Gender", "Grade", "Job title", "FTE")
    rows: list[Row] = []
    for at in range(0, 12, 4):
        rows += [["", *row, 0.5] for row in PEOPLE[at : at + 4]]
        rows.append(["Projects", "Count:", 4, None, "Sum:", 2.0])
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows))) == READY


@pytest.mark.parametrize("word", ["Sum", "∑", "Sum:"])
def test_a_total_by_another_word_is_one(tmp_path: Path, word: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *COUNTS, (word, 8, 20)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 20))


def test_the_foot_of_a_page_below_counts_is_no_group(tmp_path: Path) -> None:
    foot: list[Row] = [("Total", 8, 20), ("02-Apr-2025", "1", "10:04:11")]
    reading = read(workbook(tmp_path / CAMDEN, *COUNTS, *foot))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 20))


def paged(*numbers: str) -> list[Row]:
    rows: list[Row] = []
    for at, number in enumerate(numbers):
        rows += [("Headcount by job", "", number), ("Job title", "Female", "Male")]
        rows += [(f"Job {at}{n}", 2 + n, 5 + at) for n in range(3)]
    return rows


def test_counts_go_on_below_the_titles_of_the_next_page(tmp_path: Path) -> None:
    pages = [*paged("Page 1", "Page 2"), ("Total", 18, 33)]
    reading = read(workbook(tmp_path / CAMDEN, *pages))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (18, 33))


def test_tables_under_one_title_without_pages_are_asked_about(tmp_path: Path) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *paged("", "")))) != []


def test_titles_over_each_column_of_a_page_are_no_vacant_posts(tmp_path: Path) -> None:
    head = ("Ref", "Surname", "Initial", "Sex", "Grade")
    rows: list[Row] = []
    for page in range(3):
        rows += [("CAMDEN", "", "", "ICT STAFF", f"PAGE: {page + 1}"), head]
        rows += [(9_000 + 40 * page + n, f"SMITH{page}{n}", "A", "FM"[n % 2], "PO2")
                 for n in range(20)]  # fmt: skip
    assert said(read(text_file(tmp_path / TEXT, *rows))) == ("ready", (30, 30))


# ---------------------------------------------------------------- counts


def test_a_gender_said_once_is_that_of_the_rows_below_it(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Grade", "Headcount"), ("Female", "Grade 6", 5),
                       ("", "Grade 8", 3), ("Male", "Grade 6", 9), ("", "Grade 8", 7)]  # fmt: skip
    sums: list[Row] = [("Female", "", 8), ("Male", "", 16), ("Sum:", "", 24)]
    for more in (rows, [*rows[:3], sums[0], *rows[3:], *sums[1:]]):
        reading = read(workbook(tmp_path / CAMDEN, *more))
        assert (reading.verdict, women_and_men(reading)) == ("ready", (8, 16))


def test_a_blank_gender_of_the_same_group_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Grade", "Headcount"), ("Female", "Grade 6", 5),
                       ("Male", "Grade 6", 9), ("", "Grade 6", 7)]  # fmt: skip
    assert "blank below a gender" in asked(read(workbook(tmp_path / CAMDEN, *rows)))


def test_a_word_over_some_columns_under_a_gender_is_over_each(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("", "Female", "", "", "", "Male", "", "", ""),
        ("", *("Full time", "", "Part time", "") * 2),
        ("Grade", *("Permanent", "Fixed term") * 4),
        ("Grade 6", 1, 2, 3, 4, 5, 6, 7, 8),
        ("Grade 8", 2, 2, 2, 2, 9, 1, 1, 1),
    ]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (18, 38))


def test_numbers_of_cost_centres_tell_rows_apart(tmp_path: Path) -> None:
    rows: list[Row] = [("Cost Centre", "Female", "Male"), (21_010, 4, 9), (21_014, 3, 8),
                       ("Total", 7, 17)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 17))


@pytest.mark.parametrize("first", [1, 202401])
def test_other_numbers_before_women_and_men_tell_no_rows_apart(tmp_path: Path, first: int) -> None:
    rows: list[Row] = [(first + n, 5, 9) for n in range(3)]
    table = [("Counter", "Female", "Male"), *rows, ("Total", 15, 27)]
    assert read(workbook(tmp_path / CAMDEN, *table)).verdict == "refused"


def test_those_without_a_gender_stand_under_accesss_sign(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Total Of EmpNo", "<>", "F", "M"), ("Grade 6", 12, 1, 4, 7),
                       ("Grade 8", 9, 2, 2, 5)]  # fmt: skip
    assert counts(read(workbook(tmp_path / CAMDEN, *rows)))["not recorded"] == 3


def test_a_total_of_access_without_them_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Total Of EmpNo", "F", "M"), ("Grade 6", 12, 4, 7)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) != []


def test_blanks_are_nobody_where_each_year_has_a_total(tmp_path: Path) -> None:
    rows: list[Row] = [("Year", "31/03/2024", "", "31/03/2025", ""),
                       ("Grade", *("Female", "Male") * 2), ("Grade 6", 1, 4, 2, 6),
                       ("Grade 8", None, 3, 1, 5), ("Total", 1, 7, 3, 11)]  # fmt: skip
    assert asked(read(workbook(tmp_path / "Camden Council.xlsx", *rows))) == []


def test_halves_by_chance_are_none_where_each_contract_has_its_total(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Permanent", "", "Temporary", "", "All", ""),
                       ("Grade", *("Female", "Male") * 3), ("GR04", 9, 8, 1, 2, 10, 10),
                       ("GR05", 3, 7, 0, 1, 3, 8), ("GR06", 6, 9, 1, 2, 7, 11),
                       ("GR07", 5, 6, 1, 1, 6, 7),
                       ("Total", 23, 30, 3, 6, 26, 36)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (26, 36))
