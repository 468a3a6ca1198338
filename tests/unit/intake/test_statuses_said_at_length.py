"""Statuses that say their year or day, and ranges of grades, over women and men."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.doubts.ranges_apart import are_apart
from tests.unit.intake.sheets import Row, asked, by_status, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"


def test_rows_of_those_in_post_and_of_who_came_and_went_are_told_apart(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Women in IT return 2024/25",), ("", "Female", "Male"),
        ("In post at 31 March 2025", 31, 74), ("Starters during the year", 5, 9),
        ("Leavers during the year", 3, 8), ("Promotions during the year", 2, 4),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (31, 74)
    assert by_status(reading) == {"in post": 105, "joined": 14, "left": 11, "promoted": 6}


def test_columns_of_those_in_post_and_of_who_came_and_went_are_told_apart(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("", "In post 31/03/2025", "Starters", "Leavers"),
        ("Women", 31, 5, 3), ("Men", 74, 9, 8), ("Total", 105, 14, 11),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert by_status(reading) == {"in post": 105, "joined": 14, "left": 11}


def test_a_headcount_beside_groups_of_leavers_and_starters_is_of_those_in_post(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [
        ("", "Headcount at 31 March", "", "Leavers in year", "", "Starters in year", ""),
        ("Grade", *("Female", "Male") * 3),
        ("G4", 5, 9, 1, 1, 2, 0), ("G6", 7, 18, 0, 3, 1, 2),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert by_status(reading) == {"in post": 39, "joined": 5, "left": 5}


@pytest.mark.parametrize("other", ["In post 31/03/2024", "In post 30/09/2024"])
def test_people_in_post_on_another_day_are_asked_about(tmp_path: Path, other: str) -> None:
    rows: list[Row] = [
        ("", other, "Starters", "Leavers", "In post 31/03/2025"),
        ("Women", 29, 5, 3, 31), ("Men", 73, 9, 8, 74),
    ]  # fmt: skip
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Grade D-E", "Grade F-G", "Grade H+"), True),
        (("Band 1-3", "Band 4-6", "Band 7 and above"), True),
        (("Under 30", "30-49", "50+"), True),
        (("Grade D-F", "Grade F-G"), False),
        (("16-25", "25-40"), True),
        (("Grade D-G", "Grade F-H"), False),
        (("Grade D-E", "Band 6-7"), False),
        (("Grade D-E", "Managers"), False),
        (("Grade D-E",), False),
        (("Grade D-E", "Grade D-E"), False),
    ],
)
def test_ranges_of_one_scale_are_apart_where_none_overlaps(
    words: tuple[str, ...], *, told: bool
) -> None:
    assert are_apart(words) == told


def test_ranges_of_grades_over_women_and_men_make_everyone_together(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Team", "Grade D-E", "", "Grade F-G", ""), ("", *("F", "M") * 2),
        ("Service Desk", 5, 7, 2, 4), ("Networks", 1, 3, 1, 9),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (9, 23)
