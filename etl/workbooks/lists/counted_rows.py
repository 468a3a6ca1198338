"""Tables that would be read as a list, and whose rows may each be several people.

    Women                          Sheet 'Women'
    Grade      2025                Grade      No.
    Grade 6       5                Grade 6      5

Nothing in a row is somebody's own, and beside its words stands a number under a heading that is a
year, a group or nothing at all. Which it is is asked.
"""

from collections.abc import Iterator, Sequence

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.workbooks.headings.columns import LABELS, SETTLED, Field, heading_key
from etl.workbooks.headings.evidence import LARGE, Column, sample
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, is_sum, text_at
from etl.workbooks.lists.told_apart import are_whole, have_alike, is_running, tells_apart
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

# What is somebody's own: a row with one of these is a person, or is asked about elsewhere.
OF_SOMEBODY = frozenset(
    (Field.STAFF_NUMBER, Field.MEMBER_NUMBER, Field.START, Field.LEAVING, Field.HOURS, Field.FTE,
     Field.PEOPLE, Field.WOMEN, Field.MEN))  # fmt: skip
# Two rows are no table.
ROWS = 2
MOST = 0.8


def on_counted_rows(layout: Layout, doubts: Sequence[Problem]) -> Iterator[Problem]:
    """The question whether each row is one person, where nothing asks so already."""
    if Field.GENDER not in layout.fields or layout.fields & OF_SOMEBODY:
        return
    is_named = any(heading_key(heading.text) in identifiers() for heading in layout.headings)
    if is_named or any(problem.level == "ask" for problem in doubts):
        return
    rows = [row for row in sample(layout) if sum(map(bool, map(str, row))) > 1]
    rows = [row for row in rows if not any(map(is_sum, row[:2]))]
    # A second row of headings has no gender.
    gender = layout.columns[Field.GENDER].place
    rows = [row for row in rows if text_at(row, gender)] or rows
    labels = [h.place for f, h in layout.columns.items() if f in (*LABELS, Field.GENDER)]
    if len(rows) < ROWS:
        return
    taken = {heading.place: heading for heading in layout.headings}
    words = [at for at in taken if at not in labels and not are_whole(rows, at)]
    # A list has no total of women and men.
    read = {h.place for field, h in layout.columns.items() if field is not Field.TOTAL}
    read |= {heading.place for heading in layout.headings if heading.rank == SETTLED}
    found = [at for at in range(max(map(len, rows))) if at not in read and _may_count(rows, at)]
    are_people = len(rows) == ROWS or have_alike(rows, labels) or tells_apart(rows, words)
    # Several columns without a heading are below the one before them.
    if found and (not are_people or len([at for at in found if at not in taken]) > 1):
        said = taken[found[0]].text if found[0] in taken else ""
        cell = layout.cell_at(layout.heading_row, found[0])
        yield layouts.rows_of_several(layout.sheet.name, cell, said)


def _may_count(rows: Sequence[Row], place: int) -> bool:
    """Whether most rows have a whole number there, and no number of the row or of somebody."""
    filled = [row for row in rows if text_at(row, place)]
    if len(filled) < len(rows) * MOST or not are_whole(rows, place):
        return False
    column = Column(filled, place)
    numbers = [number_of(value) or 0 for value in column.values]
    return max(numbers) > 1 and min(numbers) < LARGE and not is_running(column)
