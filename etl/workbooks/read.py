"""Rows of a file, streamed, whatever its format. Runs in the capped child process.

Everything in a text file stays text: leading zeros and 'NA' are not touched.
"""

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from etl.checks import files
from etl.checks.problems import Findings, Problem
from etl.workbooks.facts import Facts
from etl.workbooks.guard import TEXT, Limits

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

SEPARATORS = ",;\t|"
# Rows looked at to work out the separator.
SEPARATOR_ROWS = 50
LONGEST_CELL = 32_767
SAMPLE_OF_TEXT = 40

Row = Sequence[object]


class CannotRead(Exception):
    """The file or sheet cannot be read; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class Sheet:
    """One sheet: its rows once through, each with its number, counted from 1.

    `left` is the number of empty columns before the first cell of every row.
    """

    name: str
    rows: Iterator[tuple[int, Row]]
    left: int = 0
    is_text: bool = False
    facts: Facts = field(default_factory=Facts)


def sheets(path: Path, extension: str, limits: Limits, findings: Findings) -> Iterator[Sheet]:
    """The file's sheets that are not empty, in order. Raises CannotRead."""
    if extension in TEXT:
        yield from _text_sheet(path, limits, findings)
    else:
        yield from _workbook_sheets(path, limits)


# ---------------------------------------------------------------- workbooks


def _workbook_sheets(path: Path, limits: Limits) -> Iterator[Sheet]:
    # Only the child process needs the parser.
    import python_calamine as calamine

    try:
        with calamine.CalamineWorkbook.from_path(path) as book:
            about = [s for s in book.sheets_metadata if s.typ is calamine.SheetTypeEnum.WorkSheet]
            if len(about) > limits.sheets:
                raise CannotRead(files.too_much_work(f"a workbook of {len(about)} sheets"))
            for place in about:
                sheet = book.get_sheet_by_name(place.name)
                if sheet.start is not None:
                    yield _checked(sheet, limits)
    except calamine.PasswordError:
        raise CannotRead(files.encrypted()) from None
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise CannotRead(files.damaged(_first_line(error))) from None


def _checked(sheet: "CalamineSheet", limits: Limits) -> Sheet:
    if sheet.width > limits.columns:
        found, limit = f"{sheet.width:,} columns", f"at most {limits.columns:,}"
        raise CannotRead(files.too_many_cells(sheet.name, found, limit))
    if sheet.width * sheet.height > limits.cells:
        found = f"{sheet.height:,} rows of {sheet.width:,} cells"
        limit = f"at most {limits.cells:,} cells"
        raise CannotRead(files.too_many_cells(sheet.name, found, limit))
    left = sheet.start[1] if sheet.start else 0
    return Sheet(sheet.name, enumerate(sheet.iter_rows(), start=1), left)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]


# ---------------------------------------------------------------- text files


def _text_sheet(path: Path, limits: Limits, findings: Findings) -> Iterator[Sheet]:
    text = _decoded(path.read_bytes(), findings)
    if "\0" in text:
        raise CannotRead(files.unknown_encoding("it holds NUL characters"))
    if text.strip():
        yield Sheet("", _text_rows(text, limits), is_text=True)


def _text_rows(text: str, limits: Limits) -> Iterator[tuple[int, Row]]:
    csv.field_size_limit(LONGEST_CELL)
    cells = 0
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    try:
        for number, row in enumerate(lines, start=1):
            cells += len(row)
            if len(row) > limits.columns or cells > limits.cells:
                found, limit = f"more than {limits.cells:,} cells", "fewer"
                raise CannotRead(files.too_many_cells("", found, limit))
            yield number, row
    except csv.Error as error:
        raise CannotRead(files.broken_csv(lines.line_num, str(error))) from None


def _decoded(content: bytes, findings: Findings) -> str:
    """The text: by byte order mark, else strict UTF-8, else UTF-16, else Windows-1252."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(content, "utf-16")
    try:
        return content.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        if b"\0" in content:
            return _strictly(content, "utf-16-be" if content.startswith(b"\0") else "utf-16-le")
        text = _strictly(content, "cp1252")
        start = max(error.start - SAMPLE_OF_TEXT // 2, 0)
        sample = " ".join(text[start : start + SAMPLE_OF_TEXT].split())
        findings.add(files.read_as_windows_text(sample))
        return text


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise CannotRead(files.unknown_encoding(f"not {encoding}: {error.reason}")) from None


def _separator(text: str) -> str:
    """The separator that cuts most of the first rows into the same number of cells, above one."""
    lines = [line for line in text[: 2**16].splitlines()[:SEPARATOR_ROWS] if line.strip()]
    return max(SEPARATORS, key=lambda separator: _agreement(lines, separator))


def _agreement(lines: list[str], separator: str) -> tuple[int, int]:
    widths = [width for line in lines if (width := _width(line, separator)) > 1]
    if not widths:
        return (0, 0)
    usual = max(set(widths), key=widths.count)
    return (widths.count(usual), usual)


def _width(line: str, separator: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=separator)))
    except csv.Error:
        return 0
