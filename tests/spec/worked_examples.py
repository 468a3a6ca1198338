"""Each measure's worked example, worked out by the code that the catalogue describes."""

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.measures.arithmetic.flows import WhatIf
from dashboard.measures.benchmarks import benchmark_said
from dashboard.measures.change import change_figures
from dashboard.measures.coverage import covered_percent
from dashboard.measures.findings.rules import beside_the_benchmark
from dashboard.measures.funnel import funnel_figures
from dashboard.measures.glass_ceiling import ceiling_figures
from dashboard.measures.like_for_like import like_for_like_figures
from dashboard.measures.permitted import Figures
from dashboard.measures.projection import projected
from dashboard.measures.published import spread
from dashboard.measures.recorded import Recorded
from dashboard.measures.relative_likelihood import likelihood_figures
from dashboard.measures.safe_table import Rule
from dashboard.measures.segregation import index_figures
from dashboard.measures.shares import share_figures
from dashboard.measures.trend import trend_figures
from dashboard.measures.turnover import WHO, turnover_figures
from dashboard.measures.why_groups_differ import parts_by_grade
from etl.vocabulary.benchmarks import benchmark


def people(women: int, base: int) -> Figures:
    """Exact counts."""
    return Figures(women, base - women, 0, Rule.EXACT)


def signed(value: float) -> str:
    return f"{value:+.2f}".replace("-", "−")


def worked_shares() -> str:
    row = share_figures(people(7, 52), benchmark("band"))
    return (
        f"{row['women']} women of {row['base']} people: {row['share']:.2f} %, interval "
        f"{row['low']:.3f} to {row['high']:.3f}; {row['position']} 12–16 %, {row['certainty']}"
    )


def worked_change() -> str:
    row = change_figures(people(9, 40), people(7, 52))
    return (
        f"{row['women']} women of {row['base']} people against {row['women_compared']} of "
        f"{row['base_compared']}: {signed(row['change'])} points, {signed(row['low'])} to "
        f"{signed(row['high'])}, {row['standing']}"
    )


def worked_benchmarks() -> str:
    band, digital = benchmark("band"), benchmark("ddat-2023")
    row, beside = (share_figures(people(7, 52), each) for each in (band, digital))
    said = benchmark_said(band)
    return (
        f"{row['women']} women of {row['base']} people, {row['share']:.2f} %: {row['position']} "
        f"the band of {said['benchmark_low']:g}–{said['benchmark_high']:g} % of "
        f"{said['benchmark_year']}, {row['certainty']}; {beside['position']} the "
        f"{benchmark_said(digital)['benchmark_high']} % of {digital.key}, {beside['certainty']}"
    )


def worked_trend() -> str:
    women = (10, 12, 15, 19, 24)
    row = trend_figures({2021 + place: people(each, 100) for place, each in enumerate(women)})
    *first, last = (str(each) for each in women)
    return (
        f"{', '.join(first)} and {last} women of {row['base_last']} people: "
        f"{row['slope']:+.1f} points a year, chi-square {row['chi_square']:.4f}, {row['direction']}"
    )


def worked_funnel() -> str:
    whole = people(140_000, 1_000_000)
    low, high = funnel_figures(whole, [people(7, 52), people(13, 52)])
    return (
        f"around {low['pooled']:.0f} %, a council of {low['base']} people: 95 % limits "
        f"{low['low']:.4f} to {low['high']:.4f}, 99.8 % limits {low['low_998']:.4f} to "
        f"{low['high_998']:.4f}; {low['women_text']} are {low['standing']}, "
        f"{high['women_text'].split()[0]} {high['standing']}"
    )


def worked_like_for_like() -> str:
    grades = {
        "junior": (people(10, 40), people(300, 1000)),
        "middle": (people(6, 50), people(150, 1000)),
        "senior": (people(1, 20), people(50, 500)),
    }
    row = like_for_like_figures(people(17, 110), people(500, 2500), grades)
    return (
        f"{row['observed']} women observed against {row['expected']:.2f} expected (10 of 40, 6 of "
        "50 and 1 of 20 where all together have 300 of 1,000, 150 of 1,000 and 50 of 500): "
        f"{row['ratio']:.3f} times, {row['low']:.3f} to {row['high']:.3f}; "
        f"like for like {row['standardised']:.2f} % against {row['pooled']:.2f} %"
    )


def worked_why_groups_differ() -> str:
    """PEERS: juniors, middle and seniors in two years."""
    now = (people(9, 30), people(8, 55), people(2, 25))
    then = (people(10, 40), people(6, 50), people(1, 20))
    whole = (people(19, 110), people(17, 110))
    *_, row = rows_of(parts_by_grade(("junior", "middle", "senior"), *now, *then, *whole))
    return (
        "juniors 10 women of 40, then 9 of 30; middle 6 of 50, then 8 of 55; seniors 1 of 20, "
        f"then 2 of 25: {signed(row['change'])} points, of which {signed(row['within'])} within "
        f"grades and {signed(row['mix'])} by the mix"
    )


