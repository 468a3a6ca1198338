"""The chart that fits a table."""

from dashboard.figures.dots import dots
from dashboard.figures.lines import lines
from dashboard.figures.marks import is_quarters
from dashboard.figures.quarters import quarters
from dashboard.figures.style import Figure
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension


def draw(*tables: SafeTable) -> Figure:
    """The figure of tables that were grouped alike: lines by year, dots by anything else."""
    first = tables[0]
    if is_quarters(first):
        return quarters(first)
    return lines(*tables) if first.by == (Dimension.YEAR,) else dots(*tables)
