"""The warehouse's tables, as they are now; migrations/ says how they came to be.

A headcount is one cell of counts. No table has a column for a person.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
    literal_column,
    text,
)
from sqlalchemy.types import TypeEngine

CURRENT, SUPERSEDED, UNDONE = "current", "superseded", "undone"


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, kept in UTC. SQLite forgets time zones, so both ways are converted."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment without a time zone cannot be stored.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

organisation = Table(
    "organisation",
    metadata,
    Column("code", String(120), primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", String(40), nullable=False),
    Column("region", String(40), nullable=False),
    Column("start_date", Date),
    Column("end_date", Date),
    Column("sample", Boolean, nullable=False, server_default=false()),
)

benchmark = Table(
    "benchmark",
    metadata,
    Column("key", String(60), primary_key=True),
    Column("name", Text, nullable=False),
    Column("low", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("year", Integer),
    Column("population", Text, nullable=False),
    Column("area", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_url", Text, nullable=False),
    Column("note", Text, nullable=False),
    CheckConstraint("low >= 0 AND low <= high AND high <= 100", name="percent"),
)

submission = Table(
    "submission",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation", ForeignKey("organisation.code"), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("population", String(40), nullable=False),
    Column("year", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    # Of the counts themselves: tells apart what two versions of the reader made of one file.
    Column("counted_sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sheet", Text, nullable=False),
    Column("layout", String(20), nullable=False),
    Column("mapping", JSON, nullable=False),
    Column("totals", JSON, nullable=False),
    Column("sent_by", Text, nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("replaces", ForeignKey("submission.id")),
    Column("sample", Boolean, nullable=False),
    # Code of a check → why its sender says that the spreadsheet is right as it stands.
    Column("reasons", JSON, nullable=False, server_default=text("'{}'")),
    CheckConstraint("state IN ('current', 'superseded', 'undone')", name="state"),
    CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
)

# Spelt as the indexes of what is current spell it (etl.warehouse.indexes): a bound value would not
# use them.
IS_CURRENT = submission.c.state == literal_column("'current'")

# What was settled about a council's spreadsheets of one kind, for those to come.
mapping = Table(
    "mapping",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation", ForeignKey("organisation.code"), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("content", JSON, nullable=False),
    Column("confirmed_by", Text, nullable=False),
    Column("confirmed_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("replaces", ForeignKey("mapping.id")),
    CheckConstraint("state IN ('current', 'superseded', 'undone')", name="state"),
)

headcount = Table(
    "headcount",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("submission", ForeignKey("submission.id", ondelete="CASCADE"), nullable=False),
    Column("population", String(40), nullable=False),
    Column("status", String(20), nullable=False),
    Column("organisation", ForeignKey("organisation.code"), nullable=False),
    Column("region", String(40), nullable=False),
    Column("year", Integer, nullable=False),
    Column("grade", String(40), nullable=False),
    Column("role_family", String(40), nullable=False),
    Column("working_pattern", String(40), nullable=False),
    Column("contract", String(40), nullable=False),
    Column("post", String(40), nullable=False),
    Column("activity", String(40), nullable=False),
    Column("women", Integer, nullable=False),
    Column("men", Integer, nullable=False),
    Column("another_gender", Integer, nullable=False),
    Column("not_recorded", Integer, nullable=False),
    Column("women_key", BigInteger, nullable=False),
    Column("others_key", BigInteger, nullable=False),
    Column("not_recorded_key", BigInteger, nullable=False),
    CheckConstraint(
        "women >= 0 AND men >= 0 AND another_gender >= 0 AND not_recorded >= 0", name="counts"
    ),
    Index("ix_headcount_submission", "submission"),
)


def _sums() -> list[Column[int]]:
    """Sums over headcounts. Of keys, only what they leave when divided by 2**32 counts."""
    counts = [Column(name, Integer, nullable=False) for name in ("women", "others", "not_recorded")]
    keys = [Column(f"{count.name}_key", BigInteger, nullable=False) for count in counts]
    return [*counts, *keys]


def _word(length: int) -> TypeEngine[str]:
    """A word of the vocabulary in a key. PostgreSQL compares it byte by byte: in the order of a
    language, finding a row takes many times as long.
    """
    return String(length).with_variant(String(length, collation="C"), "postgresql")


# What a submission's headcounts come to, in every grouping of summaries.GROUPINGS. The region is
# of the people; `value` and `second_value` are theirs in what they are grouped by, or empty.
submission_summary = Table(
    "submission_summary",
    metadata,
    Column("submission", ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True),
    Column("status", _word(20), primary_key=True),
    Column("grouped_by", _word(40), primary_key=True),
    Column("region", _word(40), primary_key=True),
    Column("value", _word(40), primary_key=True),
    Column("second_value", _word(40), primary_key=True),
    *_sums(),
    sqlite_with_rowid=False,
)

# The same, over the current submissions of all organisations of one type, and how many these are.
pooled_summary = Table(
    "pooled_summary",
    metadata,
    Column("population", _word(40), primary_key=True),
    Column("status", _word(20), primary_key=True),
    Column("grouped_by", _word(40), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("region", _word(40), primary_key=True),
    Column("council_type", _word(40), primary_key=True),
    Column("value", _word(40), primary_key=True),
    Column("second_value", _word(40), primary_key=True),
    *_sums(),
    Column("submissions", Integer, nullable=False),
    sqlite_with_rowid=False,
)

published_share = Table(
    "published_share",
    metadata,
    Column("submission", ForeignKey("submission.id", ondelete="CASCADE"), primary_key=True),
    Column("organisation", ForeignKey("organisation.code"), nullable=False),
    Column("year", Integer, nullable=False),
    Column("quarter", String(20), primary_key=True),
    Column("women_percent", Float, nullable=False),
    CheckConstraint("women_percent BETWEEN 0 AND 100", name="percent"),
)

# One row: what is true of the warehouse as a whole.
warehouse_state = Table(
    "warehouse_state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Rises with every load, undo and redo.
    Column("version", BigInteger, nullable=False),
    # Tells, without holding it, whether a secret key is the one that made the row keys.
    Column("key_check", String(32), nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)
