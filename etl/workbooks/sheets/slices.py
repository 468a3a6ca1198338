"""A long sheet of an .xlsx read in slices, so that memory does not grow with its rows.

The parser holds a whole sheet before it gives the first row, and goes through it a second time for
merged cells. So the rows are cut apart by their bytes, and it is given some thousand of them at a
time, as a small workbook made in memory, by a thread that is one slice ahead. What is not written
as Excel and HR systems write it is not sliced: CannotSlice says so, and the sheet is read whole.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.workbooks.cells.facts_xlsx import RELATIONS, STRINGS, WORKBOOK, sheet_parts
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.opening.parts import Package, open_package
from etl.workbooks.opening.shared_strings import NotPlain, first_of, plain_strings

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

# Bytes of a sheet from which it is worth the trouble: slices take less memory and more work.
LONG_SHEET = 64 * MIB
# What every slice needs besides its rows; a workbook in which that is much is read whole.
NEEDED = ("[content_types].xml", "_rels/.rels", WORKBOOK, RELATIONS, "xl/styles.xml")
MOST_NEEDED = MIB
ROWS, ROW_END, END = b"<sheetData>", b"</row>", b"</sheetData>"
BETWEEN = ROW_END + b'<row r="'
# Before the rows, so that the parser need not look for merged cells behind them.
NO_MERGED = b"<mergeCells></mergeCells>"
# A slice has the strings that are in use from the first rows on. The others, as those that one
# person alone has, stand in it as their marked numbers, of four digits and more.
AT_HAND = 1_000
OTHERS = re.compile(rb' t="s"><v>(?=\d{4})')
LONGEST_NUMBER = 9
MARK = "\x7f"
MARKED = b' t="str"><v>' + MARK.encode()
# Comments and the like, and what may be read as a mark. The first letter is sought many times
# faster than the word, and is hardly ever there.
NOT_PLAIN = ((b"!", b"<!"), (b"&", b"&#"), (b"_", b"_x007"), (MARK.encode(), MARK.encode()))

Rows = list[list[Any]]


class CannotSlice(Exception):
    """Slices would not make the sheet as the parser reads it, which is then to be read whole."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Rows without gaps: the numbers of the first and of its first column, counted from 0.

    `rows` makes them, once. It is for who goes through them to call, as the thread that is ahead
    parses meanwhile.
    """

    first: int
    left: int
    height: int
    width: int
    rows: Callable[[], Rows]


class Slices:
    """The rows of one sheet. `left` and `width` are those of its first slice, and of all.

    Raises CannotSlice, when it is made and when its rows are gone through.
    """

    def __init__(self, path: Path, sheet: str, limits: Limits) -> None:
        self._limits = limits
        self._slices = slices_in(path, sheet, limits)
        first = next(self._slices, None)
        if first is None:
            raise CannotSlice
        self._first = first
        self.left, self.width = first.left, first.width

    def rows(self) -> Iterator[list[Any]]:
        """The rows from the first of the sheet on. Raises CannotRead."""
        # Few files have so long a sheet, and every reader would take the time of importing it.
        from concurrent.futures import ThreadPoolExecutor

        at = 0
        now: Slice | None = self._first
        with ThreadPoolExecutor(1) as thread:
            while now is not None:
                ahead = thread.submit(next, self._slices, None)
                self._check(now, at)
                yield from ([""] * self.width for _ in range(at, now.first))
                yield from self._evened(now)
                at = now.first + now.height
                now = ahead.result()

    def _check(self, part: Slice, at: int) -> None:
        """Raise CannotSlice unless the slice fits below the rows before `at`."""
        right = part.left + part.width
        fits = self.left <= part.left and right <= self.left + self.width and at <= part.first
        rows = part.first + part.height - self._first.first
        # Of a sheet with too many cells it is said how many there are, which only the whole tells.
        if not fits or rows * self.width > self._limits.cells or self.width > self._limits.columns:
            raise CannotSlice

    def _evened(self, part: Slice) -> Rows:
        left = [""] * (part.left - self.left)
        right = [""] * (self.width - len(left) - part.width)
        rows = part.rows()
        return [[*left, *row, *right] for row in rows] if left or right else rows


def slices_in(path: Path, sheet: str, limits: Limits) -> Iterator[Slice]:
    """The slices in which there is something, each read when it is asked for."""
    import python_calamine as calamine

    try:
        with open_package(path, limits) as package:
            part = sheet_parts(package).get(sheet)
            if part is None or package.size(part) < LONG_SHEET:
                raise CannotSlice
            book = _Book(package, sheet, part)
            for before, rows, behind in _cut(package.pieces(part)):
                read = book.slice_of(before, rows, behind)
                if read is not None:
                    yield read
    except (NotPlain, calamine.CalamineError):
        raise CannotSlice from None


def _cut(pieces: Iterator[bytes]) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Rows of the sheet, all of them whole, with what stands before and behind them there."""
    top, begins, rest = next(pieces, b"").partition(ROWS)
    if not begins:
        raise CannotSlice
    while (end := rest.find(END)) < 0:
        cut = rest.rfind(BETWEEN) + len(ROW_END)
        piece = next(pieces, b"")
        if cut < len(ROW_END) or not piece:
            raise CannotSlice
        yield top + NO_MERGED + ROWS, rest[:cut], END + b"</worksheet>"
        rest = rest[cut:] + piece
    yield top + ROWS, rest[:end], b"".join([rest[end:], *pieces])


