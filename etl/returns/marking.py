"""Problem cells of a workbook, marked with a comment and a fill; no other cell is touched.

A problem names its cells, or its first. Where the same word stands further down that column, as
often as the problem was counted, those cells are marked as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from etl.checks.problems import CELLS_AT_MOST, Problem
from etl.returns.plain_text import writable
from etl.returns.problems_sheet import CELL, FILLS, gravest
from etl.returns.sorts import Sort, in_order, sort_of
from etl.workbooks.headings.layout import text_of

AUTHOR = "Women in IT"
# A workbook full of comments helps nobody, and comments make it slow.
MARKED = 1_000
LONGEST_COMMENT = 2_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

# The cells of each problem that were marked, the first of them first.
Marks = Mapping[Problem, Sequence[str]]


def mark(book: Workbook, problems: Sequence[Problem], titles: Mapping[str, str]) -> Marks:
    """Mark the cells of the problems. `titles`: the sheet's name as read, its name in this book.

    Every problem's first cell comes before the others of any, for there is an end to marks.
    """
    there = [each for each in in_order(problems) if each.sheet in titles]
    columns = _Columns()
    cells = {each: columns.cells_of(book[titles[each.sheet]], each) for each in there}
    met: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    marked: dict[Problem, list[str]] = defaultdict(list)
    for problem, address in _first_of_each(cells):
        place = titles[problem.sheet], address
        if place in met or len(met) < MARKED:
            met[place].append(problem)
            marked[problem].append(address)
    for (title, address), found in met.items():
        cell = _cell(book[title], address)
        if cell is not None:
            _mark(cell, found)
    return marked


def _first_of_each(cells: Mapping[Problem, Sequence[str]]) -> Iterable[tuple[Problem, str]]:
    yield from ((problem, places[0]) for problem, places in cells.items() if places)
    yield from ((problem, each) for problem, places in cells.items() for each in places[1:])


class _Columns:
    """Where each word stands in the columns that problems are about, looked through once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], dict[str, list[int]]] = {}

    def cells_of(self, sheet: Worksheet, problem: Problem) -> list[str]:
        """The problem's cells, as far as it names them or the same word shows them.

        Of a plain note it is the first alone: a column full of marks would hide the others.
        """
        named = [each for each in (problem.cells or (problem.cell,)) if CELL.fullmatch(each)]
        if sort_of(problem) is Sort.NOTE:
            return named[:1]
        if not named or problem.places <= len(named):
            return named
        found = dict.fromkeys(named)
        for each in named:
            letters, first = coordinate_from_string(each)
            value: Any = sheet[each].value
            rows = self._rows(sheet, letters).get(text_of(value), ())
            found |= dict.fromkeys(f"{letters}{row}" for row in rows if row > first)
        return list(found)[: min(problem.places, CELLS_AT_MOST)]

    def _rows(self, sheet: Worksheet, letters: str) -> Mapping[str, Sequence[int]]:
        key = sheet.title, letters
        if key not in self._known:
            rows: dict[str, list[int]] = defaultdict(list)
            column = column_index_from_string(letters)
            there = sheet.iter_rows(min_col=column, max_col=column, values_only=True)
            for row, (value,) in enumerate(there, start=1):
                text = text_of(value)
                if text:
                    rows[text].append(row)
            self._known[key] = rows
        return self._known[key]


def _cell(sheet: Worksheet, address: str) -> Cell | None:
    """The cell; of merged cells the first, which is all of them that is seen."""
    letters, row = coordinate_from_string(address)
    if row > LAST_ROW or column_index_from_string(letters) > LAST_COLUMN:
        return None
    found: Any = sheet[address]
    if isinstance(found, MergedCell):
        around = [area for area in sheet.merged_cells.ranges if address in area]
        found = sheet[around[0].start_cell.coordinate] if around else None
    return found if isinstance(found, Cell) else None


def _mark(cell: Cell, problems: Sequence[Problem]) -> None:
    said = writable(
        "\n\n".join(
            f"{sort_of(each)}: found {each.found}; expected {each.expected}. {each.fix}"
            for each in problems
        )
    )
    if len(said) > LONGEST_COMMENT:
        said = f"{said[:LONGEST_COMMENT]} …"
    if cell.comment is not None:
        said = f"{cell.comment.text}\n\n{said}"
    cell.comment = Comment(said, AUTHOR, height=140, width=320)
    cell.fill = FILLS[gravest(problems)]
