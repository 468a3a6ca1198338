"""Each measure's worked example, worked out by the code that the catalogue describes."""

from collections.abc import Callable

from dashboard.measures.benchmarks import benchmark_said
from dashboard.measures.change import change_figures
from dashboard.measures.coverage import covered_percent
from dashboard.measures.funnel import funnel_figures
from dashboard.measures.like_for_like import like_for_like_figures
from dashboard.measures.permitted import Figures
from dashboard.measures.published import spread
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import share_figures
from dashboard.measures.trend import trend_figures
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


def worked_pay_quarters() -> str:
    found = spread([50, 55, 60, 70])
    return (
        f"councils with 50, 55, 60 and 70 %: median {found['median']}, "
        f"middle half {found['quartile_low']} to {found['quartile_high']}"
    )


def worked_coverage() -> str:
    return f"80 of 100 councils: {covered_percent(80, 100):.0f} %"


WORKED: dict[str, Callable[[], str]] = {
    "shares": worked_shares,
    "change": worked_change,
    "benchmarks": worked_benchmarks,
    "trend": worked_trend,
    "funnel": worked_funnel,
    "like_for_like": worked_like_for_like,
    "pay_quarters": worked_pay_quarters,
    "coverage": worked_coverage,
}
