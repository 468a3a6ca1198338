"""What is said of figures, from figures chosen so that the answer is known."""

from pathlib import Path

import pytest

from dashboard.figures.words import describe, finding, standing
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


def test_grades_that_overlap_are_not_told_apart(empty: Warehouse) -> None:
    unclear = said(
        empty,
        counted(grade=Grade.APPRENTICE, women=9, men=31),
        counted(grade=Grade.MANAGER, women=7, men=45),
        by=(Dimension.GRADE,),
    )
    assert unclear == "The grades cannot be told apart: their intervals overlap"


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


@pytest.mark.parametrize(
    ("women", "expected"),
    [
        (90, "Women’s share of council IT jobs rose from 10.0% in 2024 to 22.5% in 2025"),
        (12, "Women’s share of council IT jobs fell from 10.0% in 2024 to 3.0% in 2025"),
        (48, "No clear change in women’s share of council IT jobs: 10.0% in 2024, 12.0% in 2025"),
    ],
)
def test_a_change_is_said_only_when_the_intervals_part(
    empty: Warehouse, women: int, expected: str
) -> None:
    cells = (
        counted(year=2024, women=40, men=360),
        counted(year=2025, women=women, men=400 - women),
    )
    assert said(empty, *cells, by=(Dimension.YEAR,)) == expected


def test_one_year_alone_is_no_change(empty: Warehouse) -> None:
    one = said(empty, counted(women=90, men=310), by=(Dimension.YEAR,))
    assert one == "Women’s share of council IT jobs was 22.5% in 2025"


def two_years(warehouse: Warehouse) -> list[Where]:
    load(
        warehouse,
        counted(year=2024, grade=Grade.MANAGER, women=40, men=360),
        counted(year=2024, grade=Grade.DIRECTOR, women=10, men=50),
        counted(year=2025, grade=Grade.MANAGER, women=90, men=310),
        counted(year=2025, grade=Grade.DIRECTOR, women=11, men=50),
    )
    return [Where(year=2025), Where(year=2024)]


def test_two_years_of_a_ladder_are_compared_rung_by_rung(empty: Warehouse) -> None:
    tables = [
        shares(EXACT, empty, by=(Dimension.GRADE,), where=where) for where in two_years(empty)
    ]
    assert finding(*tables) == "Women’s share rose in 1 of 2 grades between 2024 and 2025"


def test_lines_of_several_grades_say_which_moved(empty: Warehouse) -> None:
    two_years(empty)
    tables = [
        shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(grade=grade))
        for grade in (Grade.MANAGER, Grade.DIRECTOR)
    ]
    assert finding(*tables) == (
        "Women’s share rose among managers (10.0% to 22.5%), with no clear change among directors "
        "and CIOs"
    )


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
    assert "Director or CIO nobody recorded" in told
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
        "In the top quarter of pay, the median council’s share of women was 57.5% in 2021 and "
        "57.5% in 2022"
    )
    assert standing(by_year) == ""
    assert "the middle half of councils" in describe(by_year)
