"""Years over the lists of a sheet that stand below one another, each under the same headings.

    2025
    Staff number   Gender   Grade
    10012          Female   Grade 6

    2024
    Staff number   Gender   Grade
    10012          Female   Grade 6

Each becomes the year of the people below it.
"""

from collections.abc import Iterator
from itertools import pairwise

from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.sheets.read import Numbered, Row
from etl.workbooks.tables.added import add_column, ending_in

Rows = Iterator[Numbered]


def with_years(layout: Layout) -> None:
    """Let years alone in rows above the headings, wherever those stand, be of the rows below."""
    first = layout.titles[-1] if layout.titles else ""
    if Field.YEAR in layout.fields or parse_year(first) is None:
        return
    rows = [row for row in sample(layout) if filled(row)]
    pairs = [pair for pair in pairwise(rows) if layout.repeats(pair[1])]
    if pairs and all(_year_alone(above) for above, _ in pairs):
        heads = {_texts(head) for _, head in pairs}
        at = add_column(layout, Field.YEAR.value, Field.YEAR).place
        layout.sheet.rows = _with_years(layout.sheet.rows, heads, at, first)


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(map(text_of, filled(row)))


def _year_alone(row: Row) -> str:
    """The year in a row in which nothing else stands; empty for any other row."""
    texts = _texts(row)
    return texts[0] if len(texts) == 1 and parse_year(texts[0]) is not None else ""


def _with_years(rows: Rows, heads: set[tuple[str, ...]], at: int, said: str) -> Rows:
    for number, row in rows:
        texts = _texts(row)
        if year := _year_alone(row):
            said = year
        elif texts not in heads:
            # What stands alone is a note, and of no year.
            yield number, ending_in(row, at, said if len(texts) > 1 else "")
