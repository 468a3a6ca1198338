"""Bringing a warehouse up to date: tables, then what the vocabulary declares, then summaries."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from etl.warehouse.connect import Warehouse
from etl.warehouse.organisations import refresh_reference_rows
from etl.warehouse.state import raise_version, settle_secret
from etl.warehouse.summaries import make_anew, pool_anew

FOLDER = Path(__file__).parent / "migrations"


def upgrade(warehouse: Warehouse, *, summaries_anew: bool = False) -> list[str]:
    """What `connect.migrate` does, where the migration tool is already imported."""
    with warehouse.writing() as connection:
        config = migration_config(connection)
        before = _revision(connection)
        command.upgrade(config, "head")
        steps = _steps(config, before, _revision(connection))
        settle_secret(connection, warehouse.secret)
        changed = refresh_reference_rows(connection)
        if steps or summaries_anew:
            make_anew(connection)
        elif changed:
            pool_anew(connection)
        if changed or summaries_anew:
            raise_version(connection)
    return steps


def migration_config(connection: Connection) -> Config:
    """Alembic's configuration for this connection, without a file."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _steps(config: Config, before: str | None, after: str | None) -> list[str]:
    if before == after or after is None:
        return []
    steps = ScriptDirectory.from_config(config).iterate_revisions(after, before or "base")
    return [f"{step.revision}: {step.doc}" for step in reversed(list(steps))]
