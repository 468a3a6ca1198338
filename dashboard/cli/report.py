"""`wit report`: a board brief as a file."""

from pathlib import Path

import click

from dashboard.cli.errors import CannotWrite
from dashboard.cli.opening import an_open_warehouse
from dashboard.measures.asked_in_words import a_year
from dashboard.reports import format_named
from dashboard.reports.brief import board_brief
from dashboard.reports.subject import parse_subject
from etl.warehouse.scope import PROTECTED


def write_report(
    about: str, year_text: str, benchmark: str, ending: str, output: Path | None
) -> None:
    """Write the brief, over a file of that name if there is one, and print where it is.

    Figures are protected, whoever asks: a paper is passed on. Raises Misused, UnknownSubject,
    UnknownFormat, UnknownBenchmark, NotShown, CannotWrite and WarehouseError.
    """
    kind = format_named(ending)
    subject = parse_subject(about)
    year = a_year(year_text) if year_text else None
    with an_open_warehouse() as warehouse:
        outline = board_brief(PROTECTED, warehouse, subject=subject, year=year, benchmark=benchmark)
    path = output or Path(f"{subject.slug}-{outline.year}.{ending}")
    _write(path, kind.write(outline))
    click.echo(str(path))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}. Name another file with -o."
        ) from error
