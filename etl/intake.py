"""The story of one spreadsheet: from a file to counts of people, and problems by cell.

`examine` guards the file and has it read by a child process with capped memory and
time, which runs this module too: it finds the table of each sheet, recognises its
kind, checks and counts it. Nothing personal leaves that process, and what kills it
costs the sender a sentence. Storing the reading is the next story: etl.warehouse.write.
"""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from etl.checks import files, tables
from etl.checks.numbers import on_numbers
from etl.checks.problems import Findings, Problem
from etl.checks.reasons import explained
from etl.counting import Counting
from etl.vocabulary.populations import PUBLIC_POPULATIONS, Population
from etl.workbooks import child, guard, verdicts
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.context import Asked, asked_from_wire, context_of
from etl.workbooks.counted import CountedRows
from etl.workbooks.groups import Groups
from etl.workbooks.guard import Limits
from etl.workbooks.kind import Kind, is_people_layout
from etl.workbooks.kinds import KINDS, kind_named, recognise
from etl.workbooks.layout import Layout, find_table
from etl.workbooks.people import People
from etl.workbooks.read import CannotRead, sheets
from etl.workbooks.reading import Reading, Table, from_wire, to_wire
from etl.workbooks.terms import Terms

USUAL_LIMITS = Limits()


# ---------------------------------------------------------------- in the parent


def examine(  # noqa: PLR0913 (what a sender can say of a file)
    path: Path,
    *,
    name: str = "",
    kind: str | None = None,
    council: str | None = None,
    year: str | int | None = None,
    population: Population | None = None,
    answers: Answers = NOTHING_SETTLED,
    limits: Limits = USUAL_LIMITS,
) -> Reading:
    """The reading of a file: its tables counted, its problems found. A bad file raises nothing.

    `name` is what the sender calls the file, where the path is another. The kind,
    council, year, population and answers that are given stand for the whole file.
    """
    reading = Reading(name or path.name, sha256="", size=0, answers=answers)
    asked = Asked(
        reading.file,
        datetime.now().astimezone().date(),
        kind or "",
        council or "",
        str(year or ""),
        population,
        answers,
    )
    try:
        reading.sha256, reading.size = guard.identity(path)
        refusal = guard.check(path, _extension(asked), limits) or _check_asked(asked)
    except OSError as error:
        refusal = files.cannot_open(error.strerror or "the reason is not known")
    if refusal is not None:
        reading.problems.append(refusal)
        return reading
    return _read_by_child(path, asked, limits, reading)


def _extension(asked: Asked) -> str:
    return Path(asked.file).suffix.casefold()


def _check_asked(asked: Asked) -> Problem | None:
    if asked.kind and kind_named(asked.kind) is None:
        return tables.unknown_kind(asked.kind, [kind.name for kind in KINDS])
    return None


def _read_by_child(path: Path, asked: Asked, limits: Limits, reading: Reading) -> Reading:
    request = {
        "path": str(path.resolve()),
        "asked": asked.to_wire(),
        "limits": asdict(limits),
    }
    try:
        read = from_wire(child.ask(__name__, request, limits))
    except child.ChildFailed as failure:
        reading.problems.append(files.too_much_work(str(failure)))
        return reading
    reading.tables, reading.problems = read.tables, read.problems
    return reading


# ---------------------------------------------------------------- in the child


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    asked = asked_from_wire(request["asked"])
    reading = read_file(Path(request["path"]), asked, Limits(**request["limits"]))
    return to_wire(reading)


def read_file(path: Path, asked: Asked, limits: Limits) -> Reading:
    """Every table of a file, counted. Call it where a hostile file can do no harm."""
    reading = Reading(asked.file, sha256="", size=0)
    found = Findings()
    counting = Counting()
    passed_over: list[tuple[str, Layout | None]] = []
    layouts: list[Layout] = []
    left_out: list[str] = []
    try:
        for sheet in sheets(path, _extension(asked), limits, found):
            if not asked.answers.reads(sheet.name):
                left_out.append(sheet.name)
                continue
            layout = find_table(sheet)
            kind = recognise(layout, asked) if layout else None
            if layout is None or kind is None:
                passed_over.append((sheet.name, layout))
                continue
            findings = Findings()
            reading.tables.append(_read_table(layout, kind, asked, findings, counting))
            reading.problems.extend(findings)
            layouts.append(layout)
        counting.close()
        reading.problems.extend(verdicts.on_sheets(layouts, passed_over, asked))
        reading.problems.extend(verdicts.on_left_out(left_out, layouts, passed_over, asked))
    except CannotRead as refusal:
        reading.problems.append(refusal.problem)
    reading.problems[:0] = found
    reading.problems.extend(on_numbers(reading.totals))
    reading.problems = explained(reading.problems, asked.answers.reasons)
    return reading


def _read_table(
    layout: Layout, kind: Kind, asked: Asked, findings: Findings, counting: Counting
) -> Table:
    """One table, understood and counted; what is not understood goes to the findings."""
    layout.rename(kind.aliases)
    table = Table(
        sheet=layout.sheet.name,
        kind=kind.name,
        population=asked.population if asked.population and kind.of_council else kind.population,
        layout="people" if is_people_layout(layout.fields) else "counts",
        heading_row=layout.heading_row,
        rows=0,
        columns=layout.named(),
    )
    verdicts.on_headings(layout, kind, findings)
    if kind.shares:
        table.shares = list(kind.shares(layout, asked, findings))
        table.rows = len({(share.organisation, share.year) for share in table.shares})
    if kind.describe:
        context = context_of(layout, asked, findings, of_council=kind.of_council)
        terms = Terms(layout, findings, asked.today)
        groups = Groups(layout, kind.by, terms, kind.describe(context))
        _count(table, groups, findings, counting)
        named = {context.council, *terms.councils}
        invented = any(council.sample for council in named if council)
        table.sample = invented or verdicts.says_sample(layout, asked)
    verdicts.on_rows(table, layout, findings)
    return table


def _count(table: Table, groups: Groups, findings: Findings, counting: Counting) -> None:
    layout = groups.layout
    if table.layout == "people":
        repeats = counting.people(People(layout, groups, findings), table)
        verdicts.on_repeats(repeats, layout, findings)
    else:
        published = table.population in PUBLIC_POPULATIONS
        counting.groups(CountedRows(layout, groups, findings, published=published), table)


if __name__ == "__main__":
    child.answer(_answer)
