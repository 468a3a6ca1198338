"""What a dash in place of a number stands for: nobody, or a number that is withheld.

It is a zero where a total of the table adds up with it, that of its row or that of its column,
and nothing says that small numbers are withheld: a total may be the sum of what is shown. So
numbers as small as those that are withheld must stand beside it, no 0, and no word of withholding.
Else it is asked, and what was answered holds for every dash of that kind.
"""

import re
from collections.abc import Iterator, Sequence

from etl.checks import values as problems
from etl.checks.problems import Findings, Problem
from etl.checks.values import Spot, suppressed
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, is_sum, text_at, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

DASHES = frozenset(("-", "–", "—", "."))
# What stands for a group that is not there, if the totals say so, and else is withheld.
MARKS = DASHES | {"n/a", "N/A", "n.a.", "N.A."}
BLANK = frozenset(("",))
# Nobody withholds numbers over these and shows these.
SMALL = frozenset((1, 2))
WITHHOLDING = re.compile(
    r"\b(?:suppress\w*|withheld|fewer than|less than|under \d|disclos\w*|redact\w*|small numbers|"
    r"not shown|low numbers|llai na)\b|<"
)
# A key to the signs of a table: '- = nil', 'a dash means none', "'-' nothing".
DASH = r"[-–—]|\b(?:dash|hyphen|llinell)(?:es)?\b"
NOBODY = r"(?:nil|none|zeros?|0|nothing|nobody|no (?:one|staff|people|employees|posts)|dim|neb)\b"
KEY = re.compile(
    rf"(?:['\"‘’“”(\[](?:{DASH})['\"‘’“”)\]]\s*(?:=|:|is|are|\w+s|for|yn golygu|yn)?|"
    rf"(?:{DASH})\s*(?:=|:|(?:is|are|means?|denotes?|indicates?|represents?|stands? for|shows?|"
    rf"used for|yn golygu)\b))\s*(?:an? |that there (?:is|are) )?(?:true |value of )?{NOBODY}"
    r"(?!\s*(?:[-–]|(?:to|or|and|neu|returns?)\b))",
    re.IGNORECASE,
)
# A longer table is not held, and its dashes are asked about.
ROWS = 500


class Dashes:
    """The dashes of one table of counts."""

    def __init__(
        self, layout: Layout, fields: Sequence[Field], about: Sequence[int], answers: Answers
    ) -> None:
        self._answers = answers
        rows = sample(layout, ROWS + 1)
        places = {field: layout.columns[field].place for field in fields}
        self._first = next(_dashes(rows, list(places.values())), "")
        is_open = len(rows) <= ROWS and not _may_be_withheld(layout, rows, list(places.values()))
        # Of groups that stood over columns each has a total of its own.
        spread = [layout.columns[each].place for each in layout.spread if each in layout.fields]
        # A year that is said of the whole table stands beside its total, too.
        said_of_all = {place for place in about if len({text_at(row, place) for row in rows}) == 1}
        about = [place for place in about if place not in {*spread, *said_of_all}]
        parts = _by_words(rows, spread)
        self.are_proved = (
            bool(self._first)
            and is_open
            and all(_add_up(part, places, about, MARKS) for part in parts)
        )
        said = _said(layout, rows)
        self._are_said = any(map(KEY.search, said))
        self._blank_is_zero = is_open and all(
            _add_up(_numbered(part, places), places, about, BLANK) for part in parts
        )
        self._found_blank = False

    def is_zero(self, value: object) -> bool:
        """True for a dash that stands for nobody, by the totals or as was answered."""
        text = text_of(value)
        if text not in DASHES:
            return text in MARKS and self.are_proved
        return self.are_proved or self._are_said or self._answer(text) == problems.ZERO

    def is_blank_zero(self) -> bool:
        """True where the totals add up with a zero for each blank; one has been met."""
        self._found_blank |= self._blank_is_zero
        return self._blank_is_zero

    def tell(self, layout: Layout, findings: Findings) -> None:
        """Say that the totals tell what the dashes are."""
        cell = layout.first_cell(layout.heading_row)
        if self.are_proved:
            findings.add(problems.zero_by_totals(layout.sheet.name, cell, f"'{self._first}'"))
        if self._found_blank:
            findings.add(problems.zero_by_totals(layout.sheet.name, cell, "blanks"))

    def withheld(self, spot: Spot, *, published: bool) -> Problem:
        """What is told of a mark that is no zero: a dash is asked about, until it is answered."""
        if published or spot.value not in DASHES or self._answer(spot.value) == problems.WITHHELD:
            return suppressed(spot, published=published)
        return problems.zero_or_withheld(spot, self._answer(spot.value))

    def _answer(self, text: str) -> str:
        return self._answers.word(problems.NUMBERS, text) or ""


