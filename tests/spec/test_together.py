"""Small groups put together, as small tables: who stands with whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.measures.together import Together, large_enough
from etl.warehouse.reads import CountRow

LEAST = 25


def a_group(name, *bases):
    """A group with so many people on each side, a fifth of them women."""
    return Together(
        (name,),
        tuple(
            CountRow(
                (name,), base // 5, base - base // 5, 0, base, 2 * base, 0, frozenset("c"), False
            )
            for base in bases
        ),
    )


def may_stand(sides):
    return all(row.women + row.others >= LEAST for row in sides)


def names(groups):
    return [group.name for group in large_enough(groups, may_stand)]


@pytest.mark.parametrize(
    ("bases", "expected"),
    [
        ((30, 30, 30), ["a", "b", "c"]),
        ((10, 30, 30), ["a and b", "c"]),
        ((30, 30, 10), ["a", "b and c"]),
        ((10, 10, 10), ["a, b and c"]),
        ((30, 10, 30), ["a", "b and c"]),
        ((5, 5, 5), ["a, b and c"]),
        ((0, 30, 30), ["a and b", "c"]),
    ],
)
def test_small_groups_stand_with_their_neighbours(bases, expected):
    assert names([a_group(name, base) for name, base in zip("abc", bases, strict=True)]) == expected


def test_every_side_must_be_large_enough():
    groups = [a_group("a", 30, 10), a_group("b", 30, 30), a_group("c", 30, 30)]
    assert names(groups) == ["a and b", "c"]


def test_people_and_keys_add_up():
    (group,) = large_enough([a_group("a", 10), a_group("b", 10)], may_stand)
    (row,) = group.sides
    assert (row.women, row.others, row.women_key, row.others_key) == (4, 16, 20, 40)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=9))
def test_nobody_is_lost_and_whoever_stands_apart_is_large_enough(bases):
    found = large_enough([a_group(str(n), base) for n, base in enumerate(bases)], may_stand)
    assert sum(row.women + row.others for group in found for row in group.sides) == sum(bases)
    assert len(found) == 1 or all(may_stand(group.sides) for group in found)
