"""Women's share of each quarter of pay: published, so a median over councils, never pooled."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from statistics import median, quantiles
from typing import Any

from dashboard.measures.against import against
from dashboard.measures.coverage import coverage_of
from dashboard.measures.disclosure import PUBLIC_NOTE, Question, release_public
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.groups import columns_for, label_of, rank
from dashboard.measures.questions import settled
from dashboard.measures.safe_table import Column, SafeTable, Unit
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK
from etl.vocabulary.benchmarks import benchmark as benchmark_named
from etl.vocabulary.populations import Population, Quarter
from etl.vocabulary.regions import PRINCIPAL_COUNCILS
from etl.warehouse import reads
from etl.warehouse.connect import Warehouse
from etl.warehouse.reads import PublishedRow
from etl.warehouse.scope import Scope
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where

ENTRY = CatalogueEntry(
    name="pay_quarters",
    title="Women in each quarter of pay",
    question="What share of each quarter of a council's employees, by hourly pay, are women?",
    numerator="women's published share of the quarter, one figure a council",
    denominator="councils that published",
    unit="percent",
    populations=(Population.PAY_QUARTERS,),
    source=(
        "Gender pay gap service, Open Government Licence v3.0. The figure of a group is the median "
        "over its councils; the spread is the middle half (quartiles by linear interpolation)."
    ),
    caveats=(
        "The returns hold shares and no counts, so nothing is pooled and there is no interval. "
        "Whole workforces, not IT; quarters of pay, not rungs of the ladder. A return published "
        "as '2019 to 2020' is of 31 March 2019 and stands under 2019. Scottish and Welsh councils "
        "mostly report elsewhere."
    ),
    worked_example="councils with 50, 55, 60 and 70 %: median 57.5, middle half 53.75 to 62.5",
    reviewed_on=date(2026, 11, 23),
)

COLUMNS = (
    Column("quarter", "Quarter of pay", Unit.TEXT),
    Column("median", "Median council's share of women", Unit.PERCENT),
    Column("quartile_low", "Middle half of councils from", Unit.PERCENT),
    Column("quartile_high", "Middle half of councils to", Unit.PERCENT),
    Column("councils", "Councils that published", Unit.COUNCILS),
    Column("withheld", "Withheld", Unit.TEXT),
)

_VALUE_OF: dict[Dimension, Callable[[PublishedRow], str | int]] = {
    Dimension.YEAR: lambda row: row.year,
    Dimension.REGION: lambda row: row.region,
    Dimension.COUNCIL_TYPE: lambda row: row.council_type,
    Dimension.COUNCIL: lambda row: row.organisation,
}


def pay_quarters(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where,
    benchmark: str = DEFAULT_BENCHMARK,
) -> SafeTable:
    """The median over councils of women's share of each quarter, and the middle half.

    One row is one group and quarter; percentages, as published. Combined authorities are no
    councils, so they are left out unless they are asked for by name or type. Without a year,
    and not by year, the latest year answers. Raises CannotAsk for any dimension that the
    returns do not hold, NotShown when nothing is loaded.
    """
    for dimension in by:
        if dimension not in _VALUE_OF:
            known = ", ".join(dimension.value for dimension in COUNCIL_DIMENSIONS)
            raise CannotAsk(
                f"Pay quarters cannot be taken by {dimension.value}. They can by: {known}."
            )
    named = benchmark_named(benchmark)
    where = settled(scope, warehouse, where, by)
    beside = against(named, where)
    found = [
        row
        for row in reads.published_shares(scope, warehouse, where=where)
        if row.council_type in PRINCIPAL_COUNCILS or where.council or where.council_type
    ]
    question = Question(
        measure=ENTRY,
        where=where,
        by=tuple(by),
        columns=(*columns_for(by), *COLUMNS),
        benchmark=beside.benchmark,
        coverage=coverage_of(scope, warehouse, where),
        version=reads.data_version(scope, warehouse),
    )
    notes = (PUBLIC_NOTE, *beside.notes)
    return release_public(question, _rows(found, by), notes=notes, sample=False)


def _rows(found: Sequence[PublishedRow], by: Sequence[Dimension]) -> list[dict[str, Any]]:
    grouped: dict[tuple[tuple[str | int, ...], Quarter], list[float]] = defaultdict(list)
    for row in found:
        group = tuple(_VALUE_OF[dimension](row) for dimension in by)
        grouped[group, Quarter(row.quarter)].append(row.women_percent)
    order = list(Quarter)
    keys = sorted(grouped, key=lambda key: (rank(key[0], by), order.index(key[1])))
    return [
        {**label_of(group, by), "quarter": quarter.value, **spread(grouped[group, quarter])}
        for group, quarter in keys
    ]


def spread(shares: Sequence[float]) -> dict[str, float | int | None]:
    """The median of shares and the middle half between the quartiles, by linear interpolation.

    One council alone has no middle half.
    """
    if len(shares) == 1:
        return {"median": shares[0], "quartile_low": None, "quartile_high": None, "councils": 1}
    low, _, high = quantiles(shares, n=4, method="inclusive")
    return {
        "median": median(shares),
        "quartile_low": low,
        "quartile_high": high,
        "councils": len(shares),
    }
