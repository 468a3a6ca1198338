"""Share of women beside every benchmark that there is, each with its date and its source."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.measures.against import stands_beside, who
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import Draft, Figures
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.saying import verdict_said
from dashboard.measures.shares import OF_PEOPLE, share_figures
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK, Benchmark, benchmarks
from etl.vocabulary.benchmarks import benchmark as benchmark_named
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="benchmarks",
    title="Share of women against every benchmark",
    question="How does the share of women stand to each benchmark that there is?",
    numerator="women in post on 31 March",
    denominator="women, men and people of another gender in post on 31 March",
    unit="percent",
    populations=OF_PEOPLE,
    source="Each benchmark names its own, in datasets/reference/benchmarks.csv; shares as shares.",
    caveats=(
        "Benchmarks are of other people, of other years, and counted in other ways: each says of "
        "whom and when. What is of IT jobs stands beside IT jobs alone, parity beside anybody. "
        "None is a target unless whoever asks sets one."
    ),
    worked_example=(
        "7 women of 52 people, 13.46 %: within the band of 12–16 % of 2015, too few people to be "
        "sure; below the 35.1 % of ddat-2023, clearly"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("against benchmarks",),
)

FIGURES = (
    Column("women_text", "Women, in words", Unit.TEXT, brief=False),
    Column("base", "People whose gender is recorded", Unit.PEOPLE, brief=False),
    Column("share", "Share of women", Unit.PERCENT),
    Column("low", "95 % interval from", Unit.PERCENT),
    Column("high", "95 % interval to", Unit.PERCENT),
    Column("position", "Position", Unit.TEXT, brief=False),
    Column("certainty", "How sure", Unit.TEXT, brief=False),
    Column("why_unsure", "Why not sure", Unit.TEXT, brief=False),
    Column("in_words", "In words", Unit.TEXT),
)

COLUMNS = (
    Column("benchmark", "Key", Unit.TEXT),
    Column("benchmark_name", "Benchmark", Unit.TEXT),
    Column("benchmark_year", "Of year", Unit.YEAR, brief=False),
    Column("benchmark_population", "Of whom", Unit.TEXT, brief=False),
    Column("benchmark_area", "Where", Unit.TEXT, brief=False),
    Column("benchmark_source", "Source", Unit.TEXT, brief=False),
    Column("benchmark_source_url", "Address of the source", Unit.TEXT, brief=False),
    Column("benchmark_note", "What to know of it", Unit.TEXT, brief=False),
    Column("benchmark_low", "Benchmark from", Unit.PERCENT),
    Column("benchmark_high", "Benchmark to", Unit.PERCENT),
    *FIGURES,
    Column("withheld", "Withheld", Unit.TEXT),
)

LEFT_OUT = "Left out are benchmarks of people in IT and digital jobs"
SOURCES_NOTE = "Of whom each benchmark is, and its source, stand beside it in CSV and JSON."


def against_benchmarks(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    benchmark: str = DEFAULT_BENCHMARK,
) -> SafeTable:
    """Women's share and where it stands; one row is one group and one benchmark, percentages.

    `benchmark` comes first, and may be a target of whoever asks; the others follow in the order
    of their file, those that are of the people asked for. Raises what `shares` does.
    """
    first = benchmark_named(benchmark)
    inquiry = Inquiry.of(scope, warehouse, by, where)
    every = dict.fromkeys((first, *benchmarks().values()))
    beside = [one for one in every if stands_beside(one, inquiry.where)]
    rows = inquiry.counts().values()
    drafts = [
        Draft({**inquiry.label(row.group), **benchmark_said(one)}, _against(one), (group,))
        for row, group in zip(rows, inquiry.permit(rows), strict=True)
        for one in beside
    ]
    notes = [SOURCES_NOTE]
    if len(beside) < len(every):
        notes.append(f"{LEFT_OUT}: these are {who(inquiry.where)}.")
    return inquiry.table(ENTRY, COLUMNS, drafts, notes=notes)


def benchmark_said(one: Benchmark) -> Mapping[str, Any]:
    """What the columns say of a benchmark, whatever is set beside it."""
    return {
        "benchmark": one.key,
        "benchmark_name": one.name,
        "benchmark_year": one.year,
        "benchmark_population": one.population,
        "benchmark_area": one.area,
        "benchmark_source": one.source,
        "benchmark_source_url": one.source_url,
        "benchmark_note": one.note,
        "benchmark_low": one.low,
        "benchmark_high": one.high,
    }


def _against(one: Benchmark) -> Callable[[Figures], Mapping[str, Any]]:
    def of(figures: Figures) -> Mapping[str, Any]:
        found = share_figures(figures, one)
        said = verdict_said(found) if "position" in found else None
        return {**{column.name: found.get(column.name) for column in FIGURES}, "in_words": said}

    return of
