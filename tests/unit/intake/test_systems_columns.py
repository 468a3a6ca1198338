"""Columns as HR systems print them: codes beside words, posts beside people, and parts across."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, counts, listed, read, told, workbook

NAME = "Leeds City Council ICT 2025.xlsx"
HEADINGS: Row = ("Staff number", "Gender", "Grade")
PEOPLE: list[Row] = [(1_000 + at, "Female" if at < 5 else "Male", "Grade 6") for at in range(30)]
TITLES = ("Service desk analyst", "Web developer", "Infrastructure engineer")


def of_women_and_men(women: int, men: int) -> dict[str, int]:
    return {"women": women, "men": men, "another gender": 0, "not recorded": 0}


@pytest.mark.parametrize(("code", "title"), [("Job key", "Position"), ("Post", "Post (T)")])
def test_job_titles_are_read_and_not_the_codes_beside_them(
    tmp_path: Path, code: str, title: str
) -> None:
    rows = [(*row, 40_000_000 + at, TITLES[at % 3]) for at, row in enumerate(PEOPLE)]
    reading = listed(tmp_path, (*HEADINGS, code, title), *rows)
    assert reading.verdict == "ready", told(reading)
    families = {cell.role_family for cell in reading.tables[0].cells}
    assert families >= {"software and web", "infrastructure and operations"}


def test_of_two_columns_of_staff_numbers_that_of_names_is_not_read(tmp_path: Path) -> None:
    rows = [(*row, "Ann Smith" if at % 2 else "Cy Jones") for at, row in enumerate(PEOPLE)]
    reading = listed(tmp_path, ("Pers.No.", *HEADINGS[1:], "Personnel Number"), *rows)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == of_women_and_men(5, 25)


@pytest.mark.parametrize("heading", ["Assignment number", "Assignment No", "Assignment ID"])
def test_a_number_of_assignments_tells_nobody_apart(tmp_path: Path, heading: str) -> None:
    headings = (*HEADINGS, heading, "FTE")
    rows = [(*row, f"E{at}-1", 0.6) for at, row in enumerate(PEOPLE)]
    again = (*PEOPLE[0], "E0-2", 0.4)
    reading = listed(tmp_path, headings, *rows, again)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == of_women_and_men(5, 25)


def test_the_grade_of_a_workday_export_is_known(tmp_path: Path) -> None:
    reading = listed(tmp_path, (*HEADINGS[:2], "Compensation Grade"), *PEOPLE)
    assert reading.verdict == "ready", told(reading)


@pytest.mark.parametrize("heading", ["BAME", "BME?", "Global majority", "LGBTQ+", "Neurodivergent",
                                     "Honoraria", "Lone worker", "Free school meals"])  # fmt: skip
def test_a_yes_or_no_of_equality_or_pay_is_not_asked_about(tmp_path: Path, heading: str) -> None:
    rows = [(*row, "Yes" if at % 3 else "No") for at, row in enumerate(PEOPLE)]
    reading = listed(tmp_path, (*HEADINGS, heading), *rows)
    assert reading.verdict == "ready", told(reading)


def test_parts_over_women_and_men_are_no_list_where_all_numbers_are_small(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / NAME,
        ("Grade", "Full time", None, "Part time", None, "Total"),
        (None, "Female", "Male", "Female", "Male", None),
        ("Grade 5", 0, 4, 1, 0, 5),
        ("Grade 6", 1, 2, 2, 1, 6),
        ("Grade 8", 2, 9, 0, 0, 11),
        ("Total", 3, 15, 3, 1, 22),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == of_women_and_men(6, 16)


def test_sheets_called_after_contracts_are_counted_together_by_staff_numbers(
    tmp_path: Path,
) -> None:
    others = [(2_000, "Female", "Apprentice"), (2_001, "Male", "Grade 5")]
    sheets = {"Permanent": [HEADINGS, *PEOPLE], "Fixed term and apprentices": [HEADINGS, *others]}
    reading = read(workbook(tmp_path / NAME, **sheets))
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == of_women_and_men(6, 26)


def test_a_sheet_that_is_called_old_beside_one_of_a_contract_is_asked_about(
    tmp_path: Path,
) -> None:
    others = [(2_000, "Female", "Apprentice"), (2_001, "Male", "Grade 5")]
    sheets = {"Permanent": [HEADINGS, *PEOPLE], "Permanent old": [HEADINGS, *others]}
    reading = read(workbook(tmp_path / NAME, **sheets))
    assert "several tables" in [each.code for each in reading.problems if each.level == "ask"]


@pytest.mark.parametrize("name", ["FTE by grade", "Heads and FTE"])
def test_a_sheet_called_after_equivalents_beside_leavers_alone_is_asked_about(
    tmp_path: Path, name: str
) -> None:
    counted = [("Grade", "Female headcount", "Male headcount"), ("G6", 10, 20), ("G8", 5, 15)]
    left = [(900 + at, "Male", "Grade 6", "15/06/2024") for at in range(6)]
    sheets = {name: counted, "Leavers": [(*HEADINGS, "Leaving date"), *left]}
    reading = read(workbook(tmp_path / NAME, **sheets))
    assert counts(reading) == of_women_and_men(15, 35)
    assert "may be equivalents" in [each.code for each in reading.problems if each.level == "ask"]


def test_sheets_called_after_contracts_without_staff_numbers_are_asked_about(
    tmp_path: Path,
) -> None:
    rows = [row[1:] for row in PEOPLE]
    sheets = {"Permanent": [HEADINGS[1:], *rows], "Others": [HEADINGS[1:], *rows[3:]]}
    reading = read(workbook(tmp_path / NAME, **sheets))
    assert "several tables" in [each.code for each in reading.problems if each.level == "ask"]
