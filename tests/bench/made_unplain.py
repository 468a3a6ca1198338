"""Genders and numbers that stand elsewhere than they usually do: pivots, ticks, codes, dashes.

Written as councils' systems and hands leave them, before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Callable

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    Person,
    add,
    by_grade,
    leavers,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

Word = Callable[[Person], str]


# ---------------------------------------------------------------- pivots


def nested(people: list[Person], outer: Word, inner: Word) -> list[Row]:
    """The rows of a compact pivot: each group with its number, and its parts below it."""
    rows: list[Row] = []
    for word in dict.fromkeys(map(outer, people)):
        there = [p for p in people if outer(p) == word]
        rows.append([word, len(there)])
        parts = sorted(set(map(inner, there)))
        rows += [[part, sum(inner(p) == part for p in there)] for part in parts]
    return rows


@shape("compact pivot of teams over genders")
def teams_over_genders(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Count of Staff ID"]]
    rows += nested(people, lambda p: p.team, lambda p: LONG[p.gender])
    rows.append(["Grand Total", len(people)])
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("compact pivot of genders over grades", "xlsx", "csv")
def genders_over_grades(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Count of Staff ID"]]
    rows += nested(people, lambda p: LONG[p.gender], lambda p: p.grade)
    rows.append(["Grand Total", len(people)])
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask"))


@shape("compact pivot of grades over M and F, without a total")
def grades_over_letters(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Headcount"]]
    rows += nested(people, lambda p: p.grade, lambda p: SHORT[p.gender])
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask"))


@shape("compact pivot of officers and councillors")
def officers_and_councillors(here: Here) -> Made:
    people = without_others(here.staff(50))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["Row Labels", "Count of ID"], ["Councillors", 8], ["Female", 3],
                       ["Male", 5], ["Officers", len(people)], ["Female", t[0]], ["Male", t[1]],
                       ["Grand Total", len(people) + 8]]  # fmt: skip
    knows = {"rows": {"Councillors": "leave out"}}
    truth = here.truth(people, expect="ask", by_grade=None, knows=knows)
    return Made([Sheet("IT users", rows)], truth)


@shape("compact pivot of a service, its teams and genders")
def three_levels(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Row Labels", "Count of ID"], ["IT services", len(people)]]
    rows += nested(people, lambda p: p.team, lambda p: LONG[p.gender])
    rows.append(["Grand Total", len(people)])
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("pivot in columns, with a total below each grade", "xlsx", "csv")
def tabular_pivot(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Grade", "Gender", "Count of ID"]]
    for grade, t in by_grade(people).items():
        parts = [[LONG[gender], t[gender]] for gender in (0, 1) if t[gender]]
        rows += [["" if at else grade, *part] for at, part in enumerate(parts)]
        rows.append([f"{grade} Total", "", sum(t)])
    rows.append(["Grand Total", "", len(people)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("full and part time of each gender and their total, in one row of headings")
def patterns_in_one_row(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Female FT", "Female PT", "Female Total", "Male FT", "Male PT",
                        "Male Total", "All"]]  # fmt: skip
    for grade, t in by_grade(people).items():
        cells: list[object] = []
        for gender in (0, 1):
            hours = [p.hours for p in people if p.grade == grade and p.gender == gender]
            full = sum(each == 37 for each in hours)
            cells += [full, len(hours) - full, len(hours)]
        rows.append([grade, *cells, sum(t)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- dashes, shares, councillors


def dashed(here: Here, mark: str, *, across: bool, below: bool) -> Made:
    """Counts with a mark for nobody, with totals of rows and of columns, or without."""
    people = without_others(here.staff(60, women=0.15))
    rows: list[Row] = [["Grade", "Female", "Male", *(["Total"] if across else [])]]
    for grade, t in by_grade(people).items():
        rows.append([grade, t[0] or mark, t[1] or mark, *([sum(t)] if across else [])])
    t = tally(p.gender for p in people)
    if below:
        rows.append(["Total", *t[:2], *([len(people)] if across else [])])
    knows = {"words": {"numbers": {mark: "zero"}}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("dashes for nobody beside totals of rows and columns", "xlsx", "csv")
def dashes_and_totals(here: Here) -> Made:
    return dashed(here, "-", across=True, below=True)


@shape("dashes for nobody above totals")
def dashes_above_totals(here: Here) -> Made:
    return dashed(here, "-", across=False, below=True)


@shape("dashes for nobody, and no totals")
def dashes_alone(here: Here) -> Made:
    return dashed(here, "–", across=False, below=False)


@shape("dashes for small numbers, and totals of what is shown", "xlsx", "csv")
def dashes_withheld(here: Here) -> Made:
    people = without_others(here.staff(90))
    grades = by_grade(people)
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[grade, *(n if n > 4 else "-" for n in t[:2])] for grade, t in grades.items()]
    shown = [[row[at] for row in rows[1:] if row[at] != "-"] for at in (1, 2)]
    rows.append(["Total", *(sum(int(str(n)) for n in column) for column in shown)])
    left = {grade: t for grade, t in grades.items() if min(t[:2]) > 4}
    knows = {"words": {"numbers": {"-": "withheld"}}}
    truth = here.truth(people, expect="ask", by_grade=left, knows=knows)
    truth.totals = {("council IT", here.code, here.year): add(left.values())}
    return Made([Sheet("ICT", rows)], truth)


@shape("the number and its share in one cell", "xlsx", "csv")
def number_and_share(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Female", "Male"]]
    for grade, t in by_grade(people).items():
        rows.append([grade, *(f"{n} ({n / sum(t):.0%})" for n in t[:2])])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("officers and councillors in counts")
def councillors_in_counts(here: Here) -> Made:
    people = without_others(here.staff(80))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["Category", "Female", "Male"], ["Officers", *t[:2]], ["Councillors", 3, 5],
                       ["Total", t[0] + 3, t[1] + 5]]  # fmt: skip
    knows = {"rows": {"Councillors": "leave out"}}
    truth = here.truth(people, expect="ask", by_grade=None, knows=knows)
    return Made([Sheet("ICT", rows)], truth)


# ---------------------------------------------------------------- genders elsewhere in a list


def marks(p: Person, mark: str) -> Row:
    return [mark, ""] if p.gender == 0 else ["", mark]


@shape("Y under one gender or the other", "xlsx", "csv")
def yes_under_a_gender(here: Here) -> Made:
    people = with_names_of_their_own(without_others(here.staff(33)))
    rows: list[Row] = [["Name", "Job title", "Grade", "Female", "Male"]]
    rows += [[f"{p.surname}, {p.forename}", p.title, p.grade, *marks(p, "Y")] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("people below the name of their gender")
def below_their_gender(here: Here) -> Made:
    people = without_others(here.staff(33))
    rows: list[Row] = [["Employee no", "Job title", "Grade"]]
    for gender in (0, 1):
        rows.append([LONG[gender]])
        rows += [[p.number, p.title, p.grade] for p in people if p.gender == gender]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


def sheet_of(name: str, people: list[Person]) -> Sheet:
    return Sheet(name, [["Job title", "Grade"], *([p.title, p.grade] for p in people)])


@shape("a sheet of women and a sheet of men")
def sheet_a_gender(here: Here) -> Made:
    people = without_others(here.staff(40))
    sheets = [sheet_of(n, [p for p in people if p.gender == at])
              for at, n in enumerate(("Women", "Men"))]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask"))


@shape("sheets of women, of men and of all of them")
def sheets_of_some_and_all(here: Here) -> Made:
    people = without_others(here.staff(40))
    rows: list[Row] = [["Gender", "Job title", "Grade"]]
    rows += [[LONG[p.gender], p.title, p.grade] for p in people]
    some = [sheet_of(n, [p for p in people if p.gender == at])
            for at, n in enumerate(("Women", "Men"))]  # fmt: skip
    truth = here.truth(people, expect="ask", knows={"sheets": ["All"]})
    return Made([Sheet("All", rows), *some], truth)


@shape("a summary beside the list, with other headings")
def other_summary_beside(here: Here) -> Made:
    people = here.staff(40)
    t = tally(p.gender for p in people)
    rows: list[Row] = [[*HEADINGS, "", "", "Sex", "Count"], *(line(p) for p in people)]
    for at, said in enumerate((("Women", t[0]), ("Men", t[1]), ("Grand total", len(people))), 1):
        rows[at] = [*rows[at], "", "", *said]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- codes for headings, or none


def coded(here: Here, number: str, gender: str, grade: str, role: str) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[number, gender, grade, role]]
    rows += [[p.number, SHORT[p.gender], p.grade, p.title] for p in people]
    knows = {"headings": {number: "staff number", gender: "gender", grade: "grade", role: "role"}}
    return Made([Sheet("IT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("codes of a system for headings", "xlsx", "csv")
def system_codes(here: Here) -> Made:
    return coded(here, "EMPL_ID_NBR", "SEX_CDE", "GRD_CDE", "JOB_DESCR_LNG")


@shape("numbers of fields for headings")
def numbered_fields(here: Here) -> Made:
    return coded(here, "PF001", "PF014", "PF022", "PF107")


@shape("people and no headings", "csv")
def no_headings(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[p.number, LONG[p.gender], p.title, p.grade] for p in people]
    named = ("staff number", "gender", "role", "grade")
    headings = {f"Column {letter}": field for letter, field in zip("ABCD", named, strict=True)}
    truth = here.truth(people, expect="ask", knows={"headings": headings})
    return Made([Sheet("", rows)], truth)


@shape("sheets of staff, starters and leavers in Welsh")
def welsh_flows(here: Here) -> Made:
    people, gone = here.staff(44), leavers(here.rng, 6, here.year)
    names = ("Staff cyfredol", "Dechreuwyr", "Ymadawyr")
    lists = (people, people[:3], gone)
    sheets = [Sheet(name, [HEADINGS, *(line(p) for p in each)])
              for name, each in zip(names, lists, strict=True)]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["Staff cyfredol"]}))
