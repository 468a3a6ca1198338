"""Remarks of leaving far down a list, in columns that are not read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from etl.checks import flags as problems
from etl.checks.problems import Findings
from etl.vocabulary.listed import Where, letters_of
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import SETTLED, Field, Heading, heading_key
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.sheets.read import Row, Rows
from etl.workbooks.terms.flag_words import GONE
from etl.workbooks.who_counts.flags import SAID_BY

# Some of these letters stand in every word that GONE finds.
LETTERS = letters_of("leaving", Where.REMARKS)


@dataclass(frozen=True, slots=True)
class Some:
    """Some thousand rows of a list: with their numbers, and their cells alone."""

    numbered: Rows
    cells: Sequence[Row]
    _texts: dict[int, str] = field(default_factory=dict)

    def texts(self, at: int) -> str:
        """All texts of a column, with a character between them that stands in none; no numbers."""
        if at not in self._texts:
            self._texts[at] = _texts(self.cells, at)
        return self._texts[at]


def on_unheaded(layout: Layout, top: Some, findings: Findings) -> None:
    """Ask of the first remark in a column without a heading, as people type it beside a row."""
    headed = {heading.place for heading in layout.headings}
    width = 0 if set(SAID_BY) & layout.fields else max(map(len, top.cells), default=0)
    for at in set(range(width)) - headed:
        if row := _first_gone(top, at):
            cell = layout.cell_at(row, at)
            findings.add(problems.remarks_below(layout.sheet.name, cell, "", row))
            return


class Looker:
    """Looks at the rows of a list, some thousand at a time, as they go by."""

    def see(self, some: Some) -> None:
        """Look at some more of them."""

    def close(self) -> None:
        """The list has ended: what is left is told, and mostly that is nothing."""


class Remarks(Looker):
    """Looks for them in the rows below the first, in which they are asked about already."""

    def __init__(self, layout: Layout, top: Some, findings: Findings) -> None:
        self._layout, self._findings = layout, findings
        headings = [] if set(SAID_BY) & layout.fields else filter(_is_free, layout.headings)
        self._free = [each for each in headings if not _first_gone(top, each.place)]

    def see(self, some: Some) -> None:
        """Ask of the first remark of each column among these rows."""
        for heading in list(self._free):
            if row := _first_gone(some, heading.place):
                sheet, cell = self._layout.sheet.name, self._layout.heading_cell(heading)
                problem = problems.remarks_below(sheet, cell, heading.text, row)
                self._findings.add(problem, same=(problem.code, heading.text))
                self._free.remove(heading)


def _is_free(heading: Heading) -> bool:
    """True for a column that nothing is counted by, and that nobody has said anything of."""
    is_name = heading_key(heading.text) in identifiers()
    return heading.field in (None, Field.GROUP) and heading.rank != SETTLED and not is_name


def _texts(cells: Sequence[Row], at: int) -> str:
    try:
        return "\0".join(map(itemgetter(at), cells))
    except (TypeError, IndexError):
        # Numbers among them, or rows that end before.
        found = (row[at] if at < len(row) else "" for row in cells)
        return "\0".join(cell if isinstance(cell, str) else "" for cell in found)


def _may_say_so(some: Some, at: int) -> bool:
    """Whether a glance at all texts of a column finds the letters of a word for leaving."""
    glance = some.texts(at).casefold()
    return any(letters in glance for letters in LETTERS)


def _first_gone(some: Some, at: int) -> int:
    """The number of the first row with a word for leaving in that place; 0 for none."""
    if not _may_say_so(some, at):
        return 0
    found = (
        n for n, row in some.numbered if at < len(row) and GONE.search(simple(text_of(row[at])))
    )
    return next(found, 0)
