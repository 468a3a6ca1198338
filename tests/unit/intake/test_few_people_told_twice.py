"""Breakdowns of the same few people, and women and men alone under a title that says whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

HEAD: Row = ("Row Labels", "Female", "Male", "Grand Total")
TOTAL: Row = ("Grand Total", 5, 9, 14)
GRADES: list[Row] = [HEAD, ("Grade 4", 3, 4, 7), ("Grade 6", 2, 5, 7), TOTAL]
TEAMS: list[Row] = [HEAD, ("Desk", 1, 4, 5), ("Infrastructure", 4, 5, 9), TOTAL]
PAIR: list[Row] = [("Women", "Men"), (12, 40)]


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ("By grade", "By team", []),
        ("ICT staff by grade", "ICT staff by team", []),
        ("Service Desk by grade", "Infrastructure by team", ["several tables"]),
        ("Grades", "Teams", ["several tables"]),
    ],
)
def test_two_pivots_of_few_people_are_the_same_where_their_titles_say_so(
    tmp_path: Path, one: str, other: str, codes: list[str]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, (one,), *GRADES, (), (other,), *TEAMS))
    assert asked(reading) == codes
    assert codes or women_and_men(reading) == (5, 9)
    sheets = {"Sheet1": [(one,), *GRADES], "Sheet2": [(other,), *TEAMS]}
    assert asked(read(workbook(tmp_path / CAMDEN, **sheets))) == codes


def test_two_pivots_of_few_people_that_do_not_agree_are_asked_about(tmp_path: Path) -> None:
    teams: list[Row] = [HEAD, ("Desk", 2, 3, 5), *TEAMS[2:3], ("Grand Total", 6, 8, 14)]
    rows: list[Row] = [("Staff by grade",), *GRADES, (), ("Staff by team",), *teams]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["several tables"]


@pytest.mark.parametrize(
    ("title", "verdict"),
    [
        ("ICT staff 31 March 2025", "ready"),
        ("Council staff", "refused"),
        ("ICT staff FTE", "refused"),
        ("ICT staff, %", "refused"),
        ("ICT leavers", "needs answers"),
        ("ICT managers", "needs answers"),
    ],
)
def test_women_and_men_in_one_row_are_those_of_the_title_above(
    tmp_path: Path, title: str, verdict: str
) -> None:
    assert read(workbook(tmp_path / CAMDEN, (title,), *PAIR)).verdict == verdict


def test_the_year_over_women_and_men_alone_is_theirs(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / "Camden Council.xlsx", ("ICT staff 31 March 2024",), *PAIR))
    assert (reading.verdict, reading.tables[0].years) == ("ready", [2024])


def test_several_rows_of_women_and_men_without_labels_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT staff",), *PAIR, (13, 42)]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["groups not understood"]
