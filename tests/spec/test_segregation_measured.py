"""Duncan's index over role families, asked of a real warehouse."""

import pytest

from dashboard.measures.entry import CannotAsk
from dashboard.measures.segregation import segregation
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import Region
from etl.vocabulary.roles import RoleFamily
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def a_council(code=MANCHESTER, year=2025, **of_families):
    """(women, people) by role family."""
    return [
        counted(
            organisation=code,
            year=year,
            role_family=RoleFamily[family],
            women=women,
            men=people - women,
        )
        for family, (women, people) in of_families.items()
    ]


def test_the_index_is_half_the_sum_of_the_differences(warehouse):
    """By hand: half of |30/40 - 10/60| + |10/40 - 50/60|; by lot from scipy's hypergeometric."""
    load(warehouse, *a_council(DATA=(30, 40), SECURITY=(10, 60)))
    (row,) = segregation(EXACT, warehouse, where=ONE).rows
    assert row["index"] == pytest.approx(58.3333, abs=5e-5)
    assert row["by_chance"] == pytest.approx(7.91246, abs=5e-6)
    assert row["standing"] == "more than chance"
    assert (row["families"], row["given_rate"]) == (2, 100.0)


def test_an_index_that_chance_may_make_is_said_to_be_so(warehouse):
    load(warehouse, *a_council(DATA=(3, 6), SECURITY=(2, 5), SOFTWARE=(2, 7)))
    (row,) = segregation(EXACT, warehouse, where=ONE).rows
    assert row["standing"] == "chance alone may make it"


def test_people_whose_role_family_is_not_given_are_left_out_and_told(warehouse):
    load(warehouse, *a_council(DATA=(30, 40), SECURITY=(10, 60), NOT_GIVEN=(100, 300)))
    (row,) = segregation(EXACT, warehouse, where=ONE).rows
    assert row["index"] == pytest.approx(58.3333, abs=5e-5)
    assert (row["base"], row["given_rate"]) == (100, 25.0)


def test_the_smaller_families_stand_together_for_a_protected_reader(warehouse):
    for code in CODES:
        load(
            warehouse,
            *a_council(
                code, SERVICE_DESK=(30, 90), SOFTWARE=(20, 90), SECURITY=(2, 6), DATA=(4, 6)
            ),
        )
    (row,) = segregation(PROTECTED, warehouse).rows
    assert row["families"] == 3
    assert row["family_names"] == (
        "service desk and support; software and web; the smaller families together (leadership, "
        "infrastructure and operations, data and analysis, security, projects and change and other)"
    )
    (exact,) = segregation(EXACT, warehouse).rows
    assert exact["families"] == 4


def test_one_small_family_takes_the_least_telling_one_with_it(warehouse):
    for code in CODES:
        load(
            warehouse,
            *a_council(code, SOFTWARE=(20, 90), OTHER=(20, 90), DATA=(20, 90), SECURITY=(1, 3)),
        )
    (row,) = segregation(PROTECTED, warehouse).rows
    assert row["family_names"].startswith("software and web; data and analysis; the smaller")
    assert row["family_names"].endswith("and other)")


def test_too_few_people_to_tell_families_apart_is_said(warehouse):
    load(warehouse, *a_council(SOFTWARE=(4, 15), DATA=(4, 15)))
    (row,) = segregation(PROTECTED, warehouse, where=ONE).rows
    assert row["withheld"] == (
        "cannot be calculated: there are too few people to tell role families apart"
    )


@pytest.mark.parametrize(
    ("families", "reason"),
    [
        ({"DATA": (0, 40), "SECURITY": (0, 60)}, "there are no women"),
        ({"DATA": (40, 40), "SECURITY": (60, 60)}, "there are no men and people of another gender"),
        ({"DATA": (10, 40)}, "everybody is in one role family"),
        ({"NOT_GIVEN": (10, 40)}, "there is nobody whose role family is given"),
    ],
)
def test_where_nothing_is_spread_there_is_no_index(warehouse, families, reason):
    load(warehouse, *a_council(**families))
    (row,) = segregation(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == f"cannot be calculated: {reason}"
    assert row["index"] is row["base"] is None


def test_nobody_recorded_has_no_index(warehouse):
    load(warehouse, counted(role_family=RoleFamily.DATA, not_recorded=9))
    (row,) = segregation(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == "cannot be calculated: nobody's gender is recorded in any role family"


def test_a_protected_zero_is_few_or_none(warehouse):
    load(warehouse, *a_council(DATA=(0, 40), SECURITY=(0, 60)))
    (row,) = segregation(PROTECTED, warehouse, where=ONE).rows
    assert row["withheld"] == "cannot be calculated: there are few or no women"


def test_two_councils_and_few_people_are_withheld(warehouse):
    load(warehouse, *a_council(MANCHESTER, DATA=(5, 9), SECURITY=(3, 9)))
    (few,) = segregation(PROTECTED, warehouse, where=ONE).rows
    assert few["withheld"] == "withheld: fewer than 25 people whose role family is given"
    for code in CODES:
        load(warehouse, *a_council(code, DATA=(30, 90), SECURITY=(30, 90)))
    rows = segregation(PROTECTED, warehouse, by=[Dimension.REGION]).rows
    reasons = {row["region"]: row["withheld"] for row in rows}
    assert reasons[Region.LONDON] == "withheld: fewer than 3 councils"


def test_an_officer_sees_their_own_index_exactly_and_others_protected(warehouse):
    for code in (MANCHESTER, LEEDS):
        load(warehouse, *a_council(code, DATA=(31, 92), SECURITY=(12, 91)))
    own = Scope(exact=frozenset({LEEDS}))
    rows = segregation(own, warehouse, by=[Dimension.COUNCIL]).rows
    base = {row["council"]: row["base"] for row in rows}
    assert base["Leeds City Council"] == 183
    assert base["Manchester City Council"] % 5 == 0


def test_by_year_and_by_grade_each_has_its_own(warehouse):
    for year, women in ((2024, 30), (2025, 20)):
        load(warehouse, *a_council(year=year, DATA=(women, 40), SECURITY=(10, 60)))
    rows = segregation(EXACT, warehouse, by=[Dimension.YEAR], where=ONE).rows
    assert rows[0]["index"] > rows[1]["index"]
    found = segregation(EXACT, warehouse, by=[Dimension.GRADE], where=ONE).rows
    of_grade = {row["grade"]: row["index"] for row in found}
    assert of_grade[Grade.PROFESSIONAL] == rows[1]["index"]


def test_groups_within_a_role_family_cannot_be_asked(warehouse):
    with pytest.raises(CannotAsk, match="cannot be taken by role_family"):
        segregation(EXACT, warehouse, by=[Dimension.ROLE_FAMILY])
