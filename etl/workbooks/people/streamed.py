"""The people layout: one row a person, streamed past. Nothing of a row is kept here."""

from collections.abc import Callable, Iterator
from itertools import chain
from operator import itemgetter

from etl.checks import doubts, nobody, rows
from etl.checks.problems import Findings, Problem
from etl.checks.words import NOT_COUNTED
from etl.vocabulary.genders import RECORDED, Gender
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.headings.columns import Field, known_headings
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.identifiers import name_places
from etl.workbooks.headings.judges import number as number_in
from etl.workbooks.headings.layout import Layout, Notes, data_rows, filled, is_total, text_of
from etl.workbooks.people.counted_again import on_summary
from etl.workbooks.people.cut_short import CutShort
from etl.workbooks.people.far_down import watch
from etl.workbooks.people.identity import Identity
from etl.workbooks.people.nobodies import NOT_ASSIGNED, may_be_nobody
from etl.workbooks.people.one_holder import on_holders
from etl.workbooks.people.repeats import Person, Repeats, StateOf
from etl.workbooks.people.same_person import SamePerson
from etl.workbooks.people.several_in_a_row import on_several_in_a_row
from etl.workbooks.people.several_people import on_several_people
from etl.workbooks.people.staff_number import staff_number
from etl.workbooks.people.standings import Standings
from etl.workbooks.people.stated import Stated, is_code_of, is_count, is_tally, is_trailer
from etl.workbooks.people.without_headcount import WithoutHeadcount
from etl.workbooks.sheets.read import Row
from etl.workbooks.sheets.sheet import NO_VALUE
from etl.workbooks.tables.pages import is_page_foot, is_page_head
from etl.workbooks.terms.flag_words import is_vacancy
from etl.workbooks.terms.groups import Alike, Group, Groups, State
from etl.workbooks.who_counts.left_out import WhoCounts

# Some systems print a headcount of 1 beside every person.
ONE_OR_BLANK = frozenset(("1", ""))
# In a list whose people have staff numbers, who has neither that nor a gender may be nobody.
MOSTLY = 0.5
WORD_AND_NUMBER = 2
# A narrow table's people have few cells too, so that its notes are told by having one.
NARROW = 6


