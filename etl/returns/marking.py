"""Problem cells of a workbook, marked with a comment and a fill; no other cell is touched."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

from etl.checks.problems import Problem
from etl.returns.plain_text import writable
from etl.returns.problems_sheet import CELL, FILLS, LEVELS, gravest_first

AUTHOR = "Women in IT"
# A sheet full of comments helps nobody, and comments make a workbook slow.
MARKED = 1_000
LONGEST_COMMENT = 2_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384


def mark(book: Workbook, problems: Sequence[Problem], titles: Mapping[str, str]) -> None:
    """Mark the cells of the problems. `titles`: the sheet's name as read, its name in this book."""
    marks: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in gravest_first(problems):
        if problem.sheet in titles and CELL.fullmatch(problem.cell):
            marks[titles[problem.sheet], problem.cell].append(problem)
    for (title, address), met in list(marks.items())[:MARKED]:
        cell = _cell(book[title], address)
        if cell is not None:
            _mark(cell, met)


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
            f"{LEVELS[each.level]}: found {each.found}; expected {each.expected}. {each.fix}"
            for each in problems
        )
    )
    if len(said) > LONGEST_COMMENT:
        said = f"{said[:LONGEST_COMMENT]} …"
    if cell.comment is not None:
        said = f"{cell.comment.text}\n\n{said}"
    cell.comment = Comment(said, AUTHOR, height=140, width=320)
    cell.fill = FILLS[problems[0].level]
