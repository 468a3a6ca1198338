"""Annotated copies as their tests look at them: made, opened, and their list of problems."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import openpyxl

from etl.examining import examine
from etl.returns.annotate import Annotated, annotate
from etl.returns.problems_sheet import HEADINGS
from etl.workbooks.reading import Reading

GOOD = ("Leeds", 2025, "F", "Manager")
BAD = ("Leeds", 2025, "Femal", "Manager")
PEOPLE = ("Council", "Year", "Gender", "Grade")


def opened(content: bytes, **how: Any) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), **how)


def returned(path: Path) -> tuple[Reading, Annotated]:
    reading = examine(path)
    return reading, annotate(path, reading)


def list_of_problems(book: openpyxl.Workbook) -> list[tuple[Any, ...]]:
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    listed = rows[rows.index(HEADINGS) + 1 :]
    return listed[: next((at for at, row in enumerate(listed) if not row[0]), None)]
