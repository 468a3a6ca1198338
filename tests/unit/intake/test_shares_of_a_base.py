"""Percentages of women and of men beside the people they are of are people, where that is sure."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, read, women_and_men, workbook


def of(path: Path, *rows: Row) -> Reading:
    return read(workbook(path / CAMDEN, *rows))


def worked_out(reading: Reading) -> bool:
    return "people worked out" in [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    "rows",
    [
        # Nothing but the values says that they are percentages.
        [["Grade", "Total staff", "Female", "Male"], ["Grade 6", 40, "25.0%", "75.0%"],
         ["Grade 8", 20, "10.0%", "90.0%"], ["Total", 60, "20.0%", "80.0%"]],
        [["Grade", "Total staff", "Female", "Male"], ["Grade 6", 40, 0.25, 0.75],
         ["Grade 8", 20, 0.1, 0.9]],
        [["", "Grade 6", "Grade 8", "All"], ["% female", "25.0", "10.0", "20.0"],
         ["% male", "75.0", "90.0", "80.0"], ["Base (number of employees)", 40, 20, 60]],
        [["Grade", "Headcount", "% women", "% men"], ["Grade 6", 40, 25, 75],
         ["Grade 8", 20, 10, 90]],
    ],
)  # fmt: skip
def test_they_are_read_whichever_way_they_stand(tmp_path: Path, rows: list[Row]) -> None:
    reading = of(tmp_path, *rows)
    assert (reading.verdict, women_and_men(reading)) == ("ready", (12, 48))
    assert worked_out(reading)


def test_they_are_read_with_a_column_for_each_year(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "Camden Council.xlsx", ["", 2024, 2025],
        ["Number of staff", 40, 48], ["Female (%)", 25, 31.25],
        ["Male (%)", 75, 68.75]))  # fmt: skip
    assert reading.verdict == "ready"
    found = {cell.year: people.as_json() for table in reading.tables
             for cell, people in table.cells.items()}  # fmt: skip
    assert [(found[year]["women"], found[year]["men"]) for year in (2024, 2025)] == [
        (10, 30), (15, 33)]  # fmt: skip


def test_those_of_whom_nothing_is_recorded_are_read_with_them(tmp_path: Path) -> None:
    reading = of(tmp_path, ["Grade", "Base", "Women %", "Men %", "Not stated %"],
        ["Grade 6", 50, "32%", "64%", "4%"], ["Grade 8", 40, "25%", "75%", ""])  # fmt: skip
    assert reading.verdict == "ready"
    assert counts(reading) == {"women": 26, "men": 62, "another gender": 0, "not recorded": 2}


@pytest.mark.parametrize(
    "row",
    [
        ["Grade 8", 612, "34%", "66%"],  # More than one number would round to it.
        ["Grade 8", 20, "10%", "80%"],  # They do not make everybody.
        ["Grade 8", 7, "50%", "50%"],  # No whole number does.
    ],
)
def test_one_that_is_not_certain_leaves_them_all_percentages(tmp_path: Path, row: Row) -> None:
    reading = of(tmp_path, ["Grade", "Headcount", "% women", "% men"],
        ["Grade 6", 40, "25%", "75%"], row)  # fmt: skip
    assert reading.verdict != "ready"
    assert not worked_out(reading)


def test_a_fifth_as_excel_keeps_it_is_twenty_per_cent_and_no_rounder(tmp_path: Path) -> None:
    reading = of(tmp_path, ["Grade", "Headcount", "% women"], ["Grade 6", 60, 0.2],
        ["Grade 8", 20, 0.25])  # fmt: skip
    assert asked(reading) == ["everyone else taken as men"]
    assert women_and_men(reading) == (17, 63)


def test_a_file_of_which_no_percentage_is_certain_is_refused_whatever_reason_is_given(
    tmp_path: Path,
) -> None:
    from etl.workbooks.answers import answers_from

    path = workbook(tmp_path / CAMDEN, ["Grade", "Headcount", "% women"],
        ["Grade 6", 612, "34%"], ["Grade 8", 431, "27%"])  # fmt: skip
    reading = read(path, answers=answers_from({"reasons": {"percentages": "So they are."}}))
    assert (reading.verdict, women_and_men(reading)) == ("refused", (0, 0))


@pytest.mark.parametrize(
    "base", ["Base: respondents", "Base invited", "Base (posts)", "Base headcount FTE"]
)
def test_a_base_of_something_else_is_none_of_people(tmp_path: Path, base: str) -> None:
    rows: list[Row] = [("Grade", base, "Female", "Male"), ("G5", 40, "25%", "75%"),
                       ("G6", 20, "40%", "60%")]  # fmt: skip
    assert of(tmp_path, *rows).verdict != "ready"


def test_percentages_without_their_base_are_no_people(tmp_path: Path) -> None:
    rows: list[Row] = [["", "Grade 6", "Grade 8", "Grade 9"], ["% female", "25.0", "10.0", "20.0"],
                       ["% male", "75.0", "90.0", "80.0"], ["Base", 40, "", 60]]  # fmt: skip
    assert of(tmp_path, *rows).verdict == "refused"
