"""Change of women's share between two years, or between two groups of people."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from dashboard.measures.arithmetic import change as arithmetic
from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import Draft, Figures, not_calculable, of_people
from dashboard.measures.questions import in_words, years_reported
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.shares import OF_PEOPLE
from etl.vocabulary.definitions import definition_changes
from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where


class Councils(StrEnum):
    """Whose people are compared between two years."""

    SAME = "same"
    ALL = "all"


ENTRY = CatalogueEntry(
    name="change",
    title="Change in the share of women",
    question="Is the share of women another than it was, or than it is elsewhere?",
    numerator="share of women now, less the share then or there",
    denominator="as of the share of women, in each of the two",
    unit="percentage points",
    populations=OF_PEOPLE,
    source=(
        "Newcombe (1998), Statistics in Medicine 17, 873-890, method 10: the interval of a "
        "difference from two Wilson intervals; protected figures use the widened ones."
    ),
    caveats=(
        "Between two years, of the councils that reported in both unless all are asked for. Two "
        "shares of the same people a year apart are not independent, so the interval is rather "
        "too wide than too narrow. No change spans a year in which the definition changed."
    ),
    worked_example=(
        "9 women of 40 people against 7 of 52: +9.04 points, −6.56 to +25.50, cannot be told apart"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("difference",),
)

COLUMNS = (
    Column("compared_with", "Compared with", Unit.TEXT),
    Column("women", "Women", Unit.PEOPLE, brief=False),
    Column("base", "People whose gender is recorded", Unit.PEOPLE),
    Column("share", "Share of women", Unit.PERCENT),
    Column("women_compared", "Women, compared with", Unit.PEOPLE, brief=False),
    Column("base_compared", "People, compared with", Unit.PEOPLE),
    Column("share_compared", "Share compared with", Unit.PERCENT),
    Column("change", "Change", Unit.POINTS),
    Column("low", "95 % interval from", Unit.POINTS),
    Column("high", "95 % interval to", Unit.POINTS),
    Column("standing", "In words", Unit.TEXT),
    Column("councils", "Councils compared", Unit.COUNCILS),
    Column("withheld", "Withheld", Unit.TEXT),
)

SAME_NOTE = "Between years, the figures are of the councils that reported in both."
ALL_NOTE = "Between years, the figures are of all councils that reported in each."


def change(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    against: Where | None = None,
    councils: Councils = Councils.SAME,
) -> SafeTable:
    """The difference of two shares in percentage points, with its interval; one row is one group.

    `against` is the question compared with: an earlier year, or other people in the same year.
    Not given, it is the year before that was reported; by year, each year is compared with the
    one before. Raises NotShown as `shares` does, CannotAsk where there is nothing to compare with.
    """
    inquiry = Inquiry.of(scope, warehouse, by, where)
    drafts = [
        draft
        for now, then in _pairs(inquiry, against)
        for draft in _drafts(inquiry, now, then, councils)
    ]
    note = SAME_NOTE if councils is Councils.SAME else ALL_NOTE
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=(note,))


def _pairs(inquiry: Inquiry, against: Where | None) -> Iterator[tuple[Inquiry, Inquiry]]:
    """Every two questions that are compared, the later first."""
    apart = [dimension for dimension in inquiry.by if dimension is not Dimension.YEAR]
    if Dimension.YEAR in inquiry.by:
        if against is not None:
            raise CannotAsk("By year, each year is compared with the one before: no 'against'.")
        years = years_reported(inquiry.scope, inquiry.warehouse, inquiry.where)
        for earlier, later in pairwise(years):
            yield inquiry.but(by=apart, year=later), inquiry.but(by=apart, year=earlier)
        return
    yield inquiry, _compared(inquiry, against)


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
    other = inquiry.but(**changed)
    if other.where == inquiry.where:
        raise CannotAsk(f"'against' asks for the same: {in_words(inquiry.where)}.")
    return other


def _drafts(whole: Inquiry, now: Inquiry, then: Inquiry, councils: Councils) -> list[Draft]:
    among = _in_both(now, then) if councils is Councils.SAME else None
    later, earlier = now.counts(among), then.counts(among)
    groups = [group for group in later if group in earlier]
    permitted = zip(
        groups,
        now.permit(later[group] for group in groups),
        then.permit(earlier[group] for group in groups),
        strict=True,
    )
    figures = _figures_across(now, then)
    drafts = []
    for group, first, second in permitted:
        label = dict(now.label(group))
        if Dimension.YEAR in whole.by:
            label["year"] = now.where.year
        label["compared_with"] = _difference_in_words(now.where, then.where)
        label["councils"] = len(later[group].organisations)
        drafts.append(Draft(label, figures, (first, second)))
    return drafts


def _figures_across(now: Inquiry, then: Inquiry) -> Callable[[Figures, Figures], Mapping[str, Any]]:
    """The two shares and their difference; across a change of definition, that there is none."""
    earlier, later = sorted((now.year, then.year))
    spanned = definition_changes(now.where.population, earlier, later)
    if not spanned:
        return change_figures
    return lambda *_: not_calculable(spanned[-1].in_words)


def _in_both(now: Inquiry, then: Inquiry) -> frozenset[str] | None:
    """The councils that reported in both years; None where not two years are compared."""
    if now.where.year == then.where.year or now.where.population not in SENT_BY_COUNCILS:
        return None
    later, earlier = (
        reads.senders(each.scope, each.warehouse, where=each.where) for each in (now, then)
    )
    return frozenset().union(*later.values()) & frozenset().union(*earlier.values())


def _difference_in_words(now: Where, then: Where) -> str:
    """What the second question asks for that the first does not: '2020', 'Leeds City Council'."""
    other = {
        each.name: getattr(then, each.name)
        for each in fields(then)
        if getattr(then, each.name) != getattr(now, each.name)
    }
    return in_words(Where(**other)).removeprefix(f"{Where().population}, ")


def change_figures(now: Figures, then: Figures) -> Mapping[str, Any]:
    """Two shares and their difference, from the counts that the gate let through."""
    first, second = of_people(now), of_people(then)
    found = arithmetic.change(first, second)
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    return {
        "women": first.women,
        "base": first.base,
        "share": 100 * first.share,
        "women_compared": second.women,
        "base_compared": second.base,
        "share_compared": 100 * second.share,
        "change": found.points,
        "low": found.low,
        "high": found.high,
        "standing": found.standing.value,
    }
