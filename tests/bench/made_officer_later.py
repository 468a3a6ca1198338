"""More that an officer sends: lists and tables whose numbers anybody reads the same."""

from __future__ import annotations

from datetime import timedelta

from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_officer import (
    GRADES,
    SEXES,
    SHORT,
    TEAMS,
    counted,
    day,
    folk,
    last_day,
    numbers,
    summed,
)
from tests.bench.made_people import Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]


@shape("officer later: organisation chart export", "csv")
def chart(here: Here) -> Made:
    people = folk(here, 31)
    rows: Rows = [["Unique ID", "Full Name", "Reports To", "Job Title", "Organization", "Gender"]]
    rows += [[p.number, f"{p.forename} {p.surname}", people[i // 6].number, p.title, "ICT",
              SEXES[p.gender]] for i, p in enumerate(people)]  # fmt: skip
    truth = here.truth(people, by_grade=None)
    return Made([Sheet("x", rows)], truth)


@shape("officer later: a blank first column and a title of two lines", "xlsx", named=False)
def blank_column(here: Here) -> Made:
    people = folk(here, 28)
    rows: Rows = [[None, here.name], [None, f"IT staff in post on {last_day(here)}"], [],
                  [None, "Ref", "Gender (M/F)", "Post title", "Grade", "Hours per week"],
                  *([None, p.number, SHORT[p.gender], p.title, p.grade, p.hours]
                    for p in people)]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("officer later: words with spaces and in small letters", "csv")
def small_letters(here: Here) -> Made:
    people = folk(here, 26)
    rows: Rows = [["id", "sex", "grade ", " job title", "service"],
                  *([p.number, f" {SEXES[p.gender].lower()} ", p.grade, p.title, "ict"]
                    for p in people)]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(people))


