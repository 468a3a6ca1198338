"""Why groups differ, asked of a real warehouse: the parts, what is put together, what is hidden."""

import pytest

from dashboard.measures.change import change
from dashboard.measures.entry import CannotAsk
from dashboard.measures.two_questions import Councils
from dashboard.measures.values import signed
from dashboard.measures.why_groups_differ import why_groups_differ
from etl.vocabulary import definitions
from etl.vocabulary.grades import Grade
from etl.vocabulary.organisations import SOCIETY
from etl.vocabulary.populations import Population
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER)
JUNIOR, MIDDLE, SENIOR = Grade.TECHNICIAN, Grade.PROFESSIONAL, Grade.MANAGER


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def a_year(year, codes=CODES, **of_grades):
    """(women, people) by grade for each of the councils."""
    return [
        counted(organisation=code, year=year, grade=Grade[grade], women=women, men=people - women)
        for code in codes
        for grade, (women, people) in of_grades.items()
    ]


def by_grade(table):
    return {row["grade"]: row for row in table.rows}


@pytest.fixture
def published(warehouse):
    """PEERS: +1.8182 points are +3.4194 within grades and −1.6012 by the mix."""
    load(
        warehouse,
        *a_year(2024, [MANCHESTER], TECHNICIAN=(10, 40), PROFESSIONAL=(6, 50), MANAGER=(1, 20)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(9, 30), PROFESSIONAL=(8, 55), MANAGER=(2, 25)),
    )
    return warehouse


def test_the_published_parts_come_out(published):
    rows = by_grade(why_groups_differ(EXACT, published, where=ONE))
    assert list(rows) == [JUNIOR, MIDDLE, SENIOR, "all grades"]
    parts = {grade: (rows[grade]["within"], rows[grade]["mix"]) for grade in rows}
    assert parts[JUNIOR] == pytest.approx((1.5909, -2.5), abs=5e-5)
    assert parts[MIDDLE] == pytest.approx((1.2149, 0.6033), abs=5e-5)
    assert parts[SENIOR] == pytest.approx((0.6136, 0.2955), abs=5e-5)
    assert parts["all grades"] == pytest.approx((3.4194, -1.6012), abs=5e-5)
    assert rows["all grades"]["change"] == pytest.approx(1.8182, abs=5e-5)
    assert rows["all grades"]["compared_with"] == "2024"
    # 10 of 110 more or fewer: change's own interval holds none.
    assert rows["all grades"]["in_words"] == (
        "cannot be told apart into parts: the change may be chance"
    )


def test_the_larger_part_is_named_where_the_change_is_no_chance(warehouse):
    """Half of each grade's own ten points, each with Wilson's intervals of statsmodels: 7.804 to
    12.195.
    """
    load(
        warehouse,
        *a_year(2024, [MANCHESTER], TECHNICIAN=(100, 1000), MANAGER=(100, 1000)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(200, 1000), MANAGER=(200, 1000)),
    )
    everybody = why_groups_differ(EXACT, warehouse, where=ONE).rows[-1]
    assert (everybody["within"], everybody["mix"]) == pytest.approx((10.0, 0.0))
    assert everybody["in_words"] == "mostly within grades; within grades +7.8 to +12.2 at 95 %"


def test_all_grades_are_those_of_change_for_a_protected_reader(warehouse):
    load(
        warehouse,
        *a_year(2024, TECHNICIAN=(103, 501), PROFESSIONAL=(52, 402), MANAGER=(21, 101)),
        *a_year(2025, TECHNICIAN=(201, 502), PROFESSIONAL=(103, 403), MANAGER=(33, 102)),
    )
    everybody = why_groups_differ(PROTECTED, warehouse).rows[-1]
    (row,) = change(PROTECTED, warehouse).rows
    for name in ("women", "base", "share", "base_compared", "share_compared", "change"):
        assert everybody[name] == row[name]
    parts = everybody["within"] + everybody["mix"] + everybody["rounding"]
    assert parts == pytest.approx(row["change"])
    low, high, rounding = (signed(everybody[name]) for name in ("low", "high", "rounding"))
    assert everybody["in_words"] == (
        f"mostly within grades; within grades {low} to {high} at 95 %; rounding makes up {rounding}"
    )