def worked_relative_likelihood() -> str:
    """PEERS: promotions of 4 in 40 and 12 in 60."""
    row = likelihood_figures(
        "be promoted", Figures(40, 60, 0, Rule.EXACT), Figures(4, 12, 0, Rule.EXACT)
    )
    return (
        f"{row['women_happened']} of {row['women_at_risk']} women and {row['others_happened']} of "
        f"{row['others_at_risk']} men promoted: "
        f"{row['in_words'].removesuffix(' to be promoted')}, interval {row['low']:.3f} to "
        f"{row['high']:.3f}, {row['standing']}; {row['four_fifths']}"
    )


def worked_turnover() -> str:
    """PEERS: 12 leavers, 110 then 104 in post."""
    everybody = WHO[-1]
    counts = (people(0, count) for count in (104, 110, 12, 6))
    row = turnover_figures(everybody, True, *counts)
    return (
        f"{row['left']} left, {row['start']} in post and a year later {row['end']}: turnover "
        f"{row['turnover']:.1f} %; {row['joined']} joined less {row['left']} left is the change of "
        f"−{-row['change_in_post']}, {'nothing' if not row['unexplained'] else 'something'} "
        "unexplained"
    )


def worked_glass_ceiling() -> str:
    row = ceiling_figures(people(100, 500), people(4, 40))
    return (
        f"{row['women']} women of {row['base']} people, and {row['senior_women']} women of "
        f"{row['senior_base']} in senior grades: {row['ratio']:.1f}, half as many"
    )


def worked_segregation() -> str:
    """By hand: ½(|30/40 − 10/60| + |10/40 − 50/60|); by chance from scipy's hypergeometric."""
    families = (people(30, 40), people(10, 60))
    row = index_figures(("one", "other"), people(40, 100), people(40, 100), *families)
    return (
        f"30 women of 40 in one family and 10 of 60 in the other: {row['index']:.1f} %, by chance "
        f"alone {row['by_chance']:.1f} %"
    )


def worked_projection() -> str:
    """DOMAIN: 30 % women, a tenth leaves each year, half of starters are women."""
    in_post, joined, left = people(300, 1000), people(50, 100), people(30, 100)
    figures = (in_post,) * 4 + (joined,) * 3 + (left,) * 3 + (people(0, 0),) * 3
    found = Recorded(("all grades",), (), (), frozenset("c"))
    rows = {
        goal: rows_of(projected(found, 2025, WhatIf(), goal, *figures)) for goal in (45.0, 50.0)
    }
    years = [row["share"] for row in rows[45.0]]
    met = {
        goal: [row["goal_met"] for row in found if row["goal_met"]] for goal, found in rows.items()
    }
    return (
        f"30 % women, 10 % leave a year, half of starters women: {years[1]:.1f} % after 1 year, "
        f"{years[5]:.2f} % after 5; 45 % {met[45.0][0]}, 50 % {met[50.0][0]}"
    )


def rows_of(made: Any) -> list[Mapping[str, Any]]:
    assert isinstance(made, list)
    return made


def worked_pay_quarters() -> str:
    found = spread([50, 55, 60, 70])
    return (
        f"councils with 50, 55, 60 and 70 %: median {found['median']}, "
        f"middle half {found['quartile_low']} to {found['quartile_high']}"
    )


def worked_coverage() -> str:
    return f"80 of 100 councils: {covered_percent(80, 100):.0f} %"


def worked_findings() -> str:
    band = benchmark("band")

    def said(women: int, base: int) -> str:
        row = share_figures(people(women, base), band)
        claim = beside_the_benchmark(row, band)
        return (
            f"{row['certainty']} {row['position']}, surprise {claim.surprise:.3f}, certainty "
            f"{claim.certainty:.3f}"
        )

    return (
        f"90 women of 400 people against the 12–16 % band: {said(90, 400)}; 30 of 400: "
        f"{said(30, 400)}"
    )


WORKED: dict[str, Callable[[], str]] = {
    "shares": worked_shares,
    "change": worked_change,
    "benchmarks": worked_benchmarks,
    "trend": worked_trend,
    "funnel": worked_funnel,
    "like_for_like": worked_like_for_like,
    "why_groups_differ": worked_why_groups_differ,
    "relative_likelihood": worked_relative_likelihood,
    "turnover": worked_turnover,
    "glass_ceiling": worked_glass_ceiling,
    "segregation": worked_segregation,
    "projection": worked_projection,
    "pay_quarters": worked_pay_quarters,
    "coverage": worked_coverage,
    "findings": worked_findings,
}
