"""Lists of people as councils' HR systems print them, under the systems' own headings."""

from __future__ import annotations

from datetime import timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import (
    ANOTHER,
    MAN,
    NOT_RECORDED,
    WOMAN,
    Person,
    by_grade,
    leavers,
    snapshot,
    staff,
    tally,
)
from tests.bench.made_shapes import Here, Made, shape

LONG = ("Female", "Male", "Non-binary", "Prefer not to say")
SHORT = ("F", "M", "X", "")


@shape("iTrent people report", "xlsx", "csv", "ods", "xls", named=False)
def itrent(here: Here) -> Made:
    people = here.staff()
    rows: list[Row] = [
        [here.name],
        ["People in post report", "", "", f"As at 31/03/{here.year}"],
        [],
        ["Personal Reference", "Last Name", "First Forename", "Gender", "Job Title", "Unit",
         "Grade", "Contractual Hours", "FTE", "Start Date", "Employment Type"],
    ]  # fmt: skip
    rows += [
        [p.number, p.surname, p.forename, LONG[p.gender], p.title, p.team, p.grade, p.hours, p.fte,
         p.started, p.contract] for p in people
    ]  # fmt: skip
    return Made([Sheet("Report1", rows)], here.truth(people))


@shape("iTrent with leavers and vacancies", "xlsx", "csv")
def itrent_leavers(here: Here) -> Made:
    people = here.staff()
    everyone: list[Person | None] = [*people, *leavers(here.rng, 9, here.year), None, None]
    here.rng.shuffle(everyone)
    rows: list[Row] = [
        ["Personal reference", "Surname", "Forename", "Gender", "Position reference", "Post title",
         "Grade", "Scale point", "Contractual hours per week", "Start date", "Leaving date"],
    ]  # fmt: skip
    for place, p in enumerate(everyone):
        post = f"POS{place:04d}"
        if p is None:
            rows.append(["", "VACANT", "", "", post, "Software Developer", "Grade 8", "", 37])
        else:
            rows.append([p.number, p.surname, p.forename, SHORT[p.gender], post, p.title, p.grade,
                         22, p.hours, p.started, p.left])  # fmt: skip
    return Made([Sheet("Establishment", rows)], here.truth(people))


@shape("SAP SuccessFactors export", "xlsx", "csv", "xls")
def success_factors(here: Here) -> Made:
    people = here.staff(80)
    rows: list[Row] = [
        ["Employee ID", "First Name", "Last Name", "Gender", "Employee Status", "Employee Class",
         "Employment Type", "Job Title", "Pay Grade", "Department", "Cost Centre", "FTE",
         "Standard Weekly Hours", "Original Start Date", "Termination Date"],
    ]  # fmt: skip
    for p in [*people, *leavers(here.rng, 6, here.year)]:
        status = "Terminated" if p.left else here.rng.choice(("Active",) * 9 + ("Paid Leave",))
        rows.append([p.number, p.forename, p.surname, LONG[p.gender], status, "Employee",
                     p.contract, p.title, p.grade, p.team, "1204", p.fte, p.hours, p.started,
                     p.left])  # fmt: skip
    return Made([Sheet("Employee Export", rows)], here.truth(people))


@shape("SAP HCM personnel list", "xlsx", "tsv")
def sap_hcm(here: Here) -> Made:
    people = here.staff(70)
    rows: list[Row] = [
        ["Pers.No.", "Last name First name", "Gender Key", "Gender Key text", "Position text",
         "PS group", "Employee Group", "Employee Subgroup", "Org.unit", "Entry Date", "CALl"],
    ]  # fmt: skip
    keys = {WOMAN: "2", MAN: "1", ANOTHER: "3", NOT_RECORDED: ""}
    rows += [
        [p.number, f"{p.surname} {p.forename}", keys[p.gender], LONG[p.gender], p.title, p.grade,
         "Active", p.contract, p.team, p.started, p.fte * 100] for p in people
    ]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people), {})


@shape("Oracle HCM assignments", "xlsx", "csv")
def oracle(here: Here) -> Made:
    people = here.staff(75)
    rows: list[Row] = [
        ["Employee Number", "Assignment Number", "Assignment Status", "Gender", "Position Title",
         "Grade", "FTE", "Contracted Hours", "Cost Centre", "Original Start Date",
         "Termination Date"],
    ]  # fmt: skip
    for p in [*people, *leavers(here.rng, 5, here.year)]:
        status = "Inactive - Process when Earning" if p.left else "Active - Payroll Eligible"
        rows.append([p.number, f"E{p.number}", status, SHORT[p.gender] or "Unknown", p.title,
                     p.grade, p.fte, p.hours, "ICT001", p.started, p.left])  # fmt: skip
    return Made([Sheet("Assignments", rows)], here.truth(people))


