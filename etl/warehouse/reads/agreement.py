"""Whether the summaries say what the headcounts say."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, select

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

Columns = tuple[ColumnElement[Any], ...]


def summaries_agree(scope: Scope, warehouse: Warehouse) -> bool:
    """False when people or keys of some population, status and year add up to something else.

    Every current headcount is read: seconds, where millions are held.
    """
    with asking(scope, warehouse) as connection:
        scanned, rolled_up, pooled = (
            {(*row[:3], *map(int, row[3:])) for row in connection.execute(query)}
            for query in (_scanned(), _rolled_up(), _pooled())
        )
    return scanned == rolled_up == pooled


def _summed(tables: FromClause, group: Columns, sums: Iterable[ColumnElement[int]]) -> Select[Any]:
    return select(*group, *map(func.sum, sums)).select_from(tables).group_by(*group)


def _scanned() -> Select[Any]:
    tables = headcount.join(submission, headcount.c.submission == submission.c.id)
    group = (submission.c.population, headcount.c.status, submission.c.year)
    return _summed(tables, group, map(counted, SUMS)).where(IS_CURRENT)


def _rolled_up() -> Select[Any]:
    own = submission_summary.c
    tables = submission_summary.join(submission, own.submission == submission.c.id)
    group = (submission.c.population, own.status, submission.c.year)
    summed = _summed(tables, group, (own[name] for name in SUMS))
    return summed.where(IS_CURRENT, own.grouped_by == spelt(()))


def _pooled() -> Select[Any]:
    own = pooled_summary.c
    group = (own.population, own.status, own.year)
    summed = _summed(pooled_summary, group, (own[name] for name in SUMS))
    return summed.where(own.grouped_by == spelt(()))
