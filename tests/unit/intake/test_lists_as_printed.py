"""Lists of people as HR, payroll and reporting systems print them, and what in them is asked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.headings.columns import Field
from tests.unit.intake.lists_printed import HEAD, PEOPLE, READY, TEXT, columns, said
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    read,
    text_file,
    told,
    workbook,
)

# ---------------------------------------------------------------- headings


@pytest.mark.parametrize(
    ("number", "gender", "grade"),
    [
        ("User - User ID", "User - Gender", "OU - Grade"),
        ("Employee[Employee Number]", "Employee[Gender]", "Employee[Grade]"),
        ("lngStaffID", "txtGender", "txtGrade"),
        ("Employee: Employee Number", "Current Employment: Gender", "Current Employment: Grade"),
        ("tblStaff.StaffID", "tblStaff.Gender", "tblStaff.Grade"),
        ("Det No", "Det Sex", "Gra Code"),
        ("DimEmployee[Employee Number]", "DimEmployee[Gender]", "DimEmployee[Grade]"),
        ("HR_EMPLOYEE.STAFF_NO", "HR_EMPLOYEE.GENDER", "HR_EMPLOYEE.GRADE"),
        ("Staff No", "What is your gender?", "What is your grade?"),
        ("Staff No", "a) Gender", "b) Grade"),
        ("Staff No", "Gender of post holder", "Grade of post holder"),
        ("Staff No", "Officer's gender", "Officer's grade"),
        ("STAFF_NO", "GENDER_CD", "GRADE_TXT"),
        ("Staff No", "Gender (as at 31/03/2025)", "Grade"),
    ],
)
def test_a_record_or_type_before_a_heading_leaves_it_what_it_is(
    tmp_path: Path, number: str, gender: str, grade: str
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, [number, gender, grade, "Post"], *PEOPLE))
    assert said(reading) == READY, told(reading)
    assert (columns(reading)["grade"], columns(reading)["staff number"]) == (grade, number)


@pytest.mark.parametrize("around", ["Worker's {}", "EMP_{}", "{}__c", "{} Text", "{} - Worker"])
def test_a_word_that_stands_around_every_heading_says_nothing_of_one(
    tmp_path: Path, around: str
) -> None:
    heads = [around.format(head) for head in ("Staff No", "Gender", "Grade", "Job Title")]
    reading = read(workbook(tmp_path / CAMDEN, heads, *PEOPLE))
    assert said(reading) == READY, told(reading)


@pytest.mark.parametrize("whose", ["Applicant", "Manager", "Leaver", "Starter"])
def test_a_word_for_other_people_around_every_heading_is_asked_about(
    tmp_path: Path, whose: str
) -> None:
    heads = [f"{whose} {head}" for head in ("No", "Gender", "Grade", "Job Title")]
    reading = read(workbook(tmp_path / CAMDEN, heads, *PEOPLE))
    assert asked(reading), told(reading)


def test_the_heading_of_another_s_record_is_none_of_theirs(tmp_path: Path) -> None:
    rows = [[*row[:1], "Male", *row[1:]] for row in PEOPLE]
    path = workbook(tmp_path / CAMDEN, [HEAD[0], "Manager: Gender", *HEAD[1:]], *rows)
    assert said(read(path)) == READY


def test_labels_below_the_names_of_fields_are_the_headings(tmp_path: Path) -> None:
    names = ["userId", "gender", "payGrade", "jobTitle", "isContingentWorker"]
    labels = ["User ID", "Gender", "Pay Grade", "Job Title", "Contingent Worker"]
    reading = read(text_file(tmp_path / TEXT, names, labels, *([*row, "No"] for row in PEOPLE)))
    assert said(reading) == READY, told(reading)


def test_strokes_below_the_headings_are_nobody(tmp_path: Path) -> None:
    rows = [HEAD, ["------", "------", "-----", "---------"], *PEOPLE]
    assert said(read(text_file(tmp_path / TEXT, *rows, separator="|"))) == READY


def test_a_date_in_post_is_no_last_day(tmp_path: Path) -> None:
    rows = [[*row, date(2010 + at, 5, 1)] for at, row in enumerate(PEOPLE)]
    reading = read(workbook(tmp_path / CAMDEN, [*HEAD, "Date in post"], *rows))
    assert said(reading) == READY, told(reading)
    assert columns(reading)["start date"] == "Date in post"
    close = read(workbook(tmp_path / CAMDEN, [*HEAD, "Date of post"], *rows))
    assert "leaving date" not in columns(close)


def test_contracts_under_a_heading_of_jobs_are_contracts(tmp_path: Path) -> None:
    rows = [
        [*row[:3], ("Permanent", "Fixed term")[at % 2], row[3]] for at, row in enumerate(PEOPLE)
    ]
    path = workbook(tmp_path / CAMDEN, [*HEAD[:3], "Job category", "Occupancy post"], *rows)
    reading = read(path)
    assert said(reading) == READY, told(reading)
    assert columns(reading)["contract"] == "Job category"
    assert columns(reading)["role"] == "Occupancy post"


def test_parts_of_it_under_organization_are_no_councils(tmp_path: Path) -> None:
    teams = ("ICT Applications", "ICT Business Intelligence", "Digital Products")
    rows = [[*row, teams[at % 3]] for at, row in enumerate(PEOPLE)]
    reading = read(workbook(tmp_path / CAMDEN, [*HEAD, "ORGANIZATION"], *rows))
    assert said(reading) == READY, told(reading)
    assert Field.COUNCIL not in columns(reading)


def test_a_status_of_one_word_under_a_heading_of_contracts_is_no_date(tmp_path: Path) -> None:
    rows = [[*row, "Current"] for row in PEOPLE]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, "Appointment status"], *rows))) == READY


# ---------------------------------------------------------------- rows that are nobody's


@pytest.mark.parametrize(
    "foot",
    [
        ["TRAILER", "Records: 12", "", ""],
        ["TRL", 12, "", ""],
        ["Networks", "Count:", 12, ""],
        ["**", "", "", 11.4],
    ],
)
def test_a_foot_that_a_system_prints_is_nobody(tmp_path: Path, foot: Row) -> None:
    assert said(read(text_file(tmp_path / TEXT, HEAD, *PEOPLE, foot))) == READY


@pytest.mark.parametrize("foot", ["Sum Networks", "* Networks"])
def test_a_sum_of_equivalents_after_a_team_is_nobody(tmp_path: Path, foot: str) -> None:
    head = ["Team", "Name", "Gender", "Grade", "Post", "FTE"]
    rows = [["Networks", f"Jo Bell{at}", *row[1:], 0.9] for at, row in enumerate(PEOPLE)]
    path = workbook(tmp_path / CAMDEN, head, *rows, [foot, "", "", "", "", 10.8])
    assert said(read(path)) == READY


def test_a_trailer_with_another_number_of_rows_is_asked_about(tmp_path: Path) -> None:
    reading = read(text_file(tmp_path / TEXT, HEAD, *PEOPLE, ["TRL", 15, "", ""]))
    assert "not as many rows as it says" in asked(reading)


def test_numbers_under_employee_are_staff_numbers_whatever_the_list_ends_with(
    tmp_path: Path,
) -> None:
    head = ["Employee", *HEAD[1:]]
    more = [[900_001 + at, "Male", "Grade 6", "Web Officer"] for at in range(20)]
    rows = [*PEOPLE, *more, ["TRAILER", "Records: 32", "", ""]]
    reading = read(text_file(tmp_path / TEXT, head, *rows))
    assert said(reading) == ("ready", (8, 24)), told(reading)
    assert columns(reading)["staff number"] == "Employee"


@pytest.mark.parametrize("name", ["New post", "Agency cover", "Recruitment in progress", "TBC"])
def test_no_name_beside_no_gender_is_asked_about(tmp_path: Path, name: str) -> None:
    for place, head in (("Staff number", HEAD), ("Name", ["Name", *HEAD[1:]])):
        rows = [[f"Jo Bell{row[0]}" if place == "Name" else row[0], *row[1:]] for row in PEOPLE]
        path = workbook(tmp_path / CAMDEN, head, *rows, [name, "", "Grade 6", "Developer"])
        assert asked(read(path)) == ["person or vacancy"], place
    blank = [["Jo Bell", "", "Grade 6", "Developer"]]
    path = workbook(tmp_path / CAMDEN, ["Name", *HEAD[1:]], *rows, *blank)
    assert said(read(path)) == READY


def test_a_team_and_as_many_rows_as_stand_above_is_nobody(tmp_path: Path) -> None:
    head = ["Name", *HEAD[1:]]
    rows = [[f"Jo Bell{row[0]}", *row[1:]] for row in PEOPLE]
    foot = [["Networks", "", 5], *rows[5:], ["Web", "", 7]]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows[:5], *foot))) == READY


def test_genders_in_place_of_a_name_are_asked_about(tmp_path: Path) -> None:
    assert asked(read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, ["Female", "Male"])))


def test_codes_told_below_a_list_are_nobody(tmp_path: Path) -> None:
    foot = ["Key", "F = Female"]
    assert said(read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, foot))) == READY


# ---------------------------------------------------------------- sections


def test_a_team_above_headings_printed_again_is_nobody(tmp_path: Path) -> None:
    head = ["Name", "Gender", "Grade"]
    first = [["Ann Bell", "Female", "Grade 6"], ["Joe Cox", "Male", "Grade 6"]]
    second = [["Eve Day", "Female", "Grade 7"]]
    rows = [["Networks"], head, *first, [], ["Business Intelligence"], head, *second]
    assert said(read(workbook(tmp_path / CAMDEN, *rows))) == ("ready", (2, 1))
    left = [["Networks"], head, *first, [], ["Left since April"], head, *second]
    assert read(workbook(tmp_path / CAMDEN, *left)).verdict != "ready"


def test_a_grade_that_a_section_says_is_that_of_its_people(tmp_path: Path) -> None:
    head = ["Staff number", "Gender", "Job title"]
    first = [["10012", "Female", "Analyst"], ["10013", "Male", "Developer"]]
    rows = [head, ["Grade: PO1"], *first, ["Grade: SO1"], ["10020", "Male", "Developer"]]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert said(reading) == ("ready", (1, 2)), told(reading)
    assert {word: each.men for word, each in reading.tables[0].by_grade.items()} == {
        "PO1": 1,
        "SO1": 1,
    }


# ---------------------------------------------------------------- codes and words


def test_a_key_to_codes_beside_the_list_or_on_another_sheet_is_used(tmp_path: Path) -> None:
    coded = [[*row[:1], "2" if row[1] == "Female" else "1", *row[2:]] for row in PEOPLE]
    beside = [HEAD, [*coded[0], "", "1", "Male"], [*coded[1], "", "2", "Female"], *coded[2:]]
    assert said(read(workbook(tmp_path / CAMDEN, *beside))) == READY
    key: list[Row] = [["1", "Male"], ["2", "Female"]]
    assert said(read(workbook(tmp_path / CAMDEN, HEAD, *coded, Codes=key))) == READY
    assert "gender code" in asked(read(workbook(tmp_path / CAMDEN, HEAD, *coded)))


def test_words_in_both_languages_are_one_word(tmp_path: Path) -> None:
    rows = [[row[0], "B / F" if row[1] == "Female" else "G / M", row[2], "Mewn swydd / In post"]
            for row in PEOPLE]  # fmt: skip
    head = ["Rhif staff", "Rhyw / Sex", "Graddfa / Grade", "Statws / Status"]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows))) == READY
    two = [*rows[1:], [9, "F / F", "Grade 6", "Mewn swydd / In post"]]
    assert "unknown gender word" in asked(read(workbook(tmp_path / CAMDEN, head, *two)))


def test_i_c_t_is_ict(tmp_path: Path) -> None:
    rows = [[*row[:3], "I.C.T. Section"] for row in PEOPLE] * 3
    numbered = [[100_000 + at, *row[1:]] for at, row in enumerate(rows)]
    path = text_file(tmp_path / "payroll 2025.csv", [*HEAD[:3], "Section"], *numbered)
    assert said(read(path, council="Oxford")) == ("ready", (24, 12))
