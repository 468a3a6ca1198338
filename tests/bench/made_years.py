"""Counts beside other numbers, other years and other people: pivots, targets, starters and leavers.

Written as councils' systems and hands leave them, before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from tests.bench.made_counts import without_others
from tests.bench.made_files import Percent, Row, Sheet
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    Person,
    by_grade,
    leavers,
    snapshot,
    staff,
    tally,
    truth_of,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

NONE = (0, 0, 0, 0)


# ---------------------------------------------------------------- pivots with two values


def two_values(people: list[Person], *, outer: str, inner: str) -> list[Row]:
    """A compact pivot of people and their full-time equivalents; `outer` is a word of a person."""

    def of(word: str, p: Person) -> str:
        return LONG[p.gender] if word == "gender" else str(getattr(p, word))

    rows: list[Row] = []
    for group in dict.fromkeys(of(outer, p) for p in people):
        there = [p for p in people if of(outer, p) == group]
        rows.append([group, len(there), round(sum(p.fte for p in there), 2)])
        for part in sorted({of(inner, p) for p in there}):
            those = [p for p in there if of(inner, p) == part]
            rows.append([part, len(those), round(sum(p.fte for p in those), 2)])
    return [*rows, ["Grand Total", len(people), round(sum(p.fte for p in people), 2)]]


@shape("compact pivot of grades over genders, with FTE", "xlsx", "csv")
def people_and_fte(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Count of ID", "Sum of FTE"]]
    rows += two_values(people, outer="grade", inner="gender")
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask"))


@shape("compact pivot of genders over teams, FTE first", "xlsx", "csv")
def fte_and_people(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Sum of FTE", "Count of Employee Number"]]
    told = two_values(people, outer="gender", inner="team")
    rows += [[row[0], row[2], row[1]] for row in told]
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("compact pivot with the share of each beside its number")
def people_and_share(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Row Labels", "Headcount", "% of total"]]
    for word, number, _ in two_values(people, outer="grade", inner="gender"):
        rows.append([word, number, Percent(number / len(people))])
    return Made([Sheet("IT pivot", rows)], here.truth(people, expect="ask"))


@shape("pivot under the filters it was made with", "xlsx", "csv")
def filtered_pivot(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Directorate", "Digital Services"], ["Employment status", "(All)"], [],
                       ["Count of Emp No", "Column Labels"],
                       ["Row Labels", "F", "M", "Grand Total"]]  # fmt: skip
    rows += [[g, t[0] or None, t[1] or None, sum(t)] for g, t in by_grade(people).items()]
    t = tally(p.gender for p in people)
    rows.append(["Grand Total", t[0], t[1], len(people)])
    return Made([Sheet("Sheet2", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- other years beside this one


@shape("last year, target and change beside this year's counts", "xlsx", "csv")
def target_and_change(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "Male", "Total", "Last year", "Target", "Change"]]
    for grade, t in by_grade(people).items():
        rows.append([grade, t[0], t[1], sum(t), sum(t) - 2, sum(t) + 1, 2])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("grades across, with last year, target and change after them", "xlsx", "csv")
def grades_and_change(here: Here) -> Made:
    people = without_others(here.staff(90))
    grades = by_grade(people)
    rows: list[Row] = [["Gender", *grades, "Last year", "Target", "Change"]]
    for gender in (0, 1):
        counts = [t[gender] for t in grades.values()]
        rows.append([LONG[gender], *counts, sum(counts) - 3, sum(counts) + 2, 3])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("genders down, this year beside last year and a target", "xlsx", "csv")
def genders_and_target(here: Here) -> Made:
    people = without_others(here.staff(90))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["Gender", "This year", "Last year", "Target", "Change"]]
    rows += [[LONG[g], t[g], t[g] - 2, t[g] + 3, 2] for g in (0, 1)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("grade, gender and headcount, with last year's beside it", "xlsx", "csv")
def headcount_and_last_year(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Gender", "Headcount", "Last year", "Variance"]]
    for grade, t in by_grade(people).items():
        rows += [[grade, LONG[g], t[g], t[g] + 1, -1] for g in (0, 1)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("this year, last year and change, each over women and men", "xlsx", "csv")
def change_over_genders(here: Here) -> Made:
    people = without_others(here.staff(90))
    before = by_grade(without_others(staff(here.rng, 80, here.year - 1)))
    rows: list[Row] = [["", "This year", "", "Last year", "", "Change", ""],
                       ["Grade", "Female", "Male", "Female", "Male", "Female", "Male"]]  # fmt: skip
    for grade, t in by_grade(people).items():
        b = before.get(grade, NONE)
        rows.append([grade, *t[:2], *b[:2], t[0] - b[0], t[1] - b[1]])
    truth = here.truth(people, expect="ask", knows={"groups": ["This year"]})
    return Made([Sheet("ICT", rows)], truth)


@shape("counts of two years on two sheets, and a sheet of the change", named=False)
def change_sheet(here: Here) -> Made:
    now = without_others(here.staff(80))
    before = without_others(staff(here.rng, 70, here.year - 1))
    sheets = []
    for year, people in ((here.year - 1, before), (here.year, now)):
        rows: list[Row] = [[f"{here.name}: ICT staff at 31 March {year}"], [],
                           ["Grade", "Female", "Male", "Total"]]  # fmt: skip
        rows += [[g, t[0], t[1], sum(t)] for g, t in by_grade(people).items()]
        sheets.append(Sheet(str(year), rows))
    change: list[Row] = [["Gender", "Change"], ["Female", 4], ["Male", 6]]
    truth = truth_of(here.code, {here.year - 1: before, here.year: now}, expect="ask")
    truth.knows = {"sheets": [sheet.name for sheet in sheets]}
    return Made([*sheets, Sheet("Change", change)], truth)


# ---------------------------------------------------------------- starters and leavers beside staff


def listed(name: str, people: list[Person], *, end: bool = False) -> Sheet:
    heads = [*HEADINGS, *(["Leaving date"] if end else [])]
    return Sheet(name, [heads, *([*line(p), *([p.left] if end else [])] for p in people)])


@shape("current staff, and leavers with their last days", "xlsx", "ods", "xls")
def dated_leavers(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 7, here.year)
    sheets = [listed("Current staff", people), listed("Leavers", gone, end=True)]
    return Made(sheets, here.truth(people, expect="ask"))


@shape("staff in post, starters and leavers, each with dates")
def three_sheets(here: Here) -> Made:
    people, gone = here.staff(44), leavers(here.rng, 6, here.year)
    day = snapshot(here.year)
    new = [replace(p, started=day - timedelta(days=30 * at)) for at, p in enumerate(people[:5], 1)]
    people = [*new, *people[5:]]
    year = f"{here.year - 1}-{here.year % 100}"
    sheets = [listed("In post", people), listed(f"Starters {year}", new),
              listed(f"Leavers {year}", gone, end=True)]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask"))


@shape("staff and leavers, and nothing that says when they left")
def undated_leavers(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 7, here.year)
    sheets = [listed("IT staff", people), listed("IT leavers", gone)]
    truth = here.truth(people, expect="ask", knows={"words": {"status": {"IT leavers": "left"}}})
    return Made(sheets, truth)


@shape("leavers of several years beside current staff, by name")
def older_leavers(here: Here) -> Made:
    everyone = with_names_of_their_own(here.staff(36))
    people, former = everyone[:28], everyone[28:]
    day = snapshot(here.year)
    heads = ["Name", "Gender", "Job title", "Grade", "Start date"]
    now: list[Row] = [heads]
    now += [[f"{p.forename} {p.surname}", *line(p)[1:4], p.started] for p in people]
    left: list[Row] = [[*heads, "Leaving date"]]
    for at, p in enumerate(former):
        row = [f"{p.forename} {p.surname}", *line(p)[1:4], day - timedelta(days=9_500)]
        left.append([*row, day - timedelta(days=200 * at + 20)])
    return Made([Sheet("Current", now), Sheet("Leavers", left)], here.truth(people, expect="ask"))


@shape("a table of those in post, and one of leavers below it", "xlsx", "ods")
def leavers_below(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["In post"], ["Grade", "Female", "Male"]]
    rows += [[g, t[0], t[1]] for g, t in by_grade(people).items()]
    rows += [[], ["Leavers"], ["Grade", "Female", "Male"]]
    rows += [[g, t[0] // 4, t[1] // 5] for g, t in by_grade(people).items()]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


@shape("in post, starters and leavers down the rows", "xlsx", "csv")
def statuses_down(here: Here) -> Made:
    people = without_others(here.staff(70))
    t = tally(p.gender for p in people)
    rows: list[Row] = [["", "Female", "Male", "Total"], ["In post", t[0], t[1], sum(t)],
                       ["Starters", 4, 5, 9], ["Leavers", 2, 6, 8]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))
