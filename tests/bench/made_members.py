"""The Society's own lists: members as its systems export them and as they are kept by hand.

Beside those that anybody reads stand lists of others than members, or of some who are none now.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from etl.vocabulary.organisations import SOCIETY
from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, day, folk, last_day
from tests.bench.made_people import Person, Truth, tally
from tests.bench.made_shapes import Here, Made, shape

GRADES = ("Associate", "Member", "Fellow", "Honorary Fellow", "Student")
REGIONS = ("North West", "London", "Wales", "Scotland", "South East", "West Midlands")
EMPLOYERS = ("Leeds City Council", "Norfolk CC", "Retired", "NHS Digital", "Camden Council",
             "self employed", "Phoenix Software Ltd")  # fmt: skip
HEAD: Row = ["Member No", "Name", "Gender", "Membership grade", "Region"]


def truth(here: Here, people: list[Person], **more: object) -> Truth:
    found = Truth({("society membership", SOCIETY, here.year): tally(p.gender for p in people)})
    for name, value in more.items():
        setattr(found, name, value)
    return found


def nobody(expect: str = "refuse") -> Truth:
    return Truth({}, expect=expect)


def who(here: Here, many: int = 80) -> list[Person]:
    return folk(here, many, GRADES, teams=REGIONS)


def name(person: Person) -> str:
    return f"{person.forename} {person.surname}"


def line(p: Person) -> Row:
    return [f"SOC{p.number}", name(p), SEXES[p.gender], p.grade, p.team]


def employer(p: Person) -> str:
    return EMPLOYERS[int(p.number) % len(EMPLOYERS)]


def lines(people: list[Person], *more: Callable[[Person], object]) -> list[Row]:
    return [[*line(p), *(each(p) for each in more)] for p in people]


@shape("members: a CRM's view of who is active", "xlsx", named=False)
def active(here: Here) -> Made:
    people = who(here)
    head = [*HEAD, "Company Name", "Job Title", "Join Date", "Status Reason"]
    rows = lines(people, employer, lambda p: p.title, lambda p: p.started, lambda _: "Active")
    return Made([Sheet(f"Active members {last_day(here)}"[:31], [head, *rows])],
                truth(here, people, expect="plain"))  # fmt: skip


@shape("members: statuses, and when they lapsed", "xlsx", "csv", named=False)
def lapsed(here: Here) -> Made:
    people = who(here)
    gone = who(here, 20)
    gone = [p for p in gone if p.started < day(here) - timedelta(days=400)]
    head = [*HEAD, "Employer", "Membership status", "Joined", "Lapsed on"]
    left = day(here) - timedelta(days=90)
    rows = lines(people, employer, lambda _: "Current", lambda p: p.started, lambda _: None)
    more = lines(gone, employer, lambda _: "Lapsed", lambda p: p.started, lambda _: left)
    more = [[f"{row[0]}9", *row[1:]] for row in more]
    title = [[f"Membership database, {last_day(here)}"], []]
    return Made([Sheet("Extract", [*title, head, *rows, *more])], truth(here, people))


@shape("members: paid until a day to come", "csv", named=False)
def paid(here: Here) -> Made:
    people = who(here, 60)
    head = [*HEAD, "PAID_THRU"]
    rows = lines(people, lambda _: date(here.year + 1, 3, 31))
    return Made([Sheet("Members", [[f"Members at {last_day(here)}"], head, *rows])],
                truth(here, people))  # fmt: skip


@shape("members: some whose subscription has expired", "xlsx", named=False)
def expired(here: Here) -> Made:
    people = who(here, 60)
    ends = {p.number: date(here.year - (n % 5 == 0), 6, 30) for n, p in enumerate(people)}
    rows = lines(people, lambda p: ends[p.number])
    people = [p for p in people if ends[p.number] > day(here)]
    title = [[f"Society members {last_day(here)}"]]
    knows: dict[str, object] = {"headings": {"Expiry date": "leaving date"}}
    return Made([Sheet("Members", [*title, [*HEAD, "Expiry date"], *rows])],
                truth(here, people, expect="ask", knows=knows))  # fmt: skip


@shape("members: contacts who are none among them", "xlsx", named=False)
def contacts(here: Here) -> Made:
    people, others = who(here, 50), folk(here, 20, ("Non-member", "Prospect"), first=50)
    rows = [[name(p), SEXES[p.gender], p.grade, "Wales"] for p in (*people, *others)]
    head = ["Contact", "Gender", "Membership type", "Region"]
    words = {"Non-member": "not counted", "Prospect": "not counted"}
    knows: dict[str, object] = {"words": {"who counts by 'Membership type'": words}}
    return Made([Sheet("Contacts", [[f"Contacts at {last_day(here)}"], head, *rows])],
                truth(here, people, expect="ask", knows=knows))  # fmt: skip


@shape("members: a list of the lapsed alone", "xlsx", named=False)
def lapsed_alone(here: Here) -> Made:
    people = who(here, 40)
    return Made([Sheet("Lapsed", [HEAD, *lines(people)])], nobody("ask"))


@shape("members: years of joining", "xlsx", named=False)
def years_of_joining(here: Here) -> Made:
    people = who(here, 40)
    head = [*HEAD, "Office held", "Joined"]
    rows = lines(people, lambda p: "Board" if int(p.number) % 9 == 0 else None,
                 lambda p: min(p.started.year, here.year - 1))  # fmt: skip
    return Made([Sheet("Sheet1", [[f"Members list {last_day(here)}"], head, *rows])],
                truth(here, people))  # fmt: skip


@shape("members: posts held in the Society", "xlsx", named=False)
def posts(here: Here) -> Made:
    held = [("President or Vice President", 1, 2), ("Board", 4, 7), ("Regional chair", 3, 9)]
    title = [[f"Posts held in the Society, {last_day(here)}"], []]
    numbers = sum(w for _, w, _ in held), sum(m for *_, m in held), 0, 0
    found = Truth({("society membership", SOCIETY, here.year): numbers})
    return Made([Sheet("Posts", [*title, ["Post", "Women", "Men"], *map(list, held)])], found)


@shape("members: a mailing list's audience with tags", "csv", named=False)
def audience(here: Here) -> Made:
    people = who(here, 70)
    head = ["Email Address", *HEAD[1:], "MEMBER_RATING", "LAST_CHANGED", "TAGS"]
    rows = [[f"p{p.number}@example.org", *line(p)[1:], 2, "2024-03-20 11:02:10", '"Member"']
            for p in people]  # fmt: skip
    return Made([Sheet("Members", [[f"Society members at {last_day(here)}"], head, *rows])],
                truth(here, people))  # fmt: skip
