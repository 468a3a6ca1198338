"""Lists and counts as reporting tools print them over councils' HR systems: Business Objects,
Cognos, Reporting Services, Crystal, Power BI, Discoverer, and pivots of Excel.

Written before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_erp import Rows, by_team, crossed, listed, rows
from tests.bench.made_files import Percent, Sheet
from tests.bench.made_officer import counted, day, folk, last_day, numbers, summed, years
from tests.bench.made_people import Person, Tally, by_grade
from tests.bench.made_shapes import Here, Made, shape

GRADES = ("Grade 6", "Grade 7", "Grade 8", "Grade 9", "Grade 10")
CODES = ("GR06", "GR08", "GR09", "GR11")
PO = ("Scale 5", "Scale 6", "SO2", "PO2", "PO4")
NJC = ("NJC Grade 5", "NJC Grade 7", "NJC Grade 9")


def grades_of(people: list[Person]) -> dict[str, Tally]:
    return dict(sorted(by_grade(people).items()))


@shape(
    "Business Objects list by section, headings in each, 'Count:' below", "xlsx", "xls", named=False
)
def webi_sections(here: Here) -> Made:
    people = folk(here, 46, CODES)
    told: Rows = [
        [],
        [None, f"{here.name} - ICT Staff List"],
        [None, f"As at {last_day(here)}"],
        [],
    ]
    for team, of in by_team(people).items():
        told += [[None, team], [None, "Employee No", "Name", "Gender", "Job Title", "Grade"],
                 *([None, *row] for row in rows(of, "number", "name", "sex", "title", "grade")),
                 [None, "Count:", len(of)], []]  # fmt: skip
    told.append([None, "Total count:", len(people)])
    return Made([Sheet("Report 1", told)], here.truth(people))


@shape("Business Objects cross table, an empty first column, 'Sum:' at both ends", "xlsx")
def webi_cross(here: Here) -> Made:
    groups = numbers(here, CODES)
    table = crossed(groups, "", "Female", "Male", "Sum:", total="Sum:")
    title = [None, "ICT Headcount by Grade and Gender"]
    told: Rows = [[], title, [], *([None, *row] for row in table)]
    return Made([Sheet("Headcount", told), Sheet("Prompts", [
        [], [None, "Enter As At Date:", f"31/03/{here.year}"], [None, "Enter Service:", "ICT"]])],
        counted(here, groups, grades=True))  # fmt: skip


@shape("Cognos list, filters above, day, page and time below", "xls", "xlsx", named=False)
def cognos_list(here: Here) -> Made:
    people = folk(here, 43)
    table = listed(people, **{"Employee Number": "number", "Gender Description": "sex",
                              "Position Title": "title", "Grade Description": "grade",
                              "Contract Type": "contract", "Hire Date": "start"})  # fmt: skip
    above: Rows = [[f"{here.name}"], ["Establishment List - Information Technology"],
                   [f"Effective Date: Mar 31, {here.year}"], []]  # fmt: skip
    below: Rows = [["Overall - Count", len(people)], [],
                   [f"Apr 2, {here.year}", None, "1", None, None, "10:14:33 AM"]]  # fmt: skip
    return Made([Sheet("Page1_1", [*above, *table, *below])], here.truth(people))


@shape("Cognos cross table, 'Summary' in place of totals", "xlsx", "csv")
def cognos_cross(here: Here) -> Made:
    groups = numbers(here, GRADES)
    table = crossed(groups, "Headcount", "Female", "Male", "Summary", total="Summary")
    return Made([Sheet("Page1", [["IT Headcount by Grade by Gender"], [], *table])],
                counted(here, groups, grades=True))  # fmt: skip


@shape("Reporting Services csv, title and totals as text boxes in each row", "csv")
def ssrs_csv(here: Here) -> Made:
    people = folk(here, 50)
    table = listed(people, Textbox3="=ICT Establishment", Textbox12=f"=As at 31/03/{here.year}",
                   EmployeeNumber="number", EmployeeName="name", Gender="sex", PostTitle="title",
                   Grade="grade", Textbox41=f"={len(people)}")  # fmt: skip
    return Made([Sheet("x", table)], here.truth(people), {"encoding": "utf-8-sig"})


@shape("Reporting Services workbook, headings merged over two columns each", "xlsx", named=False)
def ssrs_merged(here: Here) -> Made:
    people = folk(here, 34)
    table = listed(people, **{"Emp No": "number", "Surname": "surname", "Forename": "forename",
                              "Gender": "sex", "Post": "title", "Grade": "grade"})  # fmt: skip
    wide: Rows = [[each for value in row for each in (value, None)] for row in table]
    told: Rows = [[f"{here.name}: ICT staff in post, 31/03/{here.year}"], [], *wide,
                  [], [f"Report generated 03/04/{here.year} 08:01:22 by svc_ssrs"]]  # fmt: skip
    merged = [
        (line, at, line, at + 1) for line in range(2, 2 + len(wide)) for at in range(0, 12, 2)
    ]
    return Made([Sheet("rptStaff", told, merged=merged)], here.truth(people))


@shape("Reporting Services matrix, total first", "xlsx")
def ssrs_matrix(here: Here) -> Made:
    groups = numbers(here, PO)
    women, men = summed(groups)[:2]
    told: Rows = [["Digital and ICT: headcount"], [], ["", "Female", "Male", "Total"],
                  ["Total", women, men, women + men],
                  *([word, w, m, w + m] for word, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Sheet1", told)], counted(here, groups, grades=True))


@shape("Crystal export, team as a line, people a column further in, how many below", "xls", "csv")
def crystal_groups(here: Here) -> Made:
    people = folk(here, 45, PO)
    told: Rows = [["HR Staff in Post Report"], [f"Service: ICT   Date: 31/03/{here.year}"], [],
                  ["Team", "Emp No", "Name", "Sex", "Post", "Grade"]]  # fmt: skip
    for team, of in by_team(people).items():
        told += [[team], *(["", *row] for row in rows(of, "number", "name", "f", "title", "grade")),
                 ["", f"Total for {team}:", len(of)]]  # fmt: skip
    return Made([Sheet("Sheet1", [*told, [f"Grand Total: {len(people)}"]])], here.truth(people))


@shape("Crystal export, headings in each row before the values, none above", "csv")
def crystal_rows(here: Here) -> Made:
    people = folk(here, 31, PO)
    keys = ("=Staff in Post - ICT", "=Emp No", "=Sex", "=Post", "=Grade", "number", "f", "title",
            "grade", "=Page 1 of 1")  # fmt: skip
    return Made([Sheet("x", rows(people, *keys))], here.truth(people))


@shape("Power BI data, filters in the last cell", "xlsx", "csv")
def power_bi_list(here: Here) -> Made:
    people = folk(here, 47)
    table = listed(people, **{"Employee ID": "number", "Gender": "sex", "Job Title": "title",
                              "Grade": "grade", "Team": "team", "FTE": "fte"})  # fmt: skip
    said = (f"Applied filters:\nService is ICT\nSnapshot Date is 31 March {here.year}\n"
            "Employment Status is Active")  # fmt: skip
    return Made([Sheet("Export", [*table, [], [said]])], here.truth(people))


@shape("Power BI summary, 'Count of', a row a grade and gender", "xlsx", "csv")
def power_bi_summary(here: Here) -> Made:
    groups = numbers(here, GRADES)
    told: Rows = [["Grade Name", "Gender", "Count of Employee ID"]]
    for word, (women, men, *_) in groups.items():
        told += [[word, "Female", women], [word, "Male", men]]
    said = f"Applied filters:\nDirectorate is Digital & ICT\nDate is 31/03/{here.year}"
    return Made([Sheet("Export", [*told, [], [said]])], counted(here, groups, grades=True))


@shape("Power BI matrix of three years' snapshots", "xlsx", named=False)
def power_bi_years(here: Here) -> Made:
    groups = {here.year - back: numbers(here, NJC) for back in (2, 1, 0)}
    heads = [f"31/03/{year}" for year in groups]
    told: Rows = [[f"{here.name} - ICT headcount by snapshot date"], [],
                  ["Snapshot", heads[0], None, heads[1], None, heads[2], None],
                  ["Grade", *["Female", "Male"] * 3]]  # fmt: skip
    for word in NJC:
        told.append([word, *(n for each in groups.values() for n in each[word][:2])])
    told.append(["Total", *(n for each in groups.values() for n in summed(each)[:2])])
    truth = counted(here, groups[here.year])
    truth.totals = {("council IT", here.code, year): summed(each) for year, each in groups.items()}
    return Made([Sheet("Export", told, merged=[(2, 1, 2, 2), (2, 3, 2, 4), (2, 5, 2, 6)])], truth)


@shape("pivot, filters above, grades down and genders across", "xlsx", "ods")
def pivot_filters(here: Here) -> Made:
    groups = numbers(here, CODES)
    table = crossed(groups, "Row Labels", "F", "M", "Grand Total")
    above: Rows = [["Service", "ICT"], ["Occupancy Status", "Current"], ["Main Post", "Y"], [],
                   ["Count of Emp No", "Column Labels"]]  # fmt: skip
    return Made([Sheet("Sheet4", [*above, *table])], counted(here, groups, grades=True))


@shape("pivot of headcount and full-time equivalents under each gender", "xlsx")
def pivot_two_values(here: Here) -> Made:
    groups = numbers(here, GRADES)
    told: Rows = [["", "Gender", "Values"], ["", "Female", "", "Male", ""],
                  ["Grade", *["Count of Employee No", "Sum of FTE"] * 2]]  # fmt: skip
    for word, (women, men, *_) in groups.items():
        told.append([word, women, round(women * 0.87, 2), men, round(men * 0.97, 2)])
    women, men = summed(groups)[:2]
    told.append(["Grand Total", women, round(women * 0.87, 2), men, round(men * 0.97, 2)])
    return Made([Sheet("Pivot", told)], counted(here, groups, grades=True))


@shape("pivot beside the list that it counts", "xlsx")
def pivot_and_data(here: Here) -> Made:
    people = folk(here, 44, CODES)
    table = listed(people, **{"Emp No": "number", "Gender": "sex", "Post title": "title",
                              "Grade": "grade", "Hours": "hours"})  # fmt: skip
    pivot = crossed(grades_of(people), "Row Labels", "Female", "Male", "Grand Total")
    return Made([Sheet("Pivot", [["Count of Emp No", "Column Labels"], *pivot]),
                 Sheet("Data", table)], here.truth(people))  # fmt: skip


@shape("Oracle analysis, measure under each gender, grand total", "xlsx", named=False)
def otbi_cross(here: Here) -> Made:
    groups = numbers(here, CODES)
    table = crossed(
        groups, "Grade Name", "Headcount", "Headcount", "Headcount", total="Grand Total"
    )
    above: Rows = [["Workforce Analysis - Headcount"], [f"Legal Employer: {here.name}"],
                   [f"Date: 31-Mar-{here.year}   Department: ICT and Digital"], [],
                   ["Gender", "Female", "Male", "Grand Total"]]  # fmt: skip
    return Made([Sheet("Headcount", [*above, *table])], counted(here, groups, grades=True))


@shape("SAP BW report, 'Overall Result' at both ends, variables above", "xlsx", named=False)
def bw_cross(here: Here) -> Made:
    groups = numbers(here, GRADES)
    women, men = summed(groups)[:2]
    told: Rows = [["Number of Employees"], ["Cal. year / month", f"03.{here.year}"],
                  ["Personnel area", here.name], ["Org. unit", "ICT Services"], [],
                  ["", "Gender", "Female", "Male", "Overall Result"],
                  ["Pay Scale Group"]]  # fmt: skip
    told += [[word, "", w, m, w + m] for word, (w, m, *_) in groups.items()]
    told.append(["Overall Result", "", women, men, women + men])
    return Made([Sheet("Analysis", told)], counted(here, groups, grades=True))


@shape("Workday matrix, 'Total' and no number where nobody is", "xlsx")
def workday_matrix(here: Here) -> Made:
    groups = {**numbers(here, NJC), "Chief Officer": (0, 1, 0, 0), "Apprentice": (2, 0, 0, 0)}
    table = crossed(groups, "Compensation Grade", "Female", "Male", "Total", total="Total")
    told = [[None if value == 0 else value for value in row] for row in table]
    above: Rows = [["Headcount by Grade and Gender"], ["Organization", "ICT & Digital"],
                   ["As of", day(here)], []]  # fmt: skip
    return Made([Sheet("Sheet1", [*above, *told])], counted(here, groups, grades=True))


@shape("iTrent workforce profile, per cent beside each number", "xlsx")
def workforce_profile(here: Here) -> Made:
    groups = numbers(here, GRADES)
    told: Rows = [[f"Workforce profile: ICT, {years(here)}"], [],
                  ["Grade", "Female", "% Female", "Male", "% Male", "Total"]]  # fmt: skip
    for word, (w, m, *_) in [*groups.items(), ("All grades", summed(groups))]:
        told.append([word, w, Percent(w / (w + m)), m, Percent(m / (w + m)), w + m])
    return Made([Sheet("Gender", told)], counted(here, groups, grades=True))


@shape("ResourceLink summary, grade once, totals of each grade between", "csv", "xls", named=False)
def headcount_summary(here: Here) -> Made:
    groups = numbers(here, CODES)
    told: Rows = [[here.name.upper()],
                  [f"HR0440 HEADCOUNT SUMMARY AT 31/03/{here.year}", "ICT"], [],
                  ["GRADE", "SEX", "HEADCOUNT", "FTE"]]  # fmt: skip
    for word, (w, m, *_) in groups.items():
        told += [[word, "F", w, round(w * 0.9, 2)], ["", "M", m, round(m * 0.97, 2)],
                 [f"{word} TOTAL", "", w + m, round(w * 0.9 + m * 0.97, 2)]]  # fmt: skip
    women, men = summed(groups)[:2]
    told.append(["REPORT TOTAL", "", women + men, round(women * 0.9 + men * 0.97, 2)])
    return Made([Sheet("HR0440", told)], counted(here, groups, grades=True))


@shape("Unit4 balance table, numbered rows, sums", "xlsx")
def unit4_balance(here: Here) -> Made:
    groups = numbers(here, PO)
    told: Rows = [["#", "Grade", "Grade (T)", "Gender (T)", "Employees"]]
    for at, (word, (w, m, *_)) in enumerate(groups.items()):
        told += [
            [at * 2 + 1, f"G{at + 5}", word, "Female", w],
            [at * 2 + 2, f"G{at + 5}", word, "Male", m],
        ]
    told.append(["Σ", None, None, None, sum(summed(groups))])
    return Made([Sheet("Balance", told)], counted(here, groups))


@shape("national grades with their points, chief officers below", "xlsx", "ods")
def njc_grades(here: Here) -> Made:
    words = ("Grade 4", "Grade 5", "Grade 6", "Grade 7", "Chief Officers (JNC)")
    groups = numbers(here, words, 1, 12)
    points = ("7-11", "12-17", "18-24", "25-30", "n/a")
    told: Rows = [[f"ICT Services - staff by grade at 31.3.{here.year}"], [],
                  ["NJC Grade", "SCP", "No. of Female", "No. of Male", "Total"]]  # fmt: skip
    told += [[word, point, w, m, w + m]
             for (word, (w, m, *_)), point in zip(groups.items(), points, strict=True)]  # fmt: skip
    women, men = summed(groups)[:2]
    return Made([Sheet("NJC", [*told, ["Total", None, women, men, women + men]])],
                counted(here, groups, grades=True))  # fmt: skip


@shape("pivot, teams with F and M below each, compact", "xlsx")
def pivot_compact(here: Here) -> Made:
    groups = numbers(here, ("Applications", "Infrastructure", "Service Desk"))
    told: Rows = [["Row Labels", "Count of Personnel number"]]
    for word, (w, m, *_) in groups.items():
        told += [[word, w + m], ["F", w], ["M", m]]
    told.append(["Grand Total", sum(summed(groups))])
    return Made([Sheet("Sheet2", [["Division", "ICT"], [], *told])], counted(here, groups))


@shape("Discoverer cross table, Sex as page axis words, bars", "csv")
def discoverer_cross(here: Here) -> Made:
    groups = numbers(here, NJC)
    table = crossed(groups, "Grade", "F", "M", "Sum", total="Sum")
    return Made([Sheet("x", [["ICT headcount SUM by sex"], *table])],
                counted(here, groups, grades=True), {"separator": "|"})  # fmt: skip
