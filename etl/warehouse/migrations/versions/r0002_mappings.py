"""What was settled about spreadsheets, and the reasons that were given."""

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "submission",
        sa.Column("reasons", sa.JSON(), nullable=False, server_default=sa.text("'{}'")),
    )
    op.create_table(
        "mapping",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(120), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("replaces", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_mapping"),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisation.code"], name="fk_mapping_organisation"
        ),
        sa.ForeignKeyConstraint(["replaces"], ["mapping.id"], name="fk_mapping_replaces"),
        sa.CheckConstraint(
            "state IN ('current', 'superseded', 'undone')", name=op.f("ck_mapping_state")
        ),
    )
    op.create_index(
        "ix_mapping_current",
        "mapping",
        ["organisation", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'current'"),
        postgresql_where=sa.text("state = 'current'"),
    )


def downgrade() -> None:
    op.drop_table("mapping")
    op.drop_column("submission", "reasons")
