"""Glass-ceiling ratio: women's share in all grades against their share in the senior ones."""

from dataclasses import dataclass
from math import exp, sqrt

from dashboard.measures.arithmetic.counts import (
    Counts,
    NotCalculable,
    residual_variance,
    rounding_step,
)
from dashboard.measures.arithmetic.intervals import Z95


@dataclass(frozen=True, slots=True)
class GlassCeiling:
    """Share in all grades ÷ share in senior grades, with its interval: 1 is even, 2 means half.

    `clear` when the whole interval stands on one side of 1; the shares are proportions.
    """

    ratio: float
    low: float
    high: float
    share: float
    senior_share: float
    clear: bool


def glass_ceiling(
    everybody: Counts, senior: Counts, z: float = Z95
) -> GlassCeiling | NotCalculable:
    """How much scarcer women are in senior grades than in all, the senior ones among them.

    Source: the glass ceiling index of She Figures (European Commission). The interval is on
    the scale of logarithms, by the delta method for a part of a whole: senior women, and women of
    the other grades, are the two that chance moves, since seniors stand on both sides. Of
    rounded counts it gains the rounding's variance, and the step of the senior women's.
    Raises ValueError when exact senior counts are more than the whole.
    """
    _check(everybody, senior)
    if not senior.base or not everybody.base:
        return NotCalculable("there is nobody in senior grades")
    if not senior.women or not everybody.women:
        few = "few or no" if senior.rounded else "no"
        return NotCalculable(f"there are {few} women in senior grades")
    ratio = everybody.share / senior.share
    distance = z * sqrt(_variance(everybody, senior))
    distance += rounding_step(senior.rounded) / senior.women
    low, high = ratio * exp(-distance), ratio * exp(distance)
    return GlassCeiling(
        ratio=ratio,
        low=low,
        high=high,
        share=everybody.share,
        senior_share=senior.share,
        clear=not low <= 1 <= high,
    )


def _check(everybody: Counts, senior: Counts) -> None:
    more = senior.women > everybody.women or senior.others > everybody.others
    if more and not (everybody.rounded or senior.rounded):
        raise ValueError(f"{senior} cannot be a part of {everybody}")


def _variance(everybody: Counts, senior: Counts) -> float:
    """Of the ratio's logarithm: ln of all women less ln of senior women, sizes being given.

    Rounded by themselves, the senior may seem to outnumber the whole; then nobody is left over.
    """
    junior_women = max(everybody.women - senior.women, 0)
    junior_base = max(everybody.base - senior.base, junior_women, 1)
    juniors = junior_women * (1 - junior_women / junior_base)
    seniors = senior.women * (1 - senior.share)
    chance = seniors * (1 / senior.women - 1 / everybody.women) ** 2 + juniors / everybody.women**2
    rounding = sum(
        residual_variance(each.share, each.rounded) / each.women**2 for each in (everybody, senior)
    )
    return chance + rounding
