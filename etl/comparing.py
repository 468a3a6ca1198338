"""What the warehouse adds to a reading: the years before, and that it may not stand there."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from etl.checks.before import ByStatus, Slot, against_before
from etl.checks.files import INVENTED_AND_REAL
from etl.checks.problems import Level, Problem, refuse
from etl.checks.reasons import explained
from etl.vocabulary.populations import COUNCIL_POPULATIONS
from etl.workbooks.reading import NOT_KNOWN_COUNCIL, Reading

if TYPE_CHECKING:
    from etl.warehouse.connect import Warehouse


def compared(reading: Reading, warehouse: "Warehouse | None") -> Reading:
    """The reading, with what is unlikely beside the years before it added to its problems, and
    that it may not stand beside what is held.

    One that is refused is not compared: what could not be read would be missing.
    """
    if any(problem.level is Level.REFUSE for problem in reading.problems):
        return reading
    found = list(against_before(reading.totals, _held(reading.totals, warehouse)))
    if warehouse is not None:
        found += _of_another_world(reading.totals, warehouse)
    reading.problems += explained(found, reading.reasons)
    return reading


def _held(
    totals: Mapping[Slot, ByStatus], warehouse: "Warehouse | None"
) -> Mapping[Slot, ByStatus]:
    if warehouse is None or not totals:
        return {}
    from etl.warehouse.reads import totals_of
    from etl.warehouse.scope import EXACT

    held = totals_of(EXACT, warehouse, sorted({slot[0] for slot in totals}))
    return {slot[:4]: by_status for slot, by_status in held.items()}


def _of_another_world(totals: Mapping[Slot, ByStatus], warehouse: "Warehouse") -> Iterator[Problem]:
    """That invented councils would stand among real ones, or real among invented."""
    from etl.warehouse.reads import choices
    from etl.warehouse.scope import EXACT
    from etl.warehouse.worlds import apart

    for population in COUNCIL_POPULATIONS:
        arriving = {slot[0] for slot in totals if slot[2] == population} - {NOT_KNOWN_COUNCIL}
        held = {each.code for each in choices(EXACT, warehouse, population).councils}
        why = apart(arriving, held)
        if why:
            yield refuse(INVENTED_AND_REAL, why.found, why.expected, why.fix)
