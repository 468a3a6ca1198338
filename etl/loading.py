"""Readings into the warehouse, one by one, and what became of each."""

import getpass
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from etl.checks.files import QUOTE_NOTHING
from etl.checks.problems import Problem
from etl.comparing import compared
from etl.vocabulary.known_words import known_words
from etl.vocabulary.organisations import organisation_name
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore
from etl.warehouse.ledger import Stored
from etl.warehouse.write import store
from etl.workbooks.reading import Reading, Verdict


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
        """Why it was not loaded, quoting nothing of the spreadsheet; empty when it was."""
        gravest = Reading(self.reading.file, "", 0, problems=self.problems)
        return self.refusal or gravest.reason

    @property
    def problems(self) -> list[Problem]:
        """What was found, without a value of the spreadsheet: what loads may print into a log."""
        return [
            problem if problem.code in QUOTE_NOTHING else problem.unquoted()
            for problem in self.reading.problems
        ]

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
                    "name": organisation_name(each.organisation),
                    "kind": each.kind,
                    "population": each.population,
                    "year": each.year,
                    "outcome": each.outcome,
                    "replaced": each.replaced,
                    "at": each.at.isoformat(),
                }
                for each in self.stored
            ],
            "problems": [problem.as_json() for problem in self.problems],
        }


def load_all(warehouse: Warehouse, readings: Iterable[Reading]) -> Iterator[Loaded]:
    """Load the readings in their order. One that is refused changes nothing and stops no other.

    Raises WarehouseError when the warehouse itself cannot be written.
    """
    sender = _sender()
    # By these names are kept or not; they are read while the first file is.
    known_words()
    for each in readings:
        reading = compared(each, warehouse)
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
