"""How fast a load is: whole processes that take turns, set against a bare read of the same file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from statistics import median

from etl.vocabulary.councils import register
from tests.bench.made_files import Row, Sheet, write
from tests.bench.made_lists import HEADINGS, line
from tests.bench.made_people import staff

RUNS = 7
ROOT = Path(__file__).resolve().parents[2]
WIT = Path(sys.executable).with_name("wit")
NAME = "Leeds City Council 2025"
# An xls sheet holds 65,536 rows and no more.
LARGE, LARGER, XLS_ROWS, SMALL, RETURNS = 100_000, 300_000, 60_000, 100, 400
LARGER_ONE, SMALL_ONE = "xlsx of 300,000 rows", "xlsx of 100 rows"
BOOK = (
    "import sys; from python_calamine import CalamineWorkbook; "
    "book = CalamineWorkbook.from_path(sys.argv[1]); sheet = book.get_sheet_by_index(0); "
)
BARE = BOOK + "sheet.to_python()"
# The rows gone through and none of them kept: what remains is what the parser holds itself.
STREAMED = BOOK + "[None for row in sheet.iter_rows() if not row]"


@dataclass(frozen=True, slots=True)
class Took:
    """One whole process: wall seconds, processor seconds, peak memory of any process in MB."""

    seconds: float
    cpu: float
    peak: float
    said: str


def took(command: Sequence[object], folder: Path, *, may_fail: bool = False) -> Took:
    """Run a command to its end. Raises RuntimeError when it fails, unless it may."""
    words = [str(word) for word in command]
    env = {**os.environ, "WIT_FOLDER": str(folder), "PYTHONPATH": str(ROOT)}
    # As where it is installed, modules are compiled once and not by every process.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    with (folder / "said").open("w+") as out:
        started = time.perf_counter()
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT, env=env, cwd=ROOT)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read()
    if process.returncode and not may_fail:
        raise RuntimeError(f"{' '.join(words)} failed: {said[-2_000:]}")
    return Took(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def run(runs: int = RUNS) -> None:
    """Print every figure of the speed part."""
    print(f"\nSpeed, whole processes, median of {runs} that take turns\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty = folder / "empty"
        empty.mkdir()
        took([WIT, "migrate"], empty)
        files = {
            "xlsx": _large(folder, "xlsx", LARGE),
            "xls": _large(folder, "xls", XLS_ROWS),
            "ods": _large(folder, "ods", LARGE),
            "csv": _large(folder, "csv", LARGE),
            LARGER_ONE: _large(folder, "xlsx", LARGER),
            # What starting, the words and the warehouse take of every load.
            SMALL_ONE: _large(folder, "xlsx", SMALL),
        }
        _against_bare(files, empty, runs)
        _many(folder, empty)


def _large(folder: Path, ending: str, many: int) -> Path:
    path = folder / str(many) / f"{NAME}.{ending}"
    path.parent.mkdir(exist_ok=True)
    took([sys.executable, "-m", "tests.bench.made_large", path, many], folder)
    return path


def _load(path: Path, empty: Path, *, may_fail: bool = False) -> Took:
    """`wit load` into an empty warehouse, which is made beforehand."""
    warehouse = empty.with_name("warehouse")
    shutil.rmtree(warehouse, ignore_errors=True)
    shutil.copytree(empty, warehouse)
    return took([WIT, "load", path, "--json"], warehouse, may_fail=may_fail)


def _against_bare(files: dict[str, Path], empty: Path, runs: int) -> None:
    bare: list[Took] = []
    loads: dict[str, list[Took]] = {name: [] for name in files}
    for _ in range(runs):
        bare.append(took([sys.executable, "-c", BARE, files["xlsx"]], empty))
        for name, path in files.items():
            loads[name].append(_load(path, empty))
    print(f"  {'':30} {'time':>5} {'work':>5} {'peak MB':>8}")
    _say("bare calamine read, xlsx", bare, bare)
    for name, times in loads.items():
        _say(f"wit load, {name}", times, bare)
    for name in ("xlsx", "ods", LARGER_ONE):
        buffers = took([sys.executable, "-c", STREAMED, files[name]], empty)
        print(f"  {f'held by calamine, {name}':42} {buffers.peak:8.0f}")
    for name in ("xls", "ods", "csv"):
        ratio, work = _ratios(loads[name], loads["xlsx"])
        rows = XLS_ROWS / LARGE if name == "xls" else 1
        print(f"  {f'{name} for xlsx, a row':30} {ratio / rows:5.2f} {work / rows:5.2f}")
    ratio, work = _ratios(loads[LARGER_ONE], loads["xlsx"])
    rows = LARGER / LARGE
    print(f"  {'300,000 for 100,000, a row':30} {ratio / rows:5.2f} {work / rows:5.2f}")


def _say(name: str, times: list[Took], bare: list[Took]) -> None:
    """Time by the clock and work of the processors, both for the bare read's, and memory."""
    ratio, work = _ratios(times, bare)
    print(f"  {name:30} {ratio:5.2f} {work:5.2f} {max(each.peak for each in times):8.0f}")


def _ratios(times: list[Took], others: list[Took]) -> tuple[float, float]:
    pairs = list(zip(times, others, strict=True))
    seconds = median(one.seconds / other.seconds for one, other in pairs)
    return seconds, median(one.cpu / other.cpu for one, other in pairs)


def _many(folder: Path, empty: Path) -> None:
    """Four hundred small returns in one folder."""
    returns = folder / "returns"
    councils = [c for c in register().principal(date(2025, 3, 31)) if not c.sample]
    for number in range(RETURNS):
        council, year = councils[number % len(councils)], 2025 - number // len(councils)
        people = staff(Random(number), 60, year)
        rows: list[Row] = [HEADINGS, *(line(p) for p in people)]
        write(returns / f"{council.name} {year}.xlsx", Sheet("Staff", rows))
    load = _load(returns, empty, may_fail=True)
    loaded = [json.loads(told)["loaded"] for told in load.said.splitlines() if told[:1] == "{"]
    print(
        f"  {len(loaded)} returns in one folder, {sum(loaded)} loaded: "
        f"{load.seconds:.0f} s, {load.seconds / RETURNS * 1000:.0f} ms each, with "
        f"{load.cpu / load.seconds:.1f} of {os.cpu_count()} cores busy"
    )
