"""The indexes over a part of a table's rows, as they are now; migrations/ says how they came to be.

They stand apart from the tables: to say what they leave out, SQLAlchemy imports all that it has for
every kind of database, and whoever only reads or writes rows need not wait for that. `metadata` of
this module is all that is declared: the tables with every index.
"""

from typing import Any

from sqlalchemy import Index, text

from etl.warehouse.schema import mapping, metadata, pooled_summary, submission

__all__ = ["metadata"]


def _alone(condition: str) -> dict[str, Any]:
    """What an index is given so that it holds these rows alone, whatever the database."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


CURRENT_ALONE = _alone("state = 'current'")

# Everything that questions ask of the ledger, so that its long rows need not be read: a question is
# of one population, and most are of one year.
ASKED = ("population", "year", "organisation", "id", "sample", "sent_at", "state")
Index(
    "ix_submission_asked",
    *(submission.c[name] for name in ASKED),
    **CURRENT_ALONE,
)

Index(
    "ix_submission_current",
    submission.c.organisation,
    submission.c.kind,
    submission.c.population,
    submission.c.year,
    unique=True,
    **CURRENT_ALONE,
)

Index(
    "ix_mapping_current",
    mapping.c.organisation,
    mapping.c.kind,
    unique=True,
    **CURRENT_ALONE,
)

Index("ix_pooled_summary_empty", pooled_summary.c.year, **_alone("submissions = 0"))
