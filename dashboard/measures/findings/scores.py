"""How surprising a finding is, how certain, and how far chance must be ruled out to say it at all.

Surprise is the distance of a figure from what was expected, as Cohen's h: the difference of the
two shares on the scale 2 arcsin √share, on which a step is as easy to see at 5 % as at 50 %
(Cohen, 1988, Statistical Power Analysis, chapter 6: 0.2 is small, 0.5 medium, 0.8 large). It says
nothing of how many people there are, so the largest group is not always the most surprising.

Certainty is the part of that distance that the interval leaves beyond doubt: from what was
expected to the near end of the interval, over the whole of it; from 0, not to be told apart, to 1.

Their product is the least surprise that the interval allows, and findings are ranked by it.
"""

from dataclasses import dataclass
from math import asin, sqrt
from statistics import NormalDist

from etl.vocabulary.benchmarks import Benchmark

DOUBT = 0.05


def z_among(looked_at: int) -> float:
    """The width of an interval, in standard errors, when that many groups are looked at at once.

    Bonferroni: doubt is shared out, so that in 95 of 100 worlds without any difference none is
    seen. One group: 1.96; seven: 2.69; twelve: 2.87. Raises ValueError for none.
    """
    if looked_at < 1:
        raise ValueError(f"nothing can be found among {looked_at} groups")
    return NormalDist().inv_cdf(1 - DOUBT / 2 / looked_at)


def effect(share: float, expected: float) -> float:
    """Cohen's h of two shares (percent): above 0 where the first is the larger."""
    return _scaled(share) - _scaled(expected)


def _scaled(share: float) -> float:
    return 2 * asin(sqrt(min(max(share, 0.0), 100.0) / 100))


@dataclass(frozen=True, slots=True)
class Claim:
    """That a figure is not what was expected; percentages all three.

    `near` is the end of the figure's interval that is nearest to what was expected, or beyond it.
    """

    figure: float
    expected: float
    near: float

    @property
    def surprise(self) -> float:
        """The distance from what was expected, 0 or more."""
        return abs(self._effect(self.figure))

    @property
    def certainty(self) -> float:
        """The part of the distance that is beyond doubt, 0 to 1."""
        distance = self._effect(self.figure)
        if not distance:
            return 0.0
        return min(max(self._effect(self.near) / distance, 0.0), 1.0)

    def _effect(self, share: float) -> float:
        return effect(share, self.expected)


class Unevenness(Claim):
    """That an index of dissimilarity (percent) is larger than chance makes it.

    The index is the difference of two shares: of women and of others in those role families that
    women are more often in. Of all such pairs, that around one half has the least Cohen's h, which
    is 2 arcsin of the index.
    """

    def _effect(self, share: float) -> float:
        return 2 * asin(share / 100) - 2 * asin(self.expected / 100)


@dataclass(frozen=True, slots=True)
class AsExpected:
    """That a figure is within the benchmark: no surprise, and certain as far as its interval
    leaves room to the nearer edge. Percentages.
    """

    figure: float
    low: float
    high: float
    benchmark: Benchmark

    surprise = 0.0

    @property
    def expected(self) -> float:
        """The edge that the interval comes nearest to, or passes furthest."""
        return min(self._edges(), key=lambda edge: edge.certainty).expected

    @property
    def near(self) -> float:
        """The end of the interval at that edge."""
        return min(self._edges(), key=lambda edge: edge.certainty).near

    @property
    def certainty(self) -> float:
        return min(edge.certainty for edge in self._edges())

    def _edges(self) -> tuple[Claim, Claim]:
        return (
            Claim(self.figure, self.benchmark.low, self.low),
            Claim(self.figure, self.benchmark.high, self.high),
        )
