"""Columns in which systems print in every row of when, or of whose staff, a report is."""

import re
from collections.abc import Collection

from etl.vocabulary.councils import register
from etl.vocabulary.listed import Where, words_around
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field, heading_key
from etl.workbooks.headings.layout import text_of
from etl.workbooks.words.dates import day_of

OF_A_REPORT = re.compile(r"\b(?:effective|period|snapshot|as (?:of|at)|report\w*|key|extract)\b")
OF_AN_EMPLOYER = re.compile(
    r"\b(?:org(?:anisation)?|employer|company|legal (?:entity|employer)|personnel area|client|"
    r"business unit|business group|payroll)\b"
)
# What may stand beside it: 'Next reporting date' is another day, 'Previous employer' another one.
BESIDE = frozenset(("date", "day", "end", "ending", "ended", "year", "month", "of", "the", "data",
                    "run", "code", "title"))  # fmt: skip
# A place alone may be that of an office.
OF_A_COUNCIL = re.compile(r"\b(?:council|cyngor|borough|[lmc]bc|lb)\b")
MARCH = (3, 31)


def said_of_all(heading: str, values: Collection[object]) -> Field | None:
    """The year or council that one value says of all rows; None for any other column."""
    if len(values) != 1:
        return None
    (value,), key = values, heading_key(heading)
    if _says(OF_A_REPORT, key):
        day = day_of(value)
        return Field.YEAR if day is not None and (day.month, day.day) == MARCH else None
    is_named = _says(OF_AN_EMPLOYER, key) and OF_A_COUNCIL.search(simple(text_of(value)))
    return Field.COUNCIL if is_named and register().knows(text_of(value)) else None


def _says(what: re.Pattern[str], key: str) -> bool:
    """Whether a heading says that, and nothing else but words that leave it what it is."""
    rest = what.sub(" ", key)
    others = set(rest.split()) - BESIDE - words_around(Where.BEFORE, Where.AFTER)
    return rest != key and not others
