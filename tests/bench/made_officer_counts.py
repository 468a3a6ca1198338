"""Tables of women and men as reports, committees and pivots print them."""

from __future__ import annotations

from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_officer import GRADES, TEAMS, counted, last_day, numbers, summed
from tests.bench.made_people import Tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
BANDS = ("16-24", "25-34", "35-44", "45-54", "55-64", "65+")
PAY = (
    "Up to £24,999",
    "£25,000 - £34,999",
    "£35,000 - £44,999",
    "£45,000 - £59,999",
    "£60,000 and above",
)


@shape("officer: committee report with paragraph numbers", "xlsx", named=False)
def committee(here: Here) -> Made:
    groups = numbers(here, ("Grades 1-4", "Grades 5-8", "Grades 9-12", "Senior managers"))
    women, men, *_ = summed(groups)
    rows: Rows = [
        [f"{here.name}"], ["Personnel Committee"], ["Report of the Head of Human Resources"], [],
        ["4.1",
            f"The table shows staff in the IT service by grade and gender at {last_day(here)}."],
        [], ["Table 3: IT service by grade and gender"],
        ["Grade", "Women", "% women", "Men", "% men", "Total"],
        *([g, w, Percent(w / (w + m)), m, Percent(m / (w + m)), w + m] for g, (w, m,
            *_) in groups.items()),
        ["All IT staff", women, Percent(women / (women + men)), men, Percent(men / (women + men)),
            women + men],
        [], ["4.2", "Members are asked to note the report."],
    ]  # fmt: skip
    return Made([Sheet("Table 3", rows)], counted(here, groups, grades=True))


@shape("officer: pivot with the filter of the service above", "xlsx")
def pivot(here: Here) -> Made:
    groups = numbers(here, GRADES)
    women, men, *_ = summed(groups)
    rows: Rows = [
        ["Service", "ICT"], [], ["Count of Employee Number", "Column Labels"],
        ["Row Labels", "Female", "Male", "Grand Total"],
        *([g, w, m, w + m] for g, (w, m, *_) in groups.items()), ["Grand Total", women, men,
            women + men],
    ]  # fmt: skip
    return Made([Sheet("Pivot", rows)], counted(here, groups, grades=True))


@shape("officer: pivot of teams and grades with subtotals", "xlsx")
def pivot_two(here: Here) -> Made:
    rows: Rows = [["Headcount", "Column Labels"], ["Row Labels", "F", "M", "Grand Total"]]
    everyone: dict[str, Tally] = {}
    for team in TEAMS:
        groups = numbers(here, GRADES[:3], 1, 8)
        women, men, *_ = summed(groups)
        rows.append([team, women, men, women + men])
        rows += [[g, w, m, w + m] for g, (w, m, *_) in groups.items()]
        everyone |= {f"{team} {g}": n for g, n in groups.items()}
    women, men, *_ = summed(everyone)
    rows.append(["Grand Total", women, men, women + men])
    return Made([Sheet("Sheet2", rows)], counted(here, everyone))


@shape("officer: two rows of headings, heads and FTE", "xlsx", named=False)
def heads_and_fte(here: Here) -> Made:
    groups = numbers(here, ("Scale 3-4", "Scale 5-6", "SO1-SO2", "PO1-PO4", "Chief Officers"))
    rows: Rows = [
        [f"{here.name} ICT workforce profile {last_day(here)}"], [],
        ["Grade", "Headcount", None, None, "FTE", None, None], [None, *("Female", "Male",
            "Total") * 2],
        *([g, w, m, w + m, round(w * 0.83, 1), round(m * 0.97, 1), round(w * 0.83,
            1) + round(m * 0.97, 1)]
          for g, (w, m, *_) in groups.items()),
    ]  # fmt: skip
    w, m, *_ = summed(groups)
    fte = [round(sum(row[i] for row in rows[4:]), 1) for i in (4, 5, 6)]
    rows.append(["Total", w, m, w + m, *fte])
    merged = [(2, 1, 2, 3), (2, 4, 2, 6)]
    return Made([Sheet("Profile", rows, merged=merged)], counted(here, groups, grades=True))


@shape("officer: full and part time by gender with totals", "xlsx", "xls")
def full_and_part(here: Here) -> Made:
    full, part = numbers(here, GRADES), numbers(here, GRADES, 0, 4)
    rows: Rows = [
        ["ICT staff by grade, gender and working pattern"],
        ["Grade", "Full time", None, "Part time", None, "All"], [None, "Female", "Male", "Female",
            "Male", None],
        *([g, full[g][0], full[g][1], part[g][0], part[g][1], sum(full[g]) + sum(part[g])]
            for g in GRADES),
    ]  # fmt: skip
    rows.append(["Total", *(sum(r[i] for r in rows[3:]) for i in range(1,
        6))])  # fmt: skip
    groups = {g: (full[g][0] + part[g][0], full[g][1] + part[g][1], 0, 0) for g in GRADES}
    return Made(
        [Sheet("ICT", rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])],
        counted(here, groups, grades=True),
    )


