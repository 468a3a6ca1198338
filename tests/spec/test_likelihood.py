"""Worked answers: PEERS' example, the NHS's published ratio, and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import Table2x2

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.likelihood import Likelihood, Outcome, relative_likelihood
from tests.chance import ENOUGH, LEAST_SHOWN, rounded_at_random, shown_together
from tests.told import told

relative_likelihood_told = told(relative_likelihood)

MEN, WOMEN = Outcome(12, 60), Outcome(4, 40)

outcomes = st.integers(1, 300).flatmap(
    lambda people: st.builds(Outcome, st.integers(1, people), st.just(people))
)


def test_women_were_half_as_likely_to_be_promoted():
    found = relative_likelihood_told(WOMEN, MEN)
    assert found.ratio == pytest.approx(0.5)
    assert (found.women_rate, found.men_rate) == pytest.approx((0.1, 0.2))
    assert (found.low, found.high) == pytest.approx((1 / 5.764098, 1 / 0.693951), rel=1e-6)
    assert found.under_four_fifths
    assert found.likelihood == "cannot be told apart"


def test_the_other_way_round_it_is_the_interval_that_peers_gives():
    found = relative_likelihood_told(MEN, WOMEN)
    assert (found.ratio, found.low, found.high) == pytest.approx((2.0, 0.6940, 5.7641), abs=5e-5)
    assert not found.under_four_fifths


@pytest.mark.parametrize(
    ("women", "men", "under"),
    [
        # The American agencies' questions and answers on their guidelines (1979): 45, 48 and 51 %
        # against 60 % are impact ratios of 75, 80 and 85 %, the first alone under four fifths.
        ((45, 100), (60, 100), True),
        ((48, 100), (60, 100), False),
        ((51, 100), (60, 100), False),
        # Four fifths, whose quotient of decimals is 0.7999999999999999.
        ((8, 25), (4, 10), False),
        ((16, 50), (2, 5), False),
        ((7999, 25_000), (4, 10), True),
    ],
    ids=str,
)
def test_four_fifths_are_not_under_four_fifths(women, men, under):
    found = relative_likelihood_told(Outcome(*women), Outcome(*men))
    assert found.under_four_fifths is under


def test_the_ratio_that_the_nhs_publishes():
    """The Christie's race equality plan 2022-23: 46.99 % ÷ 14.65 % = 3.2."""
    found = relative_likelihood_told(Outcome(4699, 10_000), Outcome(1465, 10_000))
    assert round(found.ratio, 1) == 3.2
    assert found.likelihood is Likelihood.MORE


def test_the_physicians_health_study():
    """Agresti, Categorical Data Analysis: aspirin and heart attacks, 1.82 (1.43 to 2.31)."""
    found = relative_likelihood_told(Outcome(189, 11_034), Outcome(104, 11_037))
    assert (found.ratio, found.low, found.high) == pytest.approx((1.82, 1.43, 2.31), abs=0.005)


@pytest.mark.parametrize(
    ("women", "men"), [((4, 40), (12, 60)), ((40, 40), (1, 9)), ((90, 400), (3, 7))]
)
def test_it_agrees_with_statsmodels(women, men):
    rows = [[happened, at_risk - happened] for happened, at_risk in (women, men)]
    theirs = Table2x2(np.array(rows), shift_zeros=False)
    found = relative_likelihood_told(Outcome(*women), Outcome(*men))
    assert found.ratio == pytest.approx(theirs.riskratio, rel=1e-9)
    assert (found.low, found.high) == pytest.approx(theirs.riskratio_confint(0.05), rel=1e-9)


@pytest.mark.parametrize(
    ("women", "men", "reason"),
    [
        (Outcome(0, 40), MEN, "it happened to none of the women"),
        (WOMEN, Outcome(0, 60), "it happened to none of the men"),
        (Outcome(0, 0), MEN, "there are no women it could happen to"),
        (WOMEN, Outcome(0, 0), "there are no men it could happen to"),
        (Outcome(0, 40, rounded=True), MEN, "it happened to few or none of the women"),
        (Outcome(0, 0, rounded=True), MEN, "there are few or no women it could happen to"),
        (Outcome(10, 5, rounded=True), MEN, "too few women: the rounding of the counts"),
    ],
)
def test_with_a_zero_there_is_no_ratio_and_it_says_why(women, men, reason):
    found = relative_likelihood(women, men)
    assert isinstance(found, NotCalculable)
    assert found.reason.startswith(reason)


