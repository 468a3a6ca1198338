"""Lists as systems print them that two people would read in two ways."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests.bench.made_files import Row, Sheet
from tests.bench.made_people import Person, snapshot
from tests.bench.made_printed import alone
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG, SHORT

ASK, REFUSE = "ask", "refuse"
HEAD: Row = ["Employee No", "Gender", "Job Title", "Grade"]


def row_of(p: Person, *more: object) -> Row:
    return [p.number, LONG[p.gender], p.title, p.grade, *more]


def some_out(people: list[Person]) -> tuple[list[Person], set[str]]:
    """The people without some of them, and the numbers of those."""
    return people[4:], {p.number for p in people[:4]}


def told(here: Here, heading: str, there: str, out: str, **knows: object) -> Made:
    """A list in which a word under a heading says of some that they do not count."""
    everyone = alone(here)
    people, gone = some_out(everyone)
    rows: list[Row] = [[*HEAD, heading]]
    rows += [row_of(p, out if p.number in gone else there) for p in everyone]
    words = {f"who counts by '{heading}'": {there: "counts", out: "not counted"},
             "status": {out: "not counted"}}  # fmt: skip
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK, knows={"words": words, **knows}))


@shape("printed: seconded out by the status of an appointment", "xlsx")
def seconded(here: Here) -> Made:
    return told(here, "Appointment Status", "Substantive", "Seconded out")


@shape("printed: Oracle's words for who has left, under types of persons", "csv")
def nonworkers(here: Here) -> Made:
    return told(here, "Person Type", "Employee", "Ex-employee.Applicant")


@shape("printed: members of the council beside its officers", "xlsx")
def members(here: Here) -> Made:
    return told(here, "Category", "Officer", "Member")


@shape("printed: records of the past beside those of today", "csv")
def records(here: Here) -> Made:
    return told(here, "Record Type", "Current", "History")


@shape("printed: some who were last paid months ago", "xlsx")
def last_paid(here: Here) -> Made:
    return told(here, "Last paid", f"Mar-{here.year % 100}", f"Dec-{here.year % 100 - 1}")


@shape("printed: suppliers' people by the type of an engagement", "xlsx")
def suppliers(here: Here) -> Made:
    return told(here, "Engagement Type", "Permanent", "Managed service")


@shape("printed: a flag of main posts and no numbers of people", "csv")
def main_posts(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Post Ref", "Sex", "Grade", "Main Post"]]
    rows += [[f"IT{at}", SHORT[p.gender], p.grade, "Y"] for at, p in enumerate(people)]
    rows += [[f"IT{at}X", SHORT[p.gender], "Grade 6", "N"] for at, p in enumerate(people[:4])]
    knows = {"words": {"who counts by 'Main Post'": {"Y": "counts", "N": "not counted"}}}
    return Made([Sheet("", rows)], here.truth(people, expect=ASK, knows=knows))


@shape("printed: service before the day and a post after it", "xlsx", "csv")
def two_starts(here: Here) -> Made:
    everyone = alone(here)
    people, new = some_out(everyone)
    late = snapshot(here.year) + timedelta(days=14)
    rows: list[Row] = [[*HEAD, "Continuous Service Date", "Post Start Date"]]
    rows += [row_of(p, date(1999, 1, 4), late if p.number in new else p.started) for p in everyone]
    knows = {"headings": {"Continuous Service Date": "", "Post Start Date": "start date"}}
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK, knows=knows))


@shape("printed: a digital champion of each service on a second sheet", "xlsx")
def champions(here: Here) -> Made:
    people = alone(here)
    others = [replace(p, number=f"7{p.number}", title="Librarian") for p in people[:5]]
    sheets = [Sheet("ICT", [HEAD, *map(row_of, people)]),
              Sheet("Digital Champions", [HEAD, *map(row_of, others)])]  # fmt: skip
    return Made(sheets, here.truth(people, expect=ASK, knows={"sheets": ["ICT"]}))


@shape("printed: three months of payroll below one another", "xlsx", "csv")
def months(here: Here) -> Made:
    everyone = alone(here)
    people, gone = some_out(everyone)
    rows: list[Row] = [["Period", *HEAD]]
    year = here.year % 100
    for month in ("Jan", "Feb", "Mar"):
        rows += [[f"{month}-{year}", *row_of(p)] for p in everyone
                 if month != "Mar" or p.number not in gone]  # fmt: skip
    words = {f"{month}-{year}": "counts" if month == "Mar" else "not counted"
             for month in ("Jan", "Feb", "Mar")}  # fmt: skip
    knows = {"words": {"who counts by 'Period'": words}}
    return Made([Sheet("Pay", rows)], here.truth(people, expect=ASK, knows=knows))


@shape("printed: second posts under a letter after the number", "csv")
def lettered(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [HEAD, *map(row_of, people)]
    rows += [row_of(replace(p, number=f"{p.number}A", grade="Grade 6")) for p in people[:3]]
    return Made([Sheet("", rows)], here.truth(people, expect=REFUSE))


@shape("printed: new posts in place of a name", "xlsx")
def new_posts(here: Here) -> Made:
    people = alone(here)
    rows: list[Row] = [["Name", "Gender", "Job Title", "Grade"]]
    rows += [[f"{p.forename} {p.surname}", LONG[p.gender], p.title, p.grade] for p in people]
    rows += [["New post", "", "Web Officer", "Grade 8"], ["Agency cover", "", "DBA", "Grade 8"]]
    return Made([Sheet("S", rows)], here.truth(people, expect=ASK))


@shape("printed: a whole council's jobs, of which a third are of IT", "csv", named=False)
def jobs(here: Here) -> Made:
    other = ("Social Worker", "Refuse Loader", "Teaching Assistant", "Librarian", "Accountant")
    people = alone(here, 60)
    rest = [replace(p, number=f"6{p.number}", title=other[at % 5])
            for at, p in enumerate(alone(here, 120))]  # fmt: skip
    rows: list[Row] = [[f"{here.name}: staff at 31 March {here.year}"], HEAD]
    rows += [row_of(p) for p in (*people, *rest)]
    truth = here.truth(people, expect=ASK, by_grade=None)
    everyone = here.truth([*people, *rest]).totals[("council IT", here.code, here.year)]
    truth.totals[("council workforce", here.code, here.year)] = everyone
    truth.knows = {"it_staff": {"by": "role", "words": sorted({p.title for p in people})}}
    return Made([Sheet("", rows)], truth)
