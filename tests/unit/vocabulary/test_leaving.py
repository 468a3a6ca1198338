"""Words of who has left or is not in post: one file has them, by where they say so."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from etl.vocabulary.leaving import LEAVING, Where, finds, letters_of, words_of


@pytest.mark.parametrize(
    ("where", "form", "found"),
    [
        (Where.HEADINGS, "date of resignation", "resignation"),
        (Where.HEADINGS, "leaver", "leaver"),
        (Where.HEADINGS, "care leaver", ""),
        (Where.HEADINGS, "care leaver or leaver", "leaver"),
        (Where.REMARKS, "wedi gadael yn mai", "wedi gadael"),
        (Where.REMARKS, "leftover", ""),
        (Where.WITHIN, "non employee", "non employee"),
        (Where.TITLES, "new hires in ict", "new hires"),
        (Where.TITLES_OF_LEAVERS, "ict leavers", "leavers"),
        (Where.SHEETS, "ex staff", "ex staff"),
        (Where.NOTES, "posts in red are vacant", "vacant"),
    ],
)
def test_a_word_is_found_where_it_says_so(where: Where, form: str, found: str) -> None:
    match = finds(where).search(form)
    assert (match[0] if match else "") == found


def test_words_of_several_places_are_found_together() -> None:
    both = finds(Where.TITLES, Where.TITLES_OF_LEAVERS)
    assert all(map(both.search, ("starters", "leavers")))


def test_the_letters_of_a_word_stand_wherever_it_does() -> None:
    letters = letters_of(Where.REMARKS)
    for text in ("left in May", "made redundant", "TUPE'd to Capita", "wedi-gadael"):
        assert any(some in text.casefold() for some in letters), text


def test_a_word_alone_is_known_as_one_of_nobody() -> None:
    assert {"vacant", "ex employee", "gwag"} <= words_of(Where.NOBODY)


def test_every_word_stands_once_in_each_place_and_has_a_source() -> None:
    with LEAVING.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["source"] for row in rows)
    assert max(Counter((row["word"], row["where"]) for row in rows).values()) == 1
    assert len(rows) > 120
