"""`wit measure`: one measure, asked on the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import click

from dashboard.cli.listing import listed, spelt
from dashboard.cli.opening import an_open_warehouse
from dashboard.cli.printing import Shape, printed
from dashboard.measures.asked_in_words import conditions, dimensions, options_in, word
from dashboard.measures.catalogue import Option, measure_named
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
    """Print what there is to measure. Raises CannotAsk and Misused."""
    click.echo(listed(word("--format", shape, Shape)))


def print_measure(name: str, asked: Asked, figures: str, shape: str, *, wide: bool = False) -> None:
    """Print the measure to standard output. Raises what `measured` does, and WarehouseError."""
    scope = SCOPES[word("--as", figures, Figures)]
    form = word("--format", shape, Shape)
    with an_open_warehouse() as warehouse:
        click.echo(printed(measured(scope, warehouse, name, asked), form, wide=wide))


def measured(scope: Scope, warehouse: Warehouse, name: str, asked: Asked) -> SafeTable:
    """The measure of that name. Raises UnknownMeasure, CannotAsk, UnknownBenchmark and
    NotShown.
    """
    measure = measure_named(name)
    where = measure.of(conditions(asked.where))
    return measure.asked(scope, warehouse, dimensions(asked.by), where, **_options(asked, where))


def _options(asked: Asked, where: Where) -> dict[Option, Any]:
    """The options that were given, each as the measures take it."""
    said = {
        Option.BENCHMARK: (asked.benchmark,),
        Option.AGAINST: asked.against,
        Option.COUNCILS: (asked.councils,),
        Option.WHAT_IF: asked.what_if,
        Option.GOAL: (asked.goal,),
    }
    return options_in(said, where, spelt)
