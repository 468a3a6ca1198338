"""People with one surname and one date of birth: twins are two, an initial may be a name's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

BORN = date(1980, 2, 1)
HEAD: Row = ("Staff number", "Surname", "Forename", "Date of birth", "Gender", "Job title")


def staff(*forenames: str) -> list[Row]:
    """A list of others, and people of one surname and date of birth with these forenames."""
    others: list[Row] = [
        (2000 + at, f"Jones{'abcdefgh'[at]}", "Cai", date(1970, 1, 1 + at), "Male", "Web Officer")
        for at in range(8)
    ]
    told = [(1000 + at * 7, "Hollis", forename, BORN, "Female", "Web Officer")
            for at, forename in enumerate(forenames)]  # fmt: skip
    return [HEAD, *others, *told]


def test_twins_are_two_people(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *staff("Amy", "Anna")))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 8))


@pytest.mark.parametrize("again", ["Amy", "AMY", "A", ""])
def test_one_name_under_two_numbers_is_asked_about(tmp_path: Path, again: str) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *staff("Amy", again)))) == [
        "people in several rows"
    ]


def test_twins_without_numbers_are_two_people(tmp_path: Path) -> None:
    rows = [row[1:] for row in staff("Amy", "Anna")]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (2, 8))


def test_one_of_the_twins_with_two_numbers_is_asked_about(tmp_path: Path) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, *staff("Amy", "Anna", "Amy")))) == [
        "people in several rows"
    ]
