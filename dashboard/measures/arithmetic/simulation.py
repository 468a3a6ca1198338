"""The projection's interval: the recorded years drawn anew, then the years ahead."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from dashboard.measures.arithmetic.counts import rounding_variance
from dashboard.measures.arithmetic.flows import Rates, Rung, WhatIf, at_risk, rates

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

RUNS = 2_000
LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the projection stands on."""

    ladder: tuple[Rung, ...]
    years: int
    what_if: WhatIf
    rounded: bool


@dataclass(frozen=True, slots=True)
class Stream:
    """One gender on one rung, a value a run: people in post, and the rates drawn for them."""

    people: NDArray[Any]
    joining: NDArray[Any]
    leaving: NDArray[Any]
    promotion: NDArray[Any]


def simulated(
    recorded: Recorded, years: int, seed: int, runs: int = RUNS
) -> list[tuple[float, float]]:
    """The middle 95 % of the simulated shares (proportions) of each year, 0 to `years`.

    Each run draws what the recorded years might have been (Poisson joiners, binomial leavers and
    promotions, the rounding's error) and goes on from there, person by person. Runs in which
    nobody is left count no more; where no run has anybody the list ends.
    """
    import numpy as np

    chance = np.random.default_rng(seed)
    women, others = _streams(recorded, True, chance, runs), _streams(recorded, False, chance, runs)
    bounds = []
    for after in range(years + 1):
        if after:
            women, others = _year_on(women, chance), _year_on(others, chance)
        of_women = np.sum([each.people for each in women], axis=0)
        everybody = of_women + np.sum([each.people for each in others], axis=0)
        present = everybody > 0
        if not present.any():
            break
        low, high = np.quantile(of_women[present] / everybody[present], (LOW, HIGH))
        bounds.append((float(low), float(high)))
    return bounds


def _streams(recorded: Recorded, women: bool, chance: Generator, runs: int) -> list[Stream]:
    pairs = rates(recorded.ladder, recorded.years, recorded.what_if)
    return [
        _stream(recorded, rung, women, each[0 if women else 1], chance, runs)
        for rung, each in zip(recorded.ladder, pairs, strict=True)
    ]


def _stream(
    recorded: Recorded, rung: Rung, women: bool, of: Rates, chance: Generator, runs: int
) -> Stream:
    import numpy as np

    variance = rounding_variance(recorded.rounded)
    yearly = sqrt(variance * recorded.years)

    def noise(deviation: float) -> Any:
        return chance.normal(0, deviation, runs) if deviation else 0.0

    def drawn(rate: float, exposed: int) -> Any:
        """The rate anew, had the recorded years been lived again and rounded again."""
        if not exposed:
            return np.full(runs, rate)
        seen = chance.binomial(exposed, rate, runs) + noise(yearly)
        return np.clip(seen / np.maximum(exposed + noise(yearly), 1), 0, 1)

    exposed = sum(each.at_start for each in at_risk(rung, women))
    leaving = drawn(of.leaving, 0 if recorded.what_if.leaving(women) is not None else exposed)
    is_set = recorded.what_if.promotion(women) is not None or not of.promotion
    promotion = drawn(of.promotion, 0 if is_set else exposed)
    joined = chance.poisson(of.joining * recorded.years, runs) + noise(yearly)
    in_post = (rung.women if women else rung.others).in_post
    return Stream(
        people=np.maximum(np.rint(in_post + noise(sqrt(variance)) + np.zeros(runs)), 0).astype(int),
        joining=np.maximum(joined, 0) / recorded.years,
        leaving=leaving,
        promotion=np.minimum(promotion, 1 - leaving),
    )


def _year_on(ladder: list[Stream], chance: Generator) -> list[Stream]:
    """The same streams with next year's people, from the lowest rung up."""
    import numpy as np

    moved = []
    below: Any = 0
    for each in ladder:
        leavers = chance.binomial(each.people, each.leaving)
        staying = each.people - leavers
        of_stayers = each.promotion / np.maximum(1 - each.leaving, 1e-12)
        promoted = chance.binomial(staying, np.clip(of_stayers, 0, 1))
        people = staying - promoted + below + chance.poisson(each.joining)
        moved.append(Stream(people, each.joining, each.leaving, each.promotion))
        below = promoted
    return moved
