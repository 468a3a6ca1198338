"""Rows of a text file. Everything stays text: leading zeros, 'NA' and long numbers are not touched.

The file is gone through twice and never held: once to know its encoding, once for its rows.
"""

import codecs
import csv
import io
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from etl.checks import files
from etl.checks.problems import Findings, Problem
from etl.workbooks.answers import Answers
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.opening.parts import CannotRead

SEPARATORS = ",;\t|"
QUOTE = '"'
# Excel's own hint: a first line that says only what separates the values.
HINT = "sep="
# Rows, and characters of them, looked at to work out the separator.
SEPARATOR_ROWS = 50
SEPARATOR_TEXT = 2**16
LONGEST_CELL = 32_767
WINDOWS = "cp1252"
SAMPLE_OF_TEXT = 40
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Of the first bytes of a UTF-16 file without a mark, this share of every other one is zero.
ZEROS = 0.4


def rows_of_text(
    path: Path, answers: Answers, limits: Limits, findings: Findings
) -> Iterator[list[str]]:
    """The rows of the file; nothing for one that is blank. Raises CannotRead."""
    encoding = _encoding(path, answers, findings)
    with path.open(encoding=encoding, newline="") as content:
        head = content.read(SEPARATOR_TEXT)
    if not head.strip() and path.stat().st_size <= SEPARATOR_TEXT:
        return
    separator, is_hint = _separator(head)
    with path.open(encoding=encoding, newline="") as content:
        if is_hint:
            content.readline()
            yield []
        yield from _rows(iter(content), separator, limits)


def _rows(lines: Iterator[str], separator: str, limits: Limits) -> Iterator[list[str]]:
    """The rows; a line without a quotation mark is one, and is cut much faster than csv cuts it."""
    csv.field_size_limit(LONGEST_CELL)
    number = cells = 0
    for line in lines:
        if QUOTE not in line and len(line) <= LONGEST_CELL:
            number += 1
            text = line.rstrip("\r\n")
            row = text.split(separator) if text else []
        else:
            reader = csv.reader(chain([line], lines), delimiter=separator, strict=True)
            try:
                row = next(reader)
            except csv.Error as error:
                at = number + reader.line_num
                raise CannotRead(_broken(at, str(error), separator)) from None
            number += reader.line_num
        cells += len(row)
        if len(row) > limits.columns:
            found = f"a row of {len(row):,} values"
            raise CannotRead(files.too_many_cells("", found, f"at most {limits.columns:,}"))
        if cells > limits.cells:
            found, limit = f"more than {limits.cells:,} cells", "fewer"
            raise CannotRead(files.too_many_cells("", found, limit))
        yield row


def _broken(line: int, why: str, separator: str) -> Problem:
    if "field larger" in why:
        return files.value_too_long(line, LONGEST_CELL)
    if "unexpected end" in why:
        return files.broken_csv(line, "a quotation mark is opened and never closed")
    if "expected after" in why:
        return files.broken_csv(line, f"more than a '{separator}' follows a closing quotation mark")
    return files.broken_csv(line, why)


# ---------------------------------------------------------------- encoding


def _encoding(path: Path, answers: Answers, findings: Findings) -> str:
    """By byte order mark, else UTF-16 by its zeros, else strict UTF-8, else Windows-1252."""
    with path.open("rb") as content:
        start = content.read(4096)
    encoding = next((name for mark, name in MARKS.items() if start.startswith(mark)), "")
    encoding = encoding or _utf16_by_zeros(start)
    if encoding:
        _check(path, encoding)
        return encoding
    try:
        _check(path, "utf-8", is_sure=False)
    except UnicodeDecodeError:
        sample = _check(path, WINDOWS)
        findings.add(files.windows_text(sample, settled=answers.encoding == WINDOWS))
        return WINDOWS
    return "utf-8"


def _utf16_by_zeros(start: bytes) -> str:
    for encoding, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if zeros.count(0) > ZEROS * len(zeros) > 0 and not start[:2].count(0) > 1:
            return encoding
    return ""


def _check(path: Path, encoding: str, *, is_sure: bool = True) -> str:
    """Decode the whole file, piece by piece; what stands about the first letter beyond ASCII."""
    decode = codecs.getincrementaldecoder(encoding)().decode
    sample = ""
    with path.open("rb") as content:
        try:
            while piece := content.read(MIB):
                text = decode(piece)
                if "\0" in text:
                    raise CannotRead(files.unknown_encoding("it holds NUL characters"))
                if not sample and not text.isascii():
                    sample = _around_first_letter(text)
            decode(b"", True)
        except UnicodeDecodeError:
            if not is_sure:
                raise
            why = f"neither UTF-8 nor {'UTF-16' if 'utf-16' in encoding else 'Windows-1252'}"
            raise CannotRead(files.unknown_encoding(why)) from None
    return sample


def _around_first_letter(text: str) -> str:
    first = next(place for place, letter in enumerate(text) if not letter.isascii())
    start = max(first - SAMPLE_OF_TEXT // 2, 0)
    return " ".join(text[start : start + SAMPLE_OF_TEXT].split())


# ---------------------------------------------------------------- separator


def _separator(head: str) -> tuple[str, bool]:
    """The separator, and whether a first line of its own says so."""
    first = head.split("\n", 1)[0].strip().strip('"')
    if first.casefold().startswith(HINT) and first[len(HINT) :] in [*SEPARATORS, ""]:
        # strip() has taken a tab for blank space.
        return first[len(HINT) :] or "\t", True
    return max(SEPARATORS, key=lambda separator: _agreement(head, separator)), False


def _agreement(head: str, separator: str) -> tuple[int, int]:
    """How many of the first rows it cuts into the same number of values, above one."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(head, newline=""), delimiter=separator):
            if len(row) > 1:
                widths.append(len(row))
            if len(widths) == SEPARATOR_ROWS:
                break
    except csv.Error:
        return (0, 0)
    if not widths:
        return (0, 0)
    usual = max(set(widths), key=widths.count)
    return (widths.count(usual), usual)
