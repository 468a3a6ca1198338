"""Many spreadsheets into the warehouse: read by child processes side by side, stored one by one."""

import getpass
import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from etl.intake import examine
from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore
from etl.warehouse.ledger import Stored
from etl.warehouse.write import store
from etl.workbooks.guard import EXTENSIONS, MIB, Limits
from etl.workbooks.reading import Reading, Verdict

# What Excel leaves beside a workbook that is open.
LOCK_FILE = "~$"


@dataclass(frozen=True, slots=True)
class Answers:
    """What the sender says of every file; empty where nothing is said."""

    kind: str = ""
    council: str = ""
    year: str = ""
    population: Population | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file: what was read of it, and what of that was stored."""

    reading: Reading
    stored: list[Stored] = field(default_factory=list)
    refusal: str = ""

    @property
    def is_loaded(self) -> bool:
        return bool(self.stored)

    @property
    def reason(self) -> str:
        """Why it was not loaded; empty when it was."""
        return self.refusal or self.reading.reason

    def as_json(self) -> dict[str, Any]:
        """The object that `wit load --json` prints for this file."""
        return {
            "file": self.reading.file,
            "sha256": self.reading.sha256,
            "verdict": self.reading.verdict,
            "loaded": self.is_loaded,
            "reason": self.reason,
            "stored": [
                {
                    "id": each.id,
                    "organisation": each.organisation,
                    "kind": each.kind,
                    "population": each.population,
                    "year": each.year,
                    "outcome": each.outcome,
                    "replaced": each.replaced,
                    "at": each.at.isoformat(),
                }
                for each in self.stored
            ],
            "problems": [problem.as_json() for problem in self.reading.problems],
        }


def spreadsheets_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of folders named, by name; other files there are left alone."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(
                file
                for file in path.rglob("*")
                if file.suffix.casefold() in EXTENSIONS and not file.name.startswith(LOCK_FILE)
            )
        else:
            found.append(path)
    return found


def read_all(paths: Sequence[Path], answers: Answers, limit_mib: int) -> Iterator[Reading]:
    """The readings of the files in their order, with as many read at once as there are cores."""
    limits = Limits(file_bytes=limit_mib * MIB)

    def read(path: Path) -> Reading:
        return examine(
            path,
            kind=answers.kind,
            council=answers.council,
            year=answers.year,
            population=answers.population,
            limits=limits,
        )

    # Threads wait for child processes; a few files ahead and no more, for readings take memory.
    workers = os.cpu_count() or 1
    waiting = iter(paths)
    with ThreadPoolExecutor(workers) as readers:
        ahead = [readers.submit(read, path) for path in islice(waiting, 2 * workers)]
        while ahead:
            yield ahead.pop(0).result()
            ahead += [readers.submit(read, path) for path in islice(waiting, 1)]


def load_all(
    warehouse: Warehouse, paths: Sequence[Path], answers: Answers, limit_mib: int
) -> Iterator[Loaded]:
    """Load the files in their order. A file that is refused changes nothing and stops no other.

    Raises WarehouseError when the warehouse itself cannot be written.
    """
    sender = _sender()
    for reading in read_all(paths, answers, limit_mib):
        if reading.verdict is not Verdict.READY:
            yield Loaded(reading)
            continue
        try:
            receipt = store(warehouse, reading, sent_by=sender, now=datetime.now(UTC))
        except CannotStore as refusal:
            yield Loaded(reading, refusal=str(refusal))
        else:
            yield Loaded(reading, receipt.stored)


def _sender() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown user"
