"""What is said of years: never more than can be compared, and of which councils."""

from pathlib import Path

import pytest

from dashboard.figures.changes import year_on_year
from dashboard.figures.words import finding
from dashboard.measures.change import change, since_earlier, since_first
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, Where
from etl.vocabulary.grades import Grade
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, Counted, a_warehouse, counted, load

COUNCILS = (CAMDEN, CARDIFF, LEEDS, MANCHESTER)


@pytest.fixture
def empty(tmp_path: Path) -> Warehouse:
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def said(warehouse: Warehouse, *cells: Counted, by: tuple[Dimension, ...] = ()) -> str:
    load(warehouse, *cells)
    table = shares(EXACT, warehouse, by=by)
    return over_time(EXACT, warehouse, table)


def over_time(scope: Scope, warehouse: Warehouse, *tables: SafeTable) -> str:
    return finding(*tables, since=[since_first(scope, warehouse, each) for each in tables])


def two_ladders(scope: Scope, warehouse: Warehouse, later: SafeTable, earlier: SafeTable) -> str:
    return finding(later, earlier, since=[since_earlier(scope, warehouse, later, earlier)])


@pytest.mark.parametrize(
    ("women", "expected"),
    [
        (
            90,
            "Women’s share of council IT jobs rose from 10.0% in 2024 to 22.5% in 2025 "
            "among the one council of both years",
        ),
        (
            12,
            "Women’s share of council IT jobs fell from 10.0% in 2024 to 3.0% in 2025 "
            "among the one council of both years",
        ),
        (
            48,
            "No clear change in women’s share of council IT jobs among the one council of both "
            "years: 10.0% in 2024, 12.0% in 2025",
        ),
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
    assert one == "Women’s share of council IT jobs was 22.5% in 2025 (1 council)"


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
    assert two_ladders(EXACT, empty, *tables) == (
        "Women’s share rose in 1 of 2 grades between 2024 and 2025 among the one council of both "
        "years"
    )


def test_lines_of_several_grades_say_which_moved(empty: Warehouse) -> None:
    two_years(empty)
    tables = [
        shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(grade=grade))
        for grade in (Grade.MANAGER, Grade.DIRECTOR)
    ]
    assert over_time(EXACT, empty, *tables) == (
        "Women’s share rose among managers (10.0% in 2024 to 22.5% in 2025), with no clear change "
        "among directors and CIOs, among the one council of both years"
    )


def test_lines_are_of_the_councils_of_both_years_alone(empty: Warehouse) -> None:
    """A council that reported in the last year only would have made women's share rise."""
    load(
        empty,
        *(
            counted(year=year, grade=grade, women=40, men=360)
            for year in (2024, 2025)
            for grade in (Grade.MANAGER, Grade.DIRECTOR)
        ),
        *(
            counted(organisation=CAMDEN, year=2025, grade=grade, women=400)
            for grade in (Grade.MANAGER, Grade.DIRECTOR)
        ),
    )
    tables = [
        shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(grade=grade))
        for grade in (None, Grade.MANAGER, Grade.DIRECTOR)
    ]
    assert over_time(EXACT, empty, *tables) == (
        "No clear change in women’s share over all grades together, managers or directors and "
        "CIOs, among the one council of both years"
    )


def test_the_more_lines_are_looked_at_the_wider_the_interval_that_must_leave_nothing_out(
    empty: Warehouse,
) -> None:
    """60 and 84 of 400: +6.0 points, Newcombe from +0.5 at 95 %, and by three lines from −0.7."""
    cells = [(2024, 60), (2025, 84)]
    load(
        empty,
        *(
            counted(year=year, grade=grade, women=women, men=400 - women)
            for grade in (Grade.MANAGER, Grade.DIRECTOR, Grade.PROFESSIONAL)
            for year, women in cells
        ),
    )
    lines = [
        shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(grade=grade))
        for grade in (Grade.MANAGER, Grade.DIRECTOR, Grade.PROFESSIONAL)
    ]
    assert "rose" in over_time(EXACT, empty, lines[0])
    assert over_time(EXACT, empty, *lines).startswith("No clear change in women’s share among")


def seniors(warehouse: Warehouse, years: tuple[int, ...], heads: int) -> str:
    """Over time, all grades beside the two senior grades, as others than their councils see it."""
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, grade=grade, women=women, men=3 * women)
            for code in COUNCILS
            for year in years
            for grade, women in ((Grade.PROFESSIONAL, 50), (Grade.HEAD_OF_SERVICE, heads))
            if women
        ),
    )
    return over_time(
        PROTECTED,
        warehouse,
        *(
            shares(PROTECTED, warehouse, by=(Dimension.YEAR,), where=Where(grade=grade))
            for grade in (None, Grade.HEAD_OF_SERVICE, Grade.DIRECTOR)
        ),
    )


