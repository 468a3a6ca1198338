"""Worked answers: DOMAIN's example, Newcombe (1998, table II, method 10), and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from statsmodels.stats.proportion import confint_proportions_2indep

from dashboard.measures.arithmetic.change import NOISE, Change, Standing, difference
from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.intervals import ROUNDING_VARIANCE
from tests.bench.changes import called_clear, most_stayed
from tests.chance import ENOUGH, LEAST_SHOWN, any_counts, cells, rounded_at_random
from tests.told import told

change_told = told(difference)

# First women and base, second women and base, and the interval: Newcombe's own examples.
NEWCOMBE = [
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((6, 7), (2, 7), (0.0582, 0.8062)),
    ((5, 56), (0, 29), (-0.0381, 0.1926)),
    ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ((0, 10), (0, 10), (-0.2775, 0.2775)),
    ((10, 10), (0, 20), (0.6791, 1.0000)),
    ((10, 10), (0, 10), (0.6075, 1.0000)),
]

groups = any_counts(400, least=1)


def test_9_of_40_against_7_of_52_cannot_be_told_apart():
    found = change_told(Counts(9, 40), Counts(7, 52))
    assert isinstance(found, Change)
    assert (found.points, found.low, found.high) == pytest.approx(
        (9.038462, -6.557377, 25.504320), rel=1e-6
    )
    assert found.standing == "cannot be told apart"


@pytest.mark.parametrize(("first", "second", "expected"), NEWCOMBE)
def test_newcombes_own_examples(first, second, expected):
    found = change_told(Counts(*first), Counts(*second))
    assert (found.low / 100, found.high / 100) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("first", "second"), [((9, 40), (7, 52)), ((0, 25), (3, 8)), ((90, 400), (30, 400))]
)
def test_it_agrees_with_statsmodels(first, second):
    theirs = confint_proportions_2indep(*first, *second, method="newcomb", compare="diff")
    found = change_told(Counts(*first), Counts(*second))
    assert (found.low / 100, found.high / 100) == pytest.approx(theirs, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("first", "second", "standing"),
    [((90, 400), (30, 400), Standing.HIGHER), ((30, 400), (90, 400), Standing.LOWER)],
)
def test_a_clear_difference_has_a_side(first, second, standing):
    assert change_told(Counts(*first), Counts(*second)).standing is standing


def test_nothing_is_said_of_nobody():
    found = difference(Counts(0, 0), Counts(7, 52))
    assert found == NotCalculable("there is nobody in one of the two")
    assert difference(Counts(7, 52), Counts(0, 0)) == found


def test_no_women_and_women_only_are_as_far_apart_as_can_be():
    assert change_told(Counts(30, 30), Counts(0, 30)).points == 100


@given(groups, groups)
def test_turned_round_it_says_the_same_of_the_other(first, second):
    there, back = change_told(first, second), change_told(second, first)
    assert there.points == pytest.approx(-back.points)
    assert (there.low, there.high) == pytest.approx((-back.high, -back.low))
    assert -100 <= there.low <= there.points <= there.high <= 100


@given(groups)
def test_a_group_cannot_be_told_from_itself(group):
    assert change_told(group, group).standing is Standing.UNCLEAR


def test_rounded_counts_make_it_wider_on_each_rounded_side():
    exact = change_told(Counts(10, 40), Counts(5, 50))
    one = change_told(Counts(10, 40), Counts(5, 50, rounded=True))
    both = change_told(Counts(10, 40, rounded=True), Counts(5, 50, rounded=True))
    assert both.low < one.low < exact.low < exact.high < one.high < both.high


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((27, 0.1), (33, 0.1)),
        ((25, 0.1), (25, 0.1)),
        ((35, 0.2), (40, 0.2)),
        ((26, 0.5), (38, 0.5)),
        ((44, 0.1), (120, 0.2)),
        ((30, 0.16), (400, 0.05)),
        ((52, 0.5), (52, 0.35)),
        ((300, 0.14), (1000, 0.16)),
        ((3000, 0.14), (3000, 0.16)),
    ],
)
def test_after_rounding_it_still_covers_95_times_in_100(first, second):
    chance = np.random.default_rng(first[0])
    firsts, seconds = (cells(people, share, 2_000, chance) for people, share in (first, second))
    found = [
        change_told(one, other)
        for one, other in zip(firsts, seconds, strict=True)
        if min(one.base, other.base) >= LEAST_SHOWN
    ]
    truth = 100 * (first[1] - second[1])
    assert np.mean([each.low <= truth <= each.high for each in found]) >= ENOUGH


@pytest.mark.parametrize("people", [30, 40, 60, 100, 200])
def test_a_small_council_in_which_most_stayed_is_hardly_ever_said_to_have_changed(people):
    """One of 2,000 such councils at the most; `make bench-changes` counts among more of them."""
    chance = np.random.default_rng(people)
    assert called_clear(*most_stayed(people, 0.2, 2_000, chance), chance).held <= 1


@pytest.mark.parametrize(("people", "most"), [(30, 0.2), (60, 1), (100, 2), (200, 2), (400, 2)])
def test_the_noise_of_rounding_alone_hardly_ever_passes_what_is_allowed_for_it(people, most):
    """Of 10,000 councils in which nobody came or left; a half more for the chance of the draws."""
    chance = np.random.default_rng(people)
    women = chance.binomial(people, 0.2, 400_000)
    ends = []
    for _ in range(2):
        seen, others = (rounded_at_random(each, chance) for each in (women, people - women))
        base = np.maximum(seen + others, LEAST_SHOWN)
        share = seen / base
        noise = np.sqrt(ROUNDING_VARIANCE * ((1 - share) ** 2 + share**2)) / base
        ends.append((share, noise, seen + others >= LEAST_SHOWN))
    (now, noise_now, is_shown), (then, noise_then, was_shown) = ends
    passed = np.abs(now - then) > NOISE * np.hypot(noise_now, noise_then)
    assert 10_000 * np.mean(passed[is_shown & was_shown]) <= 1.5 * most


@pytest.mark.parametrize(
    ("people", "earlier", "later", "least"), [(100, 0.1, 0.3, 0.55), (200, 0.1, 0.25, 0.85)]
)
def test_a_large_change_of_a_small_council_is_still_found(people, earlier, later, least):
    chance = np.random.default_rng(people)
    women, rose = (chance.binomial(people, share, 1_000) for share in (earlier, later))
    found = called_clear((women, people - women), (rose, people - rose), chance)
    assert found.held / found.told >= least


def test_between_years_the_interval_reaches_as_far_as_the_noise_of_rounding():
    """20 of 60 less 5 of 60: 25 points; 4.5 √(12.25 ((⅔² + ⅓²) + (11/12² + 1/12²)))/60 = 31.1."""
    now, then = Counts(20, 60, rounded=True), Counts(5, 60, rounded=True)
    found = change_told(now, then, of_years=True)
    noise = 450 * np.sqrt(12.25 * (5 / 9 + 122 / 144)) / 60
    assert found.points - found.low == pytest.approx(noise) == pytest.approx(31.090, abs=5e-4)
    assert found.standing is Standing.UNCLEAR
    assert change_told(now, then).standing is Standing.HIGHER


def test_a_change_far_larger_than_the_noise_is_still_clear():
    now, then = Counts(100, 400, rounded=True), Counts(40, 400, rounded=True)
    assert change_told(now, then, of_years=True).standing is Standing.HIGHER
