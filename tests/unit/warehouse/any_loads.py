"""Whatever may be loaded, undone and brought back, and whatever may be asked of it afterwards."""

from hypothesis import strategies as st
from sqlalchemy import delete, select

from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population, Status
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.roles import RoleFamily, WorkingPattern
from etl.vocabulary.society import Post
from etl.warehouse.connect import Warehouse
from etl.warehouse.ledger import redo, undo
from etl.warehouse.schema import pooled_summary, submission
from etl.warehouse.state import raise_version
from etl.warehouse.where import Where
from tests.builders import CAMDEN, CARDIFF, LEEDS, MANCHESTER, counted, load

SOCIETY = Population.SOCIETY_MEMBERSHIP
COMPARATOR = Population.COMPARATOR
PARTICIPATION = Population.PARTICIPATION

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
