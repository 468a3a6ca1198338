"""The few findings that a page or a paper has room for."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dashboard.measures.safe_table import SafeTable

# A ladder of seven rungs would else fill the list with its own.
OF_ONE_TABLE = 2


def first_of(table: SafeTable, most: int, said: str) -> list[Mapping[str, Any]]:
    """The first of a table of findings, no more than two that stand on one table, without the one
    that is `said` already, whatever follows there.
    """
    taken: Counter[tuple[str, str]] = Counter()
    chosen = []
    for row in table.rows:
        of = (row["measure"], row["grouped_by"])
        if not (said and row["finding"].startswith(said)) and taken[of] < OF_ONE_TABLE:
            taken[of] += 1
            chosen.append(row)
    return chosen[:most]
