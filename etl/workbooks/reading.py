"""What was read from one file: counts of people and problems, nothing personal.

A reading is what crosses from the child process that parses the file to the
parent that stores the counts, as one JSON object.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple, dataclass, field, fields
from enum import StrEnum
from typing import Any

from etl.checks.problems import Level, Problem
from etl.vocabulary.cells import Cell, Counts, PublishedShare
from etl.vocabulary.populations import Population, Quarter, Status
from etl.workbooks.answers import NOTHING_SETTLED, Answers

# Stand in a cell while the question of council or year is open; such a reading is never ready.
NOT_KNOWN_COUNCIL = ""
NOT_KNOWN_YEAR = 0

# Organisation, kind, population and year.
Place = tuple[str, str, str, int]


class Verdict(StrEnum):
    READY = "ready"
    NEEDS_ANSWERS = "needs answers"
    REFUSED = "refused"


COUNTED = len(fields(Counts))


@dataclass(slots=True)
class Table:
    """One table of a workbook, recognised and counted."""

    sheet: str
    kind: str
    population: Population
    layout: str
    heading_row: int
    rows: int
    columns: dict[str, str]
    # Headings that are not known, so that their columns were not read.
    unused: list[str] = field(default_factory=list)
    cells: dict[Cell, Counts] = field(default_factory=dict)
    shares: list[PublishedShare] = field(default_factory=list)
    # The grades in the spreadsheet's own words, people in post only.
    by_grade: dict[str, Counts] = field(default_factory=dict)
    sample: bool = False

    @property
    def councils(self) -> list[str]:
        found: Iterable[Cell | PublishedShare] = [*self.cells, *self.shares]
        return sorted({row.organisation for row in found} - {NOT_KNOWN_COUNCIL})

    @property
    def years(self) -> list[int]:
        found: Iterable[Cell | PublishedShare] = [*self.cells, *self.shares]
        return sorted({row.year for row in found} - {NOT_KNOWN_YEAR})

    @property
    def is_list(self) -> bool:
        """Whether each row is somebody; else rows hold counts."""
        return self.layout == "people"

    @property
    def in_post(self) -> dict[tuple[str, int], Counts]:
        """People in post of each organisation and year."""
        found: dict[tuple[str, int], Counts] = {}
        for cell, counts in self.cells.items():
            if cell.status == Status.IN_POST:
                found.setdefault((cell.organisation, cell.year), Counts()).add(counts)
        return found

    @property
    def counts(self) -> Counts:
        """People in post, over every cell of the table."""
        return Counts.of_all(self.in_post.values())

    def as_json(self) -> dict[str, Any]:
        return {
            "sheet": self.sheet,
            "kind": self.kind,
            "population": self.population,
            "layout": self.layout,
            "heading_row": self.heading_row,
            "rows": self.rows,
            "columns": self.columns,
            "council": _one_or_all(self.councils),
            "year": _one_or_all(self.years),
            "counts": self.counts.as_json(),
            "by_grade": {word: counts.as_json() for word, counts in self.by_grade.items()},
        }


@dataclass(slots=True)
class Reading:
    """One file, read."""

    file: str
    sha256: str
    size: int
    tables: list[Table] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # What it was read with. The reader is told it, so it does not come back from there.
    answers: Answers = NOTHING_SETTLED
    # Organisation and kind under which answers are kept that it was read with, if any.
    kept_under: tuple[str, str] | None = None

    @property
    def totals(self) -> dict[Place, dict[str, dict[str, int]]]:
        """People by status and gender in each place that the reading takes in the warehouse."""
        totals: dict[Place, dict[str, Counts]] = {}
        for table in self.tables:
            for cell, counts in table.cells.items():
                place = cell.organisation, table.kind, table.population.value, cell.year
                totals.setdefault(place, {}).setdefault(cell.status, Counts()).add(counts)
        return {
            place: {status: counts.as_json() for status, counts in by_status.items()}
            for place, by_status in totals.items()
        }

    @property
    def settled(self) -> dict[str, Any]:
        """What next year's spreadsheet is to be read with; some answers are of this one only."""
        return self.answers.of_any_file().as_json()

    @property
    def reasons(self) -> Mapping[str, str]:
        return self.answers.reasons

    @property
    def verdict(self) -> Verdict:
        levels = {problem.level for problem in self.problems}
        if Level.REFUSE in levels:
            return Verdict.REFUSED
        return Verdict.NEEDS_ANSWERS if Level.ASK in levels else Verdict.READY

    @property
    def reason(self) -> str:
        """The gravest problem's sentence; empty when ready."""
        for level in (Level.REFUSE, Level.ASK):
            for problem in self.problems:
                if problem.level is level:
                    return problem.sentence(self.file)
        return ""

    def as_json(self) -> dict[str, Any]:
        """The object that `wit check --json` prints for this file."""
        return {
            "file": self.file,
            "sha256": self.sha256,
            "verdict": self.verdict,
            "reason": self.reason,
            "tables": [table.as_json() for table in self.tables],
            "problems": [problem.as_json() for problem in self.problems],
        }


def to_wire(reading: Reading) -> dict[str, Any]:
    """The whole reading as plain JSON, cells and all; `from_wire` makes the same reading of it."""
    return {
        "file": reading.file,
        "sha256": reading.sha256,
        "size": reading.size,
        "tables": [_table_to_wire(table) for table in reading.tables],
        "problems": [problem.as_json() for problem in reading.problems],
    }


def _table_to_wire(table: Table) -> dict[str, Any]:
    plain = {each.name: getattr(table, each.name) for each in fields(table)}
    return {
        **plain,
        "cells": [[*astuple(cell), *astuple(counts)] for cell, counts in table.cells.items()],
        "shares": [asdict(share) for share in table.shares],
        "by_grade": {word: asdict(counts) for word, counts in table.by_grade.items()},
    }


def from_wire(wire: dict[str, Any]) -> Reading:
    """The reading that `to_wire` was given."""
    reading = Reading(wire["file"], wire["sha256"], wire["size"])
    for sent in wire["tables"]:
        table = Table(**sent)
        table.population = Population(table.population)
        table.cells = {Cell(*row[:-COUNTED]): Counts(*row[-COUNTED:]) for row in sent["cells"]}
        table.shares = [
            PublishedShare(**{**share, "quarter": Quarter(share["quarter"])})
            for share in sent["shares"]
        ]
        table.by_grade = {word: Counts(**counts) for word, counts in sent["by_grade"].items()}
        reading.tables.append(table)
    for problem in wire["problems"]:
        reading.problems.append(Problem.from_json(problem))
    return reading


def _one_or_all(values: list[Any]) -> Any:
    if not values:
        return None
    return values[0] if len(values) == 1 else values
