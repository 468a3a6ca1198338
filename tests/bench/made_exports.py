"""What councils' systems and office programs export, with what they print around it.

Written before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_counts import without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    by_grade,
    staff,
    tally,
    truth_of,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT


@shape("iTrent report with its parameters before it", "csv", named=False)
def itrent_parameters(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Report:", "HC04 Staff in post"], ["Organisation:", here.name],
                       ["Run by:", "HRBI01"], ["Effective date:", f"31/03/{here.year}"],
                       ["Parameters:", "Unit = ICT", "Status = Current"], [],
                       ["Pers Ref", "Known As", "Surname", "Gender", "Post Title", "Grade",
                        "Contractual Hours"]]  # fmt: skip
    rows += [[p.number, p.forename, p.surname, LONG[p.gender], p.title, p.grade, p.hours]
             for p in people]  # fmt: skip
    rows += [[], ["*** End of report ***"], [f"Rows returned: {len(people)}"]]
    return Made([Sheet("", rows)], here.truth(people))


@shape("SAP list display, a blank column first", "tsv")
def sap_display(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[f"31.03.{here.year}", "", "Dynamic List Display"], [],
                       ["", "Pers.No.", "Gender Key", "Job", "PS group", "Entry"], []]  # fmt: skip
    rows += [["", p.number, LONG[p.gender], p.title, p.grade, p.started] for p in people]
    truth = here.truth(people, expect="ask")
    truth.knows = {"headings": {"Gender Key": "gender", "PS group": "grade", "Job": "role"}}
    return Made([Sheet("", rows)], truth, {"dates": "%d.%m.%Y"})


@shape("Oracle report with the legal sex and employer", "xlsx", "csv", named=False)
def oracle_legal(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Workforce Detail"], [f"Effective As-of Date: 31-Mar-{here.year}"], [],
                       ["Legal Employer", "Person Number", "Legal Sex", "Assignment Status Type",
                        "Job Name", "Grade Name", "Full-Time Equivalent"]]  # fmt: skip
    rows += [[here.name, p.number, LONG[p.gender], "Active - Payroll Eligible", p.title, p.grade,
              p.fte] for p in people]  # fmt: skip
    truth = here.truth(people, expect="ask")
    truth.knows["headings"] = {"Legal Sex": "gender"}
    return Made([Sheet("Workforce", rows)], truth)


@shape("ResourceLink extract with codes beside descriptions", "csv")
def resourcelink_codes(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["EMP_NO", "SEX", "SEX_DESC", "POST_DESC", "GRADE_DESC", "CONT_HRS"]]
    rows += [[p.number, SHORT[p.gender] or "U", LONG[p.gender], p.title, p.grade, p.hours]
             for p in people]  # fmt: skip
    truth = here.truth(people, expect="ask")
    truth.knows = {"headings": {"SEX": "", "SEX_DESC": "gender", "POST_DESC": "role",
                                "GRADE_DESC": "grade", "EMP_NO": "staff number"}}  # fmt: skip
    return Made([Sheet("", rows)], truth)


@shape("Business World with (T) for the text of each code", "xlsx", "csv")
def business_world(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["ResNo", "ResNo (T)", "Gender", "Gender (T)", "Position", "Position (T)",
                        "Grade (T)", "Pct"]]  # fmt: skip
    rows += [[p.number, f"{p.surname}, {p.forename}", SHORT[p.gender] or "U", LONG[p.gender],
              f"J{at % 9}", p.title, p.grade, 100] for at, p in enumerate(people)]  # fmt: skip
    truth = here.truth(people, expect="ask")
    truth.knows = {"headings": {"Gender (T)": "gender", "Grade (T)": "grade", "ResNo":
                                "staff number", "Position (T)": "role"}}  # fmt: skip
    return Made([Sheet("Browser", rows)], truth)


@shape("a sheet a directorate of counts, with a cover", "xlsx", "xls", named=False)
def directorate_counts(here: Here) -> Made:
    people = without_others(here.staff(90))
    sheets = [Sheet("Cover", [[here.title], ["Contact: HR Business Intelligence"]])]
    for at, name in enumerate(("Digital Services", "Corporate IT", "Schools IT")):
        there = by_grade(people[at::3])
        rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
        rows += [[g, t[0], t[1], sum(t)] for g, t in there.items()]
        t = tally(p.gender for p in people[at::3])
        sheets.append(Sheet(name, [*rows, ["Total", t[0], t[1], sum(t)]]))
    return Made(sheets, here.truth(people, expect="ask"))


@shape("a sheet a directorate of people, with an index", "xlsx", "ods")
def directorate_lists(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(45))
    index: list[Row] = [["Directorate", "Staff"]]
    sheets = []
    for at, name in enumerate(("Digital Services", "Corporate IT", "Schools IT")):
        there = people[at::3]
        index.append([name, len(there)])
        rows: list[Row] = [["Name", "Gender", "Job title", "Grade"]]
        rows += [[f"{p.forename} {p.surname}", *line(p)[1:4]] for p in there]
        sheets.append(Sheet(name, rows))
    return Made([Sheet("Index", index), *sheets], here.truth(people, expect="ask"))


@shape("Google Sheets by team, with notes and blank lines", "csv")
def google_teams(here: Here) -> Made:
    people = here.staff(60)
    heads = ["Team", "Women", "Men", "Non-binary", "Prefer not to say", "Total"]
    rows: list[Row] = [["Our team at 31 March"], [], heads]
    for team in sorted({p.team for p in people}):
        t = tally(p.gender for p in people if p.team == team)
        rows += [[team, *t, sum(t)], []]
    t = tally(p.gender for p in people)
    rows += [["TOTAL", *t, sum(t)], [], ["Last edited by the service manager"]]
    return Made([Sheet("", rows)], here.truth(people, by_grade=None, expect="ask"))


@shape("women and men as two lines of words and numbers", "xlsx", "csv")
def two_lines(here: Here) -> Made:
    people = without_others(here.staff(50))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["Number of women in IT", t[0]], ["Number of men in IT", t[1]],
                       ["Total number of staff in IT", sum(t)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("women, men and total under a headcount", "xlsx", "csv")
def three_lines(here: Here) -> Made:
    people = without_others(here.staff(50))
    t = tally(p.gender for p in people)
    rows: list[Row] = [[here.title], [], ["", "Headcount", "%"]]
    rows += [["Women", t[0], Percent(t[0] / sum(t))], ["Men", t[1], Percent(t[1] / sum(t))],
             ["Total", sum(t), Percent(1)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("code and word for the gender in one cell", "xlsx", "csv")
def code_and_word(here: Here) -> Made:
    people = here.staff(40)
    said = ("F - Female", "M - Male", "X - Non-binary", "U - Not known")
    rows: list[Row] = [HEADINGS, *(line(p, said[p.gender]) for p in people)]
    words = dict(zip(said, ("woman", "man", "another gender", "not recorded"), strict=True))
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows={
        "words": {"gender": words}}))  # fmt: skip


@shape("the gender in brackets after the job title")
def gender_in_title(here: Here) -> Made:
    people = with_names_of_their_own(without_others(here.staff(30)))
    rows: list[Row] = [["Name", "Job title", "Grade"]]
    rows += [[f"{p.forename} {p.surname}", f"{p.title} ({SHORT[p.gender]})", p.grade]
             for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("team and gender down, grades across", "xlsx", "csv")
def teams_and_genders_down(here: Here) -> Made:
    people = without_others(here.staff(80))
    grades = list(by_grade(people))
    rows: list[Row] = [["Team", "Gender", *grades, "Total"]]
    for team in sorted({p.team for p in people}):
        for gender in (0, 1):
            there = [p.grade for p in people if p.team == team and p.gender == gender]
            name = "" if gender else team
            rows.append([name, LONG[gender], *map(there.count, grades), len(there)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("two snapshot days in one list", "xlsx", "csv", named=False)
def two_snapshots(here: Here) -> Made:
    now, before = here.staff(40), staff(here.rng, 36, here.year - 1)
    rows: list[Row] = [[f"{here.name}: ICT staff"], [], ["Snapshot date", *HEADINGS[:4]]]
    for year, people in ((here.year - 1, before), (here.year, now)):
        rows += [[f"31/03/{year}", *line(p)[:4]] for p in people]
    truth = truth_of(here.code, {here.year - 1: before, here.year: now}, expect="ask")
    truth.knows = {"headings": {"Snapshot date": "year"}}
    return Made([Sheet("ICT", rows)], truth)


@shape("names and jobs below the name of their manager", "xlsx", "ods")
def below_managers(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(33))
    rows: list[Row] = [["Name", "Gender", "Job title", "Grade"]]
    for at in range(0, 33, 11):
        rows.append([f"Team {at // 11 + 1}"])
        rows += [[f"{p.forename} {p.surname}", *line(p)[1:4]] for p in people[at : at + 11]]
    return Made([Sheet("Structure", rows)], here.truth(people, expect="ask"))


@shape("signs for women and men")
def signs(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Grade", "♀", "♂"]]
    rows += [[g, t[0], t[1]] for g, t in by_grade(people).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("headcount and FTE under each gender, on two rows of headings", "xlsx", "csv")
def two_rows_of_headings(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [
        ["Grade", "Female", "", "Male", "", "All staff", ""],
        ["", "Headcount", "FTE", "Headcount", "FTE", "Headcount", "FTE"],
    ]
    for grade, t in by_grade(people).items():
        fte = [round(sum(p.fte for p in people if (p.grade, p.gender) == (grade, g)), 2)
               for g in (0, 1)]  # fmt: skip
        rows.append([grade, t[0], fte[0], t[1], fte[1], sum(t), round(sum(fte), 2)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("grade, then women, men and percentages, and a key below", "ods")
def with_a_key(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Grade", "% women", "Women", "Men", "Headcount"]]
    for grade, t in by_grade(people).items():
        rows.append([grade, Percent(t[0] / sum(t)), t[0], t[1], sum(t)])
    rows += [[], ["Key"], ["PO4", "Principal Officer, point 4"], ["SM1", "Senior Manager 1"]]
    return Made([Sheet("Sheet1", rows)], here.truth(people, expect="ask"))


@shape("a form with a question in each row", "xlsx", "ods")
def form(here: Here) -> Made:
    people = without_others(here.staff(60))
    t = tally(p.gender for p in people)
    seniors = tally(p.gender for p in people if p.grade == "SM1")
    rows: list[Row] = [["Women in IT: return"], [], ["Council", here.name],
                       ["Reporting year", str(here.year)], [], ["Question", "Women", "Men"],
                       ["How many people work in IT?", t[0], t[1]],
                       ["Of these, how many are senior managers?", *seniors[:2]]]  # fmt: skip
    knows = {"rows": {"Of these, how many are senior managers?": "leave out"}}
    truth = here.truth(people, expect="ask", by_grade=None, knows=knows)
    return Made([Sheet("Return", rows)], truth)


@shape("people of two councils that share a service", "xlsx", "csv", named=False)
def shared_service(here: Here) -> Made:
    people = here.staff(40)
    others = [replace(p, number=f"7{p.number}") for p in here.staff(30)]
    rows: list[Row] = [[f"Shared ICT service, 31 March {here.year}"], ["Employer", *HEADINGS]]
    rows += [[here.name, *line(p)] for p in people]
    rows += [["Cardiff Council", *line(p)] for p in others]
    truth = here.truth(people, expect="ask", by_grade=None)
    truth.totals["council IT", "W06000015", here.year] = tally(p.gender for p in others)
    truth.knows = {"headings": {"Employer": "council"}}
    return Made([Sheet("Shared", rows)], truth)
