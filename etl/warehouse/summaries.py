"""Summaries: headcounts added up once, by the load, so that a chart reads a few thousand rows.

A submission's own headcounts are rolled up when it is stored, and that never changes. The
pooled summaries are of what is current: whatever comes is added and whatever goes is taken
off, so that a load costs the same whatever the history. Counts and row keys alike are sums.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Executable,
    Select,
    String,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    select,
    text,
    union_all,
)

from etl.warehouse.bulk import insert_or_renew, look_again
from etl.warehouse.schema import (
    CURRENT,
    IS_CURRENT,
    headcount,
    organisation,
    pooled_summary,
    submission,
    submission_summary,
)
from etl.warehouse.where import Dimension

Grouping = tuple[Dimension, ...]

# By what of the people themselves the summaries are grouped, fewest groups first. A grouping
# that is added here needs a step in migrations/, however empty: after it all are made anew.
GROUPINGS: tuple[Grouping, ...] = (
    (),
    (Dimension.POST,),
    (Dimension.WORKING_PATTERN,),
    (Dimension.CONTRACT,),
    (Dimension.GRADE,),
    (Dimension.ROLE_FAMILY,),
    (Dimension.GRADE, Dimension.ROLE_FAMILY),
)

# What the groupings are added up from: a submission's headcounts are gone through once for each
# of these, and not once for each grouping.
FINE: tuple[Grouping, ...] = (
    (Dimension.GRADE, Dimension.ROLE_FAMILY),
    (Dimension.WORKING_PATTERN, Dimension.CONTRACT, Dimension.POST),
)

SUMS = ("women", "others", "not_recorded", "women_key", "others_key", "not_recorded_key")
# A database takes only so many numbers in one question.
AT_ONCE = 500
SOME = "some_submissions"


def counted(name: str) -> ColumnElement[int]:
    """What a headcount adds to this sum; others are men and people of another gender."""
    columns = headcount.c
    return columns.men + columns.another_gender if name == "others" else columns[name]


def spelt(grouping: Grouping) -> str:
    """A grouping as the tables have it in `grouped_by`."""
    return ", ".join(grouping)


def roll_up(connection: Connection, submissions: Iterable[int]) -> None:
    """Add up the headcounts of submissions that have not been rolled up yet."""
    for some in _in_parts(submissions):
        done = connection.execute(_ROLL_UP, {SOME: some})
        look_again(connection, submission_summary, done.rowcount)


def count(connection: Connection, submissions: Iterable[int]) -> None:
    """Count in the submissions that have become current, and out those that have ceased to be."""
    for some in _in_parts(submissions):
        done = connection.execute(_counting(connection.dialect.name), {SOME: some})
        look_again(connection, pooled_summary, done.rowcount)
    connection.execute(_DELETE_EMPTY)


def make_anew(connection: Connection) -> None:
    """Make every summary anew, from the headcounts and the ledger."""
    connection.execute(delete(submission_summary))
    roll_up(connection, connection.scalars(select(submission.c.id).order_by(submission.c.id)).all())
    pool_anew(connection)


def pool_anew(connection: Connection) -> None:
    """Make the pooled summaries anew, from those of each submission."""
    connection.execute(delete(pooled_summary))
    current = select(submission.c.id).where(IS_CURRENT)
    count(connection, connection.scalars(current).all())


def _in_parts(numbers: Iterable[int]) -> Iterator[list[int]]:
    left = iter(numbers)
    while part := list(islice(left, AT_ONCE)):
        yield part


# ---------------------------------------------------------------- in SQL, put together once


def _added_up(fine: Grouping) -> CTE:
    """The headcounts of submissions by these dimensions, their status and their region."""
    group = [headcount.c[name] for name in ("submission", "status", "region", *fine)]
    return (
        select(*group, *(func.sum(counted(name)).label(name) for name in SUMS))
        .where(headcount.c.submission.in_(bindparam(SOME, expanding=True)))
        .group_by(*group)
        .cte("by_" + "_".join(fine))
    )


_ADDED_UP = {fine: _added_up(fine) for fine in FINE}


def _rolled(grouping: Grouping) -> Select[Any]:
    own = next(own.c for fine, own in _ADDED_UP.items() if set(grouping) <= set(fine))
    values = [own[dimension.value] for dimension in grouping]
    place = [own.submission, own.status]
    return select(
        *place,
        literal(spelt(grouping), String),
        own.region,
        *values,
        *[literal("", String)] * (2 - len(values)),
        *(func.sum(own[name]) for name in SUMS),
    ).group_by(*place, own.region, *values)


def _pooled() -> Select[Any]:
    """What submissions add to the pooled summaries or, when not current, take from them."""
    own = submission_summary.c
    group = (
        submission.c.population,
        own.status,
        own.grouped_by,
        submission.c.year,
        own.region,
        organisation.c.type,
        own.value,
        own.second_value,
    )
    sign = case((submission.c.state == CURRENT, 1), else_=-1)
    return (
        select(*group, *(func.sum(sign * own[name]) for name in SUMS), func.sum(sign))
        .select_from(
            submission_summary.join(submission, own.submission == submission.c.id).join(
                organisation, submission.c.organisation == organisation.c.code
            )
        )
        .where(submission.c.id.in_(bindparam(SOME, expanding=True)))
        .group_by(*group)
    )


@cache
def _counting(dialect: str) -> Executable:
    """What adds submissions to the pooled summaries or takes them away."""
    statement = insert_or_renew(dialect, pooled_summary)
    key = [column.name for column in pooled_summary.primary_key]
    names = [column.name for column in pooled_summary.columns]
    moved = {
        name: pooled_summary.c[name] + statement.excluded[name] for name in names if name not in key
    }
    pooled = statement.from_select(names, _pooled())
    return pooled.on_conflict_do_update(index_elements=key, set_=moved)


_ROLL_UP = insert(submission_summary).from_select(
    [column.name for column in submission_summary.columns],
    union_all(*(_rolled(grouping) for grouping in GROUPINGS)),
)
# Spelt as the index on what is empty spells it.
_DELETE_EMPTY = delete(pooled_summary).where(text("submissions = 0"))
