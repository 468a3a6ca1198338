"""What is said of figures, from figures chosen so that the answer is known."""

from pathlib import Path

import pytest

from dashboard.figures.words import describe, finding, standing, why_not_apart
from dashboard.measures.disclosure import NotShown
from dashboard.measures.published import pay_quarters
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, Where
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, Counted, a_warehouse, counted, load
from tests.filled import a_filled_warehouse


@pytest.fixture
def empty(tmp_path: Path) -> Warehouse:
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def said(warehouse: Warehouse, *cells: Counted, by: tuple[Dimension, ...] = ()) -> str:
    load(warehouse, *cells)
    return finding(shares(EXACT, warehouse, by=by))


# Counts and verdicts are the worked examples of the definitions.
@pytest.mark.parametrize(
    ("women", "others", "expected"),
    [
        (30, 370, "Women hold 7.5% of council IT jobs, clearly below the 12–16% band"),
        (
            70, 430,
            "Women hold 14.0% of council IT jobs, within the 12–16% band, but on too few people "
            "to be sure",
        ),
        (90, 310, "Women hold 22.5% of council IT jobs, clearly above the 12–16% band"),
        (
            7, 45,
            "Women hold 13.5% of council IT jobs, within the 12–16% band, but on too few people "
            "to be sure",
        ),
    ],
)  # fmt: skip
def test_one_share_stands_as_far_as_its_interval_carries(
    empty: Warehouse, women: int, others: int, expected: str
) -> None:
    assert said(empty, counted(women=women, men=others)) == expected


def test_a_benchmark_of_one_figure_is_named(empty: Warehouse) -> None:
    load(empty, counted(women=90, men=310))
    assert finding(shares(EXACT, empty, benchmark="parity")) == (
        "Women hold 22.5% of council IT jobs, clearly below 50% (Parity)"
    )


def test_places_are_named(empty: Warehouse) -> None:
    load(empty, counted(organisation=CAMDEN, women=90, men=310))
    for where, place in (
        (Where(region=Region.LONDON), "in London"),
        (Where(council=CAMDEN), "at London Borough of Camden"),
        (Where(grade=Grade.PROFESSIONAL), "among professionals"),
    ):
        assert f"council IT jobs {place}, clearly" in finding(shares(EXACT, empty, where=where))


def test_two_grades_are_set_against_each_other_only_when_they_part(empty: Warehouse) -> None:
    by = (Dimension.GRADE,)
    clear = said(
        empty,
        counted(grade=Grade.APPRENTICE, women=160, men=240),
        counted(grade=Grade.MANAGER, women=80, men=320),
        counted(grade=Grade.DIRECTOR, women=40, men=360),
        by=by,
    )
    assert clear == "Women are 40.0% of apprentices, but 10.0% of directors and CIOs"


def test_two_grades_whose_intervals_overlap_are_told_apart_where_their_difference_is_clear(
    empty: Warehouse,
) -> None:
    # Wilson: 20.0 % to 23.7, 25.6 % from 22.0. Newcombe: +5.6 points, +0.4 to +10.8.
    clear = said(
        empty,
        counted(grade=Grade.APPRENTICE, women=128, men=372),
        counted(grade=Grade.MANAGER, women=100, men=400),
        by=(Dimension.GRADE,),
    )
    assert clear == "Women are 25.6% of apprentices, but 20.0% of managers"


def test_grades_that_overlap_are_not_told_apart(empty: Warehouse) -> None:
    unclear = said(
        empty,
        counted(grade=Grade.APPRENTICE, women=9, men=31),
        counted(grade=Grade.MANAGER, women=7, men=45),
        by=(Dimension.GRADE,),
    )
    assert (
        unclear
        == "The two grades cannot be told apart: the 95% interval of their difference holds 0"
    )


