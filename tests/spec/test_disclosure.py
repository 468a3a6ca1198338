"""What the gate lets through, as small tables: who sees what, and what is withheld."""

from datetime import date
from typing import Any

import pytest

from dashboard.measures.disclosure import Question, permit, release, rule_for
from dashboard.measures.groups import columns_for, label_of
from dashboard.measures.permitted import Draft, Figures, Permitted, counted_in
from dashboard.measures.safe_table import Column, Coverage, Rule, Unit
from dashboard.measures.shares import COLUMNS, ENTRY, share_figures
from etl.vocabulary.benchmarks import benchmarks
from etl.vocabulary.populations import Population, Status
from etl.warehouse.reads import CountRow, DataVersion
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where

SECRET = b"a secret of the tests, 32 bytes long"
BAND = benchmarks()["band"]
FIVE = frozenset({"X06000001", "X06000002", "X06000003", "X06000004", "X06000005"})
ONE = frozenset({"X06000001"})


def counted(women, others, *, not_recorded=0, organisations=FIVE, group=(2025,)):
    return CountRow(
        group=group,
        women=women,
        others=others,
        not_recorded=not_recorded,
        women_key=11 * women,
        others_key=13 * others,
        not_recorded_key=17 * not_recorded,
        organisations=organisations,
        sample=True,
    )


def a_question(*, where=None, by=(Dimension.YEAR,)):
    return Question(
        measure=ENTRY,
        where=where or Where(),
        by=by,
        columns=(*columns_for(by), *COLUMNS),
        benchmark=BAND,
        coverage=Coverage(reported=5, expected=5),
        version=DataVersion(number=1, as_at=date(2026, 11, 23), sample=True),
    )


def released(row, *, scope=PROTECTED, where=None, by=(Dimension.YEAR,)):
    """The one row of the table that the gate makes of one row of counts."""
    question = a_question(where=where, by=by)
    group = permit(scope, SECRET, question.where, by, [row])[0]
    table = release(
        question,
        [Draft(label_of(row.group, by), lambda figures: share_figures(figures, BAND), (group,))],
    )
    return table.rows[0], table


def test_a_protected_reader_gets_multiples_of_5_and_nothing_computed_from_anything_else():
    row, table = released(counted(33, 144, not_recorded=3))
    assert table.rule is Rule.PROTECTED
    assert row["women"] in (30, 35)
    assert row["others"] in (140, 145)
    assert row["base"] == row["women"] + row["others"]
    assert row["not_recorded"] in (0, 5)
    assert row["share"] == 100 * row["women"] / row["base"]
    assert row["withheld"] == ""


def test_an_analyst_gets_the_counts_as_they_are():
    row, table = released(counted(7, 45, organisations=ONE), scope=EXACT)
    assert table.rule is Rule.EXACT
    assert (row["women"], row["others"], row["base"]) == (7, 45, 52)
    assert row["share"] == pytest.approx(13.461538, abs=1e-6)
    assert (row["low"], row["high"]) == (
        pytest.approx(6.6769, abs=1e-4),
        pytest.approx(25.2733, abs=1e-4),
    )


def test_a_councils_own_people_see_their_council_exactly_and_any_group_protected():
    own = Scope(exact=ONE)
    mine = Where(council="X06000001")
    row, table = released(counted(7, 12, organisations=ONE), scope=own, where=mine)
    assert (table.rule, row["women"]) == (Rule.EXACT, 7)
    _, group = released(counted(33, 144), scope=own)
    assert group.rule is Rule.PROTECTED


@pytest.mark.parametrize(
    ("women", "others", "reason"),
    [
        (3, 10, "withheld: fewer than 25 people"),
        (0, 20, "withheld: fewer than 25 people"),
        (0, 0, "withheld: fewer than 25 people"),
        (5, 20, ""),
        (0, 25, ""),
    ],
)
def test_a_share_needs_a_protected_base_of_25(women, others, reason):
    row, _ = released(counted(women, others, organisations=ONE), where=Where(council="X06000001"))
    assert row["withheld"] == reason


def test_a_withheld_row_keeps_its_name_and_its_reason_and_no_figure():
    row, table = released(counted(3, 10))
    figures = {name for name, value in row.items() if value is not None}
    assert figures == {"year", "withheld"}
    assert table.withheld == 1
    assert table.as_csv().splitlines()[1].startswith("2025,[c],[c],[c],[c]")


def test_a_protected_nought_reads_few_or_no_women():
    row, _ = released(counted(0, 100))
    assert row["women_text"] == "few or no women"
    exact, _ = released(counted(0, 100), scope=EXACT)
    assert exact["women_text"] == "0 women"


@pytest.mark.parametrize(("councils", "reason"), [(1, True), (2, True), (3, False), (5, False)])
def test_a_group_of_councils_needs_three(councils, reason):
    row, _ = released(counted(100, 300, organisations=frozenset(sorted(FIVE)[:councils])))
    assert row["withheld"] == ("withheld: fewer than 3 councils" if reason else "")


