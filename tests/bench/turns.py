"""Questions put to every warehouse in turn, few and many people side by side."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from dashboard.measures.catalogue import measure_named
from dashboard.measures.shares import shares
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import headcounts
from etl.warehouse.scope import EXACT, PROTECTED
from tests.bench.asked import SUMMARY, Asked
from tests.bench.clocks import Clock, Spent, shared_out
from tests.bench.made_once import ENGINES, Made
from tests.bench.made_warehouse import YEARS

# Each year's summaries are read from the disk once before any is timed, as the limit's people are.
WARM_UP, LEAST, MOST = len(YEARS), 60, 240
SECONDS = 20
SCANS, WHOLE_SCANS = 4, 16

Key = tuple[str, str, int]
# What each ask took, by what was asked ('counts', 'measure', 'scan', 'cube'), engine and people.
Found = Mapping[Key, list[Spent]]


class Asking:
    """The warehouses, each with its clock."""

    def __init__(self, made: Made) -> None:
        self.made = made
        self.clocks = {key: Clock(warehouse) for key, warehouse in made.warehouses.items()}

    def sides(self, turn: int) -> Iterator[tuple[str, int]]:
        """Every engine and number of people; which of two sizes is first takes turns."""
        keys = list(self.made.warehouses)
        for engine in ENGINES:
            sizes = [key for key in keys if key[0] == engine]
            yield from sizes if turn % 2 else reversed(sizes)

    def shares(self, asked: Asked) -> Found:
        """`counts` are what the warehouse answers, `measure` the whole of `shares`; and DuckDB."""
        found: dict[Key, list[Spent]] = defaultdict(list)
        scans = WHOLE_SCANS if asked is SUMMARY else SCANS
        limit = self.made.limit
        for turn in _turns():
            where, by = asked.about(turn), asked.by
            for name, ask in (("counts", headcounts), ("measure", shares)):
                self._ask(found, name, turn, partial(ask, PROTECTED, by=by, where=where))
            if 0 <= turn < scans:
                for name, of in (("scan", limit.scan), ("cube", limit.cube)):
                    spent = shared_out(partial(of, by, where), limit.threads)
                    found[name, "DuckDB", 0].append(spent)
        return found

    def measure(self, asked: Asked) -> Found:
        """Another measure that a page draws, by its name in the catalogue."""
        found: dict[Key, list[Spent]] = defaultdict(list)
        measure = measure_named(asked.name)
        for turn in _turns():
            ask = partial(measure.asked, PROTECTED, by=asked.by, where=asked.about(turn))
            self._ask(found, "measure", turn, ask)
        return found

    def _ask(
        self,
        found: dict[Key, list[Spent]],
        name: str,
        turn: int,
        ask: Callable[[Warehouse], object],
    ) -> None:
        for key in self.sides(turn):
            spent = self.clocks[key].timed(partial(ask, self.made.warehouses[key]))
            if turn >= 0:
                found[(name, *key)].append(spent)

    def agree(self, asked: Asked, people: int) -> None:
        """Raise when the summaries say another thing than a scan of the people."""
        where = asked.about(0)
        scanned = {tuple(row[:-2]): row[-2:] for row in self.made.limit.scan(asked.by, where)}
        for engine in ENGINES:
            warehouse = self.made.warehouses[engine, people]
            rows = headcounts(EXACT, warehouse, by=asked.by, where=where)
            if {row.group: (row.women, row.others) for row in rows} != scanned:
                raise SystemExit(f"{engine} and DuckDB do not agree on {asked.name}.")


def _turns() -> Iterator[int]:
    """Turns until there are enough, or the time is up; those below 0 warm up."""
    started = time.monotonic()
    for turn in range(-WARM_UP, MOST):
        if turn >= LEAST and time.monotonic() - started > SECONDS:
            return
        yield turn
