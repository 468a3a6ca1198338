"""Words that say one thing: each list is a file, which has them by where they say it."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from etl.vocabulary.listed import Where, finds, leaving, letters_of, unit_words, words_of
from etl.vocabulary.words import WORDS


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
    match = leaving(where).search(form)
    assert (match[0] if match else "") == found


def test_words_of_several_places_are_found_together() -> None:
    both = leaving(Where.TITLES, Where.TITLES_OF_LEAVERS)
    assert all(map(both.search, ("starters", "leavers")))


def test_the_letters_of_a_word_stand_wherever_it_does() -> None:
    letters = letters_of("leaving", Where.REMARKS)
    for text in ("left in May", "made redundant", "TUPE'd to Capita", "wedi-gadael"):
        assert any(some in text.casefold() for some in letters), text


def test_a_word_alone_is_known_as_one_of_nobody() -> None:
    assert {"vacant", "ex employee", "gwag"} <= words_of("leaving", Where.NOBODY)


def test_every_word_of_leaving_stands_once_in_each_place_and_has_a_source() -> None:
    with (WORDS / "leaving.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert all(row["source"] for row in rows)
    assert max(Counter((row["word"], row["where"]) for row in rows).values()) == 1
    assert len(rows) > 120


@pytest.mark.parametrize(
    ("where", "many", "words", "others"),
    [
        (Where.PARTS, 17, {"directorate", "team", "profession"}, {"group", "desk"}),
        (Where.SERVICES, 16, {"directorate", "team", "uned"}, {"profession", "desk"}),
        (Where.TEAMS, 7, {"team", "group", "tim"}, {"directorate", "service"}),
        (Where.NAMES, 24, {"team", "desk", "pmo", "gwasanaethau"}, {"area", "tim"}),
        (Where.ONE_SORT, 51, {"age", "ethnigrwydd", "quartile"}, {"team", "grade"}),
        (Where.SHEETS, 33, {"directorate", "housing", "hr"}, {"team", "desk"}),
    ],
)
def test_a_part_of_a_council_is_called_so_where_the_file_has_it(
    where: Where, many: int, words: set[str], others: set[str]
) -> None:
    assert words <= unit_words(where)
    assert not others & unit_words(where)
    assert len(unit_words(where)) == many


def test_a_list_without_places_says_it_everywhere() -> None:
    assert "not in post" in words_of("no-teams")
    assert finds("other-things").search("absence reason")


def test_a_place_that_there_is_not_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone.csv").write_text("word,where\nleft,heading\n")
    monkeypatch.setattr("etl.vocabulary.listed.WORDS", tmp_path)
    with pytest.raises(ValueError, match="'heading' is not a valid Where"):
        words_of("gone")
