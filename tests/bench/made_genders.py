"""Genders, ages and grades by words that are of two things, and words that tell who counts.

Written before there were mechanisms that read the plain ones and ask of the others.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import Person, by_grade, leavers
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

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
    return Made([Sheet("ICT", rows)], here.truth(people))


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
    for at, p in enumerate(people):
        number = "105700 / 105999" if at == 5_700 else 100_000 + at
        rows.append([number, LONG[p.gender], p.title, p.grade])
    truth = here.truth([*people, people[5_700]], expect="refuse")
    return Made([Sheet("ICT", rows)], truth)
