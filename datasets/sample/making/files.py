"""Spreadsheet files that are the same to the byte each time: xlsx, ods and CSV.

A sheet is a list of rows of plain values: text, whole numbers, dates, None.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

Value = str | int | date | None
Row = Sequence[Value]

# The day on which the samples say they were made; zip files know no day before 1980.
MADE = datetime(2025, 6, 2, 9, tzinfo=UTC)
CREATOR = "Sample data: invented councils"
DAY_FIRST = "DD/MM/YYYY"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
ODS_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    ' manifest:version="1.2">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
ODS_CONTENT = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    "<office:document-content"
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">'
    "<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    "</office:document-content>"
)


def write_xlsx(path: Path, sheets: dict[str, Iterable[Row]], *, heading_rows: int = 1) -> None:
    """A workbook with these sheets; the first rows of each, to the headings, in bold."""
    book = Workbook(write_only=True)
    book.properties.creator = CREATOR
    book.properties.created = MADE.replace(tzinfo=None)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for letter in "ABCDEFGHIJKL":
            sheet.column_dimensions[letter].width = 18
        for number, row in enumerate(rows):
            sheet.append([_cell(sheet, value, bold=number < heading_rows) for value in row])
    saved = io.BytesIO()
    book.save(saved)
    _zip(path, {name: _untimed(name, content) for name, content in _parts(saved).items()})


def _cell(sheet: WriteOnlyWorksheet, value: Value, *, bold: bool) -> Value | Cell:
    if not bold and not isinstance(value, date):
        return value
    cell = WriteOnlyCell(sheet)
    cell.value = value
    if bold:
        cell.font = Font(bold=True)
    if isinstance(value, date):
        cell.number_format = DAY_FIRST
    return cell


def _parts(saved: io.BytesIO) -> dict[str, bytes]:
    with zipfile.ZipFile(saved) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _untimed(name: str, content: bytes) -> bytes:
    # openpyxl stamps the moment of saving over whatever day the workbook was given.
    if name != "docProps/core.xml":
        return content
    stamp = MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)


def _zip(path: Path, parts: dict[str, bytes], *, stored: str = "") -> None:
    """A zip file of these parts, each dated the same; `stored` names one not to compress."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=MADE.timetuple()[:6])
            # Otherwise the zip file would tell on which system it was made.
            entry.create_system = 3
            entry.external_attr = 0o600 << 16
            entry.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def write_ods(path: Path, sheets: dict[str, Iterable[Row]]) -> None:
    """An OpenDocument spreadsheet with these sheets: values only, no styles."""
    tables = "".join(_ods_table(name, list(rows)) for name, rows in sheets.items())
    parts = {
        "mimetype": ODS_TYPE,
        "META-INF/manifest.xml": ODS_MANIFEST,
        "content.xml": ODS_CONTENT.format(tables=tables),
    }
    _zip(path, {name: text.encode() for name, text in parts.items()}, stored="mimetype")


def _ods_table(name: str, rows: list[Row]) -> str:
    columns = f'<table:table-column table:number-columns-repeated="{max(map(len, rows))}"/>'
    body = "".join(f"<table:table-row>{_ods_row(row)}</table:table-row>" for row in rows)
    return f'<table:table table:name="{escape(name)}">{columns}{body}</table:table>'


def _ods_row(row: Row) -> str:
    return "".join(_ods_cell(value) for value in row)


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, int):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def write_csv(path: Path, rows: Iterable[Row], *, separator: str = ",") -> None:
    """A CSV file in UTF-8; dates are written day first, as Excel in Britain writes them."""
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
        for row in rows:
            writer.writerow([_day_first(value) for value in row])


def _day_first(value: Value) -> Value:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value