@shape("officer later: fixed terms that end later", "xlsx")
def fixed_terms(here: Here) -> Made:
    people = folk(here, 37)
    later = [day(here) + timedelta(days=40 + i) for i in range(37)]
    rows: Rows = [["Employee no.", "Gender", "Post", "Grade", "Contract", "Contract end date"],
                  *([p.number, SEXES[p.gender], p.title, p.grade, p.contract,
                     None if p.contract == "Permanent" else later[i]]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("officer later: a count below each team of a list", "xlsx", "xls")
def counts_of_teams(here: Here) -> Made:
    people = folk(here, 35)
    rows: Rows = [["Team", "Emp No", "Gender", "Job title", "Grade"]]
    for team in TEAMS:
        own = [p for p in people if p.team == team]
        rows += [[team, p.number, SEXES[p.gender], p.title, p.grade] for p in own]
        rows.append([f"{team} Count", len(own)])
    rows.append(["Grand Count", len(people)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("officer later: Welsh codes B and G", "xlsx", "ods", named=False)
def welsh_codes(here: Here) -> Made:
    people = folk(here, 24, ("Gradd 5", "Gradd 8", "Gradd 10"))
    rows: Rows = [[f"{here.name}: staff TGCh ar 31/03/{here.year}"],
                  ["Rhif Cyflogai", "Rhyw", "Teitl Swydd", "Gradd", "Oriau"],
                  *([p.number, "BG"[p.gender], p.title, p.grade, p.hours]
                    for p in people)]  # fmt: skip
    return Made([Sheet("TGCh", rows)], here.truth(people, expect="ask"))


@shape("officer later: the snapshot in a column of its own", "csv", named=False)
def snapshot_column(here: Here) -> Made:
    people = folk(here, 43)
    rows: Rows = [["Council", "Snapshot date", "Employee ID", "Gender", "Grade", "Job title"],
                  *([here.name, day(here), p.number, SEXES[p.gender], p.grade, p.title]
                    for p in people)]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(people))


@shape("officer later: a list of two sites on two sheets", "xls")
def sites(here: Here) -> Made:
    people = folk(here, 50)
    head = ["Payroll number", "Forename", "Surname", "Gender", "Job title", "Grade"]
    lines = [[p.number, p.forename, p.surname, SEXES[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("IT Civic Centre", [head, *lines[:28]]),
                 Sheet("IT Depot", [head, *lines[28:]])], here.truth(people))  # fmt: skip


@shape("officer later: points of the scale as grades", "xlsx")
def points(here: Here) -> Made:
    people = folk(here, 33, ("NJC SCP 12-17", "NJC SCP 18-23", "NJC SCP 24-30", "NJC SCP 31-38"))
    rows: Rows = [["Person Ref", "Gender", "Job Role", "Pay Range", "Line Manager", "Car User"],
                  *([p.number, SEXES[p.gender], p.title, p.grade, "D Bhatt", "N"]
                    for p in people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("officer later: three services across, each with a total", "xlsx")
def services_across(here: Here) -> Made:
    tables = [numbers(here, GRADES, 1, 9) for _ in range(2)]
    rows: Rows = [
        ["Grade", "ICT Operations", None, None, "Digital Services", None, None],
        [None, *("Female", "Male", "Total") * 2],
        *([g, *(n for t in tables for n in (t[g][0], t[g][1], sum(t[g])))] for g in GRADES),
    ]
    groups = {f"{i}{g}": t[g] for i, t in enumerate(tables) for g in GRADES}
    merged = [(0, 1, 0, 3), (0, 4, 0, 6)]
    return Made([Sheet("ICT", rows, merged=merged)], counted(here, groups, expect="ask"))


@shape("officer later: number and percentage under each gender", "xlsx", named=False)
def number_and_percent(here: Here) -> Made:
    groups = numbers(here, ("Apprentices", "Officers", "Senior officers", "Managers", "Heads"))
    rows: Rows = [[f"{here.name}, ICT service, {last_day(here)}"],
                  ["Staff level", "Female", None, "Male", None, "Total"],
                  [None, "No.", "%", "No.", "%", "No."],
                  *([g, w, Percent(w / (w + m)), m, Percent(m / (w + m)), w + m]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    merged = [(1, 1, 1, 2), (1, 3, 1, 4)]
    return Made([Sheet("Levels", rows, merged=merged)], counted(here, groups))


@shape("officer later: the total in the first row", "xlsx")
def total_first(here: Here) -> Made:
    groups = numbers(here, ("Band 1", "Band 2", "Band 3", "Band 4", "Band 5"))
    w, m, *_ = summed(groups)
    rows: Rows = [["Band", "Men", "Women", "All"], ["All ICT staff", m, w, w + m],
                  *([g, b, a, a + b] for g, (a, b, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("ICT bands", rows)], counted(here, groups))


@shape("officer later: marks of footnotes on headings", "xlsx", named=False)
def footnotes(here: Here) -> Made:
    groups = numbers(here, ("Grade 1-5", "Grade 6-9", "Grade 10-12", "Chief officers"))
    rows: Rows = [[f"{here.name} ICT workforce {last_day(here)}"],
                  ["Grade [1]", "Women [2]", "Men [2]"],
                  *([g, w, m] for g, (w, m, *_) in groups.items()), ["Total", *summed(groups)[:2]],
                  [], ["[1] Grades are those of the council's own scheme."],
                  ["[2] As held on the HR system."]]  # fmt: skip
    return Made([Sheet("Table", rows)], counted(here, groups))


@shape("officer later: pivot with genders above grades", "xlsx")
def genders_above(here: Here) -> Made:
    groups = numbers(here, GRADES)
    w, m, *_ = summed(groups)
    rows: Rows = [["Row Labels", "Count of Employee"], ["Female", w],
                  *([g, n[0]] for g, n in groups.items()), ["Male", m],
                  *([g, n[1]] for g, n in groups.items()), ["Grand Total", w + m]]  # fmt: skip
    return Made([Sheet("Pivot ICT", rows)], counted(here, groups, grades=True))


@shape("officer later: headcount and FTE on two sheets", "xlsx")
def two_measures(here: Here) -> Made:
    groups = numbers(here, GRADES)
    heads: Rows = [["Grade", "Female", "Male"], *([g, w, m] for g, (w, m, *_) in groups.items())]
    fte: Rows = [["Grade", "Female", "Male"],
           *([g, round(w * 0.8, 1), round(m * 0.95, 1)]
             for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("ICT Headcount", heads), Sheet("ICT FTE", fte)], counted(here, groups))


@shape("officer later: levels and genders in one label", "xlsx", named=False)
def labels(here: Here) -> Made:
    groups = numbers(here, ("Apprentice", "Professional", "Manager", "Head of service"), 1, 9)
    rows: Rows = [[f"{here.name} IT staff at {last_day(here)}"], ["Category", "Number"]]
    for g, (w, m, *_) in groups.items():
        rows += [[f"{g} - women", w], [f"{g} - men", m]]
    return Made([Sheet("Return", rows)], counted(here, groups))


@shape("officer later: capitals in a tab-separated table", "tsv")
def capitals(here: Here) -> Made:
    groups = numbers(here, ("SCALE 5", "SCALE 6", "SO1", "SO2", "PO1", "PO2"))
    rows: Rows = [["SERVICE", "GRADE", "FEMALE", "MALE", "TOTAL"],
                  *(["ICT", g, w, m, w + m] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("x", rows)], counted(here, groups, grades=True), {"encoding": "utf-8-sig"})


@shape("officer later: pattern of work in a long table", "csv")
def long_pattern(here: Here) -> Made:
    rows: Rows = [["Job family", "Gender", "Working pattern", "Headcount"]]
    groups: dict[str, Tally] = {}
    for pattern in ("Full-time", "Part-time"):
        for g, (w, m, *_) in numbers(here, ("Support", "Development", "Data"), 1, 8).items():
            rows += [[g, "Female", pattern, w], [g, "Male", pattern, m]]
            groups[g + pattern] = (w, m, 0, 0)
    return Made([Sheet("ICT", rows)], counted(here, groups))


@shape("officer later: breaks of line in cells of Word", "xlsx", named=False)
def broken_lines(here: Here) -> Made:
    groups = numbers(here, ("Front-line\nofficers", "Team\nleaders", "Senior\nmanagers"), 2, 15)
    w, m, *_ = summed(groups)
    rows: Rows = [[f"Appendix B - ICT staffing,\n{here.name}, {last_day(here)}"],
                  ["Staff\ngroup", "Number of\nwomen", "Number of\nmen", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()),
                  ["Total", w, m, w + m]]  # fmt: skip
    return Made([Sheet("Appendix B", rows)], counted(here, groups))


@shape("officer later: two languages over numbers", "xlsx", named=False)
def two_languages(here: Here) -> Made:
    groups = numbers(here, ("Gradd 3 / Grade 3", "Gradd 6 / Grade 6", "Gradd 9 / Grade 9"))
    w, m, *_ = summed(groups)
    rows: Rows = [[f"{here.name} - TGCh / ICT - 31/03/{here.year}"],
                  ["Gradd / Grade", "Menywod / Women", "Dynion / Men", "Cyfanswm / Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()),
                  ["Cyfanswm / Total", w, m, w + m]]  # fmt: skip
    return Made([Sheet("TGCh ICT", rows)], counted(here, groups))
