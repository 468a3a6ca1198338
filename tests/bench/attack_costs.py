"""What protection costs: figures withheld, how far shares are off, how often intervals cover."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from etl.warehouse.where import Dimension
from tests.bench.attack_rules import ATTACKED, Seen
from tests.bench.attack_seen import KIND_DIMENSIONS, Group, Slice
from tests.bench.attack_worlds import World

# What a figure is of, by the one dimension of councils that it is asked by.
OF = {
    (): "national",
    (Dimension.REGION,): "regional",
    (Dimension.COUNCIL,): "council",
}


@dataclass
class Costs:
    """Sums over worlds. Figures are of a year's people: all, or one grade, role or pattern.

    `asked` and `withheld` count them by what they are of; `errors` are points; `covered` counts
    councils' intervals that hold the chance that people there are women, of `intervals`.
    """

    asked: dict[str, int] = field(default_factory=lambda: dict.fromkeys(OF.values(), 0))
    withheld: dict[str, int] = field(default_factory=lambda: dict.fromkeys(OF.values(), 0))
    errors: list[float] = field(default_factory=list)
    covered: int = 0
    intervals: int = 0

    def add(self, world: World, part: Slice, seen: Seen) -> None:
        (women, _), (others, _) = (part.totals(*what) for what in ATTACKED[:2])
        base = women + others
        for place, group in enumerate(part.groups):
            kind = _of(group)
            if kind is None or not base[place]:
                continue
            self.asked[kind] += 1
            if np.isnan(seen.shares[place]):
                self.withheld[kind] += 1
                continue
            self.errors.append(abs(seen.shares[place] - 100 * women[place] / base[place]))
            if kind == "council":
                low, high = seen.intervals[place]
                chance = 100 * world.shares[str(group.values[1])]
                self.intervals += 1
                self.covered += low <= chance <= high

    def join(self, other: Costs) -> None:
        """Take in what was found in other worlds."""
        for kind in OF.values():
            self.asked[kind] += other.asked[kind]
            self.withheld[kind] += other.withheld[kind]
        self.errors += other.errors
        self.covered += other.covered
        self.intervals += other.intervals

    def withheld_percent(self, kind: str) -> float:
        return 100 * self.withheld[kind] / max(self.asked[kind], 1)

    def mean_error(self) -> float:
        return float(np.mean(self.errors)) if self.errors else 0.0

    def coverage(self) -> float:
        return 100 * self.covered / max(self.intervals, 1)


def _of(group: Group) -> str | None:
    """What the figure is of; None for finer ones and further sums."""
    kinds = [dimension for dimension in group.by if dimension in KIND_DIMENSIONS]
    if group.further or len(kinds) > 1:
        return None
    places = tuple(each for each in group.by if each not in (*KIND_DIMENSIONS, Dimension.YEAR))
    return OF.get(places)
