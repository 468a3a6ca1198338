"""The old Excel format, written with nothing but its two specifications ([MS-XLS], [MS-CFB]).

No package that writes it is kept up any longer, and councils still send it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from struct import pack
from typing import Any

# Records of a workbook's stream.
BOF, EOF, SHEET, STRINGS, MORE, XF = 0x0809, 0x000A, 0x0085, 0x00FC, 0x003C, 0x00E0
NUMBER, STRING, SIZE, ROW, ERROR = 0x0203, 0x00FD, 0x0200, 0x0208, 0x0205
FONT, STRUCK = 0x0031, 0x08
NOT_AVAILABLE, HIDDEN = 0x2A, 0x20
LONGEST_RECORD = 8_224
GENERAL, DATE, DATE_FORMAT, PERCENT, PERCENT_FORMAT = 0, 1, 14, 2, 9
FORMATS = (0, DATE_FORMAT, PERCENT_FORMAT)
DAY_ONE = date(1899, 12, 30)
# The compound file round it: sectors of 4,096 bytes, each with an entry of four in the table.
SECTOR, ENTRIES = 4_096, 1_024
END, FREE, TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD

Sheets = Sequence[tuple[str, Iterable[Sequence[Any]], bool]]


@dataclass(frozen=True, slots=True)
class NotAvailable:
    """A cell that shows the error #N/A."""


def write_xls(
    path: Path,
    sheets: Sheets,
    hidden_rows: Mapping[str, Collection[int]] | None = None,
    struck_rows: Mapping[str, Collection[int]] | None = None,
) -> None:
    """A workbook of sheets: each a name, its rows, and whether it is hidden.

    `hidden_rows` are, by the name of a sheet, those that a filter hides, counted from 0;
    `struck_rows` those that are struck through.
    """
    strings: dict[str, int] = {}
    hidden_rows, struck_rows = hidden_rows or {}, struck_rows or {}
    bodies = [
        b"".join(_sheet(rows, strings, hidden_rows.get(name, ()), struck_rows.get(name, ())))
        for name, rows, _ in sheets
    ]
    head = [_record(BOF, pack("<6H", 0x0600, 5, 0x0DBB, 0x07CC, 0, 0) + bytes(4))]
    head += [_record(FONT, pack("<2H12x", 200, struck) + b"\x05\0Arial") for struck in (0, STRUCK)]
    head += [_record(XF, pack("<HH16x", font, shown)) for font in (0, 1) for shown in FORMATS]
    tail = [*_strings(strings), _record(EOF, b"")]
    names = [(name.encode("utf-16-le"), hidden) for name, _, hidden in sheets]
    start = sum(map(len, head)) + sum(12 + len(name) for name, _ in names) + sum(map(len, tail))
    for (name, hidden), body in zip(names, bodies, strict=True):
        head.append(_record(SHEET, pack("<IBBBB", start, hidden, 0, len(name) // 2, 1) + name))
        start += len(body)
    _compound(path, b"".join([*head, *tail, *bodies]))


def _record(kind: int, body: bytes) -> bytes:
    return pack("<HH", kind, len(body)) + body


def _sheet(
    rows: Iterable[Sequence[Any]],
    strings: dict[str, int],
    hidden: Collection[int],
    struck: Collection[int],
) -> Iterator[bytes]:
    yield _record(BOF, pack("<6H", 0x0600, 0x10, 0x0DBB, 0x07CC, 0, 0) + bytes(4))
    cells: list[bytes] = []
    height = width = 0
    for height, row in enumerate(rows, 1):
        width = max(width, len(row))
        style = len(FORMATS) if height - 1 in struck else 0
        cells += [
            _cell(height - 1, place, value, strings, style)
            for place, value in enumerate(row)
            if value is not None and value != ""
        ]
    yield _record(SIZE, pack("<IIHHH", 0, height, 0, width, 0))
    for number in hidden:
        yield _record(ROW, pack("<6HHH", number, 0, width, 255, 0, 0, HIDDEN, 0))
    yield from cells
    yield _record(EOF, b"")


def _cell(row: int, place: int, value: Any, strings: dict[str, int], style: int) -> bytes:
    if isinstance(value, str):
        which = strings.setdefault(value, len(strings))
        return pack("<HHHHHI", STRING, 10, row, place, GENERAL + style, which)
    if isinstance(value, NotAvailable):
        return pack("<HHHHHBB", ERROR, 8, row, place, GENERAL, NOT_AVAILABLE, 1)
    form, number = GENERAL, value
    if isinstance(value, date):
        form, number = DATE, (value - DAY_ONE).days
    elif hasattr(value, "fraction"):
        form, number = PERCENT, value.fraction
    return pack("<HHHHHd", NUMBER, 14, row, place, form + style, number)


def _strings(strings: dict[str, int]) -> Iterator[bytes]:
    """The workbook's texts; a record that is full goes on in another, between two texts."""
    kind, body = STRINGS, bytearray(pack("<II", len(strings), len(strings)))
    for text in strings:
        letters = text.encode("utf-16-le")
        told = pack("<HB", len(letters) // 2, 1) + letters
        if len(body) + len(told) > LONGEST_RECORD:
            yield _record(kind, bytes(body))
            kind, body = MORE, bytearray()
        body += told
    yield _record(kind, bytes(body))


# ---------------------------------------------------------------- the file round the workbook


def _compound(path: Path, stream: bytes) -> None:
    """A compound file that holds one stream, the workbook."""
    stream = stream.ljust(SECTOR, b"\0")
    length = -(-len(stream) // SECTOR)
    tables = -(-(length + 2) // (ENTRIES - 1))
    # The directory, a sector of small streams of which there are none, and the workbook.
    chain = [TABLE] * tables + [END, END] + [*range(tables + 3, tables + 2 + length), END]
    table = pack(f"<{len(chain)}I", *chain).ljust(tables * SECTOR, b"\xff")
    first = list(range(tables)) + [FREE] * (109 - tables)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += pack("<5H6x", 0x3E, 4, 0xFFFE, 12, 6)
    header += pack("<9I", 1, tables, tables, 0, SECTOR, END, 0, END, 0)
    header += pack("<109I", *first)
    folder = _entry("Root Entry", 5, 1, tables + 1, 0)
    folder += _entry("Workbook", 2, FREE, tables + 2, len(stream))
    with path.open("wb") as file:
        file.write(header.ljust(SECTOR, b"\0"))
        file.write(table)
        file.write(folder.ljust(2 * SECTOR, b"\0"))
        file.write(stream.ljust(length * SECTOR, b"\0"))


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = f"{name}\0".encode("utf-16-le")
    told = letters.ljust(64, b"\0") + pack("<HBB", len(letters), kind, 1)
    return told + pack("<III36xIQ", FREE, FREE, child, start, size)
