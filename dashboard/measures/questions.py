"""A question made definite: its year, its comparator, and whether it may be asked at all."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.measures.disclosure import NotShown
from dashboard.measures.groups import pools_councils
from dashboard.measures.permitted import LEAST_COUNCILS
from etl.vocabulary.organisations import CIVIL_SERVICE, organisation_name
from etl.vocabulary.populations import SENT_BY_COUNCILS, Population, Status
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where


def settled(scope: Scope, warehouse: Warehouse, where: Where, by: Sequence[Dimension]) -> Where:
    """The question with its year and, of comparators, the Civil Service filled in.

    Raises NotShown when nothing was returned, or when the filters leave one or two councils.
    """
    comparator = where.population is Population.COMPARATOR
    if comparator and not where.council and Dimension.COUNCIL not in by:
        where = replace(where, council=CIVIL_SERVICE)
    grouped = pools_councils(where, by) and not scope.everything_exact
    least = LEAST_COUNCILS if grouped else 1
    if where.year is None and Dimension.YEAR not in by:
        where = replace(where, year=_latest_shown(scope, warehouse, where, least))
    reported = max(_reported(scope, warehouse, where).values(), default=0)
    if reported < least:
        nearest = _wider(scope, warehouse, where, least)
        raise NotShown(_why(where, reported, least), nearest)
    return where


def latest_year(scope: Scope, warehouse: Warehouse, where: Where) -> int:
    """The last year for which the question can be shown. Raises NotShown when nothing is there."""
    year = settled(scope, warehouse, replace(where, year=None), ()).year
    if year is None:
        raise NotShown(_nothing(where))
    return year


def refuse_unreported(scope: Scope, warehouse: Warehouse, where: Where) -> None:
    """Raises NotShown when nobody has sent a return for the question, saying so."""
    if not _reported(scope, warehouse, where):
        raise NotShown(_nothing(where))


def years_reported(scope: Scope, warehouse: Warehouse, where: Where) -> tuple[int, ...]:
    """The years in which anybody sent a return for the question, the earliest first."""
    return tuple(sorted(_reported(scope, warehouse, where)))


def _latest_shown(scope: Scope, warehouse: Warehouse, where: Where, least: int) -> int:
    """The newest year with enough senders; the newest of all when no year has enough."""
    reported = _reported(scope, warehouse, where)
    if not reported:
        raise NotShown(_nothing(where), _wider(scope, warehouse, where, least))
    enough = [year for year, senders in reported.items() if senders >= least]
    return max(enough or reported)


def _reported(scope: Scope, warehouse: Warehouse, where: Where) -> dict[int, int]:
    """How many have sent a return for the question, by year."""
    rows = reads.senders(scope, warehouse, where=where)
    return {year: len(senders) for year, senders in rows.items()}


def _nothing(where: Where) -> str:
    if where == Where(population=where.population):
        return f"Nothing has been loaded yet for {where.population}."
    if where.population in SENT_BY_COUNCILS and not where.council:
        return f"No council has sent a return for {in_words(where)}."
    return f"No return has been sent for {in_words(where)}."


def _why(where: Where, reported: int, least: int) -> str:
    if not reported:
        return _nothing(where)
    return (
        f"Fewer than {least} councils have sent a return for {in_words(where)}, so their "
        "figures are withheld."
    )


def _wider(scope: Scope, warehouse: Warehouse, where: Where, least: int) -> Where | None:
    """The nearest question that enough have sent for: one filter taken away, then more."""
    for freed in (
        replace(where, council=None),
        replace(where, council_type=None),
        replace(where, region=None),
        replace(where, year=None),
        replace(where, council_type=None, region=None),
        replace(where, council=None, council_type=None, region=None),
        Where(population=where.population),
    ):
        needed = LEAST_COUNCILS if pools_councils(freed, ()) else 1
        enough = max(_reported(scope, warehouse, freed).values(), default=0) >= max(needed, least)
        if freed != where and enough:
            return freed
    return None


def refusal_in_words(refused: NotShown) -> str:
    """Why, and the nearest question that can be answered, where there is one."""
    if refused.nearest is None:
        return str(refused)
    return f"{refused} What can be shown: {in_words(refused.nearest)}."


def in_words(where: Where) -> str:
    """The filters as people say them: 'council IT, London, 2025', 'council IT, left, 2025'."""
    council = organisation_name(where.council) if where.council else None
    parts = (
        where.population,
        None if where.status is Status.IN_POST else where.status,
        where.council_type,
        where.region,
        council,
        where.grade,
        where.year,
    )
    return ", ".join(str(part) for part in parts if part)
