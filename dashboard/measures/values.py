"""One value of a table as people read it, by its unit."""

from typing import Any

from dashboard.measures.safe_table import Unit
from dashboard.measures.saying import percent

NOTHING = "–"


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
    return f"{value:,}" if isinstance(value, int) and unit is not Unit.YEAR else str(value)


def signed(points: float) -> str:
    """'+9.0', '−6.6': a difference always has its sign."""
    return f"{points:+.1f}".replace("-", "−")
