"""What is asked of rows of a list that may be nobody's, and whether somebody in them counts."""

from etl.checks.problems import Level, Problem, Question, Settles
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.populations import Status

# What the answers are for.
NOBODY = "row without staff number"
WITHOUT_HEADCOUNT = "row with a headcount of 0"
COUNTED = Status.IN_POST.value


def maybe_nobody(sheet: str, cell: str, answer: str) -> Problem:
    """A row with neither a gender nor a staff number, or name, where the others have both."""
    return _somebody_or_nobody(
        "person or vacancy",
        "a row with neither a gender nor a staff number or name, which others have",
        NOBODY,
        "lists of posts have such rows for the posts that nobody holds",
        (sheet, cell),
        answer,
    )


def without_headcount(sheet: str, cell: str, answer: str) -> Problem:
    """A row with a headcount of 0 whose person stands in no other row."""
    return _somebody_or_nobody(
        "nobody by the headcount",
        "a row with a headcount of 0, and no other row of the same person",
        WITHOUT_HEADCOUNT,
        "systems print it beside whoever is counted elsewhere",
        (sheet, cell),
        answer,
    )


def _somebody_or_nobody(
    code: str, found: str, about: str, because: str, place: tuple[str, str], answer: str
) -> Problem:
    settled = answer in (COUNTED, NOT_COUNTED)
    question = Question(
        Settles.WORD, about, "status", (NOT_COUNTED, COUNTED), NOT_COUNTED, because, 0.6
    )
    return Problem(
        Level.ADVISE if settled else Level.ASK,
        code,
        found + (f"; it is taken as '{answer}', as you said" if settled else ""),
        "one person in each row",
        "Nothing." if settled else "Say whether such rows are people in post or vacancies.",
        question=None if settled else question,
    ).at(*place)
