"""Rows of text files come back as text, and no text that is added is ever run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.checks.problems import Level, Problem
from etl.examining import examine
from etl.returns.annotate import annotate
from etl.returns.plain_text import is_live, neutral
from tests.unit.intake.sheets import text_file, workbook
from tests.unit.returns.marked import BAD, GOOD, PEOPLE, opened, returned

HOSTILE = ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x","y")')


def test_the_rows_of_a_text_file_come_back_as_text_with_their_problems(tmp_path: Path) -> None:
    rows = [("Name", *PEOPLE, "Code"), ("=1+1", *BAD, "007"), ("NA", *GOOD, "-5")]
    reading, made = returned(text_file(tmp_path / "Leeds 2025.csv", *rows))
    assert made.ending == ".xlsx"
    book = opened(made.content)
    assert book.sheetnames == ["Problems", "Leeds 2025"]
    sheet = book["Leeds 2025"]
    found = [[str(value) for value in row] for row in sheet.iter_rows(values_only=True)]
    assert found == [[str(value) for value in row] for row in rows]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert sheet["A2"].quotePrefix
    assert sheet["D2"].comment is not None
    assert "Femal" in sheet["D2"].comment.text
    assert "D2" in [each.cell for each in reading.problems if each.level is not Level.ADVISE]


@given(st.lists(st.text(max_size=40) | st.sampled_from(HOSTILE), min_size=5, max_size=5))
def test_no_text_that_is_added_is_ever_a_formula(words: list[str]) -> None:
    for word in words:
        assert not is_live(neutral(word))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_problem_that_quotes_a_formula_shows_it_and_runs_nothing(
    tmp_path: Path, hostile: str
) -> None:
    path = workbook(tmp_path / "leeds.xlsx", PEOPLE, BAD)
    reading = examine(path)
    reading.problems.append(Problem(Level.ASK, hostile, hostile, hostile, hostile, hostile, "C2"))
    book = opened(annotate(path, reading).content)
    added = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert {cell.data_type for cell in added} == {"s"}
    assert any(hostile.strip() in str(cell.value) for cell in added)
