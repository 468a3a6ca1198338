"""Lists in which everybody leaves, or has just started, as exports of leavers and starters are."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, by_status, read, told, workbook

HEADINGS: Row = ("Staff number", "Gender", "Grade", "Start date", "Leaving date")
BEGAN, SNAPSHOT = date(2015, 4, 1), date(2025, 3, 31)


def person(at: int, first: date, last: object, *more: object) -> Row:
    return (1_000 + at, "Female" if at % 3 else "Male", "Grade 6", first, last, *more)


LEAVERS = [person(at, BEGAN, date(2024, 12, 1) + timedelta(30 * at)) for at in range(12)]
STARTERS = [person(at, date(2024, 4, 10) + timedelta(25 * at), "") for at in range(12)]


@pytest.mark.parametrize("sheet", ["Staff", "Leavers", "Separations"])
def test_a_list_of_people_who_all_leave_is_asked_about(tmp_path: Path, sheet: str) -> None:
    book = workbook(tmp_path / CAMDEN, [], **{sheet: [HEADINGS, *LEAVERS]})
    reading = read(book)
    assert [p.code for p in reading.problems if p.level == "ask"] == ["everybody has left"]
    settled = read(book, answers=Answers(reasons={"everybody has left": "All are on notice."}))
    assert settled.verdict == "ready", told(settled)


def test_a_list_of_people_who_all_started_in_a_year_is_asked_about(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEADINGS, *STARTERS))
    assert [p.code for p in reading.problems if p.level == "ask"] == ["everybody has joined"]


def test_leavers_beside_a_list_of_staff_are_told_by_their_days(tmp_path: Path) -> None:
    staff = [person(100 + at, BEGAN, "") for at in range(9)]
    book = workbook(tmp_path / CAMDEN, HEADINGS, *staff, Leavers=[HEADINGS, *LEAVERS])
    reading = read(book)
    assert reading.verdict == "ready", told(reading)
    assert by_status(reading) == {"in post": 17, "left": 4}


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (HEADINGS, [*LEAVERS, person(50, BEGAN, "")]),
        (HEADINGS, LEAVERS[:4]),
        (HEADINGS, [person(at, BEGAN, date(9999, 12, 31)) for at in range(12)]),
        ((*HEADINGS[:4], "Contract end date"), [(*row[:4], date(2026, 1, 5)) for row in LEAVERS]),
        (HEADINGS, [person(at, date(2024, 4, 1), "") for at in range(12)]),
        ((*HEADINGS, "Status"), [(*row, "Active") for row in STARTERS]),
        (HEADINGS, [*STARTERS, person(50, BEGAN, "")]),
    ],
    ids=["one stays", "few", "for ever", "contracts", "all on one day", "status", "one before"],
)
def test_any_other_list_is_of_the_staff(tmp_path: Path, headings: Row, rows: list[Row]) -> None:
    reading = read(workbook(tmp_path / CAMDEN, headings, *rows))
    assert reading.verdict == "ready", told(reading)


def printed_later(folder: Path, starts: int, *more: Row, headings: Row = HEADINGS) -> Reading:
    """A list of 40 people of before the snapshot, and of so many who started after it."""
    staff = [person(at, BEGAN, "") for at in range(40)]
    new = [person(100 + at, SNAPSHOT + timedelta(20 * at + 5), "") for at in range(starts)]
    return read(workbook(folder / CAMDEN, headings, *staff, *new, *more))


def test_a_list_that_was_printed_long_after_the_snapshot_is_asked_about(tmp_path: Path) -> None:
    reading = printed_later(tmp_path, 8)
    (asked,) = [p for p in reading.problems if p.level == "ask"]
    assert asked.code == "list of a later day"
    assert asked.found.startswith("8 people who started after 31/03/2025")
    assert by_status(reading)["in post"] == 40


@pytest.mark.parametrize("starts", [0, 5])
def test_a_few_people_who_are_to_start_are_no_sign_of_that(tmp_path: Path, starts: int) -> None:
    assert printed_later(tmp_path, starts).verdict == "ready"


def test_a_list_with_those_who_left_since_is_of_the_snapshot_too(tmp_path: Path) -> None:
    reading = printed_later(tmp_path, 8, person(60, BEGAN, date(2025, 6, 30)))
    assert reading.verdict == "ready", told(reading)
    assert by_status(reading)["in post"] == 41


def test_who_is_in_post_by_a_status_is_asked_nothing(tmp_path: Path) -> None:
    reading = printed_later(tmp_path, 8, headings=(*HEADINGS[:4], "", "Status"))
    assert "list of a later day" not in {p.code for p in reading.problems}
