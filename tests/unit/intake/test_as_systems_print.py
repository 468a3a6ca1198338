"""Headings, last days and pages as HR systems print them, read without a question."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"


def people(*more: Any, many: int = 12) -> list[Row]:
    """A third of them women, each with a number, a title and a grade, and what stands in each."""
    return [(40_210 + 7 * n, "Male" if n % 3 else "Female", "Network Engineer", "PO2", *more)
            for n in range(many)]  # fmt: skip


@pytest.mark.parametrize(
    "headings",
    [
        ("Det Number", "Det Sex", "Pos Title", "Sal Grade"),
        ("Pay ref", "Emp Gender", "Post Title", "Grade"),
        ("Ee Ref", "Gender", "Swydd / Post", "Grade"),
        ("Employee", "Gender", "Job title", "Grade"),
    ],
)
def test_the_headings_of_systems_are_known(tmp_path: Path, headings: Row) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, headings, *people()))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 8)


def test_small_numbers_under_a_word_for_one_person_stay_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [(1_000 + n, *row[1:]) for n, row in enumerate(people())]
    head = ("Employee", "Gender", "Job title", "Grade")
    assert asked(read(workbook(tmp_path / LEEDS_2025, head, *rows))) == ["heading not sure"]


@pytest.mark.parametrize(
    "last", ["Never", "31/12/2154", date(2099, 12, 31), date(2154, 12, 31), "No end date"]
)
def test_a_last_day_of_those_who_stay_is_none(tmp_path: Path, last: object) -> None:
    head = ("Personnel number", "Gender", "Job title", "Grade", "Employment end date")
    reading = read(workbook(tmp_path / LEEDS_2025, head, *people(last)))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 8)


def test_pages_of_a_list_leave_the_column_of_numbers_what_it_is(tmp_path: Path) -> None:
    page: list[Row] = [("ICT staff list 31/03/2025", "", "", "Page 1 of 2"),
                       ("Employee", "Gender", "Job", "Grade"), *people(many=9), ()]  # fmt: skip
    again: list[Row] = [(90_000 + 3 * n, *row[1:]) for n, row in enumerate(people(many=9))]
    second: list[Row] = [("ICT staff list 31/03/2025", "", "", "Page 2 of 2"), page[1], *again]
    reading = read(workbook(tmp_path / LEEDS_2025, *page, *second))
    assert asked(reading) == []
    assert women_and_men(reading) == (6, 12)


def test_a_sheet_of_words_to_choose_from_is_no_list_of_people(tmp_path: Path) -> None:
    head = ("Staff number", "Gender", "Job title", "Grade")
    words: list[Row] = [("Gender", "Grade"), ("Female", "PO2"), ("Male", "SO1"), ("", "Scale 6")]
    reading = read(workbook(tmp_path / LEEDS_2025, head, *people(), Lookups=words))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 8)
    more: list[Row] = [("Gender", "Grade"), *(("Female", "PO2"), ("Male", "SO1")) * 3]
    assert asked(read(workbook(tmp_path / LEEDS_2025, head, *people(), Lists=more)))


def test_sheets_called_after_councils_alone_are_theirs(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G5", 11, 17), ("G7", 8, 20)]
    others: list[Row] = [("Grade", "Female", "Male"), ("G5", 6, 9), ("G7", 4, 12)]
    sheets = {"Conwy": rows, "Denbighshire": others}
    reading = read(workbook(tmp_path / "ICT 2025.xlsx", ("Notes",), **sheets))
    assert asked(reading) == []
    found = {cell.organisation for table in reading.tables for cell in table.cells}
    assert found == {"W06000003", "W06000004"}
    titled = {"Ashford": [("Kent County Council",), *rows], "Canterbury": others}
    assert "council" in asked(read(workbook(tmp_path / "ICT 2025.xlsx", ("Notes",), **titled)))


def test_staff_numbers_under_number_beside_names_are_no_numbers_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Number", "Surname", "Gender", "Job title"),
                       *((n, "Example", gender, title) for n, gender, title, _ in people()),
                       ("Total employees", 12)]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (4, 8)


def test_codes_of_posts_say_nothing_of_a_service(tmp_path: Path) -> None:
    rows = [(number, gender, f"P{20 + n:04d}", "IT Networks", grade)
            for n, (number, gender, _, grade) in enumerate(people(many=30))]  # fmt: skip
    head: Row = ("Staff number", "Gender", "Position", "Department", "Grade")
    assert asked(read(workbook(tmp_path / LEEDS_2025, head, *rows))) == []
