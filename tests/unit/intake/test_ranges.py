"""Rows of ranges of ages, pay and length of service: in two that overlap people may stand twice."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.doubts.ranges import Range, range_of
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, problem, read, text_file, workbook

AGES: list[Row] = [("Age", "Female", "Male"), ("Under 25", 5, 9), ("25-49", 9, 14), ("50+", 4, 6)]


@pytest.mark.parametrize(
    ("label", "low", "high"),
    [("Under 25", -math.inf, 25), ("25 – 34", 25, 34), ("25 to 34 years", 25, 34),
     ("People aged 50 or over", 50, math.inf), ("> 60", 60, math.inf), ("Under 25s", -math.inf, 25),
     ("16-24 (young people)", 16, 24), ("60 a throsodd", 60, math.inf), ("Dan 25", -math.inf, 25),
     ("£20,000 - £29,999.00", 20_000, 29_999), ("£20-30k", 20_000, 30_000),
     ("£50k+", 50_000, math.inf), ("6-12 months", 0.5, 1), ("6 months to 1 year", 0.5, 1),
     ("1 to <2 years", 1, 2), ("10+ yrs", 10, math.inf), ("Grades 6-8", 6, 8), ("Grade 6", 6, 6)],
)  # fmt: skip
def test_a_label_says_a_range(label: str, low: float, high: float) -> None:
    found = range_of(label)
    assert found is not None
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "label",
    ["Service Desk", "24/7 support", "2nd line", "2024-25", "PO1/2", "31 March 2025",
     "Band 8a-8d"]
)  # fmt: skip
def test_other_labels_say_none(label: str) -> None:
    assert range_of(label) is None


@pytest.mark.parametrize(
    ("row", "beside"),
    [("Over 60", "50+"), ("Under 20", "Under 25"), ("45-54", "25-49"), ("60 and over", "50+"),
     ("20 to 24", "Under 25")],
)  # fmt: skip
def test_ranges_that_overlap_are_asked_about(tmp_path: Path, row: str, beside: str) -> None:
    path = workbook(tmp_path / CAMDEN, *AGES, (row, 1, 2))
    reading = read(path)
    assert asked(reading) == ["ranges that overlap"]
    said = problem(reading, "ranges that overlap")[1]
    assert row in said
    assert beside in said
    out = read(path, answers=Answers(rows={row: "leave out"}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 18)
    within = read(path, answers=Answers(rows={row: "count"}))
    assert (within.verdict, counts(within)["women"]) == ("ready", 19)


def test_a_row_that_is_wholly_in_others_is_proposed_to_be_left_out(tmp_path: Path) -> None:
    rows = [("Age", "Female", "Male"), ("50-59", 5, 9), ("Over 40", 9, 14), ("30-45", 4, 6)]
    found = read(workbook(tmp_path / CAMDEN, *rows)).problems
    said = {p.question.about: p.question.proposal for p in found if p.question and p.level == "ask"}
    assert said == {"Over 40": "leave out"}
    rows = [("Age", "Female", "Male"), ("50-59", 5, 9), ("55-64", 9, 14), ("Under 50", 4, 6)]
    found = read(workbook(tmp_path / CAMDEN, *rows)).problems
    said = {p.question.about: p.question.proposal for p in found if p.question and p.level == "ask"}
    assert said == {"55-64": ""}


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Salary band", ("£20,000 - £29,999", "£25k-£35k", "£36k+")),
     ("Length of service", ("Less than 2 years", "6-12 months", "2 years or more")),
     ("Grade", ("Grade 6", "Grade 8", "Grade 8 and above")),
     ("Grade", ("G5 and above", "G6 and above", "G7 and above")),
     ("Grade", ("Grade 6", "Grade 8", "Grades 6-8"))],
)  # fmt: skip
def test_ranges_of_other_things_are_asked_about_too(
    tmp_path: Path, heading: str, words: tuple[str, ...]
) -> None:
    rows = [(heading, "Female", "Male"), *((word, at + 3, at + 7) for at, word in enumerate(words))]
    assert set(asked(read(workbook(tmp_path / CAMDEN, *rows)))) == {"ranges that overlap"}


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Age", ("16-25", "25-35", "35-50", "50+")), ("Age", ("Under 25", "25-59", "60 and over")),
     ("Salary", ("Up to £20,000", "£20,000 to £30,000", "Over £30,000")),
     ("Length of service", ("0-6 months", "6-12 months", "1-2 years", "Over 2 years")),
     ("Grade", ("SO1-2", "SO2", "PO1-4", "PO2-5")), ("Grade", ("Grade 6-8", "Grade 6", "Grade 8"))],
)  # fmt: skip
def test_ranges_that_meet_and_grades_called_after_one_are_plain(
    tmp_path: Path, heading: str, words: tuple[str, ...]
) -> None:
    rows = [(heading, "Female", "Male"), *((word, at + 3, at + 7) for at, word in enumerate(words))]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "ready"


def test_a_total_that_agrees_only_without_the_overlap_settles_it(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *AGES, ("Over 60", 1, 2), ("Total", 18, 29)))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 18)


def test_ranges_within_each_grade_are_compared_with_their_own(tmp_path: Path) -> None:
    rows = [("Grade", "Age", "Female", "Male"),
            ("Grade 6", "Under 50", 5, 9), ("Grade 6", "50+", 2, 3),
            ("Grade 8", "Under 40", 4, 6), ("Grade 8", "40+", 3, 8)]  # fmt: skip
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "ready"
    assert asked(read(workbook(tmp_path / CAMDEN, *rows, ("Grade 8", "Over 60", 1, 2)))) == [
        "ranges that overlap"
    ]


def test_ranges_across_are_asked_about_as_those_down(tmp_path: Path) -> None:
    head = ("Gender", "Under 25", "25-49", "50 plus")
    rows: list[Row] = [head, ("Female", 5, 9, 4), ("Male", 9, 14, 6)]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "ready"
    over = [[*row, more] for row, more in zip(rows, ("Over 60", 1, 2), strict=True)]
    assert asked(read(workbook(tmp_path / CAMDEN, *over))) == ["ranges that overlap"]


def test_thousands_of_bands_are_each_compared_with_their_neighbours_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared, overlaps = [0], Range.overlaps

    def counted(one: Range, other: Range) -> bool:
        compared[0] += 1
        return overlaps(one, other)

    monkeypatch.setattr(Range, "overlaps", counted)
    bands: list[Row] = [(f"£{at * 10 + 20_000} to £{at * 10 + 20_009}", at % 3, at % 2)
                        for at in range(2_000)]  # fmt: skip
    path = tmp_path / "Leeds City Council ICT 2025.csv"
    assert asked(read(text_file(path, ("Salary", "Women", "Men"), *bands))) == []
    assert compared[0] < 2 * len(bands)
    wider = [(f"£{at * 10 + 20_000} to £{at * 10 + 20_019}", 1, 2) for at in range(2_000)]
    assert "ranges that overlap" in asked(read(text_file(path, ("Salary", "Women", "Men"), *wider)))
