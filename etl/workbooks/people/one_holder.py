"""Rows of a list beside what tells its people: one person under two numbers, and nobody at all.

Only the first rows are looked at, before any is counted, and nothing of them is told. Posts without
a holder are looked for in the others, too (far_down).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from etl.checks import persons
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import (
    BIRTH,
    EMAIL,
    FORENAME,
    NAME,
    identity_places,
    name_places,
)
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.people.several_people import may_be_somebody
from etl.workbooks.sheets.read import Row
from etl.workbooks.who_counts.flags import ROWS

# What stands beside more numbers than these is no person's, such as the address of a team.
MOST_POSTS = 3
# Where so many rows have a name or number, one without is to be asked about.
MOSTLY = 0.8


def on_holders(layout: Layout, findings: Findings) -> None:
    """Ask of two staff numbers of one person, and of posts with a gender that nobody may hold."""
    gender = layout.columns[Field.GENDER].place
    rows = (row for row in sample(layout, ROWS) if text_at(row, gender))
    people = [row for row in rows if may_be_somebody(row)]
    if Field.STAFF_NUMBER in layout.columns:
        _on_two_numbers(layout, people, findings)
    _on_nobody(layout, people, findings)


def _on_two_numbers(layout: Layout, people: Sequence[Row], findings: Findings) -> None:
    number, forename = layout.columns[Field.STAFF_NUMBER].place, forename_place(layout)
    for by, columns in told_by(layout).items():
        # By what tells a person, their numbers by forename: twins have two.
        numbers: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in people:
            key = tuple(_text(row, place) for place in columns)
            if all(key) and (staff_number := _text(row, number)):
                first = "" if forename is None else _text(row, forename)
                numbers[key][first].add(staff_number)
        persons_told = [person for each in numbers.values() for person in _by_forename(each)]
        again = sum(len(person) - 1 for person in persons_told if len(person) <= MOST_POSTS)
        if again:
            cell = layout.heading_cell(layout.columns[Field.STAFF_NUMBER])
            findings.add(persons.numbers_of_one(layout.sheet.name, cell, again, by))
            return


def _by_forename(numbers: Mapping[str, set[str]]) -> list[set[str]]:
    """The numbers of each person; an initial, or no forename, may be any that begins with it."""
    found: dict[str, set[str]] = {}
    for forename in sorted(numbers, key=len, reverse=True):
        longer = next((each for each in found if each.startswith(forename)), forename)
        found.setdefault(longer, set()).update(numbers[forename])
    return list(found.values())


def told_by(layout: Layout) -> dict[str, list[int]]:
    """What tells the people of a list beside their staff numbers, and where that stands."""
    places, names = identity_places(layout), name_places(layout)
    found = {}
    if names and BIRTH in places:
        found[f"{NAME} and {BIRTH}"] = [*names, places[BIRTH]]
    if EMAIL in places:
        found[EMAIL] = [*names, places[EMAIL]]
    return found


def forename_place(layout: Layout) -> int | None:
    """Where the forenames stand, where no column has whole names."""
    places = identity_places(layout)
    return None if NAME in places else places.get(FORENAME)


def _on_nobody(layout: Layout, people: Sequence[Row], findings: Findings) -> None:
    names = name_places(layout)
    if not names:
        return
    told = [heading.place for field, heading in layout.columns.items()
            if field is Field.STAFF_NUMBER]  # fmt: skip
    places = (*names, *told)
    have = [any(text_at(row, at) for at in places) for row in people]
    without = len(have) - sum(have)
    if without and sum(have) >= len(have) * MOSTLY:
        cell = layout.cell_at(layout.heading_row, names[0])
        findings.add(persons.without_a_holder(layout.sheet.name, cell, without))


def _text(row: Row, place: int) -> str:
    return simple(text_at(row, place))
