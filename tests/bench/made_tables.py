"""Tables of counts as public bodies publish them and people make them by hand, each plain.

Women and men in tables of their own, headings in two rows in every order, dashboards' exports and
open data with many columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from tests.bench.made_counts import wide, without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_people import Person, Tally, by_grade, tally
from tests.bench.made_shapes import Here, Made, shape

LONG = ("Female", "Male")
PATTERNS = ("Full-time", "Part-time")
FULL = 37


def alone(here: Here, many: int = 56) -> list[Person]:
    """The women and the men of one year."""
    return without_others(here.staff(many))


def of_years(here: Here, many: int = 3) -> dict[int, list[Person]]:
    return {here.year - ago: alone(here) for ago in range(many - 1, -1, -1)}


def truth_of_years(here: Here, years: dict[int, list[Person]], **more: object) -> Made:
    truth = here.truth(years[here.year], by_grade=None, **more)
    truth.totals = {
        ("council IT", here.code, year): tally(person.gender for person in people)
        for year, people in years.items()
    }
    return Made([], truth)


def many_of(people: Sequence[Person], gender: int | None, grade: str) -> int:
    return sum(p.grade == grade and gender in (None, p.gender) for p in people)


def block(
    years: dict[int, list[Person]], caption: str, gender: int | None, total: str
) -> list[Row]:
    """A table of one gender, or of everybody: grades down, years across."""
    grades = list(by_grade([p for people in years.values() for p in people]))
    rows: list[Row] = [[caption], ["Grade", *years]]
    numbers = [[many_of(people, gender, g) for people in years.values()] for g in grades]
    rows += [[g, *each] for g, each in zip(grades, numbers, strict=True)]
    return [*rows, [total, *(sum(column) for column in zip(*numbers, strict=True))], []]


@shape("tables: women, then men, years across", "xlsx", "csv")
def stacked(here: Here) -> Made:
    made = truth_of_years(here, years := of_years(here))
    rows = [*block(years, "Women", 0, "Total women"), *block(years, "Men", 1, "Total men")]
    made.sheets = [Sheet("Appendix 2", [["ICT staff in post at 31 March"], [], *rows])]
    return made


@shape("tables: women, men and all staff below one another", "xlsx", "ods")
def stacked_with_all(here: Here) -> Made:
    made = truth_of_years(here, years := of_years(here))
    captions = (("Female staff", 0), ("Male staff", 1), ("All staff", None))
    rows = [row for caption, gender in captions for row in block(years, caption, gender, "Total")]
    made.sheets = [Sheet("Trend", [["ICT staff in post at 31 March"], [], *rows])]
    return made


@shape("tables: women beside men, years across", "xlsx", "csv")
def beside(here: Here) -> Made:
    made = truth_of_years(here, years := of_years(here))
    blocks = (block(years, word, gender, "Total") for gender, word in enumerate(("Women", "Men")))
    width = len(years) + 1
    rows: list[Row] = [
        [*one, *[""] * (width - len(one)), "", *other] for one, other in zip(*blocks, strict=True)
    ]
    made.sheets = [Sheet("Trend", [["ICT staff in post at 31 March"], *rows])]
    return made


@shape("tables: women, then men, teams down, grades across", "xls")
def stacked_grades(here: Here) -> Made:
    people = alone(here)
    grades, teams = list(by_grade(people)), sorted({p.team for p in people})
    rows: list[Row] = [["Technology Services at 31 March"], []]
    for gender, word in enumerate(("Women", "Men")):
        rows += [[word], ["Team", *grades, "Total"]]
        for team in teams:
            of_team = [p for p in people if p.team == team and p.gender == gender]
            rows.append([team, *(many_of(of_team, None, g) for g in grades), len(of_team)])
        rows.append([])
    return Made([Sheet("Sheet1", rows)], here.truth(people))


# ---------------------------------------------------------------- headings in two rows


Of = Callable[[Person], object]
DIMENSIONS: dict[str, Of] = {
    "Sex": lambda p: LONG[p.gender],
    "Working pattern": lambda p: PATTERNS[p.hours < FULL],
    "Team": lambda p: p.team,
}


def crossed(people: Sequence[Person], outer: str, inner: str, *, total: bool) -> list[Row]:
    """Grades down, two other things across; with a total of each group where they have one."""
    over, under = ([*dict.fromkeys(map(DIMENSIONS[each], people))] for each in (outer, inner))
    last = ["Total"] if total else []
    rows: list[Row] = [
        ["", *(cell for word in over for cell in [word, *[""] * (len(under) - 1 + total)])],
        ["Grade", *([*under, *last] * len(over))],
    ]  # fmt: skip
    for grade in by_grade(people):
        cells: Row = [grade]
        for word in over:
            there = [p for p in people if p.grade == grade and DIMENSIONS[outer](p) == word]
            numbers = [sum(DIMENSIONS[inner](p) == each for p in there) for each in under]
            cells = [*cells, *numbers, *([len(there)] if total else [])]
        rows.append(cells)
    return rows


def _crossed(outer: str, inner: str, *, total: bool) -> Callable[[Here], Made]:
    def make(here: Here) -> Made:
        people = alone(here, 90)
        rows = crossed(people, outer, inner, total=total)
        return Made([Sheet("ICT", [["ICT headcount"], [], *rows])], here.truth(people))

    make.__module__ = __name__
    return make


for _outer, _inner, _total in product(DIMENSIONS, DIMENSIONS, (False, True)):
    if _outer != _inner and "Sex" in (_outer, _inner):
        _name = f"tables: {_outer} over {_inner}{', with totals' if _total else ''}"
        shape(_name, "xlsx", "csv")(_crossed(_outer, _inner, total=_total))


def _measured(
    measures: tuple[str, str], of: Callable[[Tally, int], object]
) -> Callable[[Here], Made]:
    def make(here: Here) -> Made:
        people = alone(here)
        rows: list[Row] = [["Grade", "Women", "", "Men", ""], ["", *measures, *measures]]
        rows += [[g, t[0], of(t, 0), t[1], of(t, 1)] for g, t in by_grade(people).items()]
        return Made([Sheet("ICT", [["ICT headcount"], [], *rows])], here.truth(people))

    make.__module__ = __name__
    return make


def _share(t: Tally, gender: int) -> object:
    return Percent(t[gender] / max(sum(t), 1))


def _equivalents(t: Tally, gender: int) -> object:
    return round(t[gender] * 0.93, 2)


shape("tables: headcount and equivalents below each gender", "xlsx", "csv")(
    _measured(("Headcount", "FTE"), _equivalents)
)
shape("tables: number and percentage below each gender", "xlsx")(_measured(("Number", "%"), _share))


@shape("tables: a total of all groups beside the totals of each", "xlsx")
def total_of_totals(here: Here) -> Made:
    people = alone(here)
    upper, lower, *body = crossed(people, "Sex", "Working pattern", total=True)
    rows: list[Row] = [[*upper, "All"], [*lower, ""]]
    for grade, *cells in body:
        rows.append([grade, *cells, many_of(people, None, str(grade))])
    return Made([Sheet("ICT", [["ICT headcount"], *rows])], here.truth(people))


# ---------------------------------------------------------------- dashboards and open data


@shape("tables: a dashboard's matrix with the names of both sides", "xlsx", "csv")
def matrix(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Gender", *LONG, "Total"], ["Grade", *["Headcount"] * 3]]
    rows += [*wide(by_grade(people)), [], [f"Applied filters:\nSnapshot Date is 31/03/{here.year}"]]
    return Made([Sheet("Export", rows)], here.truth(people))


@shape("tables: a dashboard's pivot with a number before each row", "csv")
def numbered(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["", "Employees Gender", *LONG], ["", "Employees Grade", *["Count"] * 2]]
    rows += [[at, g, t[0], t[1]] for at, (g, t) in enumerate(by_grade(people).items(), 1)]
    return Made([Sheet("", rows)], here.truth(people))


@shape("tables: names and values of measures in two columns", "csv")
def measure_names(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Grade", "Sex", "Measure Names", "Measure Values"]]
    for grade, t in by_grade(people).items():
        for gender, word in enumerate(LONG):
            share = f"{t[gender] / len(people):.2%}"
            rows += [[grade, word, "Headcount", t[gender]], [grade, word, "% of Headcount", share]]
    return Made([Sheet("", rows)], here.truth(people))


@shape("tables: open data with totals of both and of all teams", "csv")
def with_all(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Period", "Team", "Gender", "Number of employees"]]
    for team in (*sorted({p.team for p in people}), "All teams"):
        there = [p for p in people if team in (p.team, "All teams")]
        numbers = [sum(p.gender == gender for p in there) for gender in (0, 1)]
        cells = zip((*LONG, "All"), (*numbers, len(there)), strict=True)
        rows += [[f"{here.year - 1}-{here.year % 100}", team, word, n] for word, n in cells]
    return Made([Sheet("", rows)], here.truth(people, by_grade=None))


@shape("tables: headings with the endings of a database", "csv")
def endings(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Year_Code", "Grade_Desc", "Sex_Name", "Employee_Count"]]
    rows += [[here.year, g, word, t[gender]] for g, t in by_grade(people).items()
             for gender, word in enumerate(LONG)]  # fmt: skip
    return Made([Sheet("", rows)], here.truth(people))


# ---------------------------------------------------------------- by hand


@shape("tables: headings repeated below the numbers of pages", "csv", "xlsx")
def pages(here: Here) -> Made:
    grades = by_grade(people := alone(here))
    head: Row = ["Grade", *LONG]
    rows: list[Row] = [["ICT headcount"]]
    for at, (grade, t) in enumerate(grades.items()):
        rows += [[f"Page {at // 2}"], [], head] if at and at % 2 == 0 else [head] if not at else []
        rows.append([grade, t[0], t[1]])
    rows.append(["Total", *(sum(t[gender] for t in grades.values()) for gender in (0, 1))])
    return Made([Sheet("Posts", rows)], here.truth(people))


@shape("tables: of which, below the total", "xlsx")
def of_which(here: Here) -> Made:
    rows: list[Row] = [["Grade", *LONG, "Total"], *wide(by_grade(people := alone(here)))]
    rows.append(["of which based at the depot", 3, 5, 8])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("tables: the change of women since last year, and a target", "xlsx")
def change(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Grade", *LONG, "Change in women since last March", "Target % women"]]
    rows += [[g, t[0], t[1], "+1", "40%"] for g, t in by_grade(people).items()]
    return Made([Sheet("Progress", rows)], here.truth(people))


@shape("tables: headings that are sentences with the day", "xlsx", named=False)
def sentences(here: Here) -> Made:
    people = alone(here)
    day = f"as at 31/03/{here.year}"
    said = (f"Number of {word.lower()} employees (headcount) in ICT {day}" for word in LONG)
    rows: list[Row] = [[here.name], ["Grade", *said]]
    rows += [[g, t[0], t[1]] for g, t in by_grade(people).items()]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("tables: percentages with their numbers in brackets", "csv")
def numbers_in_brackets(here: Here) -> Made:
    rows: list[Row] = [["Grade", "Women % (n)", "Men % (n)"]]
    for grade, t in by_grade(people := alone(here)).items():
        cells = (f"{t[gender] / max(sum(t), 1):.0%} ({t[gender]})" for gender in (0, 1))
        rows.append([grade, *cells])
    return Made([Sheet("", rows)], here.truth(people))


@shape("tables: quarters of everybody by their pay", "xlsx")
def quarters_of_pay(here: Here) -> Made:
    people = alone(here, 80)
    rows: list[Row] = [["Pay quartile", "Women", "Men"]]
    for at, word in enumerate(("Q1 (lowest paid)", "Q2", "Q3", "Q4 (highest paid)")):
        t = tally(p.gender for p in people[at::4])
        rows.append([word, t[0], t[1]])
    return Made([Sheet("Quartiles", rows)], here.truth(people, by_grade=None))
