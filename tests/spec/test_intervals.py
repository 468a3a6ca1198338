"""Worked answers from outside: DOMAIN's examples, statsmodels, and a simulation of the rounding."""

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint

from dashboard.measures.arithmetic.intervals import Z95, Z998, wilson, wilson_rounded
from tests.chance import rounded_at_random

# women, base, low and high at 95 % (percent), worked out with SciPy.
WILSON_95 = [
    (7, 52, 6.6769, 25.2733),
    (0, 20, 0.0, 16.1125),
    (20, 20, 83.8875, 100.0),
    (0, 29, 0.0, 11.6970),
    (0, 28, 0.0, 12.0643),
    (3, 8, 13.6844, 69.4258),
    (7, 47, 7.4067, 27.6856),
]


@pytest.mark.parametrize(("women", "base", "low", "high"), WILSON_95)
def test_wilson_at_95_agrees_with_answers_worked_out_elsewhere(women, base, low, high):
    found = wilson(women, base)
    assert [100 * bound for bound in found] == pytest.approx([low, high], abs=5e-4)


def test_wilson_at_998_of_7_in_52_is_4_54_to_33_72():
    assert wilson(7, 52, Z998) == pytest.approx((0.045401, 0.337210), abs=5e-7)


@pytest.mark.parametrize("base", [1, 2, 9, 25, 140, 5000])
def test_wilson_agrees_with_statsmodels(base):
    for women in {0, 1, base // 7, base // 2, base}:
        theirs = proportion_confint(women, base, alpha=0.05, method="wilson")
        assert wilson(women, base) == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize(("women", "base"), [(0, 0), (3, 2), (-1, 5)])
def test_no_interval_is_taken_of_people_who_cannot_be(women, base):
    with pytest.raises(ValueError, match="no share can be taken"):
        wilson(women, base)
    with pytest.raises(ValueError, match="no share can be taken"):
        wilson_rounded(women, base)


def test_the_widened_interval_holds_wilsons():
    for women, base in [(0, 25), (5, 40), (20, 100), (150, 1000), (30, 30)]:
        low, high = wilson(women, base)
        wide_low, wide_high = wilson_rounded(women, base)
        assert wide_low <= low
        assert wide_high >= high
        assert 0 <= wide_low <= wide_high <= 1


@pytest.mark.parametrize(("women", "base"), [(0, 5), (5, 5), (0, 10), (5, 10), (5, 25), (10, 60)])
@pytest.mark.parametrize("z", [Z95, Z998])
def test_the_widened_interval_holds_every_share_that_its_equation_allows(women, base, z):
    """At 5 people the equation allows them all. Tried at a thousand shares."""
    low, high = wilson_rounded(women, base, z)
    for share in np.linspace(0, 1, 1_001):
        moved = max(abs(women / base - share) - 1.5 / base, 0)
        variance = share * (1 - share) / base + 6 * ((1 - share) ** 2 + share**2) / base**2
        if moved < z * np.sqrt(variance) - 1e-9:
            assert low - 1e-9 <= share <= high + 1e-9


def test_the_widened_interval_comes_near_wilsons_where_people_are_many():
    low, high = wilson(20_000, 100_000)
    wide_low, wide_high = wilson_rounded(20_000, 100_000)
    assert wide_high - wide_low == pytest.approx(high - low, rel=0.02)


@pytest.mark.parametrize("people", [25, 27, 33, 44, 52, 71, 100, 150, 300, 400, 1000, 3000])
def test_after_rounding_the_interval_still_covers_95_times_in_100(people):
    """8,000 departments of each size and share, each rounded anew; 0.94 leaves room for chance."""
    chance = np.random.default_rng(people)
    for share in (0.02, 0.05, 0.1, 0.12, 0.14, 0.16, 0.2, 0.35, 0.5):
        women = chance.binomial(people, share, 8_000)
        rounded_women = rounded_at_random(women, chance)
        base = rounded_women + rounded_at_random(people - women, chance)
        shown = base >= 25
        pairs, times = np.unique(
            np.stack([rounded_women[shown], base[shown]]), axis=1, return_counts=True
        )
        covered = 0
        for (w, b), count in zip(pairs.T, times, strict=True):
            low, high = wilson_rounded(int(w), int(b), Z95)
            covered += count if low <= share <= high else 0
        assert covered / shown.sum() >= 0.94, (people, share)
