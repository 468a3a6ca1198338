"""Returns that are plain to who reads them, and beside each a twin that is not.

Written before there were mechanisms that settle the first and ask of the second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_counts import wide, without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, by_grade, leavers
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

US = "%m/%d/%Y"
UK = "%d/%m/%Y"


def dated(people: list[Person], first: str = US, last: str = US) -> list[Row]:
    rows: list[Row] = [["Staff number", "Gender", "Grade", "Start date", "Leaving date"]]
    rows += [[p.number, LONG[p.gender], p.grade, f"{p.started:{first}}",
              f"{p.left:{last}}" if p.left else ""] for p in people]  # fmt: skip
    return rows


# ---------------------------------------------------------------- dates month first


@shape("dates month first, as some of them can only be", "xlsx", "csv")
def month_first(here: Here) -> Made:
    people = here.staff(50)
    rows = dated([*people, *leavers(here.rng, 9, here.year)])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a date month first that settles the order of others below 13", "xlsx", "csv")
def month_first_by_one(here: Here) -> Made:
    """The one joiner of 6 May is no joiner of 5 June."""
    days = [date(here.year - 9, 1 + at % 12, 1 + at % 9) for at in range(30)]
    people = [replace(p, started=day) for p, day in zip(here.staff(30), days, strict=True)]
    people[7] = replace(people[7], started=date(here.year - 2, 4, 25))
    rows = dated(people)
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("last days below 13 beside first days month first", "xlsx", "csv")
def month_first_beside(here: Here) -> Made:
    people = here.staff(40)
    gone = [replace(p, started=date(2015, 3, 14), left=date(here.year, 3, 4))
            for p in leavers(here.rng, 4, here.year)]  # fmt: skip
    rows = dated([*people, *gone])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("dates month first beside one that is day first", "xlsx", "csv")
def two_orders(here: Here) -> Made:
    people = here.staff(50)
    rows = dated(people)
    rows[9] = [*rows[9][:3], f"25/04/{here.year - 3}", ""]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None, expect="refuse"))


@shape("first days month first, last days day first", "csv")
def two_orders_of_two(here: Here) -> Made:
    people = here.staff(50)
    gone = [replace(p, left=date(here.year - 1, 5, 20 + at))
            for at, p in enumerate(leavers(here.rng, 9, here.year))]  # fmt: skip
    rows = dated([*people, *gone], US, UK)
    truth = here.truth(people, by_grade=None, expect="ask")
    truth.knows = {"words": {"start date": {"order of day and month": "month first"},
                             "leaving date": {"order of day and month": "day first"}}}  # fmt: skip
    return Made([Sheet("ICT", rows)], truth)


@shape("a list of starters of one year, month first", "csv")
def starters_month_first(here: Here) -> Made:
    people = [replace(p, started=date(here.year, 3, 30) - timedelta(days=7 * at))
              for at, p in enumerate(here.staff(40))]  # fmt: skip
    truth = here.truth([*people, *here.staff(50)], by_grade=None, expect="refuse")
    return Made([Sheet("ICT", dated(people))], truth)


# ---------------------------------------------------------------- years in notes


def counts(people: list[Person]) -> list[Row]:
    return [["Grade", "Female", "Male", "Total"], *wide(by_grade(people))]


NOTES: dict[str, Callable[[int], list[Row]]] = {
    "in one cell": lambda y: [[f"Snapshot date: 31/03/{y}"]],
    "in a cell of its own": lambda y: [["Snapshot date:", f"31/03/{y}"]],
    "as a date": lambda y: [["Snapshot date", date(y, 3, 31)]],
    "as a period": lambda y: [[f"Reporting period = {y - 1}-{y % 100}"]],
    "as a number": lambda y: [["Year", y]],
    "with a colon": lambda y: [[f"Year: {y}"]],
    "among filters": lambda y: [[f"Filters: Directorate = Resources; Snapshot date = 31/03/{y}; "
                                 f"Run date = 14/05/{y}; Employees started since 2001"]],
    "beside the day of printing": lambda y: [["Snapshot date", f"31/03/{y}"],
                                             ["Printed", f"07/01/{y + 1}"], ["Printed by", "J S"]],
    "beside the year of printing": lambda y: [[f"Reporting year: {y}"], [f"Created {y + 1}"]],
    "below a title of another year": lambda y: [["HR workforce template 2019"],
                                                [f"Reporting period: {y - 1}/{y % 100}"]],
    "as Power BI writes its filters": lambda y: [
        [f"Applied filters:\nSnapshot date is 31/03/{y}\nDirectorate is Resources"]],
    "in a long line of filters": lambda y: [
        ["Directorate = Resources; Service = ICT; " + "Cost centre = All; " * 12
         + f"Snapshot date = 31/03/{y}; Run date = 14/05/{y}"]],
    "as a span of days": lambda y: [[f"Period: 01/04/{y - 1} to 31/03/{y}"]],
}  # fmt: skip

for HOW in NOTES:

    def year_noted(here: Here, how: str = HOW) -> Made:
        people = without_others(here.staff(60))
        note = NOTES[how](here.year)
        rows: list[Row] = [[f"{here.name} ICT staff"], *note, [], *counts(people)]
        return Made([Sheet("ICT", rows)], here.truth(people))

    def year_noted_in_list(here: Here, how: str = HOW) -> Made:
        people = here.staff(40)
        note = NOTES[how](here.year)
        rows: list[Row] = [[f"{here.name} ICT staff"], *note, [], HEADINGS]
        return Made([Sheet("ICT", [*rows, *map(line, people)])], here.truth(people))

    shape(f"the year {HOW} above counts", "xlsx", "csv", named=False)(year_noted)
    shape(f"the year {HOW} above a list", "xlsx", named=False)(year_noted_in_list)


@shape("two reporting years in notes above counts", "xlsx", named=False)
def two_years_noted(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [[f"{here.name} ICT staff"], [f"Snapshot date: 31/03/{here.year}"],
                       [f"Reporting period: {here.year - 2}/{(here.year - 1) % 100}"],
                       *counts(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("a day of printing alone above counts", "xlsx", named=False)
def printed_alone(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [[f"{here.name} ICT staff"], [f"Report run: 14/05/{here.year}"],
                       [f"Created {here.year + 1}"], *counts(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))
