"""Where findings are looked for: each table that is asked, with the rule that reads it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from dashboard.measures.change import change
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.findings.beyond_chance import (
    leave_more_often,
    outside_the_funnel,
    spread_unevenly,
)
from dashboard.measures.findings.finding import Finding
from dashboard.measures.findings.movement import kept_moving, likelier, scarcer_above
from dashboard.measures.findings.rules import (
    against_the_benchmark,
    apart_from_all,
    moved,
    with_the_unsure,
)
from dashboard.measures.findings.senior import senior_shares
from dashboard.measures.funnel import funnel
from dashboard.measures.glass_ceiling import glass_ceiling
from dashboard.measures.relative_likelihood import relative_likelihood
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.segregation import segregation
from dashboard.measures.shares import shares
from dashboard.measures.trend import trend
from dashboard.measures.turnover import turnover
from dashboard.url_state import Dimension, Where
from etl.vocabulary.populations import COUNCIL_POPULATIONS, Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope

SENIOR = "among heads of service and above"
ON_THE_LADDER = (*COUNCIL_POPULATIONS, Population.COMPARATOR)


@dataclass(frozen=True)
class Looking:
    """One reader who looks at one question: its year is settled, and `whole` is its one share."""

    scope: Scope
    warehouse: Warehouse
    whole: SafeTable

    @property
    def where(self) -> Where:
        return self.whole.where

    def shares(self, *by: Dimension) -> SafeTable:
        return shares(self.scope, self.warehouse, by=by, where=self.where)

    @cached_property
    def likelihoods(self) -> SafeTable:
        return relative_likelihood(self.scope, self.warehouse, where=self.where)

    @cached_property
    def senior(self) -> SafeTable | None:
        """The senior grades as one against the benchmark; None where there is no ladder or no
        benchmark, or nothing may be shown.
        """
        benchmark = self.whole.benchmark
        on_the_ladder = self.where.population in ON_THE_LADDER and self.where.grade is None
        if benchmark is None or not on_the_ladder:
            return None
        with suppress(NotShown, CannotAsk):
            return senior_shares(self.scope, self.warehouse, self.where, benchmark)
        return None

    def of_all(self, dimension: Dimension) -> Iterator[Finding]:
        """The groups of a dimension beside all of them together."""
        yield from apart_from_all(self.shares(dimension), self.whole)


def whole_share(looking: Looking) -> Iterator[Finding]:
    """The one share against the benchmark, and beside it the senior grades where these are not
    sure enough to be a finding of their own.
    """
    senior = looking.senior
    for found in against_the_benchmark(looking.whole):
        yield with_the_unsure(found, senior, SENIOR) if senior else found


def senior_grades(looking: Looking) -> Iterator[Finding]:
    """The senior grades, put together, against the benchmark."""
    if looking.senior:
        yield from against_the_benchmark(looking.senior, among=SENIOR, printed_by="glass_ceiling")


def grades(looking: Looking) -> Iterator[Finding]:
    """The rungs of the ladder; of members, the posts."""
    if looking.where.population in ON_THE_LADDER and looking.where.grade is None:
        yield from looking.of_all(Dimension.GRADE)
    elif looking.where.population is Population.SOCIETY_MEMBERSHIP:
        yield from looking.of_all(Dimension.POST)


def regions(looking: Looking) -> Iterator[Finding]:
    """The regions, where no region and no one council is asked for."""
    council = looking.where.council if looking.where.population in COUNCIL_POPULATIONS else None
    if looking.where.region is None and council is None:
        yield from looking.of_all(Dimension.REGION)


def council_types(looking: Looking) -> Iterator[Finding]:
    """The types of council, where no type and no one council is asked for."""
    of_councils = looking.where.population in COUNCIL_POPULATIONS
    if of_councils and looking.where.council_type is None and looking.where.council is None:
        yield from looking.of_all(Dimension.COUNCIL_TYPE)


def since_last_year(looking: Looking) -> Iterator[Finding]:
    """The share beside the year before."""
    yield from moved(change(looking.scope, looking.warehouse, where=looking.where))


def five_years(looking: Looking) -> Iterator[Finding]:
    """The share over five years."""
    yield from kept_moving(trend(looking.scope, looking.warehouse, where=looking.where))


def way_up(looking: Looking) -> Iterator[Finding]:
    """The senior grades beside all."""
    yield from scarcer_above(glass_ceiling(looking.scope, looking.warehouse, where=looking.where))


def moves(looking: Looking) -> Iterator[Finding]:
    """Who is shortlisted, appointed and promoted."""
    if looking.where.population in COUNCIL_POPULATIONS:
        yield from likelier(looking.likelihoods)


def councils(looking: Looking) -> Iterator[Finding]:
    """Each council beside all of them."""
    if looking.where.population not in COUNCIL_POPULATIONS:
        return
    yield from outside_the_funnel(funnel(looking.scope, looking.warehouse, where=looking.where))


def leavers(looking: Looking) -> Iterator[Finding]:
    """Who leaves more often."""
    if looking.where.population in COUNCIL_POPULATIONS:
        table = turnover(looking.scope, looking.warehouse, where=looking.where)
        yield from leave_more_often(table, looking.likelihoods)


def role_families(looking: Looking) -> Iterator[Finding]:
    """How differently women and others are spread over the role families."""
    if looking.where.population in COUNCIL_POPULATIONS:
        yield from spread_unevenly(
            segregation(looking.scope, looking.warehouse, where=looking.where)
        )


LOOKS: tuple[Callable[[Looking], Iterator[Finding]], ...] = (
    whole_share,
    senior_grades,
    grades,
    regions,
    council_types,
    since_last_year,
    five_years,
    way_up,
    moves,
    councils,
    leavers,
    role_families,
)


def look(looking: Looking) -> list[Finding]:
    """Everything that is found, the most surprising and certain first.

    What its interval does not carry is no finding; what may not be shown, or cannot be asked of
    this population, finds nothing.
    """
    found: list[Finding] = []
    for each in LOOKS:
        with suppress(NotShown, CannotAsk):
            found += each(looking)
    certain = [finding for finding in found if finding.claim.certainty > 0]
    return sorted(certain, key=lambda finding: finding.weight, reverse=True)
