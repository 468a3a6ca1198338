"""Numbers by age and gender alone, and grades that are contracts, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.shape_words import field_of_values
from tests.unit.intake.sheets import CAMDEN, Row, asked, read, told, women_and_men, workbook

AGES = ("Under 25", "25-34", "35-49", "50+")
WOMEN, MEN = (1, 4, 6, 3), (2, 7, 9, 5)
ACROSS: list[Row] = [["Gender", *AGES], ["Female", *WOMEN], ["Male", *MEN]]
WITH_TOTAL: list[Row] = [[*row, last] for row, last in zip(ACROSS, ("Total", 14, 23), strict=True)]
DOWN: list[Row] = [["Age band", "Female", "Male"],
                   *(list(row) for row in zip(AGES, WOMEN, MEN, strict=True))]  # fmt: skip
LONG: list[Row] = [["Age band", "Gender", "Headcount"],
                   *([age, "Female", n] for age, n in zip(AGES, WOMEN, strict=True)),
                   *([age, "Male", n] for age, n in zip(AGES, MEN, strict=True))]  # fmt: skip


@pytest.mark.parametrize("rows", [ACROSS, WITH_TOTAL, DOWN, LONG])
def test_ages_and_genders_alone_are_read_without_a_grade(tmp_path: Path, rows: list[Row]) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (14, 23)
    assert {cell.grade for cell in reading.tables[0].cells} == {"unmapped"}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ([["Over 40", "Female", 5], ["Over 40", "Male", 9]], "ranges that overlap"),
        ([["Average age", "Female", 41], ["Average age", "Male", 44]], "row of something else"),
    ],
)
def test_a_row_of_others_again_among_ages_is_asked_about(
    tmp_path: Path, more: list[Row], code: str
) -> None:
    assert code in asked(read(workbook(tmp_path / CAMDEN, *LONG, *more)))


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (["Apprentice", "Grade 6"], Field.GRADE),
        (["Apprentice", "Permanent"], Field.CONTRACT),
        (["Apprentice", "Bank"], None),
        (["Apprentice", "Permanent", "Agency", "Grade 6"], Field.CONTRACT),
    ],
)
def test_a_word_of_two_fields_is_of_that_of_the_words_beside_it(
    words: list[str], field: Field | None
) -> None:
    assert field_of_values(words) is field


@pytest.mark.parametrize("label", ["Team", "Job family", "Age band"])
def test_totals_beside_genders_are_numbers_of_people_as_in_pivot_tables(
    tmp_path: Path, label: str
) -> None:
    rows: list[Row] = [
        [label, "Gender", "Total"], ["A", "Female", 3], ["", "Male", 12], ["A Total", "", 15],
        ["B", "Female", 6], ["", "Male", 9], ["B Total", "", 15], ["Grand Total", "", 30],
    ]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (9, 21)), told(reading)


def test_totals_of_people_one_by_one_are_not_numbers_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [
        ["Employee number", "Gender", "Grade", "Total"], ["101", "F", "G5", 37],
        ["102", "M", "G5", 37], ["103", "M", "G6", 20], ["Total", "", "", 94],
    ]  # fmt: skip
    assert women_and_men(read(workbook(tmp_path / CAMDEN, *rows))) == (1, 2)


@pytest.mark.parametrize("title", ["Sum of FTE", "Sum of Hours", "Mileage claims"])
def test_totals_of_other_things_are_not_numbers_of_people(tmp_path: Path, title: str) -> None:
    rows: list[Row] = [
        [title], [], ["Grade", "Gender", "Total"], ["Grade 6", "F", 50], ["", "M", 17],
        ["Grade 6 Total", "", 67], ["Grand Total", "", 67],
    ]  # fmt: skip
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict != "ready"
