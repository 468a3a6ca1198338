"""Stock and flow: ten years of people starting, being promoted and leaving.

Each year's people in post are last year's, less those who left, plus those who
joined, so the flows always add up to the change. Women's share of a year's starters is
whatever brings all councils together to the published share of that year; which
of the posts they fill depends on role, grade, region and council.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract, RoleFamily

from .councils import InventedCouncil
from .dice import Dice, level_for, logistic
from .people import Opening, Person, Record, record, some_role, starter
from .rates import (
    FILLED_FROM_WITHIN,
    FIRST_YEAR,
    LARGEST,
    LAST_YEAR,
    LEAVING_RATE,
    ROLE_EFFECT,
    ROLE_KEYS,
    ROLES_BY_GRADE,
    SMALLEST,
    WOMEN_BY_YEAR,
    WOMEN_PROMOTED,
)

LONGEST_SERVICE_DAYS = 30 * 365
SHORT_STAYS = 0.02
GROWTH = 1.01


def snapshot(year: int) -> date:
    """The day on which a reporting year's people are counted."""
    return date(year, 3, 31)


def establishment(size: int) -> dict[Grade, int]:
    """Posts by grade in an IT department of that many."""
    posts = {
        Grade.DIRECTOR: (size >= 70) + (size >= 250),
        Grade.HEAD_OF_SERVICE: (size >= 10) + size // 45,
        Grade.MANAGER: max(1, round(size * 0.09)),
        Grade.SENIOR_PROFESSIONAL: round(size * 0.17),
        Grade.TECHNICIAN: round(size * 0.30),
        Grade.APPRENTICE: round(size * 0.045),
    }
    posts[Grade.PROFESSIONAL] = size - sum(posts.values())
    return posts


