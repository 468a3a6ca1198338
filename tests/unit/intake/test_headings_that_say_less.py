"""Tables of counts whose headings say less than their values do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, told, women_and_men, workbook

# Grade 8 has as many women and men as the two grades above it.
POINTS: list[Row] = [("Grade 5", 3, 9), ("Grade 6", 4, 12), ("Grade 8", 7, 21), ("SM1", 5, 8)]
EVERYBODY = (19, 50)
FILE = "Leeds City Council ICT 2025.xlsx"


@pytest.mark.parametrize("heading", ["Category", "Staff group", "Group"])
def test_points_of_a_pay_scale_are_grades_whatever_they_stand_under(
    tmp_path: Path, heading: str
) -> None:
    reading = read(workbook(tmp_path / FILE, (heading, "Female", "Male"), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)


def test_words_of_no_scale_under_such_a_heading_are_asked_about(tmp_path: Path) -> None:
    rows = [*POINTS, ("Champions", 4, 7)]
    reading = read(workbook(tmp_path / FILE, ("Category", "Female", "Male"), *rows))
    assert asked(reading) == ["groups not understood"]


@pytest.mark.parametrize(
    "heads",
    [("Female (31 March 2025)", "Male (31 March 2025)"), ("Females in post", "Males in post")],
)
def test_a_grade_is_no_sum_of_others_where_all_rows_have_one_year_or_status(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    reading = read(workbook(tmp_path / FILE, ("Grade", *heads), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)


@pytest.mark.parametrize(("last", "is_asked"), [(50 + 19, False), (50 + 20, True)])
def test_of_two_columns_that_hold_the_same_one_is_used(
    tmp_path: Path, last: int, *, is_asked: bool
) -> None:
    rows: list[Row] = [(word, women, men, women + men, women + men) for word, women, men in POINTS]
    rows.append(("Total", *EVERYBODY, sum(EVERYBODY), last))
    path = workbook(tmp_path / FILE, ("Grade", "Female", "Male", "Total", "All"), *rows)
    reading = read(path)
    assert ("two columns for one thing" in asked(reading)) is is_asked, told(reading)


@pytest.mark.parametrize(
    "heads", [("Female colleagues", "Male colleagues"), ("n_female", "n_male")]
)
def test_short_and_odd_headings_of_women_and_men_are_known(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    reading = read(workbook(tmp_path / FILE, ("Grade", *heads), *POINTS))
    assert (asked(reading), women_and_men(reading)) == ([], EVERYBODY), told(reading)
