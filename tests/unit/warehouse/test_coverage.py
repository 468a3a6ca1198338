from datetime import date
from pathlib import Path

import pytest

from etl.vocabulary.councils import Council, CouncilRegister, register
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore
from etl.warehouse.reads import coverage
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_share, a_warehouse, counted, load

# Counted by hand: the 32 boroughs and the City, of which the City is the thirty-third.
LONDON_COUNCILS = 33
WELSH_COUNCILS = 22
NORTH_EAST_COUNCILS = 12


def covered(warehouse: Warehouse, *by: Dimension, where: Where | None = None):
    rows = coverage(PROTECTED, warehouse, by=by, where=where or Where())
    return {row.group: (row.reported, row.expected) for row in rows}


def test_a_region_expects_its_principal_councils(warehouse: Warehouse):
    load(warehouse, counted(organisation=CAMDEN, women=1), counted(organisation=CARDIFF, men=1))
    found = covered(warehouse, Dimension.REGION, where=Where(year=2025))
    assert found[("London",)] == (1, LONDON_COUNCILS)
    assert found[("Wales",)] == (1, WELSH_COUNCILS)
    assert found[("North East",)] == (0, NORTH_EAST_COUNCILS)
    assert len(found) == 12
    assert covered(warehouse, where=Where(region=Region.WALES)) == {(): (1, WELSH_COUNCILS)}
    assert covered(warehouse, where=Where(council_type=CouncilType.WELSH)) == {
        (): (1, WELSH_COUNCILS)
    }


def test_a_council_that_was_abolished_is_expected_until_then(warehouse: Warehouse):
    # Northamptonshire's county and seven districts became two unitaries on 1 April 2021.
    load(warehouse, *[counted(organisation=CAMDEN, year=year, women=1) for year in (2021, 2022)])
    found = covered(warehouse, Dimension.YEAR, where=Where(region=Region.EAST_MIDLANDS))
    assert found[(2021,)][1] - found[(2022,)][1] == 8 - 2


def test_years_without_a_submission_are_not_listed_and_a_council_counts_once(warehouse: Warehouse):
    load(warehouse, *[counted(organisation=CAMDEN, year=year, women=1) for year in (2023, 2025)])
    london = Where(region=Region.LONDON)
    assert covered(warehouse, Dimension.YEAR, where=london) == {
        (2023,): (1, LONDON_COUNCILS),
        (2025,): (1, LONDON_COUNCILS),
    }
    assert covered(warehouse, where=london) == {(): (1, LONDON_COUNCILS)}


def test_one_council_is_one_of_one(warehouse: Warehouse):
    load(warehouse, counted(organisation=CAMDEN, women=1))
    assert covered(warehouse, where=Where(council=CAMDEN)) == {(): (1, 1)}
    assert covered(warehouse, where=Where(council=LEEDS)) == {(): (0, 1)}
    assert covered(warehouse, Dimension.COUNCIL)[(CAMDEN,)] == (1, 1)


def test_a_combined_authority_is_not_expected_and_not_counted(warehouse: Warehouse):
    greater_manchester = "E47000001"
    load(warehouse, counted(organisation=greater_manchester, women=1))
    load(warehouse, counted(organisation=MANCHESTER, women=1))
    assert covered(warehouse, where=Where(region=Region.NORTH_WEST))[()][0] == 1


def test_published_shares_have_coverage_too(warehouse: Warehouse):
    load(
        warehouse,
        shares=[a_share(organisation=CAMDEN)],
        kind="gender pay gap",
        population=Population.PAY_QUARTERS,
    )
    where = Where(population=Population.PAY_QUARTERS, region=Region.LONDON)
    assert covered(warehouse, where=where) == {(): (1, LONDON_COUNCILS)}
    assert covered(warehouse) == {}


def test_the_society_and_comparators_are_expected_of_their_senders(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation="SOCITM", region=Region.LONDON, women=1),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    where = Where(population=Population.SOCIETY_MEMBERSHIP)
    assert covered(warehouse, Dimension.YEAR, where=where) == {(2025,): (1, 1)}
    with pytest.raises(ValueError, match="cannot be grouped by region"):
        covered(warehouse, Dimension.REGION, where=where)


def invented(code: str, region: Region, *, start: date | None = None) -> Council:
    return Council(
        code=code,
        name=f"{code} Council",
        short_name=code,
        type=CouncilType.UNITARY,
        region=region,
        start=start,
        end=None,
        successors=(),
        sample=True,
    )


def test_invented_councils_are_expected_in_a_year_of_sample_data(
    warehouse_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    made_up = [
        invented("X1", Region.LONDON),
        invented("X2", Region.LONDON),
        invented("X3", Region.WALES),
        invented("X4", Region.WALES, start=date(2030, 4, 1)),
    ]
    with_them = CouncilRegister(
        [*((c, ()) for c in register() if not c.sample), *((c, ()) for c in made_up)]
    )
    monkeypatch.setattr("etl.warehouse.reads.expected.register", lambda: with_them)
    monkeypatch.setattr("etl.warehouse.organisations.register", lambda: with_them)
    monkeypatch.setattr("etl.warehouse.worlds.register", lambda: with_them)
    warehouse = a_warehouse(warehouse_url, tmp_path)
    x1 = counted(organisation="X1", region=Region.LONDON, year=2025, women=1)
    x3 = counted(organisation="X3", region=Region.WALES, year=2025, women=1)
    load(warehouse, x1, x3, sample=True)
    assert covered(warehouse, Dimension.REGION, where=Where(year=2025)) == {
        ("London",): (1, 2),
        ("Wales",): (1, 1),
    }
    with pytest.raises(
        CannotStore, match="a real council, while all that is held here is of invented ones"
    ):
        load(warehouse, counted(organisation=CARDIFF, year=2024, women=1))
    warehouse.close()


def test_invented_councils_are_refused_where_real_ones_are(warehouse: Warehouse):
    load(warehouse, counted(organisation=CARDIFF, women=1))
    ardenshire = next(c for c in register() if c.sample)
    stranger = counted(organisation=ardenshire.code, region=ardenshire.region, women=1)
    with pytest.raises(
        CannotStore, match=r"which is invented: the worked row of a form.*Delete the worked row"
    ):
        load(warehouse, stranger, sample=True)


def test_coverage_is_of_councils_not_of_grades(warehouse: Warehouse):
    with pytest.raises(ValueError, match="cannot be grouped by grade"):
        covered(warehouse, Dimension.GRADE)
