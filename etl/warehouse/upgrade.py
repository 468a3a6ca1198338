"""Bringing a warehouse up to date: tables, then what the vocabulary declares, then summaries."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from etl.warehouse.connect import Warehouse
from etl.warehouse.organisations import refresh_reference_rows
from etl.warehouse.state import raise_version, settle_secret
from etl.warehouse.summaries import make_anew, pool_anew

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent / "migrations"


def migrate(warehouse: Warehouse, *, summaries_anew: bool = False) -> list[str]:
    """Bring tables, organisations, benchmarks and summaries up to date, in one transaction.

    What was done to the tables, oldest first; empty when they were up to date. Summaries are
    made anew after any of it, or when it is asked for. Raises CannotOpen when the warehouse
    was made with another secret key.
    """
    with warehouse.writing() as connection:
        before = _step(connection)
        # Every load asks, and importing the migration tool takes longer than a small load.
        steps = [] if before == newest_step() else _change_tables(connection, before)
        settle_secret(connection, warehouse.secret)
        changed = refresh_reference_rows(connection)
        if steps or summaries_anew:
            make_anew(connection)
        elif changed:
            pool_anew(connection)
        if changed or summaries_anew:
            raise_version(connection)
    return steps


def newest_step() -> str:
    """The step that tables are brought up to: the last by name of the files of steps."""
    return max(path.stem.partition("_")[0] for path in FOLDER.glob("versions/r*.py"))


def migration_config(connection: Connection) -> "Config":
    """Alembic's configuration for this connection, without a file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _step(connection: Connection) -> str | None:
    """The step that the tables stand at, as the migration tool keeps it; None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _change_tables(connection: Connection, before: str | None) -> list[str]:
    from alembic import command
    from alembic.script import ScriptDirectory

    config = migration_config(connection)
    command.upgrade(config, "head")
    after = _step(connection)
    if before == after or after is None:
        return []
    steps = ScriptDirectory.from_config(config).iterate_revisions(after, before or "base")
    return [f"{step.revision}: {step.doc}" for step in reversed(list(steps))]
