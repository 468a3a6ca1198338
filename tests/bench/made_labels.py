"""Counts whose labels tell more than they seem to, and lists with remarks in their headings.

Ranges that overlap, groups that cut across others, genders in the labels of rows. Their truth was
set down before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_groups import PLAIN, plain
from tests.bench.made_people import Person, by_grade, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import Word, by, grade, pair, team

Bands = dict[str, tuple[int, int]]

AGES: Bands = {"Under 25": (16, 25), "25-34": (25, 35), "35-49": (35, 50), "50 plus": (50, 80)}
# As if everyone had begun at 18, and earned as many thousand pounds as they have years.
SERVICE: Bands = {"Less than 8 years": (18, 26), "8 to 20 years": (26, 39), "21+": (39, 80)}
PAY: Bands = {"Under £25,000": (16, 25), "£25,000 - £39,999": (25, 40), "£40,000+": (40, 80)}


def age(p: Person) -> int:
    """Between 18 and 66, and the same each time."""
    return 18 + int(p.number) % 49


def banded(people: list[Person], bands: Bands) -> list[Row]:
    """A row a band, with the women and men of it."""
    return [
        [word, *pair([p for p in people if low <= age(p) < high])]
        for word, (low, high) in bands.items()
    ]


# ---------------------------------------------------------------- ranges

# Bands that everyone is in one of, then those of people who stand in them, too.
OVERLAPPING: tuple[tuple[str, Bands, Bands], ...] = (
    ("Age band", AGES, {"Over 60": (61, 80)}),
    ("Age", AGES, {"Under 30": (16, 30)}),
    ("Age group", AGES, {"55-64": (55, 65), "16-19": (16, 20)}),
    ("Length of service", SERVICE, {"6 to 60 months": (19, 24)}),
    ("Salary band", PAY, {"£35k-£45k": (35, 46)}),
)

for HEADING, BANDS, ADDED in OVERLAPPING:

    def overlapping(
        here: Here, heading: str = HEADING, bands: Bands = BANDS, more: Bands = ADDED
    ) -> Made:
        people = without_others(here.staff(90))
        rows = [[heading, "Female", "Male"], *banded(people, bands), *banded(people, more)]
        knows = {"rows": dict.fromkeys(more, "leave out")}
        truth = here.truth(people, expect="ask", by_grade=None, knows=knows)
        return Made([Sheet("ICT", rows)], truth)

    shape(f"counts by '{HEADING}' whose bands overlap: {', '.join(ADDED)}", "xlsx")(overlapping)


# ---------------------------------------------------------------- groups across others

ACROSS = (("Team", "Project team"), ("Service", "Windows 11 project team"),
          ("Team", "Working group"), ("Grade", "Leadership team"), ("Grade", "Senior leadership"),
          ("Grade", "Trainees"))  # fmt: skip

for HEADING, NAME in ACROSS:

    def across(here: Here, heading: str = HEADING, name: str = NAME) -> Made:
        """The last row's people stand in the others, too; grades go up from the lowest."""
        people = without_others(here.staff(80))
        found = {w: pair([p for p in people if p.grade == w]) for w in by_grade(people)}
        if heading != "Grade":
            found = {word: pair(them) for word, them in by(people, team).items()}
        rows: list[Row] = [[heading, "Female", "Male"], *([w, *n] for w, n in found.items())]
        rows.append([name, 2, 3])
        knows = {"rows": {name: "leave out"}}
        return Made(
            [Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None, knows=knows)
        )

    shape(f"'{NAME}' among rows by {HEADING.lower()}, of people in the others", "xlsx")(across)


@shape("trainees below the lowest grade, and apprentices", "xlsx", "csv")
def trainees(here: Here) -> Made:
    """Plain: they are rungs of the ladder."""
    people = [replace(p, grade="Apprentices") if p.grade == "Apprentice" else p
              for p in without_others(here.staff(80))]  # fmt: skip
    found = {w: pair([p for p in people if p.grade == w]) for w in by_grade(people)}
    words = ["Apprentices", *(word for word in found if word != "Apprentices")]
    rows: list[Row] = [["Grade", "Female", "Male"], *([w, *found[w]] for w in words if w in found)]
    return Made([Sheet("ICT", rows)], here.truth(people))


# ---------------------------------------------------------------- genders in labels

CROSSED = (("Grade", "{word} ({gender})"), ("Group", "{gender} - {word}"), ("", "{word}: {gender}"))

for HEADING, LABEL in CROSSED:

    def crossed(here: Here, heading: str = HEADING, label: str = LABEL) -> Made:
        """Plain: each row is women or men of one grade."""
        people = without_others(here.staff(80))
        rows: list[Row] = [["ICT staff by gender and grade"], [heading, "Headcount"]]
        rows += [[label.format(word=word, gender=LONG[g]), pair(them)[g]]
                 for word, them in by(people, grade).items() for g in (0, 1)]  # fmt: skip
        return Made([Sheet("ICT", [*rows, ["Total", len(people)]])], here.truth(people))

    shape(f"'{LABEL}' down under '{HEADING}', one number each", "xlsx", "csv")(crossed)


