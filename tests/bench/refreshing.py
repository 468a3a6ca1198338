"""What keeping the summaries costs a load, and whether they still say what a scan says."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from etl.examining import examine
from etl.kept_ready import READERS
from etl.vocabulary.populations import Population
from etl.warehouse import ledger, write
from etl.warehouse.connect import Warehouse
from etl.warehouse.incoming import IncomingReading
from etl.warehouse.reads import summaries_agree
from etl.warehouse.scope import EXACT
from etl.warehouse.write import Receipt
from etl.workbooks.opening.child import Nursery
from tests.bench import made_large
from tests.bench.clocks import Clock, Spent, sum_of
from tests.bench.made_warehouse import COUNCILS, YEARS, Draws
from tests.builders import a_reading, a_table

LOADS, READINGS = 25, 7
WARM_UP = 3
KEEPING = ("roll_up", "count")


def refreshing(
    warehouse: Warehouse, clock: Clock, people: int, seed: int
) -> tuple[list[Spent], list[Spent], float]:
    """What storing one council's year took, and refreshing after it, load by load; its cells.

    Every load is a real one, of a reading that replaces what is there, and is undone in the end.
    Storing is all of it but the refreshing. Raises SystemExit when the summaries say another
    thing than a scan.
    """
    draws = Draws(people, seed)
    storing: list[Spent] = []
    refresh: list[Spent] = []
    receipts: list[Receipt] = []
    for turn in range(-WARM_UP, LOADS):
        place = turn * 37 % COUNCILS
        year = YEARS[turn % len(YEARS)]
        reading = a_reading(a_table(*draws.for_loading(place, year)))
        with _kept_apart(clock) as kept:
            whole = clock.timed(partial(_store, warehouse, reading, receipts))
        if turn >= 0:
            refresh.append(sum_of(kept))
            storing.append(whole.less(refresh[-1]))
    _agree(warehouse)
    for receipt in receipts:
        for each in receipt.stored:
            ledger.undo(warehouse, each.id)
    _agree(warehouse)
    return storing, refresh, median(receipt.rows for receipt in receipts)


def _store(warehouse: Warehouse, reading: IncomingReading, receipts: list[Receipt]) -> None:
    now = datetime.now(UTC)
    receipts.append(write.store(warehouse, reading, sent_by="the bench", now=now))


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
def _kept_apart(clock: Clock) -> Iterator[list[Spent]]:
    """What each part of keeping the summaries took, of the loads within."""
    spent: list[Spent] = []
    real = {name: getattr(write, name) for name in KEEPING}

    def clocked(keep: Callable[..., None], *given: Any) -> None:
        spent.append(clock.spent(partial(keep, *given)))

    try:
        for name, keep in real.items():
            setattr(write, name, partial(clocked, keep))
        yield spent
    finally:
        for name, keep in real.items():
            setattr(write, name, keep)


def _agree(warehouse: Warehouse) -> None:
    if not summaries_agree(EXACT, warehouse):
        raise SystemExit(f"The summaries of {warehouse.engine.dialect.name} do not add up.")
