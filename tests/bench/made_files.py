"""Spreadsheets written by other means than the program reads them with, the same each time."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from tests.bench.made_xls import write_xls

Row = Sequence[Any]
HOW = ("hidden", "struck")
WRITTEN_ON = datetime(2026, 4, 7, 9, 0)  # noqa: DTZ001 (a workbook's dates have no zone)
CONTENT = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    f'xmlns:manifest="{CONTENT.format("manifest")}" manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)


STRUCK = (
    '<office:automatic-styles><style:style style:name="struck" style:family="table-cell">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    "</office:automatic-styles>"
)


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and the value that was last worked out for it; None: none was."""

    text: str
    value: Any


@dataclass(frozen=True, slots=True)
class Percent:
    """A fraction that is shown as a percentage."""

    fraction: float

    def __str__(self) -> str:
        return f"{self.fraction:.0%}"


@dataclass(slots=True)
class Sheet:
    """One sheet: rows from the top left, and what is hidden or merged, counted from 0."""

    name: str
    rows: list[Row]
    hidden: bool = False
    hidden_columns: tuple[int, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    struck_rows: tuple[int, ...] = ()
    # First row, first column, last row, last column; the value stands in the first cell.
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def write(path: Path, *sheets: Sheet, **how: Any) -> Path:
    """The file in the format of its extension. Text formats hold the first sheet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".xlsx":
        _xlsx(path, sheets, **how)
    elif path.suffix == ".ods":
        _ods(path, sheets, **how)
    elif path.suffix == ".xls":
        pages = [(s.name, [_worked_out(row) for row in s.rows], s.hidden) for s in sheets]
        hidden, struck = ({s.name: getattr(s, f"{how}_rows") for s in sheets} for how in HOW)
        write_xls(path, pages, hidden, struck)
    else:
        _text(path, sheets[0], **how)
    return path


def _worked_out(row: Row) -> Row:
    return [value.value if isinstance(value, Formula) else value for value in row]


# ---------------------------------------------------------------- xlsx


def _xlsx(path: Path, sheets: Sequence[Sheet], *, dates_1904: bool = False) -> None:
    book = xlsxwriter.Workbook(str(path), {"date_1904": dates_1904})
    book.set_properties({"created": WRITTEN_ON})
    plain_formats, struck_formats = (
        {
            date: book.add_format({"num_format": "dd/mm/yyyy", "font_strikeout": struck}),
            Percent: book.add_format({"num_format": "0%", "font_strikeout": struck}),
            str: book.add_format({"font_strikeout": True}) if struck else None,
        }
        for struck in (False, True)
    )
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for number, row in enumerate(sheet.rows):
            for place, value in enumerate(row):
                formats = struck_formats if number in sheet.struck_rows else plain_formats
                _put(page, number, place, value, formats)
        for merged in sheet.merged:
            page.merge_range(*merged, sheet.rows[merged[0]][merged[1]])
        for place in sheet.hidden_columns:
            page.set_column(place, place, None, None, {"hidden": True})
        for number in sheet.hidden_rows:
            page.set_row(number, None, None, {"hidden": True})
        if sheet.hidden:
            page.hide()
    book.close()


def _put(page: Any, row: int, place: int, value: Any, formats: dict[type, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, str):
        page.write_string(row, place, value, formats[str])
    elif isinstance(value, Formula):
        page.write_formula(row, place, value.text, None, "" if value.value is None else value.value)
    elif isinstance(value, Percent):
        page.write_number(row, place, value.fraction, formats[Percent])
    elif isinstance(value, date):
        page.write_datetime(row, place, value, formats[date])
    else:
        page.write_number(row, place, value, formats[str])


# ---------------------------------------------------------------- text


def plain(value: Any, dates: str) -> str:
    """A value as a system prints it."""
    if isinstance(value, Formula):
        return plain(value.value, dates)
    if isinstance(value, date):
        return value.strftime(dates)
    return "" if value is None else str(value)


def _text(
    path: Path,
    sheet: Sheet,
    *,
    separator: str = ",",
    encoding: str = "utf-8",
    dates: str = "%d/%m/%Y",
) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=separator)
        writer.writerows([plain(value, dates) for value in row] for row in sheet.rows)


# ---------------------------------------------------------------- ods


def _ods(path: Path, sheets: Sequence[Sheet]) -> None:
    """The least that an OpenDocument spreadsheet is made of."""
    content = io.StringIO()
    spaces = " ".join(
        f'xmlns:{name}="{CONTENT.format(name)}"' for name in ("office", "table", "text", "style")
    )
    content.write(
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        f'office:version="1.2">{STRUCK}<office:body><office:spreadsheet>'
    )
    for sheet in sheets:
        content.write(f'<table:table table:name="{escape(sheet.name)}">')
        for number, row in enumerate(sheet.rows):
            content.write("<table:table-row>")
            style = ' table:style-name="struck"' if number in sheet.struck_rows else ""
            content.writelines(_cell(value, style) for value in row)
            content.write("</table:table-row>")
        content.write("</table:table>")
    content.write("</office:spreadsheet></office:body></office:document-content>")
    with zipfile.ZipFile(path, "w") as book:
        kind = zipfile.ZipInfo("mimetype")
        book.writestr(kind, ODS)
        for name, text in (
            ("content.xml", content.getvalue()),
            ("META-INF/manifest.xml", MANIFEST),
        ):
            book.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


def _cell(value: Any, style: str) -> str:
    if isinstance(value, Formula):
        value = value.value
    if value is None or value == "":
        return "<table:table-cell/>"
    if isinstance(value, Percent):
        kind = f'office:value-type="percentage" office:value="{value.fraction}"'
    elif isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, str):
        kind = 'office:value-type="string"'
    else:
        kind = f'office:value-type="float" office:value="{value}"'
    text = escape(plain(value, "%d/%m/%Y"))
    return f"<table:table-cell{style} {kind}><text:p>{text}</text:p></table:table-cell>"
