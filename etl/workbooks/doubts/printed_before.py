"""Reports that were printed long before the snapshot day of the year that they are taken for.

'Report run: 03/04/2024' above or below a list in a file called 2025: it may be last year's.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from etl.checks import around as problems
from etl.checks.problems import Problem
from etl.vocabulary.years import mentions, snapshot_day
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import NOT_KNOWN_YEAR, Table
from etl.workbooks.words.dates import day_of

# What was done on the day that stands behind it.
PRINTED = re.compile(
    r"\b(?:printed|run|generated|exported|extracted|downloaded|produced|extract|export|argraffwyd)"
    r"(?: (?:date|day|time|on|at|from \w+))*[\s:=,-]*$"
)
# Whoever is asked for a day to come may send what there is some weeks before it.
EARLY = timedelta(days=31)


def on_days_printed(tables: Sequence[Table], layouts: Sequence[Layout]) -> Iterator[Problem]:
    """The question whether a table is of the year that it is taken for, once a file."""
    for table, layout in zip(tables, layouts, strict=True):
        years = {cell.year for cell in table.cells} - {NOT_KNOWN_YEAR}
        days = set(_printed("\n".join((*layout.titles, *layout.notes)).casefold()))
        if years and days and max(days) < snapshot_day(min(years)) - EARLY:
            yield problems.printed_before(layout.sheet.name, f"{max(days):%d/%m/%Y}", min(years))
            return


def _printed(text: str) -> Iterator[date]:
    for _, start, end in mentions(text):
        day = day_of(text[start:end])
        if day is not None and PRINTED.search(text[:start]):
            yield day
