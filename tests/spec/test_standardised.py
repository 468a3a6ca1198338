"""Worked answers: by hand, published Byar limits, and SciPy's exact Poisson interval."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2

from dashboard.measures.arithmetic.byar import byar, byar_widened
from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.intervals import Z998
from dashboard.measures.arithmetic.standardised import like_for_like
from tests.chance import ENOUGH, cells
from tests.told import told

like_for_like_told = told(like_for_like)

OWN = {"junior": Counts(10, 40), "middle": Counts(6, 50), "senior": Counts(1, 20)}
ALL = {"junior": Counts(300, 1000), "middle": Counts(150, 1000), "senior": Counts(50, 500)}


def exact_poisson(events, alpha):
    low = chi2.ppf(alpha / 2, 2 * events) / 2 if events else 0.0
    return low, chi2.ppf(1 - alpha / 2, 2 * events + 2) / 2


def test_byar_of_100_as_published():
    """The example of Ruby's byar package: 100 observed against 90 expected, at 1.96."""
    low, high = byar(100, 1.96)
    assert (low / 90, high / 90) == pytest.approx((0.9040199067, 1.3514260808), rel=1e-9)


@pytest.mark.parametrize("events", [10, 25, 65, 300, 1045])
def test_byar_is_as_near_the_exact_interval_as_ukhsa_says(events):
    """UKHSA's technical guide (2018): within 0.2 % of it from 10 events on, at 95 %."""
    assert byar(events) == pytest.approx(exact_poisson(events, 0.05), rel=0.002)
    assert byar(events, Z998) == pytest.approx(exact_poisson(events, 0.002), rel=0.02)


def test_byar_of_nothing_starts_at_nothing():
    low, high = byar(0)
    assert low == 0
    assert high == pytest.approx(exact_poisson(0, 0.05)[1], rel=0.02)


def test_byar_of_few_at_99_8_percent_does_not_go_below_nothing():
    assert byar(1, Z998)[0] == 0


def test_fewer_than_no_events_are_refused():
    with pytest.raises(ValueError, match="cannot be"):
        byar(-1)


@given(st.integers(0, 500))
def test_byar_widened_by_nothing_is_byars(events):
    assert byar_widened(events, 0.0) == byar(events)
    low, high = byar_widened(events, 6.0)
    assert low <= byar(events)[0]
    assert high > byar(events)[1]


def test_17_women_where_21_5_are_expected():
    """0.3 × 40 + 0.15 × 50 + 0.1 × 20 = 21.5; the pooled share is 500 of 2,500, a fifth."""
    found = like_for_like_told(OWN, ALL)
    assert found.observed == 17
    assert found.expected == pytest.approx(21.5)
    assert found.ratio == pytest.approx(17 / 21.5)
    assert found.share == pytest.approx(17 / 21.5 * 0.2)
    low, high = byar(17)
    assert (found.low, found.high) == pytest.approx((low / 21.5, high / 21.5))
    assert (found.share_low, found.share_high) == pytest.approx((low / 107.5, high / 107.5))


def test_all_set_against_itself_is_even():
    found = like_for_like_told(ALL, ALL)
    assert (found.ratio, found.share) == pytest.approx((1, 0.2))


def test_no_women_are_a_ratio_of_nothing_from_nothing():
    found = like_for_like_told({"junior": Counts(0, 40)}, ALL)
    assert (found.ratio, found.low, found.share) == (0, 0, 0)
    assert found.high == pytest.approx(byar(0)[1] / 12)


def test_no_share_goes_over_the_whole():
    found = like_for_like_told({"junior": Counts(40, 40)}, {"junior": Counts(500, 1000)})
    assert found.share == 1
    assert found.share_high == 1
    assert found.high > 2


@pytest.mark.parametrize(
    ("own", "everybody", "reason"),
    [
        ({}, ALL, "there is nobody"),
        ({"junior": Counts(0, 0)}, ALL, "there is nobody"),
        ({"junior": Counts(0, 5)}, {"junior": Counts(0, 90)}, "no woman is expected"),
        ({"new": Counts(1, 5)}, ALL, "nobody to set against in the grade new"),
        ({"new": Counts(1, 5)}, {"new": Counts(0, 0)}, "nobody to set against"),
    ],
)
def test_what_cannot_be_told_says_why(own, everybody, reason):
    found = like_for_like(own, everybody)
    assert isinstance(found, NotCalculable)
    assert reason in found.reason


def test_a_grade_without_people_of_its_own_counts_for_nothing():
    assert like_for_like_told({**OWN, "top": Counts(0, 0)}, ALL) == like_for_like_told(OWN, ALL)


def test_rounding_of_either_side_widens_it():
    """One grade of 40 among 80, a quarter women: 12.25 × (0.75² + 0.25²) of one's own rounding,
    and a quarter of that again, (40 ÷ 80)², of theirs.
    """

    def of(own_rounded, all_rounded):
        own = {"junior": Counts(10, 40, rounded=own_rounded)}
        return like_for_like_told(own, {"junior": Counts(20, 80, rounded=all_rounded)})

    assert of(False, False).high == pytest.approx(byar(10)[1] / 10)
    assert of(True, False).high == pytest.approx(byar_widened(10, 7.65625)[1] / 10)
    assert of(False, True).high == pytest.approx(byar_widened(10, 1.9140625)[1] / 10)
    assert of(True, True).high == pytest.approx(byar_widened(10, 9.5703125)[1] / 10)


@pytest.mark.parametrize(
    ("people", "shares"),
    [
        ((40, 50, 20), (0.25, 0.12, 0.05)),
        ((27,) * 7, (0.1,) * 7),
        ((400, 300, 60), (0.3, 0.2, 0.1)),
    ],
)
def test_after_rounding_it_still_covers_95_times_in_100(people, shares):
    """A council like all others, so that the true ratio is 1; both sides are rounded."""
    chance = np.random.default_rng(len(people))
    own = [cells(*pair, 1_500, chance) for pair in zip(people, shares, strict=True)]
    everybody = [
        cells(20 * size, share, 1_500, chance) for size, share in zip(people, shares, strict=True)
    ]
    held = []
    for ours, theirs in zip(zip(*own, strict=True), zip(*everybody, strict=True), strict=True):
        grades = [str(grade) for grade in range(len(people))]
        found = like_for_like_told(
            dict(zip(grades, ours, strict=True)), dict(zip(grades, theirs, strict=True))
        )
        held.append(found.low <= 1 <= found.high)
    assert np.mean(held) >= ENOUGH
