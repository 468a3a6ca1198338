"""What is asked of a column that may tell who counts: which of its words, and what is proposed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from etl.checks.flags import BLANK, FILLED
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field, Heading, heading_key
from etl.workbooks.headings.layout import text_of
from etl.workbooks.terms.flag_words import (
    GONE,
    NOBODY,
    NOBODY_WITHIN,
    NOT_THERE,
    OF_COUNTING,
    OF_DAYS,
    OF_DIGITAL,
    OF_EMPLOYER,
    OF_EXPORTS,
    OF_PERSONS,
    OF_REASONS,
    OF_STATUS,
    TELLING,
    YES_AND_NO,
    is_plain,
    proposal,
)

# Of a column that is called so, these many words may be asked.
MOST_ASKED = 24
# Longer texts are remarks, which may say more of somebody than is to be kept.
LONGEST_WORD = 40
# A word of nobody under one of these is no contract and no working pattern.
OF_WORDS = (Field.CONTRACT, Field.PATTERN)


class By(Enum):
    """How a cell is told: by its word, by being filled, or by words for leaving within it."""

    WORD = "word"
    FILLED = "filled"
    REMARKS = "remarks"


@dataclass(frozen=True, slots=True)
class Flag:
    """A column that may tell who counts. `asked` are the words of which that is asked, each with
    what is proposed; without any there are too many. Of `others`, met later, it is asked too.
    """

    heading: Heading
    by: By
    asked: Mapping[str, str]
    others: bool = True

    def words(self, value: object) -> Sequence[str]:
        """The words of a cell that answers are given for."""
        text = text_of(value)
        if self.by is By.REMARKS:
            return tuple(dict.fromkeys(GONE.findall(simple(text))))
        if not text:
            return (BLANK,)
        return (FILLED if self.by is By.FILLED else text,)


def asked_of(heading: Heading, words: dict[str, str]) -> Flag:
    """What is asked of a column: each of its words; of many, the blank and the filled cells.

    Answers are kept, so that no word is asked that may be a person's name or tell why they left.
    """
    filled = [text for text in words.values() if text]
    are_plain = all(map(is_plain, words))
    of_field = heading.field is not None and heading.field in OF_WORDS
    is_told = not of_field and _is_of_words(heading)
    if of_field:
        filled = [text for form, text in words.items() if is_no_contract(form)]
    elif not are_plain and ("" in words or OF_REASONS.search(heading_key(heading.text))):
        told = (FILLED, BLANK) if "" in words else (FILLED,)
        return Flag(heading, By.FILLED, {word: proposal(heading.text, word) for word in told})
    elif not are_plain and not is_told:
        filled = [
            text for form, text in words.items() if form and (is_plain(form) or says_nobody(form))
        ]
    elif len(filled) > MOST_ASKED or any(len(text) > LONGEST_WORD for text in filled):
        return Flag(heading, By.WORD, {})
    blank = [BLANK] if "" in words and not of_field else []
    asked = {word: proposal(heading.text, word) for word in (*filled, *blank)}
    return Flag(heading, By.WORD, asked, others=is_told or are_plain)


def _is_of_words(heading: Heading) -> bool:
    """Whether a heading says that words of who counts stand under it, and names of nobody."""
    form = heading_key(heading.text)
    if OF_EMPLOYER.fullmatch(form) or OF_EXPORTS.search(form):
        return True
    named = TELLING.fullmatch(form) or OF_DIGITAL.fullmatch(form) or OF_DAYS.fullmatch(form)
    is_of_them = bool(named or OF_STATUS.search(form) or OF_COUNTING.search(form))
    return is_of_them and not OF_PERSONS.search(form)


def is_gone(form: str) -> bool:
    """True for the simple form of a word of nobody, or of somebody who has left."""
    return form in NOBODY or bool(GONE.search(form))


def is_no_contract(form: str) -> bool:
    """True for a word of nobody under a heading of contracts, where the seconded are known."""
    is_closed = form in NOT_THERE - YES_AND_NO
    return is_gone(form) or is_closed or (says_nobody(form) and "second" not in form)


def says_nobody(form: str) -> bool:
    """True for the simple form of a word that says of a row that nobody in post is there."""
    return is_gone(form) or bool(NOBODY_WITHIN.search(form))
