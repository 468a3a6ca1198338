"""Years over columns and tables, headings that are printed again, and marks of footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from etl.workbooks.reading import Reading
from tests.unit.intake import sheets
from tests.unit.intake.sheets import read, told, workbook

NAME = "Leeds City Council ICT.xlsx"


def by_year(reading: Reading) -> dict[int, tuple[int, int]]:
    """Women and men by year, of a file that is read without a question."""
    assert reading.verdict == "ready", told(reading)
    return sheets.by_year(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [("", "Women", "Men"), ("Grade", 2025, 2025), ("Grade 6", 3, 9), ("Grade 7", 2, 11)],
        [("", "", "Women", "Men"), ("Team", "Grade", 2025, 2025), ("Web", "Grade 6", 3, 9),
         ("Data", "Grade 6", 2, 11)],
    ],
    ids=["below a grade", "below a team and a grade"],
)  # fmt: skip
def test_one_year_below_women_and_men_is_a_heading_and_no_people(
    tmp_path: Path, rows: Sequence[Sequence[Any]]
) -> None:
    assert by_year(read(workbook(tmp_path / NAME, *rows))) == {2025: (5, 20)}


def test_years_with_blank_columns_between_them_are_all_read(tmp_path: Path) -> None:
    rows = [
        ("", "", "Women", "", "", "", "Men", "", "", ""),
        ("Grade", "", 2024, "", 2025, "", 2024, "", 2025, ""),
        ("Grade 6", "", 3, "", 4, "", 9, "", 10, ""),
        ("Grade 7", "", 2, "", 1, "", 5, "", 6, ""),
    ]
    reading = read(workbook(tmp_path / NAME, *rows))
    assert by_year(reading) == {2024: (5, 14), 2025: (5, 16)}


@pytest.mark.parametrize(
    ("first", "second"), [("2024", "2025"), ("At 31 March 2024", "At 31 March 2025")]
)
def test_each_table_is_of_the_year_that_stands_over_it(
    tmp_path: Path, first: str, second: str
) -> None:
    headings = ("Team", "Grade", "Women", "Men")
    rows = [
        (first,), headings, ("Web", "Grade 6", 3, 9), ("Web", "Grade 7", 1, 2),
        ("Total", "", 4, 11), (),
        (second,), headings, ("Web", "Grade 6", 4, 8), ("Web", "Grade 7", 2, 2),
        ("Total", "", 6, 10),
    ]  # fmt: skip
    assert by_year(read(workbook(tmp_path / NAME, *rows))) == {2024: (4, 11), 2025: (6, 10)}


def test_headings_printed_again_over_other_rows_begin_no_other_table(tmp_path: Path) -> None:
    headings = ("Team", "Grade", "Women", "Men")
    rows = [
        headings, ("Web", "Grade 6", 3, 9), ("Web", "Grade 7", 1, 2),
        headings, ("Data", "Grade 6", 4, 8), ("Data", "Grade 7", 2, 2),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows), year="2025")
    assert by_year(reading) == {2025: (10, 21)}


YEAR_BESIDE_GENDERS = [
    ("Team", "Grade", "Gender", 2025),
    ("Web", "Grade 6", "Female", 3), ("Web", "Grade 6", "Male", 9),
    ("Data", "Grade 6", "Female", 2), ("Data*", "Grade 6", "Male", 11),
]  # fmt: skip


@pytest.mark.parametrize("again", [0, 2], ids=["once", "with its headings again"])
def test_numbers_under_one_year_beside_genders_are_its_people(tmp_path: Path, again: int) -> None:
    top = YEAR_BESIDE_GENDERS[: again + 1]
    rows = [*top, *YEAR_BESIDE_GENDERS[:1], *YEAR_BESIDE_GENDERS[again + 1 :]]
    assert by_year(read(workbook(tmp_path / NAME, *rows))) == {2025: (5, 20)}


@pytest.mark.parametrize(
    "rows",
    [
        [("Gender", "Grade", 2025), ("F", "G6", 3), ("M", "G6", 2), ("F", "G6", 1)],
        [("Grade", "Gender", 2024, 2025), ("Grade 6", "Female", "-", 4), ("Grade 6", "Male", 9, 8),
         ("Grade 7 (1)", "Female", 1, 2), ("Grade 7", "Male", 1, 2)],
    ],
    ids=["rows that are alike", "a group said otherwise"],
)  # fmt: skip
def test_rows_with_numbers_under_years_are_never_taken_for_a_person_each(
    tmp_path: Path, rows: Sequence[Sequence[Any]]
) -> None:
    reading = read(workbook(tmp_path / NAME, *rows), year="2025")
    assert reading.verdict == "needs answers"
    assert "list or counts" in {problem.code for problem in reading.problems}


def test_years_beside_genders_with_blank_columns_between_them_are_read(tmp_path: Path) -> None:
    rows = [
        ("Grade", "", "Gender", "", 2024, "", 2025), ("Grade 6", "", "Female", "", 3, "", 4),
        ("Grade 6", "", "Male", "", 9, "", 8), ("Grade 7", "", "Female", "", 1, "", 2),
        ("Grade 7", "", "Male", "", 5, "", 6),
    ]  # fmt: skip
    assert by_year(read(workbook(tmp_path / NAME, *rows))) == {2024: (4, 14), 2025: (6, 14)}


@pytest.mark.parametrize("total", ["TOTAL¹", "Total [note 2]", "Total (1)"])
def test_a_total_with_the_mark_of_a_footnote_is_a_total(tmp_path: Path, total: str) -> None:
    rows = [("Grade", "Women²", "Men²"), ("Grade 6", 3, 9), ("Grade 7", 2, 1), (total, 5, 10)]
    assert by_year(read(workbook(tmp_path / NAME, *rows), year="2025")) == {2025: (5, 10)}


def test_rows_above_headings_that_are_printed_again_are_not_lost(tmp_path: Path) -> None:
    headings = ("Grade", "Headcount", "Female %", "Male %")
    rows = [
        headings, ("Grade 5", 1251, "47.0%", "53.0%"),
        headings, ("Grade 6", 16, "12.5%", "87.5%"), ("Grade 7", 14, "50.0%", "50.0%"),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows), year="2025")
    assert [p.cell for p in reading.problems if p.code == "percentages"] == ["C2"]


def test_headings_of_percentages_that_are_printed_again_are_no_row(tmp_path: Path) -> None:
    headings = ("Grade", "Headcount", "Female %", "Male %")
    rows = [
        headings, ("Grade 5", 20, "25%", "75%"),
        headings, ("Grade 6", 16, "12.5%", "87.5%"), ("Grade 7", 14, "50.0%", "50.0%"),
    ]  # fmt: skip
    assert by_year(read(workbook(tmp_path / NAME, *rows), year="2025")) == {2025: (14, 36)}


def test_genders_with_a_word_for_people_are_genders(tmp_path: Path) -> None:
    rows = [("Gender", "Headcount"), ("Female staff", 5), ("Male staff", 20)]
    assert by_year(read(workbook(tmp_path / NAME, *rows), year="2025")) == {2025: (5, 20)}


BESIDE = [
    ("31 March 2024", "", "", "", "31 March 2025", "", ""),
    ("Grade", "Women", "Men", "", "Grade", "Women", "Men"),
]


def test_noughts_with_a_point_are_no_dates(tmp_path: Path) -> None:
    row = ("Manager", "0.0", "1.0", "", "Manager", "1.0", "1.0")
    reading = read(workbook(tmp_path / NAME, *BESIDE, row))
    assert by_year(reading) == {2024: (0, 1), 2025: (1, 1)}


def test_numbers_like_a_year_in_the_one_row_of_a_table_are_people(tmp_path: Path) -> None:
    headings = ("Grade", "Women", "Men")
    rows = [
        ("31 March 2024",), headings, ("Manager", 3, 9), (),
        ("31 March 2025",), headings, ("Manager", 1900, 1900),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert by_year(reading) == {2024: (3, 9), 2025: (1900, 1900)}


def test_a_table_beside_others_that_is_not_counted_is_named(tmp_path: Path) -> None:
    rows = [
        ("Headcount at 31 March 2025",), ("Grade", "Women", "Men"), ("Grade 6", 3, 9),
        ("Grade 7", 2, 4), (),
        ("Full-time equivalents at 31 March 2025",), ("Grade", "Women", "Men"),
        ("Grade 6", 2.5, 8.9), ("Grade 7", 1.8, 4),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert by_year(reading) == {2025: (5, 13)}
    notes = [p for p in reading.problems if p.code == "not numbers of people"]
    assert [(p.level, p.cell) for p in notes] == [("advise", "B7")]


def test_a_table_beside_others_whose_values_belie_its_headings_is_asked_about(
    tmp_path: Path,
) -> None:
    rows = [
        *BESIDE,
        ("Grade 6", "12/03/2024", "14/03/2024", "", "Grade 6", 3, 9),
        ("Grade 7", "12/04/2024", "14/05/2024", "", "Grade 7", 2, 4),
    ]
    reading = read(workbook(tmp_path / NAME, *rows))
    assert reading.verdict == "needs answers"
    assert "values that contradict their heading" in {p.code for p in reading.problems}


def test_groups_across_that_are_not_known_are_asked_about_by_their_heading(tmp_path: Path) -> None:
    rows = [("Sex", "Grade", "Foo", "Bar", "Total"), ("F", "G5", 1, 2, 3), ("M", "G6", 2, 2, 4)]
    reading = read(workbook(tmp_path / NAME, *rows), year="2025")
    questions = [p.question for p in reading.problems if p.code == "list or counts"]
    assert [question.about for question in questions if question] == ["Foo"]


HEAD = ("Staff number", "Gender", "Grade")
NOW = [("E1", "Female", "Grade 6"), ("E2", "Male", "Grade 6"), ("E3", "Male", "Grade 8")]
BEFORE = [("E1", "Female", "Grade 6"), ("E2", "Male", "Grade 5")]


@pytest.mark.parametrize(
    ("now", "before"),
    [("2025", "2024"), ("2024/25", "2023/24"), (2025, 2024), ("31 March 2025", "31 March 2024")],
)
def test_years_above_lists_below_one_another_are_those_of_their_people(
    tmp_path: Path, now: object, before: object
) -> None:
    note = ("Source: HR system",)
    rows = [(now,), HEAD, *NOW, (), (before,), HEAD, *BEFORE, (), note]
    path = workbook(tmp_path / NAME, *rows)
    assert by_year(read(path)) == {2025: (1, 2), 2024: (1, 1)}


def test_a_year_with_other_words_above_a_list_below_another_is_asked_about(tmp_path: Path) -> None:
    rows = [("2025",), HEAD, *NOW, (), ("Leavers 2024",), HEAD, *BEFORE]
    assert read(workbook(tmp_path / NAME, *rows)).verdict == "needs answers"
