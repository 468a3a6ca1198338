"""Headings that are shifted by a column against their numbers.

    Grade      Code   Women   Men
    Grade 6       5       7    12     five women and seven men, and a total under 'Men'
    Grade 7       2       9    11

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
    """The question whether the headings stand over the numbers that they are of."""
    women, men = (layout.columns[field] for field in (Field.WOMEN, Field.MEN))
    last = max(women.place, men.place)
    numbers = [list(map(number_of, row)) for row in rows if len(row) > last]
    told = [row for row in numbers if row[women.place] is not None and row[men.place] is not None]
    texts = {heading.place: heading.text for heading in layout.headings}
    width = min(map(len, told), default=0)
    columns = {at: [row[at] or 0 for row in told] for at in range(width)}
    own, other = columns.get(women.place, []), columns.get(men.place, [])
    pairs = list(zip(own, other, strict=True))
    if [sum(pair) for pair in pairs] in columns.values():
        return
    gaps = [abs(one - two) for one, two in pairs]
    is_one_way = all(one <= two for one, two in pairs) or all(one >= two for one, two in pairs)
    is_told = is_one_way and len({pair for pair in pairs if pair[0] != pair[1]}) >= ROWS
    own_places = women.place, men.place
    for at in columns.keys() - own_places if is_told else ():
        text, column = texts.get(at, ""), columns[at]
        if column == gaps and not (_is_difference(text) or genders_in(text) & WOMEN_AND_MEN):
            heading = women if own > other else men
            cell = layout.heading_cell(heading)
            yield beside.sum_under_a_gender(layout.sheet.name, cell, heading.text)
            return


def _is_difference(text: str) -> bool:
    return is_compared(text) or is_fte(text) or "gap" in text.casefold().split()
