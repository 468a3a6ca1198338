"""Counts of women and men below one another are never read as a list with a person in each row."""

from pathlib import Path

import pytest

from etl.checks.problems import Level
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Verdict
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    counts,
    read,
    told,
    women_and_men,
    workbook,
)

FILE = "Leeds City Council ICT 2025.xlsx"


def of_three_sites(*headings: str) -> list[Row]:
    """Women and men of each site, with the numbers of three groups beside them."""
    women: list[Row] = [(site, "Women", 2, 3, 1) for site in "ABC"]
    men: list[Row] = [(site, "Men", 4, 5, 1) for site in "ABC"]
    return [headings, *(row for pair in zip(women, men, strict=True) for row in pair)]


@pytest.mark.parametrize(
    "headings",
    [
        ("Site", "Gender", "Apprentice", "Manager", "Director"),
        ("", "Gender", "Apprentice", "Manager", "Director"),
        ("Site", "Gender", "Grade 6", "Grade 7", "Grade 8"),
        ("Site", "Gender", "Digital", "Networks", "Security"),
        ("Site", "X1", "X2", "X3", "X4"),
    ],
)
def test_numbers_of_groups_beside_a_gender_are_no_people(tmp_path: Path, headings: Row) -> None:
    reading = read(workbook(tmp_path / FILE, *of_three_sites(*map(str, headings))))
    assert reading.verdict is not Verdict.READY


@pytest.mark.parametrize("number", [0, 0.0, 2])
def test_a_small_table_with_notes_below_is_no_list(tmp_path: Path, number: float) -> None:
    rows: list[Row] = [("Gender", "Apprentice", "Manager"), ("Women", number, number)]
    rows += [("Men", number, number), (), (), ("1. Includes casual staff",)]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert [table.layout for table in reading.tables] == ["counts"]
    assert counts(reading)["women"] == 2 * number


TITLES: list[Row] = [("Analyst", "F", 3), ("Analyst", "M", 3), ("Engineer", "M", 2)]
OF_TEAMS: list[Row] = [
    ("Desk", "Analyst", "F", 3), ("Desk", "Analyst", "M", 4), ("Network", "Analyst", "F", 2),
    ("Network", "Analyst", "M", 6), ("Network", "Engineer", "M", 5),
]  # fmt: skip
NAMES = ("Ann Lee", "Bo Day", "Cy Fox", "Di Hay", "Ed Jay", "Flo Kay")


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (("Job title", "Sex", "No."), TITLES),
        (("Division", "Job title", "Gender", "Complement"), OF_TEAMS),
        (("Site", "Grade", "Gender", "Qty"), OF_TEAMS),
        (("Site", "Job title", "Gender", "No."), OF_TEAMS),
        (("Team", "Job title", "Gender", "Total"), OF_TEAMS),
        (("Team", "Job title", "Gender", "Establishment"), OF_TEAMS),
    ],
)
def test_numbers_that_may_be_people_of_each_gender_are_asked_about(
    tmp_path: Path, headings: Row, rows: list[Row]
) -> None:
    path = workbook(tmp_path / FILE, headings, *rows)
    asked = read(path)
    assert "list or counts" in {problem.code for problem in asked.problems}
    assert asked.verdict is Verdict.NEEDS_ANSWERS
    answered = read(path, answers=Answers(headings={str(headings[-1]): "number of people"}))
    assert answered.verdict is Verdict.READY, told(answered)
    assert sum(counts(answered).values()) == sum(row[-1] for row in rows)


