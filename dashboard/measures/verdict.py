"""Where a share stands against a benchmark, and how sure that is."""

from enum import StrEnum

from etl.vocabulary.benchmarks import Benchmark


class Position(StrEnum):
    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


class Certainty(StrEnum):
    CLEARLY = "clearly"
    UNSURE = "too few people to be sure"


def position(share: float, benchmark: Benchmark) -> Position:
    """The side of the benchmark that a share (percent) stands on.

    `below` under the lower figure, `within` from the lower to under the upper, `above` from the
    upper. A benchmark of one figure has nothing within it.
    """
    if share < benchmark.low:
        return Position.BELOW
    return Position.WITHIN if share < benchmark.high else Position.ABOVE


def certainty(low: float, high: float, share: float, benchmark: Benchmark) -> Certainty:
    """`clearly` when the whole 95 % interval (percent) stands where the share does."""
    ends = {position(low, benchmark), position(high, benchmark)}
    sure = ends == {position(share, benchmark)}
    return Certainty.CLEARLY if sure else Certainty.UNSURE
