from datetime import UTC, date, datetime

from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.ledger import undo
from etl.warehouse.reads import (
    Choices,
    CouncilChoice,
    DataVersion,
    choices,
    data_version,
    submissions,
)
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from tests.builders import CAMDEN, LEEDS, MANCHESTER, counted, load


def test_choices_are_what_has_current_submissions(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation=LEEDS, year=2025, women=1),
        counted(organisation=CAMDEN, year=2023, women=1),
    )
    gone = load(warehouse, counted(organisation=MANCHESTER, year=2020, women=1)).stored[0]
    undo(warehouse, gone.id)
    assert choices(PROTECTED, warehouse, Population.COUNCIL_IT) == Choices(
        years=(2023, 2025),
        regions=(Region.YORKSHIRE, Region.LONDON),
        council_types=(CouncilType.METROPOLITAN, CouncilType.LONDON_BOROUGH),
        councils=(
            CouncilChoice(LEEDS, "Leeds City Council", Region.YORKSHIRE, CouncilType.METROPOLITAN),
            CouncilChoice(
                CAMDEN, "London Borough of Camden", Region.LONDON, CouncilType.LONDON_BOROUGH
            ),
        ),
    )
    assert choices(PROTECTED, warehouse, Population.COMPARATOR) == Choices((), (), (), ())


def test_choices_of_the_society_are_its_members_regions(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation="SOCITM", region=Region.WALES, women=1),
        counted(organisation="SOCITM", region=Region.NOT_RECORDED, women=1),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    found = choices(PROTECTED, warehouse, Population.SOCIETY_MEMBERSHIP)
    assert found.regions == (Region.WALES, Region.NOT_RECORDED)
    assert [council.code for council in found.councils] == ["SOCITM"]


def test_the_ledger_shows_only_what_its_reader_sees_exactly(warehouse: Warehouse):
    load(warehouse, counted(organisation=LEEDS, women=1), counted(organisation=CAMDEN, women=1))
    leeds = Scope(exact=frozenset({LEEDS}))
    assert [row.organisation for row in submissions(leeds, warehouse)] == [LEEDS]
    assert submissions(PROTECTED, warehouse) == []
    assert len(submissions(EXACT, warehouse)) == 2


def test_the_version_says_as_at_and_sample(warehouse: Warehouse):
    assert data_version(PROTECTED, warehouse) == DataVersion(0, None, sample=False)
    load(warehouse, counted(women=1), now=datetime(2025, 6, 2, 23, 30, tzinfo=UTC))
    assert data_version(PROTECTED, warehouse) == DataVersion(1, date(2025, 6, 2), sample=False)
    later = load(
        warehouse, counted(women=2), sample=True, now=datetime(2025, 6, 9, tzinfo=UTC)
    ).stored[0]
    assert data_version(PROTECTED, warehouse) == DataVersion(2, date(2025, 6, 9), sample=True)
    undo(warehouse, later.id)
    assert data_version(PROTECTED, warehouse) == DataVersion(3, date(2025, 6, 2), sample=False)
