"""Turnover, asked of a real warehouse: of whom, of which councils, and how a year adds up."""

import pytest

from dashboard.measures.entry import CannotAsk
from dashboard.measures.turnover import turnover
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Status
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

CODES = (MANCHESTER, LEEDS, CAMDEN)
ONE = Where(council=MANCHESTER, year=2025)
WOMEN, OTHERS, EVERYBODY = "women", "men and people of another gender", "everybody"


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def a_year(code=MANCHESTER, year=2025, *, start=(0, 0), end=(0, 0), joined=(0, 0), left=(0, 0)):
    """One council's year as (women, men) in post at its ends, and who came and went."""
    cells = (
        (year - 1, Status.IN_POST, start),
        (year, Status.IN_POST, end),
        (year, Status.JOINED, joined),
        (year, Status.LEFT, left),
    )
    return [
        counted(organisation=code, year=when, status=status, women=women, men=men)
        for when, status, (women, men) in cells
        if women or men
    ]


def by_who(table):
    return {row["who"]: row for row in table.rows}


def test_the_published_turnover_comes_out(warehouse):
    """PEERS: 12 leavers, 110 then 104 in post: 11.2150 %; 6 starters less 12 reconcile."""
    load(warehouse, *a_year(start=(20, 90), end=(19, 85), joined=(2, 4), left=(3, 9)))
    rows = by_who(turnover(EXACT, warehouse, where=ONE))
    everybody = rows[EVERYBODY]
    assert everybody["turnover"] == pytest.approx(11.2150, abs=5e-5)
    assert (everybody["change_in_post"], everybody["joined_less_left"]) == (-6, -6)
    assert (everybody["unexplained"], everybody["reconciles"]) == (0, "yes")
    assert rows[WOMEN]["turnover"] == pytest.approx(100 * 3 / 19.5)
    assert rows[OTHERS]["turnover"] == pytest.approx(100 * 9 / 87.5)
    assert all(row["low"] < row["turnover"] < row["high"] for row in rows.values())


def test_what_joiners_and_leavers_do_not_explain_is_said(warehouse):
    load(warehouse, *a_year(start=(20, 80), end=(20, 90), joined=(0, 4), left=(0, 2)))
    everybody = by_who(turnover(EXACT, warehouse, where=ONE))[EVERYBODY]
    assert (everybody["unexplained"], everybody["reconciles"]) == (8, "no")


def test_councils_that_sent_no_flows_or_no_year_before_are_left_out(warehouse):
    load(
        warehouse,
        *a_year(MANCHESTER, start=(50, 50), end=(50, 50), left=(10, 10), joined=(10, 10)),
        *a_year(LEEDS, start=(500, 500), end=(500, 500)),
        *a_year(CAMDEN, end=(500, 500), left=(100, 100)),
    )
    everybody = by_who(turnover(EXACT, warehouse, where=Where(year=2025)))[EVERYBODY]
    assert (everybody["councils"], everybody["turnover"]) == (1, 20.0)
    assert everybody["councils_left_out"] == 2


def test_protected_figures_are_of_at_least_three_councils_and_rounded(warehouse):
    for code in CODES:
        load(
            warehouse,
            *a_year(code, start=(22, 83), end=(23, 84), left=(2, 6), joined=(3, 7)),
        )
    table = turnover(PROTECTED, warehouse, where=Where(year=2025))
    for row in table.rows:
        assert row["left"] % 5 == row["start"] % 5 == row["end"] % 5 == 0
        assert row["councils"] == 3
        assert row["reconciles"].startswith("yes")
    load(warehouse, *a_year(CAMDEN, start=(22, 83), end=(23, 84)))
    rows = turnover(PROTECTED, warehouse, where=Where(year=2025)).rows
    assert {row["withheld"] for row in rows} == {"withheld: fewer than 3 councils"}
    assert all(row["turnover"] is row["left"] is None for row in rows)


def test_too_few_in_post_at_either_end_withhold_what_stands_on_them(warehouse):
    load(warehouse, *a_year(start=(1, 9), end=(20, 80), left=(1, 1), joined=(20, 72)))
    rows = turnover(PROTECTED, warehouse, where=ONE).rows
    assert [row["who"] for row in rows] == [WOMEN, OTHERS, EVERYBODY]
    assert {row["withheld"] for row in rows} == {"withheld: fewer than 25 people"}


