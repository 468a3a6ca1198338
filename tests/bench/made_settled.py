"""Returns that are plain to who reads them, and beside each a twin that is not.

Written before there were mechanisms that settle the first and ask of the second.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_counts import wide, without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, by_grade, leavers, staff, truth_of
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

Rows = Callable[[list[Person]], list[Row]]
US = "%m/%d/%Y"
UK = "%d/%m/%Y"


def dated(people: list[Person], first: str = US, last: str = US) -> list[Row]:
    rows: list[Row] = [["Staff number", "Gender", "Grade", "Start date", "Leaving date"]]
    rows += [[p.number, LONG[p.gender], p.grade, f"{p.started:{first}}",
              f"{p.left:{last}}" if p.left else ""] for p in people]  # fmt: skip
    return rows


# ---------------------------------------------------------------- dates month first


@shape("dates month first, as some of them can only be", "xlsx", "csv")
def month_first(here: Here) -> Made:
    people = here.staff(50)
    rows = dated([*people, *leavers(here.rng, 9, here.year)])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a date month first that settles the order of others below 13", "xlsx", "csv")
def month_first_by_one(here: Here) -> Made:
    """The one joiner of 6 May is no joiner of 5 June."""
    days = [date(here.year - 9, 1 + at % 12, 1 + at % 9) for at in range(30)]
    people = [replace(p, started=day) for p, day in zip(here.staff(30), days, strict=True)]
    people[7] = replace(people[7], started=date(here.year - 2, 4, 25))
    rows = dated(people)
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("last days below 13 beside first days month first", "xlsx", "csv")
def month_first_beside(here: Here) -> Made:
    people = here.staff(40)
    gone = [replace(p, started=date(2015, 3, 14), left=date(here.year, 3, 4))
            for p in leavers(here.rng, 4, here.year)]  # fmt: skip
    rows = dated([*people, *gone])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("dates month first beside one that is day first", "xlsx", "csv")
def two_orders(here: Here) -> Made:
    people = here.staff(50)
    rows = dated(people)
    rows[9] = [*rows[9][:3], f"25/04/{here.year - 3}", ""]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None, expect="refuse"))


@shape("first days month first, last days day first", "csv")
def two_orders_of_two(here: Here) -> Made:
    people = here.staff(50)
    gone = [replace(p, left=date(here.year - 1, 5, 20 + at))
            for at, p in enumerate(leavers(here.rng, 9, here.year))]  # fmt: skip
    rows = dated([*people, *gone], US, UK)
    truth = here.truth(people, by_grade=None, expect="ask")
    truth.knows = {"words": {"start date": {"order of day and month": "month first"},
                             "leaving date": {"order of day and month": "day first"}}}  # fmt: skip
    return Made([Sheet("ICT", rows)], truth)


@shape("a list of starters of one year, month first", "csv")
def starters_month_first(here: Here) -> Made:
    people = [replace(p, started=date(here.year, 3, 30) - timedelta(days=7 * at))
              for at, p in enumerate(here.staff(40))]  # fmt: skip
    truth = here.truth([*people, *here.staff(50)], by_grade=None, expect="refuse")
    return Made([Sheet("ICT", dated(people))], truth)


# ---------------------------------------------------------------- years in notes


def counts(people: list[Person]) -> list[Row]:
    return [["Grade", "Female", "Male", "Total"], *wide(by_grade(people))]


NOTES = {
    "in one cell": lambda y: [[f"Snapshot date: 31/03/{y}"]],
    "in a cell of its own": lambda y: [["Snapshot date:", f"31/03/{y}"]],
    "as a date": lambda y: [["Snapshot date", date(y, 3, 31)]],
    "as a period": lambda y: [[f"Reporting period = {y - 1}-{y % 100}"]],
    "as a number": lambda y: [["Year", y]],
    "with a colon": lambda y: [[f"Year: {y}"]],
    "among filters": lambda y: [[f"Filters: Directorate = Resources; Snapshot date = 31/03/{y}; "
                                 f"Run date = 14/05/{y}; Employees started since 2001"]],
    "beside the day of printing": lambda y: [["Snapshot date", f"31/03/{y}"],
                                             ["Printed", f"07/01/{y + 1}"], ["Printed by", "J S"]],
    "beside the year of printing": lambda y: [[f"Reporting year: {y}"], [f"Created {y + 1}"]],
    "below a title of another year": lambda y: [["HR workforce template 2019"],
                                                [f"Reporting period: {y - 1}/{y % 100}"]],
    "as Power BI writes its filters": lambda y: [
        [f"Applied filters:\nSnapshot date is 31/03/{y}\nDirectorate is Resources"]],
    "as a span of days": lambda y: [[f"Period: 01/04/{y - 1} to 31/03/{y}"]],
}  # fmt: skip

for HOW, NOTE in NOTES.items():

    def year_noted(here: Here, how: str = HOW) -> Made:
        people = without_others(here.staff(60))
        note = NOTES[how](here.year)
        rows: list[Row] = [[f"{here.name} ICT staff"], *note, [], *counts(people)]
        return Made([Sheet("ICT", rows)], here.truth(people))

    def year_noted_in_list(here: Here, how: str = HOW) -> Made:
        people = here.staff(40)
        note = NOTES[how](here.year)
        rows: list[Row] = [[f"{here.name} ICT staff"], *note, [], HEADINGS]
        return Made([Sheet("ICT", [*rows, *map(line, people)])], here.truth(people))

    shape(f"the year {HOW} above counts", "xlsx", "csv", named=False)(year_noted)
    shape(f"the year {HOW} above a list", "xlsx", named=False)(year_noted_in_list)


@shape("two reporting years in notes above counts", "xlsx", named=False)
def two_years_noted(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [[f"{here.name} ICT staff"], [f"Snapshot date: 31/03/{here.year}"],
                       [f"Reporting period: {here.year - 2}/{(here.year - 1) % 100}"],
                       *counts(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("a day of printing alone above counts", "xlsx", named=False)
def printed_alone(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [[f"{here.name} ICT staff"], [f"Report run: 14/05/{here.year}"],
                       [f"Created {here.year + 1}"], *counts(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- all staff beside their teams


def team_sheets(people: list[Person], rows_of: Rows) -> list[Sheet]:
    """A sheet a team; one called 'Applications' might be of applicants."""
    return [Sheet(word.replace("Applications", "Apps and Web"), rows_of(them))
            for word, them in by(people, team).items()]  # fmt: skip


def listed(people: list[Person]) -> list[Row]:
    return [HEADINGS, *map(line, people)]


@shape("counts of all staff, and of each team on a sheet of its own", "xlsx", "ods")
def all_and_teams(here: Here) -> Made:
    people = without_others(here.staff(90))
    sheets = [Sheet("All ICT staff", counts(people)), *team_sheets(people, counts)]
    return Made(sheets, here.truth(people))


@shape("counts of all staff, and of each team, that do not agree", "xlsx")
def all_and_other_teams(here: Here) -> Made:
    people = without_others(here.staff(90))
    sheets = [Sheet("All ICT staff", counts(people)), *team_sheets(people[3:], counts)]
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["All ICT staff"]}))


@shape("lists of all staff and of each team, without names or numbers", "xlsx")
def all_and_teams_bare(here: Here) -> Made:
    people = here.staff(60)

    def bare(them: list[Person]) -> list[Row]:
        return [row[1:] for row in listed(them)]

    sheets = [Sheet("All ICT staff", bare(people)), *team_sheets(people, bare)]
    return Made(sheets, here.truth(people))


@shape("counts of five teams, the first of which is as large as the others", "xlsx")
def no_whole(here: Here) -> Made:
    people = without_others(here.staff(90))
    sheets = [Sheet("Core services", counts(people)), *team_sheets(people, counts)]
    truth = here.truth(people, expect="ask", knows={"sheets": ["Core services"]})
    return Made(sheets, truth)


@shape("a list of all staff with numbers, and of each team on a sheet", "xlsx", "ods")
def all_and_team_lists(here: Here) -> Made:
    people = here.staff(60)
    sheets = [Sheet("All ICT staff", listed(people)), *team_sheets(people, listed)]
    return Made(sheets, here.truth(people))


@shape("a list of all staff, and of each team some of whom are not in it", "xlsx")
def all_and_more_teams(here: Here) -> Made:
    people = here.staff(60)
    sheets = [Sheet("All ICT staff", listed(people[4:])), *team_sheets(people, listed)]
    return Made(sheets, here.truth(people, expect="refuse"))


# ---------------------------------------------------------------- two pivot tables


def pivot(people: list[Person], word) -> list[Row]:
    rows: list[Row] = [["Count of Employee ID", "Column Labels"],
                       ["Row Labels", "Female", "Male", "Grand Total"]]  # fmt: skip
    rows += [[each, *pair(them), len(them)] for each, them in by(people, word).items()]
    return [*rows, ["Grand Total", *pair(people), len(people)]]


def beside(left: list[Row], right: list[Row]) -> list[Row]:
    height = max(len(left), len(right))
    left, right = ([*each, *[[]] * (height - len(each))] for each in (left, right))
    width = max(map(len, left)) + 1
    return [[*one, *[""] * (width - len(one)), *other]
            for one, other in zip(left, right, strict=True)]  # fmt: skip


for LESS, EXPECT in ((0, "plain"), (2, "refuse")):
    ENDING = "of the same people" if not LESS else "of two days"

    def below_one_another(here: Here, less: int = LESS, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(70))
        rows = [*pivot(people, grade), [], [], *pivot(people[less:], team)]
        return Made([Sheet("ICT pivots", rows)], here.truth(people, by_grade=None, expect=expect))

    def side_by_side(here: Here, less: int = LESS, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(70))
        rows = beside(pivot(people, grade), pivot(people[less:], team))
        return Made([Sheet("ICT pivots", rows)], here.truth(people, by_grade=None, expect=expect))

    def on_two_sheets(here: Here, less: int = LESS, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(70))
        sheets = [
            Sheet("ICT pivot 1", pivot(people, grade)),
            Sheet("ICT pivot 2", pivot(people[less:], team)),
        ]
        return Made(sheets, here.truth(people, by_grade=None, expect=expect))

    def few(here: Here, less: int = LESS, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(18))
        rows = [*pivot(people, grade), [], *pivot(people[less:], team)]
        # As many women and men may be chance, where there are few.
        expect = "refuse"
        return Made([Sheet("ICT pivots", rows)], here.truth(people, by_grade=None, expect=expect))

    shape(f"two pivot tables {ENDING}, below one another", "xlsx", "csv")(below_one_another)
    shape(f"two pivot tables {ENDING}, side by side", "xlsx", "csv")(side_by_side)
    shape(f"two pivot tables {ENDING}, on two sheets", "xlsx")(on_two_sheets)
    shape(f"two small pivot tables {ENDING}, below one another", "xlsx")(few)


# ---------------------------------------------------------------- headcounts and FTE in a cell


def in_one_cell(people: list[Person], headings: list[str]) -> list[Row]:
    def cell(them: list[Person]) -> str:
        return f"{len(them)} ({sum(p.fte for p in them):.1f})"

    rows: list[Row] = [headings]
    for word, them in [*by(people, grade).items(), ("Total", people)]:
        rows.append([word, *(cell([p for p in them if p.gender == g]) for g in (0, 1)), cell(them)])
    return rows


@shape("headcount (FTE) in each cell, as the headings say", "xlsx", "csv")
def both_in_a_cell(here: Here) -> Made:
    people = without_others(here.staff(70))
    words = ["Grade", "Female headcount (FTE)", "Male headcount (FTE)", "Total headcount (FTE)"]
    return Made([Sheet("ICT", in_one_cell(people, words))], here.truth(people))


@shape("headcount (FTE) in each cell, as the title says", "xlsx", "csv")
def both_in_a_cell_by_title(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows = [["ICT staff: headcount (FTE)"],
            *in_one_cell(people, ["Grade", "Female", "Male", "Total"])]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("two numbers in each cell, and nothing that says which", "xlsx", "csv")
def two_in_a_cell(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows = in_one_cell(people, ["Grade", "Female", "Male", "Total"])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- genders down, years across


def over_years(here: Here, words: tuple[str, str], years: list[int]) -> tuple[Made, list[Row]]:
    people = {y: without_others(staff(here.rng, 60 + y % 7, y)) for y in years}
    truth = truth_of(here.code, people, by_grade=None)
    rows: list[Row] = [[word, *(pair(people[y])[at] for y in years)]
                       for at, word in enumerate(words)]  # fmt: skip
    return Made([], truth), rows


WORDS = {"Women and Men": ("Women", "Men"), "'Women in IT' and 'Men in IT'": ("Women in IT", "Men in IT"),
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
    made, rows = over_years(here, ("Female apprentices", "Male apprentices"), told)
    everyone = {y: without_others(staff(here.rng, 70, y)) for y in told}
    truth = truth_of(here.code, everyone, by_grade=None, expect="refuse")
    return Made([Sheet("ICT", [["", *told], *rows])], truth)


@shape("all women and men, and those of a group, down, years across", "xlsx")
def all_and_a_group_over_years(here: Here) -> Made:
    told = [here.year - 1, here.year]
    made, rows = over_years(here, ("Women in IT", "Men in IT"), told)
    rows += [["Women in senior roles", 2, 3], ["Men in senior roles", 5, 4]]
    made.truth.expect = "refuse"
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


# ---------------------------------------------------------------- genders that are not told apart


@shape("a column 'Male/Unknown' of men and of people nothing is known of", "xlsx", "csv")
def men_or_unknown(here: Here) -> Made:
    people = here.staff(90)
    rows: list[Row] = [["Grade", "Female", "Male/Unknown"]]
    rows += [[word, pair(them)[0], len(them) - pair(them)[0]]
             for word, them in by(people, grade).items()]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("a column 'Male/Unknown' of men alone", "xlsx")
def men_alone(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male/Unknown"]]
    rows += [[word, *pair(them)] for word, them in by(people, grade).items()]
    knows = {"headings": {"Male/Unknown": "men"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("genders under 'Gender identity' alone", "xlsx", "csv")
def identity_alone(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Employee number", "Gender identity", "Grade"]]
    rows += [[p.number, LONG[p.gender], p.grade] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("'Same as at birth' under 'Gender identity' alone", "xlsx", "csv")
def same_as_at_birth(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Employee number", "Gender identity", "Grade"]]
    rows += [[p.number, "Same as at birth" if at % 9 else "Prefer not to say", p.grade]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("yes and no under 'Active Status'", "xlsx", "csv")
def active_status(here: Here) -> Made:
    people = here.staff(40)
    gone = leavers(here.rng, 6, here.year)
    rows: list[Row] = [["Employee number", "Gender", "Grade", "Active Status"]]
    rows += [[p.number, LONG[p.gender], p.grade, "No" if p.left else "Yes"]
             for p in sorted([*people, *gone], key=lambda p: p.surname)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- ages and genders alone

AGES = ("16-24", "25-34", "35-44", "45-54", "55-64", "65+")


def aged(here: Here, people: list[Person]) -> dict[str, list[int]]:
    """Women and men of each age."""
    found = {age: [0, 0] for age in AGES}
    for p in people:
        found[here.rng.choice(AGES)][p.gender] += 1
    return found


@shape("ages across with their total, genders down", "xlsx", "csv")
def ages_across(here: Here) -> Made:
    people = without_others(here.staff(50))
    ages = aged(here, people)
    rows: list[Row] = [["Gender", *AGES, "Total"]]
    for at, word in enumerate(("Female", "Male")):
        numbers = [each[at] for each in ages.values()]
        rows.append([word, *numbers, sum(numbers)])
    rows.append(["Total", *map(sum, ages.values()), len(people)])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("age band, gender and headcount", "xlsx", "csv")
def ages_down(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows: list[Row] = [["Age band", "Gender", "Headcount"]]
    rows += [[age, word, numbers[at]] for age, numbers in aged(here, people).items()
             for at, word in enumerate(("Female", "Male"))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("age band, gender and headcount, and those over 50 again", "xlsx")
def ages_again(here: Here) -> Made:
    people = without_others(here.staff(50))
    ages = aged(here, people)
    rows: list[Row] = [["Age band", "Gender", "Headcount"]]
    rows += [[age, word, numbers[at]] for age, numbers in ages.items()
             for at, word in enumerate(("Female", "Male"))]  # fmt: skip
    over = [sum(ages[age][at] for age in AGES[4:]) for at in (0, 1)]
    rows += [["Over 55", word, over[at]] for at, word in enumerate(("Female", "Male"))]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None, expect="ask"))


# ---------------------------------------------------------------- apprentices across


@shape("apprentices and one other grade across, genders down", "xlsx", "csv")
def apprentices_across(here: Here) -> Made:
    people = [replace(p, grade="Apprentice" if p.grade == "Apprentice" else "Grade 6")
              for p in without_others(here.staff(50))]  # fmt: skip
    grades = by_grade(people)
    rows: list[Row] = [["Gender", *grades]]
    rows += [[word, *(numbers[at] for numbers in grades.values())]
             for at, word in enumerate(("Female", "Male"))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("apprentices and people on a bank across, genders down", "xlsx")
def apprentices_and_bank(here: Here) -> Made:
    people = [replace(p, grade="Apprentice" if p.grade == "Apprentice" else "Bank")
              for p in without_others(here.staff(50))]  # fmt: skip
    grades = by_grade(people)
    rows: list[Row] = [["Gender", *grades]]
    rows += [[word, *(numbers[at] for numbers in grades.values())]
             for at, word in enumerate(("Female", "Male"))]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


# ---------------------------------------------------------------- equivalents below the people


def with_equivalents(people: list[Person]) -> list[Row]:
    """Each team's people and then their equivalents, and the totals of both."""
    rows: list[Row] = []
    for word, them in (*by(people, team).items(), ("Total", people)):
        each = [[p.fte for p in them if p.gender == g] for g in (0, 1)]
        rows += [[word, *map(len, each)],
                 [f"{word} FTE", *(round(sum(numbers), 1) for numbers in each)]]  # fmt: skip
    return rows


