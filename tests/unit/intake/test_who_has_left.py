"""Contracts that end and rows that are struck through: whether their people left is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.checks.problems import Problem
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.bench.made_files import Sheet, write
from tests.unit.intake.sheets import Row, counts, read, slice_every_sheet, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
ENDED, TO_COME = date(2024, 12, 31), date(2026, 12, 31)
STRUCK = "row struck through"


def contracts(path: Path, heading: str, *ends: object, status: str | None = None) -> Path:
    rows: list[Row] = [("Grade", "Gender", heading, "Status")]
    rows += [("Manager", "F", end, status) for end in ends]
    return workbook(path / FILE, *(row if status is not None else row[:3] for row in rows))


def question(reading: Reading) -> Problem | None:
    found = [problem for problem in reading.problems if problem.level == "ask"]
    assert len(found) < 2, found
    return found[0] if found else None


@pytest.mark.parametrize(
    "heading", ["Contract end date", "Post end date", "Fixed term end", "Expected end date"]
)
def test_a_contract_that_ended_is_asked_about(tmp_path: Path, heading: str) -> None:
    path = contracts(tmp_path, heading, ENDED, None, TO_COME)
    found = question(read(path))
    assert found is not None
    assert (found.code, found.cell) == ("end of a contract", "C1")
    for answer, women in (("leaving date", 2), ("", 3)):
        reading = read(path, answers=Answers(headings={heading: answer}))
        assert (question(reading), counts(reading)["women"]) == (None, women)


def test_contracts_to_come_and_last_days_of_jobs_are_not_asked_about(tmp_path: Path) -> None:
    assert question(read(contracts(tmp_path, "Contract end date", TO_COME, None))) is None
    reading = read(contracts(tmp_path, "Leaving date", ENDED, None))
    assert (question(reading), counts(reading)["women"]) == (None, 1)


@pytest.mark.parametrize(("status", "women"), [("Current", 2), ("Leaver", 0)])
def test_the_status_says_whether_somebody_left_with_the_contract(
    tmp_path: Path, status: str, women: int
) -> None:
    reading = read(contracts(tmp_path, "Contract end date", ENDED, ENDED, status=status))
    assert (question(reading), counts(reading)["women"]) == (None, women)


def test_a_contract_beside_a_status_that_is_blank_is_asked_about(tmp_path: Path) -> None:
    assert question(read(contracts(tmp_path, "Contract end date", ENDED, status=""))) is not None


def test_a_heading_of_an_end_that_is_not_known_is_asked_about(tmp_path: Path) -> None:
    found = question(read(contracts(tmp_path, "Ends", ENDED, None, None, None, None)))
    assert found is not None
    assert found.question is not None
    assert (found.question.about, found.question.proposal) == ("Ends", "leaving date")


# ---------------------------------------------------------------- struck through


def struck(path: Path, *rows: int) -> Path:
    people: list[Row] = [["Staff number", "Gender", "Start date", "Job title"]]
    people += [[str(1_000 + at), "Female", date(2020, 1, 1), "Web officer"] for at in range(5)]
    return write(path, Sheet("ICT", people, struck_rows=rows))


@pytest.mark.parametrize("in_slices", [False, True])
@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_rows_struck_through_are_asked_about_and_left_out_when_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, *, in_slices: bool
) -> None:
    if in_slices:
        slice_every_sheet(monkeypatch)
    path = struck(tmp_path / f"Leeds City Council 2025.{ending}", 2, 4)
    found = question(read(path))
    assert found is not None
    assert (found.code, found.cell) == ("struck through", "A3")
    assert "2 rows struck through (3, 5)" in found.found
    for answer, women in (("not counted", 3), ("in post", 5)):
        reading = read(path, answers=Answers(words={"status": {STRUCK: answer}}))
        assert (question(reading), counts(reading)["women"]) == (None, women)


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_headings_struck_through_are_nobody(tmp_path: Path, ending: str) -> None:
    path = struck(tmp_path / f"Leeds City Council 2025.{ending}", 0)
    assert question(read(path)) is None


@pytest.mark.parametrize(
    ("field", "headings", "usual", "gone"),
    [
        ("status", ("Status", "Employment status"), ("Current", "Active"), ("Current", "Leaver")),
        ("leaving date", ("Leaving date", "Date of leaving"), ("", ""), ("", ENDED)),
    ],
)
def test_a_second_column_that_alone_says_who_has_left_is_asked_about(
    tmp_path: Path, field: str, headings: Row, usual: Row, gone: Row
) -> None:
    head = ("Staff number", "Grade", "Gender", *headings)
    rows: list[Row] = [(n, "Manager", "F", *(gone if n == 1003 else usual))
                       for n in range(1001, 1008)]  # fmt: skip
    found = question(read(workbook(tmp_path / FILE, head, *rows)))
    assert found is not None
    assert found.code == "two columns for one thing"
    other = Answers(headings={headings[1]: field})
    reading = read(workbook(tmp_path / FILE, head, *rows), answers=other)
    assert (question(reading), counts(reading)["women"]) == (None, 6)
    rows[2] = (1003, "Manager", "F", *usual)
    assert question(read(workbook(tmp_path / FILE, head, *rows))) is None
