"""How a figure stands in a sentence: the same on a page, on paper, and in a finding."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.measures.verdict import Certainty
from etl.vocabulary.benchmarks import Benchmark


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


def few_women(row: Mapping[str, Any]) -> str:
    """'few or no women' where protection rounded the women of a row to none; else empty."""
    text = str(row.get("women_text") or "")
    return text if text.startswith("few") else ""


def few_of(table: SafeTable, women: int) -> str:
    """'few or no women' where protection rounded them to none; else empty."""
    return "few or no women" if not women and table.rule is Rule.PROTECTED else ""


def verdict_said(row: Mapping[str, Any]) -> str:
    """'Clearly above', 'Above, too few people to be sure' or 'Above, too close to tell'."""
    if row["certainty"] == Certainty.CLEARLY:
        return f"Clearly {row['position']}"
    return f"{capitalised(row['position'])}, {row['why_unsure']}"


def share_said(row: Mapping[str, Any]) -> str:
    """The share of a row as a sentence says it: '20.6%', or 'few or no women'; never none."""
    return few_women(row) or percent(row["share"])
