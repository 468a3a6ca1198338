"""Summaries say what a scan of the headcounts says, whatever was loaded, undone, brought back."""

from collections import defaultdict
from itertools import combinations
from typing import Any

import pytest
from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select

from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.roles import RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.warehouse.connect import Warehouse, migrate
from etl.warehouse.errors import CannotUndo, ComparatorsNotPooled
from etl.warehouse.reads import headcounts
from etl.warehouse.reads.plan import source_for
from etl.warehouse.schema import headcount, organisation, pooled_summary, submission
from etl.warehouse.scope import EXACT
from etl.warehouse.state import raise_version
from etl.warehouse.upgrade import migration_config
from etl.warehouse.where import COUNCIL_DIMENSIONS, Dimension, Where
from etl.warehouse.write import redo, undo
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, counted, load

SOCIETY = Population.SOCIETY_MEMBERSHIP
COMPARATOR = Population.COMPARATOR
PARTICIPATION = Population.PARTICIPATION

EVERY_BY = [by for width in range(4) for by in combinations(Dimension, width)]
COUNTS = ("women", "others", "not_recorded")
Found = dict[tuple[Any, ...], tuple[Any, ...]]


# ---------------------------------------------------------------- asking, and scanning


def asked(warehouse: Warehouse, by, where: Where, among=None) -> Found:
    rows = headcounts(EXACT, warehouse, by=by, where=where, among=among)
    return {
        row.group: (
            *(getattr(row, name) for name in COUNTS),
            *(getattr(row, f"{name}_key") % 2**32 for name in COUNTS),
            set(row.organisations),
            row.sample,
        )
        for row in rows
    }


class Scan:
    """Every current headcount and submission, read once and added up by plain arithmetic."""

    def __init__(self, warehouse: Warehouse) -> None:
        with warehouse.reading() as connection:
            current = submission.c.state == "current"
            people = headcount.join(submission).join(
                organisation, headcount.c.organisation == organisation.c.code
            )
            self.people = (
                connection.execute(
                    select(headcount, organisation.c.type.label("council_type"))
                    .select_from(people)
                    .where(current)
                )
                .mappings()
                .all()
            )
            self.sent = (
                connection.execute(
                    select(
                        submission,
                        organisation.c.type.label("council_type"),
                        organisation.c.region,
                    )
                    .select_from(submission.join(organisation))
                    .where(current)
                )
                .mappings()
                .all()
            )

    def answer(self, by, where: Where, among=None) -> Found:
        sums: dict[tuple[Any, ...], list[int]] = defaultdict(lambda: [0] * 6)
        for row in self.people:
            if row["status"] != where.status or not _fits(row, where, among, list(Dimension)):
                continue
            others = row["men"] + row["another_gender"]
            keys = [row[f"{name}_key"] for name in COUNTS]
            numbers = [row["women"], others, row["not_recorded"], *keys]
            group = tuple(_of(row, dimension) for dimension in by)
            sums[group] = [a + b for a, b in zip(sums[group], numbers, strict=True)]
        return {
            group: (
                *found[:3],
                *(key % 2**32 for key in found[3:]),
                *self._who(by, group, where, among),
            )
            for group, found in sums.items()
        }

    def _who(self, by, group, where: Where, among) -> tuple[set[str], bool]:
        """Those with a current submission in the group's year, region, type and council."""
        apart = [each for each in COUNCIL_DIMENSIONS if each != "region" or _by_councils(where)]
        wanted = {each: value for each, value in zip(by, group, strict=True) if each in apart}
        rows = [
            row
            for row in self.sent
            if _fits(row, where, among, apart)
            and all(_of(row, each) == value for each, value in wanted.items())
        ]
        return {row["organisation"] for row in rows}, any(row["sample"] for row in rows)


def _by_councils(where: Where) -> bool:
    return where.population is Population.COUNCIL_IT


def _of(row: Any, dimension: Dimension) -> Any:
    return row["organisation" if dimension is Dimension.COUNCIL else dimension.value]


def _fits(row: Any, where: Where, among, dimensions) -> bool:
    if row["population"] != where.population or (
        among is not None and row["organisation"] not in among
    ):
        return False
    filters = ("year", "region", "council_type", "council", "grade")
    return all(
        getattr(where, name) in (None, _of(row, Dimension(name)))
        for name in filters
        if Dimension(name) in dimensions
    )


