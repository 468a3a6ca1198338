"""Tables of women and men as officers put them together, by grade, team and year."""

from __future__ import annotations

from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_officer import GRADES, TEAMS, counted, last_day, numbers, summed, years
from tests.bench.made_people import Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]


@shape("officer: years down, women and men across", "xlsx", "csv")
def years_down(here: Here) -> Made:
    table = {here.year - ago: numbers(here, ("",), 20, 60)[""] for ago in (3, 2, 1, 0)}
    rows: Rows = [["Year (31 March)", "Women in IT", "Men in IT", "Total IT staff", "% women"],
                  *([y, w, m, w + m, f"{w / (w + m):.1%}"] for y, (w, m,
                      *_) in table.items())]  # fmt: skip
    truth = counted(here, {"": table[here.year]})
    truth.totals = {("council IT", here.code, y): counts for y, counts in table.items()}
    return Made([Sheet("x", rows)], truth)


@shape("officer: job titles, a few people each", "xlsx")
def job_titles(here: Here) -> Made:
    titles = ("Head of ICT", "Service Delivery Manager", "Infrastructure Manager",
        "Senior Network Engineer",
              "Network Engineer", "Systems Administrator", "Senior Developer", "Developer",
              "Business Analyst",
              "Service Desk Team Leader", "Service Desk Analyst", "ICT Trainer",
              "Apprentice Technician")  # fmt: skip
    groups = numbers(here, titles, 0, 3)
    rows: Rows = [["ICT posts by gender"], ["Job title", "F", "M"],
                  *([g, w or None, m or None] for g, (w, m, *_) in groups.items()),
                  ["TOTAL", *summed(groups)[:2]]]  # fmt: skip
    return Made([Sheet("Posts", rows)], counted(here, groups))


@shape("officer: long table of team, grade and gender", "csv", "xlsx")
def long_table(here: Here) -> Made:
    rows: Rows = [["Directorate", "Team", "Grade", "Gender", "Headcount", "FTE"]]
    groups = {}
    for team in TEAMS:
        for grade, (w, m, *_) in numbers(here, GRADES[1:4], 1, 7).items():
            rows += [["Resources", team, grade, "Female", w, round(w * 0.86, 2)],
                     ["Resources", team, grade, "Male", m, round(m * 0.95, 2)]]  # fmt: skip
            groups[team, grade] = (w, m, 0, 0)
    return Made([Sheet("Data", rows)], counted(here, {str(k): v for k, v in groups.items()}))


@shape("officer: Power BI export with its filters below", "xlsx", named=False)
def power_bi(here: Here) -> Made:
    groups = numbers(here, ("PO1", "PO2", "PO3", "SO1", "SO2", "Sc6"))
    rows: Rows = [["Grade", "Gender", "Headcount"]]
    for grade, (w, m, *_) in groups.items():
        rows += [[grade, "Female", w], [grade, "Male", m]]
    rows += [[],
        [f"Applied filters:\nCouncil is {here.name}\nService is Digital and ICT\nSnapshot Date is "
                  f"31 March {here.year}\nEmployee Type is not Councillor"]]  # fmt: skip
    return Made([Sheet("Export", rows)], counted(here, groups, grades=True))


@shape("officer: numbers, then the same as percentages below", "xlsx")
def percentages_below(here: Here) -> Made:
    groups = numbers(here, ("Tier 1", "Tier 2", "Tier 3", "Tier 4"))
    w, m, *_ = summed(groups)
    rows: Rows = [["Numbers"], ["Tier", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m, w + m],
                  [],
                  ["Percentages"], ["Tier", "Female", "Male", "Total"],
                  *([g, Percent(a / (a + b)), Percent(b / (a + b)), Percent(1)] for g, (a, b,
                      *_) in groups.items())]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, grades=True))


