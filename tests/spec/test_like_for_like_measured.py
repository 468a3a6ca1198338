"""Like-for-like share, asked of a real warehouse: of whom, what stands together, what hides."""

import pytest

from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.like_for_like import like_for_like
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import shares
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import REGIONS, Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load

JUNIOR, MIDDLE, SENIOR = Grade.TECHNICIAN, Grade.PROFESSIONAL, Grade.MANAGER
LEEDS_AT_HEART = Where(council=LEEDS)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def grades(organisation, *pairs):
    """Women and people on the three rungs."""
    return [
        counted(organisation=organisation, grade=grade, women=women, men=people - women)
        for grade, (women, people) in zip((JUNIOR, MIDDLE, SENIOR), pairs, strict=True)
    ]


def worked(warehouse):
    """Leeds has 10 of 40, 6 of 50, 1 of 20; all have 300 and 150 of 1,000, and 50 of 500."""
    load(
        warehouse,
        *grades(LEEDS, (10, 40), (6, 50), (1, 20)),
        *grades(MANCHESTER, (200, 500), (100, 500), (40, 300)),
        *grades(CAMDEN, (90, 460), (44, 450), (9, 180)),
    )


def by_code(table):
    return {row["council_code"]: row for row in table.rows}


def test_the_worked_example_comes_out(warehouse):
    worked(warehouse)
    row = by_code(like_for_like(EXACT, warehouse))[LEEDS]
    assert (row["observed"], row["base"]) == (17, 110)
    assert row["expected"] == pytest.approx(21.5)
    assert row["ratio"] == pytest.approx(0.790698, abs=5e-7)
    assert (row["low"], row["high"]) == pytest.approx((0.460348, 1.266052), abs=5e-7)
    assert (row["standardised"], row["pooled"]) == pytest.approx((15.813953, 20.0))
    assert row["share"] == pytest.approx(100 * 17 / 110)
    assert row["standing"] == "cannot be told apart"
    assert row["grades"] == "technician or support; professional; manager"


def test_one_council_named_is_set_against_all_the_same(warehouse):
    worked(warehouse)
    (row,) = like_for_like(EXACT, warehouse, where=LEEDS_AT_HEART).rows
    assert row == by_code(like_for_like(EXACT, warehouse))[LEEDS]


def test_conditions_narrow_whom_a_council_is_set_against(warehouse):
    worked(warehouse)
    (row,) = like_for_like(EXACT, warehouse, where=Where(region=Region.LONDON)).rows
    assert row["council_code"] == CAMDEN
    assert (row["ratio"], row["standardised"]) == pytest.approx((1, row["share"]))


@pytest.mark.parametrize("by", [(), (Dimension.COUNCIL,)])
def test_it_is_by_council_unless_otherwise_asked(warehouse, by):
    worked(warehouse)
    assert by_code(like_for_like(EXACT, warehouse, by=by))


def test_by_region_every_region_has_a_row(warehouse):
    worked(warehouse)
    rows = like_for_like(EXACT, warehouse, by=[Dimension.REGION]).rows
    assert [row["region"] for row in rows] == list(REGIONS)
    told = {row["region"]: row["ratio"] for row in rows if row["ratio"] is not None}
    assert set(told) == {Region.LONDON, Region.NORTH_WEST, Region.YORKSHIRE}
    assert told[Region.YORKSHIRE] == pytest.approx(17 / 21.5)
    assert {row["withheld"] for row in rows} == {"", "cannot be calculated: there is nobody in it"}


@pytest.mark.parametrize("by", [(Dimension.GRADE,), (Dimension.REGION, Dimension.COUNCIL_TYPE)])
def test_what_it_cannot_be_taken_by_is_refused_with_what_it_can(warehouse, by):
    with pytest.raises(CannotAsk, match="It can by one of: council, region, council_type"):
        like_for_like(EXACT, warehouse, by=by)


def test_one_council_is_taken_by_council_alone(warehouse):
    with pytest.raises(CannotAsk, match=r"by region of one council\. It can by one of: council\."):
        like_for_like(EXACT, warehouse, by=[Dimension.REGION], where=LEEDS_AT_HEART)


def test_it_cannot_be_of_one_grade(warehouse):
    with pytest.raises(CannotAsk, match=r"cannot be of one.*shares with grade=manager"):
        like_for_like(EXACT, warehouse, where=Where(grade=Grade.MANAGER))


def test_people_whose_grade_is_unmapped_are_a_group_of_their_own(warehouse):
    """Unmapped: 5 of 10 in Leeds, 25 of 50 in all. Expected by hand: 0.5 × 10 + 0.2 × 40 = 13."""
    load(
        warehouse,
        counted(organisation=LEEDS, grade=Grade.UNMAPPED, women=5, men=5),
        counted(organisation=CAMDEN, grade=Grade.UNMAPPED, women=20, men=20),
        counted(organisation=LEEDS, grade=MIDDLE, women=10, men=30),
        counted(organisation=CAMDEN, grade=MIDDLE, women=10, men=50),
    )
    row = by_code(like_for_like(EXACT, warehouse))[LEEDS]
    assert row["expected"] == pytest.approx(13)
    assert row["grades"] == "professional; unmapped"


def test_a_council_without_women_has_a_ratio_of_nothing(warehouse):
    worked(warehouse)
    load(warehouse, *grades(CARDIFF, (0, 40), (0, 50), (0, 20)))
    row = by_code(like_for_like(EXACT, warehouse))[CARDIFF]
    assert (row["ratio"], row["low"], row["standardised"]) == (0, 0, 0)
    assert row["standing"] == "fewer than expected"