# ---------------------------------------------------------------- what is loaded

counts = st.fixed_dictionaries(
    {name: st.integers(0, 30) for name in ("women", "men", "another_gender", "not_recorded")}
)


def cells(**words):
    """Some cells of councils, members or comparators, with these words and the common ones."""
    common = {
        "year": st.sampled_from([2024, 2025]),
        "status": st.sampled_from([Status.IN_POST, Status.IN_POST, Status.LEFT]),
        "grade": st.sampled_from([Grade.MANAGER, Grade.PROFESSIONAL, Grade.UNMAPPED]),
        "role_family": st.sampled_from([RoleFamily.DATA, RoleFamily.SECURITY]),
        "working_pattern": st.sampled_from(list(WorkingPattern)),
    }
    pairs = st.tuples(st.fixed_dictionaries({**common, **words}), counts)
    cell = pairs.map(lambda pair: counted(**pair[0], **pair[1]))
    return st.lists(cell, min_size=1, max_size=8)


councils = st.sampled_from([MANCHESTER, LEEDS, CAMDEN, CARDIFF])
regions = st.sampled_from([Region.WALES, Region.LONDON, Region.NOT_RECORDED])
loads = st.one_of(
    st.tuples(cells(organisation=councils), st.just(Population.COUNCIL_IT)),
    st.tuples(cells(organisation=councils), st.just(Population.COUNCIL_IT)),
    st.tuples(
        cells(organisation=st.just("SOCITM"), region=regions, post=st.sampled_from(list(Post)[:2])),
        st.just(SOCIETY),
    ),
    st.tuples(
        cells(organisation=st.sampled_from(["SOCITM", LEEDS, CAMDEN]), region=regions),
        st.just(PARTICIPATION),
    ),
    st.tuples(
        cells(
            organisation=st.sampled_from(["CS", "CS: Digital, Data and Technology"]), region=regions
        ),
        st.just(COMPARATOR),
    ),
)
kinds = st.sampled_from(["workforce", "another kind"])
# A load, or the number of a submission to undo or bring back.
steps = st.lists(
    st.one_of(
        st.tuples(loads, kinds, st.booleans()),
        st.tuples(st.sampled_from([undo, redo]), st.integers(0, 30)),
    ),
    min_size=2,
    max_size=10,
)
filters = st.builds(
    Where,
    population=st.sampled_from(
        [Population.COUNCIL_IT, Population.COUNCIL_IT, SOCIETY, PARTICIPATION, COMPARATOR]
    ),
    status=st.sampled_from([Status.IN_POST, Status.LEFT]),
    year=st.sampled_from([None, 2025]),
    region=st.sampled_from([None, None, Region.LONDON, Region.WALES]),
    council_type=st.sampled_from([None, None, CouncilType.METROPOLITAN, CouncilType.SOCIETY]),
    council=st.sampled_from([None, None, None, LEEDS, "CS"]),
    grade=st.sampled_from([None, Grade.MANAGER]),
)
some_councils = st.one_of(
    st.none(), st.none(), st.frozensets(st.sampled_from([LEEDS, CAMDEN, "SOCITM"]))
)


def empty(warehouse: Warehouse) -> None:
    with warehouse.writing() as connection:
        for table in (submission, pooled_summary):
            connection.execute(delete(table))
        raise_version(connection)


def perform(warehouse: Warehouse, step) -> None:
    if callable(step[0]):
        change, place = step
        with warehouse.reading() as connection:
            numbers = connection.scalars(select(submission.c.id).order_by(submission.c.id)).all()
        if numbers:
            change(warehouse, numbers[place % len(numbers)])
        return
    (people, population), kind, sample = step
    # Invented councils and real ones stand in no warehouse together, but a sample flag may vary.
    load(warehouse, *people, population=population, kind=kind, sample=sample)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps, st.lists(filters, min_size=1, max_size=4), some_councils)
def test_a_question_answered_from_summaries_says_what_a_scan_says(
    warehouse: Warehouse, steps, questions, among
):
    empty(warehouse)
    for step in steps:
        try:
            perform(warehouse, step)
        except CannotUndo:
            continue
    scan = Scan(warehouse)
    for where in [Where(), *questions]:
        for by in EVERY_BY:
            try:
                found = asked(warehouse, by, where, among)
            except ComparatorsNotPooled:
                continue
            assert found == scan.answer(by, where, among), (by, where, among)


