"""Worked answers: UKHSA's published limits, PEERS' table around 14 %, and statsmodels."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.meta_analysis import combine_effects

from dashboard.measures.arithmetic.counts import Counts, interval, pooled
from dashboard.measures.arithmetic.dispersion import dispersion
from dashboard.measures.arithmetic.funnel import Place, funnel, limits
from dashboard.measures.arithmetic.intervals import Z998
from tests.bench.funnel import UNUSUAL
from tests.chance import ENOUGH, LEAST_SHOWN, any_counts, cells

# People, the 95 % limits and the 99.8 % limits around 14 %.
AROUND_14 = [
    (25, (0.003984, 0.276016), (0.0, 0.354454)),
    (52, (0.045690, 0.234310), (0.0, 0.288697)),
    (100, (0.071992, 0.208008), (0.032773, 0.247227)),
    (500, (0.109586, 0.170414), (0.092047, 0.187953)),
]
PUBLISHED = 0.80642448  # PHEindicatormethods' test of its funnel limits


@pytest.mark.parametrize(("base", "at_95", "at_998"), AROUND_14)
def test_the_funnel_around_14_percent(base, at_95, at_998):
    found = limits(0.14, base)
    assert (found.low, found.high) == pytest.approx(at_95, abs=5e-7)
    assert (found.low_998, found.high_998) == pytest.approx(at_998, abs=5e-7)


def test_the_limits_that_ukhsa_publishes():
    assert limits(PUBLISHED, 18).high == pytest.approx(0.98894803, rel=1e-7)
    found = limits(PUBLISHED, 50)
    assert (found.low, found.high) == pytest.approx((0.69691035, 0.91593861), rel=1e-7)


@pytest.mark.parametrize(("share", "base"), [(1.2, 5), (-0.1, 5), (0.5, 0), (0.5, -1)])
def test_a_funnel_that_cannot_be_is_refused(share, base):
    with pytest.raises(ValueError, match="no funnel can stand"):
        limits(share, base)


@pytest.mark.parametrize(
    ("women", "place"),
    [
        (3, Place.UNUSUALLY_LOW),
        (5, Place.SOMEWHAT_LOW),
        (14, Place.IN_LINE),
        (22, Place.SOMEWHAT_HIGH),
        (26, Place.UNUSUALLY_HIGH),
    ],
)
def test_a_council_of_100_around_14_percent_has_its_place(women, place):
    (point,) = funnel([Counts(women, 100)], 0.14).points
    assert point.place is place


@pytest.mark.parametrize("women", [0, 1])
def test_no_woman_or_women_only_anywhere_are_all_in_line(women):
    found = funnel([Counts(30 * women, 30), Counts(50 * women, 50)], women)
    assert {each.place for each in found.points} == {Place.IN_LINE}
    assert {each.allowing for each in found.points} == {Place.IN_LINE}


councils = st.lists(any_counts(120, least=1), min_size=2, max_size=8)


@given(councils)
def test_it_flags_exactly_those_whose_own_interval_leaves_the_pooled_share_out(counts):
    found = funnel(counts, pooled(counts).share)
    for each, point in zip(counts, found.points, strict=True):
        at_95, at_998 = interval(each), interval(each, Z998)
        if min(abs(found.share - bound) for bound in (*at_95, *at_998)) < 1e-9:
            continue  # On the very bound, the last digit decides.
        assert (at_95[0] < found.share < at_95[1]) == (point.place is Place.IN_LINE)
        assert (at_998[0] < found.share < at_998[1]) == (point.place not in UNUSUAL)


@given(councils)
def test_allowing_for_over_dispersion_never_makes_a_council_stand_out_more(counts):
    for each in funnel(counts, pooled(counts).share).points:
        assert each.wide.low <= each.limits.low
        assert each.wide.high >= each.limits.high


def test_tau_squared_is_dersimonian_and_lairds_where_nothing_is_drawn_in():
    """Their fixed weights are the bases, to scale, so that the pooled share is their centre too."""
    counts = [Counts(w, n) for w, n in [(5, 60), (20, 80), (30, 90), (10, 150), (45, 200), (3, 40)]]
    share = sum(each.women for each in counts) / sum(each.base for each in counts)
    variances = np.array([share * (1 - share) / each.base for each in counts])
    shares = np.array([each.share for each in counts])
    theirs = combine_effects(shares, variances, method_re="chi2")
    found = dispersion(counts, share, winsorised=0)
    assert found.tau_squared == pytest.approx(theirs.tau2, rel=1e-9)
    assert found.phi == pytest.approx(theirs.q / len(counts), rel=1e-9)


def test_the_outer_tenths_are_drawn_in_to_the_quantiles():
    """Eleven of 100 people: z-scores' second lowest and second highest stand for the outermost."""
    women = [0, 5, 10, 15, 18, 20, 22, 25, 30, 35, 40]
    share = sum(women) / 1100
    scores = sorted((each / 100 - share) / np.sqrt(share * (1 - share) / 100) for each in women)
    scores[0], scores[-1] = scores[1], scores[-2]
    assert np.quantile(scores, 0.1) == pytest.approx(scores[1])
    found = dispersion([Counts(each, 100) for each in women], share)
    assert found.phi == pytest.approx(np.mean(np.square(scores)), rel=1e-9)


def test_councils_that_differ_by_chance_alone_are_not_over_dispersed():
    alike = [Counts(14, 100)] * 6
    assert dispersion(alike, 0.14).tau_squared == 0


def test_rounding_is_not_taken_for_a_difference_between_councils():
    chance = np.random.default_rng(8)
    shown = [each for each in cells(40, 0.2, 4_000, chance) if each.base >= LEAST_SHOWN]
    share = sum(each.women for each in shown) / sum(each.base for each in shown)
    assert dispersion(shown, share, winsorised=0).phi <= 1.0
    bare = [Counts(each.women, each.base) for each in shown]
    assert dispersion(bare, share, winsorised=0).phi > 1.2


@pytest.mark.parametrize(
    ("people", "share"), [(27, 0.1), (30, 0.35), (40, 0.3), (52, 0.14), (100, 0.3), (800, 0.14)]
)
def test_after_rounding_95_in_100_still_stand_within_the_limits(people, share):
    shown = [
        each
        for each in cells(people, share, 4_000, np.random.default_rng(people))
        if each.base >= LEAST_SHOWN
    ]
    within = []
    for each in shown:
        around = limits(share, each.base, rounded=True)
        within.append(around.low <= each.share <= around.high)
    assert np.mean(within) >= ENOUGH