class People:
    """The people of one table."""

    def __init__(
        self,
        layout: Layout,
        groups: Groups,
        findings: Findings,
        same: SamePerson,
        state_of: StateOf,
    ) -> None:
        self._layout = layout
        self._state_of = state_of
        self._groups = groups
        self._findings = findings
        self._notes = Notes(layout, findings)
        self._cut_short = CutShort(layout)
        self._note_cells = 2 if len(layout.headings) >= NARROW else 1
        # The table's first column, and those that people are counted by.
        places = {layout.columns[field].place for field in groups.fields}
        first = min((heading.place for heading in layout.headings if heading.text), default=0)
        self._counted = [first, *sorted(places - {first} or places)]
        self._first_words: set[str] = set()
        # Words of gender that only a person's row has; any other may stand in a total or a note.
        self._words: set[object] = set()
        # Rows that are sure to be people, by every cell that is not about one person alone.
        self._known: dict[object, Alike] = {}
        self._gender = layout.columns[Field.GENDER].place
        self._staff, self._people = self._place(Field.STAFF_NUMBER), self._place(Field.PEOPLE)
        # Of two rows of one person that of the post with the headcount counts.
        self._hours = self._place(Field.HOURS, Field.FTE, Field.PEOPLE)
        besides = {place for place in (self._hours, self._people) if place is not None}
        told_by = {self._gender, *groups.places, *besides}
        self._pick: Callable[[Row], object] = itemgetter(*sorted(told_by))
        self._nobody = self._may_be_nobody()
        self._identity = Identity(layout, groups.answers, same)
        self._stated = Stated(layout)
        self._noughts = WithoutHeadcount(layout, groups, findings)
        self._nobodies = 0  # Rows that are nobody's.
        watch(layout, findings)

    def __iter__(self) -> Iterator[Person]:
        self._ask_of_rows()
        who = self._who = WhoCounts(self._layout, self._groups, self._findings)
        standings = Standings(self._layout, self._findings, self._groups)
        staff, dates, pick, known = self._staff, standings.dates, self._pick, self._known
        waiting = self._notes.waiting
        identity = self._identity if self._identity else None
        always = staff is None or self._identity.beside_staff_numbers
        last = 0
        rows_read = who.rows(data_rows(self._layout, self._findings))
        for number, row in chain(rows_read, self._noughts):
            alike = known.get(pick(row))
            if alike is not None:
                alike.more += 1
            elif (alike := self._meet(number, row, last)) is None:
                continue
            last = number
            if waiting and not self._noughts.is_their_turn:
                self._cut_short.rows.clear()
                self._notes.interrupted("fewer cells than a person has")
            if alike.group.cell is None:
                continue
            number_told = staff_number(row[staff]) if staff is not None else ""
            if identity is not None and (always or not number_told):
                number_told = identity.who(number, row, number_told)
            stands = alike.standings.get(dates(row))
            if stands is None:
                stands = standings.tell(number, row, alike)
            yield number, alike.states.get(stands) or self._state(alike, stands), number_told
        self._close()

    def _close(self) -> None:
        for alike in self._known.values():
            alike.count(alike.more)
        self._cut_short.ask(self._findings)
        self._notes.close()
        on_summary(self._layout, self._groups, self._findings)
        self._groups.close()
        self._identity.close(self._findings)

    def _ask_of_rows(self) -> None:
        """Ask whether rows may be several people, one person's again or nobody's."""
        on_several_in_a_row(self._layout, self._findings)
        on_several_people(self._layout, self._findings)
        on_holders(self._layout, self._findings)

    def _meet(self, number: int, row: Row, last: int) -> Alike | None:
        """What a row of a person says that others may say alike; None for a row of nobody."""
        if self._noughts.is_their_turn:
            return self._meet_again(number, row)
        gender = row[self._gender]
        if gender not in self._words and self._is_no_person(number, row, last):
            return None
        many = text_of(row[self._people]) if self._people is not None else ""
        if self._noughts.set_aside(number, row, many):
            return None
        alike = self._groups.alike(number, row)
        group = alike.group
        if group.rows == 1:
            self._first_words.add(text_of(row[self._counted[0]]))
            self._ask_of_tally(number, row, group)
            if group.gender in RECORDED:
                self._words.add(gender)
        alike.hours = number_in(row[self._hours]) if self._hours is not None else None
        if many not in ONE_OR_BLANK:
            self._many(number, many)
        elif group.cell is not None and gender in self._words:
            self._known[self._pick(row)] = alike
        return alike

    def _meet_again(self, number: int, row: Row) -> Alike | None:
        """A row with a headcount of 0, when all others have been read."""
        alike = self._groups.alike(number, row)
        alike.hours = 0.0
        told = staff_number(row[self._staff]) if self._staff is not None else ""
        told = self._identity.who(number, row, told) if self._identity else told
        is_one = alike.group.cell and self._noughts.counts(number, told, self._state(alike, 0))
        return alike if is_one else None

    def _state(self, alike: Alike, stands: int) -> State:
        state = alike.states[stands] = self._state_of(alike.group, stands, alike.hours)
        return state

    def _place(self, *fields: Field) -> int | None:
        places = [self._layout.columns[f].place for f in fields if f in self._layout.columns]
        return places[0] if places else None

    # ------------------------------------------------------------ rows that are no people

    def _is_no_person(self, number: int, row: Row, last: int) -> bool:
        cells, told = filled(row), text_of(row[self._gender])
        told = "" if told == NO_VALUE and is_total(cells[0]) else told
        gender = gender_words().find(told) if told else None
        # A gender among many cells is neither a heading or title said again nor beside a sum.
        if gender is None or len(cells) < NARROW:
            if not cells or self._is_said_again(row, cells):
                return True
            if self._is_sum(row, cells, told):
                self._tell(rows.total_in_people(self._layout.sheet.name, self._cell(number)))
                self._stated.hear(number, row, self._met())
                no_values = (at for at, cell in enumerate(row) if cell == NO_VALUE)
                self._layout.pass_over(number, no_values)
                return True
        if gender not in RECORDED and is_vacancy(cells):
            self._tell(rows.vacancy(self._layout.sheet.name, self._cell(number)))
            self._nobodies += 1
            return True
        # Codes of genders may be told below the list: 'F = Female'.
        if "=" in told or (len(cells) <= self._note_cells and self._is_note(row)):
            self._notes.wait(number, "")  # It may be somebody's name, and is not quoted.
            self._cut_short.see(number, row, last)
            self._stated.hear(number, row, self._met())
            return True
        is_told = simple(told) not in NOT_ASSIGNED
        if self._nobody is None or is_told or self._is_somebody(row[self._nobody]):
            return False
        return self._is_nobody(number)

    def _is_somebody(self, value: object) -> bool:
        text = staff_number(value)
        return bool(text) and not may_be_nobody(text, is_number=self._nobody == self._staff)

    def _is_said_again(self, row: Row, cells: list[object]) -> bool:
        layout = self._layout
        is_again = layout.repeats(row) or layout.explains(cells)
        is_again |= is_page_head(layout.titles, cells)
        # Other words for the headings stand below those of a system: 'sex', 'Sex'.
        told = known_headings().get(simple(text_of(row[self._gender])), (None, 0))[0]
        return is_again or told is Field.GENDER or is_page_foot(cells)

    def _is_sum(self, row: Row, cells: list[object], told: str) -> bool:
        gender = row[self._gender]
        is_total_of_all = (not told or cells[0] == gender) and is_total(cells[0])
        is_total_of_all |= (not told or told.isdigit()) and is_trailer(cells)
        is_said = is_total_of_all or is_count(cells, gender) or is_tally(cells, told)
        return is_said or (not told and self._stated.is_of_rows(cells, self._met))

    def _may_be_nobody(self) -> int | None:
        """The place of the staff numbers, or else of names, where most people have one."""
        told = [self._place(Field.STAFF_NUMBER), *name_places(self._layout)]
        top = sample(self._layout)
        for place in told:
            have = [row for row in top if place is not None and _is_told(row, place)]
            if place is not None and len(have) >= max(len(top) * MOSTLY, 1):
                return place
        return None

    def _is_nobody(self, number: int) -> bool:
        """Ask of a row with neither a staff number nor a gender whether it is a person."""
        answer = self._groups.answers.word(Field.STATUS, nobody.NOBODY)
        self._tell(nobody.maybe_nobody(self._layout.sheet.name, self._cell(number), answer or ""))
        self._nobodies += answer == NOT_COUNTED
        return answer == NOT_COUNTED

    def _met(self) -> int:
        """How many rows of people there were so far."""
        # Those who are alike another are not in the groups before the list has ended.
        return self._groups.rows + sum(alike.more for alike in self._known.values())

    def compare(self, repeats: Repeats) -> None:
        """Compare the rows that were counted with those that the list says it has."""
        rows_read = self._groups.rows
        persons = rows_read - repeats.settled - repeats.unsettled - repeats.namesakes
        nobodies = self._nobodies + self._noughts.nobodies + self._who.left_out
        self._stated.close(rows_read, nobodies, persons, self._findings)

    def _ask_of_tally(self, number: int, row: Row, group: Group) -> None:
        """Ask of a gender and its number above, or its code as in a key below the list, alone."""
        told = text_of(row[self._gender])
        others = (t for t in map(text_of, row) if t and t != told and not t.endswith("%"))
        found = next(others, "")
        # A code may be that of a grade, if others have that grade.
        places = {self._counted[0], self._staff} - {self._place(Field.GRADE, Field.PATTERN), None}
        there = {text_of(row[at]) for at in places if at is not None}
        is_short = len(self._layout.headings) > WORD_AND_NUMBER
        there |= {group.grade_word} if is_short and self._groups.is_first_of_grade(group) else set()
        is_code = found in there and is_code_of(group.gender, found)
        is_code |= is_short and _names(group.gender, found)
        if group.gender is None or not (found.isdecimal() or is_code) or next(others, ""):
            return
        alike = sum(a.more for a in self._known.values() if a.group.gender is group.gender)
        above = self._groups.people_of(group.gender) - group.rows + alike
        if above > 1 and (is_code or int(found) == above):
            where = self._layout.sheet.name, self._cell(number)
            self._tell(doubts.may_be_a_tally(*where, found, is_code=is_code))

    def _is_note(self, row: Row) -> bool:
        """Notes stand in the first column; a word that people have there, too, is no note."""
        first, *others = self._counted
        if any(text_of(row[place]) for place in others):
            return False
        return first in self._cut_short.places or text_of(row[first]) not in self._first_words

    def _many(self, number: int, value: str) -> None:
        cell = self._layout.cell(number, Field.PEOPLE)
        self._tell(rows.several_in_one_row(self._layout.sheet.name, cell, value))

    def _tell(self, problem: Problem) -> None:
        self._findings.add(problem, same=problem.code).rows += 1

    def _cell(self, number: int) -> str:
        return self._layout.first_cell(number)


def _names(gender: Gender | None, text: str) -> bool:
    return len(text) > 1 and gender_words().find(text) is gender


def _is_told(row: Row, place: int) -> bool:
    return place < len(row) and bool(staff_number(row[place]))
