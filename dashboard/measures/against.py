"""What a figure may be set against: a benchmark only beside the people that it is of."""

from collections.abc import Sequence
from dataclasses import dataclass

from etl.vocabulary.benchmarks import Benchmark
from etl.vocabulary.organisations import profession_of
from etl.vocabulary.populations import Population
from etl.warehouse.where import Where

NO_BENCHMARK = "No benchmark stands beside these figures"
DIGITAL = "Digital"
# The Society is of people who lead digital and IT work, and asks the same of its own members.
IN_IT = (Population.COUNCIL_IT, Population.SOCIETY_MEMBERSHIP)


@dataclass(frozen=True, slots=True)
class Against:
    """The benchmark that stands beside the figures, None where none may, and notes that say so."""

    benchmark: Benchmark | None
    notes: Sequence[str] = ()


def against(one: Benchmark, where: Where) -> Against:
    """The benchmark, for the people asked for."""
    if stands_beside(one, where):
        return Against(one)
    note = (
        f"{NO_BENCHMARK}: ‘{one.name}’ is of {one.population}, and these are {who(where)}. "
        "Parity, or a target of one’s own, can be set beside them."
    )
    return Against(None, (note,))


def stands_beside(one: Benchmark, where: Where) -> bool:
    """True for a yardstick, such as parity, beside anybody; for the share of some people, all of
    which in the list are in IT and digital jobs, only beside people in such jobs.
    """
    if not one.is_observed or where.population in IN_IT:
        return True
    of_comparators = where.population is Population.COMPARATOR
    return of_comparators and profession_of(where.council or "").startswith(DIGITAL)


def who(where: Where) -> str:
    """Whom the figures are of, where they are of others than people in IT and digital jobs."""
    return {
        Population.COUNCIL_WORKFORCE: "whole workforces",
        Population.PAY_QUARTERS: "whole workforces",
        Population.COMPARATOR: "another profession or a department"
        if profession_of(where.council or "")
        else "the whole Civil Service or parts of it",
        Population.PARTICIPATION: "participants, whatever their job",
    }[where.population]
