"""Returns as whoever checks intake from outside would write them, a phrase of its promises each.

Covers with the council beside a label, headings that databases cut short, summaries without a year,
marks for a grade that is not used; and numbers, titles and sheets that must be asked about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tests.bench.made_counts import wide
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import line
from tests.bench.made_people import Person, add, by_grade, leavers, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_tables import alone

ASK = "ask"
HEADINGS = ["Employee number", "Gender", "Job title", "Grade", "Weekly hours", "Start date"]
GRADES: Row = ["Grade", "Female", "Male", "Total"]


def _numbered(people: Sequence[Person]) -> list[Row]:
    return [[p.number, LONG[p.gender], p.title, p.grade] for p in people]


def _teams(people: Sequence[Person]) -> dict[str, list[Person]]:
    return {
        team: [p for p in people if p.team == team] for team in sorted({p.team for p in people})
    }


def _dates(day: date | None, form: str = "%Y%m%d") -> str:
    return day.strftime(form) if day is not None else ""


# ---------------------------------------------------------------- plain


@shape("customer: the council beside 'Organisation' on a cover", "xlsx", "ods", named=False)
def cover(here: Here) -> Made:
    people = here.staff(50)
    about: list[Row] = [["Women in IT data collection"], [], ["Organisation", here.name],
                        ["Data as at", f"31 March {here.year}"], ["Contents", "A tab a team"],
                        ["Completed by", "HR"]]  # fmt: skip
    sheets = [Sheet(t, [HEADINGS, *map(line, q)]) for t, q in _teams(people).items()]
    return Made([Sheet("Cover", about), *sheets], here.truth(people))


@shape("customer: headings of a database, cut short and run together", "csv", "ods")
def cut_short(here: Here) -> Made:
    people, gone = here.staff(44), leavers(here.rng, 4, here.year)
    rows: list[Row] = [
        ["EMPID", "GENDER", "PAYPOINT", "POSNTITLE", "CONTHRS", "STARTDT", "LEAVEDT"]
    ]
    rows += [[p.number, LONG[p.gender].upper(), p.grade, p.title, p.hours,
              _dates(p.started), _dates(p.left)] for p in (*people, *gone)]  # fmt: skip
    return Made([Sheet("dump", rows)], here.truth(people))


@shape("customer: headings with words cut short", "csv")
def words_cut_short(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Emp Nbr", "Gender", "Sal Scale", "Posn Title", "Cont Hrs", "Start Dt"]]
    rows += [[p.number, LONG[p.gender], p.grade, p.title, p.hours, _dates(p.started, "%d%m%Y")]
             for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("customer: 'Current' and 'Left' under both words", "xlsx", "csv")
def current_or_left(here: Here) -> Made:
    people, gone = here.staff(24), leavers(here.rng, 3, here.year)
    rows: list[Row] = [["Ref", "Gender", "Job", "Grade", "Current / Left"]]
    rows += [[*row, "Current"] for row in _numbered(people)]
    rows += [[*row, "Left"] for row in _numbered(gone)]
    return Made([Sheet("IT people", rows)], here.truth(people))


@shape("customer: '31-Dec-99' as the last day of all who stay", "csv")
def for_ever_in_two_digits(here: Here) -> Made:
    people, gone = here.staff(36), leavers(here.rng, 3, here.year)
    rows: list[Row] = [["Resource ID", "Gender (T)", "Pay scale (T)", "Date from", "Date to"]]
    for p in (*people, *gone):
        left = _dates(p.left, "%d-%b-%y") or "31-Dec-99"
        rows.append([p.number, LONG[p.gender], p.grade, _dates(p.started, "%d-%b-%y"), left])
    return Made([Sheet("Resource", rows)], here.truth(people))


@shape("customer: numbered rows under a bilingual heading", "xlsx")
def numbered_in_two_languages(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(28))
    rows: list[Row] = [["Rhif / Number", "Enw / Name", "Rhywedd / Gender", "Gradd / Grade"]]
    rows += [[at, f"{p.forename} {p.surname}", LONG[p.gender], p.grade]
             for at, p in enumerate(people, 1)]  # fmt: skip
    return Made([Sheet("TGCh", rows)], here.truth(people))


@shape("customer: a summary that says no year, before the sheets it adds up", "xlsx")
def summary_first(here: Here) -> Made:
    people = alone(here)
    parts = {team: by_grade(each) for team, each in _teams(people).items()}
    title = [f"31 March {here.year}"]
    sheets = [Sheet(t, [[f"{t}, {title[0]}"], GRADES, *wide(each)]) for t, each in parts.items()]
    sums = {t: (sum(n[0] for n in each.values()), sum(n[1] for n in each.values()), 0, 0)
            for t, each in parts.items()}  # fmt: skip
    summary = Sheet("Summary", [["Digital and IT"], ["Service", *GRADES[1:]], *wide(sums)])
    return Made([summary, *sheets], here.truth(people, by_grade=None))


@shape("customer: 'n/a' for a grade that is not used, a total that agrees", "xlsx", "csv")
def not_used(here: Here) -> Made:
    # Small numbers are shown, and none is nought.
    grades = {f"Grade {at}": (here.rng.randint(1, 2), here.rng.randint(3, 15), 0, 0)
              for at in range(5, 10)}  # fmt: skip
    rows = [row[:3] for row in wide(grades)]
    rows.insert(1, ["Trainee", "n/a", "n/a"])
    truth = here.truth([], by_grade=None)
    truth.totals = {("council IT", here.code, here.year): add(grades.values())}
    head: list[Row] = [["Census date:", f"31/03/{here.year}"], [], GRADES[:3]]
    return Made([Sheet("ICT", [*head, *rows])], truth)


@shape("customer: grades with their points, under a heading that says so", "csv")
def with_points(here: Here) -> Made:
    people = [replace(p, grade=f"{p.grade} (SCP {12 + len(p.grade)}-29)") for p in alone(here)]
    rows: list[Row] = [["Grade (spinal points)", *GRADES[1:]], *wide(by_grade(people))]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("customer: grades in rows above single names", "xlsx")
def grades_above(here: Here) -> Made:
    people = [replace(p, grade=f"Band {'ABCDEFGHIJK'[len(p.grade) % 4]}")
              for p in with_names_of_their_own(here.staff(26))]  # fmt: skip
    rows: list[Row] = [["Surname", "Forename", "Gender", "Job title"]]
    for grade in sorted({p.grade for p in people}):
        rows += [[grade], *([p.surname, p.forename, LONG[p.gender], p.title]
                            for p in people if p.grade == grade)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("customer: lists of services, one without the hours", "xlsx")
def without_hours(here: Here) -> Made:
    people = here.staff(45)
    sheets = []
    for at, (team, members) in enumerate(_teams(people).items()):
        rows: list[Row] = [[*HEADINGS[:4], "FTE"]]
        rows += [[*row, p.fte] for row, p in zip(_numbered(members), members, strict=True)]
        sheets.append(Sheet(team, rows if at else [row[:4] for row in rows]))
    return Made(sheets, here.truth(people))


@shape("customer: a headcount of 1 beside a reference", "xlsx", "csv")
def ones_beside_references(here: Here) -> Made:
    people = here.staff(33)
    rows: list[Row] = [["Ref", "Gender", "Job title", "Grade", "Headcount", "FTE"]]
    rows += [[*row, 1, p.fte] for row, p in zip(_numbered(people), people, strict=True)]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("customer: others of another characteristic below the genders", "xlsx")
def of_another_sort(here: Here) -> Made:
    people = alone(here)
    truth = here.truth(people, by_grade=None)
    [(women, men, *_)] = truth.totals.values()
    told: list[Row] = [["Category", "Number"], ["Female", women], ["Male", men]]
    told += [["Under 40", women], ["40 and over", men - 3], ["Not stated", 3]]
    return Made([Sheet("ICT profile", told)], truth)


# ---------------------------------------------------------------- to be asked about

NUMBERS = ("ID", "Ref", "Emp #", "Record ID", "Cyf")


def again(heading: str) -> None:
    """A list that tells people by numbers under a heading that may be of something else."""

    def make(here: Here) -> Made:
        people = here.staff(40)
        second = [replace(p, grade="Grade 4", title="Trainer") for p in people[3:9:3]]
        rows: list[Row] = [[heading, *HEADINGS[1:4]], *_numbered([*people, *second])]
        truth = here.truth(people, by_grade=None, expect=ASK)
        truth.knows = {"headings": {heading: "staff number"}}
        return Made([Sheet("ICT", rows)], truth)

    make.__module__ = __name__
    shape(f"customer: numbers under '{heading}' stand again")(make)


for each in NUMBERS:
    again(each)


@shape("customer: a list called 'Draft' beside one called 'Final'")
def draft_and_final(here: Here) -> Made:
    people = here.staff(30)
    rows = [row[1:] for row in _numbered(people)]
    sheets = [Sheet("Draft", [HEADINGS[1:4], *rows[2:]]), Sheet("Final", [HEADINGS[1:4], *rows])]
    return Made(sheets, here.truth(people, expect=ASK, knows={"sheets": ["Final"]}))


TITLES = ("Women in ICT leadership", "IT management team by gender", "ICT technical staff by grade",
          "Women in senior IT roles")  # fmt: skip


def titled(title: str) -> None:
    """A table of those who lead, or of some of the staff, by its title alone."""

    def make(here: Here) -> Made:
        people = alone(here)
        rows: list[Row] = [[f"{title}, 31 March {here.year}"], GRADES, *wide(by_grade(people))]
        return Made([Sheet("Table", rows)], here.truth(people, by_grade=None, expect=ASK))

    make.__module__ = __name__
    shape(f"customer: title '{title}'")(make)


for each in TITLES:
    titled(each)
