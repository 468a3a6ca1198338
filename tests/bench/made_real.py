"""Returns as officers make them in a hurry, which mislead in ways that happen.

Their truth was set down before it was known how they would be read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.bench.made_counts import without_others
from tests.bench.made_files import Row, Sheet
from tests.bench.made_flags import told
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import (
    TITLES,
    Person,
    by_grade,
    leavers,
    staff,
    tally,
    with_names_of_their_own,
)
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG
from tests.bench.made_twice import by, grade, pair

MONTHS = ("Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar")


def counts_of(people: list[Person]) -> list[Row]:
    return [[word, *t[:2]] for word, t in by_grade(without_others(people)).items()]


# ---------------------------------------------------------------- lists that mislead


def two_years(here: Here, heading: str, then: object, now: object) -> Made:
    """A list of last year's people and this year's, without numbers or names."""
    people, before = here.staff(40), staff(here.rng, 36, here.year - 1)
    rows: list[Row] = [[heading, "Gender", "Job title", "Grade", "Team"]]
    for when, them in ((then, before), (now, people)):
        rows += [[when, LONG[p.gender], p.title, p.grade, p.team] for p in them]
    knows = {"words": told(heading, [now], [then])}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("two years in a list under 'Return'", "xlsx", "csv", named=False)
def under_return(here: Here) -> Made:
    return two_years(here, "Return", f"{here.year - 1} return", f"{here.year} return")


@shape("two years in a list under 'Reporting period'", "xlsx", "csv")
def under_period(here: Here) -> Made:
    """Each year is one to be counted."""
    year = here.year % 100
    made = two_years(here, "Reporting period", f"Mar-{year - 1}", f"Mar-{year}")
    before = [row[1] for row in made.sheets[0].rows[1:] if row[0] == f"Mar-{year - 1}"]
    counts = tally(LONG.index(gender) for gender in before)
    made.truth.totals["council IT", here.code, here.year - 1] = counts
    made.truth.by_grade = None
    return made


@shape("two years in a list under 'Data set'", "xlsx", "csv")
def under_data_set(here: Here) -> Made:
    return two_years(here, "Data set", "Previous", "Current")


@shape("two years in a list under 'Source'", "xlsx")
def under_source(here: Here) -> Made:
    return two_years(here, "Source", "Export April last year", "Export April this year")


@shape("second posts under a suffix of the staff number", "xlsx", "csv")
def suffixed(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Employee number", *HEADINGS[1:]]]
    for at, p in enumerate(people):
        rows.append([f"{p.number}-1", *line(p)[1:]])
        if at % 8 == 0:
            rows.append([f"{p.number}-2", *line(replace(p, hours=7.4))[1:]])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("second posts under a stroke after the payroll number", "xlsx")
def stroked(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Payroll number", *HEADINGS[1:]]]
    for at, p in enumerate(people):
        rows.append([f"{p.number}/01", *line(p)[1:]])
        if at % 8 == 0:
            rows.append([f"{p.number}/02", *line(replace(p, hours=7.4))[1:]])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("one post each under a suffix of the staff number", "xlsx", "csv")
def one_suffix(here: Here) -> Made:
    """Plain."""
    people = here.staff(40)
    rows: list[Row] = [["Employee number", *HEADINGS[1:]]]
    rows += [[f"{p.number}-1", *line(p)[1:]] for p in people]
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("two staff numbers of one name and date of birth", "xlsx", "csv")
def born_alike(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Name", "Date of birth", *HEADINGS]]
    for at, p in enumerate(people):
        name, born = f"{p.forename} {p.surname}", date(1970 + at % 30, 1 + at % 12, 1 + at % 28)
        rows.append([name, born, *line(p)])
        if at % 8 == 0:
            rows.append([name, born, *line(replace(p, number=f"8{p.number[1:]}", hours=7.4))])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("two staff numbers of one e-mail address", "xlsx", "csv")
def mailed_alike(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Work email", *HEADINGS]]
    for at, p in enumerate(people):
        mail = f"{p.forename}.{p.surname}@example.gov.uk".casefold().replace("'", "")
        rows.append([mail, *line(p)])
        if at % 8 == 0:
            rows.append([mail, *line(replace(p, number=f"8{p.number[1:]}", hours=7.4))])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("posts whose last holder's gender is left, without a name or number", "xlsx", "csv")
def last_holders(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(40))
    rows: list[Row] = [["Post no", "Staff number", "Name", "Gender", "Job title", "Grade"]]
    for at, p in enumerate(people):
        rows.append([f"P{at:03d}", p.number, f"{p.forename} {p.surname}", LONG[p.gender], p.title,
                     p.grade])  # fmt: skip
        if at % 9 == 0:
            rows.append([f"P9{at:02d}", "", "", "Male", p.title, p.grade])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse"))


@shape("vacant posts by their title, with a gender", "xlsx", "csv")
def vacant_titles(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Gender", "Job title", "Grade", "Team"]]
    for at, p in enumerate(people):
        rows.append([LONG[p.gender], p.title, p.grade, p.team])
        if at % 9 == 0:
            rows.append(["Male", f"{p.title} - VACANT", p.grade, p.team])
    words = told("Job title", [], {f"{title} - VACANT" for title in TITLES})
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows={"words": words}))


@shape("staff of a shared service, employed by another council", "xlsx", "csv")
def shared_service(here: Here) -> Made:
    people = here.staff(40)
    other = "Bradford" if "Bradford" not in here.name else "Wakefield"
    rows: list[Row] = [["Employer", *HEADINGS]]
    rows += [[other if at % 5 == 0 else here.name, *line(p)] for at, p in enumerate(people)]
    own = [p for at, p in enumerate(people) if at % 5]
    truth = here.truth(own, expect="refuse", by_grade=None)
    return Made([Sheet("ICT", rows)], truth)


@shape("staff of a contractor under 'Employer'", "xlsx", "csv")
def contractor(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [["Employed by", *HEADINGS]]
    rows += [["Capita" if at % 5 == 0 else "Council", *line(p)] for at, p in enumerate(people)]
    own = [p for at, p in enumerate(people) if at % 5]
    knows = {"words": told("Employed by", ["Council"], ["Capita"])}
    return Made([Sheet("ICT", rows)], here.truth(own, expect="ask", by_grade=None, knows=knows))


@shape("numbers of holders beside posts, with their gender", "xlsx", "csv")
def occupants(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Post title", "Grade", "Gender", "Occupants"]]
    for word, them in by(people, grade).items():
        for title in sorted({p.title for p in them}):
            those = [p for p in them if p.title == title]
            rows += [[title, word, LONG[g], pair(those)[g]] for g in (0, 1) if pair(those)[g]]
    knows = {"headings": {"Occupants": "number of people"}}
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows=knows))


@shape("people who left by text dates of every form", "xlsx", "csv")
def text_dates(here: Here) -> Made:
    people, gone = here.staff(40), leavers(here.rng, 6, here.year)
    forms = ("%d %B %Y", "%d/%m/%Y", "%d-%b-%y", "%A, %d %B %Y", "%Y-%m-%d", "%d.%m.%Y")
    rows: list[Row] = [[*HEADINGS[:5], "Leaving date"]]
    rows += [[*line(p)[:5], ""] for p in people]
    rows += [[*line(p)[:5], p.left.strftime(forms[at])]
             for at, p in enumerate(gone) if p.left]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask"))


# ---------------------------------------------------------------- counts that mislead


def in_sections(here: Here, first: str, second: str, other: list[Person]) -> Made:
    people = here.staff(80)
    now = without_others(people)
    rows: list[Row] = [["Grade", "Female", "Male"], [first], *counts_of(now), [second],
                       *counts_of(other)]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(now, expect="refuse", by_grade=None))


@shape("leavers below the counts under a line alone", "xlsx", "csv")
def leavers_section(here: Here) -> Made:
    return in_sections(here, "In post", "Leavers", leavers(here.rng, 20, here.year))


@shape("last year below this year under a line alone", "xlsx", "csv")
def last_year_section(here: Here) -> Made:
    return in_sections(here, "This year", "Last year", staff(here.rng, 70, here.year - 1))


@shape("vacancies below the counts under a line alone", "xlsx")
def vacancies_section(here: Here) -> Made:
    return in_sections(here, "Filled posts", "Vacant posts", staff(here.rng, 20, here.year))


@shape("months across, genders down", "xlsx", "csv")
def months(here: Here) -> Made:
    people = without_others(here.staff(60))
    n = pair(people)
    rows: list[Row] = [["Gender", *MONTHS]]
    rows += [[LONG[g], *(n[g] - 6 + at // 2 for at in range(11)), n[g]] for g in (0, 1)]
    return Made([Sheet("ICT headcount", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("start, joiners, leavers and end of the year by gender", "xlsx", "csv")
def movement(here: Here) -> Made:
    people = without_others(here.staff(60))
    n = pair(people)
    rows: list[Row] = [["Gender", "Start of year", "Joiners", "Leavers", "End of year"]]
    rows += [[LONG[g], n[g] - 2, 5, 3, n[g]] for g in (0, 1)]
    return Made([Sheet("ICT", rows)], here.truth(people, expect="refuse", by_grade=None))


@shape("headcounts of two days, genders down", "xlsx", "csv", named=False)
def two_days(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [[f"{here.name} ICT"], ["Grade", "Gender", f"Headcount 31/03/{here.year - 1}",
                       f"Headcount 31/03/{here.year}"]]  # fmt: skip
    groups = {word: pair(them) for word, them in by(people, grade).items()}
    for word, now in groups.items():
        rows += [[word, LONG[g], now[g] + 1, now[g]] for g in (0, 1)]
    truth = here.truth(people)
    truth.by_grade = None
    women, men = (sum(now[g] + 1 for now in groups.values()) for g in (0, 1))
    truth.totals["council IT", here.code, here.year - 1] = (women, men, 0, 0)
    return Made([Sheet("ICT", rows)], truth)


@shape("all staff on one sheet of counts, their apprentices on another", "xlsx")
def apprentices_of_all(here: Here) -> Made:
    people = without_others(here.staff(80))
    some = [p for p in people if p.grade in ("Apprentice", "Grade 6")]
    head: Row = ["Grade", "Female", "Male"]
    levels: list[Row] = [["Level", "Female", "Male"], ["Level 3", *pair(some[::2])],
                         ["Level 4", *pair(some[1::2])]]  # fmt: skip
    sheets = [Sheet("All ICT staff", [head, *counts_of(people)]), Sheet("Apprentices", levels)]
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["All ICT staff"]}))


@shape("counts of staff and of leavers on two sheets of ICT", "xlsx")
def leavers_sheet(here: Here) -> Made:
    people = without_others(here.staff(80))
    gone = without_others(leavers(here.rng, 20, here.year))
    head: Row = ["Grade", "Female", "Male"]
    sheets = [Sheet("ICT", [head, *counts_of(people)]),
              Sheet("ICT leavers", [head, *counts_of(gone)])]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["ICT"]}))


@shape("women by full and part time, and all women, down", "xlsx", "csv")
def parts_down(here: Here) -> Made:
    people = without_others(here.staff(60))
    rows: list[Row] = [["Gender", "Working pattern", "Headcount"]]
    for g in (0, 1):
        full = sum(p.hours == 37 for p in people if p.gender == g)
        rows += [[LONG[g], "Full time", full], [LONG[g], "Part time", pair(people)[g] - full],
                 [LONG[g], "", pair(people)[g]]]  # fmt: skip
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", by_grade=None))


@shape("draft and final of ICT on two sheets", "xlsx")
def two_versions(here: Here) -> Made:
    people = without_others(here.staff(80))
    head: Row = ["Grade", "Female", "Male"]
    sheets = [Sheet("ICT draft", [head, *counts_of(people[3:])]),
              Sheet("ICT final", [head, *counts_of(people)])]  # fmt: skip
    return Made(sheets, here.truth(people, expect="ask", knows={"sheets": ["ICT final"]}))
