"""Columns such as 'Female Total' beside the parts of each gender, which a pivot table prints.

Where such a column is the sum of the columns before it, it says nothing more, and is left out;
where it is not, it stays, and makes the table one that is asked about or refused.
"""

from collections.abc import Sequence

from etl.vocabulary.words import simple
from etl.workbooks.headings.block import Grid, counted_as
from etl.workbooks.headings.columns import FIELD_OF
from etl.workbooks.shapes.split_headings import gender_of
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

GENDERS = frozenset(FIELD_OF.values())
TOTAL = " total"


def without_gender_totals(grid: Grid) -> Grid:
    """The grid without columns that are found to be sums of each gender's parts."""
    gone = {
        column
        for row in range(min(len(grid.cells), HEADINGS_WITHIN))
        for column in range(len(grid.cells[row]))
        if _is_total(grid, row, column)
    }
    if not gone:
        return grid
    cells = [["" if at in gone else cell for at, cell in enumerate(row)] for row in grid.cells]
    return Grid(grid.numbers, cells, grid.turned)


def _is_total(grid: Grid, row: int, column: int) -> bool:
    word = simple(grid.text(row, column))
    gender = counted_as(word.removesuffix(TOTAL)) if word.endswith(TOTAL) else None
    if gender not in GENDERS:
        return False
    parts: list[int] = []
    for at in range(column - 1, -1, -1):
        text = grid.text(row, at)
        if text and gender_of(text) is not gender:
            break
        parts.append(at)
    named = [at for at in parts if grid.text(row, at)]
    return bool(named) and _adds_up(grid, row, [at for at in parts if at >= min(named)], column)


def _adds_up(grid: Grid, head: int, parts: Sequence[int], total: int) -> bool:
    """Whether a column is the sum of its parts in every row that has a number in it."""
    sums = []
    for row in range(head + 1, len(grid.cells)):
        stated = number_of(grid.cells[row][total]) if grid.text(row, total) else None
        if stated is not None:
            numbers = [number_of(grid.cells[row][at]) for at in parts if grid.text(row, at)]
            sums.append(None not in numbers and sum(map(int, filter(None, numbers))) == stated)
    return len(parts) > 1 and bool(sums) and all(sums)
