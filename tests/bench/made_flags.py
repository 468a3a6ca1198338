"""Lists that tell who is gone by a column of their own, or by standing there once a month."""

from __future__ import annotations

from collections.abc import Iterable

from etl.checks.flags import BLANK, COUNTS, FILLED, told_by
from etl.checks.words import NOT_COUNTED
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person
from tests.bench.made_shapes import Here, Made, shape

# Headings that no list of headings need hold, with what stands for who is there and who is not.
FLAGS = (
    ("Post filled?", "Y", "N"),
    ("Record type", "Current", "Historic"),
    ("Incumbent status", "Occupied", "Frozen"),
    ("Include in return", "Yes", ""),
    ("Days since leaving", "", 41),
    ("Position status", "Active", "Deleted"),
)
# What plain lists say beside: nobody is asked about these.
HARMLESS = (("Line manager", "Y", "N"), ("First aider", "No", "Yes"), ("Car user", "x", ""))
GONE = 4


def told(heading: str, counts: Iterable[object], others: Iterable[object]) -> dict[str, object]:
    """What the officer knows of the words of a column that tells who counts."""
    words = {**dict.fromkeys(counts, COUNTS), **dict.fromkeys(others, NOT_COUNTED)}
    return {told_by(heading): {str(word) or BLANK: said for word, said in words.items()}}


def flagged(here: Here, heading: str, there: object, gone: object) -> Made:
    """A list in which the last few are gone, told by a column without a start or a last day."""
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS[:-1], heading]]
    for at, p in enumerate(people):
        rows.append([*line(p)[:-1], gone if at >= len(people) - GONE else there])
    knows = {"words": told(heading, [there], [gone if isinstance(gone, str) else FILLED])}
    return Made([Sheet("ICT", rows)], here.truth(people[:-GONE], expect="ask", knows=knows))


for flag in FLAGS:

    def told_by_a_flag(here: Here, flag: tuple[str, object, object] = flag) -> Made:
        return flagged(here, *flag)

    shape(f"who is gone by '{flag[0]}'", "xlsx", "csv")(told_by_a_flag)


@shape("yes and no of other things", "xlsx", "csv")
def harmless(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, *(heading for heading, _, _ in HARMLESS)]]
    for at, p in enumerate(people):
        rows.append([*line(p), *(other if at % 3 else one for _, one, other in HARMLESS)])
    return Made([Sheet("ICT", rows)], here.truth(people))


def months(here: Here) -> tuple[dict[str, list[Person]], list[Person]]:
    """The same team at the end of three months: two people leave in each, and nobody joins."""
    people = here.staff(40)
    return {"Jan": people, "Feb": people[:-2], "Mar": people[:-4]}, people[:-4]


@shape("the same team on a sheet a month", "xlsx", "ods")
def sheet_a_month(here: Here) -> Made:
    lists, in_march = months(here)
    sheets = [Sheet(name, [HEADINGS, *(line(p) for p in people)]) for name, people in lists.items()]
    return Made(sheets, here.truth(in_march, expect="ask", knows={"sheets": ["Mar"]}))


@shape("the same team once for each pay period", "xlsx", "csv")
def pay_periods(here: Here) -> Made:
    lists, in_march = months(here)
    rows: list[Row] = [["Pay period", *HEADINGS]]
    rows += [[f"{name} payroll", *line(p)] for name, people in lists.items() for p in people]
    words = told("Pay period", ["Mar payroll"], ["Jan payroll", "Feb payroll"])
    return Made([Sheet("ICT", rows)], here.truth(in_march, expect="ask", knows={"words": words}))
