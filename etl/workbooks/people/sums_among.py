"""Rows of a list that say total where a name or staff number stands, or first, and have a gender.

A total without one is passed over; beside a gender it may be somebody, or add up the rows above it.
"""

from etl.checks.persons import sum_with_a_gender
from etl.checks.problems import Findings
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.totals import TOTAL_WORDS
from etl.vocabulary.words import SHORTEST_WORD, gender_words, simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.layout import Layout, is_sum, is_total, text_at
from etl.workbooks.people.remarks import Looker, Some

# Some of these letters stand in each such word, but for those that names may be ('All', 'Both').
LETTERS = ("otal", "OTAL", "verall", "VERALL", "veryone", "VERYONE", "yfanswm", "YFANSWM")
# The same of a gender in place of a name.
OF_GENDERS = ("emale", "EMALE", "omen", "OMEN")
TOTAL = "total"


class Sums(Looker):
    """Looks for them, and asks of the first."""

    def __init__(self, layout: Layout, findings: Findings) -> None:
        self._layout, self._findings = layout, findings
        self._gender = layout.columns[Field.GENDER].place
        number = layout.columns.get(Field.STAFF_NUMBER)
        places = {*name_places(layout), *([number.place] if number else [])}
        self._persons = places - {self._gender}
        # The first column is where a total is written, whatever stands there.
        self._places = sorted((places | {0}) - {self._gender})

    def see(self, some: Some) -> None:
        """Look at some rows, closely only where a glance finds such a word."""
        for place in self._places:
            texts = some.texts(place)
            told = (*LETTERS, *OF_GENDERS) if place in self._persons else LETTERS
            if any(letters in texts for letters in told):
                self._look(some, place)

    def _look(self, some: Some, place: int) -> None:
        for number, row in some.numbered:
            text = text_at(row, place)
            is_one = _is_sum(text) if place in self._persons else is_total(text)
            if not is_one or self._layout.repeats(row):
                continue
            told = text_at(row, self._gender)
            if told and gender_words().find(told) is not None:
                sheet, cell = self._layout.sheet.name, self._layout.cell_at(number, place)
                self._findings.add(sum_with_a_gender(sheet, cell), same=sum_with_a_gender)
                return


def _is_sum(text: str) -> bool:
    form = simple(text)
    # 'Female' in place of a name heads a summary, or is counted by it.
    is_gender = len(form) >= SHORTEST_WORD and gender_words().find(form) in WOMEN_AND_MEN
    return form in TOTAL_WORDS or (TOTAL in form and is_sum(text)) or is_gender
