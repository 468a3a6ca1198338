"""Still more that an officer sends: what is plain in another way, and what misleads once more."""

from __future__ import annotations

from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_officer import (
    GRADES,
    SEXES,
    SHORT,
    TEAMS,
    counted,
    folk,
    last_day,
    nothing,
    numbers,
    summed,
)
from tests.bench.made_people import tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
HEAD = ["Employee ID", "Gender", "Job Title", "Grade"]


@shape("officer later: SAP keys and their texts", "xlsx")
def sap_keys(here: Here) -> Made:
    people = folk(here, 45)
    rows: Rows = [["Pers.No.", "Personnel Number", "Gender Key", "Gender Key (Text)", "Job (Text)",
                   "PS group", "Org.unit (Text)", "Capacity Util. Lvl"],
                  *([p.number, f"{p.forename} {p.surname}", 2 - p.gender, SEXES[p.gender], p.title,
                     p.grade, "ICT " + p.team, round(p.fte * 100)] for p in people)]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people))


@shape("officer later: titles of address beside the gender", "csv")
def address_beside(here: Here) -> Made:
    people = folk(here, 30)
    rows: Rows = [["Title", "Surname", "Initials", "Gender", "Position title", "Grade"],
                  *([("Ms", "Mr")[p.gender], p.surname, p.forename[0], SEXES[p.gender], p.title,
                     p.grade] for p in people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("officer later: person types, all of them employees", "xlsx")
def person_types(here: Here) -> Made:
    people = folk(here, 52)
    rows: Rows = [["Person Number", "Person Type", "Gender", "Job", "Grade", "Location",
        "Legal Entity"],
                  *([p.number, "Employee", SEXES[p.gender], p.title, p.grade, "Guildhall",
                      here.name]
                    for p in people)]  # fmt: skip
    return Made([Sheet("Fusion", rows)], here.truth(people))


@shape("officer later: two labels left of the genders", "xlsx")
def two_labels(here: Here) -> Made:
    rows: Rows = [["Division", "Grade", "Female", "Male", "Total"]]
    groups = {}
    for team in TEAMS[:3]:
        for i, (g, (w, m, *_)) in enumerate(numbers(here, GRADES[:4], 0, 8).items()):
            rows.append([team if i == 0 else None, g, w, m, w + m])
            groups[team + g] = (w, m, 0, 0)
    w, m, *_ = summed(groups)
    rows.append(["Total", None, w, m, w + m])
    return Made([Sheet("ICT divisions", rows)], counted(here, groups))


@shape("officer later: a matrix of Power BI, no filters", "xlsx")
def matrix(here: Here) -> Made:
    groups = numbers(here, GRADES)
    w, m, *_ = summed(groups)
    rows: Rows = [["Grade", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m, w + m],
                  [], ["No filters applied"]]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, grades=True))


@shape("officer later: dates of snapshots before the genders", "xlsx")
def dated_columns(here: Here) -> Made:
    now, before = numbers(here, GRADES), numbers(here, GRADES)
    a, b = here.year - 1, here.year
    rows: Rows = [["ICT headcount"],
                  ["Grade", f"Female Mar {a}", f"Male Mar {a}", f"Female Mar {b}", f"Male Mar {b}"],
                  *([g, *before[g][:2], *now[g][:2]] for g in GRADES)]  # fmt: skip
    truth = counted(here, now)
    truth.totals["council IT", here.code, a] = summed(before)
    return Made([Sheet("ICT", rows)], truth)


@shape("officer later: shares after the numbers, three decimals", "csv")
def decimals(here: Here) -> Made:
    groups = numbers(here, ("Tier 2", "Tier 3", "Tier 4", "Tier 5"))
    rows: Rows = [["Tier", "Women", "Men", "Proportion women", "Proportion men"],
                  *([g, w, m, round(w / (w + m), 3), round(m / (w + m), 3)]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("x", rows)], counted(here, groups, grades=True))


