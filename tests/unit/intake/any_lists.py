"""Any list of people as HR systems print them and hands leave them, and who of them is in post."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.bench.made_files import Sheet
from tests.bench.made_people import FORENAMES, SURNAMES

Row = list[Any]
SNAPSHOT = date(2025, 3, 31)
FULL_TIME = 37
GRADES = ["Grade 5", "Grade 6", "Grade 7", "Head of service", "PO3", "Technician", "SCP 25"]
TEAMS = ["Infrastructure", "Service Desk", "Data and Insight", "Digital", "Cyber Security"]
TITLES = ["ICT Analyst", "Software Developer", "Systems Engineer", "Network Architect",
          "ICT Officer", "Web Developer", "ICT Manager", "Data Engineer"]  # fmt: skip
GENDERS = [("F", "M"), ("Female", "Male"), ("female", "male"), ("Woman", "Man"),
           ("FEMALE", "MALE"), ("Benyw", "Gwryw")]  # fmt: skip
# Words of a status, of those in post, of those away, and of those who have gone.
ACTIVE = ["Active", "Active Assignment", "In post"]
AWAY = ["Maternity Leave", "On leave", "Suspended"]
GONE = ["Leaver", "Terminated", "Left"]
# Around the snapshot, so that a day more or less tells.
LAST_DAYS = [-200, -30, -1, 0, 20, 100]
DATES: list[Callable[[date], object]] = [
    lambda day: day,
    lambda day: f"{day:%d/%m/%Y}",
    lambda day: day.isoformat(),
    lambda day: f"{day:%d-%b-%Y}",
    lambda day: f"{day:%d.%m.%y}",
]
ABOVE = [[], ["ICT staff list"], ["Digital and ICT: employees at 31 March 2025"],
         ["Staff in post - ICT Services", "Source: iTrent"]]  # fmt: skip
BELOW = [[], [], ["End of report"], ["Report produced by HR Analytics"]]
FORMATS: list[tuple[str, dict[str, str]]] = [
    (".xlsx", {}), (".xls", {}), (".ods", {}), (".csv", {}), (".csv", {"separator": ";"}),
    (".csv", {"separator": "|"}), (".csv", {"encoding": "utf-16"}), (".tsv", {"separator": "\t"}),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a list; `gender` is 0 for a woman, 1 for a man, 2 for none recorded."""

    number: str
    surname: str
    forename: str
    gender: int
    grade: str
    title: str
    team: str
    status: str
    start: date
    end: date | None = None
    hours: float = FULL_TIME

    @property
    def is_in_post(self) -> bool:
        has_ended = self.end is not None and self.end < SNAPSHOT
        return self.start <= SNAPSHOT and not has_ended and self.status not in GONE


@dataclass(frozen=True, slots=True)
class Written:
    """A file's sheets, its ending and how it is written; its women, men and those not recorded."""

    sheets: list[Sheet]
    ending: str
    how: dict[str, str]
    truth: tuple[int, int, int]


@dataclass(slots=True)
class _Hand:
    """How one system or hand writes its cells."""

    genders: tuple[str, str, str]
    day: Callable[[date], object]
    headings: dict[str, str] = field(default_factory=dict)


Cell = Callable[[Person, _Hand], object]
COLUMNS: dict[str, tuple[list[str], float, Cell]] = {
    "number": (["Employee Number", "Staff No", "Payroll Number", "Pers.No.", "Personnel Number"],
               0.9, lambda p, _: p.number),
    "surname": (["Surname", "Last Name"], 0.5, lambda p, _: p.surname),
    "forename": (["Forename", "First Name"], 0.5, lambda p, _: p.forename),
    "gender": (["Gender", "Sex", "Gender Key", "M/F"], 1, lambda p, hand: hand.genders[p.gender]),
    "grade": (["Grade", "Pay Grade", "Salary Grade"], 0.9, lambda p, _: p.grade),
    "title": (["Job Title", "Position Title", "Post Title"], 0.8, lambda p, _: p.title),
    "team": (["Team", "Section", "Org Unit"], 0.5, lambda p, _: p.team),
    "status": (["Status", "Employment Status"], 0.4, lambda p, _: p.status),
    "start": (["Start Date", "Date Joined", "Hire Date"], 0.6, lambda p, hand: hand.day(p.start)),
    "end": (["Leaving Date", "Termination Date"], 0.5,
            lambda p, hand: hand.day(p.end) if p.end else ""),
    "hours": (["Contracted Hours", "Weekly Hours"], 0.4, lambda p, _: p.hours),
    "fte": (["FTE", "Full Time Equivalent"], 0.3, lambda p, _: round(p.hours / FULL_TIME, 2)),
}  # fmt: skip


