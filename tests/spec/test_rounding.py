"""Keyed random rounding: unbiased, steady, and to the neighbours only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.rounding import rounded

SECRET = b"a secret of the tests, 32 bytes long"


@given(st.integers(0, 10**6), st.integers(0, 2**62))
def test_a_count_goes_to_a_neighbouring_multiple_of_5(count, key):
    found = rounded(count, key, SECRET, "women")
    assert found % 5 == 0
    assert abs(found - count) < 5


@given(st.integers(0, 1000), st.integers(0, 2**62))
def test_the_same_records_always_give_the_same_figure(count, key):
    assert rounded(count, key, SECRET, "women") == rounded(count, key, SECRET, "women")


@pytest.mark.parametrize("count", [0, 5, 10, 4000])
def test_a_multiple_of_5_stays_as_it_is(count):
    assert {rounded(count, key, SECRET, "women") for key in range(50)} == {count}


@pytest.mark.parametrize(
    ("count", "chance_of_up"), [(1, 0.2), (2, 0.4), (3, 0.6), (4, 0.8), (13, 0.6)]
)
def test_three_becomes_five_with_chance_three_fifths(count, chance_of_up):
    """20,000 keys: the standard error is at most 0.0035."""
    ups = sum(rounded(count, key, SECRET, "women") > count for key in range(20_000))
    assert ups / 20_000 == pytest.approx(chance_of_up, abs=0.015)


def test_another_secret_or_another_label_draws_anew():
    one = [rounded(2, key, SECRET, "women") for key in range(200)]
    assert one != [
        rounded(2, key, b"another secret, also 32 bytes long", "women") for key in range(200)
    ]
    assert one != [rounded(2, key, SECRET, "others") for key in range(200)]


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="cannot be -1"):
        rounded(-1, 7, SECRET, "women")
