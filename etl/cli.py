"""The part of the `wit` command that brings spreadsheets into the warehouse and looks after it.

What a command needs is imported when it runs, so that the command itself starts at once.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands import (
    A_PATH,
    REFUSED,
    one_sentence,
    open_for_work,
    open_if_there,
    print_json,
    settings_read,
)
from etl.given import Given, of_spreadsheets
from etl.mapping_commands import mapping

if TYPE_CHECKING:
    from etl.loading import Loaded
    from etl.warehouse.ledger import Stored
    from etl.workbooks.reading import Reading


@click.group(no_args_is_help=True)
def app() -> None:
    """Women in council IT: spreadsheets in, charts and papers out."""


app.add_command(mapping)

as_json = click.option("--json", "as_json", is_flag=True, help="JSON, one object a line.")
of_numbers = click.argument(
    "numbers", nargs=-1, required=True, type=int, help="Numbers of submissions, from the list."
)


@app.command()
@of_spreadsheets
@click.option(
    "--questions",
    type=A_PATH,
    help="Write the open questions there, to be answered and given as --mapping.",
)
@click.option(
    "--annotate",
    type=A_PATH,
    help="Write the spreadsheet there, its problems marked in it and listed first.",
)
@as_json
def check(given: Given, questions: Path | None, annotate: Path | None, *, as_json: bool) -> None:
    """Say what would be read, and every problem; load nothing.

    Exit code 1 when one of them is refused or needs answers.
    """
    from etl.comparing import compared
    from etl.returns.commands import place_for, write_annotated

    place_for(given.paths, annotate)
    readings = given.readings()
    # Imported only now, while child processes are reading already.
    from etl.questions import write_questions
    from etl.workbooks.reading import Verdict

    seen = []
    with given.later.over(open_if_there(given.settings)) as warehouse:
        for path, reading in zip(given.paths, readings, strict=True):
            seen.append(compared(reading, warehouse))
            _tell_read(reading, path, given.options, as_json=as_json)
    if questions:
        write_questions(questions, seen)
    write_annotated(given.paths, seen, annotate, given.settings.upload_limit_mib)
    if any(reading.verdict is not Verdict.READY for reading in seen):
        raise click.exceptions.Exit(REFUSED)


@app.command()
@of_spreadsheets
@as_json
def load(given: Given, *, as_json: bool) -> None:
    """Load spreadsheets into the warehouse.

    Each is loaded whole or not at all. One that is refused stops no other; the exit
    code is then 1. A spreadsheet sent again replaces the one before it.
    """
    readings = given.readings()
    # Child processes are reading already, while this one imports what writes the warehouse.
    from etl.loading import load_all

    every = True
    with given.later.over(open_for_work(given.settings)) as warehouse:
        loading = _with_progress(load_all(warehouse, readings), len(given.paths))
        for path, loaded in zip(given.paths, loading, strict=True):
            every = every and loaded.is_loaded
            _tell_loaded(loaded, path, given.options, as_json=as_json)
    if not every:
        raise click.exceptions.Exit(REFUSED)


@app.command()
@click.argument("kind", help="workforce or membership.")
@click.option(
    "-o", "output", type=A_PATH, required=True, help="The workbook to write, as FILE.xlsx."
)
@click.option("--layout", default="people", help="people, a row each; or counts.")
def template(kind: str, output: Path, layout: str) -> None:
    """Write a form to fill in, with lists, notes and a worked row."""
    from etl.returns.commands import write_form

    write_form(kind, layout, output)


@app.command()
@as_json
def submissions(*, as_json: bool) -> None:
    """List every submission in the warehouse, oldest first."""
    from dataclasses import asdict

    from etl.printing import console, submissions_grid
    from etl.warehouse.reads import submissions as submissions_in
    from etl.warehouse.scope import EXACT

    with open_for_work(settings_read()) as warehouse:
        rows = submissions_in(EXACT, warehouse)
    if as_json:
        for row in rows:
            print_json({**asdict(row), "sent_at": row.sent_at.isoformat()})
    elif rows:
        console().print(submissions_grid(rows))
    else:
        click.echo("No spreadsheet has been loaded yet.", err=True)


@app.command()
@of_numbers
@as_json
def undo(numbers: Sequence[int], *, as_json: bool) -> None:
    """Take submissions back; what each replaced stands again."""
    from etl.warehouse.ledger import undo as undo_one

    with open_for_work(settings_read()) as warehouse:
        _told((undo_one(warehouse, number) for number in numbers), as_json=as_json)


@app.command()
@of_numbers
@as_json
def redo(numbers: Sequence[int], *, as_json: bool) -> None:
    """Bring submissions back that were undone."""
    from etl.warehouse.ledger import redo as redo_one

    with open_for_work(settings_read()) as warehouse:
        _told((redo_one(warehouse, number) for number in numbers), as_json=as_json)


@app.command()
@click.option(
    "--summaries-anew",
    is_flag=True,
    help="Make every summary anew from the headcounts, whatever they say.",
)
def migrate(*, summaries_anew: bool) -> None:
    """Make the warehouse's tables, or bring them up to date."""
    from etl.warehouse.connect import open_warehouse
    from etl.warehouse.upgrade import migrate as migrate_tables

    with one_sentence():
        warehouse = open_warehouse(settings_read())
        try:
            steps = migrate_tables(warehouse, summaries_anew=summaries_anew)
        finally:
            warehouse.close()
    click.echo("\n".join(steps) or "The warehouse is up to date.")


@app.command()
@as_json
def doctor(*, as_json: bool) -> None:
    """Say what each setting is, from where, and what is wrong."""
    from etl.doctor import examine_installation
    from etl.printing import checks_grid, console

    checks = examine_installation()
    if as_json:
        for each in checks:
            print_json(each.as_json())
    else:
        console().print(checks_grid(checks))
    if any(each.stops for each in checks):
        raise click.exceptions.Exit(REFUSED)


# ---------------------------------------------------------------- how they show what they do


def _tell_read(reading: "Reading", path: Path, options: Sequence[str], *, as_json: bool) -> None:
    from etl.telling import reading_as_json, show_reading

    if as_json:
        print_json(reading_as_json(reading))
        return
    from etl.printing import console

    show_reading(console(), reading, path, options)


def _tell_loaded(loaded: "Loaded", path: Path, options: Sequence[str], *, as_json: bool) -> None:
    if as_json:
        print_json(loaded.as_json())
        return
    from etl.printing import console
    from etl.telling import show_loaded

    show_loaded(console(), loaded, path, options)


def _with_progress(loading: Iterator["Loaded"], total: int) -> Iterator["Loaded"]:
    """The same, with a bar on standard error where somebody looks at it."""
    bar_on = None
    if total > 1:
        from etl.printing import console

        bar_on = console(stderr=True)
    if bar_on is None or not bar_on.is_terminal:
        yield from loading
        return
    from rich.progress import track

    yield from track(loading, "Loading", total=total, console=bar_on)


def _told(changes: Iterable["Stored"], *, as_json: bool) -> None:
    from etl.telling import change_as_json, change_in_words

    for change in changes:
        if as_json:
            print_json(change_as_json(change))
        else:
            click.echo(change_in_words(change))
    sys.stdout.flush()
