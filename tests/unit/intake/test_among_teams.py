"""Rows among those of teams whose word no team is called by."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
TEAMS: list[Row] = [("Service Desk", 3, 9), ("Networks", 4, 12), ("Applications", 6, 21)]


@pytest.mark.parametrize(
    "word", ["Not in post", "Awaiting start", "NHS", "Bradford Council", "National", "Turnover"]
)
def test_a_row_of_no_team_is_asked_about_unless_a_total_agrees(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("Team", "Female", "Male"), *TEAMS, (word, 2, 5)]
    assert asked(read(workbook(tmp_path / FILE, *rows))) == ["row of something else"]
    reading = read(workbook(tmp_path / FILE, *rows, ("Total", 15, 47)))
    assert (asked(reading), women_and_men(reading)) == ([], (15, 47))


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Team", ("Support", "Technical")), ("Section", ("Permanent", "Temporary")),
     ("Employment type", ("Permanent", "Temporary"))],
)  # fmt: skip
def test_words_that_may_be_teams_or_are_all_of_one_sort_are_counted(
    tmp_path: Path, heading: str, words: tuple[str, str]
) -> None:
    teams = TEAMS[:1] if heading == "Team" else []
    rows: list[Row] = [(heading, "Female", "Male"), *teams, (words[0], 10, 31), (words[1], 2, 5)]
    assert "row of something else" not in asked(read(workbook(tmp_path / FILE, *rows)))
