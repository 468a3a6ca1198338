"""Why two groups or years differ: women's share within each grade, and the mix of grades."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, hypot

from dashboard.measures.arithmetic.counts import Counts, NotCalculable, interval, pooled
from dashboard.measures.arithmetic.intervals import Z95


@dataclass(frozen=True, slots=True)
class Part:
    """One grade's part in the change, in percentage points.

    `rate` is what women's share within the grade did, `mix` what the grade's share of all people
    did. One grade's mix is told by more or fewer people standing there; only their sum over the
    grades says what the mix did to women's share.
    """

    rate: float
    mix: float


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the change from the first to the second, in percentage points.

    They add up: over the grades to `rate` and `mix`, and these two to `change`. `rate_low` and
    `rate_high` are the interval of `rate`, which is a matter of chance; how many people stand in
    each grade is not.
    """

    rate: float
    mix: float
    rate_low: float
    rate_high: float
    by_grade: Mapping[str, Part]

    @property
    def change(self) -> float:
        return self.rate + self.mix


def parts_of_change(
    first: Mapping[str, Counts], second: Mapping[str, Counts], z: float = Z95
) -> Parts | NotCalculable:
    """The change of share from the first to the second, by grade.

    Source: Kitagawa, E. M. (1955), Journal of the American Statistical Association 50, 1168-1194.
    A grade that is empty in one of the two has no share there: it takes the other's, so that
    all of its part is mix. The interval adds the distances of the grades' own intervals, squared
    (Zou and Donner, 2008, Statistics in Medicine 27, 1693-1702), widened for rounded counts.
    """
    before, after = pooled(list(first.values())), pooled(list(second.values()))
    if not before.base or not after.base:
        return NotCalculable("there is nobody in one of the two")
    nobody = Counts(0, 0)
    by_grade = {}
    falls, rises = [], []
    for grade in dict.fromkeys((*first, *second)):
        old, new = first.get(grade, nobody), second.get(grade, nobody)
        old_weight, new_weight = old.base / before.base, new.base / after.base
        weight = (old_weight + new_weight) / 2
        by_grade[grade] = Part(
            rate=100 * weight * _difference(old, new),
            mix=100 * _mean_share(old, new) * (new_weight - old_weight),
        )
        fall, rise = _distances(old, new, z)
        falls.append(100 * weight * fall)
        rises.append(100 * weight * rise)
    rate = fsum(part.rate for part in by_grade.values())
    return Parts(
        rate=rate,
        mix=fsum(part.mix for part in by_grade.values()),
        rate_low=rate - hypot(*falls),
        rate_high=rate + hypot(*rises),
        by_grade=by_grade,
    )


def _difference(old: Counts, new: Counts) -> float:
    return new.share - old.share if old.base and new.base else 0.0


def _mean_share(old: Counts, new: Counts) -> float:
    shares = [each.share for each in (old, new) if each.base]
    return sum(shares) / len(shares) if shares else 0.0


def _distances(old: Counts, new: Counts, z: float) -> tuple[float, float]:
    """How far the difference may lie below and above (proportions), as Newcombe's does."""
    if not old.base or not new.base:
        return 0.0, 0.0
    old_low, old_high = interval(old, z)
    new_low, new_high = interval(new, z)
    fall = hypot(new.share - new_low, old_high - old.share)
    return fall, hypot(new_high - new.share, old.share - old_low)