@shape("Oracle HCM, one person two assignments", "xlsx")
def oracle_twice(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [
        ["Person Number", "Assignment Number", "Assignment Status", "Gender", "Job Name",
         "Grade Name", "Working Hours", "Hire Date", "Primary Flag"],
    ]  # fmt: skip
    for place, p in enumerate(people):
        rows.append([p.number, f"E{p.number}", "Active", SHORT[p.gender], p.title, p.grade,
                     p.hours, p.started, "Y"])  # fmt: skip
        if place % 10 == 0:
            rows.append([p.number, f"E{p.number}-2", "Active", SHORT[p.gender], "Web Officer",
                         "Grade 6", 4, p.started, "N"])  # fmt: skip
    return Made([Sheet("HCM Extract", rows)], here.truth(people))


@shape("ResourceLink post list", "xlsx", "csv")
def resource_link(here: Here) -> Made:
    people = here.staff(65)
    rows: list[Row] = [
        ["Employee Number", "Employee Surname", "Employee Initials", "Sex", "Post Number",
         "Post Long Description", "Post Grade", "Spinal Column Point", "Contract Hours",
         "Contract Type", "Post Start Date", "Date Left", "NI Number"],
    ]  # fmt: skip
    rows += [
        [p.number, p.surname, p.forename[0], SHORT[p.gender] or "U", f"P{p.number}", p.title,
         p.grade, 25, p.hours, p.contract, p.started, "", "QQ123456C"] for p in people
    ]  # fmt: skip
    return Made([Sheet("ZLINK001", rows)], here.truth(people))


@shape("Business World, semicolons and cp1252", "csv")
def business_world(here: Here) -> Made:
    people = here.staff(55)
    rows: list[Row] = [
        ["Resource ID", "Resource (T)", "Gender (T)", "Position (T)", "Grade (T)",
         "Cost Centre (T)", "Employment type (T)", "Hours", "Date from", "Date to"],
    ]  # fmt: skip
    forever = snapshot(2099) + timedelta(days=275)
    rows += [
        [p.number, f"{p.surname}, {p.forename}", LONG[p.gender], p.title, p.grade,
         "Gwasanaethau Digidol – Systèmes", p.contract, p.hours, p.started, forever]
        for p in people
    ]  # fmt: skip
    truth = here.truth(people, expect="ask", knows={"encoding": "cp1252"})
    return Made([Sheet("", rows)], truth, {"separator": ";", "encoding": "cp1252"})


@shape("whole council with a directorate column", "xlsx", "csv", "ods", "xls")
def whole_council(here: Here) -> Made:
    """The digital people are asked for; the rest are the council's workforce."""
    digital = here.staff(60)
    others = staff(here.rng, 340, here.year, women=0.7)
    others = [p for p in others if p.grade != "Apprentice"]
    titles = ("Social Worker", "Refuse Loader", "Planning Officer", "Teaching Assistant",
              "Librarian", "Housing Officer")  # fmt: skip
    places = ("Adult Social Care", "Environment", "Planning", "Schools", "Culture", "Housing")
    rows: list[Row] = [
        ["Employee Number", "Gender", "Directorate", "Service", "Job Title", "Grade",
         "Contracted Hours", "Start Date"],
    ]  # fmt: skip
    lines: list[Row] = [
        [p.number, SHORT[p.gender], "Corporate Resources", "Digital and ICT", p.title, p.grade,
         p.hours, p.started] for p in digital
    ]  # fmt: skip
    for p in others:
        which = here.rng.randrange(len(titles))
        lines.append([f"7{p.number}", SHORT[p.gender], "People and Place", places[which],
                      titles[which], p.grade, p.hours, p.started])  # fmt: skip
    here.rng.shuffle(lines)
    truth = here.truth(digital, expect="ask")
    everyone = [*digital, *others]
    # Grades are told for each of the two populations.
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in everyone)
    truth.by_grade = by_grade([*everyone, *digital])
    truth.knows = {"it_staff": {"by": "department", "words": ["Digital and ICT"]}}
    return Made([Sheet("All employees", [*rows, *lines])], truth)
