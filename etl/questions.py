"""The open questions of readings as a mapping file, to be checked, completed and given back."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.answering import put
from etl.checks.problems import Level
from etl.commands import fail
from etl.returns.sorts import UNPLACED
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

    Grades that nobody has placed stand there too, and may be left null. `questions` says what
    each question is about, and is not read when the file is given back.
    """
    mapping: dict[str, Any] = {"questions": []}
    for reading in readings:
        for problem in reading.problems:
            if problem.level is Level.ASK:
                mapping["questions"].append({"file": reading.file, **problem.as_json()})
                if problem.question:
                    proposal = problem.question.proposal or None
                    put(mapping, problem.question, problem.code, proposal)
            elif problem.question and problem.code == UNPLACED:
                put(mapping, problem.question, problem.code, None)
    return mapping
