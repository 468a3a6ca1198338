"""Who a row of a list is about, where no staff number tells.

A National Insurance number, an e-mail address, or a name with a date of birth tells one person from
another; a name alone may be that of two. datasets/reference/words/identifiers.csv says under which
headings they stand. They are told apart by hashes, whose key ends with the process that counts.
"""

import csv
import re
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from secrets import token_bytes

from etl.checks import persons as problems
from etl.checks.problems import Findings
from etl.vocabulary.words import WORDS, simple
from etl.workbooks.answers import Answers
from etl.workbooks.columns import Field, heading_key
from etl.workbooks.dates import as_date
from etl.workbooks.evidence import sample
from etl.workbooks.layout import Layout, text_of
from etl.workbooks.read import Row

IDENTIFIERS = WORDS / "identifiers.csv"
NI, EMAIL, BIRTH = "National Insurance number", "e-mail address", "date of birth"
NAME, SURNAME, FORENAME = "name", "surname", "forename"
# How what stands for a person begins where it is a name alone.
NAMESAKE = "name "
NI_NUMBER = re.compile(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?")
NO_NI_NUMBER = re.compile(r"..(?:(\d)\1{5}|123456)")
ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
# Where systems write a day for a day of birth that is not known, nobody was born.
BORN_FROM = 1920
TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof"))
# More rows than this share with the name of another are no list of people's names.
NAMES_REPEATED = 0.5
KEY = token_bytes(16)


class Identity:
    """Tells the people of one table by the columns that it has."""

    def __init__(self, layout: Layout, answers: Answers) -> None:
        self._layout = layout
        self._are_one = _says(answers, problems.ONE_NAME) == problems.ONE_PERSON
        self._are_several = _says(answers, problems.ONE_ADDRESS) == problems.DIFFERENT
        places = _places(layout)
        self._ni, self._email = places.get(NI), places.get(EMAIL)
        self._birth = places.get(BIRTH)
        self._names = _name_places(places)
        if self._names and self._are_no_names():
            self._names = ()
        # The staff number beside each National Insurance number, the name beside each address.
        self._numbers: dict[str, str] = {}
        self._named: dict[str, tuple[int, str]] = {}
        # Rows of an address that stands beside another name, too, and the first two of them.
        self._shared = 0
        self._first = (0, 0)

    def __bool__(self) -> bool:
        return bool(self._names) or self._ni is not None or self._email is not None

    @property
    def beside_staff_numbers(self) -> bool:
        """True where it tells more than a staff number: one person may have a number a post."""
        return self._ni is not None

    @property
    def by(self) -> str:
        """What people are told by, in the words of a message."""
        if Field.STAFF_NUMBER in self._layout.columns:
            return Field.STAFF_NUMBER.value
        if self._ni is not None:
            return NI
        return EMAIL if self._email is not None else f"{NAME} and {BIRTH}"

    def who(self, number: int, row: Row, staff_number: str) -> str:
        """What stands for the person of a row, '' where nothing does; a NAMESAKE may be another."""
        ni = _ni_number(row[self._ni]) if self._ni is not None else ""
        if staff_number:
            return self._numbers.setdefault(ni, staff_number) if ni else staff_number
        if ni:
            return self._numbers.get(ni, ni)
        name = self._name(row)
        if address := _address(row[self._email]) if self._email is not None else "":
            self._compare(address, name, number)
            return address + (_hash(" ", name) if self._are_several and name else "")
        born = _born(row[self._birth]) if self._birth is not None and name else ""
        if born:
            return _hash("born ", f"{name} {born}")
        return _hash("name, " if self._are_one else NAMESAKE, name) if name else ""

    def close(self, findings: Findings) -> None:
        """The table has ended: ask of addresses that stand beside several names."""
        if self._shared:
            sheet = self._layout.sheet.name
            cell = self._layout.first_cell(self._first[1])
            findings.add(problems.shared_address(sheet, cell, self._shared, self._first))

    def _compare(self, address: str, name: str, number: int) -> None:
        if not name or self._are_several:
            return
        first, earlier = self._named.setdefault(address, (number, _hash(NAMESAKE, name)))
        if first != number and earlier != _hash(NAMESAKE, name):
            self._first = self._first if self._shared else (first, number)
            self._shared += 1

    def _name(self, row: Row) -> str:
        """The words of the name in an order of their own; '' for less than two."""
        text = " ".join(text_of(row[place]) for place in self._names)
        words = sorted(word for word in simple(text).split() if _is_of_a_name(word))
        return " ".join(words) if len(words) > 1 else ""

    def _are_no_names(self) -> bool:
        rows = [row for row in sample(self._layout) if max(self._names) < len(row)]
        names = [name for row in rows if (name := self._name(row))]
        return len(set(names)) < len(names) * (1 - NAMES_REPEATED)


def _says(answers: Answers, code: str) -> str:
    return simple(answers.reasons.get(code, ""))


def _places(layout: Layout) -> dict[str, int]:
    """Where each of them stands; the first column where it has several."""
    found: dict[str, int] = {}
    for heading in layout.headings:
        what = identifiers().get(heading_key(heading.text)) if heading.field is None else None
        if what is not None:
            found.setdefault(what, heading.place)
    return found


def _name_places(places: dict[str, int]) -> Sequence[int]:
    if NAME in places:
        return (places[NAME],)
    return (places[SURNAME], places[FORENAME]) if {SURNAME, FORENAME} <= set(places) else ()


def _is_of_a_name(word: str) -> bool:
    return word.isalpha() and word not in TITLES


def _hash(kind: str, text: str) -> str:
    return kind + blake2b(text.encode(), digest_size=12, key=KEY).hexdigest()


def _ni_number(value: object) -> str:
    text = re.sub(r"[\s\-/.]", "", text_of(value)).upper()
    if not NI_NUMBER.fullmatch(text) or NO_NI_NUMBER.match(text):
        return ""
    # The letter at its end may be missing, and is the same person's whatever it is.
    return _hash("ni ", text[:8])


def _address(value: object) -> str:
    text = text_of(value).casefold()
    return _hash("mail ", text) if ADDRESS.fullmatch(text) else ""


def _born(value: object) -> str:
    """The day of birth; '' where there is none, or one that stands for none."""
    try:
        day = as_date(value)
    except ValueError:
        return ""
    return day.isoformat() if day is not None and day.year >= BORN_FROM else ""


@cache
def identifiers() -> dict[str, str]:
    """What stands under each heading, by the heading's simple form."""
    with IDENTIFIERS.open(encoding="utf-8", newline="") as lines:
        return {heading_key(row["heading"]): row["stands for"] for row in csv.DictReader(lines)}
