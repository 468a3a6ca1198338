"""`wit measure`: one measure, asked on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import typer

from dashboard.cli.asking import assumptions, conditions, dimensions, percentage, word
from dashboard.cli.listing import listed
from dashboard.cli.opening import an_open_warehouse
from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import Option, measure_named
from dashboard.measures.comparison import Councils
from dashboard.measures.safe_table import SafeTable
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Where


class Figures(StrEnum):
    PROTECTED = "protected"
    EXACT = "exact"


SCOPES = {Figures.PROTECTED: PROTECTED, Figures.EXACT: EXACT}


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of the command line; what is empty was not given."""

    by: str = ""
    where: Sequence[str] = ()
    benchmark: str = ""
    against: Sequence[str] = ()
    councils: str = ""
    what_if: Sequence[str] = ()
    goal: str = ""


def print_catalogue(shape: str) -> None:
    """Print what there is to measure. Raises Misused."""
    typer.echo(listed(word("--format", shape, Shape)))


def print_measure(name: str, asked: Asked, figures: str, shape: str) -> None:
    """Print the measure to standard output. Raises what `measured` does, and WarehouseError."""
    scope = SCOPES[word("--as", figures, Figures)]
    form = word("--format", shape, Shape)
    with an_open_warehouse() as warehouse:
        typer.echo(printed(measured(scope, warehouse, name, asked), form))


def measured(scope: Scope, warehouse: Warehouse, name: str, asked: Asked) -> SafeTable:
    """The measure of that name. Raises UnknownMeasure, CannotAsk, Misused,
    UnknownBenchmark and NotShown.
    """
    measure = measure_named(name)
    where = measure.of(conditions(asked.where))
    return measure.asked(scope, warehouse, dimensions(asked.by), where, **_options(asked, where))


def _options(asked: Asked, where: Where) -> dict[Option, Any]:
    """The options that were given, each as the measures take it."""
    given: dict[Option, Any] = {}
    if asked.benchmark:
        given[Option.BENCHMARK] = asked.benchmark
    if asked.against:
        given[Option.AGAINST] = conditions(asked.against, Where(population=where.population))
    if asked.councils:
        given[Option.COUNCILS] = word("--councils", asked.councils, Councils)
    if asked.what_if:
        given[Option.WHAT_IF] = assumptions(asked.what_if)
    if asked.goal:
        given[Option.GOAL] = percentage("--goal", asked.goal)
    return given
