"""`wit mapping`: what was settled about a council's spreadsheets, shown and taken back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.commands import fail, one_sentence, open_for_work, print_json, settings_read
from etl.vocabulary.organisations import SOCIETY

if TYPE_CHECKING:
    from etl.warehouse.connect import Warehouse
    from etl.warehouse.reads import MappingRow

mapping = typer.Typer(
    help="What was settled about a council's spreadsheets, and is used for the next.",
    no_args_is_help=True,
)

Council = Annotated[str, typer.Argument(help="The council, by name or code.")]
Kind = Annotated[str, typer.Option(help="The kind of spreadsheet, where several have a mapping.")]


@mapping.command()
def show(
    council: Council,
    past: Annotated[bool, typer.Option("--past", help="Also what stood before.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, one object a line.")] = False,
) -> None:
    """Print what is kept for a council, or SOCITM for collections of many, by whom and when."""
    with _kept(council, past=past) as (_, rows):
        for row in rows:
            if as_json:
                print_json(_plain(row))
            else:
                typer.echo(
                    f"{_named(row)}, {row.kind}, {row.state}: confirmed by {row.confirmed_by} "
                    f"on {row.confirmed_at:%d %B %Y}\n{_text(row)}"
                )


@mapping.command()
def export(
    council: Council,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="The file to write; else it is printed.")
    ] = None,
    kind: Kind = "",
) -> None:
    """Write what is kept for a council as a file that --mapping reads."""
    with _kept(council) as (_, rows):
        text = _text(_one(rows, council, kind))
    if output is None:
        typer.echo(text)
        return
    try:
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        fail(f"{output} cannot be written: {error.strerror}.")
    typer.echo(str(output))


@mapping.command()
def undo(council: Council, kind: Kind = "") -> None:
    """Take back what is kept for a council; what stood before stands again.

    What was loaded with it stays as it is.
    """
    from etl.warehouse.mappings import undo_mapping

    with _kept(council) as (warehouse, rows):
        row = _one(rows, council, kind)
        undone = undo_mapping(warehouse, row.organisation, row.kind)
        named = _named(row)
    again = "What stood before stands again." if undone.stands_again else "Nothing is kept now."
    typer.echo(f"Mapping {undone.id} ({undone.kind}, {named}) undone. {again}")


# ---------------------------------------------------------------- what they share


@contextmanager
def _kept(council: str, *, past: bool = False) -> Iterator[tuple["Warehouse", list["MappingRow"]]]:
    """The warehouse, and what it keeps for the council; ends the command when that is nothing."""
    from etl.warehouse.reads import mappings
    from etl.warehouse.scope import EXACT

    code = _code(council)
    with open_for_work(settings_read()) as warehouse, one_sentence():
        rows = mappings(EXACT, warehouse, code, past=past)
        if not rows:
            fail(f"Nothing is kept for {council}: no answers were loaded with a spreadsheet of it.")
        yield warehouse, rows


def _code(council: str) -> str:
    from etl.vocabulary.councils import AmbiguousCouncil, UnknownCouncil, register

    if council.upper() == SOCIETY:
        return SOCIETY
    try:
        return register().find(council).code
    except (UnknownCouncil, AmbiguousCouncil) as error:
        fail(str(error))


def _one(rows: list["MappingRow"], council: str, kind: str) -> "MappingRow":
    wanted = [row for row in rows if kind in ("", row.kind)]
    if len(wanted) != 1:
        kinds = ", ".join(row.kind for row in rows)
        fail(f"There are mappings of {council} for {kinds}. Say which with --kind.")
    return wanted[0]


def _text(row: "MappingRow") -> str:
    return json.dumps(row.content, ensure_ascii=False, indent=2)


def _plain(row: "MappingRow") -> dict[str, object]:
    from dataclasses import asdict

    from etl.vocabulary.organisations import organisation_name

    name = organisation_name(row.organisation)
    return {**asdict(row), "name": name, "confirmed_at": row.confirmed_at.isoformat()}


def _named(row: "MappingRow") -> str:
    from etl.telling import named_with_code

    return named_with_code(row.organisation)
