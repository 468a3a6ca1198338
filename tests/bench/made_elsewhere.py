"""Lists in which the gender stands beside others, above them, or as a yes or no.

Written as people make them by hand, before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, tally, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

NAMES = ("Women", "Men")
TITLE = ["Name", "Job title", "Grade"]


def full(p: Person) -> str:
    return f"{p.forename} {p.surname}"


def of_gender(people: Sequence[Person]) -> list[list[Person]]:
    return [[p for p in people if p.gender == gender] for gender in (0, 1)]


def of_two(here: Here, many: int = 34) -> list[Person]:
    return with_names_of_their_own(without_others(here.staff(many)))


# ---------------------------------------------------------------- two lists side by side


def side_by_side(people: Sequence[Person], gap: int) -> list[Row]:
    """The women's names, jobs and grades, and beside them the men's."""
    pairs = zip_longest(
        *([[full(p), p.title, p.grade] for p in half] for half in of_gender(people))
    )
    none = ["", "", ""]
    return [[*(left or none), *[""] * gap, *(right or none)] for left, right in pairs]


@shape("a list of women beside a list of men", "xlsx", "csv")
def women_beside_men(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Women", "", "", "", "Men"], [*TITLE, "", *TITLE]]
    rows += side_by_side(people, 1)
    return Made([Sheet("ICT staff", rows)], here.truth(people, expect="ask"))


@shape("a list of women and one of men, without a column between", "xlsx", "ods")
def women_against_men(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [[here.title], [], ["Female", "", "", "Male", "", ""], [*TITLE, *TITLE]]
    rows += side_by_side(people, 0)
    sheet = Sheet("ICT staff", rows, merged=[(2, 0, 2, 2), (2, 3, 2, 5)])
    return Made([sheet], here.truth(people, expect="ask"))


@shape("women's names and men's names side by side, each under a heading of its own")
def names_beside_names(here: Here) -> Made:
    people = of_two(here)
    heads = ["Female staff", "Job title", "Grade", "", "Male staff", "Job title", "Grade"]
    rows: list[Row] = [heads, *side_by_side(people, 1)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("two teams side by side, each with its genders", "xlsx", "csv")
def team_beside_team(here: Here) -> Made:
    people = of_two(here)
    teams = people[:15], people[15:]
    rows: list[Row] = [["Infrastructure", "", "", "", "Applications"],
                       ["Name", "Gender", "Grade", "", "Name", "Gender", "Grade"]]  # fmt: skip
    for pair in zip_longest(*teams):
        left, right = ([full(p), LONG[p.gender], p.grade] if p else ["", "", ""] for p in pair)
        rows.append([*left, "", *right])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- yes and no for a gender


def yes_or_no(here: Here, heading: str, yes: object, no: object, *, gender: int = 0) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Employee", "Job title", "Grade", heading]]
    rows += [[full(p), p.title, p.grade, yes if p.gender == gender else no] for p in people]
    truth = here.truth(people, expect="ask")
    other = ("man", "woman")[gender]
    truth.knows = {"words": {"gender": {f"{heading}: {no}": other}}}
    return Made([Sheet("ICT", rows)], truth)


@shape("Is female: TRUE or FALSE", "xlsx", "csv")
def is_female(here: Here) -> Made:
    return yes_or_no(here, "Is female", True, False)


@shape("Female? Y or N", "xlsx", "csv", "ods")
def female_y_n(here: Here) -> Made:
    return yes_or_no(here, "Female?", "Y", "N")


@shape("Woman: yes or no")
def woman_yes_no(here: Here) -> Made:
    return yes_or_no(here, "Woman", "Yes", "No")


@shape("Male (Y/N)", "csv")
def male_y_n(here: Here) -> Made:
    return yes_or_no(here, "Male (Y/N)", "Y", "N", gender=1)


@shape("women ticked, and men left blank")
def women_ticked(here: Here) -> Made:
    made = yes_or_no(here, "Female", "x", "")
    made.truth.knows = {"words": {"gender": {"Female: (blank)": "man"}}}
    return made


@shape("Y and N under Female and Male", "xlsx", "csv")
def y_and_n(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Name", "Job title", "Grade", "Female", "Male"]]
    marks = ("Y", "N"), ("N", "Y")
    rows += [[full(p), p.title, p.grade, *marks[p.gender]] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- sheets and sections of a gender


@shape("sheets called Female and Male, of names and jobs alone", "xlsx", "ods")
def sheets_of_names(here: Here) -> Made:
    people = of_two(here)
    sheets = [
        Sheet(name, [["Name", "Job"], *([full(p), p.title] for p in half)])
        for name, half in zip(("Female", "Male"), of_gender(people), strict=True)
    ]
    return Made(sheets, here.truth(people, expect="ask", by_grade=None))


@shape("sheets called Women in IT and Men in IT", named=False)
def sheets_in_it(here: Here) -> Made:
    people = of_two(here)
    sheets = [
        Sheet(f"{name} in IT", [[here.title], ["Name", "Job title"],
                                *([full(p), p.title] for p in half)])
        for name, half in zip(NAMES, of_gender(people), strict=True)
    ]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", by_grade=None))


@shape("sections of women and of men, with a team beside each name", "xlsx", "csv")
def sections_of_names(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Name", "Team"]]
    for name, half in zip(NAMES, of_gender(people), strict=True):
        rows += [[name], *([full(p), p.team] for p in half)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("sections of women and of men, by team and number", "xlsx", "csv")
def sections_of_teams(here: Here) -> Made:
    people = of_two(here, 60)
    rows: list[Row] = [["Team", "Number of staff"]]
    for name, half in zip(NAMES, of_gender(people), strict=True):
        teams = sorted({p.team for p in half})
        rows += [[name], *([team, sum(p.team == team for p in half)] for team in teams)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("women with their number above their names, then men")
def counted_sections(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Name", "Job title", "Grade"]]
    for name, half in zip(NAMES, of_gender(people), strict=True):
        rows += [[f"{name} ({len(half)})"], *([full(p), p.title, p.grade] for p in half)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- a tally with the list


def tallied(people: Sequence[Person]) -> list[Row]:
    t = tally(p.gender for p in people)
    return [["Female", t[0]], ["Male", t[1]], ["Total", t[0] + t[1]]]


@shape("surname, forename and gender, with a tally beside them", "xlsx", "csv")
def names_and_tally(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Surname", "Forename", "Gender"]]
    rows += [[p.surname, p.forename, LONG[p.gender]] for p in people]
    for at, said in enumerate(tallied(people), 2):
        rows[at] = [*rows[at], "", *said]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("surname, forename and gender, with a tally below them", "xlsx", "csv")
def names_above_tally(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Surname", "Forename", "Gender"]]
    rows += [[p.surname, p.forename, LONG[p.gender]] for p in people]
    rows += [[], *tallied(people)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("name and gender alone, with a tally beside that has headings")
def headed_tally(here: Here) -> Made:
    people = of_two(here)
    rows: list[Row] = [["Name", "Gender", "", "Gender", "Number"]]
    rows += [[full(p), LONG[p.gender]] for p in people]
    for at, said in enumerate(tallied(people), 1):
        rows[at] = [*rows[at], "", *said]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))
