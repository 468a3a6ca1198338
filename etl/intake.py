"""The story of one spreadsheet: from a file to counts of people, and problems by cell.

A child process with capped memory and time tells it (etl.reader), for `etl.examining`, which guards
the file: it finds, recognises, checks and counts each sheet's table. Nothing personal leaves that
process. Storing the reading is the next story: etl.warehouse.write.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from etl.checks import doubts, examples, tables
from etl.checks.numbers import on_numbers
from etl.checks.problems import Findings, Level, Problem
from etl.checks.reasons import explained
from etl.counting import Counting
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Population
from etl.workbooks import headings, several, verdicts
from etl.workbooks.apart import asked_together
from etl.workbooks.asked import Asked
from etl.workbooks.codes import tell_codes_from_words
from etl.workbooks.context import context_of, on_other_councils
from etl.workbooks.counted import CountedRows
from etl.workbooks.elsewhere import Elsewhere
from etl.workbooks.finding import find_tables
from etl.workbooks.flows_alone import on_flows_alone
from etl.workbooks.groups import Groups
from etl.workbooks.guard import Limits
from etl.workbooks.it_staff import BITS, Marks, Picking
from etl.workbooks.kind import Kind, counted_by, is_people_layout
from etl.workbooks.kinds import recognise
from etl.workbooks.layout import Layout
from etl.workbooks.people import People
from etl.workbooks.read import CannotRead, Sheet, sheets
from etl.workbooks.reading import Reading, Table, Verdict
from etl.workbooks.slices import CannotSlice
from etl.workbooks.terms import Terms
from etl.workbooks.titles import on_titles
from etl.workbooks.whose import whose


@dataclass
class _Sheets:
    """What the sheets of one file hold, as far as they have been looked at."""

    picking: Picking
    elsewhere: Elsewhere
    tables: list[Table] = field(default_factory=list)
    layouts: list[Layout] = field(default_factory=list)
    findings: list[Findings] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)
    passed_over: list[tuple[str, Layout | None]] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    said_twice: list[str] = field(default_factory=list)
    it_staff: dict[int, Table | None] = field(default_factory=dict)

    def pass_over(self, asked: Asked) -> None:
        """Leave out tables of nobody who counts, or of people whom others tell of."""
        self._leave_out_settled(asked)
        self._pass_over_equivalents(asked)
        self._pass_over_summaries()
        self._pass_over_the_same(asked)

    def _pass_over_summaries(self) -> None:
        """Leave out the pivots and summaries of a list that stand in the same file."""
        for at in reversed(range(len(self.tables))):
            if several.is_summary(self.layouts[at], self.tables[at], self.tables):
                self.passed_over.append((self.layouts[at].sheet.name, None))
                self._leave_out(at)

    def _pass_over_the_same(self, asked: Asked) -> None:
        """Leave out tables whose people another table of the file says, by other words."""
        if asked.answers.tables or asked.answers.sheets:
            return
        for at in sorted(several.said_otherwise(self.tables, self.layouts), reverse=True):
            name = self.layouts[at].name or self.layouts[at].sheet.name
            self.said_twice.insert(0, name)
            self._leave_out(at)

    def _pass_over_equivalents(self, asked: Asked) -> None:
        """Leave out sheets called 'FTE' beside those of people in post; else it is asked."""
        found = list(several.of_equivalents(self.tables, self.layouts))
        for at, is_beside in reversed(found):
            name = self.layouts[at].sheet.name
            if is_beside and not asked.answers.sheets:
                self.passed_over.append((name, None))
                self._leave_out(at)
            else:
                self.findings[at].add(doubts.equivalents_by_a_note(name, name))

    def _leave_out_settled(self, asked: Asked) -> None:
        """Leave out tables whose names or titles were said to be of nobody who counts."""
        for at in reversed(several.of_nobody(self.layouts, asked.answers)):
            self.left_out.append(self.layouts[at].sheet.name)
            self._leave_out(at)

    def _leave_out(self, at: int) -> None:
        self.picking.leave_out(self.layouts[at])
        del self.tables[at], self.layouts[at], self.findings[at]

    def pick_it_staff(self, by: str, counting: Counting) -> None:
        """Make a whole council's tables its workforce, with its IT people beside it."""
        for table in self.tables if by else ():
            if table.population is Population.COUNCIL_IT:
                table.population = Population.COUNCIL_WORKFORCE
                self.it_staff[id(table)] = counting.it_staff(table, BITS.get(by, 0))

    def whose(self, asked: Asked) -> list[Problem]:
        """The question whose people a council's tables hold, where nothing tells."""
        pairs = zip(self.tables, self.layouts, strict=True)
        of_it = [each for each in pairs if each[0].population is Population.COUNCIL_IT]
        tables_read, layouts = [table for table, _ in of_it], [layout for _, layout in of_it]
        return list(whose(tables_read, layouts, asked, self.picking))

    def with_it_staff(self) -> None:
        """Put the IT people's tables before those they were picked from."""
        found = [(self.it_staff.get(id(table)), table) for table in self.tables]
        self.tables[:] = [each for pair in found for each in pair if each is not None]

    def problems(self, asked: Asked, counting: Counting) -> Iterator[Problem]:
        """Every table's problems, then those of the sheets together."""
        which = several.several(self.tables, self.layouts, asked)
        is_open = which is not None and which.code not in asked.answers.reasons
        for findings in self.findings:
            # What is wrong with a table that may not be meant is told when it is chosen.
            yield from (p for p in findings if not is_open or p.level is not Level.REFUSE)
        if which is not None:
            yield which
        else:
            again, people = counting.again, counting.told_apart
            yield from several.listed_again(self.layouts, again, people, asked)
        yield from (*several.of_one_gender(self.layouts), *on_flows_alone(self.layouts))
        if self.said_twice:
            yield tables.said_twice(self.said_twice)
        yield from verdicts.on_sheets(self.layouts, self.passed_over, self.faults, asked)
        yield from verdicts.on_left_out(self.left_out, self.layouts, self.passed_over, asked)


