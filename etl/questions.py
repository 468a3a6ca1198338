"""The open questions of readings as a mapping file, to be checked, completed and given back."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.checks.problems import Level, Question, Settles
from etl.commands import fail
from etl.workbooks.answers import LIST_MARK
from etl.workbooks.reading import Reading


def write_questions(path: Path, readings: Iterable[Reading]) -> None:
    """Write the questions there; a file that cannot be written ends the command."""
    try:
        text = json.dumps(skeleton(readings), ensure_ascii=False, indent=2)
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        fail(f"{path} cannot be written: {error.strerror}.")


def skeleton(readings: Iterable[Reading]) -> dict[str, Any]:
    """A mapping with what is proposed for each question; null where an answer is needed.

    `questions` says what each is about, and is not read when the file is given back.
    """
    mapping: dict[str, Any] = {"questions": []}
    for reading in readings:
        for problem in reading.problems:
            if problem.level is not Level.ASK:
                continue
            mapping["questions"].append({"file": reading.file, **problem.as_json()})
            if problem.question:
                _propose(mapping, problem.question, problem.code)
    return mapping


def _propose(mapping: dict[str, Any], question: Question, code: str) -> None:
    proposal = question.proposal or None
    match question.settles:
        case Settles.HEADING | Settles.ROWS:
            mapping.setdefault(str(question.settles), {})[question.about] = proposal
        case Settles.WORD:
            words = mapping.setdefault("words", {})
            words.setdefault(question.field, {})[question.about] = proposal
        case Settles.REASON:
            mapping.setdefault("reasons", {})[question.about or code] = None
        case Settles.SHEETS | Settles.TABLES | Settles.GROUPS:
            mapping[str(question.settles)] = _listed(question)
        case Settles.IT_STAFF:
            mapping["it_staff"] = {"by": question.about, "words": _listed(question)}
        case Settles.HIDDEN | Settles.ENCODING | Settles.POPULATION:
            mapping[str(question.settles)] = proposal
        case Settles.COUNCIL | Settles.YEAR:
            # Said with --council and --year, for they hold for this spreadsheet alone.
            pass


def _listed(question: Question) -> list[str] | None:
    return question.proposal.split(LIST_MARK) if question.proposal else None
