"""Segregation: how differently women and others are spread over the role families."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.segregation import segregation as index_of
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.inquiry import Inquiry, put_together, refuse_other_groups
from dashboard.measures.permitted import Draft, Figures, none_in, not_calculable, of_people
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.saying import each_by_itself
from dashboard.measures.together import Together
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.vocabulary.roles import NOT_GIVEN, RoleFamily
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="segregation",
    title="Segregation by role family",
    question="How differently are women and others spread over the role families?",
    numerator="women who would have to change role family to be spread as others are",
    denominator="women whose role family is given",
    unit="percent",
    populations=COUNCIL_POPULATIONS,
    source=(
        "Duncan's dissimilarity index: Duncan and Duncan (1955), American Sociological Review 20, "
        "210-217. By chance: Carrington and Troske (1997), Journal of Business and Economic "
        "Statistics 15, 402-409."
    ),
    caveats=(
        "Few people spread over many families are uneven by chance alone: read the index beside "
        "what chance would make. Families with few people are put together, which hides what "
        "stands between them. 'More than chance' is what chance makes 1 time in 20 or fewer, a "
        "bound found by simulation. People whose role family is not given are left out. Indices "
        "over different families are not to be compared."
    ),
    worked_example=(
        "30 women of 40 in one family and 10 of 60 in the other: 58.3 %, by chance alone 7.9 %"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("duncan", "dissimilarity"),
)

BY = (*COUNCIL_DIMENSIONS, Dimension.GRADE)

COLUMNS = (
    Column("index", "Index", Unit.PERCENT),
    Column("by_chance", "By chance alone", Unit.PERCENT),
    Column("chance_high", "By chance, seldom over", Unit.PERCENT),
    Column("standing", "In words", Unit.TEXT),
    Column("women", "Women", Unit.PEOPLE, brief=False),
    Column("base", "People whose role family is given", Unit.PEOPLE),
    Column("given_rate", "Role family given for", Unit.PERCENT),
    Column("families", "Families compared", Unit.NUMBER),
    Column("family_names", "Which families", Unit.TEXT, brief=False),
    Column("councils", "Councils", Unit.COUNCILS, brief=False),
    Column("withheld", "Withheld", Unit.TEXT),
)

# Of whom an index is, and so of whom there are too few where it is withheld.
WHOSE_FAMILY = "whose role family is given"
TOGETHER = "the smaller families together"
# Families that stand alone join the smaller ones from the least telling one on.
_JOINING = (RoleFamily.OTHER, *(each for each in reversed(RoleFamily) if each != RoleFamily.OTHER))


def segregation(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
) -> SafeTable:
    """Duncan's index in percent, and what chance alone would give; one row is one group.

    Small families are taken together. Raises NotShown as `shares` does; CannotAsk for groups
    that are of people and not of councils.
    """
    why = "it sets role families beside one another within each group"
    refuse_other_groups(ENTRY.name, by, BY, why)
    inquiry = Inquiry.of(scope, warehouse, by, where)
    drafts = []
    for group, families in inquiry.split(Dimension.ROLE_FAMILY).items():
        given = {name: row for name, row in families.items() if name != NOT_GIVEN}
        compared = _large_enough(inquiry, group, given)
        rows = [each.sides[0] for each in compared]
        everybody = put_together(families.values(), group)
        label = {**inquiry.label(group), "councils": len(everybody.organisations)}
        base, *others = inquiry.permit((put_together(given.values(), group), everybody, *rows))
        of = partial(index_figures, [_name(each) for each in compared])
        drafts.append(Draft(label, of, (base.named(WHOSE_FAMILY), *others)))
    notes = (each_by_itself("more than chance"),) if len(drafts) > 1 else ()
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes)


def _large_enough(
    inquiry: Inquiry, group: Group, families: Mapping[str, CountRow]
) -> list[Together]:
    """The families that may stand alone, and the smaller ones as one, which is the last."""

    def may_stand(row: CountRow) -> bool:
        return all(each.may_stand for each in inquiry.permit([row]))

    alone = {name: row for name, row in families.items() if may_stand(row)}

    def smaller() -> Together:
        rows = {name: row for name, row in families.items() if name not in alone}
        return Together(tuple(rows), (put_together(rows.values(), group),))

    for name in _JOINING:
        if not smaller().names or may_stand(smaller().sides[0]):
            break
        alone.pop(name, None)
    found = [Together((name,), (row,)) for name, row in alone.items()]
    return [*found, smaller()] if smaller().names else found


def _name(families: Together) -> str:
    return families.name if len(families.names) == 1 else f"{TOGETHER} ({families.name})"


def index_figures(
    names: Sequence[str], given: Figures, everybody: Figures, *families: Figures
) -> Mapping[str, Any]:
    """The index over the families, from the counts that the gate let through.

    `given` are the people whose role family is known, `everybody` those with the others. A family
    with nobody in it is not told of.
    """
    staffed = {
        name: of_people(each) for name, each in zip(names, families, strict=True) if each.base
    }
    if none := none_in("in any role family", everybody):
        return none
    if none := none_in(WHOSE_FAMILY, given):
        return none
    if len(families) == 1:
        return not_calculable("there are too few people to tell role families apart")
    found = index_of(list(staffed.values()))
    if isinstance(found, NotCalculable):
        return not_calculable(found.reason)
    return {
        "index": found.index,
        "by_chance": found.by_chance,
        "chance_high": found.chance_high,
        "standing": "more than chance" if found.beyond_chance else "chance alone may make it",
        "women": given.women,
        "base": given.base,
        # Protected by themselves, the part may seem to be more than the whole.
        "given_rate": min(100 * given.base / everybody.base, 100.0),
        "families": len(staffed),
        "family_names": "; ".join(staffed),
    }
