"""A table of shares in few columns of text, as a paper and a terminal print it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.figures.marks import ordered
from dashboard.measures.safe_table import WITHHELD, Column
from dashboard.measures.saying import FEW_OR_NONE, capitalised, rounded_away, verdict_said
from dashboard.measures.values import NOTHING
from dashboard.reports.outline import GROUP, OWN_MARK, TableBlock

WOMEN, PEOPLE, SHARE, INTERVAL = "Women", "People", "Share, %", "95% interval, %"
AGAINST, COUNCILS = "Against the benchmark", "Councils"
FIGURES = (WOMEN, PEOPLE, SHARE, INTERVAL, AGAINST, COUNCILS)
# Over reasons, where no row stands against a benchmark.
WHY_NO_FIGURE = "Why no figure"
NOT_COUNTED = "not counted"


@dataclass(frozen=True, slots=True)
class ShortTable:
    """Headings and rows of text; `numeric` says of each column whether it aligns right."""

    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


def short(block: TableBlock) -> ShortTable:
    """The groups, women, people, share, interval, place against the benchmark, and coverage.

    Rows run as in the chart. A withheld row says so in place of its figures, and why against
    the benchmark; one of nobody, or of nobody whose gender is recorded, has dashes there. A column
    in which no row has anything is left out. Every figure is the SafeTable's own, percentages with
    one decimal place.
    """
    named = {GROUP.name} | {dimension.value for dimension in block.first.by}
    groups = tuple(column for column in block.columns() if column.name in named)
    rows = block.rows() if block.labels else ordered(block.first)
    columns = list(zip(*map(_figures, rows), strict=True)) or [()] * len(FIGURES)
    figures = {
        heading: texts
        for heading, texts in zip(FIGURES, columns, strict=True)
        if {*texts} - {NOTHING, NOT_COUNTED}
    }
    names = [_names(row, groups, block.own) for row in rows]
    against = AGAINST if any(row["position"] for row in rows) else WHY_NO_FIGURE
    return ShortTable(
        headings=(
            *(column.label for column in groups),
            *(against if heading == AGAINST else heading for heading in figures),
        ),
        numeric=(*(False for _ in groups), *(heading != AGAINST for heading in figures)),
        rows=tuple((*name, *texts) for name, *texts in zip(names, *figures.values(), strict=True)),
    )


def _names(row: Mapping[str, Any], groups: tuple[Column, ...], own: str) -> tuple[str, ...]:
    names = [str(row[column.name]) for column in groups]
    return tuple(capitalised(f"{name} ({OWN_MARK})" if name == own else name) for name in names)


def _figures(row: Mapping[str, Any]) -> tuple[str, ...]:
    councils = coverage(row["councils_reported"], row["councils_expected"])
    if row["withheld"]:
        instead = WITHHELD if row["withheld"].startswith(WITHHELD) else NOTHING
        return (*([instead] * 4), reason(row), councils)
    return (
        FEW_OR_NONE if rounded_away(row, "women") else f"{row['women']:,}",
        f"{row['base']:,}",
        FEW_OR_NONE if rounded_away(row, "women") else percent(row["share"]),
        interval(row["low"], row["high"]),
        verdict_said(row) if row["position"] else NOTHING,
        councils,
    )


def percent(value: float) -> str:
    """A percentage with one decimal place, without its sign."""
    return f"{value:.1f}"


def interval(low: float, high: float) -> str:
    """The two ends of an interval, joined by a word so that it reads aloud."""
    return f"{percent(low)} to {percent(high)}"


def reason(row: Mapping[str, Any]) -> str:
    """Why a row is withheld, where 'withheld' is said already: 'Fewer than 25 people'."""
    return capitalised(str(row["withheld"]).removeprefix(f"{WITHHELD}: "))


def coverage(reported: int | None, expected: int | None) -> str:
    """'81 of 98', or as much of it as is known."""
    if reported is None:
        return NOT_COUNTED
    return f"{reported}" if expected is None else f"{reported} of {expected}"
