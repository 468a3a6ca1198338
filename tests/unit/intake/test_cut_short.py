"""Rows below a list of which a name or a number alone is left, and notes that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, problem, read, workbook

NAMED: Row = ("Name", "Gender", "Job title", "Grade")
PEOPLE: list[Row] = [(name, "F" if at % 2 else "M", "Data analyst", "Manager") for at, name in
                     enumerate(("Aled Jessop", "Bethan O'Dell", "Siân Márquez", "Ann-Marie Fernsby",
                                "Tomos Rookwood", "Zoë van Dijk"))]  # fmt: skip
WOMEN = 3


@pytest.mark.parametrize("name", ["Dilys Hollis", "Mary Ann Hollis", "Jean-Luc O'Brien"])
def test_a_name_alone_next_below_a_list_is_asked_about_and_not_quoted(
    tmp_path: Path, name: str
) -> None:
    path = workbook(tmp_path / CAMDEN, NAMED, *PEOPLE, (name,))
    reading = read(path)
    assert asked(reading) == ["row cut short"]
    assert problem(reading, "row cut short")[2] == "A8"
    assert not any(name in each.sentence("x") for each in reading.problems)
    noted = read(path, answers=Answers(reasons={"row cut short": "who sent it"}))
    assert (noted.verdict, counts(noted)["women"]) == ("ready", WOMEN)


@pytest.mark.parametrize(
    "note",
    ["Source: HR system", "Prepared by Jane Example", "End of report", "Confidential",
     "Data Source", "OFFICIAL SENSITIVE", "excludes elected members", "Web Team", "31 March 2025",
     "*", "6", "The list has everybody in post on the day, with those on leave"],
)  # fmt: skip
def test_a_note_next_below_a_list_stays_one_and_is_not_quoted(tmp_path: Path, note: str) -> None:
    reading = read(workbook(tmp_path / CAMDEN, NAMED, *PEOPLE, (note,)))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", WOMEN)
    assert not any("Jane" in each.sentence("x") for each in reading.problems)


def test_a_name_some_rows_below_a_list_signs_it(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, NAMED, *PEOPLE, (), ("Jane Example",)))
    assert reading.verdict == "ready"
    assert not any("Jane" in each.sentence("x") for each in reading.problems)


def test_a_staff_number_alone_is_asked_about_and_a_number_of_rows_is_not(tmp_path: Path) -> None:
    rows = [(10_000 + at, *row[1:]) for at, row in enumerate(PEOPLE)]
    numbered: Row = ("Staff number", *NAMED[1:])
    assert asked(read(workbook(tmp_path / CAMDEN, numbered, *rows, (10_077,)))) == ["row cut short"]
    assert read(workbook(tmp_path / CAMDEN, numbered, *rows, (6,))).verdict == "ready"


def test_names_under_a_heading_that_is_not_known_are_told_by_their_form(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, ("Officer", *NAMED[1:]), *PEOPLE, ("Dilys Hollis",))
    assert "row cut short" in asked(read(path))


def test_a_surname_that_others_have_too_is_asked_about_all_the_same(tmp_path: Path) -> None:
    head: Row = ("Surname", "Forename", "Gender", "Job title", "Grade", "Hours")
    rows = [(*reversed(str(row[0]).split(" ", 1)), *row[1:], 37) for row in PEOPLE]
    path = workbook(tmp_path / CAMDEN, head, *rows, ("Jessop", "Dilys"))
    assert asked(read(path)) == ["row cut short"]


def test_a_row_that_is_followed_by_people_is_asked_about_once(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, NAMED, *PEOPLE[:3], ("Dilys Hollis",), *PEOPLE[3:])
    assert asked(read(path)) == ["row not understood"]
