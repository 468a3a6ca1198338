"""The filters that a link asks for, held against what is loaded."""

from collections.abc import Mapping
from typing import Any

from dashboard.accounts.desk import Desk
from dashboard.url_state import Filters, UnknownFilter, parse_filters
from etl.vocabulary.organisations import CIVIL_SERVICE
from etl.vocabulary.populations import Population


def filters_asked(desk: Desk, query: Mapping[str, Any]) -> Filters:
    """The filters of a link. Raises UnknownFilter, for a comparator that is not loaded as well."""
    filters = parse_filters(query)
    named = filters.council if filters.population is Population.COMPARATOR else None
    if named and named != CIVIL_SERVICE and named not in desk.comparators:
        raise UnknownFilter(f"There are no figures of '{named}' among the comparators.")
    return filters
