"""One spreadsheet examined in a process of its own: the reading, seconds and memory."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from etl.examining import examine
from etl.vocabulary.populations import Population
from etl.workbooks.reading import Reading, from_wire, to_wire
from tests.bench.officer import Said

MIB = 2**20
LONGEST_WAIT = 300
FORK = multiprocessing.get_context("fork")


@dataclass(frozen=True, slots=True)
class Examined:
    """A reading, with what it cost. Memory is in MiB: `child` is the peak of the process that
    parses, `parent` what the one that asked has grown by."""

    reading: Reading
    seconds: float
    child: float
    parent: float


def examined(path: Path, said: Said, given: Mapping[str, str] | None = None) -> Examined:
    """What `wit check` makes of the file, with what the sender gave and has answered so far.

    Raises RuntimeError when the program crashes, which it must not.
    """
    answer, ask = FORK.Pipe(duplex=False)
    process = FORK.Process(target=_examine, args=(ask, path, said, dict(given or {})))
    process.start()
    ask.close()
    try:
        if not answer.poll(LONGEST_WAIT):
            process.kill()
            raise RuntimeError("no answer")
        told = answer.recv()
    except EOFError:
        raise RuntimeError("a crash") from None
    finally:
        process.join()
        answer.close()
    return Examined(from_wire(told["reading"]), told["seconds"], told["child"], told["parent"])


def _examine(ask: Connection, path: Path, said: Said, given: dict[str, Any]) -> None:
    before = _peak(resource.RUSAGE_SELF)
    started = time.perf_counter()
    reading = examine(
        path,
        council=said.council or given.get("council"),
        year=said.year or given.get("year"),
        population=Population(given["population"]) if "population" in given else None,
        answers=said.answers,
    )
    seconds = time.perf_counter() - started
    ask.send(
        {
            "reading": to_wire(reading),
            "seconds": seconds,
            "child": _peak(resource.RUSAGE_CHILDREN),
            "parent": _peak(resource.RUSAGE_SELF) - before,
        }
    )


def _peak(whose: int) -> float:
    return resource.getrusage(whose).ru_maxrss * 1024 / MIB
