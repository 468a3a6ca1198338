"""Columns that are not read and may tell who counts: what is asked of their words, and answered.

The answers stand among the words of a mapping, under `told_by` the heading, so that what a 'Yes'
means under one heading says nothing of a 'Yes' under another.
"""

from etl.checks.problems import Problem, Question, Settles, advise, ask, doubt, refuse
from etl.checks.words import NOT_COUNTED

WHO_COUNTS = "who counts by "
COUNTS, SAYS_NOTHING = "counts", "says nothing of who counts"
CHOICES = (COUNTS, NOT_COUNTED, SAYS_NOTHING)
# What stands for the cells of a column that are blank, and for all the others of it.
BLANK, FILLED = "(blank)", "(filled)"
MAY_TELL, REMARKS = "column that may tell who counts", "remarks of leaving"
MORE = "Send those in post alone, or answer what it says of a row: that it counts or does not"


def told_by(heading: str) -> str:
    """What the answers about the words of a column stand under."""
    return f"{WHO_COUNTS}'{heading}'"


def heading_of(told: str) -> str:
    """The heading of the column that answers stand under; '' for those of anything else."""
    return told[len(WHO_COUNTS) + 1 : -1] if told.startswith(WHO_COUNTS) else ""


def word_may_tell(sheet: str, cell: str, heading: str, word: str, proposal: str) -> Problem:
    return ask(
        MAY_TELL,
        f"{_said(word)} under '{heading}', which may tell who is in post or one of the staff",
        "one row for each person in post, or an answer which rows count",
        f"{MORE}; '{SAYS_NOTHING}' settles the whole column.",
        _question(heading, word, proposal),
    ).at(sheet, cell)


def remarks_of_leaving(sheet: str, cell: str, heading: str, word: str) -> Problem:
    return ask(
        REMARKS,
        f"cells with the word '{word}' under '{heading}', which is not read",
        "people in post alone, or an answer whether such rows count",
        f"{MORE}; '{SAYS_NOTHING}' settles the whole column.",
        _question(heading, word, ""),
    ).at(sheet, cell)


def remarks_below(sheet: str, cell: str, heading: str, row: int) -> Problem:
    """`row` is the number of the first row with such a word, below those whose words are asked; or
    of any in a column without a heading.
    """
    under = f"under '{heading}', which is not read" if heading else "in a column without a heading"
    return doubt(
        REMARKS,
        f"words for leaving {under}, first in row {row:,}",
        "people in post alone, or a column 'Status' or 'Leaving date'",
        "Send those in post alone, or add a column 'Status'; if everybody in the list counts, say "
        "so.",
    ).at(sheet, cell)


def too_many_words(sheet: str, cell: str, heading: str) -> Problem:
    return doubt(
        MAY_TELL,
        f"the column '{heading}', which is not read, may tell who is in post, and has too many "
        "words to ask of each",
        "one row for each person in post, or a column 'Status'",
        "Send those in post alone, or head the column 'Status' with words such as 'In post' and "
        "'Left'; if everybody in the list counts, say so.",
    ).at(sheet, cell)


def rows_may_not_count(sheet: str, cell: str, heading: str) -> Problem:
    """Of counts, whose rows are no persons: they are taken out by their sender."""
    return doubt(
        MAY_TELL,
        f"the column '{heading}', which is not read, may tell which rows count",
        "rows of people in post alone",
        "Take out the rows that do not count; if all of them count, say so.",
    ).at(sheet, cell)


def unknown_meaning(sheet: str, cell: str, heading: str, word: str, answer: str) -> Problem:
    return refuse(
        "unknown answer",
        f"the answer '{answer}' for {_said(word)} under '{heading}'",
        f"one of {', '.join(CHOICES)}",
        "Correct the mapping.",
    ).at(sheet, cell)


def left_out(sheet: str, cell: str, heading: str, word: str) -> Problem:
    return advise(
        "left out as settled",
        f"rows with {_said(word)} under '{heading}', not counted",
        "people in post",
        "Nothing: it is as you said.",
    ).at(sheet, cell)


def _question(heading: str, word: str, proposal: str) -> Question:
    because = "the heading and the word say so" if proposal else ""
    certainty = 0.6 if proposal else 0.0
    about = told_by(heading)
    return Question(Settles.WORD, word, about, CHOICES, proposal, because, certainty)


def _said(word: str) -> str:
    return {BLANK: "blank cells", FILLED: "cells that are filled"}.get(word, f"'{word}'")
