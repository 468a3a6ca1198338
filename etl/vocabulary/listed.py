"""Words that say one thing, in lists that anyone can read and change, by where they say it.

Each list is a file of datasets/reference/words: leaving.csv has the words of who has left or never
was in post, not-staff.csv those of people who may be no staff, units.csv those for parts of a
council and for what everyone has one of, no-teams.csv what no team is called, steps.csv what the
steps of a ladder of jobs are called, plain-titles.csv what says nothing of a service in a job
title, plain-names.csv what says nothing in the names of sheets, files and titles of whose people
they are, around-headings.csv what leaves a heading what it is, other-things.csv headings over
something else than being in post. A word says it at each place under `where`, or anywhere;
'resign*' is every word that begins so, and a word does not stand behind the one under `not_after`.
Words about people only make a question, or propose its answer: nobody is left out by a word alone.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, partial

from etl.vocabulary.words import WORDS, lines_of, simple

ANY_ENDING = "*"
BETWEEN = "; "


class Where(StrEnum):
    """Where a word says so."""

    # In headings, remarks, or instead of somebody; within a few words; in titles, names and notes.
    HEADINGS = "headings"
    REMARKS = "remarks"
    NOBODY = "nobody"
    WITHIN = "within"
    TITLES = "titles"
    TITLES_OF_LEAVERS = "titles of leavers"
    SHEETS = "sheets"
    NOTES = "notes"
    # In a heading, over parts in no two of which anybody is; over parts of a service, each with its
    # own people; over teams that may be called after whom they serve; in the name of one; and in a
    # heading, over words of which everyone has one, or of which somebody may have several.
    PARTS = "parts"
    SERVICES = "services"
    TEAMS = "teams"
    NAMES = "names"
    ONE_SORT = "one sort"
    SEVERAL = "several"
    # Wherever it stands, as a job title or a grade, too; only in a column that nothing is counted
    # by; only in lists of the Society's members.
    ANYWHERE = "anywhere"
    UNREAD = "unread"
    MEMBERS = "members"
    # Around a heading: before a mark, before or after it, after a year, or in brackets.
    RECORD = "record"
    BEFORE = "before"
    AFTER = "after"
    CODE = "code"
    BRACKETS = "brackets"


@cache
def words_of(name: str, *where: Where) -> frozenset[str]:
    """The simple forms of the words that say so there; of the whole list without a place."""
    return frozenset(simple(word) for word, _ in _words(name, where))


@cache
def finds(name: str, *where: Where) -> re.Pattern[str]:
    """Finds any of the words in a simple form."""
    return re.compile(rf"\b(?:{'|'.join(_pattern(*each) for each in _words(name, where))})\b")


def letters_of(name: str, *where: Where) -> tuple[str, ...]:
    """What stands in a text, in small letters, wherever one of the words does."""
    words = (word.rstrip(ANY_ENDING).split() for word, _ in _words(name, where))
    return tuple(dict.fromkeys(max(each, key=len) for each in words))


def _words(name: str, where: tuple[Where, ...]) -> Iterator[tuple[str, str]]:
    """The words of those places, each with the one that it does not stand after."""
    for place in where or (None,):
        for word, places, not_after in _lines(name):
            if place is None or place in places:
                yield word, not_after


@cache
def _lines(name: str) -> list[tuple[str, list[Where], str]]:
    return [
        (
            row["word"],
            [Where(each) for each in row.get("where", "").split(BETWEEN) if each],
            row.get("not_after", ""),
        )
        for row in lines_of(WORDS / f"{name}.csv")
    ]


def _pattern(word: str, not_after: str) -> str:
    ending = r"\w*" if word.endswith(ANY_ENDING) else ""
    before = rf"(?<!{re.escape(not_after)} )" if not_after else ""
    return before + re.escape(simple(word.removesuffix(ANY_ENDING))) + ending


leaving = partial(finds, "leaving")
unit_words = partial(words_of, "units")
words_around = partial(words_of, "around-headings")
neutral = partial(words_of, "around-headings", Where.BRACKETS)
no_teams = partial(words_of, "no-teams")
plain_words = partial(words_of, "plain-titles")
plain_names = partial(words_of, "plain-names")
not_staff = partial(words_of, "not-staff", Where.ANYWHERE)
maybe_not_staff = partial(words_of, "not-staff", Where.ANYWHERE, Where.UNREAD)
no_sheets_of_staff = partial(words_of, "not-staff", Where.SHEETS)
no_members = partial(words_of, "not-staff", Where.MEMBERS)
other_things = partial(finds, "other-things")
