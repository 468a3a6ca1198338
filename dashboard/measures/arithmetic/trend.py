"""Trend: whether women's share has risen or fallen over the last five years."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import copysign

from dashboard.measures.arithmetic.counts import Counts, NotCalculable, pooled, residual_variance
from dashboard.measures.arithmetic.intervals import Z998

YEARS_NEEDED = 5
# 9.549535706: the upper 0.2 % point of chi-square with one degree of freedom.
CRITICAL = Z998**2


class Direction(StrEnum):
    RISING = "rising"
    FALLING = "falling"
    UNCLEAR = "no clear change"


@dataclass(frozen=True, slots=True)
class Trend:
    """What the last five years say. `slope` is in percentage points a year, by least squares
    weighted with the people of each year; `chi_square` has one degree of freedom.
    """

    direction: Direction
    chi_square: float
    slope: float
    first_year: int
    last_year: int


def trend(
    series: Mapping[int, Counts | None], redefined_from: Collection[int] = ()
) -> Trend | NotCalculable:
    """The trend of the five years that end with the last one in the series.

    A year without a figure is None or absent. `redefined_from` holds the years from which a new
    definition holds: no trend spans the start of one. It is `rising` or `falling` when chi-square
    is over 9.5495 (99.8 %) and the slope keeps its sign when each year is left out in turn.

    Source: Cochran (1954), Biometrics 10, 417-451, and Armitage (1955), Biometrics 11, 375-386,
    without continuity correction; the two conditions are those of Fingertips (UKHSA).
    """
    if not series:
        return NotCalculable("no year has a figure")
    last = max(series)
    years = range(last - YEARS_NEEDED + 1, last + 1)
    reason = _why_not(series, redefined_from, years)
    if reason:
        return NotCalculable(reason)
    points = [(year - years[0], counts) for year in years if (counts := series[year]) is not None]
    chi_square = _chi_square(points)
    sign = _covariance_sign(points)
    kept = all(
        _covariance_sign(points[:left_out] + points[left_out + 1 :]) == sign
        for left_out in range(YEARS_NEEDED)
    )
    clear = chi_square > CRITICAL and kept
    rising = Direction.RISING if sign > 0 else Direction.FALLING
    return Trend(
        direction=rising if clear else Direction.UNCLEAR,
        chi_square=chi_square,
        slope=100 * _score(points) / _spread(points),
        first_year=years[0],
        last_year=last,
    )


def _why_not(
    series: Mapping[int, Counts | None], redefined_from: Collection[int], years: range
) -> str:
    broken = [year for year in redefined_from if years[0] < year <= years[-1]]
    if broken:
        return f"the definition changed in {max(broken)}, and five years of one are needed"
    missing = [year for year in years if series.get(year) is None]
    if missing:
        return f"five years in a row are needed, and there is no figure for {_listed(missing)}"
    empty = [year for year in years if (counts := series[year]) and not counts.base]
    if empty:
        return f"five years in a row are needed, and there is nobody in {_listed(empty)}"
    return ""


def _listed(years: list[int]) -> str:
    *rest, last = [str(year) for year in years]
    return f"{', '.join(rest)} and {last}" if rest else last


def _mean_year(points: list[tuple[int, Counts]]) -> float:
    people = sum(counts.base for _, counts in points)
    return sum(year * counts.base for year, counts in points) / people


def _spread(points: list[tuple[int, Counts]]) -> float:
    mean = _mean_year(points)
    return sum(counts.base * (year - mean) ** 2 for year, counts in points)


def _score(points: list[tuple[int, Counts]]) -> float:
    share = pooled([counts for _, counts in points]).share
    return sum(year * (counts.women - share * counts.base) for year, counts in points)


def _chi_square(points: list[tuple[int, Counts]]) -> float:
    """Zero where all or none are women. Rounding adds its variance to the score's."""
    share = pooled([counts for _, counts in points]).share
    mean = _mean_year(points)
    variance = share * (1 - share) * _spread(points)
    if not variance:
        return 0.0
    rounding = sum(
        (year - mean) ** 2 * residual_variance(share, counts.rounded) for year, counts in points
    )
    return _score(points) ** 2 / (variance + rounding)


def _covariance_sign(points: list[tuple[int, Counts]]) -> float:
    """The slope's sign, in whole numbers so that no slope is told from a small one: -1, 0 or 1."""
    everybody = pooled([counts for _, counts in points])
    covariance = everybody.base * sum(year * counts.women for year, counts in points)
    covariance -= everybody.women * sum(year * counts.base for year, counts in points)
    return copysign(1, covariance) if covariance else 0