@shape("officer later: teams across, genders and percentages down", "xlsx")
def teams_across(here: Here) -> Made:
    groups = numbers(here, TEAMS, 2, 12)
    w, m, *_ = summed(groups)
    rows: Rows = [["ICT", *groups, "Total"], ["Women", *(n[0] for n in groups.values()), w],
                  ["Men", *(n[1] for n in groups.values()), m],
                  ["Total", *(sum(n) for n in groups.values()), w + m],
                  ["% women", *(Percent(n[0] / sum(n)) for n in groups.values()),
                   Percent(w / (w + m))]]  # fmt: skip
    return Made([Sheet("ICT teams", rows)], counted(here, groups))


@shape("officer later: the contract of each, with a key below", "xlsx", named=False)
def key_below(here: Here) -> Made:
    people = folk(here, 27)
    rows: Rows = [[f"{here.name} - IT Services - {last_day(here)}"], [],
                  ["Surname", "Forename", "Gender", "Designation", "Grade", "P/T"],
                  *([p.surname, p.forename, SHORT[p.gender], p.title, p.grade,
                     "P" if p.contract == "Permanent" else "T"] for p in people),
                  [], ["P = permanent, T = temporary"]]  # fmt: skip
    return Made([Sheet("IT", rows)], here.truth(people))


@shape("officer later: hundreds of staff of a large service", "csv", "xlsx")
def large(here: Here) -> Made:
    people = folk(here, 380, ("PO6", "PO4", "PO2", "SO2", "SC6"))
    rows: Rows = [["EmployeeNumber", "Gender", "JobTitle", "Grade", "OrgUnit", "FTE", "HireDate",
                   "EthnicOrigin", "AgeBand"],
                  *([p.number, SEXES[p.gender], p.title, p.grade, "IT " + p.team, p.fte, p.started,
                     "Prefer not to say", "45-54"] for p in people)]  # fmt: skip
    return Made([Sheet("Export", rows)], here.truth(people))


# ---------------------------------------------------------------- what misleads


def _list(here: Here, title: str, *more: str, many: int = 34) -> Rows:
    people = folk(here, many)
    lines = [[p.number, SEXES[p.gender], p.title, p.grade, *more[1:]] for p in people]
    return [[title], [*HEAD, *more[:1]], *lines]


def _table(here: Here, title: str) -> Rows:
    groups = numbers(here, GRADES)
    rows: Rows = [[title], ["Grade", "Female", "Male", "Total"]]
    return [*rows, *([g, a, b, a + b] for g, (a, b, *_) in groups.items())]


@shape("officer misled later: former employees among person types", "xlsx")
def former(here: Here) -> Made:
    people = folk(here, 40)
    kinds = ["Ex-employee" if i % 9 == 4 else "Employee" for i in range(40)]
    rows: Rows = [[*HEAD, "Person Type"],
                  *([p.number, SEXES[p.gender], p.title, p.grade, kind]
                    for p, kind in zip(people, kinds, strict=True))]  # fmt: skip
    own = [p for p, kind in zip(people, kinds, strict=True) if kind == "Employee"]
    return Made([Sheet("Fusion", rows)], here.truth(own, expect="ask"))


@shape("officer misled later: the usual gender of a post's holders", "xlsx")
def predominance(here: Here) -> Made:
    rows: Rows = [["Job evaluation - ICT family"], ["Job title", "Grade", "Predominant gender"]]
    rows += [[p.title, p.grade, SEXES[p.gender]] for p in folk(here, 22)]
    truth = nothing(here)
    truth.knows = {"headings": {"Predominant gender": ""}}
    return Made([Sheet("JE", rows)], truth)


@shape("officer misled later: who answered the staff survey", "xlsx")
def answered(here: Here) -> Made:
    return Made([Sheet("Survey", _table(here, "ICT: staff survey completions"))], nothing(here))


@shape("officer misled later: pounds spent on each", "xlsx")
def pounds(here: Here) -> Made:
    return Made([Sheet("L&D", _table(here, "ICT training spend (£) by grade"))], nothing(here))


@shape("officer misled later: numbers against a base year", "xlsx")
def index(here: Here) -> Made:
    rows = _table(here, "ICT headcount index (2015 = 100)")
    return Made([Sheet("Index", rows)], nothing(here))


@shape("officer misled later: heads for each thousand", "xlsx")
def per_thousand(here: Here) -> Made:
    rows = _table(here, "ICT staff per 1,000 employees")
    return Made([Sheet("Rates", rows)], nothing(here))


