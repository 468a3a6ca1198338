"""The sample spreadsheets counted by other means than the program's own.

Nothing of `etl` is used here: openpyxl and the standard library read the files, and the
few words the sample uses are written out, so that the two counts can be compared.
"""

from __future__ import annotations

import csv
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import openpyxl

SAMPLE = Path(__file__).parents[1] / "datasets" / "sample"
SPREADSHEETS = SAMPLE / "spreadsheets"
MEMBERS = "society-membership"
GENDERS = {
    "woman": "women", "f": "women", "benyw": "women",
    "man": "men", "m": "men", "gwryw": "men",
    "another gender": "another gender", "x": "another gender", "arall": "another gender",
    "not recorded": "not recorded", "prefer not to say": "not recorded",
    "heb ei gofnodi": "not recorded",
}  # fmt: skip
GRADES = {
    "it apprentice": "apprentice", "digital apprentice": "apprentice", "prentis": "apprentice",
    "it technician": "technician or support", "ict support officer": "technician or support",
    "technegydd": "technician or support",
    "it manager": "manager", "ict manager": "manager", "rheolwr": "manager",
    "head of it": "head of service", "head of ict": "head of service",
    "pennaeth gwasanaeth": "head of service",
    "director of it": "director or CIO", "chief digital officer": "director or CIO",
    "cyfarwyddwr": "director or CIO", "director or cio": "director or CIO",
}  # fmt: skip
HEADINGS = {"rhyw": "gender", "sex": "gender", "gradd": "grade"}
COUNTED = ("women", "men", "another gender", "not recorded")
Row = Mapping[str, Any]


class Group(NamedTuple):
    """Who is counted together."""

    council: str
    year: int
    status: str
    grade: str


@cache
def counted() -> Mapping[Group, Counter[str]]:
    """Women, men, another gender and not recorded, in council IT, by group."""
    groups: dict[Group, Counter[str]] = {}
    for path in sorted(SPREADSHEETS.iterdir()):
        if not path.name.startswith(MEMBERS):
            for row in rows_of(path):
                for group, people in _counts(row, path):
                    groups.setdefault(group, Counter()).update(people)
    return groups


@cache
def members() -> list[Row]:
    """The rows of the Society's list of members, by heading as it stands."""
    (path,) = SPREADSHEETS.glob(f"{MEMBERS}*.xlsx")
    headings, *rows = openpyxl.load_workbook(path)["Members"].values
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


@cache
def rows_of(path: Path) -> list[Row]:
    """The rows of the file's table, by heading in small letters."""
    return list(_rows(path))


def _rows(path: Path) -> Iterator[Row]:
    headings: list[str] = []
    for cells in _cells(path):
        words = [str(cell or "").strip().lower() for cell in cells]
        if headings:
            yield dict(zip(headings, cells, strict=False))
        elif {"grade", "gradd"} & set(words):
            headings = [HEADINGS.get(word, word) for word in words]
    assert headings, f"{path.name} has no heading row"


def _cells(path: Path) -> Iterator[tuple[Any, ...]]:
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        sheets = [sheet for sheet in book if sheet.title not in {"Cover", "Notes"}]
        assert len(sheets) == 1
        yield from sheets[0].values
    elif path.suffix == ".csv":
        text = path.read_text(encoding="utf-8")
        separator = ";" if ";" in text.splitlines()[0] else ","
        yield from map(tuple, csv.reader(text.splitlines(), delimiter=separator))
    else:
        with zipfile.ZipFile(path) as archive:
            content = ElementTree.fromstring(archive.read("content.xml"))  # noqa: S314 - our own file
        for row in content.iterfind(".//{*}table-row"):
            yield tuple("".join(cell.itertext()) for cell in row.iterfind("{*}table-cell"))


def _counts(row: Row, path: Path) -> Iterator[tuple[Group, Counter[str]]]:
    word = str(row["grade"]).lower()
    if word == "total":
        return
    council = row.get("council") or re.sub(r" \d{4}$", "", path.stem)
    year = _year(row.get("year") or path.stem)
    if path.stem.startswith("Ouseholme"):
        council = "Ouseholme City Council"
    grade = GRADES.get(word, word)
    if "women" in row:
        people = Counter({heading: int(row[heading]) for heading in COUNTED})
    else:
        people = Counter({GENDERS[row["gender"].lower()]: int(row.get("headcount") or 1)})
    for status in _statuses(row, year):
        yield Group(council, year, status, grade), people


def _statuses(row: Row, year: int) -> Iterator[str]:
    if "status" in row or "start date" not in row:
        yield str(row.get("status", "in post")).lower()
        return
    start, last = _day(row["start date"]), _day(row["leaving date"])
    before, today = date(year - 1, 3, 31), date(year, 3, 31)
    assert start is not None
    if start <= today and (last is None or last >= today):
        yield "in post"
    if before < start <= today:
        yield "joined"
    if last is not None and before <= last < today:
        yield "left"


def _day(value: object) -> date | None:
    if isinstance(value, str) and value:
        day, month, year = value.split("/")
        return date(int(year), int(month), int(day))
    return value.date() if isinstance(value, datetime) else None


def _year(value: object) -> int:
    text = str(value)
    both = re.fullmatch(r"(\d{4})[/-](\d{2})", text)
    if both:
        return int(both[1]) + 1
    return int(re.findall(r"\d{4}", text)[-1])