@shape("a row of FTE below each team's people", "xlsx", "csv")
def equivalents_below(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows: list[Row] = [["Team", "Female", "Male"], *with_equivalents(people)]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a row of FTE in place of one team's people", "xlsx")
def equivalents_in_place(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows = with_equivalents(people)[:-2]
    rows = [*rows[::2][1:], rows[1]]
    truth = here.truth(people, by_grade=None, expect="refuse")
    return Made([Sheet("ICT", [["Team", "Female", "Male"], *rows])], truth)


@shape("FTE in the corner of a table of years", "xlsx", "csv")
def equivalents_over_years(here: Here) -> Made:
    made, rows = over_years(here, ("Female", "Male"), [here.year - 1, here.year])
    made.truth.expect = "refuse"
    made.truth.totals = {place: (n[0] + 2, *n[1:]) for place, n in made.truth.totals.items()}
    made.sheets = [Sheet("ICT", [["FTE", here.year - 1, here.year], *rows])]
    return made


@shape("'Count:' and the number below each team of a list", "xlsx", "csv")
def counts_below(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS]
    for them in by(people, team).values():
        rows += [*map(line, them), [f"Count: {len(them)}"]]
    rows += [[f"Count: {len(people)}"], ["", "", "", "Sum:", sum(p.hours for p in people)]]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("'Count:' of more people than a list has", "xlsx")
def more_below(here: Here) -> Made:
    people = here.staff(40)
    rows = [HEADINGS, *map(line, people[3:]), [f"Count: {len(people)}"]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("'Count:' below counts of each team", "xlsx", "csv")
def counted_below(here: Here) -> Made:
    people = without_others(here.staff(50))
    rows: list[Row] = [["Team", "Grade", "Female", "Male"]]
    for word, them in by(people, team).items():
        rows += [[word, each, *pair(those)] for each, those in by(them, grade).items()]
        rows.append(["Count:", "", *pair(them)])
    return Made([Sheet("ICT", [*rows, ["Count:", "", *pair(people)]])], here.truth(people))


# ---------------------------------------------------------------- sections of no team


for WORD, EXPECT in (("Misc", "refuse"), ("Security", "plain")):

    def last_section(here: Here, word: str = WORD, expect: str = EXPECT) -> Made:
        people, last = here.staff(40), here.staff(6)
        last = [replace(p, number=f"7{p.number}") for p in last]
        rows: list[Row] = [HEADINGS]
        for each, them in by(people, team).items():
            rows += [[each], *map(line, them)]
        rows += [[word], *map(line, last)]
        there = people if expect == "refuse" else [*people, *last]
        return Made([Sheet("ICT", rows)], here.truth(there, expect=expect, by_grade=None))

    shape(f"a last section '{WORD}' below those of teams", "xlsx", "csv")(last_section)


# ---------------------------------------------------------------- numbers far down a list


@shape("a list of 6,000 whose numbers are numbers, two of them in a cell near its end", "xlsx")
def joined_far_down(here: Here) -> Made:
    people = here.staff(6_000)
    rows: list[Row] = [["Staff number", "Gender", "Job title", "Grade"]]
    rows += [[100_000 + at, LONG[p.gender], p.title, p.grade] for at, p in enumerate(people)]
    rows[5_701][0] = "105700 / 105999"
    truth = here.truth([*people, people[5_700]], expect="refuse")
    return Made([Sheet("ICT", rows)], truth)
