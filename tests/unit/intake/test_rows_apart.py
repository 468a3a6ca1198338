"""Tables of counts whose rows are of several years, days or measures, by a column of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.vocabulary.years import parse_year
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, problem, read, told, women_and_men, workbook

NAME = "Leeds City Council ICT.xlsx"
PEOPLE = (("Grade 6", "Female", 5), ("Grade 6", "Male", 9), ("Grade 8", "Male", 4))


def long(folder: Path, heading: str, words: Sequence[Any], **asked: Any) -> Reading:
    """The same people for each of the words, under that heading."""
    rows = [(word, *row) for word in words for row in PEOPLE]
    headings = (heading, "Grade", "Gender", "Headcount")
    return read(workbook(folder / NAME, headings, *rows), **asked)


def by_year(reading: Reading) -> dict[int, int]:
    found: dict[int, int] = {}
    for table in reading.tables:
        for cell, people in table.cells.items():
            found[cell.year] = found.get(cell.year, 0) + people.people
    return found


@pytest.mark.parametrize("heading", ["Date", "time_period", "As of date", "Census date"])
@pytest.mark.parametrize(
    "years",
    [(2023, 2024), ("2022/23", "2023/24"), (202223, 202324), (date(2023, 3, 31), "31/03/2024")],
)
def test_years_under_a_heading_of_time_are_the_years_of_their_rows(
    tmp_path: Path, heading: str, years: tuple[Any, Any]
) -> None:
    reading = long(tmp_path, heading, years)
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2023: 18, 2024: 18}


def test_years_beside_women_and_men_are_the_years_of_their_rows(tmp_path: Path) -> None:
    rows = [(year, grade, 5, 9) for year in (2023, 2024) for grade in ("Grade 6", "Grade 8")]
    reading = read(workbook(tmp_path / NAME, ("Date", "Grade", "Female", "Male"), *rows))
    assert by_year(reading) == {2023: 28, 2024: 28}, told(reading)


def test_years_under_any_other_heading_are_asked_about(tmp_path: Path) -> None:
    reading = long(tmp_path, "Wave", (2023, 2024))
    assert problem(reading, "heading not sure")[0] == "ask"
    settled = long(tmp_path, "Wave", (2023, 2024), answers=Answers(headings={"Wave": "year"}))
    assert settled.verdict == "ready", told(settled)
    assert by_year(settled) == {2023: 18, 2024: 18}


@pytest.mark.parametrize("heading", ["Year of birth", "Start year"])
def test_years_of_the_people_are_none_of_the_rows(tmp_path: Path, heading: str) -> None:
    reading = long(tmp_path, heading, (1990 + 15, 2006), year="2025")
    assert by_year(reading) == {2025: 36}


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Month", ("Jan 2025", "Feb 2025", "Mar 2025")),
        ("Extracted", (date(2025, 1, 31), date(2025, 2, 28), date(2025, 3, 31))),
        ("Time", ("Q2", "Q3", "March")),
    ],
)
def test_of_the_rows_of_several_days_those_of_the_snapshot_count(
    tmp_path: Path, heading: str, words: Sequence[Any]
) -> None:
    reading = long(tmp_path, heading, words, year="2025")
    questions = [p.question for p in reading.problems if p.code == "rows of something apart"]
    assert [q.proposal for q in questions if q] == ["leave out", "leave out", "count"]
    rows = {q.about: q.proposal for q in questions if q}
    settled = long(tmp_path, heading, words, year="2025", answers=Answers(rows=rows))
    assert settled.verdict == "ready", told(settled)
    assert women_and_men(settled) == (5, 13)


@pytest.mark.parametrize(
    "rows",
    [
        [("Grade", "Gender", "Jan-25", "Mar-25"), ("Grade 6", "F", 5, 6), ("Grade 6", "M", 9, 8)],
        [("Month", "Grade", "Female", "Male"), ("Jan-25", "Grade 6", 5, 9),
         ("Mar-25", "Grade 6", 6, 8)],
    ],
    ids=["across", "beside women and men"],
)  # fmt: skip
def test_of_months_in_any_place_that_of_the_snapshot_counts(
    tmp_path: Path, rows: Sequence[Sequence[Any]]
) -> None:
    book = workbook(tmp_path / NAME, *rows)
    reading = read(book, year="2025")
    asked = [p.question for p in reading.problems if p.level == "ask" and p.question]
    settled = {question.about: question.proposal for question in asked}
    assert settled == {"Jan-25": "leave out", "Mar-25": "count"}
    answered = read(book, year="2025", answers=Answers(rows=settled))
    assert answered.verdict == "ready", told(answered)
    assert women_and_men(answered) == (6, 8)


def test_no_day_is_proposed_where_none_is_that_of_the_snapshot(tmp_path: Path) -> None:
    reading = long(tmp_path, "Month", ("May 2024", "June 2024"), year="2025")
    questions = [p.question for p in reading.problems if p.code == "rows of something apart"]
    assert [q.proposal for q in questions if q] == ["", ""]


def test_rows_of_no_people_are_asked_about_and_their_numbers_are_no_fault(tmp_path: Path) -> None:
    headings = ("What", "Grade", "Gender", "Number")
    rows: list[Row] = [("Headcount", *row) for row in PEOPLE]
    rows += [(word, grade, sex, number / 18) for word in ("FTE", "% of staff")
             for grade, sex, number in PEOPLE]  # fmt: skip
    book = workbook(tmp_path / NAME, headings, *rows)
    reading = read(book, year="2025")
    asked = [p.question.about for p in reading.problems if p.level == "ask" and p.question]
    assert asked == ["FTE", "% of staff"], told(reading)
    assert reading.verdict == "needs answers"
    left_out = dict.fromkeys(asked, "leave out")
    settled = read(book, year="2025", answers=Answers(rows=left_out))
    assert settled.verdict == "ready", told(settled)
    assert women_and_men(settled) == (5, 13)


WORDS_OF_ONE = [("Full time", "Part time"), ("Web developer", "Data analyst"), ("White", "BAME")]


@pytest.mark.parametrize("words", WORDS_OF_ONE)
def test_other_words_beside_numbers_are_people_of_one_day(
    tmp_path: Path, words: Sequence[str]
) -> None:
    reading = long(tmp_path, "Kind", words, year="2025")
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (10, 26)


@pytest.mark.parametrize(
    ("value", "year"),
    [(202425, 2025), ("202324", 2024), (202425.0, 2025), (201112, None), (202403, None)],
)
def test_two_years_run_together_are_one_where_they_can_be_no_month(
    value: object, year: int | None
) -> None:
    assert parse_year(value) == year


def test_a_total_of_rows_with_its_own_words_in_a_column_that_is_not_read_agrees(
    tmp_path: Path,
) -> None:
    """As where published figures give each group's total before its rows."""
    headings = ("Ethnicity", "Grade", "Gender", "Headcount")
    people = {"White": (7, 5, 2), "Asian": (4, 3, 1)}
    grades = ("All grades", "Grade 6", "Grade 8")

    def of(gender: str, people: dict[str, tuple[int, int, int]]) -> list[Row]:
        return [(ethnicity, grade, gender, number) for ethnicity, numbers in people.items()
                for grade, number in zip(grades, numbers, strict=True)]  # fmt: skip

    rows = [*of("Female", people), *of("Male", people)]
    reading = read(workbook(tmp_path / NAME, headings, *rows), year="2025")
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (11, 11)
    wrong = [*of("Female", people), *of("Male", {"White": (7, 5, 2), "Asian": (5, 3, 1)})]
    refused = read(workbook(tmp_path / NAME, headings, *wrong), year="2025")
    assert refused.verdict == "refused"
