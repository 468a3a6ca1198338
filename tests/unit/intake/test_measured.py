"""Long tables in which a column says what the number of each row is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import (
    Row,
    asked,
    by_status,
    read,
    text_file,
    women_and_men,
    workbook,
)

NAME = "Leeds City Council ICT 2025.xlsx"
PEOPLE = (("Grade 6", "Female", 7), ("Grade 6", "Male", 15), ("Grade 8", "Female", 4),
          ("Grade 8", "Male", 9))  # fmt: skip


def long(folder: Path, measures: Mapping[str, float], value: str, **more: Any) -> Reading:
    """The same people by each of the measures, which are that many times their number."""
    rows: list[Row] = [
        (grade, sex, measure, round(many * times, 1) if times != 1 else many)
        for grade, sex, many in PEOPLE
        for measure, times in measures.items()
    ]
    return read(workbook(folder / NAME, ("Grade", "Sex", "Measure", value), *rows), **more)


@pytest.mark.parametrize("value", ["Value", "OBS_VALUE", "Figure", "Number"])
def test_of_several_measures_the_headcount_is_counted(tmp_path: Path, value: str) -> None:
    measures = {"Headcount": 1, "Full-time equivalent": 0.93, "Percentage of grade": 3.1}
    reading = long(tmp_path, measures, value)
    assert (asked(reading), women_and_men(reading)) == ([], (11, 24))
    assert "values not counted" in [problem.code for problem in reading.problems]


def test_measures_that_are_statuses_are_those_of_their_rows(tmp_path: Path) -> None:
    reading = long(tmp_path, {"In post": 1, "Starters": 2, "Leavers": 3}, "Value")
    assert (asked(reading), women_and_men(reading)) == ([], (11, 24))
    assert by_status(reading) == {"in post": 35, "joined": 70, "left": 105}
    reading = long(tmp_path, {"Headcount": 1, "Leavers": 2}, "Count")
    assert by_status(reading) == {"in post": 35, "left": 70}


def test_a_measure_that_is_neither_is_asked_about(tmp_path: Path) -> None:
    measures = {"Headcount": 1, "Vacancies": 2}
    reading = long(tmp_path, measures, "Value")
    assert asked(reading) == ["rows of something apart"]
    settled = long(tmp_path, measures, "Value", answers=Answers(rows={"Vacancies": "leave out"}))
    assert (asked(settled), women_and_men(settled)) == ([], (11, 24))


def test_values_of_no_known_measure_are_no_list_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Sex", "Value"), ("Grade 6", "Female", 38000.5),
                       ("Grade 6", "Male", 39100.0)]  # fmt: skip
    assert "list or counts" in asked(read(workbook(tmp_path / NAME, *rows)))


def test_columns_of_statistical_offices_are_known(tmp_path: Path) -> None:
    headings = ("REF_AREA", "TIME_PERIOD", "SEX", "UNIT_MEASURE", "OBS_VALUE", "OBS_STATUS")
    rows: list[Row] = [
        ("Leeds", 2025, sex, "PS", many, "A") for sex, many in (("F", 12), ("M", 31))
    ]
    reading = read(text_file(tmp_path / "it_staff.csv", headings, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (12, 31))


def test_characteristics_may_stand_beside_what_they_are_of(tmp_path: Path) -> None:
    headings = ("Organisation", "Snapshot", "Characteristic", "Category", "Count")
    told = [("Age", "16-29", 10), ("Age", "30+", 33), ("Sex", "Female", 12), ("Sex", "Male", 31)]
    rows: list[Row] = [("Leeds City Council", "31/03/2025", *each) for each in told]
    reading = read(text_file(tmp_path / "ICT profile.csv", headings, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (12, 31))
    assert reading.tables[0].councils == ["E08000035"]


@pytest.mark.parametrize("word", ["Training days", "Laptops issued", "Value"])
def test_one_number_of_each_gender_may_be_of_something_else(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("Female", 17), ("Male", 33)]
    book = workbook(tmp_path / NAME, ("Gender", word), *rows)
    assert asked(read(book)) == ["row of something else"]
    settled = read(book, answers=Answers(rows={word: "count"}))
    assert (asked(settled), women_and_men(settled)) == ([], (17, 33))
    by_team: list[Row] = [("Desk", "Female", 7), ("Desk", "Male", 15), ("Web", "Female", 9),
                          ("Web", "Male", 16)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, ("Team", "Gender", word), *by_team))
    assert asked(reading) == ["row of something else"]


@pytest.mark.parametrize("word", ["2025", "Headcount", "ICT", "Digital Services", "March 2025"])
def test_one_number_of_each_gender_is_of_a_year_team_or_headcount(
    tmp_path: Path, word: str
) -> None:
    book = workbook(tmp_path / NAME, ("Gender", word), ("Female", 17), ("Male", 33))
    reading = read(book)
    assert (asked(reading), women_and_men(reading)) == ([], (17, 33))


@pytest.mark.parametrize(
    "said",
    [("Headcount", "", "", "", "FTE", "", "", ""), (*["Headcount"] * 2, *["FTE"] * 2, *[""] * 4)],
)
def test_numbers_beside_no_measure_are_not_counted_unasked(
    tmp_path: Path, said: tuple[str, ...]
) -> None:
    rows: list[Row] = [(*PEOPLE[at % 4][:2], word, PEOPLE[at % 4][2] + at // 4)
                       for at, word in enumerate(said)]  # fmt: skip
    path = workbook(tmp_path / NAME, ("Grade", "Sex", "Measure", "Value"), *rows)
    assert read(path).verdict != "ready"
