"""Findings, asked of a real warehouse: what is said, what is not, and in which order."""

from __future__ import annotations

from math import asin, sqrt

import pytest

from dashboard.measures.findings.measure import findings
from dashboard.measures.findings.scores import Claim, z_among
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load
from tests.spec.findings_said import LONDON, WALES, about, load_quoted, said


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


# ---------------------------------------------------------------- the two sentences


@pytest.fixture
def quoted(warehouse: Warehouse) -> Warehouse:
    return load_quoted(warehouse)


def test_the_share_and_that_of_the_senior_grades_are_said_as_surely_as_they_are_known(quoted):
    """What is not sure stands only as the second half of what is."""
    table = findings(EXACT, quoted)
    assert said(table) == [
        "Women hold 20.6% of council IT jobs, clearly above the 12–16% band; among heads of "
        "service and above it is 11.8%, below the 12–16% band, but on too few people to be sure"
    ]


def test_what_its_interval_does_not_carry_is_no_finding(warehouse):
    """2 of 17 are below the band, and so might 34 % be."""
    load(warehouse, counted(organisation=LEEDS, grade=Grade.DIRECTOR, women=2, men=15))
    assert findings(EXACT, warehouse).rows == ()


def test_senior_grades_that_are_sure_are_a_finding_of_their_own(warehouse):
    load(warehouse, counted(organisation=LEEDS, grade=Grade.DIRECTOR, women=90, men=310))
    sentence = "Among heads of service and above, women hold 22.5% of council IT jobs, clearly"
    assert any(one.startswith(sentence) for one in said(findings(EXACT, warehouse)))


def test_a_finding_says_what_it_stands_on_and_how_it_is_asked_again(quoted):
    row = about(findings(EXACT, quoted), "20.6%", "clearly above")
    assert row["numbers"] == (
        "Women 206; People whose gender is recorded 1,000; Share of women 20.6%; "
        "95 % interval from 18.2%; 95 % interval to 23.2%; "
        "Women 2; People whose gender is recorded 17; Share of women 11.8%; "
        "95 % interval from 3.3%; 95 % interval to 34.3%"
    )
    assert row["ask_again"] == "wit measure shares --where year=2025"


def test_a_finding_of_the_senior_grades_is_asked_again_of_the_measure_that_prints_it(quoted):
    row = about(findings(EXACT, quoted, benchmark="parity"), "heads of service and above")
    assert row["ask_again"] == "wit measure glass_ceiling --where year=2025"


def test_surprise_and_certainty_are_cohens_h_and_the_part_beyond_doubt(quoted):
    """By hand: the Wilson interval of 206 of 1,000 begins at 18.20814 %."""
    row = about(findings(EXACT, quoted), "20.6%", "clearly above")
    distance = 2 * asin(sqrt(0.206)) - 2 * asin(sqrt(0.16))
    sure = 2 * asin(sqrt(0.1820814)) - 2 * asin(sqrt(0.16))
    assert row["surprise"] == pytest.approx(distance)
    assert row["certainty"] == pytest.approx(sure / distance, abs=1e-4)
    assert (row["figure"], row["expected"]) == (pytest.approx(20.6), 16.0)


def test_a_share_within_the_band_surprises_nobody(warehouse):
    """700 of 5,000 are 14.0 %, interval 13.07 to 14.99: 1.07 of 2 points to the lower edge."""
    load(warehouse, counted(women=700, men=4300))
    row = about(findings(EXACT, warehouse), "clearly within the 12–16% band")
    assert row["surprise"] == 0.0
    assert 0.4 < row["certainty"] < 0.6


# ---------------------------------------------------------------- groups apart


def test_a_region_apart_is_said_with_what_it_is_set_against(warehouse):
    load(
        warehouse,
        *(counted(organisation=code, women=100, men=900) for code in WALES),
        *(counted(organisation=code, women=300, men=700) for code in LONDON),
    )
    table = findings(EXACT, warehouse)
    low = about(table, "in Wales", "regions")
    assert low["finding"] == (
        "Women hold 10.0% of council IT jobs in Wales, below the 20.0% of all regions together"
    )
    assert (low["looked_at"], low["grouped_by"], low["expected"]) == (2, "region", 20.0)
    assert low["ask_again"] == "wit measure shares --by region --where year=2025"
    high = about(table, "in London", "regions")
    assert "30.0%" in high["finding"]
    assert "above the 20.0%" in high["finding"]


