"""A table by the name of its measure, for the downloads: the very one that the page shows."""

from collections.abc import Mapping, Sequence

from dashboard.accounts.desk import Desk
from dashboard.measures.coverage import coverage
from dashboard.measures.published import pay_quarters
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, UnknownFilter, parse_filters, parse_grade, parse_split
from etl.vocabulary.populations import Population

ENOUGH_SPLITS = 3


def table_for(desk: Desk, name: str, query: Mapping[str, str]) -> SafeTable:
    """The measure of that name, split and filtered as the link says, as this viewer may see it.

    Raises UnknownFilter, NotShown, or the ValueError of a measure that cannot be split so.
    """
    filters = parse_filters(query)
    by: Sequence[Dimension] = parse_split(query.get("by", ""))
    if len(by) > ENOUGH_SPLITS:
        raise UnknownFilter(f"A table is split by {ENOUGH_SPLITS} things at the most.")
    where = filters.where(parse_grade(query.get("grade", "")))
    scope, warehouse = desk.scope, desk.warehouse
    quarters = filters.population is Population.PAY_QUARTERS
    if name == "coverage":
        return coverage(scope, warehouse, by=by, where=where)
    if name == "pay_quarters" and quarters:
        return pay_quarters(scope, warehouse, by=by, where=where, benchmark=filters.benchmark)
    if name == "shares" and not quarters:
        return shares(scope, warehouse, by=by, where=where, benchmark=filters.benchmark)
    raise UnknownFilter(f"There is no table '{name}' for {filters.population.value}.")
