"""Columns beside those that are counted by: what stands in one of them may make a row a total."""

from collections.abc import Iterable

from etl.checks import rows as row_problems
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.layout import Layout, is_sum, is_total, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

TOTAL = "total"
WORDS_KEPT = 20
# Shorter texts are words, which tell rows apart.
SHORTEST_NOTE, NOTES_KEPT = 12, 500


class Beside:
    """Columns that are not counted by: a total that stands in one of them is a total too."""

    def __init__(self, layout: Layout, findings: Findings, about: list[int]) -> None:
        self._layout = layout
        self._findings = findings
        # Rows may be added up by their region, although a council tells it.
        known = (h.place for field, h in layout.columns.items() if field is not Field.REGION)
        taken = {*known, *about}
        # What stands over them, in the order of `words`.
        self.unread = [h for h in layout.headings if h.place not in taken]
        self._places = [h.place for h in self.unread]
        self.headings = [h.text for h in self.unread]
        self._words: dict[int, set[str]] = {place: set() for place in self._places}
        self._sums: dict[int, tuple[int, str]] = {}
        # What respondents note beside their numbers.
        self.notes: dict[str, None] = {}

    def words(self, row: Row) -> tuple[str, ...]:
        """What stands there in words; numbers tell no row from another."""
        texts = (text_of(row[place]) for place in self._places)
        return tuple("" if number_of(text) is not None else text for text in texts)

    def numbers(self, heading: Heading) -> int:
        """How many different numbers stand under a heading that has nothing else under it."""
        words = self._words[heading.place]
        return len(words) if all(number_of(word) is not None for word in words) else 0

    def is_total(self, row: Row) -> bool:
        return any(
            is_total(row[place]) and TOTAL in simple(text_of(row[place])).split()
            for place in self._places
        )

    def see(self, number: int, row: Row) -> None:
        for place in self._places:
            words = self._words[place]
            text = text_of(row[place])
            if text and len(words) < WORDS_KEPT:
                words.add(text)
            if len(text) > SHORTEST_NOTE and len(self.notes) < NOTES_KEPT:
                self.notes[text] = None
            if is_sum(row[place]):
                self._sums.setdefault(place, (number, text_of(row[place])))

    def settle(self, lines: Iterable[tuple[str, ...]]) -> None:
        """Let go of totals that are in none of the rows that are counted, by the words of each."""
        open_places = {
            place
            for words in lines
            for place, word in zip(self._places, words, strict=False)
            if is_sum(word)
        }
        self._sums = {place: told for place, told in self._sums.items() if place in open_places}

    def close(self) -> None:
        """Ask of a column with 'All' in some rows: those may be the sum of the others."""
        for place, (number, word) in self._sums.items():
            if len(self._words[place]) > 1:
                cell = self._layout.first_cell(number)
                self._findings.add(row_problems.may_be_totals(self._layout.sheet.name, cell, word))
