"""Position and certainty against the band, as small tables."""

import pytest

from dashboard.measures.arithmetic.intervals import wilson
from dashboard.measures.verdict import certainty, position, why_unsure
from etl.vocabulary.benchmarks import benchmarks

BAND = benchmarks()["band"]
PARITY = benchmarks()["parity"]


@pytest.mark.parametrize(
    ("share", "where"),
    [
        (0, "below"),
        (11.99, "below"),
        (12.0, "within"),
        (15.99, "within"),
        (100 * 83 / 520, "within"),  # prints as 16.0 %, is not
        (16.0, "above"),
        (100, "above"),
    ],
)
def test_the_exact_share_says_on_which_side_it_stands(share, where):
    assert position(share, BAND) == where


@pytest.mark.parametrize(("share", "where"), [(49.9, "below"), (50, "above")])
def test_nothing_stands_within_a_benchmark_of_one_figure(share, where):
    assert position(share, PARITY) == where


@pytest.mark.parametrize(
    ("women", "base", "where", "sure"),
    [
        (30, 400, "below", "clearly"),
        (70, 500, "within", "too few people to be sure"),
        (90, 400, "above", "clearly"),
        (7, 52, "within", "too few people to be sure"),
        (0, 28, "below", "too few people to be sure"),
        (0, 29, "below", "clearly"),
        (1400, 10000, "within", "clearly"),
    ],
)
def test_a_verdict_is_clear_only_when_the_whole_interval_agrees(women, base, where, sure):
    low, high = (100 * bound for bound in wilson(women, base))
    share = 100 * women / base
    assert position(share, BAND) == where
    assert certainty(low, high, share, BAND) == sure


@pytest.mark.parametrize(
    ("women", "base", "why"),
    [
        (70, 500, "too few people to be sure"),  # 11.2 to 17.3: 6.1 points
        (1250, 8000, "too close to tell"),  # 14.8 to 16.4: 1.6 points, and 16 among them
        (970, 8000, "too close to tell"),  # 11.4 to 12.9
        (1400, 10000, None),
        (90, 400, None),
    ],
)
def test_of_many_people_it_is_no_lack_of_people_that_keeps_a_share_from_being_clear(
    women, base, why
):
    low, high = (100 * bound for bound in wilson(women, base))
    assert why_unsure(low, high, certainty(low, high, 100 * women / base, BAND)) == why
