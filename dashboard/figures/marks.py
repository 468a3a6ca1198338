"""What a chart draws: the rows of safe tables as marks, in the order that they are read in.

The table beside a chart takes its order from here too, so the two always run alike.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import FEW_OR_NONE, capitalised, percent, rounded_away
from dashboard.url_state import COUNCIL_DIMENSIONS, Dimension
from etl.vocabulary.grades import LADDER
from etl.vocabulary.society import Post

# Read as a ladder is seen, its top above.
LADDERS: dict[Dimension, tuple[str, ...]] = {
    Dimension.GRADE: tuple(reversed(LADDER)),
    Dimension.POST: tuple(
        reversed([post for post in Post if post not in (Post.NO_POST, Post.NOT_GIVEN)])
    ),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure of a chart: its group and series, percentages, and why it is not shown."""

    group: str
    series: str
    value: float | None
    low: float | None
    high: float | None
    withheld: str
    councils: int | None = None
    few_or_none: bool = False

    @property
    def text(self) -> str:
        """The figure as it is written beside the mark; why there is none, when there is none."""
        if self.value is None:
            return self.withheld
        return FEW_OR_NONE if self.few_or_none else percent(self.value)


def is_quarters(table: SafeTable) -> bool:
    """True for published pay quarters, whose spread is over councils and is no interval."""
    return table.measure.name == "pay_quarters"


def of_single_councils(table: SafeTable) -> bool:
    """True when each row stands on one council, so that it is no median and has no spread."""
    return table.where.council is not None or Dimension.COUNCIL in table.by


def group_column(table: SafeTable) -> str:
    """The column that names a row's group."""
    if table.by:
        return table.by[0].value
    return "quarter" if is_quarters(table) else ""


def ordered(table: SafeTable) -> list[Mapping[str, Any]]:
    """The table's rows as they are read: years rising, a ladder from its top, else by share.

    Withheld rows come last where shares give the order.
    """
    if not table.by or table.by[0] is Dimension.YEAR:
        return list(table.rows)
    column = table.by[0].value
    ladder = LADDERS.get(table.by[0])
    if ladder:
        end = len(ladder)
        places = {rung: place for place, rung in enumerate(ladder)}
        return sorted(table.rows, key=lambda row: places.get(str(row[column]), end))
    highest = _highest(table, column)
    return sorted(table.rows, key=lambda row: -highest[row[column]])


def _highest(table: SafeTable, column: str) -> dict[Any, float]:
    """What a group is ranked by: its share or, of pay quarters, its top quarter's median."""
    name = "median" if is_quarters(table) else "share"
    found: dict[Any, float] = {}
    for row in table.rows:
        value = row[name]
        found[row[column]] = -1.0 if value is None else float(value)
    return found


def marks_of(tables: Sequence[SafeTable]) -> list[Mark]:
    """Every row of the tables as a mark; each table is a series when there are several."""
    names = series_names(tables)
    return [
        _mark(table, row, name)
        for table, name in zip(tables, names, strict=True)
        for row in ordered(table)
    ]


def _mark(table: SafeTable, row: Mapping[str, Any], series: str) -> Mark:
    column = group_column(table)
    value, low, high = ("share", "low", "high")
    if is_quarters(table):
        value, low, high = ("median", "quartile_low", "quartile_high")
        series = row["quarter"] if table.by else series
    councils = row.get("councils", row.get("councils_reported"))
    return Mark(
        group=capitalised(str(row[column])) if column else "All",
        series=capitalised(series),
        value=row[value],
        low=row[low],
        high=row[high],
        withheld=row["withheld"],
        councils=councils if says_its_councils(table) else None,
        few_or_none=rounded_away(row, "women"),
    )


def says_its_councils(table: SafeTable) -> bool:
    """True when rows stand on different councils, so that each says on how many."""
    dimensions = set(table.by) & set(COUNCIL_DIMENSIONS)
    return bool(dimensions) and Dimension.COUNCIL not in dimensions


def series_names(tables: Sequence[SafeTable]) -> list[str]:
    """What tells each table from the others: its grade or its year; nothing for one alone."""
    if len(tables) == 1:
        return [""]
    conditions = [table.conditions() for table in tables]
    telling = [key for key in conditions[0] if len({each[key] for each in conditions}) > 1]
    names = [
        ", ".join(str(each[key]) for key in telling if each[key] is not None) for each in conditions
    ]
    return [name or "all grades" for name in names]


def unique(values: Sequence[str]) -> list[str]:
    """The values, each once, in the order they first come in."""
    return list(dict.fromkeys(values))
