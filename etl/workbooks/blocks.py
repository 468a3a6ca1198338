"""Where tables of women and men stand on a sheet: their rows of headings, groups and rows.

A sheet is looked at as it is and, where that shows nothing, turned on its side, so that
genders down the rows and grades or years across are found by the same rules.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import gender_words, simple
from etl.vocabulary.years import parse_year
from etl.workbooks.columns import Field, heading_key, known_headings
from etl.workbooks.figures import is_number, is_withheld
from etl.workbooks.layout import LONGEST_TITLE, TOTAL_WORDS, is_sum, text_of
from etl.workbooks.read import Row
from etl.workbooks.shapes_words import bare, field_of_heading, is_fte, is_share, stands_for

HEADING_ROWS = 3
LONGEST_HEADING = 80
# Sheets with more rows than these are no tables on their side.
TURNED_ROWS = 500
FIELD_OF = {
    Gender.WOMAN: Field.WOMEN,
    Gender.MAN: Field.MEN,
    Gender.ANOTHER_GENDER: Field.ANOTHER_GENDER,
    Gender.NOT_RECORDED: Field.NOT_RECORDED,
}
BOTH = frozenset((Field.WOMEN, Field.MEN))
COUNTED = frozenset((*FIELD_OF.values(), Field.TOTAL))


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet, each row as long as the longest; `turned` where on its side."""

    numbers: Sequence[int]
    cells: Sequence[Sequence[object]]
    turned: bool = False

    @classmethod
    def of(cls, rows: Sequence[tuple[int, Row]]) -> "Grid":
        width = max((len(row) for _, row in rows), default=0)
        padded = [[*row, *[""] * (width - len(row))] for _, row in rows]
        return cls([number for number, _ in rows], padded)

    def turn(self) -> "Grid":
        return Grid(self.numbers, [list(column) for column in zip(*self.cells, strict=True)], True)

    def text(self, row: int, column: int) -> str:
        return text_of(self.cells[row][column])

    def at(self, row: int, column: int) -> tuple[int, int]:
        """The number of the sheet's row, and the place in it, of a cell of this grid."""
        return (self.numbers[column], row) if self.turned else (self.numbers[row], column)

    def is_blank(self, row: int) -> bool:
        return not any(text_of(cell) for cell in self.cells[row])


@lru_cache(maxsize=10_000)
def counted_as(text: str) -> Field | None:
    """The numbers that a heading says stand below it: of women, men, others or everyone."""
    if not text or len(text) > LONGEST_HEADING or is_share(text) or is_fte(text):
        return None
    for heading in (text, bare(text)):
        found, _ = known_headings().get(heading_key(heading), (None, 0))
        if found in COUNTED:
            return found
        gender = gender_words().find(heading) if simple(heading).strip("0123456789 ") else None
        if gender is not None:
            return FIELD_OF[gender]
    return Field.TOTAL if simple(bare(text)) in TOTAL_WORDS else None


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
            if set(group) == {Field.TOTAL} and any(is_sum(bare(word)) for word in path)
        }

    @property
    def is_whole(self) -> bool:
        """True when every group has its women and men."""
        return bool(self.whole) and len(self.whole) + len(self.row_totals) == len(self.groups)

    def level_name(self, level: int) -> str:
        """What stands before the groups of a row of headings, such as 'Year'."""
        row = [*self.above, *self.below][level]
        texts = [self.grid.text(row, column) for column in range(self.first, self.first_counted)]
        return next((text for text in reversed(texts) if text), "")


def find_blocks(grid: Grid) -> list[Block]:
    """The tables of women and men on a grid, from the top, side by side ones from the left."""
    heads = [row for row in range(len(grid.cells)) if _is_head(grid, row)]
    starts = [min([head, *_above(grid, head)]) for head in heads]
    ends = [*starts[1:], len(grid.cells)] if heads else []
    found: list[Block] = []
    top = 0
    for head, start, following in zip(heads, starts, ends, strict=True):
        titles, caption = _titles(grid, top, start, _first_counted(grid, head))
        said = dict(_said(grid, top, start))
        below = _below(grid, head)
        rows = range(max([head, *below]) + 1, following)
        for first, last in _side_by_side(grid, head, rows):
            block = Block(grid, head, _above(grid, head), below, list(rows), first, last, titles)
            block.caption, block.said = caption, dict(said)
            if grid.turned:
                _take_titles(block)
            block.groups = _groups(block)
            found.append(block)
        numbered = [row for row in rows if any(is_number(cell) for cell in grid.cells[row])]
        top = max(numbered, default=head) + 1
    return _with_first_titles(_joined(found))


def _is_head(grid: Grid, row: int) -> bool:
    fields = {counted_as(text_of(c)) for c in grid.cells[row] if isinstance(c, str) and c}
    return fields >= BOTH


def _first_counted(grid: Grid, head: int) -> int:
    texts = [grid.text(head, column) for column in range(len(grid.cells[head]))]
    return next(place for place, text in enumerate(texts) if counted_as(text) in BOTH)


def _is_heading_cell(value: object) -> bool:
    return bool(text_of(value)) and (not is_number(value) or parse_year(value) is not None)


def _above(grid: Grid, head: int) -> list[int]:
    """Rows of headings over the head, the topmost first: they stand over its numbers."""
    found: list[int] = []
    counted = _first_counted(grid, head)
    for row in range(head - 1, max(head - 1 - HEADING_ROWS, -1), -1):
        over = [cell for cell in grid.cells[row][counted:] if text_of(cell)]
        if not over or not all(_is_heading_cell(cell) for cell in over):
            break
        if any(is_withheld(text_of(cell)) for cell in over) or _is_head(grid, row):
            break
        found.append(row)
    return found[::-1]


