"""Tables and numbers that say the same people again, by as many, and others that do not agree.

Written before there were mechanisms that settle the first and ask of the second.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person
from tests.bench.made_settled import counts
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_twice import Word, by, grade, pair, team

Rows = Callable[[list[Person]], list[Row]]


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


def pivot(people: list[Person], word: Word) -> list[Row]:
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
    people = without_others(here.staff(50))
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
