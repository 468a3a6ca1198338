"""What keeping the summaries costs a load, and whether they still say what a scan says."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any

from etl.examining import READERS, examine
from etl.vocabulary.populations import Population
from etl.warehouse import write
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import summaries_agree
from etl.warehouse.scope import EXACT
from etl.workbooks.child import Nursery
from tests.bench import made_large
from tests.bench.made_warehouse import COUNCILS, YEARS, Draws
from tests.builders import a_reading, a_table

LOADS, READINGS = 25, 7
WARM_UP = 3
KEEPING = ("roll_up", "count")


def refreshing(warehouse: Warehouse, people: int, seed: int) -> tuple[float, float, float]:
    """Median milliseconds of storing one council's year, and of refreshing after it; its cells.

    Every load is a real one, of a reading that replaces what is there, and is undone in the end.
    Storing is all of it but the refreshing. Raises SystemExit when the summaries say another
    thing than a scan.
    """
    draws = Draws(people, seed)
    loading, refresh, cells, loaded = [], [], [], []
    for turn in range(-WARM_UP, LOADS):
        place = turn * 37 % COUNCILS
        reading = a_reading(a_table(*draws.for_loading(place, YEARS[turn % len(YEARS)])))
        with _clock() as spent:
            started = time.perf_counter()
            receipt = write.store(warehouse, reading, sent_by="the bench", now=datetime.now(UTC))
            whole = time.perf_counter() - started
        loaded += [each.id for each in receipt.stored]
        if turn >= 0:
            loading.append((whole - sum(spent)) * 1_000)
            refresh.append(sum(spent) * 1_000)
            cells.append(receipt.rows)
    _agree(warehouse)
    for number in loaded:
        write.undo(warehouse, number)
    _agree(warehouse)
    return median(loading), median(refresh), median(cells)


def reading(people: int) -> float:
    """Median milliseconds of reading the spreadsheet of one council's year, a row a person.

    By a process that stands ready, as in a folder of returns.
    """
    with tempfile.TemporaryDirectory() as folder, Nursery(READERS) as readers:
        path = Path(folder) / "Leeds City Council 2025.xlsx"
        made_large.write(path, people // (COUNCILS * len(YEARS)))
        taken = []
        for _ in range(WARM_UP + READINGS):
            started = time.perf_counter()
            read = examine(path, population=Population.COUNCIL_IT, readers=readers)
            taken.append((time.perf_counter() - started) * 1_000)
            if read.verdict != "ready":
                raise SystemExit(f"The made-up spreadsheet is not ready: {read.reason}")
    return median(taken[WARM_UP:])


@contextmanager
def _clock() -> Iterator[list[float]]:
    """The seconds that `store` spends on summaries."""
    spent: list[float] = []
    real = {name: getattr(write, name) for name in KEEPING}

    def clocked(keep: Callable[..., None]) -> Callable[..., None]:
        def keeping(*given: Any) -> None:
            started = time.perf_counter()
            keep(*given)
            spent.append(time.perf_counter() - started)

        return keeping

    try:
        for name, keep in real.items():
            setattr(write, name, clocked(keep))
        yield spent
    finally:
        for name, keep in real.items():
            setattr(write, name, keep)


def _agree(warehouse: Warehouse) -> None:
    if not summaries_agree(EXACT, warehouse):
        raise SystemExit(f"The summaries of {warehouse.engine.dialect.name} do not add up.")
