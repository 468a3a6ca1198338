"""Benchmarks: published shares of women to set a figure beside, each with its source.

Read from datasets/reference/benchmarks.csv; the figures are percentages. The default
is the band of 12 to 16 per cent, which is a description and not a target.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from etl.vocabulary.words import DATASETS

PUBLISHED = DATASETS / "reference" / "benchmarks.csv"
DEFAULT_BENCHMARK = "band"


@dataclass(frozen=True)
class Benchmark:
    """One benchmark in per cent; `low` equals `high` unless it is a band.

    `year` is the calendar year of the data, or of the end of an academic year, and
    None where the benchmark is no observation (parity).
    """

    key: str
    name: str
    low: float
    high: float
    year: int | None
    population: str
    area: str
    source: str
    source_url: str
    note: str

    @property
    def is_band(self) -> bool:
        """True when the benchmark is a range and not a single figure."""
        return self.low < self.high


class UnknownBenchmark(KeyError):
    """There is no benchmark with this key; the message lists those there are."""

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        self.key = key
        self.known = known
        super().__init__(f"No benchmark is called '{key}'. There are: {', '.join(known)}.")

    def __str__(self) -> str:
        # KeyError would show the message in quotation marks.
        return str(self.args[0])


@cache
def benchmarks() -> Mapping[str, Benchmark]:
    """Every published benchmark by its key, in the order of the file."""
    return MappingProxyType(read_benchmarks(PUBLISHED))


def benchmark(key: str = DEFAULT_BENCHMARK) -> Benchmark:
    """The benchmark with this key, the band when none is given. Raises UnknownBenchmark."""
    known = benchmarks()
    if key not in known:
        raise UnknownBenchmark(key, tuple(known))
    return known[key]


def read_benchmarks(path: Path) -> dict[str, Benchmark]:
    """Benchmarks by key, from a CSV in the columns that SOURCES.md describes.

    Raises ValueError when a key comes twice, or a figure is not between 0 and 100
    with low no higher than high.
    """
    found: dict[str, Benchmark] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            one = _benchmark(row)
            if one.key in found:
                raise ValueError(f"{path.name}: '{one.key}' comes twice")
            if not 0 <= one.low <= one.high <= 100:
                raise ValueError(f"{path.name}: '{one.key}' is not a percentage")
            found[one.key] = one
    return found


def _benchmark(row: dict[str, str]) -> Benchmark:
    return Benchmark(
        key=row["key"],
        name=row["name"],
        low=float(row["low"]),
        high=float(row["high"]),
        year=int(row["year"]) if row["year"] else None,
        population=row["population"],
        area=row["area"],
        source=row["source"],
        source_url=row["source_url"],
        note=row["note"],
    )
