"""What every measure is taken of, and what it answers where there is no answer."""

from dataclasses import dataclass

from dashboard.measures.arithmetic.intervals import (
    ROUNDING_BASE,
    ROUNDING_STEP,
    ROUNDING_VARIANCE,
    Z95,
    wilson,
    wilson_rounded,
)


@dataclass(frozen=True, slots=True)
class NotCalculable:
    """There is no such figure, and why: a clause for the reader, without a full stop."""

    reason: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Women in a base of women, men and people of another gender.

    `rounded` when the gate rounded women and others each to a multiple of 5.
    Raises ValueError for counts that no people can make.
    """

    women: int
    base: int
    rounded: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.women <= self.base:
            raise ValueError(f"{self.women} women cannot stand in {self.base} people")

    @property
    def others(self) -> int:
        return self.base - self.women

    @property
    def share(self) -> float:
        """Women ÷ base, a proportion. Raises ValueError of nobody."""
        if not self.base:
            raise ValueError("no share can be taken of nobody")
        return self.women / self.base


def interval(counts: Counts, z: float = Z95) -> tuple[float, float]:
    """Wilson's interval of the share (proportions), widened where the counts were rounded."""
    bounds = wilson_rounded if counts.rounded else wilson
    return bounds(counts.women, counts.base, z)


def rounding_variance(rounded: bool) -> float:
    """The most that rounding adds to the variance of one count: people squared."""
    return ROUNDING_VARIANCE if rounded else 0.0


def rounding_step(rounded: bool) -> float:
    """The correction for counts that stand 5 apart: people."""
    return ROUNDING_STEP if rounded else 0.0


def moved_up(count: int, rounded: bool) -> float:
    """What a further step up makes of a count (a proportion of it): so far a ratio's end moves.

    One figure in ten moves 5 up. Of a small count that is a large part, and one that moved down
    to 0 has no ratio, so that of the ratios of small counts many stand on one too large.
    """
    return ROUNDING_BASE / count if rounded else 0.0


def residual_variance(share: float, rounded: bool) -> float:
    """What rounding adds to the variance of women - share × base: people squared.

    Women and others were rounded apart, so their errors enter as 1 - share and as -share.
    """
    return rounding_variance(rounded) * ((1 - share) ** 2 + share**2)


def pooled(groups: list[Counts]) -> Counts:
    """Sum over sum, never a mean of shares; rounded as soon as one of them is."""
    return Counts(
        women=sum(each.women for each in groups),
        base=sum(each.base for each in groups),
        rounded=any(each.rounded for each in groups),
    )
