"""Cells that say more than a number or one person's name, and headings that fit two things.

Written before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import line
from tests.bench.made_people import Person, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

IN_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

# ---------------------------------------------------------------- numbers with words

Say = Callable[[int], str]


def staff_words(n: int) -> str:
    return f"{n} staff"


def in_words(n: int) -> str:
    return IN_WORDS[n] if n < len(IN_WORDS) else str(n)


def with_part_time(n: int) -> str:
    return f"{n} (1 PT)" if n > 1 else str(n)


def with_vacancy(n: int) -> str:
    return f"{n} + 1 vacancy" if n % 3 == 0 else str(n)


def with_plus(n: int) -> str:
    return f"{n}+1" if n % 3 == 0 else str(n)


def about(n: int) -> str:
    return f"c. {n}" if n % 2 else str(n)


def with_leaver(n: int) -> str:
    return f"{n} (inc 1 leaver)" if n % 4 == 0 else str(n)


def split_up(n: int) -> str:
    return f"{n - 1} FT, 1 PT" if n > 2 else str(n)


def spaced(n: int) -> str:
    return f" {n} "


def in_brackets(n: int) -> str:
    return f"{n} ({n + 1})" if n else "0"


def slashed(n: int) -> str:
    return f"{n}/{n + 2}"


SAID: tuple[tuple[str, Say, str], ...] = (
    ("'3 staff'", staff_words, "refuse"),
    ("words", in_words, "refuse"),
    ("'2 (1 PT)'", with_part_time, "refuse"),
    ("'3 + 1 vacancy'", with_vacancy, "refuse"),
    ("'3+1'", with_plus, "refuse"),
    ("'c. 3'", about, "refuse"),
    ("'4 (inc 1 leaver)'", with_leaver, "refuse"),
    ("'2 FT, 1 PT'", split_up, "refuse"),
    ("' 3 '", spaced, "plain"),
    ("'3 (4)'", in_brackets, "ask"),
    ("'3/5'", slashed, "refuse"),
)
for NAME, SAY, EXPECT in SAID:

    def long_said(here: Here, say: Say = SAY, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [["Grade", "Gender", "Headcount"]]
        for word, them in by(people, grade).items():
            rows += [[word, LONG[g], say(pair(them)[g])] for g in (0, 1)]
        return Made([Sheet("ICT", rows)], here.truth(people, expect=expect))

    def wide_said(here: Here, say: Say = SAY, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(60))
        rows: list[Row] = [["Grade", "Female", "Male"]]
        for word, them in by(people, grade).items():
            rows.append([word, *map(say, pair(them))])
        return Made([Sheet("ICT", rows)], here.truth(people, expect=expect))

    shape(f"numbers as {NAME}, a row a gender")(long_said)
    shape(f"numbers as {NAME}, genders across", "csv")(wide_said)


@shape("a few numbers with words among plain ones", "xlsx", "csv")
def few_with_words(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male"]]
    for at, (word, them) in enumerate(by(people, grade).items()):
        n = pair(them)
        rows.append([word, n[0], f"{n[1]} (1 vacancy)" if at == 2 else n[1]])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


# ---------------------------------------------------------------- several people in a cell


def joined(here: Here, between: str, heading: str = "Name", *, of: int = 4) -> Made:
    """A list in which every so many rows hold two people of one gender and job."""
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [[heading, "Gender", "Job title", "Grade"]]
    waiting = list(people)
    while waiting:
        p = waiting.pop(0)
        name = f"{p.forename} {p.surname}"
        other = next((o for o in waiting if o.gender == p.gender), None)
        if len(rows) % of == 0 and other is not None:
            waiting.remove(other)
            name += f"{between}{other.forename} {other.surname}"
        rows.append([name, LONG[p.gender], p.title, p.grade])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


for BETWEEN in (" / ", ", ", "\n", " and ", " & ", "; ", " + "):

    def joined_by(here: Here, between: str = BETWEEN) -> Made:
        return joined(here, between)

    shape(f"two names in a cell, joined by {BETWEEN!r}", "xlsx", "csv")(joined_by)


@shape("one cell of two names in a list", "xlsx")
def joined_once(here: Here) -> Made:
    return joined(here, " / ", "Employee", of=15)


@shape("post holders, two of a job share in a cell", "xlsx")
def job_share(here: Here) -> Made:
    return joined(here, " / ", "Post holder", of=6)


@shape("two staff numbers in a cell", "xlsx", "csv")
def numbers_joined(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Staff number", "Gender", "Job title", "Grade"]]
    waiting = list(people)
    while waiting:
        p = waiting.pop(0)
        number = p.number
        other = next((o for o in waiting if o.gender == p.gender), None)
        if len(rows) % 5 == 0 and other is not None:
            waiting.remove(other)
            number += f" / {other.number}"
        rows.append([number, LONG[p.gender], p.title, p.grade])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


# ---------------------------------------------------------------- names that are one person's


def named(here: Here, heading: str, name: Callable[[int, Person], str]) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [[heading, "Gender", "Job title", "Grade"]]
    rows += [[name(at, p), LONG[p.gender], p.title, p.grade] for at, p in enumerate(people)]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("surname first, with a comma", "xlsx", "csv")
def comma(here: Here) -> Made:
    return named(here, "Name", lambda at, p: f"{p.surname}, {p.forename}{' Ann' * (at % 3)}")


@shape("names with titles, hyphens and former names", "xlsx", "csv")
def hyphens(here: Here) -> Made:
    def name(at: int, p: Person) -> str:
        more = ("", "-Jones", " (née Smith)", " de la Cruz", ", Jr.", " BSc, MBCS")[at % 6]
        return f"{('', 'Dr ', 'Ms ')[at % 3]}{p.forename} {p.surname}{more}"

    return named(here, "Full name", name)


@shape("names with the staff number after a stroke", "xlsx", "csv")
def with_number(here: Here) -> Made:
    return named(here, "Employee", lambda _, p: f"{p.forename} {p.surname} / {p.number}")


@shape("names known as, after a stroke", "xlsx")
def known_as(here: Here) -> Made:
    def name(at: int, p: Person) -> str:
        return (
            f"{p.forename} {p.surname}" if at % 4 else f"{p.forename}/{p.forename[:3]} {p.surname}"
        )

    return named(here, "Name", name)


@shape("two line managers in a cell beside one name", "xlsx", "csv")
def two_managers(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Name", "Gender", "Job title", "Grade", "Line manager"]]
    rows += [[f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade,
              "Ann Smith / Bob Jones" if at % 3 else "Ann Smith, Bob Jones"]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


# ---------------------------------------------------------------- headings that fit two things


for HEADING, EXPECT in (
    ("Staff Number", "ask"), ("Staff No", "ask"), ("Staff No.", "ask"), ("Employee count", "plain"),
    ("Staff numbers", "ask"), ("Employee number", "ask"), ("Employee No", "ask"),
    ("Employees in post", "ask"), ("No. staff", "ask"), ("Number of staff", "plain"),
    ("Staff nos", "ask"), ("Qty", "ask"), ("Posts", "ask"), ("Heads", "ask"), ("ID", "ask"),
    ("Payroll number", "ask"), ("Total number", "ask"), ("#", "ask"),
    ("Count of Staff Number", "ask"),
):  # fmt: skip

    def counted_under(here: Here, heading: str = HEADING, expect: str = EXPECT) -> Made:
        people = without_others(here.staff(70))
        rows: list[Row] = [["Grade", "Gender", heading]]
        for word, them in by(people, grade).items():
            rows += [[word, LONG[g], pair(them)[g]] for g in (0, 1)]
        truth = here.truth(people, expect=expect, knows={"headings": {heading: "number of people"}})
        return Made([Sheet("ICT", rows)], truth)

    shape(f"numbers of people under '{HEADING}'", "xlsx", "csv")(counted_under)


@shape("numbers of people under 'Staff Number', by team, grade and title", "xlsx")
def many_under(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Team", "Grade", "Gender", "Staff Number"]]
    for word, them in by(people, team).items():
        for each, those in by(them, grade).items():
            rows += [[word, each, LONG[g], pair(those)[g]] for g in (0, 1) if pair(those)[g]]
    knows = {"headings": {"Staff Number": "number of people"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("short staff numbers in a list", "xlsx", "csv")
def short_numbers(here: Here) -> Made:
    """Plain: the numbers are small, and no two alike."""
    people = here.staff(40)
    rows: list[Row] = [["Staff No", "Gender", "Job title", "Grade", "Hours"]]
    rows += [[at * 3 + 2, *line(p)[1:5]] for at, p in enumerate(people)]
    return Made([Sheet("ICT", rows)], here.truth(people))
