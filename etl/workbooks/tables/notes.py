"""What a table of counts says of itself elsewhere than above it: in its corner, and below it."""

import re
from collections.abc import Iterator, Sequence

from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, filled, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.sheets.read import Rows
from etl.workbooks.tables.figures import is_number
from etl.workbooks.words.naming import councils_in

# What Power BI writes below what it exports, in one cell or in lines of their own.
FILTERS = re.compile(r"\s*(?:applied )?filters?(?: applied)?\s*:", re.IGNORECASE)
CONDITION = re.compile(r"\s*(?P<label>[^=:]{2,40}?)\s*(?:=|:|\bis\b)\s*(?!not\b)(?P<value>.{2,60})")
TELLING = re.compile(
    r"(?:snapshot|report(?:ing)?|census|as at|position)(?: (?:date|day|year|period|month))?|month|"
    r"(?:service|department|directorate|division)(?: area| name)?"
)
# Rows of a list that are held to find its foot, and those of the foot.
LONGEST_LIST, FOOT = 1_000, 12
SAID_BY_FILTERS = frozenset((Field.COUNCIL, Field.ORGANISATION, Field.YEAR))


def take_notes(layouts: Sequence[Layout], rows: Rows) -> None:
    """Let a year or council in a table's corner be one of its titles, and give it the notes below.

    Below several tables they may be of the last alone. Filters there say as much as titles.
    """
    is_one = len(layouts) == 1
    notes, filters = (tuple(_below(rows)), tuple(_filtered_by(rows))) if is_one else ((), ())
    for layout in layouts:
        layout.notes = notes
        layout.titles = (*layout.titles, *filters)
        if corner := _corner(layout, rows):
            layout.titles = (*layout.titles, corner)


def take_filters(layout: Layout) -> None:
    """The same of filters below a list that is not too long to be looked through to its end."""
    held = layout.sheet.top(LONGEST_LIST)
    if len(held) < LONGEST_LIST:
        layout.titles = (*layout.titles, *_filtered_by(held[-FOOT:]))


def _below(rows: Rows) -> Iterator[str]:
    numbered = [at for at, (_, row) in enumerate(rows) if sum(map(is_number, filled(row))) > 1]
    for _, row in rows[numbered[-1] + 1 :] if numbered else ():
        cells = filled(row)
        if len(cells) == 1:
            yield text_of(cells[0])


def _filtered_by(rows: Rows) -> Iterator[str]:
    """The conditions of filters that say the council, the year or the service."""
    notes = [text_of(filled(row)[0]) for _, row in rows if len(filled(row)) == 1]
    first = next((at for at, note in enumerate(notes) if FILTERS.match(note)), len(notes))
    for line in (line for note in notes[first:] for line in FILTERS.sub("", note).splitlines()):
        found = CONDITION.fullmatch(line)
        label = found["label"] if found else ""
        is_told = TELLING.fullmatch(simple(label))
        if found and (is_told or field_of_heading(label) in SAID_BY_FILTERS):
            yield line.strip()


def _corner(layout: Layout, rows: Rows) -> str:
    """The year or council over the labels of the rows, which are no years or numbers themselves."""
    head = next((row for number, row in rows if number == layout.heading_row), [])
    place = next((at for at, cell in enumerate(head) if text_of(cell)), 0)
    text = text_at(head, place)
    labels = [row[place] for n, row in rows if n > layout.heading_row and place < len(row)]
    is_over_words = not any(is_number(label) or parse_year(label) for label in labels)
    is_told = bool(text) and (parse_year(head[place]) is not None or any(councils_in(text, None)))
    return text if is_told and is_over_words else ""
