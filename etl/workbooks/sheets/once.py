"""A large workbook for the parser to go through each of its sheets once.

It looks through a sheet a second time for merged cells, whose list stands behind the rows. So an
empty list is put before all else in each sheet, and what is merged is told by the glance over the
sheet (facts_xlsx). Nothing is unpacked for it: before packed bytes others may stand
that are stored as they are (RFC 1951, 3.2.4).
"""

import copy
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from etl.workbooks.cells.facts import Range
from etl.workbooks.cells.facts_xlsx import SHEETS
from etl.workbooks.opening.guard import MIB
from etl.workbooks.sheets.slices import LONG_SHEET

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

EXCEL = (".xlsx", ".xlsm")
# Bytes of a file from which a second time is worth sparing.
LARGE_FILE = MIB
# The remark makes it neutral to the checksum of all that it stands before: its own is 0.
NO_MERGED = b"<mergeCells></mergeCells><!--2oOdQc-->"
STORED = b"\0" + struct.pack("<HH", len(NO_MERGED), len(NO_MERGED) ^ 0xFFFF) + NO_MERGED
START_BYTES = 200

# By the ZIP format's specification (APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16): an entry of the
# directory repeats most of the header before its bytes.
HEADER_BYTES, REPEATED, LENGTHS = 30, slice(4, 30), 26
ENTRY, END = b"PK\x01\x02\x14\0", b"PK\x05\x06"
ENCRYPTED, SIZES_FOLLOW = 0x1, 0x8


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook at the parser; `is_once` where it does not see what is merged."""

    book: "CalamineWorkbook"
    path: Path
    is_once: bool
    is_whole: bool
    ahead: dict[str, "CalamineSheet"] = field(default_factory=dict)
    # The sheet that was asked for last: before the next is parsed, its memory is given back.
    held: list["CalamineSheet"] = field(default_factory=list)

    def parse_ahead(self) -> None:
        """Parse the first sheet that is shown, unless it may be read in slices."""
        from python_calamine import SheetTypeEnum, SheetVisibleEnum

        wanted = SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible
        shown = (s.name for s in self.book.sheets_metadata if (s.typ, s.visible) == wanted)
        first = next(shown, None) if self.is_whole else None
        if first is not None:
            self.ahead[first] = self.book.get_sheet_by_name(first)

    def sheet(self, name: str) -> "CalamineSheet":
        """One of its sheets, parsed."""
        self.held.clear()
        parsed = self.ahead.pop(name) if name in self.ahead else self.book.get_sheet_by_name(name)
        self.held.append(parsed)
        return parsed

    def merged(self, sheet: "CalamineSheet") -> tuple[Range, ...]:
        """The merged cells of one of its sheets, which may be read again for them."""
        if self.is_once:
            with type(self.book).from_path(self.path) as book:
                sheet = book.get_sheet_by_name(sheet.name)
        # The parser counts from 0.
        return tuple(
            (top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        )


def at_parser(path: Path, extension: str) -> Opened:
    """The workbook at the parser, to be closed. Raises what the parser raises."""
    # Only the child process needs the parser.
    from python_calamine import CalamineWorkbook

    is_excel = extension in EXCEL
    once = once_through(path) if is_excel else None
    book = CalamineWorkbook.from_object(once or path)
    return Opened(book, path, is_once=once is not None, is_whole=not is_excel or once is not None)


class _NotUsual(Exception):
    """The file is to be read as it is."""


def once_through(path: Path) -> io.BytesIO | None:
    """The workbook with an empty list of merged cells before each sheet.

    None where that is not worth it, as of sheets that are read in slices, and where the file is not
    written in the usual way.
    """
    if path.stat().st_size < LARGE_FILE:
        return None
    content = path.read_bytes()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _rewritten(content, archive.infolist())
    except (_NotUsual, zipfile.BadZipFile, struct.error, zlib.error):
        return None


def _rewritten(content: bytes, entries: list[zipfile.ZipInfo]) -> io.BytesIO:
    written = io.BytesIO()
    directory = b""
    for each in entries:
        entry, packed = copy.copy(each), _packed(content, each)
        if _is_sheet(entry):
            if entry.file_size >= LONG_SHEET:
                raise _NotUsual
            _check_usual(entry, packed)
            packed = STORED + packed
            entry.file_size += len(NO_MERGED)
        entry.compress_size, entry.extra = len(packed), b""
        entry.flag_bits &= ~SIZES_FOLLOW
        header = entry.FileHeader(zip64=False)
        place = struct.pack("<3H2L", 0, 0, 0, 0, written.tell())
        directory += ENTRY + header[REPEATED] + place + header[HEADER_BYTES:]
        written.write(header + packed)
    many = len(entries)
    end = END + struct.pack("<4H2LH", 0, 0, many, many, len(directory), written.tell(), 0)
    written.write(directory + end)
    written.seek(0)
    return written


def _is_sheet(entry: zipfile.ZipInfo) -> bool:
    name = entry.filename.replace("\\", "/").casefold()
    return name.startswith(SHEETS) and name.endswith(".xml")


def _packed(content: bytes, entry: zipfile.ZipInfo) -> bytes:
    at = entry.header_offset
    start = at + HEADER_BYTES + sum(struct.unpack_from("<HH", content, at + LENGTHS))
    packed = content[start : start + entry.compress_size]
    if len(packed) < entry.compress_size:
        raise _NotUsual
    return packed


def _check_usual(entry: zipfile.ZipInfo, packed: bytes) -> None:
    """Raise _NotUsual unless the sheet is packed as all are, and of letters that need no mark."""
    if entry.compress_type != zipfile.ZIP_DEFLATED or entry.flag_bits & ENCRYPTED:
        raise _NotUsual
    start = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, START_BYTES).lower()
    if not start.startswith(b"<") or (b"encoding" in start and b"utf-8" not in start):
        raise _NotUsual
