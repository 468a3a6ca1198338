"""Council against all, asked of a real warehouse: around whose share, and what is hidden."""

import pytest

from dashboard.measures.arithmetic.counts import Counts
from dashboard.measures.arithmetic.funnel import funnel as arithmetic
from dashboard.measures.arithmetic.funnel import limits, place_in
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.funnel import funnel
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import shares
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load

WOMEN = {MANCHESTER: 20, LEEDS: 70, CAMDEN: 45, CARDIFF: 3}
PEOPLE = {MANCHESTER: 200, LEEDS: 250, CAMDEN: 310, CARDIFF: 9}


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def of(code, **cell):
    return counted(organisation=code, women=WOMEN[code], men=PEOPLE[code] - WOMEN[code], **cell)


def by_code(table):
    return {row["council_code"]: row for row in table.rows}


def test_each_council_stands_around_the_share_of_all_together(warehouse):
    """The limits and places are those of the arithmetic, which has its own worked answers."""
    load(warehouse, *map(of, WOMEN))
    found = by_code(funnel(EXACT, warehouse))
    whole = arithmetic([Counts(WOMEN[code], PEOPLE[code]) for code in WOMEN], 138 / 769)
    for code, point in zip(WOMEN, whole.points, strict=True):
        row = found[code]
        assert row["pooled"] == pytest.approx(100 * 138 / 769)
        assert row["share"] == pytest.approx(100 * WOMEN[code] / PEOPLE[code])
        assert row["low_998"] == pytest.approx(100 * point.limits.low_998)
        assert row["high"] == pytest.approx(100 * point.limits.high)
        assert row["wide_low"] == pytest.approx(100 * point.wide.low)
        assert (row["standing"], row["wide_standing"]) == (point.place, point.allowing)
        assert row["phi"] == pytest.approx(whole.dispersion.phi)
        assert row["tau_squared"] == pytest.approx(whole.dispersion.tau_squared)
    assert {row["standing"] for row in found.values()} == {
        "somewhat lower",
        "unusually high",
        "in line with the rest",
    }


@pytest.mark.parametrize(
    ("women", "place"),
    [
        (3, "unusually low"),
        (7, "somewhat lower"),
        (14, "in line with the rest"),
        (21, "somewhat higher"),
        (25, "unusually high"),
    ],
)
def test_a_council_of_100_around_14_percent_stands_where_the_published_limits_put_it(women, place):
    """95 % limits 7.1992 to 20.8008, 99.8 % limits 3.2773 to 24.7247."""
    assert place_in(limits(0.14, 100), women / 100) == place


def test_councils_stand_by_name_and_never_by_rank(warehouse):
    load(warehouse, *map(of, WOMEN))
    names = [row["council"] for row in funnel(EXACT, warehouse).rows]
    assert names == sorted(names)
    assert not {"rank", "place", "position"} & set(funnel(EXACT, warehouse).rows[0])


def test_conditions_narrow_who_all_are(warehouse):
    load(
        warehouse,
        *map(of, (MANCHESTER, LEEDS)),
        counted(organisation="E09000012", women=5, men=45),
        of(CAMDEN),
        of(LEEDS, grade=Grade.MANAGER, year=2024),
        of(MANCHESTER, grade=Grade.MANAGER, year=2024),
    )
    london = by_code(funnel(EXACT, warehouse, where=Where(region=Region.LONDON)))
    assert set(london) == {CAMDEN, "E09000012"}
    assert london[CAMDEN]["pooled"] == pytest.approx(100 * 50 / 360)
    managers = funnel(EXACT, warehouse, where=Where(grade=Grade.MANAGER, year=2024))
    assert set(by_code(managers)) == {MANCHESTER, LEEDS}


@pytest.mark.parametrize("by", [(Dimension.REGION,), (Dimension.COUNCIL, Dimension.GRADE)])
def test_it_is_of_councils_and_of_nothing_else(warehouse, by):
    with pytest.raises(CannotAsk, match="by council and by nothing else"):
        funnel(EXACT, warehouse, by=by)
    load(warehouse, *map(of, WOMEN))
    assert funnel(EXACT, warehouse, by=[Dimension.COUNCIL]) == funnel(EXACT, warehouse)


