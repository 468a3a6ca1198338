"""The commands of `wit`: those that load spreadsheets, and those that show and measure them.

What a command needs is imported when it runs: loading spreadsheets must not wait for charts.
"""

from pathlib import Path
from typing import Annotated

import typer

from etl.cli import app

__all__ = ["app"]


@app.command()
def demo(
    port: Annotated[
        int | None, typer.Option(help="Port to listen on, instead of WIT_PORT.")
    ] = None,
    serve: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Serve, or only make the warehouse ready.")
    ] = True,
) -> None:
    """Load the sample spreadsheets and start the dashboard on this machine, without sign-in."""
    from dashboard.cli.demo import run_demo
    from dashboard.cli.failing import one_sentence

    with one_sentence():
        run_demo(port, serve=serve)


WhatIf = Annotated[
    list[str] | None,
    typer.Option(help="Instead of what was recorded, in %: starters=50,leaving=8,promotion=5."),
]


@app.command()
def measure(
    name: Annotated[
        str, typer.Argument(help="shares, change, findings …; without one, all are listed.")
    ] = "",
    by: Annotated[str, typer.Option(help="Group by: grade,region,year and others.")] = "",
    where: Annotated[
        list[str] | None, typer.Option(help="A condition, as year=2025. May be given again.")
    ] = None,
    figures: Annotated[
        str, typer.Option("--as", help="protected, as pages show them, or exact.")
    ] = "protected",
    benchmark: Annotated[str, typer.Option(help="The benchmark's key; the band else.")] = "",
    against: Annotated[
        list[str] | None,
        typer.Option(help="Compare with this, as year=2020 or council=Leeds. May be given again."),
    ] = None,
    councils: Annotated[
        str, typer.Option(help="Between years: same, those that reported in both, or all.")
    ] = "",
    what_if: WhatIf = None,
    goal: Annotated[str, typer.Option(help="The share of women aimed at, in %.")] = "",
    shape: Annotated[str, typer.Option("--format", help="table, csv or json.")] = "table",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    wide: Annotated[bool, typer.Option("--wide", help="A table of every column.")] = False,
    catalogue: Annotated[
        bool, typer.Option("--list", help="List the measures, with how each can be asked.")
    ] = False,
) -> None:
    """Print a measure as a table, CSV or JSON; without a name, list the measures."""
    from dashboard.cli.failing import one_sentence
    from dashboard.cli.measure import Asked, print_catalogue, print_measure

    shape = "json" if as_json else shape
    with one_sentence():
        if catalogue or not name:
            print_catalogue(shape)
            return
        asked = Asked(by, where or (), benchmark, against or (), councils, what_if or (), goal)
        print_measure(name, asked, figures, shape, wide=wide)


@app.command()
def report(
    scope: Annotated[
        str, typer.Option(help="Whom it is about: uk, region:NAME or council:NAME.")
    ] = "uk",
    year: Annotated[str, typer.Option(help="Reporting year; the latest when not given.")] = "",
    benchmark: Annotated[str, typer.Option(help="The benchmark's key.")] = "band",
    ending: Annotated[str, typer.Option("--format", help="docx or xlsx.")] = "docx",
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write, over any there is.")
    ] = None,
) -> None:
    """Write a board brief, of protected figures, and print where it is."""
    from dashboard.cli.failing import one_sentence
    from dashboard.cli.report import write_report

    with one_sentence():
        write_report(scope, year, benchmark, ending, output)
