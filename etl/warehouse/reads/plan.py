"""Which table answers a question about people: the smallest that can.

    pooled_summary       whole regions, types and years
    submission_summary   councils one by one, or some councils among all
    headcount            whatever is grouped in a way that no summary is

All three give the same counts and the same keys; they differ in how many rows are read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, Select, cast, func, select

from etl.warehouse.reads.listed import one_of
from etl.warehouse.schema import (
    IS_CURRENT,
    headcount,
    organisation,
    pooled_summary,
    submission,
    submission_summary,
)
from etl.warehouse.summaries import GROUPINGS, SUMS, Grouping, counted, spelt
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

Columns = Mapping[Dimension, ColumnElement[Any]]


@dataclass(frozen=True)
class Source:
    """A table that can answer: its columns by what they say, its sums, what always holds."""

    tables: FromClause
    population: ColumnElement[Any]
    status: ColumnElement[Any]
    columns: Columns
    sums: Sequence[ColumnElement[Any]]
    conditions: tuple[ColumnElement[bool], ...]


def question(
    by: Sequence[Dimension], where: Where, among: frozenset[str] | None = None
) -> Select[Any]:
    """The question in SQL: a row for each group, its values first and then its six sums."""
    source = source_for(by, where, among)
    columns = [source.columns[dimension] for dimension in by]
    return (
        # PostgreSQL's sums of big integers are decimals.
        select(*columns, *(cast(func.sum(each), BigInteger) for each in source.sums))
        .select_from(source.tables)
        .where(*source.conditions, *_conditions(source, where, among))
        .group_by(*columns)
        # Without groups, a sum over nothing would still be a row.
        .having(func.count() > 0)
    )


def source_for(
    by: Sequence[Dimension], where: Where, among: frozenset[str] | None = None
) -> Source:
    """The smallest table that can answer."""
    asked = {*by, *_filtered(where)}
    of_people = asked - set(COUNCIL_DIMENSIONS)
    grouping = next((each for each in GROUPINGS if of_people <= set(each)), None)
    one_by_one = among is not None or Dimension.COUNCIL in asked
    if grouping is None:
        source = _HEADCOUNTS
    elif one_by_one:
        source = _OF_SUBMISSIONS[grouping]
    else:
        return _POOLED[grouping]
    return _with_types(source) if Dimension.COUNCIL_TYPE in asked else source


def _filtered(where: Where) -> dict[Dimension, Any]:
    """The value that each dimension must have, where it is not free."""
    wanted = {
        Dimension.YEAR: where.year,
        Dimension.REGION: where.region,
        Dimension.COUNCIL_TYPE: where.council_type,
        Dimension.COUNCIL: where.council,
        Dimension.GRADE: where.grade,
    }
    return {dimension: value for dimension, value in wanted.items() if value is not None}


def _conditions(
    source: Source, where: Where, among: frozenset[str] | None
) -> list[ColumnElement[bool]]:
    conditions = [
        source.population == str(where.population),
        source.status == str(where.status),
        *(source.columns[dimension] == value for dimension, value in _filtered(where).items()),
    ]
    if among is not None:
        conditions.append(one_of(source.columns[Dimension.COUNCIL], among))
    return conditions


# ---------------------------------------------------------------- the tables

# Of the submissions themselves, so that the ledger's index of what is current finds them.
_SENT: Columns = {
    Dimension.YEAR: submission.c.year,
    Dimension.COUNCIL: submission.c.organisation,
    Dimension.COUNCIL_TYPE: organisation.c.type,
}

_HEADCOUNTS = Source(
    tables=headcount.join(submission, headcount.c.submission == submission.c.id),
    population=submission.c.population,
    status=headcount.c.status,
    columns={
        **{each: headcount.c[each.value] for each in Dimension if each.value in headcount.c},
        **_SENT,
    },
    sums=[counted(name) for name in SUMS],
    conditions=(IS_CURRENT,),
)


def _of_submissions(grouping: Grouping) -> Source:
    own = submission_summary.c
    return Source(
        tables=submission_summary.join(submission, own.submission == submission.c.id),
        population=submission.c.population,
        status=own.status,
        columns={**_SENT, Dimension.REGION: own.region, **_values(grouping, own)},
        sums=[own[name] for name in SUMS],
        conditions=(IS_CURRENT, own.grouped_by == spelt(grouping)),
    )


def _pooled(grouping: Grouping) -> Source:
    own = pooled_summary.c
    council_columns = {each: own[each.value] for each in COUNCIL_DIMENSIONS if each.value in own}
    return Source(
        tables=pooled_summary,
        population=own.population,
        status=own.status,
        columns={**council_columns, **_values(grouping, own)},
        sums=[own[name] for name in SUMS],
        conditions=(own.grouped_by == spelt(grouping),),
    )


def _values(grouping: Grouping, own: Any) -> Columns:
    return dict(zip(grouping, (own.value, own.second_value), strict=False))


def _with_types(source: Source) -> Source:
    of_sender = submission.c.organisation == organisation.c.code
    return replace(source, tables=source.tables.join(organisation, of_sender))


_OF_SUBMISSIONS = {grouping: _of_submissions(grouping) for grouping in GROUPINGS}
_POOLED = {grouping: _pooled(grouping) for grouping in GROUPINGS}
