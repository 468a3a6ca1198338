"""Sections and their grades in one column, and rows that are sums on several levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, listed, women_and_men

DESK: list[Row] = [("Grade 5", 1, 5), ("Grade 6", 3, 4)]
NETWORKS: list[Row] = [("Grade 5", 1, 4), ("Grade 6", 2, 4)]
SUMS: list[Row] = [("Service Desk", 4, 9), *DESK, ("Networks", 3, 8), *NETWORKS]
ASKED = "row that may be a total"


@pytest.mark.parametrize("head", ["Section / grade", "Team and grade", "Service - Grade"])
def test_sections_that_are_the_sums_of_their_grades_are_left_out(tmp_path: Path, head: str) -> None:
    reading = listed(tmp_path, (head, "Female", "Male"), *SUMS)
    assert asked(reading) == []
    assert women_and_men(reading) == (7, 17)
    assert set(reading.tables[0].by_grade) == {"Grade 5", "Grade 6"}


def test_sections_stand_below_a_service_and_above_one_grade(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT", 9, 18), *SUMS, ("Data", 2, 1), ("Grade 8", 2, 1)]
    reading = listed(tmp_path, ("Section / grade", "Female", "Male"), *rows)
    assert (asked(reading), women_and_men(reading)) == ([], (9, 18))


def test_one_section_that_is_no_sum_leaves_all_of_them_open(tmp_path: Path) -> None:
    rows = [("Networks", 3, 9) if row[0] == "Networks" else row for row in SUMS]
    assert ASKED in asked(listed(tmp_path, ("Section / grade", "Female", "Male"), *rows))


def test_under_a_heading_of_one_sort_sums_are_asked_about_on_every_level(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT", 7, 17), *SUMS]
    assert asked(listed(tmp_path, ("Team", "Female", "Male"), *rows)) == [ASKED] * 3


def test_sections_without_numbers_are_the_names_of_their_grades(tmp_path: Path) -> None:
    rows: list[Row] = [("Service Desk",), *DESK, ("Networks",), *NETWORKS]
    reading = listed(tmp_path, ("Section / grade", "Female", "Male"), *rows)
    assert (asked(reading), women_and_men(reading)) == ([], (7, 17))


def test_job_titles_below_their_teams_are_no_groups_that_overlap(tmp_path: Path) -> None:
    rows: list[Row] = [("Service Desk",), ("Analyst", 1, 5), ("Team leader", 3, 4), ("Networks",),
                       ("Engineer", 1, 4), ("Team leader", 2, 4)]  # fmt: skip
    reading = listed(tmp_path, ("Team / job title", "Female", "Male"), *rows)
    assert (asked(reading), women_and_men(reading)) == ([], (7, 17))


@pytest.mark.parametrize(
    "rows",
    [
        [("Service Desk",), ("Grade 4",), *DESK, ("Networks",), *NETWORKS],
        [*DESK, ("Networks",), *NETWORKS],
        [("Service Desk",), *DESK, ("Networks",), *NETWORKS, ("Data",), ("Testing",), *DESK],
    ],
)
def test_a_row_without_a_number_that_may_be_no_section_is_asked_about(
    tmp_path: Path, rows: list[Row]
) -> None:
    reading = listed(tmp_path, ("Section / grade", "Female", "Male"), *rows)
    assert "rows without a number" in asked(reading)


def test_sections_and_grades_said_in_one_cell_are_groups(tmp_path: Path) -> None:
    rows: list[Row] = [("Service Desk / Grade 5", 1, 5), ("Service Desk / Grade 6", 3, 4)]
    assert asked(listed(tmp_path, ("Section / grade", "Female", "Male"), *rows)) == []


@pytest.mark.parametrize("head", ["Team", "Section / grade", "Grade"])
def test_words_once_above_words_again_are_asked_about_where_no_sum_tells(
    tmp_path: Path, head: str
) -> None:
    rows: list[Row] = [("Service Desk", 4, 10), *DESK, ("Networks", 3, 9), *NETWORKS]
    assert asked(listed(tmp_path, (head, "Female", "Male"), *rows)) == ["rows that may be totals"]


def test_words_that_stand_again_among_others_are_no_levels(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Analyst", 4, 10),
        ("Developer", 1, 5),
        ("Analyst", 3, 4),
        ("Manager", 3, 9),
    ]
    assert asked(listed(tmp_path, ("Role", "Female", "Male"), *rows)) == []