def read_file(path: Path, asked: Asked, limits: Limits) -> Reading:
    """Every table of a file, counted. Call it where a hostile file can do no harm.

    It is read anew where a table needs what only a later sheet says, such as its council.
    """
    try:
        return _read_twice(path, asked, limits, in_slices=True)
    except CannotSlice:
        return _read_twice(path, asked, limits, in_slices=False)


def _read_twice(path: Path, asked: Asked, limits: Limits, *, in_slices: bool) -> Reading:
    elsewhere = Elsewhere()
    reading = _read_file(path, asked, limits, elsewhere, in_slices=in_slices)
    if not elsewhere.came_late:
        return reading
    return _read_file(path, asked, limits, elsewhere.as_whole(), in_slices=in_slices)


def _read_file(
    path: Path, asked: Asked, limits: Limits, elsewhere: Elsewhere, *, in_slices: bool
) -> Reading:
    reading = Reading(asked.file, sha256="", size=0)
    found = Findings()
    counting = Counting()
    if asked.answers.population and asked.population is None:
        asked = replace(asked, population=Population(asked.answers.population))
    there = _Sheets(Picking(asked.answers.it_staff), elsewhere, reading.tables)
    try:
        for sheet in sheets(
            path, asked.extension, limits, found, asked.answers, in_slices=in_slices
        ):
            if asked.answers.reads(sheet.name):
                _read_sheet(sheet, asked, there, counting)
            else:
                there.left_out.append(sheet.name)
                elsewhere.leave_out(sheet, asked.answers)
        counting.close()
        reading.problems.extend(verdicts.on_staff_numbers(counting.differ_in_noughts))
        there.pass_over(asked)
        by, said = there.picking.judge()
        there.pick_it_staff(by, counting)
        if not by and asked.population is None:
            said += there.whose(asked)
        reading.problems.extend([*there.problems(asked, counting), *said])
        there.with_it_staff()
    except CannotRead as refusal:
        reading.problems.append(refusal.problem)
    reading.problems[:] = asked_together(
        [*found, *reading.problems], reading.tables, there.layouts, asked.answers
    )
    reading.problems.extend(on_numbers(reading.totals))
    reading.problems = explained(reading.problems, asked.answers.reasons)
    is_withheld = any(problem.code == verdicts.WITHHELD for problem in reading.problems)
    if is_withheld and reading.verdict is Verdict.READY:
        reading.problems.extend(verdicts.on_nobody(reading.tables))
    return reading


