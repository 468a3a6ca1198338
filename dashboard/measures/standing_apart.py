"""Which figures may be said to stand apart: the one rule of every page and paper.

Two figures set side by side, two years or two groups, stand apart where their 95 % intervals
part. Among more groups many pairs are looked at, and some would part by chance: there the 99.8 %
intervals must part.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations
from typing import Any

from dashboard.measures.safe_table import WITHHELD, SafeTable
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import NOT_GIVEN

Row = Mapping[str, Any]

TWO = 2
# Shown, but no finding is about people of whom nothing is known.
OUTSIDE_THE_ORDER = (Grade.UNMAPPED.value, NOT_GIVEN, Region.NOT_RECORDED.value)
WHY_998 = (
    "So many pairs are compared that two are called clearly apart only where their 99.8% "
    "intervals part; the chart shows 95% intervals"
)


def above(one: Row, other: Row, *, among: int = TWO) -> bool:
    """True when one figure is clearly above another; `among` is how many groups are compared."""
    level = "" if among <= TWO else "_998"
    return bool(one[f"low{level}"] > other[f"high{level}"])


def widest(rows: Sequence[Row]) -> tuple[Row, Row] | None:
    """The two rows furthest apart of those that stand apart, the higher first."""
    parted = [
        (higher, lower)
        for higher, lower in permutations(rows, TWO)
        if above(higher, lower, among=len(rows))
    ]
    return max(parted, key=lambda pair: pair[0]["share"] - pair[1]["share"], default=None)


def groups(table: SafeTable) -> list[Row]:
    """The rows that are about a group with people in it, shown or withheld, in their order."""
    column = table.by[0].value
    return [
        row
        for row in table.rows
        if row[column] not in OUTSIDE_THE_ORDER
        and (not row["withheld"] or row["withheld"].startswith(WITHHELD))
    ]


def comparable(table: SafeTable) -> list[Row]:
    """The groups that have a share to compare."""
    return [row for row in groups(table) if not row["withheld"]]
