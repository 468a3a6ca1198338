"""Counts of people by group: one grouped question, answered in SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import ComparatorsNotPooled
from etl.warehouse.reads.asking import asking, council_part
from etl.warehouse.reads.plan import question
from etl.warehouse.reads.sent import NOBODY, Group, Senders, sent
from etl.warehouse.scope import Scope
from etl.warehouse.summaries import SUMS
from etl.warehouse.where import Dimension, Where


@dataclass(frozen=True, slots=True)
class CountRow:
    """People in one group; `others` are men and people of another gender.

    Keys are sums of row keys, so only what they leave when divided by 2**32 counts.
    `organisations` are those with a current submission in the row's council group (its
    year, region, council type and council), whether or not they have people in the rest
    of the group; `sample` is true when any of them sent sample data.
    """

    group: Group
    women: int
    others: int
    not_recorded: int
    women_key: int
    others_key: int
    not_recorded_key: int
    organisations: frozenset[str]
    sample: bool


def headcounts(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension],
    where: Where,
    among: frozenset[str] | None = None,
) -> list[CountRow]:
    """Exact counts of people in current submissions, a row for each group with any rows.

    `group` has a value for each dimension of `by`, in its order (a council's is its
    code); rows come in the order of these values. `among` leaves only the people of these
    organisations, as of those with a return in two years. The counts are not protected: only
    the disclosure gate may show them. Raises ComparatorsNotPooled when comparators would
    be added up.
    """
    refuse_pooled_comparators(by, where)
    place = council_part(by, where)
    with asking(scope, warehouse) as connection:
        senders = sent(connection, warehouse).groups(
            tuple(by[position] for position in place), where, among
        )
        rows = connection.execute(question(by, where, among)).all()
    found = [_count_row(row, len(by), place, senders) for row in rows]
    return sorted(found, key=lambda row: row.group)


def groups_sent(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension],
    where: Where,
    among: frozenset[str] | None = None,
) -> Mapping[Group, Senders]:
    """Who has sent a return for each group by these dimensions, which are of councils."""
    with asking(scope, warehouse) as connection:
        return sent(connection, warehouse).groups(tuple(by), where, among)


def _count_row(
    row: Sequence[Any], width: int, place: Sequence[int], senders: Mapping[Group, Senders]
) -> CountRow:
    group = tuple(row[:width])
    councils = senders.get(tuple(group[position] for position in place), NOBODY)
    sums = dict(zip(SUMS, row[width:], strict=True))
    return CountRow(group, **sums, organisations=councils.codes, sample=councils.sample)


def refuse_pooled_comparators(by: Sequence[Dimension], where: Where) -> None:
    """Raise ComparatorsNotPooled when the question would add comparators up."""
    pools = where.council is None and Dimension.COUNCIL not in by
    if where.population is Population.COMPARATOR and pools:
        raise ComparatorsNotPooled(
            "Comparators overlap one another, so they are never added up: name one, "
            "for example council=CS, or group by council."
        )
