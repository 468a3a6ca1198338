"""Errors that are foreseen, each as one sentence and an exit code; never a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from dashboard.cli.errors import CannotFill, CannotServe, CannotSet, CannotWrite, Misused
from dashboard.measures.catalogue import UnknownMeasure
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.questions import refusal_in_words
from dashboard.reports import UnknownFormat
from dashboard.reports.subject import UnknownSubject
from etl.vocabulary.benchmarks import UnknownBenchmark
from etl.warehouse.errors import WarehouseError

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
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(MISUSED) from None
    except NotShown as refused:
        click.echo(refusal_in_words(refused), err=True)
        raise click.exceptions.Exit(FAILED) from None
    except (WarehouseError, CannotSet, CannotFill, CannotServe, CannotWrite) as error:
        click.echo(str(error), err=True)
        raise click.exceptions.Exit(FAILED) from None
