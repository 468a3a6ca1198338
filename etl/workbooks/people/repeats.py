"""The people of a list as they come, and how often somebody stands in several of its rows."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from etl.workbooks.terms.groups import Group, State

# The state of a group, how its people stand, and their hours.
StateOf = Callable[[Group, int, float | None], State]
# One row: its number, what it says, and the staff number or what stands for it, '' for none.
Person = tuple[int, State, str]


@dataclass(slots=True)
class Repeats:
    """Rows with a staff number that stands in another row too, and where the first of them is.

    `unsettled` are those that say something else, with nothing to tell which one counts;
    `namesakes` those of which nothing but a name stands in another row. What else than a staff
    number it was by is told beside them.
    """

    settled: int = 0
    first_settled: int = 0
    settled_by: set[str] = field(default_factory=set)
    unsettled: int = 0
    first_unsettled: tuple[int, int] = (0, 0)
    unsettled_by: set[str] = field(default_factory=set)
    namesakes: int = 0
    first_namesakes: tuple[int, int] = (0, 0)
    # How many rows more each repeated staff number has, and what those were told by.
    rows_of: Counter[str] = field(default_factory=Counter)
    by: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
