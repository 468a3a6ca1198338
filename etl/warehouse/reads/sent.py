"""The ledger as questions see it: who has sent what, kept until the data change.

A group of councils may be shown when enough of them stand in it, so every question asks who
they are. The answer is some thousands of submissions, and the same for every question between
two loads.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, func, select

from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.warehouse.connect import Warehouse
from etl.warehouse.schema import IS_CURRENT, organisation, submission, warehouse_state
from etl.warehouse.where import Dimension, Where

Group = tuple[str | int, ...]
Answer = TypeVar("Answer")

# Answers of one state of the data; a question has a few for each of its filters.
KEPT_AT_MOST = 500


class Sender(NamedTuple):
    """An organisation, as the warehouse has it."""

    code: str
    name: str
    region: str
    type: str


class Submitted(NamedTuple):
    """One current submission."""

    sender: Sender
    year: int
    sample: bool


class Senders(NamedTuple):
    """The organisations of one group, and whether any of them sent sample data."""

    codes: frozenset[str]
    sample: bool


NOBODY = Senders(frozenset(), sample=False)


class Sent:
    """Every current submission, in one state of the data. Never changed once made."""

    def __init__(
        self, number: int, latest: datetime | None, rows: Iterable[tuple[str, Submitted]]
    ) -> None:
        self.number = number
        self.as_at: date | None = latest.astimezone(UTC).date() if latest else None
        by_population = defaultdict(list)
        for population, row in rows:
            by_population[population].append(row)
        self._by_population: dict[str, list[Submitted]] = dict(by_population)
        self.sample = any(row.sample for each in by_population.values() for row in each)
        self._answers: dict[Hashable, Any] = {}

    def once(self, asked: Hashable, answer: Callable[[], Answer]) -> Answer:
        """The answer to a question about the ledger, worked out the first time it is asked."""
        if asked in self._answers:
            known: Answer = self._answers[asked]
            return known
        if len(self._answers) >= KEPT_AT_MOST:
            self._answers.clear()
        found = self._answers[asked] = answer()
        return found

    def submitted(self, where: Where) -> list[Submitted]:
        """The submissions that the question is about.

        A region is the organisation's own, so it only tells submissions of councils apart:
        the Society and comparators send people of every region.
        """
        region = where.region if where.population in SENT_BY_COUNCILS else None
        return [
            row
            for row in self._by_population.get(where.population, ())
            if where.year in (None, row.year)
            and where.council in (None, row.sender.code)
            and where.council_type in (None, row.sender.type)
            and region in (None, row.sender.region)
        ]

    def groups(
        self, by: tuple[Dimension, ...], where: Where, among: frozenset[str] | None = None
    ) -> Mapping[Group, Senders]:
        """Who sent, for each group by these dimensions, which are of councils."""
        where = of_councils(where)
        return self.once((by, where, among), lambda: self._groups(by, where, among))

    def _groups(
        self, by: tuple[Dimension, ...], where: Where, among: frozenset[str] | None
    ) -> dict[Group, Senders]:
        codes: dict[Group, set[str]] = defaultdict(set)
        sample: dict[Group, bool] = defaultdict(bool)
        for row in self.submitted(where):
            if among is not None and row.sender.code not in among:
                continue
            group = tuple(_value(row, dimension) for dimension in by)
            codes[group].add(row.sender.code)
            sample[group] |= row.sample
        return {group: Senders(frozenset(codes[group]), sample[group]) for group in codes}


def sent(connection: Connection, warehouse: Warehouse) -> Sent:
    """The ledger at the moment that the connection sees, which is asked for once."""
    seen = _OF_MOMENTS.get(connection)
    if seen is None:
        number = connection.execute(_VERSION).scalar_one()
        seen = warehouse.kept.of(number, lambda: _read(connection, number))
        _OF_MOMENTS[connection] = seen
    return seen


_VERSION = select(warehouse_state.c.version)
# A connection that reads sees one moment, for as long as there is the connection.
_OF_MOMENTS: WeakKeyDictionary[Connection, Sent] = WeakKeyDictionary()


def _read(connection: Connection, number: int) -> Sent:
    columns = organisation.c
    who = {
        row.code: Sender(*row)
        for row in connection.execute(
            select(columns.code, columns.name, columns.region, columns.type)
        )
    }
    asked = [submission.c[name] for name in ("population", "organisation", "year", "sample")]
    latest = select(func.max(submission.c.sent_at)).where(IS_CURRENT)
    rows = connection.execute(select(*asked).where(IS_CURRENT))
    return Sent(
        number,
        connection.execute(latest).scalar_one(),
        (
            (population, Submitted(who[code], year, sample))
            for population, code, year, sample in rows
        ),
    )


def of_councils(where: Where) -> Where:
    """The question without what is about people and not about their councils."""
    return Where(
        population=where.population,
        year=where.year,
        region=where.region,
        council_type=where.council_type,
        council=where.council,
    )


def _value(row: Submitted, dimension: Dimension) -> str | int:
    match dimension:
        case Dimension.YEAR:
            return row.year
        case Dimension.REGION:
            return row.sender.region
        case Dimension.COUNCIL_TYPE:
            return row.sender.type
        case Dimension.COUNCIL:
            return row.sender.code
        case _:
            raise ValueError(f"{dimension} is of people, not of councils.")
