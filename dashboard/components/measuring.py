"""A measure of the catalogue as one viewer may see it, kept as long as the data stand."""

from collections.abc import Sequence
from typing import Any

from dashboard.accounts.desk import Desk
from dashboard.measures.catalogue import measure_named
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, Where


def measured(
    desk: Desk, name: str, by: Sequence[Dimension], where: Where, **options: Any
) -> SafeTable:
    """The measure's table. Raises UnknownMeasure, and what the measure raises."""
    measure = measure_named(name)
    where = measure.of(where)
    return desk.remembered(
        (measure.entry.name, tuple(by), where, tuple(sorted(options.items()))),
        lambda: measure.asked(desk.scope, desk.warehouse, tuple(by), where, **options),
    )
