"""A problem found in a spreadsheet: where, what, and how to mend it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from etl.vocabulary.known_words import kept

# Cells of one problem that are named; more are counted.
CELLS_AT_MOST = 300
# Between the values of a proposal that has several.
LIST_MARK = " | "


class Level(StrEnum):
    """What a problem does to the load, gravest first."""

    REFUSE = "refuse"
    ASK = "ask"
    ADVISE = "advise"


class Settles(StrEnum):
    """The part of a mapping that answers a question."""

    HEADING = "headings"
    WORD = "words"
    SHEETS = "sheets"
    TABLES = "tables"
    GROUPS = "groups"
    ROWS = "rows"
    POPULATION = "population"
    HIDDEN = "hidden"
    ENCODING = "encoding"
    IT_STAFF = "it_staff"
    REASON = "reasons"
    COUNCIL = "council"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Question:
    """How a problem can be settled by an answer instead of another spreadsheet.

    `about` is the heading, word or code that the answer is for, `field` the field of a word;
    `proposal` is what the program would say, `because` its evidence, `certainty` from 0 to 1.
    """

    settles: Settles
    about: str = ""
    field: str = ""
    choices: tuple[str, ...] = ()
    proposal: str = ""
    because: str = ""
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `found` may quote the spreadsheet: show it to its sender, never log it.

    Where it stands in several places, `cell` is the first, `cells` are those that are known, up
    to CELLS_AT_MOST, and `places` is how many there are.
    """

    level: Level
    code: str
    found: str
    expected: str
    fix: str
    sheet: str = ""
    cell: str = ""
    question: Question | None = None
    cells: tuple[str, ...] = ()
    places: int = 0

    def as_json(self) -> dict[str, Any]:
        """The problem as `wit check --json` prints it; `question`, `cells` and `places` stand
        where there are any.
        """
        shown = asdict(self)
        for name in ("question", "cells", "places"):
            if not shown[name]:
                del shown[name]
        return shown

    @classmethod
    def from_json(cls, shown: dict[str, Any]) -> "Problem":
        """The problem that `as_json` made this of."""
        question = shown.get("question")
        if question:
            settles, choices = Settles(question["settles"]), tuple(question["choices"])
            question = Question(**{**question, "settles": settles, "choices": choices})
        cells = tuple(shown.get("cells", ()))
        return cls(
            **{**shown, "level": Level(shown["level"]), "question": question, "cells": cells}
        )

    def at(self, sheet: str, cell: str = "") -> "Problem":
        """The same problem in that place of a workbook."""
        return replace(self, sheet=sheet, cell=cell)

    def unquoted(self) -> "Problem":
        """The same with no value of the spreadsheet in it: for what may be kept in a log.

        What is expected is said in the vocabulary's words, never in the spreadsheet's.
        """
        return Problem(
            self.level,
            self.code,
            found=self.code,
            expected=self.expected,
            fix="'wit check' shows what stands there, and what to do.",
            sheet=kept(self.sheet, ""),
            cell=self.cell,
        )

    def sentence(self, file: str) -> str:
        """The problem in one sentence that names the file, sheet and cell."""
        where = ", ".join(
            part
            for part in (file, f"sheet '{self.sheet}'" if self.sheet else "", self.cell)
            if part
        )
        return f"{where}: found {self.found}; expected {self.expected}. {self.fix}"


def advise(
    code: str, found: str, expected: str, fix: str, question: Question | None = None
) -> Problem:
    """What is said, and keeps nothing from being loaded; what it was taken for can be corrected."""
    return Problem(Level.ADVISE, code, found, expected, fix, question=question)


def refuse(code: str, found: str, expected: str, fix: str) -> Problem:
    """What only another spreadsheet, or another answer, can mend."""
    return Problem(Level.REFUSE, code, found, expected, fix)


def ask(
    code: str, found: str, expected: str, fix: str, question: Question | None = None
) -> Problem:
    """What keeps everything from being loaded until it is answered, or mended."""
    return Problem(Level.ASK, code, found, expected, fix, question=question)


def doubt(code: str, found: str, expected: str, fix: str, choices: tuple[str, ...] = ()) -> Problem:
    """A question that is settled by saying why things are right as they stand."""
    return ask(code, found, expected, fix, Question(Settles.REASON, code, choices=choices))


@dataclass(slots=True, eq=False)
class Finding:
    """A problem, the number of rows or cells that have it, and the cells that are known."""

    problem: Problem
    rows: int = 0
    cells: dict[str, None] = field(default_factory=dict)

    def as_problem(self) -> Problem:
        if self.rows < 2:
            return self.problem
        more = f"{self.problem.found} (in {self.rows:,} places, this one first)"
        return replace(self.problem, found=more, cells=tuple(self.cells), places=self.rows)


class Findings:
    """The problems of one sheet in the order found; the same one in many rows is told once."""

    def __init__(self) -> None:
        self._found: dict[object, Finding] = {}

    def add(self, problem: Problem, *, same: object = None) -> Finding:
        """The finding for this problem, or the earlier one that is the `same`."""
        finding = self._found.setdefault(same if same is not None else problem, Finding(problem))
        same_sheet = problem.sheet == finding.problem.sheet
        if problem.cell and same_sheet and len(finding.cells) < CELLS_AT_MOST:
            finding.cells[problem.cell] = None
        return finding

    def count(self, problem: Problem, *about: object) -> None:
        """Count a row with this problem, among those with the same about the same."""
        self.add(problem, same=(problem.code, *about) if about else problem.code).rows += 1

    def __iter__(self) -> Iterator[Problem]:
        return (finding.as_problem() for finding in self._found.values())

    @property
    def stops(self) -> bool:
        """True when something found would keep the sheet from being loaded."""
        return any(f.problem.level is not Level.ADVISE for f in self._found.values())


def address(row: int, column: int) -> str:
    """The cell's address as spreadsheets print it; both count from 1, so (3, 28) is 'AB3'."""
    letters = ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
