"""A workbook as bytes, with nothing of it written to a disk on the way."""

import io
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet


class _InMemory(ExcelWriter):
    """openpyxl's writer, which would put every sheet into a temporary file first."""

    def write_worksheet(self, ws: "Worksheet") -> None:
        sheet: Any = ws
        sheet._drawing = SpreadsheetDrawing()
        sheet._drawing.charts = sheet._charts
        sheet._drawing.images = sheet._images
        content = io.BytesIO()
        writer: Any = WorksheetWriter(ws, content)
        writer.write()
        sheet._rels = writer._rels
        this: Any = self
        this._archive.writestr(sheet.path[1:], content.getvalue())
        self.manifest.append(ws)


def as_bytes(book: Workbook) -> bytes:
    """The workbook as a file's content."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as archive:
        _InMemory(book, archive).save()
    return content.getvalue()
