"""The numbers in the rows of a table of counts: of women and men, or of people, row by row."""

import re
from collections.abc import Sequence

from etl.checks import doubts, values
from etl.checks.problems import Findings
from etl.checks.values import Spot
from etl.vocabulary.words import gender_words
from etl.workbooks.counts.dashes import Dashes
from etl.workbooks.counts.totals import Totals
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.sheets.sheet import NO_VALUE
from etl.workbooks.tables.figures import NotACount, is_withheld, marked, number_of, whole

# The largest councils have few more people than these, all of their services together.
MOST_IN_A_ROW = 20_000
# No mark in place of a number has so many words.
WORDS_OF_A_NOTE = 5
# Words, and numbers as long as a telephone's.
OF_WORDS = re.compile(r"(?=.*[^\W\d_]{2})(?:\D|\d{4,}+)+")
# What stands before one, and what is none.
TELEPHONE = 1_000
CONTACT = re.compile(
    r"(?:(?:direct|my|our|office) )?(?:tel|telephone|phone|mobile|mob|ext|extension|fax|ffon|ffôn)"
    r"(?: (?:no|number))?\W*",
    re.IGNORECASE,
)


class RowNumbers:
    """Reads the numbers of one table; what cannot be read of them goes to the findings.

    `is_wide` where women and men have a column each, and not one number of people beside a gender.
    """

    def __init__(
        self,
        layout: Layout,
        totals: Totals,
        about: Sequence[int],
        *,
        published: bool,
    ) -> None:
        self._layout = layout
        self._totals = totals
        self._findings: Findings = totals.findings
        self._published = published
        self.is_wide = {Field.WOMEN, Field.MEN} <= layout.fields
        counted = (*GENDER_COLUMNS, Field.TOTAL) if self.is_wide else (Field.PEOPLE,)
        # The columns of numbers, and where each stands.
        self.fields = [field for field in counted if field in layout.columns]
        self.places = {field: layout.columns[field].place for field in self.fields}
        self._has_labels = bool(about)
        self._dashes = Dashes(layout, self.fields, about, totals.answers)

    def are_blank(self, row: Row) -> bool:
        """True for a row without anything where its numbers stand."""
        return not any(text_of(row[place]) for place in self.places.values())

    def is_note(self, row: Row) -> bool:
        """True for a row with a sentence where its numbers stand, as a report's paragraph; of a
        table without labels for words alone in their first column ('Source: HR'), too.
        """
        said = [text for place in self.places.values() if (text := text_of(row[place]))]
        fewest = WORDS_OF_A_NOTE if self._has_labels or len(filled(row)) > 1 else 2
        is_gender = any(map(gender_words().find, said))
        is_said = not is_gender and any(len(text.split()) >= fewest for text in said)
        return is_said and not self.plain(row)

    def are_words(self, row: Row) -> bool:
        """True for a row with words where its numbers stand, and no number ('ext 2214'); and for a
        telephone's.
        """
        if any(CONTACT.fullmatch(text_of(cell)) for cell in row):
            return all(number >= TELEPHONE for number in self.plain(row).values())
        said = [text for place in self.places.values() if (text := text_of(row[place]))]
        are_told = (OF_WORDS.fullmatch(text) and not is_withheld(text) for text in said)
        return bool(said) and not self.plain(row) and all(are_told)

    def are_shares(self, row: Row) -> bool:
        """True for a row with nothing but percentages where its numbers stand."""
        said = [text for place in self.places.values() if (text := text_of(row[place]))]
        return bool(said) and all(text.endswith("%") for text in said)

    def plain(self, row: Row) -> dict[Field, int]:
        """The numbers of a row that can be read, of which nothing is told."""
        found = {field: number_of(row[self.places[field]]) for field in self.fields}
        return {field: people for field, people in found.items() if people is not None}

    def of(self, number: int, row: Row, *, total: bool = False) -> dict[Field, int]:
        """The numbers of a row that can be read, with findings for the others."""
        numbers: dict[Field, int] = {}
        blank: list[Field] = []
        for field in self.fields:
            value = self._value(number, row, field, total=total)
            if not text_of(value):
                blank.append(field)
                continue
            try:
                people = whole(value)
            except NotACount as why:
                spot = self._layout.spot(number, field, value)
                people = marked(value)
                problem = (
                    values.bad_count(spot, str(why)) if people is None else values.marked(spot)
                )
                self._findings.add(problem, same=(str(why), problem.code)).rows += 1
                if people is None:
                    continue
            if people is None and self._dashes.is_zero(value):
                people = 0
            if people is not None:
                numbers[field] = people
            elif not total:
                self._tell_withheld(self._layout.spot(number, field, value))
        if self.is_wide and not total:
            self._check_row(number, row, numbers, blank)
        elif blank and not total:
            self._tell_blank(number, blank[0])
        return numbers

    def _value(self, number: int, row: Row, field: Field, *, total: bool) -> object:
        """The cell of a number; blank for a total without a value, as nothing is counted there."""
        value = row[self.places[field]]
        if value == NO_VALUE and (total or (self.is_wide and field is Field.TOTAL)):
            self._layout.pass_over(number, [self.places[field]])
            return ""
        return value

    def _check_row(
        self, number: int, row: Row, numbers: dict[Field, int], blank: list[Field]
    ) -> None:
        """Women and men against the row's total, which also tells what a blank stands for."""
        parts = [field for field in self.fields if field is not Field.TOTAL]
        summed = sum(numbers.get(field, 0) for field in parts)
        missing = [field for field in blank if field is not Field.TOTAL]
        unread = len(parts) - sum(field in numbers for field in parts) - len(missing)
        total = numbers.get(Field.TOTAL)
        if total is None or unread:
            # A return without another gender or not recorded may leave those two blank.
            needed = [field for field in missing if field in (Field.WOMEN, Field.MEN)]
            if needed:
                self._tell_blank(number, needed[0])
        elif total != summed:
            if missing and total > summed:
                self._tell_blank(number, missing[0])
            else:
                value = row[self.places[Field.TOTAL]]
                spot = self._layout.spot(number, Field.TOTAL, value)
                self._totals.uneven.append((spot, total, summed, len(parts)))

    def _tell_withheld(self, spot: Spot) -> None:
        self._totals.left_out += 1
        self._findings.count(self._dashes.withheld(spot, published=self._published))

    def _tell_blank(self, number: int, field: Field) -> None:
        if self._dashes.is_blank_zero():
            return
        self._findings.count(values.blank_count(self._layout.spot(number, field, "")))

    def ask_of_many(self, number: int, numbers: dict[Field, int]) -> None:
        """Ask of a council's row with more people than any group of its staff has."""
        for field, people in numbers.items() if not self._published else ():
            if people > MOST_IN_A_ROW:
                spot = self._layout.spot(number, field, people)
                self._findings.count(doubts.too_many_in_a_row(spot.sheet, spot.cell, people))

    def close(self) -> None:
        """The table has ended: what its dashes stand for is told."""
        self._dashes.tell(self._layout, self._findings)
