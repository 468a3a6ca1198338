"""One value of a table as people read it, by its unit."""

from collections.abc import Mapping
from typing import Any

from dashboard.measures.safe_table import Column, Unit
from dashboard.measures.saying import FEW_OR_NONE, percent, rounded_away

NOTHING = "–"


def said(row: Mapping[str, Any], column: Column) -> str:
    """The row's value; 'few or none' where protection rounded people to 0."""
    if column.is_counted and rounded_away(row, column.name):
        return FEW_OR_NONE
    return in_words(row[column.name], column.unit)


def in_words(value: Any, unit: Unit) -> str:
    """'13.5%', '+9.0', '1,234'; a dash where there is no value."""
    if value is None:
        return NOTHING
    if unit is Unit.PERCENT:
        return percent(value)
    if unit is Unit.POINTS:
        return signed(value)
    if isinstance(value, float):
        return f"{value:,.2f}"
    if isinstance(value, int) and unit is not Unit.YEAR:
        return f"{value:,}".replace("-", "−")
    return str(value)


def signed(points: float) -> str:
    """'+9.0', '−6.6': a difference always has its sign."""
    # Added to nothing, since what rounds to nothing has no sign of its own.
    return f"{0 + round(points, 1):+.1f}".replace("-", "−")
