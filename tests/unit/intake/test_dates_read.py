"""Dates in cells, and how people stand in the year by them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.dates import IN_POST, JOINED, LEFT, NEITHER, as_date, standing
from tests.unit.intake.sheets import by_status, listed, told


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


@pytest.mark.parametrize(
    ("value", "day"),
    [
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


@pytest.mark.parametrize("value", ["soon", "31/02/2025", "12/31/2024", 99_999_999.0, True, "2025"])
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


def test_dates_that_cannot_be_day_first_are_asked_about_for_the_whole_column(
    tmp_path: Path,
) -> None:
    headings = ("Gender", "Grade", "Start date")
    rows = [("F", "Manager", "04/25/2024"), ("M", "Manager", "05/04/2025")]
    reading = listed(tmp_path, headings, *rows)
    assert reading.verdict == "needs answers"
    question = next(p.question for p in reading.problems if p.code == "month before day")
    assert question
    settled = Answers(words={question.field: {question.about: question.proposal}})
    again = listed(tmp_path, headings, *rows, answers=settled)
    assert again.verdict == "ready", told(again)
    # 25 April 2024 joined in the year; 4 May 2025 is still to come.
    assert by_status(again) == {"in post": 1, "joined": 1}
    mixed = [*rows, ("F", "Manager", date(2024, 6, 5))]
    assert listed(tmp_path, headings, *mixed, answers=settled).verdict == "refused"


def test_last_days_are_not_before_the_first_while_the_order_is_asked_about(
    tmp_path: Path,
) -> None:
    headings = ("Gender", "Grade", "Start date", "Leaving date")
    # Read day first, the last of them starts in December and leaves in June.
    days = [("5/25/2015", ""), ("9/14/2018", ""), ("01/12/2009", "2009-06-04")]
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
