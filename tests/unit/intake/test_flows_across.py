"""Tables with genders down, and those in post and those who came and went across."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import Row, asked, by_status, read, told, women_and_men, workbook

NAME = "Leeds City Council ICT 2025.xlsx"


@pytest.mark.parametrize(
    "heads",
    [
        ("In post", "Joined", "Left"),
        ("Headcount", "Starters", "Leavers"),
        ("Headcount at 31 March 2025", "New starters", "Leavers"),
        ("Number", "Joiners", "Leavers"),
        ("In post at 31 March 2025", "Joined 2024/25", "Left 2024/25"),
    ],
)
@pytest.mark.parametrize("over", ["Gender", ""])
def test_statuses_across_are_those_of_the_genders_below_them(
    tmp_path: Path, heads: Row, over: str
) -> None:
    rows: list[Row] = [(over, *heads), ("Women", 31, 5, 3), ("Men", 57, 9, 4), ("Total", 88, 14, 7)]
    for table in (rows[:3], rows):
        reading = read(workbook(tmp_path / NAME, *table))
        assert reading.verdict == "ready", told(reading)
        assert women_and_men(reading) == (31, 57)
        assert by_status(reading) == {"in post": 88, "joined": 14, "left": 7}


def test_statuses_across_are_those_of_the_grades_beside_the_genders(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Gender", "Headcount", "Joined", "Left")]
    rows += [(grade, gender, *numbers) for grade in ("Grade 5", "Grade 6")
             for gender, numbers in (("Female", (10, 1, 3)), ("Male", (30, 9, 4)))]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (20, 60)), told(reading)
    assert set(reading.tables[0].by_grade) == {"Grade 5", "Grade 6"}


def test_the_headcount_of_another_year_is_not_this_ones(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Headcount at 31 March 2024", "Starters", "Leavers")]
    rows += [("Women", 31, 5, 3), ("Men", 57, 9, 4)]
    assert read(workbook(tmp_path / NAME, *rows)).verdict == "needs answers"


def test_marks_of_who_came_and_went_in_a_list_are_no_statuses_across(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Grade", "Starter", "Leaver")]
    rows += [("F" if at % 3 else "M", "Grade 5", int(at == 3) or "", int(at == 4) or "")
             for at in range(14)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("needs answers", (9, 5))


@pytest.mark.parametrize("stage", ["Interviews", "Interview", "Interviewed", "Shortlisted"])
def test_interviews_are_of_those_who_were_shortlisted(tmp_path: Path, stage: str) -> None:
    heads: Row = ("Gender", "Applications", stage, "Appointments")
    reading = read(workbook(tmp_path / NAME, heads, ("Women", 30, 7, 2), ("Men", 61, 15, 3)))
    assert reading.verdict == "ready", told(reading)
    assert by_status(reading) == {"applied": 91, "shortlisted": 22, "appointed": 5}


def test_who_was_shortlisted_and_interviewed_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Stage", "Women", "Men"), ("Applied", 30, 61), ("Shortlisted", 10, 20),
                       ("Interviewed", 7, 15), ("Appointed", 2, 3)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert asked(reading) == ["part of another row"]
    settled = Answers(rows={"Interviewed": "leave out"})
    reading = read(workbook(tmp_path / NAME, *rows), answers=settled)
    assert by_status(reading) == {"applied": 91, "shortlisted": 30, "appointed": 5}
