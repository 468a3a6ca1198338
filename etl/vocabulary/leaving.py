"""Words of who has left, is not there yet or never was, by where they say so.

datasets/reference/words/leaving.csv has them (word, where, not_after, language, source, note):
'resign*' is every word that begins so, and a leaver who stands after 'care' is none. They make a
question, or propose an answer to one.
"""

import csv
import re
from enum import StrEnum
from functools import cache

from etl.vocabulary.words import WORDS, simple

LEAVING = WORDS / "leaving.csv"
ANY_ENDING = "*"


class Where(StrEnum):
    """Where a word says that somebody is not in post."""

    HEADINGS = "headings"
    REMARKS = "remarks"
    NOBODY = "nobody"
    WITHIN = "within"
    TITLES = "titles"
    TITLES_OF_LEAVERS = "titles of leavers"
    SHEETS = "sheets"
    NOTES = "notes"


def finds(*where: Where) -> re.Pattern[str]:
    """Finds any of the words in a simple form."""
    found = (_pattern(*word) for each in where for word in _words()[each])
    return re.compile(rf"\b(?:{'|'.join(found)})\b")


def words_of(where: Where) -> frozenset[str]:
    """The simple forms of the words."""
    return frozenset(simple(word) for word, _ in _words()[where])


def letters_of(where: Where) -> tuple[str, ...]:
    """What stands in a text, in small letters, wherever one of the words does."""
    longest = (max(word.rstrip(ANY_ENDING).split(), key=len) for word, _ in _words()[where])
    return tuple(dict.fromkeys(longest))


@cache
def _words() -> dict[Where, list[tuple[str, str]]]:
    """The words by where they say so, each with the one that it does not stand after."""
    found: dict[Where, list[tuple[str, str]]] = {where: [] for where in Where}
    with LEAVING.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[Where(row["where"])].append((row["word"], row["not_after"]))
    return found


def _pattern(word: str, not_after: str) -> str:
    ending = r"\w*" if word.endswith(ANY_ENDING) else ""
    before = rf"(?<!{re.escape(not_after)} )" if not_after else ""
    return before + re.escape(simple(word.removesuffix(ANY_ENDING))) + ending