@pytest.mark.parametrize("heading", ["No.", "Locker"])
def test_numbers_beside_names_are_a_list(tmp_path: Path, heading: str) -> None:
    numbers = (4, 1, 6, 2, 5, 3) if heading == "No." else (14, 14, 12, 12, 16, 13)
    people = zip(NAMES, "FMMFMF", numbers, strict=True)
    rows: list[Row] = [(name, "Analyst", sex, number) for name, sex, number in people]
    reading = read(workbook(tmp_path / FILE, ("Name", "Job title", "Sex", heading), *rows))
    assert reading.verdict is Verdict.READY
    assert [table.layout for table in reading.tables] == ["people"]


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (("Job title", "Sex", "Hours"), [(*row[:2], row[2] * 37) for row in TITLES]),
        (("Job title", "Sex"), [(f"{row[0]} x {row[2]}", row[1]) for row in TITLES]),
        (("Job title", "Sex"), [(f"{row[2]} x {row[0]}", row[1]) for row in TITLES]),
        (("Job title", "Sex"), [(f"{row[0]} ({row[2]})", row[1]) for row in TITLES]),
    ],
)
def test_rows_of_several_people_in_a_list_are_asked_about(
    tmp_path: Path, headings: Row, rows: list[Row]
) -> None:
    reading = read(workbook(tmp_path / FILE, headings, *rows))
    asked = [problem.code for problem in reading.problems if problem.level is Level.ASK]
    assert asked == ["more than one in a row"]


def test_hours_of_a_month_beside_names_are_a_list(tmp_path: Path) -> None:
    rows: list[Row] = [(name, "Analyst", "F", 160) for name in NAMES]
    reading = read(workbook(tmp_path / FILE, ("Name", "Job title", "Sex", "Hours"), *rows))
    assert reading.verdict is Verdict.READY, told(reading)


def test_headings_of_headcounts_cut_short_are_known(tmp_path: Path) -> None:
    headings = ("Team", "Women HC", "Women FTE", "Men HC", "Men FTE")
    rows: list[Row] = [("Desk", 3, 2.5, 4, 4), ("Web", 4, 3.1, 1, 1)]
    reading = read(workbook(tmp_path / FILE, headings, *rows))
    assert reading.verdict is Verdict.READY, told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (7, 5)


@pytest.mark.parametrize(("pairs", "proposal"), [(4, "number of people"), (0, "")])
def test_numbers_of_each_gender_of_each_group_are_proposed_to_be_of_people(
    tmp_path: Path, pairs: int, proposal: str
) -> None:
    women: list[Row] = [(f"Grade {at}", "Female", at + 1) for at in range(3, 7)]
    men: list[Row] = [(f"Grade {at if pairs else at + 9}", "Male", at + 3) for at in range(3, 7)]
    reading = read(workbook(tmp_path / FILE, ("Grade", "Sex", "Cnt."), *women, *men))
    asked = [each.question for each in reading.problems if each.code == "list or counts"]
    assert [each.proposal for each in asked if each] == [proposal]


def test_rows_of_a_gender_without_a_number_are_no_notes_and_asked_about(tmp_path: Path) -> None:
    head = ("Gender", "Grade", "Number")
    rows = [("Female", "Grade 5", 10), ("Male", "Grade 5", 16), ("Female", "Grade 6", None),
            ("Male", "Grade 6", None)]  # fmt: skip
    assert "rows without a number" in asked(read(workbook(tmp_path / CAMDEN, head, *rows)))
    key = [*rows[:2], (), ("F", "Female", None), ("M", "Male", None)]
    assert "rows without a number" not in asked(read(workbook(tmp_path / CAMDEN, head, *key)))


def test_a_summary_beside_a_list_without_names_or_numbers_is_not_taken_for_it(
    tmp_path: Path,
) -> None:
    head = ("Gender", "Grade", "Team", None, "Gender", "Number")
    rows = [("Male" if at % 3 else "Female", f"Grade {5 + at % 2}", "Desk") for at in range(15)]
    beside = [(*rows[0], None, "Female", 5), (*rows[1], None, "Male", 10)]
    reading = read(workbook(tmp_path / CAMDEN, head, *beside, *rows[2:]))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (5, 10))


def test_a_total_without_numbers_below_rows_with_marks_is_nobody(tmp_path: Path) -> None:
    head = ("Provider", "Year", "Female", "Male")
    rows = [("ICT North", "2025", 10, 12), ("ICT West*", "2025", None, None),
            ("ICT South", "2025", 8, 9), ("Total", "2025", None, None)]  # fmt: skip
    assert "rows without a number" not in asked(read(workbook(tmp_path / CAMDEN, head, *rows)))
