"""Any words in any cells of a sheet give a reading: no shape is so odd that it stops the reader."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.intake.sheets import read, text_file, workbook

# Words that headings, labels, totals, notes and people are told by, and what stands for nothing.
WORDS = (
    *("Female", "Male", "F", "M", "Women", "Men", "Women (12)", "Name", "Job title", "Grade"),
    *("Team", "Staff number", "Is female", "Y", "N", "yes", "x", "", "", "", " ", "  ", "-", "c"),
    *("Total", "Apps Total", "Row Labels", "Count of ID", "Sum of FTE", "0", "1", "3", "12"),
    *("5.5", "23%", "Women are 3.5.2 % of staff", "45.% women", "Leavers", "G6", "Grade 8", "HR"),
    *("Analyst", "IT", "Smith, Ann", "A Smith / B Jones", "012345-2", "012345", "Records: 62"),
    *("Last year", "Target", "Change", "Vacant", "2024", "01/02/2020", "Position", "Job key"),
    *("Female %", "FTE", "Headcount", "Current", "Source: HR", "Of these", "Is male", "a@b.c"),
    *("Date of birth", "E-mail", "Number of women in IT", "Number of men in IT", "<5"),
)
SHEETS = ("Staff", "Women", "Male", "Leavers", "FTE", "PO4", "Removed staff")

word = st.sampled_from(WORDS)
row = st.lists(word, max_size=8)
# Rows that stand again, as those of a table do, beside rows of anything.
table = st.lists(row, min_size=1, max_size=6).flatmap(
    lambda base: st.lists(st.one_of(st.sampled_from(base), row), max_size=24)
)


@settings(max_examples=300)
@given(table)
@example([["Headcount", "Female %", "Grade"], ["12", "25%", "G6"], ["8", "50%"]])
@example([["Team", "Grade", "Women", "Men", "Job"], ["1", "2024", "3", "5", "IT"], [" ", " "]])
@example(
    [["Sum of FTE", "HR", " ", "Female", "Target"], [" ", " ", "Job title", "23%", "Analyst"],
     ["Men", "Women", "G6", "Vacant", "Job title"], ["1", "2024", "2024", "Apps Total", "12"],
     [" ", " "]]
)  # fmt: skip
def test_any_words_in_a_text_file_give_a_reading(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert read(text_file(Path(folder) / "Leeds City Council ICT 2025.csv", *rows)).verdict


@settings(max_examples=100)
@given(table, st.sampled_from(SHEETS))
def test_any_words_in_a_workbook_give_a_reading(rows: list[list[str]], name: str) -> None:
    cells = [[int(cell) if cell.isdigit() else cell for cell in row] for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Leeds City Council ICT 2025.xlsx"
        assert read(workbook(path, **{name: cells})).verdict


def test_rows_of_blanks_on_a_sheet_of_women_are_nobody(tmp_path: Path) -> None:
    people = [("Name", "Job title", "Grade"), ("Ann Abel", "Analyst", "G6"), ("", " ", " ")]
    path = tmp_path / "Leeds City Council ICT 2025.xlsx"
    (table_read,) = read(workbook(path, **{"Women": people})).tables
    assert table_read.counts.as_json()["women"] == 1


def test_a_title_that_says_how_many_there_are_is_heard_beside_a_total_that_agrees(
    tmp_path: Path,
) -> None:
    people = [(f"01003{n}", "Female", "G6") for n in range(4)]
    rows = [("62 staff",), ("Staff number", "Gender", "Grade"), *people, ("Total", "", "4")]
    reading = read(workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", *rows))
    assert "not as many rows as it says" in [problem.code for problem in reading.problems]
