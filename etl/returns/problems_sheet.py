"""The first sheet of an annotated return: every problem, with a link to its cell."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from etl.checks.problems import Level, Problem
from etl.returns.plain_text import neutral

NAME = "Problems"
LEVELS = {
    Level.REFUSE: "Must be mended",
    Level.ASK: "Needs an answer",
    Level.ADVISE: "Good to know",
}
# Red, yellow and blue, pale enough for black letters; the level is said in words as well.
FILLS = {
    Level.REFUSE: PatternFill("solid", fgColor="F8CBAD"),
    Level.ASK: PatternFill("solid", fgColor="FFE699"),
    Level.ADVISE: PatternFill("solid", fgColor="DDEBF7"),
}
HEADINGS = ("Level", "Sheet", "Cell", "Found", "Expected", "What to do")
WIDTHS = (18, 22, 10, 60, 45, 60)
CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
LISTED = 5_000


def gravest_first(problems: Sequence[Problem]) -> list[Problem]:
    """The problems by level, those of one level in their order."""
    order = list(Level)
    return sorted(problems, key=lambda problem: order.index(problem.level))


def add_problems_sheet(
    book: Workbook, problems: Sequence[Problem], notes: Sequence[str], titles: Mapping[str, str]
) -> None:
    """Put the list first in the book. `titles`: the sheet's name as read, its name in this book."""
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
    for problem in gravest_first(problems)[:LISTED]:
        _add(sheet, problem, titles)
    if len(problems) > LISTED:
        sheet.append([f"and {len(problems) - LISTED:,} more"])
    sheet.freeze_panes = f"A{head + 1}"
    _show_first(book)


def _add(sheet: Worksheet, problem: Problem, titles: Mapping[str, str]) -> None:
    words = (problem.sheet, problem.cell, problem.found, problem.expected, problem.fix)
    sheet.append([LEVELS[problem.level], *(neutral(word) for word in words)])
    row = sheet.max_row
    sheet.cell(row, 1).fill = FILLS[problem.level]
    for place in range(1, len(HEADINGS) + 1):
        sheet.cell(row, place).alignment = Alignment(wrap_text=True, vertical="top")
    title = titles.get(problem.sheet)
    if title is not None and CELL.fullmatch(problem.cell):
        link = sheet.cell(row, HEADINGS.index("Cell") + 1)
        target = f"{quote_sheetname(title)}!{problem.cell}"
        link.hyperlink = Hyperlink(ref=link.coordinate, location=target)
        link.font = Font(color="0563C1", underline="single")


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
