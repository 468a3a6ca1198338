"""Which heading is which field.

Headings are matched whole, by their simple form, against the real headings in
datasets/reference/words/headings.csv (columns heading, field, language, note).
A row with no field is a heading that is known and not used: personal values
stand under many of these, and no more of them is read than the heading.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from etl.vocabulary.genders import Gender
from etl.vocabulary.listed import Where, neutral
from etl.vocabulary.words import WORDS, gender_words, genders_in, lines_of, simple
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.around import (
    alike_around,
    without_after,
    without_before,
    without_mark,
    without_remark,
    words_apart,
)
from etl.workbooks.headings.gender_said import gender_said, is_total_said

HEADINGS = WORDS / "headings.csv"
# What spreadsheet programs call the numbers of a pivot table, whatever they count.
COUNT_OF = re.compile(r"(?:distinct )?count of \w")
OF_SOME = frozenset(("girl", "girls", "boy", "boys", "percent"))
# Headings of users of systems, and not of people.
OF_SYSTEMS = frozenset(("role", "roles", "level", "group"))
# What the ONS calls the codes and names of local authorities of a year: 'LAD24CD', 'CTYUA23NM'.
OF_THE_ONS = re.compile(r"(?:lad|ltla|utla|ctyua|cty|cauth)\d\d(cd|nm)")
# Ranks beside the lines of the file: settled by a person, and not known.
SETTLED, NOT_KNOWN = -2, -1


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
    # In a list of members the day until which they have paid; in any other it says nothing.
    EXPIRY = "expiry date"
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
    # Words that tell rows apart and stand for nothing that is counted by.
    GROUP = "group"
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


# The column that counts the people of each gender.
FIELD_OF = {
    Gender.WOMAN: Field.WOMEN,
    Gender.MAN: Field.MEN,
    Gender.ANOTHER_GENDER: Field.ANOTHER_GENDER,
    Gender.NOT_RECORDED: Field.NOT_RECORDED,
}
GENDER_COLUMNS = tuple(FIELD_OF.values())
NUMBERS = frozenset((*GENDER_COLUMNS, Field.TOTAL, Field.PEOPLE))
# Fields that say what a group of people has in common.
LABELS = (Field.COUNCIL, Field.ORGANISATION, Field.YEAR, Field.STATUS, Field.GRADE,
          Field.MEMBERSHIP_GRADE, Field.LEVEL, Field.PROFESSION, Field.DEPARTMENT, Field.ROLE,
          Field.POST, Field.SOCIETY_POST, Field.PATTERN, Field.CONTRACT, Field.REGION,
          Field.GROUP)  # fmt: skip
# What is somebody's own, and moves nobody in or out of post.
OF_ONE = frozenset((Field.GENDER, Field.GRADE, Field.ROLE, Field.PATTERN, Field.CONTRACT,
                    Field.HOURS, Field.FTE))  # fmt: skip
# What databases hold by a code and by its words.
DESCRIBED = (Field.GENDER, Field.YEAR, Field.COUNCIL, Field.GRADE, Field.PATTERN, Field.ROLE,
             Field.CONTRACT)  # fmt: skip
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
    for rank, row in enumerate(lines_of(HEADINGS)):
        field = Field(row["field"]) if row["field"] else None
        # 'EmplID' is printed as 'EMPLID', too, in which no word begins with a capital.
        for key in (heading_key(row["heading"]), heading_key(row["heading"].casefold())):
            if known.setdefault(key, (field, rank))[0] is not field:
                raise ValueError(f"{HEADINGS.name}: '{row['heading']}' stands for two fields")
    return known


@cache
def welsh_headings() -> frozenset[str]:
    """The simple forms of the headings that are known as Welsh ones."""
    told = (row["heading"] for row in lines_of(HEADINGS) if row["language"] == "cy")
    return frozenset(map(heading_key, told))


def is_welsh(heading: str) -> bool:
    """True for a heading that is known as a Welsh one."""
    return heading_key(heading) in welsh_headings()


@cache
def heading_key(text: str) -> str:
    """The simple form, in which '% female' and 'Female' stay apart: one is no count.

    'Gender (as recorded in HR)' is 'gender'; 'Gender (of line manager)' is another's. Databases
    print 'JobTitle' and 'EmployeeID', which are two words each, and 'txtGender', which is one.
    """
    return words_apart(without_remark(text, neutral()).replace("%", " percent "))


def match(cells: Sequence[object], answers: Answers = NOTHING_SETTLED) -> list[Heading]:
    """The headings of a row of cells, each with the field that it stands for.

    What was settled for a heading stands before what is known of it, and no other column
    is taken for a field that was settled.
    """
    found: list[Heading] = []
    for place, cell in enumerate(cells):
        if isinstance(cell, str) and cell.strip():
            text = " ".join(cell.split())
            # What is settled for a heading is settled for the first column that has it.
            is_first = all(earlier.text != text for earlier in found)
            settled_as = _settled(text, place, answers) if is_first else None
            field, rank = _field_and_rank(text)
            found.append(settled_as or Heading(text, place, field, rank != NOT_KNOWN, rank))
    settled = {heading.field for heading in found if heading.rank == SETTLED and heading.field}
    return [
        replace(heading, field=None)
        if heading.field in settled and heading.rank != SETTLED
        else heading
        for heading in _known_together(found)
    ]


def _known_together(headings: list[Heading]) -> list[Heading]:
    """The headings, each that is not known as what it is without a word that all of them have."""
    if all(heading.known for heading in headings):
        return headings
    for keys in alike_around([heading_key(heading.text) for heading in headings]):
        told = [known_headings().get(key) for key in keys]
        headings = [
            replace(heading, field=found[0], known=True, rank=found[1])
            if found and not heading.known
            else heading
            for heading, found in zip(headings, told, strict=True)
        ]
    return headings


@cache
def _field_and_rank(text: str) -> tuple[Field | None, int]:
    """A heading's field; one in two languages has that of its parts, where they say the same."""
    if known := known_headings().get(heading_key(text)):
        return known
    if of_ons := OF_THE_ONS.fullmatch(heading_key(text)):
        return known_headings()["lad code" if of_ons[1] == "cd" else "lad name"]
    if what := without_mark(text):
        return _field_and_rank(what)
    if within := _within(heading_key(text)):
        return within
    if counted := _counted(text):
        return counted
    parts = [known_headings().get(heading_key(part)) for part in text.split("/") if part.strip()]
    told = [part for part in parts if part is not None]
    is_one = len(told) == len(parts) > 1 and len({field for field, _ in told}) == 1
    return told[0] if is_one and told[0][0] is not None else _in_two_languages(text)


