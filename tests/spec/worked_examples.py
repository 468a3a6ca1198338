"""Each measure's worked example, worked out by the code that the catalogue describes."""

from collections.abc import Callable

from dashboard.measures.change import change_figures
from dashboard.measures.coverage import covered_percent
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


WORKED: dict[str, Callable[[], str]] = {
    "shares": worked_shares,
    "change": worked_change,
    "pay_quarters": worked_pay_quarters,
    "coverage": worked_coverage,
}
