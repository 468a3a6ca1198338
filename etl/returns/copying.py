"""A workbook with its problems marked, made of its own bytes; and a new one of rows as text.

Runs in the capped child process: what is opened here comes from a stranger.
"""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from copy import copy
from itertools import zip_longest
from math import isclose
from typing import Any

import python_calamine as calamine
from openpyxl import Workbook, load_workbook
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook.properties import CalcProperties
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from etl.checks.problems import Problem
from etl.returns.losses import NoFaithfulCopy, has_charts, left_out
from etl.returns.marking import mark
from etl.returns.plain_text import is_live, writable
from etl.returns.problems_sheet import add_problems_sheet
from etl.returns.saving import as_bytes
from etl.workbooks.headings.layout import filled, text_of
from etl.workbooks.sheets.read import Sheet

NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]|^'|'$")
LONGEST_TITLE = 31
FORMULAS = (
    "Formulas are kept, and worked out again when a spreadsheet program opens this copy: save it "
    "there before you send it."
)


def marked_copy(
    content: bytes, problems: Sequence[Problem], notes: Sequence[str], *, macros: bool
) -> bytes:
    """The workbook with its problem cells marked, and the list of problems first.

    Raises NoFaithfulCopy when any other cell would not be what it was.
    """
    try:
        return _told_losses(content, problems, notes, macros=macros, rich_text=True)
    except NoFaithfulCopy:
        # Some spaces inside cells are kept only where letters of several kinds are not.
        more = [*notes, "Cells with letters of several kinds have one kind in this copy."]
        return _told_losses(content, problems, more, macros=macros, rich_text=False)


def _told_losses(
    content: bytes, problems: Sequence[Problem], notes: Sequence[str], **how: bool
) -> bytes:
    """The copy, made again with what it leaves out among its notes where that is anything."""
    copied, lost = _copied(content, problems, notes, **how)
    if lost:
        copied, _ = _copied(content, problems, [*notes, *lost], **how)
    return copied


def _copied(
    content: bytes, problems: Sequence[Problem], notes: Sequence[str], **how: bool
) -> tuple[bytes, list[str]]:
    """The copy, and what must be said of it."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        book = load_workbook(
            io.BytesIO(content), keep_vba=how["macros"], rich_text=how["rich_text"]
        )
        worked_out = {sheet.title: _formulas(sheet) for sheet in book.worksheets}
        titles = {title: title for title in worked_out}
        marked = mark(book, problems, titles)
        add_problems_sheet(book, problems, notes, titles, marked)
        book.calculation = CalcProperties(fullCalcOnLoad=True)
        copied = as_bytes(book)
    _must_agree(content, copied, worked_out)
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(io.BytesIO(copied)) as new:
        lost = left_out(old, new, [str(each.message) for each in said])
        charts = has_charts(new)
    told = [f"This copy leaves out: {', '.join(lost)}."] if lost else []
    told += ["Charts are kept, but may look different."] if charts else []
    told += [FORMULAS] if any(worked_out.values()) else []
    return copied, told


def rows_as_text(
    sheets: Iterator[Sheet], name: str, problems: Sequence[Problem], notes: Sequence[str]
) -> bytes:
    """A new workbook with the rows of a file of another kind, every value as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    plain, live = _text_styles(book)
    titles: dict[str, str] = {}
    for sheet in sheets:
        added = book.create_sheet(_title(sheet.name or name.rpartition(".")[0]))
        titles[sheet.name] = added.title
        for number, row in sheet.rows:
            for place, value in enumerate(row, start=sheet.left + 1):
                text = writable(text_of(value) if not isinstance(value, str) else value)
                if text:
                    cell: Any = added.cell(number, place, text)
                    cell.data_type = "s"
                    cell._style = copy(live if is_live(text) else plain)
    marked = mark(book, problems, titles)
    add_problems_sheet(book, problems, notes, titles, marked)
    return as_bytes(book)


def problems_only(problems: Sequence[Problem], notes: Sequence[str]) -> bytes:
    """A workbook with the list of problems and nothing else."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_problems_sheet(book, problems, notes, {}, {})
    return as_bytes(book)


def _title(name: str) -> str:
    return NOT_IN_A_TITLE.sub("_", writable(name))[:LONGEST_TITLE].strip("'") or "Rows"


def _text_styles(book: Workbook) -> tuple[StyleArray, StyleArray]:
    """The styles of text, and of text that a spreadsheet program might run when it is edited."""
    sheet = book.create_sheet("styles")
    plain: Any = sheet["A1"]
    live: Any = sheet["A2"]
    plain.number_format = live.number_format = "@"
    live._style.quotePrefix = 1
    styles = copy(plain._style), copy(live._style)
    book.remove(sheet)
    return styles


# ---------------------------------------------------------------- is the copy what it was?


def _formulas(sheet: Worksheet) -> set[tuple[int, int]]:
    """The cells whose value is worked out; their row and column, counted from 1."""
    found: set[tuple[int, int]] = set()
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                first, last = _corners(cell)
                rows = range(first[0], last[0] + 1)
                found |= {(each, c) for each in rows for c in range(first[1], last[1] + 1)}
    return found


def _corners(cell: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first and the last cell that the formula fills."""
    if not isinstance(cell.value, ArrayFormula):
        return (cell.row, cell.column), (cell.row, cell.column)
    left, top, right, bottom = range_boundaries(cell.value.ref)
    return (top or cell.row, left or cell.column), (bottom or cell.row, right or cell.column)


def _must_agree(before: bytes, after: bytes, worked_out: dict[str, set[tuple[int, int]]]) -> None:
    """Read both with the parser that reads returns: nothing but formulas may have changed."""
    with (
        calamine.CalamineWorkbook.from_filelike(io.BytesIO(before)) as old,
        calamine.CalamineWorkbook.from_filelike(io.BytesIO(after)) as new,
    ):
        for title, formulas in worked_out.items():
            nothing: Line = (0, [])
            pairs = zip_longest(_rows(old, title), _rows(new, title), fillvalue=nothing)
            for number, (was, now) in enumerate(pairs, start=1):
                if was != now and any((number, c) not in formulas for c in _differing(was, now)):
                    raise NoFaithfulCopy(f"row {number}")


Line = tuple[int, Sequence[object]]


def _differing(was: Line, now: Line) -> Iterator[int]:
    """The columns in which two rows differ."""
    one, other = _by_column(was), _by_column(now)
    for column in one.keys() | other.keys():
        if not _alike(one.get(column), other.get(column)):
            yield column


def _alike(before: object, after: object) -> bool:
    if isinstance(before, float) and isinstance(after, float):
        # Fifteen digits are all that spreadsheet programs show.
        return isclose(before, after, rel_tol=1e-14)
    if isinstance(before, str) and isinstance(after, str):
        return before.strip() == after.strip()
    return before == after


def _rows(book: Any, title: str) -> Iterator[Line]:
    sheet = book.get_sheet_by_name(title)
    if sheet.start is not None:
        for row in sheet.iter_rows():
            yield sheet.start[1], row


def _by_column(line: Line) -> dict[int, object]:
    left, row = line
    return {column: cell for column, cell in enumerate(row, start=left + 1) if filled([cell])}
