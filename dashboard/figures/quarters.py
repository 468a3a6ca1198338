"""Published quarters of pay, drawn as quarters: medians with the middle half of councils."""

from dashboard.figures.dots import dots
from dashboard.figures.lines import lines
from dashboard.figures.style import Figure
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension


def quarters(table: SafeTable) -> Figure:
    """Lines over the years, or dots: a row a quarter, or a row a group with its four quarters."""
    return lines(table) if table.by == (Dimension.YEAR,) else dots(table)
