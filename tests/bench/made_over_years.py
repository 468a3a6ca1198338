"""Women and men down with years across, and figures of years to come.

Written before there were mechanisms that read the first and leave the second out.
"""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import staff, truth_of
from tests.bench.made_settled import counts
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_twice import by, grade, pair

# ---------------------------------------------------------------- genders down, years across


def over_years(here: Here, words: tuple[str, str], years: list[int]) -> tuple[Made, list[Row]]:
    people = {y: without_others(staff(here.rng, 60 + y % 7, y)) for y in years}
    truth = truth_of(here.code, people, by_grade=None)
    rows: list[Row] = [[word, *(pair(people[y])[at] for y in years)]
                       for at, word in enumerate(words)]  # fmt: skip
    return Made([], truth), rows


WORDS = {"Women and Men": ("Women", "Men"),
         "'Women in IT' and 'Men in IT'": ("Women in IT", "Men in IT"),
         "'Number of women' and 'Number of men'": ("Number of women", "Number of men"),
         "'Female staff' and 'Male staff'": ("Female staff", "Male staff")}  # fmt: skip

for NAME, PAIR in WORDS.items():

    def years(here: Here, words: tuple[str, str] = PAIR) -> Made:
        told = [here.year - 2, here.year - 1, here.year]
        made, rows = over_years(here, words, told)
        made.sheets = [Sheet("ICT", [["", *told], *rows])]
        return made

    def spans(here: Here, words: tuple[str, str] = PAIR) -> Made:
        told = [here.year - 2, here.year - 1, here.year]
        made, rows = over_years(here, words, told)
        spelt = [f"{y - 1}/{y % 100}" for y in told]
        made.sheets = [Sheet("ICT", [["ICT workforce"], ["Measure", *spelt], *rows])]
        return made

    shape(f"{NAME} down, years across", "xlsx", "csv")(years)
    shape(f"{NAME} down, years in full across", "xlsx")(spans)


@shape("women and men of two groups down, years across", "xlsx", "csv")
def groups_over_years(here: Here) -> Made:
    told = [here.year - 1, here.year]
    people = {y: without_others(staff(here.rng, 70, y)) for y in told}
    rows: list[Row] = [["Group", *told]]
    grades = sorted({p.grade for y in told for p in people[y]})
    for word in grades:
        for at, gender in enumerate(("Female", "Male")):
            rows.append(
                [
                    f"{gender} {word}",
                    *(pair([p for p in people[y] if p.grade == word])[at] for y in told),
                ]
            )
    truth = truth_of(here.code, people, by_grade=None)
    return Made([Sheet("ICT", rows)], truth)


@shape("women and men of one group down, years across", "xlsx")
def one_group_over_years(here: Here) -> Made:
    told = [here.year - 1, here.year]
    _, rows = over_years(here, ("Female apprentices", "Male apprentices"), told)
    everyone = {y: without_others(staff(here.rng, 70, y)) for y in told}
    truth = truth_of(here.code, everyone, by_grade=None, expect="refuse")
    return Made([Sheet("ICT", [["", *told], *rows])], truth)


@shape("all women and men, and those of a group, down, years across", "xlsx")
def all_and_a_group_over_years(here: Here) -> Made:
    told = [here.year - 1, here.year]
    made, rows = over_years(here, ("Women in IT", "Men in IT"), told)
    rows += [["Women in senior roles", 2, 3], ["Men in senior roles", 5, 4]]
    made.truth.expect = "ask"
    return Made([Sheet("ICT", [["", *told], *rows])], made.truth)


# ---------------------------------------------------------------- forecasts


for MARK in ("forecast", "target", "projected", "estimate", "plan"):

    def forecast(here: Here, mark: str = MARK) -> Made:
        told = [here.year - 1, here.year]
        made, rows = over_years(here, ("Female", "Male"), told)
        rows = [[*row, row[-1] + 5] for row in rows]
        made.sheets = [Sheet("ICT", [["Gender", *told, f"{here.year + 1} ({mark})"], *rows])]
        return made

    def forecast_of_this(here: Here, mark: str = MARK) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [["Grade", "Female", "Male", f"Female ({mark})", f"Male ({mark})"]]
        rows += [[word, *pair(them), pair(them)[0] + 2, pair(them)[1] + 1]
                 for word, them in by(people, grade).items()]  # fmt: skip
        return Made([Sheet("ICT", rows)], here.truth(people))

    def forecast_alone(here: Here, mark: str = MARK) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [[f"ICT staff {here.year} ({mark})"], *counts(people)]
        truth = here.truth(people[4:], expect="refuse", by_grade=None)
        return Made([Sheet("ICT", rows)], truth)

    def forecast_in_rows(here: Here, mark: str = MARK) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [["Year", "Female", "Male"], [f"{here.year}", *pair(people)],
                           [f"{here.year + 1} ({mark})", *pair(people[:40])]]  # fmt: skip
        return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))

    shape(f"a next year's column '({MARK})' beside years", "xlsx")(forecast)
    shape(f"columns of women and men '({MARK})' beside others", "xlsx")(forecast_of_this)
    shape(f"a year '({MARK})' in the title", "xlsx")(forecast_alone)
    shape(f"a row of a year '({MARK})' below others", "xlsx")(forecast_in_rows)


@shape("FTE in the corner of a table of years", "xlsx", "csv")
def equivalents_over_years(here: Here) -> Made:
    made, rows = over_years(here, ("Female", "Male"), [here.year - 1, here.year])
    made.truth.expect = "refuse"
    made.truth.totals = {place: (n[0] + 2, *n[1:]) for place, n in made.truth.totals.items()}
    made.sheets = [Sheet("ICT", [["FTE", here.year - 1, here.year], *rows])]
    return made
