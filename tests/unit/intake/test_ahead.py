"""The parser is set to work on a large workbook before anybody asks for its sheets."""

from __future__ import annotations

from pathlib import Path
from secrets import token_hex

import pytest
import xlsxwriter
from python_calamine import CalamineError

from etl.workbooks.opening.guard import MIB
from etl.workbooks.sheets import ahead

XLSX = ".xlsx"


def workbook(path: Path, *, hidden: bool = False, rows: int = 20_000) -> Path:
    """A workbook of two sheets; the first may be hidden."""
    with xlsxwriter.Workbook(path) as book:
        first, second = book.add_worksheet("Left"), book.add_worksheet("Staff")
        for row in range(rows):
            first.write_row(row, 0, (token_hex(40), row / 7, "F"))
            second.write_row(row, 0, (row, row / 3, "M"))
        if hidden:
            first.hide()
            second.activate()
    return path


@pytest.mark.parametrize(("hidden", "first"), [(False, "Left"), (True, "Staff")])
def test_the_first_sheet_that_is_shown_is_parsed_before_it_is_asked(
    tmp_path: Path, hidden: bool, first: str
) -> None:
    path = workbook(tmp_path / "staff.xlsx", hidden=hidden)
    with ahead.opened(path, XLSX) as book:
        asked = {name: book.sheet(name).to_python() for name in ("Left", "Staff")}
        assert not book.ahead
    ahead.begin(path, path.name)
    with ahead.opened(path, XLSX) as book:
        assert list(book.ahead) == [first]
        assert {name: book.sheet(name).to_python() for name in ("Left", "Staff")} == asked


def test_a_small_workbook_and_a_text_are_not_begun(tmp_path: Path) -> None:
    text = tmp_path / "staff.csv"
    text.write_bytes(b"Gender\n" * MIB)
    ahead.begin(text, text.name)
    path = workbook(tmp_path / "staff.xlsx", rows=2)
    ahead.begin(path, path.name)
    with ahead.opened(path, XLSX) as book:
        assert not book.ahead


def test_what_the_parser_says_of_a_bad_file_is_raised_where_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "staff.xlsx"
    path.write_bytes(b"no workbook" * MIB)
    ahead.begin(path, path.name)
    with pytest.raises(CalamineError), ahead.opened(path, XLSX):
        pass


def test_a_workbook_is_begun_for_one_reading(tmp_path: Path) -> None:
    path = workbook(tmp_path / "staff.xlsx")
    ahead.begin(path, path.name)
    for is_begun in (True, False):
        with ahead.opened(path, XLSX) as book:
            assert bool(book.ahead) is is_begun


def test_a_name_in_capitals_is_that_of_the_same_sort_of_file(tmp_path: Path) -> None:
    path = workbook(tmp_path / "staff.xlsx")
    ahead.begin(path, "STAFF.XLSX")
    with ahead.opened(path, XLSX) as book:
        assert book.is_once
        assert book.ahead
