"""Many rows at once, at the speed of the driver."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

# So many new rows may change what the planner of PostgreSQL should know.
MANY = 1_000


def insert_or_renew(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An insert of this kind of database, which can say what to do with rows that are there."""
    # Of the two, only the one that is used is imported: PostgreSQL's takes long.
    statement: sqlite.Insert | postgresql.Insert
    statement = import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
    return statement


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert plain values in the order of the table's columns, a numbered key left out.

    Tuples go straight to SQLite's executemany, or through COPY to PostgreSQL: from
    three to twenty times faster than a dictionary for every row.
    """
    if not rows:
        return
    names = [column.name for column in table.columns if column is not table.autoincrement_column]
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        statement = f"COPY {table.name} ({', '.join(names)}) FROM STDIN"
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
        look_again(connection, table, len(rows))
        return
    insert = table.insert().compile(dialect=connection.dialect, column_keys=names)
    connection.exec_driver_sql(str(insert), list(rows))


def look_again(connection: Connection, table: Table, rows: int) -> None:
    """Let PostgreSQL's planner look at a table again when so many rows of it are new.

    Until it has looked, it takes the table for a small one and loops over it.
    """
    if rows >= MANY and connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"ANALYZE {table.name}")
