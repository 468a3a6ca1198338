"""Facts of an old .xls: what is hidden, in error or struck through, and from when it counts days.

By the two specifications of the format, [MS-CFB] for the file and [MS-XLS] for its stream of
records. What cannot be followed to its end gives no facts, and its reader says that it is blind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from struct import error, pack, unpack_from

from etl.workbooks.cells.facts import Facts, Place

# Records of a workbook's stream.
BOF, EOF, FORMULA, DATEMODE, SHEET, COLUMNS = 0x0809, 0x000A, 0x0006, 0x0022, 0x0085, 0x007D
ROW, ERROR, MULTIPLE = 0x0208, 0x0205, 0x00BD
FONT, STYLE, STRUCK = 0x0031, 0x00E0, 0x08
# Fonts are counted from 0, and there is none of this number.
NO_FONT = 4
# Those of one cell with a value, which begin with its row and column.
CELLS = frozenset((FORMULA, ERROR, 0x0203, 0x0204, 0x00FD, 0x027E))
VERSION_8 = 0x0600
ROW_HIDDEN, COLUMN_HIDDEN = 0x20, 0x01
SHOWN = re.escape(bytes(byte for byte in range(256) if not byte & ROW_HIDDEN))
ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
          0x24: "#NUM!", 0x2A: "#N/A"}  # fmt: skip
# Special entries of the tables of sectors, and the size from which a stream has its own.
LAST_SECTOR, DIRECTORY_ENTRY, NAME_BYTES, OWN_SECTORS = 0xFFFFFFFA, 128, 64, 4_096
STREAMS = ("Workbook", "Book")

Record = tuple[int, int, int]


def facts_of(path: Path) -> dict[str, Facts]:
    """The facts of each sheet by its name; nothing where the file is not as it should be."""
    try:
        stream = _stream(path.read_bytes())
        return _facts(stream) if stream else {}
    except (error, IndexError, ValueError):
        return {}


def _facts(stream: bytes) -> dict[str, Facts]:
    kind, _, version = unpack_from("<3H", stream)
    if (kind, version) != (BOF, VERSION_8):
        return {}
    from_1904 = False
    starts: dict[str, int] = {}
    fonts: list[bool] = []
    styles: list[int] = []
    for kind, at, _ in _records(stream, 0):
        if kind == DATEMODE:
            from_1904 = stream[at] == 1
        elif kind == SHEET:
            (start,) = unpack_from("<I", stream, at)
            starts[_name(stream, at + 6)] = start
        elif kind == FONT:
            fonts.append(bool(stream[at + 2] & STRUCK))
        elif kind == STYLE:
            styles += unpack_from("<H", stream, at)
    struck = {font + (font >= NO_FONT) for font, is_struck in enumerate(fonts) if is_struck}
    struck_styles = {style for style, font in enumerate(styles) if font in struck}
    found = {name: _sheet(stream, start) for name, start in starts.items()}
    for name, facts in found.items():
        facts.from_1904 = from_1904
        if struck_styles:
            facts.struck_rows = _struck_rows(stream, starts[name], struck_styles)
    return found


def _name(stream: bytes, at: int) -> str:
    letters, is_wide = stream[at], stream[at + 1] & 1
    content = stream[at + 2 : at + 2 + letters * (1 + is_wide)]
    return content.decode("utf-16-le" if is_wide else "latin-1")


def _records(
    stream: bytes, at: int, passed_over: re.Pattern[bytes] | None = None
) -> Iterator[Record]:
    """Kind, place and length of each record, to the end of the part that begins there."""
    depth = 0
    while True:
        if passed_over and (some := passed_over.match(stream, at)):
            at = some.end()
        kind, length = unpack_from("<HH", stream, at)
        depth += (kind == BOF) - (kind == EOF)
        if depth == 0:
            return
        if depth == 1:
            yield kind, at + 4, length
        at += 4 + length


def _plain(styles: Collection[int] = ()) -> re.Pattern[bytes]:
    """Records of which nothing need be known, as many as follow one another.

    They are nearly all of a sheet: shared strings and numbers in none of these styles, blanks, and
    rows that are shown, each of one length.
    """
    told = b"|".join(re.escape(pack("<H", style)) for style in styles)
    style = rb"(?!" + told + rb").." if styles else rb".."
    cell = rb".{4}" + style
    return re.compile(
        rb"(?:\xfd\0\x0a\0" + cell + rb".{4}|\x03\x02\x0e\0" + cell + rb".{8}"
        rb"|\x7e\x02\x0a\0" + cell + rb".{4}|\x01\x02\x06\0.{6}"
        rb"|\x08\x02\x10\0.{12}[" + SHOWN + rb"].{3})*+",
        re.DOTALL,
    )


@dataclass(slots=True)
class _Hidden:
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    errors: dict[Place, str] = field(default_factory=dict)


def _sheet(stream: bytes, start: int) -> Facts:
    seen = _Hidden()
    for kind, at, _ in _records(stream, start, _plain()):
        if kind == ROW and stream[at + 12] & ROW_HIDDEN:
            seen.rows.add(unpack_from("<H", stream, at)[0])
        elif kind == COLUMNS:
            first, last, width, _, shown = unpack_from("<5H", stream, at)
            if shown & COLUMN_HIDDEN or not width:
                seen.columns.update(range(first, last + 1))
        elif kind == ERROR and stream[at + 7]:
            _add_error(seen, stream, at, stream[at + 6])
        elif kind == FORMULA and stream[at + 12 : at + 14] == b"\xff\xff" and stream[at + 6] == 2:
            _add_error(seen, stream, at, stream[at + 8])
    if seen.rows or seen.columns:
        _only_with_values(seen, stream, start)
    return Facts(
        hidden_rows=frozenset(row + 1 for row in seen.rows),
        hidden_columns=frozenset(column + 1 for column in seen.columns),
        error_cells=seen.errors,
    )


def _struck_rows(stream: bytes, start: int, styles: set[int]) -> frozenset[int]:
    """The rows in which half of the cells with a value, or more, are struck through."""
    # Many a workbook has a style that strikes through, and no cell of that style.
    looked_at = (_styled(stream, *each) for each in _records(stream, start, _plain(styles)))
    rows = {row for row, told in looked_at if not styles.isdisjoint(told)}
    if not rows:
        return frozenset()
    filled: Counter[int] = Counter()
    struck: Counter[int] = Counter()
    for each in _records(stream, start):
        row, told = _styled(stream, *each)
        if row in rows:
            filled[row] += len(told)
            struck[row] += sum(style in styles for style in told)
    return frozenset(row + 1 for row, many in struck.items() if many and many * 2 >= filled[row])


def _styled(stream: bytes, kind: int, at: int, length: int) -> tuple[int, list[int]]:
    """The row of a record, and the style of each cell with a value in it."""
    if kind == MULTIPLE:
        # Each number has its style before it.
        places = range(at + 4, at + length - 2, 6)
    else:
        places = range(at + 4, at + 6, 6) if kind in CELLS else range(0)
    if not places:
        return 0, []
    return unpack_from("<H", stream, at)[0], [unpack_from("<H", stream, of)[0] for of in places]


def _add_error(seen: _Hidden, stream: bytes, at: int, code: int) -> None:
    row, column = unpack_from("<HH", stream, at)
    seen.errors[row + 1, column + 1] = ERRORS.get(code, "#N/A")


def _only_with_values(seen: _Hidden, stream: bytes, start: int) -> None:
    """Keep the hidden rows and columns that have something in them."""
    rows: set[int] = set()
    columns: set[int] = set()
    for kind, at, length in _records(stream, start):
        if kind in CELLS:
            row, column = unpack_from("<HH", stream, at)
            rows.add(row)
            columns.add(column)
        elif kind == MULTIPLE:
            row, first = unpack_from("<HH", stream, at)
            rows.add(row)
            columns.update(range(first, unpack_from("<H", stream, at + length - 2)[0] + 1))
    seen.rows &= rows
    seen.columns &= columns


# ---------------------------------------------------------------- the file round the stream


def _stream(content: bytes) -> bytes:
    """The workbook's stream; empty where there is none, or one too short for its own sectors."""
    size = 1 << unpack_from("<H", content, 30)[0]
    (first_directory,) = unpack_from("<I", content, 48)
    table = _table(content, size)
    directory = _chain(content, table, first_directory, size)
    for at in range(0, len(directory), DIRECTORY_ENTRY):
        length = min(unpack_from("<H", directory, at + NAME_BYTES)[0], NAME_BYTES)
        name = directory[at : at + max(length - 2, 0)].decode("utf-16-le", "replace")
        start, bytes_there = unpack_from("<II", directory, at + 116)
        if name in STREAMS and bytes_there >= OWN_SECTORS:
            return _chain(content, table, start, size)[:bytes_there]
    return b""


def _table(content: bytes, size: int) -> list[int]:
    """The table that says of each sector which one comes after it."""
    sectors = list(unpack_from("<109I", content, 76))
    (more,) = unpack_from("<I", content, 68)
    entries = size // 4
    read = 0
    while more < LAST_SECTOR and read * size < len(content):
        *found, more = unpack_from(f"<{entries}I", content, (more + 1) * size)
        sectors += found
        read += 1
    table: list[int] = []
    for sector in sectors:
        if sector < LAST_SECTOR:
            table += unpack_from(f"<{entries}I", content, (sector + 1) * size)
    return table


def _chain(content: bytes, table: list[int], sector: int, size: int) -> bytes:
    pieces: list[bytes] = []
    while sector < LAST_SECTOR and len(pieces) * size <= len(content):
        pieces.append(content[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(pieces)
