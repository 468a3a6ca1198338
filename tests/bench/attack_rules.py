"""What a rule lets be seen, and the rules that round by key: the gate's own and its forerunner.

A rule says of each group of a slice what is shown, and between which whole numbers that leaves
the truth for somebody who knows the rule and not the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from math import inf
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from dashboard.measures.arithmetic.intervals import wilson_rounded
from dashboard.measures.disclosure import permit
from dashboard.measures.permitted import (
    LEAST_COUNCILS,
    LEAST_PEOPLE,
    TOO_FEW_COUNCILS,
    TOO_FEW_PEOPLE,
    Draft,
    Figures,
)
from dashboard.measures.rounding import BASE, MOST_STEPS
from etl.vocabulary.populations import Status
from etl.warehouse.reads import CountRow
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Where
from tests.bench.attack_seen import GENDERS, MISSING, OTHERS, SECRET, WOMEN, Group, Slice
from tests.bench.attack_worlds import FLOW

Floats = NDArray[np.float64]
What = tuple[Status, str]
Shown = tuple[int, int, int]  # women, others, not recorded

# What is attacked: a status and a gender each. The flow stands for all: joined, left, promoted.
ATTACKED: tuple[What, ...] = (
    (Status.IN_POST, WOMEN),
    (Status.IN_POST, OTHERS),
    (Status.IN_POST, MISSING),
    (FLOW, WOMEN),
    (FLOW, OTHERS),
)


@dataclass
class Seen:
    """What is seen of each group of a slice, by status and gender.

    `values` holds the figure shown, not a number where none is; `low` and `high` the least and
    most that the truth can be. `too_few` marks groups withheld for too few people. `shares` and
    `intervals` (low and high) are percentages, not a number where withheld. `reach` is how far
    the truth can be from a figure that a group withheld for too few people would have shown. With
    `keyed`, figures that differ tell that somebody makes the difference.
    """

    values: dict[What, Floats]
    low: dict[What, Floats]
    high: dict[What, Floats]
    too_few: NDArray[np.bool_]
    shares: Floats
    intervals: Floats
    reach: int | None = None
    keyed: bool = False

    def show(self, what: What, place: int, value: float, bounds: tuple[float, float]) -> None:
        self.values[what][place] = value
        self.low[what][place], self.high[what][place] = bounds


class Rule(Protocol):
    """A way to protect the figures of a slice."""

    @property
    def name(self) -> str: ...

    def see(self, part: Slice) -> Seen: ...


def nothing_seen(groups: int) -> Seen:
    """Nothing known of so many groups."""

    def filled(value: float) -> dict[What, Floats]:
        return {each: np.full(groups, value) for each in ATTACKED}

    return Seen(
        values=filled(np.nan),
        low=filled(0.0),
        high=filled(inf),
        too_few=np.zeros(groups, dtype=bool),
        shares=np.full(groups, np.nan),
        intervals=np.full((groups, 2), np.nan),
    )


def rows_of(part: Slice, status: Status) -> Iterator[CountRow]:
    """The exact counts of each group, as the warehouse's read answers."""
    found = [part.totals(status, gender) for gender in GENDERS]
    for place, group in enumerate(part.groups):
        women, others, missing = (int(counts[place]) for counts, _ in found)
        women_key, others_key, missing_key = (int(keys[place]) for _, keys in found)
        yield CountRow(
            group=group.values,
            women=women,
            others=others,
            not_recorded=missing,
            women_key=women_key,
            others_key=others_key,
            not_recorded_key=missing_key,
            organisations=group.organisations,
            sample=False,
        )


# ---------------------------------------------------------------- rounding by key


@dataclass(frozen=True)
class Keyed:
    """A rule that rounds by key: `ask` answers a group's protected counts and why it is withheld,
    `reach` is how far the truth can be from a figure."""

    name: str
    ask: Callable[[Group, CountRow], tuple[Shown, str]]
    reach: int

    def see(self, part: Slice) -> Seen:
        seen = nothing_seen(len(part.groups))
        seen.reach, seen.keyed = self.reach, True
        asked = zip(part.groups, rows_of(part, Status.IN_POST), rows_of(part, FLOW), strict=True)
        for place, (group, in_post, flow) in enumerate(asked):
            shown, reason = self.ask(group, in_post)
            seen.too_few[place] = reason == TOO_FEW_PEOPLE
            if reason:
                continue
            flows, _ = self.ask(group, flow)
            for what, value in zip(ATTACKED, (*shown, *flows[:2]), strict=True):
                seen.show(what, place, value, self._bounds(value))
            women, base = shown[0], shown[0] + shown[1]
            seen.shares[place] = 100 * women / base
            seen.intervals[place] = [100 * bound for bound in wilson_rounded(women, base)]
        return seen

    def _bounds(self, value: int) -> tuple[int, int]:
        """Nobody is always shown as 0, so whatever is shown but 0 is of somebody."""
        return max(value - self.reach, 1 if value else 0), value + self.reach


def by_the_gate(group: Group, row: CountRow) -> tuple[Shown, str]:
    """The one place that asks the gate: protected women, others, not recorded; and the reason.

    The figures are those that a measure is given, which it is even of a group with too few people
    to stand on, where that is counted as a part of another.
    """
    (permitted,) = permit(PROTECTED, SECRET, Where(), group.by, [row])
    given: list[Figures] = []

    def keep(figures: Figures) -> dict[str, int]:
        given.append(figures)
        return {}

    Draft({}, keep, on=(), counting=(permitted,)).rows({})
    if not given:
        return (0, 0, 0), permitted.reason
    return (given[0].women, given[0].others, given[0].not_recorded), permitted.reason


def to_a_neighbour(group: Group, row: CountRow) -> tuple[Shown, str]:
    """Rounding to one of the two neighbouring multiples of 5, without bias, and no further."""
    women = _neighbour(row.women, row.women_key, WOMEN)
    others = _neighbour(row.others, row.others_key, OTHERS)
    missing = _neighbour(row.not_recorded, row.not_recorded_key, MISSING)
    reason = "" if women + others >= LEAST_PEOPLE else TOO_FEW_PEOPLE
    if not enough_councils(group):
        reason = TOO_FEW_COUNCILS
    return (women, others, missing), reason


def enough_councils(group: Group) -> bool:
    return not group.of_councils or len(group.organisations) >= LEAST_COUNCILS


def _neighbour(count: int, key: int, label: str) -> int:
    digest = blake2b(f"{label}:{key}".encode(), key=SECRET, digest_size=8).digest()
    up = int.from_bytes(digest, "big") * BASE < (count % BASE) << 64
    return count - count % BASE + (BASE if up else 0)


GATE = Keyed("this gate", by_the_gate, reach=BASE * MOST_STEPS + BASE - 1)
NEIGHBOUR = Keyed("rounded to a neighbour by key", to_a_neighbour, reach=BASE - 1)
