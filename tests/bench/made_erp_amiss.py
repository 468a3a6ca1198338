"""Reports of HR systems that were cut short or filtered, or are of something else than staff.

Written before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_erp import Rows, beside, cell, crossed, listed
from tests.bench.made_files import Sheet
from tests.bench.made_officer import counted, folk, last_day, nothing, numbers, summed, years
from tests.bench.made_people import Truth
from tests.bench.made_shapes import Here, Made, shape

GRADES = ("Grade 6", "Grade 8", "Grade 9", "Grade 11")
CODES = ("GR06", "GR08", "GR09", "GR11")
PLAIN = {"Employee No": "number", "Name": "name", "Gender": "sex", "Job Title": "title",
         "Grade": "grade", "Hours": "hours"}  # fmt: skip


@shape("SAP gender keys 1 and 2 without a text", "xlsx")
def bare_keys(here: Here) -> Made:
    people = folk(here, 37, CODES)
    table = listed(people, **{"Pers.No.": "number", "Gender Key": "key", "Position": "title",
                              "PS group": "grade"})  # fmt: skip
    return Made([Sheet("Sheet1", table)], here.truth(people, expect="ask", knows={"words": {
        "gender": {"1": "man", "2": "woman"}}}))  # fmt: skip


@shape("payroll elements, a row of each person a row, no numbers", "csv")
def elements(here: Here) -> Made:
    people = folk(here, 25, GRADES)
    told: Rows = [["Employee", "Gender", "Grade", "Element", "Amount"]]
    for p in people:
        for word in ("Basic Pay", "LGPS Employer", "NI Employer"):
            told.append([cell(p, "name"), cell(p, "sex"), p.grade, word, "1204.55"])
    return Made([Sheet("x", told)], here.truth(people, expect="ask"))


@shape("candidates who were offered a post, in the list of staff", "xlsx")
def offered(here: Here) -> Made:
    people = folk(here, 36, GRADES)
    others = folk(here, 5, GRADES, first=80)
    told = beside(listed([*people, *others], **PLAIN), "Stage",
                  [*["In post"] * 36, *["Offer accepted"] * 3, *["Interview"] * 2])  # fmt: skip
    return Made([Sheet("Sheet1", told)], here.truth(people, expect="ask", knows={"words": {
        name: {"Offer accepted": "not counted", "Interview": "not counted", "In post": "counts"}
        for name in ("status", "who counts by 'Stage'")}}))  # fmt: skip


@shape("full-time equivalents of women and men from a position report", "xlsx")
def only_fte(here: Here) -> Made:
    groups = numbers(here, CODES)
    told: Rows = [["Establishment: ICT"], [], ["Grade", "Female FTE", "Male FTE", "Total FTE"]]
    for word, (w, m, *_) in groups.items():
        told.append([word, round(w * 0.83, 2), round(m * 0.96, 2), round(w * 0.83 + m * 0.96, 2)])
    return Made([Sheet("Sheet1", told)], nothing(here))


@shape("Power BI data whose filters leave out grades", "xlsx")
def filters_leave_out(here: Here) -> Made:
    groups = numbers(here, GRADES)
    told: Rows = [["Grade", "Gender", "Count of Employee"]]
    for word, (w, m, *_) in groups.items():
        told += [[word, "Female", w], [word, "Male", m]]
    said = "Applied filters:\nService is ICT\nGrade is not Apprentice\nContract is Permanent"
    return Made([Sheet("Export", [*told, [], [said]])], counted(here, groups, expect="ask"))


@shape("Cognos list that stopped at its limit of rows", "csv")
def row_limit(here: Here) -> Made:
    people = folk(here, 40, GRADES)
    below: Rows = [["Maximum number of rows (40) exceeded. Report is truncated."]]
    return Made([Sheet("x", [*listed(people, **PLAIN), *below])],
                here.truth(people, expect="ask"))  # fmt: skip


@shape("Business Objects, 'Partial results' below", "xls")
def partial_results(here: Here) -> Made:
    people = folk(here, 38, GRADES)
    above: Rows = [[f"ICT staff list {last_day(here)}"], []]
    return Made([Sheet("Report 1", [*above, *listed(people, **PLAIN), [], ["Partial results"]])],
                here.truth(people, expect="ask"))  # fmt: skip


@shape("average headcount over the year by gender", "xlsx")
def average(here: Here) -> Made:
    groups = numbers(here, CODES)
    table = crossed(groups, "Grade", "Female", "Male", "Total", total="Total")
    above: Rows = [[f"ICT - average headcount {years(here)} (Apr-Mar)"], []]
    return Made([Sheet("Sheet1", [*above, *table])], counted(here, groups, expect="ask"))


@shape("a report run as at 30 September", "xlsx", named=False)
def another_day(here: Here) -> Made:
    people = folk(here, 37, GRADES)
    above: Rows = [[here.name], ["ICT Establishment", f"As at: 30/09/{here.year}"], []]
    return Made([Sheet("Report", [*above, *listed(people, **PLAIN)])],
                here.truth(people, expect="ask"))  # fmt: skip


@shape("secondary assignments alone, each with a number of its own", "xlsx")
def secondary_alone(here: Here) -> Made:
    people = folk(here, 34, GRADES)
    primary = ["N" if at in (4, 15, 22) else "Y" for at in range(34)]
    told = beside(listed(people, **PLAIN), "Primary Assignment", primary)
    return Made([Sheet("Sheet1", told)], here.truth(people, expect="ask", knows={"words": {
        "who counts by 'Primary Assignment'": {"Y": "counts", "N": "counts"}}}))  # fmt: skip


@shape("legal sex and gender identity, which differ for some", "xlsx")
def sex_and_identity(here: Here) -> Made:
    people = folk(here, 36, GRADES)
    identity = ["Non-binary" if at in (6, 21) else cell(p, "sex") for at, p in enumerate(people)]
    table = listed(people, **{"Worker": "full name", "Legal Sex": "sex", "Job Profile": "title",
                              "Grade": "grade"})  # fmt: skip
    told = beside(table, "Gender Identity", identity)  # fmt: skip
    truth = here.truth(
        people,
        expect="ask",
        knows={"headings": {"Legal Sex": "not used", "Gender Identity": "gender"}},
    )
    truth.by_grade = None
    w, m = (sum(word == sex for word in identity) for sex in ("Female", "Male"))
    truth.totals = {("council IT", here.code, here.year): (w, m, 2, 0)}
    return Made([Sheet("Sheet1", told)], truth)


@shape("two names of a job share in one position", "xlsx")
def job_share(here: Here) -> Made:
    people = folk(here, 33, GRADES)
    table = listed(people, **{"Post No": "post", "Post": "title", "Grade": "grade",
                              "Gender": "sex"})  # fmt: skip
    shared = " / Ruth Ellery (job share)"
    holders = [cell(p, "full name") + (shared if at in (7, 19) else "")
               for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Posts", beside(table, "Post Holder(s)", holders))], nothing(here))


@shape("leavers of the year from a turnover report", "csv", named=False)
def turnover(here: Here) -> Made:
    gone = folk(here, 14, GRADES, gone=True)
    table = listed(gone, **PLAIN, **{"Leaving date": "end"})
    above: Rows = [
        [here.name],
        [f"Turnover report - ICT - 01/04/{here.year - 1} to 31/03/{here.year}"],
        [],
    ]
    return Made([Sheet("x", [*above, *table])], Truth({}, expect="ask"))


@shape("small numbers put together as '<5'", "xlsx")
def under_five(here: Here) -> Made:
    groups = numbers(here, GRADES, 6, 15)
    few = {**groups, "Grade 12": (3, 2, 0, 0)}
    *others, _, total = crossed(few, "Grade", "Female", "Male", "Total", total="Total")
    table = [*others, ["Grade 12", "<5", "<5", "5"], total]
    w, m = summed(groups)[:2]
    truth = counted(here, groups, expect="ask")
    truth.totals = {("council IT", here.code, here.year): (w + 3, m + 2, 0, 0)}
    return Made([Sheet("Sheet1", table)], truth)


@shape("budgeted posts beside who is in post", "xlsx")
def budgeted(here: Here) -> Made:
    groups = numbers(here, CODES)
    told: Rows = [["Grade", "Budgeted Female", "Budgeted Male", "Actual Female", "Actual Male"]]
    told += [[word, w + 2, m + 1, w, m] for word, (w, m, *_) in groups.items()]
    return Made([Sheet("Establishment", told)], counted(here, groups, expect="ask", knows={
        "headings": {"Budgeted Female": "not used", "Budgeted Male": "not used"}}))  # fmt: skip


@shape("mobile workers with 'Casual - no hours in period' in a list of assignments", "csv")
def casuals(here: Here) -> Made:
    people = folk(here, 32, GRADES)
    words = ["Bank worker - inactive" if at in (1, 13) else "Permanent" for at in range(32)]
    told = beside(listed(people, **PLAIN), "Assignment Category", words)
    return Made([Sheet("x", told)], here.truth(people, expect="ask", knows={"words": {
        "contract": {"Bank worker - inactive": "fixed term"}}}))  # fmt: skip
