"""Trend, asked of a real warehouse: of whom, what breaks it, and what is hidden."""

import pytest

from dashboard.measures.disclosure import NotShown
from dashboard.measures.entry import CannotAsk
from dashboard.measures.safe_table import Rule
from dashboard.measures.trend import trend
from dashboard.measures.two_questions import Councils
from etl.vocabulary import definitions
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import REGIONS, Region
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, a_warehouse, counted, load

YEARS = range(2021, 2026)
UNCLEAR = (10, 12, 15, 19, 24)
RISING = (10, 13, 17, 22, 29)
ONE = Where(council=MANCHESTER)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def over_years(women, people=100, years=YEARS, **cell):
    return [
        counted(year=year, women=each, men=people - each, **cell)
        for year, each in zip(years, women, strict=True)
    ]


def test_the_worked_example_comes_out(warehouse):
    load(warehouse, *over_years(UNCLEAR))
    (row,) = trend(EXACT, warehouse, where=ONE).rows
    assert (row["first_year"], row["last_year"]) == (2021, 2025)
    assert (row["share_first"], row["share_last"]) == (10.0, 24.0)
    assert row["slope"] == pytest.approx(3.5)
    assert row["chi_square"] == pytest.approx(9.1146, abs=5e-5)
    assert row["direction"] == "no clear change"


@pytest.mark.parametrize(
    ("women", "direction"), [(RISING, "rising"), (RISING[::-1], "falling"), ((15,) * 5, None)]
)
def test_the_direction_is_told(warehouse, women, direction):
    load(warehouse, *over_years(women))
    (row,) = trend(EXACT, warehouse, where=ONE).rows
    assert row["direction"] == (direction or "no clear change")


@pytest.mark.parametrize("women", [0, 100])
def test_no_woman_and_women_only_in_every_year_are_no_clear_change(warehouse, women):
    load(warehouse, *over_years((women,) * 5))
    (row,) = trend(EXACT, warehouse, where=ONE).rows
    assert (row["direction"], row["slope"]) == ("no clear change", 0)


def test_it_ends_with_the_year_that_is_asked_for(warehouse):
    load(warehouse, *over_years((*RISING, 1), years=range(2020, 2026)))
    (row,) = trend(EXACT, warehouse, where=Where(council=MANCHESTER, year=2024)).rows
    assert (row["first_year"], row["last_year"], row["direction"]) == (2020, 2024, "rising")


def test_a_year_that_is_missing_is_named(warehouse):
    load(warehouse, *[cell for cell in over_years(RISING) if cell[0].year != 2023])
    (row,) = trend(EXACT, warehouse, where=ONE).rows
    assert row["withheld"] == (
        "cannot be calculated: five years in a row are needed, and there is no figure for 2023"
    )
    assert row["slope"] is row["share_last"] is None
    assert (row["first_year"], row["last_year"]) == (2021, 2025)


def test_a_year_that_every_council_misses_is_named_too(warehouse):
    cells = [cell for code in (MANCHESTER, LEEDS) for cell in over_years(RISING, organisation=code)]
    load(warehouse, *[cell for cell in cells if cell[0].year != 2023])
    (row,) = trend(EXACT, warehouse).rows
    assert row["withheld"].endswith("there is no figure for 2023")


def test_a_year_in_which_nobody_is_recorded_is_named(warehouse):
    load(
        warehouse,
        *[cell for cell in over_years(RISING) if cell[0].year != 2022],
        counted(year=2022, not_recorded=100),
    )
    (row,) = trend(EXACT, warehouse, where=ONE).rows
    assert row["withheld"].endswith("nobody's gender is recorded in 2022")


def test_of_nothing_nothing_is_told(warehouse):
    with pytest.raises(NotShown, match="Nothing has been loaded"):
        trend(EXACT, warehouse)


def test_of_the_society_no_councils_are_counted(warehouse):
    load(
        warehouse,
        *over_years(RISING, organisation="SOCITM", grade=Grade.UNMAPPED),
        kind="membership",
        population=Population.SOCIETY_MEMBERSHIP,
    )
    table = trend(EXACT, warehouse, where=Where(population=Population.SOCIETY_MEMBERSHIP))
    (row,) = table.rows
    assert (row["direction"], row["councils"]) == ("rising", None)
    assert not any("councils that reported" in note for note in table.notes)


def three_councils(warehouse, *more):
    """Manchester, Leeds and Camden report in all five years."""
    load(
        warehouse,
        *[
            cell
            for code in (MANCHESTER, LEEDS, CAMDEN)
            for cell in over_years([10 * each for each in RISING], 1000, organisation=code)
        ],
        *more,
    )


def test_the_figures_are_of_the_councils_that_reported_in_all_five_years(warehouse):
    load(
        warehouse,
        *over_years(UNCLEAR),
        *over_years((90,), years=(2025,), organisation=CAMDEN),
    )
    same = trend(EXACT, warehouse)
    (row,) = same.rows
    assert (row["base_last"], row["share_last"], row["councils"]) == (100, 24.0, 1)
    assert "the councils that reported in all five years" in " ".join(same.notes)
    every = trend(EXACT, warehouse, councils=Councils.ALL)
    (row,) = every.rows
    assert (row["base_last"], row["councils_first"], row["councils"]) == (200, 1, 2)
    assert "all councils that reported in each year" in " ".join(every.notes)