def test_of_many_regions_none_is_called_apart_below_99_8_percent(empty: Warehouse) -> None:
    # Wilson at 95 %: 80 of 200 from 33.5, 52 of 200 to 32.5; at 99.8 % the two overlap.
    load(
        empty,
        counted(organisation=CAMDEN, women=80, men=120),
        counted(organisation=CARDIFF, women=52, men=148),
        counted(organisation=MANCHESTER, women=66, men=134),
    )
    table = shares(EXACT, empty, by=(Dimension.REGION,))
    by_name = {row["region"]: row for row in table.shown}
    assert by_name["London"]["low"] > by_name["Wales"]["high"], "the chart shows them parted"
    assert finding(table) == "No two regions are clearly apart"
    assert "99.8% intervals part; the chart shows 95% intervals" in why_not_apart(table)


def test_two_groups_are_compared_at_95_percent(empty: Warehouse) -> None:
    clear = said(
        empty,
        counted(organisation=CAMDEN, women=80, men=120),
        counted(organisation=CARDIFF, women=52, men=148),
        by=(Dimension.REGION,),
    )
    assert clear == "Women hold 40.0% of council IT jobs in London, but 26.0% in Wales"


def test_what_cannot_be_compared_is_counted_first(empty: Warehouse) -> None:
    load(
        empty,
        *(
            counted(organisation=code, grade=grade, women=25, men=75)
            for code in (CAMDEN, CARDIFF, MANCHESTER)
            for grade in (Grade.APPRENTICE, Grade.PROFESSIONAL, Grade.MANAGER)
        ),
    )
    assert finding(shares(PROTECTED, empty, by=(Dimension.GRADE,))) == (
        "No two of the 3 grades that can be shown are clearly apart"
    )


def test_one_grade_that_can_be_shown_says_that_it_is_the_only_one(empty: Warehouse) -> None:
    load(
        empty,
        *(
            counted(organisation=code, grade=Grade.MANAGER, women=25, men=75)
            for code in (CAMDEN, CARDIFF, MANCHESTER)
        ),
    )
    only = finding(shares(PROTECTED, empty, by=(Dimension.GRADE,)))
    assert only.startswith("Women are ")
    assert only.endswith("% of managers; no other grade can be shown")


def test_protected_none_is_never_said_as_a_share(empty: Warehouse) -> None:
    load(
        empty,
        counted(organisation=CAMDEN, grade=Grade.MANAGER, men=400),
        counted(organisation=CAMDEN, grade=Grade.APPRENTICE, women=200, men=200),
    )
    at = "at London Borough of Camden"
    where = Where(council=CAMDEN, grade=Grade.MANAGER)
    one = finding(shares(PROTECTED, empty, where=where))
    assert one == (
        f"Few or no women hold council IT jobs {at} among managers: a share clearly below the "
        "12–16% band"
    )
    grades = shares(PROTECTED, empty, by=(Dimension.GRADE,), where=Where(council=CAMDEN))
    pair = finding(grades)
    assert pair.endswith(
        "% of apprentices at London Borough of Camden, but few or no women among managers"
    )
    for text in (one, pair, describe(grades)):
        assert "0.0%" not in text.replace("50.0%", "")


def test_people_whose_grade_is_not_mapped_are_not_counted_as_a_grade(empty: Warehouse) -> None:
    load(
        empty,
        counted(grade=Grade.UNMAPPED, women=300, men=100),
        counted(grade=Grade.MANAGER, women=20, men=380),
        counted(grade=Grade.APPRENTICE, women=200, men=200),
    )
    assert standing(shares(EXACT, empty, by=(Dimension.GRADE,))) == (
        "Of 2 grades, 1 is clearly below the 12–16% band; 1 is clearly above the 12–16% band"
    )


def test_people_whose_grade_is_not_mapped_make_no_finding(empty: Warehouse) -> None:
    unclear = said(
        empty,
        counted(grade=Grade.UNMAPPED, women=300, men=100),
        counted(grade=Grade.MANAGER, women=40, men=360),
        by=(Dimension.GRADE,),
    )
    assert unclear == "Women are 10.0% of managers"


