"""What the Society collects, a row a council, and lists as reports and busy managers print them."""

from __future__ import annotations

from datetime import datetime, timedelta

from etl.vocabulary.councils import register
from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, SHORT, day, folk, last_day, numbers, years
from tests.bench.made_people import Tally, Truth, tally
from tests.bench.made_shapes import Here, Made, shape

Rows = list[Row]
COUNCILS = ("Babergh", "Cheshire East", "Torfaen", "Blackpool", "Mid Sussex", "Rutland")
LEVELS = ("Apprentice", "Technician", "Professional", "Manager", "Head of service")


def _codes() -> dict[str, str]:
    return {name: register().find(name).code for name in COUNCILS}


def _truth(here: Here, groups: dict[str, Tally], **more: object) -> Truth:
    codes = _codes()
    totals = {("council IT", codes[name], here.year): each for name, each in groups.items()}
    truth = Truth(totals)
    for name, value in more.items():
        setattr(truth, name, value)
    return truth


@shape("collected: answers to an online form, a row a council", "xlsx", named=False)
def form(here: Here) -> Made:
    groups = numbers(here, COUNCILS, 2, 25)
    rows: Rows = [["ID", "Start time", "Completion time", "Email", "Name",
                   "Which council do you work for?", "Your role",
                   "How many women work in your IT service?",
                   "How many men work in your IT service?", "Any comments?", "Year"]]  # fmt: skip
    for at, (name, each) in enumerate(groups.items()):
        begun = datetime(here.year, 5, 2 + at, 9, 14)  # noqa: DTZ001 (a cell has no zone)
        rows.append([at + 1, begun, begun + timedelta(minutes=8), "anonymous", "", name,
                     "Head of ICT", *each[:2], "", here.year])  # fmt: skip
    return Made([Sheet("Form1", rows)], _truth(here, groups))


@shape("collected: a survey's questions with their numbers as headings", "csv", named=False)
def survey(here: Here) -> Made:
    groups = numbers(here, COUNCILS, 2, 25)
    rows: Rows = [["Respondent ID", "Collector", "Start Date", "End Date",
                   "Q1. Name of your council",
                   f"Q2. Number of women employed in IT at {last_day(here)}",
                   f"Q3. Number of men employed in IT at {last_day(here)}", "Year"],
                  *([118 + at, "Web link", f"0{at + 1}/05/{here.year}", f"0{at + 1}/05/{here.year}",
                     name, *each[:2], here.year]
                    for at, (name, each) in enumerate(groups.items()))]  # fmt: skip
    return Made([Sheet("x", rows)], _truth(here, groups))


@shape("collected: grades with genders across, and when each was sent", "csv", named=False)
def across(here: Here) -> Made:
    levels = {name: [(here.rng.randint(0, 5), here.rng.randint(1, 9)) for _ in LEVELS]
              for name in COUNCILS}  # fmt: skip
    rows: Rows = [["Timestamp", "Council", "Reporting year",
                   *(f"{level} - {word}" for level in LEVELS for word in ("women", "men"))],
                  *([f"0{at + 1}/04/{here.year} 10:00:11", name, years(here),
                     *(number for pair in levels[name] for number in pair)]
                    for at, name in enumerate(COUNCILS))]  # fmt: skip
    groups: dict[str, Tally] = {
        name: (sum(w for w, _ in pairs), sum(m for _, m in pairs), 0, 0)
        for name, pairs in levels.items()
    }
    return Made([Sheet("x", rows)], _truth(here, groups))


@shape("collected: W and M below each grade", "xlsx", named=False)
def letters(here: Here) -> Made:
    levels = {name: [(here.rng.randint(0, 5), here.rng.randint(1, 9)) for _ in LEVELS]
              for name in COUNCILS}  # fmt: skip
    rows: Rows = [[f"Women in IT collection - council IT staff in post at {last_day(here)}"], [],
                  ["Council", *(v for level in LEVELS for v in (level, None))],
                  [None, *["W", "M"] * len(LEVELS)],
                  *([name, *(number for pair in levels[name] for number in pair)]
                    for name in COUNCILS)]  # fmt: skip
    groups: dict[str, Tally] = {
        name: (sum(w for w, _ in pairs), sum(m for _, m in pairs), 0, 0)
        for name, pairs in levels.items()
    }
    merged = [(2, at, 2, at + 1) for at in range(1, 2 * len(LEVELS), 2)]
    return Made([Sheet("Returns", rows, merged=merged)], _truth(here, groups))


@shape("collected: a council that answered again with other numbers", "xlsx", named=False)
def twice(here: Here) -> Made:
    groups = numbers(here, COUNCILS, 2, 25)
    rows: Rows = [["ID", "Completion time", "Council", "Women in IT", "Men in IT", "Year"],
                  *([at, f"0{at}/05/{here.year}", name, *each[:2], here.year]
                    for at, (name, each) in enumerate(groups.items(), 1)),
                  [9, f"09/05/{here.year}", COUNCILS[0], 40, 1, here.year]]  # fmt: skip
    return Made([Sheet("Form", rows)], _truth(here, groups, expect="ask"))


