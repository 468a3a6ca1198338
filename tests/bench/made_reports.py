"""Returns as reports and pivot tables print them: pages, outlines, percentages, profiles, targets.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, Truth, tally
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair, team

# ---------------------------------------------------------------- as reports print

STAFF: Row = ["Team", "Employee No", "Gender", "Job title", "Grade"]


def of_staff(p: Person) -> Row:
    return [p.team, p.number, LONG[p.gender], p.title, p.grade]


@shape("a staff list whose titles stand on each of its pages", "xlsx", "csv")
def pages(here: Here) -> Made:
    people = here.staff(96)
    rows: list[Row] = []
    for page in range(4):
        rows += [[here.name, "", "", "Staff list - ICT", f"Page {page + 1} of 4"],
                 [f"Printed: 31/03/{here.year}"], [], STAFF]  # fmt: skip
        rows += [*map(of_staff, people[page * 24 : page * 24 + 24]), []]
    return Made([Sheet("Report", [*rows, ["End of report"]])], here.truth(people))


@shape("a list with the counts that Excel puts below each team", "xlsx", "csv")
def counted_by_excel(here: Here) -> Made:
    people = here.staff(60)
    rows: list[Row] = [STAFF]
    for word, them in by(people, team).items():
        rows += [*map(of_staff, them), [f"{word} Count", len(them)]]
    return Made([Sheet("ICT", [*rows, ["Grand Count", len(people)]])], here.truth(people))


@shape("genders down and grades across, with a row of percentages", "xlsx", "csv")
def percentages_below(here: Here) -> Made:
    people = without_others(here.staff(90))
    groups = by(people, grade)
    rows: list[Row] = [["Gender", *groups, "Total"]]
    for at, word in enumerate(("Female", "Male")):
        rows.append([word, *(pair(them)[at] for them in groups.values()), pair(people)[at]])
    shares = [f"{pair(them)[0] / len(them):.0%}" for them in (*groups.values(), people)]
    return Made([Sheet("ICT", [*rows, ["% Female", *shares]])], here.truth(people))


@shape("headcounts at the end of four months across", "xlsx", "csv")
def months_across(here: Here) -> Made:
    people = without_others(here.staff(80))
    women, men = pair(people)
    ends = (f"Jun-{here.year - 2001}", f"Dec-{here.year - 2001}", f"Mar-{here.year - 2000}")
    rows: list[Row] = [["Gender", *ends], ["Female", women - 2, women - 1, women],
                       ["Male", men + 2, men - 3, men]]  # fmt: skip
    leave = dict.fromkeys(ends[:2], "leave out")
    knows = {"rows": {**leave, ends[2]: "count"}}
    truth = here.truth(people, expect="ask", by_grade=None, knows=knows)
    return Made([Sheet("ICT", rows)], truth)


@shape("a pivot table in outline form, each team above its genders", "xlsx", "csv")
def outline(here: Here) -> Made:
    people = without_others(here.staff(70))
    rows: list[Row] = [["Team", "Sex", "Count of Emp No"]]
    for word, them in by(people, team).items():
        rows += [[word, "", len(them)], ["", "F", pair(them)[0]], ["", "M", pair(them)[1]]]
    rows.append(["Grand Total", "", len(people)])
    return Made([Sheet("Pivot", rows)], here.truth(people, by_grade=None))


@shape("full and part time below each gender, and a total beside the men", "xlsx", "csv")
def patterns_below(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Grade", "Female", "", "Male", "", ""],
                       ["", *("Full-time", "Part-time") * 2, "Total"]]  # fmt: skip
    for word, them in by(people, grade).items():
        counted = [
            sum(p.gender == g and (p.fte == 1) is full for p in them)
            for g in (0, 1) for full in (True, False)
        ]  # fmt: skip
        rows.append([word, *counted, len(them)])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("posts with the gender of a second holder", "xlsx")
def second_holders(here: Here) -> Made:
    people = without_others(here.staff(40))
    rows: list[Row] = [["Post No", "Post Title", "Grade", "Gender", "Second holder gender"]]
    rows += [[f"P{at}", p.title, p.grade, LONG[p.gender], "Female" if at % 9 == 2 else ""]
             for at, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people[1:], expect="refuse"))


# ---------------------------------------------------------------- a second look


@shape("a whole council by abbreviations of its departments", "xlsx", "csv")
def abbreviated(here: Here) -> Made:
    it, others = here.staff(66), here.staff(144, women=0.6)
    elsewhere = (("ASC", "Care Assistant"), ("CYPS", "Youth Worker"), ("ENV", "Refuse Loader"))
    rows: list[Row] = [["Emp No", "Gender", "Dept", "Post Title", "Grade"]]
    rows += [[p.number, LONG[p.gender], "ICT", p.title, p.grade] for p in it]
    rows += [[f"7{p.number}", LONG[p.gender], *elsewhere[at % 3], p.grade]
             for at, p in enumerate(others)]  # fmt: skip
    counted = {
        ("council IT", here.code, here.year): tally(p.gender for p in it),
        ("council workforce", here.code, here.year): tally(p.gender for p in it + others),
    }
    rule = {"by": "department", "words": ["ICT"]}
    truth = Truth(totals=counted, expect="ask", knows={"it_staff": rule})
    return Made([Sheet("Export", rows)], truth)


@shape("last days that are 1 January 1900 for who stays", "csv", "xlsx")
def never_left(here: Here) -> Made:
    people = here.staff(50)
    rows: list[Row] = [["Emp No", "Gender", "Job title", "Grade", "Leaving Date"]]
    rows += [[p.number, LONG[p.gender], p.title, p.grade, "01/01/1900"] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("answers to a form that asks for gender and grade", "xlsx")
def form_answers(here: Here) -> Made:
    people = here.staff(60)
    rows: list[Row] = [["ID", "Start time", "Completion time", "Email", "Name", "Gender", "Grade"]]
    rows += [[at, "12/03/2025 10:01", "12/03/2025 10:09", "anonymous", "", LONG[p.gender], p.grade]
             for at, p in enumerate(people[:31], 1)]  # fmt: skip
    return Made([Sheet("Form1", rows)], here.truth(people, expect="refuse"))


@shape("ethnic groups with a total of some of them", "xlsx", "csv")
def total_of_some(here: Here) -> Made:
    people = without_others(here.staff(90))
    groups = (people[:50], people[50:65], people[65:80], people[80:])
    white, asian, black, unknown = map(pair, groups)
    some = [one + other for one, other in zip(asian, black, strict=True)]
    rows: list[Row] = [["Ethnic group", "Female", "Male"], ["White", *white], ["Asian", *asian],
                       ["Black", *black], ["BAME total", *some], ["Not known", *unknown],
                       ["Total", *pair(people)]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, by_grade=None))


@shape("a workforce profile, gender and age below one another", "xlsx", "csv")
def profile(here: Here) -> Made:
    people = without_others(here.staff(90))
    rows: list[Row] = [["Characteristic", "Category", "Headcount", "%"]]
    genders = zip(("Female", "Male"), pair(people), strict=True)
    ages = (("16-24", 6), ("25-44", 40), ("45-64", 41), ("65+", 3))
    for name, words in (("Gender", tuple(genders)), ("Age", ages)):
        rows += [["" if at else name, word, many, f"{many / 90:.0%}"]
                 for at, (word, many) in enumerate(words)]  # fmt: skip
    return Made([Sheet("Profile", rows)], here.truth(people, by_grade=None))


@shape("actual and target numbers of each gender", "xlsx")
def actual_and_target(here: Here) -> Made:
    people = without_others(here.staff(80))
    rows: list[Row] = [["Grade", "Female actual", "Male actual", "Female target", "Male target"]]
    rows += [[word, *pair(them), len(them) // 2, len(them) - len(them) // 2]
             for word, them in by(people, grade).items()]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people))
