"""The projection, asked of a real warehouse: DOMAIN's check, what it stands on, what is hidden."""

import pytest

from dashboard.measures.arithmetic.flows import WhatIf
from dashboard.measures.entry import CannotAsk
from dashboard.measures.projection import projection, range_in_words
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER)
YEARS = (2022, 2023, 2024, 2025)
NEVER = "never, at this share of starters"


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def as_recorded(
    code=MANCHESTER,
    *,
    years=YEARS,
    grade=Grade.PROFESSIONAL,
    in_post=(300, 700),
    joined=(50, 50),
    left=(30, 70),
    promoted=(0, 0),
):
    """(women, men) of each of the years, the same every year."""
    statuses = (
        (Status.IN_POST, in_post),
        (Status.JOINED, joined),
        (Status.LEFT, left),
        (Status.PROMOTED, promoted),
    )
    return [
        counted(organisation=code, year=year, grade=grade, status=status, women=women, men=men)
        for year in years
        for status, (women, men) in statuses
        if women or men
    ]


def shares(table):
    return {row["after"]: row["share"] for row in table.rows}


def said_of_the_goal(table):
    return {row["year"]: row["goal_met"] for row in table.rows if row["goal_met"]}


def test_the_check_of_the_domain_comes_out(warehouse):
    """30 % women, a tenth leaves, half of starters women: 32.0 after 1 year, 38.19 after 5."""
    load(warehouse, *as_recorded())
    table = projection(EXACT, warehouse, where=ONE)
    found = shares(table)
    assert found[0] == pytest.approx(30.0)
    assert found[1] == pytest.approx(32.0)
    assert found[5] == pytest.approx(38.1902, abs=5e-5)
    assert found[10] == pytest.approx(43.0264, abs=5e-5)
    assert found[13] < 45 < found[14]
    assert found[14] == pytest.approx(45.4246, abs=5e-5)
    assert len(found) == 16
    assert said_of_the_goal(table) == {2040: NEVER}


def test_the_year_in_which_a_goal_is_met_is_told(warehouse):
    load(warehouse, *as_recorded())
    at_45 = projection(EXACT, warehouse, where=ONE, goal=45)
    assert said_of_the_goal(at_45) == {2039: "in 14 years"}
    assert {row["goal_year"] for row in at_45.rows} == {2039}
    assert said_of_the_goal(projection(EXACT, warehouse, where=ONE, goal=30)) == {
        2025: "met already"
    }


def test_the_year_of_a_goal_has_its_range(warehouse):
    """By the expected course 45 % are passed in 2039; chance makes that sooner or later."""
    load(warehouse, *as_recorded())
    (row,) = [each for each in projection(EXACT, warehouse, where=ONE, goal=45).rows
              if each["goal_met"]]  # fmt: skip
    assert row["goal_from"] < 2039
    assert row["goal_to"] is None or row["goal_to"] > 2039
    assert str(row["goal_from"]) in row["goal_range"]


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ((6, 19), "between 2031 and 2044"),
        ((6, 6), "in 2031"),
        ((0, 6), "by 2031"),
        ((0, 0), "now"),
        ((6, None), "not before 2031"),
        ((0, None), "now, or not within 30 years"),
        ((None, None), "not within 30 years"),
    ],
)
def test_the_range_is_said_in_years(years, words):
    assert range_in_words(2025, years) == words


def test_a_later_goal_has_the_years_up_to_it(warehouse):
    """PEERS: the share is 0.5 - 0.2 x 0.9^t, which passes 49 % at t = 28.4."""
    load(warehouse, *as_recorded())
    table = projection(EXACT, warehouse, where=ONE, goal=49)
    assert table.rows[-1]["after"] == 29
    assert said_of_the_goal(table) == {2054: "in 29 years"}


