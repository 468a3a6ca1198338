"""The first sheet of an annotated return: every problem, with links to its cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from etl.checks.problems import Problem
from etl.returns.plain_text import neutral
from etl.returns.sorts import Sort, in_order, sort_of

NAME = "Problems"
# Yellow, red and blue, pale enough for black letters; what to do is said in words as well.
FILLS = {
    Sort.QUESTION: PatternFill("solid", fgColor="FFE699"),
    Sort.MEND: PatternFill("solid", fgColor="F8CBAD"),
    Sort.LOOK: PatternFill("solid", fgColor="DDEBF7"),
    Sort.NOTE: PatternFill("solid", fgColor="DDEBF7"),
}
HEADINGS = ("To do", "Sheet", "Cell", "More cells", "Found", "Expected", "What to do")
WIDTHS = (20, 20, 10, 18, 52, 40, 52)
ALL_CELLS = "The cells of problems that stand in several places"
CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
LISTED = 5_000


def gravest(problems: Iterable[Problem]) -> Sort:
    """What is to be done about a cell of all these: what must be mended goes before all else."""
    sorts = [sort_of(each) for each in problems]
    return Sort.MEND if Sort.MEND in sorts else min(sorts, key=list(Sort).index)


def add_problems_sheet(
    book: Workbook,
    problems: Sequence[Problem],
    notes: Sequence[str],
    titles: Mapping[str, str],
    marked: Mapping[Problem, Sequence[str]],
) -> None:
    """Put the list first in the book. `titles`: the sheet's name as read, its name in this book;
    `marked`: the cells of each problem that are marked there.
    """
    sheet = book.create_sheet(NAME, 0)
    for note in notes:
        sheet.append([neutral(note)])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([])
    sheet.append(list(HEADINGS))
    head = sheet.max_row
    for place, width in enumerate(WIDTHS, start=1):
        sheet.cell(head, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = width
    shown = in_order(problems)[:LISTED]
    rows = {problem: _add(sheet, problem, titles) for problem in shown}
    if len(problems) > LISTED:
        sheet.append([f"and {len(problems) - LISTED:,} more"])
    several = [problem for problem in rows if len(marked.get(problem, ())) > 1]
    _add_cells(sheet, several, rows, titles, marked)
    sheet.freeze_panes = f"A{head + 1}"
    _show_first(book)


def _add(sheet: Worksheet, problem: Problem, titles: Mapping[str, str]) -> int:
    """A row for the problem; its number."""
    words = (problem.sheet, problem.cell, "", problem.found, problem.expected, problem.fix)
    sort = sort_of(problem)
    sheet.append([sort.value, *(neutral(word) for word in words)])
    row = sheet.max_row
    sheet.cell(row, 1).fill = FILLS[sort]
    for place in range(1, len(HEADINGS) + 1):
        sheet.cell(row, place).alignment = Alignment(wrap_text=True, vertical="top")
    title = titles.get(problem.sheet)
    if title is not None and CELL.fullmatch(problem.cell):
        _link(_at(sheet, row, "Cell"), title, problem.cell)
    return row


def _add_cells(
    sheet: Worksheet,
    several: Sequence[Problem],
    rows: Mapping[Problem, int],
    titles: Mapping[str, str],
    marked: Mapping[Problem, Sequence[str]],
) -> None:
    """Below the list, a row for each marked cell of the problems that stand in several places."""
    if not several:
        return
    sheet.append([])
    sheet.append([ALL_CELLS])
    sheet.cell(sheet.max_row, 1).font = Font(bold=True)
    for problem in several:
        cells = marked[problem]
        first = sheet.max_row + 1
        for address in cells:
            sheet.append([f"as in row {rows[problem]}", neutral(problem.sheet), address])
            _link(_at(sheet, sheet.max_row, "Cell"), titles[problem.sheet], address)
        more = _at(sheet, rows[problem], "More cells")
        more.value = _more(problem, len(cells))
        _link(more, NAME, f"A{first}")
        more.alignment = Alignment(wrap_text=True, vertical="top")


def _more(problem: Problem, marked: int) -> str:
    """How many more there are and, where not all of them are marked, how many of them are."""
    more = max(problem.places, marked) - 1
    if marked - 1 == more:
        return f"{more:,} more, marked"
    return f"{more:,} more, the first {marked - 1:,} marked"


def _at(sheet: Worksheet, row: int, heading: str) -> Cell:
    return cast("Cell", sheet.cell(row, HEADINGS.index(heading) + 1))


def _link(cell: Cell, title: str, address: str) -> None:
    target = f"{quote_sheetname(title)}!{address}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target)
    cell.font = Font(color="0563C1", underline="single")


def _show_first(book: Workbook) -> None:
    """Open the book at its first sheet, and at that one alone: two selected are edited as one."""
    book.active = 0
    for view in book.views:
        view.firstSheet = 0
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is book.worksheets[0]
    chartsheets: Sequence[Any] = book.chartsheets
    for chart in chartsheets:
        for seen in chart.sheetViews.sheetView:
            seen.tabSelected = False
