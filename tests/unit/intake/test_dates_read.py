"""Dates in cells, and how people stand in the year by them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from etl.workbooks.words.dates import IN_POST, JOINED, LEFT, NEITHER, as_date, standing
from tests.unit.intake.sheets import asked, by_status, listed, told


@pytest.mark.parametrize(
    ("start", "last_day", "stands"),
    [
        (None, None, IN_POST),
        (date(2025, 3, 31), None, IN_POST | JOINED),
        (date(2025, 4, 1), None, NEITHER),
        (date(2024, 3, 31), None, IN_POST),
        (date(2020, 1, 1), date(2025, 3, 31), IN_POST),
        (date(2020, 1, 1), date(2025, 3, 30), LEFT),
        (date(2020, 1, 1), date(2024, 3, 31), LEFT),
        (date(2020, 1, 1), date(2024, 3, 30), NEITHER),
    ],
)
def test_a_person_stands_in_2025_as_the_dates_say(
    start: date | None, last_day: date | None, stands: int
) -> None:
    assert standing(start, last_day, 2025) == stands


@pytest.mark.parametrize("march", ["Mar 2025", "March 2025", "Mar-25", "03/2025", "2025-03"])
@pytest.mark.parametrize("april", ["Apr 2025", "Apr-25", "4/2025", "2025-04"])
def test_a_month_is_enough_of_a_first_day_and_too_little_of_a_last_one(
    tmp_path: Path, march: str, april: str
) -> None:
    headings = ["Employee number", "Gender", "Grade", "Start date", "Leaving date"]
    rows = [[1001 + at, "Female", "Grade 6", "Jan 2019", ""] for at in range(6)]
    first = [*rows, [1010, "Male", "Grade 7", march, ""], [1011, "Male", "Grade 7", april, ""]]
    reading = listed(tmp_path, headings, *first)
    assert asked(reading) == [], told(reading)
    assert by_status(reading) == {"in post": 7, "joined": 1}
    last = [*rows, [1010, "Male", "Grade 7", "Jan 2019", march]]
    assert listed(tmp_path, headings, *last).verdict == "refused"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("'31/03/2025", date(2025, 3, 31)),
        ("2025-03-31", date(2025, 3, 31)),
        ("31/03/2025", date(2025, 3, 31)),
        ("1/2/2024", date(2024, 2, 1)),
        ("31.3.25", date(2025, 3, 31)),
        ("1 April 2019", date(2019, 4, 1)),
        ("01-Apr-1998", date(1998, 4, 1)),
        ("2021/10/06 00:00:00", date(2021, 10, 6)),
        (45747.0, date(2025, 3, 31)),
        ("45747", date(2025, 3, 31)),
        (datetime(2025, 3, 31, 9, 0, tzinfo=UTC), date(2025, 3, 31)),
        (date(2025, 3, 31), date(2025, 3, 31)),
        ("", None),
        (None, None),
    ],
)
def test_a_date_is_understood_in_every_common_form(value: object, day: date | None) -> None:
    assert as_date(value) == day


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "'045123",
        "31/02/2025",
        "12/31/2024",
        99_999_999.0,
        True,
        "2025",
        float("inf"),
        -float("inf"),
    ],
)
def test_what_is_no_date_is_not_guessed_at(value: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        as_date(value)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1af", None),
        ("1 Ebrill 2024", date(2024, 4, 1)),
        ("April 1, 2024", date(2024, 4, 1)),
        ("20240401", date(2024, 4, 1)),
        ("Mon 1 April 2024", date(2024, 4, 1)),
        ("01-Apr-24", date(2024, 4, 1)),
    ],
)
def test_dates_in_words_are_read(text: str, day: date | None) -> None:
    if day is None:
        with pytest.raises(ValueError, match="not a date"):
            as_date(text)
    else:
        assert as_date(text) == day
    assert as_date("31/12/9999") is None
    assert as_date(44285, from_1904=True) == as_date(45747) == date(2025, 3, 31)


def order_of(reading: Reading) -> list[str]:
    told_of = ("month before day", "day or month first", "dates read month first")
    return [problem.code for problem in reading.problems if problem.code in told_of]


def test_a_date_that_cannot_be_day_first_tells_the_order_of_every_column(tmp_path: Path) -> None:
    headings = ("Gender", "Grade", "Start date", "Leaving date")
    rows = [("F", "Manager", "04/25/2024", ""), ("M", "Manager", "05/04/2025", ""),
            ("M", "Manager", "03/14/2019", "04/03/2025")]  # fmt: skip
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "ready", told(reading)
    assert order_of(reading) == ["dates read month first"] * 2
    # 25 April 2024 joined in the year, 4 May 2025 is still to come, 3 April 2025 is after the day.
    assert by_status(reading) == {"in post": 2, "joined": 1}
    day_first = Answers(words={"start date": {"order of day and month": "day first"}})
    assert listed(tmp_path, headings, *rows, answers=day_first).verdict != "ready"


@pytest.mark.parametrize(
    "against",
    [
        ["25/04/2019"],
        # Most people start on the first of a month, and these in January alone if month first.
        [f"01/{month:02}/2019" for month in range(2, 11)],
        # 2 December 2025 is to come, 12 February is not.
        ["12/02/2025"],
        [date(2024, 6, 5)],
    ],
)
def test_dates_that_are_odd_month_first_leave_the_order_to_be_asked(
    tmp_path: Path, against: list[object]
) -> None:
    headings = ("Gender", "Grade", "Start date")
    days = ["04/25/2024", "05/04/2019", *against]
    reading = listed(tmp_path, headings, *[("F", "Manager", day) for day in days])
    assert reading.verdict == "needs answers"
    assert "month before day" in order_of(reading)


def test_dates_that_nothing_settles_are_asked_about_with_both_readings(tmp_path: Path) -> None:
    days = [f"{month:02}/01/{year}" for month in range(2, 12) for year in (2018, 2019)]
    rows = [("F", "Manager", day) for day in days]
    reading = listed(tmp_path, ("Gender", "Grade", "Start date"), *rows)
    [asked] = [problem for problem in reading.problems if problem.level == "ask"]
    assert asked.code == "day or month first"
    assert "'02/01/2018' is 2 January 2018 or 1 February 2018" in asked.found
    same = [
        ("F", "Manager", f"{n:02}/{n:02}/{year}") for n in range(1, 13) for year in (2018, 2019)
    ]
    reading = listed(tmp_path, ("Gender", "Grade", "Start date"), *same)
    assert order_of(reading) == []


def test_dates_of_two_orders_are_refused_whatever_is_answered(tmp_path: Path) -> None:
    headings = ("Gender", "Grade", "Start date")
    days = ["04/25/2024", "05/04/2019", date(2024, 6, 5)]
    rows = [("F", "Manager", day) for day in days]
    order = {"start date": {"order of day and month": "month first"}}
    settled = Answers(words=order)
    assert listed(tmp_path, headings, *rows, answers=settled).verdict == "refused"


def test_what_was_said_of_one_column_is_not_undone_by_another(tmp_path: Path) -> None:
    headings = ("Gender", "Grade", "Start date", "Leaving date")
    rows = [("F", "Manager", "04/25/2015", "04/03/2025"), ("M", "Manager", "04/03/2015", "")]
    said = Answers(words={"leaving date": {"order of day and month": "day first"}})
    reading = listed(tmp_path, headings, *rows, answers=said)
    assert order_of(reading) == ["month before day"]


def test_people_who_all_began_within_a_year_are_told_month_first_too(tmp_path: Path) -> None:
    headings = ("Gender", "Grade", "Start date")
    days = [f"{month:02}/{day}/2024" for month in (5, 6, 7, 8, 9) for day in (13, 24)]
    rows = [("F", "Manager", day) for day in [*days, "11/07/2024"]]
    reading = listed(tmp_path, headings, *rows)
    assert "everybody has joined" in [problem.code for problem in reading.problems]


def test_last_days_are_not_before_the_first_while_the_order_is_asked_about(
    tmp_path: Path,
) -> None:
    headings = ("Gender", "Grade", "Start date", "Leaving date")
    # Read day first, the last of them starts in December and leaves in June. The day to come, when
    # it is read month first, leaves the order open.
    days = [("5/25/2015", ""), ("12/02/2025", ""), ("01/12/2009", "2009-06-04")]
    rows = [("Female", "Grade 6", *each) for each in days]
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "needs answers", told(reading)
    order = {"order of day and month": "month first"}
    settled = listed(tmp_path, headings, *rows, answers=Answers(words={"start date": order}))
    assert settled.verdict == "ready", told(settled)
    refused = listed(tmp_path, headings, *rows[2:])
    assert refused.verdict == "refused"


def test_a_leaver_counts_in_the_year_of_the_last_day(tmp_path: Path) -> None:
    headings = ("Gender", "Grade", "Status", "Leaving date")
    days = [date(2024, 6, 1), date(2019, 6, 1), date(2025, 5, 1)]
    rows = [("F", "Manager", "Leaver", day) for day in days]
    assert by_status(listed(tmp_path, headings, *rows)) == {"left": 1, "in post": 1}


@pytest.mark.parametrize(
    ("first", "is_asked"),
    [
        (date(9999, 12, 31), True),
        ("31/12/9999", True),
        (date(2099, 12, 31), True),
        (date(2040, 1, 1), True),
        (date(2026, 1, 5), False),
        ("", False),
    ],
)
def test_a_first_day_far_off_is_asked_about(
    tmp_path: Path, first: object, *, is_asked: bool
) -> None:
    rows = [("Ann Aa", "Female", date(2020, 1, 6)), ("Bo Bee", "Male", date(2019, 3, 4)),
            ("Cy Cee", "Male", first)]  # fmt: skip
    reading = listed(tmp_path, ("Name", "Gender", "Start date"), *rows)
    assert ("first day far off" in asked(reading)) == is_asked
