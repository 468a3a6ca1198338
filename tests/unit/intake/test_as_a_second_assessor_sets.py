"""Ordinary returns that whoever assesses intake sets clause by clause: read without a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.vocabulary.gender_keys import gender_key
from etl.vocabulary.genders import Gender
from tests.unit.intake.sheets import CAMDEN, Row, asked, of_table, read, women_and_men, workbook

LIST: Row = ["Name", "Gender", "Grade", "FTE"]


def people(many: int = 12) -> list[Row]:
    """A third of them men."""
    return [[f"Person {chr(65 + at)}", "Female" if at % 3 else "Male", "Grade 6", 0.9]
            for at in range(many)]  # fmt: skip


# ---------------------------------------------------------------- lists


@pytest.mark.parametrize("word", ["Headcount", "No. of staff"])
def test_a_headcount_below_a_list_may_have_its_equivalents_beside_it(
    tmp_path: Path, word: str
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, LIST, *people(), [word, 12, "", 10.8]))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 4))


def test_another_headcount_below_a_list_is_asked_about(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, LIST, *people(), ["Headcount", 14, "", 10.8]))
    assert asked(reading) == ["not as many rows as it says"]


def test_a_key_on_a_later_sheet_may_hold_a_code_of_its_own_making(tmp_path: Path) -> None:
    rows: list[Row] = [["Pers No", "gender_cd", "Grade"],
                       *([f"E{at}", at % 3 + 1, "Grade 6"] for at in range(12))]  # fmt: skip
    key: list[Row] = [["Field", "Code", "Meaning"], ["gender_cd", 1, "Male"],
                      ["gender_cd", 2, "Female"], ["gender_cd", 3, "Non-binary"]]  # fmt: skip
    # The file need not look at later sheets for its council or year.
    path = workbook(tmp_path / "ICT.xlsx", *rows, Lists=key)
    reading = read(path, council="Camden", year="2025")
    assert (asked(reading), women_and_men(reading)) == ([], (4, 4))


def test_a_word_with_a_hyphen_stands_in_a_key() -> None:
    key = gender_key(["1 = Male, 2 = Female, 3 = Non-binary"])
    assert key["3"] is Gender.ANOTHER_GENDER
    assert gender_key(["M=Male-F=Female"]) == {"m": Gender.MAN, "f": Gender.WOMAN}


def test_a_question_of_a_form_asks_for_the_gender(tmp_path: Path) -> None:
    rows: list[Row] = [["Employee number", "What best describes your gender?", "Level"]]
    rows += [[f"E{at}", ("Woman", "Man", "I prefer to self-describe")[at % 3], "Level 2"]
             for at in range(12)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (4, 4))


def test_a_substantive_job_is_a_job(tmp_path: Path) -> None:
    rows: list[Row] = [["Ref", "Gender", "Job title (substantive)"]]
    rows += [[f"E{at}", "Female" if at % 3 else "Male", "Network Engineer"] for at in range(12)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (8, 4))


# ---------------------------------------------------------------- counts


def test_who_joined_and_left_makes_no_hundred_with_those_in_post(tmp_path: Path) -> None:
    rows: list[Row] = [["", "Women", "Men"], ["Joined in year", 6, 9], ["Left in year", 4, 10],
                       ["In post at 31 March 2025", 20, 51]]  # fmt: skip
    questions, found = of_table(tmp_path, *rows)
    assert (questions, found) == ([], (20, 51))
    rows[-1] = ["In post at 31 March 2025", 29, 71]
    assert of_table(tmp_path, *rows)[0] == ["may be percentages"]


def test_flows_alone_that_make_a_hundred_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [["", "Women", "Men"], ["Joined", 21, 33], ["Left", 14, 32]]
    assert "may be percentages" in of_table(tmp_path, *rows)[0]


def test_who_checked_a_form_is_no_row_of_its_table(tmp_path: Path) -> None:
    rows: list[Row] = [["Organisation:", "Camden Council"], ["Data as at:", "31/03/2025"],
                       ["Service:", "ICT"], [], ["Grade", "No. of Females", "No. of Males"],
                       ["Grade A", 5, 9], ["Grade B", 4, 12], ["Totals", 9, 21], [],
                       ["Checked by: P. Lomas"]]  # fmt: skip
    assert of_table(tmp_path, *rows) == ([], (9, 21))


def test_the_steps_of_a_ladder_of_jobs_stand_across_as_grades(tmp_path: Path) -> None:
    steps = ["Support", "Officer", "Senior Officer", "Principal", "Manager", "Head of Service"]
    rows: list[Row] = [["", *steps, "Total"], ["Female", 4, 3, 2, 2, 1, 1, 13],
                       ["Male", 9, 8, 7, 5, 4, 2, 35]]  # fmt: skip
    reading = read(workbook(tmp_path / "Camden ICT staff 2025.xlsx", *rows))
    assert asked(reading) == []
    grades = reading.tables[0].by_grade
    assert {step: (grades[step].women, grades[step].men) for step in steps[:2]} == {
        "Support": (4, 9),
        "Officer": (3, 8),
    }


@pytest.mark.parametrize("heading", ["NJC Spinal Column Points", "SCPs"])
def test_spinal_points_are_grades_in_the_plural_too(tmp_path: Path, heading: str) -> None:
    rows: list[Row] = [[heading, "Females", "Males"], ["SCP 5-11", 3, 8], ["SCP 12-22", 7, 15]]
    reading = read(workbook(tmp_path / "Camden ICT staff 2025.xlsx", *rows))
    assert (asked(reading), list(reading.tables[0].by_grade)) == ([], ["SCP 5-11", "SCP 12-22"])


@pytest.mark.parametrize(
    ("rows", "proposal"),
    [(("Grade 5", "Grade 6", "Grade 7"), ""), (("ICT Services", "Web", "Data"), "leave out")],
)
def test_a_grade_that_is_as_many_as_all_others_is_no_total_by_proposal(
    tmp_path: Path, rows: tuple[str, ...], proposal: str
) -> None:
    numbers: list[tuple[int, int]] = [(10, 20), (5, 15), (5, 10)]
    table: list[Row] = [["", "Female", "Male"]]
    table += [[word, *pair] for word, pair in zip(rows, numbers, strict=True)]
    reading = read(workbook(tmp_path / "Camden ICT staff 2025.xlsx", *table))
    found = [p.question for p in reading.problems if p.code == "row that may be a total"]
    assert [question and question.proposal for question in found] == [proposal]
