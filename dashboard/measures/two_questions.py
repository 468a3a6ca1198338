"""What is compared: two years or two groups of people, and of which councils."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import fields
from enum import StrEnum
from itertools import pairwise
from typing import Any

from dashboard.measures.coverage import coverage_of
from dashboard.measures.entry import CannotAsk
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import (
    LEAST_COUNCILS,
    TOO_FEW_COUNCILS,
    Draft,
    Rows,
    not_calculable,
)
from dashboard.measures.questions import in_words, refuse_unreported, years_reported
from etl.vocabulary.definitions import redefined_between
from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.warehouse import reads
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.where import Dimension, Where


class Councils(StrEnum):
    """Whose people are compared between two years."""

    SAME = "same"
    ALL = "all"


NOTES = {
    Councils.SAME: "Between years, the figures are of the councils that reported in both.",
    Councils.ALL: "Between years, the figures are of all councils that reported in each.",
}

ONE_OF_TWO = "in one of the two"
ALL_INSTEAD = "All councils of each year can be asked for instead: --councils all, or councils=all."


def whose(inquiry: Inquiry, against: Where | None, councils: Councils) -> tuple[str, ...]:
    """The notes on whose figures they are: of how many councils those compared with are, where
    they are asked for, and of which where two years are compared.
    """
    if inquiry.where.population not in SENT_BY_COUNCILS:
        return ()
    if against is None:
        return (NOTES[councils],)
    then = _compared(inquiry, against)
    covered = coverage_of(then.scope, then.warehouse, then.where)
    named = difference_in_words(inquiry.where, then.where)
    notes = [] if then.year == inquiry.year else [NOTES[councils]]
    if covered.expected is not None:
        notes.insert(0, f"Coverage of {named}: {covered.reported} of {covered.expected} councils.")
    return tuple(notes)


def too_few_the_same(drafts: Sequence[Draft], councils: Councils) -> tuple[str, ...]:
    """The note that names the nearest choice, where too few councils reported in all years."""
    if councils is Councils.ALL or TOO_FEW_COUNCILS not in {draft.reason for draft in drafts}:
        return ()
    few = f"Where fewer than {LEAST_COUNCILS} councils reported in all the years compared"
    return (f"{few}, figures are withheld. {ALL_INSTEAD}",)


def compared_pairs(inquiry: Inquiry, against: Where | None) -> Iterator[tuple[Inquiry, Inquiry]]:
    """Every two questions that are compared, the later first.

    `against` is the question compared with. Not given, it is the year before that was reported;
    by year, each year is compared with the one before. Raises CannotAsk where there is nothing to
    compare with, NotShown where nobody sent a return for it.
    """
    apart = [dimension for dimension in inquiry.by if dimension is not Dimension.YEAR]
    if Dimension.YEAR in inquiry.by:
        if against is not None:
            raise CannotAsk("By year, each year is compared with the one before: no 'against'.")
        years = years_reported(inquiry.scope, inquiry.warehouse, inquiry.where)
        for earlier, later in pairwise(years):
            yield inquiry.but(by=apart, year=later), inquiry.but(by=apart, year=earlier)
        return
    other = _compared(inquiry, against)
    refuse_unreported(other.scope, other.warehouse, other.where)
    yield inquiry, other


def compared_councils(now: Inquiry, then: Inquiry, councils: Councils) -> Collection[str] | None:
    """The councils whose people are compared: those that reported in both years.

    None is for all: where that is asked for, or where not two years are compared.
    """
    two_years = now.where.year != then.where.year
    if councils is Councils.ALL or not two_years or now.where.population not in SENT_BY_COUNCILS:
        return None
    later, earlier = (
        reads.senders(each.scope, each.warehouse, where=each.where) for each in (now, then)
    )
    return frozenset().union(*later.values()) & frozenset().union(*earlier.values())


def compared_label(
    whole: Inquiry,
    group: Group,
    now: Inquiry,
    then: Inquiry,
    sides: Sequence[tuple[CountRow, ...]],
) -> dict[str, Any]:
    """The group's names, what it is compared with, and how many councils each side pools.

    `sides` are its rows, each with the one that it is compared with.
    """
    return {
        **whole.label(group, now),
        "compared_with": difference_in_words(now.where, then.where),
        "councils": now.councils([first for first, _ in sides]),
        "councils_compared": then.councils([second for _, second in sides]),
    }


def compared_options(inquiry: Inquiry, against: Where | None, councils: Councils) -> dict[str, str]:
    """What the two are asked with: the whole question compared with and, between years, of which
    councils.
    """
    if Dimension.YEAR in inquiry.by:
        compared, years = "the year reported before", True
    else:
        then = _compared(inquiry, against)
        compared, years = in_words(then.where), then.year != inquiry.year
    of_councils = years and inquiry.where.population in SENT_BY_COUNCILS
    return {"against": compared, "councils": councils.value if of_councils else ""}


def unless_redefined(now: Inquiry, then: Inquiry, of: Callable[..., Rows]) -> Callable[..., Rows]:
    """What `of` makes of the figures; across a change of definition, that there is none."""
    earlier, later = sorted((now.year, then.year))
    reason = redefined_between(now.where.population, earlier, later)
    return (lambda *_: not_calculable(reason)) if reason else of


def difference_in_words(now: Where, then: Where) -> str:
    """What the second question asks for that the first does not: '2020', 'Leeds City Council'."""
    other = {
        each.name: getattr(then, each.name)
        for each in fields(then)
        if getattr(then, each.name) != getattr(now, each.name)
    }
    said = [str(other.pop("status"))] if "status" in other else []
    if other:
        said.append(in_words(Where(**other)).removeprefix(f"{Where().population}, "))
    return ", ".join(said)


def _compared(inquiry: Inquiry, against: Where | None) -> Inquiry:
    if against is None:
        free = inquiry.but(year=None)
        before = [
            year
            for year in years_reported(free.scope, free.warehouse, free.where)
            if inquiry.where.year is not None and year < inquiry.where.year
        ]
        if not before:
            raise CannotAsk(
                f"There is no earlier year than {inquiry.where.year} to compare with. "
                "Name what to compare with, such as --against region=London."
            )
        return inquiry.but(year=before[-1])
    changed = {
        each.name: getattr(against, each.name)
        for each in fields(against)
        if getattr(against, each.name) is not None
    }
    if "council" in changed:
        # Another council may stand in another region, and be of another type.
        changed = {"region": None, "council_type": None, **changed}
    elif inquiry.where.population in SENT_BY_COUNCILS and {"region", "council_type"} & set(changed):
        # A council is set against the others of a region or type, its own or another.
        changed = {"council": None, **changed}
    other = inquiry.but(**changed)
    if other.where == inquiry.where:
        raise CannotAsk(f"'against' asks for the same: {in_words(inquiry.where)}.")
    return other
