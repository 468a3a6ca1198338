"""The catalogue: every measure by name, with how it is asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dashboard.measures import coverage, published, shares
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.safe_table import SafeTable
from etl.warehouse.where import Where

DEFAULT_POPULATION = Where().population


class UnknownMeasure(LookupError):
    """A measure was asked for that is not in the catalogue. The message may be shown."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and the function that answers it.

    `ask` takes the scope, the warehouse, and by keyword `by`, `where` and, where the measure has
    one, `benchmark`.
    """

    entry: CatalogueEntry
    ask: Callable[..., SafeTable]
    against_benchmark: bool = True

    def of(self, where: Where) -> Where:
        """The question about a population of this measure's; its only one need not be named.

        Raises CannotAsk.
        """
        populations = self.entry.populations
        if where.population in populations:
            return where
        if len(populations) == 1 and where.population is DEFAULT_POPULATION:
            return replace(where, population=populations[0])
        known = ", ".join(populations)
        raise CannotAsk(
            f"{self.entry.name} cannot be taken of {where.population}. It can of: {known}."
        )


CATALOGUE = (
    Measure(shares.ENTRY, shares.shares),
    Measure(published.ENTRY, published.pay_quarters),
    Measure(coverage.ENTRY, coverage.coverage, against_benchmark=False),
)


def measure_named(name: str) -> Measure:
    """The catalogue's measure of that name. Raises UnknownMeasure, listing what there is."""
    for measure in CATALOGUE:
        if measure.entry.name == name:
            return measure
    known = ", ".join(measure.entry.name for measure in CATALOGUE)
    raise UnknownMeasure(f"There is no measure '{name}'. The measures are: {known}.")
