"""Tables called after parts of a council or teams of its IT service, each of other people.

'Finance' and 'Housing', or 'Service Desk' and 'Networks', may hold as many of each grade and are
others still.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from etl.vocabulary.cells import Counts
from etl.vocabulary.listed import Where, plain_names
from etl.vocabulary.words import simple
from etl.workbooks.doubts.teams_apart import DAY, MONTHS_AND_QUARTERS, VERSION, are_teams_apart
from etl.workbooks.headings.layout import Layout
from etl.workbooks.headings.sheet_words import core
from etl.workbooks.reading import Table
from etl.workbooks.together.read import Read
from etl.workbooks.whose.it_words import names_department

# What says that a list is of another time than the one beside it that is called the same without.
OF_A_TIME = re.compile(
    rf"{MONTHS_AND_QUARTERS}|"
    r"\b(?:this|last|previous|prior|current|now|old|new|next|latest|before|after|opening|closing|"
    r"start|end|as is|to be|proposed|archived?|backup|copy|drafts?|final|revised|amended|corrected|"
    r"original|superseded|updated|v\d+|version|eleni|llynedd|hen|newydd)\b"
)
# Words of a list of everybody, besides those that say nothing of people (sheet_words.PLAIN).
OF_ANYBODY = plain_names(Where.SHEETS)
# Two lists with so much in common may be of the same people; of fewer it may be chance.
NEARLY, MANY = 0.9, 20
Groups = Mapping[Any, Counts]


def names_apart(layouts: Sequence[Layout]) -> list[str]:
    """What the tables are called: by their sheets, or on one sheet by the lines above them."""
    sheets = [layout.sheet.name for layout in layouts]
    if len(set(sheets)) > 1:
        return sheets
    return [layout.name.removeprefix(f"{layout.sheet.name}: ") for layout in layouts]


def are_apart_by_name(read: Sequence[Read]) -> bool:
    """True where every table is called after a part of a council or a team, none of which has
    another in it, and none is the sum of the others.
    """
    names = [_without_label(name) for name in names_apart([each.layout for each in read])]
    # On sheets of their own other services are asked of by themselves.
    is_one_sheet = len({each.sheet for each in read}) == 1
    return are_teams_apart(names, of_it=is_one_sheet) and not one_is_the_sum(read)


def one_is_the_sum(read: Sequence[Read]) -> bool:
    """True where one of the tables has as many women and men as all the others together."""
    everyone = [each.counts for each in read]
    sums = (sum(c.women for c in everyone), sum(c.men for c in everyone))
    return any((c.women * 2, c.men * 2) == sums for c in everyone if c.people)


def are_alike(one: Table, other: Table) -> bool:
    """Whether two lists have as many in each cell, or nearly so where they are of many people, and
    as many of each grade's word.
    """
    most = max(one.counts.people, other.counts.people)
    pairs: tuple[tuple[Groups, Groups], ...] = (
        (one.cells, other.cells), (one.by_grade, other.by_grade)
    )  # fmt: skip
    return one.cells == other.cells or all(
        _shared(*pair) >= max(NEARLY * most, MANY) for pair in pairs
    )


def _shared(one: Groups, other: Groups) -> int:
    pairs = ((one[group].as_json(), other[group].as_json()) for group in one.keys() & other.keys())
    return sum(min(ours[gender], theirs[gender]) for ours, theirs in pairs for gender in ours)


def are_of_times(name: str, other: str) -> bool:
    """True for 'Staff' and 'Staff Feb 2025', or 'IT staff' and 'Last year': the same people."""
    forms = simple(name), simple(other)
    is_of_a_time = any(map(OF_A_TIME.search, forms))
    return is_of_a_time and _without_times(forms[0]) == _without_times(forms[1])


def is_of_anybody(name: str) -> bool:
    """True for 'Staff', 'HR export' and the like, which say nothing of whose people stand there."""
    return not _without_times(simple(name))


def _without_times(form: str) -> set[str]:
    """The words of a name that say more than that people or their data stand there, and of when."""
    bare = DAY.sub(" ", VERSION.sub(" ", OF_A_TIME.sub(" ", form)))
    return set(core(bare).split()) - OF_ANYBODY


def _without_label(name: str) -> str:
    """'Networks' for 'Team: Networks'."""
    label, colon, rest = name.partition(":")
    return rest.strip() if colon and names_department(label) else name
