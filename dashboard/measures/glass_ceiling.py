"""Glass-ceiling ratio: how much scarcer women are in senior grades than in all."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.glass_ceiling import glass_ceiling as ratio_of
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.inquiry import Inquiry, put_together, refuse_other_groups
from dashboard.measures.ladder import BY_COUNCILS, GRADED, refuse_one_grade, senior_of
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, of_people
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.saying import each_by_itself
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="glass_ceiling",
    title="Glass-ceiling ratio",
    question="How much scarcer are women in senior grades than in all?",
    numerator="share of women in all grades",
    denominator="share of women in senior grades: head of service, director or CIO",
    unit="ratio",
    populations=GRADED,
    source=(
        "The glass ceiling index of She Figures (European Commission). Interval by the delta "
        "method on the scale of logarithms, widened for the rounding of protected figures."
    ),
    caveats=(
        "1 is even, 2 means that women's share of senior posts is half of their share of all. "
        "People whose grade is not mapped count among all grades. Without women in senior grades "
        "there is no ratio. Each row stands by itself at 95 %: of twenty groups that are even one "
        "may still be called otherwise."
    ),
    worked_example="100 women of 500 people, and 4 women of 40 in senior grades: 2.0, half as many",
    reviewed_on=date(2026, 11, 26),
    also=("glass-ceiling ratio",),
)

COLUMNS = (
    Column("women", "Women", Unit.PEOPLE, brief=False),
    Column("base", "People in all grades", Unit.PEOPLE),
    Column("share", "Share of women", Unit.PERCENT),
    Column("senior_women", "Women in senior grades", Unit.PEOPLE, brief=False),
    Column("senior_base", "People in senior grades", Unit.PEOPLE),
    Column("senior_share", "Share in senior grades", Unit.PERCENT),
    Column("ratio", "Ratio", Unit.RATIO),
    Column("low", "95 % interval from", Unit.RATIO),
    Column("high", "95 % interval to", Unit.RATIO),
    Column("standing", "In words", Unit.TEXT),
    Column("councils", "Councils", Unit.COUNCILS, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

IN_SENIOR_GRADES = "in senior grades"


def glass_ceiling(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Share in all grades ÷ share in senior grades, the senior as one; one row is one group.

    Shares are percentages. Raises NotShown as `shares` does; CannotAsk for groups of people that
    have no grades, or for one grade.
    """
    refuse_other_groups(ENTRY.name, by, COUNCIL_DIMENSIONS, BY_COUNCILS)
    inquiry = Inquiry.of(scope, warehouse, by, where)
    refuse_one_grade(ENTRY.name, inquiry.where)
    drafts = []
    for group, grades in inquiry.split(Dimension.GRADE).items():
        everybody = put_together(grades.values(), group)
        label = {**inquiry.label(group), "councils": inquiry.councils([everybody])}
        whole, top = inquiry.permit((everybody, senior_of(grades, group)))
        drafts.append(Draft(label, ceiling_figures, (whole, top.named(IN_SENIOR_GRADES))))
    notes = (each_by_itself("scarcer or more common"),) if len(drafts) > 1 else ()
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes)


def ceiling_figures(everybody: Figures, senior: Figures) -> Mapping[str, Any]:
    """The two shares and, where there is one, their ratio, from the counts that the gate let
    through.
    """
    if none := none_in("in any grade", everybody) or none_in(IN_SENIOR_GRADES, senior):
        return none
    whole, top = of_people(everybody), of_people(senior)
    shares = {
        "women": whole.women,
        "base": whole.base,
        "share": 100 * whole.share,
        "senior_women": top.women,
        "senior_base": top.base,
        "senior_share": 100 * top.share,
    }
    found = ratio_of(whole, top)
    if isinstance(found, NotCalculable):
        return {**shares, **not_calculable(found.reason)}
    return {
        **shares,
        "ratio": found.ratio,
        "low": found.low,
        "high": found.high,
        "standing": _in_words(found.ratio, found.clear),
    }


def _in_words(ratio: float, clear: bool) -> str:
    if not clear:
        return "cannot be told from even"
    return "scarcer in senior grades" if ratio > 1 else "more common in senior grades"
