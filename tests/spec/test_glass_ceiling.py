"""Worked answers by hand, and a simulation of the interval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.glass_ceiling import glass_ceiling
from tests.chance import ENOUGH, rounded_cells
from tests.told import told

glass_ceiling_told = told(glass_ceiling)


def test_a_senior_share_of_half_the_whole_is_a_ratio_of_2():
    """30 of 200 are 15 %, 3 of 40 are 7.5 %."""
    found = glass_ceiling_told(Counts(30, 200), Counts(3, 40))
    assert found.ratio == pytest.approx(2)
    assert (found.share, found.senior_share) == pytest.approx((0.15, 0.075))
    assert found.low < 1 < found.high
    assert not found.clear


def test_its_interval_by_hand():
    """ln of all women less ln of senior women, sizes given: senior variance 3 × 0.925, the others'
    27 × (1 - 27/160); (1/3 - 1/30)² × 2.775 + 22.44375 ÷ 900 = 0.2746875.
    """
    found = glass_ceiling_told(Counts(30, 200), Counts(3, 40))
    distance = 1.959964 * 0.2746875**0.5
    assert (found.low, found.high) == pytest.approx(
        (2 / np.exp(distance), 2 * np.exp(distance)), rel=1e-6
    )


def test_the_same_share_throughout_is_even():
    found = glass_ceiling_told(Counts(20, 100), Counts(6, 30))
    assert found.ratio == pytest.approx(1)
    assert not found.clear


def test_a_clear_ceiling_is_called_clear():
    assert glass_ceiling_told(Counts(600, 2000), Counts(20, 400)).clear


def test_all_in_senior_grades_is_even_without_doubt():
    found = glass_ceiling_told(Counts(5, 20), Counts(5, 20))
    assert (found.ratio, found.low, found.high) == pytest.approx((1, 1, 1))
    assert not found.clear


def test_women_only_are_even():
    assert glass_ceiling_told(Counts(40, 40), Counts(5, 5)).ratio == 1


@pytest.mark.parametrize(
    ("everybody", "senior", "reason"),
    [
        (Counts(30, 200), Counts(0, 40), "there are no women in senior grades"),
        (Counts(0, 200), Counts(0, 40), "there are no women in senior grades"),
        (Counts(30, 200), Counts(0, 0), "there is nobody in senior grades"),
        (Counts(0, 0), Counts(0, 0), "there is nobody in senior grades"),
        (
            Counts(30, 200, rounded=True),
            Counts(0, 40, rounded=True),
            "there are few or no women in senior grades",
        ),
    ],
)
def test_without_women_at_the_top_there_is_no_ratio(everybody, senior, reason):
    assert glass_ceiling(everybody, senior) == NotCalculable(reason)


def test_seniors_who_are_more_than_the_whole_are_refused():
    with pytest.raises(ValueError, match="cannot be a part of"):
        glass_ceiling_told(Counts(3, 40), Counts(4, 40))


def test_rounded_by_themselves_seniors_may_seem_to_be_more_than_the_whole():
    found = glass_ceiling_told(Counts(5, 50, rounded=True), Counts(10, 40, rounded=True))
    assert found.ratio == pytest.approx(0.4)
    assert found.low < found.ratio < found.high


@given(st.integers(1, 30), st.integers(0, 30), st.integers(0, 60), st.integers(0, 60))
def test_the_interval_holds_the_ratio(senior_women, women, senior_others, others):
    senior = Counts(senior_women, senior_women + senior_others)
    whole = Counts(senior_women + women, senior.base + women + others)
    found = glass_ceiling_told(whole, senior)
    assert 0 < found.low <= found.ratio * (1 + 1e-12)
    assert found.high >= found.ratio * (1 - 1e-12)


@pytest.mark.parametrize(
    ("senior", "junior"),
    [
        ((40, 0.1), (160, 0.2)),
        ((40, 0.2), (160, 0.2)),
        ((100, 0.1), (900, 0.2)),
        ((30, 0.5), (70, 0.5)),
        ((200, 0.3), (2000, 0.35)),
    ],
)
@pytest.mark.parametrize("rounded", [False, True])
def test_it_covers_95_times_in_100_exact_and_rounded(senior, junior, rounded):
    """Of those that can be told at all; all grades and senior grades are rounded apart."""
    chance = np.random.default_rng(senior[0])
    top, rest = (chance.binomial(n, share, 3_000) for n, share in (senior, junior))
    people = senior[0] + junior[0]
    if rounded:
        whole = rounded_cells(top + rest, people, chance)
        seniors = rounded_cells(top, senior[0], chance)
    else:
        whole = [Counts(int(women), people) for women in top + rest]
        seniors = [Counts(int(women), senior[0]) for women in top]
    found = [glass_ceiling(*pair) for pair in zip(whole, seniors, strict=True)]
    truth = (senior[0] * senior[1] + junior[0] * junior[1]) / people / senior[1]
    held = [each.low <= truth <= each.high for each in found if not isinstance(each, NotCalculable)]
    assert len(held) > 2_000
    assert np.mean(held) >= ENOUGH
