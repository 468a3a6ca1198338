"""Runs migrations on the connection that etl.warehouse.upgrade hands over."""

from alembic import context

from etl.warehouse.indexes import metadata

# The caller's transaction: a migration that fails leaves nothing behind, on SQLite too.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
