"""Rules of others, beside the gate's: no protection, nearest 5, suppression under 10."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from dashboard.measures.arithmetic.intervals import wilson
from tests.bench.attack_rules import ATTACKED, Seen, enough_councils, nothing_seen
from tests.bench.attack_seen import Ints, Slice

Bounds = tuple[int, int]
LEAST_BASE = 22.5
SUPPRESSED = 10


@dataclass(frozen=True)
class Unprotected:
    """Every count as it is."""

    name: str = "no protection"

    def see(self, part: Slice) -> Seen:
        seen = nothing_seen(len(part.groups))
        for what in ATTACKED:
            counts, _ = part.totals(*what)
            for found in (seen.values[what], seen.low[what], seen.high[what]):
                found[:] = counts
        women, base = _women_and_base(part)
        for place in np.flatnonzero(base):
            _share(seen, int(place), int(women[place]), int(base[place]))
        return seen


@dataclass(frozen=True)
class NearestFive:
    """Counts to the nearest 5, shares from the true counts to one decimal, from 22.5 people up.

    Source: HESA's rounding and suppression for counts and percentages.
    """

    name: str = "nearest 5, exact percentages"

    def see(self, part: Slice) -> Seen:
        seen = nothing_seen(len(part.groups))
        women, base = _women_and_base(part)
        counts = {what: part.totals(*what)[0] for what in ATTACKED}
        for place, group in enumerate(part.groups):
            if base[place] < LEAST_BASE or not enough_councils(group):
                continue
            _share(seen, place, int(women[place]), int(base[place]))
            fits = _fitting(int(women[place]), int(base[place]))
            for what in ATTACKED:
                shown = nearest(int(counts[what][place]))
                seen.show(what, place, shown, _about(shown))
            for what, bounds in zip(ATTACKED[:2], fits, strict=True):
                seen.low[what][place], seen.high[what][place] = bounds
        return seen


@dataclass(frozen=True)
class UnderTen:
    """Counts to the nearest 5, and shares of these; what is under 10 is suppressed.

    With `each_count` that is each count of women, of others and so on: the 10-5 table of the ONS
    package `cell-key-perturbation` 3.1.0, whose noise is the same for every key. Without, it is
    groups of fewer than 10 people, with all their counts.
    """

    name: str
    each_count: bool

    def see(self, part: Slice) -> Seen:
        seen = nothing_seen(len(part.groups))
        women, base = _women_and_base(part)
        counts = {what: part.totals(*what)[0] for what in ATTACKED}
        for place, group in enumerate(part.groups):
            small = bool(base[place] < SUPPRESSED)
            if not enough_councils(group):
                continue
            for what in ATTACKED:
                self._count(seen, what, place, int(counts[what][place]), hidden=small)
            if not small and not (self.each_count and women[place] < SUPPRESSED):
                _share(seen, place, nearest(int(women[place])), nearest(int(base[place])))
        return seen

    def _count(self, seen: Seen, what: tuple, place: int, count: int, *, hidden: bool) -> None:
        if self.each_count and count < SUPPRESSED:
            seen.low[what][place], seen.high[what][place] = 0, SUPPRESSED - 1
        elif self.each_count or not hidden:
            seen.show(what, place, nearest(count), _about(nearest(count)))


def nearest(count: int) -> int:
    """The nearest multiple of 5: 7 becomes 5, 8 becomes 10."""
    return 5 * ((count + 2) // 5)


def _about(shown: int) -> Bounds:
    return max(shown - 2, 0), shown + 2


@cache
def _fitting(women: int, base: int) -> tuple[Bounds, Bounds]:
    """The least and most women, and others, that give the same rounded counts and percentage."""
    share = round(100 * women / base, 1)
    pairs = [
        (w, b - w)
        for b in _span(base)
        for w in _span(women)
        if w <= b and round(100 * w / b, 1) == share
    ]
    of_women, of_others = zip(*pairs, strict=True)
    return (min(of_women), max(of_women)), (min(of_others), max(of_others))


def _span(count: int) -> range:
    low, high = _about(nearest(count))
    return range(low, high + 1)


def _women_and_base(part: Slice) -> tuple[Ints, Ints]:
    (women, _), (others, _) = (part.totals(*what) for what in ATTACKED[:2])
    return women, women + others


def _share(seen: Seen, place: int, women: int, base: int) -> None:
    women = min(women, base)
    seen.shares[place] = 100 * women / base
    seen.intervals[place] = [100 * bound for bound in wilson(women, base)]


BESIDE = (
    Unprotected(),
    NearestFive(),
    UnderTen("groups under 10 suppressed, nearest 5", each_count=False),
    UnderTen("counts under 10 suppressed, nearest 5 (ONS 10-5)", each_count=True),
)