@shape("officer: form of a survey, women and men across", "xlsx", named=False)
def form(here: Here) -> Made:
    words = ("Apprentice", "Technician / support", "Professional", "Senior professional", "Manager",
             "Head of service", "Director / CIO")  # fmt: skip
    groups = numbers(here, words, 1, 12)
    rows: Rows = [
        ["Socitm Women in IT return"], ["Council", here.name], ["Snapshot date", last_day(here)],
        ["Contact", "HR Systems team"], [], ["Level", "Women", "Men", "Another gender",
            "Not recorded"],
        *([g, w, m, 0, 0] for g, (w, m, *_) in groups.items()),
    ]  # fmt: skip
    return Made([Sheet("Return", rows)], counted(here, groups, grades=True))


@shape("officer: table by age band and gender", "xlsx")
def age_bands(here: Here) -> Made:
    groups = numbers(here, BANDS)
    women, men, *_ = summed(groups)
    rows: Rows = [["Age profile of ICT staff"], ["Age band", "Female", "Male", "Total"],
                  *([g, w, m, w + m] for g, (w, m, *_) in groups.items()),
                  ["Total", women, men, women + men]]  # fmt: skip
    return Made([Sheet("Age", rows)], counted(here, groups))


@shape("officer: table by band of pay and gender", "xlsx", "csv")
def pay_bands(here: Here) -> Made:
    groups = numbers(here, PAY)
    women, men, *_ = summed(groups)
    rows: Rows = [["Salary band", "Female", "Male", "Total ICT staff"],
                  *([g, w, m, w + m] for g, (w, m, *_) in groups.items()),
                  ["Total", women, men, women + men]]  # fmt: skip
    return Made([Sheet("Pay", rows)], counted(here, groups))


@shape("officer: quarters of pay with numbers", "xlsx", named=False)
def quarters(here: Here) -> Made:
    groups = numbers(here, ("Lower", "Lower middle", "Upper middle", "Upper"), 5, 22)
    rows: Rows = [[f"{here.name} ICT - gender pay working paper, {last_day(here)}"], [],
                  ["Quartile", "Women", "Men", "Employees in quartile"],
                  *([g, w, m, w + m] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Quartiles", rows)], counted(here, groups))


@shape("officer: equality monitoring, sex among other characteristics", "xlsx", named=False)
def equality(here: Here) -> Made:
    w, m = here.rng.randint(21, 30), here.rng.randint(45, 61)
    rows: Rows = [
        [f"{here.name} Equality in employment: ICT Service, {last_day(here)}"], [],
        ["Characteristic", "Category", "Headcount", "%"],
        ["Sex", "Female", w, Percent(w / (w + m))], [None, "Male", m, Percent(m / (w + m))],
        ["Age", "Under 30", 11, Percent(11 / (w + m))], [None, "30 and over", w + m - 11,
            Percent(1 - 11 / (w + m))],
        ["Disability", "Disabled", 6, Percent(6 / (w + m))], [None, "Not disabled", w + m - 6,
            Percent(0.9)],
    ]  # fmt: skip
    return Made([Sheet("Equality", rows)], counted(here, {"": (w, m, 0, 0)}, expect="ask"))


@shape("officer: genders down, grades across", "xlsx")
def across(here: Here) -> Made:
    groups = numbers(here, ("Band A", "Band B", "Band C", "Band D", "Band E"))
    lines: Rows = [[word, *(g[i] for g in groups.values()), summed(groups)[i]]
                   for i, word in enumerate(("Female", "Male"))]  # fmt: skip
    rows: Rows = [["IT Services headcount"], ["Gender", *groups, "Total"], *lines,
                  ["Total", *(a + b for a, b in zip(lines[0][1:], lines[1][1:],
                      strict=True))]]  # fmt: skip
    return Made([Sheet("Headcount", rows)], counted(here, groups, grades=True))


@shape("officer: three years across, women and men of each", "xlsx", named=False)
def three_years(here: Here) -> Made:
    by_year = {here.year - ago: numbers(here, GRADES) for ago in (2, 1, 0)}
    rows: Rows = [[f"{here.name} - IT workforce at 31 March"], ["Grade", *(x for y in by_year
        for x in (y, None))],
                  [None, *("F", "M") * 3],
                  *([g, *(n for table in by_year.values() for n in table[g][:2])]
                      for g in GRADES)]  # fmt: skip
    truth = counted(here, by_year[here.year])
    truth.totals = {("council IT", here.code, y): summed(table) for y, table in by_year.items()}
    return Made([Sheet("Trend", rows, merged=[(1, i, 1, i + 1) for i in (1, 3, 5)])], truth)
