"""Each measure's worked example, worked out by the code that the catalogue describes."""

from collections.abc import Callable

from dashboard.measures.change import change_figures
from dashboard.measures.coverage import covered_percent
from dashboard.measures.findings.rules import beside_the_benchmark
from dashboard.measures.permitted import Figures
from dashboard.measures.published import spread
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import share_figures
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
    "pay_quarters": worked_pay_quarters,
    "coverage": worked_coverage,
    "findings": worked_findings,
}
