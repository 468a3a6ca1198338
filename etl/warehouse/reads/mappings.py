"""What was settled about councils' spreadsheets, and what they said the years before."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from etl.warehouse.connect import Warehouse
from etl.warehouse.parcels import Slot
from etl.warehouse.reads.asking import asking
from etl.warehouse.schema import CURRENT, IS_CURRENT, mapping, submission
from etl.warehouse.scope import Scope


@dataclass(frozen=True, slots=True)
class MappingRow:
    """What was settled for one council and kind; `content` as the mapping file has it."""

    id: int
    organisation: str
    kind: str
    content: dict[str, Any]
    confirmed_by: str
    confirmed_at: datetime
    state: str
    replaces: int | None


def mappings(
    scope: Scope, warehouse: Warehouse, organisation: str, *, past: bool = False
) -> list[MappingRow]:
    """What stands for a council that the scope sees exactly, by kind; with `past`, what stood."""
    query = (
        select(*(mapping.c[name] for name in MappingRow.__slots__))
        .where(mapping.c.organisation == organisation)
        .order_by(mapping.c.kind, mapping.c.id)
    )
    if not past:
        query = query.where(mapping.c.state == CURRENT)
    with asking(scope, warehouse) as connection:
        if not scope.sees_exactly(frozenset({organisation})):
            return []
        return [MappingRow(**row) for row in connection.execute(query).mappings()]


def totals_of(
    scope: Scope, warehouse: Warehouse, organisations: Collection[str]
) -> dict[Slot, dict[str, dict[str, int]]]:
    """People by status and gender in each current submission of these organisations.

    Only of those that the scope sees exactly.
    """
    seen = [code for code in organisations if scope.sees_exactly(frozenset({code}))]
    columns = [submission.c[name] for name in Slot._fields]
    query = select(*columns, submission.c.totals).where(
        IS_CURRENT, submission.c.organisation.in_(seen)
    )
    with asking(scope, warehouse) as connection:
        return {Slot(*slot): totals for *slot, totals in connection.execute(query)}
