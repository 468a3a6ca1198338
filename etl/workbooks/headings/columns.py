"""Which heading is which field.

Headings are matched whole, by their simple form, against the real headings in
datasets/reference/words/headings.csv (columns heading, field, language, note).
A row with no field is a heading that is known and not used: personal values
stand under many of these, and no more of them is read than the heading.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import WORDS, gender_words, genders_in, simple
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.headings.brackets import NEUTRAL, without_remark
from etl.workbooks.headings.gender_said import gender_said, is_total_said
from etl.workbooks.headings.prefixes import without_record, without_type

HEADINGS = WORDS / "headings.csv"
# What spreadsheet programs call the numbers of a pivot table, whatever they count.
COUNT_OF = re.compile(r"(?:distinct )?count of \w")
OF_SOME = frozenset(("girl", "girls", "boy", "boys", "percent"))
# Words before a heading that say no more than whose it is, and headings of users of systems.
WHOSE = frozenset(("user", "employee", "emp", "staff", "worker", "person", "incumbent", "current",
                   "contract", "primary", "main", "holder", "postholder", "occupant",
                   "colleague", "je", "evaluated", "spinal", "declared",
                   "recorded", "registered"))  # fmt: skip
OF_SYSTEMS = frozenset(("role", "roles", "level", "group"))
OF_WORDS = frozenset(("name", "desc", "description", "label", "eng", "wel", "cym", "long", "short",
                      "ld", "sd", "t"))  # fmt: skip
OF_CODES = frozenset(("code",))
# The number of a question, as surveys print it before its words.
QUESTION = re.compile(r"^\s*(?:q(?:uestion)?\s*)?\d{1,2}[a-z]?\s*[.):]\s*(?=\D{3})", re.IGNORECASE)
# What the ONS calls the codes and names of local authorities of a year: 'LAD24CD', 'CTYUA23NM'.
OF_THE_ONS = re.compile(r"(?:lad|ltla|utla|ctyua|cty|cauth)\d\d(cd|nm)")
# Where a word begins with a capital in the middle of another: 'JobTitle', 'HRDate'.
RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
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

# What stands for the same thing in one kind or another.
ALIKE = {
    Field.ROLE: (Field.POST,),
    Field.COUNCIL: (Field.ORGANISATION,),
    Field.GRADE: (Field.MEMBERSHIP_GRADE, Field.LEVEL),
    Field.START: (Field.MEMBER_SINCE,),
    Field.LEAVING: (Field.MEMBER_UNTIL,),
    Field.STAFF_NUMBER: (Field.MEMBER_NUMBER,),
    Field.HOURS: (Field.FTE,),
    Field.FTE: (Field.HOURS,),
}


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
            # 'EmplID' is printed as 'EMPLID', too, in which no word begins with a capital.
            for key in (heading_key(row["heading"]), heading_key(row["heading"].casefold())):
                if known.setdefault(key, (field, rank))[0] is not field:
                    raise ValueError(f"{HEADINGS.name}: '{row['heading']}' stands for two fields")
    return known


@cache
def welsh_headings() -> frozenset[str]:
    """The simple forms of the headings that are known as Welsh ones."""
    with HEADINGS.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return frozenset(heading_key(row["heading"]) for row in rows if row["language"] == "cy")


def is_welsh(heading: str) -> bool:
    """True for a heading that is known as a Welsh one."""
    return heading_key(heading) in welsh_headings()


@cache
def heading_key(text: str) -> str:
    """The simple form, in which '% female' and 'Female' stay apart: one is no count.

    'Gender (as recorded in HR)' is 'gender'; 'Gender (of line manager)' is another's. Databases
    print 'JobTitle' and 'EmployeeID', which are two words each, and 'txtGender', which is one.
    """
    without = without_type(without_remark(text, NEUTRAL)).replace("%", " percent ")
    return simple(RUN_TOGETHER.sub(" ", without))


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
            found.append(settled_as or _known(text, place))
    settled = {heading.field for heading in found if heading.rank == SETTLED and heading.field}
    return [
        replace(heading, field=None)
        if heading.field in settled and heading.rank != SETTLED
        else heading
        for heading in found
    ]


def _known(text: str, place: int) -> Heading:
    field, rank = _field_and_rank(text)
    return Heading(text, place, field, rank != NOT_KNOWN, rank)


@cache
def _field_and_rank(text: str) -> tuple[Field | None, int]:
    """A heading's field; one in two languages has that of its parts, where they say the same."""
    known = known_headings().get(heading_key(text))
    if known is not None:
        return known
    if of_ons := OF_THE_ONS.fullmatch(heading_key(text)):
        return known_headings()["lad code" if of_ons[1] == "cd" else "lad name"]
    if (asked := QUESTION.sub("", text)) != text:
        return _field_and_rank(asked)
    if (written := _without_whose(text) or _without_ending(heading_key(text))) is not None:
        return written
    if (counted := _counted(text)) is not None:
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


def _without_whose(text: str) -> tuple[Field | None, int] | None:
    """What 'User Grade' is known as without the word for whose it is."""
    if what := without_record(text):
        return known_headings().get(heading_key(what)) or _without_whose(what)
    whose, _, what = heading_key(text).partition(" ")
    known = known_headings().get(what) if whose in WHOSE and what not in OF_SYSTEMS else None
    return known if known is not None and known[0] in OF_ONE else None


def _without_ending(key: str) -> tuple[Field | None, int] | None:
    """What 'Sex_Name' or 'Year_Code' is known as without the ending that databases give it."""
    what, _, ending = key.rpartition(" ")
    if not what or ending not in OF_WORDS | OF_CODES:
        return None
    known = known_headings().get(what) or _without_ending(what)
    fields = (Field.YEAR,) if ending in OF_CODES else DESCRIBED
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
