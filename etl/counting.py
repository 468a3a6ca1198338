"""People become counts: the privacy line. What comes out says how many, never who.

One person counts once in a council and year: by staff number or what stands for
it, in the post with the most hours, then in the highest grade; where neither tells,
it is asked. Staff numbers live in memory until the file has been read, and no longer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter, methodcaller

from etl.vocabulary.cells import Cell, Counts
from etl.vocabulary.grades import LADDER
from etl.vocabulary.populations import Status
from etl.workbooks.headings.identifiers import NI
from etl.workbooks.people.repeats import Person, Repeats
from etl.workbooks.people.same_person import HASHED, NAMESAKE, SamePerson, told_by
from etl.workbooks.people.streamed import People
from etl.workbooks.reading import Table
from etl.workbooks.terms.groups import ROWS, Group, State
from etl.workbooks.whose.it_staff import BITS
from etl.workbooks.words.dates import IN_POST, JOINED, LEFT, PRESENT

FLOWS = {JOINED: Status.JOINED, LEFT: Status.LEFT, PRESENT: Status.IN_POST}
RUNG = {grade.value: rung for rung, grade in enumerate(LADDER)}


class Counting:
    """The counting of one file, on one sheet or several. `close` puts the counts in the tables."""

    def __init__(self) -> None:
        self.same = SamePerson()
        # What rows say of people, by what it is and by number.
        self._states: dict[tuple[Group, int, float | None], State] = {}
        self._said: list[State] = []
        # By employer and year, for each staff number the state and the row in which it counts.
        self._mains: dict[tuple[str, int], dict[str, int]] = defaultdict(dict)
        # By table and bit, the part of a whole council's people that a rule makes IT staff.
        self._it: dict[tuple[int, int], Table] = {}
        # By employer and year, the people who stand in several rows.
        self._again: set[tuple[tuple[str, int], str]] = set()
        # How many of them there are, and how many people are told apart at all.
        self.people_again = (0, 0)
        # Staff numbers that differ from another in their leading noughts alone.
        self.differ_in_noughts = 0

    def people(self, people: People, table: Table) -> Repeats:
        """Count each person of a table once, in one of their rows."""
        repeats = Repeats()
        rows = 0
        for person in people:
            number, state, staff_number = person
            rows += 1
            state.people += 1
            if staff_number:
                here = state.first + number
                earlier = state.known.setdefault(staff_number, here)
                if earlier is not here:
                    state.known[staff_number] = self._once(earlier, person, repeats)
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
        later = (row, self._said[state], first)
        known[first] = self._once(known[first], later, repeats, by=NI)
        repeats.rows_of[first] += repeats.rows_of.pop(key, 0)
        repeats.by[first] |= repeats.by.pop(key, set())

    def state_of(self, table: Table, group: Group, stands: int, hours: float | None) -> State:
        """What rows of the table say; the same for the same."""
        state = self._states.get((group, stands, hours))
        if state is None:
            known = self._mains[_employer_and_year(group)]
            state = State(len(self._said), group, stands, hours, table, known)
            self._states[group, stands, hours] = state
            self._said.append(state)
        return state

    def _once(self, earlier: int, later: Person, repeats: Repeats, by: str = "") -> int:
        """Count two rows of one person as one, in the row that is returned.

        They are told `by` what stands for the person where nothing else is said.
        """
        at, row = divmod(earlier, ROWS)
        first = (row, self._said[at], later[2])
        if later[2].startswith(NAMESAKE):
            _note_namesakes(first, later, repeats)
            return earlier
        by = by or told_by(later[2])
        number, state, stands = _settle(first, later, repeats, by)
        repeats.rows_of[later[2]] += 1
        repeats.by[later[2]].add(by)
        self._again.add((_employer_and_year(later[1].group), later[2]))
        first[1].people -= 1
        later[1].people -= 1
        counts = self.state_of(state.table, state.group, stands, state.hours)
        counts.people += 1
        return counts.first + number

    def groups(self, groups: Iterable[tuple[Group, Counts]], table: Table) -> None:
        """Add up the groups of a table that holds counts already."""
        for group, counts in groups:
            table.rows += 1
            self._add(table, group, group.known_cell, counts)

    def close(self) -> None:
        for state in self._said:
            self._put(state)
        again, told_apart = len(self._again), 0
        self._again.clear()
        for known in self._mains.values():
            hashed = [k for k in known if k.startswith(HASHED)] if self.same.has_hashed else []
            told_apart += len(known) - sum(key.startswith(NAMESAKE) for key in hashed)
            # Numbers that are equally long differ in more than noughts before them.
            if len(Counter(map(len, known)) - Counter(map(len, hashed))) > 1:
                without_noughts = set(map(methodcaller("lstrip", "0"), known))
                self.differ_in_noughts += len(known) - len(without_noughts)
        self._mains.clear()
        self.people_again = again, told_apart

    def it_staff(self, table: Table, bit: int) -> Table | None:
        """The digital and IT people of a whole council's table; None where there are none."""
        return self._it.get((id(table), bit))

    def _put(self, state: State) -> None:
        group = state.group
        if not state.people or group.gender is None:
            return
        counts = Counts.of(group.gender, state.people)
        if state.stands & IN_POST:
            self._add(state.table, group, group.known_cell, counts)
        for flow, status in FLOWS.items():
            if state.stands & flow:
                self._add(state.table, group, group.cell_for(status), counts)

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


