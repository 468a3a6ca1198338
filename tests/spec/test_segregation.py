"""Worked answers by hand, SciPy's hypergeometric, and departments placed by lot."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import hypergeom

from dashboard.measures.arithmetic.counts import Counts, NotCalculable
from dashboard.measures.arithmetic.segregation import segregation
from tests.chance import any_counts, rounded_at_random
from tests.told import told

segregation_told = told(segregation)

FAMILIES = [Counts(80, 200), Counts(110, 200), Counts(90, 240), Counts(120, 200)]


def test_the_index_by_hand():
    """Half of |80/400 - 120/440| + |110/400 - 90/440| + |90/400 - 150/440| + |120/400 - 80/440|."""
    assert segregation_told(FAMILIES).index == pytest.approx(18.863636, rel=1e-6)


def test_what_chance_makes_of_few_women_is_at_most_everybody():
    families = [Counts(women, 30, rounded=True) for women in (0, 0, 5, 0)]
    found = segregation_told(families)
    assert (found.by_chance, found.chance_high) == (100.0, 100.0)


def test_women_and_others_apart_are_segregated_wholly():
    found = segregation_told([Counts(30, 30), Counts(0, 50)])
    assert found.index == pytest.approx(100)
    assert found.beyond_chance


def test_nobody_is_more_than_wholly_apart():
    """Its sum of decimals is 100.00000000000001."""
    apart = [Counts(1, 1), Counts(1, 1), Counts(0, 1), Counts(0, 2)]
    assert segregation_told(apart).index == 100


def test_the_same_share_everywhere_is_no_segregation():
    found = segregation_told([Counts(10, 50), Counts(20, 100)])
    assert found.index == pytest.approx(0)
    assert not found.beyond_chance


def test_what_chance_makes_is_scipys_mean_deviation():
    people, women, others = 840, 400, 440
    deviation = 0.0
    for size in (200, 200, 240, 200):
        drawn = np.arange(size + 1)
        odds = hypergeom(people, women, size).pmf(drawn)
        deviation += np.sum(odds * abs(drawn - size * women / people))
    expected = 100 * people / (2 * women * others) * deviation
    assert segregation_told(FAMILIES).by_chance == pytest.approx(expected, rel=1e-9)


spreads = st.lists(any_counts(60), min_size=2, max_size=6).filter(
    lambda counts: not isinstance(segregation(counts), NotCalculable)
)


@given(spreads)
def test_the_index_stays_between_0_and_100(counts):
    found = segregation_told(counts)
    assert 0 <= found.index <= 100
    assert found.by_chance >= 0
    assert found.chance_high <= 100


@given(spreads)
def test_women_and_others_exchanged_are_as_far_apart(counts):
    there = segregation_told(counts)
    back = segregation_told([Counts(each.others, each.base, each.rounded) for each in counts])
    assert back.index == pytest.approx(there.index)
    assert back.by_chance == pytest.approx(there.by_chance)


@pytest.mark.parametrize(
    ("families", "reason"),
    [
        ([], "there is nobody"),
        ([Counts(0, 0)], "there is nobody"),
        ([Counts(0, 20), Counts(0, 30)], "there are no women"),
        ([Counts(20, 20), Counts(3, 3)], "there are no men and people of another gender"),
        ([Counts(0, 25, rounded=True)], "there are few or no women"),
        ([Counts(5, 20), Counts(0, 0)], "everybody is in one role family"),
    ],
)
def test_what_cannot_be_told_says_why(families, reason):
    assert segregation(families) == NotCalculable(reason)


def placed_by_lot(sizes, women, rounded):
    """What 2,000 departments are told whose women stand in the families by lot, where they are."""
    chance = np.random.default_rng(women)
    placed = chance.multivariate_hypergeometric(sizes, women, 2_000)
    of_women, others = placed, np.array(sizes) - placed
    if rounded:
        of_women, others = (rounded_at_random(each, chance) for each in (of_women, others))
    answers = [
        segregation([Counts(w, w + o, rounded) for w, o in zip(*rows, strict=True)])
        for rows in zip(of_women.tolist(), others.tolist(), strict=True)
    ]
    return [each for each in answers if not isinstance(each, NotCalculable)]


# The grid over which the bound was found: families, and women as a part of everybody in them.
GRID = [
    *((25,) * families for families in (3, 6, 10)),
    *((100,) * families for families in (3, 8)),
    (1_000,) * 3,
    (25, 300, 40), (27, 300), (30, 28), (30, 40, 50, 25), (60, 80, 120), (1_000, 30, 30, 60),
]  # fmt: skip


@pytest.mark.parametrize("rounded", [False, True], ids=["exact", "rounded"])
@pytest.mark.parametrize("sizes", GRID, ids=str)
def test_placed_by_lot_few_departments_seem_segregated(sizes, rounded):
    """1 in 20 at the most, whether a tenth, a quarter or a half of the people are women."""
    for part in (10, 4, 2):
        found = placed_by_lot(sizes, sum(sizes) // part, rounded)
        assert np.mean([each.beyond_chance for each in found]) <= 0.05, part


@pytest.mark.parametrize("rounded", [False, True])
@pytest.mark.parametrize(("sizes", "women"), [((60,) * 8, 120), ((200,) * 8, 240)])
def test_what_chance_makes_is_what_departments_placed_by_lot_have(sizes, women, rounded):
    found = placed_by_lot(sizes, women, rounded)
    told = np.mean([each.by_chance for each in found])
    assert told == pytest.approx(np.mean([each.index for each in found]), rel=0.15)


@pytest.mark.parametrize(("sizes", "women"), [((30, 28, 35), 20), ((40, 25), 10), ((30, 30), 30)])
def test_of_two_or_three_small_families_more_is_laid_to_chance_than_it_makes(sizes, women):
    """The normal errors that stand for the rounding's are the larger by up to a third."""
    found = placed_by_lot(sizes, women, rounded=True)
    told = np.mean([each.by_chance for each in found])
    index = np.mean([each.index for each in found])
    assert index <= told <= 1.35 * index
