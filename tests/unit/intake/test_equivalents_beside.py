"""Rows of full-time equivalents beside people, and the rows that reports print below sections."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.vocabulary.totals import is_total_word
from tests.unit.intake.sheets import CAMDEN, Row, asked, listed, read, told, women_and_men, workbook

HEAD: Row = ["Team", "Female", "Male"]
PEOPLE: list[Row] = [["Service Desk", 4, 6], ["Networks", 3, 9]]


@pytest.mark.parametrize(
    "rows",
    [
        [["Service Desk", 4, 6], ["Service Desk FTE", 3.5, 5.8], ["Networks", 3, 9],
         ["Networks FTE", 2.8, 8.6]],
        [*PEOPLE, ["Total", 7, 15], ["FTE", 6.3, 14.4]],
        [*PEOPLE, ["Total", 7, 15], ["FTE", 6, 14]],
        [*PEOPLE, ["Total headcount", 7, 15], ["Total FTE", 6.3, 14.4]],
        [["Service Desk headcount", 4, 6], ["Service Desk WTE", 4, 6], ["Networks headcount", 3, 9],
         ["Networks WTE", 3, 9]],
    ],
)  # fmt: skip
def test_equivalents_are_left_out_beside_their_people_and_told(
    tmp_path: Path, rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *rows))
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (7, 15)
    assert "row of no people" in [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    "rows",
    [
        # Of Networks nobody says how many people they are.
        [["Service Desk", 4, 6], ["Networks FTE", 2.8, 8.6]],
        [["Service Desk", 4, 6], ["Networks FTE", 3, 9]],
        # Whole numbers beside no total may be of those who work full time.
        [["PTE", 1, 1], ["Apprentices", 3, 4], ["FTE", 6, 14]],
    ],
)
def test_equivalents_in_place_of_people_are_not_left_out(tmp_path: Path, rows: list[Row]) -> None:
    assert read(workbook(tmp_path / CAMDEN, HEAD, *rows)).verdict != "ready"


@pytest.mark.parametrize(
    "rows",
    [
        [["FTE", 2024, 2025], ["Female", 12, 13], ["Male", 30, 29]],
        [["FTE", "Female", "Male"], ["Grade 6", 12, 13], ["Grade 8", 30, 29]],
        [["Grade (WTE)", "Female", "Male"], ["Grade 6", 12, 13], ["Grade 8", 30, 29]],
    ],
)
def test_equivalents_said_in_the_corner_are_no_people(tmp_path: Path, rows: list[Row]) -> None:
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "refused"


def test_a_column_of_equivalents_left_of_women_and_men_leaves_them_people(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "FTE", "Female", "Male"], ["Grade 6", 24.1, 12, 13],
                       ["Grade 8", 50.5, 30, 29]]  # fmt: skip
    assert women_and_men(read(workbook(tmp_path / CAMDEN, *rows))) == (42, 42)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [("Count:", True), ("Count: 12", True), ("Sum:", True), ("Total count: 1,204", True),
     ("Grand total (incl. vacancies)", True), ("Grade 7 (acting)", False),
     ("Count", False), ("Count Dracula", False), ("Sum of headcount", False)],
)  # fmt: skip
def test_what_reports_print_below_a_section_is_a_total(text: str, is_so: bool) -> None:
    assert is_total_word(text) is is_so


def test_counts_printed_below_sections_are_no_people_and_are_compared(tmp_path: Path) -> None:
    head: Row = ["Staff number", "Gender", "Grade", "FTE"]
    people: list[Row] = [[f"E{at}", "Female" if at % 3 else "Male", "Grade 6", 0.5]
                         for at in range(100, 112)]  # fmt: skip
    below: list[Row] = [["Count: 6"], *people[6:], ["Count: 6"], ["", "", "Sum:", 6.0]]
    reading = listed(tmp_path, head, *people[:6], *below)
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (8, 4)
    short = listed(tmp_path, head, *people[:5], *below)
    assert asked(short) == ["not as many rows as it says"]
