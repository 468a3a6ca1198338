"""Like-for-like share: what a council's share would be, had it the grades of all."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.measures.arithmetic.byar import byar_widened
from dashboard.measures.arithmetic.counts import (
    Counts,
    NotCalculable,
    pooled,
    residual_variance,
)
from dashboard.measures.arithmetic.intervals import Z95


@dataclass(frozen=True, slots=True)
class LikeForLike:
    """Women observed against women expected had each grade the pooled share.

    `ratio`, `low` and `high` are observed ÷ expected with its interval; `share`, `share_low` and
    `share_high` are the ratio times the pooled share: proportions, none over 1.
    """

    observed: int
    expected: float
    ratio: float
    low: float
    high: float
    share: float
    share_low: float
    share_high: float


def like_for_like(
    own: Mapping[str, Counts], everybody: Mapping[str, Counts], z: float = Z95
) -> LikeForLike | NotCalculable:
    """Indirectly standardised for grade; both by grade, `everybody` being what is pooled.

    Source: indirect standardisation with Byar's interval on the women observed (Breslow and Day,
    1987). The expected number is taken as known; rounding widens for both sides' counts.
    Grades in which a council has nobody count for nothing.
    """
    staffed = {grade: counts for grade, counts in own.items() if counts.base}
    if not staffed:
        return NotCalculable("there is nobody")
    unmatched = [grade for grade in staffed if grade not in everybody or not everybody[grade].base]
    if unmatched:
        return NotCalculable(f"there is nobody to set against in the grade {unmatched[0]}")
    expected = sum(counts.base * everybody[grade].share for grade, counts in staffed.items())
    if not expected:
        return NotCalculable("no woman is expected: there is none in these grades anywhere")
    observed = sum(counts.women for counts in staffed.values())
    low, high = byar_widened(observed, _rounding(staffed, everybody), z)
    share = pooled(list(everybody.values())).share

    def standardised(women: float) -> float:
        return min(women / expected * share, 1.0)

    return LikeForLike(
        observed=observed,
        expected=expected,
        ratio=observed / expected,
        low=low / expected,
        high=high / expected,
        share=standardised(observed),
        share_low=standardised(low),
        share_high=standardised(high),
    )


def _rounding(own: Mapping[str, Counts], everybody: Mapping[str, Counts]) -> float:
    """The variance that rounding adds to observed - expected: people squared."""
    total = 0.0
    for grade, counts in own.items():
        reference = everybody[grade]
        weight = (counts.base / reference.base) ** 2
        total += residual_variance(reference.share, counts.rounded)
        total += weight * residual_variance(reference.share, reference.rounded)
    return total
