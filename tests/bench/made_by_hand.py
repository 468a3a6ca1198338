"""What the business manager of a digital service keeps by hand, and what officers answer with it.

Answers to requests for information, papers on equality and pay, recruitment and movements. Written
before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_files import Row, Sheet
from tests.bench.made_layouts import over_years
from tests.bench.made_officer import counted, folk, last_day, nothing, numbers, summed, years
from tests.bench.made_people import Tally, Truth
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
LETTERS = "CDEFG"
BANDS = ("Band D", "Band E", "Band F", "Band G")
TEAMS = ("Service Desk", "Networks", "Applications", "Cyber Security")
WITH_LEAVERS = {"words": {"who counts by 'Category'": {"leaver": "not counted"}}}


def made(rows: Rows, truth: Truth, **how: object) -> Made:
    return Made([Sheet("Sheet1", rows, **how)], truth)  # type: ignore[arg-type]


# ---------------------------------------------------------------- grades and labels across


def by_letters(here: Here) -> tuple[dict[str, dict[str, Tally]], dict[str, Tally]]:
    """Women and men by team and by letter."""
    teams = {team: numbers(here, LETTERS, 1, 5) for team in TEAMS[:3]}
    return teams, {team: summed(groups) for team, groups in teams.items()}


def crossed(teams: dict[str, dict[str, Tally]], *, total: bool = True) -> Rows:
    rows: Rows = []
    for team, groups in teams.items():
        for at, word in enumerate(("Female", "Male")):
            told = [tally[at] for tally in groups.values()]
            rows.append(["" if at else team, word, *told, *([sum(told)] if total else [])])
    return rows


@shape("by hand: letters of grades across, among them F", "xlsx", "csv", "ods")
def letters(here: Here) -> Made:
    teams, sums = by_letters(here)
    head: Rows = [[here.title], ["", "", "Grade"], ["Team", "Sex", *LETTERS, "Total"]]
    return made([*head, *crossed(teams)], counted(here, sums))


@shape("by hand: labels a row above the letters of grades", "xlsx", "csv")
def labels_above(here: Here) -> Made:
    teams, sums = by_letters(here)
    head: Rows = [[here.title], ["Team", "Sex", "Grade", *[""] * 4], ["", "", *LETTERS]]
    return made([*head, *crossed(teams, total=False)], counted(here, sums))


@shape("by hand: labels a row above the bands, beside their word", "xlsx", "xls")
def bands_below_their_word(here: Here) -> Made:
    groups = numbers(here, BANDS)
    head: Rows = [[here.title], ["Sex", "Grade", "", "", ""], ["", *BANDS]]
    told: Rows = [[w, *(t[at] for t in groups.values())] for at, w in enumerate(("F", "M"))]
    return made([*head, *told], counted(here, groups, grades=True))


@shape("by hand: numbers for grades across, below their word", "xlsx", "csv")
def numbers_for_grades(here: Here) -> Made:
    groups = numbers(here, ("Grade 4", "Grade 5", "Grade 6", "Grade 7"))
    head: Rows = [[here.title], ["", "Grade"], ["Sex", 4, 5, 6, 7, "Total"]]
    told: Rows = [[word, *(t[at] for t in groups.values()), summed(groups)[at]]
                  for at, word in enumerate(("Female", "Male"))]  # fmt: skip
    return made([*head, *told], counted(here, groups, grades=True))


@shape("by hand: teams by letters of grades, and no gender", "xlsx", "csv")
def no_gender(here: Here) -> Made:
    many = [[here.rng.randint(1, 6) for _ in "EFGM"] for _ in TEAMS]
    rows: Rows = [
        [here.title],
        ["Team", *"EFGM"],
        *([t, *m] for t, m in zip(TEAMS, many, strict=True)),
    ]
    return made(rows, nothing(here))


@shape("by hand: women and men in one cell", "xlsx", "csv")
def one_cell(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    rows: Rows = [[here.title], ["Team", "Manager", "Staff"],
                  *([t, f"Manager {at}", f"{w}F / {m}M"]
                    for at, (t, (w, m, *_)) in enumerate(groups.items()))]  # fmt: skip
    return made(rows, counted(here, groups))


@shape("by hand: women and men in one cell, days across", "xlsx", named=False)
def cells_over_years(here: Here) -> Made:
    then, now = numbers(here, BANDS), numbers(here, BANDS)
    days = [f"31 March {here.year - 1}", last_day(here)]
    rows: Rows = [[f"{here.name}: digital and ICT staff"], ["Grade", *days],
                  *([g, *(f"{t[g][0]} women, {t[g][1]} men" for t in (then, now))]
                    for g in BANDS)]  # fmt: skip
    return made(rows, over_years(here, {here.year - 1: summed(then), here.year: summed(now)}))


@shape("by hand: posts filled by women and by men, and vacant", "xlsx", "csv")
def filled_posts(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    rows: Rows = [[here.title], ["Team", "Filled by women", "Filled by men", "Vacant", "Total"],
                  *([t, w, m, at, w + m + at]
                    for at, (t, (w, m, *_)) in enumerate(groups.items()))]  # fmt: skip
    return made(rows, counted(here, groups))


# ---------------------------------------------------------------- movements and recruitment


def stock(here: Here, first: str, last: str) -> tuple[Rows, Truth]:
    women, men = here.rng.randint(15, 30), here.rng.randint(40, 60)
    rows: Rows = [["Category", "Women", "Men"], [first, women - 1, men + 2], ["Starters", 4, 6],
                  ["Leavers", 3, 8], ["Promotions", 1, 2], [last, women, men]]  # fmt: skip
    return rows, Truth({("council IT", here.code, here.year): (women, men, 0, 0)})


@shape("by hand: first day, starters, leavers, last day", "xlsx", "csv", "ods")
def stock_and_flow(here: Here) -> Made:
    rows, truth = stock(here, f"In post 1 April {here.year - 1}", f"In post {last_day(here)}")
    return made([[f"{here.name} digital and ICT: {years(here)}"], *rows], truth)


@shape("by hand: opening and closing headcount", "xlsx", "csv")
def opening(here: Here) -> Made:
    rows, truth = stock(here, "Opening headcount", "Closing headcount")
    return made([[here.title], *rows], truth)


@shape("by hand: in post, joined and left across with their years", "xlsx", "csv")
def movements_across(here: Here) -> Made:
    groups = numbers(here, BANDS)
    over = [f"In post {last_day(here)}", "", f"Joined {years(here)}", "", f"Left {years(here)}", ""]
    rows: Rows = [[f"{here.name} digital and ICT"], ["Grade", *over], ["", *("Women", "Men") * 3],
                  *([g, w, m, 1, 2, 0, 3] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return made(rows, counted(here, groups, grades=True))


@shape("by hand: leavers below the teams", "xlsx", "csv")
def leavers_below(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    rows: Rows = [[here.title], ["Team", "Women", "Men"],
                  *([t, *tally[:2]] for t, tally in groups.items()), ["Leavers", 2, 5]]  # fmt: skip
    knows = {"rows": {"Leavers": "leave out"}}
    return made(rows, counted(here, groups, expect="ask", knows=knows))


@shape("by hand: leavers under 'Category' in a list", "xlsx", "csv")
def category(here: Here) -> Made:
    people, gone = folk(here, 30), folk(here, 3, first=30, gone=True)
    rows: Rows = [["Name", "Grade", "Gender", "Category"],
                  *([f"{p.forename} {p.surname}", p.grade, "FM"[p.gender], word]
                    for them, word in ((people, "Current"), (gone, "Leaver"))
                    for p in them)]  # fmt: skip
    truth = here.truth(people, expect="ask", by_grade=None, knows=WITH_LEAVERS)
    return Made([Sheet("ICT", rows)], truth)


@shape("by hand: mentors and mentees under 'Role'", "xlsx")
def mentoring(here: Here) -> Made:
    rows: Rows = [["Programme"], ["Role", "Women", "Men"], ["Mentor", 14, 31], ["Mentee", 27, 8]]
    return made(rows, nothing(here))


# ---------------------------------------------------------------- requests, equality, pay


@shape("by hand: a request answered by year, then by grade for the last", "xlsx", named=False)
def by_year_then_grade(here: Here) -> Made:
    groups = numbers(here, BANDS, 9)
    women, men, *_ = summed(groups)
    told = {here.year - 1: (31, 77, 0, 0), here.year: (women, men, 0, 0)}
    rows: Rows = [[f"{here.name} - response 88213"],
                  ["Q1. Digital and ICT staff by sex at 31 March"], ["Date", "Female", "Male"],
                  *([f"31 March {y}", w, m] for y, (w, m, *_) in told.items()), [],
                  ["Q2. The same by grade for the latest year"], ["Grade", "Female", "Male"],
                  *([g, *t[:2]] for g, t in groups.items()),
                  ["Total", women, men]]  # fmt: skip
    return made(rows, over_years(here, told))


@shape("by hand: bands of salaries of a whole week", "xlsx", "csv")
def salary_bands(here: Here) -> Made:
    groups = numbers(here, ("£20,000 - £29,999", "£30,000 - £39,999", "£40,000 and above"))
    rows: Rows = [[here.title], ["Salary band (FTE)", "Number of men", "Number of women"],
                  *([g, m, w] for g, (w, m, *_) in groups.items())]  # fmt: skip
    return made(rows, counted(here, groups))


@shape("by hand: grades beside ages of the same people", "xlsx", "csv")
def grades_beside_ages(here: Here) -> Made:
    groups = numbers(here, BANDS[:3], 9)
    women, men, *_ = summed(groups)
    ages: Rows = [["Under 30", 5, 9], ["30-49", 8, 6], ["50 plus", women - 13, men - 15]]
    rows: Rows = [[here.title], ["Grade", "Female", "Male", "", "Age", "Female", "Male"],
                  *([g, *t[:2], "", *age]
                    for (g, t), age in zip(groups.items(), ages, strict=True))]  # fmt: skip
    return made(rows, counted(here, groups, grades=True))


@shape("by hand: each gender's total among its rows, years across", "xlsx", "ods", named=False)
def totals_among_rows(here: Here) -> Made:
    then, now = numbers(here, BANDS), numbers(here, BANDS)
    rows: Rows = [[f"{here.name}: digital and ICT"], ["Sex", "Grade", here.year - 1, here.year]]
    for at, word in enumerate(("Female", "Male")):
        rows += [["" if n else word, g, then[g][at], now[g][at]] for n, g in enumerate(BANDS)]
        rows.append([f"{word} total", "", summed(then)[at], summed(now)[at]])
    return made(rows, over_years(here, {here.year - 1: summed(then), here.year: summed(now)}))


@shape("by hand: a note below genders with years across", "xlsx", "csv", named=False)
def noted_over_years(here: Here) -> Made:
    told = {here.year - 1: (24, 70, 0, 0), here.year: (29, 68, 0, 0)}
    rows: Rows = [[f"{here.name} ICT"], ["Sex", *told],
                  ["Female", *(w for w, *_ in told.values())],
                  ["Male", *(m for _, m, *_ in told.values())],
                  ["Includes leavers of the year."]]  # fmt: skip
    truth = over_years(here, told)
    truth.expect = "ask"
    return made(rows, truth)


@shape("by hand: a service that includes another, by its title", "xlsx", "csv")
def including_another(here: Here) -> Made:
    groups = numbers(here, TEAMS)
    title = f"{here.name}: Technology and Transformation (incl. Customer Hub), {last_day(here)}"
    rows: Rows = [[title], ["Team", "F", "M"], *([t, *n[:2]] for t, n in groups.items())]
    return made(rows, counted(here, groups, expect="ask"))


@shape("by hand: a proposed structure", "xlsx", named=False)
def proposed(here: Here) -> Made:
    groups = numbers(here, BANDS)
    rows: Rows = [[f"{here.name} Digital: establishment from 1 September {here.year} (proposed)"],
                  ["Grade", "Women", "Men"], *([g, *n[:2]] for g, n in groups.items())]  # fmt: skip
    return made(rows, nothing(here))
