"""Numbers in each of which those before it stand again: running totals and the year to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, of_table, read, workbook

HEAD: Row = ("Grade", "Women", "Men")
GRADES: list[Row] = [("Grade 5", 2, 5), ("Grade 6", 4, 9), ("Grade 7", 5, 15)]
BY_GENDER: list[Row] = [("Grade 5", "Female", 3), ("Grade 5", "Male", 7), ("Grade 6", "Female", 9),
                        ("Grade 6", "Male", 14)]  # fmt: skip
CAMDEN_ICT = "Camden ICT staff 2025.xlsx"


@pytest.mark.parametrize(
    "rows",
    [
        [("ICT staff by grade (running total)",), HEAD, *GRADES],
        [HEAD, *GRADES, ("Figures are cumulative from the lowest grade",)],
        [("Grade", "Gender", "Cumulative number"), *BY_GENDER],
        [("Grade", "Gender", "Number"), *BY_GENDER[:2], ("Year to date", "Female", 9)],
        [HEAD, ("Up to Grade 5", 2, 5), ("Up to Grade 6", 4, 9), ("Up to Grade 7", 5, 15)],
        [HEAD, ("Grade 5", 2, 5), ("Grade 5-6", 4, 9), ("Grade 5-7", 5, 15)],
    ],
)
def test_numbers_that_are_cumulative_are_asked_about(tmp_path: Path, rows: list[Row]) -> None:
    assert of_table(tmp_path, *rows)[0]


@pytest.mark.parametrize("name", ["Cumulative", "YTD", "Year to date"])
def test_sheets_of_cumulative_numbers_are_asked_about(tmp_path: Path, name: str) -> None:
    path = workbook(tmp_path / CAMDEN_ICT, *[], **{name: [HEAD, *GRADES]})
    assert asked(read(path)) == ["a part of the staff"]


def test_running_totals_beside_the_people_are_not_counted(tmp_path: Path) -> None:
    rows: list[Row] = [(*HEAD, "Running total")]
    rows += [(*row, total) for row, total in zip(GRADES, (7, 20, 40), strict=True)]
    assert of_table(tmp_path, *rows) == ([], (11, 29))
