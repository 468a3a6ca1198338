"""The limit that measures are set beside: DuckDB over a row a person, and over its cube."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pandas
from sqlalchemy import select

from etl.warehouse.connect import Warehouse
from etl.warehouse.schema import headcount, organisation
from etl.warehouse.where import Dimension, Where

GENDERS = {"women": "woman", "men": "man", "another_gender": "another", "not_recorded": ""}
PLACE = ("council", "region", "council_type", "year")
WORDS = (*PLACE, "status", "grade", "role_family")
CELLS = "cells"


class Limit:
    """The same people in DuckDB, in a file that is made once."""

    def __init__(self, path: Path, warehouse: Warehouse) -> None:
        if not path.exists():
            draft = path.with_suffix(".draft")
            draft.unlink(missing_ok=True)
            with duckdb.connect(str(draft)) as database:
                _make(database, warehouse)
            draft.rename(path)
        self.database = duckdb.connect(str(path), read_only=True)
        (self.threads,) = self.database.execute("SELECT current_setting('threads')").fetchall()[0]

    def scan(self, by: Sequence[Dimension], where: Where) -> list[tuple[Any, ...]]:
        """Women and others of each group, from every person."""
        return self._ask("person", by, where)

    def cube(self, by: Sequence[Dimension], where: Where) -> list[tuple[Any, ...]]:
        """The same, from people counted by everything that is held of them."""
        return self._ask("cube", by, where)

    def _ask(self, table: str, by: Sequence[Dimension], where: Where) -> list[tuple[Any, ...]]:
        wanted = {
            "status": where.status.value,
            "year": where.year,
            "region": where.region,
            "council": where.council,
            "grade": where.grade,
        }
        given = {name: value for name, value in wanted.items() if value is not None}
        conditions = " AND ".join(f"{name} = ${name}" for name in given)
        groups = "".join(f"{dimension.value}, " for dimension in by)
        return self.database.execute(
            f"SELECT {groups}{_sums(table)} FROM {table} WHERE {conditions} GROUP BY ALL "
            "ORDER BY ALL",
            given,
        ).fetchall()


def _make(database: duckdb.DuckDBPyConnection, warehouse: Warehouse) -> None:
    database.register(CELLS, _cells(warehouse))
    words = ", ".join(WORDS)
    each = " UNION ALL ".join(
        f"SELECT {words}, '{gender}' AS gender, unnest(range({count})) AS nth FROM {CELLS}"
        for count, gender in GENDERS.items()
    )
    # Councils' years one after another, as they are loaded; within one, people in no order.
    database.execute(
        f"CREATE TABLE person AS SELECT {words}, gender FROM ({each}) "
        "ORDER BY year, council, random()"
    )
    database.execute(
        f"CREATE TABLE cube AS SELECT {words}, {_sums('person')} FROM person GROUP BY ALL"
    )


def _sums(table: str) -> str:
    if table == "cube":
        return "sum(women) AS women, sum(others) AS others"
    return (
        "count(*) FILTER (gender = 'woman') AS women, "
        "count(*) FILTER (gender IN ('man', 'another')) AS others"
    )


def _cells(warehouse: Warehouse) -> pandas.DataFrame:
    own = headcount.c
    query = select(
        own.organisation.label("council"),
        own.region,
        organisation.c.type.label("council_type"),
        *(own[name] for name in (*WORDS[3:], *GENDERS)),
    ).join_from(headcount, organisation)
    with warehouse.reading() as connection:
        return pandas.DataFrame(connection.execute(query).all())
