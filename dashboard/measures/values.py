"""One value of a table as people read it, by its unit."""

from typing import Any

from dashboard.measures.safe_table import Unit
from dashboard.measures.saying import percent

NOTHING = "–"


def in_words(value: Any, unit: Unit, *, protected: bool = False) -> str:
    """'13.5%', '+9.0', '1,234'; a dash where there is no value.

    A protected share of nought is 'about 0': few or no women.
    """
    if value is None:
        return NOTHING
    if unit is Unit.PERCENT:
        return "about 0" if protected and not value else percent(value)
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