def test_no_region_is_said_to_be_apart_where_the_interval_does_not_carry_it(warehouse):
    """22 of 100 against 18 of 100 is highest of two, and nothing more."""
    load(
        warehouse,
        counted(organisation=CARDIFF, women=18, men=82),
        counted(organisation=CAMDEN, women=22, men=78),
    )
    assert not [one for one in said(findings(EXACT, warehouse)) if "regions" in one]


def test_what_would_part_two_groups_may_not_part_seven(warehouse):
    """34 of 100 against 159 of 700: parted at 95 %, not where seven grades are looked at."""
    rest = [grade for grade in Grade if grade not in (Grade.MANAGER, Grade.UNMAPPED)]
    load(
        warehouse,
        counted(grade=Grade.MANAGER, women=34, men=66),
        *(counted(grade=grade, women=20 + (grade in rest[:5]), men=80 - (grade in rest[:5]))
          for grade in rest),
    )  # fmt: skip
    assert not [one for one in said(findings(EXACT, warehouse)) if "of all grades" in one]
    load(
        warehouse,
        counted(grade=Grade.MANAGER, women=34, men=66),
        counted(grade=Grade.PROFESSIONAL, women=125, men=475),
    )
    assert about(findings(EXACT, warehouse), "managers")["looked_at"] == 2


def test_people_whose_grade_is_not_known_are_no_finding(warehouse):
    load(
        warehouse,
        counted(grade=Grade.UNMAPPED, women=900, men=100),
        counted(grade=Grade.MANAGER, women=100, men=900),
        counted(grade=Grade.PROFESSIONAL, women=100, men=900),
    )
    assert not [one for one in said(findings(EXACT, warehouse)) if "not mapped" in one]


# ---------------------------------------------------------------- years


def test_a_change_is_said_of_the_councils_that_reported_in_both_years(warehouse):
    codes = [LEEDS, MANCHESTER]
    load(warehouse, *(counted(organisation=c, year=2024, women=100, men=900) for c in codes))
    load(
        warehouse,
        *(counted(organisation=c, year=2025, women=200, men=800) for c in codes),
        counted(organisation=CAMDEN, year=2025, women=900, men=100),
    )
    row = about(findings(EXACT, warehouse), "rose")
    assert row["finding"] == (
        "Women’s share of council IT jobs rose from 10.0% in 2024 to 20.0% in 2025, among the 2 "
        "councils that reported in both"
    )
    assert row["measure"] == "change"
    assert "Change +10.0 points" in row["numbers"]


def test_a_change_that_cannot_be_told_from_none_is_not_said(warehouse):
    load(warehouse, counted(year=2024, women=18, men=82), counted(year=2025, women=22, men=78))
    assert not [one for one in said(findings(EXACT, warehouse)) if "rose" in one]


# ---------------------------------------------------------------- order


def test_findings_stand_in_the_order_of_surprise_times_certainty(warehouse):
    load(
        warehouse,
        *(counted(organisation=code, women=100, men=900) for code in WALES),
        *(counted(organisation=code, women=300, men=700) for code in LONDON),
        counted(organisation=LONDON[0], grade=Grade.APPRENTICE, women=40, men=20),
    )
    table = findings(EXACT, warehouse)
    weights = [row["surprise"] * row["certainty"] for row in table.rows]
    assert len(weights) > 4
    assert weights == sorted(weights, reverse=True)
    assert [row["rank"] for row in table.rows] == list(range(1, len(weights) + 1))


def test_the_larger_group_is_more_certain_and_no_more_surprising():
    few, many = Claim(30, 20, 21), Claim(30, 20, 29)
    assert few.surprise == many.surprise
    assert few.certainty < many.certainty


def test_a_claim_whose_interval_reaches_what_was_expected_has_no_certainty():
    assert Claim(30, 20, 20).certainty == Claim(30, 20, 15).certainty == 0.0
    assert Claim(20, 20, 20).certainty == 0.0


def test_doubt_is_shared_out_among_the_groups_looked_at():
    """Bonferroni at 5 %: the normal quantiles at 0.975, 1 - 0.025/7 and 1 - 0.025/12."""
    assert z_among(1) == pytest.approx(1.959964, abs=1e-6)
    assert z_among(7) == pytest.approx(2.690110, abs=1e-6)
    assert z_among(12) == pytest.approx(2.865261, abs=1e-3)
    with pytest.raises(ValueError, match="among 0 groups"):
        z_among(0)
