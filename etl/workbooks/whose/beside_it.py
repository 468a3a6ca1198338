"""A few rows of other services among those of digital and IT staff.

    Team             Job title            Gender
    Service Desk     Analyst              Female
    HR               Adviser              Female      is she one of the IT staff?

Many of them make it a whole council's list (`it_staff`). A team of the IT staff may be called after
the service that it serves: there a job title tells, and where there is none it is no question.
Schools' own technicians are asked about wherever they stand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from etl.checks import it_staff as problems
from etl.checks.problems import Problem
from etl.vocabulary.listed import Where, unit_words
from etl.vocabulary.words import simple
from etl.workbooks.whose.it_staff import Unit
from etl.workbooks.whose.it_words import (
    DEPARTMENT,
    has_it_family,
    is_it,
    is_of_schools,
    is_other,
)

# Parts of a service, which may be called after another one.
TEAMS = unit_words(Where.TEAMS)


def on_other_services(
    tables: Iterable[tuple[Sequence[str], Sequence[Unit]]], sheet: str, cell: str
) -> Iterator[Problem]:
    """The question of rows of other services, where others of their column are of IT."""
    found: Counter[str] = Counter()
    for headings, units in tables:
        found.update(_of_schools(units))
        for at, heading in enumerate(headings):
            is_of_teams = bool(TEAMS & set(simple(heading).split()))
            told = [unit for unit in units if unit.role] if is_of_teams else units
            if any(_is_of_it(unit, at) for unit in units):
                found.update(_others(told, at))
    if found:
        yield problems.beside_it(sheet, cell, found)


def _of_schools(units: Iterable[Unit]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for unit in units:
        for value in filter(is_of_schools, dict.fromkeys((*unit.departments, unit.role))):
            found[value] += unit.rows
    return found


def _is_of_it(unit: Unit, at: int) -> bool:
    value = unit.departments[at]
    is_told = bool(unit.bits) or is_it(DEPARTMENT, value) or has_it_family(value)
    return bool(value) and is_told and not is_other(value)


def _others(units: Iterable[Unit], at: int) -> dict[str, int]:
    found: Counter[str] = Counter()
    for unit in units:
        value = unit.departments[at]
        if not unit.bits and is_other(value) and not is_of_schools(value):
            found[value] += unit.rows
    return found
