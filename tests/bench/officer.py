"""An officer who answers questions from what is true of the spreadsheet, and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from etl.checks.flags import SAYS_NOTHING
from etl.checks.problems import Problem, Question, Settles
from etl.checks.reasons import BY_REASON
from etl.workbooks.answers import NOTHING_SETTLED, Answers, answers_from
from etl.workbooks.reading import Reading
from tests.bench.truths import wrong_totals

ROUNDS = 5
REASON = "The totals are those of the payroll."
# Parts of a mapping that are one answer, and not one for each heading or word.
KNOWN_WHOLE = (
    Settles.SHEETS, Settles.TABLES, Settles.GROUPS, Settles.HIDDEN, Settles.ENCODING,
    Settles.IT_STAFF, Settles.POPULATION,
)  # fmt: skip


@dataclass(slots=True)
class Said:
    """What the officer has said so far: who sends it, and the answers of a mapping."""

    council: str = ""
    year: str = ""
    answers: Answers = NOTHING_SETTLED
    mapping: dict[str, Any] = field(default_factory=dict)


def answer(said: Said, reading: Reading, truth: Mapping[str, Any]) -> bool:
    """Answer what is asked, as far as the officer knows; False when that is nothing new."""
    before = said.council, said.year, repr(said.mapping)
    knows = truth.get("knows", {})
    right = not wrong_totals(reading, truth)
    for problem in reading.problems:
        if problem.level != "ask":
            continue
        _council_and_year(said, problem, knows)
        if problem.question:
            _settle(said.mapping, problem, problem.question, knows, right=right)
    said.answers = answers_from(said.mapping)
    return before != (said.council, said.year, repr(said.mapping))


def _council_and_year(said: Said, problem: Problem, knows: Mapping[str, Any]) -> None:
    settles = problem.question.settles if problem.question else ""
    if settles == Settles.COUNCIL or "council" in problem.code:
        said.council = said.council or str(knows.get("council", ""))
    if settles == Settles.YEAR or "year" in problem.code:
        said.year = said.year or str(knows.get("year", ""))


def _settle(
    mapping: dict[str, Any],
    problem: Problem,
    question: Question,
    knows: Mapping[str, Any],
    *,
    right: bool,
) -> None:
    part = question.settles
    if part in KNOWN_WHOLE:
        if part in knows:
            mapping[part] = knows[part]
        elif part in BY_REASON and right:
            mapping.setdefault(Settles.REASON, {})[problem.code] = REASON
    elif part is Settles.ROWS:
        meaning = knows.get("rows", {}).get(question.about, question.proposal)
        if meaning:
            mapping.setdefault(part, {})[question.about] = meaning
    elif part is Settles.HEADING:
        headings = knows.get("headings", {})
        # A heading of which the officer knows nothing is as the program proposes.
        meaning = headings.get(question.about, question.proposal)
        mapping.setdefault(part, {})[question.about] = meaning
    elif part is Settles.WORD:
        if meaning := _meaning(question, knows, right=right):
            mapping.setdefault(part, {}).setdefault(question.field, {})[question.about] = meaning
    elif part is Settles.REASON:
        # The officer is shown the totals, and gives a reason for none but the true ones.
        free = REASON if right and not question.choices else None
        reason = knows.get("reasons", {}).get(problem.code) or free
        mapping.setdefault(part, {})[problem.code] = reason


def _meaning(question: Question, knows: Mapping[str, Any], *, right: bool) -> str:
    """What a word stands for; nobody is left out by one that the officer knows nothing of."""
    known = knows.get("words", {}).get(question.field, {}).get(question.about)
    if SAYS_NOTHING in question.choices:
        return known or (SAYS_NOTHING if right else "")
    return known or question.proposal