def test_where_there_is_no_woman_anywhere_none_is_expected(warehouse):
    load(warehouse, *(row for code in (LEEDS, CAMDEN) for row in grades(code, *[(0, 40)] * 3)))
    rows = like_for_like(EXACT, warehouse).rows
    assert all("no woman is expected" in row["withheld"] for row in rows)
    assert {row["ratio"] for row in rows} == {None}


def test_where_everyone_is_a_woman_all_are_as_expected(warehouse):
    load(warehouse, *(row for code in (LEEDS, CAMDEN) for row in grades(code, *[(40, 40)] * 3)))
    rows = like_for_like(EXACT, warehouse).rows
    assert {(row["ratio"], row["standardised"]) for row in rows} == {(1, 100)}


def test_one_council_is_as_expected_of_itself(warehouse):
    load(warehouse, *grades(LEEDS, (10, 40), (6, 50), (1, 20)))
    (row,) = like_for_like(EXACT, warehouse).rows
    assert row["ratio"] == pytest.approx(1)


def test_a_council_in_which_nobody_is_recorded_says_so(warehouse):
    worked(warehouse)
    load(warehouse, counted(organisation=CARDIFF, not_recorded=9))
    row = by_code(like_for_like(EXACT, warehouse))[CARDIFF]
    assert row["withheld"] == "cannot be calculated: nobody's gender is recorded in it"


def test_of_nothing_nothing_is_told(warehouse):
    with pytest.raises(NotShown, match="Nothing has been loaded"):
        like_for_like(PROTECTED, warehouse)


def test_fewer_than_three_councils_are_not_shown(warehouse):
    worked(warehouse)
    with pytest.raises(NotShown, match="Fewer than 3 councils"):
        like_for_like(PROTECTED, warehouse, where=Where(region=Region.LONDON))


def test_protected_rungs_of_few_people_stand_together(warehouse):
    """Leeds has 20 managers: they stand with the professionals. Nobody stands above or below."""
    worked(warehouse)
    table = like_for_like(PROTECTED, warehouse)
    row = by_code(table)[LEEDS]
    assert table.rule is Rule.PROTECTED
    assert row["grades"] == (
        "apprentice and technician or support; "
        "professional, senior professional, manager, head of service and director or CIO"
    )
    assert row["observed"] % 5 == row["base"] % 5 == 0
    assert row["low"] < 0.79 < row["high"]


def test_protected_shares_are_those_of_the_shares_measure(warehouse):
    worked(warehouse)
    row = by_code(like_for_like(PROTECTED, warehouse))[LEEDS]
    (own,) = shares(PROTECTED, warehouse, where=LEEDS_AT_HEART).rows
    (whole,) = shares(PROTECTED, warehouse).rows
    assert (row["share"], row["pooled"]) == pytest.approx((own["share"], whole["share"]))


def test_a_few_unmapped_people_are_counted_as_protected_counts(warehouse):
    worked(warehouse)
    load(
        warehouse,
        *grades(CARDIFF, (10, 40), (6, 50), (5, 30)),
        counted(organisation=CARDIFF, grade=Grade.UNMAPPED, women=1, men=6),
    )
    row = by_code(like_for_like(PROTECTED, warehouse))[CARDIFF]
    assert row["withheld"] == ""
    assert row["grades"].endswith("; unmapped")


def test_a_council_all_of_whose_people_are_unmapped_stands_on_them(warehouse):
    worked(warehouse)
    load(warehouse, counted(organisation=CARDIFF, grade=Grade.UNMAPPED, women=20, men=60))
    row = by_code(like_for_like(PROTECTED, warehouse))[CARDIFF]
    assert row["withheld"] == ""
    assert row["grades"] == "unmapped"


def test_a_council_of_few_people_is_withheld(warehouse):
    worked(warehouse)
    load(warehouse, counted(organisation=CARDIFF, women=3, men=9))
    row = by_code(like_for_like(PROTECTED, warehouse))[CARDIFF]
    assert row["withheld"] == "withheld: fewer than 25 people"
    assert row["ratio"] is row["share"] is None


def test_what_stands_on_all_together_is_withheld_with_it(warehouse):
    """Leeds' officer has their own 10 people exactly; all together are fewer than 25."""
    load(
        warehouse,
        counted(organisation=LEEDS, women=5, men=5),
        *(counted(organisation=code, not_recorded=9) for code in (CAMDEN, CARDIFF)),
    )
    found = by_code(like_for_like(Scope(exact=frozenset({LEEDS})), warehouse))
    assert found[LEEDS]["withheld"] == "withheld: fewer than 25 people"


def test_an_officer_sees_their_own_exactly_against_protected_others(warehouse):
    worked(warehouse)
    found = by_code(like_for_like(Scope(exact=frozenset({LEEDS})), warehouse))
    assert (found[LEEDS]["observed"], found[LEEDS]["base"]) == (17, 110)
    assert found[CAMDEN]["base"] % 5 == 0


def test_several_councils_are_listed_with_what_chance_alone_may_make_of_them(warehouse):
    worked(warehouse)
    assert any("no finding" in note for note in like_for_like(EXACT, warehouse).notes)
    one = like_for_like(EXACT, warehouse, where=LEEDS_AT_HEART)
    assert not any("no finding" in note for note in one.notes)
