"""Counts of makes that the mechanisms were not made with: pivots, and what stands beside people."""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_people import (
    Tally,
    add,
    by_grade,
    staff,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape

NONE = (0, 0, 0, 0)


@shape("pivot with genders below each grade", "xlsx", "csv")
def compact_pivot(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Row Labels", "Count of Employee Number"]]
    for grade, t in by_grade(people).items():
        rows += [
            [grade, sum(t)],
            *([w, n] for w, n in zip(("Female", "Male"), t[:2], strict=True) if n),
        ]
    rows.append(["Grand Total", len(people)])
    return Made([Sheet("ICT pivot", rows)], here.truth(people, expect="ask"))


@shape("pivot with column labels over it", "xlsx", "csv")
def wide_pivot(here: Here) -> Made:
    people = here.staff(60)
    heads = ["Row Labels", "Female", "Male", "Non-binary", "(blank)", "Grand Total"]
    rows: list[Row] = [["Count of Employee Number", "Column Labels"], heads]
    rows += [[g, *(n or None for n in t), sum(t)] for g, t in by_grade(people).items()]
    total = tally(p.gender for p in people)
    rows.append(["Grand Total", *total, sum(total)])
    return Made([Sheet("ICT pivot", rows)], here.truth(people, expect="ask"))


@shape("gender over working pattern with totals of each", "xlsx", "csv")
def pattern_pivot(here: Here) -> Made:
    people = without_others(here.staff(80))
    over = ["", "Female", "", "Female Total", "Male", "", "Male Total", "Grand Total"]
    patterns = ["Grade", "Full Time", "Part Time", "", "Full Time", "Part Time", "", ""]
    rows: list[Row] = [over, patterns]
    for grade, t in by_grade(people).items():
        cells: list[object] = []
        for gender in (0, 1):
            those = [p for p in people if p.grade == grade and p.gender == gender]
            whole = sum(p.hours == 37 for p in those)
            cells += [whole, len(those) - whole, len(those)]
        rows.append([grade, *cells, sum(t)])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("a sheet a grade of genders and numbers")
def grade_sheets(here: Here) -> Made:
    people = without_others(here.staff(80))
    sheets = [
        Sheet(grade, [["IT staff"], ["Gender", "Headcount"], ["Female", t[0]], ["Male", t[1]]])
        for grade, t in by_grade(people).items()
    ]
    return Made(sheets, here.truth(people, expect="ask"))


@shape("numbers and percentages under each gender", "xlsx", "csv")
def n_and_percent(here: Here) -> Made:
    people = without_others(here.staff(110))
    rows: list[Row] = [["Grade", "Male (n)", "Male (%)", "Female (n)", "Female (%)", "Total"]]
    for g, t in by_grade(people).items():
        rows.append([g, t[1], Percent(t[1] / sum(t)), t[0], Percent(t[0] / sum(t)), sum(t)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("of which part time beside each gender", "xlsx", "csv")
def of_which_across(here: Here) -> Made:
    people = without_others(here.staff(110))
    part = by_grade(p for p in people if p.hours != 37)
    rows: list[Row] = [["Grade", "Women", "of which part time", "Men", "of which part time"]]
    for g, t in by_grade(people).items():
        p = part.get(g, NONE)
        rows.append([g, t[0], p[0], t[1], p[1]])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("by age and by grade side by side")
def side_by_side(here: Here) -> Made:
    people = without_others(here.staff(100))
    grades = list(by_grade(people).items())
    ages: list[Tally] = [tally(p.gender for p in people[at::4]) for at in range(4)]
    rows: list[Row] = [["Age", "Female", "Male", "", "Grade", "Female", "Male"]]
    names = ("16-24", "25-34", "35-44", "45+")
    for at in range(max(len(grades), 4)):
        left = [names[at], *ages[at][:2]] if at < 4 else ["", "", ""]
        right = [grades[at][0], *grades[at][1][:2]] if at < len(grades) else ["", "", ""]
        rows.append([*left, "", *right])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("last year's numbers beside this year's", "xlsx", "csv")
def last_year(here: Here) -> Made:
    people = without_others(here.staff(100))
    before = by_grade(without_others(staff(here.rng, 95, here.year - 1)))
    rows: list[Row] = [["Grade", "Female", "Male", "Female last year", "Male last year"]]
    rows += [[g, *t[:2], *before.get(g, NONE)[:2]] for g, t in by_grade(people).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("ticks under Female and Male")
def ticks(here: Here) -> Made:
    people = with_names_of_their_own(without_others(here.staff(33)))
    rows: list[Row] = [["Name", "Job title", "Grade", "Female", "Male"]]
    rows += [
        [
            f"{p.surname}, {p.forename}",
            p.title,
            p.grade,
            *(("x", "") if p.gender == 0 else ("", "x")),
        ]
        for p in people
    ]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("ones under Female and Male")
def ones_across(here: Here) -> Made:
    people = with_names_of_their_own(without_others(here.staff(33)))
    rows: list[Row] = [["Name", "Job title", "Grade", "Female", "Male"]]
    rows += [
        [f"{p.surname}, {p.forename}", p.title, p.grade, *((1, 0) if p.gender == 0 else (0, 1))]
        for p in people
    ]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("directorates of a whole council, IT among them", "xlsx", "csv")
def directorates(here: Here) -> Made:
    it, others = without_others(here.staff(60)), without_others(staff(here.rng, 900, here.year))
    t, o = tally(p.gender for p in it), tally(p.gender for p in others)
    rows: list[Row] = [["Service", "Female", "Male"], ["Digital and ICT", *t[:2]]]
    rows += [["Adult Social Care", o[0], o[1] // 2], ["Highways", 0, o[1] - o[1] // 2]]
    knows = {"it_staff": {"by": "department", "words": ["Digital and ICT"]}}
    truth = here.truth(it, expect="ask", by_grade=None, knows=knows)
    truth.totals["council workforce", here.code, here.year] = add([t, o])
    return Made([Sheet("Workforce", rows)], truth)


@shape("groups of people in words and ranges", "xlsx", "csv")
def ranges(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[g, t[0] if t[0] > 4 else "1-4", t[1]] for g, t in by_grade(people).items()]
    shown = {g: t for g, t in by_grade(people).items() if t[0] > 4}
    truth = here.truth(people, expect="ask", by_grade=shown)
    truth.totals = {("council IT", here.code, here.year): add(shown.values())}
    return Made([Sheet("ICT", rows)], truth)


@shape("starters and leavers in columns beside those in post", "xlsx", "csv")
def flows_beside(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male", "Female starters", "Male starters",
                        "Female leavers", "Male leavers"]]  # fmt: skip
    rows += [[g, *t[:2], t[0] // 5, t[1] // 6, t[0] // 7, t[1] // 5]
             for g, t in by_grade(people).items()]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))
