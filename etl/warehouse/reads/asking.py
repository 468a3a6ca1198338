"""What every read shares: the scope that it demands, and the conditions it puts in SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import ColumnElement, Connection, FromClause

from etl.vocabulary.populations import SENT_BY_COUNCILS
from etl.warehouse.connect import Warehouse
from etl.warehouse.schema import IS_CURRENT, organisation, submission
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

# Every submission with the organisation that sent it.
SENT: FromClause = submission.join(organisation, submission.c.organisation == organisation.c.code)


@contextmanager
def asking(scope: Scope, warehouse: Warehouse) -> Iterator[Connection]:
    """A connection for one question, for whoever can say what they may see.

    Raises TypeError when the scope is not one: nothing is read without.
    """
    if not isinstance(scope, Scope):
        raise TypeError(f"A read of the warehouse needs a Scope first; got {type(scope).__name__}.")
    with warehouse.reading() as connection:
        yield connection


def current_submissions(where: Where) -> list[ColumnElement[bool]]:
    """Conditions on SENT for the current submissions that the question is about.

    A region is the organisation's own, so it only tells submissions of councils apart:
    the Society and comparators send people of every region.
    """
    conditions = [IS_CURRENT, submission.c.population == str(where.population)]
    if where.year is not None:
        conditions.append(submission.c.year == where.year)
    if where.council is not None:
        conditions.append(submission.c.organisation == where.council)
    if where.council_type is not None:
        conditions.append(organisation.c.type == str(where.council_type))
    if where.region is not None and where.population in SENT_BY_COUNCILS:
        conditions.append(organisation.c.region == str(where.region))
    return conditions


def council_part(by: Sequence[Dimension], where: Where) -> list[int]:
    """Positions in `by` of the dimensions that tell submissions apart."""
    return [
        position
        for position, dimension in enumerate(by)
        if dimension in COUNCIL_DIMENSIONS
        and (dimension is not Dimension.REGION or where.population in SENT_BY_COUNCILS)
    ]
