"""Codes of genders that a file itself explains are read by its key; any other code is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.vocabulary.gender_keys import gender_key
from etl.vocabulary.genders import Gender
from tests.unit.intake.sheets import Row, counts, read, told, workbook

TITLE: Row = ["Leeds City Council, IT staff, 31 March 2025"]
PEOPLE: list[Row] = [["1001", 1, "Officer"], ["1002", 1, "Officer"], ["1003", 2, "Manager"]]


@pytest.mark.parametrize(
    ("texts", "women", "men"),
    [
        (["Gender: 1 = Male, 2 = Female"], "2", "1"),
        (["1 - Female", "0 - Male"], "1", "0"),
        (["Female = X; Male = Y"], "x", "y"),
        (["G: Gwraig / Benyw, D: Dyn, M: Menyw"], "m", "d"),
    ],
)
def test_a_key_says_what_each_code_stands_for(texts: list[str], women: str, men: str) -> None:
    key = gender_key(texts)
    assert (key[women], key[men]) == (Gender.WOMAN, Gender.MAN)


@pytest.mark.parametrize(
    "texts",
    [
        ["Women: 12, men: 30"],
        ["1 = Male"],
        ["1 = Male, 2 = Female", "1 = Female, 2 = Male"],
        ["IT - women", "IT - men"],
        ["Grade 7 - men and women"],
        ["Codes: Male 1 - Female 2 - Not known 9"],
    ],
)
def test_what_says_a_number_or_one_gender_or_two_things_is_no_key(texts: list[str]) -> None:
    assert gender_key(texts) == {}


@pytest.mark.parametrize(
    ("above", "heading"),
    [
        ([["Gender: 1 = Male, 2 = Female"]], "Gender"),
        ([["Key", "2 - Female", "1 - Male"]], "Gender"),
        ([], "Gender (1=Male 2=Female)"),
    ],
)
def test_codes_are_read_by_the_key_of_the_file(
    tmp_path: Path, above: list[list[str]], heading: str
) -> None:
    rows: list[Row] = [TITLE, *above, ["Staff No", heading, "Grade"], *PEOPLE]
    reading = read(workbook(tmp_path / "Leeds.xlsx", *rows))
    assert reading.verdict == "ready", told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (1, 2)
    assert "gender by key" in {problem.code for problem in reading.problems}


def test_a_code_that_the_key_leaves_out_is_asked(tmp_path: Path) -> None:
    rows: list[Row] = [TITLE, ["Male = 3, Female = 4"], ["Staff No", "Gender", "Grade"], *PEOPLE]
    reading = read(workbook(tmp_path / "Leeds.xlsx", *rows))
    assert reading.verdict == "needs answers", told(reading)
    assert "gender code" in {problem.code for problem in reading.problems}


def test_a_key_on_a_sheet_of_its_own_is_heard(tmp_path: Path) -> None:
    key: list[Row] = [["Field", "Meaning"], ["Gender", "1=Male 2=Female"]]
    path = workbook(
        tmp_path / "Leeds.xlsx", *key, Data=[TITLE, ["Staff No", "Gender", "Grade"], *PEOPLE]
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (1, 2)


@pytest.mark.parametrize(
    ("row", "is_key"),
    [
        (["Gender codes", 1, "Male", 2, "Female", 9, "Unknown"], True),
        (["Gender codes", "Female", 1, "Male", 2, "Unknown", 9], False),
        (["Gender codes", "Female", 1, "Male", 2, "Another gender", 3], False),
    ],
)
def test_codes_behind_their_words_in_a_row_are_no_key(
    tmp_path: Path, row: Row, *, is_key: bool
) -> None:
    rows = [TITLE, ["Payroll number", "Gender", "Job title"], *PEOPLE]
    reading = read(workbook(tmp_path / "data.xlsx", row, Data=rows))
    assert any(problem.code == "gender by key" for problem in reading.problems) is is_key
    assert (reading.verdict == "ready") is is_key, told(reading)
