"""Councils, numbers and sheets as officers write them, each read without a needless question."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, counts, read, workbook

COUNTS: list[Row] = [["Grade", "Female", "Male"], ["Officer", 12, 20], ["Manager", 6, 9]]


def asked(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems if problem.level != "advise"]


@pytest.mark.parametrize(
    ("written", "name"),
    [("Knowsley MBC", "Knowsley"), ("Barnsley MBC", "Barnsley"), ("Stroud DC", "Stroud"),
     ("Essex CC", "Essex"), ("LB Camden", "Camden"), ("Westminster City Council", "Westminster"),
     ("Bristol CC", "Bristol")],
)  # fmt: skip
def test_a_council_in_short_is_found_in_titles_and_file_names(
    tmp_path: Path, written: str, name: str
) -> None:
    title = workbook(tmp_path / "Staff.xlsx", [f"{written} ICT staff 31 March 2025"], *COUNTS)
    file = workbook(tmp_path / f"{written} ICT 2025.xlsx", *COUNTS)
    for path in (title, file):
        reading = read(path)
        assert asked(reading) == []
        [found] = [p for p in reading.problems if p.code == "council taken from a title"]
        assert name in found.found


def test_a_short_name_that_fits_two_councils_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Staff.xlsx", ["Newcastle BC ICT staff 31 March 2025"], *COUNTS)
    other = workbook(tmp_path / "Other.xlsx", ["Kent DC ICT staff 31 March 2025"], *COUNTS)
    assert asked(read(other)) == ["council"]
    [problem] = [each for each in read(path).problems if each.level == "ask"]
    assert problem.question is not None
    assert len(problem.question.choices) == 2


def test_nil_is_nobody(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *COUNTS, ["Apprentice", "nil", 2]))
    assert (asked(reading), counts(reading)["women"]) == ([], 18)


def test_numbers_that_are_all_different_and_large_are_no_counts(tmp_path: Path) -> None:
    rows: list[Row] = [["Employee", "Gender", "Grade"]]
    rows += [[100_300 + 7 * at, "Female" if at % 2 else "Male", "Grade 6"] for at in range(30)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    [problem] = [p for p in reading.problems if p.question and p.question.about == "Employee"]
    assert problem.question is not None
    assert problem.question.proposal == "staff number"
    assert counts(reading)["women"] == 15


def test_more_people_in_a_row_than_councils_have_are_asked_about(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *COUNTS, ["Head", 100_306, 100_411]))
    assert "too many in a row" in asked(reading)


def test_an_abbreviated_heading_over_dates_alone_is_taken(tmp_path: Path) -> None:
    left = date(2024, 9, 30)
    rows: list[Row] = [["Gender", "Grade", "LEAVE_DT"]]
    rows += [["Female", "Grade 6", left if at == 0 else ""] for at in range(6)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), counts(reading)["women"]) == ([], 5)


def test_a_team_called_applications_is_no_applicants(tmp_path: Path) -> None:
    headings: Row = ["Employee number", "Gender", "Grade"]
    people: list[Row] = [[f"E{at:05}", "Female", "Grade 6"] for at in range(1, 9)]
    more = {"Applications": [headings, *people[4:]], "Projects": [headings, ["E90", "Male", "G"]]}
    reading = read(workbook(tmp_path / CAMDEN, headings, *people[:4], **more))
    assert counts(reading)["women"] == 8
    assert not {"may not be in post", "status by the sheet's name"} & set(asked(reading))


def test_titles_of_a_sheet_that_is_not_chosen_name_the_council_and_year(tmp_path: Path) -> None:
    title = ["Camden Council ICT staff 31 March 2025"]
    path = workbook(tmp_path / "Staff.xlsx", title, *COUNTS, Data=COUNTS)
    assert asked(read(path, answers=Answers(sheets=("Data",)))) == []


def test_ticks_in_place_of_numbers_are_never_ready_with_nobody(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"], ["Officer", "x", "x"], ["Manager", "x", "x"]]
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict != "ready"
