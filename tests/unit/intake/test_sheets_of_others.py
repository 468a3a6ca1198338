"""Sheets whose names say that their people may not be in post, or not of the staff."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, problem, read, workbook

HEADINGS: Row = ("Staff number", "Gender", "Job title", "Contract")
STAFF: list[Row] = [HEADINGS, *[(10_000 + n, "F" if n % 3 else "M", "Data analyst", "Permanent")
                                for n in range(9)]]  # fmt: skip
MORE: list[Row] = [HEADINGS, *[(20_000 + n, "F", "Web officer", "Permanent") for n in range(4)]]


def of(tmp_path: Path, name: str) -> Path:
    return workbook(tmp_path / CAMDEN, *STAFF, **{name: MORE})


@pytest.mark.parametrize(
    "name",
    ["Secondees", "Seconded in", "Seconded out", "ICT secondments 2024-25", "Staff on secondment",
     "Secondiadau", "Volunteers", "Work experience", "Placements", "Bank staff", "Councillors",
     "Partner staff", "Suppliers on site"],
)  # fmt: skip
def test_a_sheet_of_people_who_may_be_no_staff_is_asked_about(tmp_path: Path, name: str) -> None:
    path = of(tmp_path, name)
    assert asked(read(path)) == ["may not be in post"]
    out = read(path, answers=Answers(words={"status": {name: "not counted"}}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 6)
    assert name in problem(out, "sheets left out")[1]
    within = read(path, answers=Answers(words={"status": {name: "in post"}}))
    assert (within.verdict, counts(within)["women"]) == ("ready", 10)


@pytest.mark.parametrize(
    "name", ["Agency workers", "Contractors", "Casuals", "Apprentices", "Graduates", "Web Team",
             "Staff excl secondees"]
)  # fmt: skip
def test_a_sheet_of_staff_in_post_is_counted(tmp_path: Path, name: str) -> None:
    reading = read(of(tmp_path, name))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 10)


def test_a_status_of_each_tells_who_of_the_secondees_is_in_post(tmp_path: Path) -> None:
    statuses = ("Active", "Left", "Active", "Left")
    rows = [(*HEADINGS, "Status"), *[(*row, s) for row, s in zip(MORE[1:], statuses, strict=True)]]
    staff = [(*STAFF[0], "Status"), *[(*row, "Active") for row in STAFF[1:]]]
    reading = read(workbook(tmp_path / CAMDEN, *staff, Secondees=rows))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 8)


def test_the_only_sheet_of_a_file_cannot_be_left_out(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, ("Notes",), Secondees=MORE)
    assert asked(read(path)) == ["may not be in post"]
    answers = Answers(words={"status": {"Secondees": "not counted"}})
    assert read(path, answers=answers).verdict == "refused"


def test_a_title_that_says_secondees_and_nothing_else_is_asked_about(tmp_path: Path) -> None:
    titled = workbook(tmp_path / CAMDEN, ("ICT secondees out",), *STAFF)
    assert asked(read(titled)) == ["may not be in post"]
    noted = workbook(tmp_path / CAMDEN, ("ICT staff with 2 secondees",), *STAFF)
    assert read(noted).verdict == "ready"


# ---------------------------------------------------------------- some of the staff on a sheet

TITLED: Row = ("Gender", "Job title", "Grade")
OLDER: list[Row] = [
    *[("F", "Data analyst", "Professional")] * 5, *[("M", "Web officer", "Manager")] * 9
]  # fmt: skip
YOUNG: list[Row] = [
    (gender, title, "Apprentice") for gender in "FM" for title in ("Data analyst", "Web officer")
]


def test_apprentices_who_stand_in_the_list_of_staff_too_are_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, TITLED, *OLDER, *YOUNG, Apprentices=[TITLED, *YOUNG])
    assert asked(read(path)) == ["several tables"]
    assert counts(read(path, answers=Answers(sheets=("Staff",))))["women"] == 7


def test_apprentices_of_whom_none_is_in_the_list_of_staff_are_counted(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, TITLED, *OLDER, Apprentices=[TITLED, *YOUNG])
    reading = read(path)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 7)


def test_apprentices_with_staff_numbers_are_counted_once(tmp_path: Path) -> None:
    head = ("Staff number", *TITLED)
    people = [(30_000 + n, *row) for n, row in enumerate([*OLDER, *YOUNG])]
    path = workbook(tmp_path / CAMDEN, head, *people, Apprentices=[head, *people[-4:]])
    reading = read(path)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 7)


@pytest.mark.parametrize(
    "name", ["Training", "On-call rota", "Mentors 2025", "Line managers", "Steering board"]
)
def test_a_sheet_of_what_people_do_beside_their_posts_is_asked_about(
    tmp_path: Path, name: str
) -> None:
    path = workbook(tmp_path / CAMDEN, TITLED, *OLDER, **{name: [TITLED, *OLDER[3:8]]})
    assert asked(read(path)) == ["may not be in post"]
    out = read(path, answers=Answers(words={"status": {name: "not counted"}}))
    assert (out.verdict, counts(out)["women"]) == ("ready", 5)


def test_who_acts_up_by_staff_number_is_counted_once(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, *STAFF, **{"Acting up": [HEADINGS, *STAFF[1:4]]})
    reading = read(path)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 6)


# ---------------------------------------------------------------- said by the file's name alone

GRADED: list[Row] = [("Grade", "Female", "Male"), ("Grade 5", 4, 9), ("Grade 6", 2, 7)]


@pytest.mark.parametrize(
    "name",
    ["ICT staff aged under 30", "ICT_survey_respondents", "ICT forecast", "Rounded to nearest 10",
     "Average age of ICT staff", "Number of laptops in ICT", "UK tech workforce"],
)  # fmt: skip
def test_a_file_whose_table_has_no_title_is_asked_about_by_its_name(
    tmp_path: Path, name: str
) -> None:
    path = workbook(tmp_path / f"Leeds City Council {name} 2025.xlsx", *GRADED)
    assert asked(read(path)) != []
    titled = workbook(
        tmp_path / f"Leeds {name} 2025.xlsx", ("Leeds City Council ICT staff",), *GRADED
    )
    assert not {"may be a part of the staff", "may be no people"} & set(asked(read(titled)))


@pytest.mark.parametrize("name", ["Sample", "Partners", "Template", "Survey", "Police"])
def test_a_sheet_of_no_staff_beside_one_of_the_staff_is_asked_about(
    tmp_path: Path, name: str
) -> None:
    head: Row = ("Staff number", "Gender", "Grade")
    here, there = (
        [head, *((first + n, "FM"[n % 2], "Grade 6") for n in range(12))] for first in (1000, 2000)
    )
    beside = workbook(tmp_path / "Leeds City Council ICT 2025.xlsx", *here, **{name: there})
    assert "may not be in post" in asked(read(beside))
    alone = workbook(tmp_path / "Leeds City Council ICT.xlsx", ("31 March 2025",), *there)
    book = openpyxl.load_workbook(alone)
    book["Staff"].title = name
    book.save(alone)
    assert asked(read(alone)) == []
