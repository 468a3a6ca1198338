"""`wit measure`: one measure, asked on the command line."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

import typer

from dashboard.cli.asking import conditions, dimensions, word
from dashboard.cli.errors import Misused
from dashboard.cli.opening import an_open_warehouse
from dashboard.cli.printing import Shape, printed
from dashboard.measures.catalogue import COVERAGE, PAY_QUARTERS, SHARES, measure_named
from dashboard.measures.coverage import coverage
from dashboard.measures.published import pay_quarters
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import shares
from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Where


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
    """The measure of that name. Raises UnknownMeasure, Misused, UnknownBenchmark and NotShown."""
    entry = measure_named(name)
    groups = dimensions(by)
    where = conditions(conditions_given)
    if entry is COVERAGE:
        return coverage(scope, warehouse, by=groups, where=where)
    if entry is PAY_QUARTERS:
        return pay_quarters(
            scope, warehouse, by=groups, where=_of_quarters(where), benchmark=benchmark
        )
    if entry is SHARES:
        return shares(scope, warehouse, by=groups, where=_of_people(where), benchmark=benchmark)
    raise Misused(f"The measure '{name}' cannot be asked on the command line yet.")


def _of_quarters(where: Where) -> Where:
    """Pay quarters have a population of their own, so none need be named."""
    if where.population not in (Where().population, Population.PAY_QUARTERS):
        raise Misused(
            f"pay_quarters is of whole workforces, so population={where.population} cannot be "
            "asked of it. Leave it out."
        )
    return replace(where, population=Population.PAY_QUARTERS)


def _of_people(where: Where) -> Where:
    if where.population is Population.PAY_QUARTERS:
        raise Misused(
            "Pay quarters are published shares with no people behind them: ask "
            "'wit measure pay_quarters'."
        )
    return where
