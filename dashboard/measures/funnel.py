"""Council against all: each council's share in a funnel around the share of all together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from dashboard.measures.arithmetic.funnel import Point
from dashboard.measures.arithmetic.funnel import funnel as around
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.inquiry import Inquiry, put_together
from dashboard.measures.permitted import Draft, Figures, Permitted, not_calculable, of_people
from dashboard.measures.safe_table import Column, Rule, SafeTable, Unit
from dashboard.measures.shares import women_in_words
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="funnel",
    title="Each council against all together",
    question="Which councils differ from the share of all together by more than chance would?",
    numerator="women in post on 31 March, in each council",
    denominator="women, men and people of another gender in post on 31 March, in each council",
    unit="percent",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202: p ± z√(p(1 − p)/n), clipped "
        "to 0 to 100 %, at 95 and 99.8 %. Second view: winsorised φ and τ², Spiegelhalter (2005), "
        "Quality and Safety in Health Care 14, 347-351. Protected figures widen the limits."
    ),
    caveats=(
        "Beyond 99.8 % is unusual; of 100 councils that differ by chance alone, about 5 are still "
        "beyond 95 %. Unusual is neither good nor bad and no place in a league table: ask why. "
        "The second view allows for councils differing more than chance alone would have them; "
        "where 40 of them differ as a normal curve does, it still calls one unusual in about two "
        "worlds of five, so that findings take wider limits. These name a council wrongly in fewer "
        "than 4 of 100 worlds, and miss many: where councils differ by 3 points, one of 60 people "
        "that stands 20 points above is found in 43 of 100 worlds, 30 points above in 90; of "
        "protected figures in 14 and 56 (make bench-funnel)."
    ),
    worked_example=(
        "around 14 %, a council of 52 people: 95 % limits 4.5690 to 23.4310, 99.8 % limits "
        "0.0000 to 28.8697; 7 women are in line with the rest, 13 somewhat higher"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("council against all",),
)

BY = (Dimension.COUNCIL,)

COLUMNS = (
    Column("women", "Women", Unit.PEOPLE, brief=False),
    Column("women_text", "Women, in words", Unit.TEXT, brief=False),
    Column("base", "People", Unit.PEOPLE),
    Column("share", "Share", Unit.PERCENT),
    Column("pooled", "All together", Unit.PERCENT, brief=False),
    Column("low", "95 % limits from", Unit.PERCENT, brief=False),
    Column("high", "95 % limits to", Unit.PERCENT, brief=False),
    Column("low_998", "99.8 % limits from", Unit.PERCENT),
    Column("high_998", "99.8 % limits to", Unit.PERCENT),
    Column("standing", "Against all together", Unit.TEXT),
    Column("wide_low", "Second view: 95 % limits from", Unit.PERCENT, brief=False),
    Column("wide_high", "Second view: 95 % limits to", Unit.PERCENT, brief=False),
    Column("wide_low_998", "Second view: 99.8 % limits from", Unit.PERCENT, brief=False),
    Column("wide_high_998", "Second view: 99.8 % limits to", Unit.PERCENT, brief=False),
    Column("wide_standing", "Allowing for over-dispersion", Unit.TEXT),
    Column("phi", "φ", Unit.NUMBER, brief=False),
    Column("tau_squared", "τ²", Unit.NUMBER, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

NOTES = (
    "'All together' is the share of all the councils asked for, those withheld included.",
    "Allowing for over-dispersion, the limits are wider by τ, as far as councils differ more than "
    "chance alone would have them; φ, τ² and these limits stand in CSV and JSON.",
)


def funnel(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Every council's share and its limits around the share of all; one row is one council.

    Councils stand by name, those withheld last. Shares and limits are percentages, τ² is of
    proportions. Raises CannotAsk for any group but councils and of one council alone; NotShown
    when fewer than 3 councils reported.
    """
    where = where or Where()
    if tuple(by) not in ((), (Dimension.COUNCIL,)):
        raise CannotAsk(
            "The funnel sets councils beside one another, so it can be taken by council and by "
            "nothing else. Conditions narrow it, such as region=London or grade=manager."
        )
    if where.council is not None:
        raise CannotAsk(
            "The funnel sets a council against all, so it cannot be of one council alone. Asked "
            "without the council, it has a row for each."
        )
    # Settled as the one group that all are compared with, and which must itself be shown.
    whole = Inquiry.of(scope, warehouse, (), where)
    councils = whole.but(by=(Dimension.COUNCIL,))
    rows = councils.counts().values()
    (pooled,) = whole.permit([put_together(rows, ())])
    drafts = _drafts(councils, councils.permit(rows), pooled)
    return councils.table(ENTRY, COLUMNS, list(drafts), notes=NOTES)


def _drafts(inquiry: Inquiry, councils: Sequence[Permitted], pooled: Permitted) -> Iterator[Draft]:
    """The councils that may be shown as one draft, since τ² is of all of them; then the others."""
    shown = [each for each in councils if not each.reason and pooled.may_stand]
    if shown:
        labels = [inquiry.label(each.group) for each in shown]

        def of(whole: Figures, *each: Figures) -> list[Mapping[str, Any]]:
            found = zip(labels, funnel_figures(whole, each), strict=True)
            return [{**label, **row} for label, row in found]

        yield Draft({}, of, (pooled, *shown))
    for each in councils:
        if each.reason or not pooled.may_stand:
            on = (each,) if pooled.may_stand else (pooled, each)
            yield Draft(inquiry.label(each.group), _counted, on)


def _counted(council: Figures) -> Mapping[str, Any]:
    return {
        "women": council.women,
        "women_text": women_in_words(council),
        "base": council.base,
    }


def funnel_figures(whole: Figures, councils: Sequence[Figures]) -> list[Mapping[str, Any]]:
    """A row for each council, from the counts of all together and of those that may be shown."""
    if len(councils) == 1 and whole.rule is Rule.EXACT:
        return [not_calculable("there is only one council with people in it")]
    found = around(list(map(of_people, councils)), of_people(whole).share)
    told = {
        "pooled": 100 * found.share,
        "phi": found.dispersion.phi,
        "tau_squared": found.dispersion.tau_squared,
    }
    return [
        {**_counted(each), **told, **_place(point)}
        for each, point in zip(councils, found.points, strict=True)
    ]


def _place(point: Point) -> Mapping[str, Any]:
    return {
        "share": 100 * point.council.share,
        "standing": point.place.value,
        "wide_standing": point.allowing.value,
        **{name: 100 * bound for name, bound in asdict(point.limits).items()},
        **{f"wide_{name}": 100 * bound for name, bound in asdict(point.wide).items()},
    }
