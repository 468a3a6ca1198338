"""Summaries say what a scan of the headcounts says, whatever was loaded, undone, brought back."""

from itertools import combinations
from typing import Any

from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import CouncilType
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotUndo, ComparatorsNotPooled
from etl.warehouse.ledger import redo, undo
from etl.warehouse.schema import organisation
from etl.warehouse.upgrade import migrate, migration_config
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, counted, load
from tests.unit.warehouse.any_loads import empty, filters, perform, some_councils, steps
from tests.unit.warehouse.scanning import Scan, asked

EVERY_BY = [by for width in range(4) for by in combinations(Dimension, width)]


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps, st.lists(filters, min_size=1, max_size=4), some_councils)
def test_a_question_answered_from_summaries_says_what_a_scan_says(
    warehouse: Warehouse, steps, questions, among
):
    empty(warehouse)
    for step in steps:
        try:
            perform(warehouse, step)
        except CannotUndo:
            continue
    scan = Scan(warehouse)
    for where in [Where(), *questions]:
        for by in EVERY_BY:
            try:
                found = asked(warehouse, by, where, among)
            except ComparatorsNotPooled:
                continue
            assert found == scan.answer(by, where, among), (by, where, among)


def summaries(warehouse: Warehouse) -> list[set[tuple[Any, ...]]]:
    with warehouse.reading() as connection:
        tables = ("submission_summary", "pooled_summary")
        return [
            {tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")}  # noqa: S608
            for table in tables
        ]


def test_a_warehouse_that_has_data_already_gets_its_summaries(warehouse: Warehouse):
    load(warehouse, counted(women=3, men=5), counted(organisation=CAMDEN, year=2024, women=2))
    load(warehouse, counted(women=4, men=5, grade=Grade.MANAGER))
    gone = load(warehouse, counted(organisation=LEEDS, women=9)).stored[0]
    undo(warehouse, gone.id)
    before, answer = summaries(warehouse), asked(warehouse, [Dimension.GRADE], Where())
    with warehouse.writing() as connection:
        command.downgrade(migration_config(connection), "r0002")
    assert migrate(warehouse)[0] == "r0003: Summaries that answer charts."
    assert summaries(warehouse) == before
    assert all(before)
    assert asked(warehouse, [Dimension.GRADE], Where()) == answer
    redo(warehouse, gone.id)
    assert asked(warehouse, [], Where())[()][0] == 2 + 4 + 9


def test_what_nobody_stands_in_any_more_is_not_kept(warehouse: Warehouse):
    load(warehouse, counted(women=3))
    load(warehouse, counted(women=3, grade=Grade.MANAGER))
    grades = {row[6] for row in summaries(warehouse)[1] if row[2] == "grade"}
    assert grades == {"manager"}


def test_a_council_whose_type_is_corrected_is_pooled_with_those_of_its_type(
    warehouse: Warehouse,
):
    with warehouse.writing() as connection:
        wrong = organisation.update().where(organisation.c.code == LEEDS)
        connection.execute(wrong.values(type=CouncilType.UNITARY.value))
    load(warehouse, counted(organisation=LEEDS, women=3), counted(organisation=CARDIFF, women=5))
    by = [Dimension.COUNCIL_TYPE]
    assert set(asked(warehouse, by, Where())) == {("unitary",), ("Welsh council",)}
    migrate(warehouse)
    assert set(asked(warehouse, by, Where())) == {("metropolitan district",), ("Welsh council",)}
