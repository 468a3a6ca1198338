"""Who a row of a list is about, where no staff number tells.

A National Insurance number, an e-mail address, or a name with a date of birth tells one person from
another; a name alone may be that of two. etl.workbooks.headings.identifiers knows
under which headings they stand. They are told apart by hashes, as
etl.workbooks.people.same_person makes them.
"""

import re

from etl.checks import persons as problems
from etl.checks.problems import Findings
from etl.checks.reasons import chosen
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import BIRTH, EMAIL, NI, identity_places, whole_name_places
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.people.same_person import (
    NAMESAKE,
    OF_BIRTH,
    OF_EMAIL,
    OF_NAME,
    OF_NI,
    SamePerson,
)
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import day_of

NI_NUMBER = re.compile(r"(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?")
NO_NI_NUMBER = re.compile(r"..(?:(\d)\1{5}|123456)")
ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
# Where systems write a day for a day of birth that is not known, nobody was born.
BORN_FROM = 1920
TITLES = frozenset(("mr", "mrs", "ms", "miss", "mx", "dr", "prof"))
# More rows than this share with the name of another are no list of people's names.
NAMES_REPEATED = 0.5


class Identity:
    """Tells the people of one table by the columns that it has."""

    def __init__(self, layout: Layout, answers: Answers, same: SamePerson) -> None:
        self._layout = layout
        self._same = same
        self._are_one = _says(answers, problems.ONE_NAME) == problems.ONE_PERSON
        self._are_several = _says(answers, problems.ONE_ADDRESS) == problems.DIFFERENT
        places = identity_places(layout)
        self._ni, self._email = places.get(NI), places.get(EMAIL)
        self._birth = places.get(BIRTH)
        self._names = whole_name_places(places)
        if self._names and self._are_no_names():
            self._names = ()
        # The name beside each address.
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

    def who(self, number: int, row: Row, staff_number: str) -> str:
        """What stands for the person of a row, '' where nothing does; a NAMESAKE may be another."""
        if ni := _ni_number(row[self._ni]) if self._ni is not None else "":
            return self._same.tie(self._same.hash(OF_NI, ni), staff_number)
        if staff_number:
            return staff_number
        name = self._name(row)
        if text := _address(row[self._email]) if self._email is not None else "":
            address = self._same.hash(OF_EMAIL, text)
            self._compare(address, name, number)
            return address + (self._same.hash(" ", name) if self._are_several and name else "")
        born = _born(row[self._birth]) if self._birth is not None and name else ""
        if born:
            return self._same.hash(OF_BIRTH, f"{name} {born}")
        return self._same.hash(OF_NAME if self._are_one else NAMESAKE, name) if name else ""

    def close(self, findings: Findings) -> None:
        """The table has ended: ask of addresses that stand beside several names."""
        if self._shared:
            sheet = self._layout.sheet.name
            cell = self._layout.first_cell(self._first[1])
            two = self._layout.rows_on_sheet(self._first)
            findings.add(problems.shared_address(sheet, cell, self._shared, two))

    def _compare(self, address: str, name: str, number: int) -> None:
        if not name or self._are_several:
            return
        hashed = self._same.hash(NAMESAKE, name)
        first, earlier = self._named.setdefault(address, (number, hashed))
        if first != number and earlier != hashed:
            self._first = self._first if self._shared else (first, number)
            self._shared += 1

    def _name(self, row: Row) -> str:
        """The words of the name in an order of their own; '' for less than two."""
        text = " ".join(text_of(row[place]) for place in self._names)
        words = sorted(word for word in simple(text).split() if word not in TITLES)
        return " ".join(words) if len(words) > 1 else ""

    def _are_no_names(self) -> bool:
        rows = [row for row in sample(self._layout) if max(self._names) < len(row)]
        names = [name for row in rows if (name := self._name(row))]
        return len(set(names)) < len(names) * (1 - NAMES_REPEATED)


def _says(answers: Answers, code: str) -> str:
    return chosen(answers.reasons.get(code, ""), problems.PEOPLE)


def _ni_number(value: object) -> str:
    """The number as everybody's is written; '' for what is none, and what stands for none."""
    text = re.sub(r"[\s\-/.]", "", text_of(value)).upper()
    # The letter at its end may be missing, and is the same person's whatever it is.
    is_one = NI_NUMBER.fullmatch(text) and not NO_NI_NUMBER.match(text)
    return text[:8] if is_one else ""


def _address(value: object) -> str:
    text = text_of(value).casefold()
    return text if ADDRESS.fullmatch(text) else ""


def _born(value: object) -> str:
    """The day of birth; '' where there is none, or one that stands for none."""
    day = day_of(value)
    return day.isoformat() if day is not None and day.year >= BORN_FROM else ""