def any_list(seed: int) -> Written:
    """The list that stands for the seed."""
    rng = Random(seed)
    columns = [name for name, (_, share, _) in COLUMNS.items() if rng.random() < share]
    rng.shuffle(columns)
    people = _people(rng, columns)
    hand = _Hand((*rng.choice(GENDERS), rng.choice(["", "Unknown"])), rng.choice(DATES))
    head: Row = [rng.choice(COLUMNS[name][0]) for name in columns]
    rows = [
        [COLUMNS[name][2](p, hand) for name in columns] for p in _with_posts(rng, people, columns)
    ]
    ending, how = rng.choice(FORMATS)
    above = [[text] for text in rng.choice(ABOVE)]
    below = [[text] for text in rng.choice(BELOW)]
    body = _among(rng, head, rows)
    sheet = Sheet("Report", [*above, head, *body, *([[]] if below else []), *below])
    in_post = [p.gender for p in people if p.is_in_post]
    truth = in_post.count(0), in_post.count(1), in_post.count(2)
    return Written([sheet], ending, how, truth)


def _people(rng: Random, columns: list[str]) -> list[Person]:
    names = [(surname, forename) for surname in SURNAMES for forename in FORENAMES]
    unknown = 0.1 if rng.random() < 0.3 else 0
    found = []
    for at, (surname, forename) in enumerate(rng.sample(names, rng.randint(3, 50))):
        gender = 2 if rng.random() < unknown else int(rng.random() < 0.7)
        start = SNAPSHOT - timedelta(days=rng.randint(300, 8_000))
        grade, title, team = rng.choice(GRADES), rng.choice(TITLES), rng.choice(TEAMS)
        number = f"{100_000 + at * 13}"
        person = Person(number, surname, forename, gender, grade, title, team, ACTIVE[0], start)
        found.append(_with_changes(rng, person, columns))
    return found


def _with_changes(rng: Random, person: Person, columns: list[str]) -> Person:
    """Somebody who has left, starts later or is away, where a column of the list can tell it."""
    chance = rng.random()
    if "end" in columns and chance < 0.15:
        end = SNAPSHOT + timedelta(days=rng.choice(LAST_DAYS))
        has_left = end < SNAPSHOT and "status" in columns
        return replace(person, end=end, status=GONE[0] if has_left else person.status)
    if "start" in columns and chance < 0.2:
        return replace(person, start=SNAPSHOT + timedelta(days=rng.randint(1, 60)))
    if "status" in columns and chance < 0.3:
        return replace(person, status=rng.choice([*AWAY, *GONE, *ACTIVE]))
    return person


def _with_posts(rng: Random, people: list[Person], columns: list[str]) -> list[Person]:
    """The rows: everybody, and some in a second post where number and hours tell which counts."""
    rows = list(people)
    if {"number", "hours"} <= set(columns) and rng.random() < 0.3:
        for person in rng.sample(people, 2):
            rows.insert(rng.randint(0, len(rows)), replace(person, hours=5, title=TITLES[0]))
    return rows


def _among(rng: Random, head: Row, rows: list[Row]) -> list[Row]:
    """The rows with what stands among and below them: headings again, blank rows, a total."""
    body = list(rows)
    if len(body) > 20 and rng.random() < 0.2:
        body.insert(15, list(head))
    if rng.random() < 0.2:
        body = [row for each in body for row in ([each, []] if rng.random() < 0.2 else [each])]
    if rng.random() < 0.2:
        body.append([rng.choice(["Total", "Grand Total", "Count"]), len(rows)])
    return body
