"""Dashes in place of numbers of people: zero, or withheld."""

from etl.checks.problems import Problem, Question, Settles, advise, ask
from etl.checks.values import Spot

# What the answers stand under among the words of a mapping, and what they may be.
NUMBERS = "numbers"
ZERO, WITHHELD = "zero", "withheld"
CODE = "dash in place of a number"


def zero_or_withheld(spot: Spot, answer: str) -> Problem:
    """A dash of which no total tells whether it is nobody; `answer`: what was said, if anything."""
    said = f"'{answer}' is none of the answers. " if answer else ""
    return ask(
        CODE,
        f"'{spot.value}' in place of a number of people",
        "the number of people, 0 where there is nobody",
        f"{said}Say whether a dash is zero, or a number that is withheld; or fill in the numbers.",
        Question(Settles.WORD, spot.value, NUMBERS, (ZERO, WITHHELD)),
    ).at(spot.sheet, spot.cell)


def zero_by_totals(sheet: str, cell: str, marks: str) -> Problem:
    return advise(
        "dashes read as zero",
        f"{marks} in place of numbers, which the totals show to be zero",
        "0 where there is nobody",
        "Nothing: the totals add up with a zero for each.",
    ).at(sheet, cell)
