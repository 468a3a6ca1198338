"""Words alone in rows above the people of a team or job; what may be a person is asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

GENDERS = ("Female", "Male", "Male")
HEAD: Row = ("Staff number", "Job title", "Grade", "Gender")
NAMED: Row = ("Name", "Job title", "Grade", "Gender")


def people(first: int, title: str = "Analyst") -> list[Row]:
    """Two women and four men with staff numbers."""
    return [(1000 + first + at, title, f"Grade {6 + at % 3}", GENDERS[at % 3]) for at in range(6)]


def named(surname: str) -> list[Row]:
    forenames = ("Amy", "Bo", "Cai", "Dan", "Eve", "Fay")
    return [(f"{each} {surname}", "Analyst", "G6", GENDERS[at % 3])
            for at, each in enumerate(forenames)]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [("Service Desk", "Infrastructure", "Applications"), ("Service Desk", "Architecture", "GIS"),
     ("Network Engineers", "Business Analysts", "Developers"), ("Grade 6", "Grade 8", "PO4"),
     ("Service Desk Analyst", "Network Engineer", "Web Developer")],
)  # fmt: skip
def test_words_above_people_with_numbers_are_of_sections(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    rows = [row for at, word in enumerate(words) for row in ((word,), *people(10 * at))]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (6, 12))
    assert sum(table.counts.people for table in reading.tables) == 18


@pytest.mark.parametrize(
    "words", [("Service Desk", "Development"), ("Service Desk Analysts", "Network Engineers")]
)
def test_words_above_people_with_names_are_of_sections(
    tmp_path: Path, words: tuple[str, str]
) -> None:
    rows = [(words[0],), *named("Jones"), (words[1],), *named("Smith")]
    reading = read(workbook(tmp_path / CAMDEN, NAMED, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (4, 8))
    assert sum(table.counts.people for table in reading.tables) == 12


@pytest.mark.parametrize(
    "word",
    ["Leavers", "ICT leavers", "Former Service Desk", "ICT volunteers", "Secondees", "Retired",
     "Made redundant", "TUPE out", "Proposed", "Networks (disbanded)", "Transferred to the NHS"],
)  # fmt: skip
def test_words_that_may_change_who_counts_are_asked_about(tmp_path: Path, word: str) -> None:
    rows = [*people(0), (word,), *people(10)]
    assert "row not understood" in asked(read(workbook(tmp_path / CAMDEN, HEAD, *rows)))
    below = [("Service Desk",), *rows]
    assert "row not understood" in asked(read(workbook(tmp_path / CAMDEN, HEAD, *below)))


@pytest.mark.parametrize("word", ["Misc", "Other", "Various staff", "Hold", "TBC", "Amrywiol"])
@pytest.mark.parametrize("gap", [(), ((),)])
def test_a_word_for_those_of_no_team_is_asked_about_beside_teams(
    tmp_path: Path, word: str, gap: tuple[Row, ...]
) -> None:
    rows: list[Row] = [("Service Desk",), *people(0), *gap, ("Infrastructure",), *people(20)]
    rows += [*gap, (word,), *people(40)]
    assert asked(read(workbook(tmp_path / CAMDEN, HEAD, *rows))) == ["row not understood"]
    # Beside the word for a team it is the name of one.
    rows = [("Team:", row[0]) if len(row) == 1 else row for row in rows]
    assert asked(read(workbook(tmp_path / CAMDEN, HEAD, *rows))) == []


@pytest.mark.parametrize("name", ["Tim Hughes", "Mark Head", "Zoe Price"])
def test_a_name_alone_among_names_may_be_a_person_whose_row_was_cut_short(
    tmp_path: Path, name: str
) -> None:
    rows = [("Service Desk",), *named("Jones"), (name,), *named("Smith")]
    assert asked(read(workbook(tmp_path / CAMDEN, NAMED, *rows))) == ["row not understood"]


def test_a_word_that_is_no_section_is_nobody(tmp_path: Path) -> None:
    rows = [("Service Desk",), *people(0), ("Leavers",), *people(10)]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *rows))
    assert sum(table.counts.people for table in reading.tables) == 12


def test_a_nought_alone_below_a_list_with_sections_is_no_person(tmp_path: Path) -> None:
    rows = [("Service Desk",), *people(0), ("Applications",), *people(10), (), (0,)]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *rows))
    assert women_and_men(reading) == (4, 8)
