"""Columns of women and of men with both of them beside: 'W', 'M', 'W+M'."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, listed, women_and_men


@pytest.mark.parametrize(
    "head",
    [
        ("W", "M", "W+M"),
        ("F", "M", "F+M"),
        ("F", "M", "M/F"),
        ("Women", "Men", "Women + men"),
        ("Female", "Male", "Female and male"),
    ],
)
def test_a_column_of_both_genders_is_their_total(tmp_path: Path, head: Row) -> None:
    rows: list[Row] = [("Grade 5", 4, 9, 13), ("Grade 6", 3, 8, 11), ("Total", 7, 17, 24)]
    reading = listed(tmp_path, ("Grade", *head), *rows)
    assert asked(reading) == []
    assert women_and_men(reading) == (7, 17)


def test_a_column_of_both_stands_before_them_and_under_each_year(tmp_path: Path) -> None:
    before = listed(tmp_path, ("Grade", "W+M", "W", "M"), ("Grade 5", 13, 4, 9))
    assert (asked(before), women_and_men(before)) == ([], (4, 9))
    rows: list[Row] = [("Grade", "W", "M", "W+M", "W", "M", "W+M"), ("G5", 4, 9, 13, 3, 9, 12)]
    years = listed(tmp_path, ("", "2024", "", "", "2025", "", ""), *rows)
    assert (asked(years), women_and_men(years)) == ([], (7, 18))


def test_what_is_no_sum_of_both_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade 5", 4, 9, 13), ("Grade 6", 3, 8, 12)]
    for head in (("W", "M", "W+M"), ("Women", "Men", "Women + men")):
        assert asked(listed(tmp_path, ("Grade", *head), *rows)) != []


def test_letters_without_both_of_them_may_be_of_anything(tmp_path: Path) -> None:
    reading = listed(tmp_path, ("Grade", "W", "M", "A"), ("Grade 5", 4, 9, 13))
    assert reading.verdict != "ready"
