"""Words of people who are not on a council's staff, or may not be: councillors, volunteers, pools.

datasets/reference/words/not-staff.csv has them (word, where, language, note). Those of `anywhere`
are asked about wherever they stand, as a job title or a grade, too; those of `unread` only in a
column that nothing is counted by; those of `sheets` in the name of a sheet beside one of the staff;
those of `members` in lists of the Society's members, of whom they say that they are none. They only
make a question: nobody is left out by a word alone.
"""

from collections.abc import Mapping
from functools import cache

from etl.vocabulary.placed import words_by_place
from etl.vocabulary.words import WORDS

NOT_STAFF = WORDS / "not-staff.csv"
ANYWHERE, UNREAD, SHEETS, MEMBERS = PLACES = "anywhere", "unread", "sheets", "members"


def not_staff() -> frozenset[str]:
    """The simple forms of the words that are asked about wherever they stand."""
    return _words()[ANYWHERE]


@cache
def maybe_not_staff() -> frozenset[str]:
    """The simple forms of all the words, for columns that nothing is counted by."""
    return _words()[ANYWHERE] | _words()[UNREAD]


def no_sheets_of_staff() -> frozenset[str]:
    """The simple forms of the names of sheets beside those of staff, which hold none."""
    return _words()[SHEETS]


def no_members() -> frozenset[str]:
    """The simple forms of the words of people who are no members of the Society."""
    return _words()[MEMBERS]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return words_by_place(NOT_STAFF, PLACES)
