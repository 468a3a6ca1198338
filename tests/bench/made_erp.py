"""Columns and blocks as councils' HR systems print them, for the modules made_erp_*.py."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.bench.made_files import Row
from tests.bench.made_officer import SEXES, SHORT
from tests.bench.made_people import Person, Tally

Rows = list[Row]

# What stands in a column, by the short name that listed() takes it by.
VALUES: Mapping[str, Callable[[Person], Any]] = {
    "number": lambda p: p.number,
    "long number": lambda p: f"00{p.number}",
    "asg": lambda p: f"E{p.number}",
    "post": lambda p: f"P{int(p.number) * 7 % 90_000 + 10_000}",
    "surname": lambda p: p.surname,
    "forename": lambda p: p.forename,
    "name": lambda p: f"{p.surname}, {p.forename}",
    "full name": lambda p: f"{p.forename} {p.surname}",
    "initials": lambda p: f"{p.forename[0]} {p.surname}",
    "sex": lambda p: SEXES[p.gender],
    "f": lambda p: SHORT[p.gender],
    "key": lambda p: str((2, 1, 3, 0)[p.gender]),
    "grade": lambda p: p.grade,
    "title": lambda p: p.title,
    "upper title": lambda p: p.title.upper(),
    "team": lambda p: p.team,
    "hours": lambda p: p.hours,
    "fte": lambda p: p.fte,
    "percent": lambda p: f"{p.fte * 100:.2f}",
    "comma fte": lambda p: f"{p.fte:.2f}".replace(".", ","),
    "time": lambda p: "Full time" if p.hours == 37 else "Part time",
    "contract": lambda p: p.contract,
    "start": lambda p: p.started,
    "end": lambda p: p.left,
    "dots": lambda p: f"{p.started:%d.%m.%Y}",
    "oracle day": lambda p: f"{p.started:%d-%b-%Y}".upper(),
    "iso": lambda p: f"{p.started:%Y-%m-%d}",
    "stamp": lambda p: f"{p.started:%Y-%m-%d}T00:00:00.000+00:00",
    "cost": lambda p: f"R{1200 + len(p.team)}",
    "scp": lambda p: 12 + int(p.number) % 5 + 3 * len(p.grade),
    "pay": lambda p: f"£{24_000 + int(p.number) % 31_000:,}.00",
    "manager": lambda p: ("Sam Okoro", "Ceri Vaughan", "Lee Marsh")[len(p.team) % 3],
    "site": lambda p: ("Civic Centre", "Town Hall", "Depot")[int(p.number) % 3],
    "mail": lambda p: f"{p.forename}.{p.surname}{p.number[-2:]}@example.gov.uk".lower(),
}


def cell(person: Person, key: str) -> Any:
    """The value of a column for a person; '=Active' is Active for everybody."""
    return key[1:] if key.startswith("=") else VALUES[key](person)


def rows(people: Sequence[Person], *keys: str) -> Rows:
    return [[cell(person, key) for key in keys] for person in people]


def listed(people: Sequence[Person], **columns: str) -> Rows:
    """A row of headings and a row a person. `columns` may be given as **{heading: key}."""
    return [list(columns), *rows(people, *columns.values())]


def crossed(groups: Mapping[str, Tally], *heads: str, total: str = "Grand Total") -> Rows:
    """Women, men and their sum of each group, with the sum of all below."""
    body: Rows = [[word, women, men, women + men] for word, (women, men, *_) in groups.items()]
    women, men = (sum(int(row[place]) for row in body) for place in (1, 2))
    return [list(heads), *body, [total, women, men, women + men]]


def paged(table: Rows, length: int, head: Callable[[int, int], Rows]) -> Rows:
    """The table as it is printed: on each page what `head` says of it, and the headings again."""
    body = table[1:]
    pages = [body[at : at + length] for at in range(0, len(body), length)]
    printed: Rows = []
    for number, page in enumerate(pages, 1):
        printed += [*head(number, len(pages)), table[0], *page, []]
    return printed


def by_team(people: Sequence[Person]) -> dict[str, list[Person]]:
    return {
        team: [person for person in people if person.team == team]
        for team in sorted({person.team for person in people})
    }


def beside(table: Rows, heading: str, values: Sequence[object]) -> Rows:
    """The table with another column."""
    return [[*row, value] for row, value in zip(table, [heading, *values], strict=True)]
