"""Lists of people with noise around them, as an author of tests combines them."""

from __future__ import annotations

from datetime import date

from tests.bench.made_files import Formula, Row, Sheet
from tests.bench.made_officer import SEXES, SHORT, folk, last_day
from tests.bench.made_people import Person, snapshot, tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]


def mixed(here: Here, staff: list[Person], gone: list[Person]) -> list[Person]:
    everyone = [*staff, *gone]
    here.rng.shuffle(everyone)
    return everyone


@shape("layouts: Oracle's last days, 4712 for those who stay", "tsv", "csv")
def oracle(here: Here) -> Made:
    staff, gone = folk(here, 60), folk(here, 12, first=60, gone=True)
    rows: Rows = [["EMPLOYEE_NUMBER", "SEX", "EFFECTIVE_START_DATE", "EFFECTIVE_END_DATE",
                   "GRADE_NAME"]]  # fmt: skip
    for p in mixed(here, staff, gone):
        end = f"{p.left:%d-%b-%Y}".upper() if p.left else "31-DEC-4712"
        rows.append([p.number, SHORT[p.gender], f"{p.started:%d-%b-%Y}".upper(), end, p.grade])
    knows = {"headings": {"EFFECTIVE_END_DATE": "leaving date"}}
    return Made([Sheet("x", rows)], here.truth(staff, expect="ask", knows=knows))


@shape("layouts: valid to 2050 for those who stay", "xlsx", "csv")
def valid_to(here: Here) -> Made:
    staff, gone = folk(here, 40), folk(here, 7, first=40, gone=True)
    rows: Rows = [["Staff no", "Sex", "Grade", "Valid from", "Valid to"],
                  *([p.number, SHORT[p.gender], p.grade, p.started, p.left or date(2050, 1, 1)]
                    for p in mixed(here, staff, gone))]  # fmt: skip
    knows = {"headings": {"Valid to": "leaving date"}}
    return Made([Sheet("x", rows)], here.truth(staff, expect="ask", knows=knows))


@shape("layouts: sections with subtotals called after them", "xlsx", "ods", "csv")
def sections(here: Here) -> Made:
    staff: list[Person] = []
    rows: Rows = [[here.title], ["Name", "Gender", "Job title", "Grade"]]
    for team in ("Service Desk", "Networks and Infrastructure", "Web and Digital"):
        people = folk(here, here.rng.randint(6, 12), first=len(staff))
        rows += [[team], *([f"{p.forename} {p.surname}", SEXES[p.gender], p.title, p.grade]
                           for p in people), [f"Sub-total {team}", len(people)], []]  # fmt: skip
        staff += people
    rows.append(["Grand total", len(staff)])
    return Made([Sheet("IT", rows)], here.truth(staff))


@shape("layouts: a total without a value below the list", "xlsx")
def total_below(here: Here) -> Made:
    staff = folk(here, 30)
    rows: Rows = [["Staff number", "Gender", "Grade"],
                  *([p.number, SEXES[p.gender], p.grade] for p in staff),
                  ["Total", Formula("=COUNTA(B2:B31)", None)]]  # fmt: skip
    return Made([Sheet("IT", rows)], here.truth(staff))


@shape("layouts: typed by hand, blank first column, note below", "xlsx")
def typed(here: Here) -> Made:
    staff = folk(here, 50)
    women, men = ("Female", "F", " female ", "Fem", "Woman"), ("Male", "M", "male", " MALE")
    rows: Rows = [[here.title], [], ["", "Employee", "Gender", "", "Grade", "", "Post title"]]
    for p in staff:
        word = here.rng.choice(women if p.gender == 0 else men)
        rows.append(["", int(p.number), word, "", p.grade, "", p.title])
        rows += [[]] if here.rng.random() < 0.06 else []
    rows += [[], ["", f"Snapshot date: {last_day(here)}"]]
    return Made([Sheet("Typed", rows)], here.truth(staff))


@shape("layouts: snapshot as a serial number in text", "csv", "tsv", named=False)
def serial(here: Here) -> Made:
    staff = folk(here, 40)
    day = (snapshot(here.year) - date(1899, 12, 30)).days
    rows: Rows = [["council", "snapshot", "person_ref", "gender", "grade"],
                  *([here.name, day, p.number, SHORT[p.gender], p.grade]
                    for p in staff)]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(staff))


@shape("layouts: a council in both languages", "xlsx", "csv", named=False)
def both_languages(here: Here) -> Made:
    staff = folk(here, 30)
    council = "Cyngor Sir Fynwy / Monmouthshire County Council"
    rows: Rows = [["Financial year", "Council", "Ref", "Sex", "Grade"],
                  *([f"{here.year - 1}/{here.year % 100}", council, p.number, SEXES[p.gender],
                     p.grade] for p in staff)]  # fmt: skip
    truth = here.truth(staff)
    counts = tally(p.gender for p in staff)
    truth.totals = {("council IT", "W06000021", here.year): counts}
    return Made([Sheet("x", rows)], truth)


@shape("layouts: comments of who has left and who starts later", "xlsx", "csv")
def comments(here: Here) -> Made:
    staff = folk(here, 30)
    said = {4: f"Left 12/02/{here.year}", 11: f"starts 01/05/{here.year}", 20: "works from Ripon"}
    rows: Rows = [["Staff number", "Gender", "Grade", "Comments"],
                  *([p.number, SEXES[p.gender], p.grade, said.get(at, "")]
                    for at, p in enumerate(staff))]  # fmt: skip
    counts = dict.fromkeys(("left", "starts"), "not counted")
    knows = {"words": {"who counts by 'Comments'": counts}}
    there = [p for at, p in enumerate(staff) if at not in (4, 11)]
    return Made([Sheet("x", rows)], here.truth(there, expect="ask", knows=knows))


@shape("layouts: a hire to come and staff on leave, by status", "csv", "xlsx")
def statuses(here: Here) -> Made:
    staff, others = folk(here, 50), folk(here, 2, first=50)
    said = {3: "Maternity leave", 9: "Suspended with pay"}
    rows: Rows = [["Employee", "Gender", "Grade", "Assignment status"],
                  *([p.number, SEXES[p.gender], p.grade, said.get(at, "Active - Payroll Eligible")]
                    for at, p in enumerate(staff)),
                  *([p.number, SEXES[p.gender], p.grade, "Pending hire"]
                    for p in others)]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(staff))
