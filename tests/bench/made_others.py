"""Lists of makes that the mechanisms were not made with: other systems, and what hangs on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_flags import told
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    Person,
    leavers,
    snapshot,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

WELSH = (
    "Benyw / Female",
    "Gwryw / Male",
    "Anneuaidd / Non-binary",
    "Heb ei gofnodi / Not recorded",
)
NONE = (0, 0, 0, 0)


def full(p: Person) -> str:
    return f"{p.surname}, {p.forename}"


@shape("iTrent positions with vacancies")
def positions(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(35))
    rows: list[Row] = [["Position reference", "Position title", "Incumbent", "Gender", "Grade",
                        "Occupancy type", "Contractual hours"]]  # fmt: skip
    for at, p in enumerate(people):
        rows.append(
            [f"P{at:04d}", p.title, full(p), LONG[p.gender], p.grade, "Substantive", p.hours]
        )
        if at % 9 == 0:
            rows.append([f"P9{at:03d}", p.title, "Vacant", "", p.grade, "", 37])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("Chris21 extract", "csv")
def chris21(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 6, here.year)
    rows: list[Row] = [["DETNUMBER", "DETSURNAME", "DETSEX", "POSTITLE", "CLEVEL", "TERMDATE"]]
    rows += [
        [p.number, p.surname, SHORT[p.gender], p.title, p.grade, p.left] for p in people + gone
    ]
    knows = {"headings": {"DETNUMBER": "staff number", "DETSEX": "gender", "POSTITLE": "role",
                          "CLEVEL": "grade", "TERMDATE": "leaving date"}}  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people, expect="ask", knows=knows))


@shape("Unit4 history, a row a period", "csv")
def periods(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [
        ["ResourceID", "Sex", "Position", "Pay grade", "Date from", "Date to", "FTE"]
    ]
    for at, p in enumerate(people):
        changed = snapshot(here.year) - timedelta(days=60 + at)
        if at % 6 == 0 and p.started < changed:
            rows.append([p.number, SHORT[p.gender], p.title, p.grade, p.started, changed, p.fte])
            rows.append([p.number, SHORT[p.gender], p.title, p.grade,
                         changed + timedelta(days=1), None, p.fte])  # fmt: skip
        else:
            rows.append([p.number, SHORT[p.gender], p.title, p.grade, p.started, None, p.fte])
    return Made([Sheet("", rows)], here.truth(people), {"separator": ";"})


@shape("Cornerstone users, active and not")
def users(here: Here) -> Made:
    people, gone = here.staff(40), here.staff(9)
    rows: list[Row] = [["User ID", "User Full Name", "Gender", "Position", "Grade", "OU Division",
                        "Active User"]]  # fmt: skip
    rows += [
        [p.number, full(p), LONG[p.gender], p.title, p.grade, "Digital", "Yes"] for p in people
    ]
    rows += [[f"5{p.number}", full(p), LONG[p.gender], p.title, p.grade, "Digital", "No"]
             for p in gone]  # fmt: skip
    knows = {"words": told("Active User", ["Yes"], ["No"])}
    return Made([Sheet("Users", rows)], here.truth(people, expect="ask", knows=knows))


@shape("current staff on one sheet, leavers on another")
def leavers_sheet(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 7, here.year)
    now: list[Row] = [HEADINGS, *(line(p) for p in people)]
    left: list[Row] = [[*HEADINGS, "Leaving date"], *([*line(p), p.left] for p in gone)]
    truth = here.truth(people, expect="ask", knows={"sheets": ["ICT current"]})
    return Made([Sheet("ICT current", now), Sheet("Leavers", left)], truth)


@shape("headings and words in two languages", "xlsx", "csv")
def bilingual(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Rhif staff / Staff number", "Rhywedd / Gender", "Teitl swydd / Job title",
                        "Gradd / Grade"]]  # fmt: skip
    rows += [[p.number, WELSH[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("TGCh - ICT", rows)], here.truth(people, expect="ask"))


@shape("list with a summary below it", "xlsx", "csv")
def summary_below(here: Here) -> Made:
    people = here.staff(40)
    t = tally(p.gender for p in people)
    rows: list[Row] = [HEADINGS, *(line(p) for p in people), [], ["Summary"],
                       ["Female", t[0]], ["Male", t[1]], ["Total", len(people)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("list with a summary beside it")
def summary_beside(here: Here) -> Made:
    people = here.staff(40)
    t = tally(p.gender for p in people)
    rows: list[Row] = [[*HEADINGS, "", "Gender", "Headcount"], *(line(p) for p in people)]
    for at, said in enumerate((("Female", t[0]), ("Male", t[1]), ("Total", len(people))), 1):
        rows[at] = [*rows[at], "", *said]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("agency workers and vacancies in the list", "xlsx", "csv")
def agency(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(36))
    rows: list[Row] = [["Payroll no", "Name", "Gender", "Job title", "Grade", "Employment type"]]
    for at, p in enumerate(people):
        is_agency = at % 8 == 0
        rows.append(["Agency" if is_agency else p.number, full(p), LONG[p.gender], p.title, p.grade,
                     "Agency" if is_agency else "Permanent"])  # fmt: skip
    rows += [["", "VACANT", "", p.title, p.grade, ""] for p in people[:4]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("the same people at the end of each month", "csv")
def monthly(here: Here) -> Made:
    people = here.staff(30)
    rows: list[Row] = [["Month", *HEADINGS]]
    for month in ("Jan", "Feb", "Mar"):
        rows += [[f"{month}-{here.year % 100}", *line(p)] for p in people]
    return Made([Sheet("", rows)], here.truth(people, expect="ask"))


@shape("sex at birth beside gender identity", "xlsx", "csv")
def two_genders(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[HEADINGS[0], "Sex at birth", "Gender identity", *HEADINGS[2:]]]
    rows += [[p.number, ("Female", "Male", "Female", "")[p.gender], *line(p)[1:]] for p in people]
    knows = {"headings": {"Sex at birth": "", "Gender identity": "gender"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("maternity cover in the same post", "xlsx", "csv")
def cover(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Post number", *HEADINGS, "Absence"]]
    for at, p in enumerate(people):
        post = at // 2 if at < 8 else at
        rows.append([f"P{post:03d}", *line(p), "Maternity" if at in (0, 2, 4, 6) else ""])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("seconded and acting up, a row for each", "xlsx", "csv")
def acting_up(here: Here) -> Made:
    people = [replace(p, grade="Grade 8", hours=37) for p in here.staff(30)]
    rows: list[Row] = [[*HEADINGS[:5], "Assignment category"]]
    for at, p in enumerate(people):
        rows.append([*line(p)[:5], "Substantive"])
        if at % 7 == 0:
            rows.append([*line(replace(p, grade="Apprentice"))[:5], "Secondment"])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("SAP employment status", "xlsx", "csv")
def sap_status(here: Here) -> Made:
    people, gone = here.staff(40), here.staff(6)
    rows: list[Row] = [[*HEADINGS, "Employment Status"]]
    rows += [[*line(p), "Active"] for p in people]
    rows += [[f"3{p.number}", *line(p)[1:], "Withdrawn"] for p in gone]
    knows = {"words": {"status": {"Withdrawn": "left"}}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("what a report says at its end", "csv")
def report_end(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["ICT STAFF LIST"], HEADINGS, *(line(p) for p in people), []]
    rows += [[f"Record count: {len(people)}"], ["Report generated 02/04/2026 14:22 by HRBI01"]]
    rows.append(["Page 1 of 1"])
    return Made([Sheet("", rows)], here.truth(people))


@shape("a row for each qualification", "xlsx", "csv")
def qualifications(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Qualification"]]
    for at, p in enumerate(people):
        rows += [[*line(p), q] for q in ("ITIL", "Prince2", "BSc")[: 1 + at % 3]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("employees on one sheet, contractors on another")
def contractors(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(35))
    heads = ["Name", "Gender", "Job title"]
    rows = [[full(p), LONG[p.gender], p.title] for p in people]
    sheets = [
        Sheet("IT employees", [heads, *rows[:28]]),
        Sheet("IT contractors", [heads, *rows[28:]]),
    ]
    return Made(sheets, here.truth(people, expect="ask", by_grade=None))


@shape("casual staff without hours", "xlsx", "csv")
def casuals(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Contract type"]]
    for at, p in enumerate(people):
        is_casual = at % 10 == 0
        shown = replace(p, hours=0) if is_casual else p
        rows.append([*line(shown), "Casual" if is_casual else p.contract])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("starters after the snapshot in an export of May", "xlsx", "csv")
def late_starters(here: Here) -> Made:
    people, late = here.staff(40), here.staff(5)
    rows: list[Row] = [
        [f"ICT staff as at 12 May {here.year}"],
        HEADINGS,
        *(line(p) for p in people),
    ]
    rows += [[f"2{p.number}", *line(p)[1:5], date(here.year, 4, 14)] for p in late]
    return Made([Sheet("Export", rows)], here.truth(people, expect="ask"))
