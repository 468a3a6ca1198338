"""What findings keep silent about: what is withheld, and the rule that their table stands under."""

from __future__ import annotations

import pytest

from dashboard.measures.disclosure import MIXED_NOTE, NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.findings.measure import findings
from dashboard.measures.safe_table import Rule
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.society import Post
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load
from tests.spec.findings_said import LONDON, WALES, about, load_quoted, said


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


@pytest.fixture
def quoted(warehouse: Warehouse) -> Warehouse:
    return load_quoted(warehouse)


def test_a_withheld_figure_makes_no_finding(warehouse):
    """Wales has people enough, in two councils: no reader of protected figures hears of it."""
    load(
        warehouse,
        *(counted(organisation=code, women=900, men=100) for code in WALES[:2]),
        *(counted(organisation=code, women=100, men=900) for code in LONDON),
        *(counted(organisation=code, women=100, men=900) for code in (LEEDS, MANCHESTER)),
    )
    assert about(findings(EXACT, warehouse), "Wales", "regions")
    protected = findings(PROTECTED, warehouse)
    assert protected.rows
    assert not [row for row in protected.rows if "Wales" in row["finding"] + row["numbers"]]


def test_seniors_too_few_to_be_shown_are_not_spoken_of(quoted):
    load(quoted, counted(organisation=CAMDEN, women=30, men=70))
    load(quoted, counted(organisation=MANCHESTER, women=30, men=70))
    assert not [one for one in said(findings(PROTECTED, quoted)) if "heads of service" in one]


def test_a_council_too_small_to_be_shown_has_no_findings(warehouse):
    load(warehouse, counted(organisation=LEEDS, women=4, men=10))
    table = findings(PROTECTED, warehouse, where=Where(council=LEEDS))
    assert table.rows == ()
    assert table.rule is Rule.PROTECTED


def test_no_women_among_few_people_is_said_without_a_share(warehouse):
    """Protection shows none of a few as 'few or no women'; nobody is told that there are none."""
    load(warehouse, counted(organisation=LEEDS, women=0, men=100))
    (row,) = findings(PROTECTED, warehouse, where=Where(council=LEEDS)).rows
    assert row["finding"] == (
        "Few or no women hold council IT jobs at Leeds City Council: a share clearly below the "
        "12–16% band"
    )
    assert row["numbers"].startswith("Women few or none; ")


def test_no_women_at_all_is_said_of_exact_figures(warehouse):
    load(warehouse, counted(organisation=LEEDS, women=0, men=100))
    (row,) = findings(EXACT, warehouse).rows
    assert row["finding"].startswith("Women hold 0.0% of council IT jobs, clearly below")


def test_one_council_has_findings_of_its_own_and_none_of_regions(warehouse):
    load(
        warehouse,
        counted(organisation=LEEDS, grade=Grade.MANAGER, women=100, men=900),
        counted(organisation=LEEDS, grade=Grade.TECHNICIAN, women=400, men=600),
        counted(organisation=CAMDEN, grade=Grade.MANAGER, women=900, men=100),
    )
    table = findings(EXACT, warehouse, where=Where(council=LEEDS))
    assert about(table, "of managers at Leeds City Council")
    assert {row["grouped_by"] for row in table.rows} == {"", "grade"}
    assert about(table, "managers")["ask_again"] == (
        f"wit measure shares --by grade --where year=2025,council={LEEDS}"
    )


def test_of_nobody_there_is_nothing_to_find(warehouse):
    load(warehouse, counted(not_recorded=50))
    assert findings(EXACT, warehouse).rows == ()
    with pytest.raises(NotShown):
        findings(EXACT, warehouse, where=Where(population=Population.PARTICIPATION))


def test_members_are_looked_at_by_post_and_have_no_grades(warehouse):
    load(
        warehouse,
        *(
            counted(organisation="SOCITM", grade="unmapped", post=post, women=women, men=men)
            for post, women, men in ((Post.NO_POST, 500, 1500), (Post.BOARD, 1, 40))
        ),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    table = findings(EXACT, warehouse, where=Where(population=Population.SOCIETY_MEMBERSHIP))
    row = about(table, "on the board")
    assert row["ask_again"] == (
        "wit measure shares --by post --where 'population=society membership,year=2025'"
    )
    assert not [one for one in said(table) if "heads of service" in one]


# ---------------------------------------------------------------- the rule of the table


def test_the_strictest_rule_of_what_it_stands_on_is_the_tables(warehouse):
    codes = [LEEDS, MANCHESTER, CAMDEN]
    load(warehouse, *(counted(organisation=code, women=200, men=800) for code in codes))
    assert findings(EXACT, warehouse).rule is Rule.EXACT
    assert findings(PROTECTED, warehouse).rule is Rule.PROTECTED
    own = Scope(exact=frozenset({LEEDS}))
    assert findings(own, warehouse, where=Where(council=LEEDS)).rule is Rule.EXACT
    assert findings(own, warehouse).rule is Rule.PROTECTED
    assert MIXED_NOTE not in findings(own, warehouse).notes


def test_findings_choose_their_own_groups(warehouse):
    with pytest.raises(CannotAsk, match="cannot be grouped"):
        findings(EXACT, warehouse, by=[Dimension.REGION])


def test_a_table_of_findings_goes_out_as_csv_with_every_number(quoted):
    text = findings(EXACT, quoted).as_csv()
    assert text.splitlines()[0].startswith("rank,finding,surprise,certainty,figure,expected,near")
    assert "20.6" in text
