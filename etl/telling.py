"""What the command says of spreadsheets to people: what to answer first, and how; then the rest."""

import os
import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from subprocess import list2cmdline
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table as Grid

from etl.answering import answer_to
from etl.checks.catalogue import PASS, results
from etl.checks.problems import Problem, Settles
from etl.returns.sorts import (
    UNPLACED,
    Sort,
    asked_once,
    by_sort,
    how_many,
    sort_of,
    verdict_said,
)
from etl.returns.summary import summary
from etl.vocabulary.organisations import organisation_name
from etl.workbooks.reading import Reading, Table, Verdict

if TYPE_CHECKING:
    from etl.loading import Loaded
    from etl.warehouse.ledger import Stored

# Beyond these the rest are counted; --json and the annotated copy have them all.
NOTES_SHOWN = 3
UNPLACED_SHOWN = 8
COUNCILS_SHOWN = 3
# What became of a submission that was taken back, in the ledger's word.
UNDONE = "undone"
ANSWERS = "answers.json"
# What an option alone corrects.
SAID_OF_THE_FILE = (Settles.COUNCIL, Settles.YEAR, Settles.POPULATION)


def show_reading(out: Console, reading: Reading, path: Path, options: Sequence[str]) -> None:
    """One file: its verdict, its questions with how to answer each, what was read, and notes.

    `path` and `options` are what the command was given, for the commands that come next.
    """
    sorts = by_sort(reading.problems)
    out.print(f"[bold]{escape(reading.file)}: {verdict_said(reading)}[/]", soft_wrap=True)
    _show_questions(out, asked_once(sorts[Sort.QUESTION]), _command("check", path, options))
    _show(out, "To mend in the spreadsheet", sorts[Sort.MEND])
    if reading.tables:
        out.print("\n[bold]What was read[/]")
        out.print(_tables(reading.tables))
        for sentence in summary(reading):
            out.print(escape(sentence))
        out.print(_checks(reading.problems))
    _show(out, "Look at this before you load it", sorts[Sort.LOOK])
    _show_notes(out, sorts[Sort.NOTE])
    if reading.verdict is Verdict.READY:
        load = escape(_command("load", path, options))
        out.print(f"\nLoad it: [bold]{load}[/]", soft_wrap=True)
    out.print()


def _command(name: str, path: Path, options: Sequence[str]) -> str:
    """The command of that name for this file, as it can be copied to the command line."""
    words = ("wit", name, str(path), *options)
    return list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _show_questions(out: Console, asked: Sequence[Problem], check: str) -> None:
    if not asked:
        return
    out.print("\n[bold]Questions[/]")
    grid = _plain_grid()
    in_a_mapping = False
    for number, problem in enumerate(asked, start=1):
        grid.add_row(f"{number}.", escape(_found(problem)))
        grid.add_row("", escape(problem.fix))
        if problem.question:
            answer = answer_to(problem, problem.question)
            in_a_mapping = in_a_mapping or not answer.startswith("--")
            grid.add_row("", f"[bold]Answer:[/] {escape(answer)}")
            if problem.question.because:
                grid.add_row("", escape(f"Proposed because {problem.question.because}."))
    out.print(grid)
    if in_a_mapping:
        out.print("A mapping is a file of answers. This writes one with every question in it:")
        out.print(f"[bold]{escape(check)} --questions {ANSWERS}[/]", soft_wrap=True)
        out.print(f"Complete it, then give it with [bold]--mapping {ANSWERS}[/].")


def _show(out: Console, heading: str, problems: Sequence[Problem]) -> None:
    if not problems:
        return
    out.print(f"\n[bold]{heading}[/]")
    grid = _plain_grid()
    for problem in problems:
        expected = f"Expected: {problem.expected}. " if sort_of(problem) is Sort.MEND else ""
        settled = (
            f" Answer: {answer_to(problem, problem.question)}"
            if problem.question and problem.question.settles in SAID_OF_THE_FILE
            else ""
        )
        grid.add_row("-", escape(f"{_found(problem)} {expected}{problem.fix}{settled}"))
    out.print(grid)


def _show_notes(out: Console, notes: Sequence[Problem]) -> None:
    """The first notes, and how many more; words that nobody placed in one of them."""
    unplaced = [each for each in notes if each.code == UNPLACED]
    others = [each for each in notes if each.code != UNPLACED]
    if not notes:
        return
    out.print(f"\n[bold]{how_many(Sort.NOTE, len(notes)).capitalize()}[/]")
    grid = _plain_grid()
    if unplaced:
        grid.add_row("-", escape(_unplaced(unplaced)))
    for problem in others[:NOTES_SHOWN]:
        grid.add_row("-", escape(f"{_found(problem)} {problem.fix}"))
    out.print(grid)
    more = len(others) - NOTES_SHOWN
    if more > 0:
        out.print(f"and {more:,} more; --json and --annotate have them all.")


