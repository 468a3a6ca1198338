"""Worked answers: PEERS' example by grade, and what Kitagawa's identity demands."""

from math import fsum

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.arithmetic.counts import Counts, NotCalculable, pooled
from dashboard.measures.arithmetic.kitagawa import parts_of_change
from tests.chance import ENOUGH, any_counts, cells
from tests.told import told

parts_of_change_told = told(parts_of_change)

FIRST = {"junior": Counts(10, 40), "middle": Counts(6, 50), "senior": Counts(1, 20)}
SECOND = {"junior": Counts(9, 30), "middle": Counts(8, 55), "senior": Counts(2, 25)}

ladders = st.dictionaries(
    st.sampled_from(["a", "b", "c", "d"]),
    any_counts(60),
    min_size=1,
).filter(lambda ladder: sum(each.base for each in ladder.values()) > 0)


def test_the_change_of_1_82_points_is_3_42_of_rates_less_1_60_of_mix():
    found = parts_of_change_told(FIRST, SECOND)
    assert found.change == pytest.approx(1.818182, abs=1e-6)
    assert found.rate == pytest.approx(3.419421, abs=1e-6)
    assert found.mix == pytest.approx(-1.601240, abs=1e-6)
    parts = {grade: (part.rate, part.mix) for grade, part in found.by_grade.items()}
    assert parts["junior"] == pytest.approx((1.590909, -2.5), abs=1e-6)
    assert parts["middle"] == pytest.approx((1.214876, 0.603306), abs=1e-6)
    assert parts["senior"] == pytest.approx((0.613636, 0.295455), abs=1e-6)


@given(ladders, ladders)
def test_the_parts_add_up_to_the_change(first, second):
    found = parts_of_change_told(first, second)
    crude = pooled(list(second.values())).share - pooled(list(first.values())).share
    assert found.change == pytest.approx(100 * crude, abs=1e-9)
    assert found.rate == fsum(part.rate for part in found.by_grade.values())
    assert found.mix == fsum(part.mix for part in found.by_grade.values())
    assert found.rate_low <= found.rate <= found.rate_high


@given(ladders, ladders)
def test_turned_round_every_part_changes_its_sign(first, second):
    there, back = parts_of_change_told(first, second), parts_of_change_told(second, first)
    assert (there.rate, there.mix) == pytest.approx((-back.rate, -back.mix), abs=1e-9)
    assert there.rate_low == pytest.approx(-back.rate_high, abs=1e-9)


def test_the_same_mix_leaves_rates_alone_to_explain():
    found = parts_of_change_told(
        {"a": Counts(1, 10), "b": Counts(2, 20)}, {"a": Counts(3, 10), "b": Counts(2, 20)}
    )
    assert found.mix == pytest.approx(0)
    assert found.rate == pytest.approx(100 * 2 / 30)


def test_the_same_rates_leave_the_mix_alone_to_explain():
    found = parts_of_change_told(
        {"a": Counts(1, 10), "b": Counts(10, 20)}, {"a": Counts(2, 20), "b": Counts(5, 10)}
    )
    assert found.rate == pytest.approx(0)
    assert found.change == pytest.approx(100 * (7 / 30 - 11 / 30))


@pytest.mark.parametrize("empty", [{}, {"b": Counts(0, 0)}])
def test_a_grade_that_is_empty_in_one_year_is_a_matter_of_mix(empty):
    """Ten of a and ten of b, a half of them women, where only a's ten, none a woman, had been."""
    found = parts_of_change_told(
        {"a": Counts(0, 10), **empty}, {"a": Counts(0, 10), "b": Counts(5, 10)}
    )
    assert found.by_grade["b"].rate == 0
    assert found.by_grade["b"].mix == pytest.approx(25)
    assert found.change == pytest.approx(25)


def test_nothing_is_said_of_nobody():
    nobody = {"a": Counts(0, 0)}
    assert parts_of_change(nobody, SECOND) == NotCalculable("there is nobody in one of the two")
    assert isinstance(parts_of_change(FIRST, {}), NotCalculable)


def test_of_one_grade_the_interval_of_the_rates_is_newcombes():
    """Newcombe's own example, his table II."""
    found = parts_of_change_told({"a": Counts(48, 80)}, {"a": Counts(56, 70)})
    assert (found.rate_low, found.rate_high) == pytest.approx((5.24, 33.39), abs=0.005)


@pytest.mark.parametrize(
    ("people", "shares"),
    [
        (((40, 30), (50, 55), (20, 25)), ((0.25, 0.3), (0.12, 0.15), (0.05, 0.08))),
        (((27, 30),) * 7, ((0.1, 0.15),) * 7),
        (((300, 280), (100, 140)), ((0.14, 0.14), (0.3, 0.2))),
    ],
)
def test_after_rounding_it_still_covers_95_times_in_100(people, shares):
    chance = np.random.default_rng(len(people))
    years = []
    for year in (0, 1):
        drawn = [
            cells(sizes[year], both[year], 1_000, chance)
            for sizes, both in zip(people, shares, strict=True)
        ]
        years.append([dict(enumerate(each)) for each in zip(*drawn, strict=True)])
    totals = [sum(sizes[year] for sizes in people) for year in (0, 1)]
    truth = 100 * sum(
        (sizes[0] / totals[0] + sizes[1] / totals[1]) / 2 * (both[1] - both[0])
        for sizes, both in zip(people, shares, strict=True)
    )
    found = [parts_of_change_told(*pair) for pair in zip(*years, strict=True)]
    assert np.mean([each.rate_low <= truth <= each.rate_high for each in found]) >= ENOUGH
