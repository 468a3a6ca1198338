"""Tables of counts in each layout with noise around it, as an author of tests combines them."""

from __future__ import annotations

from datetime import date

from tests.bench.made_files import Formula, Row, Sheet
from tests.bench.made_officer import counted, last_day, nothing, numbers, summed
from tests.bench.made_people import Tally, Truth, snapshot
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
BANDS = ("Band 4", "Band 6", "Band 8", "Band 10")


def over_years(here: Here, groups: dict[int, Tally]) -> Truth:
    return Truth({("council IT", here.code, year): tally for year, tally in groups.items()})


# ---------------------------------------------------------------- percentages


def parts(here: Here) -> dict[str, Tally]:
    """Women and men whose percentages are told to one place, and come back whole."""
    women = [here.rng.randint(3, 9) for _ in BANDS]
    return {band: (w, here.rng.randint(9, 30), 0, 0) for band, w in zip(BANDS, women, strict=True)}


@shape("layouts: percentages under Female and Male beside the total", "xlsx", "csv", "ods")
def shares_under_genders(here: Here) -> Made:
    groups = parts(here)
    rows: Rows = [[here.title], [], ["Pay band", "Total staff", "Female", "Male"],
                  *([g, w + m, f"{w / (w + m):.1%}", f"{m / (w + m):.1%}"]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Split", rows)], counted(here, groups, grades=True))


@shape("layouts: percentages kept as fractions beside the headcount", "xlsx", "xls")
def shares_as_fractions(here: Here) -> Made:
    groups = {"Band 4": (10, 30, 0, 0), "Band 6": (12, 48, 0, 0), "Band 8": (1, 4, 0, 0)}
    rows: Rows = [["Pay band", "% women", "% men", "Headcount"],
                  *([g, w / (w + m), m / (w + m), w + m]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Split", rows)], counted(here, groups, grades=True))


@shape("layouts: percentages down, their base in the last row", "xlsx", "csv")
def base_below(here: Here) -> Made:
    groups = parts(here)
    pairs = [(w, w + m) for w, m, *_ in groups.values()]
    rows: Rows = [[here.title], ["", *groups],
                  ["% female", *(f"{100 * w / n:.1f}" for w, n in pairs)],
                  ["% male", *(f"{100 * (n - w) / n:.1f}" for w, n in pairs)],
                  ["Base (number of employees)", *(n for _, n in pairs)]]  # fmt: skip
    return Made([Sheet("Shares", rows)], counted(here, groups, grades=True))


@shape("layouts: staff and percentages down, years across", "xlsx", "ods", named=False)
def shares_by_year(here: Here) -> Made:
    years = {here.year - ago: (10 + ago, 30 + 3 * ago, 0, 0) for ago in (2, 1, 0)}
    rows: Rows = [[f"{here.name}: digital and ICT"], ["", *years],
                  ["Number of staff", *(w + m for w, m, *_ in years.values())],
                  ["Female (%)", *(round(100 * w / (w + m), 2) for w, m, *_ in years.values())],
                  ["Male (%)", *(round(100 * m / (w + m), 2)
                                for w, m, *_ in years.values())]]  # fmt: skip
    return Made([Sheet("Summary", rows)], over_years(here, years))


@shape("layouts: percentages of three answers and their base", "xlsx", "csv")
def three_shares(here: Here) -> Made:
    groups = {"Band 4": (16, 32, 0, 2), "Band 6": (10, 30, 0, 0), "Band 8": (1, 4, 0, 0)}
    rows: Rows = [["Grade", "Base", "Women %", "Men %", "Not stated %"],
                  ["Band 4", 50, "32%", "64%", "4%"], ["Band 6", 40, "25%", "75%", "0%"],
                  ["Band 8", 5, "20%", "80%", "0%"],
                  ["All", 95, "28.4%", "69.5%", "2.1%"]]  # fmt: skip
    return Made([Sheet("Base", rows)], counted(here, groups, grades=True))


@shape("layouts: whole percentages of large bases", "xlsx", "csv")
def uncertain(here: Here) -> Made:
    rows: Rows = [["Grade", "Employees", "% female", "% male"], ["Band 4", 612, "34%", "66%"],
                  ["Band 6", 431, "27%", "73%"], ["Band 8", 207, "19%", "81%"]]  # fmt: skip
    return Made([Sheet("Base", rows)], nothing(here))


# ---------------------------------------------------------------- totals, changes and years


@shape("layouts: totals are formulas without a value", "xlsx")
def totals_without_value(here: Here) -> Made:
    groups = numbers(here, BANDS, 7)
    rows: Rows = [[here.title], ["As at", snapshot(here.year)], ["Band", "Male", "Female", "Total"],
                  *([g, m, w, Formula(f"=B{at}+C{at}", None)]
                    for at, (g, (w, m, *_)) in enumerate(groups.items(), 4)),
                  ["Total", *(Formula(f"=SUM({c}4:{c}7)", None) for c in "BCD")]]  # fmt: skip
    return Made([Sheet("ICT", rows)], counted(here, groups, grades=True))


@shape("layouts: every count is a formula without a value", "xlsx")
def counts_without_value(here: Here) -> Made:
    rows: Rows = [["Band", "Female", "Male"], *([g, Formula(f"=Staff!B{at}", None),
                  Formula(f"=Staff!C{at}", None)] for at, g in enumerate(BANDS, 2))]  # fmt: skip
    return Made([Sheet("ICT", rows)], nothing(here))


@shape("layouts: two years across with their change in per cent", "xlsx", "csv", named=False)
def change(here: Here) -> Made:
    then, now = numbers(here, BANDS, 3), numbers(here, BANDS, 3)
    first, last = f"31/03/{here.year - 1}", f"31/03/{here.year}"
    rows: Rows = [[f"{here.name} digital staff"], ["Grade", "Sex", first, last, "% change"]]
    for g in BANDS:
        for at, sex in enumerate(("F", "M")):
            was, is_now = then[g][at], now[g][at]
            rows.append([g, sex, was, is_now, f"{(is_now - was) / was:.0%}"])
    rows += [["Earlier figures were restated after a reorganisation."]]
    years = {here.year - 1: summed(then), here.year: summed(now)}
    return Made([Sheet("T", rows)], over_years(here, years))


@shape("layouts: where we are and what we aim at", "xlsx", "csv", named=False)
def ambition(here: Here) -> Made:
    groups = numbers(here, ("Technician", "Professional", "Manager"))
    rows: Rows = [[f"{here.name} digital service: where we are, where we want to be"],
                  ["Level", f"Women {here.year}", f"Men {here.year}", "Women 2035", "Men 2035"],
                  *([g, w, m, (w + m) // 2, (w + m + 1) // 2]
                    for g, (w, m, *_) in groups.items())]  # fmt: skip
    return Made([Sheet("Ambition", rows)], counted(here, groups, grades=True))


@shape("layouts: managers of all grades below the grades", "xlsx", "csv")
def managers_of_all(here: Here) -> Made:
    groups = numbers(here, ("Gr 4", "Gr 6", "Gr 8"))
    rows: Rows = [["Grade", "Female", "Male"], *([g, *t[:2]] for g, t in groups.items()),
                  ["Managers (all grades)", 1, 4]]  # fmt: skip
    knows = {"rows": {"Managers (all grades)": "leave out"}}
    return Made([Sheet("x", rows)], counted(here, groups, expect="ask", knows=knows))


# ---------------------------------------------------------------- sheets and tables


@shape("layouts: a sheet a division, and one of their sums first", "xlsx", "ods")
def divisions(here: Here) -> Made:
    teams = {name: numbers(here, ("Officer", "Senior Officer", "Manager"), 4)
             for name in ("Digital", "ICT", "Data & Intelligence")}  # fmt: skip
    sums = {name: summed(groups) for name, groups in teams.items()}
    women, men, *_ = summed(sums)
    whole: Rows = [[here.title], ["Division", "Women", "Men", "Total"],
                   *([name, w, m, w + m] for name, (w, m, *_) in sums.items()),
                   ["All divisions", women, men, women + men]]  # fmt: skip
    sheets = [Sheet("All divisions", whole)]
    for name, groups in teams.items():
        rows: Rows = [[f"{name} division"], ["Grade", "Women", "Men"],
                      *([g, *t[:2]] for g, t in groups.items())]  # fmt: skip
        sheets.append(Sheet(name, rows))
    return Made(sheets, counted(here, sums))


@shape("layouts: a sheet for women and one for men, by grade", "xlsx", "xls")
def sheets_of_genders(here: Here) -> Made:
    groups = numbers(here, BANDS)
    sheets = []
    for at, name in enumerate(("Female", "Male")):
        rows: Rows = [[here.title], ["Grade", "Headcount"],
                      *([g, t[at]] for g, t in groups.items()),
                      ["Total", summed(groups)[at]]]  # fmt: skip
        sheets.append(Sheet(name, rows))
    return Made(sheets, counted(here, groups, grades=True, expect="ask"))


@shape("layouts: the numbers of a chart beside its table", "xlsx", "csv")
def chart(here: Here) -> Made:
    groups = numbers(here, BANDS, 5)
    rows: Rows = [[here.title, "", "", "", "", "Chart data"],
                  ["Grade", "Female", "Male", "", "", "Grade", "Female", "Male"],
                  *([g, *t[:2], "", "", g, *t[:2]] for g, t in groups.items()),
                  ["Total", *summed(groups)[:2]]]  # fmt: skip
    return Made([Sheet("Chart", rows)], counted(here, groups, grades=True))


# ---------------------------------------------------------------- words


@shape("layouts: a key to the signs of the table", "xlsx", "csv", "ods")
def signs(here: Here) -> Made:
    said = here.rng.choice(("- = none", "'-' nothing, '..' not available", "A dash (-) means nil"))
    rows: Rows = [[here.title], [f"Symbols: {said}"], ["Job group", "Women", "Men", "Part time"],
                  ["Helpdesk", 4, 9, 2], ["Networks", "-", 7, "-"],
                  ["Web", 5, 8, ".."]]  # fmt: skip
    truth = Truth({("council IT", here.code, here.year): (9, 24, 0, 0)})
    return Made([Sheet("Jobs", rows)], truth)


@shape("layouts: people, not FTE, teams merged down", "xlsx")
def not_fte(here: Here) -> Made:
    groups: dict[str, Tally] = {}
    rows: Rows = [[f"{here.name} ICT"], [f"Snapshot {last_day(here)}; people, not FTE"],
                  ["Team", "Grade", "Female", "Male", "Vacant posts"]]  # fmt: skip
    merged = []
    for team in ("Cloud & Hosting", "Cyber Security", "Technical Support"):
        merged.append((len(rows), 0, len(rows) + 2, 0))
        for at, (g, (w, m, *_)) in enumerate(numbers(here, BANDS[:3], 1, 9).items()):
            rows.append(["" if at else team, g, w, m, (w + m) % 3])
            groups[f"{team} {g}"] = (w, m, 0, 0)
    return Made([Sheet("Teams", rows, merged=merged)], counted(here, groups))


@shape("layouts: a summary of whom some are women", "xlsx", "csv")
def of_whom(here: Here) -> Made:
    women, men = here.rng.randint(10, 20), here.rng.randint(30, 50)
    rows: Rows = [["ICT team summary", ""], ["", ""], ["Total employees", women + men],
                  ["of whom women", women], ["of whom men", men], ["", ""],
                  ["Full time", men], ["Part time", women]]  # fmt: skip
    truth = Truth({("council IT", here.code, here.year): (women, men, 0, 0)})
    return Made([Sheet("Summary", rows)], truth)


@shape("layouts: several councils, years merged over women and men", "xlsx", named=False)
def councils(here: Here) -> Made:
    names = {"Leeds City Council": "E08000035", "LB Lewisham": "E09000023",
             "Cyngor Gwynedd": "W06000002", "Bristol, City of": "E06000023"}  # fmt: skip
    rows: Rows = [["Women and men in council IT, in post on 31 March"],
                  ["", here.year - 1, "", here.year, ""],
                  ["Council", "Women", "Men", "Women", "Men"]]  # fmt: skip
    truth = Truth({})
    for name, code in names.items():
        then, now = (numbers(here, ("",), 9, 40)[""] for _ in range(2))
        rows.append([name, *then[:2], *now[:2]])
        truth.totals |= {("council IT", code, here.year - 1): then,
                         ("council IT", code, here.year): now}  # fmt: skip
    return Made([Sheet("All", rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])], truth)


@shape("layouts: a date as the day and title of all", "csv", named=False)
def dated(here: Here) -> Made:
    groups = numbers(here, BANDS)
    serial = (snapshot(here.year) - date(1899, 12, 30)).days
    rows: Rows = [["council", "snapshot", "grade", "sex", "headcount"]]
    for g, (w, m, *_) in groups.items():
        rows += [[here.name, serial, g, "Female", w], [here.name, serial, g, "Male", m]]
    return Made([Sheet("x", rows)], counted(here, groups, grades=True))


@shape("layouts: headcounts and equivalents by year, genders down", "xlsx", "csv", named=False)
def years_of_headcount(here: Here) -> Made:
    then, now = numbers(here, BANDS), numbers(here, BANDS)
    years = [f"{y - 1}/{y % 100}" for y in (here.year - 1, here.year)]
    rows: Rows = [[f"{here.name}: digital and ICT staff"],
                  ["Gender", "Grade", *(f"{y} {w}" for y in years for w in ("headcount", "FTE"))],
                  *([sex, g, then[g][at], then[g][at] * 0.9, now[g][at], now[g][at] * 0.9]
                    for at, sex in enumerate(("Female", "Male")) for g in BANDS)]  # fmt: skip
    totals = {here.year - 1: summed(then), here.year: summed(now)}
    return Made([Sheet("Years", rows)], over_years(here, totals))


@shape("layouts: tables of sex, disability and age below one another", "xlsx", "ods")
def characteristics(here: Here) -> Made:
    women, men = here.rng.randint(10, 25), here.rng.randint(30, 60)
    everyone = women + men
    rows: Rows = [[here.title], [], ["Table 1: Sex"], ["Sex", "People"], ["Female", women],
                  ["Male", men], ["Prefer not to say", 1], ["All", everyone + 1], [],
                  ["Table 2: Disability"], ["Disability", "People"], ["Yes", 6],
                  ["No", everyone - 9], ["Not declared", 4], ["All", everyone + 1], [],
                  ["Table 3: Age"], ["Age band", "People"], ["Under 40", women],
                  ["40 and over", men + 1], ["All", everyone + 1]]  # fmt: skip
    truth = Truth({("council IT", here.code, here.year): (women, men, 0, 1)})
    return Made([Sheet("Equality", rows)], truth)


@shape("layouts: this year and last over tables side by side", "xlsx", "csv", named=False)
def side_by_side(here: Here) -> Made:
    then, now = numbers(here, BANDS), numbers(here, BANDS)
    head = ["Grade", "Female", "Male"]
    rows: Rows = [[f"{here.name}: digital and ICT staff"],
                  [str(here.year), "", "", "", str(here.year - 1)], [*head, "", *head],
                  *([g, *now[g][:2], "", g, *then[g][:2]] for g in BANDS)]  # fmt: skip
    totals = {here.year - 1: summed(then), here.year: summed(now)}
    return Made([Sheet("Years", rows)], over_years(here, totals))
