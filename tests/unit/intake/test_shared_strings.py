"""The strings of a workbook are taken from their part as the parser reads them, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from etl.workbooks.cells.facts_xlsx import STRINGS
from etl.workbooks.opening.guard import Limits
from etl.workbooks.opening.parts import open_package
from etl.workbooks.opening.shared_strings import NotPlain, plain_strings


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    """The part as it is written, with a string of two words in it."""
    path = tmp_path / "return.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_row(0, 0, ("Grade 6", "Head of", "R & D"))
    with open_package(path, Limits()) as package:
        return b"".join(package.pieces(STRINGS))


def test_strings_are_taken_in_their_order(content: bytes) -> None:
    assert plain_strings(content) == ["Grade 6", "Head of", "R & D"]


@pytest.mark.parametrize(
    "odd",
    [b"Head\r\nof", b"Head_x000D_of", b"<b>Head</b> of", b"Head &of;", b"Head \xff"],
    ids=["a carriage return", "one that is escaped", "formatted", "an entity", "no UTF-8"],
)
def test_a_string_that_is_written_in_a_way_of_its_own_is_left_to_the_parser(
    content: bytes, odd: bytes
) -> None:
    with pytest.raises(NotPlain):
        plain_strings(content.replace(b"Head of", odd))
