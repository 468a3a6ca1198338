"""What the values of a column say it is: the share of its first few hundred that fit a field.

Only distinct values are judged, each once. Nothing of a column is kept beyond the look.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain, islice

from etl.vocabulary import words
from etl.vocabulary.councils import AmbiguousCouncil, UnknownCouncil, register
from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract
from etl.vocabulary.years import FIRST_YEAR, parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, is_total, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import as_date, is_month_first, last_day

# Rows looked at, and distinct values judged: enough to tell, and the same work for any file.
ROWS = 300
VALUES = 60
LONGEST_WEEK = 60
WEEKS = 53
LONGEST_WORD = 60
STAFF_NUMBER = re.compile(r"[a-z]{0,4}[-/ ]?\d{3,10}[a-z]?", re.IGNORECASE)
WHOLE = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
# As many numbers as these, none of them smaller and no two alike, tell people apart.
FEW_NUMBERS, LARGE = 5, 1_000
# What systems write for a woman and a man in place of words.
CODES = frozenset(("1", "2", "0", "9", "m", "f", "d", "b", "g", "w"))
WORDS_OF_A_NOTE = 4
# Contracts end sooner; systems write 01/01/2050 for those that do not.
FAR_AHEAD = 15
# A column is said to hold something when this share of its values does.
MOST = 0.8


def sample(layout: Layout, many: int = ROWS) -> list[Row]:
    """The first rows of the table; afterwards the sheet's rows stand where they stood."""
    top = list(islice(layout.sheet.rows, many))
    layout.sheet.rows = chain(top, layout.sheet.rows)
    return [row for _, row in top]


class Column:
    """The values of one column in the rows looked at, those of totals and blanks left out."""

    def __init__(self, rows: Iterable[Row], place: int) -> None:
        found = (row[place] for row in rows if place < len(row) and not _is_total(row))
        self.values: Counter[object] = Counter(value for value in found if text_of(value))
        self.filled = self.values.total()

    @property
    def is_numbering(self) -> bool:
        """True where the values are large whole numbers and all different: of people, no counts."""
        values = self._without_notes
        enough = len(values) >= FEW_NUMBERS and len(self.values) == self.filled
        return enough and all(
            _is_whole(value) and (number(value) or 0) >= LARGE for value in values
        )

    @property
    def _without_notes(self) -> list[object]:
        """The distinct values but for sentences, as stand below a table."""
        return [each for each in self.values if len(text_of(each).split()) < WORDS_OF_A_NOTE]

    @property
    def least(self) -> float:
        """The smallest number among the values; 0 where none is one."""
        return min((number(value) or 0 for value in self._without_notes), default=0)

    def share(self, field: Field) -> float:
        """The share of the values that such a field can hold, 0 to 1; 1 where nothing can tell."""
        judge = JUDGES.get(field)
        return 1.0 if judge is None else self._judged(judge)

    def _judged(self, judge: Callable[[object], bool]) -> float:
        judged = self.values.most_common(VALUES)
        return sum(n for value, n in judged if judge(value)) / max(sum(n for _, n in judged), 1)

    @property
    def genders(self) -> frozenset[Gender]:
        """Women, men or both where every value is a gender's word or code; else nobody."""
        if not all(map(_is_gender, self.values)) or self._is_headed_by_one:
            return frozenset()
        found = {words.gender_words().find(text_of(value)) for value in self.values}
        return WOMEN_AND_MEN & found

    @property
    def _is_headed_by_one(self) -> bool:
        """True for numbers below one word, as in 'Full time' over 'Female': they count people."""
        first, *others = self.values or ("",)
        is_word = number(first) is None and self.values[first] == 1
        return is_word and bool(others) and all(number(value) is not None for value in others)

    @property
    def share_of_words(self) -> float:
        """The share of the values that are words for a gender, and no codes."""
        known = sum(
            n for v, n in self.values.items() if words.gender_words().find(text_of(v)) is not None
        )
        return known / max(self.filled, 1)

    @property
    def are_parts_of_a_year(self) -> bool:
        """True for numbers of months or weeks, of which none is a year."""
        return all(_between(1, WEEKS)(value) for value in self.values)

    @property
    def are_contracts(self) -> bool:
        """True where every value is a contract's word, some of them permanent and some not."""
        found = {words.contract_words().find(text_of(value)) for value in self.values}
        return Contract.PERMANENT in found and len(found - {None}) > 1 and None not in found

    @property
    def are_contracts_of_staff(self) -> bool:
        """True for contracts with 'Employee' among them, as in 'Employee', 'Contingent worker'."""
        in_post = {v for v in self.values if _status_of(v) is Status.IN_POST}
        others = set(self.values) - in_post
        return bool(in_post and others) and all(map(JUDGES[Field.CONTRACT], others))

    @property
    def all_in_post(self) -> bool:
        """True where every value is a status of people in post."""
        return {_status_of(value) for value in self.values} == {Status.IN_POST}

    @property
    def has_days_for_ever(self) -> bool:
        """True where some values are a day for ever, as systems write for no end."""
        ahead = {value for value in self.values if _is_for_ever(value)}
        # Days that differ are those on which people reach an age.
        return 0 < len(ahead) < len(self.values) and len(set(map(last_day, ahead))) == 1

    @property
    def texts(self) -> set[str]:
        """The simple forms of the distinct values."""
        return {words.simple(text_of(value)) for value in self.values}

    def looks_like(self) -> Field | None:
        """What the values say that the column is, genders apart; None where they do not."""
        for field, judge in STRICTLY.items():
            if self.filled and self._judged(judge) >= MOST:
                return field
        return None


def _status_of(value: object) -> Status | None:
    return words.status_words().find(text_of(value))


def _is_total(row: Row) -> bool:
    return any(is_total(cell) for cell in row[:2])


# ---------------------------------------------------------------- one judge a field


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


def _is_for_ever(value: object) -> bool:
    """True for 9999, and for a day longer ahead than anybody's last one is known."""
    try:
        day = last_day(value)
    except ValueError:
        return False
    return day is None or day.year > datetime.now(UTC).year + FAR_AHEAD


def _is_council(value: object) -> bool:
    return isinstance(value, str) and _names_a_council(value)


@lru_cache(maxsize=1_000)
def _names_a_council(text: str) -> bool:
    try:
        register().find(text)
    except AmbiguousCouncil:
        return True
    except UnknownCouncil:
        return False
    return True


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
    Field.START: _is_date,
    Field.GRADE: _is_known_grade,
    Field.COUNCIL: _is_council,
    Field.PATTERN: JUDGES[Field.PATTERN],
    Field.CONTRACT: JUDGES[Field.CONTRACT],
    Field.STATUS: JUDGES[Field.STATUS],
    Field.REGION: JUDGES[Field.REGION],
}
