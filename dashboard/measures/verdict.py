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


class Unsure(StrEnum):
    """What keeps a position from being clear: how few people there are, or how near it lies."""

    FEW = "too few people to be sure"
    NEAR = "too close to tell"


# Points: the interval of about 1,000 people at 20 %. Of more, it is where the share lies that
# leaves its place open, and not how few they are.
NARROW = 5.0


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


def why_unsure(low: float, high: float, sure: Certainty) -> Unsure | None:
    """What keeps a share of this interval (percent) from standing clearly; None where it does.

    70 of 500 people have an interval 6 points wide: too few people. 1,250 of 8,000 have one 1.6
    points wide, 14.8 to 16.4, which still holds 16 %: the share lies too near to it.
    """
    if sure is Certainty.CLEARLY:
        return None
    return Unsure.NEAR if high - low <= NARROW else Unsure.FEW