def test_it_cannot_be_of_one_council_alone(warehouse):
    with pytest.raises(CannotAsk, match="cannot be of one council alone"):
        funnel(EXACT, warehouse, where=Where(council=LEEDS))


def test_one_council_is_set_against_nothing_and_says_so(warehouse):
    load(warehouse, of(LEEDS))
    (row,) = funnel(EXACT, warehouse).rows
    assert row["withheld"] == "cannot be calculated: there is only one council with people in it"
    assert row["standing"] is row["low"] is None


def test_a_council_in_which_nobody_is_recorded_has_no_place(warehouse):
    load(warehouse, of(LEEDS), of(MANCHESTER), counted(organisation=CAMDEN, not_recorded=4))
    rows = funnel(EXACT, warehouse).rows
    assert rows[-1]["council_code"] == CAMDEN
    assert (rows[-1]["withheld"], rows[-1]["base"]) == ("nobody's gender is recorded", 0)
    assert rows[-1]["standing"] is None


def test_where_nobody_is_recorded_anywhere_there_is_no_funnel(warehouse):
    load(warehouse, *(counted(organisation=code, not_recorded=4) for code in WOMEN))
    rows = funnel(EXACT, warehouse).rows
    assert [row["withheld"] for row in rows] == ["nobody's gender is recorded"] * 4


def test_of_nothing_nothing_is_told(warehouse):
    with pytest.raises(NotShown, match="Nothing has been loaded"):
        funnel(PROTECTED, warehouse)


@pytest.mark.parametrize(("women", "men"), [(0, 50), (50, 0)], ids=["no woman", "women only"])
def test_no_woman_or_women_only_anywhere_are_all_in_line(warehouse, women, men):
    load(warehouse, *(counted(organisation=code, women=women, men=men) for code in WOMEN))
    rows = funnel(EXACT, warehouse).rows
    assert {row["standing"] for row in rows} == {"in line with the rest"}
    assert {row["tau_squared"] for row in rows} == {0}


def test_protected_councils_stand_around_the_protected_share_of_all(warehouse):
    """The small council has no row to read, and its people are still in the share of all."""
    load(warehouse, *map(of, WOMEN))
    table = funnel(PROTECTED, warehouse)
    (whole,) = shares(PROTECTED, warehouse).rows
    assert table.rule is Rule.PROTECTED
    assert [row["council_code"] for row in table.rows][-1] == CARDIFF
    small = table.rows[-1]
    assert small["withheld"] == "withheld: fewer than 25 people"
    assert small["share"] is small["pooled"] is None
    for row in table.rows[:-1]:
        assert row["pooled"] == whole["share"]
        assert row["base"] % 5 == 0


def test_fewer_than_three_councils_are_not_shown(warehouse):
    load(warehouse, of(LEEDS), of(MANCHESTER), of(CAMDEN))
    with pytest.raises(NotShown, match="Fewer than 3 councils"):
        funnel(PROTECTED, warehouse, where=Where(region=Region.LONDON))


def test_a_council_stands_on_the_share_of_all_and_is_withheld_with_it(warehouse):
    """An officer sees their own 20 people exactly, but all together are fewer than 25."""
    load(
        warehouse,
        counted(organisation=LEEDS, women=5, men=5),
        *(counted(organisation=code, not_recorded=9) for code in (CAMDEN, CARDIFF)),
    )
    rows = funnel(Scope(exact=frozenset({LEEDS})), warehouse).rows
    assert {row["withheld"] for row in rows} == {"withheld: fewer than 25 people"}
    assert {row["base"] for row in rows} == {None}


def test_an_officer_finds_their_own_council_exactly_among_protected_ones(warehouse):
    load(warehouse, *map(of, (MANCHESTER, LEEDS, CAMDEN)), of(CARDIFF))
    found = by_code(funnel(Scope(exact=frozenset({CARDIFF})), warehouse))
    assert (found[CARDIFF]["base"], found[CARDIFF]["women_text"]) == (9, "3 women")
    assert found[LEEDS]["base"] % 5 == 0
