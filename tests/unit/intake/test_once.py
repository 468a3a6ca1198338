"""A large workbook is gone through once, and what is read is what the parser reads."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from secrets import token_hex
from typing import Any

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from etl.checks.problems import Findings
from etl.workbooks.cells.facts import Range
from etl.workbooks.opening.guard import Limits
from etl.workbooks.sheets.once import LARGE_FILE, NO_MERGED, once_through
from etl.workbooks.sheets.read import sheets
from tests.unit.intake.sheets import FIRST_SHEET, rewritten

MERGED = ((1, 1, 1, 4), (3, 2, 9, 2))
ROWS = 17_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of two sheets that takes some room, with merged cells on the first."""
    path = tmp_path_factory.mktemp("large") / "Leeds City Council 2025.xlsx"
    with xlsxwriter.Workbook(path) as book:
        first, second = book.add_worksheet("Staff"), book.add_worksheet("Leavers")
        for top, left, bottom, right in MERGED:
            first.merge_range(top - 1, left - 1, bottom - 1, right - 1, "Digital")
        for row in range(10, ROWS):
            first.write_row(row, 0, (row, token_hex(40), "F", 0.5))
        second.write_row(0, 0, ("Staff number", "Gender"))
    assert path.stat().st_size > LARGE_FILE
    return path


@pytest.fixture
def copy(large: Path, tmp_path: Path) -> Path:
    path = tmp_path / large.name
    path.write_bytes(large.read_bytes())
    return path


def as_parsed(path: Path) -> list[tuple[str, tuple[Range, ...], list[list[Any]]]]:
    """What the parser makes of each sheet of the file as it is."""
    with CalamineWorkbook.from_path(path) as book:
        every = [book.get_sheet_by_name(name) for name in book.sheet_names]
    return [
        (
            each.name,
            tuple((a + 1, b + 1, c + 1, d + 1) for (a, b), (c, d) in areas),
            each.to_python(),
        )
        for each in every
        for areas in [each.merged_cell_ranges or ()]
    ]


def as_read(path: Path) -> list[tuple[str, tuple[Range, ...], list[list[Any]]]]:
    """What stands on each sheet as it is read."""
    every = sheets(path, ".xlsx", Limits(), Findings())
    return [(s.name, s.facts.merged, [list(row) for _, row in s.rows]) for s in every]


def test_a_large_workbook_is_read_as_the_parser_reads_it(large: Path) -> None:
    assert once_through(large) is not None
    assert as_read(large) == as_parsed(large)
    assert as_read(large)[0][1] == MERGED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<mergeCells count="2">', b"<mergeCells>"),
        (b'<mergeCells count="2">', b'<mergeCells count="3">'),
        (b'<mergeCell ref="A1:D1"/>', b'<mergeCell x="1" ref="A1:D1"/>'),
    ],
)
def test_merged_cells_that_are_written_otherwise_are_seen(
    copy: Path, old: bytes, new: bytes
) -> None:
    rewritten(copy, old, new)
    assert once_through(copy) is not None
    assert as_read(copy)[0][1] == MERGED


def test_what_goes_before_a_sheet_leaves_the_checksum_of_all_as_it_was(large: Path) -> None:
    assert zlib.crc32(NO_MERGED) == 0
    once = once_through(large)
    assert once is not None
    with zipfile.ZipFile(once) as written, zipfile.ZipFile(large) as before:
        assert written.testzip() is None
        assert written.namelist() == before.namelist()
        assert written.read(FIRST_SHEET) == NO_MERGED + before.read(FIRST_SHEET)


def test_a_small_workbook_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "small.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Staff").write(0, 0, "Gender")
    assert once_through(path) is None


def test_a_sheet_that_is_not_packed_is_read_as_it_is(copy: Path) -> None:
    with zipfile.ZipFile(copy) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    assert once_through(copy) is None
    assert as_read(copy)[0][1] == MERGED


@pytest.mark.parametrize(
    "declared",
    [b'<?xml version="1.0" encoding="iso-8859-1"?>', b"\xef\xbb\xbf<?xml version='1.0'?>"],
)
def test_a_sheet_in_other_letters_is_read_as_it_is(copy: Path, declared: bytes) -> None:
    rewritten(copy, b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', declared)
    assert once_through(copy) is None
    assert as_read(copy) == as_parsed(copy)


def test_a_large_file_that_is_cut_off_is_read_as_it_is(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[: LARGE_FILE + 10])
    assert once_through(copy) is None
