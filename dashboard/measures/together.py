"""Small groups put together with their neighbours until each is large enough to stand on.

A measure over the rungs of a ladder would be withheld wherever one rung has few people. Together
with the next one they can be shown, and are protected as one: their keys add up as their people do.
Which groups stand together is told by what the gate lets through, and by nothing else.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dashboard.measures.inquiry import put_together
from etl.warehouse.reads import CountRow


@dataclass(frozen=True, slots=True)
class Together:
    """Neighbouring groups as one: their names, and a row for each side that is compared."""

    names: tuple[str, ...]
    sides: tuple[CountRow, ...]

    @property
    def name(self) -> str:
        """'manager', or 'manager and head of service'."""
        *first, last = self.names
        return f"{', '.join(first)} and {last}" if first else last

    def joined_to(self, other: "Together") -> "Together":
        sides = zip(self.sides, other.sides, strict=True)
        return Together(
            (*self.names, *other.names),
            tuple(put_together(pair, pair[0].group) for pair in sides),
        )


def large_enough(
    groups: Sequence[Together], may_stand: Callable[[tuple[CountRow, ...]], bool]
) -> list[Together]:
    """The groups in their order, put together until every side of each may stand.

    What is left over at the end joins the last that stands. One group alone comes back when no
    two can stand apart; whether it may be shown itself is for the gate to say.
    """
    found: list[Together] = []
    waiting: Together | None = None
    for group in groups:
        waiting = waiting.joined_to(group) if waiting else group
        if may_stand(waiting.sides):
            found.append(waiting)
            waiting = None
    while waiting:
        if found:
            waiting = found.pop().joined_to(waiting)
        if not found or may_stand(waiting.sides):
            found.append(waiting)
            waiting = None
    return found
