"""Turnover: who left in a year, of those in post; and whether joiners and leavers add up."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.turnover import reconciliation
from dashboard.measures.arithmetic.turnover import turnover as turnover_of
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.flows import (
    BY,
    NOT_BY,
    OF_COUNCILS,
    OTHERS,
    WOMEN,
    beside,
    in_words,
    nothing_to_measure,
    of_councils,
    people,
    redefined,
    unmeasured,
    with_flows,
    year_before,
)
from dashboard.measures.inquiry import Inquiry, refuse_other_groups
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, too_few_to_rate
from dashboard.measures.safe_table import Column, Rule, SafeTable, Unit
from etl.vocabulary.populations import COUNCIL_POPULATIONS, Status
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="turnover",
    title="Turnover",
    question="How many leave in a year, of women and of others, and do the figures add up?",
    numerator="people who left from 1 April to 31 March",
    denominator="mean of people in post on the two snapshot days that the year lies between",
    unit="percent",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Leavers over average headcount, the usual rate of personnel returns. Interval: Byar's "
        "(Breslow and Day, 1987), widened for the rounding of protected figures."
    ),
    caveats=(
        "Of the councils that reported in both years and sent who joined or left: a return of "
        "people in post alone is left out, and so is a council in which nobody moved. People whose "
        "gender is not recorded are left out; where recording grew, joiners and leavers do not "
        "explain all of the change. Between grades, role families and contracts people move within "
        "a council, so there nothing is reconciled. None is of a year in which the definition "
        "changed."
    ),
    worked_example=(
        "12 left, 110 in post and a year later 104: turnover 11.2 %; 6 joined less 12 left is the "
        "change of −6, nothing unexplained"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("leavers",),
)

COLUMNS = (
    Column("who", "Who", Unit.TEXT),
    Column("left", "People who left", Unit.PEOPLE, brief=False),
    Column("left_text", "Left", Unit.TEXT),
    Column("start", "In post a year before", Unit.PEOPLE, brief=False),
    Column("end", "In post", Unit.PEOPLE),
    Column("turnover", "Turnover", Unit.PERCENT),
    Column("low", "95 % interval from", Unit.PERCENT),
    Column("high", "95 % interval to", Unit.PERCENT),
    Column("joined", "Joined", Unit.PEOPLE),
    Column("change_in_post", "Change in post", Unit.MORE_OR_FEWER, brief=False),
    Column("joined_less_left", "Joined less left", Unit.MORE_OR_FEWER, brief=False),
    Column("unexplained", "Change not explained", Unit.MORE_OR_FEWER, brief=False),
    Column("reconciles", "Adds up", Unit.TEXT),
    *OF_COUNCILS,
    Column("withheld", "Withheld", Unit.TEXT),
)


@dataclass(frozen=True, slots=True)
class Who:
    """Whose turnover it is, and how many of the gate's counts stand in a figure of theirs."""

    name: str
    count: Callable[[Figures], int]
    counts: int = 1


WHO = (
    Who(WOMEN, lambda figures: figures.women),
    Who(OTHERS, lambda figures: figures.others),
    Who("everybody", lambda figures: figures.base, counts=2),
)


def turnover(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Left ÷ mean in post, in percent; three rows a group: women, others and everybody.

    Beside it what joined less left makes of the change in post, and what it does not explain, in
    people. Raises NotShown as `shares` does; CannotAsk for groups that people in post have not.
    """
    refuse_other_groups(ENTRY.name, by, BY, NOT_BY)
    inquiry = Inquiry.of(scope, warehouse, by, where)
    drafts = [draft for year in inquiry.years() for draft in _drafts(inquiry, year)]
    note = (
        "The figures are of the councils that reported in both years and sent who joined or left."
    )
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=(note,))


def _drafts(whole: Inquiry, year: Inquiry) -> list[Draft]:
    if reason := redefined(year):
        return [unmeasured(whole, year, reason)]
    among = with_flows(year)
    if not among:
        return [nothing_to_measure(whole, year)]
    end = people(year, Status.IN_POST, among)
    parts = [
        end,
        beside(end, people(year_before(year), Status.IN_POST, among)),
        *(beside(end, people(year, status, among)) for status in (Status.LEFT, Status.JOINED)),
    ]
    reconciled = year.where.grade is None and set(year.by) <= set(COUNCIL_DIMENSIONS)
    councils = of_councils(year)
    drafts = []
    for group, row in end.items():
        now, before, left, joined = year.permit(part[group] for part in parts)
        label = {**whole.label(group, year), **councils(row)}
        for who in WHO:
            of = partial(turnover_figures, who, reconciled)
            named = {**label, "who": who.name}
            drafts.append(Draft(named, of, on=(now, before), counting=(left, joined)))
    return drafts


def turnover_figures(
    who: Who, reconciled: bool, now: Figures, before: Figures, gone: Figures, come: Figures
) -> Mapping[str, Any]:
    """A year's turnover of women, of others or of everybody, and how the year adds up."""
    if none := none_in("at either end of the year", now, before):
        return none
    end, start, left, joined = (who.count(each) for each in (now, before, gone, come))
    rounded = who.counts if Rule.PROTECTED in {each.rule for each in (now, before, gone)} else 0
    of = "people" if who.counts > 1 else who.name
    if few := too_few_to_rate((start + end) / 2, rounded=bool(rounded), of=of):
        return few
    found = turnover_of(left, start, end, rounded_counts=rounded)
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    row = {
        "left": left,
        "left_text": in_words(left, rounded),
        "start": start,
        "end": end,
        "turnover": 100 * found.rate,
        "low": 100 * found.low,
        "high": 100 * found.high,
        "joined": joined,
    }
    if not reconciled:
        return row
    sums = reconciliation(joined, left, start, end, rounded_counts=rounded)
    by_rounding = " but for the rounding" if sums.unexplained else ""
    return {
        **row,
        "change_in_post": sums.change_in_post,
        "joined_less_left": sums.joined_less_left,
        "unexplained": sums.unexplained,
        "reconciles": f"yes{by_rounding}" if sums.reconciles else "no",
    }
