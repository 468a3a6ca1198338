"""A table of women and men as it stands on a sheet: its grid of cells and its groups of columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from etl.vocabulary.totals import SIGMA, TOTAL_WORDS
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.headings.columns import FIELD_OF, Field, heading_key, known_headings
from etl.workbooks.headings.gender_said import gender_said, is_total_said
from etl.workbooks.headings.layout import is_sum, text_of
from etl.workbooks.headings.shape_words import bare, is_fte, is_share
from etl.workbooks.sheets.read import Rows

LONGEST_HEADING = 80
# Before women and men that make the total above them.
OF_WHOM = re.compile(r"^\W*(?:of (?:whom|which)|o/w)\W+", re.IGNORECASE)
HOW_MANY = "how many"
BOTH = frozenset((Field.WOMEN, Field.MEN))
COUNTED = frozenset((*FIELD_OF.values(), Field.TOTAL))


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet, each row as long as the longest; `turned` where on its side.

    Cells that were put elsewhere have where they stood in `origins`.
    """

    numbers: Sequence[int]
    cells: Sequence[Sequence[object]]
    turned: bool = False
    origins: Sequence[Sequence[tuple[int, int]]] = ()

    @classmethod
    def of(cls, rows: Rows) -> "Grid":
        width = max((len(row) for _, row in rows), default=0)
        padded = [[*row, *[""] * (width - len(row))] for _, row in rows]
        return cls([number for number, _ in rows], padded)

    def turn(self) -> "Grid":
        return Grid(self.numbers, [list(column) for column in zip(*self.cells, strict=True)], True)

    def text(self, row: int, column: int) -> str:
        return text_of(self.cells[row][column])

    def at(self, row: int, column: int) -> tuple[int, int]:
        """The number of the sheet's row, and the place in it, of a cell of this grid."""
        if self.origins:
            return self.origins[row][column]
        return (self.numbers[column], row) if self.turned else (self.numbers[row], column)

    def is_blank(self, row: int) -> bool:
        return not any(text_of(cell) for cell in self.cells[row])


@lru_cache(maxsize=10_000)
def counted_as(text: str) -> Field | None:
    """The numbers that a heading says stand below it: of women, men, others or everyone."""
    if not text or len(text) > LONGEST_HEADING or is_share(text) or is_fte(text):
        return None
    for heading in (text, bare(text), OF_WHOM.sub("", text)):
        found, _ = known_headings().get(heading_key(heading), (None, 0))
        if found in COUNTED:
            return found
        gender = gender_words().find(heading) if _has_words(heading) else None
        # Questions below one another are read together, or not at all.
        is_question = HOW_MANY in heading.casefold()
        gender = gender or (None if is_question else gender_said(heading))
        if gender is not None:
            return FIELD_OF[gender]
    is_total = simple(bare(text)) in TOTAL_WORDS or is_total_said(text) or SIGMA.fullmatch(text)
    return Field.TOTAL if is_total else None


def _has_words(text: str) -> bool:
    """True for words, and for a sign such as '♀'; a number is none, nor is '#' over numbers."""
    return bool((simple(text) or text).strip("0123456789 #"))


@dataclass(slots=True)
class Block:
    """One table: a row of headings with women and men in it, and what belongs to it."""

    grid: Grid
    head: int
    above: list[int]
    below: list[int]
    rows: list[int]
    first: int
    last: int
    titles: tuple[str, ...]
    caption: str = ""
    # What a line above the table says of all of it.
    said: dict[Field, str] = field(default_factory=dict)
    # Columns of numbers by the headings above them; more than one where genders repeat.
    groups: dict[tuple[str, ...], dict[Field, list[int]]] = field(default_factory=dict)

    @property
    def first_counted(self) -> int:
        return min(place for group in self.groups.values() for p in group.values() for place in p)

    @property
    def whole(self) -> dict[tuple[str, ...], dict[Field, list[int]]]:
        """The groups that have their women and men, each in one column."""
        single = (Field.WOMEN, Field.MEN, Field.TOTAL)
        return {
            path: group
            for path, group in self.groups.items()
            if set(group) >= BOTH and all(len(group.get(f, ())) <= 1 for f in single)
        }

    @property
    def row_totals(self) -> dict[tuple[str, ...], dict[Field, list[int]]]:
        """The columns of totals over all groups, which belong to none of them."""
        return {
            path: group
            for path, group in self.groups.items()
            if set(group) == {Field.TOTAL}
            and (any(is_sum(bare(word)) for word in path) or not any(path))
        }

    @property
    def is_whole(self) -> bool:
        """True when every group has its women and men."""
        return bool(self.whole) and len(self.whole) + len(self.row_totals) == len(self.groups)

    def level_name(self, level: int) -> str:
        """What stands before the groups of a row of headings, such as 'Year'.

        A heading with words below it and none beside the genders is that of those words.
        """
        row = [*self.above, *self.below][level]
        for column in range(self.first_counted - 1, self.first - 1, -1):
            if text := self.grid.text(row, column):
                is_theirs = not self.grid.text(self.head, column) and any(
                    self.grid.text(each, column) for each in self.rows
                )
                return "" if is_theirs else text
        return ""
