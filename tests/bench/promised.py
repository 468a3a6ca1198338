"""What was promised and what was found: ratios, how sure they are, and a verdict on each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tests.bench.clocks import Spent

DRAWS, SURE = 1_000, (2.5, 97.5)
Times = Sequence[Spent]
Numbers = NDArray[np.float64]


class Ratio(NamedTuple):
    """A ratio, and the ends of its 95 % interval."""

    found: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.found:.2f} ({self.low:.2f}–{self.high:.2f})"


def p95(times: Times) -> float:
    """By the clock."""
    return float(np.quantile([each.clock for each in times], 0.95))


def most_of(above: Times, below: Times) -> float:
    """The ratio of p95s by the clock or of work, whichever is more: nothing of other programs'
    work is to our advantage."""
    upper, lower = (np.quantile(np.array(times), 0.95, axis=0) for times in (above, below))
    return float(np.max(upper / lower))


def p50(times: Times) -> float:
    """By the clock."""
    return float(np.median([each.clock for each in times]))


def slowest(numbers: Numbers) -> Numbers:
    """The 95th percentile of each row."""
    return np.quantile(numbers, 0.95, axis=-1)


def usual(numbers: Numbers) -> Numbers:
    """The median of each row."""
    return np.median(numbers, axis=-1)


def ratios(above: Times, below: Times, of: Callable[[Numbers], Numbers]) -> tuple[Ratio, Ratio]:
    """The ratio by the clock and of work. Those of one turn, asked side by side, are drawn
    together again and again, which tells how sure it is."""
    turns = len(above)
    drawn = np.random.default_rng(0).integers(turns, size=(DRAWS, turns))
    found = []
    for part in range(2):
        upper, lower = (np.array([each[part] for each in times]) for times in (above, below))
        again = of(upper[drawn]) / of(lower[drawn])
        found.append(Ratio(float(of(upper) / of(lower)), *np.percentile(again, SURE)))
    return found[0], found[1]


class Promises:
    """Every promise that was looked at, and those that are not met or not proved."""

    def __init__(self) -> None:
        self.met = 0
        self.broken: list[str] = []
        self.open: list[str] = []

    def check(self, what: str, found: float, most: float) -> str:
        """'met' where it is no more than was promised."""
        return self._say(f"{what}: {found:.3f}", most, found <= most, found > most)

    def check_both(self, what: str, clock: Ratio, work: Ratio, most: float) -> str:
        """'met' where clock or work proves it, and neither the contrary: the whole interval is
        on one side of what was promised. 'not proved' where neither proves anything.
        """
        broken = max(clock.low, work.low) > most
        met = not broken and min(clock.high, work.high) <= most
        return self._say(f"{what}: clock {clock}, work {work}", most, met, broken)

    def _say(self, found: str, most: float, met: bool, broken: bool) -> str:
        if met:
            self.met += 1
            return "met"
        (self.broken if broken else self.open).append(f"{found}; promised {most:g}")
        return "NOT MET" if broken else "not proved"

    def summary(self) -> str:
        """How many are met, and each of the others."""
        lines = [f"{self.met} met, {len(self.open)} not proved, {len(self.broken)} not met"]
        lines += [f"  not proved  {each}" for each in self.open]
        lines += [f"  NOT MET     {each}" for each in self.broken]
        return "\n".join(lines)
