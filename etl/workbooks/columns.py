"""Which heading is which field.

Headings are matched whole, by their simple form, against the real headings in
datasets/reference/words/headings.csv (columns heading, field, language, note).
A row with no field is a heading that is known and not used: personal values
stand under many of these, and no more of them is read than the heading.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from etl.vocabulary.words import WORDS, simple

HEADINGS = WORDS / "headings.csv"
# Heading and field less like each other than this (0 to 100) are not proposed as a pair.
PROPOSE_FROM = 75


class Field(StrEnum):
    """What a column can hold. The value is the word in `wit check --json` and in messages."""

    GENDER = "gender"
    WOMEN = "women"
    MEN = "men"
    ANOTHER_GENDER = "another gender"
    NOT_RECORDED = "not recorded"
    TOTAL = "total"
    PEOPLE = "number of people"
    GRADE = "grade"
    MEMBERSHIP_GRADE = "membership grade"
    ROLE = "role"
    # In a list of members the post held in the Society; in a list of staff the job.
    POST = "post"
    SOCIETY_POST = "society post"
    PATTERN = "working pattern"
    CONTRACT = "contract"
    START = "start date"
    LEAVING = "leaving date"
    MEMBER_SINCE = "member since"
    MEMBER_UNTIL = "member until"
    STAFF_NUMBER = "staff number"
    MEMBER_NUMBER = "member number"
    HOURS = "hours"
    FTE = "full-time equivalent"
    COUNCIL = "council"
    ORGANISATION = "organisation"
    REGION = "region"
    YEAR = "year"
    STATUS = "status"
    LEVEL = "responsibility level"
    PROFESSION = "profession"
    DEPARTMENT = "department"
    EMPLOYER = "employer name"
    INDUSTRY = "industry codes"
    DUE_DATE = "due date"
    WOMEN_LOWER = "women in lower quarter"
    WOMEN_LOWER_MIDDLE = "women in lower middle quarter"
    WOMEN_UPPER_MIDDLE = "women in upper middle quarter"
    WOMEN_TOP = "women in top quarter"
    MEN_LOWER = "men in lower quarter"
    MEN_LOWER_MIDDLE = "men in lower middle quarter"
    MEN_UPPER_MIDDLE = "men in upper middle quarter"
    MEN_TOP = "men in top quarter"


GENDER_COLUMNS = (Field.WOMEN, Field.MEN, Field.ANOTHER_GENDER, Field.NOT_RECORDED)
# With two columns that could be one of these, a wrong choice would be a wrong count.
NEVER_CHOSEN = (Field.GENDER, *GENDER_COLUMNS, Field.TOTAL, Field.PEOPLE, Field.STAFF_NUMBER)


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a table. `field` is None when it is not used; `rank` orders rivals."""

    text: str
    place: int
    field: Field | None
    known: bool
    rank: int


@cache
def known_headings() -> dict[str, tuple[Field | None, int]]:
    """Simple form of each known heading, with its field and its rank (the line of the file).

    Raises ValueError when a heading stands for two fields, or for one there is not.
    """
    known: dict[str, tuple[Field | None, int]] = {}
    with HEADINGS.open(encoding="utf-8", newline="") as lines:
        for rank, row in enumerate(csv.DictReader(lines)):
            field = Field(row["field"]) if row["field"] else None
            key = heading_key(row["heading"])
            if known.setdefault(key, (field, rank))[0] is not field:
                raise ValueError(f"{HEADINGS.name}: '{row['heading']}' stands for two fields")
    return known


@cache
def heading_key(text: str) -> str:
    """The simple form, in which '% female' and 'Female' stay apart: one is no count."""
    return simple(re.sub(r"%", " percent ", text))


def match(cells: Sequence[object]) -> list[Heading]:
    """The headings of a row of cells, each with the field that it stands for."""
    found = []
    for place, cell in enumerate(cells):
        if isinstance(cell, str) and cell.strip():
            field, rank = known_headings().get(heading_key(cell), (None, -1))
            found.append(Heading(" ".join(cell.split()), place, field, rank >= 0, rank))
    return found


def propose(heading: str, missing: Sequence[Field]) -> Field | None:
    """The missing field that an unknown heading is closest to, for a message only."""
    from rapidfuzz import fuzz, process

    names = {key: field for key, (field, _) in known_headings().items() if field in missing}
    best = process.extractOne(
        heading_key(heading), list(names), scorer=fuzz.ratio, score_cutoff=PROPOSE_FROM
    )
    return names[best[0]] if best else None
