"""Council against all: a funnel around the pooled share, and a second view of it that allows for
councils differing more than chance alone would have them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import copysign, sqrt

from dashboard.measures.arithmetic.counts import Counts, residual_variance, rounding_step
from dashboard.measures.arithmetic.dispersion import Dispersion, dispersion
from dashboard.measures.arithmetic.intervals import Z95, Z998

HALF_A_PERSON = 0.5


class Place(StrEnum):
    """Where a council stands in the funnel."""

    UNUSUALLY_LOW = "unusually low"
    SOMEWHAT_LOW = "somewhat lower"
    IN_LINE = "in line with the rest"
    SOMEWHAT_HIGH = "somewhat higher"
    UNUSUALLY_HIGH = "unusually high"


@dataclass(frozen=True, slots=True)
class Limits:
    """The funnel at one size: proportions, within 0 to 1."""

    low: float
    high: float
    low_998: float
    high_998: float


@dataclass(frozen=True, slots=True)
class Point:
    """One council in the funnel. `allowing` is its place, and `wide` the limits, in the second
    view, which allows for over-dispersion.
    """

    council: Counts
    limits: Limits
    place: Place
    wide: Limits
    allowing: Place


@dataclass(frozen=True, slots=True)
class Funnel:
    """The share (a proportion) that councils stand around, and a point for each, in their order."""

    share: float
    dispersion: Dispersion
    points: tuple[Point, ...]


def funnel(councils: Sequence[Counts], share: float) -> Funnel:
    """Councils, each with people in it, around the share of all together.

    Source: Spiegelhalter, D. J. (2005), Statistics in Medicine 24, 1185-1202. Each council is
    itself part of all together. Raises ValueError for a share that cannot be, and for a council
    with nobody in it.
    """
    found = dispersion(councils, share)
    points = tuple(_point(each, share, found.tau_squared) for each in councils)
    return Funnel(share=share, dispersion=found, points=points)


def limits(share: float, base: int, *, rounded: bool = False, tau_squared: float = 0.0) -> Limits:
    """The funnel around a share at one size: p ± z√(p(1 - p)/n + τ²), clipped to 0 to 1.

    Of rounded counts it gains the rounding's variance and step, so that it flags exactly those
    whose widened interval leaves the share out. Without τ² it is the plain funnel. Raises
    ValueError for a share that cannot be, and for nobody.
    """
    if not 0 <= share <= 1 or base <= 0:
        raise ValueError(f"no funnel can stand around a share of {share} among {base} people")
    chance = share * (1 - share) / base + residual_variance(share, rounded) / base**2
    step = rounding_step(rounded) / base

    def at(z: float) -> float:
        return min(max(share + step * (1 if z > 0 else -1) + z * sqrt(chance + tau_squared), 0), 1)

    return Limits(low=at(-Z95), high=at(Z95), low_998=at(-Z998), high_998=at(Z998))


def outside(councils: Sequence[Counts], share: float, z: float) -> list[float]:
    """How far each council's share (a proportion) lies beyond all that chance and ordinary
    differences between councils explain: above 0 beyond the upper limit, below it beyond the lower,
    0 within.

    The limits are the second view's, with a τ² of all the councils and none of them drawn in:
    drawing in the outer tenth makes τ² about half of what it is where councils differ as a normal
    curve does, and then finds some of 40 unusual in about two worlds of five. Shares of whole
    people are taken half a person nearer; those of rounded counts their step, as everywhere.
    """
    spread = dispersion(councils, share, winsorised=0.0).tau_squared
    return [_beyond(each, share, spread, z) for each in councils]


def _beyond(council: Counts, share: float, spread: float, z: float) -> float:
    chance = share * (1 - share) / council.base
    rounding = residual_variance(share, council.rounded) / council.base**2
    step = max(rounding_step(council.rounded), HALF_A_PERSON) / council.base
    apart = council.share - share
    return copysign(max(abs(apart) - step - z * sqrt(chance + rounding + spread), 0.0), apart)


def _point(council: Counts, share: float, tau_squared: float) -> Point:
    plain = limits(share, council.base, rounded=council.rounded)
    wide = limits(share, council.base, rounded=council.rounded, tau_squared=tau_squared)
    return Point(
        council=council,
        limits=plain,
        place=place_in(plain, council.share),
        wide=wide,
        allowing=place_in(wide, council.share),
    )


def place_in(around: Limits, share: float) -> Place:
    """Where a share stands in the funnel; on a limit it is within it."""
    if share < around.low_998:
        return Place.UNUSUALLY_LOW
    if share > around.high_998:
        return Place.UNUSUALLY_HIGH
    if share < around.low:
        return Place.SOMEWHAT_LOW
    return Place.SOMEWHAT_HIGH if share > around.high else Place.IN_LINE
