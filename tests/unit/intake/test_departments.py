"""Columns headed 'Organisation' in which departments stand, and in which employers do."""

from __future__ import annotations

from pathlib import Path

from etl.checks.problems import Level
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, counts, read, told, workbook

HEADINGS: Row = ("Staff number", "Gender", "Organisation")


def of(folder: Path, *organisations: str, name: str = CAMDEN) -> Reading:
    rows = [
        (1_000 + at, "Female" if at < 9 else "Male", organisations[at % len(organisations)])
        for at in range(30)
    ]
    return read(workbook(folder / name, HEADINGS, *rows))


def codes(reading: Reading) -> set[str]:
    return {problem.code for problem in reading.problems}


def test_departments_under_organisation_are_no_councils(tmp_path: Path) -> None:
    reading = of(tmp_path, "Digital Services", "ICT Department", "Web Team")
    assert reading.verdict == "ready", told(reading)
    assert "departments taken" in codes(reading)
    assert counts(reading) == {"women": 9, "men": 21, "another gender": 0, "not recorded": 0}


def test_it_staff_are_picked_by_departments_under_organisation(tmp_path: Path) -> None:
    reading = of(tmp_path, "Housing Services", "Planning Department", "ICT Department")
    (asked,) = [p for p in reading.problems if p.level is Level.ASK]
    assert asked.code == "whole council"
    assert asked.question
    assert asked.question.proposal == "ICT Department"


def test_employers_that_are_no_councils_are_asked_about_one_by_one(tmp_path: Path) -> None:
    for organisations in (("Camden", "Housing Services Ltd"), ("Acme Ltd", "Data Team")):
        reading = of(tmp_path, *organisations)
        assert "departments taken" not in codes(reading)
        assert codes(reading) & {"unknown council", "another body"}, told(reading)
