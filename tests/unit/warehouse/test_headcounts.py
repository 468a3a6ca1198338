import pytest

from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import ComparatorsNotPooled
from etl.warehouse.reads import headcounts
from etl.warehouse.scope import EXACT, PROTECTED
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, counted, load


def figures(warehouse: Warehouse, *by: Dimension, where: Where | None = None):
    rows = headcounts(EXACT, warehouse, by=by, where=where or Where())
    return {row.group: (row.women, row.others, row.not_recorded) for row in rows}


def test_groups_are_pooled_sum_over_sum(warehouse: Warehouse):
    load(warehouse, counted(women=2, men=8), counted(organisation=LEEDS, women=9, men=81))
    assert figures(warehouse) == {(): (11, 89, 0)}


def test_others_are_men_and_people_of_another_gender(warehouse: Warehouse):
    load(warehouse, counted(women=2, men=8, another_gender=1, not_recorded=4))
    assert figures(warehouse) == {(): (2, 9, 4)}


def test_an_empty_warehouse_has_no_groups(warehouse: Warehouse):
    assert figures(warehouse) == {}
    assert figures(warehouse, Dimension.GRADE) == {}


def test_groups_come_in_the_order_asked_for(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation=CAMDEN, year=2024, women=1),
        counted(organisation=LEEDS, year=2025, grade=Grade.MANAGER, women=2, men=1),
        counted(organisation=LEEDS, year=2024, women=4),
    )
    assert figures(warehouse, Dimension.YEAR, Dimension.REGION) == {
        (2024, "London"): (1, 0, 0),
        (2024, "Yorkshire and The Humber"): (4, 0, 0),
        (2025, "Yorkshire and The Humber"): (2, 1, 0),
    }
    assert figures(warehouse, Dimension.GRADE, Dimension.COUNCIL_TYPE, Dimension.COUNCIL) == {
        ("manager", "metropolitan district", LEEDS): (2, 1, 0),
        ("professional", "London borough", CAMDEN): (1, 0, 0),
        ("professional", "metropolitan district", LEEDS): (4, 0, 0),
    }


@pytest.mark.parametrize(
    ("where", "women"),
    [
        (Where(), 1 + 2 + 4 + 8),
        (Where(year=2024), 8),
        (Where(region=Region.LONDON), 2),
        (Where(council_type=CouncilType.WELSH), 4),
        (Where(council=MANCHESTER), 1 + 8),
        (Where(grade=Grade.DIRECTOR), 4),
        (Where(council=MANCHESTER, year=2025), 1),
    ],
)
def test_conditions_choose_people(warehouse: Warehouse, where: Where, women: int):
    load(
        warehouse,
        counted(organisation=MANCHESTER, women=1),
        counted(organisation=CAMDEN, women=2),
        counted(organisation=CARDIFF, grade=Grade.DIRECTOR, women=4),
        counted(organisation=MANCHESTER, year=2024, women=8),
        counted(organisation=MANCHESTER, status=Status.JOINED, women=16),
    )
    load(warehouse, counted(women=32), population=Population.COUNCIL_WORKFORCE)
    assert figures(warehouse, where=where) == {(): (women, 0, 0)}


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_dimension_can_be_grouped_by(warehouse: Warehouse, dimension: Dimension):
    load(warehouse, counted(women=1, men=2))
    assert list(figures(warehouse, dimension).values()) == [(1, 2, 0)]


def test_a_group_knows_its_councils_even_those_with_nobody_in_the_grade(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation=MANCHESTER, grade=Grade.DIRECTOR, women=1),
        counted(organisation=LEEDS, grade=Grade.MANAGER, women=1),
        counted(organisation=CAMDEN, year=2024, grade=Grade.DIRECTOR, women=1),
    )
    rows = headcounts(
        PROTECTED, warehouse, by=[Dimension.GRADE, Dimension.YEAR], where=Where(year=2025)
    )
    assert {row.group: row.organisations for row in rows} == {
        ("director or CIO", 2025): {MANCHESTER, LEEDS},
        ("manager", 2025): {MANCHESTER, LEEDS},
    }
    rows = headcounts(
        PROTECTED, warehouse, by=[Dimension.REGION], where=Where(grade=Grade.DIRECTOR)
    )
    assert {row.group: row.organisations for row in rows} == {
        ("London",): {CAMDEN},
        ("North West",): {MANCHESTER},
    }


def test_members_of_every_region_are_of_the_one_society(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation="SOCITM", region=Region.LONDON, women=1),
        counted(organisation="SOCITM", region=Region.WALES, women=2),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    where = Where(population=Population.SOCIETY_MEMBERSHIP)
    rows = headcounts(PROTECTED, warehouse, by=[Dimension.REGION], where=where)
    assert [(row.group, row.women, set(row.organisations)) for row in rows] == [
        (("London",), 1, {"SOCITM"}),
        (("Wales",), 2, {"SOCITM"}),
    ]
    one = Where(population=Population.SOCIETY_MEMBERSHIP, region=Region.WALES)
    assert [row.women for row in headcounts(PROTECTED, warehouse, by=[], where=one)] == [2]


def test_a_group_is_sample_data_when_any_of_it_is(warehouse: Warehouse):
    load(warehouse, counted(organisation=LEEDS, women=1), sample=True)
    load(warehouse, counted(organisation=CAMDEN, women=1))
    rows = headcounts(PROTECTED, warehouse, by=[Dimension.COUNCIL], where=Where())
    assert {row.group[0]: row.sample for row in rows} == {LEEDS: True, CAMDEN: False}
    assert headcounts(PROTECTED, warehouse, by=[], where=Where())[0].sample is True


def test_comparators_are_never_added_up(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation="CS", region=Region.LONDON, women=50, men=50),
        counted(organisation="CS: Digital, Data and Technology", women=3, men=7),
        kind="comparator",
        population=Population.COMPARATOR,
    )
    everyone = Where(population=Population.COMPARATOR)
    with pytest.raises(ComparatorsNotPooled, match="name one, for example council=CS"):
        headcounts(EXACT, warehouse, by=[Dimension.REGION], where=everyone)
    assert figures(warehouse, Dimension.COUNCIL, where=everyone) == {
        ("CS",): (50, 50, 0),
        ("CS: Digital, Data and Technology",): (3, 7, 0),
    }
    one = Where(population=Population.COMPARATOR, council="CS", region=Region.LONDON)
    assert figures(warehouse, Dimension.REGION, where=one) == {("London",): (50, 50, 0)}
    assert issubclass(ComparatorsNotPooled, ValueError)


def test_nothing_is_read_without_a_scope(warehouse: Warehouse):
    with pytest.raises(TypeError, match="needs a Scope first; got NoneType"):
        headcounts(None, warehouse, by=[], where=Where())  # type: ignore[arg-type]
