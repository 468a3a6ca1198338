"""The warehouses of a bench, made once in a folder and found there the next time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy
from sqlalchemy import select

from etl.settings import Settings
from etl.warehouse.connect import Warehouse, open_warehouse
from etl.warehouse.schema import warehouse_state
from etl.warehouse.upgrade import migrate
from tests import servers
from tests.bench.limit import Limit
from tests.bench.made_warehouse import fill
from tests.builders import SECRET

ENGINES = ("SQLite", "PostgreSQL")


@dataclass(frozen=True)
class Made:
    """Warehouses by engine and number of people, and the limit over the most people."""

    warehouses: dict[tuple[str, int], Warehouse]
    limit: Limit


@contextmanager
def made_once(folder: Path, sizes: tuple[int, ...], seed: int) -> Iterator[Made]:
    """The warehouses of so many people; those that are not there yet are made."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as closing:
        server = closing.enter_context(servers.postgres_server(folder / "postgres"))
        warehouses = {}
        for people in sizes:
            urls = (f"sqlite:///{folder / f'{people}.sqlite'}", _database(server, f"p{people}"))
            opened = [_opened(url) for url in urls]
            empty = [each for each in opened if _is_empty(each)]
            if empty:
                print(f"Making {people:,} people, in {len(empty)} warehouses", flush=True)
                fill(empty, people, seed)
            for engine, warehouse in zip(ENGINES, opened, strict=True):
                closing.callback(warehouse.close)
                warehouses[engine, people] = warehouse
        most = max(sizes)
        limit = Limit(folder / f"{most}.duckdb", warehouses[ENGINES[0], most])
        closing.callback(limit.database.close)
        yield Made(warehouses, limit)


def _opened(url: str) -> Warehouse:
    warehouse = open_warehouse(Settings(warehouse=url, secret_key=SECRET))
    migrate(warehouse)
    return warehouse


def _is_empty(warehouse: Warehouse) -> bool:
    """True for a new warehouse. One whose making was broken off is refused."""
    with warehouse.reading() as connection:
        version = connection.execute(select(warehouse_state.c.version)).scalar_one()
        some = connection.exec_driver_sql("SELECT 1 FROM submission LIMIT 1").first()
    if some and not version:
        raise SystemExit("The folder holds half-made warehouses. Name another, or empty it.")
    return not version


def _database(server: str, name: str) -> str:
    """The URL of the server's database of this name, which is made when it is missing."""
    url = sqlalchemy.make_url(server)
    engine = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        there = sqlalchemy.text("SELECT 1 FROM pg_database WHERE datname = :name")
        if not connection.execute(there, {"name": name}).first():
            connection.execute(sqlalchemy.text(f"CREATE DATABASE {name} TEMPLATE template0"))
    engine.dispose()
    return url.set(database=name).render_as_string(hide_password=False)
