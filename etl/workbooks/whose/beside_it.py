"""A few rows of other services among those of digital and IT staff.

    Team             Job title            Gender
    Service Desk     Analyst              Female
    HR               Adviser              Female      is she one of the IT staff?

Many of them make it a whole council's list (`it_staff`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from etl.checks import it_staff as problems
from etl.checks.problems import Problem
from etl.workbooks.whose.it_staff import Unit
from etl.workbooks.whose.it_words import DEPARTMENT, has_it_family, is_it, is_other


def on_other_services(
    tables: Iterable[Collection[Unit]], sheet: str, cell: str
) -> Iterator[Problem]:
    """The question of rows of other services, where others of their column are of IT."""
    found: Counter[str] = Counter()
    for units in tables:
        width = max((len(unit.departments) for unit in units), default=0)
        for at in range(width):
            if any(_is_of_it(unit, at) for unit in units):
                found.update(_others(units, at))
    if found:
        yield problems.beside_it(sheet, cell, found)


def _is_of_it(unit: Unit, at: int) -> bool:
    value = unit.departments[at]
    is_told = bool(unit.bits) or is_it(DEPARTMENT, value) or has_it_family(value)
    return bool(value) and is_told and not is_other(value)


def _others(units: Iterable[Unit], at: int) -> dict[str, int]:
    found: Counter[str] = Counter()
    for unit in units:
        if not unit.bits and is_other(unit.departments[at]):
            found[unit.departments[at]] += unit.rows
    return found
