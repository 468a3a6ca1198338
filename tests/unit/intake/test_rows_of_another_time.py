"""Rows among groups of people that are of another day, of a difference, or of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import asked, counts, problem, read, told, workbook

NAME = "Leeds City Council ICT 2025.xlsx"
GROUPS = [("Grade", "Women", "Men"), ("Grade 6", 3, 9), ("Grade 7", 5, 11)]


@pytest.mark.parametrize("word", ["31 March 2024", "As at 31 March 2024", "Mar 2024"])
def test_a_day_among_groups_is_asked_about(tmp_path: Path, word: str) -> None:
    reading = read(workbook(tmp_path / NAME, *GROUPS, (word, 7, 19)))
    assert (
        problem(reading, "row of something else")[1] == f"the row '{word}' among groups of people"
    )
    assert reading.verdict == "needs answers"


@pytest.mark.parametrize(
    ("heading", "word"),
    [("Half", "H"), ("Return", "H"), ("Month", "M"), ("Reporting month", "R"), ("Wave", "W")],
)
def test_the_same_people_in_each_month_or_half_of_a_year_are_asked_about(
    tmp_path: Path, heading: str, word: str
) -> None:
    rows = [(f"{word}1", 12, 30), (f"{word}2", 13, 31)]
    reading = read(workbook(tmp_path / NAME, (heading, "Women", "Men"), *rows))
    assert asked(reading) == ["groups not understood"]


@pytest.mark.parametrize("words", [("R1", "R2"), ("v1", "v2"), ("A", "B")])
def test_the_same_grades_again_under_a_code_are_asked_about(
    tmp_path: Path, words: tuple[str, str]
) -> None:
    rows = [(word, *group) for word in words for group in GROUPS[1:]]
    reading = read(workbook(tmp_path / NAME, ("Run", *GROUPS[0]), *rows))
    assert asked(reading) == ["groups not understood"]


@pytest.mark.parametrize("word", ["+/-", "+ / -", "±", "Diff"])
def test_a_difference_by_its_sign_is_no_row_of_people(tmp_path: Path, word: str) -> None:
    reading = read(workbook(tmp_path / NAME, *GROUPS, (word, 1, 3)))
    assert reading.verdict == "ready", told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (8, 20)


@pytest.mark.parametrize("row", [("Share", "29%", "71%"), ("Average", 4, 10), ("", "29%", "71%")])
def test_what_is_said_of_all_below_their_total_is_no_row_of_people(
    tmp_path: Path, row: tuple[object, ...]
) -> None:
    reading = read(workbook(tmp_path / NAME, *GROUPS, ("Total", 8, 20), row))
    assert reading.verdict == "ready", told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (8, 20)


def test_percentages_of_a_group_are_not_passed_over(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / NAME, *GROUPS, ("Grade 8", "29%", "71%")))
    assert reading.verdict != "ready"


def test_a_count_below_the_last_section_of_a_list_is_nobody(tmp_path: Path) -> None:
    rows = [
        ("Team", "Staff number", "Gender", "Grade", "Job title"),
        ("Service Desk",), ("Service Desk", 10012, "F", "Grade 6", "Analyst"),
        ("Applications",), ("Applications", 10020, "M", "Grade 8", "Developer"),
        ("Count", 2),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    expected = {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}
    assert counts(reading) == expected