def test_a_what_if_stands_for_what_was_recorded(warehouse):
    load(warehouse, *as_recorded(joined=(20, 80), left=(60, 140)))
    assumed = WhatIf(women_of_starters=0.5, women_leaving=0.1, others_leaving=0.1)
    table = projection(EXACT, warehouse, where=ONE, what_if=assumed)
    assert shares(table)[5] == pytest.approx(38.1902, abs=5e-5)
    assert "women among starters 50 %, women leaving a year 10 %" in " ".join(table.notes)


def test_the_interval_is_simulated_the_same_every_time_and_grows(warehouse):
    load(warehouse, *as_recorded())
    first, again = (projection(EXACT, warehouse, where=ONE).rows for _ in range(2))
    assert first == again
    widths = [row["high"] - row["low"] for row in first]
    assert widths[0] < widths[1] < widths[10]
    assert all(row["low"] <= row["share"] <= row["high"] for row in first)


def two_grades(warehouse, codes=(MANCHESTER,), promoted=(10, 10)):
    for code in codes:
        load(
            warehouse,
            *as_recorded(code, in_post=(100, 100), joined=(20, 20), left=(10, 10)),
            *as_recorded(
                code,
                grade=Grade.SENIOR_PROFESSIONAL,
                in_post=(20, 180),
                joined=(0, 0),
                left=(4, 36),
                promoted=promoted,
            ),
        )


def test_grades_are_told_apart_where_promotions_are_held(warehouse):
    """By hand, women: 100 - 10 - 10 + 20 below each year; above 20 - 4 + 10, 26 - 5.2 + 10."""
    two_grades(warehouse)
    table = projection(EXACT, warehouse, where=ONE)
    assert table.rows[0]["grades"].count(";") == 1
    assert table.rows[1]["women"] == pytest.approx(100 + 26)
    assert table.rows[2]["women"] == pytest.approx(100 + 30.8)
    assert table.rows[1]["people"] == pytest.approx(200 + 200 - 40 + 20)
    assert "Grades told apart, lowest first" in " ".join(table.notes)


def test_without_promotions_all_grades_are_one_stock_unless_they_are_set(warehouse):
    two_grades(warehouse, promoted=(0, 0))
    table = projection(EXACT, warehouse, where=ONE)
    assert table.rows[0]["grades"] == "all grades"
    assert "too few councils sent who was promoted in 2025" in " ".join(table.notes)
    assumed = WhatIf(women_promotion=0.1, others_promotion=0.1)
    with_rates = projection(EXACT, warehouse, where=ONE, what_if=assumed)
    assert with_rates.rows[2]["women"] == pytest.approx(130.8)


def test_small_grades_stand_together_so_that_rates_stand_on_people_enough(warehouse):
    load(
        warehouse,
        *as_recorded(promoted=(3, 7)),
        *as_recorded(grade=Grade.DIRECTOR, in_post=(1, 4), joined=(0, 1), left=(0, 1)),
    )
    table = projection(EXACT, warehouse, where=ONE)
    assert table.rows[0]["grades"] == "all grades"
    assert table.rows[0]["people"] == 1005


def test_whoever_moves_up_within_grades_put_together_stays_there(warehouse):
    """Promoted to manager out of grades that stand together with it: no change in the share."""
    load(
        warehouse,
        *as_recorded(in_post=(10, 10), joined=(0, 0), left=(1, 1), promoted=(5, 0)),
        *as_recorded(
            grade=Grade.MANAGER, in_post=(10, 10), joined=(1, 1), left=(0, 0), promoted=(5, 0)
        ),
    )
    table = projection(EXACT, warehouse, where=ONE)
    assert shares(table)[15] == pytest.approx(50.0)


def test_only_councils_that_reported_throughout_and_sent_flows_are_carried_forward(warehouse):
    load(
        warehouse,
        *as_recorded(MANCHESTER),
        *as_recorded(LEEDS, years=YEARS[1:], in_post=(900, 100)),
        *as_recorded(CAMDEN, joined=(0, 0), left=(0, 0), in_post=(900, 100)),
    )
    row = projection(EXACT, warehouse).rows[0]
    assert (row["councils"], row["share"]) == (1, 30.0)


