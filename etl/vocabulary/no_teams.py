"""Words that no team is called by: of who is not there, another employer, or a number.

datasets/reference/words/no-teams.csv has them (word, language, note).
"""

import csv
from functools import cache

from etl.vocabulary.words import WORDS, simple

NO_TEAMS = WORDS / "no-teams.csv"


@cache
def no_teams() -> frozenset[str]:
    """The simple forms of the words."""
    with NO_TEAMS.open(encoding="utf-8", newline="") as lines:
        return frozenset(simple(row["word"]) for row in csv.DictReader(lines))
