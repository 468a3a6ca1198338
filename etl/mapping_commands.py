"""`wit mapping`: what was settled about a council's spreadsheets, shown and taken back."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from etl.commands import (
    A_PATH,
    fail,
    one_sentence,
    open_for_work,
    print_json,
    settings_read,
    written,
)
from etl.vocabulary.organisations import SOCIETY

if TYPE_CHECKING:
    from etl.warehouse.connect import Warehouse
    from etl.warehouse.reads import MappingRow


@click.group(no_args_is_help=True)
def mapping() -> None:
    """What is kept of how a council's spreadsheets are read."""


of_a_council = click.argument("council", help="The council, by name or code.")
of_a_kind = click.option(
    "--kind", default="", help="The kind of spreadsheet, where several have a mapping."
)


@mapping.command()
@of_a_council
@click.option("--past", is_flag=True, help="Also what stood before.")
@click.option("--json", "as_json", is_flag=True, help="JSON, one object a line.")
def show(council: str, *, past: bool, as_json: bool) -> None:
    """Print what is kept for a council, by whom and since when.

    SOCITM stands for collections of many councils.
    """
    with _kept(council, past=past) as (_, rows):
        for row in rows:
            if as_json:
                print_json(_plain(row))
            else:
                click.echo(
                    f"{_named(row)}, {row.kind}, {row.state}: confirmed by {row.confirmed_by} "
                    f"on {row.confirmed_at:%d %B %Y}\n{_text(row)}"
                )


@mapping.command()
@of_a_council
@click.option("-o", "--output", type=A_PATH, help="The file to write; else it is printed.")
@of_a_kind
def export(council: str, output: Path | None, kind: str) -> None:
    """Write what is kept for a council as a file that --mapping reads."""
    with _kept(council) as (_, rows):
        text = _text(_one(rows, council, kind))
    if output is None:
        click.echo(text)
        return
    with written(output):
        output.write_text(text + "\n", encoding="utf-8")
    click.echo(str(output))


@mapping.command()
@of_a_council
@of_a_kind
def undo(council: str, kind: str) -> None:
    """Take back what is kept; what stood before stands again.

    What was loaded with it stays as it is.
    """
    from etl.warehouse.mappings import undo_mapping

    with _kept(council) as (warehouse, rows):
        row = _one(rows, council, kind)
        undone = undo_mapping(warehouse, row.organisation, row.kind)
        named = _named(row)
    again = "What stood before stands again." if undone.stands_again else "Nothing is kept now."
    click.echo(f"Mapping {undone.id} ({undone.kind}, {named}) undone. {again}")


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
