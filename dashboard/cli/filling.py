"""The demonstration's warehouse: every sample and published spreadsheet in it, loaded once."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from dashboard.cli.errors import CannotFill
from etl.batch import Told, read_all, spreadsheets_in
from etl.loading import load_all
from etl.vocabulary.words import DATASETS
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import submissions
from etl.warehouse.scope import EXACT

FOLDERS = (DATASETS / "sample" / "spreadsheets", DATASETS / "published")


def spreadsheets() -> list[Path]:
    """The files of the demonstration, in the order in which they are loaded.

    Raises CannotFill where the program was installed without them.
    """
    found = spreadsheets_in(folder for folder in FOLDERS if folder.is_dir())
    if not found:
        raise CannotFill(
            f"The sample spreadsheets are not in {FOLDERS[0]}. "
            "Run wit demo from a copy of the whole project."
        )
    return found


def not_yet_loaded(warehouse: Warehouse, paths: Iterable[Path]) -> list[Path]:
    """The files whose content the ledger does not know; none is opened as a spreadsheet.

    One that was undone is known, so starting again does not bring it back.
    """
    known = {row.sha256 for row in submissions(EXACT, warehouse)}
    return [path for path in paths if _sha256(path) not in known]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fill(
    warehouse: Warehouse, paths: Sequence[Path], limit_mib: int, done: Callable[[], None]
) -> int:
    """Load the files in their order and call `done` after each; how many submissions that made.

    Raises CannotFill for a file that is refused; those before it stay loaded.
    """
    made = 0
    for loaded in load_all(warehouse, read_all(paths, Told(), limit_mib)):
        if not loaded.is_loaded:
            raise CannotFill(f"A sample spreadsheet cannot be loaded. {loaded.reason}")
        made += len(loaded.stored)
        done()
    return made
