"""Storing a reading: everything in it, or nothing."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from etl.vocabulary.organisations import keeper
from etl.warehouse import mappings, schema
from etl.warehouse.bulk import insert_rows
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore
from etl.warehouse.incoming import IncomingReading
from etl.warehouse.keys import RowKeys
from etl.warehouse.ledger import Stored, set_state, slot_of
from etl.warehouse.organisations import admit
from etl.warehouse.parcels import Parcel, Slot, sort_into_parcels
from etl.warehouse.schema import CURRENT, IS_CURRENT, SUPERSEDED
from etl.warehouse.state import check_secret, raise_version
from etl.warehouse.summaries import count, roll_up

READY = "ready"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a load did: one `Stored` per organisation, kind, population and year; rows written."""

    stored: list[Stored]
    rows: int


@dataclass(frozen=True)
class _Sending:
    reading: IncomingReading
    sent_by: str
    now: datetime


def store(
    warehouse: Warehouse, reading: IncomingReading, *, sent_by: str, now: datetime
) -> Receipt:
    """Store a reading, and what was settled about it, in one transaction.

    What it replaces can be brought back. What is current already, from the same file and
    with the same counts, is left as it is. Raises CannotStore when the reading is not ready
    or does not fit the warehouse, and WarehouseBusy; nothing is stored then.
    """
    if reading.verdict != READY:
        raise CannotStore(reading.reason or f"{reading.file}: {reading.verdict}.")
    parcels = sort_into_parcels(reading)
    sending = _Sending(reading, sent_by, now)
    with warehouse.writing() as connection:
        check_secret(connection, warehouse.secret)
        admit(connection, parcels, reading.file)
        standing = _standing(connection, parcels)
        new = [parcel for parcel in parcels if not _is_same(standing, parcel, reading.sha256)]
        ids = _submit(connection, new, standing, sending)
        _insert_counts(connection, new, ids, RowKeys(warehouse.secret))
        roll_up(connection, ids.values())
        count(connection, [*ids.values(), *_replaced(new, standing).values()])
        _keep_settled(connection, parcels, sending)
        if new:
            raise_version(connection)
    return Receipt(
        [_stored(parcel, standing.get(parcel.slot), ids, now) for parcel in parcels],
        sum(parcel.rows for parcel in new),
    )


def _keep_settled(connection: Connection, parcels: Sequence[Parcel], sending: _Sending) -> None:
    """Keep what was settled about a spreadsheet of one kind, under whom it is kept."""
    kinds = {parcel.slot.kind for parcel in parcels}
    if not sending.reading.settled or len(kinds) != 1:
        return
    mappings.keep(
        connection,
        keeper({parcel.slot.organisation for parcel in parcels}),
        kinds.pop(),
        sending.reading.settled,
        confirmed_by=sending.sent_by,
        now=sending.now,
    )


_Standing = dict[Slot, Row[tuple[Any, ...]]]


def _standing(connection: Connection, parcels: Sequence[Parcel]) -> _Standing:
    """The current submissions in the places that the parcels will take."""
    slots = {parcel.slot for parcel in parcels}
    query = select(schema.submission).where(
        IS_CURRENT,
        schema.submission.c.organisation.in_(sorted({slot.organisation for slot in slots})),
    )
    rows = {slot_of(row): row for row in connection.execute(query)}
    return {slot: row for slot, row in rows.items() if slot in slots}


def _is_same(standing: _Standing, parcel: Parcel, sha256: str) -> bool:
    row = standing.get(parcel.slot)
    return row is not None and row.sha256 == sha256 and row.counted_sha256 == parcel.counted_sha256


def _submit(
    connection: Connection, parcels: Sequence[Parcel], standing: _Standing, sending: _Sending
) -> dict[Slot, int]:
    """Write the ledger; gives the number of each new submission."""
    if not parcels:
        return {}
    replaced = _replaced(parcels, standing)
    if replaced:
        set_state(connection, replaced.values(), SUPERSEDED)
    rows = [_ledger_row(parcel, replaced.get(parcel.slot), sending) for parcel in parcels]
    statement = insert(schema.submission).returning(
        schema.submission.c.id, sort_by_parameter_order=True
    )
    ids = connection.execute(statement, rows).scalars()
    return {parcel.slot: number for parcel, number in zip(parcels, ids, strict=True)}


def _replaced(parcels: Sequence[Parcel], standing: _Standing) -> dict[Slot, int]:
    """The number of the submission that each parcel takes the place of, where there is one."""
    return {parcel.slot: standing[parcel.slot].id for parcel in parcels if parcel.slot in standing}


def _ledger_row(parcel: Parcel, replaces: int | None, sending: _Sending) -> dict[str, Any]:
    return {
        **parcel.slot._asdict(),
        "sha256": sending.reading.sha256,
        "counted_sha256": parcel.counted_sha256,
        "size": sending.reading.size,
        "sheet": ", ".join(parcel.mapping),
        "layout": ", ".join(sorted(parcel.layouts)),
        "mapping": parcel.mapping,
        "totals": parcel.totals,
        "reasons": dict(sending.reading.reasons),
        "sent_by": sending.sent_by,
        "sent_at": sending.now,
        "state": CURRENT,
        "replaces": replaces,
        "sample": parcel.sample,
    }


def _insert_counts(
    connection: Connection, parcels: Sequence[Parcel], ids: dict[Slot, int], keys: RowKeys
) -> None:
    counts: list[tuple[Any, ...]] = []
    shares: list[tuple[Any, ...]] = []
    for parcel in parcels:
        slot, number = parcel.slot, ids[parcel.slot]
        for words, people in parcel.cells.items():
            status, region, *rest = words
            others = people.men + people.another_gender
            key = keys.of(parcel.text(words), (people.women, others, people.not_recorded))
            place = (number, slot.population, status, slot.organisation, region, slot.year)
            counts.append((*place, *rest, *astuple(people), *key))
        for quarter, share in parcel.shares.items():
            shares.append((number, slot.organisation, slot.year, quarter, share))
    insert_rows(connection, schema.headcount, counts)
    insert_rows(connection, schema.published_share, shares)


def _stored(
    parcel: Parcel, before: Row[tuple[Any, ...]] | None, ids: dict[Slot, int], now: datetime
) -> Stored:
    number = ids.get(parcel.slot)
    if number is None and before is not None:
        return Stored(before.id, *parcel.slot, "already loaded", None, before.sent_at)
    if before is not None:
        return Stored(ids[parcel.slot], *parcel.slot, "replaced", before.id, now)
    return Stored(ids[parcel.slot], *parcel.slot, "loaded", None, now)
