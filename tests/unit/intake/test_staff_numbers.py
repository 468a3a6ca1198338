"""One person counts once by staff number, in the post with most hours."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.checks.problems import Level
from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import by_status, counts, listed, read, told, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
STAFF = ("Staff number", "Gender", "Grade", "Role", "Hours")


@pytest.mark.parametrize(
    ("first", "second", "grade"),
    [
        (("Manager", 10), ("Technician", 27), "Technician"),
        (("Technician", 18.5), ("Manager", 18.5), "Manager"),
        (("Manager", None), ("Technician", 27), "Manager"),
    ],
)
def test_one_person_counts_once_in_the_post_with_most_hours_then_the_highest_grade(
    tmp_path: Path,
    first: tuple[str, float | None],
    second: tuple[str, float | None],
    grade: str,
) -> None:
    path = workbook(
        tmp_path / FILE,
        STAFF,
        ("0017", "F", first[0], "Data", first[1]),
        ("0018", "M", "Manager", "Data", 37),
        ("0017", "F", second[0], "Data", second[1]),
    )
    reading = read(path)
    assert reading.verdict == "ready"
    assert counts(reading)["women"] == 1
    assert [word for word, n in reading.tables[0].by_grade.items() if n.women] == [grade]


def test_one_person_counts_once_over_two_sheets(tmp_path: Path) -> None:
    rows = [STAFF, ("0017", "F", "Manager", "Data", 37)]
    more = [STAFF, ("0017", "F", "Technician", "Data", 5), ("0020", "M", "Manager", "Data", 37)]
    reading = read(workbook(tmp_path / FILE, *rows, Digital=more))
    assert reading.verdict == "ready"
    assert counts(reading) == {"women": 1, "men": 1, "another gender": 0, "not recorded": 0}


def test_a_person_in_two_posts_that_nothing_puts_in_order_is_asked_about(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / FILE,
        STAFF,
        ("0017", "F", "Manager", "Data", 18.5),
        ("0017", "F", "Manager", "Security", 18.5),
    )
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert "such as rows 2 and 3" in told(reading)[0]
    assert "0017" not in told(reading)[0]


def test_whoever_moves_to_another_post_in_the_year_has_not_joined(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / FILE,
        ("Staff number", "Gender", "Grade", "Start date", "Leaving date"),
        ("1", "F", "Technician", date(2015, 1, 1), date(2024, 9, 30)),
        ("1", "F", "Manager", date(2024, 10, 1), None),
    )
    assert by_status(read(path)) == {"in post": 1}


def test_what_stands_for_no_staff_number_makes_nobody_the_same_person(tmp_path: Path) -> None:
    headings = ("Staff number", "Gender", "Grade")
    rows = [(number, "M", "Manager") for number in ("Agency", "Agency", "0", "0", "99999", "99999")]
    assert counts(listed(tmp_path, headings, *rows))["men"] == 6


def test_a_number_in_many_rows_and_numbers_that_differ_in_noughts_are_asked_about(
    tmp_path: Path,
) -> None:
    headings = ("Staff number", "Gender", "Grade")
    rows = [("4711", "M", "Manager")] * 5 + [("0012", "F", "Manager"), ("12", "F", "Manager")]
    reading = listed(tmp_path, headings, *rows)
    asked = {p.code for p in reading.problems if p.level is Level.ASK}
    assert asked == {"one staff number in many rows", "staff numbers that differ in noughts"}
    settled = Answers(reasons=dict.fromkeys(asked, "They are the same."))
    assert listed(tmp_path, headings, *rows, answers=settled).verdict == "ready"
    assert "4711" not in " ".join(told(reading))


def test_names_under_staff_are_no_numbers_of_people_and_tell_persons(tmp_path: Path) -> None:
    rows = [
        ("Ann Lee", "F", "Developer"),
        ("Bob Hay", "M", "Developer"),
        ("Eve Roe", "F", "Tester"),
    ]
    reading = listed(tmp_path, ("Staff", "Gender", "Job title"), *rows)
    assert reading.verdict == "ready", told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (2, 1)
    twice = listed(tmp_path, ("Staff", "Gender", "Job title"), *rows, rows[0])
    assert twice.verdict == "needs answers", told(twice)