def test_no_parts_are_told_of_a_protected_change_that_may_be_chance(warehouse):
    """Nobody changed, and rounding alone moves each grade."""
    load(
        warehouse,
        *(
            cell
            for year in (2024, 2025)
            for cell in a_year(year, TECHNICIAN=(13, 41), PROFESSIONAL=(12, 52), MANAGER=(4, 21))
        ),
    )
    *grades, everybody = why_groups_differ(PROTECTED, warehouse).rows
    assert grades
    assert all(row["within"] is row["mix"] is None for row in (*grades, everybody))
    assert everybody["change"] is not None
    assert everybody["in_words"] == "cannot be told apart into parts: the change may be chance"


def test_the_parts_of_all_grades_add_up_to_the_last_row(published):
    *grades, everybody = why_groups_differ(EXACT, published, where=ONE).rows
    for part in ("within", "mix", "change"):
        assert sum(row[part] for row in grades) == pytest.approx(everybody[part], abs=1e-12)
    assert everybody["within"] + everybody["mix"] == pytest.approx(everybody["change"])
    assert everybody["change"] == pytest.approx(everybody["share"] - everybody["share_compared"])


def test_another_group_of_the_same_year_can_be_compared_with(warehouse):
    load(
        warehouse,
        *a_year(2025, [MANCHESTER], TECHNICIAN=(10, 50), MANAGER=(10, 50)),
        *a_year(2025, [LEEDS], TECHNICIAN=(10, 50), MANAGER=(1, 50)),
    )
    against = Where(council=LEEDS)
    everybody = why_groups_differ(EXACT, warehouse, where=ONE, against=against).rows[-1]
    assert everybody["compared_with"] == "Leeds City Council"
    assert (everybody["within"], everybody["mix"]) == pytest.approx((9.0, 0.0))


def test_the_same_councils_are_compared_between_years_or_all_when_asked_for(warehouse):
    load(
        warehouse,
        *a_year(2024, [MANCHESTER], TECHNICIAN=(10, 100), MANAGER=(10, 100)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(20, 100), MANAGER=(10, 100)),
        *a_year(2025, [LEEDS], TECHNICIAN=(90, 100), MANAGER=(10, 100)),
    )
    same = why_groups_differ(EXACT, warehouse).rows[-1]
    everybody = why_groups_differ(EXACT, warehouse, councils=Councils.ALL).rows[-1]
    assert (same["change"], everybody["change"]) == pytest.approx((5.0, 22.5))
    assert same["councils"] == 1


def test_small_grades_are_put_together_on_both_sides_for_a_protected_reader(warehouse):
    load(
        warehouse,
        *a_year(2024, TECHNICIAN=(10, 100), PROFESSIONAL=(20, 100), MANAGER=(1, 4)),
        *a_year(2025, TECHNICIAN=(10, 100), PROFESSIONAL=(20, 100), MANAGER=(20, 100)),
    )
    rows = why_groups_differ(PROTECTED, warehouse).rows
    named = [row["grade"] for row in rows]
    assert len(named) == 3
    assert named[0] == "apprentice and technician or support"
    assert named[1].endswith("manager, head of service and director or CIO")
    assert all(row["women"] % 5 == row["base_compared"] % 5 == 0 for row in rows)


def test_too_few_people_to_tell_grades_apart_is_said(warehouse):
    load(
        warehouse,
        *(
            cell
            for year in (2024, 2025)
            for cell in a_year(year, TECHNICIAN=(2, 8), MANAGER=(2, 8))
        ),
    )
    (row,) = why_groups_differ(PROTECTED, warehouse).rows
    assert row["withheld"] == (
        "cannot be calculated: there are too few people to tell grades apart"
    )


def test_what_stands_on_a_withheld_year_is_withheld_with_it(warehouse):
    load(warehouse, *a_year(2024, TECHNICIAN=(1, 3)), *a_year(2025, TECHNICIAN=(10, 100)))
    (row,) = why_groups_differ(PROTECTED, warehouse).rows
    assert row["withheld"] == "withheld: fewer than 25 people"
    assert row["change"] is row["within"] is None


def test_two_councils_in_both_years_are_too_few_for_a_protected_reader(warehouse):
    load(
        warehouse,
        *a_year(2024, [MANCHESTER, LEEDS, "E08000025"], TECHNICIAN=(100, 900)),
        *a_year(2025, TECHNICIAN=(100, 900)),
    )
    (row,) = why_groups_differ(PROTECTED, warehouse).rows
    assert row["withheld"] == "withheld: fewer than 3 councils"


