"""People become counts: the privacy line. What comes out says how many, never who.

One person counts once in a council and year: by staff number or what stands for
it, in the post with the most hours, then in the highest grade; where neither tells,
it is asked. Staff numbers live in memory until the file has been read, and no longer.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from operator import methodcaller

from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Status
from etl.workbooks.dates import IN_POST, JOINED, LEFT, PRESENT
from etl.workbooks.groups import Group
from etl.workbooks.it_staff import BITS
from etl.workbooks.people import People, Person, Repeats
from etl.workbooks.reading import Cell, Counts, Table
from etl.workbooks.same_person import NAMESAKE, NI, SamePerson, told_by

FLOWS = {JOINED: Status.JOINED, LEFT: Status.LEFT, PRESENT: Status.IN_POST}
# What a row says of somebody besides who it is: group, standing in the year, hours.
State = tuple[Group, int, float | None]
# More than the rows of any file. A state and a row in it are kept as one small number.
ROWS = 2**32
RUNG = {grade.value: rung for rung, grade in enumerate(LADDER)}


class Counting:
    """The counting of one file, on one sheet or several. `close` puts the counts in the tables."""

    def __init__(self) -> None:
        self.same = SamePerson()
        # The states that there are, by number: what each is, how many people are in it, and the
        # staff numbers of its employer and year.
        self._states: dict[State, int] = {}
        self._said: list[State] = []
        self._many: list[int] = []
        self._known: list[dict[str, int]] = []
        # By employer and year, for each staff number the state and the row in which it counts.
        self._mains: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
        self._tables: dict[Group, Table] = {}
        # By table and bit, the part of a whole council's people that a rule makes IT staff.
        self._it: dict[tuple[int, int], Table] = {}
        # By employer and year, the people who stand in several rows, and how many are told apart.
        self._again: set[tuple[tuple[str, int], str]] = set()
        self.again = 0
        self.told_apart = 0
        # Staff numbers that differ from another in their leading noughts alone.
        self.differ_in_noughts = 0

    def people(self, people: People, table: Table) -> Repeats:
        """Count each person of a table once, in one of their rows."""
        states, many, all_known = self._states, self._many, self._known
        repeats = Repeats()
        rows = 0
        for number, group, stands, staff_number, hours in people:
            rows += 1
            state = states.get((group, stands, hours))
            if state is None:
                self._tables[group] = table
                state = self._state((group, stands, hours))
            many[state] += 1
            if staff_number:
                known = all_known[state]
                earlier = known.get(staff_number)
                if earlier is None:
                    known[staff_number] = state * ROWS + number
                else:
                    later = (number, group, stands, staff_number, hours)
                    known[staff_number] = self._once(earlier, later, repeats)
        table.rows += rows
        self._join(repeats)
        return repeats

    def _join(self, repeats: Repeats) -> None:
        """Count those once who turned out to be one person when they had been counted as two."""
        for keys in self.same.tied():
            for known in self._mains.values():
                by_row = sorted((known[key] % ROWS, key) for key in keys if key in known)
                for _, key in by_row[1:]:
                    self._join_two(known, by_row[0][1], key, repeats)

    def _join_two(self, known: dict[str, int], first: str, key: str, repeats: Repeats) -> None:
        state, row = divmod(known.pop(key), ROWS)
        group, stands, hours = self._said[state]
        known[first] = self._once(known[first], (row, group, stands, first, hours), repeats, by=NI)
        repeats.rows_of[first] += repeats.rows_of.pop(key, 0)
        repeats.by[first] |= repeats.by.pop(key, set())

    def _state(self, state: State) -> int:
        """The number of what a row says."""
        if state not in self._states:
            self._states[state] = len(self._many)
            self._said.append(state)
            self._many.append(0)
            self._known.append(self._mains[_employer_and_year(state[0])])
        return self._states[state]

    def _once(self, earlier: int, later: Person, repeats: Repeats, by: str = "") -> int:
        """Count two rows of one person as one, in the row that is returned.

        They are told `by` what stands for the person where nothing else is said.
        """
        state, row = divmod(earlier, ROWS)
        group, stands, hours = self._said[state]
        first = (row, group, stands, later[3], hours)
        if later[3].startswith(NAMESAKE):
            _note_namesakes(first, later, repeats)
            return earlier
        by = by or told_by(later[3])
        main = _settle(first, later, repeats, by)
        repeats.rows_of[later[3]] += 1
        repeats.by[later[3]].add(by)
        self._again.add((_employer_and_year(group), later[3]))
        self._many[state] -= 1
        self._many[self._state((later[1], later[2], later[4]))] -= 1
        counts = self._state((main[1], main[2], main[4]))
        self._many[counts] += 1
        return counts * ROWS + main[0]

    def groups(self, groups: Iterable[tuple[Group, Counts]], table: Table) -> None:
        """Add up the groups of a table that holds counts already."""
        for group, counts in groups:
            table.rows += 1
            self._add(table, group, group.known_cell, counts)

    def close(self) -> None:
        for (group, stands, _), people in zip(self._said, self._many, strict=True):
            self._put(self._tables[group], group, stands, people)
        self.again = len(self._again)
        self._again.clear()
        for known in self._mains.values():
            self.told_apart += len(known) - sum(map(methodcaller("startswith", NAMESAKE), known))
            # Numbers that are equally long differ in more than noughts before them.
            if len(set(map(len, known))) > 1:
                without_noughts = set(map(methodcaller("lstrip", "0"), known))
                self.differ_in_noughts += len(known) - len(without_noughts)
        self._mains.clear()
        self._known.clear()

    def it_staff(self, table: Table, bit: int) -> Table | None:
        """The digital and IT people of a whole council's table; None where there are none."""
        return self._it.get((id(table), bit))

    def _put(self, table: Table, group: Group, stands: int, people: int) -> None:
        if not people or group.gender is None:
            return
        counts = Counts.of(group.gender, people)
        if stands & IN_POST:
            self._add(table, group, group.known_cell, counts)
        for flow, status in FLOWS.items():
            if stands & flow:
                self._add(table, group, group.cell_for(status), counts)

    def _add(self, table: Table, group: Group, cell: Cell, counts: Counts) -> None:
        _add(table, group, cell, counts)
        for bit in BITS.values():
            if group.it & bit:
                part = self._it.get((id(table), bit))
                if part is None:
                    part = replace(table, cells={}, by_grade={}, rows=0)
                    self._it[id(table), bit] = part
                _add(part, group, cell, counts)


