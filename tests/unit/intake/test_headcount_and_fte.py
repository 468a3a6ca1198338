"""Cells that hold a headcount and its full-time equivalent."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, told, women_and_men, workbook

HEADS_FIRST: list[Row] = [["Grade 6", "12 (10.4)", "20 (19.6)"], ["Grade 8", "3 (3)", "9 (8.5)"],
                          ["Total", "15 (13.4)", "29 (28.1)"]]  # fmt: skip
FTE_FIRST: list[Row] = [["Grade 6", "10.4 (12)", "19.6 (20)"], ["Grade 8", "3.0 (3)", "8.5 (9)"]]
WORDS: Row = ["Grade", "Female", "Male"]
TWO = "two numbers in a cell"


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ([["Grade", "Female headcount (FTE)", "Male headcount (FTE)"]], HEADS_FIRST),
        ([["Grade", "Female Headcount [WTE]", "Male Headcount [WTE]"]], HEADS_FIRST),
        ([["ICT staff, headcount (full-time equivalent)"], WORDS], HEADS_FIRST),
        ([["ICT staff: number (FTE)"], WORDS], HEADS_FIRST),
        ([["Grade", "Female FTE (headcount)", "Male FTE (headcount)"]], FTE_FIRST),
    ],
)
def test_the_headcount_is_counted_where_the_words_say_which_it_is(
    tmp_path: Path, head: list[Row], rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *head, *rows))
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (15, 29)
    assert "headcount beside its equivalent" in [each.code for each in reading.problems]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ([WORDS], HEADS_FIRST),
        ([WORDS], FTE_FIRST),
        # The words say the other way round than the numbers can be.
        ([["ICT staff: FTE (headcount)"], WORDS], HEADS_FIRST),
    ],
)
def test_two_numbers_that_no_words_tell_apart_are_asked_about(
    tmp_path: Path, head: list[Row], rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *head, *rows))
    assert TWO in asked(reading)
    assert women_and_men(reading) == (15, 29)


@pytest.mark.parametrize(
    "rows",
    [
        # Some equivalents are more than the headcount, and no number is a fraction.
        [["Grade 6", "12 (12.4)", "20 (19.6)"], ["Grade 8", "3 (3)", "9 (8.5)"]],
        [["Grade 6", "12 (10)", "20 (19)"], ["Grade 8", "3 (3)", "9 (8)"]],
    ],
)
def test_numbers_that_are_no_headcounts_with_equivalents_are_not_taken_so(
    tmp_path: Path, rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, ["ICT staff: headcount (FTE)"], WORDS, *rows))
    assert reading.verdict != "ready"


def test_a_list_with_such_a_word_is_read_as_before(tmp_path: Path) -> None:
    rows: list[Row] = [[f"E{at}", "Female", "Grade 6", "37 (0.9)"] for at in range(100, 120)]
    head: Row = ["Staff number", "Gender", "Grade", "Contract hours (FTE)"]
    reading = read(workbook(tmp_path / CAMDEN, head, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (20, 0))
