"""Numbers that can all be read and may still not be people in post, each counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, read, workbook

HEADINGS = ["Grade", "Female", "Male"]
FILE = "Leeds City Council 2025.xlsx"


def codes(path: Path, *rows: Row) -> list[str]:
    reading = read(workbook(path / FILE, *rows))
    return [p.code for p in reading.problems if p.level == "ask"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["Grade 6", 34, 66], ["Grade 8", 27, 73], ["Grade 10", 18, 82]], "may be percentages"),
        ([["Digital", 14, 38], ["Grade 6", 9, 17], ["Grade 8", 5, 21]], "row that may be a total"),
        ([["Grade 6", 9, 17], ["Grade 8", 5, 21], ["Digital", 14, 38]], "row that may be a total"),
        ([["Grade 6", 9, 17], ["of which part time", 4, 2], ["Grade 8", 5, 21]],
         "part of another row"),
    ],
)  # fmt: skip
def test_rows_that_may_not_be_people_of_their_own_are_asked_about(
    tmp_path: Path, rows: list[Row], code: str
) -> None:
    assert code in codes(tmp_path, HEADINGS, *rows)


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Applications received for ICT posts", "may not be in post"),
        ("ICT leavers", "may not be in post"),
    ],
)
def test_titles_that_tell_of_something_else_are_asked_about(
    tmp_path: Path, title: str, code: str
) -> None:
    assert code in codes(tmp_path, [title], HEADINGS, ["Grade 6", 9, 17], ["Grade 8", 5, 20])


def test_a_total_with_more_than_women_and_men_is_asked_about(tmp_path: Path) -> None:
    rows = [["Grade 6", 9, 17, 28], ["Grade 8", 5, 20, 25]]
    assert codes(tmp_path, [*HEADINGS, "Total"], *rows) == ["total with others"]


@pytest.mark.parametrize(
    "title", ["ICT staff, excluding leavers and vacancies", "Headcount, with FTE on request"]
)
def test_plain_tables_are_not_asked_about(tmp_path: Path, title: str) -> None:
    rows = [["Grade 6", 9, 17], ["Grade 8", 5, 20], ["Grade 10", 3, 9], ["Total", 17, 46]]
    assert not codes(tmp_path, [title], HEADINGS, *rows)


def test_a_total_that_agrees_settles_rows_that_look_like_sums(tmp_path: Path) -> None:
    rows = [["Grade 6", 9, 17], ["Grade 8", 5, 21], ["Grade 9", 14, 38], ["Total", 28, 76]]
    assert not codes(tmp_path, HEADINGS, *rows)


def test_a_word_that_is_asked_about_can_be_answered_by_its_message(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Gender", "Grade"],
        ["Female", "Grade 6"],
        ["I", "Grade 6"],
        ["Male", "Grade 8"],
    ]
    [asked] = [p for p in read(workbook(tmp_path / FILE, *rows)).problems if p.level == "ask"]
    assert asked.fix == "Say what 'I' stands for, or correct the cell."


def test_a_council_is_told_by_its_name_and_not_by_its_code(tmp_path: Path) -> None:
    rows: list[Row] = [HEADINGS, ["Grade 6", 4, 10]]
    [few] = [p for p in read(workbook(tmp_path / FILE, *rows)).problems if p.code == "few people"]
    assert few.found == "14 people in post (council IT of Leeds City Council in 2025)"
