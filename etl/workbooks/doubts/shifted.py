"""Headings that are shifted by a column against their numbers.

    Grade      Code   Women   Men
    Grade 6       5       7    12     five women and seven men, and a total under 'Men'

What stands under one gender is then the sum of two other columns, in each row.
"""

from collections.abc import Iterator, Sequence

from etl.checks import beside
from etl.checks.problems import Problem
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.words import genders_in
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.shape_words import is_compared, is_fte
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import number_of

# In fewer rows it may be chance.
ROWS = 3


def on_shifted(layout: Layout, rows: Sequence[Row]) -> Iterator[Problem]:
    """The question whether the headings of women and men stand over their own numbers."""
    heads = {Field.WOMEN: layout.columns[Field.WOMEN], Field.MEN: layout.columns[Field.MEN]}
    places = [heading.place for heading in heads.values()]
    numbers = [list(map(number_of, row)) for row in rows if len(row) > max(places)]
    told = [row for row in numbers if None not in (row[at] for at in places)]
    columns = [[each or 0 for each in column] for column in zip(*told, strict=False)]
    one, other = (columns[at] for at in places) if told else ([], [])
    if [a + b for a, b in zip(one, other, strict=True)] in columns:
        return
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    if len({pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]}) < ROWS:
        return
    texts = {heading.place: heading.text for heading in layout.headings}
    for at, column in enumerate(columns):
        text = texts.get(at, "")
        is_difference = is_compared(text) or is_fte(text) or "gap" in text.casefold()
        is_sum = column in (gaps, [-gap for gap in gaps]) and at not in places
        if is_sum and not (is_difference or genders_in(text) & WOMEN_AND_MEN):
            heading = heads[Field.WOMEN if column == gaps else Field.MEN]
            cell = layout.heading_cell(heading)
            yield beside.sum_under_a_gender(layout.sheet.name, cell, heading.text)
            return
