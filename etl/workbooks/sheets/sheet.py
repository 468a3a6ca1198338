"""One sheet of a file: its rows once through, its facts, and which of its columns are used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from etl.workbooks.cells.facts import Facts, Place

Row = Sequence[object]
# A row with its number, counted from 1.
Numbered = tuple[int, Row]
Rows = Sequence[Numbered]
# Stands in a row for a formula that was saved without what it comes to; no word and no number.
NO_VALUE = "#no value"
# By row, what to put into its columns.
Patches = dict[int, list[tuple[int, str]]]


def put(row: Row, cells: Mapping[int, object]) -> Row:
    """The row with these cells in their places; what would stand behind it is left out."""
    return [cells.get(place, cell) for place, cell in enumerate(row)]


@dataclass(slots=True)
class Sheet:
    """One sheet: its rows once through, each with its number, counted from 1.

    `left` is the number of empty columns before the first cell of every row. An error stands in
    a row as Excel shows it, and a formula without a value as NO_VALUE, never as a blank.
    """

    name: str
    rows: Iterator[Numbered]
    left: int = 0
    is_text: bool = False
    facts: Facts = field(default_factory=Facts)
    # The names of the other sheets of the file.
    beside: tuple[str, ...] = ()
    leaves_out_hidden: bool = False
    leaves_out_struck: bool = False
    # Cells with a value that have been gone through, and whether those are all.
    values_read: int = 0
    is_finished: bool = False
    _used: list[tuple[int, frozenset[int]]] = field(default_factory=list)
    # Cells of totals without a value: nothing is counted from them.
    _passed_over: set[Place] = field(default_factory=set)
    # Columns that describe people and tell of nobody whether they count, with their heading's row.
    _describing: list[tuple[int, frozenset[int]]] = field(default_factory=list)

    def use(self, heading_row: int, columns: Iterable[int], describing: Iterable[int] = ()) -> None:
        """A table is read from below that row, from these columns, which count from 1; some of
        them say what people are, and not who counts.
        """
        self._used.append((heading_row, frozenset(columns)))
        self._describing.append((heading_row, frozenset(describing)))

    def reshaped(self, rows: Iterable[Numbered]) -> "Sheet":
        """The same sheet with a table of it in other rows; what is used of that is used of this."""
        return Sheet(
            self.name,
            iter(rows),
            self.left,
            facts=self.facts,
            beside=self.beside,
            _used=self._used,
            _passed_over=self._passed_over,
            _describing=self._describing,
        )

    def top(self, many: int) -> list[Numbered]:
        """Its first rows; afterwards the rows stand where they stood."""
        top = list(islice(self.rows, many))
        self.rows = chain(top, self.rows)
        return top

    def put(self, number: int, cells: Mapping[int, object]) -> None:
        """Let the row of that number, as one of headings, have these cells in their places."""
        self.rows = ((n, put(row, cells) if n == number else row) for n, row in self.rows)

    @property
    def is_used(self) -> bool:
        return bool(self._used)

    def pass_over(self, row: int, column: int) -> None:
        """A total there has no value, and needs none: what it sums up is counted."""
        self._passed_over.add((row, column))

    def struck_rows_used(self) -> list[int]:
        """The rows below headings that are struck through."""
        top = min((heading for heading, _ in self._used), default=0)
        return sorted(row for row in self.facts.struck_rows if row > top)

    def uses(self, row: int, column: int) -> bool:
        if (row, column) in self._passed_over:
            return False
        return _stands_in(self._used, row, column)

    def describes(self, row: int, column: int) -> bool:
        """True for a cell that says what somebody is, and not whether they count."""
        return _stands_in(self._describing, row, column)

    def go_through(self, rows: Iterable[list[Any]]) -> None:
        """Take these as the rows, from the first of the sheet on."""
        patches = _patches(self.facts)
        leaves_out = self.leaves_out_hidden or (self.leaves_out_struck and self.facts.struck_rows)
        is_plain = not patches and not leaves_out
        self.rows = self._plain_rows(rows) if is_plain else self._patched_rows(rows, patches)

    def _patched_rows(self, rows: Iterable[list[Any]], patches: Patches) -> Iterator[Numbered]:
        skipped = self.facts.hidden_rows if self.leaves_out_hidden else frozenset()
        skipped |= self.facts.struck_rows if self.leaves_out_struck else frozenset()
        hidden = self.facts.hidden_columns if self.leaves_out_hidden else frozenset()
        blanked = [column - 1 - self.left for column in hidden]
        for number, row in enumerate(rows, start=1):
            self.values_read += len(row) - row.count("")
            if number in skipped:
                continue
            for column, text in patches.get(number, ()):
                if 0 <= (at := column - 1 - self.left) < len(row):
                    row[at] = text
            for at in blanked:
                if 0 <= at < len(row):
                    row[at] = ""
            yield number, row
        self.is_finished = True

    def _plain_rows(self, rows: Iterable[list[Any]]) -> Iterator[Numbered]:
        """The same where no row is changed, which is the usual case and the fast one."""
        blanks = cells = 0
        for numbered in enumerate(rows, start=1):
            row = numbered[1]
            cells += len(row)
            blanks += row.count("")
            yield numbered
        self.values_read = cells - blanks
        self.is_finished = True


def _stands_in(tables: Sequence[tuple[int, frozenset[int]]], row: int, column: int) -> bool:
    return any(row > heading and column in columns for heading, columns in tables)


def _patches(facts: Facts) -> Patches:
    """What to put into each row, by column, where the parser leaves a blank."""
    texts: dict[Place, str] = {**dict.fromkeys(facts.empty_formulas, NO_VALUE), **facts.error_cells}
    patches: Patches = {}
    for (row, column), text in texts.items():
        patches.setdefault(row, []).append((column, text))
    return patches