def _dashes(rows: Sequence[Row], places: Sequence[int]) -> Iterator[str]:
    cells = (text_of(row[place]) for row in rows for place in places if place < len(row))
    return (text for text in cells if text in MARKS)


def _by_words(rows: Sequence[Row], places: Sequence[int]) -> list[list[Row]]:
    """The rows with the same words in these places."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(text_at(row, place) for place in places), []).append(row)
    return list(found.values())


def _numbered(rows: Sequence[Row], places: dict[Field, int]) -> list[Row]:
    """The rows with a number: others are no groups of people."""
    last = max(places.values())
    return [
        row
        for row in rows
        if last < len(row) and any(number_of(row[at]) is not None for at in places.values())
    ]


def _add_up(
    rows: Sequence[Row], places: dict[Field, int], about: Sequence[int], marks: frozenset[str]
) -> bool:
    """Whether each mark stands in a row or a column whose total is the sum with a zero for it."""
    last = max(places.values())
    groups = [row for row in rows if last < len(row) and not _is_sum(row, about)]
    everyone = [row for row in rows if last < len(row) and _is_sum(row, about)]
    columns = {
        place
        for place in places.values()
        if any(
            number_of(row[place]) == sum(_people(each[place], MARKS) or 0 for each in groups)
            for row in everyone
        )
    }
    wide = len(places) > 1 and Field.TOTAL in places
    return all(
        place in columns or (wide and _row_adds_up(row, places, marks))
        for row in [*groups, *everyone]
        for place in places.values()
        if text_of(row[place]) in marks
    ) and not any(
        wide and text_of(row[place]) in marks and not _row_adds_up(row, places, marks)
        for row in groups
        for place in places.values()
    )


def _may_be_withheld(layout: Layout, rows: Sequence[Row], places: Sequence[int]) -> bool:
    """Whether numbers that are small may be the ones that a dash stands for."""
    said = _said(layout, rows)
    numbers = {number_of(row[place]) for row in rows for place in places if place < len(row)}
    is_told = any(WITHHOLDING.search(text.casefold()) for text in said)
    return is_told or 0 in numbers or not numbers & SMALL


def _said(layout: Layout, rows: Sequence[Row]) -> list[str]:
    """What stands above the table, below it and in it."""
    return [*layout.titles, *layout.notes, *(text_of(cell) for row in rows for cell in row)]


def _is_sum(row: Row, about: Sequence[int]) -> bool:
    said = [text_of(row[place]) for place in about if place < len(row)]
    return any(said) and all(not text or is_sum(text) for text in said)


def _people(value: object, marks: frozenset[str]) -> int | None:
    return 0 if text_of(value) in marks else number_of(value)


def _row_adds_up(row: Row, places: dict[Field, int], marks: frozenset[str]) -> bool:
    """Whether the row's own total is a number, and the sum of its parts."""
    total = number_of(row[places[Field.TOTAL]])
    others = [(f, place) for f, place in places.items() if f is not Field.TOTAL]
    parts = [_people(row[place], marks) for _, place in others]
    return total is not None and None not in parts and sum(map(int, filter(None, parts))) == total
