"""Change, asked of a real warehouse: between years, between groups, of whom, and what is hidden."""

from dataclasses import replace

import pytest

from dashboard.measures.change import change
from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.two_questions import Councils
from etl.vocabulary import definitions
from etl.vocabulary.councils import register
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def test_the_worked_example_of_two_councils_comes_out(warehouse):
    """Newcombe's interval: 9 of 40 against 7 of 52."""
    load(
        warehouse,
        counted(organisation=LEEDS, women=9, men=31),
        counted(organisation=MANCHESTER, women=7, men=45),
    )
    leeds, manchester = Where(council=LEEDS), Where(council=MANCHESTER)
    table = change(EXACT, warehouse, where=leeds, against=manchester)
    (row,) = table.rows
    assert not any(note.startswith("Between years") for note in table.notes)
    assert row["change"] == pytest.approx(9.03846, abs=5e-6)
    assert (row["low"], row["high"]) == pytest.approx((-6.5574, 25.5043), abs=5e-5)
    assert row["standing"] == "cannot be told apart"
    assert row["compared_with"] == "Manchester City Council"


def test_a_council_can_be_set_against_a_region(warehouse):
    load(
        warehouse,
        counted(organisation=LEEDS, women=9, men=31),
        counted(organisation=CAMDEN, women=7, men=45),
    )
    against = Where(region=Region.LONDON)
    (row,) = change(EXACT, warehouse, where=Where(council=LEEDS), against=against).rows
    assert row["change"] == pytest.approx(9.03846, abs=5e-6)


def test_a_council_of_another_region_can_be_compared_with(warehouse):
    load(
        warehouse,
        counted(organisation=CAMDEN, women=9, men=31),
        counted(organisation=LEEDS, women=7, men=45),
    )
    camden = Where(council=CAMDEN, region=Region.LONDON)
    (row,) = change(EXACT, warehouse, where=camden, against=Where(council=LEEDS, region=None)).rows
    assert (row["base"], row["base_compared"]) == (40, 52)


def test_the_civil_service_of_one_region_can_be_set_against_that_of_another(warehouse):
    """Newcombe's interval again; without a name of its own the comparator is the Civil Service."""
    load(
        warehouse,
        counted(organisation="CS", region=Region.WALES, women=9, men=31),
        counted(organisation="CS", region=Region.LONDON, women=7, men=45),
        kind="comparator",
        population=Population.COMPARATOR,
    )
    wales = Where(population=Population.COMPARATOR, region=Region.WALES)
    london = replace(wales, region=Region.LONDON)
    (row,) = change(EXACT, warehouse, where=wales, against=london).rows
    assert row["change"] == pytest.approx(9.03846, abs=5e-6)


def test_a_year_without_returns_is_refused_by_name(warehouse):
    two_years(warehouse)
    with pytest.raises(NotShown, match=r"^No council has sent a return for council IT, 2019\.$"):
        change(EXACT, warehouse, against=Where(year=2019))


def two_years(warehouse):
    """Manchester and Leeds report twice, Camden in 2025 alone."""
    load(
        warehouse,
        counted(organisation=MANCHESTER, year=2024, women=10, men=90),
        counted(organisation=LEEDS, year=2024, women=10, men=90),
        counted(organisation=MANCHESTER, year=2025, women=20, men=80),
        counted(organisation=LEEDS, year=2025, women=20, men=80),
        counted(organisation=CAMDEN, year=2025, women=90, men=10),
    )


def test_between_years_the_same_councils_are_compared(warehouse):
    two_years(warehouse)
    table = change(EXACT, warehouse)
    (row,) = table.rows
    assert (row["share"], row["share_compared"], row["councils"]) == (20.0, 10.0, 2)
    assert row["compared_with"] == "2024"
    assert row["standing"] == "higher"
    assert "the councils that reported in both" in " ".join(table.notes)


def test_all_councils_are_compared_when_asked_for(warehouse):
    two_years(warehouse)
    (row,) = change(EXACT, warehouse, councils=Councils.ALL).rows
    assert row["share"] == pytest.approx(100 * 130 / 300)


def test_by_year_each_year_is_compared_with_the_one_reported_before(warehouse):
    two_years(warehouse)
    load(warehouse, counted(organisation=LEEDS, year=2022, women=5, men=95))
    rows = change(EXACT, warehouse, by=[Dimension.YEAR]).rows
    assert [(row["year"], row["compared_with"], row["councils"]) for row in rows] == [
        (2024, "2022", 1),
        (2025, "2024", 2),
    ]


