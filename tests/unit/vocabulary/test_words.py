from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.vocabulary import words
from etl.vocabulary.genders import Gender
from etl.vocabulary.words import Words, simple

ACCESSORS = [
    words.gender_words,
    words.grade_words,
    words.role_words,
    words.pattern_words,
    words.contract_words,
    words.post_words,
    words.region_words,
    words.status_words,
]


@given(st.text())
def test_the_simple_form_of_a_simple_form_is_itself(text: str) -> None:
    assert simple(simple(text)) == simple(text)


@given(st.text(st.characters(max_codepoint=127)))
def test_letters_without_accents_have_the_form_that_they_have_beside_one(text: str) -> None:
    assert simple(text) == simple(f"{text}\N{COMBINING ACUTE ACCENT}")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("  Full-Time ", "full time"),
        ("Basingstoke & Deane", "basingstoke and deane"),
        ("King’s Lynn", "kings lynn"),
        ("Ynys Môn", "ynys mon"),
        ("ＦＴ", "ft"),  # noqa: RUF001
        ("...", ""),
    ],
)
def test_spellings_that_differ_only_in_form_agree(text: str, form: str) -> None:
    assert simple(text) == form


@pytest.mark.parametrize("accessor", ACCESSORS, ids=lambda accessor: accessor.__name__)
def test_every_list_loads_and_is_read_once(accessor: Callable[[], object]) -> None:
    assert accessor() is accessor()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("F", "woman"),
        ("Menyw", "woman"),
        ("male", "man"),
        ("Non binary", "another gender"),
        ("X", "another gender"),
        ("Prefer to self-describe", "another gender"),
        ("Prefer not to say", "not recorded"),
        ("", "not recorded"),
        ("   ", "not recorded"),
    ],
)
def test_gender_words_are_understood(text: str, term: str) -> None:
    assert words.gender_words().find(text) == term


@pytest.mark.parametrize("text", ["1", "2", "Ms", "Mr", "Mrs", "W", "[c]", "*", "-", "Sam"])
def test_what_is_not_plainly_a_gender_is_not_guessed(text: str) -> None:
    assert words.gender_words().find(text) is None


@pytest.mark.parametrize(
    ("accessor", "text", "term"),
    [
        (words.grade_words, "Head of ICT", "head of service"),
        (words.grade_words, "AA/AO", "technician or support"),
        (words.grade_words, "SCS level", "director or CIO"),
        (words.grade_words, "Unknown", "unmapped"),
        (words.pattern_words, "P/T", "part time"),
        (words.contract_words, "FTC", "fixed term"),
        (words.post_words, "Vice President", "president or vice-president"),
        (words.region_words, "Yorkshire & the Humber", "Yorkshire and The Humber"),
        (words.region_words, "TLI", "London"),
        (words.region_words, "E12000008", "South East"),
        (words.region_words, "Cymru", "Wales"),
        (words.region_words, "Overseas", "outside the United Kingdom"),
        (words.region_words, "Unknown", "region not recorded"),
        (words.status_words, "New entrant CS", "joined"),
        (words.status_words, "Leaver CS", "left"),
    ],
)
def test_everyday_words_stand_for_terms(
    accessor: Callable[[], Words[Any]], text: str, term: str
) -> None:
    assert accessor().find(text) == term


@pytest.mark.parametrize("text", ["G7", "Grade 7", "PO3", "Analyst", "Officer"])
def test_a_councils_own_grades_are_left_to_a_person(text: str) -> None:
    assert words.grade_words().find(text) is None


def test_leaving_a_department_is_known_and_not_counted() -> None:
    assert words.status_words().find("Leaver Dept.") is None
    assert words.status_words().leaves_out("Leaver Dept.")
    assert not words.status_words().leaves_out("Leaver CS")


def test_a_misspelt_word_brings_the_closest_known_one() -> None:
    assert "Female" in words.gender_words().suggest("Femail")
    assert words.gender_words().find("Femail") is None
    assert words.gender_words().suggest("zzzzzz") == []


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ("Lady,woman,en,\nLADY,man,en,\n", "'LADY' stands for two terms"),
        ("Lady,lady,en,\n", "'lady', which is not a term"),
        ("Woman,man,en,\n", "'Woman' stands for two terms"),
        ("Lady,,en,\nLady,woman,en,\n", "'Lady' stands for two terms"),
    ],
)
def test_a_faulty_list_is_refused_when_it_loads(tmp_path: Path, rows: str, fault: str) -> None:
    path = tmp_path / "genders.csv"
    path.write_text("word,term,language,note\n" + rows, encoding="utf-8")
    with pytest.raises(ValueError, match=fault):
        Words(path, Gender)
