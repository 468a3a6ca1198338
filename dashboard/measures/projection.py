"""Projection: where women's share goes, and when a goal is met, if what moves people goes on."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.flows import YEARS_NEEDED, Flows, Rung, WhatIf
from dashboard.measures.arithmetic.projection import Projection, goal_met, goal_range, project
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.inquiry import Inquiry, refuse_other_groups
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable
from dashboard.measures.recorded import DAYS, Recorded, recorded
from dashboard.measures.safe_table import Column, Rule, SafeTable, Unit
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="projection",
    title="Projection of the share of women",
    question="When is the goal met, if people join, leave and move up as in the last three years?",
    numerator="women expected in post",
    denominator="people expected in post",
    unit="percent",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Stock and flow by grade: Bartholomew (1982), Stochastic Models for Social Processes. The "
        "interval holds 95 of 100 simulated courses, drawn with a fixed seed."
    ),
    caveats=(
        "Not a forecast: it says where the last three years' rates lead, were nothing to change. "
        "Of the councils that reported in the last four years and sent who joined or left in each "
        "of the last three, between which no definition changed. The interval is of chance alone, "
        "not of what policy may do. The goal's "
        "year is that of the expected course; beside it stand the years in which the interval's "
        "upper end, and then its lower end, reaches the goal; of 100 simulated departments these "
        "years held the first 31 March at the goal in 96 and more (make bench-projection)."
    ),
    worked_example=(
        "30 % women, 10 % leave a year, half of starters women: 32.0 % after 1 year, 38.19 % after "
        "5; 45 % in 14 years, 50 % never, at this share of starters"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("what if",),
)

COLUMNS = (
    Column("year", "31 March", Unit.YEAR),
    Column("after", "Years ahead", Unit.NUMBER),
    Column("share", "Share of women", Unit.PERCENT),
    Column("low", "95 % interval from", Unit.PERCENT),
    Column("high", "95 % interval to", Unit.PERCENT),
    Column("women", "Women expected", Unit.NUMBER, brief=False),
    Column("people", "People expected", Unit.NUMBER, brief=False),
    Column("goal", "Goal", Unit.PERCENT, brief=False),
    Column("goal_met", "Goal met", Unit.TEXT),
    Column("goal_year", "Goal met in", Unit.YEAR, brief=False),
    Column("goal_range", "By the interval", Unit.TEXT),
    Column("goal_from", "Goal met from", Unit.YEAR, brief=False),
    Column("goal_to", "Goal met to", Unit.YEAR, brief=False),
    Column("grades", "Grades told apart", Unit.TEXT, brief=False),
    Column("councils", "Councils", Unit.COUNCILS, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

# Parity is nobody's share but even: the band is a description, and other benchmarks are others'.
PARITY = 50.0
YEARS_AHEAD = 15
LONGEST = 30
SEED = 2025

WHAT_IF_IN_WORDS = {
    "women_of_starters": "women among starters",
    "women_leaving": "women leaving a year",
    "others_leaving": "others leaving a year",
    "women_promotion": "women promoted a year",
    "others_promotion": "others promoted a year",
}


def projection(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    what_if: WhatIf | None = None,
    goal: float = PARITY,
) -> SafeTable:
    """Women's expected share, in percent with a simulated interval; one row is one year ahead.

    The rows go on for 15 years, or to the year in which the goal (percent) is met where that is
    later, for 30 at the most. `what_if` stands for what was recorded. Grades are told apart where
    promotions are held. Raises NotShown as `shares` does; CannotAsk for groups, for one grade,
    and for a goal that is no share.
    """
    refuse_other_groups(ENTRY.name, by, (Dimension.YEAR,), "its rows are the years ahead")
    if not 0 < goal <= 100:
        raise CannotAsk(f"The goal is a share of women from over 0 to 100 %, not {goal:g}.")
    inquiry = Inquiry.of(scope, warehouse, (), where)
    if inquiry.where.grade is not None:
        raise CannotAsk(f"{ENTRY.name} follows people through all grades, not one alone.")
    assumed = what_if or WhatIf()
    found = recorded(inquiry, assumed)
    label = {
        "year": inquiry.where.year,
        "goal": goal,
        "grades": "; ".join(found.grades),
        "councils": len(found.councils),
    }
    of = partial(projected, found, inquiry.where.year or 0, assumed, goal)
    on, counting = inquiry.permit(found.in_post), inquiry.permit(found.flows)
    draft = Draft(label, of, tuple(on), tuple(counting))
    return inquiry.table(
        ENTRY,
        COLUMNS,
        [draft],
        notes=_notes(inquiry, found, assumed, goal),
        options={"what_if": _supposed(assumed) or "as recorded", "goal": f"{goal:g} %"},
    )


def projected(
    found: Recorded, year: int, assumed: WhatIf, goal: float, *figures: Figures
) -> Mapping[str, Any] | list[Mapping[str, Any]]:
    """The years ahead, from the figures of what was recorded, in its order."""
    if found.why_not:
        return not_calculable(found.why_not)
    if none := none_in("among those in post", *figures[: DAYS * len(found.grades) : DAYS]):
        return none
    ladder = _ladder(found.grades, figures)
    rounded = Rule.PROTECTED in {each.rule for each in figures}
    ahead = project(ladder, years=LONGEST, what_if=assumed, rounded=rounded, seed=SEED)
    if isinstance(ahead, NotCalculable):
        return not_calculable(ahead.reason)
    return _rows(ahead, goal / 100, year)


def _ladder(grades: Sequence[str], figures: Sequence[Figures]) -> list[Rung]:
    in_post, flows = figures[: DAYS * len(grades)], figures[DAYS * len(grades) :]
    rungs = []
    for place, grade in enumerate(grades):
        now, *starts = in_post[DAYS * place :][:DAYS]
        moved = flows[3 * YEARS_NEEDED * place :][: 3 * YEARS_NEEDED]
        joined, left, promoted = (moved[each * YEARS_NEEDED :][:YEARS_NEEDED] for each in range(3))
        women, others = (
            Flows(
                in_post=count(now),
                at_start=sum(map(count, starts)),
                joined=sum(map(count, joined)),
                left=sum(map(count, left)),
                promoted=sum(map(count, promoted)),
            )
            for count in (attrgetter("women"), attrgetter("others"))
        )
        rungs.append(Rung(grade, women, others))
    return rungs


def _rows(ahead: Projection, goal: float, year: int) -> list[Mapping[str, Any]]:
    """A row a year, for 15 years or to the one in which the goal is met where that is later."""
    met, between = goal_met(ahead, goal), goal_range(ahead, goal)
    last = len(ahead.years) - 1
    shown = min(YEARS_AHEAD, last)
    if met.after is not None and YEARS_AHEAD < met.after <= last:
        shown = met.after
    telling = shown if met.after is None else min(met.after, shown)
    met_from, met_to = (None if after is None else year + after for after in between)
    return [
        {
            "year": year + each.after,
            "after": each.after,
            "share": 100 * each.share,
            "low": 100 * each.low,
            "high": 100 * each.high,
            "women": each.women,
            "people": each.people,
            "goal_met": met.words if each.after == telling else None,
            "goal_year": None if met.after is None else year + met.after,
            "goal_range": range_in_words(year, between) if each.after == telling else None,
            "goal_from": met_from,
            "goal_to": met_to,
        }
        for each in ahead.years[: shown + 1]
    ]


def range_in_words(year: int, between: tuple[int | None, int | None]) -> str:
    """'between 2031 and 2044', 'not before 2031', 'not within 30 years'.

    `between` are the years ahead of `year` in which the upper and the lower end reach the goal.
    """
    first, last = between
    if first is None:
        return f"not within {LONGEST} years"
    if last is None:
        return f"not before {year + first}" if first else f"now, or not within {LONGEST} years"
    if first == last:
        return f"in {year + first}" if first else "now"
    return f"between {year + first} and {year + last}" if first else f"by {year + last}"


def _notes(inquiry: Inquiry, found: Recorded, assumed: WhatIf, goal: float) -> list[str]:
    last = inquiry.where.year or 0
    notes = [
        f"Goal: {goal:g} % women. Rates of {last - YEARS_NEEDED + 1} to {last}, of the councils "
        f"that reported from {last - YEARS_NEEDED} to {last} and sent who joined or left in each "
        "of these years."
    ]
    if found.why_one_stock:
        notes.append(f"All grades are one stock, for {found.why_one_stock}: no promotion moves it.")
    elif len(found.grades) > 1:
        notes.append(f"Grades told apart, lowest first: {'; '.join(found.grades)}.")
    if _supposed(assumed):
        notes.append(f"What if: {_supposed(assumed)}. All else as recorded.")
    return notes


def _supposed(assumed: WhatIf) -> str:
    """'women among starters 50 %, women leaving a year 8 %'; empty where nothing is set."""
    return ", ".join(
        f"{words} {100 * value:g} %"
        for name, words in WHAT_IF_IN_WORDS.items()
        if (value := getattr(assumed, name)) is not None
    )
