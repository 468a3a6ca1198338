"""Keyed random rounding: unbiased, steady, and never within hard bounds that could meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.arithmetic.intervals import ROUNDING_VARIANCE
from dashboard.measures.rounding import _moved_on, rounded

SECRET = b"a secret of the tests, 32 bytes long"


@given(st.integers(0, 10**6), st.integers(0, 2**62))
def test_a_count_goes_to_a_multiple_of_5_at_most_14_steps_beyond_its_neighbours(count, key):
    found = rounded(count, key, SECRET, "women")
    assert found % 5 == 0
    assert found >= 0
    assert abs(found - count) < 75


@given(st.integers(0, 1000), st.integers(0, 2**62))
def test_the_same_records_always_give_the_same_figure(count, key):
    assert rounded(count, key, SECRET, "women") == rounded(count, key, SECRET, "women")


def test_nobody_is_always_0():
    assert {rounded(0, key, SECRET, "women") for key in range(2_000)} == {0}


# Worked out by hand for one step, two steps and three: 4/5 stay, 2/25 each way go one step and
# stay, and so on. From 10 nothing reaches 0 in one step; from 5 a tenth does, and stays.
@pytest.mark.parametrize(
    ("count", "shown", "chance"),
    [
        (100, 100, 0.8 + 0.016 + 0.0005),
        (100, 105, 0.08 + 0.0024),
        (100, 95, 0.08 + 0.0024),
        (5, 5, 0.8 + 0.008),
        (5, 0, 0.1 + 0.001),
        (3, 0, 0.4 + 0.6 * 0.101),
    ],
)
def test_one_figure_in_five_moves_a_step_on(count, shown, chance):
    """40,000 keys: the standard error is at most 0.0025."""
    times = sum(rounded(count, key, SECRET, "women") == shown for key in range(40_000))
    assert times / 40_000 == pytest.approx(chance, abs=0.01)


@pytest.mark.parametrize("count", [1, 2, 4, 5, 7, 13, 52, 4000])
def test_on_average_a_count_is_shown_as_it_is(count):
    """40,000 keys of a standard deviation of 3.5 at the most: a standard error of 0.0175."""
    mean = sum(rounded(count, key, SECRET, "women") for key in range(40_000)) / 40_000
    assert mean == pytest.approx(count, abs=0.08)


@pytest.mark.parametrize("count", [50, 52, 54])
def test_the_variance_is_what_the_interval_is_widened_by_at_the_most(count):
    """r(5 - r) and 25 for each of the steps, of which there are 0.25 on average."""
    shown = [rounded(count, key, SECRET, "women") for key in range(40_000)]
    remainder = count % 5
    expected = remainder * (5 - remainder) + 25 * 0.25
    assert expected <= ROUNDING_VARIANCE
    mean_square = sum((each - count) ** 2 for each in shown) / len(shown)
    assert mean_square == pytest.approx(expected, rel=0.05)


def test_any_figure_can_come_from_any_count_of_somebody_near_it():
    """So that no bounds of any two figures ever meet on one count: the steps end by chance only."""
    always_on, down = b"\x00" * 56, b"\x20\x00\x00\x00" * 14
    assert _moved_on(5, always_on) == 75
    assert _moved_on(70, down) == 0
    assert _moved_on(75, down) == 5


def test_another_secret_or_another_label_draws_anew():
    one = [rounded(2, key, SECRET, "women") for key in range(200)]
    assert one != [
        rounded(2, key, b"another secret, also 32 bytes long", "women") for key in range(200)
    ]
    assert one != [rounded(2, key, SECRET, "others") for key in range(200)]


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="cannot be -1"):
        rounded(-1, 7, SECRET, "women")
