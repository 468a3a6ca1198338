"""Builders of test data: give what the test is about, the rest is a common, safe case."""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from etl.checks.problems import Problem
from etl.settings import Settings
from etl.vocabulary.cells import Cell, Counts, PublishedShare
from etl.vocabulary.councils import register
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Quarter, Status
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import NOT_GIVEN
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.upgrade import migrate
from etl.warehouse.write import Receipt, store
from etl.workbooks.reading import Reading, Table

MANCHESTER = "E08000003"
LEEDS = "E08000035"
CAMDEN = "E09000007"
CARDIFF = "W06000015"

SECRET = "a secret that only the tests know, and long enough"
NOW = datetime(2025, 6, 2, 9, 30, tzinfo=UTC)

Counted = tuple[Cell, Counts]


def counted(
    *,
    organisation: str = MANCHESTER,
    year: int = 2025,
    grade: str = Grade.PROFESSIONAL,
    women: int = 0,
    men: int = 0,
    another_gender: int = 0,
    not_recorded: int = 0,
    region: str | None = None,
    status: str = Status.IN_POST,
    role_family: str = NOT_GIVEN,
    working_pattern: str = NOT_GIVEN,
    contract: str = NOT_GIVEN,
    post: str = NOT_GIVEN,
    activity: str = NOT_GIVEN,
) -> Counted:
    """One cell and its people; a council's people stand in its own region."""
    cell = Cell(
        organisation=organisation,
        year=year,
        region=region if region is not None else _region_of(organisation),
        status=status,
        grade=grade,
        role_family=role_family,
        working_pattern=working_pattern,
        contract=contract,
        post=post,
        activity=activity,
    )
    return cell, Counts(women, men, another_gender, not_recorded)


def a_share(
    *,
    organisation: str = MANCHESTER,
    year: int = 2022,
    quarter: Quarter = Quarter.TOP,
    women_percent: float = 40.0,
) -> PublishedShare:
    """One published share of a quarter of pay."""
    return PublishedShare(organisation, year, quarter, women_percent)


def a_table(
    *cells: Counted,
    shares: Iterable[PublishedShare] = (),
    sheet: str = "Staff",
    kind: str = "workforce",
    population: Population = Population.COUNCIL_IT,
    layout: str = "people",
    sample: bool = False,
) -> Table:
    """One table; equal cells are added up, as a reader would. Without cells, one common cell."""
    shares = list(shares)
    table = Table(
        sheet=sheet,
        kind=kind,
        population=population,
        layout=layout,
        heading_row=1,
        rows=0,
        columns={"gender": "Sex", "grade": "Pay band"},
        shares=shares,
        sample=sample,
    )
    for cell, counts in cells or ([] if shares else [counted(women=7, men=45)]):
        table.cells.setdefault(cell, Counts()).add(counts)
        table.rows += counts.people
    return table


def a_reading(
    *tables: Table,
    file: str = "staff.xlsx",
    sha256: str | None = None,
    problems: Iterable[Problem] = (),
) -> Reading:
    """One file, ready to store; its hash differs whenever its tables do."""
    tables = tables or (a_table(),)
    return Reading(
        file=file,
        sha256=sha256 or hashlib.sha256(repr(tables).encode()).hexdigest(),
        size=10_000,
        tables=list(tables),
        problems=list(problems),
    )


def a_warehouse(url: str, tmp_path: Path, *, secret: str = SECRET) -> Warehouse:
    """An empty warehouse with its tables, organisations and benchmarks."""
    settings = Settings(folder=tmp_path, warehouse=url, secret_key=secret)
    warehouse = open_warehouse(settings)
    migrate(warehouse)
    return warehouse


def load(
    warehouse: Warehouse,
    *cells: Counted,
    kind: str = "workforce",
    population: Population = Population.COUNCIL_IT,
    shares: Iterable[PublishedShare] = (),
    sample: bool = False,
    now: datetime = NOW,
) -> Receipt:
    """Store the cells as one file with one table."""
    table = a_table(*cells, kind=kind, population=population, shares=shares, sample=sample)
    return store(warehouse, a_reading(table), sent_by="a.tester", now=now)


def _region_of(organisation: str) -> Region:
    try:
        return register().by_code(organisation).region
    except KeyError:
        return Region.NOT_RECORDED
