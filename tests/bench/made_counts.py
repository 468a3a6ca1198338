"""Returns that hold counts already, in every way of laying them out."""

from __future__ import annotations

from tests.bench.made_files import Formula, Percent, Row, Sheet
from tests.bench.made_people import Person, Tally, Truth, add, by_grade, staff, truth_of
from tests.bench.made_shapes import Here, Made, shape

SHOWN_FROM = 5
WORDS = ("Female", "Male", "Non-binary", "Not recorded")


def without_others(people: list[Person]) -> list[Person]:
    """The women and the men."""
    return [p for p in people if p.gender < 2]


def counted(here: Here, many: int = 120) -> tuple[dict[str, Tally], Truth]:
    """Women and men by grade, and the truth of them."""
    people = without_others(here.staff(many))
    return by_grade(people), here.truth(people)


def wide(grades: dict[str, Tally]) -> list[Row]:
    """A row a grade: women, men, total; and the row of totals."""
    rows: list[Row] = [[grade, t[0], t[1], sum(t)] for grade, t in grades.items()]
    total = add(grades.values())
    return [*rows, ["Total", total[0], total[1], sum(total)]]


@shape("genders across by grade", "xlsx", "csv", "ods", "xls")
def genders_across(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"], *wide(grades)]
    return Made([Sheet("ICT", rows)], truth)


@shape("genders across with formulas for totals", "xlsx")
def formulas(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    for place, (grade, t) in enumerate(grades.items(), 2):
        rows.append([grade, t[0], t[1], Formula(f"=B{place}+C{place}", t[0] + t[1])])
    last, total = len(rows), add(grades.values())
    sums = zip("BCD", (total[0], total[1], sum(total)), strict=True)
    rows.append(["Total", *(Formula(f"=SUM({c}2:{c}{last})", value) for c, value in sums)])
    return Made([Sheet("ICT", rows)], truth)


@shape("grades across, genders down", "xlsx", "csv")
def grades_across(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Gender", *grades, "Total"]]
    for place, word in enumerate(WORDS[:2]):
        numbers = [t[place] for t in grades.values()]
        rows.append([word, *numbers, sum(numbers)])
    totals = [sum(t) for t in grades.values()]
    rows.append(["Total", *totals, sum(totals)])
    return Made([Sheet("ICT", rows)], truth)


@shape("years across, genders down", "xlsx", "csv", named=False)
def years_across(here: Here) -> Made:
    years = [here.year - 2, here.year - 1, here.year]
    people = {y: without_others(staff(here.rng, 60 + y % 7, y)) for y in years}
    truth = truth_of(here.code, people)
    truth.by_grade = None
    rows: list[Row] = [[f"{here.name} ICT workforce"], ["Gender", *(str(y) for y in years)]]
    for place, word in enumerate(WORDS[:2]):
        rows.append([word, *(truth.totals["council IT", here.code, y][place] for y in years)])
    rows.append(["Total", *(sum(truth.totals["council IT", here.code, y]) for y in years)])
    return Made([Sheet("Trend", rows)], truth)


@shape("years merged over genders", "xlsx", named=False)
def years_merged(here: Here) -> Made:
    years = [here.year - 1, here.year]
    people = {y: without_others(staff(here.rng, 90, y)) for y in years}
    truth = truth_of(here.code, people)
    tallies = {y: by_grade(people[y]) for y in years}
    names = list(dict.fromkeys(grade for y in years for grade in tallies[y]))
    rows: list[Row] = [
        [f"{here.name} digital and ICT staff"],
        ["Grade", years[0], "", years[1], ""],
        ["", "Female", "Male", "Female", "Male"],
    ]
    none = (0, 0, 0, 0)
    rows += [[g, *(tallies[y].get(g, none)[place] for y in years for place in (0, 1))]
             for g in names]  # fmt: skip
    return Made([Sheet("Data", rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)])], truth)


@shape("full and part time merged over genders", "xlsx", named=False)
def patterns_merged(here: Here) -> Made:
    people = without_others(here.staff(110))
    full = by_grade(p for p in people if p.hours == 37)
    part = by_grade(p for p in people if p.hours != 37)
    names = list(by_grade(people))
    none = (0, 0, 0, 0)
    rows: list[Row] = [
        [here.title],
        [],
        ["Grade", "Full time", "", "Part time", "", "Total", ""],
        ["", "Female", "Male", "Female", "Male", "Female", "Male"],
    ]
    for g in [*names, "Total"]:
        f = add(full.values()) if g == "Total" else full.get(g, none)
        p = add(part.values()) if g == "Total" else part.get(g, none)
        rows.append([g, f[0], f[1], p[0], p[1], f[0] + p[0], f[1] + p[1]])
    merged = [(2, 1, 2, 2), (2, 3, 2, 4), (2, 5, 2, 6)]
    return Made([Sheet("Data", rows, merged=merged)], here.truth(people))


@shape("long: grade, gender, number", "csv", "xlsx", "ods")
def long(here: Here) -> Made:
    people = here.staff(120)
    grades, truth = by_grade(people), here.truth(people)
    rows: list[Row] = [["Council", "Year", "Grade", "Gender", "Headcount"]]
    for grade, t in grades.items():
        rows += [[here.name, here.year, grade, word, n] for word, n in zip(WORDS, t, strict=True)]
    return Made([Sheet("Data", rows)], truth)


@shape("percentages with the base beside them", "xlsx", "csv", "xls")
def percentages(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Grade", "Headcount", "% Female", "% Male"]]
    for grade, t in grades.items():
        rows.append([grade, sum(t), *(Percent(round(n / sum(t), 4)) for n in t[:2])])
    return Made([Sheet("ICT", rows)], truth)


@shape("small numbers suppressed", "xlsx", "csv")
def suppressed(here: Here) -> Made:
    """The truth is the rows that show both numbers: women alone would be a share of nobody."""
    people = without_others(here.staff(150))
    grades = by_grade(people)
    marks = iter(("<5", "*", "c", "[c]", "..", "-") * 9)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    shown: dict[str, Tally] = {}
    for grade, t in grades.items():
        cells = [n if n >= SHOWN_FROM else next(marks) for n in t[:2]]
        rows.append([grade, *cells])
        if min(t[:2]) >= SHOWN_FROM:
            shown[grade] = (t[0], t[1], 0, 0)
    truth = here.truth(people, expect="ask")
    truth.totals = {("council IT", here.code, here.year): add(shown.values())}
    truth.by_grade = shown
    return Made([Sheet("ICT", rows)], truth)


@shape("numbers as text with commas and dashes", "xlsx", "csv")
def as_text(here: Here) -> Made:
    people = without_others(staff(here.rng, 2_600, here.year, women=0.45))
    grades = by_grade(people)
    truth = truth_of(here.code, {here.year: people})
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    rows += [[row[0], *(f"{n:,}" if n else "-" for n in row[1:])] for row in wide(grades)]
    return Made([Sheet("ICT", rows)], truth)


@shape("subtotals per team within the counts", "xlsx", "csv")
def team_subtotals(here: Here) -> Made:
    people = without_others(here.staff(130))
    rows: list[Row] = [["Team", "Grade", "Female", "Male", "Total"]]
    for team in sorted({p.team for p in people}):
        grades = by_grade(p for p in people if p.team == team)
        rows += [[team, *row] for row in wide(grades)[:-1]]
        rows.append([f"{team} Total", "", *wide(grades)[-1][1:]])
    rows.append(["Grand Total", "", *wide(by_grade(people))[-1][1:]])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("two tables on one sheet", "xlsx", named=False)
def two_tables(here: Here) -> Made:
    """The same people by grade and by team: one of the two is to be counted."""
    people = without_others(here.staff(100))
    rows: list[Row] = [[here.title], [], ["Table 1: by grade"],
                       ["Grade", "Female", "Male", "Total"], *wide(by_grade(people)), [],
                       ["Table 2: by team"],
                       ["Team", "Female", "Male", "Total"]]  # fmt: skip
    for team in sorted({p.team for p in people}):
        members = [p for p in people if p.team == team]
        t = add(by_grade(members).values())
        rows.append([team, t[0], t[1], sum(t)])
    return Made([Sheet("Summary", rows)], here.truth(people, expect="ask"))


@shape("one sheet a year of counts", "xlsx", "ods", named=False)
def count_sheets(here: Here) -> Made:
    years = [here.year - 2, here.year - 1, here.year]
    people = {y: without_others(staff(here.rng, 80, y)) for y in years}
    sheets = [
        Sheet(
            str(y), [[here.name], ["Grade", "Female", "Male", "Total"], *wide(by_grade(people[y]))]
        )
        for y in years
    ]
    return Made(sheets, truth_of(here.code, people))


@shape("Welsh counts", "xlsx", "csv")
def welsh_counts(here: Here) -> Made:
    grades, truth = counted(here)
    rows: list[Row] = [["Gradd", "Menywod", "Dynion", "Cyfanswm"]]
    rows += [["Cyfanswm" if row[0] == "Total" else row[0], *row[1:]] for row in wide(grades)]
    return Made([Sheet("TGCh", rows)], truth)


@shape("four genders across, the council in a merged column", "xlsx", named=False)
def merged_council(here: Here) -> Made:
    people = here.staff(140)
    rows: list[Row] = [["Council", "Year", "Grade", "Female", "Male", "Another gender",
                        "Prefer not to say", "Total"]]  # fmt: skip
    for place, (grade, t) in enumerate(by_grade(people).items()):
        rows.append([here.name if not place else "", here.year if not place else "", grade, *t,
                     sum(t)])  # fmt: skip
    last = len(rows) - 1
    sheet = Sheet("Return", rows, merged=[(1, 0, last, 0), (1, 1, last, 1)])
    return Made([sheet], here.truth(people))
