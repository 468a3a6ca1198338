"""What the measures are taken of."""

import pytest

from dashboard.measures.arithmetic.counts import Counts, interval, pooled
from dashboard.measures.arithmetic.intervals import wilson, wilson_rounded


@pytest.mark.parametrize(("women", "base"), [(3, 2), (-1, 5), (0, -1)])
def test_counts_that_no_people_can_make_are_refused(women, base):
    with pytest.raises(ValueError, match="cannot stand in"):
        Counts(women, base)


def test_a_groups_share_is_pooled_and_never_a_mean_of_shares():
    assert pooled([Counts(2, 10), Counts(9, 90)]).share == pytest.approx(0.11)


def test_what_is_pooled_is_rounded_as_soon_as_one_part_is():
    assert pooled([Counts(2, 10), Counts(10, 90, rounded=True)]).rounded
    assert not pooled([Counts(2, 10), Counts(9, 90)]).rounded


def test_nobody_has_no_share():
    with pytest.raises(ValueError, match="nobody"):
        _ = Counts(0, 0).share


def test_the_interval_is_the_one_that_the_counts_ask_for():
    assert interval(Counts(10, 60)) == wilson(10, 60)
    assert interval(Counts(10, 60, rounded=True)) == wilson_rounded(10, 60)
