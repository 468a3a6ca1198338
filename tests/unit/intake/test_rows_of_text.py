"""Rows of text are those that Python's own csv reads, though most are cut without it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.checks.problems import Findings
from etl.workbooks.answers import NOTHING_SETTLED
from etl.workbooks.opening.guard import Limits
from etl.workbooks.sheets.read import CannotRead
from etl.workbooks.sheets.text import LONGEST_CELL, SEPARATORS, rows_of_text

ENDS = ("\n", "\r\n", "\r")
CELLS = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs"])
    | st.sampled_from('",;\t|\r\n'),
    max_size=6,
)


def read(text: str) -> list[list[str]]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Leeds 2025.csv"
        path.write_text(text, encoding="utf-8", newline="")
        return list(rows_of_text(path, NOTHING_SETTLED, Limits(), Findings()))


def as_csv_reads(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=6),
    st.sampled_from(SEPARATORS),
    st.sampled_from(ENDS),
)
@example([["Ann", "F"], ["", ""], ["Cy\r\nand", 'the "other"'], ["M", "x"]], ",", "\r\n")
def test_every_row_is_as_csv_reads_it(rows: list[list[str]], separator: str, end: str) -> None:
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator=end).writerows(rows)
    # The hint says what separates, so that nothing has to be worked out.
    assert read(f"sep={separator}\n{written.getvalue()}")[1:] == as_csv_reads(
        written.getvalue(), separator
    )


@given(st.text(st.sampled_from("a,\r\n é"), min_size=1, max_size=40))
def test_lines_without_quotation_marks_end_where_csv_ends_them(text: str) -> None:
    assert read(f"sep=,\n{text}")[1:] == as_csv_reads(text, ",")


@pytest.mark.parametrize("quote", ["", '"'])
def test_a_value_that_is_too_long_is_named_by_its_line(quote: str) -> None:
    long = "x" * (LONGEST_CELL + 1)
    with pytest.raises(CannotRead) as refused:
        read(f"Gender,Grade\nF,{quote}{long}{quote}\n")
    assert refused.value.problem.code == "value too long"
    assert refused.value.problem.cell == "line 2"


def test_the_line_of_a_broken_row_counts_the_lines_within_cells() -> None:
    with pytest.raises(CannotRead) as refused:
        read('Gender,Grade\nF,"Senior\nmanager"\nM,"Head"x\n')
    assert refused.value.problem.cell == "line 4"
