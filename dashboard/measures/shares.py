"""Share of women, with its interval, its verdict against a benchmark and what it stands on."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any

from dashboard.measures.against import against
from dashboard.measures.arithmetic.intervals import Z95, Z998, wilson, wilson_rounded
from dashboard.measures.coverage import coverage_by_group
from dashboard.measures.entry import CatalogueEntry
from dashboard.measures.inquiry import Inquiry
from dashboard.measures.permitted import Draft, Figures
from dashboard.measures.safe_table import Column, Rule, SafeTable, Unit
from dashboard.measures.saying import FEW_WOMEN
from dashboard.measures.verdict import certainty, position, why_unsure
from etl.vocabulary.benchmarks import DEFAULT_BENCHMARK, Benchmark
from etl.vocabulary.benchmarks import benchmark as benchmark_named
from etl.vocabulary.populations import Population
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import Scope
from etl.warehouse.where import Dimension, Where

# Groups whose figures are kept once worked out: 400 councils in 12 years are 4,800.
KEPT = 2**14
# Pay quarters are published shares with no people behind them.
OF_PEOPLE = tuple(each for each in Population if each is not Population.PAY_QUARTERS)

ENTRY = CatalogueEntry(
    name="shares",
    title="Share of women",
    question="What share of the people in post are women, and how does it stand to the benchmark?",
    numerator="women in post on 31 March",
    denominator="women, men and people of another gender in post on 31 March",
    unit="percent",
    populations=OF_PEOPLE,
    source=(
        "Pooled over people, never a mean of shares. Interval: Wilson (1927), 95 % and 99.8 %; "
        "protected figures are widened for the rounding."
    ),
    caveats=(
        "People whose gender is not recorded are left out of both; beside the share stand the "
        "shares if all of them were men, and if all were women. Protected counts are rounded "
        "each by themselves, so rows need not add up to totals. What does not stand "
        "clearly is on too few people where its 95 % interval is more than 5 points wide, else too "
        "close to tell."
    ),
    worked_example="7 women of 52 people: 13.46 %, interval 6.677 to 25.273; within 12–16 %, "
    "too few people to be sure",
    reviewed_on=date(2026, 11, 23),
    also=("share", "share of women"),
)

COLUMNS = (
    Column("women", "Women", Unit.PEOPLE),
    Column("women_text", "Women, in words", Unit.TEXT),
    Column("others", "Men and people of another gender", Unit.PEOPLE),
    Column("base", "People whose gender is recorded", Unit.PEOPLE),
    Column("not_recorded", "Gender not recorded", Unit.PEOPLE),
    Column("share", "Share of women", Unit.PERCENT),
    Column("low", "95 % interval from", Unit.PERCENT),
    Column("high", "95 % interval to", Unit.PERCENT),
    Column("low_998", "99.8 % interval from", Unit.PERCENT),
    Column("high_998", "99.8 % interval to", Unit.PERCENT),
    Column("position", "Against the benchmark", Unit.TEXT),
    Column("certainty", "How sure", Unit.TEXT),
    Column("why_unsure", "Why not sure", Unit.TEXT),
    Column("recorded_rate", "Gender recorded for", Unit.PERCENT),
    Column("share_if_men", "Share if all not recorded were men", Unit.PERCENT),
    Column("share_if_women", "Share if all not recorded were women", Unit.PERCENT),
    Column("councils_reported", "Councils that reported", Unit.COUNCILS),
    Column("councils_expected", "Councils expected", Unit.COUNCILS),
    Column("withheld", "Withheld", Unit.TEXT),
)


def shares(
    scope: Scope,
    warehouse: Warehouse,
    *,
    by: Sequence[Dimension] = (),
    where: Where | None = None,
    benchmark: str = DEFAULT_BENCHMARK,
) -> SafeTable:
    """Women's share of each group, as this reader may see it; one row is one group.

    Without a year, and not by year, the latest year with returns answers. Shares and intervals
    are percentages; the benchmark stands beside the people that it is of, and no others. Raises
    NotShown when nothing of it may be shown, or nothing is there; UnknownBenchmark for a benchmark
    that is not in the list.
    """
    named = benchmark_named(benchmark)
    # One moment of the warehouse: counts, coverage and version are of the same data.
    with warehouse.reading():
        inquiry = Inquiry.of(scope, warehouse, by, where)
        beside = against(named, inquiry.where)
        of = partial(share_figures, benchmark=beside.benchmark)
        rows = inquiry.counts().values()
        coverage = coverage_by_group(scope, warehouse, by, inquiry.where)
        drafts = [
            Draft({**inquiry.label(row.group), **coverage(row)}, of, (group,))
            for row, group in zip(rows, inquiry.permit(rows), strict=True)
        ]
        return inquiry.table(ENTRY, COLUMNS, drafts, benchmark=beside.benchmark, notes=beside.notes)


@lru_cache(KEPT)
def share_figures(figures: Figures, benchmark: Benchmark | None) -> Mapping[str, Any]:
    """Everything that is said of one group, from the counts that the gate let through.

    Of nobody there are counts and no share. Where a protected 0 stands for those not recorded,
    how many of all are recorded is not known, nor what the share were with the others.
    """
    women, base, missing = figures.women, figures.base, figures.not_recorded
    counts = {
        "women": women,
        "women_text": women_in_words(figures),
        "others": figures.others,
        "base": base,
        "not_recorded": missing,
    }
    if not base:
        return counts
    interval = wilson_rounded if figures.rule is Rule.PROTECTED else wilson
    share = 100 * women / base
    low, high = (100 * bound for bound in interval(women, base, Z95))
    low_998, high_998 = (100 * bound for bound in interval(women, base, Z998))
    return {
        **counts,
        "share": share,
        "low": low,
        "high": high,
        "low_998": low_998,
        "high_998": high_998,
        **(_place(low, high, share, benchmark) if benchmark else {}),
        **({} if figures.rule is Rule.PROTECTED and not missing else _of_all(women, base, missing)),
    }


def _place(low: float, high: float, share: float, benchmark: Benchmark) -> Mapping[str, Any]:
    """Where a share stands to the benchmark, and how sure that is."""
    sure = certainty(low, high, share, benchmark)
    return {
        "position": position(share, benchmark).value,
        "certainty": sure.value,
        "why_unsure": why_unsure(low, high, sure),
    }


def _of_all(women: int, base: int, missing: int) -> Mapping[str, float]:
    """The part whose gender is recorded, and the share if the rest were men, or women."""
    return {
        "recorded_rate": 100 * base / (base + missing),
        "share_if_men": 100 * women / (base + missing),
        "share_if_women": 100 * (women + missing) / (base + missing),
    }


def women_in_words(figures: Figures) -> str:
    """'7 women'; of protected figures that were rounded to none, 'few or no women'."""
    if figures.women == 0 and figures.rule is Rule.PROTECTED:
        return FEW_WOMEN
    return f"{figures.women:,} {'woman' if figures.women == 1 else 'women'}"
