"""Counts of people by group: one grouped question, answered in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import ComparatorsNotPooled
from etl.warehouse.ledger import CURRENT
from etl.warehouse.reads.asking import SENT, asking, council_part, current_submissions
from etl.warehouse.schema import headcount, organisation, submission
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

Group = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    """People in one group; `others` are men and people of another gender.

    Keys are sums of row keys, so only what they leave when divided by 2**32 counts.
    `organisations` are those with a current submission in the row's council group (its
    year, region, council type and council), whether or not they have people in the rest
    of the group; `sample` is true when any of them sent sample data.
    """

    group: Group
    women: int
    others: int
    not_recorded: int
    women_key: int
    others_key: int
    not_recorded_key: int
    organisations: frozenset[str]
    sample: bool


COUNTED: dict[Dimension, ColumnElement[Any]] = {
    Dimension.YEAR: headcount.c.year,
    Dimension.REGION: headcount.c.region,
    Dimension.COUNCIL_TYPE: organisation.c.type,
    Dimension.COUNCIL: headcount.c.organisation,
    Dimension.GRADE: headcount.c.grade,
    Dimension.ROLE_FAMILY: headcount.c.role_family,
    Dimension.WORKING_PATTERN: headcount.c.working_pattern,
    Dimension.CONTRACT: headcount.c.contract,
    Dimension.POST: headcount.c.post,
}

SENT_BY: dict[Dimension, ColumnElement[Any]] = {
    Dimension.YEAR: submission.c.year,
    Dimension.REGION: organisation.c.region,
    Dimension.COUNCIL_TYPE: organisation.c.type,
    Dimension.COUNCIL: submission.c.organisation,
}

SUMS = (
    func.sum(headcount.c.women),
    func.sum(headcount.c.men + headcount.c.another_gender),
    func.sum(headcount.c.not_recorded),
    func.sum(headcount.c.women_key),
    func.sum(headcount.c.others_key),
    func.sum(headcount.c.not_recorded_key),
)


def headcounts(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension],
    where: Where,
    among: frozenset[str] | None = None,
) -> list[CountRow]:
    """Exact counts of people in current submissions, a row for each group with any rows.

    `group` has a value for each dimension of `by`, in its order (a council's is its
    code); rows come in the order of these values. The counts are not protected: only
    the disclosure gate may show them. Raises ComparatorsNotPooled when comparators would
    be added up.
    """
    refuse_pooled_comparators(by, where)
    with asking(scope, warehouse) as connection:
        question = _question(by, where)
        if among is not None:
            question = question.where(headcount.c.organisation.in_(sorted(among)))
        rows = connection.execute(question).all()
        senders = _senders(connection, by, where)
    place = council_part(by, where)
    found = []
    for row in rows:
        group = tuple(row[: len(by)])
        # PostgreSQL's sums of big integers are decimals.
        women, others, not_recorded, women_key, others_key, not_recorded_key = map(
            int, row[len(by) :]
        )
        organisations, sample = senders[tuple(group[position] for position in place)]
        found.append(
            CountRow(
                group=group,
                women=women,
                others=others,
                not_recorded=not_recorded,
                women_key=women_key,
                others_key=others_key,
                not_recorded_key=not_recorded_key,
                organisations=frozenset(organisations if among is None else organisations & among),
                sample=sample,
            )
        )
    return sorted(found, key=lambda row: row.group)


def refuse_pooled_comparators(by: Sequence[Dimension], where: Where) -> None:
    """Raise ComparatorsNotPooled when the question would add comparators up."""
    pools = where.council is None and Dimension.COUNCIL not in by
    if where.population is Population.COMPARATOR and pools:
        raise ComparatorsNotPooled(
            "Comparators overlap one another, so they are never added up: name one, "
            "for example council=CS, or group by council."
        )


def _question(by: Sequence[Dimension], where: Where) -> Select[Any]:
    columns = [COUNTED[dimension] for dimension in by]
    return (
        select(*columns, *SUMS)
        .select_from(_tables(by, where))
        .where(*_conditions(where))
        .group_by(*columns)
        # Without groups, a sum over nothing would still be a row.
        .having(func.count() > 0)
    )


def _tables(by: Sequence[Dimension], where: Where) -> FromClause:
    tables = headcount.join(submission, headcount.c.submission == submission.c.id)
    if Dimension.COUNCIL_TYPE in by or where.council_type is not None:
        return tables.join(organisation, headcount.c.organisation == organisation.c.code)
    return tables


def _conditions(where: Where) -> list[ColumnElement[bool]]:
    conditions = [
        submission.c.state == CURRENT,
        headcount.c.population == str(where.population),
        headcount.c.status == str(where.status),
    ]
    for dimension, value in (
        (Dimension.YEAR, where.year),
        (Dimension.REGION, where.region),
        (Dimension.COUNCIL_TYPE, where.council_type),
        (Dimension.COUNCIL, where.council),
        (Dimension.GRADE, where.grade),
    ):
        if value is not None:
            conditions.append(COUNTED[dimension] == value)
    return conditions


def _senders(
    connection: Connection, by: Sequence[Dimension], where: Where
) -> dict[Group, tuple[set[str], bool]]:
    """Who sent, and whether any of it is sample data, for each council group."""
    columns = [SENT_BY[by[position]] for position in council_part(by, where)]
    query = (
        select(submission.c.organisation, submission.c.sample, *columns)
        .select_from(SENT)
        .where(*current_submissions(where))
    )
    found: dict[Group, tuple[set[str], bool]] = defaultdict(lambda: (set(), False))
    for code, sample, *group in connection.execute(query):
        codes, any_sample = found[tuple(group)]
        codes.add(code)
        found[tuple(group)] = codes, any_sample or sample
    return found
