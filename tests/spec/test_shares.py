"""Shares from a real warehouse: the worked examples, the groups, the refusals."""

from datetime import date

import pytest

from dashboard.measures.choices import filter_choices
from dashboard.measures.coverage import coverage
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.permitted import Figures
from dashboard.measures.published import pay_quarters, spread
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import share_figures, shares
from etl.vocabulary.benchmarks import UnknownBenchmark, benchmark
from etl.vocabulary.councils import register
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Population, Quarter
from etl.vocabulary.regions import CouncilType, Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_share, a_warehouse, counted, load

BAND = benchmark("band")
LONDON = [
    council.code
    for council in register().principal(date(2025, 3, 31))
    if council.region is Region.LONDON
]


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def in_london(*, councils, women, men, grade=Grade.PROFESSIONAL, year=2025):
    """As many London councils, each with the same people."""
    return [
        counted(organisation=code, women=women, men=men, grade=grade, year=year)
        for code in LONDON[:councils]
    ]


@pytest.mark.parametrize(
    ("women", "men", "share", "interval", "verdict"),
    [
        (7, 45, 13.4615, (6.6769, 25.2733), ("within", "too few people to be sure")),
        (30, 370, 7.5, (5.3038, 10.5048), ("below", "clearly")),
        (70, 430, 14.0, (11.2323, 17.3167), ("within", "too few people to be sure")),
        (90, 310, 22.5, (18.6805, 26.8427), ("above", "clearly")),
    ],
)
def test_the_worked_examples_come_out(warehouse, women, men, share, interval, verdict):
    load(warehouse, counted(women=women, men=men))
    (row,) = shares(EXACT, warehouse, where=Where(council=MANCHESTER)).rows
    assert row["share"] == pytest.approx(share, abs=5e-5)
    assert (row["low"], row["high"]) == pytest.approx(interval, abs=5e-4)
    assert (row["position"], row["certainty"]) == verdict


def test_a_groups_share_is_pooled_and_never_a_mean_of_shares(warehouse):
    """2 of 10 and 9 of 90 make 11.0 %, not 15.0 %."""
    load(
        warehouse,
        counted(organisation=MANCHESTER, women=2, men=8),
        counted(organisation=LEEDS, women=9, men=81),
    )
    (row,) = shares(EXACT, warehouse).rows
    assert row["share"] == pytest.approx(11.0)
    assert row["position"] == "below"


def test_people_whose_gender_is_not_recorded_are_left_out_and_said(warehouse):
    load(warehouse, counted(women=7, men=40, not_recorded=5))
    (row,) = shares(EXACT, warehouse, where=Where(council=MANCHESTER)).rows
    assert row["share"] == pytest.approx(14.8936, abs=5e-5)
    assert row["recorded_rate"] == pytest.approx(90.3846, abs=5e-5)
    assert row["share_if_men"] == pytest.approx(13.4615, abs=5e-5)
    assert row["share_if_women"] == pytest.approx(23.0769, abs=5e-5)


def test_a_protected_nought_of_not_recorded_is_no_rate_and_no_bounds():
    """0 may stand for 4 of 111 people."""
    bounds = {"recorded_rate", "share_if_men", "share_if_women"}
    few, none = (Figures(20, 85, 0, rule) for rule in (Rule.PROTECTED, Rule.EXACT))
    assert not bounds & set(share_figures(few, BAND))
    assert share_figures(none, BAND)["recorded_rate"] == 100.0


def test_another_gender_is_in_the_base(warehouse):
    load(warehouse, counted(women=10, men=30, another_gender=10))
    (row,) = shares(EXACT, warehouse, where=Where(council=MANCHESTER)).rows
    assert (row["others"], row["base"], row["share"]) == (40, 50, 20.0)


def test_without_a_year_the_latest_year_answers(warehouse):
    load(warehouse, counted(year=2024, women=50, men=50), counted(year=2025, women=10, men=90))
    table = shares(EXACT, warehouse, where=Where(council=MANCHESTER))
    assert table.where.year == 2025
    assert [row["share"] for row in table.rows] == [10.0]


def test_every_rung_stands_in_the_table_and_an_empty_one_looks_withheld(warehouse):
    load(warehouse, *in_london(councils=4, women=20, men=80))
    table = shares(PROTECTED, warehouse, by=[Dimension.GRADE])
    assert [row["grade"] for row in table.rows] == list(LADDER)
    assert [row["grade"] for row in table.shown] == [Grade.PROFESSIONAL]
    assert table.rows[0]["withheld"] == "withheld: fewer than 25 people"


