"""Any workbook of several sheets or tables reads back to those in post, or is asked about."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.vocabulary.populations import Status
from etl.workbooks.reading import Reading
from tests.bench.made_files import write
from tests.unit.intake.any_pages import any_page
from tests.unit.intake.any_workbooks import any_workbook
from tests.unit.intake.sheets import read


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_people_of_several_sheets_are_each_counted_once_or_asked_about(seed: int) -> None:
    made = any_workbook(seed)
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write(Path(folder) / made.name, *made.sheets))
    if reading.verdict == "ready":
        assert _in_post(reading) == made.truth


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32))
def test_people_of_several_tables_of_a_sheet_are_each_counted_once_or_asked_about(
    seed: int,
) -> None:
    made = any_page(seed)
    with tempfile.TemporaryDirectory() as folder:
        reading = read(write(Path(folder) / made.name, *made.sheets))
    if reading.verdict == "ready":
        assert _in_post(reading) == made.truth


def _in_post(reading: Reading) -> dict[int, tuple[int, int]]:
    women: Counter[int] = Counter()
    men: Counter[int] = Counter()
    for table in reading.tables:
        for cell, counts in table.cells.items():
            if cell.status == Status.IN_POST:
                women[cell.year] += counts.women
                men[cell.year] += counts.men
    return {year: (women[year], men[year]) for year in {*women, *men}}