# ---------------------------------------------------------------- the small workbooks


class _Book:
    """The workbook of every slice but for its rows."""

    def __init__(self, package: Package, sheet: str, part: str) -> None:
        needed = [name for name in NEEDED if name in package]
        if sum(map(package.size, needed)) > MOST_NEEDED:
            raise CannotSlice
        self._parts = {package.spelt(name): b"".join(package.pieces(name)) for name in needed}
        self._sheet, self._part = sheet, package.spelt(part)
        self._strings: Sequence[str] = ()
        # Where numbers were found for strings.
        self._columns: set[int] = set()
        if STRINGS in package:
            self._take_strings(package.spelt(STRINGS), b"".join(package.pieces(STRINGS)))

    def _take_strings(self, name: str, content: bytes) -> None:
        """Keep those that every slice has at hand, and all of them where that are not all."""
        strings = plain_strings(content)
        if any(MARK in string for string in strings):
            raise CannotSlice
        self._parts[name] = content
        if len(strings) > AT_HAND:
            self._strings = strings
            self._parts[name] = first_of(content, AT_HAND)
        if len(self._parts[name]) > MOST_NEEDED:
            raise CannotSlice

    def slice_of(self, before: bytes, content: bytes, behind: bytes) -> Slice | None:
        """The slice of these rows; None where they are all blank."""
        if any(letter in content and word in content for letter, word in NOT_PLAIN):
            raise CannotSlice
        marked = 0
        if self._strings:
            content, marked = OTHERS.subn(MARKED, content)
        sheet = self._read([before, content, behind])
        if sheet.merged_cell_ranges:
            raise CannotSlice
        if sheet.start is None:
            return None
        first, left = sheet.start

        def rows() -> Rows:
            made = sheet.to_python()
            self._put_strings(made, left, marked)
            return made

        return Slice(first, left, sheet.height, sheet.width, rows)

    def _read(self, pieces: Sequence[bytes]) -> "CalamineSheet":
        """The sheet of these pieces, as the parser reads it. Raises CalamineError."""
        import python_calamine as calamine

        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            for name, part in self._parts.items():
                archive.writestr(name, part)
            with archive.open(self._part, "w") as sheet:
                sheet.writelines(pieces)
        content.seek(0)
        with calamine.CalamineWorkbook.from_filelike(content) as book:
            # The parser has a copy of its own.
            content.close()
            return book.get_sheet_by_name(self._sheet)

    def _put_strings(self, rows: Rows, left: int, marked: int) -> None:
        """Put the strings into so many cells that have their numbers."""
        columns = range(left, left + len(rows[0]))
        # Those come first in which there were some before.
        for column in sorted(columns, key=lambda column: column not in self._columns):
            if not marked:
                return
            place = column - left
            found = [row for row in rows if type(cell := row[place]) is str and cell[:1] == MARK]
            if found:
                strings = self._strings_of([row[place][1:] for row in found])
                for row, string in zip(found, strings, strict=True):
                    row[place] = string
                marked -= len(found)
                self._columns.add(column)
        if marked:
            raise CannotSlice

    def _strings_of(self, numbers: Sequence[str]) -> list[str]:
        # The parser takes what is no number for the first.
        digits = "".join(numbers)
        if not (digits.isascii() and digits.isdigit()) or max(map(len, numbers)) > LONGEST_NUMBER:
            raise CannotSlice
        try:
            return [self._strings[int(number)] for number in numbers]
        except (IndexError, ValueError):
            raise CannotSlice from None


def slices_of(path: Path, sheet: str, limits: Limits) -> Slices | None:
    """A sheet in slices; None for one that is short or cannot be sliced. Raises CannotRead."""
    try:
        return Slices(path, sheet, limits)
    except CannotSlice:
        return None
