"""Turnover: who left against who was in post, and whether joiners and leavers explain it."""

from dataclasses import dataclass
from math import hypot, sqrt

from dashboard.measures.arithmetic.byar import byar_widened
from dashboard.measures.arithmetic.counts import NotCalculable, rounding_variance
from dashboard.measures.arithmetic.intervals import Z95


@dataclass(frozen=True, slots=True)
class Turnover:
    """People who left in the year ÷ the mean of those in post at its two ends (a proportion)."""

    rate: float
    low: float
    high: float
    mean_in_post: float


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What joiners and leavers make of the year, in people, against what was counted.

    `unexplained` is the change in post less (joined - left). `reconciles` when it is nothing, or
    no more than the rounding of the four figures makes 95 times in 100.
    """

    change_in_post: int
    joined_less_left: int
    unexplained: int
    reconciles: bool


def turnover(
    left: int, start: int, end: int, *, rounded_counts: int = 0, z: float = Z95
) -> Turnover | NotCalculable:
    """The year's turnover of people in post on the days it starts from and ends on.

    The interval is Byar's on those who left (Breslow and Day, 1987), who are events over a year's
    presence and may outnumber those in post at its ends. `rounded_counts` says how many rounded
    counts stand in each figure: 0 of exact ones, 1 of women alone, 2 of everybody.
    Raises ValueError for a negative figure.
    """
    _check(left, start, end)
    mean = (start + end) / 2
    if not mean:
        return NotCalculable("there was nobody in post at either end of the year")
    rate = left / mean
    noise = rounded_counts * rounding_variance(rounded_counts > 0)
    low, high = byar_widened(left, noise * (1 + rate**2 / 2), z)
    return Turnover(rate=rate, low=low / mean, high=high / mean, mean_in_post=mean)


def apart(first: Turnover, second: Turnover) -> tuple[float, float]:
    """The interval of the first rate less the second (proportions), from the intervals of both.

    Source: Zou and Donner (2008), Statistics in Medicine 27, 1693-1702: the distances of the
    rates' own intervals, squared and added.
    """
    difference = first.rate - second.rate
    return (
        difference - hypot(first.rate - first.low, second.high - second.rate),
        difference + hypot(first.high - first.rate, second.rate - second.low),
    )


def reconciliation(
    joined: int, left: int, start: int, end: int, *, rounded_counts: int = 0
) -> Reconciliation:
    """Joined - left against the change in post; `rounded_counts` as for `turnover`.

    Raises ValueError for a negative figure.
    """
    _check(joined, left, start, end)
    change, net = end - start, joined - left
    by_rounding = Z95 * sqrt(4 * rounded_counts * rounding_variance(rounded_counts > 0))
    return Reconciliation(
        change_in_post=change,
        joined_less_left=net,
        unexplained=change - net,
        reconciles=abs(change - net) <= by_rounding,
    )


def _check(*figures: int) -> None:
    if min(figures) < 0:
        raise ValueError(f"{min(figures)} people cannot be")
