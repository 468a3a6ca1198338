"""Decompositions, differences and trends that others published, each with its source: what the
measures say of the same numbers.
"""

from math import copysign, sqrt
from typing import Any

import pytest

from dashboard.measures.arithmetic.turnover import Turnover, turnover
from dashboard.measures.change import change_figures
from dashboard.measures.permitted import Figures
from dashboard.measures.relative_likelihood import likelihood_figures
from dashboard.measures.safe_table import Rule
from dashboard.measures.segregation import index_figures
from dashboard.measures.shares import share_figures
from dashboard.measures.trend import trend_figures
from dashboard.measures.why_groups_differ import parts_by_grade


def exact(women: int, base: int) -> Figures:
    return Figures(women, base - women, 0, Rule.EXACT)


# ---------------------------------------------------------------- why groups differ

# Das Gupta (1993), Standardization and Decomposition of Rates, Census Bureau P23-186, example 5.1,
# as worked out by the R package DasGuptR: heads of household among people of 13 ages in the United
# States in 1970 and 1985. Sizes are thousandths of all, rates thousandths of the size.
HEADS = (
    (129, 109, 95, 80, 78, 84, 86, 78, 70, 59, 47, 36, 49),
    (19, 258, 457, 496, 512, 516, 518, 549, 587, 604, 628, 666, 668),
    (101, 112, 116, 109, 94, 77, 63, 60, 63, 59, 51, 40, 55),
    (22, 243, 458, 525, 561, 556, 560, 574, 572, 612, 639, 686, 722),
)
# Example 5.3: deaths in 22 groups by race and age. Sizes in thousands, rates in millionths.
DEATHS = (
    (2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315,
     535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117),
    (18469, 751, 391, 1146, 1287, 2672, 6636, 15691, 34723, 79763, 176837,
     36993, 1352, 541, 2040, 3523, 6746, 12967, 24471, 45091, 74902, 123205),
    (3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472,
     707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236),
    (9163, 462, 248, 929, 1084, 1810, 4715, 12187, 27728, 64068, 157570,
     17208, 738, 328, 1103, 2045, 3724, 8052, 17812, 34128, 68276, 125161),
)  # fmt: skip
# The parts within groups and by the mix, together, and the two rates: percent.
DAS_GUPTA = [
    (HEADS, 1_000, (1.7403, 1.2269, 2.9672), (47.6940, 44.7268)),
    (DEATHS, 1_000_000, (-0.22277254, 0.15415096, -0.06862158), (0.8735618, 0.9421833)),
]


def people(sizes: tuple[int, ...], rates: tuple[int, ...], of: int) -> list[Figures]:
    """Groups of `of` times their size, so that all whom the rate counts are whole people."""
    return [exact(size * rate, size * of) for size, rate in zip(sizes, rates, strict=True)]


def all_of(groups: list[Figures]) -> Figures:
    return exact(sum(each.women for each in groups), sum(each.base for each in groups))


@pytest.mark.parametrize(("table", "of", "parts", "rates"), DAS_GUPTA, ids=["heads", "deaths"])
def test_kitagawas_parts_are_das_guptas(table, of, parts, rates):
    sizes, rates_before, sizes_after, rates_after = table
    before, after = people(sizes, rates_before, of), people(sizes_after, rates_after, of)
    names = [f"group {place}" for place in range(len(after))]
    told = parts_by_grade(names, *after, *before, all_of(after), all_of(before))
    assert isinstance(told, list)
    row = told[-1]
    found = [row[name] for name in ("within", "mix", "change")]
    assert found == pytest.approx(parts, abs=5e-5 if of == 1_000 else 5e-9)
    assert [row["share"], row["share_compared"]] == pytest.approx(rates, rel=2e-7, abs=5e-8)


# ---------------------------------------------------------------- shares, differences, ratios

# Fagerland, Lydersen and Laake (2017), Statistical Analysis of Contingency Tables, as held in the
# tests of their R package contingencytables: to four decimals.