def _below(grid: Grid, head: int) -> list[int]:
    """Rows of headings under the head, such as 'Full time' and 'Part time' under each gender."""
    columns = range(_first_counted(grid, head), len(grid.cells[head]))
    genders = [column for column in columns if counted_as(grid.text(head, column)) in BOTH]
    found: list[int] = []
    for row in range(head + 1, min(head + HEADING_ROWS, len(grid.cells))):
        under = [grid.cells[row][column] for column in columns if grid.text(row, column)]
        if not all(grid.text(row, column) for column in genders):
            break
        if not all(_is_heading_cell(cell) and not is_withheld(text_of(cell)) for cell in under):
            break
        if all(is_number(cell) for cell in under) and not _says_year(grid, row, columns.start):
            break
        found.append(row)
    return found


def _says_year(grid: Grid, row: int, counted: int) -> bool:
    texts = [grid.text(row, column) for column in range(counted)]
    fields = {known_headings().get(heading_key(text), (None, 0))[0] for text in texts if text}
    return Field.YEAR in fields


def _titles(grid: Grid, top: int, start: int, counted: int) -> tuple[tuple[str, ...], str]:
    """The words above a table, and the line of its own that stands nearest to it."""
    texts: list[str] = []
    caption = ""
    for row in range(top, start):
        filled = [text for cell in grid.cells[row] if (text := text_of(cell))]
        texts += [text for text in filled if len(text) <= LONGEST_TITLE]
        if len(filled) == 1 and any(text_of(cell) for cell in grid.cells[row][:counted]):
            caption = filled[0]
    return tuple(texts), caption


def _said(grid: Grid, top: int, start: int) -> Iterator[tuple[Field, str]]:
    """What lines above a table say in two cells, such as 'Academic year' and '2024/25'."""
    for row in range(top, start):
        filled = [text for cell in grid.cells[row] if (text := text_of(cell))]
        if len(filled) == 2:
            said = field_of_heading(filled[0].rstrip(":"))
            if said in (Field.YEAR, Field.COUNCIL) and stands_for(filled[1]) is said:
                yield said, filled[1]


def _take_titles(block: Block) -> None:
    """On its side, a sheet has its titles left of its headings, each alone in its column."""
    grid = block.grid
    rows = [*block.above, block.head, *block.below, *block.rows]
    for column in range(block.first, _first_counted_in(block)):
        texts = [text for row in rows if (text := grid.text(row, column))]
        if len(texts) > 1:
            return
        block.titles += tuple(text for text in texts if len(text) <= LONGEST_TITLE)
        block.first = column + 1


def _side_by_side(grid: Grid, head: int, rows: range) -> Iterator[tuple[int, int]]:
    """The columns of each table that has this head: a new one begins with a column of words."""
    first, width = 0, len(grid.cells[head])
    fields = [counted_as(grid.text(head, column)) for column in range(width)]
    for column in range(width):
        ready = set(fields[first:column]) >= BOTH and set(fields[column:]) >= BOTH
        if ready and fields[column] is None and _is_words(grid, column, rows):
            yield first, column
            first = column
    yield first, width


def _is_words(grid: Grid, column: int, rows: range) -> bool:
    cells = [grid.cells[row][column] for row in rows if grid.text(row, column)]
    words = [c for c in cells if not is_number(c) and not is_withheld(text_of(c))]
    return len(words) * 2 > len(cells)


def _groups(block: Block) -> dict[tuple[str, ...], dict[Field, list[int]]]:
    grid, groups = block.grid, dict[tuple[str, ...], dict[Field, list[int]]]()
    counted: Field | None = None
    labels_end = _first_counted_in(block)
    over = dict.fromkeys(block.above, "")
    for column in range(labels_end, block.last):
        for row in block.above:
            over[row] = grid.text(row, column) or over[row]
        text = grid.text(block.head, column)
        under = [grid.text(row, column) for row in block.below]
        counted = counted_as(text) if text or not any(under) else counted
        if counted is not None and (text or any(under)):
            path = (*over.values(), *under)
            groups.setdefault(path, {}).setdefault(counted, []).append(column)
    return groups


def _first_counted_in(block: Block) -> int:
    columns = range(block.first, block.last)
    return next(c for c in columns if counted_as(block.grid.text(block.head, c)) is not None)


def _joined(blocks: list[Block]) -> list[Block]:
    """Blocks with one that only repeats the headings, as on a new page, put to the one before."""
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        if before and not block.titles and _repeats(before, block):
            before.rows += block.rows
        else:
            kept.append(block)
    return kept


def _repeats(before: Block, block: Block) -> bool:
    columns = range(before.first, before.last)
    same = (before.first, before.last) == (block.first, block.last) and all(
        block.grid.text(before.head, c) == block.grid.text(block.head, c) for c in columns
    )
    rows = [block.grid.text(row, block.first) for row in [*before.rows, *block.rows]]
    labels = [text for text in rows if text and not is_sum(text)]
    return same and before.groups == block.groups and len(labels) == len(set(labels))


def _with_first_titles(blocks: list[Block]) -> list[Block]:
    for block in blocks[1:]:
        block.titles = (*blocks[0].titles, *block.titles)
        block.said = {**blocks[0].said, **block.said}
    return blocks