def test_one_council_by_itself_is_no_group():
    row, _ = released(counted(100, 300, organisations=ONE), where=Where(council="X06000001"))
    assert row["withheld"] == ""


def test_published_counts_pass_as_they_were_published():
    where = Where(population=Population.COMPARATOR, council="CS")
    row, table = released(counted(8130, 15025, organisations=frozenset({"CS"})), where=where)
    assert table.rule is Rule.PUBLIC
    assert row["women"] == 8130
    assert row["share"] == pytest.approx(35.1112, abs=1e-4)


def test_a_population_without_a_rule_raises():
    stranger: Any = "contractors"
    with pytest.raises(ValueError, match="no disclosure rule is written"):
        rule_for(PROTECTED, Where(population=stranger), (), counted(100, 300))


def test_an_empty_scope_sees_nothing_exactly():
    row = counted(100, 300, organisations=frozenset())
    assert rule_for(Scope(exact=frozenset()), Where(), (), row) is Rule.PROTECTED


def test_a_row_without_women_does_not_change_the_figure_for_women():
    """Else adding councils without women would draw the same women anew, and their mean shows."""
    alone, _ = released(counted(33, 144))
    joined, _ = released(counted(33, 150))
    assert alone["women"] == joined["women"]


MEMBERS = Where(population=Population.SOCIETY_MEMBERSHIP)


def test_posts_in_the_society_are_public_office_and_shown_as_they_are():
    """3 women of 8 on the board: 37.5 %, 13.6844 to 69.4258."""
    board = counted(3, 5, organisations=frozenset({"SOCITM"}), group=("board",))
    row, table = released(board, where=MEMBERS, by=(Dimension.POST,))
    assert table.rule is Rule.PUBLIC
    assert (row["women"], row["base"], row["share"]) == (3, 8, 37.5)
    assert row["low"] == pytest.approx(13.6844, abs=5e-4)


def test_members_without_a_post_are_protected():
    ordinary = counted(203, 905, organisations=frozenset({"SOCITM"}), group=("no post",))
    row, _ = released(ordinary, where=MEMBERS, by=(Dimension.POST,))
    assert row["women"] % 5 == 0
    assert row["base"] % 5 == 0


def test_nothing_else_about_who_holds_a_post_is_shown():
    by = (Dimension.POST, Dimension.WORKING_PATTERN)
    board = counted(3, 5, organisations=frozenset({"SOCITM"}), group=("board", "part time"))
    row, _ = released(board, where=MEMBERS, by=by)
    assert row["withheld"] == "withheld: fewer than 25 people"


@pytest.mark.parametrize("status", [Status.JOINED, Status.LEFT])
def test_members_of_the_board_who_joined_or_left_are_protected(status):
    where = Where(population=Population.SOCIETY_MEMBERSHIP, status=status)
    board = counted(3, 5, organisations=frozenset({"SOCITM"}), group=("board",))
    row, _ = released(board, where=where, by=(Dimension.POST,))
    assert row["withheld"] == "withheld: fewer than 25 people"


def test_an_exact_group_of_nobody_has_its_counts_and_no_share():
    row, table = released(counted(0, 0, not_recorded=4, organisations=ONE), scope=EXACT)
    assert (row["women"], row["base"], row["not_recorded"]) == (0, 0, 4)
    assert row["share"] is None
    assert row["withheld"] == "nobody's gender is recorded"
    assert table.withheld == 0
    assert "[c]" not in table.as_csv()


def test_nobody_and_nobody_recorded_are_told_apart_exactly_and_never_protected():
    def reasons(scope):
        groups = (counted(0, 0, not_recorded=each) for each in (0, 4))
        return [released(each, scope=scope)[0]["withheld"] for each in groups]

    assert reasons(EXACT) == ["nobody", "nobody's gender is recorded"]
    assert reasons(PROTECTED) == ["withheld: fewer than 25 people"] * 2


def test_a_protected_nought_says_under_which_heading_it_stands():
    columns = (
        Column("women", "Women", Unit.PEOPLE),
        Column("not_recorded", "Gender not recorded", Unit.PEOPLE),
    )
    assert counted_in(columns) == {"women": "Women", "not_recorded": "Gender not recorded"}
    whole = Permitted((), Rule.PROTECTED, "", False, Figures(20, 40, 0, Rule.PROTECTED))

    def of(figures):
        return {"women": figures.women, "not_recorded": figures.not_recorded}

    (row,) = Draft({}, of, (whole,)).rows({}, counted_in(columns))
    assert row["zeros"] == "few or none: Gender not recorded"


def test_a_table_that_stands_on_nobody_is_a_sample_where_the_data_are():
    assert release(a_question(), [Draft({"year": 2016}, lambda: {}, ())]).sample
