"""Worked answers: DOMAIN's example, Rosner's example, and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table

from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.trend import CRITICAL, Direction, trend
from tests.chance import cells
from tests.told import told

trend_told = told(trend)

YEARS = range(2021, 2026)


def of(women, people, **options):
    bases = people if isinstance(people, list) else [people] * len(women)
    return {
        2026 - len(women) + place: Counts(each, base, **options)
        for place, (each, base) in enumerate(zip(women, bases, strict=True))
    }


def test_10_12_15_19_and_24_women_in_100_are_no_clear_change():
    found = trend_told(of([10, 12, 15, 19, 24], 100))
    assert found.chi_square == pytest.approx(9.114583, rel=1e-6)
    assert found.slope == pytest.approx(3.5)
    assert found.direction == "no clear change"
    assert (found.first_year, found.last_year) == (2021, 2025)


def test_the_bound_is_the_99_8_percent_point_of_chi_square():
    assert pytest.approx(9.549535706, abs=1e-9) == CRITICAL


def test_rosners_example_of_five_age_groups():
    """Fundamentals of Biostatistics: breast cancer by age at first birth, chi-square 129.01."""
    found = trend_told(of([320, 1206, 1011, 463, 220], [1742, 5638, 3904, 1555, 626]))
    assert found.chi_square == pytest.approx(129.01, abs=0.005)
    assert found.direction is Direction.RISING


@pytest.mark.parametrize(
    ("women", "people"),
    [
        ([10, 12, 15, 19, 24], [100] * 5),
        ([3, 9, 4, 8, 7], [31, 60, 44, 52, 50]),
        ([90, 40, 35, 30, 20], [300, 200, 210, 220, 250]),
    ],
)
def test_it_agrees_with_statsmodels(women, people):
    rows = [[each, base - each] for each, base in zip(women, people, strict=True)]
    theirs = Table(np.array(rows, dtype=float), shift_zeros=False)
    score = theirs.test_ordinal_association(col_scores=np.array([1, 0]))
    # statsmodels divides by people - 1, Cochran and Armitage by people.
    chi_square = score.zscore**2 * sum(people) / (sum(people) - 1)
    assert trend_told(of(women, people)).chi_square == pytest.approx(chi_square, rel=1e-9)


@pytest.mark.parametrize(
    ("women", "direction"),
    [
        ([10, 13, 17, 22, 29], Direction.RISING),
        ([29, 22, 17, 13, 10], Direction.FALLING),
        ([15, 15, 15, 15, 15], Direction.UNCLEAR),
    ],
)
def test_the_direction_is_told_as_it_is(women, direction):
    assert trend_told(of(women, 100)).direction is direction


def test_a_slope_that_hangs_on_one_year_is_no_clear_change():
    """One leap in the last year: without it the slope turns, however large chi-square is."""
    found = trend_told(of([20, 19, 18, 17, 90], 100))
    assert found.chi_square > CRITICAL
    assert found.direction is Direction.UNCLEAR


def test_only_the_last_five_years_count():
    longer = {2010: Counts(90, 100), **of([10, 12, 15, 19, 24], 100)}
    assert trend_told(longer) == trend_told(of([10, 12, 15, 19, 24], 100))


@pytest.mark.parametrize(
    ("series", "reason"),
    [
        ({}, "no year has a figure"),
        (of([10, 12, 15, 19], 100), "there is no figure for 2021"),
        ({**of([10, 12, 15, 19, 24], 100), 2023: None}, "there is no figure for 2023"),
        ({2025: Counts(5, 50), 2023: None}, "no figure for 2021, 2022, 2023 and 2024"),
        ({**of([10, 12, 15, 19, 24], 100), 2022: Counts(0, 0)}, "there is nobody in 2022"),
    ],
)
def test_fewer_than_five_years_say_nothing_and_why(series, reason):
    found = trend(series)
    assert isinstance(found, NotCalculable)
    assert reason in found.reason


def test_no_trend_spans_a_new_definition():
    found = trend(of([10, 13, 17, 22, 29], 100), redefined_from=[2023])
    assert found == NotCalculable(
        "the definition changed in 2023, and five years of one are needed"
    )


@pytest.mark.parametrize("year", [2015, 2021, 2026])
def test_a_new_definition_outside_the_five_years_breaks_nothing(year):
    whole = of([10, 13, 17, 22, 29], 100)
    assert trend_told(whole, redefined_from=[year]).direction is Direction.RISING


@pytest.mark.parametrize("women", [0, 40])
def test_no_woman_or_women_only_in_every_year_are_no_clear_change(women):
    found = trend_told(of([women] * 5, 40))
    assert (found.chi_square, found.slope, found.direction) == (0, 0, Direction.UNCLEAR)


@given(st.lists(st.integers(0, 30), min_size=5, max_size=5))
def test_the_years_turned_round_turn_the_direction_round(women):
    forth, back = trend_told(of(women, 30)), trend_told(of(women[::-1], 30))
    assert forth.chi_square == pytest.approx(back.chi_square)
    assert forth.slope == pytest.approx(-back.slope)
    turned = {"rising": "falling", "falling": "rising", "no clear change": "no clear change"}
    assert back.direction == turned[forth.direction]


def test_rounded_counts_take_more_to_be_clear():
    exact = trend_told(of([10, 15, 15, 25, 30], 100))
    rounded = trend_told(of([10, 15, 15, 25, 30], 100, rounded=True))
    assert exact.direction is Direction.RISING
    assert 0.6 * exact.chi_square < rounded.chi_square < exact.chi_square


@pytest.mark.parametrize(
    ("people", "share"), [(27, 0.1), (44, 0.2), (100, 0.14), (400, 0.14), (1000, 0.5)]
)
def test_after_rounding_chance_is_seldom_taken_for_a_trend(people, share):
    """2 in 1,000 are to be expected; 5 leave room for the chance of 4,000 draws."""
    chance = np.random.default_rng(people)
    years = [cells(people, share, 4_000, chance) for _ in YEARS]
    found = [trend_told(dict(zip(YEARS, five, strict=True))) for five in zip(*years, strict=True)]
    assert np.mean([each.direction is not Direction.UNCLEAR for each in found]) <= 0.005
