"""Whether a name that an officer gave something consists of words that are nobody's.

Sheets and headings are kept with a submission, and people put names in both. Only words of the
vocabulary (headings, terms, councils' names) and numbers are kept; no list of names is needed.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from etl.vocabulary.councils import register
from etl.vocabulary.words import WORDS, simple

USUAL = (
    "sheet data staff list people return returns fill in notes summary table page annual final "
    "draft copy of the and at to for by on a an report export establishment headcount january "
    "february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec q fy year years all whole council it ict digital "
    "results dataset raw master main current new old part counts input inputs dalen taflen"
)
LONGEST = 60
# An e-mail address, a National Insurance number, a date, or digits enough to be a number of theirs.
PERSONAL = re.compile(
    r"@|\b[A-Za-z]{2} ?(?:\d{2} ?){3}[A-Da-d]\b|\d{5}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
)
NAME_WORDS = re.compile(r"\b[A-Z][\w'’-]+\b(?: [A-Z][\w'’-]+\b)+")
# More digits together than a year has may be somebody's number.
NUMBER = re.compile(r"\d{1,4}")


def kept(name: str, otherwise: str) -> str:
    """The name where every word of it is known, else what stands for it."""
    if len(name) > LONGEST or PERSONAL.search(name):
        return otherwise
    words = re.findall(r"\d+|[^\W\d_]+", simple(name))
    known = (bool(NUMBER.fullmatch(word)) or word in known_words() for word in words)
    return name if all(known) and len(re.findall(r"\d", name)) <= 8 else otherwise


def looks_personal(text: str) -> bool:
    """True for what may be a person's address or number, or a name: capitals, no word known."""
    if PERSONAL.search(text):
        return True
    return any(
        not known_words().intersection(simple(match[0]).split())
        for match in NAME_WORDS.finditer(text)
    )


def impersonal(settled: Any) -> Any:
    """Settled answers without each that has something in it that looks personal."""
    if isinstance(settled, Mapping):
        return {
            key: impersonal(value)
            for key, value in settled.items()
            if not looks_personal(str(key))
            and not (isinstance(value, str) and looks_personal(value))
        }
    if isinstance(settled, (list, tuple)):
        return [each for each in settled if not looks_personal(str(each))]
    return settled


@cache
def known_words() -> frozenset[str]:
    """Every word that is nobody's, in its simple form."""
    known = set(USUAL.split())
    for path in WORDS.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.reader(lines):
                known.update(re.findall(r"[^\W\d_]+", simple(" ".join(row[:2]))))
    for council in register():
        known.update(simple(council.name).split())
    return frozenset(known)
