"""Counts and lists in which people stand twice, and counts whose columns contradict each other.

Written before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.made_counts import wide, without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    Person,
    by_grade,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

Word = Callable[[Person], str]
WOMEN_AND_MEN = (0, 1)


def by(people: list[Person], word: Word) -> dict[str, list[Person]]:
    """The people of each word, in the words' order."""
    return {each: [p for p in people if word(p) == each] for each in sorted(set(map(word, people)))}


def pair(people: list[Person]) -> list[int]:
    """Women and men."""
    return list(tally(p.gender for p in people)[:2])


def grade(p: Person) -> str:
    return p.grade


def team(p: Person) -> str:
    return p.team


# ---------------------------------------------------------------- two breakdowns in one table


@shape("rows by grade, then rows by team, each other's label blank", "xlsx", "csv")
def two_breakdowns(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Team", "Female", "Male"]]
    rows += [[word, "", *pair(them)] for word, them in by(people, grade).items()]
    rows += [["", word, *pair(them)] for word, them in by(people, team).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("rows by grade, then rows by team with somebody less", "xlsx", "csv")
def two_that_differ(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Team", "Female", "Male"]]
    rows += [[word, "", *pair(them)] for word, them in by(people, grade).items()]
    rows += [["", word, *pair(them)] for word, them in by(people[2:], team).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


@shape("numbers by grade, then by team, each other's label blank", "xlsx", "csv")
def two_long_breakdowns(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Team", "Gender", "Headcount"]]
    for word, them in by(people, grade).items():
        rows += [[word, "", LONG[g], pair(them)[g]] for g in WOMEN_AND_MEN]
    for word, them in by(people, team).items():
        rows += [["", word, LONG[g], pair(them)[g]] for g in WOMEN_AND_MEN]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("rows by grade, by pattern and by contract, one label each", "xlsx")
def three_breakdowns(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Working pattern", "Contract type", "Women", "Men", "Total"]]

    def pattern(p: Person) -> str:
        return "Full time" if p.hours == 37 else "Part time"

    for at, word in enumerate((grade, pattern, lambda p: p.contract)):
        for each, them in by(people, word).items():
            labels = ["", "", ""]
            labels[at] = each
            rows.append([*labels, *pair(them), len(them)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("two breakdowns, and a total of one of them", "xlsx", "csv")
def two_and_a_total(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Team", "Female", "Male"]]
    rows += [[word, "", *pair(them)] for word, them in by(people, grade).items()]
    rows += [["", word, *pair(them)] for word, them in by(people, team).items()]
    rows.append(["Total", "", *pair(people)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("grade and team of every group, some without a team", "xlsx", "csv")
def some_without_a_team(here: Here) -> Made:
    """Plain: apprentices have no team."""
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Team", "Female", "Male"]]
    for word, them in by(people, grade).items():
        if word == "Apprentice":
            rows.append([word, "", *pair(them)])
            continue
        rows += [[word, each, *pair(those)] for each, those in by(them, team).items()]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("a row of each team with a blank grade above its grades", "xlsx", "csv")
def blank_subtotals(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Team", "Grade", "Female", "Male"]]
    for word, them in by(people, team).items():
        rows.append([word, "", *pair(them)])
        rows += [[word, each, *pair(those)] for each, those in by(them, grade).items()]
    truth = here.truth(people, expect="ask", by_grade=None)
    truth.knows = {"rows": dict.fromkeys(by(people, team), "leave out")}
    return Made([Sheet("ICT", rows)], truth)


@shape("numbers of each team with a blank grade below its grades", "xlsx", "csv")
def blank_long_subtotals(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Team", "Grade", "Gender", "Headcount"]]
    for word, them in by(people, team).items():
        for each, those in by(them, grade).items():
            rows += [[word, each, LONG[g], pair(those)[g]] for g in WOMEN_AND_MEN]
        rows += [[word, "", LONG[g], pair(them)[g]] for g in WOMEN_AND_MEN]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("numbers by grade and gender, and a row of each grade for both", "xlsx", "csv")
def both_among_genders(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Gender", "Headcount"]]
    for word, them in by(people, grade).items():
        rows += [[word, LONG[g], pair(them)[g]] for g in WOMEN_AND_MEN]
        rows.append([word, "Both", len(them)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- the same export twice


@shape("the same export pasted below itself, without names or numbers", "xlsx", "csv")
def pasted_twice(here: Here) -> Made:
    people = here.staff(40)
    once: list[Row] = [line(p)[1:] for p in people]
    rows: list[Row] = [HEADINGS[1:], *once, HEADINGS[1:], *once]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("the same rows twice over, without names or numbers", "xlsx", "csv")
def rows_twice(here: Here) -> Made:
    people = here.staff(40)
    once: list[Row] = [line(p)[1:] for p in people]
    return Made([Sheet("ICT", [HEADINGS[1:], *once, *once])], here.truth(people, expect="refuse"))


@shape("counts on a sheet and on its copy", "xlsx", "ods")
def copied_sheet(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male", "Total"], *wide(by_grade(people))]
    sheets = [Sheet("ICT", rows), Sheet("ICT (2)", rows)]
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["ICT"]}))


@shape("counts on a draft and a final sheet", "xlsx")
def draft_and_final(here: Here) -> Made:
    people = without_others(here.staff(90))
    both = [["Grade", "Female", "Male", "Total"]]
    sheets = [Sheet("Final", [*both, *wide(by_grade(people))]),
              Sheet("Draft", [*both, *wide(by_grade(people[3:]))])]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["Final"]}))


@shape("all staff on one sheet and each team on its own, without names", "xlsx")
def all_and_teams(here: Here) -> Made:
    people = here.staff(60)
    sheets = [Sheet("All ICT", [HEADINGS[1:], *(line(p)[1:] for p in people)])]
    sheets += [Sheet(word, [HEADINGS[1:], *(line(p)[1:] for p in them)])
               for word, them in by(people, team).items()]  # fmt: skip
    knows = {"sheets": ["All ICT"]}
    return Made(sheets, here.truth(people, expect="ask", knows=knows))


@shape("staff on one sheet and apprentices of them on another, names the other way", "xlsx")
def apprentices_again(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    some = people[:6]
    one = {"sheets": ["ICT staff"], "reasons": {"one name in several rows": "one person"}}
    sheets = [
        Sheet("ICT staff", [["Name", "Gender", "Job title", "Grade"],
              *([f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade] for p in people)]),
        Sheet("Part time staff", [["Employee name", "Gender", "Job title", "Grade"],
              *([f"{p.surname}, {p.forename}", LONG[p.gender], p.title, p.grade] for p in some)]),
    ]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows=one))


# ---------------------------------------------------------------- women and men changed over


def shared(here: Here, heading: str, *, swapped: bool, as_text: bool = False) -> Made:
    people = without_others(here.staff(55, women=0.25))
    rows: list[Row] = [["Grade", "Female", "Male", "Total", heading]]
    for word, women, men, both in wide(by_grade(people)):
        share = (women if heading.startswith(("Female", "%", "Women")) else men) / max(both, 1)
        told = f"{share:.1%}" if as_text else Percent(share)
        first, second = (men, women) if swapped else (women, men)
        rows.append([word, first, second, both, told])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse" if swapped else "plain"))


@shape("women and men under each other's heading, beside a percentage", "xlsx", "csv")
def swapped_beside(here: Here) -> Made:
    return shared(here, "Female %", swapped=True)


@shape("women and men under each other's heading, beside '% women' as text", "xlsx", "csv")
def swapped_beside_text(here: Here) -> Made:
    return shared(here, "% women", swapped=True, as_text=True)


@shape("women and men under each other's heading, beside the men's percentage", "xlsx")
def swapped_beside_men(here: Here) -> Made:
    return shared(here, "Male %", swapped=True)


@shape("women and men beside a percentage that agrees", "xlsx", "csv")
def shared_plain(here: Here) -> Made:
    return shared(here, "% female", swapped=False, as_text=True)


@shape("women and men beside the men's percentage", "xlsx", "csv")
def shared_plain_men(here: Here) -> Made:
    return shared(here, "Male %", swapped=False)


@shape("women and men changed over, and a note that says their share", "xlsx")
def swapped_by_a_note(here: Here) -> Made:
    people = without_others(here.staff(110, women=0.2))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[word, each[1], each[0]] for word, each in by_grade(people).items()]
    rows += [[], [f"Women are {t[0] / len(people):.0%} of ICT staff."]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))
