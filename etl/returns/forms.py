"""A template as a workbook: a sheet to fill in, notes on each column, and the lists."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl.returns.templates import DATE, NUMBER, Asked, template

FILL_IN, NOTES, LISTS = "Fill in", "Notes", "Lists"
ROWS = 10_000
EXAMPLE = PatternFill("solid", fgColor="E7E6E6")
HEAD = PatternFill("solid", fgColor="DDEBF7")
WIDE = 80
REPLACE = "This row is an example of an invented council: write over it, or delete it."
ABOUT = (
    "Fill in the first sheet, from its second row on, and send the workbook.",
    REPLACE,
    "People are counted when the file is read. No name or number of a person is kept.",
    "Columns may be left blank or deleted, but not the one or those that tell women from men.",
)


def write_template(kind: str, layout: str, today: date, path: Path) -> None:
    """Write the workbook, over what stands there. Raises NoTemplate and OSError."""
    form(kind, template(kind, layout, today)).save(path)


def form(kind: str, columns: Sequence[Asked]) -> Workbook:
    """The workbook to fill in, with one worked row."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet, notes, lists = (book.create_sheet(name) for name in (FILL_IN, NOTES, LISTS))
    for line in (f"Notes on the {kind} form", *ABOUT):
        notes.append([line])
    notes["A1"].font = Font(bold=True, size=14)
    for place, column in enumerate(columns, start=1):
        _add(sheet, place, column)
        first, last = _listed(lists, column)
        _restrict(sheet, place, column, f"{LISTS}!$A${first}:$A${last}")
        notes.append([])
        notes.append([f"{column.heading}: {column.note}"])
        notes.cell(notes.max_row, 1).alignment = Alignment(wrap_text=True)
    notes.column_dimensions["A"].width = lists.column_dimensions["A"].width = WIDE
    sheet.cell(2, 1).comment = Comment(REPLACE, "Women in IT")
    sheet.freeze_panes = "A2"
    return book


def _add(sheet: Worksheet, place: int, column: Asked) -> None:
    head = sheet.cell(1, place, column.heading)
    head.font, head.fill = Font(bold=True), HEAD
    worked: Any = sheet.cell(2, place)
    worked.value = column.example
    worked.fill = EXAMPLE
    if column.holds == DATE:
        worked.number_format = "dd/mm/yyyy"
    words = (column.heading, str(column.example))
    sheet.column_dimensions[get_column_letter(place)].width = max(map(len, words)) + 6


def _listed(lists: Worksheet, column: Asked) -> tuple[int, int]:
    """Write the words that may be chosen, one below the other; their first and last row."""
    if not column.choices:
        return 0, 0
    lists.append([f"Words for the column {column.heading}"])
    lists.cell(lists.max_row, 1).font = Font(bold=True)
    first = lists.max_row + 1
    for word in column.choices:
        lists.append([word])
    last = lists.max_row
    # A cell that is blank, and there: `append` goes on below the last row that has one.
    lists.append([" "])
    return first, last


def _restrict(sheet: Worksheet, place: int, column: Asked, words: str) -> None:
    """Offer the column's list, or ask for dates or numbers; anything else is warned of."""
    if column.choices:
        rule = DataValidation(type="list", formula1=words)
    elif column.holds == DATE:
        rule = DataValidation(type="date", operator="greaterThan", formula1="1")
    elif column.holds == NUMBER:
        rule = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="0")
    else:
        return
    rule.allow_blank, rule.showErrorMessage, rule.errorStyle = True, True, "warning"
    rule.promptTitle, rule.prompt, rule.showInputMessage = column.heading, column.note, True
    letter = get_column_letter(place)
    rule.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(rule)
