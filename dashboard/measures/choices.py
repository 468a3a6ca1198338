"""What a page's filters may offer: only what can be shown."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.measures.disclosure import NotShown
from dashboard.measures.groups import pools_councils
from dashboard.measures.permitted import LEAST_COUNCILS
from dashboard.measures.questions import latest_year
from dashboard.measures.shares import shares
from etl.vocabulary.organisations import organisation_name
from etl.vocabulary.populations import COUNCIL_POPULATIONS, Population
from etl.vocabulary.regions import REGIONS, CouncilType
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What each filter may be set to, the other filters standing as they are.

    `councils` holds pairs of code and name, by name.
    """

    populations: tuple[Population, ...]
    years: tuple[int, ...]
    regions: tuple[str, ...]
    council_types: tuple[str, ...]
    councils: tuple[tuple[str, str], ...]


def filter_choices(scope: Scope, warehouse: Warehouse, where: Where) -> FilterChoices:
    """The choices for these filters. A population with nothing loaded offers nothing."""
    populations = tuple(
        population for population in Population if reads.choices(scope, warehouse, population).years
    )
    if where.population not in populations:
        return FilterChoices(populations, (), (), (), ())
    if where.year is None:
        where = replace(where, year=_latest(scope, warehouse, where))
    return FilterChoices(
        populations=populations,
        years=_years(scope, warehouse, replace(where, year=None)),
        regions=_enough(scope, warehouse, replace(where, region=None), Dimension.REGION),
        council_types=_enough(
            scope, warehouse, replace(where, council_type=None), Dimension.COUNCIL_TYPE
        ),
        councils=_councils(scope, warehouse, replace(where, council=None)),
    )


def _latest(scope: Scope, warehouse: Warehouse, where: Where) -> int:
    """The year that the page shows; where its filters show nothing, the population's latest."""
    try:
        return latest_year(scope, warehouse, where)
    except NotShown:
        return max(reads.choices(scope, warehouse, where.population).years)


def _years(scope: Scope, warehouse: Warehouse, where: Where) -> tuple[int, ...]:
    """The years in which enough have sent a return, the latest first."""
    least = LEAST_COUNCILS if pools_councils(where, ()) and not scope.everything_exact else 1
    sent = reads.senders(scope, warehouse, where=where)
    return tuple(sorted((y for y, codes in sent.items() if len(codes) >= least), reverse=True))


def _enough(
    scope: Scope, warehouse: Warehouse, where: Where, dimension: Dimension
) -> tuple[str, ...]:
    """The regions or types in which enough councils reported."""
    order: Sequence[str] = REGIONS if dimension is Dimension.REGION else tuple(CouncilType)
    if where.population in (Population.COMPARATOR, Population.SOCIETY_MEMBERSHIP):
        loaded = reads.choices(scope, warehouse, where.population)
        found = set(loaded.regions) if dimension is Dimension.REGION else set()
        return tuple(value for value in order if value in found)
    least = (
        1
        if where.population not in COUNCIL_POPULATIONS or scope.everything_exact
        else LEAST_COUNCILS
    )
    rows = reads.coverage(scope, warehouse, by=(dimension,), where=replace(where, council=None))
    reported = {row.group[0]: row.reported for row in rows}
    return tuple(value for value in order if reported.get(value, 0) >= least)


def _councils(scope: Scope, warehouse: Warehouse, where: Where) -> tuple[tuple[str, str], ...]:
    """The councils whose figures may be shown to this reader, in the year, region and type."""
    if where.population is Population.SOCIETY_MEMBERSHIP:
        return ()
    if where.population in COUNCIL_POPULATIONS:
        try:
            table = shares(
                scope, warehouse, by=(Dimension.COUNCIL,), where=replace(where, grade=None)
            )
        except NotShown:
            return ()
        return tuple((str(row["council_code"]), str(row["council"])) for row in table.shown)
    loaded = reads.choices(scope, warehouse, where.population)
    named = [
        (choice.code, organisation_name(choice.code))
        for choice in loaded.councils
        if where.region in (None, choice.region) and where.council_type in (None, choice.type)
    ]
    return tuple(sorted(named, key=lambda pair: pair[1]))
