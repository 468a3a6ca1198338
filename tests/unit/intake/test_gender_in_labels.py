"""Tables that say gender and grade in one label, with one number beside each."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.shapes.gender_in_labels import parts_of
from tests.unit.intake.sheets import CAMDEN, Row, asked, problem, read, women_and_men, workbook


@pytest.mark.parametrize(
    ("label", "parts"),
    [("Female managers", ("Female", "managers")), ("Grade 6 (F)", ("F", "Grade 6")),
     ("Men - Head of Service", ("Men", "Head of Service")),
     ("Menywod: Gradd 6", ("Menywod", "Gradd 6")),
     ("Female", ("Female", "")), ("Service Desk", None), ("Total", None), ("Grade 6", None)],
)  # fmt: skip
def test_a_label_says_a_gender_and_a_group(label: str, parts: tuple[str, str] | None) -> None:
    assert parts_of(label) == parts


def numbered(heading: str, *labels: str) -> list[Row]:
    """3 women and 10 men, then 4 women and 11 men, and so on."""
    rows = [(label, at // 2 + (10 if at % 2 else 3)) for at, label in enumerate(labels)]
    return [(heading, "Headcount"), *rows]


@pytest.mark.parametrize(
    ("heading", "labels"),
    [("Group", ("Female managers", "Male managers", "Female technicians", "Male technicians")),
     ("Grade", ("Grade 6 (F)", "Grade 6 (M)", "Grade 8 (F)", "Grade 8 (M)")),
     ("Job title", ("Women - Analyst", "Men - Analyst", "Women - Developer", "Men - Developer")),
     ("", ("Managers: female", "Managers: male", "Technicians: female", "Technicians: male"))],
)  # fmt: skip
def test_gender_and_group_are_told_apart(
    tmp_path: Path, heading: str, labels: tuple[str, ...]
) -> None:
    rows = numbered(heading, *labels)
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 21))
    in_all = read(workbook(tmp_path / CAMDEN, ("ICT staff",), *rows, ("Total", 28)))
    assert (in_all.verdict, women_and_men(in_all)) == ("ready", (7, 21))
    wrong = read(workbook(tmp_path / CAMDEN, *rows, ("Total", 29)))
    assert wrong.verdict == "refused"


def test_grades_in_labels_are_counted_by_grade(tmp_path: Path) -> None:
    rows = numbered("Group", "Grade 6 (F)", "Grade 6 (M)", "Grade 8 (F)", "Grade 8 (M)")
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    found = {word: tally.women for word, tally in reading.tables[0].by_grade.items()}
    assert found == {"Grade 6": 3, "Grade 8": 4}


def test_headings_of_words_that_are_not_known_are_asked_about(tmp_path: Path) -> None:
    head = ("Female analysts", "Male analysts", "Female engineers", "Male engineers")
    reading = read(workbook(tmp_path / CAMDEN, head, (3, 10, 4, 11)))
    assert (asked(reading), women_and_men(reading)) == (["groups of columns"], (7, 21))


def test_totals_of_each_gender_are_no_groups(tmp_path: Path) -> None:
    rows = [("Grade", "Headcount"),
            ("Grade 6 (F)", 3), ("Grade 8 (F)", 4), ("Total female", 7),
            ("Grade 6 (M)", 10), ("Grade 8 (M)", 11), ("Total male", 21),
            ("Total", 28)]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (7, 21))


def test_a_gender_alone_is_the_sum_of_its_groups_or_asked_about(tmp_path: Path) -> None:
    rows = numbered("Group", "Female managers", "Male managers", "Female officers", "Male officers")
    sums = read(workbook(tmp_path / CAMDEN, *rows, ("Female", 7), ("Male", 21)))
    assert women_and_men(sums) == (7, 21)
    assert "gender beside its groups" not in asked(sums)
    more = read(workbook(tmp_path / CAMDEN, *rows, ("Female staff", 9), ("Male staff", 30)))
    assert "gender beside its groups" in asked(more)
    assert "Female staff" in problem(more, "gender beside its groups")[1]


def test_numbers_of_something_else_are_not_taken_for_people(tmp_path: Path) -> None:
    rows = numbered("Group", "Female managers", "Male managers", "Female officers", "Male officers")
    rows[0] = ("Group", "Average age")
    assert read(workbook(tmp_path / CAMDEN, *rows)).verdict == "refused"
