"""Lists that say the gender nowhere but in brackets, above names, or by the sheet's name.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import MAN, WOMAN, Person, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

# ---------------------------------------------------------------- genders in brackets


def in_brackets(here: Here, words: tuple[str, ...], heading: str, *, others: bool = False) -> Made:
    people = here.staff(40) if others else [p for p in here.staff(40) if p.gender < len(words)]
    rows: list[Row] = [["Staff number", heading, "Grade", "Hours"]]
    rows += [[p.number, f"{p.title} ({words[p.gender]})", p.grade, p.hours] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("job titles with (F) or (M) at their end", "xlsx", "csv")
def letters_in_brackets(here: Here) -> Made:
    return in_brackets(here, ("F", "M"), "Job title")


@shape("job titles with (Female) or (Male) at their end", "xlsx", "csv", "ods")
def words_in_brackets(here: Here) -> Made:
    return in_brackets(here, ("Female", "Male"), "Post")


@shape("job titles with genders in square brackets", "xlsx")
def square_brackets(here: Here) -> Made:
    made = in_brackets(here, ("Female", "Male"), "Role")
    rows = made.sheets[0].rows
    rows[1:] = [[row[0], row[1].replace("(", "[").replace(")", "]"), *row[2:]] for row in rows[1:]]
    return made


@shape("names with (F) or (M) at their end", "xlsx", "csv")
def names_in_brackets(here: Here) -> Made:
    people = with_names_of_their_own([p for p in here.staff(40) if p.gender < 2])
    rows: list[Row] = [["Name", "Job title", "Grade"]]
    rows += [[f"{p.forename} {p.surname} ({SHORT[p.gender]})", p.title, p.grade] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("job titles with a gender in brackets, which some lack", "xlsx", "csv")
def some_lack_them(here: Here) -> Made:
    """A blank is not recorded."""
    people = [p for p in here.staff(60) if p.gender != 2]
    words = (" (F)", " (M)", "", "")
    rows: list[Row] = [["Staff number", "Job title", "Grade"]]
    rows += [[p.number, f"{p.title}{words[p.gender]}", p.grade] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("job titles alone with a gender in brackets", "xlsx", "csv")
def titles_alone(here: Here) -> Made:
    people = [p for p in here.staff(40) if p.gender < 2]
    rows: list[Row] = [["Job title"], *([f"{p.title} ({SHORT[p.gender]})"] for p in people)]
    truth = here.truth(people, expect="ask", by_grade=None)
    return Made([Sheet("ICT", rows)], truth)


@shape("job titles with a pattern in brackets beside a gender", "xlsx", "csv")
def patterns_in_brackets(here: Here) -> Made:
    """Plain: the gender has a column, and what is in brackets is none."""
    people = here.staff(40)
    rows: list[Row] = [["Staff number", "Job title", "Gender", "Grade"]]
    rows += [[p.number, f"{p.title} ({'FT' if p.hours == 37 else 'PT'})", LONG[p.gender], p.grade]
             for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("job titles with (F) for fixed term beside a gender", "xlsx", "csv")
def fixed_in_brackets(here: Here) -> Made:
    """Plain: the column of the gender is read."""
    people = here.staff(40)
    rows: list[Row] = [["Staff number", "Job title", "Gender", "Grade"]]
    rows += [[p.number, f"{p.title} ({'F' if p.contract == 'Fixed Term' else 'P'})",
              LONG[p.gender], p.grade] for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("job titles with letters in brackets that are no gender", "xlsx", "csv")
def other_letters(here: Here) -> Made:
    """Nothing tells the gender."""
    people = here.staff(40)
    rows: list[Row] = [["Staff number", "Job title", "Grade"]]
    rows += [[p.number, f"{p.title} ({'F' if p.contract == 'Fixed Term' else 'P'})", p.grade]
             for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


# ---------------------------------------------------------------- names and nothing else


def women_and_men(here: Here, many: int = 40) -> tuple[list[Person], list[str], list[str]]:
    """The women and men, and the names of each."""
    people = with_names_of_their_own([p for p in here.staff(many) if p.gender < 2])
    women, men = ([f"{p.forename} {p.surname}" for p in people if p.gender == gender]
                  for gender in (WOMAN, MAN))  # fmt: skip
    return people, women, men


def names(words: list[str]) -> list[Row]:
    return [[word] for word in words]


def names_alone(here: Here, sheets: list[Sheet], people: list[Person]) -> Made:
    return Made(sheets, here.truth(people, expect="ask", by_grade=None))


@shape("names below 'Female' and 'Male', without headings", "xlsx", "csv", "ods")
def below_genders(here: Here) -> Made:
    people, women, men = women_and_men(here)
    rows = [["Female"], *names(women), ["Male"], *names(men)]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("a title, and names below 'Women' and 'Men' with blank rows between", "xlsx", "csv")
def below_women_and_men(here: Here) -> Made:
    people, women, men = women_and_men(here)
    rows = [[here.title], [], ["Women"], *names(women), [], ["Men"], *names(men)]
    return names_alone(here, [Sheet("Staff list", rows)], people)


@shape("names below genders with their numbers, without headings", "xlsx")
def below_numbered(here: Here) -> Made:
    people, women, men = women_and_men(here)
    rows = [[f"Female ({len(women)})"], *names(women), [f"Male ({len(men)})"], *names(men)]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("names and job titles below genders, without headings", "xlsx", "csv")
def titled_below(here: Here) -> Made:
    people = with_names_of_their_own([p for p in here.staff(40) if p.gender < 2])
    rows: list[Row] = []
    for word, gender in (("Female", WOMAN), ("Male", MAN)):
        rows.append([word])
        rows += [[f"{p.forename} {p.surname}", p.title] for p in people if p.gender == gender]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("surnames and forenames below genders, without headings", "xlsx")
def two_names_below(here: Here) -> Made:
    people = with_names_of_their_own([p for p in here.staff(40) if p.gender < 2])
    rows: list[Row] = []
    for word, gender in (("Female", WOMAN), ("Male", MAN)):
        rows.append([word])
        rows += [[p.surname, p.forename] for p in people if p.gender == gender]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("names below genders, and a note below them", "xlsx", "csv")
def noted_below(here: Here) -> Made:
    people, women, men = women_and_men(here)
    rows = [["Female"], *names(women), ["Male"], *names(men), [], ["Source: HR system"]]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("names below genders, and a total of each below its names", "xlsx")
def totalled_below(here: Here) -> Made:
    people, women, men = women_and_men(here)
    rows: list[Row] = []
    for word, them in (("Female", women), ("Male", men)):
        rows += [[word], *names(them), ["Total", len(them)]]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("teams below genders, without headings", "xlsx", "csv")
def teams_below(here: Here) -> Made:
    """The names of teams are no people."""
    people = here.staff(40)
    teams = sorted({p.team for p in people})
    rows = [["Female"], *names(teams), ["Male"], *names(teams)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("names side by side below 'Female' and 'Male'", "xlsx", "csv")
def beside_one_another(here: Here) -> Made:
    people, women, men = women_and_men(here)
    longest = max(len(women), len(men))
    cells = [[*them, *[""] * (longest - len(them))] for them in (women, men)]
    rows: list[Row] = [["Female", "Male"], *zip(*cells, strict=True)]
    return names_alone(here, [Sheet("ICT", rows)], people)


@shape("sheets of women and of men with names under 'Name'", "xlsx", "ods")
def named_sheets(here: Here) -> Made:
    people, women, men = women_and_men(here)
    sheets = [Sheet("Women", [["Name"], *names(women)]), Sheet("Men", [["Name"], *names(men)])]
    return names_alone(here, sheets, people)


@shape("sheets 'Female' and 'Male' with names and no heading", "xlsx", "ods")
def bare_sheets(here: Here) -> Made:
    people, women, men = women_and_men(here)
    return names_alone(here, [Sheet("Female", names(women)), Sheet("Male", names(men))], people)


@shape("sheets 'Female staff' and 'Male staff' with a title over names", "xlsx")
def titled_sheets(here: Here) -> Made:
    people, women, men = women_and_men(here)
    sheets = [Sheet(f"{word} staff", [[f"{here.name} ICT {here.year}"], [], *names(them)])
              for word, them in (("Female", women), ("Male", men))]  # fmt: skip
    return names_alone(here, sheets, people)


@shape("a sheet of women's names, and none of men", "xlsx")
def women_alone(here: Here) -> Made:
    people, women, _ = women_and_men(here)
    truth = here.truth(people, expect="refuse", by_grade=None)
    return Made([Sheet("Women", [["Name"], *names(women)])], truth)


@shape("sheets of women and of men with numbers alone", "xlsx")
def numbers_alone(here: Here) -> Made:
    """What is numbered is not told."""
    people = here.staff(40)
    sheets = [Sheet(word, [[at] for at in range(3, 30, each)])
              for word, each in (("Women", 4), ("Men", 3))]  # fmt: skip
    return Made(sheets, here.truth(people, expect="refuse"))
