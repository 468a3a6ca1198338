"""What the values of a column say it is: the share of its first few hundred that fit a field.

Only distinct values are judged, each once. Nothing of a column is kept beyond the look.
"""

from collections import Counter
from collections.abc import Callable, Iterable

from etl.vocabulary import words
from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.judges import (
    JUDGES,
    STRICTLY,
    _between,
    _is_gender,
    _is_whole,
    is_for_ever,
    is_no_day,
    number,
)
from etl.workbooks.headings.layout import Layout, is_total, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import day_of, last_day

# Rows looked at, and distinct values judged: enough to tell, and the same work for any file.
ROWS = 300
VALUES = 60
WEEKS = 53
# As many numbers as these, none of them smaller and no two alike, tell people apart.
FEW_NUMBERS, LARGE, NUMBERED = 5, 1_000, 0.95
WORDS_OF_A_NOTE = 4
# A column is said to hold something when this share of its values does.
MOST = 0.8

RECRUITMENT = frozenset((Status.APPLIED, Status.SHORTLISTED, Status.APPOINTED))


def sample(layout: Layout, many: int = ROWS) -> list[Row]:
    """The first rows of the table; afterwards the sheet's rows stand where they stood."""
    return [row for _, row in layout.sheet.top(many)]


class Column:
    """The values of one column in the rows looked at, those of totals and blanks left out."""

    def __init__(self, rows: Iterable[Row], place: int) -> None:
        found = (row[place] for row in rows if place < len(row) and not any(map(is_total, row[:2])))
        self.values: Counter[object] = Counter(value for value in found if text_of(value))
        self.filled = self.values.total()

    @property
    def is_numbering(self) -> bool:
        """True where the values are large whole numbers and all different: of people, no counts."""
        values = self._without_notes
        numbers = [each for each in values if _is_whole(each)]
        # A word of what the list ends with is no number.
        enough = len(numbers) >= max(FEW_NUMBERS, len(values) * NUMBERED)
        enough = enough and len(self.values) == self.filled
        return enough and all((number(value) or 0) >= LARGE for value in numbers)

    @property
    def is_in_order(self) -> bool:
        """True where the rows are numbered from one on, as no numbers of people are."""
        numbers = [number(value) for value in self.values]
        return len(numbers) >= FEW_NUMBERS and numbers == [*range(1, self.filled + 1)]

    @property
    def _without_notes(self) -> list[object]:
        """The distinct values but for sentences, as stand below a table."""
        return [each for each in self.values if len(text_of(each).split()) < WORDS_OF_A_NOTE]

    @property
    def least(self) -> float:
        """The smallest number among the values; 0 where none is one."""
        numbers = (number(value) for value in self._without_notes)
        return min((each for each in numbers if each is not None), default=0)

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
    def are_of_recruitment(self) -> bool:
        """True where most values are statuses, and several of them of a recruitment."""
        found = {_status_of(value) for value in self.values} & RECRUITMENT
        return self.share(Field.STATUS) >= MOST and len(found) > 1

    @property
    def all_in_post(self) -> bool:
        """True where every value is a status of people in post."""
        return {_status_of(value) for value in self.values} == {Status.IN_POST}

    @property
    def has_days_for_ever(self) -> bool:
        """True where some values are a day for ever, as systems write for no end."""
        ahead = {value for value in self.values if is_for_ever(value)}
        # Days that differ are those on which people reach an age.
        return 0 < len(ahead) < len(self.values) and len(set(map(last_day, ahead))) == 1

    @property
    def may_be_last_days(self) -> bool:
        """True for days, or blanks for none beside one for ever; not for the 0 and 1 of a flag."""
        are_days = any(map(day_of, self.values)) or self.has_days_for_ever
        return are_days and self.share(Field.LEAVING) >= MOST

    @property
    def texts(self) -> set[str]:
        """The simple forms of the distinct values."""
        return {words.simple(text_of(value)) for value in self.values}

    def looks_like(self) -> Field | None:
        """What the values say that the column is, genders apart; None where they do not."""
        for field, judge in STRICTLY.items():
            is_told = field is not Field.START or self._are_days
            if is_told and self.filled and self._judged(judge) >= MOST:
                return field
        return None

    @property
    def _are_days(self) -> bool:
        """Whether what is more than a word for no date is one: 'NA' may be a withheld number."""
        told = [(v, n) for v, n in self.values.most_common(VALUES) if not is_no_day(v)]
        days = sum(n for value, n in told if JUDGES[Field.START](value))
        return bool(told) and days >= MOST * sum(n for _, n in told)


def _status_of(value: object) -> Status | None:
    return words.status_words().find(text_of(value))
