"""Tables of several characteristics, the words of each in rows, with years across."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, told, workbook

NAME = "Leeds City Council ICT 2025.xlsx"
HEAD: Row = ("Characteristic", "Category", "2024", "2025")
SEX: list[Row] = [("Sex", "Female", 11, 12), ("Sex", "Male", 42, 45)]
AGE: list[Row] = [("Age", "Under 30", 11, 11), ("Age", "30 and over", 42, 46)]
MERGED: list[Row] = [SEX[0], ("", *SEX[1][1:]), AGE[0], ("", *AGE[1][1:])]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, *SEX, *AGE],
        [("", "", 2024, 2025), *AGE, *SEX],
        [HEAD, *SEX, ("Sex", "Total", 53, 57), *AGE, ("Age", "Total", 53, 57)],
        [("Workforce profile",), (), HEAD, *MERGED],
    ],
)
def test_the_sex_of_everybody_is_read_of_each_year(tmp_path: Path, rows: list[Row]) -> None:
    reading = read(workbook(tmp_path / NAME, *rows))
    assert reading.verdict == "ready", told(reading)
    by_year = {cell.year: (n.women, n.men) for cell, n in reading.tables[0].cells.items()}
    assert by_year == {2024: (11, 42), 2025: (12, 45)}


def test_what_is_said_below_is_heard(tmp_path: Path) -> None:
    rows = [HEAD, *SEX, *AGE, (), ("Figures are estimates",)]
    assert asked(read(workbook(tmp_path / NAME, *rows))) == ["note on who is counted"]


def test_women_and_men_of_other_characteristics_are_not_left_out(tmp_path: Path) -> None:
    rows = [HEAD, *SEX, ("Managers", "Female", 2, 3), ("Managers", "Male", 8, 7)]
    assert read(workbook(tmp_path / NAME, *rows)).verdict != "ready"


def test_years_in_the_first_column_are_no_characteristics(tmp_path: Path) -> None:
    rows: list[Row] = [(2024, "Women", "Men"), ("Grade 5", 5, 9), ("Grade 6", 4, 8)]
    assert read(workbook(tmp_path / NAME, *rows)).reason is not None
    assert read(workbook(tmp_path / NAME, (2024, 2025), (11, 12), (42, 45))).verdict == "refused"
