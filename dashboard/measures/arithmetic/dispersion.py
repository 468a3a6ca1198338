"""Over-dispersion: how much more councils differ than chance alone would have them."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, sqrt

from dashboard.measures.arithmetic.counts import Counts, residual_variance

WINSORISED = 0.1


@dataclass(frozen=True, slots=True)
class Dispersion:
    """`phi` is the mean square of the winsorised z-scores, near 1 where chance explains all;
    `tau_squared` is the variance between councils' own shares (proportions squared), 0 where
    chance explains all.
    """

    phi: float
    tau_squared: float


def dispersion(
    councils: Sequence[Counts], share: float, winsorised: float = WINSORISED
) -> Dispersion:
    """φ and τ² of councils that all have people, around the pooled share.

    Source: Spiegelhalter, D. J. (2005), Quality and Safety in Health Care 14, 347-351: z-scores
    on the scale of shares (no arcsine), the outer 10 % at each end drawn in to the 10 % and 90 %
    points, φ = Σz²/I, and the additive form τ² = (Iφ - (I - 1))/(Σw - Σw²/Σw) with w = 1/s²
    (DerSimonian and Laird, 1986), not under 0. φ is told and the limits take τ². Rounding stands
    in s², so that it is not taken for a difference between councils.
    """
    if share in (0, 1) or len(councils) < 2:
        return Dispersion(phi=0.0, tau_squared=0.0)
    variances = [
        share * (1 - share) / each.base + residual_variance(share, each.rounded) / each.base**2
        for each in councils
    ]
    scores = [
        (each.share - share) / sqrt(variance)
        for each, variance in zip(councils, variances, strict=True)
    ]
    squares = sum(score**2 for score in _drawn_in(scores, winsorised))
    weights = [1 / variance for variance in variances]
    effective = sum(weights) - sum(weight**2 for weight in weights) / sum(weights)
    excess = squares - (len(councils) - 1)
    return Dispersion(phi=squares / len(councils), tau_squared=max(excess / effective, 0.0))


def _drawn_in(scores: list[float], outer: float) -> list[float]:
    low, high = _quantile(scores, outer), _quantile(scores, 1 - outer)
    return [min(max(score, low), high) for score in scores]


def _quantile(values: list[float], at: float) -> float:
    """Between the two nearest values in proportion (Hyndman and Fan's seventh)."""
    ordered = sorted(values)
    place = at * (len(ordered) - 1)
    below = min(floor(place), len(ordered) - 2)
    return ordered[below] + (place - below) * (ordered[below + 1] - ordered[below])
