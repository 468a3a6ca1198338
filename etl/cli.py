"""The part of the `wit` command that brings spreadsheets into the warehouse and looks after it.

What a command needs is imported when it runs, so that the command itself starts at once.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from etl.batch import Answers
    from etl.loading import Loaded
    from etl.settings import Settings
    from etl.warehouse.connect import Warehouse
    from etl.warehouse.ledger import Stored

REFUSED = 1
app = typer.Typer(
    name="wit",
    help="Women in council IT: spreadsheets in, charts and papers out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

Files = Annotated[list[Path], typer.Argument(help="Spreadsheets, or folders of them.")]
Kind = Annotated[
    str,
    typer.Option(help="workforce, membership, 'gender pay gap' or comparator; else recognised."),
]
Council = Annotated[str, typer.Option(help="The council, where the spreadsheet does not say.")]
Year = Annotated[str, typer.Option(help="The reporting year, where it does not say, as 2025.")]
People = Annotated[
    str, typer.Option("--population", help="council IT, or council workforce for everybody.")
]
AsJson = Annotated[bool, typer.Option("--json", help="JSON, one object a line.")]
Numbers = Annotated[list[int], typer.Argument(help="Numbers of submissions, from the list.")]


@app.command()
def check(
    files: Files,
    kind: Kind = "",
    council: Council = "",
    year: Year = "",
    population: People = "",
    as_json: AsJson = False,
) -> None:
    """Say what would be read from spreadsheets, and every problem; load nothing.

    Exit code 1 when one of them is refused or needs answers.
    """
    from etl.batch import read_all
    from etl.workbooks.reading import Verdict

    limit = _settings().upload_limit_mib
    ready = True
    for reading in read_all(_spreadsheets(files), _answers(kind, council, year, population), limit):
        ready = ready and reading.verdict is Verdict.READY
        if as_json:
            _print_json(reading.as_json())
        else:
            from etl.printing import console, show_reading

            show_reading(console(), reading)
    if not ready:
        raise typer.Exit(REFUSED)


@app.command()
def load(
    files: Files,
    kind: Kind = "",
    council: Council = "",
    year: Year = "",
    population: People = "",
    as_json: AsJson = False,
) -> None:
    """Load spreadsheets into the warehouse.

    Each is loaded whole or not at all. One that is refused stops no other; the exit
    code is then 1. A spreadsheet sent again replaces the one before it.
    """
    from etl.batch import read_all
    from etl.printing import console, show_loaded

    paths = _spreadsheets(files)
    answers = _answers(kind, council, year, population)
    settings = _settings()
    readings = read_all(paths, answers, settings.upload_limit_mib)
    # Child processes are reading already, while this one imports what writes the warehouse.
    from etl.loading import load_all

    every = True
    out = console()
    with _warehouse(settings) as warehouse:
        for loaded in _with_progress(load_all(warehouse, readings), len(paths)):
            every = every and loaded.is_loaded
            if as_json:
                _print_json(loaded.as_json())
            else:
                show_loaded(out, loaded)
    if not every:
        raise typer.Exit(REFUSED)


@app.command()
def submissions(as_json: AsJson = False) -> None:
    """List every submission in the warehouse, oldest first."""
    from dataclasses import asdict

    from etl.printing import console, submissions_grid
    from etl.warehouse.reads import submissions as submissions_in
    from etl.warehouse.scope import EXACT

    with _warehouse(_settings()) as warehouse:
        rows = submissions_in(EXACT, warehouse)
    if as_json:
        for row in rows:
            _print_json({**asdict(row), "sent_at": row.sent_at.isoformat()})
    elif rows:
        console().print(submissions_grid(rows))
    else:
        typer.echo("No spreadsheet has been loaded yet.", err=True)


@app.command()
def undo(numbers: Numbers, as_json: AsJson = False) -> None:
    """Take submissions back; what each replaced stands again."""
    from etl.warehouse.write import undo as undo_one

    with _warehouse(_settings()) as warehouse:
        _told((undo_one(warehouse, number) for number in numbers), as_json=as_json)


@app.command()
def redo(numbers: Numbers, as_json: AsJson = False) -> None:
    """Bring submissions back that were undone."""
    from etl.warehouse.write import redo as redo_one

    with _warehouse(_settings()) as warehouse:
        _told((redo_one(warehouse, number) for number in numbers), as_json=as_json)


@app.command()
def migrate() -> None:
    """Make the warehouse's tables, or bring them up to date."""
    from etl.warehouse.connect import migrate as migrate_tables
    from etl.warehouse.connect import open_warehouse

    with _one_sentence():
        warehouse = open_warehouse(_settings())
        try:
            steps = migrate_tables(warehouse)
        finally:
            warehouse.close()
    typer.echo("\n".join(steps) or "The warehouse is up to date.")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what each setting is, where it came from, and what is wrong."""
    from etl.doctor import examine_installation
    from etl.printing import checks_grid, console

    checks = examine_installation()
    if as_json:
        for each in checks:
            _print_json(each.as_json())
    else:
        console().print(checks_grid(checks))
    if any(each.stops for each in checks):
        raise typer.Exit(REFUSED)


# ---------------------------------------------------------------- what the commands share


def _print_json(value: dict[str, Any]) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))


def _fail(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(REFUSED)


@contextmanager
def _one_sentence() -> Iterator[None]:
    """What the warehouse refuses, as its sentence on standard error."""
    from etl.warehouse.errors import WarehouseError

    try:
        yield
    except WarehouseError as error:
        _fail(str(error))


def _settings() -> "Settings":
    from pydantic import ValidationError

    from etl.settings import read_settings

    try:
        return read_settings()
    except ValidationError as error:
        first = error.errors()[0]
        _fail(f"WIT_{str(first['loc'][0]).upper()} cannot be used: {first['msg']}.")


@contextmanager
def _warehouse(settings: "Settings") -> Iterator["Warehouse"]:
    """The warehouse, its tables up to date."""
    from etl.warehouse.connect import migrate as migrate_tables
    from etl.warehouse.connect import open_warehouse

    with _one_sentence():
        warehouse = open_warehouse(settings)
        try:
            migrate_tables(warehouse)
            yield warehouse
        finally:
            warehouse.close()


def _spreadsheets(files: Iterable[Path]) -> list[Path]:
    from etl.batch import spreadsheets_in

    paths = spreadsheets_in(files)
    if not paths:
        _fail("There is no spreadsheet in what was named. Name a file or a folder that has one.")
    return paths


def _answers(kind: str, council: str, year: str, population: str) -> "Answers":
    from etl.batch import Answers
    from etl.vocabulary.populations import Population
    from etl.workbooks.kinds import KINDS, kind_named

    if kind and kind_named(kind) is None:
        names = ", ".join(each.name for each in KINDS)
        raise typer.BadParameter(f"there is no '{kind}'; there are {names}", param_hint="--kind")
    known = (Population.COUNCIL_IT, Population.COUNCIL_WORKFORCE)
    if population and population not in known:
        raise typer.BadParameter(
            f"there is no '{population}'; there are {' and '.join(known)}",
            param_hint="--population",
        )
    return Answers(kind, council, year, Population(population) if population else None)


def _with_progress(loading: Iterator["Loaded"], total: int) -> Iterator["Loaded"]:
    """The same, with a bar on standard error where somebody looks at it."""
    from etl.printing import console

    bar_on = console(stderr=True)
    if not bar_on.is_terminal or total < 2:
        yield from loading
        return
    from rich.progress import track

    yield from track(loading, "Loading", total=total, console=bar_on)


def _told(changes: Iterable["Stored"], *, as_json: bool) -> None:
    for change in changes:
        if as_json:
            _print_json(
                {
                    "id": change.id,
                    "organisation": change.organisation,
                    "kind": change.kind,
                    "year": change.year,
                    "outcome": change.outcome,
                    "stands_again": change.replaced,
                }
            )
        else:
            typer.echo(
                f"Submission {change.id} ({change.kind}, {change.organisation}, {change.year}) "
                f"{change.outcome}."
                + (f" Submission {change.replaced} stands again." if change.replaced else "")
            )
    sys.stdout.flush()
