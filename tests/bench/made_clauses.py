"""Returns set clause by clause from what intake is asked to read: ordinary ones, and some in doubt.

Each has the table of one clause, with the columns, notes and feet that councils leave around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.bench.made_counts import wide
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_people import Person, Truth, by_grade, leavers, tally
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT
from tests.bench.made_tables import alone

ASK = "ask"
STEPS = ("Support", "Officer", "Senior Officer", "Principal", "Manager", "Head of Service")
POINTS = ("SCP 5-11", "SCP 12-22", "SCP 23-31", "SCP 32-43", "Above SCP 43")
SAID = ("Woman", "Man", "I prefer to self-describe", "Prefer not to say")
PAGE = 20


def _sheet(rows: list[Row], truth: Truth, name: str = "Sheet1") -> Made:
    return Made([Sheet(name, rows)], truth)


def _on(here: Here, grades: Sequence[str]) -> list[Person]:
    """Women and men, each with one of these grades, and somebody on each."""
    people = alone(here)
    return [replace(p, grade=grades[at % len(grades)]) for at, p in enumerate(people)]


# ---------------------------------------------------------------- lists of people


@shape("clauses: codes with a key to several fields on a later sheet", "xlsx", "ods", "xls")
def keyed(here: Here) -> Made:
    people = [p for p in here.staff(60) if p.gender < len(SAID) - 1]
    rows: list[Row] = [["emp_id", "gender_cd", "job_nm", "grade_cd", "ft_pt"]]
    rows += [[p.number, (2, 1, 3)[p.gender], p.title, p.grade, "FP"[p.hours < 37]] for p in people]
    key: list[Row] = [["Field", "Code", "Meaning"], ["gender_cd", 1, "Male"],
                      ["gender_cd", 2, "Female"], ["gender_cd", 3, "Non-binary"],
                      ["ft_pt", "F", "Full time"], ["ft_pt", "P", "Part time"]]  # fmt: skip
    return Made([Sheet("data", rows), Sheet("code lists", key)], here.truth(people))


@shape("clauses: genders as a form of equalities asks for them", "xlsx", "csv")
def of_a_form(here: Here) -> Made:
    people = here.staff(74)
    rows: list[Row] = [["Employee number", "What best describes your gender?", "Job title",
                        "Level"]]  # fmt: skip
    rows += [[p.number, SAID[p.gender], p.title, p.grade] for p in people]
    return _sheet(rows, here.truth(people), "Export")


@shape("clauses: a headcount and equivalents below a list", "xlsx", "xls", "csv")
def with_headcount(here: Here) -> Made:
    people = here.staff(33)
    rows: list[Row] = [["No.", "Employee", "Gender", "Post title", "Pay point", "Hours", "FTE"]]
    rows += [[at, f"{p.forename} {p.surname} {at}", LONG[p.gender], p.title, p.grade, p.hours,
              p.fte] for at, p in enumerate(people, 1)]  # fmt: skip
    fte = round(sum(p.fte for p in people), 2)
    rows.append(["Headcount", "", len(people), "", "", "", fte])
    return _sheet(rows, here.truth(people), "ICT")


@shape("clauses: a substantive job and a headcount of one each", "xlsx", "ods")
def substantive(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Directorate", "Service", "Section", "Personal Ref", "Gender (M/F)",
                        "Job title (substantive)", "Grade", "Headcount"]]  # fmt: skip
    rows += [["Resources", "ICT", p.team, p.number, SHORT[p.gender], p.title, p.grade, 1]
             for p in people]  # fmt: skip
    rows.append(["Total", "", "", "", "", "", "", len(people)])
    return _sheet(rows, here.truth(people))


@shape("clauses: a list printed page by page, each with its number", "csv", "xlsx", named=False)
def paged(here: Here) -> Made:
    people = here.staff(60)
    rows: list[Row] = []
    for at in range(0, len(people), PAGE):
        rows += [[here.title, "", "", f"Page {at // PAGE + 1} of 3"],
                 ["Staff No", "Gender", "Designation", "Grade"]]  # fmt: skip
        rows += [[p.number, SHORT[p.gender], p.title, p.grade] for p in people[at : at + PAGE]]
        rows.append([])
    return _sheet([*rows, ["*** End of report ***"]], here.truth(people))


@shape("clauses: two posts of some, each with its hours", "xlsx", "csv")
def two_posts(here: Here) -> Made:
    people = here.staff(52)
    some = [replace(p, hours=22.2) for p in people[:3]]
    people = [*some, *people[3:]]
    rows: list[Row] = [["Employee ID", "Post No", "Gender", "Job Title", "Grade", "Weekly Hours"]]
    rows += [[p.number, f"IT{at:04d}", LONG[p.gender], p.title, p.grade, p.hours]
             for at, p in enumerate(people, 1)]  # fmt: skip
    rows += [[p.number, f"IT9{at:03d}", LONG[p.gender], "Systems Trainer", "Grade 6", 14.8]
             for at, p in enumerate(some, 1)]  # fmt: skip
    return _sheet(rows, here.truth(people), "Posts")


@shape("clauses: who is in post, who started and who left on sheets", "xlsx", "ods")
def on_sheets(here: Here) -> Made:
    people, gone = here.staff(39), leavers(here.rng, 5, here.year)
    head: Row = ["Employee No", "Gender", "Job Title", "Grade"]

    def lines(those: Sequence[Person]) -> list[Row]:
        return [[p.number, LONG[p.gender], p.title, p.grade] for p in those]

    year = f"{here.year - 1}-{here.year % 100}"
    left = [[*row, p.left] for row, p in zip(lines(gone), gone, strict=True)]
    return Made(
        [Sheet("In post", [head, *lines(people)]),
         Sheet(f"Leavers {year}", [[*head, "Leaving date"], *left])],
        here.truth(people),
    )  # fmt: skip


# ---------------------------------------------------------------- counts


@shape("clauses: a form's instructions above its table, who checked it below", "xls", "xlsx")
def form(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Please complete the yellow cells and return to HR by 30 May"],
                       ["Organisation:", here.name], ["Data as at:", f"31/03/{here.year}"],
                       ["Service:", "ICT"], [],
                       ["Grade", "No. of Females", "No. of Males", "Total staff"],
                       *wide(by_grade(people)), [], ["Checked by: P. Lomas"]]  # fmt: skip
    return _sheet(rows, here.truth(people), "Form")


@shape("clauses: the steps of a ladder of jobs across, genders down", "xlsx", "csv")
def ladder(here: Here) -> Made:
    people = _on(here, STEPS)
    told = [by_grade(people)[step] for step in STEPS]
    rows: list[Row] = [["", *STEPS, "Total"]]
    rows += [[LONG[of], *(t[of] for t in told), sum(t[of] for t in told)] for of in (0, 1)]
    rows.append(["Total", *map(sum, told), len(people)])
    return _sheet(rows, here.truth(people), "Profile")


@shape("clauses: ranges of spinal points", "csv", "ods")
def points(here: Here) -> Made:
    people = _on(here, POINTS)
    rows: list[Row] = [["NJC Spinal Column Points", "Females", "Males"]]
    rows += [row[:3] for row in wide(by_grade(people))]
    return _sheet(rows, here.truth(people), "ICT")


@shape("clauses: the year's movements down, a hundred in all with those in post", "xlsx", "csv")
def movements(here: Here) -> Made:
    women, men = ([p for p in alone(here, 300) if p.gender == of] for of in (0, 1))
    people = [*women[:20], *men[:51]]
    rows: list[Row] = [
        [here.title], ["", "Women", "Men", "Total"],
        [f"In post at 1 April {here.year - 1}", 18, 52, 70], ["Joined in year", 6, 9, 15],
        ["Left in year", 4, 10, 14], [f"In post at 31 March {here.year}", 20, 51, 71],
    ]  # fmt: skip
    return _sheet(rows, here.truth(people, by_grade=None), "ICT")


@shape("clauses: teams across and genders down, shares below", "xlsx", "ods")
def teams_across(here: Here) -> Made:
    people = alone(here, 90)
    teams = sorted({p.team for p in people})
    told = [tally(p.gender for p in people if p.team == team) for team in teams]
    told.append(tally(p.gender for p in people))
    rows: list[Row] = [[here.title], ["Gender", *teams, "ICT total"]]
    rows += [[LONG[of], *(t[of] for t in told)] for of in (0, 1)]
    rows += [["Total", *map(sum, told)], ["% Female", *(Percent(t[0] / sum(t)) for t in told)]]
    return _sheet(rows, here.truth(people, by_grade=None))


# ---------------------------------------------------------------- to be asked about


@shape("clauses: funded establishment above who is in post", "xlsx", "ods")
def establishment(here: Here) -> Made:
    people = alone(here)
    head: Row = ["Grade", "Female", "Male"]
    told = [row[:3] for row in wide(by_grade(people))][:-1]
    funded = [[grade, women + 2, men + 3] for grade, women, men in told]
    rows: list[Row] = [["Funded establishment"], head, *funded, [], ["Actual in post"], head, *told]
    knows = {"tables": ["ICT: Actual in post"]}
    return _sheet(rows, here.truth(people, expect=ASK, by_grade=None, knows=knows), "ICT")


@shape("clauses: one person on two rows with two genders", "csv", "xlsx")
def two_genders(here: Here) -> Made:
    people = alone(here, 28)
    rows: list[Row] = [["Staff number", "Gender", "Grade", "Hours"]]
    rows += [[p.number, LONG[p.gender], p.grade, 37] for p in people]
    rows.append([people[5].number, LONG[1 - people[5].gender], people[5].grade, 37])
    return _sheet(rows, here.truth(people, expect=ASK, by_grade=None), "ICT")