def summaries(warehouse: Warehouse) -> list[set[tuple[Any, ...]]]:
    with warehouse.reading() as connection:
        tables = ("submission_summary", "pooled_summary")
        return [
            {tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table}")}  # noqa: S608
            for table in tables
        ]


def test_a_warehouse_that_has_data_already_gets_its_summaries(warehouse: Warehouse):
    load(warehouse, counted(women=3, men=5), counted(organisation=CAMDEN, year=2024, women=2))
    load(warehouse, counted(women=4, men=5, grade=Grade.MANAGER))
    gone = load(warehouse, counted(organisation=LEEDS, women=9)).stored[0]
    undo(warehouse, gone.id)
    before, answer = summaries(warehouse), asked(warehouse, [Dimension.GRADE], Where())
    with warehouse.writing() as connection:
        command.downgrade(migration_config(connection), "r0002")
    assert migrate(warehouse) == ["r0003: Summaries that answer charts."]
    assert summaries(warehouse) == before
    assert all(before)
    assert asked(warehouse, [Dimension.GRADE], Where()) == answer
    redo(warehouse, gone.id)
    assert asked(warehouse, [], Where())[()][0] == 2 + 4 + 9


def test_what_nobody_stands_in_any_more_is_not_kept(warehouse: Warehouse):
    load(warehouse, counted(women=3))
    load(warehouse, counted(women=3, grade=Grade.MANAGER))
    grades = {row[6] for row in summaries(warehouse)[1] if row[2] == "grade"}
    assert grades == {"manager"}


def test_a_council_whose_type_is_corrected_is_pooled_with_those_of_its_type(
    warehouse: Warehouse,
):
    with warehouse.writing() as connection:
        wrong = organisation.update().where(organisation.c.code == LEEDS)
        connection.execute(wrong.values(type=CouncilType.UNITARY.value))
    load(warehouse, counted(organisation=LEEDS, women=3), counted(organisation=CARDIFF, women=5))
    by = [Dimension.COUNCIL_TYPE]
    assert set(asked(warehouse, by, Where())) == {("unitary",), ("Welsh council",)}
    migrate(warehouse)
    assert set(asked(warehouse, by, Where())) == {("metropolitan district",), ("Welsh council",)}


@pytest.mark.parametrize(
    ("by", "where", "among", "table"),
    [
        ((), Where(), None, "pooled_summary"),
        ((Dimension.YEAR, Dimension.REGION, Dimension.GRADE), Where(), None, "pooled_summary"),
        ((Dimension.COUNCIL_TYPE,), Where(grade=Grade.MANAGER), None, "pooled_summary"),
        ((Dimension.ROLE_FAMILY,), Where(grade=Grade.MANAGER), None, "pooled_summary"),
        ((Dimension.COUNCIL, Dimension.GRADE), Where(), None, "submission_summary"),
        ((Dimension.YEAR,), Where(council=LEEDS), None, "submission_summary"),
        ((Dimension.YEAR,), Where(), frozenset({LEEDS}), "submission_summary"),
        ((Dimension.CONTRACT,), Where(grade=Grade.MANAGER), None, "headcount"),
        ((Dimension.CONTRACT, Dimension.WORKING_PATTERN), Where(council=LEEDS), None, "headcount"),
    ],
)
def test_the_smallest_table_that_can_answer_does(by, where, among, table):
    source = source_for(by, where, among)
    names = {each.table.name for each in source.sums if hasattr(each, "table")}
    assert names == {table}


def test_only_the_people_of_the_same_councils_are_counted(warehouse: Warehouse):
    load(
        warehouse,
        counted(organisation=LEEDS, year=2024, women=1),
        counted(organisation=LEEDS, year=2025, women=2),
        counted(organisation=CAMDEN, year=2025, women=4),
    )
    both = frozenset({LEEDS})
    rows = headcounts(EXACT, warehouse, by=[Dimension.YEAR], where=Where(), among=both)
    assert [(row.group, row.women, row.organisations) for row in rows] == [
        ((2024,), 1, both),
        ((2025,), 2, both),
    ]
    assert headcounts(EXACT, warehouse, by=[], where=Where(), among=frozenset()) == []
