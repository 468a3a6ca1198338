"""`wit measure`: one measure, asked on the command line."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import typer

from dashboard.cli.asking import conditions, dimensions, word
from dashboard.cli.opening import an_open_warehouse
from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import measure_named
from dashboard.measures.safe_table import SafeTable
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope


class Figures(StrEnum):
    PROTECTED = "protected"
    EXACT = "exact"


SCOPES = {Figures.PROTECTED: PROTECTED, Figures.EXACT: EXACT}


def print_measure(
    name: str, by: str, where: Sequence[str], figures: str, benchmark: str, shape: str
) -> None:
    """Print the measure to standard output. Raises what `measured` does, and WarehouseError."""
    scope = SCOPES[word("--as", figures, Figures)]
    form = word("--format", shape, Shape)
    with an_open_warehouse() as warehouse:
        typer.echo(printed(measured(scope, warehouse, name, by, where, benchmark), form))


def measured(
    scope: Scope,
    warehouse: Warehouse,
    name: str,
    by: str,
    conditions_given: Sequence[str],
    benchmark: str,
) -> SafeTable:
    """The measure of that name. Raises UnknownMeasure, CannotAsk, Misused,
    UnknownBenchmark and NotShown.
    """
    measure = measure_named(name)
    asked: dict[str, Any] = {
        "by": dimensions(by),
        "where": measure.of(conditions(conditions_given)),
    }
    if measure.against_benchmark:
        asked["benchmark"] = benchmark
    return measure.ask(scope, warehouse, **asked)
