"""The yearly returns: one spreadsheet a year with many councils in it.

The form grew over the years, as forms do: until 2018 it did not ask for contracts, from
2023 it asks for recruitment, the year is written in several ways, and in two years it was a
list of people.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status

from .files import Row, write_csv, write_xlsx
from .people import Record
from .recruitment import with_recruitment
from .tables import (
    CONTRACT,
    COUNCIL,
    GENDER,
    GRADE,
    LAST,
    NUMBER,
    PATTERN,
    ROLE,
    SAMPLE,
    START,
    STATUS,
    YEAR,
    Column,
    counts_rows,
    people_rows,
)

SHORT_COUNCIL: Column = ("Council", lambda r: r.council.short_name)
TWO_YEARS: Column = ("Year", lambda r: f"{r.year - 1}/{r.year % 100:02d}")
TWO_YEARS_DASHED: Column = ("Year", lambda r: f"{r.year - 1}-{r.year % 100:02d}")
# Words that stand for one rung whatever the council.
USUAL_GRADES = {
    Grade.APPRENTICE: "IT apprentice",
    Grade.TECHNICIAN: "IT technician",
    Grade.MANAGER: "IT manager",
    Grade.HEAD_OF_SERVICE: "Head of IT",
    Grade.DIRECTOR: "Director of IT",
}
USUAL_GRADE: Column = (
    "Grade",
    lambda r: USUAL_GRADES.get(r.grade, GRADE[1](r)),
)
OLD_FORM = (COUNCIL, YEAR, STATUS, GRADE, ROLE, PATTERN)
FORM = (COUNCIL, YEAR, STATUS, GRADE, ROLE, PATTERN, CONTRACT)
PEOPLE_FORM = (COUNCIL, NUMBER, GENDER, GRADE, ROLE, PATTERN, CONTRACT, START, LAST)


@dataclass(frozen=True)
class Return:
    """How the return of one year is laid out."""

    file: str
    columns: tuple[Column, ...]
    people: bool = False
    titled: bool = False
    recruitment: bool = False


RETURNS = {
    2016: Return("council-it-return-2016.csv", OLD_FORM),
    2017: Return("council-it-return-2017.csv", (COUNCIL, YEAR, STATUS, USUAL_GRADE, ROLE, PATTERN)),
    2018: Return(
        "council-it-return-2018.xlsx",
        (SHORT_COUNCIL, TWO_YEARS, STATUS, GRADE, ROLE, PATTERN),
    ),
    2019: Return("council-it-return-2019.xlsx", FORM),
    2020: Return("council-it-return-2020.xlsx", FORM, titled=True),
    2021: Return("council-it-people-2021.xlsx", PEOPLE_FORM, people=True),
    2022: Return("council-it-return-2022.xlsx", FORM, titled=True),
    2023: Return(
        "council-it-return-2023.xlsx",
        (COUNCIL, TWO_YEARS_DASHED, STATUS, GRADE, ROLE, PATTERN, CONTRACT),
        recruitment=True,
    ),
    2024: Return("council-it-people-2024.xlsx", PEOPLE_FORM, people=True, titled=True),
    2025: Return("council-it-return-2025.xlsx", FORM, titled=True, recruitment=True),
}


def write_returns(folder: Path, records: Iterable[Record], sent: dict[int, set[str]]) -> None:
    """The return of each year, of the councils in `sent`."""
    by_year: dict[int, list[Record]] = {year: [] for year in RETURNS}
    for record in records:
        if record.council.code in sent.get(record.year, ()):
            by_year[record.year].append(record)
    for year, form in RETURNS.items():
        _write(folder / form.file, form, by_year[year], year)


def _write(path: Path, form: Return, records: list[Record], year: int) -> None:
    if form.recruitment:
        records = with_recruitment(records, year)
    lay_out: Callable[..., Iterable[Row]] = people_rows if form.people else counts_rows
    rows = lay_out(listed(records) if form.people else records, form.columns)
    if path.suffix == ".csv":
        write_csv(path, rows)
        return
    title: list[Row] = []
    if form.titled:
        title = [[f"Women in IT: people in council IT, 31 March {year}"], [SAMPLE], []]
    write_xlsx(path, {"Return": [*title, *rows]}, heading_rows=len(title) + 1)


def listed(records: Iterable[Record]) -> list[Record]:
    """Each person once, as a list of people shows them: in post, or gone with a leaving date."""
    return [record for record in records if record.status in (Status.IN_POST, Status.LEFT)]
