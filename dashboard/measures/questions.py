"""A question made definite: its year, its comparator, and whether it may be asked at all."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.measures.disclosure import COUNCIL_POPULATIONS, LEAST_COUNCILS, NotShown
from etl.vocabulary.councils import register
from etl.vocabulary.populations import Population
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

DEFAULT_COMPARATOR = "CS"


def settled(scope: Scope, warehouse: Warehouse, where: Where, by: Sequence[Dimension]) -> Where:
    """The question with the latest year and the default comparator filled in.

    Raises NotShown when nothing was returned, or when the filters leave one or two councils.
    """
    comparator = where.population is Population.COMPARATOR
    if comparator and not where.council and Dimension.COUNCIL not in by:
        where = replace(where, council=DEFAULT_COMPARATOR)
    if where.year is None and Dimension.YEAR not in by:
        where = replace(where, year=latest_year(scope, warehouse, where))
    _check_group(scope, warehouse, where, by)
    return where


def latest_year(scope: Scope, warehouse: Warehouse, where: Where) -> int:
    """The last year that anything was returned for. Raises NotShown when there is none."""
    years = reads.choices(scope, warehouse, where.population).years
    if not years:
        raise NotShown(f"Nothing has been loaded yet for {where.population}.")
    return max(years)


def _check_group(scope: Scope, warehouse: Warehouse, where: Where, by: Sequence[Dimension]) -> None:
    """Refuse filters that leave one or two councils, before any figure is made."""
    if where.population not in COUNCIL_POPULATIONS or where.council or Dimension.COUNCIL in by:
        return
    reported = _most_reported(scope, warehouse, where)
    if scope.everything_exact or reported >= LEAST_COUNCILS:
        return
    reason = (
        f"Fewer than {LEAST_COUNCILS} councils have sent a return for {in_words(where)}, so their "
        "figures are withheld."
    )
    if not reported:
        reason = f"No council has sent a return for {in_words(where)}."
    raise NotShown(reason, _wider(scope, warehouse, where))


def _most_reported(scope: Scope, warehouse: Warehouse, where: Where) -> int:
    """Councils with a return in the year; in the best year when all are asked for."""
    rows = reads.coverage(scope, warehouse, by=(Dimension.YEAR,), where=where)
    return max((row.reported for row in rows), default=0)


def _wider(scope: Scope, warehouse: Warehouse, where: Where) -> Where | None:
    """The nearest question that enough councils stand in: one filter taken away, then two."""
    for freed in (
        replace(where, council_type=None),
        replace(where, region=None),
        replace(where, council_type=None, region=None),
    ):
        if freed != where and _most_reported(scope, warehouse, freed) >= LEAST_COUNCILS:
            return freed
    return None


def in_words(where: Where) -> str:
    """The filters as people say them: 'council IT, London, 2025'."""
    council = register().find(where.council).name if where.council else None
    parts = (where.population, where.council_type, where.region, council, where.grade, where.year)
    return ", ".join(str(part) for part in parts if part)
