"""A table by the name of its measure, for the downloads: the very one that the page shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.accounts.desk import Desk
from dashboard.components.asked import filters_asked
from dashboard.measures.catalogue import Option, measure_named
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, UnknownFilter, given_once, parse_grade, parse_split

ENOUGH_SPLITS = 3


def table_for(desk: Desk, name: str, query: Mapping[str, Any]) -> SafeTable:
    """The measure of that name, split and filtered as the link says, as this viewer may see it.

    Raises UnknownMeasure, UnknownFilter, CannotAsk and NotShown.
    """
    filters = filters_asked(desk, query)
    by: Sequence[Dimension] = parse_split(given_once(query, "by"))
    if len(by) > ENOUGH_SPLITS:
        raise UnknownFilter(f"A table is split by {ENOUGH_SPLITS} things at the most.")
    where = filters.where(parse_grade(given_once(query, "grade")))
    measure = measure_named(name)
    asked: dict[str, Any] = {"by": by, "where": measure.of(where)}
    if Option.BENCHMARK in measure.options:
        asked["benchmark"] = filters.benchmark
    return measure.ask(desk.scope, desk.warehouse, **asked)
