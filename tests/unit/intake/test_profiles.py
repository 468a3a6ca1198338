"""Workforce profiles: the same people by gender and again by age, below one another."""

from __future__ import annotations

from pathlib import Path

from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
HEAD: Row = ("Characteristic", "Category", "Headcount", "%")
GENDER: list[Row] = [("Gender", "Female", 14, "31%"), ("", "Male", 31, "69%")]
AGE: list[Row] = [("Age", "16-24", 6, "13%"), ("", "25-44", 20, "44%"), ("", "45+", 19, "42%")]


def test_the_genders_of_a_profile_are_read_and_its_other_rows_left_out(tmp_path: Path) -> None:
    for rows in ([HEAD, *GENDER, *AGE], [HEAD, *AGE, *GENDER, ("", "Total", 45, "100%")]):
        reading = read(workbook(tmp_path / LEEDS_2025, *rows))
        assert asked(reading) == []
        assert women_and_men(reading) == (14, 31)
        assert "values not counted" in [problem.code for problem in reading.problems]


def test_characteristics_that_stand_over_their_words_are_told_apart(tmp_path: Path) -> None:
    rows: list[Row] = [("Characteristic", "Headcount"), ("Gender",), *(row[1:3] for row in GENDER)]
    rows += [("Age",), *(row[1:3] for row in AGE)]
    assert women_and_men(read(workbook(tmp_path / LEEDS_2025, *rows))) == (14, 31)
