"""What whoever assesses intake would set: ordinary returns read at once, and traps asked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

LIST: Row = ["Name", "Gender", "Grade"]
TABLE: list[Row] = [["Grade", "Female", "Male"], ["Grade 5", 6, 14], ["Grade 7", 5, 16]]


def people(many: int = 12) -> list[Row]:
    """A third of them men."""
    return [[f"Person {chr(65 + at)}", "Female" if at % 3 else "Male", "Grade 6"]
            for at in range(many)]  # fmt: skip


@pytest.mark.parametrize("team", ["Service Desk", "Data and Insight"])
def test_the_total_of_a_team_with_its_equivalents_is_none_of_its_people(
    tmp_path: Path, team: str
) -> None:
    rows: list[Row] = [[*LIST, "FTE"], [team], *([*row, 0.8] for row in people())]
    total: Row = [f"{team} total", 12, "", 9.6]
    reading = read(workbook(tmp_path / CAMDEN, *rows, total))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 4))


def test_a_key_to_codes_is_heard_from_a_sheet_that_names_their_field(tmp_path: Path) -> None:
    rows: list[Row] = [[f"E{at}", 1 + at % 2, "Grade 6", "Analyst"] for at in range(12)]
    key: list[Row] = [["Field", "Code", "Meaning"], ["Gender Code", 1, "Male"],
                      ["Gender Code", 2, "Female"]]  # fmt: skip
    head: Row = ["Pers No", "Gender Code", "Grade", "Job title"]
    reading = read(workbook(tmp_path / CAMDEN, head, *rows, Key=key))
    assert (asked(reading), women_and_men(reading)) == ([], (6, 6))


def test_a_total_among_answers_to_questions_is_checked_against_them(tmp_path: Path) -> None:
    rows: list[Row] = [["How many women work in IT?", 14], ["How many men work in IT?", 45]]
    right = read(workbook(tmp_path / CAMDEN, *rows, ["Total IT staff", 59]))
    assert (asked(right), women_and_men(right)) == ([], (14, 45))
    wrong = read(workbook(tmp_path / CAMDEN, *rows, ["Total IT staff", 61]))
    assert wrong.verdict != "ready"
    first = read(workbook(tmp_path / CAMDEN, ["Total IT staff", 61], *rows))
    assert first.verdict != "ready"


def test_vacancies_among_the_figures_of_a_dashboard_say_nothing_of_its_table(
    tmp_path: Path,
) -> None:
    figures: list[Row] = [["Headcount", "FTE", "Vacancies"], [41, 38.2, 4], []]
    reading = read(workbook(tmp_path / CAMDEN, *figures, *TABLE))
    assert (asked(reading), women_and_men(reading)) == ([], (11, 30))
    alone = read(workbook(tmp_path / CAMDEN, ["Vacancies"], [], *TABLE))
    assert asked(alone) == ["may not be in post"]


@pytest.mark.parametrize("name", ["Staff TGCh Ceredigion 31 Mawrth 2025", "TG Conwy Ebrill 2025"])
def test_a_welsh_month_in_the_name_of_a_file_leaves_the_council_its_name(
    tmp_path: Path, name: str
) -> None:
    assert "council" not in asked(read(workbook(tmp_path / f"{name}.xlsx", *TABLE)))


def test_other_services_across_beside_it_are_no_it_staff(tmp_path: Path) -> None:
    rows: list[Row] = [["Gender", "ICT", "Finance", "HR", "Total"], ["Female", 14, 30, 22, 66],
                       ["Male", 40, 15, 4, 59]]  # fmt: skip
    assert "whole council" in asked(read(workbook(tmp_path / CAMDEN, *rows)))


@pytest.mark.parametrize(
    ("note", "is_asked"),
    [
        ("* left in February 2025", True),
        ("(L) = leaver", True),
        ("# contractor, not an employee", True),
        ("* agency", False),
        ("* leavers are not included", False),
        ("* works from the depot", False),
    ],
)
def test_a_sign_behind_a_name_that_says_who_has_left_is_asked_about(
    tmp_path: Path, note: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, LIST, *people(), [], [note]))
    assert asked(reading) == (["note on who is counted"] if is_asked else [])


@pytest.mark.parametrize(
    ("note", "is_asked"),
    [
        ("(a) two of the men left on 1 March 2025", True),
        ("3 of these have since retired", True),
        ("Five of the men are employed by Luton and shared with us", True),
        ("Two of the women are employed by the council on fixed terms", False),
        ("One of the men has not left", False),
    ],
)
def test_a_note_on_some_of_those_counted_is_asked_about(
    tmp_path: Path, note: str, *, is_asked: bool
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *TABLE, [], [note]))
    assert asked(reading) == (["note on who is counted"] if is_asked else [])


@pytest.mark.parametrize("title", ["Women in IT: staff list", "ICT staff"])
def test_a_list_of_women_alone_is_asked_about_where_a_title_says_so(
    tmp_path: Path, title: str
) -> None:
    women = [row for row in people(18) if row[1] == "Female"]
    alone = asked(read(workbook(tmp_path / CAMDEN, [title], LIST, *women)))
    assert alone == (["one gender alone"] if "Women" in title else [])
    both = read(workbook(tmp_path / CAMDEN, [title], LIST, *people(18)))
    assert asked(both) == []
