"""Whether projections hold what comes: `make bench-projection`.

Departments live by chance: three years are recorded, and thirty more are lived on by the same
rates. Printed is, of 100 departments, in how many the year in which a goal is first met lies
between the years that the projection names, and in how many the share five years on lies in its
interval; each with its 95 % interval (Clopper and Pearson). Figures are exact, or rounded as the
gate rounds them and only those that may be shown. Options: --worlds 600 --seed 20251126.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from statsmodels.stats.proportion import proportion_confint

from dashboard.measures.arithmetic.flows import Flows, Rung
from dashboard.measures.arithmetic.projection import Projection, goal_range, project
from tests.bench.printed import print_table
from tests.chance import LEAST_SHOWN, rounded_at_random

# Of one gender on one rung: people at the start, joiners a year, rates of leaving and promotion.
Rates = tuple[float, float, float, float]
Ladder = tuple[Rates, ...]


@dataclass(frozen=True)
class Department:
    name: str
    women: Ladder
    others: Ladder


DEPARTMENTS = (
    Department(
        "80 people, half of starters women",
        ((24, 4.0, 0.1, 0.0),),
        ((56, 4.0, 0.1, 0.0),),
    ),
    Department(
        "200 people, a third of starters women",
        ((60, 7.0, 0.1, 0.0),),
        ((140, 14.0, 0.1, 0.0),),
    ),
    Department(
        "200 people, as many women joining as leaving",
        ((60, 6.0, 0.1, 0.0),),
        ((140, 14.0, 0.1, 0.0),),
    ),
    Department(
        "330 people in two grades",
        ((60, 9.0, 0.12, 0.04), (15, 1.0, 0.08, 0.0)),
        ((180, 20.0, 0.1, 0.06), (70, 2.0, 0.08, 0.0)),
    ),
)
GOALS = (0.30, 0.35, 0.40)
AHEAD, FIVE = 30, 5
WORLDS, SEED = 600, 20251126


@dataclass
class Held:
    """What held, a truth value a world that may be shown: of each goal, and five years on."""

    goals: dict[float, list[bool]] = field(default_factory=lambda: {goal: [] for goal in GOALS})
    five_on: list[bool] = field(default_factory=list)


def held(department: Department, *, rounded: bool, worlds: int, seed: int) -> Held:
    """What held in so many worlds."""
    chance = np.random.default_rng(seed)
    found = Held()
    for world in range(worlds):
        (of_women, women), (of_others, others) = (
            lived(each, rounded, chance, AHEAD) for each in (department.women, department.others)
        )
        if rounded and sum(each.in_post for each in (*of_women, *of_others)) < LEAST_SHOWN:
            continue
        ahead = projected(of_women, of_others, rounded=rounded, seed=world)
        shares = [each / (each + other) for each, other in zip(women, others, strict=True)]
        for goal, told in found.goals.items():
            told.append(met_within(ahead, shares, goal))
        then = ahead.years[FIVE]
        found.five_on.append(then.low <= shares[FIVE] <= then.high)
    return found


def projected(
    women: Sequence[Flows], others: Sequence[Flows], *, rounded: bool, seed: int
) -> Projection:
    """The projection of what was recorded. Raises ValueError where there is none."""
    rungs = [Rung(str(at), *pair) for at, pair in enumerate(zip(women, others, strict=True))]
    ahead = project(rungs, years=AHEAD, rounded=rounded, seed=seed)
    if not isinstance(ahead, Projection):
        raise ValueError(f"a department that cannot be projected: {ahead.reason}")
    return ahead


def met_within(ahead: Projection, shares: Sequence[float], goal: float) -> bool:
    """True where the first 31 March at the goal lies between the years that are named; never in
    all these years is after the last of them.
    """
    never = len(shares)
    first, last = (never if year is None else year for year in goal_range(ahead, goal))
    met = next((year for year, share in enumerate(shares) if share >= goal), never)
    return first <= met <= last


# ---------------------------------------------------------------- lives


def lived(
    rates: Ladder, rounded: bool, chance: np.random.Generator, ahead: int
) -> tuple[list[Flows], list[int]]:
    """Three recorded years of one gender, rung by rung; and how many there were on the last day and
    in each of the years ahead.
    """
    stock, totals = [int(each[0]) for each in rates], np.zeros((len(rates), 4), dtype=int)
    for _ in range(3):
        stock, flows = _year(stock, rates, chance)
        totals += rounded_at_random(flows, chance) if rounded else np.array(flows)
    seen = rounded_at_random(stock, chance) if rounded else stock
    recorded = [Flows(int(now), *map(int, row)) for now, row in zip(seen, totals, strict=True)]
    course = [sum(stock)]
    for _ in range(ahead):
        stock, _ = _year(stock, rates, chance)
        course.append(sum(stock))
    return recorded, course


def _year(
    stock: Sequence[int], rates: Ladder, chance: np.random.Generator
) -> tuple[list[int], list[tuple[int, int, int, int]]]:
    """One year of one gender: who is there after it, and who was there, joined, left, moved up."""
    after, flows, below = [], [], 0
    for people, (_, joining, leaving, promotion) in zip(stock, rates, strict=True):
        left = int(chance.binomial(people, leaving))
        up = int(chance.binomial(people - left, promotion / (1 - leaving)))
        joined = int(chance.poisson(joining))
        after.append(people - left - up + joined + below)
        flows.append((people, joined, left, up))
        below = up
    return after, flows


# ---------------------------------------------------------------- the table


def lines(worlds: int, seed: int) -> Iterator[str]:
    """The table: a row a department and kind of figures, the last for all of them."""
    goals = " | ".join(f"goal of {100 * goal:.0f} %" for goal in GOALS)
    yield f"| department | figures | worlds | {goals} | five years on |"
    yield "| --- | --- | --- " + "| --- " * (len(GOALS) + 1) + "|"
    goals_of_all: list[bool] = []
    five_of_all: list[bool] = []
    for department in DEPARTMENTS:
        for rounded in (False, True):
            found = held(department, rounded=rounded, worlds=worlds, seed=seed)
            figures = "protected" if rounded else "exact"
            told = " | ".join(_of_100(each) for each in (*found.goals.values(), found.five_on))
            yield f"| {department.name} | {figures} | {len(found.five_on)} | {told} |"
            goals_of_all += [each for told in found.goals.values() for each in told]
            five_of_all += found.five_on
    yield f"\nAll goals together: {_of_100(goals_of_all)} of {len(goals_of_all):,}."
    yield f"Five years on: {_of_100(five_of_all)} of {len(five_of_all):,}."


def _of_100(told: Sequence[bool]) -> str:
    """'96.5, 92.9 to 98.6'."""
    low, high = proportion_confint(sum(told), len(told), method="beta")
    return f"{100 * np.mean(told):.1f}, {100 * low:.1f} to {100 * high:.1f}"


if __name__ == "__main__":
    print_table(lines, __doc__, option="--worlds", many=WORLDS, seed=SEED)
