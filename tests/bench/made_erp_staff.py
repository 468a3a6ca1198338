"""Lists as councils' other HR and payroll systems export them: Workday, Dynamics, Chris21,
Northgate, Capita, Cascade, payroll, and what people put beside them.

Written before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_erp import Rows, beside, by_team, cell, listed, rows
from tests.bench.made_files import Sheet
from tests.bench.made_officer import folk, last_day, years
from tests.bench.made_people import MAN, NOT_RECORDED, WOMAN
from tests.bench.made_shapes import Here, Made, shape

NJC = ("NJC Grade 6", "NJC Grade 8", "NJC Grade 10", "NJC Grade 11")
PO = ("Scale 6", "SO1", "SO2", "PO3", "PO5")


@shape("Workday report, prompts above as pairs", "xlsx")
def workday(here: Here) -> Made:
    people = folk(here, 47)
    table = listed(people, **{
        "Employee ID": "number", "Worker": "full name", "Business Title": "title",
        "Compensation Grade": "grade", "Supervisory Organization": "team",
        "Worker Type": "=Employee", "Time Type": "time", "Gender": "sex", "Hire Date": "start",
        "FTE": "fte", "Active Status": "=Yes"})  # fmt: skip
    above: Rows = [["All Active Employees - by Organisation"],
                   ["Effective as of Date", f"{here.year}-03-31"],
                   ["Organizations", "Digital & Technology (Sam Okoro)"],
                   ["Include Subordinate Organizations", "Yes"], []]  # fmt: skip
    return Made([Sheet("Sheet1", [*above, *table])], here.truth(people))


@shape("Workday report, groups of columns over the headings", "xlsx")
def workday_groups(here: Here) -> Made:
    people = folk(here, 36)
    table = listed(people, **{
        "Employee ID": "number", "Preferred Name": "full name", "Gender": "sex",
        "Job Title": "title", "Management Level": "grade", "Scheduled Weekly Hours": "hours",
        "Cost Centre": "cost", "Location": "site"})  # fmt: skip
    over = ["Worker", None, None, "Primary Position", None, None, "Organisation Assignments", None]
    merged = [(1, 0, 1, 2), (1, 3, 1, 5), (1, 6, 1, 7)]
    sheet = Sheet("Sheet1", [["Headcount Detail"], over, *table], merged=merged)
    return Made([sheet], here.truth(people))


@shape("Dynamics export, three hidden columns that are not to be modified", "xlsx")
def dynamics_hidden(here: Here) -> Made:
    people = folk(here, 38)
    table = listed(people, **{
        "(Do Not Modify) Worker": "mail", "(Do Not Modify) Row Checksum": "=hX9s/7Qz==",
        "(Do Not Modify) Modified On": "=2025-04-02 08:15", "Personnel number": "number",
        "Name": "full name", "Gender": "sex", "Job": "title", "Department": "team",
        "Compensation level": "grade", "Employment start date": "start"})  # fmt: skip
    return Made([Sheet("Workers", table, hidden_columns=(0, 1, 2))], here.truth(people))


@shape("Dynamics data entity, employments that end in 2154", "csv")
def dynamics_entity(here: Here) -> Made:
    people = folk(here, 51)
    table = listed(people, PERSONNELNUMBER="number", NAME="full name", GENDER="sex",
                   WORKERTYPE="=Employee", JOBID="title", DEPARTMENTNUMBER="team",
                   COMPENSATIONLEVELID="grade", EMPLOYMENTSTARTDATE="stamp",
                   EMPLOYMENTENDDATE="=2154-12-31T23:59:59.000+00:00")  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people))


@shape("Chris21 list, one word of codes for terms of employment", "csv")
def chris21(here: Here) -> Made:
    people = folk(here, 43)
    table = listed(people, **{
        "Det Number": "number", "Surname": "surname",
        "Given Names": "forename", "Sex": "f", "Pos Title": "title",
        "Classification": "grade", "Date Joined": "start",
        "Date Terminated": "end"})  # fmt: skip
    terms = ["FTP" if p.hours == 37 else "PTP" for p in people]
    told = beside(table, "Emp Status", terms)
    return Made([Sheet("x", told)], here.truth(people), {"separator": "|"})


@shape("Northgate assignments, all of them primary", "xls")
def northgate(here: Here) -> Made:
    people = folk(here, 45)
    table = listed(people, **{
        "Person Reference": "number", "Assignment Ref": "asg", "Person Name": "name", "Sex": "sex",
        "Assignment Title": "title", "Assignment Grade": "grade", "Assignment Hours": "hours",
        "Assignment Start Date": "start", "Primary Assignment": "=P",
        "Organisation Unit": "team"})  # fmt: skip
    return Made([Sheet("Assignments", table)], here.truth(people))


@shape("Capita list, the key to gender in its heading", "csv")
def capita(here: Here) -> Made:
    people = folk(here, 49, PO)
    table = listed(people, **{"Payroll No": "number", "Employee": "name",
                              "Gender (1=Male, 2=Female)": "key", "Post Description": "title",
                              "Grade": "grade", "SCP": "scp", "Cost Centre": "cost"})  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people))


@shape("Cascade list, hierarchy with arrows, length of service in words", "xlsx", "ods")
def cascade(here: Here) -> Made:
    people = [*folk(here, 40)]
    people[9] = replace(people[9], gender=NOT_RECORDED)
    table = listed(people, **{
        "Employee Id": "number", "Display Name": "full name", "Gender": "sex", "Job Title": "title",
        "Grade": "grade", "Working Status": "=Current", "Started": "start",
        "Contracted Hours": "hours", "FTE": "fte", "Manager": "manager"})  # fmt: skip
    places = [f"Council > Resources > ICT > {p.team}" for p in people]
    served = [f"{here.year - p.started.year} years 2 months" for p in people]
    told = beside(beside(table, "Hierarchy", places), "Length of Service", served)
    return Made([Sheet("Report", told)], here.truth(people))


@shape("payroll list, sums of pay below", "xlsx")
def payroll(here: Here) -> Made:
    people = folk(here, 34, PO)
    table = listed(people, **{"Pay Ref": "number", "Employee Name": "initials", "M/F": "f",
                              "Grade": "grade", "SCP": "scp", "Hrs": "hours", "FTE": "fte",
                              "Annual Salary": "pay", "Cost Code": "cost"})  # fmt: skip
    above: Rows = [[f"PAYROLL - ICT SERVICES - MONTH 12 {years(here)}"], []]
    below: Rows = [["Total", None, None, None, None, None, round(sum(p.fte for p in people), 2),
                    "£1,248,077.00"]]  # fmt: skip
    return Made([Sheet("M12", [*above, *table, *below])], here.truth(people))


@shape("payroll by cost centre, how many are in each below it", "xlsx", "csv", named=False)
def payroll_centres(here: Here) -> Made:
    people = folk(here, 44, PO)
    told: Rows = [[here.name], [f"Employees by cost centre, ICT, at {last_day(here)}"], [],
                  ["Emp No", "Name", "Gender", "Job", "Grade", "Hours"]]  # fmt: skip
    for team, of in by_team(people).items():
        told += [[f"Cost Centre: R12{len(team)} {team}"],
                 *rows(of, "number", "name", "sex", "title", "grade", "hours"),
                 [f"Employees in cost centre: {len(of)}"], []]  # fmt: skip
    told.append([f"Employees in report: {len(people)}"])
    return Made([Sheet("Sheet1", told)], here.truth(people))


@shape("bilingual iTrent list of a Welsh council", "xlsx", "csv")
def bilingual(here: Here) -> Made:
    people = folk(here, 37, ("Gradd 5", "Gradd 7", "Gradd 9", "Gradd 11"))
    words = ("Benyw / Female", "Gwryw / Male")
    told: Rows = [["Rhif / Number", "Enw / Name", "Rhywedd / Gender", "Swydd / Post",
                   "Gradd / Grade", "Oriau / Hours", "Dyddiad cychwyn / Start date"]]  # fmt: skip
    told += [[cell(p, "number"), cell(p, "full name"), words[p.gender], p.title, p.grade, p.hours,
              p.started] for p in people]  # fmt: skip
    return Made([Sheet("Staff TGCh", told)], here.truth(people), {"encoding": "utf-16"})


@shape("a snapshot day in each row, all of them the same", "csv", named=False)
def snapshot_column(here: Here) -> Made:
    people = folk(here, 55)
    table = listed(people, **{
        "Organisation": f"={here.name}", "Snapshot Date": f"=31/03/{here.year}",
        "Employee Number": "number", "Gender": "sex", "Service Area": "=Digital Services",
        "Role": "title", "Grade": "grade", "FTE": "fte", "Contract Type": "contract"})  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people), {"separator": ";", "encoding": "cp1252"})


@shape("MHR People First, who somebody reports to", "xlsx")
def people_first(here: Here) -> Made:
    people = folk(here, 32)
    table = listed(people, **{
        "Full name": "full name", "Gender identity": "sex",
        "Job role": "title", "Job grade": "grade", "Reports to": "manager",
        "Employment type": "contract", "Continuous service date": "start"})  # fmt: skip
    return Made([Sheet("Export", table)], here.truth(people))


@shape("scale of points beside the list on a sheet of its own", "xlsx", "ods")
def njc_key(here: Here) -> Made:
    people = folk(here, 36, NJC)
    table = listed(people, **{"Emp No": "number", "Name": "name", "Gender": "sex", "Post": "title",
                              "Grade": "grade", "SCP": "scp", "Hours": "hours"})  # fmt: skip
    key: Rows = [[f"NJC pay scales {years(here)}"],
                 ["Grade", "SCP from", "SCP to", "Min £", "Max £"],
                 *([word, at * 4 + 3, at * 4 + 6, 23_500 + 2_900 * at, 25_900 + 2_900 * at]
                   for at, word in enumerate(NJC))]  # fmt: skip
    return Made([Sheet("ICT staff", table), Sheet("Pay scales", key)], here.truth(people))


@shape("grades with their range of points in brackets", "csv")
def njc_ranges(here: Here) -> Made:
    grades = (
        "Grade F (SCP 14-17)",
        "Grade G (SCP 19-22)",
        "Grade H (SCP 23-25)",
        "Grade J (SCP 30-33)",
    )
    people = folk(here, 41, grades)
    table = listed(people, **{"Ref": "number", "Sex": "f", "Job title": "title",
                              "Grade (NJC)": "grade", "Contractual hours": "hours"})  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people))


@shape("applicants of the recruitment system on a sheet beside the staff in post", "xlsx")
def applicants_beside(here: Here) -> Made:
    people = folk(here, 38)
    staff = listed(people, **{
        "Employee No": "number", "Name": "full name", "Gender": "sex",
        "Job Title": "title", "Grade": "grade", "Start Date": "start"})  # fmt: skip
    others = folk(here, 24, first=60)
    applied = listed(others, **{"Application ID": "number", "Candidate": "full name",
                                "Gender": "sex", "Vacancy": "title", "Stage": "=Rejected at sift",
                                "Source": "=Jobs board"})  # fmt: skip
    return Made([Sheet("Staff in post", staff), Sheet("Applicants", applied)],
                here.truth(people, knows={"sheets": ["Staff in post"]}))  # fmt: skip


@shape("women and men on sheets of their own, from one report run twice", "xls", "xlsx")
def run_twice(here: Here) -> Made:
    people = folk(here, 42, PO)
    sheets = []
    for word, gender in (("Female", WOMAN), ("Male", MAN)):
        of = [p for p in people if p.gender == gender]
        table = listed(of, **{"Employee No": "number", "Name": "name", "Post": "title",
                              "Grade": "grade", "Hours": "hours"})  # fmt: skip
        sheets.append(
            Sheet(word, [[f"ICT staff at {last_day(here)} - Gender: {word}"], [], *table])
        )
    return Made(sheets, here.truth(people))