def test_an_officer_sees_their_own_parts_exactly(published):
    own = Scope(exact=frozenset({MANCHESTER}))
    assert by_grade(why_groups_differ(own, published, where=ONE))[JUNIOR]["women"] == 9


@pytest.mark.parametrize("women", [0, 100])
def test_no_women_or_only_women_leave_nothing_to_explain(warehouse, women):
    load(
        warehouse,
        *a_year(2024, [MANCHESTER], TECHNICIAN=(women, 100), MANAGER=(women, 100)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(women, 100), MANAGER=(women, 100)),
    )
    everybody = why_groups_differ(EXACT, warehouse, where=ONE).rows[-1]
    assert everybody["within"] == everybody["mix"] == 0


def test_a_year_in_which_nobody_is_recorded_cannot_be_compared(warehouse):
    load(
        warehouse,
        counted(year=2024, not_recorded=9),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(10, 100)),
    )
    (row,) = why_groups_differ(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == (
        "cannot be calculated: nobody's gender is recorded in one of the two"
    )


def test_years_with_no_council_in_common_cannot_be_compared(warehouse):
    load(
        warehouse,
        *a_year(2024, [LEEDS], TECHNICIAN=(10, 100)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(10, 100)),
    )
    (row,) = why_groups_differ(EXACT, warehouse).rows
    assert row["withheld"] == "cannot be calculated: there is nobody in one of the two"


def test_a_missing_year_is_passed_over_to_the_one_before(warehouse):
    load(
        warehouse,
        *a_year(2022, [MANCHESTER], TECHNICIAN=(10, 100), MANAGER=(10, 100)),
        *a_year(2025, [MANCHESTER], TECHNICIAN=(20, 100), MANAGER=(10, 100)),
    )
    rows = why_groups_differ(EXACT, warehouse, by=[Dimension.YEAR]).rows
    assert {(row["year"], row["compared_with"]) for row in rows} == {(2025, "2022")}


def test_the_unmapped_stand_beside_the_lowest_grade(warehouse):
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, grade=grade, women=10, men=50)
            for code in CODES
            for year in (2024, 2025)
            for grade in (Grade.UNMAPPED, Grade.APPRENTICE)
        ),
    )
    assert why_groups_differ(PROTECTED, warehouse).rows[0]["grade"] == "unmapped"


@pytest.mark.parametrize(
    "asked",
    [
        {"by": [Dimension.GRADE]},
        {"by": [Dimension.CONTRACT]},
        {"where": Where(grade=Grade.MANAGER)},
    ],
)
def test_what_has_no_grades_to_set_beside_one_another_cannot_be_asked(published, asked):
    with pytest.raises(CannotAsk, match="why_groups_differ"):
        why_groups_differ(EXACT, published, **asked)


def test_the_first_year_has_nothing_to_be_compared_with(warehouse):
    load(warehouse, *a_year(2025, TECHNICIAN=(10, 100)))
    with pytest.raises(CannotAsk, match="no earlier year than 2025"):
        why_groups_differ(EXACT, warehouse)


def test_members_of_the_society_are_told_apart_by_grade_and_of_no_council(warehouse):
    load(
        warehouse,
        *a_year(2024, [SOCIETY], TECHNICIAN=(60, 200), MANAGER=(30, 100)),
        *a_year(2025, [SOCIETY], TECHNICIAN=(70, 200), MANAGER=(40, 100)),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    where = Where(population=Population.SOCIETY_MEMBERSHIP)
    table = why_groups_differ(PROTECTED, warehouse, where=where)
    assert table.rows[-1]["grade"] == "all grades"
    assert table.rows[-1]["councils"] is None
    assert not any("councils that reported in both" in note for note in table.notes)


def test_no_parts_span_a_new_definition(published, tmp_path, monkeypatch):
    path = tmp_path / "definitions.csv"
    path.write_text(
        "year,population,changed,source\n2025,council IT,agency staff counted,a letter\n"
    )
    monkeypatch.setattr(definitions, "PUBLISHED", path)
    (row,) = why_groups_differ(EXACT, published, where=ONE).rows
    assert row["withheld"] == (
        "cannot be calculated: the definition of council IT changed in 2025: agency staff counted"
    )
