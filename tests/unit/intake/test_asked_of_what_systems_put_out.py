"""What systems say of their reports and rows by which others are left out, or stand there too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.lists_printed import HEAD, PEOPLE, READY, said
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    read,
    workbook,
)

COUNTS: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", 5, 9), ("Grade 8", 2, 7),
                     ("Grade 10", 1, 4)]  # fmt: skip
FILTERS = "Applied filters:\nService is ICT\n{}"


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Age Band is 16-24 or 25-29", "a part of the staff"),
        ("Team is Applications or Projects", "a part of the staff"),
        ("Grade is Grade 9 or Grade 10", "a part of the staff"),
        ("Primary Assignment is N", "a part of the staff"),
        ("Assignment Status is Inactive", "a part of the staff"),
        ("Active is No", "a part of the staff"),
        ("Some data may have been omitted", "note on who is counted"),
    ],
)
def test_a_foot_that_leaves_some_out_is_asked_about(tmp_path: Path, line: str, code: str) -> None:
    foot = FILTERS.format(line) if " is " in line else f"Exported data exceeded the volume. {line}."
    assert asked(read(workbook(tmp_path / CAMDEN, *COUNTS, (), [foot]))) == [code]


@pytest.mark.parametrize(
    "note",
    ["Row limit reached", "Top 12 shown", "1-12 of 48", "Showing page 1 of 3", "12 of 40 selected",
     "DRAFT - incomplete", "Sample of records only", "Records with errors are not shown",
     "Results restricted by your security profile", "Average over period", "Basis: occupancies",
     "Includes future starters", "Counts are of positions"],
)  # fmt: skip
def test_a_note_of_a_part_is_asked_about(tmp_path: Path, note: str) -> None:
    for table in ([HEAD, *PEOPLE], COUNTS):
        reading = read(workbook(tmp_path / CAMDEN, *table, (), [note]))
        assert asked(reading) == ["note on who is counted"]


@pytest.mark.parametrize("note", ["Page 1 of 4", "2 of 2", "Results: all records", "Basis: staff"])
def test_a_note_of_all_is_not(tmp_path: Path, note: str) -> None:
    for table in ([HEAD, *PEOPLE], COUNTS):
        assert asked(read(workbook(tmp_path / CAMDEN, *table, (), [note]))) == []


def test_a_filter_of_a_pivot_table_is_told_from_headings_over_headings(tmp_path: Path) -> None:
    for above, code in (
        ([("Age band", "16-24"), ()], ["a part of the staff"]),
        ([("Age band", "Gender")], []),
        ([("Age band", "Headcount"), ()], []),
    ):
        assert asked(read(workbook(tmp_path / CAMDEN, *above, *COUNTS))) == code


@pytest.mark.parametrize("line", ["Age Band is not (Blank)", "Team is ICT", "Team is All"])
def test_a_filter_that_leaves_nobody_out_is_not(tmp_path: Path, line: str) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *COUNTS, (), [FILTERS.format(line)]))) == []


@pytest.mark.parametrize(
    "title",
    ["Positions held by gender", "Managers with direct reports: ICT", "Appointee report",
     "Proposed ICT structure by gender of current holder", "OH referrals: ICT",
     "ICT staff incl. school ICT technicians", "Absence report: ICT", "DBS expired: ICT",
     "Position history: ICT", "Candidates: ICT", "Multi-post holders", "Career breaks: ICT",
     "Headcount plan: ICT"],
)  # fmt: skip
def test_a_title_of_others_than_the_staff_is_asked_about(tmp_path: Path, title: str) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, [title], *COUNTS))) != []


def test_a_title_of_all_the_staff_is_not(tmp_path: Path) -> None:
    for title in ("ICT staff with their line managers", "Current occupancies", "Period 12 2024/25"):
        assert asked(read(workbook(tmp_path / CAMDEN, [title], *COUNTS))) == []


@pytest.mark.parametrize("word", ["Terminated", "Leavers", "Secondary assignments"])
def test_a_row_of_those_who_left_is_asked_about_though_a_total_has_it(
    tmp_path: Path, word: str
) -> None:
    rows: list[Row] = [("Category", "Female", "Male"), ("Active", 20, 31), ("On leave", 2, 1),
                       (word, 3, 4), ("Total", 25, 36)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == ["row of something else"]


def test_bands_of_service_are_people_and_other_lengths_are_asked_about(tmp_path: Path) -> None:
    title = ["ICT: length of service by gender"]
    rows: list[Row] = [("Length of service", "Female", "Male"), ("Under 1 year", 3, 8),
                       ("1 to 5 years", 5, 9), ("Total", 8, 17)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, title, *rows))) == []
    assert asked(read(workbook(tmp_path / CAMDEN, title, *COUNTS))) == ["may be no people"]


@pytest.mark.parametrize(
    ("heading", "there", "other"),
    [
        ("Employee group", "Permanent", "External"),
        ("Contract status", "Open", "Closed"),
        ("System Person Type", "EMP", "EX_EMP"),
        ("Pay Group", "Monthly", "Members Allowances"),
    ],
)
def test_a_word_for_others_than_the_staff_is_asked_about(
    tmp_path: Path, heading: str, there: str, other: str
) -> None:
    rows = [[*row, there if at else other] for at, row in enumerate(PEOPLE)]
    codes = asked(read(workbook(tmp_path / CAMDEN, [*HEAD, heading], *rows)))
    assert set(codes) == {"column that may tell who counts"}


@pytest.mark.parametrize("word", ["Volunteer - Digital Champion", "Payroll Only - LATCo"])
def test_a_word_for_others_is_asked_about_with_more_behind_it(tmp_path: Path, word: str) -> None:
    rows = [*PEOPLE, [2, "Male", "Grade 6", word], [3, "Male", "Grade 6", f"{word} 2"]]
    problems = read(workbook(tmp_path / CAMDEN, HEAD, *rows)).problems
    about = [each.question.about for each in problems if each.level == "ask" and each.question]
    assert about == [word, f"{word} 2"]


def test_the_end_of_a_probation_is_no_last_day(tmp_path: Path) -> None:
    rows = [[*row, "30/06/2024" if at else ""] for at, row in enumerate(PEOPLE)]
    reading = read(workbook(tmp_path / CAMDEN, [*HEAD, "Probation End"], *rows))
    assert said(reading) == READY


def test_accounts_that_are_nobody_are_asked_about(tmp_path: Path) -> None:
    rows = [*PEOPLE, [2, "Male", "Grade 6", "System account"]]
    assert asked(read(workbook(tmp_path / CAMDEN, HEAD, *rows))) == [
        "column that may tell who counts"
    ]
