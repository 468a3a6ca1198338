"""Single-council workbooks for 2025, each laid out as another council might lay it out."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from etl.vocabulary.genders import Gender
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.vocabulary.roles import Contract, WorkingPattern

from .files import Row, write_csv, write_ods, write_xlsx
from .people import Record
from .rates import LAST_YEAR
from .returns import listed
from .tables import (
    CONTRACT,
    GENDER,
    GRADE,
    LAST,
    NUMBER,
    PATTERN,
    ROLE,
    SAMPLE,
    START,
    YEAR,
    Column,
    counts_rows,
    headcount_rows,
    people_rows,
)

Writer = Callable[[Path, list[Record]], None]

# The first year of the one workbook that has several years on one sheet.
SEVERAL_YEARS_FROM = 2021
NOTES: list[Row] = [
    ["Notes"],
    [SAMPLE],
    ["Everybody in post in IT and digital jobs on 31 March 2025, agency staff included."],
    ["Gender is as people gave it; 'Not recorded' where they gave nothing."],
]
LETTERS = {
    Gender.WOMAN: "F",
    Gender.MAN: "M",
    Gender.ANOTHER_GENDER: "X",
    Gender.NOT_RECORDED: "Prefer not to say",
}
WELSH_GENDERS = {
    Gender.WOMAN: "Benyw",
    Gender.MAN: "Gwryw",
    Gender.ANOTHER_GENDER: "Arall",
    Gender.NOT_RECORDED: "Heb ei gofnodi",
}
WELSH_GRADES = {
    Grade.APPRENTICE: "Prentis",
    Grade.TECHNICIAN: "Technegydd",
    Grade.MANAGER: "Rheolwr",
    Grade.HEAD_OF_SERVICE: "Pennaeth gwasanaeth",
    Grade.DIRECTOR: "Cyfarwyddwr",
}
WELSH_PATTERNS = {
    WorkingPattern.FULL_TIME: "Llawn amser",
    WorkingPattern.PART_TIME: "Rhan amser",
}
WELSH_CONTRACTS = {
    Contract.PERMANENT: "Parhaol",
    Contract.FIXED_TERM: "Cyfnod penodol",
    Contract.APPRENTICESHIP: "Prentisiaeth",
    Contract.AGENCY: "Asiantaeth",
}
TITLES = {
    Grade.APPRENTICE: "Digital apprentice",
    Grade.TECHNICIAN: "ICT support officer",
    Grade.MANAGER: "ICT manager",
    Grade.HEAD_OF_SERVICE: "Head of ICT",
    Grade.DIRECTOR: "Chief digital officer",
}


def in_post(records: Iterable[Record]) -> list[Record]:
    """Those in post, whether or not they have given notice."""
    return [record for record in records if record.status is Status.IN_POST]


def plain_list(path: Path, records: list[Record]) -> None:
    """A clean list of people, headings in the first row."""
    write_xlsx(
        path, {"Staff": people_rows(in_post(records), (GENDER, GRADE, ROLE, PATTERN, CONTRACT))}
    )


def titled_list(path: Path, records: list[Record]) -> None:
    """A list of people under a title, with leavers and one who has not started yet."""
    title: list[Row] = [
        [f"{records[0].council.name}: digital and IT staff, 31 March {LAST_YEAR}"],
        [SAMPLE],
        [],
    ]
    columns = (NUMBER, GENDER, GRADE, ROLE, START, LAST)
    waiting: Row = [
        "999-0001",
        "Woman",
        "Professional",
        "Data and analysis",
        date(2025, 5, 6),
        None,
    ]
    rows = [*title, *people_rows(listed(records), columns), waiting]
    write_xlsx(path, {"IT staff": rows}, heading_rows=len(title) + 1)


def semicolon_list(path: Path, records: list[Record]) -> None:
    """A list of people as a personnel system exports it: semicolons and day-first dates."""
    columns = (NUMBER, GENDER, GRADE, ROLE, PATTERN, START, LAST)
    write_csv(path, people_rows(listed(records), columns), separator=";")


def counts_with_total(path: Path, records: list[Record]) -> None:
    """A row a grade with women, men and others, and a Total row below."""
    people = in_post(records)
    rows = list(counts_rows(people, (GRADE,)))
    genders = {gender: sum(record.gender is gender for record in people) for gender in Gender}
    write_xlsx(path, {"Counts": [*rows, ["Total", *genders.values(), len(people)]]})


def headcount_by_gender(path: Path, records: list[Record]) -> None:
    """A row for each grade and gender, with a headcount."""
    write_xlsx(path, {"Headcount": headcount_rows(in_post(records), (GRADE, GENDER))})


def cover_data_notes(path: Path, records: list[Record]) -> None:
    """A cover sheet, a data sheet and a notes sheet."""
    council = records[0].council
    cover: list[Row] = [
        ["Women in IT: workforce return"],
        [SAMPLE],
        [],
        ["Council", council.name],
        ["Reporting year", LAST_YEAR],
    ]
    data = counts_rows(in_post(records), (GRADE, ROLE, PATTERN))
    write_xlsx(path, {"Cover": cover, "Data": data, "Notes": NOTES})


def coded_list(path: Path, records: list[Record]) -> None:
    """A list of people in codes: F and M, FT and PT, with contracts."""
    columns: tuple[Column, ...] = (
        ("Council", lambda r: r.council.name),
        YEAR,
        ("Sex", lambda r: LETTERS[r.gender]),
        GRADE,
        ROLE,
        ("FT/PT", lambda r: "PT" if r.pattern is WorkingPattern.PART_TIME else "FT"),
        CONTRACT,
    )
    write_xlsx(path, {"Data": people_rows(in_post(records), columns), "Notes": NOTES})


def welsh_list(path: Path, records: list[Record]) -> None:
    """A list of people in Welsh, where the vocabulary has a Welsh word."""
    columns: tuple[Column, ...] = (
        ("Rhyw", lambda r: WELSH_GENDERS[r.gender]),
        ("Gradd", lambda r: WELSH_GRADES.get(r.grade, GRADE[1](r))),
        ("Patrwm gwaith", lambda r: WELSH_PATTERNS[r.pattern]),
        ("Contract", lambda r: WELSH_CONTRACTS[r.contract]),
    )
    write_xlsx(path, {"Staff": people_rows(in_post(records), columns)})


def several_years(path: Path, records: list[Record]) -> None:
    """Five years on one sheet with a Year column, flows beside the people in post."""
    columns: tuple[Column, ...] = (
        YEAR,
        ("Status", lambda r: r.status.capitalize()),
        GRADE,
        ROLE,
    )
    write_xlsx(path, {"2021 to 2025": counts_rows(records, columns), "Notes": NOTES[:2]})


def named_list(path: Path, records: list[Record]) -> None:
    """A list with invented names, which are passed over, and job titles for grades."""
    people = in_post(records)
    place = {record.number: number for number, record in enumerate(people, start=1)}
    columns: tuple[Column, ...] = (
        ("Name", lambda r: f"Person {place[r.number]:04d}"),
        NUMBER,
        GENDER,
        ("Grade", lambda r: TITLES.get(r.grade, GRADE[1](r))),
        ROLE,
        PATTERN,
        CONTRACT,
    )
    title: list[Row] = [[SAMPLE]]
    write_xlsx(path, {"Staff list": [*title, *people_rows(people, columns)]}, heading_rows=2)


def opendocument_counts(path: Path, records: list[Record]) -> None:
    """Counts by grade in an OpenDocument spreadsheet."""
    write_ods(path, {"Counts": counts_rows(in_post(records), (GRADE, PATTERN))})


# Council, file ending and shape; the file is named after the council and the year.
WORKBOOKS: dict[str, tuple[str, Writer]] = {
    "Ashmere Borough Council": ("xlsx", plain_list),
    "Hallowdene Council": ("xlsx", titled_list),
    "Tavyford Borough Council": ("csv", semicolon_list),
    "Ardenshire County Council": ("xlsx", counts_with_total),
    "London Borough of Fleetbourne": ("xlsx", headcount_by_gender),
    "Ravensleigh Metropolitan Borough Council": ("xlsx", cover_data_notes),
    "Strathalder Council": ("xlsx", coded_list),
    "Glanmorfa County Council": ("xlsx", welsh_list),
    "Ouseholme City Council": ("xlsx", several_years),
    "Millbeck City Council": ("xlsx", named_list),
    "Carrickbane District Council": ("ods", opendocument_counts),
}


def write_workbooks(folder: Path, records: Iterable[Record]) -> None:
    """The single-council workbooks, one a council."""
    by_council: dict[str, list[Record]] = {name: [] for name in WORKBOOKS}
    for record in records:
        if record.council.name in by_council and in_own_workbook(record):
            by_council[record.council.name].append(record)
    for name, (ending, write) in WORKBOOKS.items():
        years = f"{SEVERAL_YEARS_FROM}-{LAST_YEAR}" if write is several_years else f"{LAST_YEAR}"
        write(folder / f"{name} {years}.{ending}", by_council[name])


def in_own_workbook(record: Record) -> bool:
    """True when the council sent this year in a workbook of its own."""
    if record.council.name not in WORKBOOKS or record.year > LAST_YEAR:
        return False
    several = WORKBOOKS[record.council.name][1] is several_years
    return record.year >= (SEVERAL_YEARS_FROM if several else LAST_YEAR)
