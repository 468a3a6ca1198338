"""What a table of counts says of itself elsewhere than above it: in its corner, and below it."""

from collections.abc import Iterator, Sequence

from etl.vocabulary.years import parse_year
from etl.workbooks.headings.layout import Layout, filled, text_at, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import is_number
from etl.workbooks.words.naming import councils_in

Rows = Sequence[tuple[int, Row]]


def take_notes(layouts: Sequence[Layout], rows: Rows) -> None:
    """Let a year or council in a table's corner be one of its titles, and give it the notes below.

    Below several tables they may be of the last alone.
    """
    notes = tuple(_below(rows)) if len(layouts) == 1 else ()
    for layout in layouts:
        layout.notes = notes
        if corner := _corner(layout, rows):
            layout.titles = (*layout.titles, corner)


def _below(rows: Rows) -> Iterator[str]:
    numbered = [at for at, (_, row) in enumerate(rows) if sum(map(is_number, filled(row))) > 1]
    for _, row in rows[numbered[-1] + 1 :] if numbered else ():
        cells = filled(row)
        if len(cells) == 1:
            yield text_of(cells[0])


def _corner(layout: Layout, rows: Rows) -> str:
    """The year or council over the labels of the rows, which are no years or numbers themselves."""
    head = next((row for number, row in rows if number == layout.heading_row), [])
    place = next((at for at, cell in enumerate(head) if text_of(cell)), 0)
    text = text_at(head, place)
    labels = [row[place] for n, row in rows if n > layout.heading_row and place < len(row)]
    is_over_words = not any(is_number(label) or parse_year(label) for label in labels)
    is_told = bool(text) and (parse_year(head[place]) is not None or any(councils_in(text, None)))
    return text if is_told and is_over_words else ""
