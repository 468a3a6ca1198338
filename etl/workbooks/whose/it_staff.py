"""Digital and IT people among a whole council's, by rules that anyone can read and change.

A council may send everybody it employs. Its digital and IT people are then those of certain
departments (directorates, services, teams: one of their columns is enough) or with certain job
titles. The words of `it_words` only propose: the sender confirms the values, and a
whole council is never counted as IT.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import itemgetter

from etl.checks import it_staff as problems
from etl.checks.problems import Problem
from etl.vocabulary.words import form_of
from etl.workbooks.answers import ItStaff
from etl.workbooks.headings.codes import are_codes
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.whose.it_words import (
    DEPARTMENT,
    ROLE,
    has_it_family,
    is_it,
    is_other,
    is_plain,
    names_department,
)

# What tells that a person is digital or IT staff, as one bit each.
BITS = {DEPARTMENT: 1, ROLE: 2}
# By nothing yet: a whole council, whose IT people nobody has confirmed.
NOT_SETTLED = "not settled"
# A list is a whole council's when this share of its rows is of other services, two at least;
# and not when most of its job titles are of IT.
OTHER_SHARE = 0.2
OTHER_SERVICES = 2
# One other service alone, which may be a team of the IT staff, when it has such a share.
ONE_OTHER_SHARE = 0.3
# The same where every job title there says that it is one.
OTHER_JOBS_SHARE = 0.1
IT_TITLES = 0.6
# Without departments: when hardly any of so many job titles are of IT.
HARDLY = 0.3
ENOUGH_TITLES = 20


def _are_services(rows: Iterable[Row], heading: Heading) -> bool:
    """Whether groups whose heading does not say so are services, IT among them: 'ICT', 'HR'."""
    if heading.field is not Field.GROUP:
        return False
    texts = {text_of(row[heading.place]) for row in rows if heading.place < len(row)}
    is_among = any(is_it(DEPARTMENT, text) for text in texts)
    return is_among and sum(map(is_other, texts)) >= OTHER_SERVICES


@dataclass(slots=True)
class Unit:
    """Rows with the same departments and job title, and which rules make them IT."""

    departments: tuple[str, ...]
    role: str
    bits: int
    rows: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """Tells the unit of a row, by the cells in these places."""

    places: tuple[int, ...]
    unit_of: Callable[[Row], Unit]


@dataclass(frozen=True, slots=True)
class _Met:
    """The units of one table, by what its rows say; where its headings stand, and those of its
    departments.
    """

    place: tuple[str, str]
    headings: tuple[str, ...]
    units: dict[tuple[tuple[str, ...], str], Unit] = field(default_factory=dict)


class Picking:
    """The units of one file, as they are met; `settled` is what its sender confirmed."""

    def __init__(self, settled: ItStaff | None) -> None:
        self._settled = settled
        self._words = {form_of(word) for word in settled.words} if settled else set()
        self._met: dict[int, _Met] = {}

    def leave_out(self, layout: Layout) -> None:
        """Leave out the rows of a table that is not counted, such as a summary of others."""
        self._met.pop(id(layout), None)

    @property
    def is_settled(self) -> bool:
        """True where the sender said who the IT staff are."""
        return self._settled is not None

    @property
    def place(self) -> tuple[str, str]:
        """The sheet of the first table, and the cell of its headings."""
        return next((met.place for met in self._met.values()), ("", ""))

    @property
    def _units(self) -> list[Unit]:
        return [unit for met in self._met.values() for unit in met.units.values()]

    def marks(self, layout: Layout) -> Marks | None:
        """Tells the unit of a row; None where the table has no such column."""
        rows = sample(layout)
        free = [
            each
            for each in layout.headings
            if each.field in (None, Field.GROUP)
            and (names_department(each.text) or _are_services(rows, each))
        ]
        told = [each for each in free if not are_codes(rows, each.place)]
        places = [each.place for each in told]
        # In a council's list a post is a job.
        role = layout.columns.get(Field.ROLE) or layout.columns.get(Field.POST)
        if not places and role is None:
            return None
        place = layout.sheet.name, layout.first_cell(layout.heading_row)
        met = self._met[id(layout)] = _Met(place, tuple(each.text for each in told))
        wanted = [*places, *([role.place] if role else [])]
        pick: Callable[[Row], object] = itemgetter(*wanted)
        known: dict[object, Unit] = {}
        units = met.units

        def unit_of(row: Row) -> Unit:
            raw = pick(row)
            unit = known.get(raw)
            if unit is None:
                texts = tuple(text_of(row[place]) for place in places)
                said = texts, text_of(row[role.place]) if role else ""
                unit = known[raw] = units.setdefault(said, self._unit(*said))
            return unit

        return Marks(tuple(wanted), unit_of)

    def _unit(self, departments: tuple[str, ...], role: str) -> Unit:
        bits = BITS[DEPARTMENT] * any(self._is_it(DEPARTMENT, each) for each in departments)
        bits |= BITS[ROLE] * self._is_it(ROLE, role)
        return Unit(departments, role, bits)

    def _is_it(self, by: str, value: str) -> bool:
        if self._settled:
            return self._settled.by == by and form_of(value) in self._words
        return is_it(by, value)

    @property
    def says_it(self) -> bool:
        """True where a department or job title tells of digital and IT work."""
        return any(unit.bits or has_it_family(unit.role) for unit in self._units)

    @property
    def has_other_jobs(self) -> bool:
        """True where a job title beside those of IT says that it is none of them."""
        return any(
            unit.role and not (unit.bits or is_plain(unit.role) or has_it_family(unit.role))
            for unit in self._units
        )

    @property
    def jobs(self) -> int:
        """How many rows have a job title that could tell, or a department of another service."""
        return sum(
            unit.rows
            for unit in self._units
            if (unit.role and not is_plain(unit.role)) or any(map(is_other, unit.departments))
        )

    @property
    def by_table(self) -> list[tuple[tuple[str, ...], list[Unit]]]:
        """The headings of each table's departments, and its units."""
        return [(met.headings, list(met.units.values())) for met in self._met.values()]

    # ------------------------------------------------------------ what they come to

    def judge(self) -> tuple[str, list[Problem]]:
        """By what the IT people are picked, and what is to be said.

        '' where everybody is one of them, NOT_SETTLED where it is asked who they are.
        """
        if self._settled:
            return self._as_settled(self._settled)
        if not self._is_whole_council():
            return "", []
        by = self._best()
        values = self._values(by)
        proposed = [value for value in values if is_it(by, value)]
        question = problems.whole_council(*self.place, by, values, proposed)
        return NOT_SETTLED, [question]

    def _as_settled(self, settled: ItStaff) -> tuple[str, list[Problem]]:
        values = self._values(settled.by)
        picked = [value for value in values if form_of(value) in self._words]
        left = [value for value in values if value not in picked]
        missed = [value for value in left if is_it(settled.by, value)]
        gone = self._words - {form_of(value) for value in values}
        if (settled.words and not picked) or (missed and gone):
            proposed = [*picked, *missed]
            asked = problems.rule_does_not_fit(*self.place, settled.by, values, proposed)
            return NOT_SETTLED, [asked]
        if not left:
            return "", []
        people = sum(unit.rows for unit in self._units if unit.bits)
        told = problems.picked(*self.place, settled.by, picked, missed, people, self._rows)
        return settled.by, [told]

    @property
    def _rows(self) -> int:
        return sum(unit.rows for unit in self._units)

    def _values(self, by: str) -> Counter[str]:
        """The values that a rule can name, with their rows, most first."""
        values: Counter[str] = Counter()
        for unit in self._units:
            for value in dict.fromkeys(unit.departments if by == DEPARTMENT else (unit.role,)):
                if value:
                    values[value] += unit.rows
        return Counter(dict(values.most_common()))

    def _best(self) -> str:
        """The rule that picks somebody; departments before job titles."""
        for by in (DEPARTMENT, ROLE):
            if any(is_it(by, value) for value in self._values(by)):
                return by
        return DEPARTMENT if self._values(DEPARTMENT) else ROLE

    def _is_whole_council(self) -> bool:
        # Where departments are codes, job titles may still be those of several other services.
        of_none = [unit for unit in self._units if not unit.bits and not has_it_family(unit.role)]
        elsewhere = [unit for unit in of_none if is_other(unit.role)]
        of_others, jobs = sum(u.rows for u in elsewhere), {form_of(u.role) for u in elsewhere}
        if len(jobs) > OTHER_SERVICES and of_others >= OTHER_SHARE * self._rows:
            return True
        titles, of_it = self._titles(self._units)
        plain = (unit for unit in self._units if not unit.bits)
        others = [unit for unit in plain if any(map(is_other, unit.departments))]
        rows = sum(unit.rows for unit in others)
        # Titles of IT tell that a service is IT staff's only where its own people have them.
        titled, with_it = self._titles(others)
        if titles and of_it >= IT_TITLES * titles and with_it >= IT_TITLES * rows:
            return False
        services = {form_of(each) for unit in others for each in unit.departments if is_other(each)}
        if len(services) >= OTHER_SERVICES and rows >= OTHER_SHARE * self._rows:
            return True
        # The IT staff may all stand under the service that holds them, such as Finance.
        is_beside_it = any(unit.bits & BITS[DEPARTMENT] for unit in self._units)
        share = OTHER_JOBS_SHARE if titled == rows and not with_it else ONE_OTHER_SHARE
        if services and is_beside_it and rows >= share * self._rows:
            return True
        # Whoever is of an IT department is IT staff, whatever the title says.
        titles, of_it = self._titles(u for u in self._units if not u.bits & BITS[DEPARTMENT])
        return titles >= ENOUGH_TITLES and of_it < HARDLY * titles

    @staticmethod
    def _titles(units: Iterable[Unit]) -> tuple[int, int]:
        """How many rows have a job title that could tell, and how many of those one of IT."""
        titled = [unit for unit in units if unit.role and not is_plain(unit.role)]
        of_it = (unit.rows for unit in titled if has_it_family(unit.role))
        return sum(unit.rows for unit in titled), sum(of_it)
