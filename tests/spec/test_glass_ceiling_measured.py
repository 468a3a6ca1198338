"""Glass-ceiling ratio, asked of a real warehouse."""

import pytest

from dashboard.measures.entry import CannotAsk
from dashboard.measures.glass_ceiling import glass_ceiling
from dashboard.measures.saying import each_by_itself
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def a_council(code=MANCHESTER, year=2025, **of_grades):
    """(women, people) by grade."""
    return [
        counted(organisation=code, year=year, grade=Grade[grade], women=women, men=people - women)
        for grade, (women, people) in of_grades.items()
    ]


def test_half_the_share_in_senior_grades_is_a_ratio_of_two(warehouse):
    """DOMAIN: 1 is even, 2 means half. Both senior grades are one group."""
    load(
        warehouse,
        *a_council(PROFESSIONAL=(96, 460), HEAD_OF_SERVICE=(3, 30), DIRECTOR=(1, 10)),
    )
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert (row["share"], row["senior_share"]) == (20.0, 10.0)
    assert (row["base"], row["senior_base"], row["senior_women"]) == (500, 40, 4)
    assert row["ratio"] == pytest.approx(2.0)
    assert row["low"] < 2 < row["high"]
    assert row["standing"] == "cannot be told from even"


def test_many_people_tell_a_ratio_from_even(warehouse):
    load(warehouse, *a_council(PROFESSIONAL=(4900, 9500), DIRECTOR=(100, 500)))
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert (row["ratio"], row["standing"]) == (2.5, "scarcer in senior grades")


def test_the_unmapped_count_among_all_grades(warehouse):
    load(warehouse, *a_council(UNMAPPED=(10, 100), DIRECTOR=(5, 50)))
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert (row["base"], row["ratio"]) == (150, 1.0)


def test_everyone_a_woman_is_even(warehouse):
    load(warehouse, *a_council(PROFESSIONAL=(50, 50), DIRECTOR=(30, 30)))
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert row["ratio"] == 1.0


def test_by_region_and_year_each_has_its_own(warehouse):
    for year, women in ((2024, 10), (2025, 20)):
        load(
            warehouse,
            *a_council(MANCHESTER, year, PROFESSIONAL=(40, 160), DIRECTOR=(women, 40)),
            *a_council(CAMDEN, year, PROFESSIONAL=(40, 160), DIRECTOR=(10, 40)),
        )
    table = glass_ceiling(EXACT, warehouse, by=[Dimension.REGION, Dimension.YEAR])
    ratios = {(row["region"], row["year"]): row["ratio"] for row in table.rows}
    assert ratios[Region.NORTH_WEST, 2024] == ratios[Region.LONDON, 2025] == 1.0
    assert ratios[Region.NORTH_WEST, 2025] == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("grades", "reason"),
    [
        ({"PROFESSIONAL": (10, 50)}, "there is nobody in senior grades"),
        ({"PROFESSIONAL": (10, 50), "DIRECTOR": (0, 9)}, "there are no women in senior grades"),
        ({"PROFESSIONAL": (0, 50), "DIRECTOR": (0, 9)}, "there are no women in senior grades"),
    ],
)
def test_without_women_in_senior_grades_there_is_no_ratio(warehouse, grades, reason):
    load(warehouse, *a_council(**grades))
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == f"cannot be calculated: {reason}"
    assert row["ratio"] is row["low"] is None


def test_nobody_recorded_has_no_ratio(warehouse):
    load(warehouse, counted(grade=Grade.DIRECTOR, not_recorded=9))
    (row,) = glass_ceiling(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == "cannot be calculated: nobody's gender is recorded in any grade"


def test_a_protected_zero_is_few_or_none(warehouse):
    load(warehouse, *a_council(PROFESSIONAL=(50, 100), DIRECTOR=(0, 60)))
    (row,) = glass_ceiling(PROTECTED, warehouse, where=ONE).rows
    assert row["withheld"] == ("cannot be calculated: there are few or no women in senior grades")


def test_the_senior_grades_of_three_councils_stand_as_one_where_each_is_too_small(warehouse):
    for code in CODES:
        load(
            warehouse,
            *a_council(code, PROFESSIONAL=(30, 99), HEAD_OF_SERVICE=(4, 13), DIRECTOR=(2, 5)),
        )
    (row,) = glass_ceiling(PROTECTED, warehouse).rows
    assert row["withheld"] == ""
    assert row["senior_base"] % 5 == row["women"] % 5 == 0
    (alone,) = glass_ceiling(PROTECTED, warehouse, where=ONE).rows
    assert alone["withheld"] == "withheld: fewer than 25 people in senior grades"


def test_an_officer_sees_their_own_ratio_exactly_and_others_protected(warehouse):
    for code in (MANCHESTER, LEEDS):
        load(warehouse, *a_council(code, PROFESSIONAL=(31, 92), DIRECTOR=(12, 43)))
    own = Scope(exact=frozenset({LEEDS}))
    table = glass_ceiling(own, warehouse, by=[Dimension.COUNCIL])
    assert each_by_itself("scarcer or more common") in table.notes
    rows = table.rows
    base = {row["council"]: row["base"] for row in rows}
    assert base["Leeds City Council"] == 135
    assert base["Manchester City Council"] % 5 == 0


@pytest.mark.parametrize(
    "asked", [{"by": [Dimension.GRADE]}, {"where": Where(grade=Grade.DIRECTOR)}]
)
def test_one_grade_has_no_ceiling(warehouse, asked):
    load(warehouse, *a_council(PROFESSIONAL=(10, 50)))
    with pytest.raises(CannotAsk, match="glass_ceiling"):
        glass_ceiling(EXACT, warehouse, **asked)
