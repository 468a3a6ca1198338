"""What can be wrong with invented councils in a spreadsheet: an example that was left in it."""

from collections.abc import Collection

from etl.checks.problems import Problem, Question, Settles, ask
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.councils import Council


def left_in(sheet: str, councils: Collection[Council]) -> Problem | None:
    """The problem of a table that names invented councils and real ones, or None."""
    invented = min((each.name for each in councils if each.sample), default="")
    real = min((each.name for each in councils if not each.sample), default="")
    return _beside(sheet, invented, real) if invented and real else None


def _beside(sheet: str, invented: str, real: str) -> Problem:
    return ask(
        "example left in",
        f"rows of {invented}, which is invented, beside rows of {real}",
        "the rows of real councils alone",
        "Say that it is not counted, or delete the worked example and send the file again.",
        Question(
            Settles.WORD, invented, "council", (NOT_COUNTED,), NOT_COUNTED, "it is invented", 0.9
        ),
    ).at(sheet)
