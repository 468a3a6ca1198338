"""What the warehouse holds: what can be asked about, who sent what, and as of when."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import func, select

from etl.vocabulary.populations import SENT_BY_COUNCILS, Population
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.ledger import CURRENT
from etl.warehouse.reads.asking import SENT, asking, current_submissions
from etl.warehouse.schema import headcount, organisation, submission, warehouse_state
from etl.warehouse.scope import Scope
from etl.warehouse.where import Where


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
    query = (
        select(
            organisation.c.code,
            organisation.c.name,
            organisation.c.region,
            organisation.c.type,
            submission.c.year,
        )
        .select_from(SENT)
        .where(*current_submissions(Where(population=population)))
    )
    with asking(scope, warehouse) as connection:
        rows = connection.execute(query).all()
        regions = {row.region for row in rows}
        if population not in SENT_BY_COUNCILS:
            regions = set(connection.execute(_regions_of_people(population)).scalars())
    councils = {
        CouncilChoice(row.code, row.name, Region(row.region), CouncilType(row.type)) for row in rows
    }
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
    # max() over true and false is not known to every engine.
    sample = func.count().filter(submission.c.sample)
    latest = select(func.max(submission.c.sent_at), sample).where(submission.c.state == CURRENT)
    with asking(scope, warehouse) as connection:
        number = connection.execute(select(warehouse_state.c.version)).scalar_one()
        sent_at, samples = connection.execute(latest).one()
    return DataVersion(number, sent_at.astimezone(UTC).date() if sent_at else None, samples > 0)


def _regions_of_people(population: Population) -> Any:
    return (
        select(headcount.c.region)
        .distinct()
        .join_from(headcount, submission, headcount.c.submission == submission.c.id)
        .where(submission.c.state == CURRENT, headcount.c.population == str(population))
    )


def senders(scope: Scope, warehouse: Warehouse, *, where: Where) -> dict[int, frozenset[str]]:
    """Codes of the organisations with a current submission for the question, by year."""
    query = select(submission.c.year, submission.c.organisation).select_from(SENT)
    found: dict[int, set[str]] = defaultdict(set)
    with asking(scope, warehouse) as connection:
        for year, code in connection.execute(query.where(*current_submissions(where))):
            found[year].add(code)
    return {year: frozenset(codes) for year, codes in found.items()}
