"""Random worlds to attack: regions, councils of 5 to 400 people, grades, role families, years.

Every council is a real one by code, region and type; its people are made up from the seed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from etl.vocabulary.councils import Council, register
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Status
from etl.vocabulary.regions import PRINCIPAL_COUNCILS, REGIONS, Region
from etl.vocabulary.roles import NOT_GIVEN, RoleFamily, WorkingPattern
from tests.builders import Counted, counted

YEARS = (2024, 2025)
# The kinds of people who are counted, besides those in post, in every world.
FLOW = Status.JOINED
FLOW_RATE = 0.12
ROLES = tuple(role for role in RoleFamily if role != NOT_GIVEN)
PATTERNS = (WorkingPattern.FULL_TIME, WorkingPattern.PART_TIME)
SMALLEST, LARGEST = 5, 400
# Elementary cells of a year at the most, so that 1,000 worlds are solved in an hour.
MOST_CELLS = 160

Kind = tuple[str, str, str]  # grade, role family, working pattern
Place = tuple[str, int, Status, Kind]  # council, year, status, kind
People = tuple[int, int, int]  # women, others, not recorded


@dataclass(frozen=True)
class World:
    """What councils sent. `kinds` are the kinds of people that anybody could ask about; `shares`
    are the chances, by council, that somebody there is a woman."""

    seed: int
    councils: tuple[Council, ...]
    kinds: tuple[Kind, ...]
    sent: frozenset[tuple[str, int]]
    people: dict[Place, People]
    shares: dict[str, float]

    def senders(self, year: int) -> tuple[Council, ...]:
        return tuple(council for council in self.councils if (council.code, year) in self.sent)


def worlds(number: int, seed: int) -> Iterator[World]:
    """So many worlds, the same for the same seed."""
    for each in range(number):
        yield a_world(seed * 100_003 + each)


def a_world(seed: int) -> World:
    """One world; every choice is drawn from the seed."""
    chance = np.random.default_rng(seed)
    councils = _councils(chance)
    kinds = _kinds(chance, MOST_CELLS // len(councils))
    sent = {
        (council.code, year)
        for council in councils
        for year in YEARS
        if year == YEARS[-1] or chance.random() < 0.8
    }
    people: dict[Place, People] = {}
    shares = {council.code: float(chance.beta(2, 7)) for council in councils}
    for code, share in shares.items():
        years = [year for year in YEARS if (code, year) in sent]
        _fill(people, (code, share), years, kinds, chance)
    return World(seed, councils, kinds, frozenset(sent), people, shares)


def as_counted(world: World) -> list[Counted]:
    """The world's cells as a reader of spreadsheets hands them on."""
    return [
        counted(
            organisation=council,
            year=year,
            status=status,
            grade=grade,
            role_family=role,
            working_pattern=pattern,
            women=women,
            men=others,
            not_recorded=missing,
        )
        for (council, year, status, (grade, role, pattern)), (
            women,
            others,
            missing,
        ) in world.people.items()
    ]


def _councils(chance: np.random.Generator) -> tuple[Council, ...]:
    """Three to six councils in each of one to three regions."""
    by_region = _by_region()
    regions = chance.choice(len(by_region), size=chance.integers(1, 4), replace=False)
    chosen: list[Council] = []
    for number in sorted(regions):
        there = by_region[number]
        size = min(int(chance.integers(3, 7)), len(there))
        chosen += [there[place] for place in sorted(chance.choice(len(there), size, replace=False))]
    return tuple(chosen)


def _by_region() -> list[list[Council]]:
    found: dict[Region, list[Council]] = defaultdict(list)
    for council in register():
        if council.type in PRINCIPAL_COUNCILS and not council.sample and council.end is None:
            found[council.region].append(council)
    return [found[Region(region)] for region in REGIONS]


def _kinds(chance: np.random.Generator, most: int) -> tuple[Kind, ...]:
    """Grades by role families by working patterns, as many as one council may have."""
    patterns = PATTERNS if chance.random() < 0.5 else (NOT_GIVEN,)
    roles = ROLES[: chance.integers(2, 5)] if chance.random() < 0.7 else (NOT_GIVEN,)
    rungs = max(2, min(len(LADDER), most // (len(patterns) * len(roles))))
    grades = LADDER[: chance.integers(2, rungs + 1)]
    return tuple(
        (str(grade), str(role), str(pattern))
        for grade in grades
        for role in roles
        for pattern in patterns
    )


def _fill(
    people: dict[Place, People],
    council: tuple[str, float],
    years: list[int],
    kinds: tuple[Kind, ...],
    chance: np.random.Generator,
) -> None:
    """A council's people, most of them of a few kinds, women at the council's own share.

    Departments are small more often than large: sizes are drawn even on the scale of logarithms.
    """
    code, share = council
    size = np.exp(chance.uniform(np.log(SMALLEST), np.log(LARGEST)))
    weights = chance.dirichlet(np.full(len(kinds), 0.7))
    missing = chance.choice([0.0, 0.03])
    of_each = [share * (1 - missing), (1 - share) * (1 - missing), missing]
    for year in years:
        for status, rate in ((Status.IN_POST, 1.0), (FLOW, FLOW_RATE)):
            for kind, weight in zip(kinds, weights, strict=True):
                there = int(chance.poisson(size * weight * rate))
                women, others, unknown = chance.multinomial(there, of_each)
                if there:
                    place = (code, year, status, kind)
                    people[place] = (int(women), int(others), int(unknown))
