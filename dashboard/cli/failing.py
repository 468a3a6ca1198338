"""Errors that are foreseen, each as one sentence and an exit code; never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from shlex import quote

import typer

from dashboard.cli.errors import CannotFill, CannotServe, CannotWrite, Misused, WrongSetting
from dashboard.measures.catalogue import UnknownMeasure
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.reports import UnknownFormat
from dashboard.reports.subject import UnknownSubject
from etl.vocabulary.benchmarks import UnknownBenchmark
from etl.warehouse.errors import WarehouseError
from etl.warehouse.where import Where

FAILED, MISUSED = 1, 2

WRONG_USAGE = (
    Misused,
    UnknownMeasure,
    UnknownBenchmark,
    UnknownFormat,
    UnknownSubject,
    CannotAsk,
)


@contextmanager
def one_sentence() -> Iterator[None]:
    """Turn a foreseen error into its sentence on standard error, and exit with its code."""
    try:
        yield
    except WRONG_USAGE as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(MISUSED) from None
    except NotShown as error:
        typer.echo(f"{error}{_nearest(error.nearest)}", err=True)
        raise typer.Exit(FAILED) from None
    except (WarehouseError, WrongSetting, CannotFill, CannotServe, CannotWrite) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(FAILED) from None


def _nearest(where: Where | None) -> str:
    """How the nearest question that can be answered is asked; empty where there is none."""
    if where is None:
        return ""
    default = Where()
    conditions = [
        f"{each.name}={value}"
        for each in fields(where)
        if (value := getattr(where, each.name)) != getattr(default, each.name)
    ]
    asked = f"--where {quote(','.join(conditions))}" if conditions else "no --where"
    return f" The nearest that can be shown: {asked}."
