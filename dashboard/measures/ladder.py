"""People by grade: what measures over the ladder of grades have in common."""

from collections.abc import Mapping, Sequence

from dashboard.measures.entry import CannotAsk
from dashboard.measures.groups import nobody
from dashboard.measures.inquiry import put_together
from dashboard.measures.together import Together
from etl.vocabulary.grades import LADDER, SENIOR_GRADES, Grade
from etl.vocabulary.populations import Population
from etl.warehouse.reads import CountRow, Group
from etl.warehouse.where import Where

GRADED = (
    Population.COUNCIL_IT,
    Population.COUNCIL_WORKFORCE,
    Population.SOCIETY_MEMBERSHIP,
    Population.COMPARATOR,
)
ALL_GRADES = "all grades"
BY_COUNCILS = "it sets grades beside one another within each group of councils"

# Nobody has placed the unmapped on a rung: they stand beside the lowest one, never left out.
_ORDER = (Grade.UNMAPPED, *LADDER)


def refuse_one_grade(name: str, where: Where) -> None:
    """Raise CannotAsk when only one grade is asked for."""
    if where.grade is not None:
        raise CannotAsk(f"{name} needs every grade, and was asked for {where.grade} alone.")


def rungs(group: Group, sides: Sequence[Mapping[str, CountRow]]) -> list[Together]:
    """The grades of one group, lowest first, each with its people on every side.

    A grade that is missing on a side has nobody there, in that side's councils.
    """
    found = []
    for grade in _ORDER:
        if any(grade in side for side in sides):
            rows = tuple(row_of(side, grade, (*group, grade)) for side in sides)
            found.append(Together((grade,), rows))
    return found


def senior_of(grades: Mapping[str, CountRow], group: Group) -> CountRow:
    """The senior grades of one group as one, protected as one."""
    return put_together((row_of(grades, each, group) for each in SENIOR_GRADES), group)


def row_of(side: Mapping[str, CountRow], grade: str, group: Group) -> CountRow:
    """The people of one grade on one side; nobody where there are none."""
    if grade in side:
        return side[grade]
    councils = frozenset[str]().union(*(row.organisations for row in side.values()))
    return nobody(group, councils)
