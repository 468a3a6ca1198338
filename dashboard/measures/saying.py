"""How a figure stands in a sentence: the same on a page, on paper, and in a finding."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.verdict import Certainty
from etl.vocabulary.benchmarks import Benchmark

# What a protected 0 is called: by itself, as in tables and beside marks, and before a noun.
FEW_OR_NONE = "few or none"
FEW_WOMEN = "few or no women"


def each_by_itself(called: str) -> str:
    """The note under several rows of which each is tested by itself: what chance may have called,
    'more or less likely'.
    """
    return (
        "Each row stands by itself at 95 %: where nothing but chance is at work, one of twenty may "
        f"yet be called {called}."
    )


def percent(value: float) -> str:
    """A percentage to one decimal place: '20.6%'."""
    return f"{value:.1f}%"


def benchmark_figures(benchmark: Benchmark) -> str:
    """'12–16%' or '31%'."""
    if not benchmark.is_band:
        return f"{benchmark.low:g}%"
    return f"{benchmark.low:g}–{benchmark.high:g}%"


def capitalised(text: str) -> str:
    """The text with its first letter large; the rest, 'CIO' among it, as it was."""
    return text[:1].upper() + text[1:]


def few_women(row: Mapping[str, Any], column: str = "women") -> str:
    """'few or no women' where protection rounded the women of a row to none; else empty."""
    return FEW_WOMEN if rounded_away(row, column) else ""


def rounded_away(row: Mapping[str, Any], column: str) -> bool:
    """True where protection rounded a count of a row to none; never of published shares."""
    return row.get(column) == 0 and row.get("zeros") is not None


def verdict_said(row: Mapping[str, Any]) -> str:
    """'Clearly above', 'Above, too few people to be sure' or 'Above, too close to tell'."""
    if row["certainty"] == Certainty.CLEARLY:
        return f"Clearly {row['position']}"
    return f"{capitalised(row['position'])}, {row['why_unsure']}"


def share_said(row: Mapping[str, Any], which: str = "") -> str:
    """The share of a row: '20.6%', or 'few or none'; of `which`, '_compared', the other share."""
    if rounded_away(row, f"women{which}"):
        return FEW_OR_NONE
    return percent(row[f"share{which}"])