def test_the_same_councils_must_be_three_for_a_protected_reader(warehouse):
    """Three reported in each year, two of them in both: their change is of two councils."""
    birmingham = register().find("Birmingham").code
    load(
        warehouse,
        *(
            counted(organisation=code, year=year, women=100, men=900)
            for year, codes in (
                (2024, (MANCHESTER, LEEDS, birmingham)),
                (2025, (MANCHESTER, LEEDS, CAMDEN)),
            )
            for code in codes
        ),
    )
    (row,) = change(PROTECTED, warehouse).rows
    assert row["withheld"] == "withheld: fewer than 3 councils"
    assert row["change"] is row["share"] is None


def test_a_change_that_stands_on_a_withheld_figure_is_withheld_with_it(warehouse):
    codes = [MANCHESTER, LEEDS, CAMDEN]
    load(
        warehouse,
        *(counted(organisation=code, year=2025, women=100, men=900) for code in codes),
        *(counted(organisation=code, year=2024, women=1, men=4) for code in codes),
    )
    (row,) = change(PROTECTED, warehouse).rows
    assert row["withheld"] == "withheld: fewer than 25 people"
    assert row["share"] is None


def test_an_officer_compares_their_own_figures_exactly_with_protected_ones(warehouse):
    codes = [MANCHESTER, LEEDS, CAMDEN]
    load(warehouse, *(counted(organisation=code, women=101, men=902) for code in codes))
    own = Scope(exact=frozenset({LEEDS}))
    (row,) = change(own, warehouse, where=Where(council=LEEDS), against=Where(council=CAMDEN)).rows
    assert (row["women"], row["base"]) == (101, 1003)
    assert row["women_compared"] % 5 == row["base_compared"] % 5 == 0


def test_a_year_in_which_nobody_is_recorded_cannot_be_compared_and_says_so(warehouse):
    load(
        warehouse,
        counted(year=2024, not_recorded=5),
        counted(year=2025, women=10, men=90),
    )
    (row,) = change(EXACT, warehouse, where=Where(council=MANCHESTER)).rows
    assert row["withheld"].startswith("cannot be calculated: ")
    assert row["change"] is None


def test_the_first_year_has_nothing_to_be_compared_with(warehouse):
    load(warehouse, counted(women=10, men=90))
    with pytest.raises(CannotAsk, match="no earlier year than 2025"):
        change(EXACT, warehouse, where=Where(council=MANCHESTER))


def test_nothing_is_compared_with_itself(warehouse):
    load(warehouse, counted(women=10, men=90))
    question = Where(council=MANCHESTER, year=2025)
    with pytest.raises(CannotAsk, match="asks for the same"):
        change(EXACT, warehouse, where=question, against=question)


def test_grades_are_compared_rung_by_rung(warehouse):
    load(
        warehouse,
        counted(year=2024, grade=Grade.MANAGER, women=10, men=30),
        counted(year=2025, grade=Grade.MANAGER, women=20, men=20),
    )
    rows = change(EXACT, warehouse, by=[Dimension.GRADE], where=Where(council=MANCHESTER)).rows
    (manager,) = [row for row in rows if row["grade"] == Grade.MANAGER]
    assert manager["change"] == pytest.approx(25.0)


def test_no_change_between_years_spans_a_new_definition(warehouse, tmp_path, monkeypatch):
    path = tmp_path / "definitions.csv"
    path.write_text(
        "year,population,changed,source\n2025,council IT,agency staff counted,a letter\n"
    )
    monkeypatch.setattr(definitions, "PUBLISHED", path)
    load(
        warehouse,
        *(counted(year=year, women=10, men=90) for year in (2023, 2024, 2025)),
    )
    rows = change(EXACT, warehouse, by=[Dimension.YEAR], where=Where(council=MANCHESTER)).rows
    assert [row["change"] for row in rows] == [0.0, None]
    assert rows[1]["withheld"] == (
        "cannot be calculated: the definition of council IT changed in 2025: agency staff counted"
    )


def test_the_coverage_of_what_is_compared_with_is_said(warehouse):
    load(
        warehouse,
        counted(organisation=MANCHESTER, women=20, men=80),
        counted(organisation=CARDIFF, women=20, men=80),
    )
    where = Where(region=Region.NORTH_WEST)
    table = change(EXACT, warehouse, where=where, against=Where(region=Region.WALES))
    assert "Coverage of Wales: 1 of 22 councils." in table.notes
    assert (table.rows[0]["councils"], table.rows[0]["councils_compared"]) == (1, 1)


def test_of_people_whom_no_councils_are_expected_to_send_no_coverage_is_said(warehouse):
    load(warehouse, counted(organisation=MANCHESTER, women=20, men=80))
    load(
        warehouse,
        counted(organisation="SOCITM", women=20, men=80),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    members = Where(population=Population.SOCIETY_MEMBERSHIP, year=2025)
    table = change(EXACT, warehouse, against=members)
    assert table.rows[0]["change"] == 0
    assert not any("None" in note or "Coverage" in note for note in table.notes)
