"""Summaries that answer charts."""

import sqlalchemy as sa
from alembic import op

revision = "r0003"
down_revision = "r0002"
branch_labels = None
depends_on = None

SUMMED = ("women", "others", "not_recorded")


def upgrade() -> None:
    # Questions begin at the ledger now, and a load has one index less to write.
    op.drop_index("ix_headcount_asked", "headcount")
    op.create_index(
        "ix_submission_asked",
        "submission",
        ["population", "organisation", "year", "sample", "sent_at", "state"],
        sqlite_where=sa.text("state = 'current'"),
        postgresql_where=sa.text("state = 'current'"),
    )
    _submission_summary()
    _pooled_summary()


def _words(*names: str, length: int = 40) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(length), nullable=False) for name in names]


def _sums() -> list[sa.Column[int]]:
    return [
        *(sa.Column(name, sa.Integer(), nullable=False) for name in SUMMED),
        *(sa.Column(f"{name}_key", sa.BigInteger(), nullable=False) for name in SUMMED),
    ]


def _submission_summary() -> None:
    key = ("submission", "status", "grouped_by", "region", "value", "second_value")
    op.create_table(
        "submission_summary",
        sa.Column("submission", sa.Integer(), nullable=False),
        *_words("status", length=20),
        *_words("grouped_by", "region", "value", "second_value"),
        *_sums(),
        sa.PrimaryKeyConstraint(*key, name="pk_submission_summary"),
        sa.ForeignKeyConstraint(
            ["submission"],
            ["submission.id"],
            name="fk_submission_summary_submission",
            ondelete="CASCADE",
        ),
        sqlite_with_rowid=False,
    )


def _pooled_summary() -> None:
    first, then = ("population", "status", "grouped_by"), ("region", "council_type")
    key = (*first, "year", *then, "value", "second_value")
    op.create_table(
        "pooled_summary",
        *_words("population"),
        *_words("status", length=20),
        *_words("grouped_by"),
        sa.Column("year", sa.Integer(), nullable=False),
        *_words(*then, "value", "second_value"),
        *_sums(),
        sa.Column("submissions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(*key, name="pk_pooled_summary"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_pooled_summary_empty",
        "pooled_summary",
        ["year"],
        sqlite_where=sa.text("submissions = 0"),
        postgresql_where=sa.text("submissions = 0"),
    )


def downgrade() -> None:
    op.drop_table("pooled_summary")
    op.drop_table("submission_summary")
    op.drop_index("ix_submission_asked", "submission")
    op.create_index(
        "ix_headcount_asked", "headcount", ["population", "status", "year", "grade", "region"]
    )
