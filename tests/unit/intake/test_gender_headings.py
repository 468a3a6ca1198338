"""Headings and words of which nobody but their sender can say what gender they are of."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.gender_headings import genders_of
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    by_status,
    listed,
    read,
    women_and_men,
    workbook,
)

COUNTS: list[Row] = [["Grade 6", 10, 20], ["Grade 8", 4, 9]]
SAME = "Same as at birth"


@pytest.mark.parametrize(
    ("text", "genders"),
    [
        ("Male/Unknown", (Field.MEN, Field.NOT_RECORDED)),
        ("Female / Non-binary", (Field.WOMEN, Field.ANOTHER_GENDER)),
        ("Men and not recorded", (Field.MEN, Field.NOT_RECORDED)),
        ("Male", ()),
        ("Female / Benyw", ()),
        ("Male and Grade 6", ()),
        ("Unknown/Other", ()),
    ],
)
def test_a_heading_of_two_genders_is_told_from_others(
    text: str, genders: tuple[Field, ...]
) -> None:
    assert genders_of(text) == genders


def questions(reading: Reading) -> list[tuple[str, tuple[str, ...], str]]:
    return [(p.question.about, p.question.choices, p.question.proposal)
            for p in reading.problems if p.level == "ask" and p.question]  # fmt: skip


def test_a_column_of_men_and_others_is_asked_about_with_what_is_at_stake(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, ["Grade", "Female", "Male/Unknown"], *COUNTS)
    reading = read(path)
    assert questions(reading) == [("Male/Unknown", ("men", "not recorded", ""), "")]
    assert "share of women" in next(p.fix for p in reading.problems if p.level == "ask")
    settled = read(path, answers=Answers(headings={"Male/Unknown": "men"}))
    assert (settled.verdict, women_and_men(settled)) == ("ready", (14, 29))


def test_a_word_of_two_genders_is_asked_about_and_nothing_proposed(tmp_path: Path) -> None:
    rows: list[Row] = [["Female", "Grade 6"], ["Male/Unknown", "Grade 8"]]
    reading = listed(tmp_path, ["Gender", "Grade"], *rows)
    [(about, _, proposal)] = questions(reading)
    assert (about, proposal) == ("Male/Unknown", "")
    assert "share of women" in next(p.fix for p in reading.problems if p.level == "ask")


@pytest.mark.parametrize(
    ("words", "proposal"),
    [(("Woman", "Man", "Cis"), ""), ((SAME, "Different from at birth"), "")],
)
def test_gender_identity_alone_is_asked_about_with_what_is_at_stake(
    tmp_path: Path, words: tuple[str, ...], proposal: str
) -> None:
    rows: list[Row] = [[f"E{at}", words[at % len(words)], "Grade 6"] for at in range(100, 120)]
    reading = listed(tmp_path, ["Staff number", "Gender identity", "Grade"], *rows)
    assert reading.verdict == "needs answers"
    assert questions(reading) == [("Gender identity", ("gender", ""), proposal)]
    assert "same as at birth" in next(p.fix for p in reading.problems if p.level == "ask")


@pytest.mark.parametrize(
    "words", [("Female", "Male"), ("Woman", "Man", "Non-binary", "Prefer not to say")]
)
def test_gender_identity_alone_is_the_gender_where_all_say_theirs_and_that_is_noted(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    rows: list[Row] = [[f"E{at}", words[at % len(words)], "Grade 6"] for at in range(100, 120)]
    reading = listed(tmp_path, ["Staff number", "Gender identity", "Grade"], *rows)
    assert reading.verdict == "ready"
    assert women_and_men(reading) == (20 // len(words), 20 // len(words))
    assert "heading taken for another" in {problem.code for problem in reading.problems}


def test_gender_identity_beside_the_gender_is_left_alone(tmp_path: Path) -> None:
    rows: list[Row] = [[f"E{at}", "Female", SAME, "Grade 6"] for at in range(100, 120)]
    head = ["Staff number", "Gender", "Gender identity", "Grade"]
    assert listed(tmp_path, head, *rows).verdict == "ready"


@pytest.mark.parametrize(
    ("heading", "word", "proposal"),
    [
        ("Active Status", "No", "not counted"),
        ("Employee status", "Yes", ""),
    ],
)
def test_a_yes_or_no_under_a_status_is_proposed_as_its_heading_says(
    tmp_path: Path, heading: str, word: str, proposal: str
) -> None:
    rows: list[Row] = [[f"E{at}", "Female", "Grade 6", word] for at in range(100, 110)]
    reading = listed(tmp_path, ["Staff number", "Gender", "Grade", heading], *rows)
    assert [said for about, _, said in questions(reading) if about == word] == [proposal]


def test_yes_under_active_status_is_in_post_and_no_with_a_last_day_has_left(
    tmp_path: Path,
) -> None:
    head = ["Staff number", "Gender", "Grade", "Active Status", "Termination Date"]
    rows: list[Row] = [[f"E{at}", "Female", "Grade 6", "Yes", ""] for at in range(100, 110)]
    gone: list[Row] = [["E110", "Male", "Grade 6", "No", date(2024, 8, 3)],
                       ["E111", "Male", "Grade 6", "No", date(2022, 8, 3)]]  # fmt: skip
    assert listed(tmp_path, head[:4], *(row[:4] for row in rows)).verdict == "ready"
    reading = listed(tmp_path, head, *rows, *gone)
    assert (reading.verdict, by_status(reading)) == ("ready", {"in post": 10, "left": 1})
    undated: Row = ["E112", "Male", "Grade 6", "No", ""]
    reading = listed(tmp_path, head, *rows, *gone, undated)
    assert [about for about, *_ in questions(reading)] == ["No"]


PAIRS: list[Row] = [("Grade 5", 8, 12), ("Grade 6", 6, 14)]


@pytest.mark.parametrize(
    "heads",
    [("Women in IT", "Men in IT"), ("Females in ICT roles", "Males in ICT roles"), ("W", "M")],
)
def test_headings_that_are_known_as_a_pair_are_women_and_men(tmp_path: Path, heads: Row) -> None:
    rows: list[Row] = [("ICT staff by gender",), ("Grade", *heads), *PAIRS]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (14, 26))


@pytest.mark.parametrize(
    "rows",
    [
        [("Grade", "Women", "Men", "Women in IT", "Men in IT"), ("Grade 5", 12, 31, 4, 5)],
        [("Grade", "Women in IT", "Men in IT", "Women in HR", "Men in HR"), ("PO1", 4, 5, 6, 7)],
        [("Grade", "W", "M"), *PAIRS],
    ],
)
def test_such_headings_beside_others_or_letters_alone_are_no_pair(
    tmp_path: Path, rows: list[Row]
) -> None:
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict != "ready"


def test_letters_of_a_person_are_no_headings(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Pay", "Grade"), ("M", "W", "PO1"), ("F", "M", "PO2"),
                       ("M", "W", "PO1")]  # fmt: skip
    assert women_and_men(read(workbook(tmp_path / CAMDEN, *rows))) == (1, 2)


@pytest.mark.parametrize(
    ("heading", "cells", "questions", "people"),
    [
        ("F:M", ("12:40", "3:9"), [], (15, 49)),
        ("Men : women", ("40:12", "9:3"), [], (15, 49)),
        ("Female to male ratio", ("12:40", "0:9"), [], (12, 49)),
        ("F:M", ("3:10", "1:3"), ["may be no people"], (4, 13)),
        ("F:M", ("1:4", "1:2"), ["may be no people"], (2, 6)),
        ("F:M", ("100:250", "100:40"), ["may be no people"], (200, 290)),
    ],
)
def test_women_and_men_in_one_cell_are_read_in_the_order_of_their_heading(
    tmp_path: Path, heading: str, cells: Row, questions: list[str], people: tuple[int, int]
) -> None:
    rows: list[Row] = [("Grade", heading), ("Grade 5", cells[0]), ("Grade 6", cells[1])]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == (questions, people)


def test_a_ratio_beside_women_and_men_is_not_read(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male", "F:M"), ("Grade 5", 12, 40, "3:10")]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (12, 40))


def test_a_ratio_whose_heading_says_no_order_is_refused(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Ratio"), ("Grade 5", "12:40"), ("Grade 6", "3:9")]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "refused"


@pytest.mark.parametrize(
    ("headcounts", "questions"), [((24, 16), []), ((48, 32), ["may be no people"])]
)
def test_a_ratio_that_does_not_add_up_to_the_number_beside_it_is_asked_about(
    tmp_path: Path, headcounts: tuple[int, int], questions: list[str]
) -> None:
    rows: list[Row] = [("Grade", "Headcount", "F:M"), ("Grade 6", headcounts[0], "6:18"),
                       ("Grade 7", headcounts[1], "4:12")]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == questions


@pytest.mark.parametrize("cell", ["-", "n/a", 5, None])
def test_a_row_without_a_ratio_does_not_stop_the_reader(tmp_path: Path, cell: object) -> None:
    rows: list[Row] = [("Grade", "F:M"), ("Grade 5", "12:40"), ("Grade 6", "4:12"), ("G8", cell)]
    read(workbook(tmp_path / CAMDEN, *rows, ("Source: iTrent",)))
