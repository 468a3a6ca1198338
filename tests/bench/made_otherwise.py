"""Tables headed otherwise than most: by systems, on two levels, for both genders, by country.

Beside them stand lists in which one person has two numbers or posts, and those of some members.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from etl.vocabulary.organisations import SOCIETY
from tests.bench.made_country import COUNCILS, collected
from tests.bench.made_files import Row, Sheet
from tests.bench.made_members import HEAD, lines, nobody, who
from tests.bench.made_officer import (
    GRADES,
    SEXES,
    TEAMS,
    counted,
    folk,
    last_day,
    numbers,
    summed,
)
from tests.bench.made_people import Person, Tally, Truth
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
WELSH = ("Cardiff", "Swansea", "Newport")


def wide(groups: dict[str, Tally], *, total: bool = True) -> Rows:
    """A row a group: its word, women, men, and both."""
    return [[word, *tally[:2], *([sum(tally)] if total else [])] for word, tally in groups.items()]


def of_all(groups: dict[str, Tally], word: str) -> Row:
    women, men, *_ = summed(groups)
    return [word, women, men, women + men]


# ---------------------------------------------------------------- as systems print them


def title(here: Here) -> Rows:
    return [[f"Digital and ICT staff, {last_day(here)}"], []]


@shape("SAP BW: the name of the genders beside them, over key figures", "xlsx", "csv")
def beside_them(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["", "Gender", "Female", "Male", "Overall Result"],
                  ["Pay scale group", "", *["Headcount"] * 3],
                  *([row[0], "", *row[1:]] for row in wide(groups))]  # fmt: skip
    foot = of_all(groups, "Overall Result")
    return Made([Sheet("SAPBEX", [*title(here), *rows, [foot[0], "", *foot[1:]]])],
                counted(here, groups, grades=True))  # fmt: skip


@shape("SAP BW: key figures over the genders, and the name of the rows below", "xlsx")
def key_figures(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["", *["Headcount"] * 3], ["Gender", "Female", "Male", "Overall Result"],
                  ["Pay scale group", "", "", ""], *wide(groups)]  # fmt: skip
    return Made([Sheet("SAPBEX", [*title(here), *rows, of_all(groups, "Overall Result")])],
                counted(here, groups, grades=True))  # fmt: skip


@shape("SAP BW: people of no gender under a sign", "xlsx", "csv")
def sign(here: Here) -> Made:
    groups = {word: (*tally[:2], 0, n % 3) for n, (word, tally) in
              enumerate(numbers(here, GRADES).items())}  # fmt: skip
    women, men, _, unknown = summed(groups)
    rows: Rows = [["Headcount", "Gender", "", "", ""],
                  ["Employee subgroup", "Female", "Male", "#", "Overall Result"],
                  *([word, w, m, u or "", w + m + u] for word, (w, m, _, u) in groups.items()),
                  ["Overall Result", women, men, unknown, women + men + unknown]]  # fmt: skip
    return Made([Sheet("SAPBEX", [*title(here), *rows])], counted(here, groups, grades=True))


@shape("SAP BW: two key figures of each gender", "xlsx")
def two_figures(here: Here) -> Made:
    groups = numbers(here, GRADES)
    rows: Rows = [["Gender", "Female", "", "Male", "", "Overall Result", ""],
                  ["Pay scale group", *["Headcount", "FTE"] * 3]]  # fmt: skip
    for row in [*wide(groups), of_all(groups, "Overall Result")]:
        rows += [[row[0], *(cell for n in row[1:] for cell in (n, round(n * 0.93, 1)))]]
    return Made([Sheet("SAPBEX", [*title(here), *rows])], counted(here, groups, grades=True))


@shape("SAP BW: absence days of women and of men", "xlsx")
def absence(here: Here) -> Made:
    rows: Rows = [["", "Gender", "Female", "Male"], ["Pay scale group", "", *["Absence days"] * 2]]
    rows += [[row[0], "", *row[1:]] for row in wide(numbers(here, GRADES), total=False)]
    return Made([Sheet("SAPBEX", [*title(here), *rows])], Truth({}, expect="refuse"))


# ---------------------------------------------------------------- both genders, two levels


@shape("W, M and W+M", "xlsx", "csv")
def letters(here: Here) -> Made:
    groups = numbers(here, GRADES)
    return Made([Sheet("ICT", [["Grade", "W", "M", "W+M"], *wide(groups)])],
                counted(here, groups, grades=True))  # fmt: skip


@shape("women, men, and women + men, with a row for all", "xlsx")
def both(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    rows = [["Team", "Women", "Men", "Women + men"], *wide(groups), of_all(groups, "ICT total")]
    return Made([Sheet("ICT", rows)], counted(here, groups))


def sections(here: Here, *, sums: bool) -> tuple[Rows, dict[str, Tally]]:
    """Teams above their grades in one column, and the grades over all teams."""
    rows: Rows = []
    grades: dict[str, Tally] = {}
    for team in TEAMS[:3]:
        own = numbers(here, GRADES[:4], 1, 40)
        rows += [of_all(own, team)[:3] if sums else [team], *wide(own, total=False)]
        for grade, tally in own.items():
            grades[grade] = summed({"before": grades.get(grade, (0, 0, 0, 0)), "own": tally})
    return rows, grades


@shape("sections and their grades in one column, each section a sum", "xlsx", "csv")
def sums_of_grades(here: Here) -> Made:
    rows, grades = sections(here, sums=True)
    return Made([Sheet("ICT", [["Section / grade", "Female", "Male"], *rows])],
                counted(here, grades, grades=True))  # fmt: skip


@shape("sections without numbers above their grades", "xlsx", "ods")
def names_of_sections(here: Here) -> Made:
    rows, grades = sections(here, sums=False)
    return Made([Sheet("ICT", [["Team and grade", "Female", "Male"], *rows])],
                counted(here, grades, grades=True))  # fmt: skip


@shape("a service above its teams above their grades, under 'Team'", "xlsx")
def three_levels(here: Here) -> Made:
    rows, grades = sections(here, sums=True)
    top: Row = of_all(grades, "ICT")[:3]
    knows = {"rows": dict.fromkeys(("ICT", *TEAMS[:3]), "leave out")}
    return Made([Sheet("ICT", [["Team", "Female", "Male"], top, *rows])],
                counted(here, grades, expect="ask", knows=knows))  # fmt: skip


# ---------------------------------------------------------------- countries, requests


@shape("countries among their councils, each the sum of its own", "xlsx", "csv", named=False)
def countries(here: Here) -> Made:
    english, welsh = numbers(here, COUNCILS), numbers(here, WELSH)
    every = {**english, **welsh}
    rows: Rows = [["Council", "Women", "Men", "Total"], *wide(english), of_all(english, "England"),
                  *wide(welsh), of_all(welsh, "Wales"), of_all(every, "UK")]  # fmt: skip
    return Made([Sheet("Councils", [[f"IT staff at {last_day(here)}"], *rows])],
                collected(here, every))  # fmt: skip


@shape("answers to a request over several years", "xlsx", "csv")
def answers(here: Here) -> Made:
    years = [here.year - 2, here.year - 1, here.year]
    found = {year: numbers(here, ("all",), 8, 40)["all"] for year in years}
    rows: Rows = [["FOI 4471: response"], [], ["Question", *map(str, years)]]
    rows += [[f"{n}. How many {who} in your IT department?",
              *(found[year][n - 1] for year in years)]
             for n, who in ((1, "women work"), (2, "men work"))]  # fmt: skip
    rows += [["3. How many people in total work in your IT department?",
              *(sum(found[year]) for year in years)]]  # fmt: skip
    truth = counted(here, {"all": found[here.year]})
    truth.totals = {("council IT", here.code, year): tally for year, tally in found.items()}
    return Made([Sheet("Response", rows)], truth)


@shape("numbers of assignments by their title", "xlsx")
def assignments(here: Here) -> Made:
    rows: Rows = [["Number of ICT assignments by grade"], ["Grade", "Female", "Male"],
                  *wide(numbers(here, GRADES), total=False)]  # fmt: skip
    return Made([Sheet("ICT", rows)], Truth({}, expect="refuse"))


# ---------------------------------------------------------------- one person, two rows


def post(p: Person, headcount: int) -> Row:
    return [p.number, SEXES[p.gender], p.title, p.grade, p.fte, headcount]


@shape("second posts with a headcount of 0", "xlsx", "csv")
def second_posts(here: Here) -> Made:
    people = folk(here, 50)
    rows: Rows = [["Employee number", "Gender", "Position", "Grade", "FTE", "Headcount"]]
    for at, p in enumerate(people):
        second = replace(p, title="Systems Trainer", grade=GRADES[-1])
        rows += [post(second, 0), post(p, 1)] if at % 9 == 0 else [post(p, 1)]
    return Made([Sheet("Posts", rows)], here.truth(people))


@shape("two staff numbers of one person, by initials beside the second", "xlsx")
def initials(here: Here) -> Made:
    people = folk(here, 40)
    born = {p.number: date(1960 + n, 1 + n % 12, 1 + n % 28) for n, p in enumerate(people)}
    rows: Rows = [["Employee number", "Name", "Date of birth", "Gender", "Grade"]]
    rows += [[p.number, f"{p.surname}, {p.forename}", born[p.number], SEXES[p.gender], p.grade]
             for p in people]  # fmt: skip
    rows += [[f"9{p.number}", f"{p.forename[0]} {p.surname}", born[p.number], SEXES[p.gender],
              p.grade] for p in people[:4]]  # fmt: skip
    return Made([Sheet("ICT", rows)], nobody("ask"))


# ---------------------------------------------------------------- members


@shape("members: their grades across, women and men down", "xlsx", "csv", named=False)
def grades_across(here: Here) -> Made:
    groups = numbers(here, ("Fellow", "Member", "Associate", "Student"), 5, 60)
    rows: Rows = [[f"Society members by grade, {last_day(here)}"], [],
                  ["Gender", *groups, "Total"]]  # fmt: skip
    rows += [[word, *(tally[at] for tally in groups.values()), summed(groups)[at]]
             for at, word in enumerate(("Women", "Men"))]  # fmt: skip
    truth = Truth({("society membership", SOCIETY, here.year): summed(groups)}, dict(groups))
    return Made([Sheet("Members", rows)], truth)


@shape("members: the honorary alone", "xlsx", named=False)
def honorary(here: Here) -> Made:
    top = [[f"Honorary members {here.year}"], []]
    return Made([Sheet("Sheet1", [*top, HEAD, *lines(who(here, 30))])], nobody("ask"))


@shape("members: all of them retired or for life, by their grades", "xlsx", named=False)
def retired(here: Here) -> Made:
    rows = [[*row[:3], ("Retired", "Life member")[n % 2], row[4]]
            for n, row in enumerate(lines(who(here, 30)))]  # fmt: skip
    return Made([Sheet("Sheet1", [[f"Society members {last_day(here)}"], HEAD, *rows])],
                nobody("ask"))  # fmt: skip
