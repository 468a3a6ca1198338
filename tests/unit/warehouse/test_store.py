from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from etl.checks.problems import Level, Problem
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import Region
from etl.warehouse import schema
from etl.warehouse.connect import Warehouse
from etl.warehouse.errors import CannotStore
from etl.warehouse.reads import data_version, headcounts, submissions
from etl.warehouse.scope import EXACT
from etl.warehouse.where import Dimension, Where
from etl.warehouse.write import store
from tests.builders import (
    CAMDEN,
    LEEDS,
    MANCHESTER,
    NOW,
    a_reading,
    a_share,
    a_table,
    counted,
    load,
)


def women(warehouse: Warehouse, **where: object) -> int:
    found = headcounts(EXACT, warehouse, by=[], where=Where(**where))  # type: ignore[arg-type]
    return found[0].women if found else 0


def held(warehouse: Warehouse) -> tuple[int, int, int]:
    with warehouse.reading() as connection:
        tables = (schema.submission, schema.headcount, schema.published_share)
        first, second, third = (
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in tables
        )
    return first, second, third


def test_a_file_of_many_councils_and_years_becomes_a_submission_for_each(warehouse: Warehouse):
    receipt = load(
        warehouse,
        counted(organisation=LEEDS, year=2024, women=1, men=2),
        counted(organisation=LEEDS, year=2025, women=3, men=4),
        counted(organisation=MANCHESTER, year=2025, women=5, men=6),
        counted(organisation=MANCHESTER, year=2025, grade=Grade.MANAGER, women=7),
    )
    assert [(s.organisation, s.year, s.outcome, s.replaced) for s in receipt.stored] == [
        (MANCHESTER, 2025, "loaded", None),
        (LEEDS, 2024, "loaded", None),
        (LEEDS, 2025, "loaded", None),
    ]
    assert receipt.rows == 4
    assert women(warehouse) == 16
    assert women(warehouse, year=2025, council=MANCHESTER) == 12


def test_the_same_file_twice_adds_nothing_and_says_so(warehouse: Warehouse):
    reading = a_reading(a_table(counted(women=7, men=45)))
    first = store(warehouse, reading, sent_by="a.tester", now=NOW)
    before, version = held(warehouse), data_version(EXACT, warehouse)
    later = datetime(2025, 7, 1, tzinfo=UTC)
    second = store(warehouse, reading, sent_by="someone.else", now=later)
    assert [s.outcome for s in second.stored] == ["already loaded"]
    assert second.stored[0].id == first.stored[0].id
    assert second.stored[0].at == NOW
    assert second.rows == 0
    assert held(warehouse) == before
    assert data_version(EXACT, warehouse) == version


def test_a_newer_file_replaces_the_older(warehouse: Warehouse):
    first = load(warehouse, counted(women=7, men=45)).stored[0]
    second = load(warehouse, counted(women=8, men=45)).stored[0]
    assert (second.outcome, second.replaced) == ("replaced", first.id)
    assert women(warehouse) == 8
    states = {row.id: (row.state, row.replaces) for row in submissions(EXACT, warehouse)}
    assert states == {first.id: ("superseded", None), second.id: ("current", first.id)}


def test_one_file_can_replace_some_and_leave_others(warehouse: Warehouse):
    same = counted(organisation=LEEDS, women=1)
    reading = a_reading(a_table(same, counted(women=2)), sha256="a" * 64)
    store(warehouse, reading, sent_by="a.tester", now=NOW)
    # The same file, of which the reader now understands more.
    reading = a_reading(a_table(same, counted(women=3)), sha256="a" * 64)
    receipt = store(warehouse, reading, sent_by="a.tester", now=NOW)
    assert {s.organisation: s.outcome for s in receipt.stored} == {
        LEEDS: "already loaded",
        MANCHESTER: "replaced",
    }
    assert women(warehouse) == 4


def test_an_it_list_does_not_replace_the_whole_workforce(warehouse: Warehouse):
    load(warehouse, counted(women=7, men=45))
    load(warehouse, counted(women=900, men=400), population=Population.COUNCIL_WORKFORCE)
    assert women(warehouse) == 7
    assert women(warehouse, population=Population.COUNCIL_WORKFORCE) == 900


def test_tables_of_one_file_for_one_place_are_added_to_one_submission(warehouse: Warehouse):
    reading = a_reading(
        a_table(counted(women=2, men=1), sheet="North"),
        a_table(counted(women=3, men=1), counted(grade=Grade.MANAGER, men=1), sheet="South"),
    )
    receipt = store(warehouse, reading, sent_by="a.tester", now=NOW)
    (row,) = submissions(EXACT, warehouse)
    assert len(receipt.stored) == 1
    assert receipt.rows == 2
    assert row.sheet == "North, South"
    assert row.totals == {"in post": {"women": 5, "men": 3, "another gender": 0, "not recorded": 0}}
    assert women(warehouse) == 5


def test_published_shares_are_kept_beside_counts(warehouse: Warehouse):
    reading = a_reading(
        a_table(counted(women=1)),
        a_table(
            shares=[a_share(women_percent=40.5)],
            kind="gender pay gap",
            population=Population.PAY_QUARTERS,
        ),
    )
    receipt = store(warehouse, reading, sent_by="a.tester", now=NOW)
    assert {(s.kind, s.population) for s in receipt.stored} == {
        ("workforce", "council IT"),
        ("gender pay gap", "pay quarters"),
    }
    assert held(warehouse) == (2, 1, 1)


