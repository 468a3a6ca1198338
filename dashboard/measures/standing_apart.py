"""Which groups may be said to stand apart: the one rule of every page and paper.

Two groups set side by side stand apart where Newcombe's 95 % interval of their difference, which
the measure of change has as well, holds no 0. Among more of them many pairs are looked at, and
some would part by chance: there the 99.8 % intervals of the two must part. Whether the same
councils changed over years has an interval of its own: see `figures.changes`.
"""

from collections.abc import Mapping, Sequence
from itertools import permutations
from math import hypot
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
    if among > TWO:
        return bool(one["low_998"] > other["high_998"])
    fall = hypot(one["share"] - one["low"], other["high"] - other["share"])
    return bool(one["share"] - other["share"] > fall)


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
