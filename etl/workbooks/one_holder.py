"""Rows of a list beside what tells its people: one person under two numbers, and nobody at all.

Only the first rows are looked at, before any is counted, and nothing of them is told.
"""

from collections import defaultdict
from collections.abc import Sequence

from etl.checks import persons
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.columns import Field
from etl.workbooks.evidence import sample
from etl.workbooks.flags import ROWS
from etl.workbooks.identity import identity_places, name_places
from etl.workbooks.layout import Layout, text_at
from etl.workbooks.read import Row
from etl.workbooks.same_person import BIRTH, EMAIL, NAME

# What stands beside more numbers than these is no person's, such as the address of a team.
MOST_POSTS = 3
# Where so many rows have a name or number, one without is to be asked about.
MOSTLY = 0.8


def on_holders(layout: Layout, findings: Findings) -> None:
    """Ask of two staff numbers of one person, and of posts with a gender that nobody may hold."""
    gender = layout.columns[Field.GENDER].place
    people = [row for row in sample(layout, ROWS) if text_at(row, gender)]
    if Field.STAFF_NUMBER in layout.columns:
        _on_two_numbers(layout, people, findings)
    _on_nobody(layout, people, findings)


def _on_two_numbers(layout: Layout, people: Sequence[Row], findings: Findings) -> None:
    places = identity_places(layout)
    names = name_places(layout)
    number = layout.columns[Field.STAFF_NUMBER].place
    told_by = {f"{NAME} and {BIRTH}": [*names, places[BIRTH]] if names and BIRTH in places else [],
               EMAIL: [*names, places[EMAIL]] if EMAIL in places else []}  # fmt: skip
    for by, columns in told_by.items():
        numbers: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for row in people if columns else ():
            key = tuple(_text(row, place) for place in columns)
            if all(key) and (staff_number := _text(row, number)):
                numbers[key].add(staff_number)
        again = sum(len(each) - 1 for each in numbers.values() if len(each) <= MOST_POSTS)
        if again:
            cell = layout.heading_cell(layout.columns[Field.STAFF_NUMBER])
            findings.add(persons.numbers_of_one(layout.sheet.name, cell, again, by))
            return


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
