"""Council against all: a funnel around the pooled share, and a second view of it that allows for
councils differing more than chance alone would have them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import copysign, sqrt

from dashboard.measures.arithmetic.counts import (
    Counts,
    NotCalculable,
    pooled,
    residual_variance,
    rounding_step,
)
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


UNUSUAL = frozenset({Place.UNUSUALLY_LOW, Place.UNUSUALLY_HIGH})


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

    share: float
    base: int
    limits: Limits
    place: Place
    wide: Limits
    allowing: Place


@dataclass(frozen=True, slots=True)
class Funnel:
    """The pooled share (a proportion), and a point for each council that has people."""

    share: float
    dispersion: Dispersion
    points: Mapping[str, Point]


def funnel(councils: Mapping[str, Counts]) -> Funnel | NotCalculable:
    """Every council with people against the share of all of them together.

    Source: Spiegelhalter, D. J. (2005), Statistics in Medicine 24, 1185-1202. Each council is
    itself part of the pooled share. Councils with nobody have no point.
    """
    staffed = {name: counts for name, counts in councils.items() if counts.base}
    if len(staffed) < 2:
        reason = "there is only one council with people in it, and nothing to set it against"
        return NotCalculable(reason if staffed else "there is nobody in any council")
    share = pooled(list(staffed.values())).share
    found = dispersion(list(staffed.values()), share)
    points = {name: _point(counts, share, found.tau_squared) for name, counts in staffed.items()}
    return Funnel(share=share, dispersion=found, points=points)


def limits(
    share: float, base: int, *, rounded: bool = False, tau_squared: float = 0.0
) -> Limits | NotCalculable:
    """The funnel around a share at one size: p ± z√(p(1 - p)/n + τ²), clipped to 0 to 1.

    Of rounded counts it gains the rounding's variance and step, so that it flags exactly those
    whose widened interval leaves the pooled share out. Without τ² it is the plain funnel.
    Raises ValueError for a share or size that cannot be.
    """
    if not 0 <= share <= 1 or base < 0:
        raise ValueError(f"no funnel can stand around a share of {share} among {base} people")
    if not base:
        return NotCalculable("there is nobody")
    return _limits(share, base, rounded, tau_squared)


def _limits(share: float, base: int, rounded: bool, tau_squared: float) -> Limits:
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


def _point(counts: Counts, share: float, tau_squared: float) -> Point:
    plain = _limits(share, counts.base, counts.rounded, 0.0)
    wide = _limits(share, counts.base, counts.rounded, tau_squared)
    return Point(
        share=counts.share,
        base=counts.base,
        limits=plain,
        place=_place(counts.share, plain),
        wide=wide,
        allowing=_place(counts.share, wide),
    )


def _place(share: float, around: Limits) -> Place:
    """A share on a limit is within it."""
    if share < around.low_998:
        return Place.UNUSUALLY_LOW
    if share > around.high_998:
        return Place.UNUSUALLY_HIGH
    if share < around.low:
        return Place.SOMEWHAT_LOW
    return Place.SOMEWHAT_HIGH if share > around.high else Place.IN_LINE
