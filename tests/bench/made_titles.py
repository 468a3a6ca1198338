"""Returns whose titles, notes or headings say, in their own words, whose numbers they hold.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from datetime import date

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import NOT_RECORDED, Truth
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT
from tests.bench.made_twice import by, grade, pair, team

HEAD: Row = ["Grade", "Female", "Male"]


def graded(here: Here, *above: Row, expect: str = "plain") -> Made:
    """Women and men by grade, below the rows; of 'refuse' they are of something else."""
    people = without_others(here.staff(70))
    rows: list[Row] = [*above, HEAD, *([word, *pair(p)] for word, p in by(people, grade).items())]
    truth = here.truth(people, by_grade=None, expect=expect)
    return Made([Sheet("ICT", rows)], truth if expect == "plain" else Truth(expect="refuse"))


# ---------------------------------------------------------------- titles and notes

TITLES = (
    ("Part-time ICT staff by grade and gender", "refuse"),
    ("Fixed-term contracts in ICT by grade and gender", "refuse"),
    ("ICT agency workers by grade and gender", "refuse"),
    ("Disabled ICT staff by grade and gender", "refuse"),
    ("ICT managers by gender, 31 March", "refuse"),
    ("ICT staff aged under 30, by grade", "refuse"),
    ("ICT staff on maternity or paternity leave", "refuse"),
    ("Flexible working requests received - ICT", "refuse"),
    ("ICT staff receiving long service awards", "refuse"),
    ("Grievances raised in ICT", "refuse"),
    ("Average age of ICT staff", "refuse"),
    ("ICT: mean length of service in years", "refuse"),
    ("ICT training days in the year", "refuse"),
    ("Overtime hours claimed, ICT", "refuse"),
    ("ICT resignations by grade", "refuse"),
    ("Members of staff in ICT by grade and gender", "plain"),
    ("ICT staff by grade, including those on maternity leave", "plain"),
    ("Full-time and part-time ICT staff by grade", "plain"),
    ("ICT headcount by grade, gender and length of service", "plain"),
    ("Permanent, fixed term and agency ICT staff", "plain"),
)

for TITLE, EXPECT in TITLES:

    def titled(here: Here, title: str = TITLE, expect: str = EXPECT) -> Made:
        return graded(here, [title], [], expect=expect)

    shape(f"counts under the title '{TITLE}'", "xlsx")(titled)


NOTES = (
    ("Figures are percentages", "refuse"),
    ("Numbers of posts, not people", "refuse"),
    ("Part-time staff are not included", "refuse"),
    ("Managers are shown again under their team", "refuse"),
    ("Includes Customer Services", "refuse"),
    ("Figures are headcounts, not posts. Excludes schools and councillors", "plain"),
    ("Includes part-time staff and apprentices", "plain"),
)

for NOTE, EXPECT in NOTES:

    def noted(here: Here, note: str = NOTE, expect: str = EXPECT) -> Made:
        made = graded(here, expect=expect)
        made.sheets[0].rows += [[], [note]]
        return made

    shape(f"counts above the note '{NOTE}'", "xlsx")(noted)


for NAME in ("Part time", "Agency", "Apprentices"):

    def named(here: Here, name: str = NAME) -> Made:
        made = graded(here, expect="refuse")
        return Made([Sheet(name, made.sheets[0].rows)], made.truth)

    shape(f"one sheet called '{NAME}'", "xlsx")(named)


for WORD in ("(FT)", "agency"):

    def of_some(here: Here, word: str = WORD) -> Made:
        made = graded(here, expect="refuse")
        made.sheets[0].rows[0] = ["Grade", f"Female {word}", f"Male {word}"]
        return made

    shape(f"women and men of '{WORD}' alone", "xlsx", "csv")(of_some)


@shape("contracts, with secondees out and students on placement", "xlsx")
def contracts(here: Here) -> Made:
    people = without_others(here.staff(70))
    parts = by(people, lambda p: p.contract)
    rows: list[Row] = [["Contract", "Female", "Male"]]
    rows += [[word, *pair(them)] for word, them in parts.items()]
    rows += [["Secondees out", 2, 3], ["Sandwich placement students", 1, 4]]
    out = {"Secondees out": "leave out", "Sandwich placement students": "leave out"}
    truth = here.truth(people, by_grade=None, expect="ask", knows={"rows": out})
    return Made([Sheet("ICT", rows)], truth)


# ---------------------------------------------------------------- who came and went


@shape("rows of those in post at the day and of who came and went in the year", "xlsx", "csv")
def flows_down(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [
        ["Women in IT return"], ["", "Female", "Male"],
        [f"In post at 31 March {here.year}", *pair(people)], ["Starters during the year", 5, 9],
        ["Leavers during the year", 3, 8], ["Promotions during the year", 2, 4],
    ]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("columns of those in post at the day, of starters and of leavers", "xlsx", "csv")
def flows_across(here: Here) -> Made:
    people = without_others(here.staff(90))
    women, men = pair(people)
    rows: list[Row] = [
        ["ICT staff"], ["", f"In post 31/03/{here.year}", "Starters", "Leavers"],
        ["Women", women, 5, 3], ["Men", men, 9, 8], ["Total", women + men, 14, 11],
    ]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("headcounts beside groups of leavers and starters", "xlsx")
def flow_groups(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [
        ["", "Headcount at 31 March", "", "Leavers in year", "", "Starters in year", ""],
        ["Team", *("Female", "Male") * 3],
        *([word, *pair(them), 1, 2, 0, 3] for word, them in by(people, team).items()),
    ]
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("those in post at both ends of the year, with starters and leavers", "xlsx")
def both_ends(here: Here) -> Made:
    people = without_others(here.staff(80))
    women, men = pair(people)
    rows: list[Row] = [
        ["", f"In post 31/03/{here.year - 1}", "Starters", "Leavers", f"In post 31/03/{here.year}"],
        ["Women", women - 2, 5, 3, women], ["Men", men - 1, 9, 8, men],
    ]  # fmt: skip
    return Made([Sheet("ICT", rows)], Truth(expect="refuse"))


# ---------------------------------------------------------------- ranges


@shape("women and men under ranges of grades", "xlsx")
def ranges(here: Here) -> Made:
    people = without_others(here.staff(80))
    bands = ("Grade D-E", "Grade F-G", "Grade H+")
    rows: list[Row] = [
        ["Team", *(cell for band in bands for cell in (band, ""))], ["", *("F", "M") * len(bands)],
    ]  # fmt: skip
    for word, them in by(people, team).items():
        numbers = (pair(them[at :: len(bands)]) for at in range(len(bands)))
        rows.append([word, *(number for each in numbers for number in each)])
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


# ---------------------------------------------------------------- systems


@shape("chris21, with its own short headings", "xlsx", "csv")
def chris21(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Det Number", "Det Surname", "Det Sex", "Pos Title", "Sal Grade"]]
    rows += [[p.number, p.surname, SHORT[p.gender], p.title, p.grade] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))


for LAST in ("Never", "31/12/2154", date(2099, 12, 31)):

    def without_end(here: Here, last: object = LAST) -> Made:
        people = here.staff(50)
        rows: list[Row] = [["Personnel number", "Gender", "Title", "Department", "Grade",
                            "Employment end date"]]  # fmt: skip
        rows += [[p.number, LONG[p.gender], p.title, "ICT", p.grade, last] for p in people]
        return Made([Sheet("Workers", rows)], here.truth(people))

    shape(f"Dynamics, where the last day of who stays is {LAST}", "xlsx")(without_end)


@shape("Excel's own CSV, with pounds and accents", "csv")
def windows(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Staff number", "Name", "Gender", "Job title", "Grade", "Salary"]]
    rows += [[p.number, "Siân Hughes", LONG[p.gender], p.title, p.grade, "£41,000"] for p in people]
    truth = here.truth(people, expect="ask", knows={"encoding": "cp1252"})
    return Made([Sheet("", rows)], truth, {"encoding": "cp1252"})


@shape("a list under 'Employee', with its titles on each page", "xlsx", "csv")
def pages_of_employees(here: Here) -> Made:
    people = here.staff(60)
    rows: list[Row] = []
    for page in range(3):
        rows += [["ICT staff list", "", "", f"Page {page + 1} of 3"],
                 ["Employee", "Gender", "Job", "Grade"]]  # fmt: skip
        rows += [[60_000 + int(p.number), LONG[p.gender], p.title, p.grade]
                 for p in people[page * 20 : page * 20 + 20]]  # fmt: skip
        rows.append([])
    return Made([Sheet("Report", rows)], here.truth(people))


@shape("records with an end, some of them of the past", "xlsx")
def ends_of_records(here: Here) -> Made:
    people = here.staff(50)
    gone = people[3:9]
    past, never = date(here.year - 1, 8, 3), date(9999, 12, 31)
    rows: list[Row] = [["Staff number", "Gender", "Job title", "Grade", "Effective to"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade, past if p in gone else never]
             for p in people]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth([p for p in people if p not in gone],
                                                 expect="ask"))  # fmt: skip


@shape("genders as forms say them, with who is trans", "xlsx", "csv")
def said_by_forms(here: Here) -> Made:
    people = here.staff(40)
    words = ("Female (including trans woman)", "Male (including trans man)", "Non-binary",
             "Prefer not to say")  # fmt: skip
    rows: list[Row] = [["Staff number", "Gender", "Job title", "Grade"]]
    rows += [[p.number, words[min(p.gender, NOT_RECORDED)], p.title, p.grade] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))
