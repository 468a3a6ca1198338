"""Words of headings over something else than being in post: training, health, equipment, pay.

datasets/reference/words/other-things.csv has them (word, language, note); 'ethnic*' is every word
that begins so. A yes or no under such a heading says nothing of who counts, and is not asked about.
"""

import csv
import re
from functools import cache

from etl.vocabulary.words import WORDS, simple

OTHER_THINGS = WORDS / "other-things.csv"
ANY_ENDING = "*"


def is_of_other_things(form: str) -> bool:
    """True where one of the words stands in the simple form of a heading."""
    return bool(known_other_things().search(form))


@cache
def known_other_things() -> re.Pattern[str]:
    """Finds any of the words."""
    with OTHER_THINGS.open(encoding="utf-8", newline="") as lines:
        words = [row["word"] for row in csv.DictReader(lines)]
    return re.compile(rf"\b(?:{'|'.join(map(_pattern, words))})\b")


def _pattern(word: str) -> str:
    ending = r"\w*" if word.endswith(ANY_ENDING) else ""
    return re.escape(simple(word.removesuffix(ANY_ENDING))) + ending
