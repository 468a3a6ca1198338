"""Rows of a list beside what tells its people: one person under two numbers, and nobody at all.

Only the first rows are looked at, before any is counted, and nothing of them is told. Posts without
a holder are looked for in the others, too (far_down).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

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
from etl.workbooks.headings.layout import Layout, text_at, text_of
from etl.workbooks.people.numbers_again import on_numbers_again
from etl.workbooks.people.several_people import may_be_somebody
from etl.workbooks.sheets.read import Row
from etl.workbooks.tables.pages import is_printed_again
from etl.workbooks.terms.flag_words import VACANT
from etl.workbooks.who_counts.flags import ROWS

Name = tuple[str, ...]

# What stands beside more numbers than these is no person's, such as the address of a team.
MOST_POSTS = 3
# A day of birth of more names than these stands for none.
MOST_NAMES = 20
OF_NOBODY = re.compile(
    r"(?:vacan\w*|tb[acd]|recruit(?:ing|ment)|frozen|unfilled|not assigned|unassigned)\b|0+$"
)
# 'Bob (vacant)' has gone; beside 'Ann Smith / Vacant' there is still one.
IN_BRACKETS = re.compile(r"[(\[]\s*vacan", re.IGNORECASE)
# So many times as many rows as may be alike by chance are none.
NO_CHANCE = 2
# A number or code of a row or a post, and no salary.
CODE = re.compile(r"[A-Za-z]{1,4}[-/]?\d+|\d{1,4}|\d{6,}")
# Where so many rows have a name or number, one without is to be asked about.
MOSTLY = 0.8


def on_holders(layout: Layout, findings: Findings) -> None:
    """Ask of two staff numbers of one person, and of posts with a gender that nobody may hold."""
    gender = layout.columns[Field.GENDER].place
    rows = (row for row in sample(layout, ROWS) if text_at(row, gender))
    people = [row for row in rows if may_be_somebody(row)]
    if Field.STAFF_NUMBER in layout.columns:
        _on_two_numbers(layout, people, findings)
    else:
        on_numbers_again(layout, findings)
    _on_nobody(layout, people, findings)


def _on_two_numbers(layout: Layout, people: Sequence[Row], findings: Findings) -> None:
    number, forename = layout.columns[Field.STAFF_NUMBER].place, forename_place(layout)
    for by, (*names, tells) in told_by(layout).items():
        # By what tells a person beside the name, their numbers by name: twins have two.
        numbers: dict[str, dict[Name, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in people:
            words = [_text(row, place) for place in names]
            if all(words) and (told := _text(row, tells)) and (of_one := _text(row, number)):
                words += [] if forename is None else [_text(row, forename)]
                numbers[told][tuple(" ".join(words).split())].add(of_one)
        persons_told = [person for each in numbers.values() for person in _by_name(each)]
        again = sum(len(person) - 1 for person in persons_told if len(person) <= MOST_POSTS)
        if again:
            cell = layout.heading_cell(layout.columns[Field.STAFF_NUMBER])
            findings.add(persons.numbers_of_one(layout.sheet.name, cell, again, by))
            return
    if again := _namesakes_alike(layout, people):
        cell = layout.heading_cell(layout.columns[Field.STAFF_NUMBER])
        by = f"{NAME} and the same other values"
        findings.add(persons.numbers_of_one(layout.sheet.name, cell, again, by))


def _namesakes_alike(layout: Layout, people: Sequence[Row]) -> int:
    """How many rows differ from a namesake's in nothing but numbers, where that is no chance: more
    namesakes are alike than any two rows are.
    """
    number, gender = (layout.columns[f].place for f in (Field.STAFF_NUMBER, Field.GENDER))
    names = [at for at in (*name_places(layout), forename_place(layout)) if at is not None]
    told = {h.place for h in layout.headings if h.text} - {*names, number, gender}
    rows = [row for row in people if len(row) > max(told, default=len(row))]
    others = [at for at in sorted(told) if not _is_numbering([row[at] for row in rows])]
    if not (names and others):
        return 0
    numbers: dict[tuple[Name, Row], set[str]] = defaultdict(set)
    for row in rows:
        words = " ".join(text_at(row, at) for at in names).casefold().replace(",", " ").split()
        if len(words) > 1:
            alike = tuple(sorted(words)), tuple(row[at] for at in others)
            numbers[alike].add(text_at(row, number))
    again = sum(len(each) - 1 for each in numbers.values() if len(each) <= MOST_POSTS)
    named, said = (Counter(alike[at] for alike in numbers for _ in numbers[alike]) for at in (0, 1))
    by_chance = _pairs(named) * _pairs(said) / max(_pairs({"": named.total()}), 1)
    return again if again > by_chance * NO_CHANCE else 0


def _pairs(times: Mapping[Any, int]) -> int:
    return sum(many * (many - 1) // 2 for many in times.values())


def _is_numbering(values: Sequence[object]) -> bool:
    """Whether a column holds a number or code of each row, such as that of a post."""
    return len(set(values)) == len(values) and all(CODE.fullmatch(text_of(v)) for v in values)


def _by_name(numbers: Mapping[Name, set[str]]) -> list[set[str]]:
    """The numbers of each person, whose name may be written in several ways."""
    if not 1 < len(numbers) <= MOST_NAMES:
        return list(numbers.values())
    found: dict[Name, set[str]] = {}
    for name in sorted(numbers, key=lambda words: len("".join(words)), reverse=True):
        fuller = next((each for each in found if _may_be(name, each)), name)
        found.setdefault(fuller, set()).update(numbers[name])
    return list(found.values())


def _may_be(name: Name, fuller: Name) -> bool:
    """Whether one name is the other in another order, by initials, or without some of it."""
    left = list(fuller)
    for word in sorted(name, key=len, reverse=True):
        # The word itself before one that merely begins alike.
        begins = (other for other in left if other.startswith(word) or word.startswith(other))
        found = word if word in left else next(begins, "")
        if not found:
            return False
        left.remove(found)
    return True


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
    people = [row for row in people if not is_printed_again(layout, row)]
    have = [any(_is_somebodys(text_at(row, at)) for at in places) for row in people]
    without = len(have) - sum(have)
    if without and sum(have) >= len(have) * MOSTLY:
        cell = layout.cell_at(layout.heading_row, names[0])
        findings.add(persons.without_a_holder(layout.sheet.name, cell, without))


def _is_somebodys(text: str) -> bool:
    """False for 'Vacant (was Bob)', a dash and noughts; 'Vacant' is asked about by that word."""
    form = simple(text)
    is_nobody = OF_NOBODY.match(form) or IN_BRACKETS.search(text)
    return form in VACANT or bool(form and not is_nobody)


def _text(row: Row, place: int) -> str:
    return simple(text_at(row, place))
