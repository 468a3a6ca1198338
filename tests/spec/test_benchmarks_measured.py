"""Every benchmark beside a share, asked of a real warehouse."""

import pytest

from dashboard.measures.against import stands_beside
from dashboard.measures.benchmarks import against_benchmarks
from dashboard.measures.catalogue import measure_named
from dashboard.measures.disclosure import NotShown
from dashboard.measures.safe_table import Rule
from dashboard.measures.shares import shares
from etl.vocabulary.benchmarks import UnknownBenchmark, benchmark, benchmarks
from etl.vocabulary.grades import LADDER, Grade
from etl.vocabulary.populations import Population
from etl.warehouse.scope import EXACT, PROTECTED, Scope
from etl.warehouse.where import Dimension, Where
from tests.builders import CAMDEN, LEEDS, MANCHESTER, a_warehouse, counted, load

ONE = Where(council=MANCHESTER)


@pytest.fixture
def warehouse(tmp_path):
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def by_key(table):
    return {row["benchmark"]: row for row in table.rows}


def test_the_share_stands_beside_every_benchmark_with_its_date_and_source(warehouse):
    load(warehouse, counted(women=7, men=45))
    found = by_key(against_benchmarks(EXACT, warehouse, where=ONE))
    assert list(found) == list(benchmarks())
    assert {round(row["share"], 4) for row in found.values()} == {13.4615}
    for key, row in found.items():
        assert row["benchmark_source"]
        assert row["benchmark_year"] or key == "parity"
    assert (found["band"]["position"], found["band"]["certainty"]) == (
        "within",
        "too few people to be sure",
    )
    digital = found["ddat-2023"]
    assert (digital["benchmark_year"], digital["benchmark_low"]) == (2023, 35.1)
    assert (digital["position"], digital["certainty"]) == ("below", "clearly")


def test_a_target_of_ones_own_comes_first(warehouse):
    load(warehouse, counted(women=7, men=45))
    table = against_benchmarks(EXACT, warehouse, where=ONE, benchmark="target=10")
    first = table.rows[0]
    assert (first["benchmark"], first["benchmark_name"]) == ("target=10", "own target of 10 %")
    assert first["benchmark_year"] is None
    assert first["position"] == "above"
    assert len(table.rows) == len(benchmarks()) + 1


def test_a_target_that_cannot_be_is_refused(warehouse):
    with pytest.raises(UnknownBenchmark, match="'target=300' is no target"):
        against_benchmarks(EXACT, warehouse, benchmark="target=300")


def test_each_group_stands_beside_each_benchmark(warehouse):
    load(warehouse, counted(grade=Grade.MANAGER, women=10, men=30))
    rows = against_benchmarks(EXACT, warehouse, by=[Dimension.GRADE], where=ONE).rows
    assert len(rows) == len(LADDER) * len(benchmarks())
    shown = {row["grade"] for row in rows if row["share"] is not None}
    assert shown == {Grade.MANAGER}


@pytest.mark.parametrize(
    ("women", "men", "position"), [(0, 40, "below"), (40, 0, "above")], ids=["none", "all"]
)
def test_no_woman_and_women_only_have_a_place(warehouse, women, men, position):
    load(warehouse, counted(women=women, men=men))
    rows = against_benchmarks(EXACT, warehouse, where=ONE).rows
    assert {row["position"] for row in rows} == {position}


def test_nobody_recorded_has_no_place_and_says_so(warehouse):
    load(warehouse, counted(not_recorded=9))
    rows = against_benchmarks(EXACT, warehouse, where=ONE).rows
    assert {row["withheld"] for row in rows} == {"nobody's gender is recorded"}
    assert {row["position"] for row in rows} == {None}


def test_of_nothing_nothing_is_told(warehouse):
    with pytest.raises(NotShown, match="Nothing has been loaded"):
        against_benchmarks(EXACT, warehouse)


def test_protected_figures_are_those_of_shares_and_few_people_are_withheld(warehouse):
    load(
        warehouse,
        *(counted(organisation=code, women=21, men=102) for code in (MANCHESTER, LEEDS)),
        counted(organisation=CAMDEN, women=2, men=9),
    )
    (share,) = measure_named("shares").ask(PROTECTED, warehouse, where=Where()).rows
    table = against_benchmarks(PROTECTED, warehouse)
    assert table.rule is Rule.PROTECTED
    assert {row["share"] for row in table.rows} == {share["share"]}
    assert table.rows[0]["low"] == share["low"]
    withheld = against_benchmarks(PROTECTED, warehouse, where=Where(council=CAMDEN)).rows
    assert {row["withheld"] for row in withheld} == {"withheld: fewer than 25 people"}
    assert {row["share"] for row in withheld} == {None}
    assert withheld[0]["benchmark_name"]


def test_an_officer_sees_their_own_share_exactly(warehouse):
    load(warehouse, counted(women=2, men=9))
    table = against_benchmarks(Scope(exact=frozenset({MANCHESTER})), warehouse, where=ONE)
    assert (table.rule, table.rows[0]["base"]) == (Rule.EXACT, 11)


def test_a_benchmark_of_it_jobs_stands_beside_nobody_else(warehouse):
    """Whole workforces are set beside a yardstick alone, and shares say why there is no place."""
    load(warehouse, counted(women=60, men=40), population=Population.COUNCIL_WORKFORCE)
    where = Where(council=MANCHESTER, population=Population.COUNCIL_WORKFORCE)
    asked = against_benchmarks(EXACT, warehouse, where=where, benchmark="target=45")
    assert [row["benchmark"] for row in asked.rows] == ["target=45", "parity"]
    assert asked.notes[-1].endswith("in IT and digital jobs: these are whole workforces.")
    table = shares(EXACT, warehouse, where=where)
    assert (table.benchmark, table.rows[0]["position"]) == (None, None)
    assert table.rows[0]["share"] == 60.0
    assert any(
        "is of IT and digital jobs, and these are whole work" in each for each in table.notes
    )
    beside_parity = shares(EXACT, warehouse, where=where, benchmark="parity").rows[0]
    assert beside_parity["position"] == "above"


def test_the_society_is_set_beside_the_benchmarks_of_it_jobs():
    """It asks the same of its own members as of council IT."""
    members = Population.SOCIETY_MEMBERSHIP
    assert stands_beside(benchmark("band"), Where(population=members))
    assert not stands_beside(benchmark("band"), Where(population=Population.PARTICIPATION))


def test_every_published_share_in_the_list_is_of_people_in_it_and_digital_jobs():
    """So that all of them may stand beside council IT, and none beside anybody else."""
    of_it = ("IT and digital", "IT specialists", "IT professionals", "Digital", "IT and computing")
    for one in benchmarks().values():
        assert not one.is_observed or any(each in one.population for each in of_it), one.key
