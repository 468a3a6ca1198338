"""Spreadsheets as their senders make them, written by other means than the program's own."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from etl.checks.problems import Level
from etl.intake import read_file
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.asked import Asked
from etl.workbooks.opening.guard import Limits
from etl.workbooks.reading import Reading

Row = Sequence[Any]
CAMDEN = "Camden Council 2025.xlsx"
TODAY = date(2025, 11, 24)
FIRST_SHEET = "xl/worksheets/sheet1.xml"


def workbook(path: Path, *rows: Row, **more: Sequence[Row]) -> Path:
    """A workbook with the rows on 'Staff', and other sheets by name."""
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for name, content in {"Staff": rows, **more}.items():
        sheet = book.create_sheet(name)
        for row in content:
            sheet.append(list(row))
    book.save(path)
    return path


def text_file(path: Path, *rows: Row, separator: str = ",", encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def read(path: Path, *, today: date = TODAY, **asked: Any) -> Reading:
    """What the child process would read, read here."""
    return read_file(path, Asked(file=path.name, today=today, **asked), Limits())


def rewritten(
    path: Path, old: bytes, new: bytes, *, part: str = FIRST_SHEET, many: int = -1
) -> Path:
    """The workbook with one of its parts written in another way."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, many)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


def slice_every_sheet(patch: pytest.MonkeyPatch) -> None:
    """Read every sheet in slices that can be, however short it is."""
    patch.setattr("etl.workbooks.sheets.looking.LONG_FILE", 0)
    patch.setattr("etl.workbooks.sheets.slices.LONG_SHEET", 0)


def counts(reading: Reading) -> dict[str, int]:
    """Women, men and others in post, over every table."""
    total = {"women": 0, "men": 0, "another gender": 0, "not recorded": 0}
    for table in reading.tables:
        for gender, people in table.counts.as_json().items():
            total[gender] += people
    return total


def by_year(reading: Reading) -> dict[int, tuple[int, int]]:
    """Women and men by year, over every table."""
    found: dict[int, tuple[int, int]] = {}
    for table in reading.tables:
        for cell, people in table.cells.items():
            women, men = found.get(cell.year, (0, 0))
            found[cell.year] = women + people.women, men + people.men
    return found


def by_status(reading: Reading) -> dict[str, int]:
    """People of every gender by status."""
    found: dict[str, int] = {}
    for table in reading.tables:
        for cell, people in table.cells.items():
            found[cell.status] = found.get(cell.status, 0) + people.people
    return found


def told(reading: Reading) -> list[str]:
    """The sentences of every problem that keeps the file from being loaded."""
    return [p.sentence(reading.file) for p in reading.problems if p.level != "advise"]


def listed(
    path: Path, headings: Row, *rows: Row, name: str = CAMDEN, answers: Answers = NOTHING_SETTLED
) -> Reading:
    """What would be read of a list of Camden's with these headings and rows."""
    return read(workbook(path / name, headings, *rows), answers=answers)


def problem(reading: Reading, code: str) -> tuple[Level, str, str]:
    """How grave the one problem of this code is, what was found, and where."""
    found = [p for p in reading.problems if p.code == code]
    assert len(found) == 1, [p.sentence("x") for p in reading.problems]
    return found[0].level, found[0].found, found[0].cell


def women_and_men(reading: Reading) -> tuple[int, int]:
    """Women and men in post, over every table."""
    found = counts(reading)
    return found["women"], found["men"]


def asked(reading: Reading) -> list[str]:
    """The codes of the questions."""
    return [problem.code for problem in reading.problems if problem.level == "ask"]


def of_table(
    path: Path, *rows: Row, name: str = "Camden ICT staff 2025.xlsx"
) -> tuple[list[str], tuple[int, int]]:
    """The questions about a table that can be read, and its women and men."""
    reading = read(workbook(path / name, *rows))
    assert reading.verdict != "refused", reading.reason
    return asked(reading), women_and_men(reading)
