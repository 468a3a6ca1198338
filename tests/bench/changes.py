"""How often a council in which most people stayed is said to have changed: `make bench-changes`.

Between two years a tenth of a council left while as many came by the same chances, so that its
share moves by chance alone. Its figures are rounded as the gate rounds them. Printed is in how many
of those that may be shown a change is called clear, by the widened intervals alone and held to the
noise of rounding as well, which is what the measure does; each as its share of 10,000 councils with
the exact 95 % interval of Clopper and Pearson. Options: --councils 100000 --seed 20251126.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from statsmodels.stats.proportion import proportion_confint

from dashboard.measures.arithmetic.change import Change, Standing, difference
from dashboard.measures.arithmetic.counts import Counts
from tests.bench.printed import print_table
from tests.chance import LEAST_SHOWN, rounded_at_random, shown_together

SIZES, SHARES = (30, 40, 60, 100, 200), (0.1, 0.2, 0.4)
LEAVING = 0.1
COUNCILS, SEED = 100_000, 20251126

Year = tuple[Any, Any]  # women and others of each council


@dataclass(frozen=True)
class Called:
    """How many changes of councils were told, and how many of them were called clear."""

    told: int
    alone: int
    held: int

    def __add__(self, other: Called) -> Called:
        return Called(self.told + other.told, self.alone + other.alone, self.held + other.held)


def most_stayed(
    people: int, share: float, times: int, chance: np.random.Generator
) -> tuple[Year, Year]:
    """Councils of one size in two years, a tenth of whom left while as many came."""
    women = chance.binomial(people, share, times)
    others = people - women
    joined = chance.poisson(people * LEAVING, times)
    come = chance.binomial(joined, share)
    later = women - chance.binomial(women, LEAVING) + come
    return (women, others), (later, others - chance.binomial(others, LEAVING) + joined - come)


def called_clear(before: Year, after: Year, chance: np.random.Generator) -> Called:
    """What is called of the councils that may be shown, once rounded."""
    rows, times = shown_together(*(rounded_at_random(each, chance) for each in (*before, *after)))
    found = Called(0, 0, 0)
    for (women, others, later, later_others), many in zip(
        rows.tolist(), times.tolist(), strict=True
    ):
        if min(women + others, later + later_others) >= LEAST_SHOWN:
            then = Counts(women, women + others, rounded=True)
            now = Counts(later, later + later_others, rounded=True)
            alone, held = _is_clear(now, then, False), _is_clear(now, then, True)
            found += Called(many, many * alone, many * held)
    return found


def _is_clear(now: Counts, then: Counts, of_years: bool) -> bool:
    found = difference(now, then, of_years=of_years)
    return isinstance(found, Change) and found.standing is not Standing.UNCLEAR


def lines(councils: int, seed: int) -> Iterator[str]:
    """The table: a row for each size and share, the last for all of them."""
    yield (
        "| people | women, % | changes told | called clear by the intervals alone "
        "| held to the noise as well |"
    )
    yield "| --- | --- | --- | --- | --- |"
    chance = np.random.default_rng(seed)
    everybody = Called(0, 0, 0)
    for people in SIZES:
        for share in SHARES:
            found = called_clear(*most_stayed(people, share, councils, chance), chance)
            everybody += found
            yield _line(str(people), f"{100 * share:.0f}", found)
    yield _line("all", "–", everybody)


def _line(people: str, share: str, found: Called) -> str:
    of_told = " | ".join(_of(each, found.told) for each in (found.alone, found.held))
    return f"| {people} | {share} | {found.told:,} | {of_told} |"


def _of(called: int, told: int) -> str:
    """'11: 11.2 in 10,000, 5.6 to 20.1'."""
    rate, (low, high) = called / told, proportion_confint(called, told, method="beta")
    return f"{called:,}: {1e4 * rate:.2f} in 10,000, {1e4 * low:.2f} to {1e4 * high:.2f}"


if __name__ == "__main__":
    print_table(lines, __doc__, option="--councils", many=COUNCILS, seed=SEED)
