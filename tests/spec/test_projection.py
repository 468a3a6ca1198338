"""Worked answers: DOMAIN's renewal of one grade, two grades by hand, and worlds lived by chance."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.measures.arithmetic.counts import NotCalculable
from dashboard.measures.arithmetic.flows import Flows, Rung, WhatIf
from dashboard.measures.arithmetic.projection import (
    NEVER,
    Projection,
    Year,
    goal_met,
    goal_range,
    project,
)
from tests.bench.projection import AHEAD, lived, met_within, projected
from tests.chance import LEAST_SHOWN
from tests.told import told

project_told = told(project)

# 30 women and 70 others; over three years a tenth of each left yearly, and 5 of each joined.
ONE_GRADE = [Rung("all", Flows(30, 90, 15, 9, 0), Flows(70, 210, 15, 21, 0))]
# A tenth of all left yearly; women moved up at 5 %, others at 10 %; 4 women and 6 others joined.
TWO_GRADES = [
    Rung("junior", Flows(20, 60, 12, 6, 3), Flows(60, 180, 18, 18, 18)),
    Rung("senior", Flows(5, 15, 0, 0, 0), Flows(45, 150, 0, 15, 0)),
]


def shares(ladder, **options):
    return [each.share for each in project_told(ladder, **options).years]


def test_a_tenth_leaving_and_half_of_starters_women_come_near_half_slowly():
    """share = 0.5 - 0.2 × 0.9^t: 32.0 after 1 year, 38.1902 after 5, 43.0264 after 10."""
    found = shares(ONE_GRADE, years=14)
    assert found[0] == 0.3
    assert found[1] == pytest.approx(0.32, abs=1e-9)
    assert found[5] == pytest.approx(0.381902, abs=5e-7)
    assert found[10] == pytest.approx(0.430264, abs=5e-7)
    assert found[14] == pytest.approx(0.454246, abs=5e-7)
    assert found == pytest.approx([0.5 - 0.2 * 0.9**t for t in range(15)], abs=1e-12)


@pytest.mark.parametrize(
    ("goal", "after", "words"),
    [
        (0.3, 0, "met already"),
        (0.32, 1, "in 1 year"),
        (0.45, 14, "in 14 years"),
        (0.5, None, "never, at this share of starters"),
        (0.6, None, NEVER),
    ],
)
def test_the_year_a_goal_is_met(goal, after, words):
    found = goal_met(project_told(ONE_GRADE), goal)
    assert (found.after, found.words) == (after, words)


def between(*bounds: tuple[float, float]) -> Projection:
    """A projection whose interval is this in each year; all else says nothing here."""
    years = [Year(after, 0.3, low, high, 30, 100, {}) for after, (low, high) in enumerate(bounds)]
    return Projection(tuple(years), (0.3,))


@pytest.mark.parametrize(
    ("goal", "years"),
    [
        (0.29, (0, 0)),
        (0.31, (0, 1)),
        (0.34, (1, 3)),
        (0.38, (2, None)),
        (0.50, (None, None)),
    ],
)
def test_the_goal_is_met_between_the_upper_end_reaching_it_and_the_lower(goal, years):
    course = between((0.30, 0.31), (0.32, 0.36), (0.33, 0.40), (0.35, 0.44))
    assert goal_range(course, goal) == years


@pytest.mark.parametrize("goal", [0, 1.2, -0.1])
def test_a_goal_that_is_no_share_is_refused(goal):
    with pytest.raises(ValueError, match="a goal must be"):
        goal_met(project_told(ONE_GRADE), goal)


def test_two_grades_by_hand():
    """Junior women 20 × 0.85 + 4, others 60 × 0.8 + 6; senior women 5 + 20 × 0.05, others
    45 × 0.9 + 60 × 0.1.
    """
    after = project_told(TWO_GRADES, years=1).years[1]
    assert after.women == pytest.approx(21 + 6)
    assert after.people == pytest.approx(21 + 54 + 6 + 46.5)
    assert after.by_grade["junior"] == pytest.approx(21 / 75)
    assert after.by_grade["senior"] == pytest.approx(6 / 52.5)


def test_what_if_women_are_six_of_ten_starters():
    found = shares(ONE_GRADE, what_if=WhatIf(women_of_starters=0.6))
    assert found == pytest.approx([0.6 - 0.3 * 0.9**t for t in range(11)], abs=1e-12)


def test_what_if_women_left_half_as_often():
    """30 × 0.95 + 5 women of 33.5 + 70 × 0.9 + 5."""
    found = project_told(ONE_GRADE, years=1, what_if=WhatIf(women_leaving=0.05)).years[1]
    assert (found.women, found.people) == pytest.approx((33.5, 101.5))


def test_what_if_women_moved_up_as_often_as_others():
    found = project_told(TWO_GRADES, years=1, what_if=WhatIf(women_promotion=0.1)).years[1]
    assert found.by_grade["senior"] == pytest.approx(7 / 53.5)


def test_what_if_everybody_left_and_nobody_came():
    """The years end where nobody is left."""
    gone = WhatIf(women_leaving=1, others_leaving=1)
    nobody_joins = [Rung("all", Flows(30, 90, 0, 9, 0), Flows(70, 210, 0, 21, 0))]
    found = project_told(nobody_joins, what_if=gone)
    assert [each.after for each in found.years] == [0]
    assert goal_met(found, 0.5).after is None


@pytest.mark.parametrize("value", [-0.1, 1.1])
def test_what_cannot_be_is_not_supposed(value):
    with pytest.raises(ValueError, match="women_of_starters must be from 0 to 1"):
        WhatIf(women_of_starters=value)


def test_fewer_than_nobody_are_refused():
    with pytest.raises(ValueError, match="cannot be"):
        Flows(10, 30, 1, -1, 0)


@pytest.mark.parametrize("options", [{"years": 0}, {"years": 101}, {"years_recorded": -1}])
def test_years_that_cannot_be_are_refused(options):
    with pytest.raises(ValueError, match="cannot be projected"):
        project_told(ONE_GRADE, **options)


NOBODY = Flows(0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("ladder", "recorded", "reason"),
    [
        ([], 3, "there is nobody in post"),
        ([Rung("all", NOBODY, NOBODY)], 3, "there is nobody in post"),
        ([Rung("all", Flows(3, 0, 3, 0, 0), NOBODY)], 3, "nobody in post at the start"),
        (ONE_GRADE, 2, "3 years of people joining and leaving are needed"),
    ],
)
def test_what_cannot_be_told_says_why(ladder, recorded, reason):
    found = project(ladder, years_recorded=recorded)
    assert isinstance(found, NotCalculable)
    assert reason in found.reason


def test_no_women_and_none_joining_stay_none():
    found = project_told([Rung("all", NOBODY, Flows(70, 210, 15, 21, 0))])
    assert {(each.share, each.low, each.high) for each in found.years} == {(0, 0, 0)}


def test_women_only_stay_women_only():
    found = project_told([Rung("all", Flows(70, 210, 15, 21, 0), NOBODY)])
    assert {(each.share, each.low, each.high) for each in found.years} == {(1, 1, 1)}


def test_women_where_none_had_been_leave_at_the_rate_of_everybody_there():
    ladder = [Rung("all", Flows(10, 0, 10, 0, 0), Flows(90, 300, 0, 30, 0))]
    found = project_told(ladder, years=1).years[1]
    assert found.women == pytest.approx(10 * 0.9 + 10 / 3)


def test_a_grade_with_nobody_has_no_share():
    ladder = [*ONE_GRADE, Rung("top", NOBODY, NOBODY)]
    assert project_told(ladder, years=1).years[1].by_grade["top"] is None


def test_the_same_seed_gives_the_same_interval():
    assert project_told(TWO_GRADES, seed=3) == project_told(TWO_GRADES, seed=3)
    assert project_told(TWO_GRADES, seed=3) != project_told(TWO_GRADES, seed=4)


def test_the_interval_opens_with_the_years_and_with_rounding():
    exact, rounded = project_told(ONE_GRADE), project_told(ONE_GRADE, rounded=True)
    widths = [each.high - each.low for each in exact.years]
    assert widths[0] == 0
    assert widths[1] < widths[5] < widths[10]
    for bare, wide in zip(exact.years, rounded.years, strict=True):
        assert wide.high - wide.low > bare.high - bare.low
        assert bare.low <= bare.share <= bare.high


@pytest.mark.parametrize("rounded", [False, True])
def test_the_expected_course_lies_in_its_interval_where_hardly_a_woman_is_left(rounded):
    gone = WhatIf(women_of_starters=0, women_leaving=0.5)
    for each in project_told(TWO_GRADES, years=30, what_if=gone, rounded=rounded).years:
        assert each.low <= each.share <= each.high
    assert 0 < each.share < 1e-6


@settings(max_examples=20)
@given(st.floats(0, 0.95), st.floats(0.01, 0.05))
def test_more_women_among_starters_never_mean_fewer_women(share, more):
    fewer = shares(TWO_GRADES, years=5, what_if=WhatIf(women_of_starters=share))
    better = shares(TWO_GRADES, years=5, what_if=WhatIf(women_of_starters=share + more))
    assert better[0] == fewer[0]
    assert all(high > low for low, high in zip(fewer[1:], better[1:], strict=True))


# A gender's people at the start, joiners a year, and rates of leaving and promotion, a rung each.
WORLDS = [
    (((60, 6, 0.1, 0.0),), ((140, 14, 0.1, 0.0),)),
    (((60, 9, 0.12, 0.04), (15, 1, 0.08, 0.0)), ((180, 20, 0.1, 0.06), (70, 2, 0.08, 0.0))),
    (((8, 1.2, 0.12, 0.04), (3, 0.3, 0.08, 0.0)), ((15, 2, 0.1, 0.06), (9, 0.3, 0.08, 0.0))),
]


@pytest.mark.parametrize(
    ("women", "others", "rounded"),
    [*((*each, True) for each in WORLDS), *((*each, False) for each in WORLDS[:2])],
)
def test_what_comes_lies_within_the_interval_95_times_in_100(women, others, rounded):
    """Five years on, in 200 worlds; 91 leave room for the chance of so few."""
    chance = np.random.default_rng(11)
    held = []
    for world in range(200):
        of_women, (*_, women_then) = lived(women, rounded, chance, 5)
        of_others, (*_, others_then) = lived(others, rounded, chance, 5)
        if rounded and sum(each.in_post for each in (*of_women, *of_others)) < LEAST_SHOWN:
            continue
        found = projected(of_women, of_others, rounded=rounded, seed=world).years[5]
        held.append(found.low <= women_then / (women_then + others_then) <= found.high)
    assert len(held) > 150
    assert np.mean(held) >= 0.91


@pytest.mark.parametrize(
    ("women", "others", "goal", "rounded"),
    [(*WORLDS[0], 0.3, True), (*WORLDS[0], 0.35, False), (*WORLDS[1], 0.3, True)],
)
def test_the_goal_is_met_within_its_range_of_years_95_times_in_100(women, others, goal, rounded):
    """The first 31 March at the goal within 30 years, in 100 worlds, of which 91 leave room for the
    chance of so few; `make bench-projection` takes more of both.
    """
    chance = np.random.default_rng(12)
    found = []
    for world in range(100):
        (of_women, many), (of_others, more) = (
            lived(each, rounded, chance, AHEAD) for each in (women, others)
        )
        ahead = projected(of_women, of_others, rounded=rounded, seed=world)
        shares = [each / (each + other) for each, other in zip(many, more, strict=True)]
        found.append(met_within(ahead, shares, goal))
    assert np.mean(found) >= 0.91