def test_wilsons_interval_of_13_in_16():
    """Their chapter 2, Ligaarden and others (2010)."""
    row = share_figures(exact(13, 16), None)
    told = [row[name] / 100 for name in ("share", "low", "high")]
    assert told == pytest.approx((0.8125, 0.5699, 0.9341), abs=5e-5)


def test_newcombes_and_katzs_intervals_of_7_and_1_in_34():
    """Their chapter 4, Perondi and others (2004): children who lived after two doses."""
    row = change_figures(exact(7, 34), exact(1, 34))
    told = [row[name] / 100 for name in ("change", "low", "high")]
    assert told == pytest.approx((0.1765, 0.0189, 0.3404), abs=5e-5)
    at_risk = Figures(34, 34, 0, Rule.EXACT)
    row = likelihood_figures("be appointed", at_risk, Figures(7, 1, 0, Rule.EXACT))
    told = [row[name] for name in ("ratio", "low", "high")]
    assert told == pytest.approx((7, 0.9096, 53.8695), abs=5e-5)


# ---------------------------------------------------------------- trends of five groups

PAIN = ([6, 7, 9, 14, 23], [26, 26, 23, 18, 9])
TROPONIN = ([8, 10, 11, 22, 6], [53, 48, 100, 102, 129])
SMOKERS = ([17, 76, 34, 32, 20], [40, 195, 88, 53, 30])


def of_five(table: tuple[list[int], list[int]]) -> dict[str, Any]:
    groups = [exact(some, some + none) for some, none in zip(*table, strict=True)]
    return dict(trend_figures({2021 + place: each for place, each in enumerate(groups)}))


def test_the_trend_is_that_of_sas():
    """PROC FREQ, example 'Cochran-Armitage Trend Test', adverse effects of five doses: Z of those
    without them -4.7918.
    """
    row = of_five(PAIN)
    z = copysign(sqrt(row["chi_square"]), row["slope"])
    assert z == pytest.approx(4.7918, abs=5e-5)
    assert row["direction"] == "rising"


def test_the_slope_is_that_of_the_linear_model():
    """Fagerland and others, chapter 5, Indredavik and others (2008): -0.0194 a step."""
    assert of_five(TROPONIN)["slope"] / 100 == pytest.approx(-0.0194, abs=5e-5)


def test_the_trend_is_that_of_epi_info_but_for_its_finite_population():
    """Gerstman, StatCalc of Epi Info 6, smokers in five classes (Chang and others, 1983): 3.535.

    Epi Info's is Mantel's extension, which is (N - 1) ÷ N of Cochran's and Armitage's.
    """
    everybody = sum(map(sum, SMOKERS))
    row = of_five(SMOKERS)
    assert row["chi_square"] * (everybody - 1) / everybody == pytest.approx(3.535, abs=5e-4)
    assert row["direction"] == "no clear change"


# ---------------------------------------------------------------- segregation, turnover


@pytest.mark.parametrize(
    ("families", "published"),
    [([(100, 100)] * 3, 0), ([(100, 0), (100, 0), (0, 100), (0, 100)], 1)],
    ids=["even", "apart"],
)
def test_duncans_index_reaches_both_its_ends(families, published):
    """As held in the tests of R's package segregation."""
    groups = [Figures(women, others, 0, Rule.EXACT) for women, others in families]
    whole = all_of(groups)
    row = index_figures([f"family {place}" for place in range(4)][: len(groups)],
                        whole, whole, *groups)  # fmt: skip
    assert row["index"] == pytest.approx(100 * published)


def test_turnover_is_over_the_mean_that_the_nhs_takes():
    """NHS Data Dictionary, headcount turnover rate: of 150 and 120 the average is 135."""
    found = turnover(27, 150, 120)
    assert isinstance(found, Turnover)
    assert found.mean_in_post == 135
    assert found.rate == pytest.approx(27 / 135)
