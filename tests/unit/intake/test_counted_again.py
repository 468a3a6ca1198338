"""A summary above or below a list is of the same people; where its numbers differ it is asked."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, told, women_and_men, workbook

HEAD: Row = ("Staff number", "Gender", "Grade")
STAFF: list[Row] = [(f"E{at}", "Female" if at < 2 else "Male", f"Grade {5 + at % 2}")
                    for at in range(6)]  # fmt: skip
BY_GRADE: list[Row] = [("Grade", "F", "M", "Total"), ("Grade 5", 1, 2, 3), ("Grade 6", 1, 2, 3),
                       ("Total", 2, 4, 6)]  # fmt: skip
BY_GENDER: list[Row] = [("Gender", "Number"), ("Female", 2), ("Male", 4)]
ADVICE, QUESTION = "summary beside the list", "summary that differs"


@pytest.mark.parametrize("summary", [BY_GRADE, [("By grade",), *BY_GRADE], BY_GENDER,
                                     [("", *row) for row in BY_GENDER],
                                     [*BY_GRADE, (), ("By gender",), *BY_GENDER],
                                     [("Gender", "No.", "%"), ("Female", 2, "33%"),
                                      ("Male", 4, "67%")]])  # fmt: skip
def test_a_summary_with_as_many_of_each_gender_is_nobody_else(
    tmp_path: Path, summary: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF, (), *summary, (), ("Source: HR",)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)
    assert ADVICE in {problem.code for problem in reading.problems}


@pytest.mark.parametrize("summary", [BY_GRADE, [row[:3] for row in BY_GRADE],
                                     [("Gender", "Headcount"), *BY_GENDER[1:]]])  # fmt: skip
def test_a_summary_above_a_list_is_compared_with_it_too(tmp_path: Path, summary: list[Row]) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *summary, (), HEAD, *STAFF))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)
    differs = read(workbook(tmp_path / CAMDEN, *summary, (), HEAD, *STAFF[1:]))
    assert asked(differs) == [QUESTION]


def test_a_summary_may_leave_out_who_is_neither(tmp_path: Path) -> None:
    others: list[Row] = [("E90", "Non-binary", "Grade 5"), ("E91", "Not recorded", "Grade 6")]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF, *others, (), *BY_GENDER))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)


def test_what_stands_between_a_summary_and_its_list_is_a_title_of_that(tmp_path: Path) -> None:
    rows = [*BY_GRADE, (), ("Leavers",), HEAD, *STAFF]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["may not be in post"]


@pytest.mark.parametrize(
    "summary",
    [
        [*BY_GRADE[:2], ("Grade 6", 1, 3, 4)],
        [*BY_GENDER[:2], ("Male", 5)],
        [*BY_GENDER, ("Not known", 1)],
        [*BY_GRADE, (), *BY_GENDER[:2], ("Male", 5)],
        [("Leavers",), ("Grade", "F", "M"), ("Grade 5", 1, 0)],
    ],
)
def test_a_summary_of_other_numbers_is_asked_about(tmp_path: Path, summary: list[Row]) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF, (), *summary))
    assert QUESTION in asked(reading)
    assert women_and_men(reading) == (2, 4)


@pytest.mark.parametrize("summary", [BY_GRADE, BY_GENDER, [("", ""), *BY_GENDER[1:]]])
def test_a_summary_beside_a_list_is_compared_with_it_too(
    tmp_path: Path, summary: list[Row]
) -> None:
    def beside(staff: list[Row]) -> Path:
        pairs = zip_longest([HEAD, *staff], summary, fillvalue=())
        return workbook(tmp_path / CAMDEN, *((*row, "", *said) for row, said in pairs))

    reading = read(beside(STAFF))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)
    assert ADVICE in {problem.code for problem in reading.problems}
    assert QUESTION in asked(read(beside(STAFF[1:])))


@pytest.mark.parametrize("summary", [BY_GRADE, BY_GENDER])
def test_people_listed_below_a_summary_are_asked_about(tmp_path: Path, summary: list[Row]) -> None:
    again: list[Row] = [HEAD, ("E90", "Female", "Grade 5"), ("E91", "Male", "Grade 6")]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF, (), *summary, (), ("Agency",), *again))
    assert QUESTION in asked(reading)


def test_strokes_for_nobody_in_a_summary_are_no_people(tmp_path: Path) -> None:
    summary: list[Row] = [*BY_GENDER, ("Non-binary", "-")]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF, (), *summary))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)


def test_headings_of_the_list_printed_again_after_a_gap_begin_no_summary(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *STAFF[:3], (), HEAD, *STAFF[3:]))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 4)), told(reading)