@shape("officer: by grade and by team on one sheet, the same people", "xlsx")
def two_tables(here: Here) -> Made:
    groups = numbers(here, GRADES)
    w, m, *_ = summed(groups)
    teams = {"Service Desk": (w // 3, m // 4), "Infrastructure": (w // 4, m // 3)}
    teams["Applications"] = (
        w - sum(t[0] for t in teams.values()),
        m - sum(t[1] for t in teams.values()),
    )
    rows: Rows = [["ICT by grade"], ["Grade", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m, w + m],
                  [],
                  ["ICT by team"], ["Team", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b) in teams.items()), ["Total", w, m,
                      w + m]]  # fmt: skip
    return Made([Sheet("Summary", rows)], counted(here, groups))


@shape("officer: Welsh table of counts", "xlsx", "ods", named=False)
def welsh_table(here: Here) -> Made:
    groups = numbers(here, ("Gradd 4", "Gradd 6", "Gradd 8", "Gradd 10"))
    w, m, *_ = summed(groups)
    rows: Rows = [[here.name], [f"Gweithlu TG yn ôl gradd a rhywedd, 31 Mawrth {here.year}"], [],
                  ["Gradd", "Menywod", "Dynion", "Cyfanswm"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Cyfanswm", w, m,
                      w + m]]  # fmt: skip
    return Made([Sheet("TG", rows)], counted(here, groups, grades=True))


@shape("officer: role families with withheld shares of disabled staff", "xlsx")
def withheld_others(here: Here) -> Made:
    groups = numbers(
        here, ("Service desk", "Infrastructure", "Software and web", "Data", "Cyber", "Projects")
    )
    rows: Rows = [["Job family", "Women", "Men", "All staff", "% disabled", "% BAME"],
                  *([g, w, m, w + m, "*", "c"] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Families", rows)], counted(here, groups))


@shape("officer: not declared and other genders, with a total", "xlsx", "csv")
def four_genders(here: Here) -> Made:
    rng = here.rng
    groups = {
        g: (rng.randint(2, 14), rng.randint(3, 20), rng.randint(0, 2), rng.randint(0, 3))
        for g in GRADES
    }
    rows: Rows = [["Pay grade", "Female", "Male", "Other gender identity", "Not declared",
        "Headcount"],
                  *([g, *n, sum(n)] for g, n in groups.items()),
                  ["Total", *summed(groups), sum(summed(groups))]]  # fmt: skip
    return Made([Sheet("IT", rows)], counted(here, groups, grades=True))


@shape(
    "officer: a title that says the snapshot and a heading that says Headcount",
    "ods",
    "xlsx",
    named=False,
)
def headcount_over(here: Here) -> Made:
    groups = numbers(here, ("Grade A", "Grade B", "Grade C", "Grade D"))
    rows: Rows = [[f"{here.name}: Digital, Data & Technology workforce"],
        [f"Position as at 31.03.{here.year}"],
                  [None, "Headcount"], ["Grade", "Female", "Male"],
                  *([g, w, m] for g, (w, m, *_) in groups.items()), ["Grand total",
                      *summed(groups)[:2]],
                  ["Source: HR database. Excludes agency workers and casuals."]]  # fmt: skip
    return Made([Sheet("DDaT", rows)], counted(here, groups, grades=True))


@shape("officer: subtotals of two services", "xlsx")
def subtotals(here: Here) -> Made:
    rows: Rows = [["Service", "Grade", "Female", "Male", "Total"]]
    everyone: dict[str, Tally] = {}
    for service in ("ICT Operations", "Digital Services"):
        groups = numbers(here, GRADES)
        for i, (g, (w, m, *_)) in enumerate(groups.items()):
            rows.append([service if i == 0 else None, g, w, m, w + m])
        w, m, *_ = summed(groups)
        rows.append([f"{service} total", None, w, m, w + m])
        everyone |= {f"{service} {g}": n for g, n in groups.items()}
    w, m, *_ = summed(everyone)
    rows.append(["Grand total", None, w, m, w + m])
    return Made([Sheet("ICT", rows)], counted(here, everyone))


@shape("officer: last year beside this year with the change", "xlsx", named=False)
def change(here: Here) -> Made:
    now, before = numbers(here, GRADES), numbers(here, GRADES)
    a, b = years(here), f"{here.year - 2}/{(here.year - 1) % 100:02d}"
    rows: Rows = [[f"{here.name} ICT headcount by gender, as at 31 March"],
                  ["Grade", f"Female {b}", f"Female {a}", "Change", f"Male {b}", f"Male {a}",
                      "Change"],
                  *([g, before[g][0], now[g][0], now[g][0] - before[g][0], before[g][1], now[g][1],
                     now[g][1] - before[g][1]] for g in GRADES)]  # fmt: skip
    truth = counted(here, now)
    truth.totals["council IT", here.code, here.year - 1] = summed(before)
    return Made([Sheet("Change", rows)], truth)


@shape("officer: shares in brackets beside the numbers", "xlsx")
def brackets(here: Here) -> Made:
    groups = numbers(here, ("Operational", "Professional", "Management", "Leadership"))
    rows: Rows = [["Level", "Female (%)", "Male (%)", "Total"],
                  *([g, f"{w} ({w / (w + m):.0%})", f"{m} ({m / (w + m):.0%})", w + m]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Levels", rows)], counted(here, groups, grades=True))


@shape("officer: numbers as text with blanks for none", "csv", named=False)
def as_text(here: Here) -> Made:
    groups = numbers(here, ("SCP 1-10", "SCP 11-20", "SCP 21-30", "SCP 31-40", "SCP 41+"), 0, 9)
    rows: Rows = [[f"{here.name} IT staff {last_day(here)}"], ["Pay points", "No. of females",
        "No. of males"],
                  *([g, f" {w} ", f"{m} "] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("x", rows)], counted(here, groups), {"separator": ";"})


@shape("officer: whole council and ICT as two columns each", "xlsx", named=False)
def council_and_ict(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [[f"{here.name} workforce {last_day(here)}"], ["Grade", "ICT", None,
        "Whole council", None],
                  [None, "Female", "Male", "Female", "Male"]]  # fmt: skip
    council = {}
    for g, (w, m, *_) in groups.items():
        council[g] = (w * 31 + 5, m * 13 + 7, 0, 0)
        rows.append([g, w, m, *council[g][:2]])
    truth = counted(here, groups, expect="ask")
    truth.totals["council workforce", here.code, here.year] = summed(council)
    return Made([Sheet("Workforce", rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])], truth)


@shape("officer: a matrix of contract and gender", "xlsx")
def contracts(here: Here) -> Made:
    groups = numbers(here, ("Permanent", "Fixed term", "Apprentice", "Agency"), 1, 20)
    w, m, *_ = summed(groups)
    rows: Rows = [["IT workforce by contract type"], [], ["Contract type", "Female", "Male",
        "Grand Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Grand Total", w, m,
                      w + m]]  # fmt: skip
    return Made([Sheet("Contract", rows)], counted(here, groups))


@shape("officer: the table beside its legend and a note", "xlsx")
def legend_beside(here: Here) -> Made:
    groups = numbers(here, ("L1", "L2", "L3", "L4"))
    side = (
        ("Key", None),
        ("L1", "Entry level"),
        ("L2", "Practitioner"),
        ("L3", "Senior practitioner"),
    )
    rows: Rows = [["Level", "Women", "Men", None, None, "Key"]]
    for i, (g, (w, m, *_)) in enumerate(groups.items()):
        rows.append([g, w, m, None, None, *(side[i + 1] if i < 3 else ("L4", "Leader"))])
    return Made([Sheet("DDaT levels", rows)], counted(here, groups, grades=True))


@shape("officer: ethnicity by gender with a total", "xlsx")
def ethnicity(here: Here) -> Made:
    groups = numbers(here, ("White British", "White other", "Asian or Asian British",
        "Black or Black British",
                            "Mixed", "Not known"), 1, 15)  # fmt: skip
    w, m, *_ = summed(groups)
    rows: Rows = [["ICT staff: ethnicity by gender"], ["Ethnicity", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m,
                      w + m]]  # fmt: skip
    return Made([Sheet("Ethnicity", rows)], counted(here, groups))


@shape("officer: three tables of Word one below another, by service", "xlsx")
def word_tables(here: Here) -> Made:
    rows: Rows = []
    everyone: dict[str, Tally] = {}
    for number, service in enumerate(
        ("ICT Infrastructure", "ICT Applications", "Digital and Web"), 1
    ):
        groups = numbers(here, GRADES[:4], 1, 9)
        w, m, *_ = summed(groups)
        rows += [[f"Table {number}: {service}"], ["Grade", "Female", "Male", "Total"],
                 *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m, w + m],
                 []]  # fmt: skip
        everyone |= {f"{service} {g}": n for g, n in groups.items()}
    in_post = {"Table 2: ICT Applications": "in post"}
    knows = {"words": {"status": in_post}}
    return Made([Sheet("Tables", rows)], counted(here, everyone, expect="ask", knows=knows))


@shape("officer: one row for all of IT", "xlsx", "csv", named=False)
def one_row(here: Here) -> Made:
    groups = numbers(here, ("IT",), 20, 40)
    w, m, *_ = groups["IT"]
    rows: Rows = [["Council", "Year", "Service", "Women", "Men", "Total"],
                  [here.name, here.year, "IT and Digital", w, m, w + m]]  # fmt: skip
    return Made([Sheet("x", rows)], counted(here, groups))


@shape("officer: sheets for three years", "xlsx")
def year_sheets(here: Here) -> Made:
    tables = {here.year - ago: numbers(here, GRADES) for ago in (2, 1, 0)}
    sheets = [Sheet(f"ICT 31 March {y}", [["Grade", "Women", "Men"], *([g, w, m] for g, (w, m,
        *_) in t.items())])
              for y, t in tables.items()]  # fmt: skip
    truth = counted(here, tables[here.year])
    truth.totals = {("council IT", here.code, y): summed(t) for y, t in tables.items()}
    return Made(sheets, truth)


@shape("officer: leadership and others with a line of percentages", "xlsx")
def percent_line(here: Here) -> Made:
    groups = numbers(
        here, ("Leadership team", "Team managers", "Specialists", "Officers", "Apprentices"), 1, 18
    )
    w, m, *_ = summed(groups)
    rows: Rows = [["Staff group", "Female", "Male", "Total"],
                  *([g, a, b, a + b] for g, (a, b, *_) in groups.items()), ["Total", w, m, w + m],
                  ["% of total", Percent(w / (w + m)), Percent(m / (w + m)),
                      Percent(1)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups))
