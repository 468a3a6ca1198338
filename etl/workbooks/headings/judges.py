"""Whether a value may stand under a field: one judge a field."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache

from etl.vocabulary import words
from etl.vocabulary.councils import register
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.years import FIRST_YEAR, parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import text_of
from etl.workbooks.words.dates import as_date, is_month_first, last_day

LONGEST_WEEK = 60
LONGEST_WORD = 60
STAFF_NUMBER = re.compile(r"[a-z]{0,4}[-/ ]?\d{3,10}[a-z]?", re.IGNORECASE)
WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
# What systems write for a woman and a man in place of words.
CODES = frozenset(("1", "2", "0", "9", "m", "f", "d", "b", "g", "w"))
# Contracts end sooner; systems write 01/01/2050 for those that do not.
FAR_AHEAD = 15


def _is_gender(value: object) -> bool:
    text = text_of(value)
    return words.gender_words().find(text) is not None or text.casefold() in CODES


def _is_date(value: object) -> bool:
    if isinstance(value, str) and is_month_first(value):
        return True
    try:
        # A day of the year 9999 is for ever, and a date all the same.
        return as_date(value) is not None or bool(text_of(value))
    except ValueError:
        return False


def _is_a_day(value: object) -> bool:
    """True for a date, and for no word that stands in place of a last day, such as 'Current'."""
    return _is_date(value) and words.status_words().find(text_of(value)) is None


def is_no_day(value: object) -> bool:
    """True for 'n/a', '-' and other words for no date."""
    try:
        return as_date(value) is None and not any(map(str.isdigit, text_of(value)))
    except ValueError:
        return False


def is_for_ever(value: object) -> bool:
    """True for 9999, and for a day longer ahead than anybody's last one is known."""
    try:
        day = last_day(value)
    except ValueError:
        return False
    # 0 is a blank, or the no of a flag.
    is_never = day is None and value != 0
    return is_never or (day is not None and day.year > datetime.now(UTC).year + FAR_AHEAD)


def _is_council(value: object) -> bool:
    return isinstance(value, str) and _names_a_council(value)


@lru_cache(maxsize=1_000)
def _names_a_council(text: str) -> bool:
    return register().knows(text)


def number(value: object) -> float | None:
    """The number in a cell, '60%' being 0.6; None for anything else."""
    if isinstance(value, (bool, date)):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    text = text_of(value).replace(",", "")
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else float(text)
    except ValueError:
        return None


def _between(low: float, high: float) -> Callable[[object], bool]:
    def judge(value: object) -> bool:
        found = number(value)
        return found is not None and low <= found <= high

    return judge


def _is_known_grade(value: object) -> bool:
    text = text_of(value)
    known = words.grade_words().find(text) is not None
    return known or (isinstance(value, str) and place_on_scale(text) is not None)


def _is_grade(value: object) -> bool:
    """Councils call their grades what they like, but not dates, shares, or women and men."""
    text = text_of(value)
    is_gender = len(text) > 1 and words.gender_words().find(text) in WOMEN_AND_MEN
    is_other = is_gender or isinstance(value, date) or is_share(value)
    return not is_other and len(text) <= LONGEST_WORD


def is_share(value: object) -> bool:
    """True for 0.6 and '60%', which are a part of something."""
    return 0 < (number(value) or 0) < 1


def _is_title(value: object) -> bool:
    """A job title can be any words, in which nobody is addressed and nothing is dated."""
    text = text_of(value)
    has_letters = any(letter.isalpha() for letter in text)
    return has_letters and "@" not in text and _is_grade(value) and not _is_date(value)


def _is_year(value: object) -> bool:
    """True for a year, and for a 31 March that stands there as Excel counts days."""
    year = parse_year(value)
    if year is None and isinstance(value, (int, float)) and _is_date(value):
        year = parse_year(as_date(value))
    return (year or 0) >= FIRST_YEAR


def _is_word_of(known: Callable[[], words.Words[words.Term]]) -> Callable[[object], bool]:
    def judge(value: object) -> bool:
        text = text_of(value)
        return known().find(text) is not None or known().leaves_out(text)

    return judge


def _is_staff_number(value: object) -> bool:
    return bool(STAFF_NUMBER.fullmatch(text_of(value))) and not isinstance(value, date)


def _is_whole(value: object) -> bool:
    return bool(WHOLE.fullmatch(text_of(value)))


JUDGES: dict[Field, Callable[[object], bool]] = {
    Field.GENDER: _is_gender,
    **dict.fromkeys(
        (Field.WOMEN, Field.MEN, Field.ANOTHER_GENDER, Field.NOT_RECORDED, Field.TOTAL,
         Field.PEOPLE), _is_whole),
    **dict.fromkeys(
        (Field.START, Field.LEAVING, Field.MEMBER_SINCE, Field.MEMBER_UNTIL, Field.EXPIRY),
        _is_date),
    Field.STAFF_NUMBER: _is_staff_number,
    Field.MEMBER_NUMBER: _is_staff_number,
    Field.HOURS: _between(0, LONGEST_WEEK),
    Field.FTE: _between(0, 1.2),
    Field.COUNCIL: _is_council,
    Field.YEAR: _is_year,
    Field.GRADE: _is_grade,
    Field.ROLE: _is_title,
    Field.PATTERN: _is_word_of(words.pattern_words),
    Field.CONTRACT: _is_word_of(words.contract_words),
    Field.STATUS: _is_word_of(words.status_words),
    Field.REGION: _is_word_of(words.region_words),
}  # fmt: skip
# What tells a column by its values alone.
STRICTLY: dict[Field, Callable[[object], bool]] = {
    Field.START: _is_a_day,
    Field.GRADE: _is_known_grade,
    Field.COUNCIL: _is_council,
    Field.PATTERN: JUDGES[Field.PATTERN],
    Field.CONTRACT: JUDGES[Field.CONTRACT],
    Field.STATUS: JUDGES[Field.STATUS],
    Field.REGION: JUDGES[Field.REGION],
}