@shape("printed: people below their grade, with a count below each", "xlsx")
def crystal(here: Here) -> Made:
    people = folk(here, 42)
    rows: Rows = [[f"IT Services - employees in post at {last_day(here)}"], [],
                  ["Employee", "Name", "Gender", "Job"]]  # fmt: skip
    for grade in sorted({p.grade for p in people}):
        own = [p for p in people if p.grade == grade]
        rows += [[grade], *([p.number, f"{p.forename[0]} {p.surname}", SEXES[p.gender], p.title]
                            for p in own), [None, None, "Count:", len(own)]]  # fmt: skip
    rows += [[None, None, "Grand count:", len(people)]]
    return Made([Sheet("Sheet1", rows)], here.truth(people, by_grade=None))


@shape("printed: spoken headings below those of the system", "csv")
def headings_twice(here: Here) -> Made:
    people = folk(here, 44)
    rows: Rows = [["user-id", "gender", "job-title", "pay-grade", "employee-status"],
                  ["User ID", "Gender", "Job Title", "Pay Grade", "Employee Status"],
                  *([p.number, SHORT[p.gender], p.title, p.grade, "Active"]
                    for p in people)]  # fmt: skip
    return Made([Sheet("x", rows)], here.truth(people))


@shape("printed: a head count of one each, and a result", "xlsx")
def result(here: Here) -> Made:
    people = folk(here, 33)
    rows: Rows = [["Object", "Personnel area", "Gender", "Pay scale group", "Head count"],
                  *([f"S {500 + at}", "ICT", SEXES[p.gender], p.grade, 1]
                    for at, p in enumerate(people)),
                  ["Result", None, None, None, len(people)]]  # fmt: skip
    return Made([Sheet("Table", rows)], here.truth(people))


@shape("by hand: three teams side by side under their names", "xlsx")
def teams(here: Here) -> Made:
    people = folk(here, 24)
    named = ("Service Desk", "Infrastructure Team", "Digital Team")
    rows: Rows = [[word for name in named for word in (name, "M/F", None)],
                  *([value for team in range(3) for p in (people[team * 8 + at],)
                     for value in (f"{p.forename} {p.surname}", SHORT[p.gender], None)]
                    for at in range(8))]  # fmt: skip
    return Made([Sheet("Sheet1", rows)], here.truth(people, by_grade=None))


@shape("misled: a filter below the table says leavers", "xlsx")
def leavers(here: Here) -> Made:
    people = folk(here, 30, gone=True)
    women, men, *_ = tally(p.gender for p in people)
    rows: Rows = [["Gender", "Grade", "Count of Employee ID"], ["Female", "Grade 6", women],
                  ["Male", "Grade 6", men], [],
                  ["Applied filters:\nService is ICT\nEmployee Status is Leaver"]]  # fmt: skip
    return Made([Sheet("Export", rows)], Truth({}, expect="refuse"))


@shape("misled: long counts, and a note below that leavers are in them", "csv")
def leavers_by_a_note(here: Here) -> Made:
    groups = numbers(here, LEVELS, 2, 9)
    rows: Rows = [["Grade", "Gender", "Headcount"],
                  *([level, sex, many] for level, each in groups.items()
                    for sex, many in zip(SEXES, each[:2], strict=False)),
                  [], ["Includes staff who left during the year"]]  # fmt: skip
    return Made([Sheet("x", rows)], Truth({}, expect="refuse"))


@shape("misled: what another employer pays, among the rows", "xlsx")
def employers(here: Here) -> Made:
    own = numbers(here, ("own",))["own"]
    rows: Rows = [[f"ICT partnership staffing - {day(here):%d/%m/%Y}"],
                  ["Employer", "Women", "Men"],
                  [here.name, *own[:2]], ["Agilisys (ICT partner team)", 22, 68]]  # fmt: skip
    knows: dict[str, object] = {
        "words": {"council": {"Agilisys (ICT partner team)": "not counted"}}
    }
    truth = Truth({("council IT", here.code, here.year): own}, expect="ask", knows=knows)
    return Made([Sheet("Staffing", rows)], truth)


@shape("misled: days of training under the genders", "xlsx", "csv")
def training(here: Here) -> Made:
    days = numbers(here, ("all",), 11, 60)["all"]
    rows: Rows = [["Gender", "Training days"], ["Female", days[0]], ["Male", days[1]]]
    return Made([Sheet("ICT", rows)], Truth({}, expect="refuse"))


@shape("misled: a value of which nothing says what it is", "csv")
def values(here: Here) -> Made:
    groups = numbers(here, LEVELS, 12, 90)
    rows: Rows = [["Grade", "Gender", "Value"],
                  *([level, sex, many] for level, each in groups.items()
                    for sex, many in zip(SEXES, each[:2], strict=False))]  # fmt: skip
    knows: dict[str, object] = {"headings": {"Value": "number of people"}}
    totals = tuple(sum(each[at] for each in groups.values()) for at in range(4))
    women, men, another, unknown = totals
    truth = Truth({("council IT", here.code, here.year): (women, men, another, unknown)})
    truth.expect, truth.knows = "ask", knows
    return Made([Sheet("x", rows)], truth)
