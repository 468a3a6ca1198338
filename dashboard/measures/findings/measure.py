"""Findings as a measure: what stands out, ranked, with the figures that each stands on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.measures.disclosure import Question, release_findings
from dashboard.measures.entry import CannotAsk, CatalogueEntry
from dashboard.measures.findings.finding import Finding, asked_again
from dashboard.measures.findings.looking import Looking, look
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.shares import OF_PEOPLE, shares
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

ENTRY = CatalogueEntry(
    name="findings",
    title="What stands out",
    question="What in these figures is surprising, and how certain is it?",
    numerator=(
        "distance of a figure from what was expected: the benchmark, all groups, the year before, "
        "men and people of another gender, or what chance makes"
    ),
    denominator="one step of Cohen's h, the difference of two shares on the scale 2 arcsin √share",
    unit="Cohen's h",
    populations=OF_PEOPLE,
    source=(
        "Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, chapter 6: 0.2 is "
        "small, 0.5 medium, 0.8 large. Certainty is the part of the distance that the interval "
        "leaves beyond doubt, 0 to 1; findings are ranked by surprise times certainty. Intervals "
        "are those of each measure; where several groups are looked at, as wide as Bonferroni's "
        "inequality asks of their number. Councils lie outside where they do so of the funnel that "
        "allows for over-dispersion, its τ² of all councils and none drawn in."
    ),
    caveats=(
        "A difference that its interval does not carry is no finding, and what is withheld is "
        "none. Doubt is shared out among the groups of one table, not among all tables together: "
        "of every hundred tables without any difference, up to five would still show one. A "
        "finding says that something differs, never why."
    ),
    worked_example=(
        "90 women of 400 people against the 12–16 % band: clearly above, surprise 0.165, "
        "certainty 0.428; 30 of 400: clearly below, surprise 0.153, certainty 0.310"
    ),
    reviewed_on=date(2026, 11, 26),
    also=("what stands out",),
)

COLUMNS = (
    Column("rank", "Rank", Unit.NUMBER),
    Column("finding", "Finding", Unit.TEXT),
    Column("surprise", "Surprise, Cohen’s h", Unit.NUMBER),
    Column("certainty", "Certainty, 0 to 1", Unit.NUMBER),
    Column("figure", "Figure", Unit.PERCENT, brief=False),
    Column("expected", "What was expected", Unit.PERCENT, brief=False),
    Column("near", "Near end of the interval", Unit.PERCENT, brief=False),
    Column("looked_at", "Groups looked at", Unit.NUMBER, brief=False),
    Column("numbers", "Numbers that it stands on", Unit.TEXT, brief=False),
    Column("measure", "Measure", Unit.TEXT, brief=False),
    Column("grouped_by", "Grouped by", Unit.TEXT, brief=False),
    Column("ask_again", "Asked again with", Unit.TEXT),
    Column("withheld", "Withheld", Unit.TEXT),
)


def findings(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    benchmark: str = DEFAULT_BENCHMARK,
) -> SafeTable:
    """What stands out of a question, the most surprising and certain first; a row is a finding.

    Without a year, the latest year with returns answers. Raises CannotAsk for groups, since
    findings choose their own; NotShown and UnknownBenchmark as `shares` does.
    """
    if by:
        raise CannotAsk(
            "Findings choose what they look at, so they cannot be grouped. They can be asked of "
            "one region, type, council or grade."
        )
    whole = shares(scope, warehouse, where=where, benchmark=benchmark)
    found = look(Looking(scope, warehouse, whole))
    question = Question(
        measure=ENTRY,
        where=whole.where,
        by=(),
        columns=COLUMNS,
        benchmark=whole.benchmark,
        coverage=whole.coverage,
        version=whole.version,
    )
    rows = [_row(rank, each) for rank, each in enumerate(found, start=1)]
    return release_findings(question, [whole, *(each.table for each in found)], rows)


def _row(rank: int, found: Finding) -> Mapping[str, Any]:
    claim, table = found.claim, found.table
    return {
        "rank": rank,
        "finding": found.sentence,
        "surprise": claim.surprise,
        "certainty": claim.certainty,
        "figure": claim.figure,
        "expected": claim.expected,
        "near": claim.near,
        "looked_at": found.looked_at,
        "numbers": found.figures_in_words(),
        "measure": table.measure.name,
        "grouped_by": ",".join(dimension.value for dimension in table.by),
        "ask_again": asked_again(found),
    }
