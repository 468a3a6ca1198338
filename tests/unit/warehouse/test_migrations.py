from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, select

from etl.settings import Settings
from etl.vocabulary.benchmarks import benchmarks
from etl.vocabulary.councils import register
from etl.warehouse import schema
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.indexes import metadata
from etl.warehouse.upgrade import migrate, migration_config, newest_step
from tests.builders import SECRET, a_warehouse, counted, load


def tables(warehouse: Warehouse) -> set[str]:
    return set(inspect(warehouse.engine).get_table_names())


def test_migrations_go_up_and_down_and_up_again_with_data(warehouse: Warehouse):
    load(warehouse, counted(women=3, men=5))
    full = tables(warehouse)
    with warehouse.writing() as connection:
        command.downgrade(migration_config(connection), "base")
    assert tables(warehouse) == {"alembic_version"}
    assert migrate(warehouse) == [
        "r0001: The first tables.",
        "r0002: What was settled about spreadsheets, and the reasons that were given.",
        "r0003: Summaries that answer charts.",
        "r0004: The ledger's index by population and year.",
    ]
    assert tables(warehouse) == full
    load(warehouse, counted(women=3, men=5))


def test_a_warehouse_that_is_up_to_date_is_left_alone(warehouse: Warehouse):
    assert migrate(warehouse) == []


def test_the_newest_step_is_the_last_that_the_migration_tool_knows(warehouse: Warehouse):
    with warehouse.reading() as connection:
        steps = ScriptDirectory.from_config(migration_config(connection))
    assert newest_step() == steps.get_current_head()


def test_the_tables_after_migration_are_those_declared(warehouse: Warehouse):
    with warehouse.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


@pytest.fixture
def second_url(warehouse_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> str:
    if warehouse_url.startswith("sqlite"):
        return f"sqlite:///{tmp_path / 'second.sqlite'}"
    make: Callable[[], str] = request.getfixturevalue("new_postgres_database")
    return make()


def test_checks_keys_and_indexes_after_migration_are_those_declared(
    warehouse: Warehouse, second_url: str, tmp_path: Path
):
    declared = open_warehouse(Settings(folder=tmp_path, warehouse=second_url, secret_key=SECRET))
    with declared.writing() as connection:
        metadata.create_all(connection)
    for table in metadata.tables:
        assert described(warehouse.engine, table) == described(declared.engine, table)
    declared.close()


def described(engine: Engine, table: str) -> dict[str, Any]:
    found = inspect(engine)
    return {
        "columns": [
            {**column, "type": repr(column["type"])} for column in found.get_columns(table)
        ],
        "key": found.get_pk_constraint(table),
        "foreign keys": sorted(found.get_foreign_keys(table), key=lambda key: str(key["name"])),
        "checks": sorted(found.get_check_constraints(table), key=lambda check: str(check["name"])),
        "indexes": [
            {**index, "dialect_options": {k: str(v) for k, v in index["dialect_options"].items()}}
            for index in sorted(found.get_indexes(table), key=lambda index: str(index["name"]))
        ],
    }


def test_the_tables_have_no_room_for_a_person():
    assert set(schema.headcount.columns.keys()) == {
        *("id", "submission", "population", "status", "organisation", "region", "year", "grade"),
        *("role_family", "working_pattern", "contract", "post", "activity"),
        *("women", "men", "another_gender", "not_recorded"),
        *("women_key", "others_key", "not_recorded_key"),
    }


def test_councils_the_society_and_benchmarks_are_there_and_are_renewed(warehouse: Warehouse):
    with warehouse.writing() as connection:
        connection.execute(schema.organisation.update().values(name="old name"))
        connection.execute(schema.benchmark.delete())
    migrate(warehouse)
    with warehouse.reading() as connection:
        columns = schema.organisation.c
        names = {
            row.code: row.name for row in connection.execute(select(columns.code, columns.name))
        }
        keys = set(connection.execute(select(schema.benchmark.c.key)).scalars())
    assert names == {council.code: council.name for council in register()} | {"SOCITM": "Socitm"}
    assert keys == set(benchmarks())


def test_a_migration_that_fails_leaves_nothing_behind(
    warehouse_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fails(*_: object) -> None:
        raise RuntimeError("the power went")

    settings = Settings(folder=tmp_path, warehouse=warehouse_url, secret_key=SECRET)
    warehouse = open_warehouse(settings)
    monkeypatch.setattr("etl.warehouse.upgrade.refresh_reference_rows", fails)
    with pytest.raises(RuntimeError, match="the power went"):
        migrate(warehouse)
    assert tables(warehouse) == set()
    warehouse.close()
    monkeypatch.undo()
    again = a_warehouse(warehouse_url, tmp_path)
    assert "headcount" in tables(again)
    again.close()
