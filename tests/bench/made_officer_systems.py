"""Lists of IT staff as HR systems print them, with what their reports have around them."""

from __future__ import annotations

from datetime import date

from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, SHORT, day, folk, last_day
from tests.bench.made_shapes import Here, Made, shape


@shape("officer: iTrent people by unit, with run details", "xlsx", "xls", named=False)
def itrent_unit(here: Here) -> Made:
    people = folk(here, 47)
    rows: list[Row] = [
        [here.name],
        ["Current employees by unit"],
        ["Report run by:", "HRADMIN07", None, "Run on:", f"02/04/{here.year} 09:14"],
        ["Parameters:", "Structure = ICT and Digital; Effective date = 31/03/" + str(here.year)],
        [],
        ["Personal Reference", "Surname", "Known As", "Sex", "Position Title", "Grade",
            "Scale Point",
         "Contractual Hours", "FTE", "Cost Centre", "Position Start Date",
         "Continuous Service Date",
         "Location", "Reporting Manager"],
        *([p.number, p.surname, p.forename, SEXES[p.gender], p.title, p.grade, 20 + i % 12, p.hours,
           p.fte, f"C{4410 + i % 3}", p.started, p.started, "Civic Centre", "H Sugden"]
          for i, p in enumerate(people)),
        [],
        ["*** End of report ***"],
        ["Page 1 of 1"],
    ]  # fmt: skip
    return Made([Sheet("Report 1", rows)], here.truth(people))


@shape("officer: SuccessFactors people export", "csv")
def success_factors(here: Here) -> Made:
    people = folk(here, 64, ("LBE 06", "LBE 08", "LBE 10", "LBE SM1"))
    head = ["User/Employee ID", "First Name", "Last Name", "Gender", "Job Title",
            "Pay Grade Name", "Standard Weekly Hours", "FTE", "Cost Center", "Department",
            "Employee Status (Picklist Label)", "Hire Date", "Position Position Code",
            "Manager User Sys ID"]  # fmt: skip
    rows = [
        [p.number, p.forename, p.surname, SEXES[p.gender], p.title, p.grade, p.hours, p.fte,
         "10020045 (ICT)", p.team + " (50001234)", "Active", p.started, f"3000{i:04d}", "410300"]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("x", [head, *rows])], here.truth(people), {"encoding": "utf-8-sig"})


@shape("officer: Oracle Fusion analysis with a headcount of one", "xlsx")
def fusion(here: Here) -> Made:
    people = folk(here, 38, ("GR06", "GR08", "GR10", "GR12", "HOS"))
    head = ["Business Unit Name", "Department Name", "Person Number", "Assignment Number",
            "Assignment Status", "Legal Employer Hire Date", "Gender", "Grade Name", "Job Name",
            "Position Name", "Assignment Category", "FTE", "Headcount", "Ethnicity",
            "Disability Status"]  # fmt: skip
    rows = [
        ["Corporate", "Digital & IT - " + p.team, p.number, "E" + p.number,
            "Active - Payroll Eligible",
         p.started, SEXES[p.gender], p.grade, "IT Professional", p.title, "Full-time regular"
         if p.hours == 37 else "Part-time regular", p.fte, 1, "White British", "No"]
        for p in people
    ]  # fmt: skip
    title = [["Workforce Headcount - Digital & IT"], [f"Effective as of {here.year}-03-31"], []]
    return Made([Sheet("Analysis", [*title, head, *rows])], here.truth(people))


@shape("officer: ResourceLink extract in capitals", "csv")
def resourcelink(here: Here) -> Made:
    people = folk(here, 120, ("SC5", "SC6", "SO1", "PO2", "PO5", "SMG1"))
    head = ["EMPLOYEE_NO", "POST_NO", "SURNAME", "INITIALS", "SEX", "POST_TITLE", "POST_GRADE",
        "SCP",
            "BASIC_HOURS", "DIVISION", "SECTION", "DATE_STARTED", "DATE_LEFT", "CONTRACT_TYPE",
            "NI_CATEGORY"]  # fmt: skip
    gone = folk(here, 9, ("SC5", "SO1"), first=200, gone=True)
    rows = [
        [p.number, f"P{7000 + i}", p.surname, p.forename[0], SHORT[p.gender], p.title.upper(),
            p.grade,
         18 + i % 30, p.hours, "IT SERVICES", p.team.upper(), p.started, p.left, p.contract.upper(),
         "A"]
        for i, p in enumerate([*people, *gone])
    ]  # fmt: skip
    return Made([Sheet("x", [head, *rows])], here.truth(people), {"dates": "%d-%b-%Y"})


