"""Which table answers a question, and that it answers of the councils that are asked about."""

import pytest

from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import headcounts
from etl.warehouse.reads.plan import source_for
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, counted, load


@pytest.mark.parametrize(
    ("by", "where", "among", "table"),
    [
        ((), Where(), None, "pooled_summary"),
        ((Dimension.YEAR, Dimension.REGION, Dimension.GRADE), Where(), None, "pooled_summary"),
        ((Dimension.COUNCIL_TYPE,), Where(grade=Grade.MANAGER), None, "pooled_summary"),
        ((Dimension.ROLE_FAMILY,), Where(grade=Grade.MANAGER), None, "pooled_summary"),
        ((Dimension.COUNCIL, Dimension.GRADE), Where(), None, "submission_summary"),
        ((Dimension.YEAR,), Where(council=LEEDS), None, "submission_summary"),
        ((Dimension.YEAR,), Where(), frozenset({LEEDS}), "submission_summary"),
        ((Dimension.CONTRACT,), Where(grade=Grade.MANAGER), None, "headcount"),
        ((Dimension.CONTRACT, Dimension.WORKING_PATTERN), Where(council=LEEDS), None, "headcount"),
    ],
)
def test_the_smallest_table_that_can_answer_does(by, where, among, table):
    source = source_for(by, where, among)
    names = {each.table.name for each in source.sums if hasattr(each, "table")}
    assert names == {table}


def test_only_the_people_of_the_same_councils_are_counted(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation=LEEDS, year=2024, women=1),
        counted(organisation=LEEDS, year=2025, women=2),
        counted(organisation=CAMDEN, year=2025, women=4),
    )
    both = frozenset({LEEDS})
    rows = headcounts(EXACT, warehouse, by=[Dimension.YEAR], where=Where(), among=both)
    assert [(row.group, row.women, row.organisations) for row in rows] == [
        ((2024,), 1, both),
        ((2025,), 2, both),
    ]
    assert headcounts(EXACT, warehouse, by=[], where=Where(), among=frozenset()) == []


def test_a_list_of_councils_may_be_longer_than_a_database_takes_parameters(warehouse: Warehouse):
    load(warehouse, counted(organisation=LEEDS, women=3), counted(organisation=CAMDEN, women=5))
    many = frozenset({LEEDS, "a \"quoted\" 'code', %(a)s \\ 100 %", *map(str, range(70_000))})
    (row,) = headcounts(EXACT, warehouse, by=[], where=Where(), among=many)
    assert (row.women, row.organisations) == (3, frozenset({LEEDS}))
