"""Words by where they stand: a file is read whole, or the word that is wrong is named."""

from pathlib import Path

import pytest

from etl.vocabulary.placed import words_by_place


def test_a_word_is_of_each_place_that_its_line_names(tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("word,where\nTeam,headings; names\nDesk,names\n", encoding="utf-8")
    assert words_by_place(file, ("headings", "names")) == {
        "headings": {"team"},
        "names": {"team", "desk"},
    }


def test_a_word_of_no_known_place_is_named(tmp_path: Path) -> None:
    file = tmp_path / "words.csv"
    file.write_text("word,where\nTeam,headings\nDesk,name\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"words\.csv: 'Desk' is of none of headings, names"):
        words_by_place(file, ("headings", "names"))
