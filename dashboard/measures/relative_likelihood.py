"""Relative likelihood: how likely something was for women, against how likely for others."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.likelihood import Outcome
from dashboard.measures.arithmetic.likelihood import relative_likelihood as ratio_of
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.events import EVENTS, Event, why_not
from dashboard.measures.flows import (
    BY,
    NOT_BY,
    OF_COUNCILS,
    OTHERS,
    WOMEN,
    beside,
    of_councils,
    people,
    unmeasured,
)
from dashboard.measures.inquiry import Inquiry, refuse_other_groups
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, too_few_to_rate
from dashboard.measures.safe_table import Column, Rule, SafeTable, Unit
from dashboard.measures.saying import each_by_itself
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="relative_likelihood",
    title="Relative likelihood",
    question="Were women as likely as others to be shortlisted, appointed, promoted, or to leave?",
    numerator="women's rate",
    denominator="rate of men and people of another gender",
    unit="ratio",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Katz and others (1978), Biometrics 34, 469-474, widened for the rounding of protected "
        "figures. Four fifths: the American guidelines on selection (EEOC, 1978)."
    ),
    caveats=(
        "'Men' are men and people of another gender. Of the councils that sent both of what is "
        "compared: a council that appointed, promoted or lost nobody sends no such row, so it is "
        "left out. Whoever was appointed is taken to be counted among the shortlisted and the "
        "applicants. A rate of leaving is that of turnover, over the mean of the year's two ends. "
        "None of promotion or leaving is of a year in which the definition changed. Under four "
        "fifths is a rule of thumb for what is good to have, and says nothing of chance. Each row "
        "stands by itself at 95 %: of twenty without any difference one may still be called more "
        "or less likely. Findings look at all of them at once, and ask more of each."
    ),
    worked_example=(
        "4 of 40 women and 12 of 60 men promoted: women were 0.5 times as likely, "
        "interval 0.173 to 1.441, cannot be told apart; under four fifths"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("likelihood",),
)

COLUMNS = (
    Column("event", "Likelihood of", Unit.TEXT),
    Column("of_whom", "Of whom", Unit.TEXT),
    Column("women_happened", "Women it happened to", Unit.PEOPLE, brief=False),
    Column("women_at_risk", "Women", Unit.NUMBER, brief=False),
    Column("women_rate", "Women's rate", Unit.PERCENT),
    Column("others_happened", "Others it happened to", Unit.PEOPLE, brief=False),
    Column("others_at_risk", "Others", Unit.NUMBER, brief=False),
    Column("others_rate", "Others' rate", Unit.PERCENT),
    Column("ratio", "Ratio", Unit.RATIO),
    Column("low", "95 % interval from", Unit.RATIO),
    Column("high", "95 % interval to", Unit.RATIO),
    Column("in_words", "In words", Unit.TEXT, brief=False),
    Column("standing", "Women against others", Unit.TEXT),
    Column("four_fifths", "Four-fifths rule", Unit.TEXT, brief=False),
    *OF_COUNCILS,
    Column("withheld", "Withheld", Unit.TEXT),
)


def relative_likelihood(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Women's rate ÷ the rate of others, with Katz's interval; one row is one event and group.

    Rates are percentages. Raises NotShown as `shares` does; CannotAsk for groups by which flows
    are not told apart.
    """
    refuse_other_groups(ENTRY.name, by, BY, NOT_BY)
    inquiry = Inquiry.of(scope, warehouse, by, where)
    drafts = [
        draft
        for year in inquiry.years()
        for event in EVENTS
        for draft in _drafts(inquiry, year, event)
    ]
    note = "The figures are of the councils that sent both of what is compared."
    notes = (note, each_by_itself("more or less likely"))
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes)


def _drafts(whole: Inquiry, year: Inquiry, event: Event) -> list[Draft]:
    at_risk = event.at_risk(year)
    label = {"event": event.name, "of_whom": at_risk.in_words}
    if reason := why_not(year, event, at_risk):
        return [unmeasured(whole, year, reason, **label)]
    first, *more = (
        people(question, status, at_risk.councils) for question, status in at_risk.counts
    )
    parts = [first, *(beside(first, each) for each in more)]
    happened = beside(first, people(year, event.happened, at_risk.councils))
    councils = of_councils(year)
    return [
        Draft(
            {**whole.label(group, year), **label, **councils(row)},
            partial(likelihood_figures, event.verb),
            on=tuple(year.permit(part[group] for part in parts)),
            counting=tuple(year.permit([happened[group]])),
        )
        for group, row in first.items()
    ]


def likelihood_figures(verb: str, *figures: Figures) -> Mapping[str, Any]:
    """The two rates and their ratio, from figures of those at risk and then of the event.

    Where two counts stand at risk, at a year's two ends, the rates are of their mean. With a zero
    in one of them there is no ratio, and the row has what it would stand on.
    """
    *at_risk, happened = figures
    if none := none_in("among those it could happen to", *at_risk):
        return none
    ends = len(at_risk)
    rounded = Rule.PROTECTED in {each.rule for each in figures}
    women_at_risk = _mean(sum(each.women for each in at_risk), ends)
    others_at_risk = _mean(sum(each.others for each in at_risk), ends)
    fewer = min(women_at_risk, others_at_risk)
    whose = WOMEN if women_at_risk <= others_at_risk else OTHERS
    if few := too_few_to_rate(fewer, rounded=rounded, of=whose):
        return few
    if happened.women > women_at_risk or happened.others > others_at_risk:
        more = "it happened to more people than it could have happened to"
        if ends > 1:
            more = "more left than were in post on the mean of the two days"
        return not_calculable("there are too few people" if rounded else more)
    rates = {
        "women_happened": happened.women,
        "women_at_risk": women_at_risk,
        "women_rate": 100 * happened.women / women_at_risk if women_at_risk else None,
        "others_happened": happened.others,
        "others_at_risk": others_at_risk,
        "others_rate": 100 * happened.others / others_at_risk if others_at_risk else None,
    }
    women = Outcome(happened.women, women_at_risk, rounded)
    return {**rates, **_ratio(verb, women, Outcome(happened.others, others_at_risk, rounded))}


def _ratio(verb: str, women: Outcome, others: Outcome) -> Mapping[str, Any]:
    """How much likelier women were, or why that cannot be said."""
    found = ratio_of(women, others)
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    return {
        "ratio": found.ratio,
        "low": found.low,
        "high": found.high,
        "in_words": f"women were {_times(found.ratio)} times as likely to {verb}",
        "standing": found.likelihood.value,
        "four_fifths": "under four fifths" if found.under_four_fifths else "four fifths or more",
    }


def _mean(people_at_risk: int, ends: int) -> float:
    return people_at_risk if ends == 1 else people_at_risk / ends


def _times(ratio: float) -> str:
    """'0.5', '0.83', '2'."""
    return f"{ratio:.2f}".rstrip("0").rstrip(".")
