"""What a question takes: by the clock, and of processors' work, the database server's included.

On a machine that others use too the clock stands for their work as well; the work is one's own.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import event

from etl.warehouse.connect import Warehouse

PROCESSES = Path("/proc")


class Spent(NamedTuple):
    """Milliseconds by the clock, and of work. Where a system does not tell it, both are the
    clock's."""

    clock: float
    work: float

    def less(self, other: Spent) -> Spent:
        return Spent(self.clock - other.clock, self.work - other.work)


def sum_of(parts: Iterable[Spent]) -> Spent:
    """What several took together."""
    return Spent(*map(sum, zip(*parts, strict=True)))


def shared_out(ask: Callable[[], object], threads: int) -> Spent:
    """What it takes; the work of this process is that of so many threads side by side."""
    gc.collect(0)
    clock, work = time.perf_counter(), time.process_time()
    ask()
    return Spent(
        (time.perf_counter() - clock) * 1_000, (time.process_time() - work) * 1_000 / threads
    )


class Clock:
    """Times what is asked of one warehouse, by this thread."""

    def __init__(self, warehouse: Warehouse) -> None:
        self._servers: set[int] = set()
        if warehouse.engine.dialect.name == "postgresql":
            event.listen(warehouse.engine, "checkout", self._connected)

    def _connected(self, connection: Any, *_: Any) -> None:
        self._servers.add(connection.info.backend_pid)

    def timed(self, ask: Callable[[], object]) -> Spent:
        """What it takes. What Python has to tidy up is tidied between questions: its turn comes
        every so many of them, and so could fall on the same ones always.
        """
        gc.collect(1)
        gc.disable()
        try:
            return self.spent(ask)
        finally:
            gc.enable()

    def spent(self, ask: Callable[[], object]) -> Spent:
        """What it takes, wherever it is asked."""
        clock, work = time.perf_counter(), self._work()
        ask()
        passed = (time.perf_counter() - clock) * 1_000
        return Spent(passed, self._work() - work if PROCESSES.exists() else passed)

    def _work(self) -> float:
        return time.thread_time() * 1_000 + sum(map(_work_of, self._servers))


def _work_of(process: int) -> float:
    """Milliseconds that a process has had of a processor; none of one that has ended."""
    try:
        nanoseconds, *_ = (PROCESSES / str(process) / "schedstat").read_text().split()
    except OSError:
        return 0
    return int(nanoseconds) / 1e6
