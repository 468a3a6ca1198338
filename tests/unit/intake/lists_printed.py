"""A list of IT staff as a system prints it, and what is read of such a list."""

from __future__ import annotations

from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, women_and_men

HEAD: Row = ["Employee number", "Gender", "Grade", "Job title"]
PEOPLE: list[Row] = [
    [100_101 + 7 * at, "Female" if at % 3 else "Male", f"Grade {6 + at % 3}", "Network Engineer"]
    for at in range(12)
]
TEXT = "Camden Council ICT 2025.csv"
READY = ("ready", (8, 4))


def said(reading: Reading) -> tuple[str, tuple[int, int]]:
    return reading.verdict, women_and_men(reading)


def columns(reading: Reading) -> dict[str, str]:
    return reading.tables[0].columns
