"""One spreadsheet examined: its file is guarded here, and read where a hostile one can do no harm.

The child process that reads it runs `etl.reader`, which has `etl.intake` tell its story. What comes
back are counts of people and problems; nothing personal leaves that process.
"""

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from etl.checks import files, tables
from etl.checks.problems import Problem
from etl.kept_ready import READERS
from etl.vocabulary.populations import Population
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.asked import Asked
from etl.workbooks.opening import child, guard
from etl.workbooks.opening.child import Nursery
from etl.workbooks.opening.guard import Limits
from etl.workbooks.reading import Reading, from_wire

USUAL_LIMITS = Limits()


def examine(  # noqa: PLR0913 (what a sender can say of a file)
    path: Path,
    *,
    name: str = "",
    kind: str | None = None,
    council: str | None = None,
    year: str | int | None = None,
    population: Population | None = None,
    answers: Answers = NOTHING_SETTLED,
    limits: Limits = USUAL_LIMITS,
    readers: Nursery | None = None,
) -> Reading:
    """The reading of a file: its tables counted, its problems found. A bad file raises nothing.

    `name` is what the sender calls the file, where the path is another. What is given stands for
    the whole file. `readers` are of READERS, for whoever has many files read.
    """
    reading = Reading(name or path.name, sha256="", size=0, answers=answers)
    asked = Asked(
        reading.file,
        datetime.now().astimezone().date(),
        kind or "",
        council or "",
        str(year or ""),
        population,
        answers,
    )
    try:
        reading.sha256, reading.size = guard.identity(path)
        refusal = guard.check(path, asked.extension, limits) or _check_asked(asked)
    except OSError as error:
        refusal = files.cannot_open(error.strerror or "the reason is not known")
    if refusal is not None:
        reading.problems.append(refusal)
        return reading
    return _read_by_child(path, asked, limits, reading, readers)


def _check_asked(asked: Asked) -> Problem | None:
    # What only the child needs otherwise is imported where the sender gives such a thing.
    if asked.kind:
        from etl.workbooks.kinds import KINDS, kind_named

        if kind_named(asked.kind) is None:
            return tables.unknown_kind(asked.kind, [kind.name for kind in KINDS])
    if asked.answers.headings:
        from etl.workbooks.understanding import bad_answer

        return bad_answer(asked.answers)
    return None


def _read_by_child(
    path: Path, asked: Asked, limits: Limits, reading: Reading, readers: Nursery | None
) -> Reading:
    request = {
        "path": str(path.resolve()),
        "asked": asked.to_wire(),
        "limits": asdict(limits),
    }
    try:
        answer = readers.ask(request, limits) if readers else child.ask(READERS, request, limits)
        read = from_wire(answer)
    except child.Faulty as fault:
        reading.problems.append(files.program_failed(str(fault)))
        return reading
    except child.ChildFailed as failure:
        reading.problems.append(files.too_much_work(str(failure)))
        return reading
    reading.tables, reading.problems = read.tables, read.problems
    return reading
