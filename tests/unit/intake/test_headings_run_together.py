"""Headings whose words are run together, as databases and reporting tools print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.checks.problems import Level
from etl.workbooks.headings.columns import match
from tests.unit.intake.sheets import Row, counts, listed, told

HEADINGS: Row = ("EmployeeID", "Gender", "JobLevel", "JobRole")
PEOPLE: list[Row] = [
    (f"E{1_000 + at}", "Female" if at < 5 else "Male", "Grade 6", "Web developer")
    for at in range(20)
]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("EmployeeID", "staff number"),
        ("EmplID", "staff number"),
        ("EMPLID", "staff number"),
        ("JobTitle", "role"),
        ("StandardHours", "hours"),
        ("HireDate", "start date"),
        ("TerminationDate", "leaving date"),
    ],
)
def test_words_run_together_are_known_as_they_are_apart(heading: str, field: str) -> None:
    assert match([heading])[0].field == field


def test_a_list_with_such_headings_is_read_unasked_and_each_person_counts_once(
    tmp_path: Path,
) -> None:
    reading = listed(tmp_path, HEADINGS, *PEOPLE, PEOPLE[0])
    assert reading.verdict == "ready", told(reading)
    assert counts(reading)["women"] == 5
    assert reading.tables[0].unused == []


@pytest.mark.parametrize("heading", ["IsLeaver", "HasLeft", "Attrition"])
def test_who_left_is_asked_with_what_it_would_mean(tmp_path: Path, heading: str) -> None:
    rows = [(*row, "Yes" if at % 6 == 0 else "No") for at, row in enumerate(PEOPLE)]
    reading = listed(tmp_path, (*HEADINGS, heading), *rows)
    asked = [p.question for p in reading.problems if p.level is Level.ASK and p.question]
    assert {(q.about, q.proposal) for q in asked} == {("Yes", "not counted"), ("No", "counts")}


def test_overtime_tells_nothing_of_who_counts(tmp_path: Path) -> None:
    rows = [(*row, "Yes" if at % 3 else "No") for at, row in enumerate(PEOPLE)]
    assert listed(tmp_path, (*HEADINGS, "OverTime"), *rows).verdict == "ready"


def test_whose_status_says_who_ended_it_has_left(tmp_path: Path) -> None:
    words = ("Active", "Voluntarily Terminated", "Terminated for Cause")
    rows = [(*row, words[at % 3]) for at, row in enumerate(PEOPLE)]
    reading = listed(tmp_path, (*HEADINGS, "EmploymentStatus"), *rows)
    assert not [p for p in reading.problems if p.code == "unknown status"], told(reading)
    assert sum(counts(reading).values()) == 7
