"""The ledger of submissions: which is current, which it replaced, and going back and forth."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, select, update

from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotUndo, NoSuchSubmission
from etl.warehouse.parcels import Slot
from etl.warehouse.schema import CURRENT, IS_CURRENT, SUPERSEDED, UNDONE, submission
from etl.warehouse.state import raise_version
from etl.warehouse.summaries import count


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of one submission.

    `outcome` is 'loaded', 'replaced', 'already loaded', 'undone' or 'brought back'.
    `replaced` is the submission whose place it took; for one undone, the submission
    that stands again in its place. `at` is when it was sent.
    """

    id: int
    organisation: str
    kind: str
    population: str
    year: int
    outcome: str
    replaced: int | None
    at: datetime


def undo(warehouse: Warehouse, number: int) -> Stored:
    """Take a current submission out; the one that it replaced stands again.

    Raises NoSuchSubmission, or CannotUndo when the submission is not current.
    """
    with warehouse.writing() as connection:
        row = _submission(connection, number)
        if row.state != CURRENT:
            raise CannotUndo(_why_not_current(connection, row))
        set_state(connection, [row.id], UNDONE)
        before = _if_superseded(connection, row.replaces)
        if before is not None:
            set_state(connection, [before], CURRENT)
        _say_changed(connection, row.id, before)
        return _stored(row, "undone", before)


def redo(warehouse: Warehouse, number: int) -> Stored:
    """Bring back a submission that was undone, in the place it had.

    Raises NoSuchSubmission, or CannotUndo when it was not undone or another that is
    newer stands in its place.
    """
    with warehouse.writing() as connection:
        row = _submission(connection, number)
        if row.state != UNDONE:
            raise CannotUndo(f"Submission {number} was not undone: it is {row.state}.")
        standing = current_in(connection, slot_of(row))
        if standing is not None and standing.id != row.replaces:
            raise CannotUndo(
                f"Submission {number} cannot be brought back: submission {standing.id}, sent on "
                f"{standing.sent_at:%d %B %Y}, stands in its place. Undo that one first."
            )
        replaced = standing.id if standing is not None else None
        if replaced is not None:
            set_state(connection, [replaced], SUPERSEDED)
        set_state(connection, [row.id], CURRENT)
        _say_changed(connection, row.id, replaced)
        return _stored(row, "brought back", replaced)


def current_in(connection: Connection, slot: Slot) -> Row[tuple[object, ...]] | None:
    """The submission that is current in the slot, if any."""
    return connection.execute(
        select(submission).where(
            IS_CURRENT,
            submission.c.organisation == slot.organisation,
            submission.c.kind == slot.kind,
            submission.c.population == slot.population,
            submission.c.year == slot.year,
        )
    ).one_or_none()


def _say_changed(connection: Connection, *submissions: int | None) -> None:
    """Bring summaries and version up to the states that these submissions have now."""
    count(connection, [number for number in submissions if number is not None])
    raise_version(connection)


def set_state(connection: Connection, ids: Iterable[int], state: str) -> None:
    connection.execute(update(submission).where(submission.c.id.in_(list(ids))).values(state=state))


def slot_of(row: Row[tuple[object, ...]]) -> Slot:
    return Slot(row.organisation, row.kind, row.population, row.year)


def _submission(connection: Connection, number: int) -> Row[tuple[object, ...]]:
    row = connection.execute(select(submission).where(submission.c.id == number)).one_or_none()
    if row is None:
        raise NoSuchSubmission(
            f"There is no submission {number}. 'wit submissions' lists those there are."
        )
    return row


def _if_superseded(connection: Connection, number: int | None) -> int | None:
    if number is None:
        return None
    return number if _submission(connection, number).state == SUPERSEDED else None


def _why_not_current(connection: Connection, row: Row[tuple[object, ...]]) -> str:
    if row.state == UNDONE:
        return f"Submission {row.id} is undone already. 'wit redo {row.id}' brings it back."
    newer = current_in(connection, slot_of(row))
    by = f"by submission {newer.id}" if newer is not None else "by a newer one"
    return f"Submission {row.id} was replaced {by}, so there is nothing to undo."


def _stored(row: Row[tuple[object, ...]], outcome: str, replaced: int | None) -> Stored:
    return Stored(row.id, *slot_of(row), outcome, replaced, row.sent_at)