@pytest.mark.parametrize(("happened", "at_risk"), [(5, 4), (-1, 4), (0, -1)])
def test_what_cannot_have_happened_is_refused(happened, at_risk):
    with pytest.raises(ValueError, match="cannot have happened"):
        Outcome(happened, at_risk)


def test_something_that_happened_to_all_is_certain():
    found = relative_likelihood_told(Outcome(30, 30), Outcome(50, 50))
    assert (found.ratio, found.low, found.high) == (1, 1, 1)
    assert found.likelihood is Likelihood.UNCLEAR


@pytest.mark.parametrize(
    ("women", "likelihood"),
    [(Outcome(10, 400), Likelihood.LESS), (Outcome(200, 400), Likelihood.MORE)],
)
def test_a_clear_ratio_has_a_side(women, likelihood):
    assert relative_likelihood_told(women, MEN).likelihood is likelihood


@given(outcomes, outcomes)
def test_turned_round_it_is_the_inverse(women, men):
    there, back = relative_likelihood_told(women, men), relative_likelihood_told(men, women)
    assert there.ratio == pytest.approx(1 / back.ratio)
    assert (there.low, there.high) == pytest.approx((1 / back.high, 1 / back.low))


def test_the_interval_of_rounded_counts_by_hand():
    """10 of 40 against 20 of 100: 0.1 - 0.025 + 0.05 - 0.01, and 12.25 for each count squared.
    The lower end moves out by 5 of 10, the upper by 5 of 20.
    """
    found = relative_likelihood_told(Outcome(10, 40, rounded=True), Outcome(20, 100, rounded=True))
    variance = 0.115 + 12.25 * (1 / 10**2 + 1 / 40**2 + 1 / 20**2 + 1 / 100**2)
    distance = 1.959964 * variance**0.5
    assert (found.low, found.high) == pytest.approx(
        (1.25 / np.exp(distance + 0.5), 1.25 * np.exp(distance + 0.25)), rel=1e-6
    )


def drawn(women, men, times, seed):
    """Of so many pairs of rounded outcomes: how many had a ratio, and in how many it held."""
    chance = np.random.default_rng(seed)
    counts = []
    for people, rate in (women, men):
        counts.append(rounded_at_random(chance.binomial(people, rate, times), chance))
        counts.append(rounded_at_random(np.full(times, people), chance))
    passed = counts[1] + counts[3] >= LEAST_SHOWN
    truth = women[1] / men[1]
    answered = held = 0
    for row, count in zip(*shown_together(*(each[passed] for each in counts)), strict=True):
        of_women, at_risk, of_men, men_at_risk = map(int, row)
        found = relative_likelihood(
            Outcome(of_women, at_risk, rounded=True), Outcome(of_men, men_at_risk, rounded=True)
        )
        if not isinstance(found, NotCalculable):
            answered += count
            held += count * (found.low <= truth <= found.high)
    return answered, held


@pytest.mark.parametrize(
    ("women", "men"),
    [
        ((40, 0.1), (60, 0.2)),
        ((40, 0.3), (60, 0.3)),
        ((100, 0.1), (300, 0.1)),
        ((30, 0.5), (30, 0.5)),
        ((400, 0.05), (600, 0.05)),
        ((60, 0.9), (80, 0.8)),
        ((10, 0.3), (30, 0.3)),
        ((15, 0.2), (60, 0.2)),
        ((15, 0.5), (25, 0.5)),
        ((30, 0.1), (600, 0.1)),
        ((40, 0.5), (20, 0.2)),
        ((200, 0.5), (900, 0.6)),
    ],
)
def test_after_rounding_it_still_covers_95_times_in_100(women, men):
    """Of those that can be told at all."""
    answered, held = drawn(women, men, 6_000, women[0])
    assert answered > 2_000
    assert held / answered >= ENOUGH


@pytest.mark.parametrize(
    ("women", "men"),
    [
        ((12, 0.02), (600, 0.1)),
        ((18, 0.02), (600, 0.1)),
        ((30, 0.05), (600, 0.05)),
        ((5, 0.4), (30, 0.2)),
    ],
)
def test_where_it_happened_to_one_or_two_few_are_told_a_ratio_that_is_wrong(women, men):
    """Most are told that it happened to few or none; of all, 5 in 100 are told wrong."""
    answered, held = drawn(women, men, 6_000, women[0])
    assert 0 < answered < 3_000
    assert (answered - held) / 6_000 <= 0.05
