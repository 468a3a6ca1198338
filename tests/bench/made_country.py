"""Collections of many councils, the edges of the country, and tables of the Civil Service."""

from __future__ import annotations

from etl.vocabulary.councils import register
from tests.bench.made_files import Row, Sheet
from tests.bench.made_officer import SEXES, folk, last_day, numbers, summed
from tests.bench.made_people import Person, Tally, Truth, tally
from tests.bench.made_shapes import Here, Made, shape

COUNCILS = ("Bradford", "Kirklees", "Calderdale", "Wakefield", "Rotherham", "Barnsley")
GRADES = ("PO1", "PO4", "PO7")


def code(name: str) -> str:
    return register().find(name).code


def collected(here: Here, groups: dict[str, Tally], expect: str = "plain") -> Truth:
    totals = {("council IT", code(name), here.year): them for name, them in groups.items()}
    return Truth(totals, expect=expect, knows={"year": str(here.year)})


def of(here: Here, name: str, people: list[Person], **more: object) -> Truth:
    genders = tally(person.gender for person in people)
    truth = Truth({("council IT", code(name), here.year): genders})
    for each, value in more.items():
        setattr(truth, each, value)
    truth.knows = {**truth.knows, "council": code(name)}
    return truth


def nothing() -> Truth:
    """The truth of a file of which its sender names no council that would make it right."""
    return Truth({}, expect="refuse", knows={"council": ""})


def rows_of(groups: dict[str, Tally], *note: object) -> list[Row]:
    return [[name, women, men, *note] for name, (women, men, *_) in groups.items()]


@shape("collection: answers to a form, a row a council", "xlsx", named=False)
def form(here: Here) -> Made:
    groups = numbers(here, COUNCILS)
    head = ["ID", "Start time", "Completion time", "Email", "Which council are you from?",
            f"How many women worked in IT and digital on 31 March {here.year}?",
            f"How many men worked in IT and digital on 31 March {here.year}?",
            "Anything you would like to tell us?"]  # fmt: skip
    rows = [[n, f"{n:02d}/05/2025 09:30", f"{n:02d}/05/2025 09:41", "anonymous", *row,
             "We are restructuring this year" if n == 2 else None]
            for n, row in enumerate(rows_of(groups), 1)]  # fmt: skip
    return Made([Sheet("Form1", [head, *rows])], collected(here, groups))


@shape("collection: two answers of one council", "xlsx", named=False)
def two_answers(here: Here) -> Made:
    groups = numbers(here, COUNCILS)
    head = ["Timestamp", "Council", f"Women in IT at 31 March {here.year}",
            f"Men in IT at 31 March {here.year}"]  # fmt: skip
    rows = [[f"{n:02d}/05/2025 09:30", *row] for n, row in enumerate(rows_of(groups), 1)]
    rows.append(["20/05/2025 12:05", "Bradford Council", 21, 40])
    return Made([Sheet("Form responses 1", [head, *rows])], nothing())


@shape("collection: a survey of councils, one of which did not answer", "xlsx", "ods", named=False)
def survey(here: Here) -> Made:
    groups = numbers(here, COUNCILS)
    title = [[f"Women in IT survey: digital staff in post, {last_day(here)}"], []]
    rows = rows_of(groups)
    women, men, *_ = summed(groups)
    rows.insert(3, ["Hull", None, None, "No response"])
    rows.append(["All respondents", women, men])
    return Made([Sheet("Responses", [*title, ["Council", "Women", "Men", "Notes"], *rows])],
                collected(here, groups))  # fmt: skip


@shape("collection: what councils note beside their numbers", "xlsx", named=False)
def noted(here: Here) -> Made:
    notes = {1: "These are FTE, headcount to follow", 3: "Includes 12 vacancies"}
    plain = rows_of(numbers(here, COUNCILS))
    rows: list[Row] = [[*row, notes.get(n)] for n, row in enumerate(plain)]
    title = [[f"IT staff at {last_day(here)}"]]
    return Made([Sheet("Returns", [*title, ["Council", "Women", "Men", "Note"], *rows])],
                nothing())  # fmt: skip


@shape("country: a borough by its initials", "xlsx", "csv", named=False)
def initials(here: Here) -> Made:
    people = folk(here, 40, GRADES)
    title = [[f"RBKC - Digital, Data and Technology - {last_day(here)}"]]
    rows = [[p.number, SEXES[p.gender], p.grade, p.title] for p in people]
    return Made([Sheet("List", [*title, ["Person Number", "Gender", "Grade", "Job"], *rows])],
                of(here, "RBKC", people))  # fmt: skip


@shape("country: one service of two boroughs by their initials", "xlsx", named=False)
def two_boroughs(here: Here) -> Made:
    title = [[f"Bi-borough Digital (WCC and RBKC) staff at {last_day(here)}"]]
    rows = rows_of(numbers(here, GRADES))
    return Made([Sheet("IT", [*title, ["Grade", "Women", "Men"], *rows])],
                nothing())  # fmt: skip


@shape("country: a county in the years before and after its end", "xlsx", named=False)
def ended(here: Here) -> Made:
    rows: list[Row] = [["", 2021, 2022, 2024], ["Women", 22, 23, 19], ["Men", 61, 60, 44]]
    title = [["Cumbria County Council IT staff at 31 March"]]
    return Made([Sheet("Years", [*title, *rows])], nothing())


@shape("country: a legacy authority beside each person", "xlsx", named=False)
def legacy(here: Here) -> Made:
    people = folk(here, 50, GRADES)
    before = ("Mendip DC", "Sedgemoor DC", "Somerset County Council", "New starter")
    rows = [[p.number, SEXES[p.gender], p.grade, before[n % 4]] for n, p in enumerate(people)]
    head = ["Employee number", "Gender", "Grade", "Legacy authority"]
    title = [[f"Somerset Council Digital, {last_day(here)}"]]
    return Made([Sheet("Digital", [*title, head, *rows])], of(here, "Somerset Council", people))


@shape("country: local government employees by their basis", "xlsx")
def basis(here: Here) -> Made:
    people = folk(here, 50, ("LG5", "LG7", "LG9"))
    head = ["Personal reference", "Gender", "Employee group", "Grade", "SCP", "Basis"]
    rows = [[p.number, SEXES[p.gender], "Local Government Employee", p.grade, 30 + n % 40,
             p.contract] for n, p in enumerate(people)]  # fmt: skip
    return Made([Sheet("Export", [head, *rows])], here.truth(people))


@shape("country: a table of the Civil Service's professions", "ods", "csv", named=False)
def civil_service(here: Here) -> Made:
    words = ("Policy", "Digital, Data and Technology", "Legal", "Tax")
    groups = {word: (400 - 5 * n, 200 + 5 * n, 0, 0) for n, word in enumerate(words)}
    women, men, *_ = summed(groups)
    lines: list[Row] = [[word, m, w, w + m] for word, (w, m, *_) in groups.items()]
    title = [[f"Table 8: Civil Service employees by profession of post and sex, {here.year}"],
             [f"At 31 March {here.year}, rounded to the nearest 5."]]  # fmt: skip
    total: Row = ["All employees", men, women, women + men]
    totals = {("comparator", f"CS: {word}", here.year): them for word, them in groups.items()}
    head: Row = ["Profession of post", "Male", "Female", "All employees"]
    return Made([Sheet("Table_8", [*title, head, *lines, total])], Truth(totals))