def _employer_and_year(group: Group) -> tuple[str, int]:
    return group.known_cell.organisation, group.known_cell.year


# ---------------------------------------------------------------- one person, several rows


def _settle(earlier: Person, later: Person, repeats: Repeats, by: str) -> Person:
    """The row in which the person counts."""
    main = _main_row(earlier, later)
    if main is None:
        repeats.unsettled += 1
        repeats.unsettled_by.add(by)
        if repeats.unsettled == 1:
            repeats.first_unsettled = (earlier[0], later[0])
        return earlier
    repeats.settled += 1
    repeats.settled_by.add(by)
    repeats.first_settled = repeats.first_settled or later[0]
    other = later if main is earlier else earlier
    number, group, stands, staff_number, hours = main
    # Who is on a list of starters, too, has joined.
    if _is_in_post(main) and other[2] & IN_POST and other[1].known_cell.status == Status.JOINED:
        return number, group, stands | JOINED, staff_number, hours
    # Whoever had a post before the year began has changed posts and has not joined.
    if main[2] & JOINED and other[2] & (IN_POST | LEFT) and not other[2] & JOINED:
        return number, group, stands & ~JOINED, staff_number, hours
    return main


def _note_namesakes(earlier: Person, later: Person, repeats: Repeats) -> None:
    """Note two rows of one name that would count one person twice, if they were one person's."""
    is_one_gender = earlier[1].gender is later[1].gender
    if is_one_gender and _counts_as(earlier) & _counts_as(later):
        repeats.namesakes += 1
        if repeats.namesakes == 1:
            repeats.first_namesakes = (earlier[0], later[0])


def _counts_as(person: Person) -> set[str]:
    """The statuses that somebody is counted in."""
    own = {person[1].known_cell.status} if person[2] & IN_POST else set()
    return own | {status for flow, status in FLOWS.items() if person[2] & flow}


def _main_row(one: Person, other: Person) -> Person | None:
    if one[1].gender is not other[1].gender:
        return None
    for rank in (_is_in_post, _hours, _rung):
        first, second = rank(one), rank(other)
        if first is not None and second is not None and first != second:
            return one if first > second else other
    alike = (
        one[1].cell == other[1].cell
        and one[1].grade_word == other[1].grade_word
        and one[1].it == other[1].it
    )
    return one if alike else None


def _is_in_post(person: Person) -> float:
    if person[2] & PRESENT:
        return True
    return bool(person[2] & IN_POST) and person[1].known_cell.status == Status.IN_POST


def _hours(person: Person) -> float | None:
    return person[4]


def _rung(person: Person) -> float | None:
    return RUNG.get(person[1].known_cell.grade)


# ---------------------------------------------------------------- into the table


def _add(table: Table, group: Group, cell: Cell, counts: Counts) -> None:
    table.cells.setdefault(cell, Counts()).add(counts)
    if cell.status == Status.IN_POST and group.grade_word:
        table.by_grade.setdefault(group.grade_word, Counts()).add(counts)
