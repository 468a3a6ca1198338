"""Organisations: councils and the Society from the vocabulary, comparators as they are loaded."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from etl.vocabulary.benchmarks import benchmarks
from etl.vocabulary.councils import register
from etl.vocabulary.organisations import (
    SOCIETY,
    SOCIETY_NAME,
    comparator_name,
    is_comparator,
)
from etl.vocabulary.populations import COUNCIL_POPULATIONS, SENT_BY_COUNCILS, Population
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse import schema
from etl.warehouse.bulk import insert_or_renew
from etl.warehouse.errors import CannotStore
from etl.warehouse.parcels import Parcel
from etl.warehouse.schema import IS_CURRENT
from etl.warehouse.worlds import apart


def refresh_reference_rows(connection: Connection) -> bool:
    """Bring organisations and benchmarks up to what the vocabulary says.

    True when an organisation that was there is now another: figures may differ.
    """
    before = _organisations(connection)
    councils = [
        {
            "code": council.code,
            "name": council.name,
            "type": str(council.type),
            "region": str(council.region),
            "start_date": council.start,
            "end_date": council.end,
            "sample": council.sample,
        }
        for council in register()
    ]
    society = _not_a_council(SOCIETY, SOCIETY_NAME, CouncilType.SOCIETY)
    _upsert(connection, schema.organisation, "code", [*councils, society])
    _upsert(connection, schema.benchmark, "key", [asdict(one) for one in benchmarks().values()])
    after = _organisations(connection)
    return any(after[code] != row for code, row in before.items())


def _organisations(connection: Connection) -> dict[str, tuple[Any, ...]]:
    rows = connection.execute(select(schema.organisation))
    return {row.code: tuple(row) for row in rows}


def admit(connection: Connection, parcels: Iterable[Parcel], file: str) -> None:
    """Check that each parcel's organisation may send it, and add comparators that are new.

    Raises CannotStore when an organisation is unknown, or is not of the sort that the
    population is made of, or its people stand in another region than it does, or when
    invented councils of the sample would stand among real ones.
    """
    columns = schema.organisation.c
    parcels = list(parcels)
    arriving = select(columns.code, columns.type, columns.region).where(
        columns.code.in_({parcel.slot.organisation for parcel in parcels})
    )
    known = {row.code: (CouncilType(row.type), row.region) for row in connection.execute(arriving)}
    _keep_worlds_apart(connection, parcels, file)
    for parcel in parcels:
        code = parcel.slot.organisation
        if code not in known:
            row = _comparator(code, file)
            connection.execute(insert(schema.organisation).values(row))
            known[code] = (CouncilType.COMPARATOR, row["region"])
        _check_may_send(parcel, *known[code], file)


def _keep_worlds_apart(connection: Connection, parcels: Sequence[Parcel], file: str) -> None:
    """No figure may pool invented councils with real ones."""
    for population in COUNCIL_POPULATIONS:
        arriving = {p.slot.organisation for p in parcels if p.slot.population == population}
        sent = select(schema.submission.c.organisation).distinct()
        of_these = sent.where(schema.submission.c.population == str(population), IS_CURRENT)
        why = apart(arriving, set(connection.scalars(of_these)))
        if why:
            raise CannotStore(f"{file}: found {why.found}; expected {why.expected}. {why.fix}")


def _check_may_send(parcel: Parcel, kind: CouncilType, region: str, file: str) -> None:
    code, population = parcel.slot.organisation, Population(parcel.slot.population)
    if not _fits(population, kind):
        raise CannotStore(
            f"{file}: found the population '{population}' for {code}, which is a {kind}; "
            "comparators and the Society are never counted among councils, nor councils among them."
        )
    strays = {words.region for words in parcel.cells} - {region}
    if population in SENT_BY_COUNCILS and strays:
        raise CannotStore(
            f"{file}: found people of {code} in {' and '.join(sorted(strays))}; "
            f"expected {region}, the council's own region."
        )


def _fits(population: Population, kind: CouncilType) -> bool:
    match population:
        case Population.COMPARATOR:
            return kind is CouncilType.COMPARATOR
        case Population.SOCIETY_MEMBERSHIP:
            return kind is CouncilType.SOCIETY
        case Population.PARTICIPATION:
            return kind is not CouncilType.COMPARATOR
        case _:
            return kind not in (CouncilType.COMPARATOR, CouncilType.SOCIETY)


def _comparator(code: str, file: str) -> dict[str, Any]:
    if not is_comparator(code):
        raise CannotStore(
            f"{file}: found the organisation '{code}', which is neither a council of the register "
            "nor a known comparator. Give the council's official code or its name."
        )
    return _not_a_council(code, comparator_name(code), CouncilType.COMPARATOR)


def _not_a_council(code: str, name: str, kind: CouncilType) -> dict[str, Any]:
    return {
        "code": code,
        "name": name,
        "type": str(kind),
        "region": str(Region.NOT_RECORDED),
        "start_date": None,
        "end_date": None,
        "sample": False,
    }


def _upsert(connection: Connection, table: Table, key: str, rows: list[dict[str, Any]]) -> None:
    statement = insert_or_renew(connection.dialect.name, table)
    renewed = {name: column for name, column in statement.excluded.items() if name != key}
    connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=renewed), rows)
