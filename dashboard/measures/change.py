"""Change of women's share between two years, or between two groups of people."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from dashboard.measures.arithmetic.change import difference
from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, of_people
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.shares import OF_PEOPLE
from dashboard.measures.two_questions import (
    ONE_OF_TWO,
    Councils,
    compared_councils,
    compared_label,
    compared_options,
    compared_pairs,
    too_few_the_same,
    unless_redefined,
    whose,
)
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

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
        "difference from two Wilson intervals; protected figures use the widened ones and, between "
        "years, one that the noise of rounding alone passes about twice in 10,000 at the most."
    ),
    caveats=(
        "Between two years, of the councils that reported in both unless all are asked for. Two "
        "shares of the same people a year apart are not independent, so the interval is rather "
        "too wide than too narrow. Each row stands by itself at 95 %: of twenty groups without any "
        "change one may still be called higher or lower. Headings and findings look at all groups "
        "of a table at once, and ask more of each (Bonferroni). No change spans a year in which "
        "the definition changed."
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
    Column("councils", "Councils", Unit.COUNCILS),
    Column("councils_compared", "Councils, compared with", Unit.COUNCILS, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

EACH_BY_ITSELF = (
    "Each row stands by itself at 95 %: of twenty without any change one may be called higher or "
    "lower. Headings and findings look at all of them at once, and ask more of each."
)


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
        for now, then in compared_pairs(inquiry, against)
        for draft in _drafts(inquiry, now, then, councils)
    ]
    notes = [*whose(inquiry, against, councils), *too_few_the_same(drafts, councils)]
    if len(drafts) > 1:
        notes.append(EACH_BY_ITSELF)
    options = compared_options(inquiry, against, councils)
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes, options=options)


def since_first(scope: Scope, warehouse: Warehouse, years: SafeTable) -> SafeTable | None:
    """The change between the first and the last year that a table by year shows.

    Of the same councils in both, where it may be shown; None where it may not, or of one year.
    """
    shown = [int(row["year"]) for row in years.shown]
    if len(shown) < 2 or years.where.population not in OF_PEOPLE:
        return None
    last, first = (replace(years.where, year=year) for year in (shown[-1], shown[0]))
    with suppress(NotShown, CannotAsk):
        table = change(scope, warehouse, where=last, against=first)
        return table if table.shown else None
    return None


def since_earlier(
    scope: Scope, warehouse: Warehouse, later: SafeTable, earlier: SafeTable
) -> SafeTable | None:
    """The change of each group between the years of two tables by the same groups.

    Of the same councils in both, where it may be shown; None where it may not.
    """
    with suppress(NotShown, CannotAsk):
        return change(scope, warehouse, by=later.by, where=later.where, against=earlier.where)
    return None


def _drafts(whole: Inquiry, now: Inquiry, then: Inquiry, councils: Councils) -> list[Draft]:
    among = compared_councils(now, then, councils)
    later, earlier = now.counts(among), then.counts(among)
    groups = [group for group in later if group in earlier]
    permitted = zip(
        groups,
        now.permit(later[group] for group in groups),
        then.permit(earlier[group] for group in groups),
        strict=True,
    )
    of = partial(change_figures, of_years=now.year != then.year)
    figures = unless_redefined(now, then, of)
    return [
        Draft(
            compared_label(whole, group, now, then, [(later[group], earlier[group])]),
            figures,
            (first, second),
        )
        for group, first, second in permitted
    ]


def change_figures(now: Figures, then: Figures, *, of_years: bool = False) -> Mapping[str, Any]:
    """Two shares and their difference, from the counts that the gate let through; `of_years` where
    they are of two years.
    """
    if none := none_in(ONE_OF_TWO, now) or none_in(ONE_OF_TWO, then):
        return none
    first, second = of_people(now), of_people(then)
    found = difference(first, second, of_years=of_years)
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
