"""Headings and labels that say a gender among words that add nothing to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.headings.gender_said import gender_said, is_total_said
from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

NAME = "Leeds City Council ICT 2025.xlsx"


@pytest.mark.parametrize(
    ("heading", "gender"),
    [
        ("No. of staff\n(female)", "woman"),
        ("How many men work in your IT service?", "man"),
        ("Q2. Number of women employed in IT at 31 March 2025", "woman"),
        ("How many people of another gender?", "another gender"),
        ("Number of women managers", None),
        ("Women in the council", None),
        ("Other staff", None),
        ("Unknown roles", None),
        ("Male employees (%)", None),
        ("M staff", None),
    ],
)
def test_a_gender_is_heard_among_words_that_say_no_more(heading: str, gender: str | None) -> None:
    assert gender_said(heading) == gender


def test_everybody_is_heard_among_the_same_words() -> None:
    assert is_total_said("Total number of employees in ICT (headcount)")
    assert not is_total_said("Total leavers")
    assert not is_total_said("Total")


def test_questions_of_a_form_are_headings_and_its_times_are_not_read(tmp_path: Path) -> None:
    headings = ("ID", "Start time", "Completion time", "Which council do you work for?",
                "Your role", "How many women work in your IT service?",
                "How many men work in your IT service?", "Year")  # fmt: skip
    rows: list[Row] = [
        (1, "02/05/2025 09:14", "02/05/2025 09:22", "Leeds", "Head of ICT", 12, 30, 2025),
        (2, "03/05/2025 10:01", "03/05/2025 10:05", "Torfaen", "Head of ICT", 4, 9, 2025),
    ]
    reading = read(workbook(tmp_path / "Women in IT survey.xlsx", headings, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (16, 39))
    assert "grade" not in reading.tables[0].columns


@pytest.mark.parametrize("numbers", [(12, 30), (13, 30)])
def test_a_council_that_answered_again_is_asked_about(
    tmp_path: Path, numbers: tuple[int, int]
) -> None:
    headings = ("Timestamp", "Council", "Women in IT", "Men in IT", "Year")
    rows: list[Row] = [("02/05/2025 09:14", "Leeds", 12, 30, 2025),
                       ("03/05/2025 09:14", "Torfaen", 4, 9, 2025)]  # fmt: skip
    again: Row = ("04/05/2025 09:14", "Leeds", *numbers, 2025)
    assert asked(read(workbook(tmp_path / "answers.xlsx", headings, *rows))) == []
    assert asked(read(workbook(tmp_path / "answers.xlsx", headings, *rows, again)))


def test_rows_of_one_council_that_are_told_apart_are_all_counted(tmp_path: Path) -> None:
    headings = ("Council", "Service", "Women", "Men", "Year")
    rows: list[Row] = [("Leeds", "IT Operations", 12, 30, 2025), ("Leeds", "Digital", 4, 9, 2025)]
    reading = read(workbook(tmp_path / "ICT.xlsx", headings, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (16, 39))


def test_w_and_m_under_several_groups_are_women_and_men(tmp_path: Path) -> None:
    rows: list[Row] = [("", "2024", "", "2025", ""), ("", "W", "M", "W", "M"),
                       ("Technician", 6, 8, 6, 7), ("Manager", 1, 4, 2, 3)]  # fmt: skip
    reading = read(workbook(tmp_path / "Leeds City Council ICT.xlsx", *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (15, 22))
    assert {cell.year for cell in reading.tables[0].cells} == {2024, 2025}
    paid = read(workbook(tmp_path / "Leeds City Council ICT.xlsx", ("ICT payroll",), *rows))
    assert paid.verdict != "ready"


def test_of_which_men_stands_beside_of_which_women(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Total", "of which women", "of which men"), ("Desk", 9, 3, 6),
                       ("Web", 12, 5, 7)]  # fmt: skip
    reading = read(workbook(tmp_path / NAME, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 13))
    years: list[Row] = [("", "2024", "2025"), ("All employees", 20, 21), ("of which: women", 7, 8),
                        ("of which: men", 13, 13)]  # fmt: skip
    reading = read(workbook(tmp_path / "Leeds City Council ICT.xlsx", *years))
    assert (asked(reading), women_and_men(reading)) == ([], (15, 26))
