"""Any workbook of several sheets: lists, counts and what stands beside them on sheets of their own.

Each way of making one says who of them is in post, by year; what is in doubt may be asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.bench.made_files import Sheet
from tests.bench.made_people import FORENAMES, SURNAMES

Row = list[Any]
Truth = dict[int, tuple[int, int]]
YEAR, YEAR_BEFORE = 2025, 2024
GRADES = ["Grade 5", "Grade 6", "Grade 7", "Head of service", "PO3", "Technician"]
TEAMS = ["Infrastructure", "Service Desk", "Data and Insight", "Digital", "Cyber Security"]
TITLES = ["ICT Analyst", "Software Developer", "Systems Engineer", "ICT Officer", "Web Developer"]
GENDERS = [("Female", "Male"), ("Women", "Men"), ("F", "M")]
HEADINGS = {"number": "Employee Number", "name": "Name", "gender": "Gender", "grade": "Grade",
            "title": "Job Title", "team": "Team"}  # fmt: skip
# How often a list has each of them.
HAVE = {"number": 0.8, "name": 0.5, "gender": 1.0, "grade": 0.9, "title": 0.7, "team": 0.5}
GENDER_CODES: list[Row] = [["F", "Female"], ["M", "Male"]]
TITLES_ABOVE = ["ICT staff", "Digital and ICT", "OFFICIAL"]
ENDINGS = [".xlsx", ".xlsx", ".ods", ".xls"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in post; `gender` is 0 for a woman and 1 for a man."""

    number: str
    name: str
    gender: int
    grade: str
    title: str
    team: str


@dataclass(frozen=True, slots=True)
class Written:
    """A workbook's name and sheets, and its women and men in post, by year."""

    name: str
    sheets: list[Sheet]
    truth: Truth