def _in_two_languages(text: str) -> tuple[Field | None, int]:
    """What 'Rhyw Gender' is known as, where both languages stand for the same field."""
    words = text.split()
    for at in range(1, len(words)):
        parts = " ".join(words[:at]), " ".join(words[at:])
        told = [known_headings().get(heading_key(part)) for part in parts]
        fields = {each[0] if each else None for each in told}
        if told[0] and len(fields) == 1 and None not in fields and sum(map(is_welsh, parts)) == 1:
            return told[0]
    return None, NOT_KNOWN


def _counted(text: str) -> tuple[Field, int] | None:
    """Whom a heading says its numbers are of: women, men, everybody, or people of either gender."""
    if (gender := gender_said(text) or _of_a_sign(text)) is not None:
        return FIELD_OF[gender], known_headings()["women"][1]
    if is_total_said(text):
        return Field.TOTAL, known_headings()["total"][1]
    return (Field.PEOPLE, known_headings()["count of people"][1]) if _is_count(text) else None


def _of_a_sign(text: str) -> Gender | None:
    """The gender of a sign without letters, such as Access's '<>'; '#' is over any numbers."""
    return None if simple(text) or not text.strip("# ") else gender_words().find(text)


def _is_count(text: str) -> bool:
    """True for 'Count of Name' and the like; not where it is of women or men alone."""
    key = heading_key(text)
    return bool(COUNT_OF.match(key)) and not (genders_in(key) or OF_SOME & set(key.split()))


def _within(key: str) -> tuple[Field | None, int] | None:
    """What 'User Grade', 'Sex_Name' and 'Year_Code' are known as without what stands around."""
    before, after = without_before(key), without_after(key)
    # The officer of 'Contract officer gender' is another one.
    is_theirs = before in known_headings() or not without_before(before)
    is_theirs = is_theirs and before not in OF_SYSTEMS
    return (
        _of(OF_ONE, before if is_theirs else "")
        or _of(DESCRIBED, after)
        or _of((Field.YEAR,), without_after(key, Where.CODE))
    )


def _of(fields: Collection[Field], key: str) -> tuple[Field | None, int] | None:
    known = known_headings().get(key) or (_within(key) if key else None)
    return known if known is not None and known[0] in fields else None


def _settled(text: str, place: int, answers: Answers) -> Heading | None:
    """The heading as it was settled; None where nothing was, or no such field is known."""
    settled = answers.heading(text)
    if settled is None or settled not in ("", *Field):
        return None
    return Heading(text, place, Field(settled) if settled else None, known=True, rank=SETTLED)


def best_known(headings: Iterable[Heading]) -> dict[Field, Heading]:
    """Each field with its heading; of rivals the one that is known best."""
    found: dict[Field, Heading] = {}
    for heading in sorted(headings, key=lambda each: each.rank):
        if heading.field:
            found.setdefault(heading.field, heading)
    return found
