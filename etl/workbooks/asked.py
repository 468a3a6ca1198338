"""What the sender of a file says about it, and how that goes to whoever reads it."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from etl.vocabulary.populations import Population
from etl.workbooks.answers import NOTHING_SETTLED, Answers, answers_from


@dataclass(frozen=True, slots=True)
class Asked:
    """What the sender said about the file; empty where nothing was said."""

    file: str
    today: date
    kind: str = ""
    council: str = ""
    year: str = ""
    population: Population | None = None
    answers: Answers = NOTHING_SETTLED

    @property
    def extension(self) -> str:
        """How the file's name ends, as '.xlsx'."""
        return Path(self.file).suffix.casefold()

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return self.file.rpartition(".")[0]

    def to_wire(self) -> dict[str, Any]:
        """The same as plain JSON; `asked_from_wire` makes it again."""
        answers = self.answers.as_json()
        return {**asdict(self), "today": self.today.isoformat(), "answers": answers}


def asked_from_wire(wire: dict[str, Any]) -> Asked:
    """What `to_wire` was given."""
    population = wire["population"]
    more = {
        "today": date.fromisoformat(wire["today"]),
        "population": Population(population) if population else None,
        "answers": answers_from(wire["answers"]),
    }
    return Asked(**{**wire, **more})