@shape("officer: Unit4 enquiry with codes and texts, end in 2099", "csv", named=False)
def unit4(here: Here) -> Made:
    people = folk(here, 52, ("LC07", "LC09", "LC11", "CO1"))
    head = ["Resource", "Resource (T)", "Gender", "Gender (T)", "Position", "Position (T)", "Grade",
            "CostC", "CostC (T)", "Post %", "Date from", "Date to"]  # fmt: skip
    rows = [
        [p.number, f"{p.surname}, {p.forename}", SHORT[p.gender], SEXES[p.gender], f"PS{i + 100}",
         p.title, p.grade, "D2201", "ICT Services", round(p.fte * 100), p.started, date(2099, 12,
             31)]
        for i, p in enumerate(people)
    ]  # fmt: skip
    title = [[f"{here.name}"], [f"Enquiry: Posts and resources - ICT, period {here.year}03"], []]
    how = {"separator": ";", "encoding": "cp1252", "dates": "%d.%m.%Y"}
    # A period may be the month of a financial year.
    return Made([Sheet("x", [*title, head, *rows])], here.truth(people, expect="ask"), how)


@shape("officer: Workday worker report", "xlsx", named=False)
def workday(here: Here) -> Made:
    people = folk(here, 71, ("Level 3", "Level 4", "Level 5", "Level 6", "Director"))
    head = ["Worker", "Employee ID", "Gender", "Business Title", "Job Profile", "Management Level",
            "Compensation Grade", "Supervisory Organization", "Time Type", "Worker Type",
            "Active Status", "Hire Date", "Scheduled Weekly Hours", "Location",
            "Age Band"]  # fmt: skip
    rows = [
        [f"{p.forename} {p.surname}", p.number, SEXES[p.gender], p.title, "IT - " + p.team,
         "Individual Contributor", p.grade, f"{p.team} (H Sugden)", "Full time" if p.hours == 37
         else "Part time", "Employee", "Yes", p.started, p.hours, "Town Hall", "35 - 44"]
        for p in people
    ]  # fmt: skip
    top: list[Row] = [["Headcount - Technology & Digital"], ["Organization", here.name],
           ["As Of Date", day(here)], ["Include Subordinate Organizations", "Yes"], []]  # fmt: skip
    return Made([Sheet("Headcount Report", [*top, head, *rows])], here.truth(people))


@shape("officer: Dynamics 365 worker list", "xlsx")
def dynamics(here: Here) -> Made:
    people = folk(here, 23, ("G6", "G8", "G10", "G12"))
    head = ["Personnel number", "Name", "Gender", "Title", "Compensation level", "Department",
            "Position", "Employment start date", "Employment end date", "Seniority date",
            "Worker type", "Full-time equivalent"]  # fmt: skip
    rows = [
        [p.number, f"{p.forename} {p.surname}", SEXES[p.gender], p.title, p.grade, "ICT",
            f"0{5500 + i}",
         p.started, None, p.started, "Employee", p.fte]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("Workers", [head, *rows])], here.truth(people))


@shape("officer: Midland report with headings on each page", "xls", named=False)
def midland_pages(here: Here) -> Made:
    people = folk(here, 132)
    head = ["Emp Ref", "Employee", "M/F", "Job Title", "Grade", "Hours", "Start"]
    rows: list[Row] = []
    for page, start in enumerate(range(0, len(people), 44), 1):
        rows += [[f"{here.name} - ICT Establishment", None, None, None, None, "Page", page],
                 [f"As at {last_day(here)}"], head]  # fmt: skip
        rows += [
            [
                p.number,
                f"{p.surname} {p.forename[0]}",
                SHORT[p.gender],
                p.title,
                p.grade,
                p.hours,
                p.started,
            ]
            for p in people[start : start + 44]
        ]
        rows.append([])
    rows.append(["Total employees:", len(people)])
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("officer: MHR People First with statuses of leave", "xlsx")
def people_first(here: Here) -> Made:
    people = folk(here, 44)
    leave = ("Maternity leave", "Career break", "Long term sick", "Active", "Active", "Active")
    head = ["Employee number", "Full name", "Gender", "Job role", "Grade", "Work status",
        "Line manager",
            "Contracted hours", "Continuous service start"]  # fmt: skip
    rows = [
        [p.number, f"{p.forename} {p.surname}", SEXES[p.gender], p.title, p.grade,
         leave[(i * 5) % 6 if p.gender == 0 else 3 + i % 3], "Hugh Sugden", p.hours, p.started]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("People", [head, *rows])], here.truth(people))


