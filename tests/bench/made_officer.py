"""People and numbers as an officer of a council has them, for the modules made_officer_*.py."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from tests.bench.made_people import MAN, WOMAN, Person, Tally, Truth, snapshot
from tests.bench.made_shapes import Here

FORENAMES = ("Aisha", "Alan", "Beth", "Brian", "Carys", "Craig", "Dawn", "Deepak", "Elin", "Euan",
             "Fiona", "Frank", "Gail", "Gareth", "Hannah", "Hugh", "Iona", "Imran", "Jo", "Jack",
             "Kirsty", "Kofi", "Leanne")  # fmt: skip
SURNAMES = ("Abbott", "Bhatt", "Crossley", "Dobbs", "Eccles", "Fairhurst", "Goodall", "Hebden",
            "Ibbotson", "Jagger", "Kershaw", "Lomas", "Metcalfe", "Nuttall", "Ogden", "Pickles",
            "Qureshi", "Ramsbottom", "Sugden", "Tattersall", "Uttley", "Varley", "Womersley",
            "Yardley", "Brook", "Calvert", "Dyson", "Firth", "Greaves")  # fmt: skip
TITLES = ("ICT Service Desk Analyst", "Systems Engineer", "Applications Analyst", "Web Developer",
          "Data Engineer", "Cyber Security Analyst", "Digital Project Manager",
          "Solutions Architect", "Network Support Officer", "GIS Analyst")  # fmt: skip
TEAMS = ("Service Desk", "Infrastructure", "Applications", "Digital Delivery")
GRADES = ("Grade 5", "Grade 7", "Grade 9", "Grade 11", "Grade 13")
SEXES = ("Female", "Male", "Non-binary", "Prefer not to say")
SHORT = ("F", "M", "X", "U")


def folk(
    here: Here,
    many: int,
    grades: Sequence[str] = GRADES,
    *,
    teams: Sequence[str] = TEAMS,
    women: float = 0.35,
    first: int = 0,
    gone: bool = False,
) -> list[Person]:
    """That many people of different names and numbers, women or men; `gone`: left in the year."""
    rng, day = here.rng, snapshot(here.year)
    people = []
    for index in range(first, first + many):
        left = day - timedelta(days=rng.randrange(5, 350)) if gone else None
        people.append(
            Person(
                number=str(410_000 + index * 13 + rng.randrange(13)),
                forename=FORENAMES[index % len(FORENAMES)],
                surname=SURNAMES[index % len(SURNAMES)],
                gender=WOMAN if rng.random() < women else MAN,
                grade=rng.choice(list(grades)),
                title=rng.choice(TITLES),
                team=rng.choice(list(teams)),
                hours=rng.choice((37, 37, 37, 37, 29.6, 18.5)),
                contract=rng.choice(("Permanent", "Permanent", "Permanent", "Fixed Term")),
                started=(left or day) - timedelta(days=rng.randrange(40, 9_000)),
                left=left,
            )
        )
    return people


def numbers(here: Here, labels: Sequence[str], low: int = 2, high: int = 19) -> dict[str, Tally]:
    """Women and men for each label."""
    rng = here.rng
    return {word: (rng.randint(low, high), rng.randint(low, high + 6), 0, 0) for word in labels}


def counted(
    here: Here, groups: Mapping[str, Tally], *, grades: bool = False, **more: object
) -> Truth:
    """The truth of a table of these groups, which are grades or something else."""
    truth = Truth({("council IT", here.code, here.year): summed(groups)})
    truth.by_grade = dict(groups) if grades else None
    for name, value in more.items():
        setattr(truth, name, value)
    return truth


def summed(groups: Mapping[str, Tally]) -> Tally:
    women, men, another, unknown = (sum(column) for column in zip(*groups.values(), strict=True))
    return women, men, another, unknown


def nothing(here: Here) -> Truth:
    """The truth of a file that holds nobody in post."""
    return Truth({}, expect="refuse")


def last_day(here: Here) -> str:
    return f"31 March {here.year}"


def years(here: Here) -> str:
    """The reporting year as councils write it: 2024/25."""
    return f"{here.year - 1}/{here.year % 100:02d}"


def day(here: Here) -> date:
    return snapshot(here.year)
