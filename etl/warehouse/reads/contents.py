"""What the warehouse holds: what can be asked about, who sent what, and as of when."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from etl.vocabulary.populations import SENT_BY_COUNCILS, Population
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads.asking import SENT, asking
from etl.warehouse.reads.sent import sent
from etl.warehouse.schema import IS_CURRENT, organisation, submission, submission_summary
from etl.warehouse.scope import Scope
from etl.warehouse.summaries import spelt
from etl.warehouse.where import Dimension, Where


class CouncilChoice(NamedTuple):
    code: str
    name: str
    region: Region
    type: CouncilType


@dataclass(frozen=True, slots=True)
class Choices:
    """What has current submissions: years ascending, words in the vocabulary's order, names."""

    years: tuple[int, ...]
    regions: tuple[Region, ...]
    council_types: tuple[CouncilType, ...]
    councils: tuple[CouncilChoice, ...]


@dataclass(frozen=True, slots=True)
class SubmissionRow:
    """One line of the ledger: `totals` are people by status and gender, `reasons` by check."""

    id: int
    organisation: str
    name: str
    kind: str
    population: str
    year: int
    state: str
    sheet: str
    layout: str
    sha256: str
    size: int
    mapping: dict[str, dict[str, str]]
    totals: dict[str, dict[str, int]]
    reasons: dict[str, str]
    sent_by: str
    sent_at: datetime
    replaces: int | None
    sample: bool


@dataclass(frozen=True, slots=True)
class DataVersion:
    """Which state of the warehouse a figure is from.

    `number` rises with every load, undo and redo; `as_at` is the day of the latest
    current submission, None when there is none; `sample` is true when any is sample data.
    """

    number: int
    as_at: date | None
    sample: bool


def choices(scope: Scope, warehouse: Warehouse, population: Population) -> Choices:
    """What questions about this population can be about."""
    with asking(scope, warehouse) as connection:
        rows = sent(connection, warehouse).submitted(Where(population=population))
        senders = {row.sender for row in rows}
        regions = {sender.region for sender in senders}
        if population not in SENT_BY_COUNCILS:
            regions = set(connection.execute(_regions_of_people(population)).scalars())
    councils = [
        CouncilChoice(each.code, each.name, Region(each.region), CouncilType(each.type))
        for each in senders
    ]
    return Choices(
        years=tuple(sorted({row.year for row in rows})),
        regions=tuple(region for region in Region if region in regions),
        council_types=tuple(
            kind for kind in CouncilType if kind in {council.type for council in councils}
        ),
        councils=tuple(sorted(councils, key=lambda council: (council.name, council.code))),
    )


def submissions(scope: Scope, warehouse: Warehouse) -> list[SubmissionRow]:
    """The ledger, oldest first, of the organisations that the scope sees exactly.

    It has their totals, so it is nobody else's to read.
    """
    columns = [submission.c[name] for name in SubmissionRow.__slots__ if name != "name"]
    query = select(*columns, organisation.c.name).select_from(SENT).order_by(submission.c.id)
    with asking(scope, warehouse) as connection:
        rows = connection.execute(query).mappings().all()
    return [
        SubmissionRow(**row) for row in rows if scope.sees_exactly(frozenset({row["organisation"]}))
    ]


def data_version(scope: Scope, warehouse: Warehouse) -> DataVersion:
    """The state that the warehouse is in now."""
    with asking(scope, warehouse) as connection:
        now = sent(connection, warehouse)
    return DataVersion(now.number, now.as_at, now.sample)


def _regions_of_people(population: Population) -> Select[Any]:
    return (
        select(submission_summary.c.region)
        .distinct()
        .join_from(submission_summary, submission)
        .where(
            IS_CURRENT,
            submission.c.population == str(population),
            submission_summary.c.grouped_by == spelt(()),
        )
    )


def senders(scope: Scope, warehouse: Warehouse, *, where: Where) -> dict[int, frozenset[str]]:
    """Codes of the organisations with a current submission for the question, by year."""
    with asking(scope, warehouse) as connection:
        found = sent(connection, warehouse).groups((Dimension.YEAR,), where)
    return {int(year): senders.codes for (year,), senders in found.items()}
