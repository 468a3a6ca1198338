"""Rows below a list of people of which little more than a name or a staff number is left.

    Name             Gender   Job title          Grade
    Dilys Hollis     Female   Data Analyst       Grade 8
    Marek Jessop                                          somebody whose row was cut off?

A note below a list has words of its own; what reads like the names above it may be a person.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from etl.checks import rows
from etl.checks.problems import Findings
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import EMAIL, FORENAME, NAME, SURNAME, identity_places
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.flag_words import is_vacant
from etl.workbooks.whose.it_words import is_unit

# Words of notes that may begin with a capital as names do.
OF_NOTES = frozenset((
    "source", "sources", "note", "notes", "total", "totals", "prepared", "produced", "compiled",
    "printed", "created", "checked", "approved", "report", "end", "data", "date", "page", "key",
    "confidential", "official", "sensitive", "restricted", "internal", "protected", "draft",
    "final", "version", "hr", "it", "ict", "human", "resources", "payroll", "system", "staff",
    "list", "people", "employees", "headcount", "council", "excludes", "includes", "excluding",
    "including", "january", "february", "march", "april", "june", "july", "august", "september",
    "october", "november", "december", "nodyn", "ffynhonnell", "cyfanswm", "diwedd"))  # fmt: skip
# A cell of this many words is a sentence.
MOST_WORDS = 5
# Of the values of a column without a heading for names so many look like names, and are different.
MOST = 0.8
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


class CutShort:
    """The rows next below a list that may be people."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._top = sample(layout)
        self.rows: list[int] = []

    @cached_property
    def places(self) -> dict[int, frozenset[object]]:
        """The columns of what tells one person from another, each with how that is written."""
        gender = self._layout.columns[Field.GENDER].place
        top = [row for row in self._top if text_at(row, gender)]
        texts = {at: {text_at(row, at) for row in top} for at in _places(self._layout, top)}
        return {at: frozenset(map(_form, found)) - {None} for at, found in texts.items()}

    def see(self, number: int, row: Row, last: int) -> None:
        """A row without anything that people are counted by; `last` is that of the last person."""
        is_next = number == last + 1 or (bool(self.rows) and number == self.rows[-1] + 1)
        if is_next and any(self._reads_alike(text_at(row, at), at) for at in self.places):
            self.rows.append(number)

    def ask(self, findings: Findings) -> None:
        """Ask of them, when the list has ended."""
        if self.rows:
            cell = self._layout.first_cell(self.rows[0])
            findings.add(rows.cut_short(self._layout.sheet.name, cell, len(self.rows)))

    def _reads_alike(self, text: str, place: int) -> bool:
        return bool(text) and not is_vacant(text) and _form(text) in self.places[place]


def is_of_a_name(text: str) -> bool:
    """True for words that are written as names are, and are none of a note or a team."""
    return isinstance(_form(text), tuple)


def _places(layout: Layout, top: Sequence[Row]) -> Iterable[int]:
    """The columns of what tells one person from another."""
    if Field.STAFF_NUMBER in layout.columns:
        yield layout.columns[Field.STAFF_NUMBER].place
    told = identity_places(layout)
    named = [told[what] for what in (NAME, SURNAME, FORENAME, EMAIL) if what in told]
    yield from named
    for heading in [] if named else layout.headings:
        texts = [text_at(row, heading.place) for row in top]
        if heading.field is None and _are_names([text for text in texts if text]):
            yield heading.place


def _are_names(texts: Sequence[str]) -> bool:
    found = {text for text in texts if is_of_a_name(text) and " " in text}
    are_names = len(found) >= max(MOST * len(texts), 2)
    return are_names and sum(family_of(text) is None for text in found) >= MOST * len(found)


def _form(text: str) -> object:
    """How a name is written, or a number; None for what is neither."""
    if "@" in text:
        return "@"
    if any(letter.isdigit() for letter in text):
        return re.sub(r"\d", "9", re.sub(r"[^\W\d_]", "a", text)) if " " not in text else None
    words = text.replace(",", " ").split()
    forms = simple(text).split()
    if not words or len(words) > MOST_WORDS or OF_NOTES & set(forms) or is_unit(text):
        return None
    if not all(WORD.fullmatch(word) and word[0].isupper() for word in words):
        return None
    return ("capitals" if text.isupper() else "words"), "," in text
