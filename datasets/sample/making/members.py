"""The Society's invented members: who they are, where they work, which posts they hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import REGIONS, Region

from .careers import snapshot
from .councils import InventedCouncil
from .dice import Dice, level_for, logistic
from .files import Row
from .people import some_gender
from .rates import (
    FIRST_YEAR,
    GRADE_EFFECT,
    MEMBER_GRADES,
    MEMBERS,
    MEMBERS_LEAVING,
    REGION_EFFECT,
    WOMEN_BY_YEAR,
    YEARS,
)
from .tables import upper_first

HEADINGS = (
    "Year",
    "Member number",
    "Gender",
    "Membership grade",
    "Post",
    "Region",
    "Organisation",
    "Joined",
    "Left",
)
# What members call the post, how many there are, and how likely a woman was to be chosen
# in the first year against a man beside her: the higher the post, the less. Assumed, as
# is that it grew likelier every year.
NATIONAL_POSTS = {
    "President": (1, 0.6),
    "Vice-president": (2, 0.6),
    "Board member": (12, 0.65),
    "National committee": (24, 0.8),
}
REGIONAL_POSTS = {
    "Regional chair": (1, 0.6),
    "Regional committee": (5, 0.85),
}
NO_POST = "No post"
LIKELIER_EACH_YEAR = 0.07
TERM_ENDS = 1 / 3
SENIOR = (Grade.MANAGER, Grade.HEAD_OF_SERVICE, Grade.DIRECTOR)


@dataclass(slots=True)
class Member:
    number: str
    woman: bool
    gender: Gender
    grade: Grade
    council: InventedCouncil
    joined: date
    left: date | None = None
    post: str = NO_POST


@dataclass(frozen=True, slots=True)
class Seat:
    """One post that one member can hold; a region's posts are for its own members."""

    post: str
    region: Region | None
    women: float


class Membership:
    """The members, year after year."""

    def __init__(self, councils: list[InventedCouncil]) -> None:
        self.dice = Dice("members")
        self.councils = {council: float(council.size) ** 0.5 for council in councils}
        self.members: list[Member] = []
        self.holders: dict[tuple[Seat, int], Member] = {}
        self._last_number = 0

    def rows(self) -> Iterator[Row]:
        """The headings, then a row for each member in each year."""
        yield HEADINGS
        self._join(MEMBERS, FIRST_YEAR, date(1995, 1, 1), snapshot(FIRST_YEAR - 1))
        for year in YEARS:
            yield from self._year(year)

    def _year(self, year: int) -> list[Row]:
        before, today = snapshot(year - 1), snapshot(year)
        for member in self.members:
            if self.dice.chance(MEMBERS_LEAVING):
                member.left = self.dice.day(before, today - timedelta(1))
        stay = sum(member.left is None for member in self.members)
        wanted = round(MEMBERS * (1 + self.dice.normal(0, 0.01)))
        self._join(max(wanted - stay, 0), year, before + timedelta(1), today)
        self._fill_posts(year)
        rows = [_row(member, year) for member in self.members]
        self.members = [member for member in self.members if member.left is None]
        return rows

    def _join(self, people: int, year: int, first: date, last: date) -> None:
        jobs = [
            (self.dice.pick(MEMBER_GRADES), self.dice.pick(self.councils)) for _ in range(people)
        ]
        effects = [GRADE_EFFECT[grade] + REGION_EFFECT[c.region] + c.effect for grade, c in jobs]
        current = [member for member in self.members if member.left is None]
        wanted = WOMEN_BY_YEAR[year] * (len(current) + people) - sum(m.woman for m in current)
        level = level_for(effects, wanted)
        for (grade, council), effect in zip(jobs, effects, strict=True):
            woman = self.dice.chance(logistic(level + effect))
            gender = some_gender(woman, self.dice)
            joined = self.dice.day(first, last)
            self.members.append(Member(self._number(), woman, gender, grade, council, joined))

    def _fill_posts(self, year: int) -> None:
        for held, holder in list(self.holders.items()):
            if holder.left is not None or self.dice.chance(TERM_ENDS):
                del self.holders[held]
                if holder.left is None:
                    holder.post = NO_POST
        free: dict[Region, list[Member]] = defaultdict(list)
        for member in self.members:
            if member.left is None and member.post == NO_POST and member.grade in SENIOR:
                free[member.council.region].append(member)
        progress = LIKELIER_EACH_YEAR * (year - FIRST_YEAR)
        for seat, place in _seats():
            if (seat, place) not in self.holders:
                self.holders[seat, place] = self._elect(seat, free, progress)

    def _elect(self, seat: Seat, free: dict[Region, list[Member]], progress: float) -> Member:
        regions = REGIONS if seat.region is None else (seat.region,)
        candidates = [member for region in regions for member in free[region]]
        weights = [seat.women + progress if member.woman else 1.0 for member in candidates]
        chosen = self.dice.one_of(candidates, weights)
        chosen.post = seat.post
        free[chosen.council.region].remove(chosen)
        return chosen

    def _number(self) -> str:
        self._last_number += 1
        return f"M{self._last_number:05d}"


def _seats() -> Iterator[tuple[Seat, int]]:
    for post, (seats, women) in NATIONAL_POSTS.items():
        for place in range(seats):
            yield Seat(post, None, women), place
    for region in REGIONS:
        for post, (seats, women) in REGIONAL_POSTS.items():
            for place in range(seats):
                yield Seat(post, region, women), place


def _row(member: Member, year: int) -> Row:
    return (
        year,
        member.number,
        member.gender.capitalize(),
        upper_first(member.grade),
        member.post,
        member.council.region,
        member.council.name,
        member.joined,
        member.left,
    )
