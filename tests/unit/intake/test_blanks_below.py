"""Words that stand once above each group are those of its rows; other blanks stay unmapped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    listed,
    problem,
    read,
    women_and_men,
    workbook,
)

HEAD = ("Grade", "Staff number", "Gender", "Job title")
GRADES = ("Grade 4", "Grade 6", "Grade 8", "Grade 10")
MANY, IN_EACH = 20, 5
IN_ALL = {"Grade 4": 5, "Grade 6": 5, "Grade 8": 5, "Grade 10": 5}


def of_grades(*words: str) -> list[Row]:
    """People with these words for their grades."""
    return [(word, f"{10_001 + at}", "Female" if at % 3 else "Male", "ICT Analyst")
            for at, word in enumerate(words)]  # fmt: skip


def once(grades: Sequence[str] = GRADES, each: int = IN_EACH) -> list[str]:
    """Each grade in the first row of its group alone."""
    return [grade if at == 0 else "" for grade in grades for at in range(each)]


def by_grade(reading: Reading) -> dict[str, int]:
    found = {word: counts.people for word, counts in reading.tables[0].by_grade.items()}
    assert asked(reading) == []
    return found


def test_grades_printed_once_a_group_are_those_of_all_its_people(tmp_path: Path) -> None:
    reading = listed(tmp_path, HEAD, *of_grades(*once()))
    assert by_grade(reading) == IN_ALL
    assert problem(reading, "filled down")[2] == "A1"


def test_a_group_may_begin_with_a_vacancy_and_end_with_a_total(tmp_path: Path) -> None:
    rows = of_grades(*once())
    vacancy: Row = ("Grade 6", "", "", "Vacant")
    total: Row = ("Grade 4 Total", 5, "", "")
    begun = [*rows[:5], total, vacancy, ("", *rows[5][1:]), *rows[6:]]
    assert by_grade(listed(tmp_path, HEAD, *begun)) == IN_ALL


def test_headings_on_every_page_are_no_words_of_a_group(tmp_path: Path) -> None:
    rows = of_grades(*once())
    assert by_grade(listed(tmp_path, HEAD, *rows[:7], HEAD, *rows[7:])) == IN_ALL


def test_grades_are_said_again_within_each_team(tmp_path: Path) -> None:
    teams = ["ICT Operations" if at == 0 else "Digital" if at == 10 else "" for at in range(MANY)]
    grades = once(("Grade 4", "Grade 6", "Grade 4", "Grade 6"))
    rows = [(team, *row) for team, row in zip(teams, of_grades(*grades), strict=True)]
    found = by_grade(listed(tmp_path, ("Team", *HEAD), *rows))
    assert found == {"Grade 4": 10, "Grade 6": 10}


def test_grades_that_run_on_below_another_team_are_asked_about(tmp_path: Path) -> None:
    teams = ["ICT Operations" if at == 0 else "Digital" if at == 7 else "" for at in range(MANY)]
    rows = [(team, *row) for team, row in zip(teams, of_grades(*once()), strict=True)]
    assert asked(listed(tmp_path, ("Team", *HEAD), *rows)) == ["blanks below a word"]


def test_words_said_again_with_blanks_between_are_asked_about(tmp_path: Path) -> None:
    grades = once(("Grade 4", "Grade 6", "Grade 4", "Grade 8"))
    assert asked(listed(tmp_path, HEAD, *of_grades(*grades))) == ["blanks below a word"]


def test_grades_that_are_not_known_stay_unmapped(tmp_path: Path) -> None:
    chance = Random(3)
    few = ["" if at in {3, 11} else GRADES[at // IN_EACH] for at in range(MANY)]
    assert sum(by_grade(listed(tmp_path, HEAD, *of_grades(*few))).values()) == MANY - 2
    scattered = [chance.choice((*GRADES, "", "", "")) for _ in range(MANY)]
    known = MANY - scattered.count("")
    assert sum(by_grade(listed(tmp_path, HEAD, *of_grades(*scattered))).values()) == known
    first_alone = [*GRADES, *[""] * 12]
    assert sum(by_grade(listed(tmp_path, HEAD, *of_grades(*first_alone))).values()) == len(GRADES)


def test_departments_printed_once_tell_who_is_it_staff(tmp_path: Path) -> None:
    services = ["Finance", "ICT", "Libraries", "Planning"]
    head = ("Directorate", *HEAD[1:3])
    rows = [row[:3] for row in of_grades(*once(services))]
    reading = listed(tmp_path, head, *rows)
    found = next(each for each in reading.problems if each.code == "whole council")
    assert "'ICT' 5" in found.found


def test_a_table_of_grades_teams_and_genders_has_each_label_once(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Grade", "Team", "Gender", "Headcount"),
        ("Grade 6", "Desk", "Female", 3), ("", "", "Male", 4),
        ("", "Networks", "Female", 2), ("", "", "Male", 4),
        ("Grade 8", "Desk", "Female", 3), ("", "", "Male", 9),
        ("", "Networks", "Female", 3), ("", "", "Male", 9),
    ]  # fmt: skip
    assert by_grade(read(workbook(tmp_path / CAMDEN, *rows))) == {"Grade 6": 13, "Grade 8": 24}


def test_grades_within_sections_are_filled_however_few_people_have_one(tmp_path: Path) -> None:
    groups = [("Desk", "Grade 4", 2), ("Desk", "Grade 6", 1), ("Desk", "Grade 8", 1),
              ("Apps", "Grade 4", 1), ("Apps", "Grade 6", 3), ("Apps", "Grade 8", 1),
              ("Data", "Grade 4", 1), ("Data", "Grade 6", 2), ("Data", "Grade 8", 1)]  # fmt: skip
    told = [(team, grade, at) for team, grade, many in groups for at in range(many)]
    people: list[Row] = []
    for number, (team, grade, at) in enumerate(told):
        begins = not people or told[number - 1][0] != team
        words = (team if begins else "", "" if at else grade)
        people.append((*words, f"{10_001 + number}", "Female" if number % 3 else "Male"))
    page: list[Row] = [("ICT staff by section", "", "", "Page 2"), *people[7:]]
    head = ("Section", "Grade", "Staff number", "Gender")
    title: Row = ("ICT staff by section", "", "", "Page 1")
    reading = read(workbook(tmp_path / CAMDEN, title, head, *people[:7], *page))
    assert by_grade(reading) == {"Grade 4": 4, "Grade 6": 6, "Grade 8": 3}


@pytest.mark.parametrize(
    "rows",
    [
        [["Grade", "Headcount", "Gender"], ["Grade 4", 2, "F"], ["Grade 4", 2, "M"],
         ["Grade 6", "", "F"], ["Grade 6", 7, "M"], ["Grade 8", 6, "F"], ["Grade 8", 1, "M"]],
        [["Category", "Number"], ["Grade 4 - women", 2], ["Grade 4 - men", 2],
         ["Grade 6 - women", ""], ["Grade 6 - men", 7], ["Grade 8 - women", 6],
         ["Grade 8 - men", 1]],
    ],
)  # fmt: skip
def test_a_number_that_is_not_there_is_not_that_of_the_row_above(
    tmp_path: Path, rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (asked(reading), women_and_men(reading)) == (["rows without a number"], (8, 10))
