"""Whether the summaries say what the headcounts say."""

from typing import Any

from sqlalchemy import Connection, Select, func, select

from etl.warehouse.connect import Warehouse
from etl.warehouse.reads.asking import asking
from etl.warehouse.schema import (
    IS_CURRENT,
    headcount,
    pooled_summary,
    submission,
    submission_summary,
)
from etl.warehouse.scope import Scope
from etl.warehouse.summaries import SUMS, counted, spelt


def summaries_agree(scope: Scope, warehouse: Warehouse) -> bool:
    """False when people or keys of some population, status and year add up to something else.

    Every current headcount is read: seconds, where millions are held.
    """
    with asking(scope, warehouse) as connection:
        scanned = _sums(connection, _scanned())
        return scanned == _sums(connection, _rolled_up()) == _sums(connection, _pooled())


def _sums(connection: Connection, query: Select[Any]) -> set[tuple[Any, ...]]:
    return {(*row[:3], *map(int, row[3:])) for row in connection.execute(query)}


def _scanned() -> Select[Any]:
    group = (submission.c.population, headcount.c.status, submission.c.year)
    return (
        select(*group, *(func.sum(counted(name)) for name in SUMS))
        .select_from(headcount.join(submission, headcount.c.submission == submission.c.id))
        .where(IS_CURRENT)
        .group_by(*group)
    )


def _rolled_up() -> Select[Any]:
    own = submission_summary.c
    group = (submission.c.population, own.status, submission.c.year)
    return (
        select(*group, *(func.sum(own[name]) for name in SUMS))
        .select_from(submission_summary.join(submission, own.submission == submission.c.id))
        .where(IS_CURRENT, own.grouped_by == spelt(()))
        .group_by(*group)
    )


def _pooled() -> Select[Any]:
    own = pooled_summary.c
    group = (own.population, own.status, own.year)
    return (
        select(*group, *(func.sum(own[name]) for name in SUMS))
        .where(own.grouped_by == spelt(()))
        .group_by(*group)
    )
