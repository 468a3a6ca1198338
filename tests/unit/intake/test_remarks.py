"""Remarks of leaving are found in whatever row of a list they stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.people.remarks import LETTERS
from etl.workbooks.reading import Reading, Verdict
from etl.workbooks.terms.flag_words import GONE
from etl.workbooks.who_counts import flags
from tests.unit.intake.sheets import Row, read, text_file, workbook

FILE = "Leeds City Council ICT 2025"
MANY = flags.ROWS + 2_500
REMARKS = "remarks of leaving"


def people(remark: object, at: int, heading: str = "Notes") -> list[Row]:
    """A list of people with a remark in one row of it, which counts from 1."""
    rows: list[Row] = [("Sex", "Grade", heading)]
    rows += [("F" if n % 3 else "M", "Manager", f"Desk {n}") for n in range(2, MANY)]
    rows[at - 1] = ("F", "Manager", remark)
    return rows


def remarks(reading: Reading) -> list[str]:
    return [problem.found for problem in reading.problems if problem.code == REMARKS]


@pytest.mark.parametrize("at", [flags.ROWS + 2, flags.ROWS + 2_001, MANY - 1])
@pytest.mark.parametrize("remark", ["Left 3 May", "on notice, RETIRED in June", "TUPE'd to Leeds"])
def test_a_remark_far_down_a_list_is_asked_about(tmp_path: Path, remark: str, at: int) -> None:
    reading = read(text_file(tmp_path / f"{FILE}.csv", *people(remark, at)), council="Leeds")
    assert reading.verdict is Verdict.NEEDS_ANSWERS
    assert remarks(reading) == [
        f"words for leaving under 'Notes', which is not read, first in row {at:,}"
    ]


def test_a_column_that_is_asked_about_from_its_top_is_asked_about_once_for_each_word(
    tmp_path: Path,
) -> None:
    rows = people("Left 3 May", MANY - 1)
    rows[9] = ("F", "Manager", "Retired")
    retired, left = remarks(read(text_file(tmp_path / f"{FILE}.csv", *rows)))
    assert "'retired'" in retired
    assert "'left'" in left


def test_beside_numbers_and_short_rows_it_is_found_too(tmp_path: Path) -> None:
    rows = people("resigned", MANY - 1)
    rows[flags.ROWS + 10] = ("F", "Manager", 3.5)
    reading = read(workbook(tmp_path / f"{FILE}.xlsx", *rows))
    assert len(remarks(reading)) == 1
    rows[flags.ROWS + 20] = ("F", "Manager")
    assert len(remarks(read(text_file(tmp_path / f"{FILE}.csv", *rows)))) == 1


@pytest.mark.parametrize(
    "rows",
    [
        people("upper left desk, cleaver", 2),
        people("a cleft stick", MANY - 1),
        [*people("Left", MANY - 1, "Surname")],
    ],
)
def test_what_only_looks_like_one_or_is_a_name_is_not(tmp_path: Path, rows: Sequence[Row]) -> None:
    reading = read(text_file(tmp_path / f"{FILE}.csv", *rows))
    assert not any("first in row" in found for found in remarks(reading))


def test_a_reason_or_a_status_settles_it(tmp_path: Path) -> None:
    path = text_file(tmp_path / f"{FILE}.csv", *people("Left desk", MANY - 1))
    said = read(path, answers=Answers(reasons={REMARKS: "The left desk"}))
    assert not [each for each in said.problems if each.level == "ask" and each.code == REMARKS]
    with_status = [(*row, "In post") for row in people("Left", MANY - 1)]
    with_status[0] = ("Sex", "Grade", "Notes", "Status")
    assert remarks(read(text_file(path, *with_status))) == []


@pytest.mark.parametrize(
    "word",
    ["left", "leaver", "leavers", "leaving", "resigned", "retired", "terminated", "redundancy",
     "redundant", "dismissed", "deceased", "tupe", "tupe'd", "wedi gadael", "to start in May",
     "future starter", "offer accepted", "contract ended", "dup", "last working day",
     "not yet started", "ill health retirement", "joining 1 May"],
)  # fmt: skip
def test_the_glance_misses_no_word_that_is_looked_for(word: str) -> None:
    assert GONE.search(simple(word))
    assert any(letters in word for letters in LETTERS)


@pytest.mark.parametrize(("remark", "is_asked"), [("left February", True), ("desk 4", False)])
def test_a_remark_beside_a_row_is_asked_about_without_a_heading(
    tmp_path: Path, remark: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [(n, "F" if n % 3 else "M", "Manager") for n in range(1001, 1030)]
    rows[4] = (*rows[4], "", remark)
    reading = read(workbook(tmp_path / f"{FILE}.xlsx", ("Staff number", "Sex", "Grade"), *rows))
    found = ["words for leaving in a column without a heading, first in row 6"]
    assert remarks(reading) == (found if is_asked else [])
    assert (reading.verdict is Verdict.READY) is not is_asked
