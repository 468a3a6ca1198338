"""A promise is met, broken, or left open: by the clock and by work, as sure as they are."""

import pytest

from tests.bench.clocks import Spent, sum_of
from tests.bench.promised import Promises, Ratio, most_of, ratios, slowest, usual

SURELY_LESS, SURELY_MORE = Ratio(1.0, 0.9, 1.1), Ratio(1.5, 1.3, 1.7)
UNSURE = Ratio(1.1, 0.8, 1.6)


@pytest.mark.parametrize(
    ("clock", "work", "said"),
    [
        (SURELY_LESS, SURELY_LESS, "met"),
        (UNSURE, SURELY_LESS, "met"),
        (SURELY_LESS, UNSURE, "met"),
        (UNSURE, UNSURE, "not proved"),
        (SURELY_MORE, SURELY_LESS, "NOT MET"),
        (SURELY_LESS, SURELY_MORE, "NOT MET"),
    ],
)
def test_a_promise_is_met_where_one_proves_it_and_neither_the_contrary(clock, work, said):
    promises = Promises()
    assert promises.check_both("trend", clock, work, 1.2) == said
    found = (promises.met, len(promises.open), len(promises.broken))
    assert found == tuple(int(said == each) for each in ("met", "not proved", "NOT MET"))


def test_what_always_takes_twice_as_long_surely_does():
    below = [Spent(clock=1 + turn % 7, work=1) for turn in range(60)]
    above = [Spent(2 * each.clock, 2 * each.work) for each in below]
    for of in (usual, slowest):
        assert ratios(above, below, of) == (Ratio(2, 2, 2), Ratio(2, 2, 2))


def test_what_swings_is_not_sure():
    below = [Spent(1 + turn % 2, 1) for turn in range(60)]
    above = [Spent(2 - turn % 2, 1) for turn in range(60)]
    clock, work = ratios(above, below, usual)
    assert clock.low < 1 < clock.high
    assert work == Ratio(1, 1, 1)


def test_of_clock_and_work_the_worse_is_told():
    once = [Spent(1, 1)] * 9
    assert most_of([Spent(2, 3)] * 9, once) == 3
    assert most_of([Spent(5, 3)] * 9, once) == 5


def test_parts_are_added_up_and_taken_off():
    whole = sum_of([Spent(1, 2), Spent(3, 4)])
    assert (whole, whole.less(Spent(1, 1))) == (Spent(4, 6), Spent(3, 5))
