"""Many spreadsheets read side by side, each by a child process, and handed over in their order."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from etl.examining import examine
from etl.kept_ready import READERS
from etl.remembering import Recall, nothing_kept, read_remembering
from etl.vocabulary.populations import Population
from etl.workbooks.answers import NOTHING_SETTLED, Answers
from etl.workbooks.opening.child import Nursery
from etl.workbooks.opening.guard import ANY_TEXT, EXTENSIONS, MIB, Limits
from etl.workbooks.reading import Reading

# What Excel leaves beside a workbook that is open.
LOCK_FILE = "~$"
# A file of so many bytes takes longer to read than all takes to be imported.
LARGE_FILE = 4 * MIB
HEAD_START_SECONDS = 0.4


@dataclass(frozen=True, slots=True)
class Told:
    """What the sender says of every file; empty where nothing is said."""

    kind: str = ""
    council: str = ""
    year: str = ""
    population: Population | None = None
    answers: Answers = NOTHING_SETTLED


def spreadsheets_in(paths: Iterable[Path]) -> list[Path]:
    """The files named, and those of folders named, by name; other files there are left alone,
    and so is plain text, which is mostly about the others.
    """
    endings = set(EXTENSIONS) - {ANY_TEXT}
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += sorted(
                file
                for file in path.rglob("*")
                if file.suffix.casefold() in endings and not file.name.startswith(LOCK_FILE)
            )
        else:
            found.append(path)
    return found


def read_all(
    paths: Sequence[Path],
    told: Told,
    limit_mib: int,
    recall: Recall = nothing_kept,
    readers: Nursery | None = None,
) -> Iterator[Reading]:
    """The readings of the files in their order, with as many read at once as there are cores.

    Each is read with what `recall` gives for its council, by one of the `readers`, which are
    closed at the end. Reading begins now, and not when the first reading is asked for.
    """
    nursery = readers or Nursery(READERS)
    read = _reader(told, Limits(file_bytes=limit_mib * MIB), recall, nursery)
    # The threads only wait for child processes.
    workers = os.cpu_count() or 1
    threads = ThreadPoolExecutor(workers)
    waiting = iter(paths)
    # A few files ahead and no more, for readings take memory.
    ahead = [threads.submit(read, path) for path in islice(waiting, 2 * workers)]
    if _is_large(paths[0]):
        # Its reader imports and parses side by side at first, and a third would only hinder it.
        wait(ahead[:1], timeout=HEAD_START_SECONDS)

    def in_order(ahead: list[Future[Reading]]) -> Iterator[Reading]:
        with nursery, threads:
            while ahead:
                reading = ahead.pop(0).result()
                ahead += [threads.submit(read, path) for path in islice(waiting, 1)]
                yield reading

    return in_order(ahead)


def _reader(
    told: Told, limits: Limits, recall: Recall, readers: Nursery
) -> Callable[[Path], Reading]:
    def read(path: Path) -> Reading:
        def with_answers(answers: Answers) -> Reading:
            return examine(
                path,
                kind=told.kind,
                council=told.council,
                year=told.year,
                population=told.population,
                answers=answers,
                limits=limits,
                readers=readers,
            )

        return read_remembering(with_answers, told.answers, recall, council=told.council)

    return read


def _is_large(path: Path) -> bool:
    try:
        return path.stat().st_size >= LARGE_FILE
    except OSError:
        return False
