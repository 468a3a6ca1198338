"""Returns as somebody would make them up who was told the rules and never saw the program.

Systems' own frames, each crossed with one trap: headings in two rows, codes, faults, leavers.
"""

from __future__ import annotations

from datetime import date, timedelta

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, by_grade, leavers, snapshot, staff, tally, truth_of
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

OPEN_ENDED = date(9999, 12, 31)
ASK = "ask"


def by(people: list[Person]) -> list[tuple[str, int, int]]:
    return [(grade, women, men) for grade, (women, men, *_) in by_grade(people).items()]


def alone(here: Here, many: int = 50) -> list[Person]:
    return without_others(here.staff(many))


# ---------------------------------------------------------------- lists of people


@shape("unseen: iTrent occupancies with those that ended", "xlsx", "csv")
def occupancies(here: Here) -> Made:
    people, gone = here.staff(55), leavers(here.rng, 5, here.year)
    rows: list[Row] = [["Personal reference", "Gender", "Position title", "Org unit", "Grade",
                        "Contractual hours", "Employment type", "Occupancy end date"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.title, f"ICT {p.team}", p.grade, p.hours, p.contract,
              p.left] for p in (*people[:9], *gone, *people[9:])]  # fmt: skip
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("unseen: SAP, a key and a text for the gender, for ever as the last day", "xlsx", "csv")
def sap_keys(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Pers.No.", "Organizational Unit", "Position", "PS Group", "Entry Date",
                        "Leaving Date", "Gender Key", "Gender"]]  # fmt: skip
    rows += [[p.number, "IT Services", p.title, p.grade, p.started, OPEN_ENDED,
              2 if p.gender == 0 else 1, LONG[p.gender]] for p in people]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("unseen: Oracle in capitals with strokes below", "xls", "csv")
def oracle(here: Here) -> Made:
    people = here.staff(44)
    rows: list[Row] = [["EMPLOYEE_NUMBER", "SEX", "POST_TITLE_LONG", "GRADE_NAME", "PEOPLE_GROUP",
                        "DATE_START"]]  # fmt: skip
    rows += [[p.number, SHORT[p.gender], p.title, p.grade, "ICT", p.started] for p in people]
    return Made([Sheet("Export Worksheet", rows)], here.truth(people))


@shape("unseen: permanent and temporary under Basis", "tsv")
def basis(here: Here) -> Made:
    people = here.staff(48)
    rows: list[Row] = [["PERSON_REF", "GENDER", "SERVICE", "JOB_TITLE", "GRADE", "BASIS"]]
    rows += [[p.number, SHORT[p.gender], "ICT & DIGITAL", p.title.upper(), p.grade,
              "PERM" if p.contract == "Permanent" else "TEMP"] for p in people]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


@shape("unseen: a list under Employee and Post", "xlsx", "xls", "ods")
def two_rows(here: Here) -> Made:
    people = here.staff(30)
    rows: list[Row] = [["Employee", "", "", "Post", "", ""],
                       ["Number", "Sex", "Start date", "Title", "Grade", "FTE"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.started, p.title, p.grade, p.fte] for p in people]
    return Made([Sheet("Staff", rows, merged=[(0, 0, 0, 2), (0, 3, 0, 5)])], here.truth(people))


@shape("unseen: ResourceLink, a last day on the snapshot and one after it", "csv")
def last_days(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 4, here.year)
    day = snapshot(here.year)
    ends = {people[0].number: day, people[1].number: day + timedelta(days=30)}
    rows: list[Row] = [["Employee No", "Sex", "Post Title", "Structure Level 3",
                        "Grade Description", "Leaving Date"]]  # fmt: skip
    rows += [[p.number, SHORT[p.gender], p.title, "ICT", p.grade, p.left or ends.get(p.number)]
             for p in (*gone, *people)]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people), {"separator": "|"})


@shape("unseen: a main post and another of the same number", "xlsx")
def main_post(here: Here) -> Made:
    people = alone(here, 33)
    rows: list[Row] = [["Employee Number", "Gender", "Post", "Grade", "Hours", "Main post?"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade, p.hours, "Yes"] for p in people]
    rows += [[p.number, LONG[p.gender], "ICT Trainer", "Grade 6", 7, "No"] for p in people[:2]]
    return Made([Sheet("Posts", rows)], here.truth(people, by_grade=None))


# ---------------------------------------------------------------- counts


@shape("unseen: years under women and men", "xlsx", "ods", "csv", named=False)
def years_below(here: Here) -> Made:
    years = [here.year - 2, here.year - 1, here.year]
    people = {y: without_others(staff(here.rng, 70, y)) for y in years}
    grades = list(dict.fromkeys(p.grade for y in years for p in people[y]))
    rows: list[Row] = [[f"{here.name} ICT headcount by grade and gender at 31 March"],
                       ["Grade", "Women", "", "", "Men", "", ""], ["", *years, *years]]  # fmt: skip
    for grade in grades:
        told = [tally(p.gender for p in people[y] if p.grade == grade) for y in years]
        rows.append([grade, *(each[0] for each in told), *(each[1] for each in told)])
    told = [tally(p.gender for p in people[y]) for y in years]
    rows.append(["All", *(each[0] for each in told), *(each[1] for each in told)])
    truth = truth_of(here.code, people, by_grade=None)
    return Made([Sheet("Trend", rows, merged=[(1, 1, 1, 3), (1, 4, 1, 6)])], truth)


@shape("unseen: years under women and men, without totals", "xlsx", "csv", named=False)
def years_without_totals(here: Here) -> Made:
    made = years_below(here)
    rows = made.sheets[0].rows
    return Made([Sheet("Trend", [rows[0], ["", *rows[1][1:]], ["Grade", *rows[2][1:]],
                                 *rows[3:-1]])], made.truth)  # fmt: skip


@shape("unseen: IT with another service in the title", "xlsx", "csv")
def joint(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [
        ["ICT and Customer Services staff"],
        ["Grade", "Female", "Male"],
        *by(people),
    ]
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK))


@shape("unseen: everybody employed in the year", "xlsx")
def during(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["All ICT staff employed at any time during the year"],
                       ["Emp no", "Gender", "Job", "Grade"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK))
