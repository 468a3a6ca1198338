"""The catalogue: every measure by name, with how it is asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from dashboard.measures import (
    benchmarks,
    change,
    coverage,
    flows,
    funnel,
    glass_ceiling,
    like_for_like,
    projection,
    published,
    relative_likelihood,
    segregation,
    shares,
    trend,
    turnover,
    why_groups_differ,
)
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.findings import measure as findings
from dashboard.measures.safe_table import SafeTable
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

DEFAULT_POPULATION = Where().population


class Option(StrEnum):
    """What a measure may be asked with beside its groups and conditions."""

    BENCHMARK = "benchmark"
    # The question that is set beside the first, such as another year or another council.
    AGAINST = "against"
    # Over time, the same councils or all.
    COUNCILS = "councils"
    # What is set instead of what was recorded, such as women's share of starters.
    WHAT_IF = "what_if"
    # The share of women that is aimed at, in percent.
    GOAL = "goal"


class UnknownMeasure(LookupError):
    """A measure was asked for that is not in the catalogue. The message may be shown."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and the function that answers it.

    `ask` takes the scope, the warehouse, and by keyword `by`, `where` and those of `options` that
    are given. `groups` are what it can be grouped by. `of_one_status` is false where it says
    itself whom it takes, such as people who left beside people in post.
    """

    entry: CatalogueEntry
    ask: Callable[..., SafeTable]
    options: tuple[Option, ...] = ()
    groups: tuple[Dimension, ...] = tuple(Dimension)
    of_one_status: bool = True

    def asked(
        self,
        scope: Scope,
        warehouse: Warehouse,
        by: Sequence[Dimension],
        where: Where,
        **given: Any,
    ) -> SafeTable:
        """The measure's answer. Raises CannotAsk for an option that it does not take, and what
        the measure raises.
        """
        for name in given:
            if name not in self.options:
                known = ", ".join(self.options) or "none"
                raise CannotAsk(f"{self.entry.name} takes no '{name}'. What it takes: {known}.")
        # One moment of the warehouse: whatever a measure is made of is of the same data.
        with warehouse.reading():
            return self.ask(scope, warehouse, by=by, where=self.of(where), **given)

    def of(self, where: Where) -> Where:
        """The question about a population of this measure's; its only one need not be named.

        Raises CannotAsk.
        """
        if where.status is not Status.IN_POST and not self.of_one_status:
            raise CannotAsk(
                f"{self.entry.name} takes people of the statuses that it needs, so it cannot be "
                f"asked of those '{where.status}' alone."
            )
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
    Measure(shares.ENTRY, shares.shares, (Option.BENCHMARK,)),
    Measure(change.ENTRY, change.change, (Option.AGAINST, Option.COUNCILS)),
    Measure(benchmarks.ENTRY, benchmarks.against_benchmarks, (Option.BENCHMARK,)),
    Measure(trend.ENTRY, trend.trend, (Option.COUNCILS,), trend.BY),
    Measure(funnel.ENTRY, funnel.funnel, groups=funnel.BY),
    Measure(like_for_like.ENTRY, like_for_like.like_for_like, groups=like_for_like.BY),
    Measure(
        why_groups_differ.ENTRY,
        why_groups_differ.why_groups_differ,
        (Option.AGAINST, Option.COUNCILS),
        COUNCIL_DIMENSIONS,
    ),
    Measure(
        relative_likelihood.ENTRY,
        relative_likelihood.relative_likelihood,
        groups=flows.BY,
        of_one_status=False,
    ),
    Measure(turnover.ENTRY, turnover.turnover, groups=flows.BY, of_one_status=False),
    Measure(glass_ceiling.ENTRY, glass_ceiling.glass_ceiling, groups=COUNCIL_DIMENSIONS),
    Measure(segregation.ENTRY, segregation.segregation, groups=segregation.BY),
    Measure(
        projection.ENTRY,
        projection.projection,
        (Option.WHAT_IF, Option.GOAL),
        (Dimension.YEAR,),
        of_one_status=False,
    ),
    Measure(
        published.ENTRY,
        published.pay_quarters,
        (Option.BENCHMARK,),
        COUNCIL_DIMENSIONS,
        of_one_status=False,
    ),
    Measure(coverage.ENTRY, coverage.coverage, groups=COUNCIL_DIMENSIONS, of_one_status=False),
    Measure(findings.ENTRY, findings.findings, (Option.BENCHMARK,), (), of_one_status=False),
)


def measure_named(name: str) -> Measure:
    """The catalogue's measure of that name. Raises UnknownMeasure, listing what there is."""
    wanted = simple(name)
    for measure in CATALOGUE:
        if wanted in {simple(each) for each in (measure.entry.name, *measure.entry.also)}:
            return measure
    known = ", ".join(measure.entry.name for measure in CATALOGUE)
    raise UnknownMeasure(f"There is no measure '{name}'. The measures are: {known}.")
