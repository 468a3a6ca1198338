"""What the commands share: settings, the warehouse, files of answers, and failing."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from etl.settings import Settings
    from etl.warehouse.connect import Warehouse
    from etl.workbooks.answers import Answers

REFUSED = 1
A_PATH: click.Path[Path] = click.Path(path_type=Path)


def print_json(value: dict[str, Any]) -> None:
    """The object on a line of its own."""
    click.echo(json.dumps(value, ensure_ascii=False))


def fail(sentence: str) -> NoReturn:
    """End with the sentence on standard error."""
    click.echo(sentence, err=True)
    raise click.exceptions.Exit(REFUSED)


@contextmanager
def written(path: Path) -> Iterator[None]:
    """A file that cannot be written ends the command."""
    try:
        yield
    except OSError as error:
        fail(f"{path} cannot be written: {error.strerror}.")


@contextmanager
def one_sentence() -> Iterator[None]:
    """What the warehouse refuses, as its sentence on standard error."""
    from etl.warehouse.errors import WarehouseError

    try:
        yield
    except WarehouseError as error:
        fail(str(error))


def settings_read() -> "Settings":
    """The settings; one that cannot be understood ends the command."""
    from etl.settings import WrongSetting, read_settings

    try:
        return read_settings()
    except WrongSetting as error:
        fail(f"{error.variable} cannot be used: it {error.why}.")


@contextmanager
def open_for_work(settings: "Settings") -> Iterator["Warehouse"]:
    """The warehouse, its tables up to date."""
    from etl.warehouse.connect import open_warehouse
    from etl.warehouse.upgrade import migrate

    with one_sentence():
        warehouse = open_warehouse(settings)
        try:
            migrate(warehouse)
            yield warehouse
        finally:
            warehouse.close()


@contextmanager
def open_if_there(settings: "Settings") -> Iterator["Warehouse | None"]:
    """The warehouse as it stands, to look things up; None where there is none yet."""
    from etl.warehouse.connect import is_there, open_warehouse

    with one_sentence():
        warehouse = open_warehouse(settings) if is_there(settings) else None
    if warehouse is None:
        yield None
        return
    try:
        yield warehouse if _answers_questions(warehouse) else None
    finally:
        warehouse.close()


def _answers_questions(warehouse: "Warehouse") -> bool:
    from sqlalchemy.exc import SQLAlchemyError

    from etl.warehouse.errors import WarehouseError
    from etl.warehouse.reads import mappings
    from etl.warehouse.scope import EXACT

    try:
        mappings(EXACT, warehouse, "")
    except (WarehouseError, SQLAlchemyError) as error:
        why = str(error) if isinstance(error, WarehouseError) else type(error).__name__
        click.echo(f"Checked without what the warehouse remembers: {why}", err=True)
        return False
    return True


# ---------------------------------------------------------------- what is told of the files


def spreadsheets(files: Iterable[Path]) -> list[Path]:
    """The spreadsheets named, and those in folders named; none ends the command."""
    from etl.batch import spreadsheets_in

    paths = spreadsheets_in(files)
    if not paths:
        fail("There is no spreadsheet in what was named. Name a file or a folder that has one.")
    return paths


def mapping_in(path: Path) -> "Answers":
    """The answers in a file; one that cannot be understood is wrong usage."""
    from etl.workbooks.answers import BadAnswers, answers_from

    try:
        return answers_from(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        why = f"{path.name} cannot be opened: {error.strerror}"
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        why = f"{path.name} is not JSON: {error}"
    except BadAnswers as error:
        why = f"{path.name}: {error}"
    raise click.BadParameter(why, param_hint="--mapping")


def reason_in(given: str) -> tuple[str, str]:
    """The code and the reason of CODE=WHY; anything else is wrong usage."""
    code, _, reason = given.partition("=")
    if not code.strip() or not reason.strip():
        raise click.BadParameter(
            f"'{given}' is not a reason; give it as 'change in size=two teams joined us'",
            param_hint="--reason",
        )
    return code.strip(), reason.strip()
