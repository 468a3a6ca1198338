from etl.vocabulary.populations import Population, Quarter
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.ledger import undo
from etl.warehouse.reads import published_shares
from etl.warehouse.reads.published import PublishedRow
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Where
from tests.builders import CAMDEN, LEEDS, a_share, load


def publish(warehouse: Warehouse, *shares):
    return load(warehouse, shares=shares, kind="gender pay gap", population=Population.PAY_QUARTERS)


def percents(warehouse: Warehouse, **where):
    rows = published_shares(
        PROTECTED, warehouse, where=Where(population=Population.PAY_QUARTERS, **where)
    )
    return [row.women_percent for row in rows]


def test_published_shares_come_with_their_council_in_the_order_of_quarters(warehouse: Warehouse):
    publish(
        warehouse,
        a_share(organisation=LEEDS, quarter=Quarter.TOP, women_percent=51.5),
        a_share(organisation=LEEDS, quarter=Quarter.LOWER, women_percent=70.0),
    )
    rows = published_shares(PROTECTED, warehouse, where=Where(population=Population.PAY_QUARTERS))
    assert rows[0] == PublishedRow(
        LEEDS,
        "Leeds City Council",
        Region.YORKSHIRE,
        CouncilType.METROPOLITAN,
        2022,
        Quarter.LOWER,
        70.0,
    )
    assert [row.quarter for row in rows] == [Quarter.LOWER, Quarter.TOP]


def test_published_shares_are_chosen_by_council_year_region_and_type(warehouse: Warehouse):
    publish(
        warehouse,
        a_share(organisation=LEEDS, year=2021, women_percent=1.0),
        a_share(organisation=LEEDS, year=2022, women_percent=2.0),
        a_share(organisation=CAMDEN, year=2022, women_percent=3.0),
    )
    assert percents(warehouse) == [1.0, 2.0, 3.0]
    assert percents(warehouse, year=2022) == [2.0, 3.0]
    assert percents(warehouse, council=LEEDS) == [1.0, 2.0]
    assert percents(warehouse, region=Region.LONDON) == [3.0]
    assert percents(warehouse, council_type=CouncilType.METROPOLITAN, year=2022) == [2.0]


def test_a_newer_return_replaces_the_older_and_undo_brings_it_back(warehouse: Warehouse):
    publish(warehouse, a_share(women_percent=40.0))
    newer = publish(warehouse, a_share(women_percent=42.5)).stored[0]
    assert (newer.outcome, percents(warehouse)) == ("replaced", [42.5])
    undo(warehouse, newer.id)
    assert percents(warehouse) == [40.0]
