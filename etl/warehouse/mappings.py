"""What was settled about a council's spreadsheets: kept with a load, and taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from etl.vocabulary.known_words import impersonal
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import NoSuchMapping
from etl.warehouse.schema import CURRENT, SUPERSEDED, UNDONE, mapping


@dataclass(frozen=True, slots=True)
class MappingUndone:
    """The mapping that was taken back, and the one that stands again in its place, if any."""

    id: int
    kind: str
    stands_again: int | None


def keep(
    connection: Connection,
    organisation: str,
    kind: str,
    content: Mapping[str, Any],
    *,
    confirmed_by: str,
    now: datetime,
) -> None:
    """Let this stand for the council's spreadsheets of the kind; the same again changes nothing.

    What looks like something of a person is not kept, and is asked about again.
    """
    content = impersonal(content)
    standing = _current(connection, organisation, kind)
    if standing is not None and standing.content == content:
        return
    if standing is not None:
        _set_state(connection, standing.id, SUPERSEDED)
    connection.execute(
        insert(mapping).values(
            organisation=organisation,
            kind=kind,
            content=dict(content),
            confirmed_by=confirmed_by,
            confirmed_at=now,
            state=CURRENT,
            replaces=standing.id if standing is not None else None,
        )
    )


def undo_mapping(warehouse: Warehouse, organisation: str, kind: str) -> MappingUndone:
    """Take back what stands for the council and kind; what it replaced stands again.

    Raises NoSuchMapping when nothing stands.
    """
    with warehouse.writing() as connection:
        standing = _current(connection, organisation, kind)
        if standing is None:
            raise NoSuchMapping(f"Nothing is kept for {organisation} and the kind '{kind}'.")
        _set_state(connection, standing.id, UNDONE)
        before = standing.replaces
        if before is not None:
            _set_state(connection, before, CURRENT)
    return MappingUndone(standing.id, kind, before)


def _current(connection: Connection, organisation: str, kind: str) -> Row[Any] | None:
    return connection.execute(
        select(mapping).where(
            mapping.c.state == CURRENT,
            mapping.c.organisation == organisation,
            mapping.c.kind == kind,
        )
    ).one_or_none()


def _set_state(connection: Connection, number: int, state: str) -> None:
    connection.execute(update(mapping).where(mapping.c.id == number).values(state=state))
