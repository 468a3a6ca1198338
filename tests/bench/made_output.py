"""Lists of people as systems put them out, sent with hardly a tidy: frames, feet, codes, pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, leavers, snapshot
from tests.bench.made_printed import alone, of_teams
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

WELSH = ("Benyw / Female", "Gwryw / Male")


def day(here: Here, form: str = "%d/%m/%Y") -> str:
    return snapshot(here.year).strftime(form)


def name(p: Person) -> str:
    return f"{p.forename} {p.surname}"


@shape("output: iTrent, long descriptions and dates by their endings", "csv")
def long_descriptions(here: Here) -> Made:
    people = alone(here, 50)
    gone = leavers(here.rng, 5, here.year)
    rows: list[Row] = [["PER_REF_NO", "SURNAME", "SEX", "JOB_TITLE", "UNIT_LD", "GRADE_LD",
                        "EMP_START_D", "EMP_LEAVE_D", "EMP_TYPE_LD"]]  # fmt: skip
    rows += [[p.number, p.surname.upper(), SHORT[p.gender], p.title, f"ICT - {p.team}", p.grade,
              p.started.strftime("%d-%m-%Y"), p.left.strftime("%d-%m-%Y") if p.left else "",
              p.contract] for p in [*people, *gone]]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


@shape("output: iTrent, a block with its headings and a count a unit", "xlsx", "xls")
def units(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [
        ["iTrent Web Reports: staff in post by unit"],
        [f"Effective date {day(here)}"],
    ]
    for team, members in of_teams(people).items():
        rows += [[], [f"Unit: {team}"], ["Reference", "Name", "Sex", "Job title", "Grade"]]
        rows += [[p.number, name(p), LONG[p.gender], p.title, p.grade] for p in members]
        rows.append([f"Number of people in unit: {len(members)}"])
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("output: establishment with vacant holders and their start dates", "xlsx")
def establishment(here: Here) -> Made:
    people = alone(here, 30)
    rows: list[Row] = [["Establishment Report"], ["As at:", day(here)], [],
                       ["Position ref", "Position title", "Grade", "Budgeted FTE", "Holder ref",
                        "Holder name", "Gender", "Position holder start date"]]  # fmt: skip
    rows += [[f"P{at}", p.title, p.grade, 1, p.number, name(p), LONG[p.gender], p.started]
             for at, p in enumerate(people)]  # fmt: skip
    rows += [[f"P9{at}", "Web Officer", "Grade 8", 1, None, "** VACANT **"] for at in range(4)]
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("output: grades in words beside points of the scale", "csv")
def beside_points(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Data View: ICT STAFF LIST"], [f"Selection: Effective {day(here)}"], [],
                       ["Employee Number", "Surname", "Gender", "Post Long Desc", "SCP",
                        "Grade Long Desc", "Weekly Hours"]]  # fmt: skip
    rows += [[p.number, p.surname, LONG[p.gender], p.title, 7 + at % 30, p.grade, p.hours]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people), {"separator": "|"})


@shape("output: headings in two languages without a stroke between", "xlsx", "ods")
def two_languages(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Rhif\nNumber", "Enw\nName", "Rhyw\nGender", "Swydd\nPost", "Gradd\nGrade",
                        "Oriau\nHours"]]  # fmt: skip
    rows += [[p.number, name(p), WELSH[p.gender], p.title, p.grade, p.hours] for p in people]
    return Made([Sheet("Rhestr", rows)], here.truth(people))


@shape("output: Unit4, texts marked (T) and sums marked by sigmas", "csv")
def sigmas(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["#", "Unit(T)", "Resource", "Gender", "Position(T)", "Grade", "FTE",
                        "Employee type(T)"]]  # fmt: skip
    for team, members in of_teams(people).items():
        rows += [["", team, p.number, LONG[p.gender], p.title, p.grade, p.fte, p.contract]
                 for p in members]  # fmt: skip
        rows.append(["∑1", team, "", "", "", "", round(sum(p.fte for p in members), 2), ""])
    rows.append(["∑2", "", "", "", "", "", round(sum(p.fte for p in people), 2), ""])
    return Made([Sheet("", rows)], here.truth(people))


@shape("output: Unit4, names of a database above the spoken ones", "csv")
def spoken_below(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["resource_id", "res_name", "sex", "position_text", "grade", "date_to"],
                       ["Resource", "Name", "Sex", "Position", "Scale", "To"]]  # fmt: skip
    rows += [[p.number, name(p), SHORT[p.gender], p.title, p.grade, "20991231"] for p in people]
    return Made([Sheet("", rows)], here.truth(people), {"separator": ";"})


@shape("output: SelectHR, the record before a dot in each heading", "csv")
def records(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee.Employee Number", "Employee.Surname", "Employee.Gender",
                        "Career.Job Title", "Career.Grade", "Career.Start Date"]]  # fmt: skip
    rows += [[p.number, p.surname, LONG[p.gender], p.title, p.grade, p.started] for p in people]
    return Made([Sheet("", rows)], here.truth(people))


@shape("output: Business Objects, counts and sums below each section", "xlsx", "xls")
def counts_and_sums(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [[], ["", "Staff List by Section"], ["", f"Snapshot: {day(here)}"], [],
                       ["", "Section", "Employee Number", "Name", "Gender", "Job Title", "Grade",
                        "FTE"]]  # fmt: skip
    for team, members in of_teams(people).items():
        rows += [["", None if at else team, p.number, name(p), LONG[p.gender], p.title, p.grade,
                  p.fte] for at, p in enumerate(members)]  # fmt: skip
        rows.append(["", team, "Count:", len(members), None, None, "Sum:",
                     round(sum(p.fte for p in members), 2)])  # fmt: skip
    return Made([Sheet("Report 1", [*rows, [], ["", "Grand count:", len(people)]])],
                here.truth(people))  # fmt: skip


@shape("output: Cognos, the foot of a page below a list", "xlsx", "csv")
def page_foot(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Name", "Gender", "Job", "Grade"]]
    rows += [[name(p), LONG[p.gender], p.title, p.grade] for p in people]
    rows += [["Overall - Count", len(people)], [], [f"Apr 2, {here.year}", "1", "11:02:47 AM"]]
    return Made([Sheet("Page1", rows)], here.truth(people))


@shape("output: titles over every column printed again on each page", "csv")
def pages(here: Here) -> Made:
    people = alone(here, 150)
    rows: list[Row] = []
    for at in range(0, len(people), 48):
        rows += [[here.name.upper(), "", "", f"IT STAFF IN POST AT {day(here)}", "",
                  f"PAGE: {at // 48 + 1}"],
                 ["Ref", "Surname", "Initial", "Sex", "Post", "Grade"]]  # fmt: skip
        rows += [[p.number, p.surname.upper(), p.forename[0], SHORT[p.gender], p.title, p.grade]
                 for p in people[at : at + 48]]  # fmt: skip
    return Made([Sheet("", [*rows, ["TOTAL EMPLOYEES", "", "", len(people)]])], here.truth(people))


@shape("output: the standard's codes of genders, named in their heading", "csv")
def standard(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee No", "Sex (ISO 5218)", "Job", "Grade"]]
    rows += [[p.number, (2, 1)[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("", rows)], here.truth(people))


@shape("output: the day in figures run together in the sheet's name", "xlsx", named=False)
def run_together(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [[here.name], ["Emp ID", "Sex", "Job Role", "Grade"]]
    rows += [[p.number, SHORT[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet(f"ICT {day(here, '%d%m%y')}", rows)], here.truth(people))


@shape("output: Power BI, a month among the filters below a list", "xlsx", named=False)
def month_filter(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Employee Number", "Gender", "Grade", "Service", "Sum of FTE"]]
    rows += [[p.number, LONG[p.gender], p.grade, f"ICT {p.team}", p.fte] for p in people]
    told = f"Applied filters:\nOrganisation is {here.name}\nReport Month is March {here.year}"
    return Made([Sheet("Export", [*rows, [], [told]])], here.truth(people))


# ---------------------------------------------------------------- read in two ways


@shape("output: accounts that are nobody among the staff", "csv")
def accounts(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Emp No", "Name", "Gender", "Job Title", "Grade"]]
    rows += [[p.number, name(p), LONG[p.gender], p.title, p.grade] for p in people]
    rows += [["1", "ICT Test", "Female", "Test record", "Grade 6"],
             ["2", "Sys Admin", "Male", "System account", "Grade 6"]]  # fmt: skip
    out = dict.fromkeys(("Test record", "System account"), "not counted")
    knows = {"rows": dict.fromkeys(out, "leave out"), "words": {"who counts by 'Job Title'": out}}
    return Made([Sheet("", rows)], here.truth(people, expect="ask", knows=knows))


@shape("output: appointees of the year", "xlsx")
def appointees(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [[f"Appointee report to {day(here)}"], ["Emp No", "Gender", "Job", "Grade"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("S", rows)], here.truth([], expect="ask"))


@shape("output: managers with people who report to them, and no others", "xlsx")
def managers(here: Here) -> Made:
    people = alone(here, 18)
    rows: list[Row] = [["Managers with direct reports - Digital & IT"], [],
                       ["Manager", "Gender", "Direct reports", "Grade"]]  # fmt: skip
    rows += [[name(p), LONG[p.gender], 1 + at % 7, p.grade] for at, p in enumerate(people)]
    return Made([Sheet("S", rows)], here.truth([], expect="ask"))


@shape("output: an export that says some of it was left out", "xlsx")
def omitted(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Emp No", "Gender", "Job", "Grade"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade] for p in people]
    said = "Exported data exceeded the allowed volume. Some data may have been omitted."
    return Made([Sheet("Export", [*rows, [], [said]])], here.truth([], expect="ask"))


@shape("output: fixed terms that ended, whose people are still there", "xlsx")
def terms_ended(here: Here) -> Made:
    people = [replace(p, started=date(2020, 1, 6)) for p in alone(here)]
    ended = snapshot(here.year) - timedelta(days=90)
    rows: list[Row] = [["Emp No", "Gender", "Grade", "Fixed term end"]]
    rows += [[p.number, LONG[p.gender], p.grade, None if at > 1 else ended]
             for at, p in enumerate(people)]  # fmt: skip
    knows = {"headings": {"Fixed term end": ""}}
    return Made([Sheet("S", rows)], here.truth(people, expect="ask", knows=knows))
