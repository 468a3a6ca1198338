"""The ledger's index by population and year."""

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"
branch_labels = None
depends_on = None

INDEX, TABLE = "ix_submission_asked", "submission"


def upgrade() -> None:
    # Questions of one year find its submissions together, in the order of their councils.
    _make(["population", "year", "organisation", "id", "sample", "sent_at", "state"])


def downgrade() -> None:
    _make(["population", "organisation", "year", "sample", "sent_at", "state"])


def _make(columns: list[str]) -> None:
    op.drop_index(INDEX, TABLE)
    op.create_index(
        INDEX,
        TABLE,
        columns,
        sqlite_where=sa.text("state = 'current'"),
        postgresql_where=sa.text("state = 'current'"),
    )
