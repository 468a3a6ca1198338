"""Groups of people who may be others than the staff, or who stand among the staff a second time.

Sheets of secondees and of volunteers beside one of staff, and a leadership team among teams. Their
truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS
from tests.bench.made_people import Person, by_grade
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, pair, team

PLAIN: Row = [*HEADINGS[:5], "Contract"]


def plain(p: Person) -> Row:
    return [p.number, LONG[p.gender], p.title, p.grade, p.hours, p.contract]


def others_of(here: Here, many: int) -> list[Person]:
    """People with staff numbers of their own."""
    return [replace(p, number=f"7{p.number[1:]}") for p in here.staff(many)]


def lists(people: list[Person], name: str, others: list[Person]) -> list[Sheet]:
    return [Sheet("ICT staff", [PLAIN, *map(plain, people)]),
            Sheet(name, [PLAIN, *map(plain, others)])]  # fmt: skip


# ---------------------------------------------------------------- sheets of others beside the staff

# Who is not counted when it is asked, and who is.
NOT_COUNTED = ("Secondees", "Seconded out", "Seconded in", "Secondments 2024-25", "ICT secondees",
               "On secondment", "Volunteers", "Councillors", "Placements", "Work experience",
               "Bank staff", "Suppliers", "TUPE out", "Students")  # fmt: skip
COUNTED = ("Secondees in", "Interims", "Staff on secondment")
# Agency and casual staff are in post, as are apprentices and graduates.
PLAIN_NAMES = ("Agency", "Agency workers", "Contractors", "Apprentices", "Casuals", "Graduates")

for NAME in NOT_COUNTED:

    def not_counted(here: Here, name: str = NAME) -> Made:
        people = here.staff(40)
        words = {"words": {"status": {name: "not counted"}}}
        truth = here.truth(people, expect="ask", knows=words)
        return Made(lists(people, name, others_of(here, 6)), truth)

    shape(f"staff, and a sheet of '{NAME}' who are none", "xlsx")(not_counted)

for NAME in COUNTED:

    def counted(here: Here, name: str = NAME) -> Made:
        people, others = here.staff(40), others_of(here, 6)
        words = {"words": {"status": {name: "in post"}}}
        truth = here.truth([*people, *others], expect="ask", knows=words)
        return Made(lists(people, name, others), truth)

    shape(f"staff, and a sheet of '{NAME}' who are in post", "xlsx", "ods")(counted)

for NAME in PLAIN_NAMES:

    def of_staff(here: Here, name: str = NAME) -> Made:
        """Plain."""
        people, others = here.staff(40), others_of(here, 6)
        return Made(lists(people, name, others), here.truth([*people, *others]))

    shape(f"staff, and a sheet of '{NAME}' with the same columns", "xlsx")(of_staff)


@shape("staff, and a sheet of secondees with a status of each", "xlsx")
def secondees_with_status(here: Here) -> Made:
    """Plain: the status tells."""
    people, others = here.staff(40), others_of(here, 8)
    head: Row = [*PLAIN, "Status"]
    gone = [[*plain(p), "Active" if at % 2 else "Left"] for at, p in enumerate(others)]
    sheets = [Sheet("ICT staff", [head, *([*plain(p), "Active"] for p in people)]),
              Sheet("Secondees", [head, *gone])]  # fmt: skip
    return Made(sheets, here.truth([*people, *others[1::2]]))


@shape("counts of staff, and of secondees on a sheet of their own", "xlsx")
def counts_of_secondees(here: Here) -> Made:
    people, others = without_others(here.staff(80)), without_others(here.staff(12))
    head: Row = ["Grade", "Female", "Male"]
    sheets = [Sheet(name, [head, *([word, *t[:2]] for word, t in by_grade(them).items())])
              for name, them in (("ICT", people), ("Secondees", others))]  # fmt: skip
    knows = {"words": {"status": {"Secondees": "not counted"}}, "sheets": ["ICT"]}
    return Made(sheets, here.truth(people, expect="ask", knows=knows))


@shape("apprentices on a sheet of their own, who stand in the list of staff", "xlsx")
def apprentices_again(here: Here) -> Made:
    """Nothing tells one person from another but the grade."""
    people = here.staff(60)
    young = [p for p in people if p.grade == "Apprentice"]
    while len(young) < 4:
        people[len(young)] = replace(people[len(young)], grade="Apprentice")
        young = [p for p in people if p.grade == "Apprentice"]
    head: Row = PLAIN[1:]
    sheets = [Sheet("ICT staff", [head, *(plain(p)[1:] for p in people)]),
              Sheet("Apprentices", [head, *(plain(p)[1:] for p in young)])]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["ICT staff"]}))


@shape("apprentices on a sheet of their own, and none in the list of staff", "xlsx")
def apprentices_apart(here: Here) -> Made:
    """Plain."""
    people = here.staff(60)
    young = [replace(p, grade="Apprentice") for p in people[:6]]
    older = [replace(p, grade="Grade 6") if p.grade == "Apprentice" else p for p in people[6:]]
    head: Row = PLAIN[1:]
    sheets = [Sheet("ICT staff", [head, *(plain(p)[1:] for p in older)]),
              Sheet("Apprentices", [head, *(plain(p)[1:] for p in young)])]  # fmt: skip
    return Made(sheets, here.truth([*young, *older]))


@shape("rows of secondees among teams", "xlsx", "csv")
def secondees_among_teams(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Team", "Female", "Male"]]
    rows += [[word, *pair(them)] for word, them in by(people, team).items()]
    rows.append(["Seconded out", 2, 3])
    knows = {"rows": {"Seconded out": "leave out"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None, knows=knows))


# ---------------------------------------------------------------- a group of people among others


def led(here: Here) -> tuple[list[Person], list[Person]]:
    """The staff, and those of them who lead: some of every team."""
    people = without_others(here.staff(90))
    return people, people[::11]


def among_teams(people: list[Person], heading: str) -> list[Row]:
    rows: list[Row] = [[heading, "Female", "Male"]]
    return [*rows, *([word, *pair(them)] for word, them in by(people, team).items())]


LEADERS = (("Team", "Leadership team"), ("Service", "SMT"), ("Team", "Senior management team"),
           ("Team", "Management"), ("Section", "Extended leadership team"), ("Team", "Managers"),
           ("Service area", "Senior leadership"), ("Team", "Team leaders"), ("Team", "CMT"),
           ("Unit", "Wider leadership group"))  # fmt: skip

for HEADING, NAME in LEADERS:

    def leaders(here: Here, heading: str = HEADING, name: str = NAME) -> Made:
        people, leading = led(here)
        rows = [*among_teams(people, heading), [name, *pair(leading)]]
        truth = here.truth(people, expect="ask", by_grade=None, knows={"rows": {name: "leave out"}})
        return Made([Sheet("ICT", rows)], truth)

    shape(f"'{NAME}' among rows by {HEADING.lower()}, who stand in the others", "xlsx", "csv")(
        leaders
    )


@shape("a leadership team of its own above teams", "xlsx", "csv")
def leaders_apart(here: Here) -> Made:
    """They are counted when it is asked."""
    people, leading = led(here)
    own = [replace(p, team="Leadership team") for p in leading]
    others = [p for at, p in enumerate(people) if at % 11]
    rows: list[Row] = [["Team", "Female", "Male"], ["Leadership team", *pair(own)],
                       *among_teams(others, "Team")[1:]]  # fmt: skip
    knows = {"rows": {"Leadership team": "count"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None, knows=knows))


@shape("a leadership team that a total counts", "xlsx", "csv")
def leaders_in_total(here: Here) -> Made:
    """Plain."""
    people, leading = led(here)
    others = [p for at, p in enumerate(people) if at % 11]
    rows = [*among_teams(others, "Team"), ["Senior management team", *pair(leading)],
            ["Total", *pair(people)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a leadership team that a total does not count", "xlsx", "csv")
def leaders_not_in_total(here: Here) -> Made:
    """Plain."""
    people, leading = led(here)
    rows = [*among_teams(people, "Team"), ["Leadership team", *pair(leading)],
            ["Total", *pair(people)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a leadership team below the total", "xlsx", "csv")
def leaders_below_total(here: Here) -> Made:
    people, leading = led(here)
    rows = [*among_teams(people, "Team"), ["Total", *pair(people)], ["SMT", *pair(leading)]]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


LADDER = {"Apprentice": "Apprentices", "Grade 6": "Officers", "Grade 8": "Officers",
          "Grade 10": "Senior officers", "PO4": "Management",
          "SM1": "Senior management"}  # fmt: skip


@shape("levels of which the top two are management", "xlsx", "csv")
def levels(here: Here) -> Made:
    """Plain: they are rungs of a ladder."""
    people = [replace(p, grade=LADDER[p.grade]) for p in without_others(here.staff(90))]
    rows: list[Row] = [["Level", "Female", "Male"]]
    rows += [[word, *t[:2]] for word, t in by_grade(people).items()]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("job families of which one is leadership", "xlsx", "csv")
def families(here: Here) -> Made:
    """Plain: everybody is in one family."""
    people = without_others(here.staff(90))
    rows = among_teams([replace(p, team="Leadership") if p.grade == "SM1" else p for p in people],
                       "Job family")  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("teams by grade, with a leadership team's rows among them", "xlsx", "csv")
def leaders_by_grade(here: Here) -> Made:
    people, leading = led(here)
    rows: list[Row] = [["Team", "Grade", "Female", "Male"]]
    for name, them in by(people, team).items():
        rows += [[name, word, *t[:2]] for word, t in by_grade(them).items()]
    rows += [["Leadership team", word, *t[:2]] for word, t in by_grade(leading).items()]
    knows = {"rows": {"Leadership team": "leave out"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("a list of people with a leadership team", "xlsx", "csv")
def listed_leaders(here: Here) -> Made:
    """Plain: each row is one person."""
    people = [replace(p, team="Leadership team") if p.grade == "SM1" else p
              for p in here.staff(50)]  # fmt: skip
    rows: list[Row] = [["Team", *PLAIN], *([p.team, *plain(p)] for p in people)]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("genders down, teams across, and a leadership team", "xlsx")
def leaders_across(here: Here) -> Made:
    people, leading = led(here)
    teams = by(people, team)
    rows: list[Row] = [["Gender", *teams, "Leadership team"]]
    rows += [[LONG[g], *(pair(them)[g] for them in teams.values()), pair(leading)[g]]
             for g in (0, 1)]  # fmt: skip
    knows = {"rows": {"Leadership team": "leave out"}, "groups": list(teams)}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None, knows=knows))
