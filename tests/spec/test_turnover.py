"""Worked answers: PEERS' example, and SciPy's exact Poisson interval."""

import numpy as np
import pytest
from scipy.stats import chi2

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.turnover import reconciliation, turnover
from tests.chance import ENOUGH, rounded_at_random
from tests.told import told

turnover_told = told(turnover)


def test_12_leavers_of_110_then_104_are_11_2150_percent():
    found = turnover_told(12, 110, 104)
    assert found.mean_in_post == 107
    assert found.rate == pytest.approx(0.112150, abs=5e-7)
    exact = (chi2.ppf(0.025, 24) / 2 / 107, chi2.ppf(0.975, 26) / 2 / 107)
    assert (found.low, found.high) == pytest.approx(exact, rel=0.002)


def test_nobody_left():
    found = turnover_told(0, 30, 32)
    assert (found.rate, found.low) == (0, 0)
    assert found.high == pytest.approx(3.69 / 31, rel=0.02)


def test_more_may_leave_in_a_year_than_were_in_post_at_its_ends():
    assert turnover_told(15, 10, 8).rate == pytest.approx(15 / 9)


def test_of_nobody_in_post_there_is_no_turnover():
    assert turnover(3, 0, 0) == NotCalculable("there was nobody in post at either end of the year")


@pytest.mark.parametrize("figures", [(-1, 10, 10), (1, -10, 10), (1, 10, -1)])
def test_fewer_than_nobody_are_refused(figures):
    with pytest.raises(ValueError, match="cannot be"):
        turnover_told(*figures)


def test_6_starters_less_12_leavers_explain_a_fall_from_110_to_104():
    found = reconciliation(6, 12, 110, 104)
    assert (found.change_in_post, found.joined_less_left, found.unexplained) == (-6, -6, 0)
    assert found.reconciles


def test_what_joiners_and_leavers_do_not_explain_is_told():
    found = reconciliation(6, 12, 110, 106)
    assert found.unexplained == 2
    assert not found.reconciles


@pytest.mark.parametrize(("end", "reconciles"), [(115, True), (118, True), (120, False)])
def test_rounded_figures_reconcile_within_what_rounding_can_make(end, reconciles):
    """Four figures of variance 12.25 at the most: 1.96 × √49 makes 13.7 people."""
    assert reconciliation(10, 5, 100, end, rounded_counts=1).reconciles is reconciles


def test_a_negative_figure_does_not_reconcile_but_is_refused():
    with pytest.raises(ValueError, match="cannot be"):
        reconciliation(6, -12, 110, 104)


def test_the_more_rounded_counts_stand_in_a_figure_the_wider_it_is():
    found = [turnover_told(10, 60, 60, rounded_counts=each) for each in (0, 1, 2)]
    assert found[2].low < found[1].low < found[0].low
    assert found[0].high < found[1].high < found[2].high


@pytest.mark.parametrize(
    ("people", "rate"), [(27, 0.1), (60, 0.1), (107, 0.11), (400, 0.15), (1000, 0.1)]
)
@pytest.mark.parametrize("counts", [1, 2])
def test_after_rounding_it_still_covers_95_times_in_100(people, rate, counts):
    """Of one count, or of two that were rounded apart: a fifth women, and others."""
    chance = np.random.default_rng(people)
    shares = [1.0] if counts == 1 else [0.2, 0.8]

    def rounded_sum(parts):
        return sum(rounded_at_random(part, chance) for part in parts)

    left = rounded_sum([chance.poisson(people * rate * share, 2_000) for share in shares])
    ends = [
        rounded_sum([np.full(2_000, round(people * share)) for share in shares]) for _ in range(2)
    ]
    found = [
        turnover_told(*map(int, figures), rounded_counts=counts)
        for figures in zip(left, *ends, strict=True)
    ]
    assert np.mean([each.low <= rate <= each.high for each in found]) >= ENOUGH
