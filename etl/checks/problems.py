"""A problem found in a spreadsheet: where, what, and how to mend it."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Level(StrEnum):
    """What a problem does to the load, gravest first."""

    REFUSE = "refuse"
    ASK = "ask"
    ADVISE = "advise"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `found` may quote the spreadsheet: show it to its sender, never log it."""

    level: Level
    code: str
    found: str
    expected: str
    fix: str
    sheet: str = ""
    cell: str = ""

    def as_json(self) -> dict[str, Any]:
        """The problem as `wit check --json` prints it."""
        return asdict(self)

    def sentence(self, file: str) -> str:
        """The problem in one sentence that names the file, sheet and cell."""
        where = ", ".join(
            part
            for part in (file, f"sheet '{self.sheet}'" if self.sheet else "", self.cell)
            if part
        )
        return f"{where}: found {self.found}; expected {self.expected}. {self.fix}"