def test_no_change_is_claimed_of_grades_that_are_withheld(empty: Warehouse) -> None:
    assert seniors(empty, (2024, 2025), heads=0) == (
        "No clear change in women’s share over all grades together, among the 4 councils of both "
        "years; for heads of service and directors and CIOs no change can be shown"
    )


def test_one_year_leaves_nothing_to_compare(empty: Warehouse) -> None:
    assert seniors(empty, (2025,), heads=20) == (
        "No change in women’s share can be shown: no line has two years to compare"
    )


def ladders(warehouse: Warehouse, *of_first_year: Grade) -> str:
    """The ladder of 2025, three rungs of it shown, beside that of 2016."""
    rungs = (Grade.APPRENTICE, Grade.PROFESSIONAL, Grade.MANAGER)
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, grade=grade, women=25, men=75)
            for code in COUNCILS
            for year, grades in ((2016, of_first_year), (2025, rungs))
            for grade in grades
        ),
    )
    return two_ladders(
        PROTECTED,
        warehouse,
        *(
            shares(PROTECTED, warehouse, by=(Dimension.GRADE,), where=Where(year=year))
            for year in (2025, 2016)
        ),
    )


def test_a_ladder_says_how_many_of_its_rungs_can_be_compared(empty: Warehouse) -> None:
    assert ladders(empty, Grade.APPRENTICE, Grade.MANAGER) == (
        "None of the 2 grades that can be compared shows a clear change between 2016 and 2025 "
        "among the 4 councils of both years"
    )


def test_a_ladder_with_one_rung_to_compare_names_no_more(empty: Warehouse) -> None:
    assert ladders(empty, Grade.APPRENTICE) == (
        "The one grade that can be compared shows no clear change between 2016 and 2025 "
        "among the 4 councils of both years"
    )


def test_a_ladder_with_no_rung_to_compare_says_so(empty: Warehouse) -> None:
    assert ladders(empty, Grade.DIRECTOR) == (
        "No grade can be compared between 2016 and 2025: none has a share in both years"
    )


def test_a_change_is_of_the_councils_that_reported_in_both_years(empty: Warehouse) -> None:
    cells = [counted(organisation=code, year=2016, women=40, men=360) for code in COUNCILS[:3]]
    cells += [counted(organisation=code, year=2025, women=90, men=310) for code in COUNCILS]
    assert said(empty, *cells, by=(Dimension.YEAR,)) == (
        "Women’s share of council IT jobs rose from 10.0% in 2016 to 22.5% in 2025 among the 3 "
        "councils of both years"
    )


def test_of_different_councils_no_change_is_claimed(empty: Warehouse) -> None:
    load(
        empty,
        *(counted(organisation=code, year=2016, women=40, men=360) for code in COUNCILS[:2]),
        *(counted(organisation=code, year=2025, women=90, men=310) for code in COUNCILS[2:]),
    )
    table = shares(EXACT, empty, by=(Dimension.YEAR,))
    assert since_first(EXACT, empty, table) is None
    assert finding(table) == (
        "Women’s share of council IT jobs was 10.0% in 2016 (2 councils) and 22.5% in 2025 "
        "(2 councils), which cannot be compared"
    )


def test_one_council_is_the_same_in_every_year(empty: Warehouse) -> None:
    load(
        empty,
        *(counted(organisation=CAMDEN, year=year, women=90, men=310) for year in (2024, 2025)),
    )
    table = shares(EXACT, empty, by=(Dimension.YEAR,), where=Where(council=CAMDEN))
    assert "council)" not in finding(table)


@pytest.mark.parametrize(
    ("women", "expected"),
    [
        (
            90,
            "Women’s share of council IT jobs was higher in 2025 than in 2024 among the one "
            "council of both years: +12.5 points, from +7.4 to +17.5",
        ),
        (
            48,
            "Women’s share of council IT jobs in 2025 and 2024 cannot be told apart among the one "
            "council of both years: +2.0 points, from −2.4 to +6.4",
        ),
    ],
)
def test_the_same_councils_of_two_years_are_compared_with_newcombes_interval(
    empty: Warehouse, women: int, expected: str
) -> None:
    """The intervals of 90 and 48 against 40 of 400 are statsmodels' by the method 'newcomb'."""
    load(
        empty,
        counted(year=2024, women=40, men=360),
        counted(year=2025, women=women, men=400 - women),
        counted(organisation=CAMDEN, year=2025, women=400),
    )
    assert year_on_year(change(EXACT, empty, by=(Dimension.YEAR,))) == expected


def test_one_year_alone_cannot_be_compared(empty: Warehouse) -> None:
    load(empty, counted(women=90, men=310))
    table = change(EXACT, empty, by=(Dimension.YEAR,))
    assert year_on_year(table) == "No two years can be compared among the same councils"
