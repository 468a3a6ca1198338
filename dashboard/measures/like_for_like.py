"""Like-for-like share: what a group's share would be, had it the grades of all together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.measures.arithmetic import standardised as arithmetic
from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.beside_everybody import Ladders
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, of_people
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.shares import women_in_words
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import Group
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

BY = (Dimension.COUNCIL, Dimension.REGION, Dimension.COUNCIL_TYPE)

ENTRY = CatalogueEntry(
    name="like_for_like",
    title="Like-for-like share of women",
    question="Are there more or fewer women than the grades of a council would lead to expect?",
    numerator="women observed, in post on 31 March",
    denominator="women expected, had each grade the share of women of all together",
    unit="ratio",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Indirect standardisation for grade, with Byar's interval on the women observed (Breslow "
        "and Day, 1987, Statistical Methods in Cancer Research II); the share is the ratio times "
        "that of all together. Protected figures widen the interval."
    ),
    caveats=(
        "Two like-for-like shares do not compare with each other, each only with all together. "
        "Where a rung has too few people to stand by itself, it stands with its neighbours; people "
        "whose grade is unmapped stand by themselves. Grades differ from council to council."
    ),
    worked_example=(
        "17 women observed against 21.50 expected (10 of 40, 6 of 50 and 1 of 20 where all "
        "together have 300 of 1,000, 150 of 1,000 and 50 of 500): 0.791 times, 0.460 to 1.266; "
        "like for like 15.81 % against 20.00 %"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("like-for-like share", "standardised"),
)

COLUMNS = (
    Column("women_text", "Women", Unit.TEXT, brief=False),
    Column("base", "People", Unit.PEOPLE),
    Column("share", "Share", Unit.PERCENT),
    Column("observed", "Observed", Unit.PEOPLE, brief=False),
    Column("expected", "Expected", Unit.NUMBER, brief=False),
    Column("ratio", "Ratio", Unit.RATIO),
    Column("low", "95 % interval from", Unit.RATIO),
    Column("high", "95 % interval to", Unit.RATIO),
    Column("standing", "Against the expected", Unit.TEXT),
    Column("standardised", "Like-for-like share", Unit.PERCENT),
    Column("standardised_low", "Like-for-like share from", Unit.PERCENT, brief=False),
    Column("standardised_high", "Like-for-like share to", Unit.PERCENT, brief=False),
    Column("pooled", "All together", Unit.PERCENT, brief=False),
    Column("grades", "Grades that stand by themselves or together", Unit.TEXT, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

NOTES = (
    "Expected: the women there would be, had each grade the share of women of all together, which "
    "are all the councils asked for. Which grades were put together stands in CSV and JSON.",
    "Observed: the women of those grades added up. Of protected figures each is rounded by itself, "
    "so they need not be the women of the share; the interval allows for it.",
)
EACH_BY_ITSELF = (
    "Each row stands by itself at 95 %: where nothing but chance is at work, one of twenty may yet "
    "have fewer or more than expected. One that differs is a reason to ask, and no finding."
)


def like_for_like(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (Dimension.COUNCIL,),
    where: Where | None = None,
) -> SafeTable:
    """Women observed and expected, their ratio and the standardised share; one row is one group.

    Groups are councils when none are named. Shares are percentages. A council named in `where`
    has the only row, and is set against all that the other conditions leave. Raises CannotAsk for
    other groups and for one grade; NotShown when fewer than 3 councils reported.
    """
    where = where or Where()
    by = _groups_of(tuple(by) or (Dimension.COUNCIL,), where)
    asked = Inquiry.of(scope, warehouse, (), where)
    ladders = Ladders.of(asked.but(by=by, council=None))
    groups = ladders.groups if where.council is None else [(where.council,)]
    drafts = [_draft(ladders, group) for group in groups]
    notes = (*NOTES, EACH_BY_ITSELF) if len(drafts) > 1 else NOTES
    return asked.but(by=by).table(ENTRY, COLUMNS, drafts, notes=notes)


def _groups_of(by: tuple[Dimension, ...], where: Where) -> tuple[Dimension, ...]:
    known = BY if where.council is None else BY[:1]
    if len(by) > 1 or by[0] not in known:
        wrong = " and ".join(dimension.value for dimension in by)
        raise CannotAsk(
            f"A like-for-like share cannot be taken by {wrong}"
            f"{'' if where.council is None else ' of one council'}. It can by one of: "
            f"{', '.join(dimension.value for dimension in known)}."
        )
    if where.grade is not None:
        raise CannotAsk(
            "A like-for-like share is of all grades together, so it cannot be of one. Leave the "
            f"grade out, or ask for shares with grade={where.grade}."
        )
    return by


def _draft(ladders: Ladders, group: Group) -> Draft:
    """Stands on the group, on all together, and on each of its grades that is large enough."""
    parts = ladders.parts(group)
    large = [part for part in parts if ladders.may_stand(part.sides)] or parts
    small = [part for part in parts if part not in large]
    names = [part.name for part in (*large, *small)]

    def of(total: Figures, pooled: Figures, *sides: Figures) -> Mapping[str, Any]:
        pairs = zip(names, zip(sides[::2], sides[1::2], strict=True), strict=True)
        return like_for_like_figures(total, pooled, dict(pairs))

    return Draft(
        label=ladders.asked.label(group),
        of=of,
        on=(*ladders.whole(group), *ladders.permit(large)),
        counting=tuple(ladders.permit(small)),
    )


def like_for_like_figures(
    total: Figures, pooled: Figures, grades: Mapping[str, tuple[Figures, Figures]]
) -> Mapping[str, Any]:
    """Observed against expected, from the counts that the gate let through.

    `grades` has the group's own people and everybody's, by the name of the rungs together.
    """
    if none := none_in("in it", total):
        return none
    found = arithmetic.like_for_like(
        {name: of_people(own) for name, (own, _) in grades.items()},
        {name: of_people(everybody) for name, (_, everybody) in grades.items()},
    )
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    return {
        "women_text": women_in_words(total),
        "base": total.base,
        "share": 100 * of_people(total).share,
        "observed": found.observed,
        "expected": found.expected,
        "ratio": found.ratio,
        "low": found.low,
        "high": found.high,
        "standing": _standing(found.low, found.high),
        "standardised": 100 * found.share,
        "standardised_low": 100 * found.share_low,
        "standardised_high": 100 * found.share_high,
        "pooled": 100 * of_people(pooled).share,
        "grades": "; ".join(name for name, (own, _) in grades.items() if own.base),
    }


def _standing(low: float, high: float) -> str:
    if low > 1:
        return "more than expected"
    return "fewer than expected" if high < 1 else "cannot be told apart"
