"""Chance that comes out the same every time, on every Python.

Only `Random.random` is promised to give one sequence for ever, so all else is built on it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from statistics import NormalDist
from typing import TypeVar

SEED = "women in IT, sample 2"
Item = TypeVar("Item")


class Dice:
    """One stream of chance; streams with different names do not disturb one another."""

    def __init__(self, name: str) -> None:
        self._random = Random(f"{SEED}: {name}")

    def chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def integer(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def normal(self, middle: float, spread: float) -> float:
        """A number from the normal distribution with this mean and standard deviation."""
        # Kept off 0, where the normal has no value.
        return NormalDist(middle, spread).inv_cdf(self._random.random() * 0.999998 + 0.000001)

    def pick(self, weights: Mapping[Item, float]) -> Item:
        """One key, each as likely as its weight."""
        left = self._random.random() * sum(weights.values())
        for item, weight in weights.items():
            left -= weight
            if left < 0:
                return item
        return next(reversed(list(weights)))

    def one_of(self, items: Sequence[Item], weights: Iterable[float]) -> Item:
        """One item, each as likely as its weight; the items need not be hashable."""
        return items[self.pick(dict(enumerate(weights)))]

    def day(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included."""
        return first + timedelta(days=self.integer(0, (last - first).days))


def logistic(odds: float) -> float:
    """The probability with these log odds."""
    return 1 / (1 + math.exp(-odds))


def level_for(effects: Sequence[float], wanted: float) -> float:
    """The log odds to add to every effect so that `wanted` of them are expected to be women."""
    low, high = -12.0, 12.0
    for _ in range(60):
        middle = (low + high) / 2
        if sum(logistic(middle + effect) for effect in effects) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2