@pytest.mark.parametrize(
    ("years", "reason"),
    [
        ((2023, 2024, 2025), "no figures of 2022, and the last 4 years are needed"),
        ((2021, 2022, 2023, 2025), "no figures of 2024, and the last 4 years are needed"),
    ],
)
def test_a_missing_year_is_said(warehouse, years, reason):
    load(warehouse, *as_recorded(years=years))
    (row,) = projection(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == f"cannot be calculated: {reason}"
    assert row["share"] is None


def test_years_without_flows_are_said(warehouse):
    load(warehouse, *as_recorded(joined=(0, 0), left=(0, 0)))
    (row,) = projection(EXACT, warehouse, where=ONE).rows
    assert row["withheld"].endswith("who joined or left in each of the last 3 years")


def test_nobody_recorded_cannot_be_projected(warehouse):
    load(
        warehouse,
        *(
            counted(year=year, status=status, not_recorded=9)
            for year in YEARS
            for status in (Status.IN_POST, Status.LEFT)
        ),
    )
    (row,) = projection(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == (
        "cannot be calculated: nobody's gender is recorded among those in post"
    )


@pytest.mark.parametrize("everybody", [0, 100])
def test_no_women_and_only_women_stay_so(warehouse, everybody):
    """Nobody of a gender stood at the start, so there is nobody to leave or to come."""
    women, men = everybody, 100 - everybody
    flow = (women // 10, men // 10)
    load(warehouse, *as_recorded(in_post=(women, men), joined=flow, left=flow))
    table = projection(EXACT, warehouse, where=ONE)
    assert shares(table)[15] == pytest.approx(everybody)


def test_protected_figures_need_three_councils_and_their_interval_is_wider(warehouse):
    for code in CODES[:2]:
        load(warehouse, *as_recorded(code, in_post=(60, 140), joined=(10, 10), left=(6, 14)))
    load(warehouse, *as_recorded(CAMDEN, joined=(0, 0), left=(0, 0)))
    (row,) = projection(PROTECTED, warehouse).rows
    assert row["withheld"] == "withheld: fewer than 3 councils"
    load(warehouse, *as_recorded(CAMDEN, in_post=(60, 140), joined=(10, 10), left=(6, 14)))
    hidden, exact = (projection(scope, warehouse).rows for scope in (PROTECTED, EXACT))
    assert hidden[0]["women"] % 5 == 0
    for one, other in zip(hidden, exact, strict=True):
        assert one["high"] - one["low"] > other["high"] - other["low"]


def test_too_few_in_post_are_withheld(warehouse):
    load(warehouse, *as_recorded(in_post=(3, 7), joined=(1, 1), left=(1, 1)))
    (row,) = projection(PROTECTED, warehouse, where=ONE).rows
    assert row["withheld"] == "withheld: fewer than 25 people"


def test_an_officer_sees_their_own_course_exactly_and_another_protected(warehouse):
    for code in (MANCHESTER, LEEDS):
        load(warehouse, *as_recorded(code, in_post=(301, 702)))
    own = Scope(exact=frozenset({MANCHESTER}))
    assert projection(own, warehouse, where=ONE).rows[0]["people"] == 1003
    other = projection(own, warehouse, where=Where(council=LEEDS)).rows[0]
    assert other["people"] % 5 == 0


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"by": [Dimension.REGION]}, "its rows are the years ahead"),
        ({"where": Where(grade=Grade.MANAGER)}, "through all grades"),
        ({"goal": 0}, "not 0"),
        ({"goal": 101}, "not 101"),
    ],
)
def test_what_cannot_be_projected_cannot_be_asked(warehouse, asked, words):
    load(warehouse, *as_recorded())
    with pytest.raises(CannotAsk, match=words):
        projection(EXACT, warehouse, **asked)


def test_by_year_is_what_it_is_anyway(warehouse):
    load(warehouse, *as_recorded())
    table = projection(EXACT, warehouse, by=[Dimension.YEAR], where=ONE)
    assert [row["year"] for row in table.rows][:2] == [2025, 2026]
