"""Reports as an officer of HR systems runs them, and filters them before they are sent."""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_output import day
from tests.bench.made_output_counts import by_grade_of, many, pair
from tests.bench.made_people import MAN, WOMAN, Person
from tests.bench.made_printed import alone, of_teams
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

ASK, REFUSE = "ask", "refuse"
HEAD: Row = ["Employee Ref", "Gender", "Grade", "Position Title"]


def row_of(p: Person, *more: object) -> Row:
    return [p.number, LONG[p.gender], p.grade, p.title, *more]


def listed(people: list[Person]) -> list[Row]:
    return [row_of(p) for p in people]


# ---------------------------------------------------------------- lists


@shape("HR report: SSRS, blank columns between, the hour of printing at the foot", "xlsx", "csv")
def stamped(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Payroll No", None, "Gender", None, "Grade", None, "Cont. Hours"]]
    rows += [[p.number, None, LONG[p.gender], None, p.grade, None, p.hours] for p in people]
    foot = f"Execution time: 02/04/{here.year} 17:01:12"
    return Made(
        [Sheet("Workforce", [*rows, [], [foot, *[None] * 5, "1 of 1"]])], here.truth(people)
    )


@shape("HR report: iTrent, second occupancies with fewer hours", "csv", "xlsx")
def occupancies(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Person Ref", "Occupancy No", "Main Occupancy", "Gender", "Grade",
                        "Contracted Hours"]]  # fmt: skip
    for at, p in enumerate(people):
        hours = 25 if at in (4, 9) else p.hours
        rows.append([p.number, 1, "Y", LONG[p.gender], p.grade, hours])
        if at in (4, 9):
            rows.append([p.number, 2, "N", LONG[p.gender], "Grade 1", 12])
    return Made([Sheet("S", rows)], here.truth(people))


@shape("HR report: the day and the council in every row", "csv", "xlsx", named=False)
def in_every_row(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Personnel area", *HEAD, "Effective Date"]]
    rows += [[here.name, *row_of(p, f"31 Mar {here.year}")] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("HR report: SuccessFactors, the part of its pages before each heading", "csv", "xlsx")
def portlets(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["User/Employee ID", "Personal Information Gender (Label)",
                        "Job Information - Pay Grade", "Employment Details Hire Date"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.grade, p.started.isoformat()] for p in people]
    return Made([Sheet("S", rows)], here.truth(people))


@shape("HR report: the key to codes of genders below the list", "xlsx", "csv")
def key_below(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Payroll No", "Sex", "Grade"]]
    rows += [[p.number, 2 if p.gender == WOMAN else 1, p.grade] for p in people]
    return Made([Sheet("S", [*rows, [], ["Codes: 1 = Male, 2 = Female"]])], here.truth(people))


@shape("HR report: full and part time under a status", "xlsx")
def patterns(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Emp No.", "Gender", "Emp. Status", "Emp. Status Desc", "Classification"]]
    for at, p in enumerate(people):
        code, word = ("PT", "Part Time") if at % 4 == 0 else ("FT", "Full Time")
        rows.append([p.number, SHORT[p.gender], code, word, p.grade])
    return Made([Sheet("S", rows)], here.truth(people))


@shape("HR report: sections by gender, each under its label", "xlsx", "csv")
def labelled(here: Here) -> Made:
    people = alone(here)
    head: Row = ["Emp No", "Job Title", "Grade"]
    rows: list[Row] = []
    for gender in (WOMAN, MAN):
        of_it = [p for p in people if p.gender == gender]
        rows += [[f"Gender: {LONG[gender]}"], head, *([p.number, p.title, p.grade] for p in of_it)]
    # Read right, and asked: such a label may be that of a filter.
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK))


@shape("HR report: gender identity beside legal sex, another for some", "xlsx", "csv")
def identities(here: Here) -> Made:
    people = alone(here)
    other = {WOMAN: MAN, MAN: WOMAN}
    rows: list[Row] = [["Employee Ref", "Legal Sex", "Gender Identity", "Grade"]]
    rows += [
        [p.number, LONG[other[p.gender] if at == 7 else p.gender], LONG[p.gender], p.grade]
        for at, p in enumerate(people)
    ]
    headings = {"Legal Sex": "", "Gender Identity": "gender"}
    truth = here.truth(people, expect=ASK, knows={"headings": headings})
    return Made([Sheet("S", rows)], truth)


# ---------------------------------------------------------------- counts


@shape("HR report: a table a section, and the total of all below the last", "csv", "xlsx")
def sections(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["STAFF COUNT BY SECTION AND GRADE"], [here.title], []]
    for at, members in enumerate(of_teams(people).values(), 1):
        told = by_grade_of(members).items()
        rows += [[f"SECTION: ICT {at}"], ["GRADE", "FEMALE", "MALE", "TOTAL"]]
        rows += [*([g, *pair(each)] for g, each in told), ["SECTION TOTAL", *pair(members)], []]
    return Made([Sheet("S", [*rows, ["REPORT TOTAL", *pair(people)], ["END"]])], here.truth(people))


@shape("HR report: employees, their share and equivalents beside each gender", "xlsx", "csv")
def tile(here: Here) -> Made:
    people = without_others(here.staff(60))
    women, men, everyone = pair(people)
    rows: list[Row] = [["Sex", "No. of Employees", "FTE"], ["Female", women, f"{women - 0.45}"],
                       ["Male", men, f"{men - 0.3}"],
                       ["Total", everyone, f"{everyone - 0.75}"]]  # fmt: skip
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("S", rows)], truth)


@shape("HR report: a day right above the column of totals", "xlsx", "csv")
def dated(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [
        ["IT headcount", None, None, day(here)],
        ["Grade", "Female", "Male", "Total"],
    ]
    rows += [[g, *pair(each)] for g, each in by_grade_of(people).items()]
    return Made([Sheet("S", [*rows, ["Grand Total", *pair(people)]])], here.truth(people))


@shape("HR report: a pivot table of posts, those without a gender vacant", "xlsx")
def vacant(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Count of Post Ref", "Column Labels"],
                       ["Row Labels", "Female", "Male", "(blank)"]]  # fmt: skip
    rows += [[g, many(each, WOMAN), many(each, MAN), 2] for g, each in by_grade_of(people).items()]
    return Made([Sheet("S", rows)], here.truth(people, expect=REFUSE))