def test_every_region_stands_in_the_table(warehouse):
    load(warehouse, *in_london(councils=4, women=20, men=80))
    table = shares(PROTECTED, warehouse, by=[Dimension.REGION])
    assert len(table.rows) == 12
    assert [row["region"] for row in table.shown] == ["London"]
    (london,) = table.shown
    assert (london["councils_reported"], london["councils_expected"]) == (4, 33)


def test_filters_that_leave_two_councils_are_refused_with_the_nearest_choice(warehouse):
    load(
        warehouse,
        *in_london(councils=4, women=20, men=80),
        counted(organisation=MANCHESTER, women=20, men=80),
        counted(organisation=LEEDS, women=20, men=80),
    )
    two = Where(council_type=CouncilType.METROPOLITAN)
    with pytest.raises(NotShown, match="Fewer than 3 councils") as refusal:
        shares(PROTECTED, warehouse, where=two)
    assert refusal.value.nearest == Where(year=2025)
    assert shares(EXACT, warehouse, where=two).rows[0]["base"] == 200


def test_the_same_women_are_the_same_figure_by_every_route(warehouse):
    """A region's total, the region among all, the only grade of it, and after undo and redo."""
    load(
        warehouse,
        *in_london(councils=5, women=13, men=41),
        *[counted(organisation=code, women=7, men=21) for code in (MANCHESTER, LEEDS)],
    )
    london = Where(region=Region.LONDON)
    (total,) = shares(PROTECTED, warehouse, where=london).rows
    by_region = shares(PROTECTED, warehouse, by=[Dimension.REGION]).shown
    by_grade = shares(PROTECTED, warehouse, by=[Dimension.GRADE], where=london).shown
    by_year = shares(PROTECTED, warehouse, by=[Dimension.YEAR], where=london).shown
    figures = {(row["women"], row["others"]) for row in (total, *by_region, *by_grade, *by_year)}
    assert len(figures) == 1


def test_a_new_year_with_too_few_returns_does_not_blank_the_old_one(warehouse):
    load(warehouse, *in_london(councils=4, women=20, men=80, year=2024))
    load(warehouse, *in_london(councils=1, women=20, men=80, year=2025))
    assert shares(PROTECTED, warehouse).where.year == 2024
    assert shares(PROTECTED, warehouse, where=Where(council=LONDON[0])).where.year == 2025
    assert filter_choices(PROTECTED, warehouse, Where()).years == (2024,)
    with pytest.raises(NotShown, match="Fewer than 3 councils") as refusal:
        shares(PROTECTED, warehouse, where=Where(year=2025))
    assert refusal.value.nearest == Where()


def test_a_council_outside_the_region_that_is_asked_for_is_refused_with_the_nearest(warehouse):
    load(warehouse, *in_london(councils=4, women=20, men=80))
    astray = Where(region=Region.WALES, council=LONDON[0])
    with pytest.raises(NotShown, match="No return has been sent for council IT, Wales") as refusal:
        shares(PROTECTED, warehouse, where=astray)
    assert refusal.value.nearest == Where(council=LONDON[0])


def test_every_role_family_stands_in_the_table(warehouse):
    load(warehouse, *in_london(councils=4, women=20, men=80))
    table = shares(PROTECTED, warehouse, by=[Dimension.ROLE_FAMILY])
    assert len(table.rows) == 9
    assert [row["role_family"] for row in table.shown] == ["not given"]


def test_nothing_loaded_is_said(warehouse):
    with pytest.raises(NotShown, match="Nothing has been loaded yet for council IT"):
        shares(PROTECTED, warehouse)


def test_councils_stand_by_name_with_their_code(warehouse):
    load(
        warehouse,
        counted(organisation=MANCHESTER, women=20, men=80),
        counted(organisation=CAMDEN, women=1, men=3),
    )
    table = shares(PROTECTED, warehouse, by=[Dimension.COUNCIL])
    assert [row["council_code"] for row in table.rows] == [CAMDEN, MANCHESTER]
    assert [bool(row["withheld"]) for row in table.rows] == [True, False]


