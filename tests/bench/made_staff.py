"""Lists that hold others than the staff in post, told by a column, read or not.

Written as a council's HR export has them, before it was known how they would be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from etl.checks.flags import BLANK, COUNTS, FILLED, told_by
from etl.checks.words import NOT_COUNTED
from tests.bench.made_files import Row, Sheet
from tests.bench.made_flags import told
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import with_names_of_their_own
from tests.bench.made_shapes import Here, Made, shape
from tests.bench.made_systems import LONG

# A heading, the words of those who count, and the words of those who do not.
Flag = tuple[str, tuple[object, ...], tuple[object, ...]]
FLAGS: tuple[Flag, ...] = (
    ("Person Type", ("Employee", "Contingent Worker"), ("Ex-employee",)),
    ("Staff group", ("Officer",), ("Councillor",)),
    ("Worker category", ("Staff",), ("Volunteer",)),
    ("Resource type", ("Employee", "Agency"), ("Supplier",)),
    ("Position pool", ("Establishment",), ("Apprentice pool",)),
    ("Contract type", ("Permanent",), ("Volunteer",)),
    ("IT post?", ("Y",), ("N",)),
    ("Current employee?", ("Yes",), ("No",)),
    ("Leaver", ("",), ("Y",)),
    ("On payroll at 31 March", ("Yes",), ("No",)),
    ("Employment end reason", ("",), ("Resignation", "Retirement", "End of FTC")),
    ("Wedi gadael", ("Nac ydy",), ("Ydy",)),
    ("Contract live", ("Live",), ("Ended",)),
    ("Onboarding", ("Complete",), ("Offer withdrawn",)),
    ("Employee status code", ("A",), ("L",)),
    ("STAT2", (3,), (0,)),
    ("Movement", ("None",), ("Leaver",)),
    ("Occupants", (1,), (0,)),
    ("Paid/Unpaid", ("Paid",), ("Unpaid",)),
    ("Emp/Non-emp", ("Emp",), ("Non-emp",)),
    ("Category", ("Permanent",), ("Elected",)),
    ("Start status", ("Started",), ("Pending start",)),
    ("Home organisation", ("This council",), ("Seconded from NHS",)),
    ("On headcount", ("On",), ("Off",)),
    # Everybody is there all the same.
    ("New starter", ("No", "Yes"), ()),
    ("Seconded out", ("N", "Y"), ()),
)
GONE = 5


def words_of(flag: Flag) -> dict[str, object]:
    """What the officer knows of a flag, by each word and by blank and filled cells."""
    heading, there, gone = flag
    words = dict.fromkeys((str(word) or BLANK for word in there), COUNTS)
    words |= dict.fromkeys((str(word) or BLANK for word in gone), NOT_COUNTED)
    if BLANK in words:
        words[FILLED] = NOT_COUNTED if words[BLANK] == COUNTS else COUNTS
    return {told_by(heading): words}


for number, flag in enumerate(FLAGS):

    def others_in_a_list(here: Here, flag: Flag = flag) -> Made:
        heading, there, gone = flag
        people = here.staff(44)
        out = GONE if gone else 0
        rows: list[Row] = [[*HEADINGS, heading]]
        for at, p in enumerate(people):
            is_out = at >= len(people) - out
            words = gone if is_out else there
            rows.append([*line(p), words[at % len(words)]])
        in_post = people[: len(people) - out]
        truth = here.truth(in_post, expect="ask", knows={"words": words_of(flag)})
        return Made([Sheet("ICT", rows)], truth)

    shape(f"others by '{flag[0]}'", ("xlsx", "csv")[number % 2])(others_in_a_list)


def beside(
    here: Here, heading: str, columns: Sequence[tuple[str, object]], others: Sequence[object]
) -> Made:
    """A list with more columns, of which the last tells those who do not count by `others`."""
    people = here.staff(44)
    names = [name for name, _ in columns]
    values = [value for _, value in columns]
    rows: list[Row] = [[*HEADINGS, *names, heading]]
    for at, p in enumerate(people):
        rows.append([*line(p), *values, others[1] if at >= len(people) - GONE else others[0]])
    words = told(heading, [others[0]], [others[1]])
    truth = here.truth(people[:-GONE], expect="ask", knows={"words": words})
    return Made([Sheet("ICT", rows)], truth)


@shape("councillors beside a status that says active")
def councillors_by_group(here: Here) -> Made:
    return beside(here, "Staff group", [("Status", "Active")], ("Officer", "Elected Member"))


@shape("historic records beside a last day that is blank")
def historic(here: Here) -> Made:
    return beside(here, "Record type", [("Leaving date", None)], ("Current", "Historic"))


@shape("other services beside a status that says active", "csv")
def other_services(here: Here) -> Made:
    return beside(here, "ICT staff?", [("Status", "Active")], ("Y", "N"))


@shape("councillors by their job title")
def councillors_by_title(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [HEADINGS]
    for at, p in enumerate(people):
        cells = line(p)
        rows.append([*cells[:2], "Councillor", *cells[3:]] if at >= len(people) - GONE else cells)
    words = told("Job title", [], ["Councillor"])
    truth = here.truth(people[:-GONE], expect="ask", knows={"words": words})
    return Made([Sheet("ICT users", rows)], truth)


@shape("comments, some of them of leaving")
def comments(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Comments"]]
    for at, p in enumerate(people):
        others = "Maternity leave until June" if at % 9 == 0 else ""
        rows.append([*line(p), "Left 12 February" if at >= len(people) - GONE else others])
    words = told("Comments", [], ["left"])
    return Made(
        [Sheet("ICT", rows)], here.truth(people[:-GONE], expect="ask", knows={"words": words})
    )


@shape("comments of people who will leave")
def will_leave(here: Here) -> Made:
    people = here.staff(40)
    rows: list[Row] = [[*HEADINGS, "Notes"]]
    rows += [[*line(p), "Leaving in May" if at % 13 == 0 else ""] for at, p in enumerate(people)]
    words = told("Notes", ["leaving"], [])
    return Made([Sheet("ICT", rows)], here.truth(people, expect="ask", knows={"words": words}))


@shape("second posts by a headcount indicator", "csv")
def second_posts(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(36))
    rows: list[Row] = [["Surname", "Forename", "Gender", "Job title", "Grade",
                        "Headcount indicator"]]  # fmt: skip
    for at, p in enumerate(people):
        about = [p.surname, p.forename, LONG[p.gender]]
        rows.append([*about, p.title, p.grade, 1])
        if at % 7 == 0:
            rows.append([*about, "Web Officer", p.grade, 0])
    words = told("Headcount indicator", ["1"], ["0"])
    return Made([Sheet("", rows)], here.truth(people, expect="ask", knows={"words": words}))


def quarter_ends(here: Here) -> list[date]:
    year = here.year
    return [date(year - 1, 6, 30), date(year - 1, 9, 30), date(year - 1, 12, 31), date(year, 3, 31)]


@shape("four snapshots in one list", "xlsx", "csv")
def four_snapshots(here: Here) -> Made:
    people, days = here.staff(32), quarter_ends(here)
    rows: list[Row] = [["Snapshot date", *HEADINGS]]
    for at, day in enumerate(days):
        rows += [[day, *line(p)] for p in people[: 32 - 2 * at]]
    words = {said: NOT_COUNTED for day in days[:-1] for said in (f"{day}", f"{day:%d/%m/%Y}")}
    truth = here.truth(people[:26], expect="ask", knows={"words": {"year": words}})
    return Made([Sheet("ICT", rows)], truth)


@shape("four quarters in one list")
def four_quarters(here: Here) -> Made:
    people = here.staff(30)
    rows: list[Row] = [["Quarter", *HEADINGS]]
    for at in range(4):
        rows += [[f"Q{at + 1}", *line(p)] for p in people[: 30 - at]]
    words = told("Quarter", ["Q4"], ["Q1", "Q2", "Q3"])
    return Made([Sheet("ICT", rows)], here.truth(people[:27], expect="ask", knows={"words": words}))


@shape("records that are valid for ever, and some that ended")
def valid_to(here: Here) -> Made:
    ended = date(here.year - 1, 11, 3)
    people = [replace(p, started=min(p.started, ended)) for p in here.staff(40)]
    rows: list[Row] = [[*HEADINGS, "Valid to"]]
    rows += [[*line(p), "31.12.9999"] for p in people[:-GONE]]
    rows += [[*line(p), ended] for p in people[-GONE:]]
    knows = {"headings": {"Valid to": "leaving date"}}
    return Made([Sheet("ICT", rows)], here.truth(people[:-GONE], expect="ask", knows=knows))


@shape("training and other things that everybody has", "xlsx", "csv")
def other_things(here: Here) -> Made:
    people = here.staff(44)
    rows: list[Row] = [[*HEADINGS, "Team", "Laptop issued", "Hybrid worker", "Union rep",
                        "DSE assessed", "DBS status", "Mandatory training status"]]  # fmt: skip
    for at, p in enumerate(people):
        flags = ["N" if at % 3 else "Y", "Y" if at % 4 else "N", "N", "Y" if at % 5 else "N"]
        statuses = [("Cleared", "Pending")[at % 5 == 0], ("Complete", "Overdue")[at % 2]]
        rows.append([*line(p), p.team, *flags, *statuses])
    return Made([Sheet("ICT", rows)], here.truth(people))


@shape("posts whose holder and gender are blank", "xlsx", "csv")
def posts_without_a_holder(here: Here) -> Made:
    people = with_names_of_their_own(here.staff(38))
    rows: list[Row] = [["Post ID", "Post title", "Grade", "Post holder", "Gender", "FTE"]]
    for at, p in enumerate(people):
        name = f"{p.surname}, {p.forename}"
        rows.append([f"P{at:03}", p.title, p.grade, name, LONG[p.gender], p.fte])
        if at % 9 == 0:
            rows.append([f"P8{at:03}", p.title, p.grade, "", "", 1])
    return Made([Sheet("ICT establishment", rows)], here.truth(people, expect="ask"))