class Careers:
    """The people of all invented councils, year after year."""

    def __init__(self, councils: list[InventedCouncil]) -> None:
        self.councils = councils
        self.dice = Dice("careers")
        self.sizes = {council.code: float(council.size) for council in councils}
        self.people: list[Person] = []
        self.records: list[Record] = []
        self._numbers: Counter[str] = Counter()
        self._prefix = {c.code: f"{place:03d}" for place, c in enumerate(councils, start=1)}

    def run(self) -> list[Record]:
        """Every record of every council and year, a year beyond the last one included.

        The year beyond tells who starts or leaves just after the last snapshot.
        """
        self._begin()
        for year in range(FIRST_YEAR, LAST_YEAR + 2):
            self._year(year)
        return self.records

    def _begin(self) -> None:
        day_before = snapshot(FIRST_YEAR - 1)
        openings = [
            Opening(council, grade, some_role(grade, self.dice))
            for council in self.councils
            for grade, posts in establishment(council.size).items()
            for _ in range(posts)
        ]
        self._fill(openings, FIRST_YEAR, day_before - timedelta(LONGEST_SERVICE_DAYS), day_before)

    def _year(self, year: int) -> None:
        before, today = snapshot(year - 1), snapshot(year)
        for person in self._leavers():
            # Whoever's last day is the old snapshot day was still in post on it.
            person.last = self.dice.day(before, today - timedelta(1))
            self.records.append(record(person, year, Status.LEFT))
        self.people = [person for person in self.people if person.last is None]
        openings = self._openings(year)
        joined = self._fill(openings, year, before + timedelta(1), today)
        self.records += [record(person, year, Status.JOINED) for person in joined]
        self._short_stays(openings, year)
        self.records += [record(person, year, Status.IN_POST) for person in self.people]

    def _leavers(self) -> list[Person]:
        return [p for p in self.people if self.dice.chance(LEAVING_RATE[p.grade])]

    def _openings(self, year: int) -> list[Opening]:
        by_council: dict[str, list[Person]] = defaultdict(list)
        for person in self.people:
            by_council[person.council.code].append(person)
        return [
            opening
            for council in self.councils
            for opening in self._openings_of(council, by_council[council.code], year)
        ]

    def _openings_of(
        self, council: InventedCouncil, people: list[Person], year: int
    ) -> Iterable[Opening]:
        size = self.sizes[council.code] * GROWTH * (1 + self.dice.normal(0, 0.03))
        self.sizes[council.code] = min(max(size, SMALLEST), LARGEST * 0.97)
        wanted = establishment(round(self.sizes[council.code]))
        # From the top down: whoever is promoted leaves an opening on the rung below.
        for grade in reversed(LADDER):
            missing = wanted[grade] - sum(person.grade is grade for person in people)
            for _ in range(missing):
                if not self._promote(people, grade, year):
                    yield Opening(council, grade, some_role(grade, self.dice))

    def _promote(self, people: list[Person], grade: Grade, year: int) -> bool:
        below = LADDER[LADDER.index(grade) - 1] if grade is not LADDER[0] else None
        candidates = [person for person in people if person.grade is below]
        if not candidates or not self.dice.chance(FILLED_FROM_WITHIN):
            return False
        weights = [WOMEN_PROMOTED if person.woman else 1.0 for person in candidates]
        person = self.dice.one_of(candidates, weights)
        person.grade = grade
        person.role = self._next_role(person)
        if person.contract is Contract.APPRENTICESHIP:
            person.contract = Contract.PERMANENT
        self.records.append(record(person, year, Status.PROMOTED))
        return True

    def _next_role(self, person: Person) -> RoleFamily:
        common = {ROLE_KEYS[key]: weight for key, weight in ROLES_BY_GRADE[person.grade].items()}
        # Work that hardly exists on the new rung is left behind.
        if common.get(person.role, 0) >= 10:
            return person.role
        if not person.woman:
            return self.dice.pick(common)
        return self.dice.pick(
            {role: weight * math.exp(ROLE_EFFECT[role]) for role, weight in common.items()}
        )

    def _fill(self, openings: list[Opening], year: int, first: date, last: date) -> list[Person]:
        """People for the openings, women among them so that the year's share is reached."""
        women = sum(person.woman for person in self.people)
        wanted = WOMEN_BY_YEAR[year] * (len(self.people) + len(openings)) - women
        level = level_for([opening.effect for opening in openings], wanted)
        joined = [
            starter(
                opening,
                self.dice.chance(logistic(level + opening.effect)),
                self._number(opening.council),
                self.dice.day(first, last),
                self.dice,
            )
            for opening in openings
        ]
        self.people += joined
        return joined

    def _short_stays(self, openings: list[Opening], year: int) -> None:
        """A few who joined and left within the year: in both flows, never in post."""
        for opening in openings:
            if self.dice.chance(SHORT_STAYS):
                start = self.dice.day(snapshot(year - 1) + timedelta(1), date(year - 1, 12, 31))
                person = starter(
                    opening, self.dice.chance(0.2), self._number(opening.council), start, self.dice
                )
                person.last = self.dice.day(start, snapshot(year) - timedelta(1))
                self.records.append(record(person, year, Status.JOINED))
                self.records.append(record(person, year, Status.LEFT))

    def _number(self, council: InventedCouncil) -> str:
        self._numbers[council.code] += 1
        return f"{self._prefix[council.code]}-{self._numbers[council.code]:04d}"


def all_records(councils: list[InventedCouncil]) -> list[Record]:
    """Every record, in the order of year, council, status, grade and staff number."""
    place = {council.code: position for position, council in enumerate(councils)}
    rung: dict[Grade, int] = {grade: position for position, grade in enumerate(LADDER)}
    return sorted(
        Careers(councils).run(),
        key=lambda r: (r.year, place[r.council.code], r.status, rung[r.grade], r.number),
    )


def with_notice(records: Sequence[Record]) -> list[Record]:
    """The records, those in post who leave within a month of the snapshot with their last day."""
    last_day = {one.number: one.last for one in records if one.last is not None}
    known = []
    for one in records:
        last = last_day.get(one.number)
        if last and one.last is None and last <= snapshot(one.year) + timedelta(30):
            known.append(replace(one, last=last))
        else:
            known.append(one)
    return known