def test_regions_are_set_against_each_other(empty: Warehouse) -> None:
    clear = said(
        empty,
        counted(organisation=CAMDEN, women=160, men=240),
        counted(organisation=CARDIFF, women=40, men=360),
        counted(organisation=MANCHESTER, women=80, men=320),
        by=(Dimension.REGION,),
    )
    assert clear == "Women hold 40.0% of council IT jobs in London, but 10.0% in Wales"


def test_groups_are_counted_by_where_they_clearly_stand(empty: Warehouse) -> None:
    load(
        empty,
        counted(organisation=CAMDEN, women=160, men=240),
        counted(organisation=CARDIFF, women=20, men=380),
        counted(organisation=LEEDS, women=7, men=45),
    )
    assert standing(shares(EXACT, empty, by=(Dimension.COUNCIL,))) == (
        "Of 3 councils, 1 is clearly below the 12–16% band; 1 is clearly above the 12–16% band; "
        "for 1 there are too few people to be sure"
    )


def test_a_description_holds_every_value_and_the_band(empty: Warehouse) -> None:
    load(empty, counted(grade=Grade.MANAGER, women=80, men=320))
    told = describe(shares(EXACT, empty, by=(Dimension.GRADE,)))
    assert told.startswith("Dot chart of share of women, with 95% intervals. ")
    assert "Manager 20.0%" in told
    assert "Director or CIO nobody; " in told
    assert "the 12–16% band" in told


def test_protection_leaves_no_claim_and_says_why(empty: Warehouse) -> None:
    load(empty, counted(organisation=CAMDEN, women=3, men=9))
    table = shares(PROTECTED, empty, where=Where(council=CAMDEN))
    whom = "council IT jobs at London Borough of Camden"
    assert finding(table) == f"No figure can be shown for {whom}"
    with pytest.raises(NotShown):
        shares(PROTECTED, empty)


def test_pay_quarters_are_said_as_medians_without_a_claim_of_difference(tmp_path: Path) -> None:
    filled = a_filled_warehouse(tmp_path)
    where = Where(population=Population.PAY_QUARTERS)
    # Twelve councils stand at 70 to 81 and 52 to 63: the medians are 75.5 and 57.5.
    assert finding(pay_quarters(PROTECTED, filled, where=where)) == (
        "In the median council, women are 75.5% of the lower quarter of pay and 57.5% of the top "
        "quarter"
    )
    by_year = pay_quarters(PROTECTED, filled, by=(Dimension.YEAR,), where=where)
    assert finding(by_year) == (
        "In the top quarter of pay, the median council’s share of women was 57.5% in 2021 (12 "
        "councils) and 57.5% in 2022 (12 councils)"
    )
    assert standing(by_year) == ""
    assert "the middle half of councils" in describe(by_year)


@pytest.mark.parametrize(
    ("region", "place"),
    [
        (Region.OUTSIDE_UK, "in the Civil Service outside the United Kingdom"),
        (Region.NOT_RECORDED, "in the Civil Service whose region is not recorded"),
        (Region.NORTH_WEST, "in the Civil Service in the North West"),
    ],
)
def test_a_place_that_is_no_region_of_the_country_is_not_said_to_be_one(
    empty: Warehouse, region: Region, place: str
) -> None:
    cell = counted(organisation="CS", region=region, women=90, men=310)
    load(empty, cell, kind="comparator", population=Population.COMPARATOR)
    where = Where(population=Population.COMPARATOR, region=region)
    assert finding(shares(EXACT, empty, where=where)).endswith(f"jobs {place}")
    alone = finding(
        shares(EXACT, empty, by=(Dimension.REGION,), where=Where(population=where.population))
    )
    assert alone.endswith(place.removeprefix("in the Civil Service ")) or (
        region is Region.NOT_RECORDED
    )