def test_where_no_council_reported_in_every_year_all_are_offered(warehouse):
    cells = over_years(RISING)
    load(
        warehouse,
        *cells[:3],
        *over_years(RISING[3:], years=(2024, 2025), organisation=LEEDS),
    )
    with pytest.raises(NotShown, match=r"every year from 2021 to 2025.*councils=all"):
        trend(EXACT, warehouse)
    assert trend(EXACT, warehouse, councils=Councils.ALL).rows[0]["direction"] == "rising"


def test_two_councils_of_all_five_years_are_withheld_and_all_councils_are_named_instead(warehouse):
    load(
        warehouse,
        *over_years(RISING, organisation=LEEDS),
        *over_years(RISING, organisation=MANCHESTER),
        *over_years(RISING[:4], organisation=CAMDEN, years=range(2021, 2025)),
        counted(organisation=CARDIFF, year=2025, women=20, men=80),
    )
    same = trend(PROTECTED, warehouse)
    assert [row["withheld"] for row in same.rows] == ["withheld: fewer than 3 councils"]
    assert any("--councils all" in note for note in same.notes)
    everybody = trend(PROTECTED, warehouse, councils=Councils.ALL)
    assert everybody.rows[0]["withheld"] == ""
    assert not any("--councils all" in note for note in everybody.notes)


def test_no_trend_spans_a_new_definition_and_the_table_says_so(warehouse, tmp_path, monkeypatch):
    path = tmp_path / "definitions.csv"
    path.write_text(
        "year,population,changed,source\n2023,council IT,agency staff counted,a letter\n"
    )
    monkeypatch.setattr(definitions, "PUBLISHED", path)
    load(warehouse, *over_years(RISING), *over_years(RISING[:2], years=(2026, 2027)))
    broken = trend(EXACT, warehouse, where=Where(council=MANCHESTER, year=2025))
    (row,) = broken.rows
    assert "the definition changed in 2023" in row["withheld"]
    assert row["direction"] is None
    assert "agency staff counted (source: a letter)" in " ".join(broken.notes)
    whole = trend(EXACT, warehouse, where=Where(council=MANCHESTER, year=2027))
    assert whole.rows[0]["withheld"] == ""


def test_by_grade_each_rung_has_its_own(warehouse):
    load(warehouse, *over_years(RISING, grade=Grade.MANAGER), *over_years((9,) * 5))
    rows = trend(EXACT, warehouse, by=[Dimension.GRADE], where=ONE).rows
    found = {row["grade"]: row["direction"] for row in rows}
    assert (found[Grade.MANAGER], found[Grade.PROFESSIONAL]) == ("rising", "no clear change")
    assert found[Grade.DIRECTOR] is None


def test_by_council_a_council_that_missed_a_year_keeps_its_row(warehouse):
    three_councils(warehouse)
    load(warehouse, *over_years((5,), years=(2025,), organisation="E09000012"))
    rows = trend(PROTECTED, warehouse, by=[Dimension.COUNCIL]).rows
    assert [row["council"] for row in rows] == sorted(row["council"] for row in rows)
    found = {row["council_code"]: row for row in rows}
    assert found[CAMDEN]["direction"] == "rising"
    assert "no figure for 2021, 2022, 2023 and 2024" in found["E09000012"]["withheld"]


def test_by_region_every_region_has_a_row(warehouse):
    three_councils(warehouse)
    rows = trend(EXACT, warehouse, by=[Dimension.REGION]).rows
    assert [row["region"] for row in rows] == list(REGIONS)
    assert {row["region"] for row in rows if row["direction"]} == {
        Region.LONDON,
        Region.NORTH_WEST,
        Region.YORKSHIRE,
    }


def test_it_cannot_be_taken_by_year(warehouse):
    with pytest.raises(CannotAsk, match="cannot be taken by year"):
        trend(EXACT, warehouse, by=[Dimension.YEAR])


def test_protected_figures_are_rounded_and_few_councils_are_withheld(warehouse):
    three_councils(warehouse)
    table = trend(PROTECTED, warehouse)
    (row,) = table.rows
    assert (table.rule, row["direction"], row["councils"]) == (Rule.PROTECTED, "rising", 3)
    assert row["women_first"] % 5 == row["base_last"] % 5 == 0
    rows = trend(PROTECTED, warehouse, by=[Dimension.REGION]).rows
    london = next(row for row in rows if row["region"] == Region.LONDON)
    assert london["withheld"] == "withheld: fewer than 3 councils"


def test_a_trend_that_stands_on_one_withheld_year_is_withheld_with_it(warehouse):
    load(
        warehouse,
        *over_years((10, 10, 10, 10), years=YEARS[1:]),
        counted(year=2021, women=2, men=9),
    )
    (row,) = trend(PROTECTED, warehouse, where=ONE).rows
    assert row["withheld"] == "withheld: fewer than 25 people"
    assert row["share_last"] is row["base_last"] is None


def test_an_officer_sees_their_own_trend_exactly(warehouse):
    load(warehouse, *over_years((1, 2, 3, 4, 5), 11))
    table = trend(Scope(exact=frozenset({MANCHESTER})), warehouse, where=ONE)
    assert (table.rule, table.rows[0]["base_last"]) == (Rule.EXACT, 11)
