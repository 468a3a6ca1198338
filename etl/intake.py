"""The story of one spreadsheet: from a file to counts of people, and problems by cell.

A child process with capped memory and time tells it (etl.reader), for `etl.examining`, which guards
the file: it finds, recognises, checks and counts each sheet's table. Nothing personal leaves that
process. Storing the reading is the next story: etl.warehouse.write.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from etl.checks.around import BY_A_NOTE
from etl.checks.numbers import on_numbers
from etl.checks.problems import Findings
from etl.checks.reasons import explained
from etl.counting import Counting
from etl.gathering import Gathered
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Population
from etl.workbooks import understanding
from etl.workbooks.answers import Answers
from etl.workbooks.asked import Asked
from etl.workbooks.counted import CountedRows
from etl.workbooks.doubts.said_around import on_name_of_file
from etl.workbooks.finding import find_tables
from etl.workbooks.headings.codes import tell_codes_from_words
from etl.workbooks.headings.layout import Layout
from etl.workbooks.kind import Kind, counted_by, is_people_layout
from etl.workbooks.kinds import recognise
from etl.workbooks.opening.guard import Limits
from etl.workbooks.people.streamed import People
from etl.workbooks.reading import Reading, Table, Verdict
from etl.workbooks.sheets.read import CannotRead, Sheet, sheets
from etl.workbooks.sheets.slices import CannotSlice
from etl.workbooks.terms.groups import Groups
from etl.workbooks.terms.terms import Terms
from etl.workbooks.together import verdicts
from etl.workbooks.together.read import Read
from etl.workbooks.who_counts.titles import on_titles
from etl.workbooks.whose.apart import asked_together
from etl.workbooks.whose.context import context_of, on_other_councils
from etl.workbooks.whose.elsewhere import Elsewhere
from etl.workbooks.whose.it_staff import Marks, Picking


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
    """One going through the file, sheet by sheet, and what its sheets come to together."""
    if asked.answers.population and asked.population is None:
        asked = replace(asked, population=Population(asked.answers.population))
    answers = asked.answers
    found, counting = Findings(), Counting()
    gathered = Gathered(Picking(answers.it_staff), elsewhere)
    reading = Reading(asked.file, sha256="", size=0)
    try:
        for sheet in sheets(path, asked.extension, limits, found, answers, in_slices=in_slices):
            if answers.reads(sheet.name):
                _read_sheet(sheet, asked, gathered, counting)
            else:
                gathered.leave_out(sheet, answers)
        counting.close()
        reading.problems.extend(gathered.close(asked, counting))
    except CannotRead as refusal:
        reading.problems.append(refusal.problem)
    reading.tables = gathered.tables
    told = [*found, *reading.problems]
    reading.problems = asked_together(told, reading.tables, gathered.layouts, answers)
    _settle(reading, answers)
    return reading


def _settle(reading: Reading, answers: Answers) -> None:
    """Ask of the numbers as a whole, and let the reasons that were given settle what they can."""
    problems = [*reading.problems, *on_numbers(reading.totals)]
    reading.problems = explained(problems, answers.reasons)
    is_withheld = any(problem.code == verdicts.WITHHELD for problem in reading.problems)
    # An answer may have left everybody out.
    is_empty = not any(table.cells for table in reading.tables)
    if (is_withheld or is_empty) and reading.verdict is Verdict.READY:
        reading.problems.extend(verdicts.on_nobody(reading.tables))


def _read_sheet(sheet: Sheet, asked: Asked, gathered: Gathered, counting: Counting) -> None:
    """Find the tables of a sheet, understand their headings, recognise and count each."""
    found = find_tables(sheet, asked.answers)
    is_read = False
    for layout, in_doubt in found.layouts:
        gathered.elsewhere.say_to(layout, gathered.layouts)
        findings = Findings()
        tell_codes_from_words(layout, asked.council or "")
        understanding.understand(layout, findings, (asked.file, str(asked.year or "")))
        kind = recognise(layout, asked)
        if kind is None:
            gathered.belied.extend(understanding.belied(findings))
            found.likely = found.likely or layout
            continue
        for doubt in in_doubt:
            # What a publisher notes is so of published figures: that they are rounded, above all.
            if kind.population not in PUBLIC_POPULATIONS or doubt.code != BY_A_NOTE:
                findings.add(doubt)
        picks = kind.of_council and asked.population is None
        marks = gathered.picking.marks(layout) if picks else None
        table = _read_table(layout, kind, asked, findings, counting, marks)
        gathered.read.append(Read(table, layout, findings))
        is_read = True
    if is_read:
        gathered.beside.extend(found.faults)
    else:
        gathered.pass_over_sheet(sheet.name, found)


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
    # A title alone may be of the members of a board.
    layout.of_members = any(heading.field in kind.of_members for heading in layout.headings)
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
    on_titles(layout, asked.stem, asked.answers, findings, of_council=kind.of_council)
    for doubt in on_name_of_file(layout, asked.stem):
        findings.add(doubt)
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
        verdicts.on_invented(table, layout, asked, named, findings)
    verdicts.on_rows(table, layout, findings)
    return table


def _count(table: Table, groups: Groups, findings: Findings, counting: Counting) -> None:
    """Count the people of a list, each once, or add up the groups of a table of counts."""
    layout = groups.layout
    if table.is_list:
        state_of = partial(counting.state_of, table)
        people = People(layout, groups, findings, counting.same, state_of)
        repeats = counting.people(people, table)
        people.compare(repeats)
        verdicts.on_repeats(repeats, layout, findings)
    else:
        published = table.population in PUBLIC_POPULATIONS
        counting.groups(CountedRows(layout, groups, findings, published=published), table)
