"""What rows of people say besides who each is: kept once, however many rows say the same."""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from etl.workbooks.reading import Table
from etl.workbooks.terms.groups import Group

# More than the rows of any file. A state and a row in it are told by one small number.
ROWS = 2**32


@dataclass(slots=True, eq=False)
class State:
    """A group, how people stand in the year, their hours; how many of a table's people it has."""

    number: int
    group: Group
    stands: int
    hours: float | None
    table: Table
    # The staff numbers of its employer and year, each with the state and row in which it counts.
    known: dict[str, int]
    people: int = 0
    # What its rows' numbers are added to, so that the sum tells both.
    first: int = 0

    def __post_init__(self) -> None:
        self.first = self.number * ROWS


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