def _unplaced(problems: Sequence[Problem]) -> str:
    words = [problem.question.about for problem in problems if problem.question]
    shown = ", ".join(f"'{word}'" for word in words[:UNPLACED_SHOWN])
    more = f" and {len(words) - UNPLACED_SHOWN:,} more" if len(words) > UNPLACED_SHOWN else ""
    return (
        f"Grades that are not on the ladder, counted as 'unmapped': {shown}{more}. A mapping "
        f"places them, and is kept for next year: --questions {ANSWERS} writes one to complete."
    )


def _found(problem: Problem) -> str:
    """What was found, with where, as a sentence."""
    where = " ".join(part for part in (problem.sheet, problem.cell) if part)
    found = problem.found[:1].upper() + problem.found[1:]
    return f"{where}: {found}." if where else f"{found}."


def _plain_grid() -> Grid:
    return Grid(box=None, show_header=False, pad_edge=False)


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
            _few([named_with_code(code) for code in table.councils]),
            _few([str(year) for year in table.years]),
            f"{table.rows:,}",
            *(f"{count:,}" for count in counts),
        )
    return grid


def _few(words: list[str]) -> str:
    if len(words) <= COUNCILS_SHOWN:
        return escape(", ".join(words)) or "not known"
    return f"{len(words):,} from {escape(words[0])} to {escape(words[-1])}"


def named_with_code(code: str) -> str:
    """'Leeds City Council (E08000035)'; a comparator is called by its name alone."""
    name = organisation_name(code)
    return name if name.casefold() == code.casefold() or ":" in code else f"{name} ({code})"


def _checks(problems: Iterable[Problem]) -> str:
    said = results(problems)
    passed = sum(level == PASS for _, level in said)
    others = "".join(f"; {name}: {level}" for name, level in said if level != PASS)
    return f"Checks: {passed} of {len(said)} pass{others}."


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """The object that `wit check --json` prints: the reading, with councils' names by the codes."""
    told = reading.as_json()
    for shown, table in zip(told["tables"], reading.tables, strict=True):
        names = [organisation_name(code) for code in table.councils]
        shown["council_name"] = names[0] if len(names) == 1 else names or None
    return told


# ---------------------------------------------------------------- what became of them


def show_loaded(out: Console, loaded: "Loaded", path: Path, options: Sequence[str]) -> None:
    """One line a file: loaded, replaced, already loaded, or why not.

    `path` and `options` are what the command was given, for the command that comes next.
    """
    name = escape(loaded.reading.file)
    if not loaded.is_loaded:
        out.print(f"[bold red]not loaded[/] {_why_not(loaded)}", soft_wrap=True)
        if not loaded.refusal:
            _show_why(out, loaded, _command("check", path, options))
        return
    outcomes = Counter(each.outcome for each in loaded.stored)
    said = ", ".join(f"{times:,} {outcome}" for outcome, times in outcomes.items())
    if len(loaded.stored) == 1:
        (stored,) = loaded.stored
        said = f"{stored.outcome}, {organisation_name(stored.organisation)}, {stored.year}"
    notes = len(loaded.reading.problems)
    beside = f"; {how_many(Sort.NOTE, notes)}, see 'wit check'" if notes else ""
    out.print(f"{name}: {escape(said)}{beside}")


def _why_not(loaded: "Loaded") -> str:
    if loaded.refusal:
        return escape(loaded.refusal)
    return f"{escape(loaded.reading.file)}: {verdict_said(loaded.reading)}"


def _show_why(out: Console, loaded: "Loaded", check: str) -> None:
    """What keeps it from being loaded, and where, quoting nothing of the spreadsheet."""
    grid = _plain_grid()
    for problem, shown in zip(loaded.reading.problems, loaded.problems, strict=True):
        if sort_of(problem) in (Sort.QUESTION, Sort.MEND):
            grid.add_row(" -", escape(_found(shown)))
    out.print(grid)
    out.print(f"  {escape(check)} shows each, and what to do.", soft_wrap=True)


def change_as_json(change: "Stored") -> dict[str, Any]:
    """The object that `wit undo --json` and `wit redo --json` print."""
    return {
        "id": change.id,
        "organisation": change.organisation,
        "name": organisation_name(change.organisation),
        "kind": change.kind,
        "year": change.year,
        "outcome": change.outcome,
        "stands_again": change.replaced if change.outcome == UNDONE else None,
        "replaces": None if change.outcome == UNDONE else change.replaced,
    }


def change_in_words(change: "Stored") -> str:
    """What became of a submission, and of the one in its place."""
    said = (
        f"Submission {change.id} ({change.kind}, {named_with_code(change.organisation)}, "
        f"{change.year}) {change.outcome}."
    )
    if not change.replaced:
        return said
    if change.outcome == UNDONE:
        return f"{said} Submission {change.replaced} stands again."
    return f"{said} It replaces submission {change.replaced}."