@shape("officer: Zellis with five levels of structure", "xlsx")
def five_levels(here: Here) -> Made:
    people = folk(here, 88, ("JE Band 4", "JE Band 6", "JE Band 8", "Chief Officer"))
    head = ["Level 1", "Level 2", "Level 3", "Level 4", "Level 5", "Payroll No.", "Gender", "Age",
            "Post Title", "Post Grade", "Post FTE", "Spinal Column Point", "Full/Part Time",
            "Perm/Temp"]  # fmt: skip
    rows = [
        [here.name, "Resources Directorate", "Digital Services", p.team, p.team + " Team", p.number,
         SEXES[p.gender], 25 + i % 38, p.title, p.grade, p.fte, 12 + i % 25,
         "F/T" if p.hours == 37 else "P/T", "Perm" if p.contract == "Permanent" else "Temp"]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("Export", [head, *rows])], here.truth(people))


@shape("officer: tab-separated in UTF-16 with headings in two cases", "tsv")
def tabs(here: Here) -> Made:
    people = folk(here, 33)
    head = [
        "Employee no",
        "GENDER",
        "job Title",
        "grade",
        "Team name",
        "ContractedHours",
        "Ethnic Origin",
    ]
    rows = [
        [
            p.number,
            SEXES[p.gender].upper(),
            p.title,
            p.grade,
            "ICT " + p.team,
            p.hours,
            "Not stated",
        ]
        for p in people
    ]
    return Made([Sheet("x", [head, *rows])], here.truth(people), {"encoding": "utf-16"})


@shape("officer: secondary posts of the same staff number", "xlsx")
def secondary(here: Here) -> Made:
    people = folk(here, 41)
    head = [
        "Staff Number",
        "Post ID",
        "Main/Secondary",
        "Gender",
        "Post Title",
        "Grade",
        "Weekly Hours",
    ]
    rows = [
        [p.number, f"ICT{i:03d}", "Main", SEXES[p.gender], p.title, p.grade, p.hours]
        for i, p in enumerate(people)
    ]
    for i, p in enumerate(people[::9]):
        rows.insert(i * 8 + 3, [p.number, f"ICT9{i:02d}", "Secondary", SEXES[p.gender],
                                "Emergency Planning Loggist", "Grade 5", 3])  # fmt: skip
    return Made([Sheet("Posts", [head, *rows])], here.truth(people))


@shape("officer: legal sex beside a question of identity", "xlsx")
def identity(here: Here) -> Made:
    people = folk(here, 36)
    head = ["Person ID", "Sex", "Is your gender the same as registered at birth?",
        "Sexual Orientation",
            "Religion or Belief", "Ethnic Group", "Disability (Y/N)", "Job Title",
            "Grade"]  # fmt: skip
    rows = [
        [p.number, SEXES[p.gender], "Yes" if i % 4 else "Prefer not to say",
         "Heterosexual" if i % 3 else "Not declared", "None", "White - British", "N", p.title,
         p.grade]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("Equalities ICT", [head, *rows])], here.truth(people))


@shape("officer: the manager's gender beside the own", "xlsx")
def managers_gender(here: Here) -> Made:
    people = folk(here, 29)
    head = ["Emp ID", "Employee Name", "Employee Gender", "Employee Grade", "Employee Job Title",
            "Line Manager Name", "Line Manager Gender", "Line Manager Grade"]  # fmt: skip
    rows = [
        [p.number, f"{p.surname}, {p.forename}", SEXES[p.gender], p.grade, p.title,
         "Varley, Petra" if i % 2 else "Nuttall, Simon", "Female" if i % 2 else "Male", "Grade 14"]
        for i, p in enumerate(people)
    ]  # fmt: skip
    return Made([Sheet("ICT", [head, *rows])], here.truth(people))


@shape("officer: Access Selima list with coded and worded columns", "csv")
def selima(here: Here) -> Made:
    people = folk(here, 57, ("05", "07", "09", "11"))
    head = ["Emp_Ref", "Gender_Code", "Gender_Desc", "Dept_Code", "Dept_Desc", "Job_Code",
            "Job_Desc", "Grade_Code", "Grade_Desc", "Hrs", "FT_PT"]  # fmt: skip
    rows = [
        [p.number, p.gender + 1, SEXES[p.gender], "ICT01", "ICT Services", f"J{i % 9}", p.title,
            p.grade,
         f"Grade {int(p.grade)}", p.hours, "FT" if p.hours == 37 else "PT"]
        for i, p in enumerate(people)
    ]  # fmt: skip
    truth = here.truth(people)
    truth.by_grade = None
    return Made([Sheet("x", [head, *rows])], truth)
