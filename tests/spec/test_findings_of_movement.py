"""Findings of the trend, of the way up and of likelihood, worked out by hand."""

import pytest

from dashboard.measures.findings.measure import findings
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.warehouse.scope import EXACT, PROTECTED
from etl.warehouse.where import Where
from tests.builders import MANCHESTER, a_warehouse, counted, load

OURS = Where(council=MANCHESTER)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def found(warehouse, measure, scope=EXACT):
    table = findings(scope, warehouse, where=OURS)
    return [row for row in table.rows if row["measure"] == measure]


def five_years(warehouse, *women):
    load(
        warehouse,
        *(
            counted(year=2021 + place, women=each, men=1000 - each)
            for place, each in enumerate(women)
        ),
    )


def test_a_share_that_keeps_rising_is_said_with_both_its_ends(warehouse):
    five_years(warehouse, 100, 130, 160, 190, 220)
    (row,) = found(warehouse, "trend")
    assert row["finding"] == (
        "Women’s share of council IT jobs at Manchester City Council has been rising over five "
        "years: 10.0% in 2021 and 22.0% in 2025"
    )
    assert (row["figure"], row["expected"]) == (22.0, 10.0)
    assert row["ask_again"] == f"wit measure trend --where year=2025,council={MANCHESTER}"


def test_domains_example_is_no_clear_trend_and_so_no_finding(warehouse):
    """100 people a year with 10, 12, 15, 19 and 24 women: 9.1146 is under 9.5495."""
    load(
        warehouse,
        *(
            counted(year=2021 + place, women=each, men=100 - each)
            for place, each in enumerate((10, 12, 15, 19, 24))
        ),
    )
    assert found(warehouse, "trend") == []


def test_fewer_women_in_senior_grades_is_said_where_it_is_clear(warehouse):
    load(
        warehouse,
        counted(grade=Grade.DIRECTOR, women=20, men=180),
        counted(grade=Grade.PROFESSIONAL, women=280, men=520),
    )
    (row,) = found(warehouse, "glass_ceiling")
    assert row["finding"] == (
        "Women hold 30.0% of council IT jobs at Manchester City Council, but 10.0% among heads of "
        "service and above"
    )
    assert 10.0 < row["near"] < 30.0


def test_too_few_seniors_are_no_finding(warehouse):
    load(
        warehouse,
        counted(grade=Grade.DIRECTOR, women=1, men=4),
        counted(grade=Grade.PROFESSIONAL, women=280, men=520),
    )
    assert found(warehouse, "glass_ceiling") == []


def movers(warehouse, women, men):
    """Of 1,000 women and 1,000 men in post at both ends of the year, so many left."""
    load(
        warehouse,
        counted(year=2024, women=1000, men=1000),
        counted(year=2025, women=1000, men=1000),
        counted(year=2025, status=Status.LEFT, women=women, men=men),
    )


def test_who_leaves_more_often_is_said_with_both_rates(warehouse):
    movers(warehouse, 200, 100)
    (row,) = found(warehouse, "turnover")
    assert row["finding"] == (
        "Women left council IT jobs at Manchester City Council more often than men and people of "
        "another gender in the year to 31 March 2025: 20.0% against 10.0%"
    )
    assert (row["figure"], row["expected"]) == (20.0, 10.0)
    assert row["numbers"].startswith("Who women; Left 200; In post a year before 1,000; ")
    assert "Who men and people of another gender; Left 100; " in row["numbers"]
    assert found(warehouse, "relative_likelihood") == []


def test_a_promotion_that_is_likelier_for_men_is_said_with_both_rates(warehouse):
    load(
        warehouse,
        counted(year=2024, women=1000, men=1000),
        counted(year=2025, women=1000, men=1000),
        counted(year=2025, status=Status.PROMOTED, women=50, men=100),
    )
    (row,) = found(warehouse, "relative_likelihood")
    assert row["finding"] == (
        "Women were 0.5 times as likely to be promoted as men and people of another gender at "
        "Manchester City Council: 5.0% against 10.0%"
    )


def test_two_rates_of_leaving_that_may_be_one_are_no_finding(warehouse):
    movers(warehouse, 110, 100)
    assert found(warehouse, "turnover") == []


def test_protected_readers_are_told_of_protected_counts_alone(warehouse):
    five_years(warehouse, 101, 133, 161, 193, 221)
    (row,) = found(warehouse, "trend", PROTECTED)
    assert row["figure"] != pytest.approx(22.1)
