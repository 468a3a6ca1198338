"""Change between two groups or two years: the difference of two shares."""

from dataclasses import dataclass
from enum import StrEnum
from math import hypot

from dashboard.measures.arithmetic.counts import Counts, NotCalculable, interval
from dashboard.measures.arithmetic.intervals import Z95


class Standing(StrEnum):
    """How the first share stands to the second."""

    HIGHER = "higher"
    LOWER = "lower"
    UNCLEAR = "cannot be told apart"


@dataclass(frozen=True, slots=True)
class Change:
    """The first share less the second, in percentage points, with its interval."""

    points: float
    low: float
    high: float
    standing: Standing


def difference(first: Counts, second: Counts, z: float = Z95) -> Change | NotCalculable:
    """How far the first group's share stands from the second's; of two years, the later first.

    Source: Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10: from each
    share's Wilson interval, the distances squared and added. Of rounded counts the intervals are
    the widened ones, each by itself, so that an exact share may stand beside a rounded one.
    """
    if not first.base or not second.base:
        return NotCalculable("there is nobody in one of the two")
    apart = first.share - second.share
    first_low, first_high = interval(first, z)
    second_low, second_high = interval(second, z)
    low = max(apart - hypot(first.share - first_low, second_high - second.share), -1.0)
    high = min(apart + hypot(first_high - first.share, second.share - second_low), 1.0)
    return Change(100 * apart, 100 * low, 100 * high, _standing(low, high))


def _standing(low: float, high: float) -> Standing:
    if low > 0:
        return Standing.HIGHER
    return Standing.LOWER if high < 0 else Standing.UNCLEAR
