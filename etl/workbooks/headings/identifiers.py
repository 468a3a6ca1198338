"""Columns that tell one person from another beside the staff number, by their headings.

datasets/reference/words/identifiers.csv says what stands under which.
"""

from collections.abc import Sequence
from functools import cache

from etl.vocabulary.words import WORDS, lines_of
from etl.workbooks.headings.columns import Field, heading_key
from etl.workbooks.headings.layout import Layout

NI, EMAIL = "National Insurance number", "e-mail address"
BIRTH, NAME = "date of birth", "name"
IDENTIFIERS = WORDS / "identifiers.csv"
SURNAME, FORENAME = "surname", "forename"


def identity_places(layout: Layout) -> dict[str, int]:
    """Where each of them stands; the first column where it has several."""
    found: dict[str, int] = {}
    for heading in layout.headings:
        key = heading_key(heading.text)
        what = identifiers().get(key) if heading.field is None else None
        if what is not None:
            found.setdefault(what, heading.place)
    return found


def tells_persons(layout: Layout) -> bool:
    """Whether staff numbers, names or other identifiers tell a list's people from one another."""
    return Field.STAFF_NUMBER in layout.fields or bool(identity_places(layout))


def name_places(layout: Layout) -> list[int]:
    """Where the names of a list's people stand, whole or the surname."""
    places = identity_places(layout)
    return [places[what] for what in (NAME, SURNAME) if what in places]


def whole_name_places(places: dict[str, int]) -> Sequence[int]:
    if NAME in places:
        return (places[NAME],)
    return (places[SURNAME], places[FORENAME]) if {SURNAME, FORENAME} <= set(places) else ()


@cache
def identifiers() -> dict[str, str]:
    """What stands under each heading, by the heading's simple form."""
    return {heading_key(row["heading"]): row["stands for"] for row in lines_of(IDENTIFIERS)}
