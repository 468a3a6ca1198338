"""How many rows a list says it has, against those that it has: a part of an export may be missing.

Systems print 'Records: 62' or 'Total 62' below a list, or 'Showing 1 to 40 of 62 entries'.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from etl.checks import around, persons
from etl.checks.problems import Findings, Problem
from etl.vocabulary.gender_keys import OF_ISO_5218
from etl.vocabulary.genders import RECORDED, Gender
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import gender_words, simple
from etl.vocabulary.years import FIRST_YEAR
from etl.workbooks.doubts.said_around import doubtful, has_both_days, on_filters
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.judges import number
from etl.workbooks.headings.layout import Layout, filled, is_sum, is_total, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import is_number, number_of

COUNTED = r"(?:records?|rows?|entries|staff|employees?|people|persons|headcount)"
SAID = (
    re.compile(
        rf"(?:(?:grand |overall )?total|{COUNTED}|count|number)(?: (?:of|{COUNTED}|returned|found|"
        r"exported|listed|count))* (\d+)"
    ),
    re.compile(rf"(\d+) {COUNTED}(?: (?:returned|found|exported|listed|in total|selected))*"),
    re.compile(r"showing \d+ (?:to )?\d+ of (\d+)(?: .*)?"),
    re.compile(rf"\d+ of (\d+) {COUNTED}(?: .*)?"),
)
# 'Employees in cost centre: 12', below the people of a part.
OF_A_PART = re.compile(
    rf"(?:(?:total|number|no\.?|count)(?: of)? )?{COUNTED} (?:in|for|of|on) [^:]{{2,60}}:\s*(\d+)"
)
# What stands beside such a number alone: 'Count', 'No. of staff', 'Count of Gender'.
COUNT = re.compile(
    rf"(?:(?:grand |overall )?total )?(?:{COUNTED}|count|number|no|head count)"
    rf"(?: (?:of|in|the|list|gender|sex|names?|posts?|count|{COUNTED}))*"
)
COUNT_OF = re.compile(r"(?:total |count |number |no )+(?:of )?")
# What is told of all rows above, and of nobody: 'Mean FTE', 'Sum of hours'.
OF_ALL = re.compile(r"(?:average|avg|mean|median|sum|count|fte|wte)\b")
# What SAP marks sums with, and what databases end a file with.
SAP_SUM = re.compile(r"\*{1,4}(?:\s.*)?")
TRAILER = re.compile(r"trailer|trlr?|tr|ftr|footer|eof|end|t|z|99")
# A smaller number alone under the gender may be a code for one.
NO_CODE = 10
# Beside the word of a tally stand a number and its share.
MOST_OF_A_TALLY = 2
WORDS_OF_A_TRAILER, CELLS_OF_A_SUM = 2, 3
IN_PARTS = re.compile(r"[:;–—()]| - ")
# Rows that tell whether a column is one of numbers, in which a total is of something else.
ROWS = 30
LAST_YEAR = 2100
# More notes than these say nothing of the year that the first do not.
NOTES_KEPT = 100


@dataclass(frozen=True, slots=True)
class Said:
    """A number of rows that a row or title says, and the rows that stand above it."""

    row: int
    people: int
    above: int
    since: int


@dataclass(slots=True)
class Stated:
    """What one list says of its length."""

    layout: Layout
    said: list[Said] = field(default_factory=list)
    # What notes say of who is counted, by their own words.
    notes: list[str] = field(default_factory=list)
    filters: list[Problem] = field(default_factory=list)
    _numeric: set[int] = field(default_factory=set)
    _last: int = 0

    def __post_init__(self) -> None:
        top = (row for row in sample(self.layout)[:ROWS] if filled(row))
        rows = [row for row in top if not is_total(filled(row)[0])]
        counted = {h.place for f, h in self.layout.columns.items()
                   if f in (Field.STAFF_NUMBER, Field.PEOPLE)}  # fmt: skip
        for place in {h.place for h in self.layout.headings} - counted:
            cells = [row[place] for row in rows if place < len(row) and text_of(row[place])]
            if sum(number(cell) is not None for cell in cells) * 2 > len(cells):
                self._numeric.add(place)

    def hear(self, row_number: int, row: Row, above: int) -> None:
        """A total or a note, below so many rows of people."""
        if len(cells := filled(row)) == 1:
            if len(self.layout.notes) < NOTES_KEPT:
                self.layout.notes += (text_of(cells[0]),)
            note = doubtful(text_of(cells[0]), is_dated=has_both_days(self.layout))
            self.notes += [note] if note else []
            self.filters += on_filters(self.layout.sheet.name, [(row_number, row)], 0)
        people = self._number(row)
        if people is None and self.is_of_rows(cells, lambda: above):
            people = number_of(cells[-1])
        if people is not None:
            self.said.append(Said(row_number, people, above, above - self._last))
            self._last = above

    def is_of_rows(self, cells: Sequence[object], above: Callable[[], int]) -> bool:
        """Whether a word and a number are those of a team, of whom as many rows stand above."""
        people = number_of(cells[-1]) if is_word_and_number(cells) else None
        return people is not None and people > 1 and people in (above(), above() - self._last)

    def _number(self, row: Row) -> int | None:
        texts = [(place, text) for place, cell in enumerate(row) if (text := text_of(cell))]
        if len(texts) == 1:
            return _said(texts[0][1]) or self._alone(row)
        if (people := _counted(filled(row))) is not None:
            return people
        if is_trailer(filled(row)):
            return number_of(filled(row)[1])
        numbers = [place for place, _ in texts if number_of(row[place]) is not None]
        is_bare = simple(texts[0][1]) in TOTAL_WORDS
        if is_bare and len(numbers) == 1 and numbers[0] not in self._numeric:
            return number_of(row[numbers[0]])
        return None

    def _alone(self, row: Row) -> int | None:
        """The number that stands alone under the gender."""
        gender = self.layout.columns[Field.GENDER].place
        return number_of(row[gender]) if is_count(filled(row), row[gender]) else None

    def close(self, rows: int, aside: int, persons_read: int, findings: Findings) -> None:
        """The list has ended after so many rows of so many persons, and others of nobody."""
        for note in dict.fromkeys(self.notes):
            findings.add(around.said_by_a_note(self.layout.sheet.name, note))
        for problem in self.filters:
            findings.add(problem)
        # Each may be the total of a part, as of each of several lists side by side.
        are_parts = sum(said.people for said in self.said) == rows
        may_be_fewer = bool({Field.STATUS, Field.LEAVING} & self.layout.fields)
        told = map(_said_in_title, self.layout.titles)
        titles = [Said(0, people, rows, rows) for people in told if people]
        for said in (*([] if are_parts else self.said), *titles):
            # Totals of posts may have in them some or all of those that are vacant.
            is_told = any(0 <= said.people - many <= aside for many in (said.above, said.since))
            is_of_persons = said.above == rows and said.people == persons_read
            is_of_some = may_be_fewer and said.people < said.above
            if not (is_told or is_of_persons or is_of_some):
                cell = self.layout.first_cell(said.row) if said.row else ""
                sheet = self.layout.sheet.name
                problem = persons.not_as_many_rows(sheet, cell, said.people, said.above)
                findings.add(problem, same=problem.code)


def is_word_and_number(cells: Sequence[object]) -> bool:
    """True for a word and a number; before 'Total for ...' may stand what it is of, too."""
    if not WORDS_OF_A_TRAILER <= len(cells) <= CELLS_OF_A_SUM:
        return False
    *before, word, number = cells
    is_known = not before or is_sum(word)
    return is_known and number_of(word) is None and number_of(number) is not None


def is_count(cells: Sequence[object], gender: object) -> bool:
    """True for 'Count' and the number of rows above it, or that number alone under the gender."""
    if len(cells) > 1:
        return _counted(cells) is not None
    alone = number_of(gender)
    return alone >= NO_CODE if alone is not None else _said(text_of(cells[0])) is not None


def _counted(cells: Sequence[object]) -> int | None:
    """The number, once or several times, that stands beside a word for counting."""
    first, *others = cells
    # Before the word may stand what was counted: 'Networks', 'Count:', 12.
    if len(others) > 1 and COUNT.fullmatch(simple(text_of(others[0]))):
        first, *others = others
    # The row of a person has words beside its first cell.
    if not others or number_of(others[0]) is None:
        return _said_last(cells)
    if any(OF_ALL.fullmatch(simple(text_of(cell))) for cell in others):
        # Behind it may stand what else is told of the rows: 'Sum:', 34.5.
        others = others[:1]
    if not COUNT.fullmatch(simple(text_of(first))):
        return None
    people = number_of(others[0]) or 0
    # 'Headcount', 33, 30.7: behind it stand equivalents or hours, each below its own.
    is_with_others = people >= NO_CODE and all(map(is_number, others))
    return people if is_with_others or len(set(map(number_of, others))) == 1 else None


def _said_last(cells: Sequence[object]) -> int | None:
    """The number in the last of two cells, as of 'TRAILER' and 'Records: 41'."""
    is_word = len(cells) == WORDS_OF_A_TRAILER and number_of(cells[0]) is None
    return _said(text_of(cells[-1])) if is_word else None


def is_trailer(cells: Sequence[object]) -> bool:
    """True for 'TRL' and the number of rows, with which databases end a file."""
    is_of_two = len(cells) == WORDS_OF_A_TRAILER and number_of(cells[1]) is not None
    return is_of_two and TRAILER.fullmatch(simple(text_of(cells[0]))) is not None


def is_tally(cells: Sequence[object], gender: str) -> bool:
    """True for 'Female' or 'Total' and a number, with its share or without, as in a summary below.

    The number may stand in the place of a gender, or nothing does.
    """
    first, *others = cells
    if gender:
        is_tallied = gender.isdigit()
    else:
        is_tallied = 0 < len(others) <= MOST_OF_A_TALLY and all(map(is_number, others))
    if not is_tallied:
        return False
    text = text_of(first)
    is_of_all = is_sum(first) or OF_ALL.match(simple(text)) or SAP_SUM.fullmatch(text)
    # 'Number of women', too.
    return bool(is_of_all) or gender_words().find(COUNT_OF.sub("", simple(text))) in RECORDED


def is_code_of(gender: Gender | None, text: str) -> bool:
    """True for '2' or 'F' beside women, as in a key below a list."""
    return text in OF_ISO_5218 or (len(text) == 1 and gender_words().find(text) is gender)


def _said_in_title(title: str) -> int | None:
    """What a title says, or a part of it: 'Leeds ICT: 72 employees'."""
    parts = (_said(part) for part in IN_PARTS.split(title))
    return _said(title) or next(filter(None, parts), None)


def _said(text: str) -> int | None:
    form = simple(text.replace(",", ""))
    found = next((match for each in SAID if (match := each.fullmatch(form))), None)
    found = found or OF_A_PART.fullmatch(text.replace(",", "").casefold().strip())
    people = int(found[1]) if found else 0
    return None if not people or FIRST_YEAR <= people <= LAST_YEAR else people
