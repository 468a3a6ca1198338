"""Change between two groups or two years: the difference of two shares."""

from dataclasses import dataclass
from enum import StrEnum
from math import hypot, sqrt

from dashboard.measures.arithmetic.counts import Counts, NotCalculable, interval, residual_variance
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


# Between years most people of a council are the same: chance moves little, and what seems to move
# is the noise of rounding. It passes so many of its standard deviations once in 200,000 councils
# of 30 people and about twice in 10,000 of 100 to 400 (simulated in tests/spec/test_change.py): of
# 400 councils of 30 to 200, none in about 95 of 100 years.
NOISE = 4.5


def difference(
    first: Counts, second: Counts, z: float = Z95, *, of_years: bool = False
) -> Change | NotCalculable:
    """How far the first group's share stands from the second's; of two years, the later first.

    Source: Newcombe, R. G. (1998), Statistics in Medicine 17, 873-890, method 10: from each
    share's Wilson interval, the distances squared and added. Of rounded counts the intervals are
    the widened ones, each by itself, so that an exact share may stand beside a rounded one.
    `of_years`, of one group in two years, the interval reaches as far as the rounding's noise may
    as well, so that what this alone makes is hardly ever called a change.
    """
    if not first.base or not second.base:
        return NotCalculable("there is nobody in one of the two")
    apart = first.share - second.share
    first_low, first_high = interval(first, z)
    second_low, second_high = interval(second, z)
    noise = NOISE * hypot(_noise(first), _noise(second)) if of_years else 0.0
    down = max(hypot(first.share - first_low, second_high - second.share), noise)
    up = max(hypot(first_high - first.share, second.share - second_low), noise)
    low, high = max(apart - down, -1.0), min(apart + up, 1.0)
    return Change(100 * apart, 100 * low, 100 * high, _standing(low, high))


def _noise(counts: Counts) -> float:
    """The standard deviation of a share (a proportion) that rounding alone makes."""
    return sqrt(residual_variance(counts.share, counts.rounded)) / counts.base


def _standing(low: float, high: float) -> Standing:
    if low > 0:
        return Standing.HIGHER
    return Standing.LOWER if high < 0 else Standing.UNCLEAR
