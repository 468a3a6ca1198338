"""Rows of counts that stand in a table twice, word for word and number for number."""

from collections import defaultdict

from etl.checks.beside import row_there_twice
from etl.checks.problems import Findings
from etl.workbooks.counts.sums import PEOPLE, word_of
from etl.workbooks.counts.totals import Line, Totals
from etl.workbooks.headings.columns import Field

GENDERS = frozenset((Field.WOMEN, Field.MEN))


def on_rows_twice(totals: Totals, findings: Findings) -> None:
    """Ask of the first row that stands there again, unless a total of everyone has both in it.

    Few people may be as many twice by chance, and rows without women and men side by side are told
    by too few numbers.
    """
    if totals.are_verified:
        return
    alike: dict[object, list[Line]] = defaultdict(list)
    for line in totals.lines:
        is_told = any(line.about) and line.numbers.keys() >= GENDERS
        if line.is_counted and is_told and sum(line.numbers[each] for each in GENDERS) >= PEOPLE:
            key = (line.about, line.beside, tuple(sorted(line.numbers.items())))
            alike[key].append(line)
    twice = next((lines for lines in alike.values() if len(lines) > 1), None)
    if twice is not None:
        layout = totals.layout
        cell = layout.first_cell(twice[1].number)
        findings.add(row_there_twice(layout.sheet.name, cell, word_of(twice[1])))
