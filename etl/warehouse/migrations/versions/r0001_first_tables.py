"""The first tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "r0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _organisation()
    _benchmark()
    _submission()
    _headcount()
    _published_share()
    _warehouse_state()


def _organisation() -> None:
    op.create_table(
        "organisation",
        sa.Column("code", sa.String(120), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("region", sa.String(40), nullable=False),
        sa.Column("start_date", sa.Date()),
        sa.Column("end_date", sa.Date()),
        sa.Column("sample", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("code", name="pk_organisation"),
    )


def _benchmark() -> None:
    op.create_table(
        "benchmark",
        sa.Column("key", sa.String(60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("low", sa.Float(), nullable=False),
        sa.Column("high", sa.Float(), nullable=False),
        sa.Column("year", sa.Integer()),
        sa.Column("population", sa.Text(), nullable=False),
        sa.Column("area", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_url", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_benchmark"),
        sa.CheckConstraint(
            "low >= 0 AND low <= high AND high <= 100", name=op.f("ck_benchmark_percent")
        ),
    )


def _submission() -> None:
    op.create_table(
        "submission",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(120), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("population", sa.String(40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("counted_sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("layout", sa.String(20), nullable=False),
        sa.Column("mapping", sa.JSON(), nullable=False),
        sa.Column("totals", sa.JSON(), nullable=False),
        sa.Column("sent_by", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("replaces", sa.Integer()),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_submission"),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisation.code"], name="fk_submission_organisation"
        ),
        sa.ForeignKeyConstraint(["replaces"], ["submission.id"], name="fk_submission_replaces"),
        sa.CheckConstraint(
            "state IN ('current', 'superseded', 'undone')", name=op.f("ck_submission_state")
        ),
        sa.CheckConstraint("year BETWEEN 2000 AND 2100", name=op.f("ck_submission_year")),
    )
    op.create_index(
        "ix_submission_current",
        "submission",
        ["organisation", "kind", "population", "year"],
        unique=True,
        sqlite_where=sa.text("state = 'current'"),
        postgresql_where=sa.text("state = 'current'"),
    )


def _columns(kind: sa.types.TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _headcount() -> None:
    op.create_table(
        "headcount",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("population", sa.String(40), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("organisation", sa.String(120), nullable=False),
        sa.Column("region", sa.String(40), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        *_columns(sa.String(40), "grade", "role_family", "working_pattern"),
        *_columns(sa.String(40), "contract", "post", "activity"),
        *_columns(sa.Integer(), "women", "men", "another_gender", "not_recorded"),
        *_columns(sa.BigInteger(), "women_key", "others_key", "not_recorded_key"),
        sa.PrimaryKeyConstraint("id", name="pk_headcount"),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submission.id"],
            name="fk_headcount_submission",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisation.code"], name="fk_headcount_organisation"
        ),
        sa.CheckConstraint(
            "women >= 0 AND men >= 0 AND another_gender >= 0 AND not_recorded >= 0",
            name=op.f("ck_headcount_counts"),
        ),
    )
    op.create_index("ix_headcount_submission", "headcount", ["submission"])
    op.create_index(
        "ix_headcount_asked", "headcount", ["population", "status", "year", "grade", "region"]
    )


def _published_share() -> None:
    op.create_table(
        "published_share",
        sa.Column("submission", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(120), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("quarter", sa.String(20), nullable=False),
        sa.Column("women_percent", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("submission", "quarter", name="pk_published_share"),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submission.id"],
            name="fk_published_share_submission",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation"], ["organisation.code"], name="fk_published_share_organisation"
        ),
        sa.CheckConstraint(
            "women_percent BETWEEN 0 AND 100", name=op.f("ck_published_share_percent")
        ),
    )


def _warehouse_state() -> None:
    op.create_table(
        "warehouse_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("key_check", sa.String(32), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_warehouse_state"),
        sa.CheckConstraint("id = 1", name=op.f("ck_warehouse_state_one_row")),
    )


def downgrade() -> None:
    for table in (
        "warehouse_state",
        "published_share",
        "headcount",
        "submission",
        "benchmark",
        "organisation",
    ):
        op.drop_table(table)
