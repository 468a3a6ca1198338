"""Forecasts, targets and plans are never counted as people in post."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.headings.shape_words import is_compared
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, read, women_and_men, workbook

MARKS = ("forecast", "target", "projected", "planned", "estimate", "rhagolwg")


@pytest.mark.parametrize(
    ("word", "is_so"),
    [
        ("2027 (forecast)", True),
        ("Forecast 2026/27", True),
        ("Projected headcount", True),
        ("Planned", True),
        ("Planning", False),
        ("Plan 2", False),
        ("Project team", False),
        ("2027", False),
        ("Target operating model", False),
    ],
)
def test_a_word_for_what_is_to_come_is_told_from_others(word: str, is_so: bool) -> None:
    assert is_compared(word) is is_so


@pytest.mark.parametrize("mark", MARKS)
def test_a_year_to_come_beside_years_that_were_is_left_out(tmp_path: Path, mark: str) -> None:
    across: list[Row] = [["Gender", 2024, 2025, f"2026 ({mark})"], ["Female", 10, 12, 20],
                         ["Male", 30, 28, 31]]  # fmt: skip
    down: list[Row] = [["Year", "Female", "Male"], [2024, 10, 30], [2025, 12, 28],
                       [f"2026 ({mark})", 20, 31]]  # fmt: skip
    for rows in (across, down):
        reading = read(workbook(tmp_path / CAMDEN, *rows))
        assert asked(reading) == []
        assert counts(reading)["women"] == 22
        assert {cell.year for cell in reading.tables[0].cells} == {2024, 2025}


@pytest.mark.parametrize("mark", MARKS)
def test_columns_of_women_and_men_to_come_are_no_others_in_post(tmp_path: Path, mark: str) -> None:
    rows: list[Row] = [["Grade", "Female", "Male", f"Female ({mark})", f"Male ({mark})"],
                       ["Grade 6", 10, 30, 12, 28], ["Grade 8", 3, 9, 4, 8]]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert asked(reading) == []
    assert women_and_men(reading) == (13, 39)


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("Camden ICT staff, forecast at 31 March 2025", True),
        ("Camden ICT staff 2025 (target)", True),
        ("Projected headcount 2025", True),
        ("ICT Programmes and Projects 2025", False),
        ("ICT planning team 2025", False),
        ("Staff in post 2025, not including forecasts", False),
    ],
)
def test_a_title_of_figures_to_come_is_asked_about(
    tmp_path: Path, title: str, is_asked: bool
) -> None:
    rows: list[Row] = [[title], ["Grade", "Female", "Male"], ["Grade 6", 10, 30], ["Grade 8", 3, 9]]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert ("may not be in post" in asked(reading)) is is_asked


@pytest.mark.parametrize(
    "title", ["ICT staff targets", "ICT headcount change", "ICT staffing plan"]
)
def test_a_title_of_a_target_or_change_is_asked_about(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [(title,), ("Grade", "Women", "Men"), ("Grade 6", 10, 30), ("Grade 8", 3, 9)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["may not be in post"]


@pytest.mark.parametrize(("title", "is_asked"), [("promoted", True), ("in post", False)])
def test_first_days_tell_nothing_of_the_promoted(
    tmp_path: Path, title: str, *, is_asked: bool
) -> None:
    people = [(101 + n, "Female" if n % 3 else "Male", f"0{n % 9 + 1}/04/201{n}") for n in range(9)]
    rows: list[Row] = [(f"ICT staff {title}",), ("Staff number", "Gender", "Start date"), *people]
    found = asked(read(workbook(tmp_path / CAMDEN, *rows)))
    assert found == (["may not be in post"] if is_asked else [])
