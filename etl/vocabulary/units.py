"""Words for parts of a council and of a service, such as 'team', and for what everyone has one of,
such as 'age', by where they say so.

datasets/reference/words/units.csv has them (word, where, language, source, note), each with all of
the places at which it says so.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from etl.vocabulary.placed import words_by_place
from etl.vocabulary.words import WORDS

UNITS = WORDS / "units.csv"


class Where(StrEnum):
    """Where a word says that something is one."""

    # In a heading, over parts in no two of which anybody is.
    PARTS = "parts"
    # In a heading, over parts of a service, each with its own people.
    SERVICES = "services"
    # In a heading, over teams that may be called after whom they serve.
    TEAMS = "teams"
    # In the name of one.
    NAMES = "names"
    # In a heading, over words of which everyone has one.
    ONE_SORT = "one sort"
    # In the name of a sheet that is that of a part of a council.
    SHEETS = "sheets"


def unit_words(where: Where) -> frozenset[str]:
    """The simple forms of the words that say so there."""
    return _words()[where]


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return words_by_place(UNITS, tuple(Where))
