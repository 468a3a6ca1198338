"""Invented people of invented teams, and who of them counts on a snapshot day: the truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

WOMAN, MAN, ANOTHER, NOT_RECORDED = range(4)
# Women, men, another gender, not recorded.
Tally = tuple[int, int, int, int]

FORENAMES = ("Aled", "Bethan", "Callum", "Dilys", "Esme", "Farah", "Gwilym", "Hamza", "Imogen",
             "Jarek", "Keira", "Lowri", "Marek", "Niamh", "Oisín", "Priya", "Rhian", "Siân",
             "Tomos", "Zoë")  # fmt: skip
SURNAMES = ("Ashdown", "Brightwell", "Cadwaladr", "Dunmore", "Eastlake", "Fernsby", "Greenhalgh",
            "Hollis", "Inglewood", "Jessop", "Kettlewell", "Llewelyn", "Márquez", "Northcott",
            "O'Dell", "Pemberly", "Quillfeather", "Rookwood", "Silverlock",
            "Thornbury")  # fmt: skip
# Rungs of one council's own ladder, lowest first, with how many of 20 people stand on each.
GRADES = (
    ("Apprentice", 1),
    ("Grade 6", 4),
    ("Grade 8", 6),
    ("Grade 10", 5),
    ("PO4", 3),
    ("SM1", 1),
)
TITLES = ("Service Desk Analyst", "Infrastructure Engineer", "Software Developer", "Data Analyst",
          "Cyber Security Officer", "ICT Project Manager", "Business Analyst", "Web Officer",
          "GIS Officer", "Network Engineer")  # fmt: skip
TEAMS = ("Service Desk", "Infrastructure", "Applications", "Data and Insight")


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person in one post."""

    number: str
    forename: str
    surname: str
    gender: int
    grade: str
    title: str
    team: str
    hours: float
    contract: str
    started: date
    left: date | None = None

    @property
    def fte(self) -> float:
        return round(self.hours / 37, 2)

    def in_post(self, day: date) -> bool:
        return self.started <= day and (self.left is None or self.left >= day)


@dataclass(slots=True)
class Truth:
    """What a file says when it is understood: people in post by population, council and year."""

    totals: dict[tuple[str, str, int], Tally] = field(default_factory=dict)
    # Grades in the file's own words; None where the file has no grades.
    by_grade: dict[str, Tally] | None = None
    # 'plain': right with no question. 'ask': a question is due, or it is right. 'refuse'.
    expect: str = "plain"
    # What the sender would answer: a mapping, with council and year beside it.
    knows: dict[str, object] = field(default_factory=dict)


def snapshot(year: int) -> date:
    return date(year, 3, 31)


def staff(rng: Random, many: int, year: int, *, women: float = 0.3) -> list[Person]:
    """That many people, all in post on the year's snapshot day."""
    weights = [weight for _, weight in GRADES]
    people = []
    for index in range(many):
        grade = rng.choices([name for name, _ in GRADES], weights)[0]
        chance = rng.random()
        gender = WOMAN if chance < women else MAN
        if chance > 0.97:
            gender = ANOTHER if chance > 0.985 else NOT_RECORDED
        people.append(
            Person(
                number=f"{10_000 + index * 7 + rng.randrange(7):06d}",
                forename=rng.choice(FORENAMES),
                surname=rng.choice(SURNAMES),
                gender=gender,
                grade=grade,
                title="Apprentice ICT Technician" if grade == "Apprentice" else rng.choice(TITLES),
                team=rng.choice(TEAMS),
                hours=rng.choice((37, 37, 37, 30, 22.2, 18.5)),
                contract=rng.choice(("Permanent", "Permanent", "Permanent", "Fixed Term")),
                started=snapshot(year) - timedelta(days=rng.randrange(1, 9_000)),
            )
        )
    return people


def with_names_of_their_own(people: Sequence[Person]) -> list[Person]:
    """The same people, no two of them with the same name."""
    names = [(forename, surname) for surname in SURNAMES for forename in FORENAMES]
    return [
        replace(person, forename=forename, surname=surname)
        for person, (forename, surname) in zip(people, names[7::11], strict=False)
    ]


def leavers(rng: Random, many: int, year: int) -> list[Person]:
    """People who left before the year's snapshot day."""
    gone = []
    for person in staff(rng, many, year):
        left = snapshot(year) - timedelta(days=rng.randrange(1, 300))
        started = min(person.started, left - timedelta(days=30))
        gone.append(replace(person, number=f"9{person.number[1:]}", started=started, left=left))
    return gone


def tally(genders: Iterable[int]) -> Tally:
    counted = Counter(genders)
    return counted[WOMAN], counted[MAN], counted[ANOTHER], counted[NOT_RECORDED]


def add(tallies: Iterable[Tally]) -> Tally:
    women, men, another, not_recorded = (sum(column) for column in zip(*tallies, strict=True))
    return women, men, another, not_recorded


def by_grade(people: Iterable[Person]) -> dict[str, Tally]:
    """The tally of each grade that has people, in the ladder's order."""
    everyone = list(people)
    found = {
        grade: tally(person.gender for person in everyone if person.grade == grade)
        for grade in dict.fromkeys(person.grade for person in everyone)
    }
    order = [name for name, _ in GRADES]
    return dict(sorted(found.items(), key=lambda item: (_rank(order, item[0]), item[0])))


def _rank(order: Sequence[str], grade: str) -> int:
    return order.index(grade) if grade in order else len(order)


def truth_of(council: str, years: Mapping[int, Sequence[Person]], **more: object) -> Truth:
    """The truth of a council's people, by year, each list of people in post that year."""
    everyone = [person for people in years.values() for person in people]
    truth = Truth(
        totals={
            ("council IT", council, year): tally(person.gender for person in people)
            for year, people in years.items()
        },
        by_grade=by_grade(everyone),
    )
    for name, value in more.items():
        setattr(truth, name, value)
    return truth