def test_a_protected_nobody_who_left_is_few_or_none(warehouse):
    load(warehouse, *a_year(start=(60, 80), end=(60, 80), joined=(0, 5)))
    rows = by_who(turnover(PROTECTED, warehouse, where=ONE))
    assert rows[WOMEN]["left_text"] == rows[OTHERS]["left_text"] == "few or none"
    assert rows[EVERYBODY]["left_text"] == "few or none"
    exact = by_who(turnover(EXACT, warehouse, where=ONE))
    assert exact[WOMEN]["left_text"] == "0"


def test_a_rate_of_fewer_than_25_women_is_withheld_though_the_group_is_large(warehouse):
    load(warehouse, *a_year(start=(5, 80), end=(5, 80), left=(4, 6)))
    rows = by_who(turnover(PROTECTED, warehouse, where=ONE))
    assert rows[WOMEN]["withheld"] == "withheld: fewer than 25 women"
    assert rows[WOMEN]["turnover"] is rows[WOMEN]["left"] is None
    assert rows[EVERYBODY]["withheld"] == ""


def test_an_officer_sees_their_own_turnover_exactly_and_others_protected(warehouse):
    for code in (MANCHESTER, LEEDS):
        load(warehouse, *a_year(code, start=(21, 92), end=(21, 92), left=(3, 9), joined=(3, 9)))
    own = Scope(exact=frozenset({MANCHESTER}))
    rows = turnover(own, warehouse, by=[Dimension.COUNCIL], where=Where(year=2025)).rows
    left = {row["council"]: row["left"] for row in rows if row["who"] == EVERYBODY}
    assert left["Manchester City Council"] == 12
    assert left["Leeds City Council"] % 5 == 0


def test_by_year_a_year_without_the_one_before_says_so(warehouse):
    load(
        warehouse,
        *a_year(year=2022, end=(20, 80), left=(2, 8), joined=(2, 8)),
        *a_year(year=2025, start=(20, 80), end=(20, 80), left=(2, 8), joined=(2, 8)),
    )
    rows = turnover(EXACT, warehouse, by=[Dimension.YEAR]).rows
    said = {row["year"]: row["withheld"] for row in rows}
    assert said == {
        2022: "cannot be calculated: no figures of 2021 to begin from",
        2024: "cannot be calculated: no figures of 2023 to begin from",
        2025: "",
    }


def test_a_year_without_flows_says_so(warehouse):
    load(warehouse, *a_year(start=(20, 80), end=(20, 80)))
    (row,) = turnover(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == "cannot be calculated: nobody sent who joined or left in 2025"


def test_nobody_recorded_cannot_be_calculated(warehouse):
    load(
        warehouse,
        counted(year=2024, not_recorded=30),
        counted(year=2025, not_recorded=30),
        counted(year=2025, status=Status.LEFT, not_recorded=3),
    )
    rows = turnover(EXACT, warehouse, where=ONE).rows
    assert {row["withheld"] for row in rows} == {
        "cannot be calculated: nobody's gender is recorded at either end of the year"
    }


def test_without_women_theirs_cannot_be_calculated_and_the_others_can(warehouse):
    load(warehouse, *a_year(start=(0, 100), end=(0, 100), left=(0, 10), joined=(0, 10)))
    rows = by_who(turnover(EXACT, warehouse, where=ONE))
    assert rows[WOMEN]["withheld"].startswith("cannot be calculated: there was nobody in post")
    assert rows[OTHERS]["turnover"] == rows[EVERYBODY]["turnover"] == 10.0


def test_by_grade_people_move_within_a_council_so_nothing_is_reconciled(warehouse):
    load(warehouse, *a_year(start=(20, 80), end=(20, 80), left=(2, 8), joined=(2, 8)))
    rows = turnover(EXACT, warehouse, by=[Dimension.GRADE], where=ONE).rows
    found = {row["grade"]: row for row in rows if row["who"] == EVERYBODY}
    assert found[Grade.PROFESSIONAL]["turnover"] == 10.0
    assert found[Grade.PROFESSIONAL]["reconciles"] is None


def test_groups_that_flows_are_not_told_apart_by_cannot_be_asked(warehouse):
    with pytest.raises(CannotAsk, match=r"turnover cannot be taken by post: .* It can by: year,"):
        turnover(EXACT, warehouse, by=[Dimension.POST])
