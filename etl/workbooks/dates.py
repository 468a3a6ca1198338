"""Dates in cells, and how a person stands in the year by the dates of starting and leaving."""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from etl.vocabulary.years import snapshot_day

# How a person stands in the year: any of these together, or none of them.
NEITHER = 0
IN_POST = 1
JOINED = 2
LEFT = 4

# Excel's day 0, for days after the 29 February 1900 that it counts and that never was.
EXCEL_DAY_0 = date(1899, 12, 30)
# From 1920 to 2100: nobody in post started earlier, and 2025 is a year and no serial number.
FIRST_SERIAL, LAST_SERIAL = 7_306, 73_415
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# '68' is 1968 and '67' is 2067: people start work in either century.
CENTURY_TURNS = 68
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d\d.*)?")
IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([a-z]{3,9})[-/., ]*(\d{4}|\d{2})")


def as_date(value: object) -> date | None:
    """The date in a cell, day first where both can be; None when blank. Raises ValueError."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool):
        raise ValueError(f"{value} is not a date")
    if isinstance(value, (int, float)):
        return _of_serial(value)
    return _of_text(value.strip().casefold()) if isinstance(value, str) else None


def _of_serial(value: float) -> date:
    if not FIRST_SERIAL <= value <= LAST_SERIAL:
        raise ValueError(f"{value} is not a date as Excel counts days")
    return EXCEL_DAY_0 + timedelta(days=int(value))


@lru_cache(maxsize=100_000)
def _of_text(text: str) -> date | None:
    if not text:
        return None
    if match := ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := DAY_FIRST.fullmatch(text):
        return date(_full_year(match[3]), int(match[2]), int(match[1]))
    if match := IN_WORDS.fullmatch(text):
        return date(_full_year(match[3]), MONTHS.index(match[2][:3]) + 1, int(match[1]))
    if text.isdecimal():
        return _of_serial(int(text))
    raise ValueError(f"{text} is not a date")


def _full_year(text: str) -> int:
    year = int(text)
    if year >= 100:
        return year
    return year + (1900 if year >= CENTURY_TURNS else 2000)


@lru_cache(maxsize=100)
def year_days(year: int) -> tuple[date, date]:
    """The snapshot days at the two ends of the year."""
    return snapshot_day(year - 1), snapshot_day(year)


def standing(start: date | None, last_day: date | None, year: int) -> int:
    """In post on 31 March of the year, joined or left in the year that ends then.

    A last day of 31 March is a day in post; leaving takes effect the day after.
    """
    before, snapshot = year_days(year)
    stands = NEITHER
    if (start is None or start <= snapshot) and (last_day is None or last_day >= snapshot):
        stands |= IN_POST
    if start is not None and before < start <= snapshot:
        stands |= JOINED
    if last_day is not None and before <= last_day < snapshot:
        stands |= LEFT
    return stands
