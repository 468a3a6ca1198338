"""What is proposed for a word that is not known; it is asked, and never taken by itself."""

from etl.checks import words as problems
from etl.checks.problems import Problem
from etl.checks.values import Spot
from etl.vocabulary import words
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.pay import place_on_scale
from etl.workbooks.columns import Field

# A pay scale is the council's own, so what is usual elsewhere is hardly more than a hint.
BY_SCALE = 0.3


def unmapped(spot: Spot) -> Problem:
    """A grade that nobody has placed on the ladder, with the rung that is usual for its scale."""
    choices = [grade.value for grade in LADDER]
    scale = place_on_scale(spot.value)
    if scale is None:
        return problems.unknown_word(spot, Field.GRADE, Grade.UNMAPPED, choices)
    return problems.unknown_word(
        spot,
        Field.GRADE,
        Grade.UNMAPPED,
        choices,
        proposal=scale.grade,
        because=scale.because,
        certainty=BY_SCALE,
    )


def must_be_known(
    spot: Spot,
    field: Field,
    known: words.Words[words.Term],
    vocabulary: type[words.Term],
    *more: str,
) -> Problem:
    """A question about a word that decides where people are counted, with the closest known."""
    close = known.suggest(spot.value)
    proposal = known.find(close[0]) if close else None
    choices = [*(term.value for term in vocabulary), *more]
    return problems.must_be_known(spot, field, choices, proposal or "")
