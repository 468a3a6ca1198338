"""What the funnel finds of a council that differs, and claims of others: `make bench-funnel`.

In each world 40 councils of 30 to 400 people, many small ones and few large, have a share of women
of 20 % each, or shares that differ about it as a normal curve does; the first may stand apart.
Printed is in how many of 100 worlds it is found, and in how many any other council is called
unusual: by the finding, which takes τ² of all councils and limits as wide as their number asks, and
by the measure's plain and second views at 99.8 %. Options: --worlds 400 --seed 20251126.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from dashboard.measures.arithmetic.counts import Counts, pooled
from dashboard.measures.arithmetic.funnel import Place, funnel, outside
from dashboard.measures.findings.scores import z_among
from tests.bench.printed import print_table
from tests.chance import rounded_cells

COUNCILS, SHARE, SMALLEST, LARGEST = 40, 0.2, 30, 400
# The deviation of councils' own shares; how far the first stands above them, and its people.
ORDINARY = (0.0, 0.03, 0.06)
APART = ((0.0, 60), (0.1, 60), (0.1, 250), (0.2, 60), (0.2, 250), (0.3, 60), (0.3, 250))
WORLDS, SEED = 400, 20251126
UNUSUAL = (Place.UNUSUALLY_LOW, Place.UNUSUALLY_HIGH)


@dataclass(frozen=True)
class Claims:
    """In how many of 100 worlds the first council was found, and any other was called unusual."""

    found: float
    wrong: float
    unusual: float
    unusual_allowing: float


def claims(
    ordinary: float, apart: float, people: int, *, rounded: bool, worlds: int, seed: int
) -> Claims:
    """What is claimed over so many worlds in which the first council has that many people."""
    chance = np.random.default_rng(seed)
    told = [_told(_councils(ordinary, apart, people, rounded, chance)) for _ in range(worlds)]
    return Claims(*(100 * float(np.mean(each)) for each in zip(*told, strict=True)))


def _councils(
    ordinary: float, apart: float, people: int, rounded: bool, chance: np.random.Generator
) -> list[Counts]:
    sizes = np.exp(chance.uniform(np.log(SMALLEST), np.log(LARGEST), COUNCILS)).astype(int)
    sizes[0] = people
    own = np.clip(chance.normal(SHARE, ordinary, COUNCILS), 0.01, 0.99)
    own[0] = SHARE + apart if apart else own[0]
    women = chance.binomial(sizes, own)
    if rounded:
        return rounded_cells(women, sizes, chance)
    return [Counts(int(each), int(size)) for each, size in zip(women, sizes, strict=True)]


def _told(councils: Sequence[Counts]) -> tuple[bool, bool, bool, bool]:
    share = pooled(list(councils)).share
    first, *others = outside(councils, share, z_among(len(councils)))
    rest = funnel(councils, share).points[1:]
    return (
        first > 0,
        any(others),
        any(point.place in UNUSUAL for point in rest),
        any(point.allowing in UNUSUAL for point in rest),
    )


def lines(worlds: int, seed: int) -> Iterator[str]:
    """The table: a row a way in which councils differ, the first of 60 or 250 people."""
    yield (
        "| figures | councils differ by | the first stands apart by | its people | found | "
        "another called outside | another unusual | another unusual, second view |"
    )
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for rounded, ordinary, (apart, people) in product((False, True), ORDINARY, APART):
        got = claims(ordinary, apart, people, rounded=rounded, worlds=worlds, seed=seed)
        yield (
            f"| {'protected' if rounded else 'exact'} | {100 * ordinary:.0f} points | "
            f"{100 * apart:.0f} points | {people} | {got.found:.0f} | {got.wrong:.1f} | "
            f"{got.unusual:.0f} | {got.unusual_allowing:.0f} |"
        )


if __name__ == "__main__":
    print_table(lines, __doc__, option="--worlds", many=WORLDS, seed=SEED)
