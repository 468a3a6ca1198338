"""Warehouses of 400 councils over 12 years, with as many people as are wanted, seeded.

People stand in a year in one of four ways; their grades, role families, patterns and contracts
are drawn, unevenly: a council's year of 4,000 people has some 520 cells, one of 200 some 100.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import insert

from etl.vocabulary.councils import Council, register
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.roles import NOT_GIVEN, Contract, RoleFamily, WorkingPattern
from etl.vocabulary.years import snapshot_day
from etl.warehouse import schema
from etl.warehouse.bulk import insert_rows
from etl.warehouse.connect import Warehouse
from etl.warehouse.keys import RowKeys, cell_text
from etl.warehouse.state import raise_version
from etl.warehouse.summaries import make_anew
from tests.builders import NOW, Counted, counted

COUNCILS = 400
YEARS = range(2014, 2026)

# How people are spread, in hundredths.
STATUSES = {Status.IN_POST: 84, Status.JOINED: 7, Status.LEFT: 6, Status.PROMOTED: 3}
GRADES = dict(zip(LADDER, (3, 26, 32, 20, 12, 5, 2), strict=True))
ROLES = dict(
    zip(
        (role for role in RoleFamily if role != NOT_GIVEN),
        (3, 25, 20, 18, 12, 5, 12, 5),
        strict=True,
    )
)
PATTERNS = {WorkingPattern.FULL_TIME: 83, WorkingPattern.PART_TIME: 17}
CONTRACTS = dict(zip((each for each in Contract if each != NOT_GIVEN), (82, 10, 3, 5), strict=True))
# Women's share falls with the grade, lowest first; the rest of a cell are men but for these.
WOMEN = dict(zip(LADDER, (0.25, 0.24, 0.21, 0.18, 0.16, 0.13, 0.11), strict=True))
ANOTHER_GENDER, NOT_RECORDED = 0.004, 0.03
SPREAD_OF_SIZES = 0.5


class Words(NamedTuple):
    status: str
    grade: str
    role_family: str
    working_pattern: str
    contract: str


class Drawn(NamedTuple):
    """The people of one cell of a council's year."""

    words: Words
    women: int
    men: int
    another_gender: int
    not_recorded: int


class Draws:
    """Councils' people at random: the same seed and number of people, the same people."""

    def __init__(self, people: int, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        self.councils = _councils()
        self.cells = [
            Words(str(s), str(g), str(r), str(w), str(c))
            for s in STATUSES
            for g in GRADES
            for r in ROLES
            for w in PATTERNS
            for c in CONTRACTS
        ]
        weights = np.ones(1)
        for spread in (STATUSES, GRADES, ROLES, PATTERNS, CONTRACTS):
            weights = np.outer(weights, np.array(list(spread.values()), float)).ravel()
        self.weights = weights / weights.sum()
        self.women = np.array([WOMEN[cell.grade] for cell in self.cells])  # type: ignore[index]
        sizes = self.rng.lognormal(sigma=SPREAD_OF_SIZES, size=COUNCILS)
        self.sizes = sizes * people / sizes.sum() / len(YEARS)

    def year_of(self, place: int) -> Iterator[Drawn]:
        """One year of the council in this place of the list."""
        people = self.rng.multinomial(self.rng.poisson(self.sizes[place]), self.weights)
        unknown = self.rng.binomial(people, NOT_RECORDED)
        others = self.rng.binomial(people - unknown, ANOTHER_GENDER)
        women = self.rng.binomial(people - unknown - others, self.women)
        men = people - unknown - others - women
        for each in np.flatnonzero(people):
            counts = (int(kind[each]) for kind in (women, men, others, unknown))
            yield Drawn(self.cells[each], *counts)

    def for_loading(self, place: int, year: int) -> list[Counted]:
        """One year of a council, as a reading has it."""
        code = self.councils[place].code
        return [
            counted(
                organisation=code,
                year=year,
                **drawn.words._asdict(),
                women=drawn.women,
                men=drawn.men,
                another_gender=drawn.another_gender,
                not_recorded=drawn.not_recorded,
            )
            for drawn in self.year_of(place)
        ]


def _councils() -> list[Council]:
    now = register().principal(snapshot_day(YEARS[-1]))
    gone = [each for each in register().principal(snapshot_day(YEARS[0])) if each not in now]
    return [*now, *gone][:COUNCILS]


def fill(warehouses: list[Warehouse], people: int, seed: int) -> None:
    """Fill empty warehouses with the same people, straight into the tables, a year at a time."""
    draws = Draws(people, seed)
    keys = RowKeys(warehouses[0].secret)
    for year in YEARS:
        rows = [row for place in range(COUNCILS) for row in _rows(draws, keys, place, year)]
        for warehouse in warehouses:
            _insert(warehouse, draws.councils, year, rows)
    for warehouse in warehouses:
        with warehouse.writing() as connection:
            make_anew(connection)
            raise_version(connection)


Row = tuple[int, tuple[Any, ...]]


def _rows(draws: Draws, keys: RowKeys, place: int, year: int) -> Iterator[Row]:
    """Rows of headcount without the submission, each with the council's place."""
    council = draws.councils[place]
    population = str(Population.COUNCIL_IT)
    for drawn in draws.year_of(place):
        status, *words = drawn.words
        rest = (*words, NOT_GIVEN, NOT_GIVEN)
        text = cell_text(population, council.code, year, status, council.region, *rest)
        others = drawn.men + drawn.another_gender
        key = keys.of(text, (drawn.women, others, drawn.not_recorded))
        where = (population, status, council.code, str(council.region), year)
        yield place, (*where, *rest, *drawn[1:], *key)


def _insert(warehouse: Warehouse, councils: list[Council], year: int, rows: list[Row]) -> None:
    with warehouse.writing() as connection:
        statement = insert(schema.submission).returning(
            schema.submission.c.id, sort_by_parameter_order=True
        )
        ledger = [_submission(council.code, year) for council in councils]
        numbers = connection.execute(statement, ledger).scalars().all()
        insert_rows(connection, schema.headcount, [(numbers[place], *row) for place, row in rows])


def _submission(code: str, year: int) -> dict[str, Any]:
    """A line of the ledger as long as a real one."""
    return {
        "organisation": code,
        "kind": "workforce",
        "population": str(Population.COUNCIL_IT),
        "year": year,
        "sha256": "0" * 64,
        "counted_sha256": "0" * 64,
        "size": 100_000,
        "sheet": "Staff",
        "layout": "people",
        "mapping": {"Staff": {"gender": "Sex", "grade": "Pay band", "role_family": "Team"}},
        "totals": {"in post": {"women": 0, "men": 0, "another gender": 0, "not recorded": 0}},
        "sent_by": "the bench",
        "sent_at": NOW,
        "state": "current",
        "sample": False,
    }