def test_a_councils_officer_sees_their_own_row_exactly_among_protected_ones(warehouse):
    load(warehouse, counted(women=7, men=46), *in_london(councils=3, women=21, men=82))
    officer = Scope(exact=frozenset({MANCHESTER}))
    table = shares(officer, warehouse, by=[Dimension.COUNCIL])
    own = next(row for row in table.rows if row["council_code"] == MANCHESTER)
    others = [row for row in table.rows if row["council_code"] != MANCHESTER]
    assert (own["women"], own["base"]) == (7, 53)
    assert all(row["women"] % 5 == 0 and row["base"] % 5 == 0 for row in others)
    assert table.rule is Rule.PROTECTED


def test_an_unknown_benchmark_raises(warehouse):
    with pytest.raises(UnknownBenchmark, match="No benchmark is called 'ours'"):
        shares(PROTECTED, warehouse, benchmark="ours")


def test_comparators_are_shown_as_published_and_never_pooled(warehouse):
    load(
        warehouse,
        counted(organisation="CS", region="London", women=56705, men=47030),
        counted(organisation="CS: Digital, Data and Technology", women=8130, men=15025),
        kind="comparator",
        population=Population.COMPARATOR,
    )
    where = Where(population=Population.COMPARATOR)
    (civil_service,) = shares(PROTECTED, warehouse, where=where).rows
    assert civil_service["share"] == pytest.approx(54.66, abs=0.005)
    by_grade = shares(PROTECTED, warehouse, by=[Dimension.GRADE], where=where)
    assert [row["grade"] for row in by_grade.rows] == [Grade.PROFESSIONAL]
    table = shares(PROTECTED, warehouse, by=[Dimension.COUNCIL], where=where)
    assert table.rule is Rule.PUBLIC
    assert [row["council"] for row in table.rows] == [
        "Civil Service",
        "Civil Service: Digital, Data and Technology",
    ]


def test_coverage_is_councils_reported_of_those_expected(warehouse):
    load(warehouse, *in_london(councils=4, women=1, men=3))
    table = coverage(PROTECTED, warehouse, by=[Dimension.REGION], where=Where(year=2025))
    london = next(row for row in table.rows if row["region"] == "London")
    assert (london["councils_reported"], london["councils_expected"]) == (4, 33)
    assert london["coverage"] == pytest.approx(100 * 4 / 33)
    load(warehouse, counted(organisation=LONDON[9], year=2024, women=1, men=3))
    assert coverage(PROTECTED, warehouse, by=[Dimension.REGION]).rows == table.rows
    with pytest.raises(CannotAsk, match="cannot be taken by grade"):
        coverage(PROTECTED, warehouse, by=[Dimension.GRADE])


def test_the_middle_half_of_50_55_60_and_70_percent_is_53_75_to_62_5():
    assert spread([50, 55, 60, 70]) == {
        "median": 57.5,
        "quartile_low": 53.75,
        "quartile_high": 62.5,
        "councils": 4,
    }


def test_pay_quarters_are_the_median_over_councils_and_are_never_pooled(warehouse):
    published = [
        a_share(organisation=code, quarter=Quarter.TOP, women_percent=percent)
        for code, percent in zip(LONDON, [50, 55, 60, 70], strict=False)
    ]
    load(
        warehouse,
        shares=published,
        kind="gender pay gap",
        population=Population.PAY_QUARTERS,
    )
    where = Where(population=Population.PAY_QUARTERS)
    table = pay_quarters(PROTECTED, warehouse, by=[Dimension.REGION], where=where)
    (row,) = table.rows
    assert (row["region"], row["quarter"], row["councils"]) == ("London", "top quarter", 4)
    assert row["median"] == 57.5
    assert table.rule is Rule.PUBLIC
    assert "low" not in row
    with pytest.raises(CannotAsk, match="cannot be taken by grade"):
        pay_quarters(PROTECTED, warehouse, by=[Dimension.GRADE], where=where)


def test_filters_offer_only_what_can_be_shown(warehouse):
    load(
        warehouse,
        *in_london(councils=4, women=20, men=80),
        counted(organisation=MANCHESTER, women=20, men=80),
        counted(organisation=LEEDS, women=2, men=8),
    )
    choices = filter_choices(PROTECTED, warehouse, Where())
    assert choices.years == (2025,)
    assert choices.regions == ("London",)
    assert choices.council_types == (CouncilType.LONDON_BOROUGH,)
    codes = [code for code, _ in choices.councils]
    assert MANCHESTER in codes
    assert LEEDS not in codes
    assert LEEDS in [code for code, _ in filter_choices(EXACT, warehouse, Where()).councils]
