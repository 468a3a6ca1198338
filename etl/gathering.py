"""The tables of one file, gathered sheet by sheet: which of them count, and what is said of all."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from etl.checks import doubts, layouts, tables
from etl.checks.problems import Level, Problem
from etl.counting import Counting
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Population
from etl.workbooks.answers import Answers
from etl.workbooks.asked import Asked
from etl.workbooks.doubts.another_day import on_another_day
from etl.workbooks.doubts.notes_elsewhere import on_notes_elsewhere, on_years_noted
from etl.workbooks.finding import Found
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import Table
from etl.workbooks.sheets.read import Sheet
from etl.workbooks.together import needless, several, verdicts
from etl.workbooks.together.read import Read
from etl.workbooks.together.whole_and_parts import listed_again, said_again, sum_of_the_others
from etl.workbooks.who_counts.flows_alone import on_flows_alone
from etl.workbooks.who_counts.members_alone import of_some_members
from etl.workbooks.whose.beside_it import on_other_services
from etl.workbooks.whose.elsewhere import Elsewhere
from etl.workbooks.whose.it_staff import BITS, Picking
from etl.workbooks.whose.of_it_staff import whose


@dataclass
class Gathered:
    """What the sheets of one file hold, as far as they have been looked at."""

    picking: Picking
    elsewhere: Elsewhere
    read: list[Read] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    # What contradicts the headings of tables that are not counted for it, though others may be.
    belied: list[Problem] = field(default_factory=list)
    # Why tables are not counted that stand beside others on a sheet.
    beside: list[Problem] = field(default_factory=list)
    passed_over: list[tuple[str, Layout | None]] = field(default_factory=list)
    # The texts of sheets without a table.
    notes: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    # Sheets without a table that could be read, although people's genders stand on them.
    # Each with the headings over the genders, and whether those are surely of people.
    over_genders: list[tuple[str, tuple[str, ...], bool]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    said_twice: list[str] = field(default_factory=list)
    # True where a sheet called after all says that nobody stands on two of the others.
    are_apart: bool = False
    it_staff: dict[int, Table | None] = field(default_factory=dict)

    @property
    def tables(self) -> list[Table]:
        """What was counted, IT people's tables before those that they were picked from."""
        pairs = ((self.it_staff.get(id(each.table)), each.table) for each in self.read)
        return [table for pair in pairs for table in pair if table is not None]

    @property
    def layouts(self) -> list[Layout]:
        return [each.layout for each in self.read]

    def leave_out(self, sheet: Sheet, answers: Answers) -> None:
        """Take note of a sheet that was not chosen."""
        self.left_out.append(sheet.name)
        self.elsewhere.leave_out(sheet, answers)

    def pass_over_sheet(self, name: str, found: Found) -> None:
        """Take note of a sheet without a table that is counted."""
        self.passed_over.append((name, found.likely))
        if found.over_genders:
            self.over_genders.append((name, found.over_genders, found.has_genders))
        self.elsewhere.pass_over(name, found.texts)
        self.notes.append((name, found.texts))
        self.faults.extend(found.faults)

    def close(self, asked: Asked, counting: Counting) -> list[Problem]:
        """Every sheet has been counted: what is said of each table, and of all of them together."""
        told = [*verdicts.on_staff_numbers(counting.differ_in_noughts)]
        self._pass_over(asked)
        by, of_it = self.picking.judge()
        self._pick_it_staff(by, counting)
        if not by and asked.population is None:
            of_it += self._whose(asked)
            units = [] if self.picking.is_settled else self.picking.by_table
            of_it += on_other_services(units, *self.picking.place)
        return [*told, *self._problems(asked, counting), *of_it]

    def _pass_over(self, asked: Asked) -> None:
        """Leave out tables of nobody who counts, or of people whom others tell of."""
        self._leave_out_settled(asked)
        self._pass_over_equivalents(asked)
        self._pass_over_summaries()
        self._pass_over_the_same(asked)

    def _pass_over_summaries(self) -> None:
        """Leave out the pivots and summaries of a list that stand in the same file."""
        for at in reversed(range(len(self.read))):
            if needless.is_summary(self.read[at], self.read):
                self.passed_over.append((self._leave_out(at).sheet, None))

    def _pass_over_the_same(self, asked: Asked) -> None:
        """Leave out tables whose people another table of the file says, by other words."""
        if asked.answers.tables or asked.answers.sheets:
            return
        if (whole := sum_of_the_others(self.read)) is not None:
            self.are_apart = True
            self._pass_over_again([whole])
        self._pass_over_again(said_again(self.read))

    def _pass_over_again(self, places: list[int]) -> None:
        for at in sorted(places, reverse=True):
            again = self._leave_out(at)
            self.said_twice.insert(0, again.layout.name or again.sheet)

    def _pass_over_equivalents(self, asked: Asked) -> None:
        """Leave out sheets called 'FTE' beside those of people in post; else it is asked."""
        for at, is_beside in reversed(list(needless.of_equivalents(self.read))):
            if is_beside and not asked.answers.sheets:
                self.passed_over.append((self._leave_out(at).sheet, None))
            else:
                name = self.read[at].sheet
                self.read[at].findings.add(doubts.equivalents_by_a_note(name, name))

    def _leave_out_settled(self, asked: Asked) -> None:
        """Leave out tables whose names or titles were said to be of nobody who counts."""
        for at in reversed(needless.of_nobody(self.layouts, asked.answers)):
            self.left_out.append(self._leave_out(at).sheet)

    def _leave_out(self, at: int) -> Read:
        self.picking.leave_out(self.read[at].layout)
        return self.read.pop(at)

    def _pick_it_staff(self, by: str, counting: Counting) -> None:
        """Make a whole council's tables its workforce, with its IT people beside it."""
        for table in [each.table for each in self.read] if by else ():
            if table.population is Population.COUNCIL_IT:
                table.population = Population.COUNCIL_WORKFORCE
                self.it_staff[id(table)] = counting.it_staff(table, BITS.get(by, 0))

    def _whose(self, asked: Asked) -> list[Problem]:
        """The question whose people a council's tables hold, where nothing tells."""
        of_it = [each for each in self.read if each.table.population is Population.COUNCIL_IT]
        tables_read, layouts = [each.table for each in of_it], [each.layout for each in of_it]
        return list(whose(tables_read, layouts, asked, self.picking))

    def _not_read(self) -> list[str]:
        """Sheets of people that are not read beside others; where few, by the same headings."""
        read = [tuple(h.text for h in layout.headings if h.text) for layout in self.layouts]
        return [
            name
            for name, headings, is_sure in self.over_genders
            # What is told of all on a sheet stands behind its headings.
            if any(is_sure or told[: len(headings)] == headings for told in read)
        ]

    def _problems(self, asked: Asked, counting: Counting) -> Iterator[Problem]:
        """Every table's problems, then those of the sheets together."""
        again, layouts_read = counting.people_again, self.layouts
        tables_read = [each.table for each in self.read]
        which = several.several(self.read, again, asked, are_apart=self.are_apart)
        is_open = which is not None and which.code not in asked.answers.reasons
        for each in self.read:
            # What is wrong with a table that may not be meant is told when it is chosen.
            yield from (p for p in each.findings if not is_open or p.level is not Level.REFUSE)
        if which is not None:
            yield which
        else:
            yield from listed_again(self.read, again, asked)
        alone = verdicts.of_women_or_men(self.read, asked.file)
        yield from list(several.of_one_gender(layouts_read)) or alone
        yield from on_flows_alone(layouts_read)
        if {table.population for table in tables_read} == {Population.SOCIETY_MEMBERSHIP}:
            yield from of_some_members(tables_read, layouts_read, asked.stem)
        if not any(table.population in PUBLIC_POPULATIONS for table in tables_read):
            are_lists = all(table.is_list for table in tables_read)
            yield from on_notes_elsewhere(self.notes, layouts_read, are_lists=are_lists)
            if not asked.year and not asked.answers.years:
                yield from on_years_noted(self.notes, tables_read, layouts_read, asked.today)
                yield from on_another_day(tables_read, layouts_read, asked.stem)
        if self.said_twice:
            yield tables.said_twice(self.said_twice)
        faults, left_out = [*self.faults, *self.belied], self.left_out
        yield from verdicts.on_sheets(layouts_read, self.passed_over, left_out, faults, asked)
        yield from self.belied if self.read else ()
        if not_read := self._not_read():
            yield tables.people_not_read(not_read)
        yield from map(layouts.not_counted, self.beside if self.read else ())
        yield from verdicts.on_left_out(left_out, layouts_read, self.passed_over, asked)
