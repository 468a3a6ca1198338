"""Counts beside which others stand: last year's, budgeted, vacant, those of other services.

Written before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, by_grade, staff, tally
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team


def now_and_other(here: Here) -> tuple[list[Person], dict[str, list[int]], dict[str, list[int]]]:
    """Women and men by grade, and others of the same grades who do not count."""
    people = without_others(here.staff(90))
    old = without_others(staff(here.rng, 84, here.year - 1, women=0.2))
    now = {word: pair(them) for word, them in by(people, grade).items()}
    other = {word: pair([p for p in old if p.grade == word]) for word in now}
    return people, now, other


# ---------------------------------------------------------------- columns beside this year's


def long_beside(here: Here, other: str, this: str, expect: str) -> Made:
    """Only the second column is of those in post."""
    people, now, before = now_and_other(here)
    rows: list[Row] = [["Grade", "Gender", other, this]]
    for word, numbers in now.items():
        rows += [[word, LONG[g], before[word][g], numbers[g]] for g in (0, 1)]
    knows = {"headings": {other: "", this: "number of people"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect=expect, knows=knows))


def wide_beside(here: Here, other: tuple[str, str], this: tuple[str, str], expect: str) -> Made:
    people, now, before = now_and_other(here)
    rows: list[Row] = [["Grade", *other, *this]]
    rows += [[word, *before[word], *numbers] for word, numbers in now.items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect=expect))


def above_beside(here: Here, other: str, this: str, expect: str) -> Made:
    people, now, before = now_and_other(here)
    rows: list[Row] = [["", other, "", this, ""], ["Grade", "Female", "Male", "Female", "Male"]]
    rows += [[word, *before[word], *numbers] for word, numbers in now.items()]
    merged = [(0, 1, 0, 2), (0, 3, 0, 4)]
    truth = here.truth(people, expect=expect, knows={"groups": [this]})
    return Made([Sheet("ICT", rows, merged=merged)], truth)


for OTHER, THIS, EXPECT in (
    ("Headcount last year", "Headcount", "plain"),
    ("Last year", "This year", "ask"),
    ("Previous headcount", "Current headcount", "ask"),
    ("Budgeted headcount", "Headcount", "plain"),
    ("Establishment", "In post", "ask"),
    ("Budgeted posts", "Staff", "plain"),
    ("Headcount", "Headcount (this year)", "refuse"),
    ("Count", "Vacant", "refuse"),
    ("Vacancies", "Number of staff", "plain"),
    ("Staff (previous year)", "Staff", "plain"),
):

    def beside_each(here: Here, of: tuple[str, str, str] = (OTHER, THIS, EXPECT)) -> Made:
        return long_beside(here, *of)

    shape(f"numbers under '{OTHER}' beside '{THIS}'", "xlsx", "csv")(beside_each)

for OTHERS, THESE, EXPECT in (
    (("Female last year", "Male last year"), ("Female", "Male"), "plain"),
    (("Previous female", "Previous male"), ("Female", "Male"), "plain"),
    (("Budgeted female", "Budgeted male"), ("Female", "Male"), "ask"),
    (("Female (prev)", "Male (prev)"), ("Female (now)", "Male (now)"), "ask"),
    (("Female", "Male"), ("Female this year", "Male this year"), "refuse"),
    (("Female", "Male"), ("Female new", "Male new"), "refuse"),
):

    def wide_each(
        here: Here,
        of: tuple[tuple[str, str], tuple[str, str], str] = (OTHERS, THESE, EXPECT),
    ) -> Made:
        return wide_beside(here, *of)

    shape(f"'{OTHERS[0]}' beside '{THESE[0]}'", "xlsx", "csv")(wide_each)

for OTHER, THIS, EXPECT in (
    ("Last year", "This year", "ask"),
    ("Budgeted", "Actual", "ask"),
    ("Establishment", "In post", "ask"),
    ("Previous", "Current", "ask"),
    ("Starters", "In post", "plain"),
    ("Vacant", "Filled", "ask"),
):

    def above_each(here: Here, of: tuple[str, str, str] = (OTHER, THIS, EXPECT)) -> Made:
        return above_beside(here, *of)

    shape(f"'{OTHER}' beside '{THIS}' over women and men", "xlsx")(above_each)


@shape("establishment, vacancies and FTE right of women and men", "xlsx", "csv")
def establishment_beside(here: Here) -> Made:
    """Plain: posts stand beside people, in columns that say so."""
    people, now, _ = now_and_other(here)
    rows: list[Row] = [["Grade", "Establishment", "Female", "Male", "Vacant posts", "FTE"]]
    rows += [[word, sum(n) + 2, *n, 2, round(sum(n) * 0.9, 1)] for word, n in now.items()]
    return Made([Sheet("ICT", rows)], here.truth(people))


# ---------------------------------------------------------------- rows of vacancies and of others


for WORD in ("Vacant", "Vacancies", "Unfilled posts", "Frozen posts", "Vacant posts (5)",
             "Posts on hold", "Deleted", "Recruiting"):  # fmt: skip

    def vacant_row(here: Here, word: str = WORD) -> Made:
        people, _, _ = now_and_other(here)
        rows: list[Row] = [["Team", "Female", "Male"]]
        rows += [[each, *pair(them)] for each, them in by(people, team).items()]
        rows.append([word, 3, 2])
        leave = {word: "leave out"}
        truth = here.truth(people, expect="ask", by_grade=None, knows={"rows": leave})
        return Made([Sheet("ICT", rows)], truth)

    shape(f"a row of '{WORD}' among teams", "xlsx", "csv")(vacant_row)


for HEADING in ("Gender", "Sex"):

    def vacant_gender(here: Here, heading: str = HEADING) -> Made:
        people, now, _ = now_and_other(here)
        rows: list[Row] = [["Grade", heading, "Headcount"]]
        for word, n in now.items():
            rows += [[word, "Female", n[0]], [word, "Male", n[1]], [word, "Vacant", 1]]
        return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))

    shape(f"vacancies as a {HEADING.lower()}", "xlsx", "csv")(vacant_gender)


# ---------------------------------------------------------------- other services


SERVICES = (("Corporate", "Digital"), ("Corporate", "HR"), ("Corporate", "Finance"),
            ("Place", "Housing"), ("People", "Adult Social Care"))  # fmt: skip


def of_services(here: Here) -> tuple[dict[tuple[str, str], list[int]], Made]:
    """Women and men of each service, one of which is the digital one."""
    people = without_others(here.staff(90))
    numbers = {each: pair(people[at::5]) for at, each in enumerate(SERVICES)}
    knows = {"it_staff": {"by": "department", "words": ["Digital", "Corporate > Digital"]}}
    truth = here.truth(people[::5], expect="ask", by_grade=None, knows=knows)
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in people)
    return numbers, Made([], truth)


@shape("pivot of services with an arrow, under a title of ICT", "xlsx", "csv")
def arrow_services(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [[f"{here.name} ICT workforce"], ["Service", "Gender", "Headcount"]]
    for (outer, inner), n in numbers.items():
        rows += [[f"{outer} > {inner}", LONG[g], n[g]] for g in (0, 1)]
    made.sheets.append(Sheet("Data", rows))
    return made


@shape("services of a whole council in a file called ICT, wide", "xlsx", "csv")
def wide_services(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [["Directorate", "Service", "Female", "Male"]]
    rows += [[*words, *n] for words, n in numbers.items()]
    made.sheets.append(Sheet("ICT workforce", rows))
    return made


@shape("compact pivot of a whole council's services, in a sheet called ICT", "xlsx")
def compact_services(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [["Row Labels", "Count of ID"]]
    for (_, inner), n in numbers.items():
        rows += [[inner, sum(n)], ["Female", n[0]], ["Male", n[1]]]
    rows.append(["Grand Total", sum(map(sum, numbers.values()))])
    made.sheets.append(Sheet("ICT pivot", rows))
    return made


@shape("compact pivot of directorates, services and genders, in a sheet called ICT", "xlsx")
def compact_outer(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [["Row Labels", "Count of ID"]]
    for outer in dict.fromkeys(outer for outer, _ in numbers):
        there = {inner: n for (o, inner), n in numbers.items() if o == outer}
        rows.append([outer, sum(map(sum, there.values()))])
        for inner, n in there.items():
            rows += [[inner, sum(n)], ["Female", n[0]], ["Male", n[1]]]
    rows.append(["Grand Total", sum(map(sum, numbers.values()))])
    made.sheets.append(Sheet("ICT pivot", rows))
    return made


@shape("services across, genders down, in a sheet called ICT", "xlsx", "csv")
def services_across(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [["Gender", *(inner for _, inner in numbers)]]
    rows += [[LONG[g], *(n[g] for n in numbers.values())] for g in (0, 1)]
    made.sheets.append(Sheet("ICT", rows))
    return made


@shape("pivot in columns of services, labels once", "xlsx", "csv")
def tabular_services(here: Here) -> Made:
    numbers, made = of_services(here)
    rows: list[Row] = [["Service", "Gender", "Count of ID"]]
    for (_, inner), n in numbers.items():
        rows += [[inner, "Female", n[0]], ["", "Male", n[1]]]
    rows.append(["Grand Total", "", sum(map(sum, numbers.values()))])
    made.sheets.append(Sheet("IT staff", rows))
    return made


@shape("whole council by cost centre in a list with an ICT title", "xlsx")
def cost_centres(here: Here) -> Made:
    people = here.staff(60)
    titles = ("Social Worker", "Care Assistant", "Planning Officer", "Highways Inspector")
    rows: list[Row] = [[f"{here.name} ICT staff"],
                       ["Employee", "Gender", "Position", "Cost centre", "Grade"]]  # fmt: skip
    for at, p in enumerate(people):
        digital = at % 5 == 0
        centre = "Digital Services" if digital else ("Adult Care", "Highways")[at % 2]
        title = p.title if digital else titles[at % 4]
        rows.append([p.number, LONG[p.gender], title, centre, p.grade])
    knows = {
        "headings": {"Employee": "staff number"},
        "it_staff": {"by": "department", "words": ["Digital Services"]},
    }
    truth = here.truth(people[::5], expect="ask", by_grade=None, knows=knows)
    truth.totals["council workforce", here.code, here.year] = tally(p.gender for p in people)
    return Made([Sheet("Data", rows)], truth)


TEAMS = ("Finance Systems", "HR Systems", "Education ICT", "Customer Services and Digital", "GIS",
         "Information Governance", "Print and Post", "Social Care Applications")  # fmt: skip


@shape("teams of IT that are called after the services they serve", "xlsx", "csv")
def called_after_services(here: Here) -> Made:
    """Plain: everybody is on the IT staff."""
    people = without_others(here.staff(100))
    rows: list[Row] = [["Team", "Female", "Male", "Total"]]
    for at, word in enumerate(TEAMS):
        n = pair(people[at :: len(TEAMS)])
        rows.append([word, *n, sum(n)])
    rows.append(["Total", *pair(people), len(people)])
    return Made([Sheet("Digital and ICT", rows)], here.truth(people, by_grade=None))


@shape("pivot in columns of IT teams, labels once", "xlsx", "csv")
def tabular_teams(here: Here) -> Made:
    """Plain: the pivot leaves a grade blank below itself."""
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Gender", "Count of ID"]]
    for word, t in by_grade(people).items():
        told = [[LONG[g], t[g]] for g in (0, 1) if t[g]]
        rows += [[word if not at else "", *each] for at, each in enumerate(told)]
    rows.append(["Grand Total", "", len(people)])
    return Made([Sheet("ICT", rows)], here.truth(people))
