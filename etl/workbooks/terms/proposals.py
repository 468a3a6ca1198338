"""What is proposed for a word that is not known; it is asked, and never taken by itself."""

from etl.checks import words as problems
from etl.checks.flags import COUNTS
from etl.checks.problems import Problem
from etl.checks.values import Spot
from etl.vocabulary import words
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.pay import place_on_scale
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.terms.flag_words import YES_AND_NO, proposal

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
    likely: str = "",
) -> Problem:
    """A question about a word that decides where people are counted, with what is likely or the
    closest known.
    """
    close = known.suggest(spot.value)
    likely = likely or (known.find(close[0]) if close else None) or ""
    choices = [*(term.value for term in vocabulary), *more]
    return problems.must_be_known(spot, field, choices, likely)


def status_by_heading(heading: str, word: str) -> str:
    """What a yes or no means under the heading of a status, 'Active status'; '' for other words."""
    if simple(word) not in YES_AND_NO:
        return ""
    meant = proposal(heading, word)
    return Status.IN_POST if meant == COUNTS else meant
