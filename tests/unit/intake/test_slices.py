"""A long sheet read in slices is the sheet that the parser reads, or is not read in slices."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from etl.workbooks.opening.guard import Limits
from etl.workbooks.sheets import slices
from etl.workbooks.sheets.slices import CannotSlice, Slices, slices_of
from tests.unit.intake.sheets import counts, read, rewritten, slice_every_sheet

HEADINGS = ("Staff number", "Gender", "Grade", "Council", "Year")


@pytest.fixture(scope="module", autouse=True)
def _short_slices() -> Iterator[None]:
    """A few rows to a slice, and two digits for a string, so that small sheets have many slices."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.workbooks.opening.parts.PIECE", 2_000)
        slice_every_sheet(patch)
        patch.setattr(slices, "AT_HAND", 10)
        patch.setattr(slices, "OTHERS", re.compile(rb' t="s"><v>(?=\d{2})'))
        yield


def written(path: Path, rows: Sequence[Sequence[Any]], *, first: tuple[int, int] = (0, 0)) -> Path:
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        sheet = book.add_worksheet("Staff")
        for number, row in enumerate(rows, first[0]):
            sheet.write_row(number, first[1], row)
    return path


def as_parsed(path: Path) -> tuple[int, list[list[Any]]]:
    """What the parser makes of the sheet as a whole: its first column, and its rows."""
    with CalamineWorkbook.from_path(path) as book:
        sheet = book.get_sheet_by_name("Staff")
    return (sheet.start[1], list(sheet.iter_rows())) if sheet.start else (0, [])


def in_slices(path: Path) -> tuple[int, list[list[Any]]]:
    sheet = Slices(path, "Staff", Limits())
    return sheet.left, list(sheet.rows())


def people(many: int) -> list[tuple[Any, ...]]:
    of_them = ((f"{n + 1:05d}", "FM"[n % 2], "Manager", "Leeds", 2025) for n in range(many))
    return [HEADINGS, *of_them]


def exactly(rows: list[list[Any]]) -> list[list[tuple[type, Any]]]:
    """True, 1 and 1.0 are equal, and not the same."""
    return [[(type(cell), cell) for cell in row] for row in rows]


cells = st.one_of(
    st.none(),
    st.sampled_from(["", "Female", "Male", " ", "12345", "_x007f_10", "_x005F_", "a & b", "<v>"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=6),
    st.text("0123456789\x7f", min_size=1, max_size=4),
    st.integers(-(10**9), 10**9),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1950, 1, 1), date(2030, 1, 1)),
)
tables = st.lists(st.lists(cells, max_size=6), min_size=1, max_size=60)
places = st.tuples(st.integers(0, 30), st.integers(0, 4))


@settings(max_examples=200, deadline=None)
@given(tables, places)
def test_any_sheet_in_slices_is_the_sheet_as_a_whole(rows, first):
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "return.xlsx", rows, first=first)
        left, parsed = as_parsed(path)
        try:
            found_left, found = in_slices(path)
        except CannotSlice:
            return
    assert (found_left, exactly(found)) == (left, exactly(parsed))


def test_a_list_of_people_is_read_in_many_slices(tmp_path):
    path = written(tmp_path / "return.xlsx", people(200))
    assert exactly(in_slices(path)[1]) == exactly(as_parsed(path)[1])
    assert sum(1 for _ in slices.slices_in(path, "Staff", Limits())) > 10


def test_strings_are_found_where_many_are_used_once(tmp_path):
    rows = [(f"A{n}", "same", n, f"B{n}", date(2025, 3, 31)) for n in range(200)]
    path = written(tmp_path / "return.xlsx", [*people(3), *rows])
    assert exactly(in_slices(path)[1]) == exactly(as_parsed(path)[1])


# What is written in another way, and whether it is sliced all the same.
ODD = {
    "a row without its number": ('<row r="40"', "<row", True),
    "a cell without its place": (' r="B40"', "", True),
    "a row whose number is another's": ('<row r="40"', '<row r="2"', True),
    "a row and a cell without both": ('<row r="40" spans="1:5"><c r="A40"', "<row><c", True),
    "a comment": ('<row r="40"', '<!-- </row><row r="1"> --><row r="40"', False),
    "a cell above its row": ('r="B40"', 'r="B3"', False),
    "a cell beyond the others": ('r="B40"', 'r="Z40"', False),
    "a string that is not there": ("<v>60</v>", "<v>6000</v>", False),
    "a string whose number is none": ("<v>60</v>", "<v>60x</v>", False),
    "a string in a cell that is there twice": ('r="B40"', 'r="A40"', False),
    "no end": ("</sheetData>", "", False),
    "more rows behind the end": ("</row></sheetData>", "</row></sheetData><row></row>", True),
    "merged cells": (
        "</sheetData>",
        '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
        False,
    ),
    "merged cells by another name": (
        "</sheetData>",
        '</sheetData><x:mergeCells xmlns:x="x"><x:mergeCell ref="A1:B1"/></x:mergeCells>',
        False,
    ),
    "an end that is cut off": ("</sheetData>", "</sheetData><!-- ", False),
}


@pytest.mark.parametrize("odd", ODD)
def test_what_is_written_in_another_way_is_read_as_the_parser_does_or_not_sliced(tmp_path, odd):
    old, new, is_sliced = ODD[odd]
    path = rewritten(written(tmp_path / "return.xlsx", people(120)), old.encode(), new.encode())
    if is_sliced:
        assert exactly(in_slices(path)[1]) == exactly(as_parsed(path)[1])
    else:
        with pytest.raises(CannotSlice):
            in_slices(path)


def test_attributes_in_another_order_are_not_sliced(tmp_path):
    path = written(tmp_path / "return.xlsx", people(120))
    rewritten(path, b' t="s"><v>', b' t="s" cm="0"><v>')
    with pytest.raises(CannotSlice):
        in_slices(path)


def test_a_sheet_with_a_prefix_is_read_whole(tmp_path):
    path = rewritten(written(tmp_path / "return.xlsx", people(120)), b"<row", b"<x:row")
    assert slices_of(path, "Staff", Limits()) is None


def test_what_is_wrong_far_below_is_told_as_of_the_sheet_as_a_whole(tmp_path):
    path = rewritten(written(tmp_path / "return.xlsx", people(300)), b'r="B299"', b'r="B2"')
    with pytest.raises(CannotSlice):
        in_slices(path)
    reading = read(path)
    # As the parser has it, the last to stand in B2 counts, and somebody has no gender.
    assert sum(counts(reading).values()) == 300
    assert counts(reading)["not recorded"] == 1


def test_the_people_of_a_list_in_slices_are_counted_once(tmp_path):
    path = written(tmp_path / "return.xlsx", [*people(300), *people(300)[1:21]])
    reading = read(path)
    assert counts(reading) == {"women": 150, "men": 150, "another gender": 0, "not recorded": 0}
