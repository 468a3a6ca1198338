"""Processes that read spreadsheets, made ready as early as can be.

This is imported before anything else of the command, so it imports little itself.
"""

import gc
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from etl.workbooks.opening.child import Nursery

READERS = "etl.reader"  # what answers in a child process
READING = (["check"], ["load"])
# New objects after which Python looks for garbage; what is imported is none, and is thousands.
MANY_OBJECTS = 50_000
# Whoever hands a file over must not wait long for its turn while another thread imports.
TURN_SECONDS = 0.0005

_ready: list[Nursery] = []


@contextmanager
def ready_for(command: Sequence[str]) -> Iterator[None]:
    """Readers get ready where the command is one that reads, for whoever calls `readers`."""
    if list(command) not in READING:
        yield
        return
    with _prepared() as nursery:
        _ready.append(nursery)
        try:
            yield
        finally:
            _ready.clear()


def readers() -> Nursery:
    """Readers that get ready, to be closed; those that have been at it for longest."""
    return _ready.pop() if _ready else _prepared()


def _prepared() -> Nursery:
    gc.set_threshold(MANY_OBJECTS)
    sys.setswitchinterval(TURN_SECONDS)
    nursery = Nursery(READERS)
    nursery.prepare()
    return nursery
