"""Lists of people as HR, payroll and reporting systems print them, each with one thing about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import (
    Person,
    by_grade,
    leavers,
    snapshot,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

CODES = ("2", "1")
BOTH = ("B / F", "G / M")
FAR = date(2049, 12, 31)


def alone(here: Here, many: int = 40) -> list[Person]:
    """People who are women and men, no two of them with the same name."""
    return with_names_of_their_own(without_others(here.staff(many)))


def of_teams(people: list[Person]) -> dict[str, list[Person]]:
    teams = sorted({p.team for p in people})
    return {team: [p for p in people if p.team == team] for team in teams}


# ---------------------------------------------------------------- headings


@shape("printed: Cornerstone, the record before every heading", "xlsx", "csv")
def cornerstone(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["User - User ID", "User - User Full Name", "User - Gender", "OU - Position",
                        "OU - Grade", "User - User Original Hire Date"]]  # fmt: skip
    rows += [[p.number, f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade, p.started]
             for p in people]  # fmt: skip
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("printed: Power BI, the table before every heading", "csv")
def dax(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee[Employee Number]", "Employee[Gender]", "Employee[Grade]",
                        "Employee[Job Title]", "[HeadcountMeasure]"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.grade, p.title, 1] for p in people]
    return Made([Sheet("", rows)], here.truth(people))


@shape("printed: Access, the type before every field's name", "xlsx", "ods")
def access(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["lngStaffID", "txtSurname", "txtGender", "txtJobTitle", "txtGrade",
                        "dtmStartDate", "ysnFirstAider"]]  # fmt: skip
    rows += [[p.number, p.surname, LONG[p.gender], p.title, p.grade, p.started, -(at % 2)]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("qryICTStaff", rows)], here.truth(people))


@shape("printed: Sage People, the record before headings and a foot below", "csv")
def sage(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Full Name: Full Name", "Unique ID", "Gender",
                        "Current Employment: Job Title", "Current Employment: Grade"]]  # fmt: skip
    rows += [[f"{p.forename} {p.surname}", f"TM-{p.number}", LONG[p.gender], p.title, p.grade]
             for p in people]  # fmt: skip
    rows += [["Confidential Information - Do Not Distribute"],
             ["Copyright (c) 2000-2025 salesforce.com, inc. All rights reserved."]]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


@shape("printed: SuccessFactors, names of fields above their labels", "csv", "xlsx")
def two_names(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [
        ["userId", "gender", "payGrade", "jobTitle", "startDate", "isContingentWorker"],
        ["User ID", "Gender", "Pay Grade", "Job Title", "Hire Date", "Contingent Worker"],
    ]
    rows += [[p.number, LONG[p.gender], p.grade, p.title, p.started, "No"] for p in people]
    return Made([Sheet("Export", rows)], here.truth(people))


@shape("printed: a database's strokes below the headings", "csv")
def strokes(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["EmpNo", "Gender", "Grade", "Post"], ["------"] * 4]
    rows += [[p.number, LONG[p.gender], p.grade, p.title] for p in people]
    return Made([Sheet("", rows)], here.truth(people), {"separator": "|"})


@shape("printed: ResourceLink, people under Employee and a trailer", "csv")
def trailer(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee", "Occupancy", "Name", "Gender", "Occupancy Post", "Pay Grade",
                        "Job Category", "Dept"]]  # fmt: skip
    rows += [[f"1{p.number}", 1, p.surname, LONG[p.gender].upper(), p.title, p.grade,
              p.contract.upper(), "CORPORATE ICT"] for p in people]  # fmt: skip
    rows.append(["TRAILER", f"Records: {len(people)}"])
    return Made([Sheet("", rows)], here.truth(people), {"separator": "|"})


@shape("printed: a trailer of three letters", "csv")
def short_trailer(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["RecordType", "PersonNumber", "Gender", "GradeName", "JobName"]]
    rows += [["DTL", p.number, SHORT[p.gender], p.grade, p.title] for p in people]
    return Made([Sheet("", [*rows, ["TRL", len(people)]])], here.truth(people))


@shape("printed: ESR-like, people on leave by its words", "xlsx")
def on_leave(here: Here) -> Made:
    people = alone(here)
    said = ("Maternity & Adoption", "Acting Up", "Career Break")
    rows: list[Row] = [["Employee Number", "Gender", "Role", "Pay Grade", "Assignment Status"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade,
              said[at // 10] if at in (5, 15, 25) else "Active Assignment"]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Staff in post", rows)], here.truth(people))


@shape("printed: EBS, departments under Organization", "csv")
def organization(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["EMPLOYEE_NUMBER", "SEX", "JOB", "GRADE", "ORGANIZATION"]]
    rows += [[p.number, SHORT[p.gender], p.title, p.grade, f"ICT {p.team}"] for p in people]
    return Made([Sheet("", rows)], here.truth(people))


# ---------------------------------------------------------------- sections and sums


@shape("printed: Business Objects, a count after each section", "xlsx")
def section_counts(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Section", "Emp No", "Surname", "Gender", "Job", "Grade"]]
    for team, members in of_teams(people).items():
        rows += [[team if at == 0 else "", p.number, p.surname, LONG[p.gender], p.title, p.grade]
                 for at, p in enumerate(members)]  # fmt: skip
        rows.append([team, "Count:", len(members)])
    return Made([Sheet("Report 1", [*rows, ["Grand", "Count:", len(people)]])], here.truth(people))


@shape("printed: Unit4, sums of equivalents after each unit", "xlsx")
def sums(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Work unit", "Resource name", "Gender", "Grade", "Post", "FTE"]]
    for team, members in of_teams(people).items():
        rows += [[team, f"{p.forename} {p.surname}", LONG[p.gender], p.grade, p.title, p.fte]
                 for p in members]  # fmt: skip
        rows.append([f"Sum {team}", "", "", "", "", round(sum(p.fte for p in members), 2)])
    return Made([Sheet("Output", rows)], here.truth(people))


@shape("printed: SSRS, headings again below each team's name", "xlsx")
def team_headings(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = []
    for team, members in of_teams(people).items():
        rows += [[team], ["Employee", "Gender", "Band", "Role", "Start"]]
        rows += [[f"{p.forename} {p.surname}", LONG[p.gender], p.grade, p.title, p.started]
                 for p in members]  # fmt: skip
        rows.append([])
    return Made([Sheet("Staff", rows)], here.truth(people))


@shape("printed: the grade as a section with its label", "xlsx", "ods")
def graded_sections(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Staff No", "Name", "Gender", "Job Title"]]
    for grade in by_grade(people):
        rows.append([f"Grade: {grade}"])
        rows += [[p.number, f"{p.forename} {p.surname}", LONG[p.gender], p.title]
                 for p in people if p.grade == grade]  # fmt: skip
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("printed: a sheet for each team, and a summary of them", "xlsx")
def summary(here: Here) -> Made:
    people = alone(here, 60)
    heads: list[Row] = [["Team", "Female", "Male", "Total"]]
    lists = []
    for team, members in of_teams(people).items():
        women, men, *_ = tally(p.gender for p in members)
        heads.append([team, women, men, women + men])
        rows: list[Row] = [["Employee No", "Gender", "Job Title", "Grade"]]
        rows += [[p.number, LONG[p.gender], p.title, p.grade] for p in members]
        lists.append(Sheet(team, rows))
    return Made([Sheet("Summary", heads), *lists], here.truth(people))


# ---------------------------------------------------------------- who counts


@shape("printed: OTBI, second assignments under a flag", "xlsx", "csv")
def assignments(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Person Number", "Assignment Number", "Gender", "Job Name", "Grade Name",
                        "Primary Assignment Flag", "Normal Hours"]]  # fmt: skip
    rows += [[p.number, f"E{p.number}", LONG[p.gender], p.title, p.grade, "Y", p.hours]
             for p in people]  # fmt: skip
    rows += [[p.number, f"E{p.number}-2", LONG[p.gender], "ICT Trainer", "Grade 6", "N", 4]
             for p in people[:3]]  # fmt: skip
    return Made([Sheet("Assignments", rows)], here.truth(people))


@shape("printed: earlier posts with their ends", "xlsx", "csv")
def history(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee No", "Gender", "Post", "Grade", "Post Start Date",
                        "Post End Date"]]  # fmt: skip
    for at, p in enumerate(people):
        if at % 4 == 0:
            ended = p.started - timedelta(days=1)
            rows.append([p.number, LONG[p.gender], "Trainee", "Grade 6",
                         p.started - timedelta(days=900), ended])  # fmt: skip
        rows.append([p.number, LONG[p.gender], p.title, p.grade, p.started, ""])
    return Made([Sheet("History", rows)], here.truth(people))


@shape("printed: a day in 2049 for those without an end", "xlsx")
def open_ended(here: Here) -> Made:
    people, gone = alone(here), leavers(here.rng, 4, here.year)
    rows: list[Row] = [["Employee No", "Gender", "Job Title", "Grade", "Employment End Date"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade, p.left or FAR] for p in (*people, *gone)]
    return Made([Sheet("S", rows)], here.truth(people))


@shape("printed: service with other councils, and starters of next month", "xlsx")
def service(here: Here) -> Made:
    people = alone(here)
    day = snapshot(here.year)
    to_come = [replace(p, number=f"8{p.number}", started=day + timedelta(days=20))
               for p in people[:3]]  # fmt: skip
    rows: list[Row] = [["Employee No", "Gender", "Job Title", "Grade", "Continuous Service Date",
                        "Date Joined"]]  # fmt: skip
    rows += [[p.number, LONG[p.gender], p.title, p.grade, date(1999, 5, 4), p.started]
             for p in (*people, *to_come)]  # fmt: skip
    return Made([Sheet("S", rows)], here.truth(people))


# ---------------------------------------------------------------- words


@shape("printed: headings and words in both languages", "xlsx", "csv")
def both_languages(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Rhif / Number", "Rhyw / Sex", "Swydd / Post", "Graddfa / Grade",
                        "Statws / Status"]]  # fmt: skip
    rows += [[p.number, BOTH[p.gender], p.title, p.grade, "Mewn swydd / In post"] for p in people]
    return Made([Sheet("TGCh", rows)], here.truth(people))


@shape("printed: codes with their key beside the list", "xlsx")
def key_beside(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee No", "Gender", "Job Title", "Grade"]]
    rows += [[p.number, CODES[p.gender], p.title, p.grade] for p in people]
    key = [["", "Key"], ["", "1", "Male"], ["", "2", "Female"]]
    told = [[*row, *more] for row, more in zip(rows, key, strict=False)]
    return Made([Sheet("S", [*told, *rows[len(key) :]])], here.truth(people))


@shape("printed: codes with their key on another sheet", "xlsx", "ods")
def key_elsewhere(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee No", "Gender", "Job Title", "Grade"]]
    rows += [[p.number, CODES[p.gender], p.title, p.grade] for p in people]
    return Made(
        [Sheet("S", rows), Sheet("Codes", [["1", "Male"], ["2", "Female"]])], here.truth(people)
    )
