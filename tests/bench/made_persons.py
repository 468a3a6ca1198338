"""Returns in which one person may stand twice, or people stand who have left or may be others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_counts import counted, wide, without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, Tally, add, by_grade, snapshot, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

LETTERS = "ABCEGHJKLM"
NAMED = ["Surname", "Forename", "Gender", "Job title", "Grade", "Hours"]


def named(p: Person) -> Row:
    return [p.surname, p.forename, LONG[p.gender], p.title, p.grade, p.hours]


def ni_number(at: int) -> str:
    return f"J{LETTERS[at % 10]} {10 + at % 80:02d} {20 + at % 70:02d} {31 + at % 60:02d} A"


def address(p: Person) -> str:
    return f"{p.forename}.{p.surname}@council.example".replace("'", "").lower()


def born(at: int) -> date:
    return date(1960 + at % 40, 1 + at % 12, 1 + at % 28)


def two_posts(p: Person) -> Person:
    """The same person in another post of fewer hours."""
    return replace(p, title="Web Officer", hours=7.4)


@shape("one person two posts, by National Insurance number", "xlsx", "csv")
def by_ni_number(here: Here) -> Made:
    people = here.staff(36)
    rows: list[Row] = [["NI Number", *HEADINGS[1:]]]
    rows += [[ni_number(at), *line(p)[1:]] for at, p in enumerate(people)]
    rows += [[ni_number(at).replace(" ", ""), *line(two_posts(p))[1:]]
             for at, p in enumerate(people[:5])]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("one person two posts, by work e-mail", "xlsx", "ods")
def by_address(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(36))
    rows: list[Row] = [[*NAMED, "Work email"]]
    rows += [[*named(p), address(p)] for p in people]
    rows += [[*named(two_posts(p)), address(p).upper()] for p in people[:5]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("one person two posts, by name and date of birth", "xlsx", "csv")
def by_birth(here: Here) -> Made:
    """Two people of one name, born on other days, stand among them."""
    people = with_names_of_their_own(here.staff(36))
    people[7] = replace(people[7], forename=people[8].forename, surname=people[8].surname)
    rows: list[Row] = [[*NAMED, "Date of birth"]]
    rows += [[*named(p), born(at)] for at, p in enumerate(people)]
    rows += [[*named(two_posts(p)), born(at)] for at, p in enumerate(people[:5])]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("two rows of one name and nothing else", "xlsx", "csv")
def by_name_alone(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(36))
    rows: list[Row] = [NAMED, *(named(p) for p in people)]
    rows += [named(two_posts(p)) for p in people[:2]]
    knows = {"reasons": {"one name in several rows": "one person"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("one address of a team beside several names", "xlsx")
def shared_address(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(36))
    rows: list[Row] = [[*NAMED, "Email"]]
    rows += [[*named(p), address(p) if at > 3 else "servicedesk@council.example"]
             for at, p in enumerate(people)]  # fmt: skip
    knows = {"reasons": {"one address beside several names": "different people"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("contracts that ended and were renewed", "xlsx", "csv")
def renewed(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Contract end date"]]
    for at, p in enumerate(people):
        ends = max(snapshot(here.year) - timedelta(days=40 + at), p.started)
        rows.append([*line(p), ends if at % 5 == 0 else None])
    truth = here.truth(people, expect="ask", knows={"headings": {"Contract end date": ""}})
    return Made([Sheet("ICT", rows)], truth)


@shape("contracts that ended beside people in post by their status", "xlsx", "csv")
def renewed_by_status(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Fixed term end", "Status"]]
    for at, p in enumerate(people):
        ends = max(snapshot(here.year) - timedelta(days=40 + at), p.started)
        rows.append([*line(p), ends if at % 5 == 0 else None, "Current"])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("leavers struck through", "xlsx", "xls", "ods")
def struck_through(here: Here) -> Made:
    people, gone = here.staff(40), here.staff(6)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
    rows += [[f"4{p.number}", *line(p)[1:]] for p in gone]
    struck = tuple(range(len(people) + 1, len(rows)))
    words = {"status": {"row struck through": "not counted"}}
    truth = here.truth(people, expect="ask", knows={"words": words})
    return Made([Sheet("ICT", rows, struck_rows=struck)], truth)


@shape("percentages of women and men, two numbers alone", "xlsx", "csv")
def two_percentages(here: Here) -> Made:
    rows: list[Row] = [["Gender", here.year], ["Female", 31], ["Male", 69], ["Total", 100]]
    knows = {"reasons": {"may be percentages": "percentages"}}
    truth = here.truth([], expect="refuse", knows=knows)
    truth.by_grade = None
    return Made([Sheet("ICT", rows)], truth)


@shape("a hundred people by gender, called a headcount", "xlsx", "csv")
def hundred_people(here: Here) -> Made:
    rows: list[Row] = [["Gender", "Headcount"], ["Female", 31], ["Male", 69]]
    truth = here.truth([])
    truth.by_grade, truth.totals = None, {("council IT", here.code, here.year): (31, 69, 0, 0)}
    return Made([Sheet("ICT", rows)], truth)


@shape("the whole of a small council, and nothing says IT", "xlsx", "csv")
def small_council(here: Here) -> Made:
    grades, truth = counted(replace_council(here), 180)
    totals = {("council workforce", "E07000148", here.year): add(grades.values())}
    truth.totals, truth.expect = totals, "ask"
    truth.knows = {"council": "E07000148", "population": "council workforce"}
    rows: list[Row] = [["Norwich City Council"], ["Grade", "Female", "Male", "Total"]]
    return Made([Sheet("Staff", [*rows, *wide(grades)])], truth)


def replace_council(here: Here) -> Here:
    """A district council in place of whichever the file is made for."""
    return replace(here, code="E07000148", name="Norwich City Council")


@shape("people of another service", "xlsx", "csv")
def another_service(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Gender", "Grade"], *([LONG[p.gender], p.grade] for p in people)]
    truth = here.truth(people, expect="ask", knows={"population": "council workforce"})
    truth.totals = {("council workforce", *at[1:]): t for at, t in truth.totals.items()}
    rows.insert(0, ["Housing and Libraries"])
    return Made([Sheet("Staff", rows)], truth)


@shape("women and everybody, and no men", "xlsx", "csv")
def women_of_all(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Women", "Total"]]
    rows += [[grade, t[0], sum(t)] for grade, t in grades.items()]
    truth.expect = "ask"
    return Made([Sheet("ICT", rows)], truth)


@shape("a sum among services by a measure", "xlsx")
def sum_by_measure(here: Here) -> Made:
    people = without_others(here.staff(110))
    teams: dict[str, Tally] = {}
    for p in people:
        teams[p.team] = add([teams.get(p.team, (0, 0, 0, 0)), add(by_grade([p]).values())])
    total = add(teams.values())
    rows: list[Row] = [["Service", "Measure", "Female", "Male"], ["IT", "Number", *total[:2]]]
    rows += [[team, "Number", *t[:2]] for team, t in teams.items()]
    truth = here.truth(people, expect="ask")
    truth.by_grade = None
    return Made([Sheet("ICT", rows)], truth)


@shape("council and year in the title of the first of several sheets", "xlsx", "ods", named=False)
def first_title(here: Here) -> Made:
    people = here.staff(60)
    sheets = [
        Sheet(f"{name} IT", [*([[here.title], []] if not at else []), HEADINGS,
                             *(line(p) for p in people[at::2])])
        for at, name in enumerate(("Corporate", "Digital"))
    ]  # fmt: skip
    return Made(sheets, here.truth(people))
