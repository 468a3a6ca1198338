"""Words for parts of a council: one file has them, by where they say so."""

from __future__ import annotations

import pytest

from etl.vocabulary.units import Where, unit_words


@pytest.mark.parametrize(
    ("where", "words", "others"),
    [
        (Where.PARTS, {"directorate", "team", "profession"}, {"group", "desk"}),
        (Where.SERVICES, {"directorate", "team", "uned"}, {"profession", "desk"}),
        (Where.TEAMS, {"team", "group", "tim"}, {"directorate", "service"}),
        (Where.NAMES, {"team", "desk", "pmo", "gwasanaethau"}, {"area", "tim"}),
        (Where.ONE_SORT, {"age", "ethnigrwydd", "quartile"}, {"team", "grade"}),
        (Where.SHEETS, {"directorate", "housing", "hr"}, {"team", "desk"}),
    ],
)
def test_a_word_says_so_where_the_file_has_it(
    where: Where, words: set[str], others: set[str]
) -> None:
    assert words <= unit_words(where)
    assert not others & unit_words(where)


def test_as_many_words_say_so_as_before_they_stood_in_one_file() -> None:
    assert [len(unit_words(where)) for where in Where] == [17, 16, 7, 24, 51, 33]