@shape("officer misled later: equivalents by the sheet's name alone", "xlsx")
def fte_sheet(here: Here) -> Made:
    return Made([Sheet("ICT FTE", _table(here, "ICT by grade"))], nothing(here))


@shape("officer misled later: expressions of interest", "xlsx")
def interest(here: Here) -> Made:
    rows = _table(here, "ICT voluntary severance - expressions of interest")
    return Made([Sheet("VS", rows)], nothing(here))


@shape("officer misled later: posts regraded", "xlsx")
def regraded(here: Here) -> Made:
    rows = _table(here, "ICT posts regraded in the year, by holder")
    return Made([Sheet("Regrading", rows)], nothing(here))


@shape("officer misled later: the mean of the twelve months", "xlsx")
def mean(here: Here) -> Made:
    rows = _table(here, "ICT average headcount over the year")
    return Made([Sheet("Avg", rows)], nothing(here))


@shape("officer misled later: secondees of a supplier by a remark", "xlsx")
def loan(here: Here) -> Made:
    people = folk(here, 33)
    rows: Rows = [[*HEAD, "Comments"],
                  *([p.number, SEXES[p.gender], p.title, p.grade,
                     "On loan from Capita" if i in (5, 19) else None]
                    for i, p in enumerate(people))]  # fmt: skip
    own = [p for i, p in enumerate(people) if i not in (5, 19)]
    return Made([Sheet("ICT", rows)], here.truth(own, expect="ask"))


@shape("officer misled later: outside the payroll", "xlsx")
def off_payroll(here: Here) -> Made:
    people = folk(here, 36)
    rows: Rows = [[*HEAD, "Engagement"],
                  *([p.number, SEXES[p.gender], p.title, p.grade,
                     "Off-payroll (IR35)" if i % 8 == 3 else "Payroll"]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("officer misled later: two councils of a shared service as rows", "xlsx")
def two_councils(here: Here) -> Made:
    own, other = numbers(here, ("own", "other")).values()
    rows: Rows = [["Shared ICT service"], ["Authority", "Women", "Men"], [here.name, *own[:2]],
                  ["Ribble Valley Borough Council", *other[:2]]]  # fmt: skip
    return Made([Sheet("Shared", rows)], counted(here, {"": own}, expect="ask"))


@shape("officer misled later: cumulative numbers of starters", "xlsx")
def cumulative(here: Here) -> Made:
    rows = _table(here, "ICT cumulative new starts by grade")
    return Made([Sheet("Cumulative", rows)], nothing(here))


@shape("officer misled later: pairs of mentors", "xlsx")
def pairs(here: Here) -> Made:
    people = folk(here, 20)
    rows: Rows = [["Mentor", "Gender", "Grade", "Mentee", "Mentee gender"],
                  *([f"{p.forename} {p.surname}", SEXES[p.gender], p.grade, f"N{i} Dyson", "Female"]
                    for i, p in enumerate(people))]  # fmt: skip
    return Made([Sheet("ICT pairs", rows)], nothing(here))


@shape("officer misled later: on call, from a rota", "xlsx")
def on_call(here: Here) -> Made:
    rows = _list(here, "ICT out-of-hours standby list", "Standby week", "1", many=12)
    return Made([Sheet("List", rows)], nothing(here))


@shape("officer misled later: returners from leave", "xlsx")
def returners(here: Here) -> Made:
    rows = _list(here, "ICT staff returning from maternity or adoption leave", many=9)
    return Made([Sheet("List", rows)], nothing(here))


@shape("officer misled later: a list of March beside one of the next March", "xlsx")
def next_march(here: Here) -> Made:
    now, later = folk(here, 30), folk(here, 28)
    sheets = [Sheet(f"Mar {y}", [HEAD, *([p.number, SEXES[p.gender], p.title, p.grade]
                                         for p in group)])
              for y, group in ((here.year - 1, now), (here.year, later))]  # fmt: skip
    truth = here.truth(later, expect="ask", by_grade=None)
    truth.totals["council IT", here.code, here.year - 1] = tally(p.gender for p in now)
    return Made(sheets, truth)
