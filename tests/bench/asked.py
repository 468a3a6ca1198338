"""What pages ask of people in post, each turn about another year, region or council."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from etl.vocabulary.grades import LADDER
from etl.vocabulary.regions import REGIONS, Region
from etl.warehouse.where import Dimension, Where
from tests.bench.made_warehouse import COUNCILS, YEARS, Draws

CODES = [each.code for each in Draws(COUNCILS, seed=0).councils]


@dataclass(frozen=True)
class Asked:
    """One question: `about` gives its filters in each turn. A page draws it, or none does."""

    name: str
    by: Sequence[Dimension]
    about: Callable[[int], Where]
    drawn: bool = True


def _every_year(_: int) -> Where:
    return Where()


def _a_year(turn: int) -> Where:
    return Where(year=YEARS[turn % len(YEARS)])


def _a_region(turn: int) -> Where:
    return Where(year=YEARS[turn % len(YEARS)], region=Region(REGIONS[turn % len(REGIONS)]))


def _a_grade(turn: int) -> Where:
    return Where(grade=LADDER[turn % len(LADDER)])


def _a_council(turn: int) -> Where:
    return Where(council=CODES[turn * 7 % len(CODES)])


YEAR, REGION, GRADE = Dimension.YEAR, Dimension.REGION, Dimension.GRADE
COUNCIL, ROLE = Dimension.COUNCIL, Dimension.ROLE_FAMILY

# No page draws these. With more people more of their groups have people, up to all 672 of one
# council's, and more may be shown, up to 140 of a region's: the answer itself is longer.
SUMMARY = Asked("region, grade and year", (REGION, GRADE, YEAR), _every_year, drawn=False)
ONE_COUNCIL = Asked("one council: year, grade, role", (YEAR, GRADE, ROLE), _a_council, drawn=False)
ONE_REGION = Asked("council and grade, one region", (COUNCIL, GRADE), _a_region, drawn=False)

QUESTIONS = (
    Asked("all", (), _a_year),
    Asked("year", (YEAR,), _every_year),
    Asked("year, of one grade", (YEAR,), _a_grade),
    Asked("grade", (GRADE,), _a_year),
    Asked("region", (REGION,), _a_year),
    Asked("council type", (Dimension.COUNCIL_TYPE,), _a_year),
    Asked("role family", (ROLE,), _a_year),
    Asked("year and grade", (YEAR, GRADE), _every_year),
    Asked("region and grade", (REGION, GRADE), _a_year),
    Asked("council", (COUNCIL,), _a_year),
    ONE_REGION,
    Asked("one council: year", (YEAR,), _a_council),
    ONE_COUNCIL,
    SUMMARY,
)


def _a_late_year(turn: int) -> Where:
    """A year with four before it."""
    return Where(year=YEARS[-1 - turn % (len(YEARS) - 4)])


# The other measures that a page draws, by their names in the catalogue.
OTHERS = (
    Asked("coverage", (YEAR,), _every_year),
    Asked("change", (YEAR,), _every_year),
    Asked("trend", (), _a_late_year),
    Asked("findings", (), _a_late_year),
)
