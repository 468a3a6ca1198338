"""What is said of members by their posts, and of two groups."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.figures.words import finding, standing
from dashboard.measures.nouns import group_phrase, place, short_phrase
from dashboard.measures.shares import shares
from dashboard.url_state import Dimension, Where
from etl.vocabulary.grades import Grade
from etl.vocabulary.populations import Population
from etl.vocabulary.regions import CouncilType, Region
from etl.vocabulary.society import Post
from etl.warehouse.connect import Warehouse
from etl.warehouse.scope import EXACT
from tests.builders import a_warehouse, counted, load


@pytest.fixture
def empty(tmp_path: Path) -> Warehouse:
    return a_warehouse(f"sqlite:///{tmp_path / 'warehouse.sqlite'}", tmp_path)


def test_members_are_named_by_their_post(empty: Warehouse) -> None:
    cells = [
        counted(organisation="SOCITM", post=post, women=women, men=400 - women)
        for post, women in ((Post.NO_POST, 80), (Post.BOARD, 200))
    ]
    load(empty, *cells, kind="membership", population=Population.SOCIETY_MEMBERSHIP)
    where = Where(population=Population.SOCIETY_MEMBERSHIP)
    assert finding(shares(EXACT, empty, by=(Dimension.POST,), where=where)) == (
        "Women are 50.0% of Society members on the board, but 20.0% of those with no post"
    )


def test_what_is_no_type_of_council_is_not_named_as_one() -> None:
    """Filters offer every type, that of the Society and of comparators among them."""
    assert place(Where(council_type=CouncilType.WELSH)) == " in Welsh councils"
    for kind in (CouncilType.SOCIETY, CouncilType.COMPARATOR):
        asked = Where(population=Population.SOCIETY_MEMBERSHIP, council_type=kind)
        assert place(asked) == ""
        assert place(replace(asked, region=Region.WALES)) == " in Wales"
        assert group_phrase(Dimension.COUNCIL_TYPE, kind, asked) == "of Society members"


@pytest.mark.parametrize("kind", CouncilType)
def test_every_type_has_its_phrases(kind: CouncilType) -> None:
    assert group_phrase(Dimension.COUNCIL_TYPE, kind, Where()).startswith("of council IT jobs")
    assert short_phrase(Dimension.COUNCIL_TYPE, kind).startswith("in ")


def test_two_groups_are_both(empty: Warehouse) -> None:
    for sizes, expected in (
        ((3, 20), "For both grades there are too few people to be sure"),
        ((400, 400), "Both grades are clearly above the 12–16% band"),
    ):
        load(
            empty,
            counted(grade=Grade.MANAGER, women=sizes[0], men=sizes[1]),
            counted(grade=Grade.DIRECTOR, women=sizes[0] + 1, men=sizes[1]),
        )
        assert standing(shares(EXACT, empty, by=(Dimension.GRADE,))) == expected
