"""Lists as councils' larger HR systems export them: iTrent, SAP, Oracle, ResourceLink and
Unit4, with their own names of columns, parameters, codes and ends of time.

Written before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_erp import Rows, beside, listed, paged, rows
from tests.bench.made_files import Sheet
from tests.bench.made_officer import folk
from tests.bench.made_people import ANOTHER
from tests.bench.made_shapes import Here, Made, shape

NJC = ("NJC Grade 6", "NJC Grade 8", "NJC Grade 10", "NJC Grade 11")
BANDS = ("BAND07", "BAND08", "BAND09", "BAND10")
POINTS = ("GR5", "GR7", "GR8", "GR9", "GR11")
PO = ("Scale 6", "SO1", "SO2", "PO3", "PO5")


@shape("iTrent people listing, parameters above, who ran it below", named=False)
def itrent_listing(here: Here) -> Made:
    people = folk(here, 48, NJC)
    table = listed(people, **{
        "Personal reference": "number", "Surname": "surname", "First forename": "forename",
        "Gender": "sex", "Position reference": "post", "Position title": "title",
        "Unit name": "team", "Grade": "grade", "Spinal point": "scp",
        "Contractual hours": "hours", "FTE hours": "=37", "Position start": "start",
        "Basis": "contract"})  # fmt: skip
    above: Rows = [["IT People Listing"], ["Organisation:", here.name],
                   ["Parameters:", f"As at date: 31/03/{here.year}"],
                   [None, "Reporting unit: Digital & ICT (incl. sub units)"],
                   [None, "Include leavers: No"], []]  # fmt: skip
    below: Rows = [[], [f"Run by: SMITHJ01   Run date: 14/04/{here.year} 09:12"],
                   ["Total records: 48"]]  # fmt: skip
    return Made([Sheet("Report", [*above, *table, *below])], here.truth(people))


@shape("iTrent, printed to a workbook with empty columns between, pages of 20", "xls", named=False)
def itrent_spaced(here: Here) -> Made:
    people = folk(here, 53, POINTS)
    table = listed(people, **{"Pers Ref": "number", "Name": "name", "Gender": "f",
                              "Post title": "title", "Grade": "grade", "Hours": "hours",
                              "Start date": "start"})  # fmt: skip
    spaced: Rows = [[each for value in row for each in (value, None)] for row in table]
    pages = paged(spaced, 20, lambda page, of: [
        [f"{here.name} - ICT Establishment as at 31/03/{here.year}", *[None] * 9,
         f"Page {page} of {of}"], []])  # fmt: skip
    return Made([Sheet("rptEstablishment", pages)], here.truth(people))


@shape("iTrent extract, occupancy status and its end, cp1252", "csv")
def itrent_extract(here: Here) -> Made:
    people = folk(here, 61, PO)
    table = listed(people, EMPLOYEE_REFERENCE="number", KNOWN_AS="forename", SURNAME="surname",
                   GENDER_DESC="sex", POSITION_TITLE="title", UNIT_DESC="team", GRADE_DESC="grade",
                   OCCUPANCY_STATUS="=Current", OCCUPANCY_START="start", OCCUPANCY_END="end",
                   CONTRACT_HOURS="hours", ANNUAL_SALARY="pay")  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people, expect="ask", knows={"encoding": "cp1252"}),
                {"encoding": "cp1252"})  # fmt: skip


@shape("iTrent, a row a position, some people with a second one of fewer hours", "xlsx", "csv")
def itrent_positions(here: Here) -> Made:
    people = folk(here, 40)
    second = [replace(p, title="Poll Clerk", hours=3.7) for p in people[3::11]]
    everyone = sorted([*people, *second], key=lambda p: (p.number, -p.hours))
    main = {id(p): "Yes" for p in people}
    table = listed(everyone, **{"Personal Reference": "number", "Full name": "full name",
                                "Gender": "sex", "Position": "title", "Grade": "grade",
                                "Weekly hours": "hours"})  # fmt: skip
    told = beside(table, "Main position?", [main.get(id(p), "No") for p in everyone])
    return Made([Sheet("Positions", told)], here.truth(people))


@shape("SAP list display, key and text under one heading, 31.12.9999", "tsv")
def sap_list(here: Here) -> Made:
    people = folk(here, 44, BANDS)
    keys = ("=", "long number", "surname", "forename", "sex", "=3000", "=Corporate Resources",
            "=1", "=Active", "=50014410", "team", "post", "title", "grade", "=02", "percent",
            "dots", "=31.12.9999")  # fmt: skip
    head = ["", "Pers.No.", "Last name", "First name", "Gender Key", "PA", "Personnel Area",
            "EEGrp", "Employee Group", "Org.Unit", "Organizational Unit", "Position", "Position",
            "PS group", "Lv", "CapUtilLvl", "Start Date", "End Date"]  # fmt: skip
    above: Rows = [[f"31.03.{here.year}", "", "", "Dynamic List Display", "", "", "1"], []]
    return Made([Sheet("x", [*above, head, [], *rows(people, *keys)])], here.truth(people),
                {"encoding": "utf-16"})  # fmt: skip


@shape("SAP printed list, bars at both ends of a line, lines of dashes", "csv", named=False)
def sap_bars(here: Here) -> Made:
    people = folk(here, 37, BANDS)
    table = listed(people, **{"": "=", "Pers.No.": "long number", "Employee/app.name": "name",
                              "Gender": "sex", "Job Title": "title", "PS grp": "grade",
                              "Entry": "dots", " ": "="})  # fmt: skip
    dashes = ["-" * 92]
    above: Rows = [[f"{here.name}"], [f"Headcount ICT - Key date 31.03.{here.year}"], dashes]
    return Made([Sheet("x", [*above, table[0], dashes, *table[1:], dashes])],
                here.truth(people), {"separator": "|"})  # fmt: skip


@shape("SAP query, semicolons, gender key beside its text, decimal commas", "csv")
def sap_semicolons(here: Here) -> Made:
    people = folk(here, 52, BANDS)
    table = listed(people, **{
        "Personnel number": "number", "Gender Key": "key", "Text Gender": "sex",
        "EE subgroup": "=B1", "Name of EE subgroup": "=APT&C", "Job": "title",
        "Pay scale group": "grade", "Employment percentage": "comma fte", "From": "dots",
        "To": "=31.12.9999", "Employment status": "=Active"})  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people), {"separator": ";"})


@shape("SAP BW, the text of a key beside it without a heading", "xlsx")
def sap_bw_list(here: Here) -> Made:
    people = folk(here, 33, BANDS)
    keys = ("number", "name", "key", "sex", "grade", "=50014410", "team")
    head = ["Employee", "", "Gender", "", "Pay Scale Group", "Organizational unit", "", "Headcount"]
    body = [[*row, 1] for row in rows(people, *keys)]
    above: Rows = [
        ["ICT Headcount"],
        ["Key Date", f"31.03.{here.year}"],
        ["Personnel Area", here.name],
        [],
    ]
    total = ["Overall Result", *[""] * 6, len(people)]
    return Made([Sheet("Table", [*above, head, *body, total])], here.truth(people))


@shape(
    "SuccessFactors export, technical names in the first row, labels in the second", "csv", "xlsx"
)
def successfactors_two_heads(here: Here) -> Made:
    people = folk(here, 46)
    table = listed(people, STATUS="=active", USERID="number", FIRSTNAME="forename",
                   LASTNAME="surname", GENDER="f", EMAIL="mail", MANAGER="=400102",
                   DEPARTMENT="team", TITLE="title", GRADE="grade", LOCATION="site",
                   HIREDATE="start")  # fmt: skip
    labels = ["Status", "User ID", "First Name", "Last Name", "Gender", "Email", "Manager",
              "Department", "Title", "Pay Grade", "Location", "Hire Date"]  # fmt: skip
    return Made([Sheet("UserDirectory", [table[0], labels, *table[1:]])], here.truth(people))


@shape("SuccessFactors story, labels in brackets", "xlsx")
def successfactors_story(here: Here) -> Made:
    people = [*folk(here, 41)]
    people[4] = replace(people[4], gender=ANOTHER)
    table = listed(people, **{
        "User ID": "number", "Display Name": "full name", "Gender (Label)": "sex",
        "Employee Status (Label)": "=Active", "Division (Name)": "=Resources",
        "Department (Name)": "team", "Position (Name)": "title",
        "Pay Grade (Name)": "grade", "Standard Weekly Hours": "hours",
        "Original Start Date": "start", "Employee Class (Label)": "contract"})  # fmt: skip
    return Made([Sheet("Query1", table)], here.truth(people))


@shape("Oracle Fusion OTBI, prompts above, assignments that end in 4712", "xlsx", named=False)
def otbi_list(here: Here) -> Made:
    people = folk(here, 39, POINTS)
    table = listed(people, **{
        "Person Number": "number", "Display Name": "name", "Assignment Number": "asg",
        "Assignment Status": "=Active - Payroll Eligible", "Primary Assignment Flag": "=Y",
        "Gender": "sex", "Job Name": "title", "Grade Name": "grade", "Department Name": "team",
        "Assignment Effective Start Date": "oracle day",
        "Assignment Effective End Date": "=31-DEC-4712", "System Person Type": "=Employee",
        "Full/Part Time": "time"})  # fmt: skip
    above: Rows = [["Worker Assignment Detail"],
                   [f"Legal Employer Name is equal to {here.name}"],
                   ["and Department Name is equal to / is in ICT Service Desk, ICT Operations"],
                   [f"Effective Date {here.year}-03-31"],
                   [f"Time run: 02/04/{here.year} 10:41:07"], []]  # fmt: skip
    return Made([Sheet("Worker Assignment Detail", [*above, *table])], here.truth(people))


@shape("Oracle BI Publisher, XML names and time stamps", "csv")
def bip_extract(here: Here) -> Made:
    people = folk(here, 57, POINTS)
    table = listed(people,
        PERSON_NUMBER="number", FULL_NAME="name", SEX="f", ASG_NUMBER="asg",
        ASG_STATUS_TYPE="=ACTIVE", PRIMARY_FLAG="=Y", JOB_NAME="title",
        GRADE_CODE="grade", DEPT_NAME="team", NORMAL_HOURS="hours",
        HIRE_DATE="stamp", EFFECTIVE_END_DATE="=4712-12-31T00:00:00.000+00:00")  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people), {"encoding": "utf-8-sig"})


@shape("Oracle EBS Discoverer, page items above, days as 01-APR-2019", "xls", named=False)
def discoverer(here: Here) -> Made:
    people = folk(here, 35, ("NJC.G06", "NJC.G08", "NJC.G09", "NJC.G11"))
    table = listed(people, **{
        "Employee Number": "number", "Full Name": "name", "Sex": "f", "Person Type": "=Employee",
        "Organization": "team", "Job": "upper title", "Grade": "grade",
        "Latest Start Date": "oracle day", "Assignment Status": "=Active Assignment",
        "Normal Hours": "hours"})  # fmt: skip
    above: Rows = [[f"{here.name} - Current Establishment ICT"],
                   [f"Effective date: 31-MAR-{here.year}"],
                   ["Page Items:", "Organization Hierarchy: ICT SERVICES"], []]  # fmt: skip
    return Made([Sheet("Sheet 1", [*above, *table])], here.truth(people))


@shape("ResourceLink listing, short upper-case names, date left empty", "csv", "xls")
def resourcelink(here: Here) -> Made:
    people = folk(here, 64, ("GR05", "GR07", "GR08", "GR10"))
    table = listed(people, **{
        "EMP NO": "number", "POST NO": "post", "OCC": "=1",
        "SURNAME": "surname", "INITS": "forename", "SEX": "f",
        "POST TITLE": "upper title", "GRADE": "grade", "POINT": "scp",
        "ACT HRS": "hours", "DATE STARTED": "start", "DATE LEFT": "end",
        "LEVEL 3": "team", "CONT": "contract"})  # fmt: skip
    return Made([Sheet("HR010", table)], here.truth(people))


@shape(
    "ResourceLink print of pages, heading and number of page on each, end of report",
    "csv",
    named=False,
)
def resourcelink_pages(here: Here) -> Made:
    people = folk(here, 58, ("GR05", "GR07", "GR08", "GR10"))
    table = listed(people, **{"Emp No": "number", "Name": "name", "Sex": "f", "Post": "upper title",
                              "Grade": "grade", "Hrs": "hours"})  # fmt: skip
    pages = paged(table, 25, lambda page, _: [
        [here.name.upper(), "", "", "", f"Page: {page}"],
        ["HR0231", f"Establishment at 31.03.{here.year}", "", "", "ICT SERVICES"]])  # fmt: skip
    return Made([Sheet("x", [*pages, ["*** END OF REPORT ***"]])], here.truth(people))


@shape("Unit4 browser, numbered rows, (T) for texts, 31/12/2099, a sum of posts", "xlsx")
def unit4(here: Here) -> Made:
    people = folk(here, 42)
    head = ["#", "ResNo", "ResNo (T)", "Gender (T)", "Position (T)", "Costc", "Costc (T)",
            "Grade", "Post%", "Date from", "Date to"]  # fmt: skip
    body = rows(people, "number", "name", "sex", "title", "cost", "team", "grade", "fte", "start",
                "=31/12/2099")  # fmt: skip
    total = ["Σ", *[None] * 7, round(sum(p.fte for p in people), 2)]
    told: Rows = [head, *([at, *row] for at, row in enumerate(body, 1)), total]
    return Made([Sheet("HR_ICT", told)], here.truth(people))
