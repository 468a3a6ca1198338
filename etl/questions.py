"""The open questions of readings as a mapping file, to be checked, completed and given back."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.answering import OF_A_SHEET, put
from etl.checks.problems import LIST_MARK, Level
from etl.commands import written
from etl.returns.sorts import UNPLACED
from etl.workbooks.reading import Reading

HOW = (
    "Write an answer in place of each null, and give this file back with --mapping. What stays "
    "null stays asked. Under 'questions' stands what each null is about, its choices and what is "
    "proposed: to accept a proposal, copy it in place of the null; where it has several values, "
    f"with '{LIST_MARK.strip()}' between them, as a list in []."
)


def write_questions(path: Path, readings: Iterable[Reading]) -> None:
    """Write the questions there; a file that cannot be written ends the command."""
    text = json.dumps(skeleton(readings), ensure_ascii=False, indent=2)
    with written(path):
        path.write_text(text + "\n", encoding="utf-8")


def skeleton(readings: Iterable[Reading]) -> dict[str, Any]:
    """A mapping with a null for the answer to each question, which stays open until it is written.

    `how` says how to complete it, `questions` what each is about and what is proposed; neither is
    read when the file is given back. Grades that nobody has placed stand there too, and may be
    left null.
    """
    mapping: dict[str, Any] = {"how": HOW, "questions": []}
    every = list(readings)
    for reading in every:
        for problem in reading.problems:
            if problem.level is Level.ASK:
                mapping["questions"].append({"file": reading.file, **problem.as_json()})
            elif problem.code != UNPLACED:
                continue
            of_a_sheet = problem.question and problem.question.settles in OF_A_SHEET
            # A sheet of that name may be another council's in the next file.
            if problem.question and not (of_a_sheet and len(every) > 1):
                put(mapping, problem.question, problem.code, [])
    return mapping
