"""What the command writes for the sender of a spreadsheet."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from etl.commands import fail, written
from etl.returns.annotate import XLSM, XLSX, CannotAnnotate, annotate
from etl.returns.templates import NoTemplate
from etl.workbooks.opening.guard import MIB, Limits
from etl.workbooks.reading import Reading

OPTION = "--annotate"


def place_for(paths: Sequence[Path], out: Path | None) -> None:
    """Whether the annotated copy of the one file can go there. Raises click.BadParameter."""
    if out is None:
        return
    if len(paths) != 1:
        raise click.BadParameter(
            f"one spreadsheet is annotated at a time; {len(paths)} are named", param_hint=OPTION
        )
    wanted = XLSM if paths[0].suffix.casefold() == XLSM else XLSX
    if out.suffix.casefold() != wanted:
        raise click.BadParameter(
            f"the copy of {paths[0].name} is a {wanted} workbook; name it so", param_hint=OPTION
        )
    if out.exists() and out.samefile(paths[0]):
        raise click.BadParameter("the spreadsheet itself is never written over", param_hint=OPTION)


def write_annotated(
    paths: Sequence[Path], readings: Sequence[Reading], out: Path | None, limit_mib: int
) -> None:
    """Write the one file's annotated copy, over what stands there, and say what it is.

    Ends the command with a sentence when it cannot be made or written. Without a place, nothing.
    """
    if out is None:
        return
    (path,), (reading,) = paths, readings
    try:
        made = annotate(path, reading, Limits(file_bytes=limit_mib * MIB))
    except CannotAnnotate as error:
        fail(f"{path.name}: {error}")
    where = out.with_suffix(made.ending)
    with written(out):
        where.write_bytes(made.content)
    what = "the spreadsheet with its problems marked" if made.is_copy else "its problems alone"
    click.echo(f"{where}: {what}", err=True)


def write_form(kind: str, layout: str, out: Path) -> None:
    """Write the form of a kind and layout, and say where. Raises click.BadParameter."""
    # Heavy, and needed by nobody who only reads.
    from etl.returns.forms import write_template

    if out.suffix.casefold() != XLSX:
        raise click.BadParameter(f"a form is a {XLSX} workbook; name it so", param_hint="-o")
    try:
        with written(out):
            write_template(kind, layout, datetime.now().astimezone().date(), out)
    except NoTemplate as error:
        raise click.BadParameter(str(error)) from None
    click.echo(str(out))
