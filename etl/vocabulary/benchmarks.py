"""Benchmarks: published shares of women to set a figure beside, each with its source.

Read from datasets/reference/benchmarks.csv; the figures are percentages. The default
is the band of 12 to 16 per cent, which is a description and not a target. Whoever asks may
set a target of their own instead.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from etl.vocabulary.words import DATASETS, lines_of

PUBLISHED = DATASETS / "reference" / "benchmarks.csv"
DEFAULT_BENCHMARK = "band"
OWN_TARGET = "target="
_FIGURE = r"(\d{1,3}(?:\.\d{1,2})?)"
_TARGET = re.compile(rf"(?:{OWN_TARGET})?{_FIGURE}(?: ?[-–] ?{_FIGURE})? ?%?")


@dataclass(frozen=True)
class Benchmark:
    """One benchmark in per cent; `low` equals `high` unless it is a band.

    `year` is the calendar year of the data, or of the end of an academic year, and
    None where the benchmark is no observation (parity, a target).
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

    @property
    def is_observed(self) -> bool:
        """True when it is the share of some people, and not a yardstick."""
        return self.year is not None


class UnknownBenchmark(KeyError):
    """There is no such benchmark, nor could it be a target; the message says what there is."""

    def __str__(self) -> str:
        # KeyError would show the message in quotation marks.
        return str(self.args[0])


@cache
def benchmarks() -> Mapping[str, Benchmark]:
    """Every published benchmark by its key, in the order of the file."""
    return MappingProxyType(read_benchmarks(PUBLISHED))


def benchmark(key: str = DEFAULT_BENCHMARK) -> Benchmark:
    """The benchmark with this key, the band when none is given.

    'target=30' and 'target=25-30', or the figures alone, are a target of whoever asks, in
    per cent. Raises UnknownBenchmark.
    """
    known = benchmarks()
    if key in known:
        return known[key]
    figures = _TARGET.fullmatch(key)
    if figures:
        return _own_target(key, figures[1], figures[2] or figures[1])
    if key.startswith(OWN_TARGET):
        raise _no_target(key)
    raise UnknownBenchmark(
        f"No benchmark is called '{key}'. There are: {', '.join(known)}. "
        f"A target of your own is given as {OWN_TARGET}30 or {OWN_TARGET}25-30."
    )


def _own_target(key: str, lower: str, upper: str) -> Benchmark:
    low, high = float(lower), float(upper)
    if not 0 < low <= high <= 100:
        raise _no_target(key)
    figures = f"{low:g}" if low == high else f"{low:g}-{high:g}"
    return Benchmark(
        key=f"{OWN_TARGET}{figures}",
        name=f"own target of {figures.replace('-', '–')} %",
        low=low,
        high=high,
        year=None,
        population="set by whoever asks",
        area="any",
        source="Set by whoever asks",
        source_url="",
        note="A target, not a published figure",
    )


def _no_target(key: str) -> UnknownBenchmark:
    return UnknownBenchmark(
        f"'{key}' is no target. Expected a percentage over 0 and up to 100, such as "
        f"{OWN_TARGET}30, or the lower and the upper end of a range, such as {OWN_TARGET}25-30."
    )


def read_benchmarks(path: Path) -> dict[str, Benchmark]:
    """Benchmarks by key, from a CSV in the columns that SOURCES.md describes.

    Raises ValueError when a key comes twice, or a figure is not between 0 and 100
    with low no higher than high.
    """
    found: dict[str, Benchmark] = {}
    for row in lines_of(path):
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
