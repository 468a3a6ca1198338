"""Percentages of women and of men with the number of people they are of, as numbers of people.

    Grade      Total   Female   Male            2024     2025
    Grade 5       40    25.0%  75.0%   Staff      40       44
                                       % women    25       25
                                       % men      75       75

Only where every row has one whole number for each that rounds to its percentage, and these make
the base. The cells stay where they stand, as do all those of a table that does not come out so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks.layouts import people_worked_out
from etl.checks.problems import Problem, address
from etl.vocabulary.words import simple
from etl.workbooks.counts.rows_apart import OF_SOMETHING_ELSE
from etl.workbooks.headings.block import BOTH, Grid, counted_as
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field
from etl.workbooks.headings.judges import number
from etl.workbooks.headings.layout import text_of
from etl.workbooks.headings.shape_words import HEADCOUNTS, field_of_heading, is_fte, is_headcount
from etl.workbooks.shapes.percentages import people_of, share_of
from etl.workbooks.sheets.read import Numbered, Rows, Sheet
from etl.workbooks.tables.figures import is_fraction, is_number, number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

# Tables of percentages are short.
ROWS = 500
# Those on their side have few rows.
TURNED_ROWS = 60
# A little more than all, for percentages that were rounded.
ALL = 1.02
NAMES = {Field.WOMEN: "Women", Field.MEN: "Men", Field.ANOTHER_GENDER: "Another gender",
         Field.NOT_RECORDED: "Not recorded"}  # fmt: skip

# What stands in a cell from now on, by row and column.
Changed = dict[tuple[int, int], object]


@dataclass(frozen=True, slots=True)
class _Shares:
    """Where a row of headings has its percentages, and the base of them; it may be printed anew."""

    head: int
    again: tuple[int, ...]
    base: int
    places: dict[Field, int]


def take_people_of_shares(sheet: Sheet) -> list[Problem]:
    """Put people in place of percentages, and say so; the sheet's rows stand where they stood."""
    top = sheet.top(HEADINGS_WITHIN + 1)
    if not any(_may_be_share(cell) for _, row in top for cell in row):
        return []
    rows = sheet.top(ROWS + 1)
    if len(rows) > ROWS:
        return []
    grid = Grid.of(rows)
    for each in (grid, *([grid.turn()] if len(rows) <= TURNED_ROWS else [])):
        for shares in _found(each):
            if changed := _people(each, shares):
                sheet.rows = iter(_put(rows, each, changed))
                row, place = each.at(shares.head, shares.places[Field.WOMEN])
                return [people_worked_out(sheet.name, address(row, sheet.left + place + 1))]
    return []


def _may_be_share(cell: object) -> bool:
    if isinstance(cell, str):
        return "%" in cell or share_of(cell) is not None
    return isinstance(cell, float) and 0 < cell < 1


def _found(grid: Grid) -> Iterator[_Shares]:
    every = [tuple(map(text_of, row)) for row in grid.cells]
    for head, texts in enumerate(every[:HEADINGS_WITHIN]):
        if texts in every[:head]:
            continue
        bases = [column for column, text in enumerate(texts) if text and _is_base(text)]
        shares = _shares(grid, head, texts) if len(bases) == 1 else []
        places = dict(shares)
        others = (text for column, text in enumerate(texts) if column not in places.values())
        are_alone = not any(counted_as(text) in BOTH for text in others)
        if are_alone and len(places) == len(shares) and places.keys() >= BOTH:
            again = tuple(row for row in range(head + 1, len(every)) if every[row] == texts)
            yield _Shares(head, again, bases[0], places)


def _shares(grid: Grid, head: int, texts: Sequence[str]) -> list[tuple[Field, int]]:
    """The columns of percentages and whose they are, by their headings or else by what is below."""
    told = [(found, column) for column, text in enumerate(texts) if (found := share_of(text))]
    counted = ((counted_as(text), column) for column, text in enumerate(texts))
    return told or [
        (found, column)
        for found, column in counted
        if found is not None and found in GENDER_COLUMNS and _are_shares(grid, head, column)
    ]


def _is_base(text: str) -> bool:
    form = simple(text)
    is_known = field_of_heading(text) in (Field.PEOPLE, Field.TOTAL) or form in HEADCOUNTS
    rest = form.removeprefix("base").strip()
    is_of_people = is_headcount(rest) and not (is_fte(rest) or OF_SOMETHING_ELSE.search(rest))
    is_base = form != rest and (not rest or is_of_people)
    return is_known or counted_as(text) is Field.TOTAL or is_base


def _are_shares(grid: Grid, head: int, column: int) -> bool:
    cells = [row[column] for row in grid.cells[head + 1 :] if is_number(row[column])]
    are_signed = all(text_of(cell).endswith("%") for cell in cells)
    are_parts = all(isinstance(cell, (int, float)) and 0 <= cell <= 1 for cell in cells)
    return bool(cells) and (are_signed or (are_parts and any(map(is_fraction, cells))))


def _people(grid: Grid, shares: _Shares) -> Changed:
    """The people of each row, and the headings that say so; nothing where one is not certain."""
    below = range(shares.head + 1, len(grid.cells))
    rows = [row for row in below if number_of(grid.cells[row][shares.base]) is not None]
    others = (grid.cells[row] for row in set(below).difference(rows))
    if any(is_number(cells[place]) for cells in others for place in shares.places.values()):
        return {}
    as_fraction = _are_fractions(grid, shares, rows)
    changed: Changed = {}
    for row in rows:
        base = number_of(grid.cells[row][shares.base]) or 0
        people = {
            place: people_of(grid.cells[row][place], base, as_fraction=as_fraction)
            for field, place in shares.places.items()
            if field in BOTH or grid.text(row, place)
        }
        found = [many for many in people.values() if many is not None]
        if len(found) < len(people) or sum(found) != base:
            return {}
        changed |= {(row, place): many for place, many in people.items()}
    if not changed:
        return {}
    for head in (shares.head, *shares.again):
        changed |= {(head, place): NAMES[field] for field, place in shares.places.items()}
        changed[head, shares.base] = "Total"
    return changed


def _are_fractions(grid: Grid, shares: _Shares, rows: Sequence[int]) -> bool:
    """True where 0.34 says 34 %: no row comes to more than 1."""
    cells = [[grid.cells[row][place] for place in shares.places.values()] for row in rows]
    sums = [sum(found for cell in row if (found := number(cell)) is not None) for row in cells]
    return max(sums, default=0) <= ALL


def _put(rows: Rows, grid: Grid, changed: Changed) -> list[Numbered]:
    cells = {grid.at(*at): value for at, value in changed.items()}
    places = {row for row, _ in cells}
    return [
        (n, [cells.get((n, place), cell) for place, cell in enumerate(row)])
        if n in places
        else (n, row)
        for n, row in rows
    ]