def _settle(earlier: Person, later: Person, repeats: Repeats, by: str) -> tuple[int, State, int]:
    """The row in which the person counts, what it says, and how the person stands by both."""
    main = _main_row(earlier, later)
    if main is None:
        repeats.unsettled += 1
        repeats.unsettled_by.add(by)
        if repeats.unsettled == 1:
            repeats.first_unsettled = (earlier[0], later[0])
        return earlier[0], earlier[1], earlier[1].stands
    repeats.settled += 1
    repeats.settled_by.add(by)
    repeats.first_settled = repeats.first_settled or later[0]
    other = (later if main is earlier else earlier)[1]
    number, state, _ = main
    # Who is on a list of starters, too, has joined.
    joined = other.group.known_cell.status == Status.JOINED
    if _is_in_post(state) and other.stands & IN_POST and joined:
        return number, state, state.stands | JOINED
    # Whoever had a post before the year began has changed posts and has not joined.
    if state.stands & JOINED and other.stands & (IN_POST | LEFT) and not other.stands & JOINED:
        return number, state, state.stands & ~JOINED
    return number, state, state.stands


def _note_namesakes(earlier: Person, later: Person, repeats: Repeats) -> None:
    """Note two rows of one name that would count one person twice, if they were one person's."""
    one, other = earlier[1], later[1]
    if one.group.gender is other.group.gender and _counts_as(one) & _counts_as(other):
        repeats.namesakes += 1
        if repeats.namesakes == 1:
            repeats.first_namesakes = (earlier[0], later[0])


def _counts_as(state: State) -> set[str]:
    """The statuses that somebody is counted in."""
    own = {state.group.known_cell.status} if state.stands & IN_POST else set()
    return own | {status for flow, status in FLOWS.items() if state.stands & flow}


def _main_row(one: Person, other: Person) -> Person | None:
    first, second = one[1], other[1]
    if first.group.gender is not second.group.gender:
        return None
    for rank in (_is_in_post, attrgetter("hours"), _rung):
        mine, theirs = rank(first), rank(second)
        if mine is not None and theirs is not None and mine != theirs:
            return one if mine > theirs else other
    alike = (
        first.group.cell == second.group.cell
        and first.group.grade_word == second.group.grade_word
        and first.group.it == second.group.it
    )
    return one if alike else None


def _is_in_post(state: State) -> float:
    if state.stands & PRESENT:
        return True
    return bool(state.stands & IN_POST) and state.group.known_cell.status == Status.IN_POST


def _rung(state: State) -> float | None:
    return RUNG.get(state.group.known_cell.grade)


# ---------------------------------------------------------------- into the table


def _add(table: Table, group: Group, cell: Cell, counts: Counts) -> None:
    table.cells.setdefault(cell, Counts()).add(counts)
    if cell.status == Status.IN_POST and group.grade_word:
        table.by_grade.setdefault(group.grade_word, Counts()).add(counts)
