"""The commands of `wit`: those that load spreadsheets, and those that show and measure them.

What a command needs is imported when it runs: loading spreadsheets must not wait for charts.
"""

from collections.abc import Sequence
from pathlib import Path

import click

from etl.cli import app
from etl.commands import A_PATH

__all__ = ["app"]


@app.command()
@click.option("--port", type=int, help="Port to listen on, instead of WIT_PORT.")
@click.option("--serve/--no-serve", default=True, help="Serve, or only make the warehouse ready.")
def demo(port: int | None, *, serve: bool) -> None:
    """Load the sample spreadsheets and start the dashboard.

    It answers on this machine alone, without sign-in.
    """
    from dashboard.cli.demo import run_demo
    from dashboard.cli.failing import one_sentence

    with one_sentence():
        run_demo(port, serve=serve)


@app.command()
@click.argument("name", default="", help="shares, change, findings …; without one, all are listed.")
@click.option("--by", default="", help="Group by: grade,region,year and others.")
@click.option("--where", multiple=True, help="A condition, as year=2025. May be given again.")
@click.option(
    "--as", "figures", default="protected", help="protected, as pages show them, or exact."
)
@click.option("--benchmark", default="", help="The benchmark's key; the band else.")
@click.option(
    "--against",
    multiple=True,
    help="Compare with this, as year=2020 or council=Leeds. May be given again.",
)
@click.option(
    "--councils", default="", help="Between years: same, those that reported in both, or all."
)
@click.option(
    "--what-if",
    multiple=True,
    help="Instead of what was recorded, in %: starters=50,leaving=8,promotion=5.",
)
@click.option("--goal", default="", help="The share of women aimed at, in %.")
@click.option("--format", "shape", default="table", help="table, csv or json.")
@click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
@click.option("--wide", is_flag=True, help="A table of every column.")
@click.option(
    "--list", "catalogue", is_flag=True, help="List the measures, with how each can be asked."
)
def measure(
    name: str,
    by: str,
    where: Sequence[str],
    figures: str,
    benchmark: str,
    against: Sequence[str],
    councils: str,
    what_if: Sequence[str],
    goal: str,
    shape: str,
    *,
    as_json: bool,
    wide: bool,
    catalogue: bool,
) -> None:
    """Print a measure, or list them, as a table, CSV or JSON."""
    from dashboard.cli.failing import one_sentence
    from dashboard.cli.measure import Asked, print_catalogue, print_measure

    shape = "json" if as_json else shape
    with one_sentence():
        if catalogue or not name:
            print_catalogue(shape)
            return
        asked = Asked(by, where, benchmark, against, councils, what_if, goal)
        print_measure(name, asked, figures, shape, wide=wide)


@app.command()
@click.option("--scope", default="uk", help="Whom it is about: uk, region:NAME or council:NAME.")
@click.option("--year", default="", help="Reporting year; the latest when not given.")
@click.option("--benchmark", default="band", help="The benchmark's key.")
@click.option("--format", "ending", default="docx", help="docx or xlsx.")
@click.option("-o", "--output", type=A_PATH, help="The file to write, over any there is.")
def report(scope: str, year: str, benchmark: str, ending: str, output: Path | None) -> None:
    """Write a board brief of protected figures; print where it is."""
    from dashboard.cli.failing import one_sentence
    from dashboard.cli.report import write_report

    with one_sentence():
        write_report(scope, year, benchmark, ending, output)
