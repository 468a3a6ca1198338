"""What the command prints for people: tables of what was read, and every problem by its cell."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from etl.checks.catalogue import results
from etl.checks.problems import Level, Problem
from etl.returns.summary import summary
from etl.vocabulary.populations import Status
from etl.workbooks.reading import Reading, Table

if TYPE_CHECKING:
    from etl.doctor import Check
    from etl.loading import Loaded
    from etl.warehouse.reads import SubmissionRow

MARKS = {Level.REFUSE: "[bold red]refused[/]", Level.ASK: "[bold]question[/]", Level.ADVISE: "note"}
# Beyond this many notes of one sort, the rest are counted.
NOTES_SHOWN = 5
COUNCILS_SHOWN = 3
ALREADY = "already loaded"


def console(*, stderr: bool = False) -> Console:
    """A console that wraps words where nobody looks at it, and never cuts them."""
    shown = Console(stderr=stderr, highlight=False)
    return shown if shown.is_terminal else Console(stderr=stderr, highlight=False, width=200)


def show_reading(out: Console, reading: Reading) -> None:
    """One file: its verdict, the tables that were read, and its problems."""
    out.print(f"[bold]{escape(reading.file)}[/]: {reading.verdict}")
    if reading.tables:
        out.print(_tables(reading.tables))
    for sentence in summary(reading):
        out.print(escape(sentence))
    show_problems(out, reading.problems)
    if reading.tables:
        said = "; ".join(f"{name}: {level}" for name, level in results(reading.problems))
        out.print(f"Checks. {said}.")
    out.print()


def _tables(tables: Iterable[Table]) -> Grid:
    grid = Grid("sheet", "kind", "layout", "council", "year", box=None, pad_edge=False)
    for heading in ("rows", "women", "men", "another gender", "not recorded"):
        grid.add_column(heading, justify="right")
    for table in tables:
        counts = table.counts.as_json().values()
        grid.add_row(
            escape(table.sheet or "-"),
            table.kind,
            table.layout,
            _few(table.councils),
            _few([str(year) for year in table.years]),
            f"{table.rows:,}",
            *(f"{count:,}" for count in counts),
        )
    return grid


def _few(words: list[str]) -> str:
    if len(words) <= COUNCILS_SHOWN:
        return escape(", ".join(words)) or "not known"
    return f"{len(words):,} from {escape(words[0])} to {escape(words[-1])}"


def show_problems(out: Console, problems: Iterable[Problem]) -> None:
    """Refusals first, then questions, then notes; many notes of one sort are cut short."""
    ordered = sorted(problems, key=lambda problem: list(Level).index(problem.level))
    if not ordered:
        return
    grid = Grid("", "where", "found", "expected", "what to do", box=None, pad_edge=False)
    told: Counter[str] = Counter()
    for problem in ordered:
        told[problem.code] += 1
        if problem.level is Level.ADVISE and told[problem.code] > NOTES_SHOWN:
            continue
        where = " ".join(part for part in (problem.sheet, problem.cell) if part)
        words = (where, problem.found, problem.expected, problem.fix)
        grid.add_row(MARKS[problem.level], *(escape(word) for word in words))
    out.print(grid)
    for code, times in told.items():
        if times > NOTES_SHOWN:
            out.print(f"'{code}' {times:,} times; --json has them all.")


def show_loaded(out: Console, loaded: "Loaded") -> None:
    """One line a file: loaded, replaced, already loaded, or why not."""
    name = escape(loaded.reading.file)
    if not loaded.is_loaded:
        out.print(f"[bold red]not loaded[/] {name}")
        show_problems(out, [p for p in loaded.problems if p.level is not Level.ADVISE])
        if loaded.refusal:
            out.print(escape(loaded.refusal))
        return
    outcomes = Counter(each.outcome for each in loaded.stored)
    said = ", ".join(f"{times:,} {outcome}" for outcome, times in outcomes.items())
    notes = len(loaded.reading.problems)
    beside = f"; {notes} note{'s' if notes > 1 else ''}, see 'wit check'" if notes else ""
    out.print(f"{name}: {said if len(loaded.stored) > 1 else next(iter(outcomes))}{beside}")


def submissions_grid(rows: Iterable["SubmissionRow"]) -> Grid:
    """The ledger, a row a submission."""
    grid = Grid("id", "council", "kind", "year", "state", "sent", "by", box=None)
    grid.add_column("in post", justify="right")
    for row in rows:
        people = sum(row.totals.get(Status.IN_POST, {}).values())
        grid.add_row(
            str(row.id),
            escape(row.name),
            row.kind,
            str(row.year),
            row.state,
            f"{row.sent_at:%Y-%m-%d %H:%M}",
            escape(row.sent_by),
            f"{people:,}",
        )
    return grid


def checks_grid(checks: Iterable["Check"]) -> Grid:
    """What the doctor found, a row a check."""
    grid = Grid("", "what", "value", "from", "what is wrong", box=None)
    for check in checks:
        mark = "[bold red]wrong[/]" if check.stops else "[bold]note[/]" if check.wrong else "ok"
        words = (check.name, check.value, check.origin, check.wrong)
        grid.add_row(mark, *(escape(word) for word in words))
    return grid
