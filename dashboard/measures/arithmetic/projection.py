"""Projection: where women's share goes if the last three years' rates go on, or others hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.flows import YEARS_NEEDED, Rates, Rung, WhatIf, rates
from dashboard.measures.arithmetic.simulation import Recorded, simulated

HORIZON = 100
NEVER = "never, at this share of starters"
LEAST_PEOPLE = 1e-6
NEAR_ENOUGH = 1e-12

Stock = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Year:
    """So many years after the last one recorded; year 0 is that one.

    `share` of women in all grades with its interval, and `by_grade`, None where nobody stands:
    proportions. `women` and `people` are expected numbers. The share is the expected one; the
    interval holds 95 of 100 simulated courses, and the expected one, which these may all miss where
    hardly a woman is left.
    """

    after: int
    share: float
    low: float
    high: float
    women: float
    people: float
    by_grade: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Projection:
    """The years asked for, and the expected share of every year up to the horizon."""

    years: tuple[Year, ...]
    course: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Goal:
    """When a goal is met: `after` so many years (0: met already), or None and `words` say never."""

    after: int | None
    words: str


def project(
    ladder: Sequence[Rung],
    *,
    years: int = 10,
    years_recorded: int = YEARS_NEEDED,
    what_if: WhatIf | None = None,
    rounded: bool = False,
    seed: int = 1,
) -> Projection | NotCalculable:
    """Stock and flow by grade, lowest first, carried forward by `years`.

    Each year so many of those in post leave and so many move up a grade, at the rates of their
    gender and grade, and as many join as did in a year of those recorded. With one grade this is
    Bartholomew's renewal model (Stochastic Models for Social Processes, 1982).
    The interval simulates the recorded years anew, then the years ahead; `rounded` when each
    year's counts were rounded by the gate. The same seed gives the same interval.
    Raises ValueError for years that cannot be.
    """
    if not 0 < years <= HORIZON or years_recorded < 0:
        raise ValueError(f"{years} years cannot be projected from {years_recorded}")
    if years_recorded < YEARS_NEEDED:
        return NotCalculable(f"{YEARS_NEEDED} years of people joining and leaving are needed")
    if not sum(rung.women.in_post + rung.others.in_post for rung in ladder):
        return NotCalculable("there is nobody in post")
    if not sum(rung.women.at_start + rung.others.at_start for rung in ladder):
        return NotCalculable("there was nobody in post at the start of the years recorded")
    assumed = what_if or WhatIf()
    stocks = _course(ladder, rates(ladder, years_recorded, assumed))
    recorded = Recorded(tuple(ladder), years_recorded, assumed, rounded)
    bounds = simulated(recorded, years, seed)
    pairs = zip(stocks[: years + 1], bounds, strict=False)
    shown = tuple(
        _year(after, ladder, stock, interval) for after, (stock, interval) in enumerate(pairs)
    )
    return Projection(years=shown, course=tuple(_share(stock) for stock in stocks))


def goal_met(projection: Projection, goal: float) -> Goal:
    """The first year whose expected share reaches the goal (a proportion, over 0 to 1)."""
    if not 0 < goal <= 1:
        raise ValueError(f"a goal must be a share over 0 and up to 1, and {goal} was given")
    for after, share in enumerate(projection.course):
        if share >= goal - NEAR_ENOUGH:
            words = "met already" if not after else f"in {after} year{'s' if after > 1 else ''}"
            return Goal(after, words)
    return Goal(None, NEVER)


def goal_range(projection: Projection, goal: float) -> tuple[int | None, int | None]:
    """The years ahead between which the goal (a proportion) is met, by the simulated interval.

    From the first year whose upper end reaches it to the first whose lower end does; None for an
    end that no year of the projection reaches.
    """
    highs = (each.after for each in projection.years if each.high >= goal - NEAR_ENOUGH)
    lows = (each.after for each in projection.years if each.low >= goal - NEAR_ENOUGH)
    return next(highs, None), next(lows, None)


def _course(ladder: Sequence[Rung], each: Sequence[tuple[Rates, Rates]]) -> list[Stock]:
    """The expected stock of year 0 to the horizon, or until nobody is left."""
    stock: Stock = [(rung.women.in_post, rung.others.in_post) for rung in ladder]
    course = [stock]
    for _ in range(HORIZON):
        stock = _next(stock, each)
        if sum(women + others for women, others in stock) < LEAST_PEOPLE:
            break
        course.append(stock)
    return course


def _next(stock: Stock, each: Sequence[tuple[Rates, Rates]]) -> Stock:
    moved: Stock = []
    below = (0.0, 0.0)
    for (women, others), (of_women, of_others) in zip(stock, each, strict=True):
        moved.append((_stay(women, of_women) + below[0], _stay(others, of_others) + below[1]))
        below = (women * of_women.promotion, others * of_others.promotion)
    return moved


def _stay(people: float, each: Rates) -> float:
    return people * (1 - each.leaving - each.promotion) + each.joining


def _share(stock: Stock) -> float:
    women = sum(pair[0] for pair in stock)
    return women / (women + sum(pair[1] for pair in stock))


def _year(after: int, ladder: Sequence[Rung], stock: Stock, interval: tuple[float, float]) -> Year:
    women, share = sum(pair[0] for pair in stock), _share(stock)
    by_grade = {
        rung.grade: pair[0] / sum(pair) if sum(pair) >= LEAST_PEOPLE else None
        for rung, pair in zip(ladder, stock, strict=True)
    }
    return Year(
        after=after,
        share=share,
        low=min(interval[0], share),
        high=max(interval[1], share),
        women=women,
        people=women + sum(pair[1] for pair in stock),
        by_grade=by_grade,
    )
