"""Reporting years, each named after its snapshot day, 31 March.

DOMAIN: '2025 means in post on 31 March 2025, and joined, left or promoted from
1 April 2024 to 31 March 2025. 2024/25, 2024-25 and FY25 are the same year.' A date
that is not a 31 March names no reporting year: it is asked about, not rounded.
"""

import re
from collections.abc import Iterator
from datetime import date

FIRST_YEAR = 2000
LAST_MONTH = 12

# A month's name in English, in full or short.
MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH = (
    f"(?P<month>{MONTH}|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|"
    "tachwedd|rhagfyr)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT = r"(?P<year>(?:(?:19|20)\d\d|\d\d))"
_GAP = r"[\s_.,\-/]*"
# Every way a date or year is written, the longest first, so that the '2024' of
# '12/06/2024' is not taken for a year of its own.
_WAYS = [
    rf"{_YEAR}[-/._](?P<m>\d\d)[-/._](?P<day>\d\d)(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?",
    rf"{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<day>[0-3]\d)",
    rf"(?P<day>\d{{1,2}})[-/._](?P<m>\d{{1,2}})[-/._]{_SHORT}(?: \d\d:\d\d(?::\d\d)?)?",
    rf"(?P<day>[0-3]\d)(?P<m>0[1-9]|1[0-2]){_YEAR}",
    # '310325', in the name of a file; other numbers of six figures are no days for certain.
    r"(?P<day>31)(?P<m>03)(?P<year>\d\d)",
    rf"{_DAY}{_GAP}(?:of\s)?{_MONTH}{_GAP}'?{_SHORT}",
    rf"{_MONTH}{_GAP}{_DAY}{_GAP}{_YEAR}",
    r"(?:fy[\s_]*)?(?P<from>(?:19|20)\d\d)\s*(?:[-/_–—]|to)\s*(?P<to>(?:19|20)\d\d|\d\d)",
    r"fy[\s_]*(?P<from>\d\d)\s*[-/_–—]\s*(?P<to>\d\d)",
    rf"(?:fye?|ye)[\s_]*'?{_SHORT}",
    rf"{_MONTH}{_GAP}{_YEAR}",
    rf"{_MONTH}['\-](?P<year>\d\d)",
    _YEAR,
]
_PATTERNS = [re.compile(rf"(?:(?<!\d)(?=\d)|(?<![a-z])(?=[a-z])){way}(?!\d)") for way in _WAYS]
_SPAN = re.compile(r"\d\d\s*[-/–—]\s*\d\d")
# Words that may stand beside the year in a cell that holds nothing else.
_BESIDE = frozenset(
    {"as", "at", "on", "of", "the", "to", "from", "and", "in", "year", "years", "end", "ending"}
    | {"ended", "financial", "fy", "reporting", "snapshot", "date", "day", "position"}
)


# Between the day and the time of '2025-03-31T00:00:00'.
_ISO_TIME = re.compile(r"(?<=\d-\d\d)t(?=\d\d:)")
_RUN_TOGETHER = re.compile(r"((?:19|20)\d\d)(\d\d)")
_BETWEEN_CONDITIONS = re.compile(r"[\n;|]|, ")
_CONDITION = re.compile(
    r"(?:(?:snapshot|reporting|effective|position|census|financial|fiscal|as at|as of) ?"
    r"(?:date|day|year|period)?|year|period)\s*[=:]\s*(?P<value>[^=:<>]{4,30})",
    re.IGNORECASE,
)
_YEAR_AND_MONTH = re.compile(r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>0?[1-9]|1[0-2])")
_MONTH_AND_YEAR = re.compile(r"(?P<month>0?[1-9]|1[0-2])[-/.](?P<year>(?:19|20)\d\d)")


def snapshot_day(year: int) -> date:
    """The day on which people in post are counted for that reporting year."""
    return date(year, 3, 31)


def parse_year(value: object) -> int | None:
    """The reporting year that a cell stands for, or None when it names none.

    Understands 2025, 2025.0, '2025', 'FY25', '2024/25', 202425, '2024 to 2025', 'March 2025',
    '31/3/25', 'as at 31 March 2025', and the date or time of a snapshot day.
    """
    if isinstance(value, date):
        return value.year if (value.month, value.day) == (3, 31) else None
    if run := _RUN_TOGETHER.fullmatch(str(value).strip().removesuffix(".0")):
        # 202425 is a year, and 201011 may be a month: 'November 2010' or '2010/11'.
        first, last = int(run[1]), int(run[2])
        return first + 1 if last == (first + 1) % 100 and last > LAST_MONTH else None
    if isinstance(value, (int, float)):
        # True and 45747 (a date as Excel counts days) are numbers too.
        return int(value) if 1900 <= value < 2100 and value == int(value) else None
    return _year_of_cell(value.strip().casefold()) if isinstance(value, str) else None


def _year_of_cell(text: str) -> int | None:
    if _SPAN.fullmatch(text):
        # 25/26 alone can only be two years; 11/12 alone could be a day.
        return _year_of_cell(f"fy{text}") if int(text[-2:]) > 12 else None
    rest = text = _ISO_TIME.sub(" ", text)
    found = list(mentions(text))
    for _year, start, end in found:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    if set(re.findall(r"[^\W_]+", rest)) - _BESIDE:
        return None
    return _only({year for year, _start, _end in found})


def year_in(text: str) -> int | None:
    """The one reporting year in a title, sheet name or file name; None for none or several."""
    return _only({year for year, _start, _end in mentions(text.casefold())})


def conditions_of_years(text: str) -> Iterator[str]:
    """Each 'Snapshot date = 31/03/2025' of a long line of filters: a label, and a year alone."""
    for part in _BETWEEN_CONDITIONS.split(text):
        condition = _CONDITION.fullmatch(part.strip())
        if condition and parse_year(condition["value"]) is not None:
            yield part.strip()


def day_in(value: object) -> date | None:
    """The first day of a month that is written as '2021-10' or '10/2021'; None for all else."""
    text = value.strip() if isinstance(value, str) else ""
    match = _YEAR_AND_MONTH.fullmatch(text) or _MONTH_AND_YEAR.fullmatch(text)
    return date(int(match["year"]), int(match["month"]), 1) if match else None


def years_around(day: date) -> tuple[list[int], int]:
    """The reporting years before and after a day that is no snapshot, and the nearer of them."""
    last = day.year if day >= snapshot_day(day.year) else day.year - 1
    nearer = last if day - snapshot_day(last) <= snapshot_day(last + 1) - day else last + 1
    return [last, last + 1], nearer


def check_year(year: int, today: date) -> int:
    """The year, when it is one that can be reported on.

    Raises ValueError before 2000 and after the year that follows today's.
    """
    if not FIRST_YEAR <= year <= today.year + 1:
        raise ValueError(
            f"{year} is not a reporting year: expected {FIRST_YEAR} to {today.year + 1}"
        )
    return year


def _only(found: set[int | None]) -> int | None:
    years = found - {None}
    return years.pop() if len(years) == 1 else None


def mentions(text: str) -> Iterator[tuple[int | None, int, int]]:
    """(reporting year or None, start, end) of each date, span or year, none overlapping.

    `text` is in small letters.
    """
    taken = text
    for pattern in _PATTERNS:
        for match in pattern.finditer(taken):
            for year in _meant(match.groupdict()):
                yield year, match.start(), match.end()
            taken = taken[: match.start()] + "#" * len(match.group()) + taken[match.end() :]


def _meant(parts: dict[str, str | None]) -> list[int | None]:
    """The reporting years that one match stands for; None for a date that is no snapshot."""
    if parts.get("from"):
        return _of_span(_whole(parts["from"]), parts["to"])
    year = _whole(parts["year"])
    month = parts.get("m") or parts.get("month")
    day = parts.get("day")
    if parts.get("m") and int(parts["m"] or "") > LAST_MONTH:
        # 03/31/2025, as American systems print it, can be nothing else.
        day, month = month, day
    in_march = month is None or month in ("mar", "march", "mawrth", "3", "03")
    return [year if in_march and (day is None or int(day) == 31) else None]


def _of_span(first: int, text: str | None) -> list[int | None]:
    last = int(text or "")
    if last < 100:
        last += first - first % 100
        if last < first:
            last += 100
    # Only two years in a row make one reporting year; 2020-2025 is several.
    return [last] if last == first + 1 else [first, last]


def _whole(text: str | None) -> int:
    number = int(text or "")
    return number + 2000 if number < 100 else number
