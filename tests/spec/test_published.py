"""Examples that others published, each with its source: what the
measures say of the same numbers.
"""

import pytest

from dashboard.measures.permitted import Figures
from dashboard.measures.relative_likelihood import likelihood_figures
from dashboard.measures.safe_table import Rule
from dashboard.measures.segregation import index_figures
from dashboard.measures.shares import share_figures
from etl.vocabulary.benchmarks import benchmark

SIX_DIGITS = 5e-7

# R's package binom (binom.confint, Wilson), as held in statsmodels' tests of proportions.
R_BINOM = [
    ((18, 20), (0.6989663547715128, 0.972133518786232)),
    ((4, 20), (0.0806576625797981, 0.4160174322518935)),
    ((4, 200), (0.00780442641634947, 0.05028708690582643)),
    ((190, 200), (0.910421851861224, 0.972617354399236)),
]
# Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3: to four decimals.
NEWCOMBE = [
    ((81, 263), (0.2553, 0.3662)),
    ((15, 148), (0.0624, 0.1605)),
    ((0, 20), (0.0000, 0.1611)),
    ((1, 29), (0.0061, 0.1718)),
]
# R 4.3.3, DescTools' BinomCI (Wilson), as held in the same tests.
R_DESCTOOLS = [((100, 200), (0.4313609, 0.5686391))]
# Stata's csi and R's epitools: the Physicians' Health Study (Steering Committee, 1989, New England
# Journal of Medicine 321, 129-135), heart attacks on placebo and on aspirin; and the example of
# Boston University's School of Public Health (EP713, Association). Those it happened to, and all.
RISK_RATIOS = [
    ((189, 11034), (104, 11037), (1.817802, 1.433031, 2.305884)),
    ((60, 168), (45, 386), (3.063492, 2.177394, 4.310191)),
]


def exact(women: int, others: int) -> Figures:
    return Figures(women, others, 0, Rule.EXACT)


@pytest.mark.parametrize(("counts", "interval"), [*R_BINOM, *R_DESCTOOLS], ids=str)
def test_wilsons_interval_is_that_of_r(counts, interval):
    women, base = counts
    row = share_figures(exact(women, base - women), benchmark("band"))
    told = (row["low"] / 100, row["high"] / 100)
    assert told == pytest.approx(interval, rel=SIX_DIGITS)


@pytest.mark.parametrize(("counts", "interval"), NEWCOMBE, ids=str)
def test_wilsons_interval_is_that_of_newcombes_own_examples(counts, interval):
    women, base = counts
    row = share_figures(exact(women, base - women), None)
    assert (row["low"] / 100, row["high"] / 100) == pytest.approx(interval, abs=5e-5)


@pytest.mark.parametrize(("first", "second", "published"), RISK_RATIOS, ids=str)
def test_the_relative_likelihood_and_katzs_interval_are_statas_risk_ratio(first, second, published):
    (women, women_at_risk), (others, others_at_risk) = first, second
    at_risk, happened = exact(women_at_risk, others_at_risk), exact(women, others)
    promoted = likelihood_figures("be promoted", at_risk, happened)
    # Of leavers those at risk are the mean of a year's two ends, here of as many people.
    left = likelihood_figures("leave", at_risk, at_risk, happened)
    for row in (promoted, left):
        assert (row["ratio"], row["low"], row["high"]) == pytest.approx(published, rel=SIX_DIGITS)


@pytest.mark.parametrize(
    "families",
    [
        [(100, 0), (60, 40), (40, 60), (0, 100)],
        [(80, 20), (80, 20), (20, 80), (20, 80)],
    ],
    ids=["outer", "even"],
)
def test_duncans_index_is_that_of_rs_package_segregation(families):
    """Its example of two matrices in which D is alike, 0.6, and H is not."""
    whole = exact(200, 200)
    parts = [exact(*each) for each in families]
    row = index_figures([str(place) for place in range(4)], whole, whole, *parts)
    assert row["index"] == pytest.approx(60.0, rel=SIX_DIGITS)