def test_the_ledger_says_who_sent_what_and_when(warehouse: Warehouse):
    store(warehouse, a_reading(a_table(counted(women=7))), sent_by="a.tester", now=NOW)
    (row,) = submissions(EXACT, warehouse)
    assert (row.sent_by, row.sent_at, row.sheet, row.layout) == (
        "a.tester",
        NOW,
        "Staff",
        "people",
    )
    assert row.mapping == {"Staff": {"gender": "Sex", "grade": "Pay band"}}
    assert len(row.sha256) == 64


def test_a_reading_that_is_not_ready_is_refused_with_its_reason(warehouse: Warehouse):
    problem = Problem(Level.ASK, "gender", "'Q'", "a gender", "Say what it is.", "Staff", "C4")
    with pytest.raises(CannotStore, match=r"staff\.xlsx, sheet 'Staff', C4: found 'Q'"):
        store(warehouse, a_reading(problems=[problem]), sent_by="a.tester", now=NOW)
    assert held(warehouse) == (0, 0, 0)


def test_a_reading_without_people_is_refused(warehouse: Warehouse):
    reading = a_reading()
    reading.tables = []
    with pytest.raises(CannotStore, match="no table of people was found"):
        store(warehouse, reading, sent_by="a.tester", now=NOW)


@pytest.mark.parametrize(
    ("cell", "population", "words"),
    [
        (
            counted(organisation="X01", women=1),
            Population.COUNCIL_IT,
            "found the organisation 'X01', which is neither a council",
        ),
        (
            counted(organisation="CS: ", women=1),
            Population.COMPARATOR,
            "found the organisation 'CS: '",
        ),
        (
            counted(organisation="CS", women=1),
            Population.COUNCIL_IT,
            "found the population 'council IT' for CS, which is a comparator",
        ),
        (
            counted(organisation=LEEDS, women=1),
            Population.COMPARATOR,
            "found the population 'comparator' for E08000035",
        ),
        (
            counted(organisation=LEEDS, women=1),
            Population.SOCIETY_MEMBERSHIP,
            "found the population 'society membership' for E08000035",
        ),
        (
            counted(organisation=LEEDS, region=Region.LONDON, women=1),
            Population.COUNCIL_IT,
            "found people of E08000035 in London; expected Yorkshire and The Humber",
        ),
        (
            counted(grade="wizard", women=1),
            Population.COUNCIL_IT,
            "found the grade 'wizard'; expected one of apprentice, technician or support",
        ),
        (
            counted(women=-1),
            Population.COUNCIL_IT,
            "found a count of -1",
        ),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence_and_nothing_is_stored(
    warehouse: Warehouse, cell, population: Population, words: str
):
    with pytest.raises(CannotStore, match=words):
        load(warehouse, counted(organisation=CAMDEN, women=4), cell, population=population)
    assert held(warehouse) == (0, 0, 0)


def test_two_different_shares_for_one_quarter_are_refused(warehouse: Warehouse):
    shares = [a_share(women_percent=40.0), a_share(women_percent=41.0)]
    with pytest.raises(CannotStore, match="found two different shares for the top quarter"):
        load(warehouse, shares=shares, population=Population.PAY_QUARTERS)


def test_comparators_are_added_as_they_come(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation="CS", region=Region.LONDON, women=50, men=50),
        counted(organisation="CS: Digital, Data and Technology", women=3, men=7),
        kind="comparator",
        population=Population.COMPARATOR,
    )
    names = {row.organisation: row.name for row in submissions(EXACT, warehouse)}
    assert names == {
        "CS": "Civil Service",
        "CS: Digital, Data and Technology": "Civil Service: Digital, Data and Technology",
    }
    assert headcounts(EXACT, warehouse, by=[Dimension.COUNCIL], where=Where()) == []


def test_a_load_that_breaks_off_leaves_nothing(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
):
    load(warehouse, counted(women=7, men=45))
    before, version = held(warehouse), data_version(EXACT, warehouse)

    def breaks_off(*_: object) -> None:
        raise ConnectionError("the power went")

    # The last thing that a load does.
    monkeypatch.setattr("etl.warehouse.write.raise_version", breaks_off)
    with pytest.raises(ConnectionError, match="the power went"):
        load(warehouse, counted(women=8), counted(organisation=LEEDS, women=9))
    assert held(warehouse) == before
    assert data_version(EXACT, warehouse) == version
    assert women(warehouse) == 7


def test_the_warehouse_itself_refuses_two_current_submissions_in_one_place(warehouse: Warehouse):
    load(warehouse, counted(women=1))
    load(warehouse, counted(women=2))
    with pytest.raises(IntegrityError), warehouse.writing() as connection:
        connection.execute(schema.submission.update().values(state="current"))


def test_rows_of_a_deleted_submission_go_with_it(warehouse: Warehouse):
    load(warehouse, counted(women=1))
    with warehouse.writing() as connection:
        connection.execute(schema.submission.delete())
    assert held(warehouse) == (0, 0, 0)


def test_many_rows_arrive_as_few_do(warehouse: Warehouse):
    years = range(2001, 2021)
    councils = (LEEDS, MANCHESTER, CAMDEN)
    patterns = ("full time", "part time", "not given")
    cells = [
        counted(organisation=code, year=year, grade=grade, working_pattern=pattern, women=1, men=2)
        for code in councils
        for year in years
        for grade in Grade
        for pattern in patterns
    ]
    assert load(warehouse, *cells).rows == len(cells) == 3 * 20 * 8 * 3
    assert women(warehouse) == len(cells)


def test_a_moment_without_a_time_zone_is_refused(warehouse: Warehouse):
    with pytest.raises(Exception, match="without a time zone"):
        load(warehouse, counted(women=1), now=datetime(2025, 6, 2))  # noqa: DTZ001
    assert held(warehouse) == (0, 0, 0)