@shape("'Female staff' above 'Female managers', one number each", "xlsx")
def beside_its_groups(here: Here) -> Made:
    people = without_others(here.staff(80))
    some = [p for p in people if p.grade in {"PO4", "SM1"}]
    rows: list[Row] = [["Group", "Number"]]
    for word, them in (("staff", people), ("managers", some), ("part-timers", people[::5])):
        rows += [[f"{LONG[g]} {word}", pair(them)[g]] for g in (0, 1)]
    truth = here.truth(people, expect="refuse", by_grade=None)
    return Made([Sheet("ICT", rows)], truth)


# ---------------------------------------------------------------- lists: feet and headings

FEET: tuple[tuple[str, int], ...] = (("Count", 0), ("No. of staff", 0), ("", 0), ("Count", -1))

for WORD, MORE in FEET:

    def foot(here: Here, word: str = WORD, more: int = MORE) -> Made:
        """Plain where the number is that of the rows."""
        people = here.staff(33)
        last: Row = [word, len(people) + more]
        rows = [PLAIN, *map(plain, people), [], last]
        truth = here.truth(people, expect="ask" if more else "plain")
        return Made([Sheet("ICT", rows)], truth)

    shape(f"a list of 33 with '{WORD}' {33 + MORE} below its genders", "xlsx", "csv")(foot)


# What is said in brackets behind a heading, and whether it is the same thing still.
REMARKS = (("Gender (as recorded in HR)", "plain"), ("Grade (NJC)", "plain"),
           ("Staff number (iTrent)", "plain"), ("Gender (of line manager)", "ask"),
           ("Start date (if known)", "plain"), ("Gender (at birth)", "ask"))  # fmt: skip

for HEADING, EXPECT in REMARKS:

    def remark(here: Here, heading: str = HEADING, expect: str = EXPECT) -> Made:
        """Its sender says that what is asked about is each person's own gender all the same."""
        people = here.staff(40)
        head: Row = ["Staff number", "Gender", "Job title", "Grade", "Start date"]
        head = [heading if heading.startswith(f"{each} (") else each for each in head]
        rows = [[p.number, LONG[p.gender], p.title, p.grade, p.started] for p in people]
        knows = {"headings": {heading: "gender"}} if expect == "ask" else {}
        truth = here.truth(people, expect=expect, knows=knows)
        return Made([Sheet("ICT", [head, *rows])], truth)

    shape(f"a list with a column '{HEADING}'", "xlsx")(remark)


# ---------------------------------------------------------------- sections of lists


def sectioned(people: list[Person], word: Word) -> list[Row]:
    """The people of each word below it, with their numbers first."""
    return [row for each, them in by(people, word).items() for row in ([each], *map(plain, them))]


@shape("teams alone in rows above people with numbers", "xlsx", "csv")
def teams_above(here: Here) -> Made:
    """Plain: what stands alone where others have a number is nobody."""
    people = here.staff(50)
    return Made([Sheet("ICT", [PLAIN, *sectioned(people, team)])], here.truth(people))


@shape("job titles alone in rows above people with numbers", "xlsx", "csv")
def titles_above(here: Here) -> Made:
    """Plain."""
    people = here.staff(50)
    rows = sectioned(people, lambda p: f"{p.title}s")
    return Made([Sheet("ICT", [PLAIN, *rows])], here.truth(people))


@shape("teams alone in rows, and 'ICT leavers' above those who have gone", "xlsx", "csv")
def leavers_below(here: Here) -> Made:
    """Nothing but that word says that they have left: there is no true total to load."""
    people = here.staff(50)
    gone = [replace(p, number=f"9{p.number[1:]}") for p in here.staff(5)]
    rows = [PLAIN, *sectioned(people, team), ["ICT leavers"], *map(plain, gone)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


# ---------------------------------------------------------------- people told apart


@shape("twins among staff with numbers, surnames, forenames and dates of birth", "xlsx", "csv")
def twins(here: Here) -> Made:
    """Plain: the forenames of two who were born on one day differ, and so do their numbers."""
    people = with_names_of_their_own(here.staff(40))
    people[7] = replace(people[3], number=people[7].number, forename="Zebedee")
    head: Row = ["Staff number", "Surname", "Forename", "Date of birth", "Gender", "Grade"]
    rows = [[p.number, p.surname, p.forename, date(1960 + len(p.surname), 1, 1 + age(p) % 28),
             LONG[p.gender], p.grade] for p in people]  # fmt: skip
    rows[7][3] = rows[3][3]
    return Made([Sheet("ICT", [head, *rows])], here.truth(people))


@shape("a list of 6,000 with two names in a cell near its end", "csv")
def two_far_down(here: Here) -> Made:
    """The row is of two people, and has one number and one gender: it is sent again."""
    people = here.staff(6_000)
    head: Row = ["Staff number", "Surname", "Gender", "Job title", "Grade"]
    rows: list[Row] = [head]
    for at, p in enumerate(people):
        name = "Hollis & Jessop" if at == 5_700 else p.surname
        rows.append([f"{at:06d}", name, LONG[p.gender], p.title, p.grade])
    truth = here.truth([*people, people[5_700]], expect="refuse")
    return Made([Sheet("ICT", rows)], truth)
