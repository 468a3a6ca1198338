"""Returns as whoever assesses intake would lay them out: ordinary ones, and traps that look so.

The plain ones are in the words and layouts of any council; of the others each looks plain, and one
word, sign or row says that somebody in them does not count.
"""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.made_counts import wide
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import WOMAN, Person, Truth, by_grade, leavers, tally
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_tables import alone

ASK = "ask"
LIST: Row = ["Name", "Gender", "Grade"]
GRADES: Row = ["Grade", "Female", "Male", "Total"]


def _lines(people: Sequence[Person]) -> list[Row]:
    return [[f"{p.forename} {p.surname} {p.number}", LONG[p.gender], p.grade] for p in people]


def _pair(people: Sequence[Person]) -> tuple[int, int]:
    women, men, *_ = tally(p.gender for p in people)
    return women, men


def _sheet(rows: list[Row], truth: Truth, name: str = "Sheet1") -> Made:
    return Made([Sheet(name, rows)], truth)


# ---------------------------------------------------------------- plain


@shape("assessor: teams as rows of a list, each with its total and FTE", "xlsx", "ods")
def teams_with_totals(here: Here) -> Made:
    people = here.staff(48)
    rows: list[Row] = [["ICT structure"], [], ["Name", "Job title", "Band", "Gender", "FTE"]]
    for team in sorted({p.team for p in people}):
        those = [p for p in people if p.team == team]
        rows += [[team], *([n, p.title, g, s, p.fte] for p, (n, s, g) in
                           zip(those, _lines(those), strict=True))]  # fmt: skip
        rows.append([f"{team} total", len(those), "", "", round(sum(p.fte for p in those), 2)])
    return _sheet(rows, here.truth(people))


@shape("assessor: a key to codes on a sheet of its own, with the field's name", "xlsx", "ods")
def key_with_field(here: Here) -> Made:
    people = alone(here, 39)
    rows: list[Row] = [["Pers No", "Gender Code", "Grade", "Job Title"]]
    rows += [[p.number, 2 if p.gender == WOMAN else 1, p.grade, p.title] for p in people]
    key: list[Row] = [["Field", "Code", "Meaning"], ["Gender Code", 1, "Male"],
                      ["Gender Code", 2, "Female"], ["Gender Code", 9, "Not known"]]  # fmt: skip
    return Made([Sheet("Extract", rows), Sheet("Key", key)], here.truth(people))


@shape("assessor: statuses that say the contract", "xlsx", "csv")
def active_with_contract(here: Here) -> Made:
    people = here.staff(40)
    words = ("Active", "Active - fixed term", "Maternity leave", "Active - permanent")
    rows: list[Row] = [["Position", *LIST, "Status"]]
    rows += [[p.number, *line, words[at % 4]]
             for at, (p, line) in enumerate(zip(people, _lines(people), strict=True))]  # fmt: skip
    return _sheet(rows, here.truth(people), "ICT")


@shape("assessor: 'Merched' and 'Dynion' in a Welsh table of groups", "csv", "xlsx")
def welsh_groups(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Gweithlu TGCh"], ["Gradd", "Rhyw", "Nifer"]]
    for grade, (women, men, *_) in by_grade(people).items():
        rows += [[grade, "Merched", women], [grade, "Dynion", men]]
    return _sheet(rows, here.truth(people))


@shape("assessor: a pattern in both languages over a list", "ods", "csv")
def pattern_in_both(here: Here) -> Made:
    people = here.staff(46)
    rows: list[Row] = [["Rhif / Number", "Rhyw / Gender", "Gradd / Grade",
                        "Llawn neu Ran Amser / Full or Part Time"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.grade,
              "Llawn Amser / Full Time" if p.hours > 36 else "Rhan Amser / Part Time"]
             for p in people]  # fmt: skip
    return _sheet(rows, here.truth(people), "Digital")


@shape("assessor: questions, the council and a total among the answers", "xlsx", "csv", named=False)
def questions_with_total(here: Here) -> Made:
    people = alone(here)
    women, men = _pair(people)
    rows: list[Row] = [[f"Women in IT return {here.year}"], ["Council", here.name],
                       ["Snapshot date", f"31 March {here.year}"],
                       ["How many women work in IT?", women], ["How many men work in IT?", men],
                       ["Total IT staff", women + men]]  # fmt: skip
    return _sheet(rows, here.truth(people, by_grade=None))


@shape("assessor: a dashboard's figures in a row over its table", "xlsx", "ods")
def dashboard(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["", "ICT Workforce Dashboard"], [],
                       ["", "Headcount", "FTE", "Vacancies"], ["", len(people), 53.2, 4], [],
                       ["", *GRADES], *(["", *row] for row in wide(by_grade(people)))]  # fmt: skip
    return _sheet(rows, here.truth(people), "Dashboard")


# ---------------------------------------------------------------- to be asked about


@shape("assessor: services across beside IT, genders down, their total last", "xlsx", "csv")
def services_across(here: Here) -> Made:
    people = alone(here, 90)
    each = {"ICT": people[::3], "Finance": people[1::3], "HR": people[2::3]}
    rows: list[Row] = [["Gender", *each, "Total"]]
    several = (*each.values(), people)
    rows += [[LONG[gender], *(_pair(those)[gender] for those in several)] for gender in (0, 1)]
    knows = {"it_staff": {"by": "department", "words": ["ICT"]}}
    truth = here.truth(people[::3], expect=ASK, by_grade=None, knows=knows)
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in people)
    return _sheet(rows, truth)


def of_signs(sign: str, said: str, *, above: bool) -> None:
    """A list in which a sign behind a name says who has left, and a line what it stands for."""

    def make(here: Here) -> Made:
        people, gone = here.staff(24), leavers(here.rng, 2, here.year)
        left = [[f"{name}{sign}", *more] for name, *more in _lines(gone)]
        rows: list[Row] = [LIST, *left, *_lines(people)]
        rows = [[said], *rows] if above else [*rows, [], [said]]
        return _sheet(rows, here.truth(people, expect=ASK, by_grade=None), "ICT")

    make.__module__ = __name__
    shape(f"assessor: '{said}' {'above' if above else 'below'} a list")(make)


of_signs("*", "* left in February", above=False)
of_signs(" (L)", "ICT staff. (L) = left in the year", above=True)
of_signs("#", "# contractor, not an employee of the council", above=False)


@shape("assessor: a note that some of the men have left", "xlsx", "csv")
def some_have_left(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [GRADES, *wide(by_grade(people)), [], ["(a) two of the men left in March"]]
    return _sheet(rows, here.truth([], expect="refuse", by_grade=None), "ICT")


@shape("assessor: a list of the women alone under the initiative's name", "xlsx", "csv")
def women_alone(here: Here) -> Made:
    people = [p for p in here.staff(60) if p.gender == WOMAN]
    rows: list[Row] = [["Women in IT: staff list"], LIST, *_lines(people)]
    return _sheet(rows, here.truth([], expect="refuse", by_grade=None), "ICT")
