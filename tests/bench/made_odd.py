"""Odd returns that are realistic: other sheets of the same people, and columns that mislead.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_flags import told
from tests.bench.made_groups import PLAIN, plain
from tests.bench.made_people import Person, by_grade, staff, with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

NAMED: Row = ["Name", "Gender", "Job title", "Grade"]


def named(p: Person) -> Row:
    return [f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade]


def of_named(here: Here, many: int = 40) -> list[Person]:
    return with_names_of_their_own(here.staff(many))


# ---------------------------------------------------------------- other sheets of the same people

# What stands on a second sheet of some of the staff, by name and gender.
OTHER_SHEETS = ("On-call rota", "Training", "Line managers", "Mentors", "First aiders",
                "Women in tech network", "Acting up", "Long service")  # fmt: skip

for NAME in OTHER_SHEETS:

    def some_again(here: Here, name: str = NAME) -> Made:
        """Their names tell that they are the same people."""
        people = of_named(here)
        again = [[f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade]
                 for p in people[::6]]  # fmt: skip
        sheets = [Sheet("ICT staff", [NAMED, *map(named, people)]), Sheet(name, [NAMED, *again])]
        knows = {"reasons": {"one name in several rows": "one person"}, "sheets": ["ICT staff"]}
        return Made(sheets, here.truth(people, expect="ask", knows=knows))

    shape(f"names of staff, and some of them again under '{NAME}'", "xlsx")(some_again)


@shape("staff without names, and those who trained on a sheet", "xlsx")
def trained(here: Here) -> Made:
    """Nothing tells that they are the same people but the sheet's name."""
    people = here.staff(40)
    head: Row = ["Gender", "Job title", "Grade"]
    rows = [[LONG[p.gender], p.title, p.grade] for p in people]
    sheets = [Sheet("ICT staff", [head, *rows]), Sheet("Training", [head, *rows[::5]])]
    return Made(sheets, here.truth(people, expect="ask", knows={
        "sheets": ["ICT staff"], "words": {"status": {"Training": "not counted"}}}))  # fmt: skip


@shape("numbered staff, and some again on a sheet of who acts up", "xlsx")
def acting_up(here: Here) -> Made:
    """Plain: staff numbers count everybody once."""
    people = here.staff(40)
    sheets = [Sheet("ICT staff", [PLAIN, *map(plain, people)]),
              Sheet("Acting up", [PLAIN, *map(plain, people[::7])])]  # fmt: skip
    return Made(sheets, here.truth(people))


@shape("current and previous staff on two sheets", "xlsx")
def previous(here: Here) -> Made:
    people, before = here.staff(40), staff(here.rng, 36, here.year - 1)
    others = [replace(p, number=f"8{p.number[1:]}") for p in before]
    sheets = [Sheet("Current", [PLAIN, *map(plain, people)]),
              Sheet("Previous", [PLAIN, *map(plain, others)])]  # fmt: skip
    knows = {"sheets": ["Current"], "words": {"status": {"Previous": "not counted"}}}
    return Made(sheets, here.truth(people, expect="ask", knows=knows))


@shape("permanent and fixed-term staff with names on two sheets", "xlsx")
def two_contracts(here: Here) -> Made:
    people = of_named(here)
    sheets = [Sheet(name, [NAMED, *(named(p) for p in people if p.contract == contract)])
              for name, contract in (("Perm", "Permanent"), ("FTC", "Fixed Term"))]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask"))


# ---------------------------------------------------------------- columns and words in lists


def with_column(
    here: Here, heading: str, most: str, few: str, *, expect: str, counted: bool = True
) -> Made:
    """One in seven has the other word; `counted` tells whether they are in post."""
    people = here.staff(42)
    rows = [[*plain(p), few if at % 7 == 0 else most] for at, p in enumerate(people)]
    left = people if counted else [p for at, p in enumerate(people) if at % 7]
    knows = {"words": told(heading, [most, few] if counted else [most], [] if counted else [few])}
    truth = here.truth(left, expect=expect, knows=knows)
    return Made([Sheet("ICT", [[*PLAIN, heading], *rows])], truth)


