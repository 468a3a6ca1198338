"""Measures from summaries, at 1 and 20 million people: `make bench-measures`.

    python -m tests.bench.measures                     made anew in a temporary folder
    python -m tests.bench.measures --folder F          made in F, and found there the next time

Every question is asked of SQLite and PostgreSQL with few and with many people in turn, so that
a busy moment of the machine falls on all of them alike, and beside them of DuckDB: a scan of a
row a person, and its cube. `counts` are what the warehouse answers, `measure` the whole of
`shares`: filters settled, coverage, protection by cell keys, intervals. Exit code 1 when a
promise is not met.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from dashboard.measures.catalogue import measure_named
from dashboard.measures.shares import shares
from etl.warehouse.connect import Warehouse
from etl.warehouse.kept import Kept
from etl.warehouse.reads import headcounts
from etl.warehouse.scope import EXACT, PROTECTED
from tests.bench.asked import ONE_COUNCIL, OTHERS, QUESTIONS, SUMMARY, Asked
from tests.bench.made_once import ENGINES, Made, made_once
from tests.bench.refreshing import reading, refreshing

SEED = 20261126
ASKS, WARM_UP, LIMIT_ASKS = 60, 3, 12
FLAT, OF_SCAN, OF_SUMMARY, OF_LOADING = 1.2, 0.05, 5.0, 0.5
WIDEST = 32

Times = list[float]


class Promises:
    """What was promised, what was found, and whether every promise is met."""

    def __init__(self) -> None:
        self.broken: list[str] = []

    def check(self, what: str, found: float, most: float) -> str:
        """'0.93' or, where it is more than was promised, '1.31 not met'."""
        if found > most:
            self.broken.append(f"{what}: {found:.3f}, promised {most:g}")
        return f"{found:.3f} {'met' if found <= most else 'NOT MET'}"


def p95(times: Times) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def timed(ask: Callable[[], object]) -> float:
    """Milliseconds that it takes. What Python has to tidy up is tidied between questions."""
    gc.collect(0)
    started = time.perf_counter()
    ask()
    return (time.perf_counter() - started) * 1_000


def first_asks(made: Made) -> None:
    """The first question after a load: the ledger is read, for this and those that follow."""
    print("\nFirst ask after a load (by year, whole measure), ms")
    for (engine, people), warehouse in made.warehouses.items():
        fresh = Warehouse(warehouse.engine, warehouse.secret, Kept())
        by, where = QUESTIONS[1].by, QUESTIONS[1].about(0)
        taken = timed(partial(shares, PROTECTED, fresh, by=by, where=where))
        print(f"  {engine:10} {people:>11,} {taken:8.1f}")


Key = tuple[str, str, int]
# The times of each question, by its name.
Found = Mapping[str, Mapping[Key, Times]]


def ask_all(made: Made, asked: Asked) -> Mapping[Key, Times]:
    """Milliseconds by what is asked ('counts', 'measure', 'scan', 'cube'), engine and people."""
    times: dict[Key, Times] = defaultdict(list)
    for turn in range(-WARM_UP, ASKS):
        where, by = asked.about(turn), asked.by
        for (engine, people), warehouse in made.warehouses.items():
            for name, ask in (("counts", headcounts), ("measure", shares)):
                taken = timed(partial(ask, PROTECTED, warehouse, by=by, where=where))
                if turn >= 0:
                    times[name, engine, people].append(taken)
        # Asked already, to see that the answers agree, so it needs no warming up.
        if 0 <= turn < LIMIT_ASKS:
            for name, limit in (("scan", made.limit.scan), ("cube", made.limit.cube)):
                times[name, "DuckDB", 0].append(timed(partial(limit, by, where)))
    return times


def ask_others(made: Made, asked: Asked) -> Mapping[tuple[str, int], Times]:
    """Milliseconds of another measure that a page draws, by engine and people."""
    times: dict[tuple[str, int], Times] = defaultdict(list)
    measure = measure_named(asked.name)
    for turn in range(-WARM_UP, ASKS):
        for key, warehouse in made.warehouses.items():
            ask = partial(measure.asked, PROTECTED, warehouse, asked.by, asked.about(turn))
            taken = timed(ask)
            if turn >= 0:
                times[key].append(taken)
    return times


def others(made: Made, sizes: tuple[int, int], promises: Promises) -> None:
    """One line a measure and engine: milliseconds at p95, and how much more many people take."""
    print(f"\nOther measures that pages draw, ms at p95; p95 to p95 (<= {FLAT:g})")
    for asked in OTHERS:
        times = ask_others(made, asked)
        for engine in ENGINES:
            small, large = (p95(times[engine, people]) for people in sizes)
            said = promises.check(f"{engine}, {asked.name}, p95 to p95", large / small, FLAT)
            print(f"  {asked.name:12} {engine:10} {small:8.1f} {large:8.1f}   {said}")


def agree(made: Made, asked: Asked, most: int) -> None:
    """Raise when the summaries say another thing than a scan of the people."""
    where = asked.about(0)
    scanned = {tuple(row[:-2]): row[-2:] for row in made.limit.scan(asked.by, where)}
    for engine in ENGINES:
        rows = headcounts(EXACT, made.warehouses[engine, most], by=asked.by, where=where)
        if {row.group: (row.women, row.others) for row in rows} != scanned:
            raise SystemExit(f"{engine} and DuckDB do not agree on {asked.name}.")


def table(what: str, engine: str, sizes: tuple[int, int], found: Found, promises: Promises) -> None:
    """One line a question: milliseconds, and the ratios promised."""
    few, many = sizes
    # The yardstick is DuckDB's scan of everybody; beside it stand its own scan and cube of each.
    whole_scan = p95(found[SUMMARY.name]["scan", "DuckDB", 0])
    print(f"\n{engine}: {what}, ms; DuckDB's scan of everybody {whole_scan:.0f} (p95)")
    print(
        f"  {'':{WIDEST}} {few:>15,} {many:>15,} {'DuckDB':>15}\n"
        f"  {'by':{WIDEST}} {'p50':>7} {'p95':>7} {'p50':>7} {'p95':>7} {'scan':>7} {'cube':>7}"
        f"   p95 to p95 (<= {FLAT:g})   of the scan (<= {OF_SCAN:g})"
    )
    for asked in QUESTIONS:
        if what == "measure" and asked is SUMMARY:
            continue
        times = found[asked.name]
        small, large = times[what, engine, few], times[what, engine, many]
        scan, cube = times["scan", "DuckDB", 0], times["cube", "DuckDB", 0]
        name = f"{engine}, {what}, {asked.name}"
        ratio = p95(large) / p95(small)
        flat = f"{ratio:.3f} not promised"
        if asked.drawn:
            flat = promises.check(f"{name}, p95 to p95", ratio, FLAT)
        share = promises.check(f"{name}, of the scan", p95(large) / whole_scan, OF_SCAN)
        numbers = (median(small), p95(small), median(large), p95(large), median(scan), median(cube))
        line = " ".join(f"{number:7.1f}" for number in numbers)
        print(f"  {asked.name:{WIDEST}} {line}   {flat:22}   {share}")


def one_council(engine: str, many: int, found: Found, promises: Promises) -> None:
    drill = p95(found[ONE_COUNCIL.name]["counts", engine, many])
    summary = p95(found[SUMMARY.name]["counts", engine, many])
    said = promises.check(f"{engine}, one council to summary", drill / summary, OF_SUMMARY)
    print(f"  {ONE_COUNCIL.name} ÷ {SUMMARY.name} (<= {OF_SUMMARY:g}): {said}")


def run(folder: Path, sizes: tuple[int, int]) -> int:
    promises = Promises()
    with made_once(folder, sizes, SEED) as made:
        print(f"\n{datetime.now(UTC):%d %B %Y}: {sizes[0]:,} and {sizes[1]:,} people")
        first_asks(made)
        found = {}
        gc.freeze()
        for asked in QUESTIONS:
            agree(made, asked, sizes[1])
            found[asked.name] = ask_all(made, asked)
        for engine in ENGINES:
            for what in ("counts", "measure"):
                table(what, engine, sizes, found, promises)
            one_council(engine, sizes[1], found, promises)
        others(made, sizes, promises)
        print(f"\nReplacing one council's year, ms; refreshing ÷ loading (<= {OF_LOADING:g})")
        for (engine, people), warehouse in made.warehouses.items():
            storing, refresh, cells = refreshing(warehouse, people, SEED + 1)
            read = reading(people)
            name = f"{engine}, {people:,}, refreshing"
            said = promises.check(name, refresh / (read + storing), OF_LOADING)
            print(
                f"  {engine:10} {people:>11,} {cells:4.0f} cells: reading {read:6.1f}, storing "
                f"{storing:6.1f}, refreshing {refresh:5.1f}: {refresh / storing:.2f} of storing, "
                f"{said}"
            )
    print(f"\nNot met: {len(promises.broken)}")
    for each in promises.broken:
        print(f"  {each}")
    return 1 if promises.broken else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="where the warehouses are, or are to be made")
    parser.add_argument("--people", type=int, nargs=2, default=(1_000_000, 20_000_000))
    asked = parser.parse_args()
    sizes = (asked.people[0], asked.people[1])
    if asked.folder:
        return run(asked.folder, sizes)
    with tempfile.TemporaryDirectory() as folder:
        # The server runs as another user, who must be let through.
        Path(folder).chmod(0o755)
        return run(Path(folder), sizes)


if __name__ == "__main__":
    sys.exit(main())
