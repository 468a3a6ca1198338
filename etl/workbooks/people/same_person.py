"""Which rows of one file are one person's: by hashes, and by what ties one to another.

A National Insurance number beside a staff number ties the two, and one beside two staff numbers
ties those, in whatever order the rows and sheets stand. The hashes are made with a secret that is
drawn for each file and read by nobody; it is gone when the file has been read.
"""

import os
from hashlib import blake2b

from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.identifiers import BIRTH, EMAIL, NAME, NI

STAFF_NUMBER = Field.STAFF_NUMBER.value
# How a hash begins, which no staff number does, and what was hashed. A namesake may be another
# person.
HASHED = "\0"
OF_NI, OF_EMAIL, OF_BIRTH, OF_NAME = "\0ni ", "\0mail ", "\0born ", "\0name, "
NAMESAKE = "\0name "
KINDS = {OF_NI: NI, OF_EMAIL: EMAIL, OF_BIRTH: f"{NAME} and {BIRTH}", OF_NAME: NAME}


class SamePerson:
    """What is known of the people of one file."""

    def __init__(self) -> None:
        self._secret = os.urandom(16)
        self.has_hashed = False
        # By National Insurance number the first staff number beside it, and those without any.
        self._staff: dict[str, str] = {}
        self._alone: dict[str, None] = {}
        # Staff numbers that one National Insurance number stands beside.
        self._also: dict[tuple[str, str], None] = {}

    def hash(self, kind: str, text: str) -> str:
        """What stands for the text within this file, with its kind before it."""
        self.has_hashed = True
        return kind + blake2b(text.encode(), digest_size=12, key=self._secret).hexdigest()

    def tie(self, ni: str, staff_number: str) -> str:
        """What stands for the person of a row with a National Insurance number, by its hash, and
        a staff number, '' where there is none.
        """
        if not staff_number:
            self._alone[ni] = None
            return ni
        first = self._staff.setdefault(ni, staff_number)
        if first != staff_number:
            self._also[first, staff_number] = None
        return staff_number

    def tied(self) -> list[list[str]]:
        """What stands for one person each, for those for whom several may have been returned."""
        beside = [(self._staff[ni], ni) for ni in self._alone if ni in self._staff]
        people: dict[str, list[str]] = {}
        for one, other in (*self._also, *beside):
            more, fewer = people.get(one, [one]), people.get(other, [other])
            if more is fewer:
                continue
            if len(more) < len(fewer):
                more, fewer = fewer, more
            more.extend(fewer)
            people.update(dict.fromkeys((one, other, *fewer), more))
        return list({id(keys): keys for keys in people.values()}.values())


def told_by(key: str) -> str:
    """What a person is told by, in the words of a message."""
    return next((kind for start, kind in KINDS.items() if key.startswith(start)), STAFF_NUMBER)


def in_words(kinds: set[str]) -> str:
    """The kinds in a sentence, in an order of their own."""
    return " or ".join(kind for kind in (STAFF_NUMBER, *KINDS.values()) if kind in kinds)
