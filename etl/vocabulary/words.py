"""Everyday words for each term: 'F', 'Female' and 'Benyw' all stand for `woman`.

The lists are in datasets/reference/words/, one CSV a vocabulary, with the columns
`word, term, language, note`. A word is looked up by its simple form, whole and
exactly: nothing is guessed, and what is not listed is asked about. A row with no
term is a word that is known and deliberately stands for nothing that is counted.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import Contract, RoleFamily, WorkingPattern
from etl.vocabulary.society import Post

DATASETS = Path(__file__).resolve().parents[2] / "datasets"
WORDS = DATASETS / "reference" / "words"

Term = TypeVar("Term", bound=StrEnum)

# What becomes of letters that have no accents: apostrophes vanish, other punctuation is a space.
IN_ASCII = {
    number: letter if (letter := chr(number)).isalnum() else " " for number in range(128)
} | {ord("'"): "", ord("&"): " and "}

# The marks of footnotes: 'Women¹' is no other word.
RAISED = dict.fromkeys(map(ord, "¹²³⁰⁴⁵⁶⁷⁸⁹"))

# Behind a status: the year that the spreadsheet is of.
IN_THE_YEAR = re.compile(
    r" (?:(?:during|in|within|over|for) )?(?:the |this )?(?:reporting |financial )?"
    r"(?:year|period)$| yn ystod y flwyddyn$"
)
AT_ITS_END = re.compile(r" at (?:the )?(?:year end|end of (?:the )?year|snapshot(?: date)?)$")

# A spreadsheet says the same few words over and over.
WORDS_KEPT = 10_000

# Closest words below this likeness (0 to 100) help nobody who has to mend a cell.
SUGGEST_FROM = 70
SUGGESTIONS = 3
SHORTEST_WORD = 3


def lines_of(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a CSV file, each by the file's headings."""
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@lru_cache(maxsize=WORDS_KEPT)
def simple(text: str) -> str:
    """The form in which two spellings are the same: no case, accents or punctuation.

    'St. Édmund's & Co' becomes 'st edmunds and co'. Apostrophes vanish, so that
    "King's Lynn" and 'Kings Lynn' agree; other punctuation becomes a space.
    """
    if text.isascii():
        # The same at a tenth of the cost; nearly every word is of these letters.
        return " ".join(text.lower().translate(IN_ASCII).split())
    letters = (
        _folded(text.translate(RAISED)).replace("&", " and ").replace("'", "").replace("’", "")
    )
    kept = "".join(letter if letter.isalnum() else " " for letter in letters)
    return " ".join(kept.split())


def _folded(text: str) -> str:
    # Folding case can bring up an accent and dropping it can bring up a capital, so twice.
    for _ in range(2):
        parts = unicodedata.normalize("NFKD", text).casefold()
        parts = unicodedata.normalize("NFKD", parts)
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return text


def form_of(word: str) -> str:
    """The simple form; a word of punctuation alone ('-') stays as it is, for it is not a blank."""
    return simple(word) or word.strip()


class Words(Generic[Term]):
    """The known words of one vocabulary.

    Raises ValueError, naming the file and the word, when a word stands for two
    terms or for a term that the vocabulary does not have.
    """

    def __init__(self, path: Path, vocabulary: type[Term]) -> None:
        self._terms: dict[str, Term] = {}
        self._left_out: set[str] = set()
        self._spelling: dict[str, str] = {}
        for term in vocabulary:
            self._add(path, term.value, term)
        for row in lines_of(path):
            self._add(path, row["word"], self._term(path, row, vocabulary))

    @staticmethod
    def _term(path: Path, row: dict[str, str], vocabulary: type[Term]) -> Term | None:
        if not row["term"]:
            return None
        try:
            return vocabulary(row["term"])
        except ValueError:
            raise ValueError(
                f"{path.name}: '{row['word']}' stands for '{row['term']}', which is not a term"
            ) from None

    def _add(self, path: Path, word: str, term: Term | None) -> None:
        key = form_of(word)
        known = self._terms.get(key)
        if (known is not None and known != term) or (term is not None and key in self._left_out):
            raise ValueError(f"{path.name}: '{word}' stands for two terms")
        if term is None:
            self._left_out.add(key)
        else:
            self._terms[key] = term
        self._spelling.setdefault(key, word)

    def find(self, text: str) -> Term | None:
        """The term that the text stands for, or None when it is not a known word.

        'Mewn swydd / In post' says one thing in two languages; 'F/F' may be two people.
        """
        known = self._terms.get(form_of(text))
        return self._said_twice(text) if known is None and "/" in text else known

    def _said_twice(self, text: str) -> Term | None:
        forms = [form_of(part) for part in text.split("/")]
        are_words = min(map(len, forms)) >= SHORTEST_WORD and len(set(forms)) == len(forms)
        told = {self._terms.get(form) for form in forms} if are_words else set()
        return told.pop() if len(told) == 1 else None

    def leaves_out(self, text: str) -> bool:
        """True for a word that is known and stands for nothing counted ('Leaver Dept.')."""
        return form_of(text) in self._left_out

    def suggest(self, text: str) -> list[str]:
        """Up to three known words closest to the text, for error messages only."""
        # Needed only when something is wrong, and slow to import.
        from rapidfuzz import fuzz, process

        close = process.extract(
            form_of(text),
            list(self._spelling),
            scorer=fuzz.ratio,
            limit=SUGGESTIONS,
            score_cutoff=SUGGEST_FROM,
        )
        return [self._spelling[key] for key, _likeness, _place in close if key]


class StatusWords(Words[Status]):
    """The words for statuses, with 'in the year' behind them or not: 'Leavers during the year'."""

    def find(self, text: str) -> Status | None:
        form = simple(text)
        known = super().find(text) or super().find(AT_ITS_END.sub("", form))
        # Who was in post at some time in the year need not be in post at its end.
        flow = None if known else super().find(IN_THE_YEAR.sub("", form))
        return known or (None if flow is Status.IN_POST else flow)


@cache
def gender_words() -> Words[Gender]:
    """Words for gender; a blank cell is `not recorded`."""
    return Words(WORDS / "genders.csv", Gender)


def genders_in(text: str) -> frozenset[Gender]:
    """Women, men or both, as words among others say it ('Agency female'); letters say neither."""
    words = (word for word in simple(text).split() if len(word) >= SHORTEST_WORD)
    return WOMEN_AND_MEN & {gender_words().find(word) for word in words}


@cache
def grade_words() -> Words[Grade]:
    """Words that place a job on the ladder whatever the council, and Civil Service levels."""
    return Words(WORDS / "grades.csv", Grade)


@cache
def role_words() -> Words[RoleFamily]:
    """Words for role families."""
    return Words(WORDS / "roles.csv", RoleFamily)


@cache
def pattern_words() -> Words[WorkingPattern]:
    """Words for working patterns."""
    return Words(WORDS / "patterns.csv", WorkingPattern)


@cache
def contract_words() -> Words[Contract]:
    """Words for contracts."""
    return Words(WORDS / "contracts.csv", Contract)


@cache
def post_words() -> Words[Post]:
    """Words for posts in the Society."""
    return Words(WORDS / "posts.csv", Post)


@cache
def region_words() -> Words[Region]:
    """Names and codes of the twelve regions, and the two places outside them."""
    return Words(WORDS / "regions.csv", Region)


@cache
def status_words() -> StatusWords:
    """Words for the status of the people counted."""
    return StatusWords(WORDS / "statuses.csv", Status)
