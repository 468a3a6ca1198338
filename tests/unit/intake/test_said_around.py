"""Filters and notes around a table which say that some are missing from it, or too many there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
HEAD: Row = ("Row Labels", "Female", "Male", "Grand Total")
PIVOT: list[Row] = [HEAD, ("Grade 5", 4, 9, 13), ("Grade 6", 3, 8, 11), ("Grand Total", 7, 17, 24)]
PEOPLE: list[Row] = [
    ("Employee number", "Gender", "Grade", "Job title"),
    *((n, "FM"[n % 2], "Grade 5", "Web developer") for n in range(101, 131)),
]


@pytest.mark.parametrize(
    ("label", "value", "is_asked"),
    [
        ("Contract type", "Agency", True),
        ("Contract type", "(All)", False),
        ("Contract type", "(Multiple Items)", True),
        ("Full/Part Time", "Part Time", True),
        ("Gender", "Female", True),
        ("Employee Status", "Active", False),
        ("Directorate", "(Multiple Items)", False),
        ("Leaver?", "No", False),
    ],
)
def test_a_filter_over_a_pivot_table_is_asked_about_where_it_leaves_out_some(
    tmp_path: Path, label: str, value: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (label, value), (), *PIVOT))
    assert women_and_men(reading) == (7, 17)
    assert asked(reading) == (["a part of the staff"] if is_asked else [])


@pytest.mark.parametrize(
    ("said", "is_asked"),
    [
        ("Filters: Directorate = Resources; Full/part time = Part time", True),
        ("Applied filters:\nService is ICT\nContract type is Permanent", True),
        ("Filters: Directorate = Resources; Service = ICT; Status = Current", False),
    ],
)
def test_the_conditions_of_an_export_are_heard_in_a_sentence(
    tmp_path: Path, said: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (said,), *PEOPLE))
    assert asked(reading) == (["a part of the staff"] if is_asked else [])


@pytest.mark.parametrize(
    ("note", "is_asked"),
    [
        ("Names highlighted in yellow have left.", True),
        ("Rows in red are vacant posts", True),
        ("Showing 10 of 48 records", True),
        ("Showing 1 to 30 of 30 entries", False),
        ("Only the first 1000 rows are listed", True),
        ("EXAMPLE ONLY", True),
        ("Figures include 5 people who left on or before 30 March", True),
        ("People with two posts appear twice", True),
        ("Nobody is counted in each of two grades, and no person twice", False),
        (
            "Includes fixed-term staff and apprentices; excludes agency workers and vacancies.",
            False,
        ),
        ("Women are shown in yellow", False),
        ("Includes members of staff on maternity leave", False),
        ("Percentages are shown in each row", False),
        ("Each person is counted in each team that they work for", True),
        ("Excludes staff who left in the year", False),
    ],
)
@pytest.mark.parametrize("is_list", [True, False])
def test_a_note_that_tells_of_others_among_the_people_is_asked_about(
    tmp_path: Path, note: str, *, is_asked: bool, is_list: bool
) -> None:
    rows = PEOPLE if is_list else PIVOT
    reading = read(workbook(tmp_path / LEEDS_2025, (note,), *rows))
    assert asked(reading) == (["note on who is counted"] if is_asked else [])


def test_a_note_below_a_list_is_heard(tmp_path: Path) -> None:
    note = ("Rows shaded grey are agency staff who have left",)
    assert "note on who is counted" in asked(read(workbook(tmp_path / LEEDS_2025, *PEOPLE, note)))


def test_a_note_below_counts_is_heard_and_names_nobody(tmp_path: Path) -> None:
    note = "Highlighted: Jane Example has left"
    reading = read(workbook(tmp_path / LEEDS_2025, *PIVOT, (), (note,)))
    told = [each.found for each in reading.problems if each.code == "note on who is counted"]
    assert told == ["a note that says 'highlighted … left'"]


@pytest.mark.parametrize(
    "title",
    ["ICT average headcount 2024/25", "ICT workforce (rounded to the nearest 5)",
     "Figures have been rounded to the nearest five.", "Figures rounded to nearest 5"],
)  # fmt: skip
def test_averages_and_rounded_numbers_are_not_taken_for_people(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *PIVOT))
    assert asked(reading) == ["note on who is counted"]


YEARS: list[Row] = [("Gender", 2024, 2025), ("Female", 20, 21), ("Male", 39, 40)]
PATTERNS: list[Row] = [("", "Full time", "", "Part time", ""), ("Grade", *("Female", "Male") * 2),
                       ("Grade 5", 4, 9, 1, 2), ("Grade 6", 3, 8, 2, 2)]  # fmt: skip


@pytest.mark.parametrize("table", [YEARS, PATTERNS])
@pytest.mark.parametrize("note", ["Part-time staff are not included", "Figures are FTE"])
def test_notes_are_heard_around_a_table_that_is_put_into_another_shape(
    tmp_path: Path, table: list[Row], note: str
) -> None:
    path = tmp_path / "Leeds City Council ICT 31 March 2025.xlsx"
    assert read(workbook(path, *table)).verdict == "ready"
    for rows in ([(note,), *table], [*table, (note,)], [*table, (), (note,)]):
        assert read(workbook(path, *rows)).verdict != "ready"


def test_remarks_beside_the_numbers_of_such_a_table_are_heard(tmp_path: Path) -> None:
    rows = [(*row, "") for row in PATTERNS[:-1]]
    rows[1] = (*PATTERNS[1], "Notes")
    path = workbook(tmp_path / LEEDS_2025, *rows, (*PATTERNS[-1], "includes 2 vacancies"))
    assert asked(read(path)) == ["note on who is counted"]


def test_remarks_beside_numbers_are_heard_without_a_heading(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 4, 9)]
    said = ("Grade 6", 3, 8, "includes 2 vacancies")
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows, said))) == ["note on who is counted"]
    said = ("Grade 6", 3, 8, "new team since 2024")
    assert read(workbook(tmp_path / LEEDS_2025, *rows, said)).verdict == "ready"
