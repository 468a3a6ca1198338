"""Lists of what happened, answers to surveys, and second posts that only an assignment tells of."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
TITLES = ("Web developer", "Data analyst", "Network engineer", "Business analyst")
EVENTS = "rows of something else than people"


def people(*heads: str, words: tuple[tuple[object, ...], ...]) -> list[Row]:
    """A list without names or numbers, with more columns, of which these are the words."""
    rows: list[Row] = [("Gender", "Job title", "Grade", *heads)]
    rows += [
        ("FMM"[n % 3], TITLES[n * 7 % 4], f"Grade {5 + n * 5 % 6}", *words[n % len(words)])
        for n in range(31)
    ]
    return rows


@pytest.mark.parametrize(
    ("head", "words", "is_asked"),
    [
        ("Course", ("GDPR", "Cyber awareness", "Fire safety"), True),
        ("Absence Type", ("Sickness", "Annual leave"), True),
        ("Pay Element", ("Basic pay", "Employer NI"), True),
        ("Course", ("Yes", "No"), False),
        ("Days lost", (2, 0, 7), False),
        ("Laptop", ("Dell", "HP"), False),
        ("Location", ("Civic Centre", "Depot"), False),
    ],
)
def test_rows_of_events_are_asked_about_where_nothing_tells_people_apart(
    tmp_path: Path, head: str, words: tuple[object, ...], *, is_asked: bool
) -> None:
    rows = people(head, words=tuple((word,) for word in words))
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert (EVENTS in asked(reading)) is is_asked


def test_staff_numbers_tell_whose_events_they_are(tmp_path: Path) -> None:
    rows = [
        (n or "Staff number", *row) for n, row in enumerate(people("Course", words=(("ITIL",),)))
    ]
    assert EVENTS not in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


def test_assignments_of_one_person_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Assignment Number", "Gender", "Position", "Grade")]
    rows += [(f"{10_000 + n}", "FM"[n % 2], TITLES[n % 4], "Grade 6") for n in range(20)]
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows))) == []
    rows.append(("10003-2", "M", "Team leader", "Grade 7"))
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows))) == ["people in several rows"]


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [("ICT staff survey March 2025: respondents", True), ("ICT staff at 31 March 2025", False)],
)
def test_answers_to_a_survey_are_not_taken_for_the_staff(
    tmp_path: Path, title: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [(title,), ("Gender", "Headcount"), ("Female", 18), ("Male", 33)]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert ("may not be in post" in asked(reading)) is is_asked


def test_answers_that_a_form_kept_are_not_taken_for_the_staff(tmp_path: Path) -> None:
    rows = people("Completion time", words=(("12/03/2025 10:04",),))
    assert EVENTS in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


def test_a_redeployment_pool_beside_the_staff_is_asked_about(tmp_path: Path) -> None:
    head: Row = ("Staff number", "Gender", "Grade")
    staff = [head, *((1_000 + n, "FM"[n % 2], "Grade 5") for n in range(30))]
    pool = [head, (2_001, "F", "Grade 6"), (2_002, "M", "Grade 6")]
    reading = read(workbook(tmp_path / LEEDS_2025, *staff, **{"Redeployment pool": pool}))
    assert "may not be in post" in asked(reading)
