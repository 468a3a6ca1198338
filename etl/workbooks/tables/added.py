"""Columns that are put beside those of a table, for what is said of its rows elsewhere."""

from collections.abc import Iterator

from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.layout import Layout, filled, is_total
from etl.workbooks.sheets.read import Numbered, Row


def add_column(layout: Layout, text: str, field: Field, *, is_read: bool = True) -> Heading:
    """Add a column at the end of the table; its heading. Its cells are put in by `ending_in`."""
    heading = Heading(text, layout.width, field, known=True, rank=layout.width)
    layout.headings.append(heading)
    layout.width += 1
    if is_read:
        layout.columns[field] = heading
    return heading


def ending_in(row: Row, place: int, value: object) -> list[object]:
    """The row with a value in that place, and nothing behind it."""
    return [*row[:place], *[""] * (place - len(row)), value]


def say(layout: Layout, field: Field, text: str) -> None:
    """Let a text stand in every row of the table, as what a name or title says of all of it.

    A note or total is not of it: neither is somebody.
    """
    heading = add_column(layout, text, field)
    layout.sheet.rows = _with_text(layout.sheet.rows, heading.place, text)


def _with_text(rows: Iterator[Numbered], at: int, text: str) -> Iterator[Numbered]:
    for number, row in rows:
        cells = filled(row)
        yield number, ending_in(row, at, "" if len(cells) < 2 or is_total(cells[0]) else text)
