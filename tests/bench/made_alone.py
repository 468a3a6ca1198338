"""Lists whose last row is a name alone, and others with a note next below them.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

# ---------------------------------------------------------------- a person of whom a name is left

NAMED: Row = ["Name", "Gender", "Job title", "Grade", "Team"]


def named(p: Person) -> Row:
    return [f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade, p.team]


def cut_short(here: Here, head: Row, full: Sequence[Row], people: list[Person], last: Row) -> Made:
    """The list with its last row cut down to a name; nobody knows the rest."""
    return Made([Sheet("ICT", [head, *full, last])], here.truth(people, expect="refuse"))


@shape("a last row of which only the name is filled", "xlsx", "csv", "ods")
def name_alone(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(31))
    rows = list(map(named, people))
    return cut_short(here, NAMED, rows[:-1], people, rows[-1][:1])


@shape("a last row of which only the name is filled, surname first", "xlsx", "csv")
def surname_first(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(31))
    rows = [[f"{p.surname}, {p.forename}", *named(p)[1:]] for p in people]
    return cut_short(here, NAMED, rows[:-1], people, rows[-1][:1])


@shape("a last row with a name in the second column alone", "xlsx")
def name_second(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(31))
    head: Row = ["Staff number", *NAMED]
    rows = [[p.number, *named(p)] for p in people]
    return cut_short(here, head, rows[:-1], people, ["", rows[-1][1]])


@shape("two last rows with names alone", "xlsx")
def two_names_alone(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(32))
    rows = list(map(named, people))
    return Made([Sheet("ICT", [NAMED, *rows[:-2], rows[-2][:1], rows[-1][:1]])],
                here.truth(people, expect="refuse"))  # fmt: skip


@shape("a last row with forename and surname in two columns alone", "xlsx", "csv")
def two_columns(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(31))
    head: Row = ["Surname", "Forename", *NAMED[1:]]
    rows = [[p.surname, p.forename, *named(p)[1:]] for p in people]
    return cut_short(here, head, rows[:-1], people, rows[-1][:2])


FOOT = ("Source: HR system", "Prepared by HR Business Intelligence", "Data as at 31 March",
        "Excludes elected members and agency staff who are not on the payroll", "End of report",
        "* part-time staff", "Total", "Confidential", "OFFICIAL - SENSITIVE", "31 people",
        "Produced by Jane Example, HR Analyst", "Checked by JE")  # fmt: skip

for NOTE in FOOT:

    def footed(here: Here, note: str = NOTE) -> Made:
        """Plain."""
        people = with_names_of_their_own(here.staff(31))
        rows = list(map(named, people))
        return Made([Sheet("ICT", [NAMED, *rows, [note]])], here.truth(people))

    shape(f"a list of names with '{NOTE[:24]}' next below it", "xlsx")(footed)


@shape("a name some rows below a list", "xlsx")
def signed(here: Here) -> Made:
    """Plain: it is signed."""
    people = with_names_of_their_own(here.staff(31))
    rows = [*map(named, people), [], [], ["Jane Example"], ["HR Business Partner"]]
    return Made([Sheet("ICT", [NAMED, *rows])], here.truth(people))
