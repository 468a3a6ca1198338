"""Rows that are alike: everything of a row that is counted, worked out once for all like it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter

from etl.checks.problems import Finding
from etl.vocabulary.cells import Cell
from etl.vocabulary.genders import Gender
from etl.vocabulary.populations import Status
from etl.workbooks.answers import Answers
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.reading import Table
from etl.workbooks.sheets.read import Row
from etl.workbooks.terms.terms import Terms
from etl.workbooks.whose.it_staff import Marks, Unit
from etl.workbooks.words.dates import IN_POST

# More than the rows of any file. A state and a row in it are told by one small number.
ROWS = 2**32
# The values of a row by field, for the fields that a kind counts by.
Values = dict[Field, object]
# Which warehouse cell a row belongs to; None when that is not understood.
Describe = Callable[[int, Values, Terms], Cell | None]


@dataclass(slots=True, eq=False)
class Group:
    """What rows that are alike have in common. A group without a cell is not counted."""

    cell: Cell | None
    gender: Gender | None
    grade_word: str
    findings: tuple[Finding, ...]
    rows: int = 0
    # How its people stand in the year, each with how many of them do.
    states: list["State"] = field(default_factory=list)
    # Which rules make these people digital or IT staff, as etl.workbooks.whose.it_staff has them.
    it: int = 0

    @property
    def known_cell(self) -> Cell:
        """The cell of a group that is counted."""
        if self.cell is None:
            raise ValueError("A group that is not understood cannot be counted")
        return self.cell

    def cell_for(self, status: Status) -> Cell:
        """The cell that differs in its status alone."""
        return replace(self.known_cell, status=status)


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
        self.group.states.append(self)


@dataclass(slots=True, eq=False)
class Alike:
    """Rows with the same cells in every column that people are counted by."""

    group: Group
    unit: Unit | None
    # Rows that have been met and are to be counted at the end.
    more: int = 0
    # Hours or full-time equivalent; None where they are not told.
    hours: float | None = None
    # How people stand in the year by the cells of their dates, kept by `standings`.
    standings: dict[object, int] = field(default_factory=dict)
    # What is said of people besides who each is, by how they stand.
    states: dict[int, State] = field(default_factory=dict)

    def count(self, rows: int) -> None:
        """Count so many rows in the group, and among those that tell who is IT staff."""
        self.group.rows += rows
        if self.unit is not None:
            self.unit.rows += rows


class Groups:
    """The groups of a table, found by the values of the columns that are counted by."""

    def __init__(
        self,
        layout: Layout,
        by: tuple[Field, ...],
        terms: Terms,
        describe: Describe,
        marks: Marks | None = None,
    ) -> None:
        self.layout = layout
        self.fields = [field for field in by if field in layout.columns]
        self._terms = terms
        self._describe = describe
        self._marks = marks
        self._by_gender = Field.GENDER in layout.columns
        self._places = {field: layout.columns[field].place for field in self.fields}
        places = self._places.values()
        self._pick: Callable[[Row], object] = itemgetter(*places) if places else lambda _: None
        # By the bits of the rules that make people IT staff, then by the values.
        self._found: dict[int, dict[object, Group]] = {}
        # The cells that a row's group, and what makes its people IT staff, are told by.
        self.places = {*places, *(marks.places if marks else ())}

    @property
    def today(self) -> date:
        return self._terms.today

    @property
    def file(self) -> str:
        """What the sender calls the file."""
        return self._terms.file

    @property
    def answers(self) -> Answers:
        """What was settled about the table's words."""
        return self._terms.answers

    def of(self, number: int, row: Row) -> Group:
        """The row's group; a new one when no row before had these values."""
        return self.alike(number, row).group

    def alike(self, number: int, row: Row) -> Alike:
        """What the row is, and others with the same cells in `places`, which its reader counts."""
        unit = self._marks.unit_of(row) if self._marks else None
        it = unit.bits if unit else 0
        found = self._found.setdefault(it, {})
        raw = self._pick(row)
        group = found.get(raw)
        if group is None:
            values = {field: row[place] for field, place in self._places.items()}
            group = found[raw] = self._new(number, values)
            group.it = it
        alike = Alike(group, unit)
        alike.count(1)
        return alike

    def _new(self, number: int, values: Values) -> Group:
        terms = self._terms
        terms.met = []
        gender = terms.gender(number, values.get(Field.GENDER)) if self._by_gender else None
        cell = self._describe(number, values, terms)
        if self._by_gender and gender is None:
            cell = None
        return Group(cell, gender, text_of(values.get(Field.GRADE)), tuple(terms.met))

    @property
    def rows(self) -> int:
        """How many rows there were so far."""
        return sum(group.rows for found in self._found.values() for group in found.values())

    def people_of(self, gender: Gender) -> int:
        """How many rows of that gender there were so far."""
        groups = (group for found in self._found.values() for group in found.values())
        return sum(group.rows for group in groups if group.gender is gender)

    def is_first_of_grade(self, group: Group) -> bool:
        """True where no other group has the same word for a grade."""
        groups = (other for found in self._found.values() for other in found.values())
        return not any(each.grade_word == group.grade_word for each in groups if each is not group)

    def in_post_of(self, gender: Gender) -> int:
        """How many people of that gender in post were counted so far."""
        groups = (group for found in self._found.values() for group in found.values())
        states = (s for group in groups if group.gender is gender for s in group.states)
        return sum(s.people for s in states if s.stands & IN_POST and _is_in_post(s.group))

    def close(self) -> None:
        """Tell every finding in how many rows it was met."""
        for found in self._found.values():
            for group in found.values():
                for finding in set(group.findings):
                    finding.rows += group.rows


def _is_in_post(group: Group) -> bool:
    return group.cell is not None and group.cell.status == Status.IN_POST