class Hand:
    """How one sender writes, and some of the people that stand on the sheets."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.genders = rng.choice(GENDERS)
        self.words_across, self.has_sums = rng.choice(GENDERS), rng.random() < 0.5
        self.columns = [key for key, often in HAVE.items() if rng.random() < often]
        self._numbers = iter(range(100_000, 900_000, 13))
        self.staff = self.people(8, 60)
        self.before = self.people(8, 40)

    def people(self, least: int, most: int) -> list[Person]:
        """Other people, with numbers of their own."""
        rng = self.rng
        names = [f"{forename} {surname}" for forename in FORENAMES for surname in SURNAMES]
        return [
            Person(str(next(self._numbers)), name, int(rng.random() > 0.3),
                   *map(rng.choice, (GRADES, TITLES, TEAMS)))
            for name in rng.sample(names, rng.randint(least, most))
        ]  # fmt: skip

    def listed(self, people: Sequence[Person]) -> list[Row]:
        """A row a person."""
        rows = [[getattr(each, key) for key in self.columns] for each in people]
        at = self.columns.index("gender")
        for row in rows:
            row[at] = self.genders[row[at]]
        return [[HEADINGS[key] for key in self.columns], *rows]

    def pivot(self, people: Sequence[Person], by: str = "grade") -> list[Row]:
        """A row a grade or team, with a total below, and perhaps one at the end of each row."""
        labels = sorted({getattr(each, by) for each in people})
        groups = [[each for each in people if getattr(each, by) == label] for label in labels]
        rows = [
            [label, *told, sum(told)] if self.has_sums else [label, *told]
            for label, told in zip(
                [*labels, "Total"], map(women_and_men, [*groups, people]), strict=True
            )
        ]
        sums = ["Total"] if self.has_sums else []
        return [[HEADINGS[by], *self.words_across, *sums], *rows]

    def apart(self, by: str) -> dict[str, list[Person]]:
        """The staff of each team or grade."""
        words = sorted({getattr(each, by) for each in self.staff})
        return {word: [p for p in self.staff if getattr(p, by) == word] for word in words}

    def by_gender(self) -> list[list[Person]]:
        """The women of the staff, and the men."""
        return [[p for p in self.staff if p.gender == which] for which in (0, 1)]

    def equivalents(self, people: Sequence[Person]) -> list[Row]:
        """A pivot table of their full-time equivalents."""
        head, *rows = self.pivot(people)
        return [head, *([row[0], *(round(n * 0.93, 1) for n in row[1:])] for row in rows)]


def women_and_men(people: Sequence[Person]) -> tuple[int, int]:
    women = sum(each.gender == 0 for each in people)
    return women, len(people) - women


Pages = dict[str, list[Row]]
Way = Callable[[Hand], tuple[Pages, Truth]]


def _of_now(hand: Hand, pages: Pages) -> tuple[Pages, Truth]:
    return pages, {YEAR: women_and_men(hand.staff)}


def _with_agency(hand: Hand) -> tuple[Pages, Truth]:
    agency = hand.people(2, 8)
    pages = {"Staff": hand.listed(hand.staff), "Agency": hand.listed(agency)}
    return pages, {YEAR: women_and_men([*hand.staff, *agency])}


def _beside(*names: str, rows: Callable[[Hand], list[Row]]) -> Way:
    """A list, and a sheet of one of those names beside it, of nobody else in post."""

    def way(hand: Hand) -> tuple[Pages, Truth]:
        pages = {"Staff": hand.listed(hand.staff), hand.rng.choice(names): rows(hand)}
        order = list(pages.items())
        return _of_now(hand, dict(order if hand.rng.random() < 0.5 else order[::-1]))

    return way


def _two_years(hand: Hand, names: tuple[str, str], *, as_list: bool) -> tuple[Pages, Truth]:
    write = hand.listed if as_list else hand.pivot
    pages = dict(zip(names, map(write, (hand.staff, hand.before)), strict=True))
    return pages, {YEAR: women_and_men(hand.staff), YEAR_BEFORE: women_and_men(hand.before)}


def _by(of: str, *, as_list: bool) -> Way:
    """A sheet for each team, grade or other word of the staff, which no column says."""

    def way(hand: Hand) -> tuple[Pages, Truth]:
        hand.columns = [key for key in hand.columns if key != of or of == "gender"]
        write = hand.listed if as_list else hand.pivot
        return _of_now(hand, {word: write(people) for word, people in hand.apart(of).items()})

    return way


def _of_each_gender(hand: Hand) -> tuple[Pages, Truth]:
    at = hand.columns.index("gender")
    pages = {
        word: [row[:at] + row[at + 1 :] for row in hand.listed(people)]
        for word, people in zip(("Women", "Men"), hand.by_gender(), strict=True)
    }
    return _of_now(hand, pages)


def _of_parts(*names: str, as_list: bool) -> Way:
    """Sheets called after contracts or patterns, each of other people."""

    def way(hand: Hand) -> tuple[Pages, Truth]:
        write = hand.listed if as_list else hand.pivot
        half = len(hand.staff) // 2
        parts = zip(names, (hand.staff[:half], hand.staff[half:]), strict=True)
        return _of_now(hand, {name: write(people) for name, people in parts})

    return way


# By file names without the year where sheets say it.
OF_YEARS: list[Way] = [
    lambda hand: _two_years(hand, ("2025", "2024"), as_list=True),
    lambda hand: _two_years(hand, ("2024-25", "2023-24"), as_list=False),
    lambda hand: _two_years(hand, ("31 March 2025", "31 March 2024"), as_list=True),
    lambda hand: _two_years(hand, ("March 2025", "March 2024"), as_list=False),
]
WAYS: list[Way] = [
    _with_agency,
    _beside("Summary", "Pivot", "Sheet2", "Analysis", rows=lambda hand: hand.pivot(hand.staff)),
    _beside("By team", "Teams", rows=lambda hand: hand.pivot(hand.staff, "team")),
    _beside("Leavers", "Leavers 24-25", "Left", rows=lambda hand: hand.listed(hand.people(2, 8))),
    _beside("Starters", "New starters", rows=lambda hand: hand.listed(hand.staff[-2:])),
    _beside("Vacancies", rows=lambda _: [["Post", "Grade"], ["Analyst", "Grade 6"]]),
    _beside("Lookup", "Codes", rows=lambda _: [["Code", "Meaning"], *GENDER_CODES]),
    _beside("Backup", "Copy of Staff", rows=lambda hand: hand.listed(hand.staff)),
    _beside("Last year", "Previous year", rows=lambda hand: hand.listed(hand.before)),
    _beside("Feb 2025", rows=lambda hand: hand.listed(hand.staff[:-2])),
    _beside("Apprentices", "Managers", rows=lambda hand: hand.listed(hand.staff[:4])),
    _beside("Training", "On-call rota", rows=lambda hand: hand.listed(hand.staff[:5])),
    _beside("HR", "Libraries", rows=lambda hand: hand.listed(hand.before)),
    _beside("Applicants", "Interviews", rows=lambda hand: hand.listed(hand.before)),
    _beside("Whole council", "Corporate", rows=lambda hand: hand.pivot(hand.before)),
    _beside("FTE", rows=lambda hand: hand.equivalents(hand.staff)),
    _beside("Cover", rows=lambda _: [["ICT workforce return"], ["Snapshot 31 March 2025"]]),
    _by("team", as_list=True),
    _by("team", as_list=False),
    _by("grade", as_list=True),
    _of_each_gender,
    _of_parts("Permanent", "Fixed term", as_list=True),
    _of_parts("Full time", "Part time", as_list=False),
    lambda hand: _of_now(hand, {"Summary": hand.pivot(hand.staff, "team"),
                                **{t: hand.pivot(who) for t, who in hand.apart("team").items()}}),
    lambda hand: _of_now(hand, {"All staff": hand.listed(hand.staff),
                                **{t: hand.listed(who) for t, who in hand.apart("team").items()}}),
    lambda hand: _of_now(hand, {"By grade": hand.pivot(hand.staff),
                                "By team": hand.pivot(hand.staff, "team")}),
    lambda hand: _of_now(hand, {"Headcount": hand.pivot(hand.staff),
                                "FTE": hand.equivalents(hand.staff)}),
    lambda hand: _of_now(hand, {"Notes": [["Figures are headcount at 31 March 2025"]],
                                "Table 1": hand.pivot(hand.staff)}),
]  # fmt: skip


def any_workbook(seed: int) -> Written:
    """The workbook that stands for the seed."""
    rng = Random(seed)
    hand = Hand(rng)
    way = rng.choice([*WAYS, *OF_YEARS])
    pages, truth = way(hand)
    above: list[Row] = [[rng.choice(TITLES_ABOVE)], []] if rng.random() < 0.3 else []
    sheets = [Sheet(name, [*above, *rows]) for name, rows in pages.items()]
    year = "" if way in OF_YEARS else f" {YEAR}"
    return Written(f"Leeds City Council ICT{year}{rng.choice(ENDINGS)}", sheets, truth)
