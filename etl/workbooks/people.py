"""The people layout: one row a person, streamed past. Nothing of a row is kept here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from etl.checks import rows, values
from etl.checks.problems import Findings, Problem
from etl.checks.values import Spot
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.columns import Field
from etl.workbooks.dates import IN_POST, NEITHER, as_date, standing
from etl.workbooks.groups import Group, Groups
from etl.workbooks.layout import Layout, Notes, data_rows, filled, is_total, text_of
from etl.workbooks.read import Row
from etl.workbooks.reading import NOT_KNOWN_YEAR

# One row: its number, its group, how the person stands in the year, the staff
# number ('' when there is none) and the hours or full-time equivalent (None: not told).
Person = tuple[int, Group, int, str, float | None]


@dataclass(slots=True)
class Repeats:
    """Rows with a staff number that stands in another row too, and where the first of them is.

    `unsettled` are those that say something else, with nothing to tell which one counts.
    """

    settled: int = 0
    first_settled: int = 0
    unsettled: int = 0
    first_unsettled: tuple[int, int] = (0, 0)


# Some systems print a headcount of 1 beside every person.
ONE_OR_BLANK = frozenset(("1", ""))
VACANT = frozenset(("vacant", "vacancy", "vacant post", "swydd wag"))
# A narrow table's people have few cells too, so that its notes are told by having one.
NARROW = 6


class People:
    """The people of one table."""

    def __init__(self, layout: Layout, groups: Groups, findings: Findings) -> None:
        self._layout = layout
        self._groups = groups
        self._findings = findings
        self._notes = Notes(layout, findings)
        self._note_cells = 2 if len(layout.headings) >= NARROW else 1
        # The sheet's first column, and those that people are counted by.
        places = {layout.columns[field].place for field in groups.fields}
        self._counted = [0, *sorted(places - {0})]
        self._first_words: set[str] = set()

    def __iter__(self) -> Iterator[Person]:
        gender = self._layout.columns[Field.GENDER].place
        staff = self._place(Field.STAFF_NUMBER)
        hours = self._place(Field.HOURS, Field.FTE)
        people = self._place(Field.PEOPLE)
        stands = self._standing()
        # Words that only a person's row has; any other may stand in a total or a note.
        known: set[object] = set()
        for number, row in data_rows(self._layout, self._findings):
            if row[gender] not in known and self._is_no_person(number, row, gender):
                continue
            group = self._groups.of(number, row)
            if group.rows == 1:
                self._first_words.add(text_of(row[self._counted[0]]))
                if group.gender is not None and text_of(row[gender]):
                    known.add(row[gender])
            if self._notes.waiting:
                self._notes.interrupted("fewer cells than a person has")
            if people is not None and text_of(row[people]) not in ONE_OR_BLANK:
                self._many(number, row[people])
            if group.cell is None:
                continue
            yield (
                number,
                group,
                stands(number, row, group),
                text_of(row[staff]) if staff is not None else "",
                _number(row[hours]) if hours is not None else None,
            )
        self._notes.close()
        self._groups.close()

    def _place(self, *fields: Field) -> int | None:
        places = [self._layout.columns[f].place for f in fields if f in self._layout.columns]
        return places[0] if places else None

    # ------------------------------------------------------------ rows that are no people

    def _is_no_person(self, number: int, row: Row, gender: int) -> bool:
        cells = filled(row)
        if not cells or self._layout.repeats(row):
            return True
        is_blank = not text_of(row[gender])
        if is_total(cells[0]) and (is_blank or cells[0] == row[gender]):
            self._tell(rows.total_in_people(self._layout.sheet.name, self._cell(number)))
            return True
        if is_blank and any(simple(text_of(cell)) in VACANT for cell in cells):
            self._tell(rows.vacancy(self._layout.sheet.name, self._cell(number)))
            return True
        if len(cells) <= self._note_cells and self._is_note(row):
            self._notes.wait(number, row)
            return True
        return False

    def _is_note(self, row: Row) -> bool:
        """Notes stand in the first column; a word that people have there, too, is no note."""
        first, *others = self._counted
        if any(text_of(row[place]) for place in others):
            return False
        return text_of(row[first]) not in self._first_words

    def _many(self, number: int, value: object) -> None:
        cell = self._layout.cell(number, Field.PEOPLE)
        problem = rows.several_in_one_row(self._layout.sheet.name, cell, text_of(value))
        self._tell(problem)

    def _tell(self, problem: Problem) -> None:
        self._findings.add(problem, same=problem.code).rows += 1

    def _cell(self, number: int) -> str:
        return self._layout.first_cell(number)

    # ------------------------------------------------------------ dates

    def _standing(self) -> Callable[[int, Row, Group], int]:
        """How the person of a row stands in the year, by the columns there are."""
        start, leaving = self._place(Field.START), self._place(Field.LEAVING)

        def by_status(*_: object) -> int:
            return IN_POST

        def by_dates(number: int, row: Row, group: Group) -> int:
            cell = group.cell
            if cell is None or cell.status != Status.IN_POST or cell.year == NOT_KNOWN_YEAR:
                return IN_POST
            first = None if start is None else row[start]
            if first is not None and type(first) is not date:
                first = self._date(number, first, Field.START)
            last = None if leaving is None else row[leaving]
            if last is not None and type(last) is not date:
                last = self._date(number, last, Field.LEAVING)
            if first and last and last < first:
                self._ends_early(number, first, last)
                return NEITHER
            return standing(first, last, cell.year)

        return by_status if start is None and leaving is None else by_dates

    def _date(self, number: int, value: object, field: Field) -> date | None:
        try:
            return as_date(value)
        except ValueError:
            spot = Spot(self._layout.sheet.name, self._layout.cell(number, field), text_of(value))
            self._findings.add(values.bad_date(spot, field), same=("bad date", field)).rows += 1
            return None

    def _ends_early(self, number: int, first: date, last: date) -> None:
        cell = self._layout.cell(number, Field.LEAVING)
        spot = Spot(self._layout.sheet.name, cell, f"{last:%d/%m/%Y}")
        problem = values.ends_before_it_starts(spot, f"{first:%d/%m/%Y}")
        self._findings.add(problem, same=problem.code).rows += 1


def _number(value: object) -> float | None:
    if isinstance(value, (int, float)):
        return float(value)
    try:
        return float(text_of(value).replace(",", ""))
    except ValueError:
        return None
