"""What a projection stands on: in post, joined, left and promoted in the last three years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from dashboard.measures.arithmetic.flows import YEARS_NEEDED, WhatIf
from dashboard.measures.flows import senders, sent, with_flows
from dashboard.measures.groups import nobody
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.ladder import ALL_GRADES, rungs
from dashboard.measures.permitted import LEAST_PEOPLE
from dashboard.measures.safe_table import Rule
from dashboard.measures.together import Together, large_enough
from etl.vocabulary.definitions import redefined_between
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Status
from etl.warehouse.reads import CountRow
from etl.warehouse.where import Dimension

# In post now, and when each of the years began.
DAYS = 1 + YEARS_NEEDED
# Councils in a hundred that must have sent promotions in a year, or grades are not told apart: a
# small council may well have promoted nobody, but not most of them.
LEAST_WITH_PROMOTIONS = 50

Side = Mapping[str, CountRow]


@dataclass(frozen=True, slots=True)
class Recorded:
    """Rows for the gate, rung by rung, of the same councils in every year.

    `in_post`: each rung's people on the last snapshot day, then on the days that the years began
    from, the latest first. `flows`: each rung's joined, left, and promoted out of it, year by year.
    Where nothing can be projected `why_not` says why; where grades are not told apart,
    `why_one_stock`.
    """

    grades: tuple[str, ...]
    in_post: tuple[CountRow, ...]
    flows: tuple[CountRow, ...]
    councils: frozenset[str]
    why_not: str = ""
    why_one_stock: str = ""


def recorded(inquiry: Inquiry, assumed: WhatIf) -> Recorded:
    """The last three years of a question; grades stand together until each is large enough."""
    days = _days(inquiry)
    years = days[:YEARS_NEEDED]
    if reason := redefined_between(inquiry.where.population, days[-1].year, days[0].year):
        return Recorded((), (), (), frozenset(), why_not=reason)
    councils = frozenset.intersection(*(with_flows(year) for year in years))
    if not councils:
        return Recorded((), (), (), councils, why_not=_why_not(days))
    sides = [_side(day, Status.IN_POST, councils) for day in days]
    for status in (Status.JOINED, Status.LEFT):
        sides += [_side(year, status, councils) for year in years]
    ladder = rungs((), sides)
    why_one_stock = "" if _promotion_is_set(assumed) else _promotions_missing(years, councils)
    if why_one_stock:
        grades = [reduce(Together.joined_to, ladder)]
    else:
        grades = large_enough(ladder, lambda rows: _may_stand(inquiry, rows[:DAYS]))
    promoted = [_side(year, Status.PROMOTED, councils) for year in years]
    return Recorded(
        grades=(ALL_GRADES,) if len(grades) == 1 else tuple(each.name for each in grades),
        in_post=tuple(row for each in grades for row in each.sides[:DAYS]),
        flows=_flows(grades, promoted, councils),
        councils=councils,
        why_one_stock=why_one_stock,
    )


def _days(inquiry: Inquiry) -> list[Inquiry]:
    """The question of the last snapshot day and of those before, the latest first."""
    last = inquiry.where.year or 0
    return [inquiry.but(year=last - back) for back in range(DAYS)]


def _why_not(days: Sequence[Inquiry]) -> str:
    for day in days:
        if not senders(day):
            return f"no figures of {day.where.year}, and the last {DAYS} years are needed"
    return f"no council sent who joined or left in each of the last {YEARS_NEEDED} years"


def _side(question: Inquiry, status: Status, councils: frozenset[str]) -> Side:
    """People of this status by grade; nobody in each where there is nobody at all."""
    found = question.but(status=status).split(Dimension.GRADE, councils)[()]
    return found or {grade: nobody((grade,), councils) for grade in LADDER}


def _promotion_is_set(assumed: WhatIf) -> bool:
    return assumed.women_promotion is not None and assumed.others_promotion is not None


def _promotions_missing(years: Sequence[Inquiry], councils: frozenset[str]) -> str:
    for year in years:
        sending = sent(year, Status.PROMOTED) & councils
        if 100 * len(sending) < LEAST_WITH_PROMOTIONS * len(councils):
            return f"too few councils sent who was promoted in {year.where.year}"
    return ""


def _may_stand(inquiry: Inquiry, rows: Sequence[CountRow]) -> bool:
    """True when the gate lets each stand, and where it hides nothing, when each has people enough.

    Rates of a rung of few people would be chance and little else.
    """
    return all(
        each.may_stand and (each.rule is not Rule.EXACT or row.women + row.others >= LEAST_PEOPLE)
        for each, row in zip(inquiry.permit(rows), rows, strict=True)
    )


def _flows(
    grades: Sequence[Together], promoted: Sequence[Side], councils: frozenset[str]
) -> tuple[CountRow, ...]:
    """Joined, left and promoted of each rung. Whoever moved up is counted on the rung above.

    So those promoted out of a rung are those who came to the lowest grade of the next.
    """
    found: list[CountRow] = []
    for place, each in enumerate(grades):
        found += each.sides[DAYS:]
        above = grades[place + 1].names[0] if place + 1 < len(grades) else ""
        found += [side.get(above, nobody((above,), councils)) for side in promoted]
    return tuple(found)
