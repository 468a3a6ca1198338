"""Exports of HR systems that hold others than people in post, or hold people twice.

Written before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bench.made_erp import Rows, beside, cell, crossed, listed, rows
from tests.bench.made_files import Sheet
from tests.bench.made_officer import counted, day, folk, numbers
from tests.bench.made_people import tally
from tests.bench.made_shapes import Here, Made, shape

GRADES = ("Grade 6", "Grade 8", "Grade 9", "Grade 11")
CODES = ("GR06", "GR08", "GR09", "GR11")
PLAIN = {"Employee No": "number", "Name": "name", "Gender": "sex", "Job Title": "title",
         "Grade": "grade", "Hours": "hours"}  # fmt: skip


@shape("a second assignment of some, told by names alone", "xlsx")
def two_without_number(here: Here) -> Made:
    people = folk(here, 36, GRADES)
    second = [replace(p, title="Project Support Officer", hours=7.4) for p in people[2::9]]
    everyone = sorted([*people, *second], key=lambda p: p.surname)
    table = listed(everyone, **{"Name": "name", "Gender": "sex", "Position": "title",
                                "Grade": "grade", "Hours": "hours"})  # fmt: skip
    return Made([Sheet("Assignments", table)], here.truth(people, expect="ask", knows={
        "reasons": {"one name in several rows": "one person"}}))  # fmt: skip


@shape("Oracle, a row a change of an assignment with its days", "csv")
def dated_rows(here: Here) -> Made:
    people = folk(here, 30, GRADES)
    told: Rows = [["Person Number", "Sex", "Assignment Number", "Job", "Grade",
                   "Effective Start Date", "Effective End Date"]]  # fmt: skip
    for at, p in enumerate(people):
        change = p.started + timedelta(days=20)
        head = [p.number, cell(p, "f"), f"E{p.number}"]
        if at % 4 == 0:
            told.append([*head, "ICT Trainee", "Grade 5", p.started, change - timedelta(days=1)])
            told.append([*head, p.title, p.grade, change, "31/12/4712"])
        else:
            told.append([*head, p.title, p.grade, p.started, "31/12/4712"])
    return Made([Sheet("x", told)], here.truth(people, expect="ask"))


@shape("future starters among the people, told by the day they begin", "xlsx", "csv")
def future_starters(here: Here) -> Made:
    people = folk(here, 40, GRADES)
    later = [replace(p, started=day(here) + timedelta(days=12 + at))
             for at, p in enumerate(folk(here, 4, GRADES, first=70))]  # fmt: skip
    table = listed([*people, *later], **PLAIN, **{"Latest hire date": "start"})
    return Made([Sheet("Workers", table)], here.truth(people, expect="ask"))


@shape("Workday, 'Pre-hire' and 'Pending termination' as statuses", "xlsx")
def statuses(here: Here) -> Made:
    people = folk(here, 44, GRADES)
    status = ["Pre-Hire" if at in (5, 17) else "Active - Pending Termination" if at in (9, 30)
              else "Active" for at in range(44)]  # fmt: skip
    counted_ = [p for p, word in zip(people, status, strict=True) if word != "Pre-Hire"]
    told = beside(listed(people, **PLAIN), "Worker Status", status)
    knows = {"words": {"status": {"Pre-Hire": "not counted",
                                  "Active - Pending Termination": "in post"}}}  # fmt: skip
    return Made([Sheet("Sheet1", told)], here.truth(counted_, expect="ask", knows=knows))


@shape("Oracle, suspended assignments among active ones", "csv")
def suspended(here: Here) -> Made:
    people = folk(here, 41, GRADES)
    status = ["Suspended - Payroll Eligible" if at in (3, 20) else "Active - Payroll Eligible"
              for at in range(41)]  # fmt: skip
    told = beside(listed(people, **PLAIN), "Assignment Status", status)
    return Made([Sheet("x", told)], here.truth(people, expect="ask", knows={"words": {"status": {
        "Suspended - Payroll Eligible": "in post"}}}))  # fmt: skip


@shape("vacant positions with the gender of who held them last", "xlsx")
def vacant_held(here: Here) -> Made:
    people = folk(here, 39, GRADES)
    table = listed(people, **{"Position": "post", "Position title": "title", "Grade": "grade",
                              "Gender": "sex"})  # fmt: skip
    empty = {4, 11, 25}
    holders = ["Vacant" if at in empty else cell(p, "name") for at, p in enumerate(people)]
    filled = [p for at, p in enumerate(people) if at not in empty]
    knows = {"words": {"who counts by 'Holder'": {"Vacant": "not counted"}}}
    truth = here.truth(filled, expect="ask", knows=knows)
    return Made([Sheet("Positions", beside(table, "Holder", holders))], truth)


@shape("vacant positions without a person number, '#' as SAP prints what is not assigned", "xlsx")
def vacant_hash(here: Here) -> Made:
    people = folk(here, 35, CODES)
    table = listed(people, **{
        "Position": "post", "Position (Text)": "title",
        "Pay scale grp": "grade", "Employee": "number",
        "Employee (Text)": "name", "Gender": "sex"})  # fmt: skip
    empty: Rows = [[f"P9{at}114", "ICT Analyst", "GR08", "#", "Not assigned", "Not assigned"]
                   for at in range(4)]  # fmt: skip
    return Made([Sheet("Sheet1", [*table, *empty])], here.truth(people, expect="ask"))


@shape("agency workers and consultants among resources of Unit4", "xlsx")
def unit4_external(here: Here) -> Made:
    people = folk(here, 38, GRADES)
    kinds = ["Consultant" if at in (2, 19) else "Agency" if at in (7, 8) else "Employee"
             for at in range(38)]  # fmt: skip
    of = [p for p, kind in zip(people, kinds, strict=True) if kind != "Consultant"]
    told = beside(listed(people, **PLAIN), "Resource type (T)", kinds)
    return Made([Sheet("Resources", told)], here.truth(of, expect="ask", knows={"words": {
        "contract": {"Consultant": "agency"},
        "who counts by 'Resource type (T)'": {"Consultant": "not counted", "Agency": "counts",
                                              "Employee": "counts"}}}))  # fmt: skip


@shape("rows of another service hidden by a filter", "xlsx")
def hidden_rows(here: Here) -> Made:
    people = folk(here, 42, GRADES, teams=("ICT", "Customer Contact"))
    hidden = tuple(at + 1 for at, p in enumerate(people) if p.team != "ICT")
    table = listed(people, **PLAIN, **{"Service": "team"})
    return Made([Sheet("Export", table, hidden_rows=hidden)],
                here.truth([p for p in people if p.team == "ICT"], expect="ask",
                           knows={"hidden": "leave out"}))  # fmt: skip


@shape("a whole directorate, of which the IT service is one", "csv", "xlsx")
def directorate(here: Here) -> Made:
    people = folk(
        here, 70, GRADES, teams=("ICT Service", "Legal Services", "Human Resources", "Finance")
    )
    table = listed(people, **{
        "Personnel number": "number", "Gender": "sex",
        "Directorate": "=Resources", "Service": "team", "Grade": "grade",
        "FTE": "fte"})  # fmt: skip
    of = [p for p in people if p.team == "ICT Service"]
    truth = here.truth(
        of, expect="ask", knows={"it_staff": {"by": "department", "words": ["ICT Service"]}}
    )
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in people)
    truth.by_grade = None
    return Made([Sheet("x", table)], truth)


@shape("each month's snapshot of the same people in one list", "csv")
def monthly(here: Here) -> Made:
    people = folk(here, 33, GRADES)
    days = (f"31/01/{here.year}", f"28/02/{here.year}", f"31/03/{here.year}")
    told: Rows = [["Snapshot Date", "Gender", "Job Title", "Grade", "Team", "FTE"]]
    told += [
        [word, *row]
        for word in days
        for row in rows(people, "sex", "title", "grade", "team", "fte")
    ]
    not_of_march = dict.fromkeys(days[:2], "not counted")
    knows = {"words": {"year": not_of_march}}
    return Made([Sheet("x", told)], here.truth(people, expect="ask", knows=knows))


@shape("pivot with a filter of several items that it does not name", "xlsx")
def multiple_items(here: Here) -> Made:
    groups = numbers(here, CODES)
    table = crossed(groups, "Row Labels", "Female", "Male", "Grand Total")
    above: Rows = [["Service", "(Multiple Items)"], ["Status", "(All)"], [],
                   ["Count of Emp No", "Column Labels"]]  # fmt: skip
    return Made([Sheet("Sheet1", [*above, *table])], counted(here, groups, expect="ask"))
