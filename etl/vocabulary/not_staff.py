"""Words of people who are not on a council's staff, or may not be: councillors, volunteers, pools.

datasets/reference/words/not-staff.csv has them (word, where, language, note). Those of `anywhere`
are asked about wherever they stand, as a job title or a grade, too; those of `unread` only in a
column that nothing is counted by; those of `sheets` in the name of a sheet beside one of the staff;
those of `members` in lists of the Society's members, of whom they say that they are none. They only
make a question: nobody is left out by a word alone.
"""

import csv
from functools import cache

from etl.vocabulary.words import WORDS, simple

NOT_STAFF = WORDS / "not-staff.csv"
ANYWHERE, UNREAD, SHEETS, MEMBERS = PLACES = "anywhere", "unread", "sheets", "members"


@cache
def not_staff() -> frozenset[str]:
    """The simple forms of the words that are asked about wherever they stand."""
    return _words(ANYWHERE)


@cache
def maybe_not_staff() -> frozenset[str]:
    """The simple forms of all the words, for columns that nothing is counted by."""
    return _words(ANYWHERE) | _words(UNREAD)


@cache
def no_sheets_of_staff() -> frozenset[str]:
    """The simple forms of the names of sheets beside those of staff, which hold none."""
    return _words(SHEETS)


@cache
def no_members() -> frozenset[str]:
    """The simple forms of the words of people who are no members of the Society."""
    return _words(MEMBERS)


def _words(where: str) -> frozenset[str]:
    with NOT_STAFF.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if wrong := [row["word"] for row in rows if row["where"] not in PLACES]:
        known = f"{', '.join(PLACES[:-1])} or {PLACES[-1]}"
        raise ValueError(f"{NOT_STAFF.name}: '{wrong[0]}' stands in none of {known}")
    return frozenset(simple(row["word"]) for row in rows if row["where"] == where)
