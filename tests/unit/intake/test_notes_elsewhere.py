"""Notes on a sheet of their own are so of the tables on the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.lists_printed import HEAD, PEOPLE
from tests.unit.intake.sheets import Row, asked, read, told, women_and_men, workbook
from tests.unit.intake.test_notes_in_doubt import DOUBTFUL, LEEDS_2025, PLAIN, TABLE

LIST: list[Row] = [HEAD, *PEOPLE]


def with_notes(path: Path, table: list[Row], note: str, name: str = "Notes") -> Path:
    return workbook(path / LEEDS_2025, *table, **{name: [("Notes",), (note,)]})


@pytest.mark.parametrize("note", DOUBTFUL)
def test_a_doubtful_note_on_a_sheet_of_its_own_is_asked_about(tmp_path: Path, note: str) -> None:
    reading = read(with_notes(tmp_path, TABLE, note))
    assert asked(reading), told(reading)


@pytest.mark.parametrize("note", PLAIN)
def test_a_plain_note_on_a_sheet_of_its_own_is_no_question(tmp_path: Path, note: str) -> None:
    reading = read(with_notes(tmp_path, TABLE, note))
    assert (asked(reading), women_and_men(reading)) == ([], (14, 26)), told(reading)


def test_a_note_is_so_of_a_list_too_but_for_equivalents(tmp_path: Path) -> None:
    assert asked(read(with_notes(tmp_path, LIST, "Includes leavers")))
    assert asked(read(with_notes(tmp_path, LIST, "Figures are FTE"))) == []


def test_guidance_on_what_to_send_says_nothing_of_what_was_sent(tmp_path: Path) -> None:
    guidance = "Figures should not include leavers or estimates; vacancies are included below"
    assert asked(read(with_notes(tmp_path, TABLE, guidance, "Guidance"))) == []
    assert asked(read(with_notes(tmp_path, TABLE, "Estimates: rounded to 5", "Guidance"))) == []


@pytest.mark.parametrize("sheet", ["Codes", "Lists", "Guidance", "Questions"])
def test_what_is_said_there_of_the_figures_themselves_is_heard(tmp_path: Path, sheet: str) -> None:
    assert asked(read(with_notes(tmp_path, TABLE, "The figures include 3 leavers", sheet)))


def test_notes_of_a_help_desk_are_no_guidance(tmp_path: Path) -> None:
    assert asked(read(with_notes(tmp_path, TABLE, "Figures are estimates", "Help desk notes")))
