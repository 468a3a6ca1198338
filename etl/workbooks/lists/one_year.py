"""Numbers of people under the one year that stands as a heading beside genders.

    Grade     Gender   2025
    Grade 6   Female      3
    Grade 6   Male        9

Of several years each is read in a column of its own; this one is the number of people of its year.
"""

import re
from collections.abc import Sequence

from etl.workbooks.headings.columns import NUMBERS, SETTLED, Field, Heading, known_headings
from etl.workbooks.headings.evidence import Column
from etl.workbooks.headings.identifiers import tells_persons
from etl.workbooks.headings.layout import Layout, text_at, text_of
from etl.workbooks.lists.told_apart import have_alike, tells_apart
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.figures import NotACount, whole

YEAR = re.compile(r"20\d\d(?:[/-](?:20)?\d\d)?")
OF_A_PERSON = frozenset((Field.STAFF_NUMBER, Field.START, Field.LEAVING, Field.HOURS, Field.FTE))


def take_year(layout: Layout, headings: Row, rows: Sequence[Row]) -> None:
    """Let the year be the number of people, and a title of the table."""
    taken = {*NUMBERS, *OF_A_PERSON, Field.YEAR} & layout.fields
    if Field.GENDER not in layout.fields or taken or tells_persons(layout):
        return
    years = [at for at, cell in enumerate(headings) if YEAR.fullmatch(text_of(cell))]
    if len(years) != 1 or not _are_people(layout, headings, rows, years[0]):
        return
    place, text = years[0], text_of(headings[years[0]])
    known = [heading for heading in layout.headings if heading.place == place]
    if any(heading.rank == SETTLED for heading in known):
        return
    counted = Heading(text, place, Field.PEOPLE, True, known_headings()["headcount"][1])
    others = [heading for heading in layout.headings if heading not in known]
    layout.headings = sorted([*others, counted], key=lambda heading: heading.place)
    layout.columns[Field.PEOPLE] = counted
    layout.titles = (*layout.titles, text)


def _are_people(layout: Layout, headings: Row, rows: Sequence[Row], place: int) -> bool:
    """Whether the numbers are counts, each of a group and gender of its own, and alone there."""
    others = (at for at, cell in enumerate(headings) if text_of(cell) and at != place)
    if any(_are_numbers(rows, at) for at in others) or not _are_numbers(rows, place):
        return False
    told = [row for row in rows if text_at(row, place) and not layout.repeats(row)]
    # A column that is not known, such as 'Team', is a label where it tells no row from all others.
    labels = [
        heading.place
        for heading in layout.headings
        if heading.place != place
        and (heading.field is not None or not tells_apart(told, [heading.place]))
    ]
    return not Column(rows, place).is_numbering and not have_alike(told, labels)


def _are_numbers(rows: Sequence[Row], place: int) -> bool:
    """True for whole numbers and marks of those that are withheld."""
    try:
        numbers = [whole(value) for value in Column(rows, place).values]
    except NotACount:
        return False
    return any(number is not None for number in numbers)