def _read_sheet(sheet: Sheet, asked: Asked, there: _Sheets, counting: Counting) -> None:
    found = find_tables(sheet, asked.answers)
    is_read = False
    for layout, in_doubt in found.layouts:
        there.elsewhere.say_to(layout, there.layouts)
        findings = Findings()
        tell_codes_from_words(layout, asked.council or "")
        headings.understand(layout, findings, (asked.file, str(asked.year or "")))
        kind = recognise(layout, asked)
        if kind is None:
            there.faults.extend(headings.belied(findings))
            found.likely = found.likely or layout
            continue
        for doubt in in_doubt:
            findings.add(doubt)
        picks = kind.of_council and asked.population is None
        marks = there.picking.marks(layout) if picks else None
        there.tables.append(_read_table(layout, kind, asked, findings, counting, marks))
        there.layouts.append(layout)
        there.findings.append(findings)
        is_read = True
    if not is_read:
        there.passed_over.append((sheet.name, found.likely))
        there.elsewhere.pass_over(sheet.name, found.texts)
        there.faults.extend(found.faults)


def _read_table(
    layout: Layout,
    kind: Kind,
    asked: Asked,
    findings: Findings,
    counting: Counting,
    marks: Marks | None,
) -> Table:
    """One table, understood and counted; what is not understood goes to the findings."""
    layout.rename(kind.aliases)
    layout.use()
    table = Table(
        sheet=layout.sheet.name,
        kind=kind.name,
        population=asked.population if asked.population and kind.of_council else kind.population,
        layout="people" if is_people_layout(layout.fields) else "counts",
        heading_row=layout.heading_row,
        rows=0,
        columns=layout.named(),
        unused=[heading.text for heading in layout.unknown],
    )
    verdicts.on_headings(layout, kind, findings)
    on_titles(layout, asked.answers, findings, of_council=kind.of_council)
    if kind.shares:
        table.shares = list(kind.shares(layout, asked, findings))
        table.rows = len({(share.organisation, share.year) for share in table.shares})
    if kind.describe:
        context = context_of(layout, asked, findings, of_council=kind.of_council)
        terms = Terms(layout, findings, asked)
        groups = Groups(layout, counted_by(kind, layout), terms, kind.describe(context), marks)
        _count(table, groups, findings, counting)
        on_other_councils(layout, asked, terms.councils, findings)
        named = {council for council in (context.council, *terms.councils) if council}
        example = examples.left_in(layout.sheet.name, named)
        if example:
            findings.add(example)
        invented = any(council.sample for council in named)
        table.sample = invented or verdicts.says_sample(layout, asked)
    verdicts.on_rows(table, layout, findings)
    return table


def _count(table: Table, groups: Groups, findings: Findings, counting: Counting) -> None:
    layout = groups.layout
    if table.layout == "people":
        state_of = partial(counting.state_of, table)
        people = People(layout, groups, findings, counting.same, state_of)
        repeats = counting.people(people, table)
        people.compare(repeats)
        verdicts.on_repeats(repeats, layout, findings)
    else:
        published = table.population in PUBLIC_POPULATIONS
        counting.groups(CountedRows(layout, groups, findings, published=published), table)
