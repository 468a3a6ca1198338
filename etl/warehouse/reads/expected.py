"""Coverage: of the councils expected to report, how many did."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.vocabulary.councils import Council, register
from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.vocabulary.years import snapshot_day
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads.asking import asking, council_part
from etl.warehouse.reads.sent import Group, Sent, of_councils, sent
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Councils in one group; `reported` are among the `expected`."""

    group: Group
    reported: int
    expected: int


def coverage(
    scope: Scope, warehouse: Warehouse, *, by: Sequence[Dimension], where: Where
) -> list[CoverageRow]:
    """Councils with a current submission, and councils expected, for each group.

    Years are those in which anyone reported; over several of them a council counts once.
    Expected are the principal councils that existed on the snapshot day; in a year of
    sample data, the invented ones instead. A population that councils do not send (the
    Society's, comparators) is expected of its senders. Status and grade make no
    difference. Raises ValueError for a dimension that does not group councils.
    """
    if strangers := [dimension for dimension in by if dimension not in COUNCIL_DIMENSIONS]:
        raise ValueError(f"Coverage is of councils; it cannot be grouped by {strangers[0]}.")
    with asking(scope, warehouse) as connection:
        ledger = sent(connection, warehouse)
    asked = ("coverage", tuple(by), of_councils(where))
    return list(ledger.once(asked, lambda: _coverage(ledger, by, where)))


def _coverage(ledger: Sent, by: Sequence[Dimension], where: Where) -> list[CoverageRow]:
    if where.population not in SENT_BY_COUNCILS:
        return _of_senders(ledger, by, where)
    # The year is known to be one of sample data from all its councils, not the chosen ones.
    all_councils = Where(population=where.population, year=where.year)
    reported: dict[Group, set[str]] = defaultdict(set)
    expected: dict[Group, set[str]] = defaultdict(set)
    for (year,), (codes, _) in ledger.groups((Dimension.YEAR,), all_councils).items():
        for council in _chosen(_expected(int(year), codes), where):
            group = tuple(_value(council, int(year), dimension) for dimension in by)
            expected[group].add(council.code)
            if council.code in codes:
                reported[group].add(council.code)
    return [
        CoverageRow(group, len(reported[group]), len(expected[group])) for group in sorted(expected)
    ]


def _expected(year: int, sent: frozenset[str]) -> list[Council]:
    day = snapshot_day(year)
    invented = register().sample(day)
    return invented if any(c.code in sent for c in invented) else register().principal(day)


def _chosen(councils: Iterable[Council], where: Where) -> list[Council]:
    return [
        council
        for council in councils
        if where.region in (None, council.region)
        and where.council_type in (None, council.type)
        and where.council in (None, council.code)
    ]


def _value(council: Council, year: int, dimension: Dimension) -> str | int:
    match dimension:
        case Dimension.YEAR:
            return year
        case Dimension.REGION:
            return str(council.region)
        case Dimension.COUNCIL_TYPE:
            return str(council.type)
        case _:
            return council.code


def _of_senders(ledger: Sent, by: Sequence[Dimension], where: Where) -> list[CoverageRow]:
    if len(council_part(by, where)) < len(by):
        raise ValueError(f"Coverage of {where.population} cannot be grouped by region.")
    groups = ledger.groups(tuple(by), where)
    return [
        CoverageRow(group, len(codes), len(codes)) for group, (codes, _) in sorted(groups.items())
    ]
