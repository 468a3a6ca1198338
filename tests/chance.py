"""Departments made by chance and rounded as the gate rounds them, to see whether intervals hold."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from dashboard.measures.arithmetic.counts import Counts

LEAST_SHOWN = 25
# An interval holds 95 times in 100; 94 leaves room for the chance of some thousand draws.
ENOUGH = 0.94


def rounded_at_random(counts: Any, chance: np.random.Generator) -> Any:
    """Each count as the gate rounds it: to a neighbouring multiple of 5, then on by 5 with chance
    1/5, and again; 0 stays.
    """
    counts = np.asarray(counts)
    remainder = counts % 5
    shown = counts - remainder + np.where(chance.random(counts.shape) * 5 < remainder, 5, 0)
    moving = np.ones(counts.shape, dtype=bool)
    for _ in range(14):
        moving &= chance.random(counts.shape) < 0.2
        steps = np.where(chance.random(counts.shape) < 0.5, 5, -5)
        shown = shown + np.where(moving & (shown > 0), steps, 0)
    return shown


def rounded_cells(women: Any, people: Any, chance: np.random.Generator) -> list[Counts]:
    """The cells as the gate lets them through: women and others rounded apart."""
    shown_women = rounded_at_random(women, chance)
    shown_others = rounded_at_random(np.asarray(people) - women, chance)
    return [
        Counts(int(each), int(each + others), rounded=True)
        for each, others in zip(shown_women, shown_others, strict=True)
    ]


def cells(
    people: int, share: float, times: int, chance: np.random.Generator, *, rounded: bool = True
) -> list[Counts]:
    """So many departments of one size, their women drawn anew, rounded unless told otherwise."""
    women = chance.binomial(people, share, times)
    if rounded:
        return rounded_cells(women, people, chance)
    return [Counts(int(each), people) for each in women]


def any_counts(most: int, least: int = 0) -> st.SearchStrategy[Counts]:
    """Counts of up to `most` people: exact ones, or rounded ones, which are multiples of 5."""
    exact = st.integers(least, most).flatmap(
        lambda base: st.builds(Counts, st.integers(0, base), st.just(base))
    )
    fives = st.integers(-(-least // 5), most // 5).flatmap(
        lambda base: st.builds(
            lambda women: Counts(5 * women, 5 * base, rounded=True), st.integers(0, base)
        )
    )
    return exact | fives