COLUMNS = (
    ("Right to work checked", "Yes", "No", "ask", True),
    ("DBS", "Clear", "Pending", "ask", True),
    ("Worker type", "Employee", "Board member", "ask", False),
    ("Employee group", "Active", "External", "ask", True),
    ("Hybrid worker", "Y", "N", "ask", True),
    ("Acting up", "No", "Yes", "ask", True),
    ("Pay status", "Paid", "Stopped", "ask", False),
    ("Record type", "Live", "Archive", "ask", False),
    ("Post status", "Substantive", "Deleted", "ask", False),
    ("Assignment category", "Employee", "Ex-employee", "ask", False),
    ("Location", "Civic Centre", "Home", "plain", True),
    ("Cost code", "E1200", "E1300", "plain", True),
)

for OF in COLUMNS:

    def column(here: Here, of: tuple[str, str, str, str, bool] = OF) -> Made:
        heading, most, few, expect, is_counted = of
        return with_column(here, heading, most, few, expect=expect, counted=is_counted)

    shape(f"a column '{OF[0]}' with {OF[2]} beside {OF[1]}", "xlsx")(column)


# ---------------------------------------------------------------- counts


def counts(here: Here, heading: str, of: str, last: list[Row], **how: object) -> Made:
    """Women and men by grade or team, with rows below them."""
    people = without_others(here.staff(70))
    word = team if of == "team" else grade
    rows: list[Row] = [[heading, "Female", "Male"]]
    rows += [[each, *pair(them)] for each, them in by(people, word).items()]
    known = {"by_grade": by_grade(people) if of == "grade" else None, "expect": "ask", **how}
    return Made([Sheet("ICT", [*rows, *last])], here.truth(people, **known))


# Rows below teams whose people stand in the teams, too.
SOME_OF_THEM = ("of whom apprentices", "Leadership", "Part time", "New starters", "Home workers",
                "Disabled staff", "Women returners", "On maternity leave", "Acting managers",
                "Agency", "Job share", "Under 25", "On-call")  # fmt: skip

for NAME in SOME_OF_THEM:

    def some_of_them(here: Here, name: str = NAME) -> Made:
        return counts(here, "Team", "team", [[name, 2, 3]], knows={"rows": {name: "leave out"}})

    shape(f"a row '{NAME}' below teams, of people in them", "xlsx")(some_of_them)

# The same below grades.
OF_THE_GRADES = ("On maternity leave", "Under 25", "Agency (included)", "Part-time",
                 "Acting up")  # fmt: skip

for NAME in OF_THE_GRADES:

    def some_of_grades(here: Here, name: str = NAME) -> Made:
        return counts(here, "Grade", "grade", [[name, 2, 3]], knows={"rows": {name: "leave out"}})

    shape(f"a row '{NAME}' below grades, of people in them", "xlsx")(some_of_grades)


@shape("counts by grade with a check row of noughts", "xlsx", "csv")
def check_row(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Grade", "Female", "Male", "Total"]]
    rows += [[word, *pair(them), len(them)] for word, them in by(people, grade).items()]
    rows += [["Total", *pair(people), len(people)], ["Check", 0, 0, 0]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("counts by grade of headcount and FTE for each gender", "xlsx")
def headcount_and_fte(here: Here) -> Made:
    """Plain."""
    people = without_others(here.staff(70))
    rows: list[Row] = [["Grade", "Female HC", "Male HC", "Female FTE", "Male FTE"]]
    rows += [[word, *pair(them), *(round(n * 0.9, 1) for n in pair(them))]
             for word, them in by(people, grade).items()]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("'Female managers' and 'Male managers' down, one number each", "xlsx", "csv")
def gender_in_labels(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Group", "Number"]]
    rows += [[f"{LONG[g]} {word}", pair(them)[g]] for word, them in by(people, grade).items()
             for g in (0, 1)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))
