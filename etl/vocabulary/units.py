"""Words for parts of a council and of a service, such as 'team', and for what everyone has one of,
such as 'age', by where they say so.

datasets/reference/words/units.csv has them (word, where, language, source, note), each with all of
the places at which it says so.
"""

import csv
from enum import StrEnum
from functools import cache

from etl.vocabulary.words import WORDS, simple

UNITS = WORDS / "units.csv"
BETWEEN = "; "


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
def _words() -> dict[Where, frozenset[str]]:
    with UNITS.open(encoding="utf-8", newline="") as lines:
        told = [(simple(row["word"]), row["where"].split(BETWEEN)) for row in csv.DictReader(lines)]
    if wrong := [word for word, places in told if not set(places) <= set(Where)]:
        raise ValueError(f"{UNITS.name}: '{wrong[0]}' stands at a place that is not known")
    return {where: frozenset(w for w, places in told if where in places) for where in Where}
