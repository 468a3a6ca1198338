"""Measures from summaries, at 1 and 20 million people: `make bench-measures`.

    python -m tests.bench.measures                     made anew in a temporary folder
    python -m tests.bench.measures --folder F          made in F, and found there the next time

Every question is asked of few and of many people side by side, in SQLite and PostgreSQL in turn,
so that a busy moment of the machine falls on all of them alike, and beside them of DuckDB: a scan
of a row a person, and its cube. A ratio of p95s is given by the clock and of work, that is of
processor time, with its 95 % interval. Exit code 1 when a promise is not met, or not proved.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from dashboard.measures.shares import shares
from etl.warehouse.connect import Warehouse
from etl.warehouse.kept import Kept
from etl.warehouse.scope import PROTECTED
from tests.bench.asked import ONE_COUNCIL, OTHERS, QUESTIONS, SUMMARY
from tests.bench.made_once import ENGINES, Made, made_once
from tests.bench.promised import Promises, most_of, p50, p95, ratios, slowest, usual
from tests.bench.refreshing import reading, refreshing
from tests.bench.turns import Asking, Found

SEED = 20261126
FLAT, OF_SCAN, OF_SUMMARY, OF_LOADING = 1.2, 0.05, 5.0, 0.5
WIDEST = 32

Sizes = tuple[int, int]


def first_asks(made: Made, asking: Asking) -> None:
    """The first question after a load: the ledger is read, for this and those that follow."""
    print("\nFirst ask after a load (by year, whole measure), ms")
    for key, warehouse in made.warehouses.items():
        fresh = Warehouse(warehouse.engine, warehouse.secret, Kept())
        by, where = QUESTIONS[1].by, QUESTIONS[1].about(0)
        taken = asking.clocks[key].timed(partial(shares, PROTECTED, fresh, by=by, where=where))
        print(f"  {key[0]:10} {key[1]:>11,} {taken.clock:8.1f}")


def heading(sizes: Sizes, beside: str) -> None:
    few, many = sizes
    print(
        f"  {'':{WIDEST}} {few:>15,} {many:>15,}\n"
        f"  {'':{WIDEST}} {'p50':>7} {'p95':>7} {'p50':>7} {'p95':>7}   "
        f"{'p95 to p95, clock':20} {'of work':20} {f'<= {FLAT:g}':13} {beside}"
    )


def flat(
    name: str, key: tuple[str, str], sizes: Sizes, found: Found, promises: Promises | None
) -> str:
    """Milliseconds, and the ratio of many people to few; without promises, for knowledge only."""
    small, large = (found[(*key, people)] for people in sizes)
    clock, work = ratios(large, small, slowest)
    said = "not promised"
    if promises:
        what = f"{key[1]}, {key[0]}, {name}, p95 to p95"
        said = promises.check_both(what, clock, work, FLAT)
    numbers = (p50(small), p95(small), p50(large), p95(large))
    line = " ".join(f"{number:7.1f}" for number in numbers)
    return f"  {name:{WIDEST}} {line}   {clock!s:20} {work!s:20} {said:13}"


def table(
    what: str, engine: str, sizes: Sizes, found: Mapping[str, Found], promises: Promises
) -> None:
    """One line a question: milliseconds, and the ratios promised."""
    whole_scan = found[SUMMARY.name]["scan", "DuckDB", 0]
    print(f"\n{engine}: {what}, ms; DuckDB's scan of everybody {p95(whole_scan):.0f} (p95)")
    heading(sizes, f"of that scan (<= {OF_SCAN:g}); scan and cube of its own")
    for asked in QUESTIONS:
        if what == "measure" and asked is SUMMARY:
            continue
        times = found[asked.name]
        line = flat(asked.name, (what, engine), sizes, times, promises if asked.drawn else None)
        share = most_of(times[what, engine, sizes[1]], whole_scan)
        said = "not promised"
        if asked.drawn:
            name = f"{engine}, {what}, {asked.name}, of the scan"
            said = promises.check(name, share, OF_SCAN)
        own = " ".join(f"{p50(times[name, 'DuckDB', 0]):7.1f}" for name in ("scan", "cube"))
        print(f"{line} {share:.3f} {said:12} {own}")


def one_council(engine: str, many: int, found: Mapping[str, Found], promises: Promises) -> None:
    drill, summary = (found[each.name]["counts", engine, many] for each in (ONE_COUNCIL, SUMMARY))
    ratio = most_of(drill, summary)
    name = f"{engine}, {ONE_COUNCIL.name} to {SUMMARY.name}"
    said = promises.check(name, ratio, OF_SUMMARY)
    print(f"  {ONE_COUNCIL.name} ÷ {SUMMARY.name}: {ratio:.2f} (<= {OF_SUMMARY:g}) {said}")


def others(asking: Asking, sizes: Sizes, promises: Promises) -> None:
    """One line a measure and engine: milliseconds, and how much more many people take."""
    print("\nOther measures that pages draw, ms")
    heading(sizes, "")
    for asked in OTHERS:
        found = asking.measure(asked)
        for engine in ENGINES:
            line = flat(asked.name, ("measure", engine), sizes, found, promises)
            print(f"{line} {engine}")


def loads(made: Made, asking: Asking, promises: Promises) -> None:
    """One line a warehouse: what keeping the summaries costs a load."""
    print(f"\nReplacing one council's year; medians; refreshing ÷ loading (<= {OF_LOADING:g})")
    for key, warehouse in made.warehouses.items():
        engine, people = key
        storing, refresh, cells = refreshing(warehouse, asking.clocks[key], people, SEED + 1)
        clock, work = ratios(refresh, storing, usual)
        loading = p50(refresh) / (reading(people) + p50(storing))
        said = promises.check(f"{engine}, {people:,}, refreshing", loading, OF_LOADING)
        print(
            f"  {engine:10} {people:>11,} {cells:4.0f} cells: {loading:.2f} {said}; "
            f"÷ storing alone, clock {clock}, work {work}"
        )


def run(folder: Path, sizes: Sizes) -> int:
    promises = Promises()
    with made_once(folder, sizes, SEED) as made:
        print(f"\n{datetime.now(UTC):%d %B %Y}: {sizes[0]:,} and {sizes[1]:,} people")
        asking = Asking(made)
        first_asks(made, asking)
        found = {}
        gc.freeze()
        for asked in QUESTIONS:
            asking.agree(asked, sizes[1])
            found[asked.name] = asking.shares(asked)
        for engine in ENGINES:
            for what in ("counts", "measure"):
                table(what, engine, sizes, found, promises)
            one_council(engine, sizes[1], found, promises)
        others(asking, sizes, promises)
        loads(made, asking, promises)
    print(f"\n{promises.summary()}")
    return 1 if promises.broken or promises.open else 0


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
