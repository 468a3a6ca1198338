"""Broken, odd and hostile spreadsheets from other programs' tests: always an answer, never a crash.

Skipped where their folder is not on this machine.
"""

from __future__ import annotations

import csv
import resource
import time
from pathlib import Path

from etl.examining import examine
from etl.workbooks.reading import Reading

SECONDS = 10
MIB = 2**20


def test_every_odd_spreadsheet_gets_a_plain_answer_in_seconds(shared_data: Path) -> None:
    folder = shared_data / "robustness"
    with (folder / "MANIFEST.csv").open(encoding="utf-8", newline="") as manifest:
        names = [row["file"] for row in csv.DictReader(manifest)]
    assert len(names) == 107
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    readings: dict[str, Reading] = {}
    for name in names:
        started = time.perf_counter()
        readings[name] = examine(folder / name)
        assert time.perf_counter() - started < SECONDS, name
    risen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert risen * 1024 < 50 * MIB

    for name, reading in readings.items():
        assert reading.verdict != "ready", name
        assert reading.reason.startswith(name), name
        assert reading.reason.endswith("."), name
        assert "Error" not in reading.reason.removeprefix(name), reading.reason
    codes = {problem.code for reading in readings.values() for problem in reading.problems}
    assert len(codes) >= 10, codes
