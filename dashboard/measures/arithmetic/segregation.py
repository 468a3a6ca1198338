"""Segregation: how differently women and others are spread over the role families."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, exp, floor, lgamma, pi, sqrt

from dashboard.measures.arithmetic.counts import (
    Counts,
    NotCalculable,
    pooled,
    rounding_step,
)

# Standard deviations over the mean that the index by lot seldom passes. A criterion found by
# simulation and not from theory: of two large families the index is a folded normal, which passes
# it 2.3 times in 100; over the grid of tests/spec/test_segregation.py, 2 to 10 families of 25 to
# 1,000 people, a tenth to half of them women, exact and rounded, it does at most 4 times in 100.
# The 1.96 of a normal curve is passed up to 7 times: the index is skewed, and of few women coarse.
SELDOM_OVER = 2.45
# The mean of r(5 - r) over the five remainders, 4, and 25 for each further step, a quarter of one
# on average: what chance makes is told on average here.
MEAN_ROUNDING_VARIANCE = 10.25


@dataclass(frozen=True, slots=True)
class Segregation:
    """The index in percent: of women, how many would have to change family to be spread as others.

    `by_chance` is what the index would be on average, were the same women placed by lot, and
    `chance_high` what it would seldom pass (1 time in 20 or fewer, by simulation); few people and
    many families make both large. `beyond_chance` when the index passes it.
    """

    index: float
    by_chance: float
    chance_high: float
    beyond_chance: bool


def segregation(families: Sequence[Counts]) -> Segregation | NotCalculable:
    """Duncan's dissimilarity index over role families, in percent, with what chance alone makes.

    Source: Duncan and Duncan (1955), American Sociological Review 20, 210-217; placed by lot:
    Carrington and Troske (1997), Journal of Business and Economic Statistics 15, 402-409. The
    mean by lot is exact for exact counts (mean absolute deviation of the hypergeometric); its
    spread, and both for rounded counts, are those of normal errors (Winship, 1977, Social Forces
    55, 1058-1066), the rounding's variance and step added. Families with nobody count for nothing.
    """
    staffed = [counts for counts in families if counts.base]
    everybody = pooled(staffed)
    if not everybody.women or not everybody.others:
        few = "few or no" if everybody.rounded else "no"
        who = "men and people of another gender" if everybody.women else "women"
        return NotCalculable(f"there are {few} {who}" if everybody.base else "there is nobody")
    if len(staffed) == 1:
        return NotCalculable("everybody is in one role family")
    # Each family's women are so many more or fewer than their share; D is the sum, to scale.
    scale = 100 * everybody.base / (2 * everybody.women * everybody.others)
    apart = sum(abs(each.women - each.base * everybody.share) for each in staffed)
    # Wholly apart it is 100, which the sum of decimals may pass by a hair.
    index = min(scale * apart, 100.0)
    mean, deviation = _by_lot(staffed, everybody)
    chance_high = scale * (mean + SELDOM_OVER * deviation + rounding_step(everybody.rounded))
    return Segregation(
        index=index,
        by_chance=min(scale * mean, 100.0),
        chance_high=min(chance_high, 100.0),
        beyond_chance=index > chance_high,
    )


def _by_lot(families: Sequence[Counts], everybody: Counts) -> tuple[float, float]:
    """Mean and standard deviation, in women, of the sum of families' absolute excesses."""
    share, people = everybody.share, everybody.base
    unit = share * (1 - share) / (people - 1)
    rounding = MEAN_ROUNDING_VARIANCE * ((1 - share) ** 2 + share**2) * everybody.rounded
    spreads = [sqrt(unit * each.base * (people - each.base) + rounding) for each in families]
    mean = sum(spreads) * sqrt(2 / pi)
    if not everybody.rounded:
        mean = sum(_mean_excess(each.base, everybody) for each in families)
    variance = 0.0
    for place, one in enumerate(spreads):
        for other_place, other in enumerate(spreads):
            shared = -unit * families[place].base * families[other_place].base
            correlation = 1.0 if place == other_place else shared / (one * other)
            variance += one * other * _of_absolutes(correlation)
    return mean, sqrt(max(variance, 0.0))


def _of_absolutes(correlation: float) -> float:
    """The covariance of |x| and |y| for standard normals of this correlation."""
    kept = min(max(correlation, -1.0), 1.0)
    return 2 / pi * (sqrt(1 - kept**2) + kept * asin(kept) - 1)


def _mean_excess(size: int, everybody: Counts) -> float:
    """The mean of |women - their share of `size`| among `size` people drawn by lot, exactly.

    Source: Diaconis and Zabell (1991), Statistical Science 6, 284-302: 2k(M - n + k)P(k)/N at
    the first whole number k over the mean.
    """
    over = floor(size * everybody.women / everybody.base) + 1
    if over > min(size, everybody.women):
        return 0.0
    chance = exp(
        _ln_ways(everybody.women, over)
        + _ln_ways(everybody.others, size - over)
        - _ln_ways(everybody.base, size)
    )
    return 2 * over * (everybody.others - size + over) * chance / everybody.base


def _ln_ways(of: int, chosen: int) -> float:
    return lgamma(of + 1) - lgamma(chosen + 1) - lgamma(of - chosen + 1)
