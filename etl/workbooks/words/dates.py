"""Dates in cells, and how a person stands in the year by the dates of starting and leaving."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from math import isfinite

from etl.vocabulary.years import snapshot_day

# How a person stands in the year: any of these together, or none of them.
NEITHER = 0
IN_POST = 1
JOINED = 2
LEFT = 4
# In post whatever the status says, for the last day comes after the snapshot.
PRESENT = 8

# Excel's day 0, for days after the 29 February 1900 that it counts and that never was.
EXCEL_DAY_0 = date(1899, 12, 30)
# Workbooks made on older Macs count from here.
MAC_DAY_0 = date(1904, 1, 1)
# From 1920 to 2100: nobody in post started earlier, and 2025 is a year and no serial number.
FIRST_SERIAL, LAST_SERIAL = 7_306, 73_415
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# '68' is 1968 and '67' is 2067: people start work in either century.
CENTURY_TURNS = 68
TIME = r"(?:[t ,]+\d{1,2}[:.]\d\d.*)?"
ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + TIME)
COMPACT = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
COMPACT_DAY_FIRST = re.compile(r"([0-3]\d)(0[1-9]|1[0-2])((?:19|20)\d\d)")
IN_NUMBERS = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})" + TIME)
IN_WORDS = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[, ]+)?"
    r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[-/., ]*([^\W\d_]{3,10})[-/., ']*(\d{4}|\d{2})" + TIME
)
MONTH_IN_WORDS = re.compile(
    r"([^\W\d_]{3,10})[-/. ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4})" + TIME
)
# A month and its year, as start dates are remembered: 'Jan 2004', 'Sep-19', '01/2004', '2004-01'.
MONTH_ALONE = re.compile(
    r"(?P<word>[^\W\d_]{3,10})[-/. ,']+(?P<of>\d{4}|\d{2})|(?P<month>\d{1,2})[-/.](?P<year>\d{4})|"
    r"(?P<iso>\d{4})-(?P<second>\d{2})"
)
MONTHS_IN_FULL = ("january", "february", "march", "april", "may", "june", "july", "august",
                  "september", "october", "november", "december", "sept")  # fmt: skip
WELSH_MONTHS = ("ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst",
                "medi", "hydref", "tachwedd", "rhagfyr")  # fmt: skip
# Where systems write no date; 31 December 9999 is SAP's 'for ever'.
NO_DATE = frozenset(("-", "–", "n/a", "na", "none", "null", "current", "ongoing", "present", "."))
# The same of a last day alone: who 'never' started is not in post.
NO_LAST_DAY = frozenset(("never", "no end date", "open", "open ended", "open-ended", "indefinite",
                         "not applicable", "nil", "dim", "byth"))  # fmt: skip
FOR_EVER = 2999
FOR_EVER_IN_WORDS = re.compile(r"(?<!\d)[3-9]\d{3}(?!\d)")
# People are taken on for the next year, and hardly ever for one after that.
AHEAD = 2
# Unit4's and Dynamics' last days of those who stay.
NO_END = frozenset((date(2099, 12, 31), date(2100, 12, 31), date(2154, 12, 31)))
# Nobody's list goes back so far: '31-Dec-99' is Unit4's last day, cut short.
CUT_SHORT = date(1999, 12, 31)
# 1 January 1900 and 00/00/0000 are no day either.
NEVER = 1900
NOUGHTS = "0-/. :"
# '00:00' has so many, and '0.0' is a number.
MANY_NOUGHTS = 4


def as_date(value: object, *, month_first: bool = False, from_1904: bool = False) -> date | None:
    """The date in a cell, day first where both can be; None when blank. Raises ValueError.

    `month_first` is how a column is read whose sender or dates say so; `from_1904` how a workbook
    counts its days that says so.
    """
    if isinstance(value, str):
        return _of_text(value.strip().casefold(), month_first, from_1904)
    if isinstance(value, datetime):
        return _ever(value.date())
    if isinstance(value, date):
        return _ever(value)
    if isinstance(value, bool) or (isinstance(value, float) and not isfinite(value)):
        raise ValueError(f"{value} is not a date")
    if isinstance(value, (int, float)):
        if value > LAST_SERIAL:
            # 20250331, which only looks like a number.
            return _of_text(str(int(value)), month_first, from_1904)
        # A formula gives 0 for a date that is blank.
        return _of_serial(value, from_1904=from_1904) if value else None
    return None


def first_day(value: object, *, month_first: bool = False, from_1904: bool = False) -> date | None:
    """The first day in a cell; of a month alone its first, for no reporting year begins or ends
    within one. None when blank. Raises ValueError.
    """
    month = _month_alone(value.strip().casefold()) if isinstance(value, str) else None
    return month or as_date(value, month_first=month_first, from_1904=from_1904)


def day_of(
    value: object, *, month_first: bool = False, read: Callable[..., date | None] = as_date
) -> date | None:
    """The day in a cell, as a first or last one is `read`; None where there is none or no date."""
    try:
        return read(value, month_first=month_first)
    except ValueError:
        return None


def is_far_off(value: object, first: date | None, today: date) -> bool:
    """True for the first day of nobody: for ever, or longer ahead than anybody is taken on."""
    if first is not None:
        return first.year > today.year + AHEAD
    text = value.isoformat() if isinstance(value, date) else str(value)
    return FOR_EVER_IN_WORDS.search(text) is not None


def last_day(value: object, *, month_first: bool = False, from_1904: bool = False) -> date | None:
    """The last day in a cell; None where it says that there is none. Raises ValueError."""
    if isinstance(value, str) and value.strip().casefold() in NO_LAST_DAY:
        return None
    day = as_date(value, month_first=month_first, from_1904=from_1904)
    is_cut_short = day == CUT_SHORT and isinstance(value, str) and "1999" not in value
    return None if day in NO_END or is_cut_short else day


def _ever(day: date) -> date | None:
    return None if day.year > FOR_EVER or day.year <= NEVER else day


def _of_serial(value: float, *, from_1904: bool) -> date:
    day_0 = MAC_DAY_0 if from_1904 else EXCEL_DAY_0
    days = int(value) + (day_0 - EXCEL_DAY_0).days
    if not FIRST_SERIAL <= days <= LAST_SERIAL:
        raise ValueError(f"{value} is not a date as Excel counts days")
    return day_0 + timedelta(days=int(value))


@lru_cache(maxsize=100_000)
def _of_text(text: str, month_first: bool, from_1904: bool) -> date | None:
    # Some exports keep the sign by which Excel takes what follows for text, as before numbers.
    text = text if text[1:].isdecimal() else text.removeprefix("'")
    # The commonest first.
    if match := IN_NUMBERS.fullmatch(text):
        first, second = int(match[1]), int(match[2])
        day, month = (second, first) if month_first else (first, second)
        is_day = first or second
        return _ever(date(_full_year(match[3]), month, day)) if is_day else None
    if text in NO_DATE or not text or (not text.strip(NOUGHTS) and text.count("0") >= MANY_NOUGHTS):
        return None
    if match := ISO.fullmatch(text) or COMPACT.fullmatch(text):
        return _ever(date(int(match[1]), int(match[2]), int(match[3])))
    if match := IN_WORDS.fullmatch(text) or COMPACT_DAY_FIRST.fullmatch(text):
        return _ever(date(_full_year(match[3]), _month(match[2]), int(match[1])))
    if match := MONTH_IN_WORDS.fullmatch(text):
        return _ever(date(_full_year(match[3]), _month(match[1]), int(match[2])))
    if text.replace(".", "", 1).isdecimal():
        return _of_serial(float(text), from_1904=from_1904)
    raise ValueError(f"{text} is not a date")


@lru_cache(maxsize=10_000)
def _month_alone(text: str) -> date | None:
    match = MONTH_ALONE.fullmatch(text)
    if match is None:
        return None
    year = match["of"] or match["year"] or match["iso"]
    try:
        month = _month(match["word"]) if match["word"] else int(match["month"] or match["second"])
        return _ever(date(_full_year(year), month, 1))
    except ValueError:
        return None


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    if name in WELSH_MONTHS:
        return WELSH_MONTHS.index(name) + 1
    if name in MONTHS or name in MONTHS_IN_FULL:
        return MONTHS.index(name[:3]) + 1
    raise ValueError(f"{name} is no month")


def is_month_first(text: str) -> bool:
    """True for a date like 04/25/2024, which cannot be day first."""
    match = IN_NUMBERS.fullmatch(text.strip().casefold())
    return match is not None and int(match[1]) <= 12 < int(match[2]) <= 31


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
