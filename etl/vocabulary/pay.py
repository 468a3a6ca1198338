"""Where a pay point or pay grade usually stands on the ladder: a proposal, never a mapping.

Councils number their own scales, so that 'Grade 7' is a technician in one and a manager in
another. datasets/reference/pay-scales.csv has the usual ranges, in the columns series, first,
last, grade, because. What it proposes is asked about and never taken by itself.
"""

import re
from dataclasses import dataclass
from functools import cache

from etl.vocabulary.grades import Grade
from etl.vocabulary.words import DATASETS, lines_of, simple

SCALES = DATASETS / "reference" / "pay-scales.csv"
POINT = re.compile(r"(?P<series>[a-z][a-z ]*?) ?(?P<number>\d{1,3})(?: ?[a-z])?")
LETTER = re.compile(r"(?P<series>hay|band|grade|gradd) (?P<letter>[a-z])")


@dataclass(frozen=True)
class Scale:
    """A stretch of one series of pay points, and the rung that most councils put it on."""

    series: str
    first: int
    last: int
    grade: Grade
    because: str


@cache
def scales() -> tuple[Scale, ...]:
    """The usual scales. Raises ValueError for a rung that is not on the ladder."""
    return tuple(
        Scale(
            simple(row["series"]),
            int(row["first"]),
            int(row["last"]),
            Grade(row["grade"]),
            row["because"],
        )
        for row in lines_of(SCALES)
    )


def place_on_scale(text: str) -> Scale | None:
    """The scale that a pay point such as 'PO3', 'SCP 23', 'Hay B' or 'Grade 7' stands on."""
    form = simple(text)
    if match := LETTER.fullmatch(form):
        series, point = f"{match['series']} letter", ord(match["letter"]) - ord("a") + 1
    elif match := POINT.fullmatch(form):
        series, point = match["series"].strip(), int(match["number"])
    else:
        return None
    fitting = (s for s in scales() if s.series == series and s.first <= point <= s.last)
    return next(fitting, None)
