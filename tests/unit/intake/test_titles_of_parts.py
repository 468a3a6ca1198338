"""Titles and names of sheets by which a table is of some of the staff, or of no people at all."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from etl.vocabulary.populations import Population
from tests.unit.intake.sheets import (
    Row,
    asked,
    of_table,
    read,
    text_file,
    told,
    women_and_men,
    workbook,
)

LEEDS_2025 = "Leeds City Council 2025.xlsx"
TABLE: list[Row] = [
    ("Grade", "Female", "Male"), ("Grade 5", 8, 12), ("Grade 6", 6, 14), ("Grade 8", 5, 31),
]  # fmt: skip

OTHERS: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 7, 2), ("Grade 6", 9, 3)]


@pytest.mark.parametrize(
    "title",
    [
        "Part-time ICT staff by grade and gender, March 2025",
        "Fixed-term contracts in ICT by grade and gender",
        "ICT agency workers by grade and gender",
        "ICT: agency workers and contractors by grade",
        "Disabled ICT staff by grade and gender",
        "ICT staff from ethnic minorities by grade",
        "ICT managers by gender, 31 March 2025",
        "Female managers",
        "Women in leadership roles",
        "ICT staff aged under 30, by grade",
        "ICT staff on maternity or paternity leave",
        "Grievances raised in ICT 2024/25",
        "ICT staff by grade who completed cyber training",
        "ICT staff in receipt of a market supplement",
        "Flexible working requests received - ICT",
        "ICT staff receiving long service awards",
        "ICT home workers by grade",
        "Count of part-time ICT staff by gender",
        "Part-time ICT staff (including job shares)",
        "ICT managers by gender, including acting",
        "ICT agency workers (excludes casuals)",
        "ICT, based on substantive posts of managers",
        "ICT staff in the pension scheme",
        "ICT staff over 50",
        "ICT staff new to the council",
        "ICT staff graded PO1 and above",
    ],
)
def test_a_title_over_some_of_the_staff_is_asked_about(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *TABLE))
    assert asked(reading) == ["a part of the staff"]


@pytest.mark.parametrize(
    "title",
    [
        "Average age of ICT staff, March 2025",
        "ICT: mean length of service in years",
        "ICT training days 2024/25",
        "Overtime hours claimed, ICT",
        "ICT median hourly pay",
        "Hours worked per week, ICT",
    ],
)
def test_numbers_that_a_title_says_are_of_something_else_are_asked_about(
    tmp_path: Path, title: str
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *TABLE))
    assert asked(reading) == ["may be no people"]


@pytest.mark.parametrize(
    "title",
    [
        "Members of staff in ICT by grade and gender, 31 March 2025",
        "ICT team members by grade",
        "ICT staff by grade, including those on maternity leave",
        "Full-time and part-time ICT staff, 31 March 2025",
        "ICT headcount by gender and length of service",
        "ICT staff by gender and salary band",
        "Permanent, fixed term and agency ICT staff",
        "Prepared by the ICT managers, March 2025",
        "ICT average headcount by grade excluded",
        "ICT full-time equivalents and headcount",
        "Please count everybody on maternity leave",
        "ICT staff, excluding agency workers",
        "ICT staff not including those on maternity leave",
    ],
)
def test_a_title_of_everybody_or_by_what_they_are_told_apart_is_no_question(
    tmp_path: Path, title: str
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *TABLE))
    assert not {"a part of the staff", "may be no people"} & set(asked(reading))
    assert women_and_men(reading) == (19, 57)
    assert {table.population for table in reading.tables} == {Population.COUNCIL_IT}


@pytest.mark.parametrize(
    "line",
    [
        "Main job only",
        "Based on substantive post",
        "Blank cells mean zero",
        "Full time is 37 hours a week",
        "Hours per week: 37",
        "FTE is based on 37 hours",
        "Filters applied: Service = ICT",
        "Restructure took place in 2024",
    ],
)
def test_a_line_that_tells_how_people_are_counted_is_no_question(tmp_path: Path, line: str) -> None:
    rows = [("ICT staff at 31 March 2025",), (line,), *TABLE]
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (19, 57)), told(reading)


@pytest.mark.parametrize(("name", "is_asked"), [("Part time", True), ("Agency", True),
                                                ("Full time & part time", False),
                                                ("ICT", False)])  # fmt: skip
def test_the_one_sheet_of_a_file_that_is_called_after_some_of_the_staff_is_asked_about(
    tmp_path: Path, name: str, *, is_asked: bool
) -> None:
    path = workbook(tmp_path / LEEDS_2025, **{name: TABLE})
    assert ("a part of the staff" in asked(read(path))) == is_asked


def test_sheets_called_after_parts_of_the_staff_make_everybody_together(tmp_path: Path) -> None:
    path = workbook(tmp_path / LEEDS_2025, **{"Full time": TABLE, "Part time": OTHERS})
    assert "a part of the staff" not in asked(read(path))


@pytest.mark.parametrize(
    "title",
    ["ICT resignations by grade 2024/25", "ICT apprenticeship starts 2024/25",
     "ICT retirements, 2024/25", "New ICT posts created 2024/25",
     "ICT leavers 2024/25 excluding retirements", "ICT starters, including transfers"],
)  # fmt: skip
def test_a_title_of_those_who_came_or_went_is_asked_about(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *TABLE))
    assert asked(reading) == ["may not be in post"]


@pytest.mark.parametrize(
    ("word", "is_asked"),
    [("Secondees out", True), ("Sandwich placement students", True), ("Agency staff", False)],
)
def test_a_contract_of_who_may_be_elsewhere_is_asked_about(
    tmp_path: Path, word: str, *, is_asked: bool
) -> None:
    rows: list[Row] = [("Contract", "Female", "Male"), ("Permanent", 20, 51),
                       ("Fixed term", 3, 6), (word, 2, 4)]  # fmt: skip
    reading = read(workbook(tmp_path / f"ICT {LEEDS_2025}", *rows))
    assert ("row of something else" in asked(reading)) == is_asked


@pytest.mark.parametrize("word", ["Full time", "Agency", "Maternity", "ICT managers", "Permanent"])
def test_the_word_of_a_part_alone_as_a_title_or_sheet_is_asked_about(
    tmp_path: Path, word: str
) -> None:
    titled = read(workbook(tmp_path / LEEDS_2025, (word,), *TABLE))
    assert asked(titled) == ["a part of the staff"]
    path = workbook(tmp_path / LEEDS_2025)
    book = openpyxl.load_workbook(path)
    book["Staff"].title = word
    for row in TABLE:
        book[word].append(list(row))
    book.save(path)
    assert asked(read(path)) == ["a part of the staff"]


def test_titles_of_both_parts_make_everybody_together(tmp_path: Path) -> None:
    rows: list[Row] = [("Full time",), *TABLE, (), ("Part time",), *OTHERS]
    assert "a part of the staff" not in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))


def test_a_table_of_everybody_beside_one_of_a_part_leaves_nobody_out(tmp_path: Path) -> None:
    path = workbook(tmp_path / LEEDS_2025, ("Employees",), *TABLE, Agency=[("Agency",), *OTHERS])
    assert "a part of the staff" not in asked(read(path))


@pytest.mark.parametrize(
    ("name", "codes"),
    [("ICT leavers 2025", ["may not be in post"]), ("IT_new_starters_2025", ["may not be in post"]),
     ("IT apprentices 2025", ["a part of the staff"]),
     ("ICT part-time staff 2025", ["a part of the staff"]),
     ("Digital network members 2025", ["a part of the staff"]),
     ("ICT starters and leavers 2025", []), ("ICT staff incl leavers 2025", []),
     ("ICT Applications team 2025", []), ("ICT staff in post 2025", []),
     ("ICT headcount by contract 2025", []), ("ICT employees 2025", [])],
)  # fmt: skip
def test_a_file_called_after_some_and_nobody_else_is_asked_about(
    tmp_path: Path, name: str, codes: list[str]
) -> None:
    rows = [("Employee number", "Gender", "Grade"),
            *((str(100 + n), "FM"[n % 2], "Grade 5") for n in range(12))]  # fmt: skip
    path = text_file(tmp_path / f"Leeds City Council {name}.csv", *rows)
    assert asked(read(path)) == codes


def test_a_column_of_who_has_left_says_more_than_the_name_of_the_file(tmp_path: Path) -> None:
    rows = [("Employee number", "Gender", "Grade", "Leaver?"),
            *((str(100 + n), "FM"[n % 2], "Grade 5", "NNY"[n % 3]) for n in range(12))]  # fmt: skip
    path = text_file(tmp_path / "Leeds City Council leavers flagged 2025.csv", *rows)
    assert set(asked(read(path))) == {"column that may tell who counts"}


def test_nobody_is_proposed_to_be_an_applicant_for_a_title_of_applications(tmp_path: Path) -> None:
    rows = [
        ("ICT Applications",),
        ("Grade", "Female", "Male"),
        ("Grade 5", 4, 9),
        ("Grade 6", 2, 7),
    ]
    reading = read(workbook(tmp_path / "Leeds City Council 2025.xlsx", *rows))
    questions = [each.question for each in reading.problems if each.code == "may not be in post"]
    assert [each.proposal for each in questions if each] == [""]


# ---------------------------------------------------------------- assignments

POSTS = "may be no people"


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Number of ICT assignments", [POSTS]),
        ("Assignments held in ICT by grade", [POSTS]),
        ("ICT assignments at 31 March 2025", []),
    ],
)
def test_a_title_of_numbers_of_assignments_is_asked_about_as_such(
    tmp_path: Path, title: str, codes: list[str]
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, (title,), *TABLE))
    assert asked(reading) == codes
    assert all("two posts" in p.found for p in reading.problems if p.code == POSTS)


@pytest.mark.parametrize(
    ("heading", "codes"), [("Staff number", []), ("Assignment number", [POSTS])]
)
@pytest.mark.parametrize("title", ["ICT assignments at 31 March 2025", "Number of ICT assignments"])
def test_assignments_in_a_list_are_people_where_something_tells_those_apart(
    tmp_path: Path, title: str, heading: str, codes: list[str]
) -> None:
    rows: list[Row] = [(title,), (heading, "Gender", "Grade")]
    rows += [(2_000 + n, "FM"[n % 2], "Grade 5") for n in range(20)]
    assert asked(read(workbook(tmp_path / LEEDS_2025, *rows))) == codes


def test_a_note_that_numbers_are_of_assignments_is_asked_about(tmp_path: Path) -> None:
    for note in ("Figures are assignments, not people", "Numbers are of assignments"):
        reading = read(workbook(tmp_path / LEEDS_2025, *TABLE, (), (note,)))
        assert asked(reading) == ["note on who is counted"]


@pytest.mark.parametrize(("title", "is_asked"), [("Left", True), ("Joined", True),
                                                 ("Left hand column", False)])  # fmt: skip
def test_a_status_alone_in_a_title_is_asked_about(
    tmp_path: Path, title: str, *, is_asked: bool
) -> None:
    rows = [(title,), ("Grade", "Female", "Male"), ("Grade 5", 3, 9), ("Grade 6", 2, 8)]
    path = workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", *rows)
    assert ("may not be in post" in asked(read(path))) == is_asked


@pytest.mark.parametrize("title", ["ICT apprentices and graduates", "Acting up, ICT",
                                   "ICT council members"])  # fmt: skip
def test_titles_of_those_who_learn_act_up_or_are_members_are_asked_about(
    tmp_path: Path, title: str
) -> None:
    path = workbook(tmp_path / LEEDS_2025, (title,), *TABLE)
    assert "a part of the staff" in asked(read(path, population=Population.COUNCIL_IT))


@pytest.mark.parametrize("share", ["12.3%", 12.3])
def test_the_mean_of_a_pay_gap_above_its_quarters_is_no_title_of_them(
    tmp_path: Path, share: object
) -> None:
    rows: list[Row] = [("Gender pay gap, ICT",), ("Mean hourly pay gap", share), (),
                       ("Quartile", "Women", "Men"), ("Upper", 4, 21), ("Upper middle", 5, 20),
                       ("Lower middle", 7, 19), ("Lower", 9, 17)]  # fmt: skip
    assert of_table(tmp_path, *rows) == ([], (25, 77))
    assert of_table(tmp_path, ("Mean hourly pay", 2025), *rows[2:])[0]
