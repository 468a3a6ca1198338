"""Who holds a post in the Society is all that a protected reader of counts is told exactly."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard.measures.disclosure import NotShown
from dashboard.measures.shares import shares
from etl.vocabulary.populations import Population, Status
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import PROTECTED
from etl.warehouse.where import Dimension, Where

COUNTS = ("women", "others", "not_recorded", "base")
GROUPINGS = tuple(by for many in range(3) for by in combinations(Dimension, many))
OFFICE = {frozenset(by) for by in [("post",), ("year", "post"), ("region", "post")]}


def exact_groupings(warehouse: Warehouse, where: Where) -> set[frozenset[str]]:
    """The groupings of which some row has a count that no rounding to 5 gives."""
    found = set()
    for by in GROUPINGS:
        try:
            rows = shares(PROTECTED, warehouse, by=by, where=where).rows
        except NotShown:
            continue
        counts = [row.get(name) for row in rows for name in COUNTS]
        if any(count % 5 for count in counts if isinstance(count, int)):
            found.add(frozenset(map(str, by)))
    return found


@pytest.mark.parametrize("population", Population)
def test_only_holders_of_posts_are_counted_exactly_for_a_protected_reader(
    warehouse: Warehouse, population: Population
) -> None:
    for status in Status:
        is_office = (population, status) == (Population.SOCIETY_MEMBERSHIP, Status.IN_POST)
        found = exact_groupings(warehouse, Where(population, status))
        assert found == (OFFICE if is_office else set()), status
