"""Counts of women and men below one another are never read as a list with a person in each row."""

from pathlib import Path

import pytest

from etl.workbooks.reading import Verdict
from tests.unit.intake.sheets import Row, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"


def of_three_sites(*headings: str) -> list[Row]:
    """Women and men of each site, with the numbers of three groups beside them."""
    women: list[Row] = [(site, "Women", 2, 3, 1) for site in "ABC"]
    men: list[Row] = [(site, "Men", 4, 5, 1) for site in "ABC"]
    return [headings, *(row for pair in zip(women, men, strict=True) for row in pair)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Site", "Gender", "Apprentice", "Manager", "Director"),
        ("", "Gender", "Apprentice", "Manager", "Director"),
        ("Site", "Gender", "Grade 6", "Grade 7", "Grade 8"),
        ("Site", "Gender", "Digital", "Networks", "Security"),
        ("Site", "X1", "X2", "X3", "X4"),
    ],
)
def test_numbers_of_groups_beside_a_gender_are_no_people(tmp_path: Path, headings: Row) -> None:
    reading = read(workbook(tmp_path / FILE, *of_three_sites(*map(str, headings))))
    assert reading.verdict is not Verdict.READY


@pytest.mark.parametrize("number", [0, 0.0, 2])
def test_a_small_table_with_notes_below_is_no_list(tmp_path: Path, number: float) -> None:
    rows: list[Row] = [("Gender", "Apprentice", "Manager"), ("Women", number, number)]
    rows += [("Men", number, number), (), (), ("1. Includes casual staff",)]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert [table.layout for table in reading.tables] == ["counts"]
    assert reading.verdict is not Verdict.READY
