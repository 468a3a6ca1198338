"""Filters to a link and back; what is not known is refused."""

from urllib.parse import parse_qsl

import pytest
from werkzeug.datastructures import MultiDict

from dashboard.url_state import (
    Dimension,
    Filters,
    UnknownFilter,
    fitting,
    parse_filters,
    parse_grade,
    parse_split,
)
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from tests.builders import CAMDEN

FULL = Filters(
    population=Population.COUNCIL_WORKFORCE,
    year=2024,
    region=Region.LONDON,
    council_type=CouncilType.LONDON_BOROUGH,
    council=CAMDEN,
    benchmark="parity",
)

CIVIL_SERVICE = Filters(population=Population.COMPARATOR, council="CS")


@pytest.mark.parametrize("filters", [Filters(), FULL, Filters(year=2019), CIVIL_SERVICE])
def test_filters_come_back_from_their_own_link(filters: Filters) -> None:
    assert parse_filters(dict(parse_qsl(filters.query()))) == filters


def test_a_link_may_hold_a_target_of_ones_own() -> None:
    filters = parse_filters({"benchmark": "30 %"})
    assert filters.benchmark == "target=30"
    assert filters.query() == "benchmark=target%3D30"
    assert parse_filters(dict(parse_qsl(filters.query()))) == filters


def test_a_link_says_nothing_of_what_stands_at_its_default() -> None:
    assert Filters().query() == ""
    assert Filters(year=2024).query(by="grade") == "by=grade&year=2024"


def test_unknown_keys_and_empty_values_are_ignored() -> None:
    assert parse_filters({"utm_source": "x", "year": "", "region": " "}) == Filters()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("population", "cats", "There is no population 'cats'"),
        ("year", "1850", "There is no year '1850'"),
        ("year", "20.25", "There is no year '20.25'"),
        ("year", "²⁰²⁵", "There is no year"),
        ("region", "Atlantis", "There is no region 'Atlantis'. There are: North East"),
        ("council_type", "society", "There is no type of council 'society'"),
        ("council", "E99999999", "There is no council with the code 'E99999999'"),
        ("council", "Camden", "There is no council with the code 'Camden'"),
        ("benchmark", "moon", "No benchmark is called 'moon'. There are: band"),
        ("benchmark", "target=300", "'target=300' is no target. Expected a percentage"),
    ],
)
def test_a_value_that_is_not_known_is_refused_in_a_sentence(
    key: str, value: str, said: str
) -> None:
    with pytest.raises(UnknownFilter, match=said.replace("(", r"\(")):
        parse_filters({key: value})


@pytest.mark.parametrize("key", ["year", "region", "benchmark"])
def test_a_filter_that_is_set_twice_is_refused(key: str) -> None:
    for twice in ({key: ["2025", "2024"]}, {key: ["", ""]}, MultiDict([(key, "a"), (key, "a")])):
        with pytest.raises(UnknownFilter, match=f"sets '{key}' 2 times"):
            parse_filters(twice)
    assert parse_filters(MultiDict([("year", "2024"), ("other", "a"), ("other", "b")])).year == 2024


@pytest.mark.parametrize(
    ("population", "council"),
    [("council IT", "CS"), ("", "CS: Digital"), ("comparator", CAMDEN), ("pay quarters", "CS")],
)
def test_a_council_that_the_population_has_not_is_refused(population: str, council: str) -> None:
    with pytest.raises(UnknownFilter, match=f"has no council '{council}'"):
        parse_filters({"population": population, "council": council})


def test_a_form_leaves_out_a_council_of_the_population_it_was_drawn_for() -> None:
    assert fitting({"population": "council IT", "council": "CS"}) == {"population": "council IT"}
    assert fitting({"population": "comparator", "council": CAMDEN}) == {"population": "comparator"}
    kept = {"population": "council workforce", "council": CAMDEN, "year": "2025"}
    assert fitting(kept) == kept


def test_the_filters_are_the_conditions_of_a_question() -> None:
    where = FULL.where(Grade.MANAGER)
    assert (where.population, where.year, where.grade) == (
        Population.COUNCIL_WORKFORCE,
        2024,
        Grade.MANAGER,
    )
    assert (where.region, where.council) == (Region.LONDON, CAMDEN)


def test_a_table_is_split_by_known_things_each_once() -> None:
    assert parse_split("grade,year") == (Dimension.GRADE, Dimension.YEAR)
    assert parse_split("") == ()
    for text in ("shoe size", "grade,grade"):
        with pytest.raises(UnknownFilter):
            parse_split(text)


def test_a_grade_is_a_rung_of_the_ladder() -> None:
    assert parse_grade("manager") is Grade.MANAGER
    assert parse_grade("") is None
    with pytest.raises(UnknownFilter, match="There is no grade 'king'"):
        parse_grade("king")
