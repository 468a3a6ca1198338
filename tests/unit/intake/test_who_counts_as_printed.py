"""Who counts of the lists that HR and payroll systems print, and whose people they are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from tests.unit.intake.lists_printed import HEAD, PEOPLE, READY, said
from tests.unit.intake.sheets import (
    CAMDEN,
    Row,
    asked,
    read,
    told,
    workbook,
)

# ---------------------------------------------------------------- who counts


def test_a_flag_of_main_posts_is_asked_about_unless_staff_numbers_tell(tmp_path: Path) -> None:
    head = ["Staff number", "Gender", "Grade", "Hours", "Primary assignment flag"]
    main: list[Row]
    second: list[Row]
    main = [[100 + at, "Female" if at % 3 else "Male", "Grade 6", 30, "Y"] for at in range(12)]
    second = [[101, "Female", "Grade 5", 7, "N"], [102, "Female", "Grade 5", 7, "N"]]
    assert said(read(workbook(tmp_path / CAMDEN, head, *main, *second))) == READY
    alone: list[Row] = [row[1:] for row in (*main, *second)]
    code = "column that may tell who counts"
    assert code in asked(read(workbook(tmp_path / CAMDEN, head[1:], *alone)))
    other = [[901, *second[0][1:]]]
    assert code in asked(read(workbook(tmp_path / CAMDEN, head, *main, *other)))


@pytest.mark.parametrize(("first", "second"), [("", "A"), ("", " 2"), ("01", "02"), ("E", "e")])
def test_numbers_of_posts_without_a_stroke_are_asked_about(
    tmp_path: Path, first: str, second: str
) -> None:
    def numbered(row: Row, of: str) -> Row:
        return [f"{of}{row[0]}" if of in ("E", "e") else f"{row[0]}{of}", *row[1:]]

    rows = [*(numbered(row, first) for row in PEOPLE), numbered(PEOPLE[1], second)]
    assert asked(read(workbook(tmp_path / CAMDEN, HEAD, *rows))) == ["people in several rows"]
    assert said(read(workbook(tmp_path / CAMDEN, HEAD, *rows[:-1]))) == READY


def test_posts_that_ended_beside_those_that_their_holders_have_now_are_nobody_who_left(
    tmp_path: Path,
) -> None:
    head = [*HEAD, "Post end date"]
    now = [[*row, ""] for row in PEOPLE]
    ended = [[*PEOPLE[1][:2], "Grade 4", "Trainee", date(2023, 6, 30)],
             [*PEOPLE[2][:2], "Grade 4", "Trainee", date(2022, 6, 30)]]  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, head, *ended, *now))
    assert said(reading) == READY, told(reading)
    assert "Grade 4" not in reading.tables[0].by_grade
    gone = [[9, "Male", "Grade 4", "Trainee", date(2022, 6, 30)]]
    assert "end of a contract" in asked(read(workbook(tmp_path / CAMDEN, head, *gone, *now)))


def test_a_post_that_ended_is_asked_about_where_the_other_row_may_be_of_another_year(
    tmp_path: Path,
) -> None:
    head = [*HEAD, "Year", "Post end date"]
    rows = [[*row, year, ""] for year in (2024, 2025) for row in PEOPLE]
    rows[-1][-1] = date(2025, 2, 28)
    assert "end of a contract" in asked(read(workbook(tmp_path / CAMDEN, head, *rows)))


def test_service_before_the_snapshot_and_a_post_after_it_is_asked_about(tmp_path: Path) -> None:
    head = [*HEAD, "Continuous service date", "Post start date"]
    old = [[*row, date(2010, 1, 4), date(2020, 6, 1)] for row in PEOPLE[1:]]
    new = [*PEOPLE[0], date(2010, 1, 4), date(2025, 5, 6)]
    path = workbook(tmp_path / CAMDEN, head, *old, new)
    assert "two first days" in asked(read(path))
    out = read(path, answers=Answers(headings={"Continuous service date": ""}))
    assert said(out) == ("ready", (8, 3))
    there = read(path, answers=Answers(headings={"Continuous service date": "start date"}))
    assert said(there) == READY
    assert said(read(workbook(tmp_path / CAMDEN, head, *old))) == ("ready", (8, 3))


def test_a_first_day_of_the_post_alone_is_asked_about_where_another_was_before(
    tmp_path: Path,
) -> None:
    head = [*HEAD, "Current Job - Start Date", "Employment - Start Date"]
    rows = [[*row, date(2020, 6, 1), date(2010, 1, 4)] for row in PEOPLE[1:]]
    new = [*PEOPLE[0], date(2025, 5, 6), date(2010, 1, 4)]
    assert asked(read(workbook(tmp_path / CAMDEN, head, *rows, new))) == ["two first days"]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows))) == ("ready", (8, 3))


def test_service_with_other_councils_does_not_make_a_starter_of_next_month_present(
    tmp_path: Path,
) -> None:
    head = [*HEAD, "Continuous service date", "Date joined"]
    rows = [[*row, date(2010, 1, 4), date(2020, 6, 1)] for row in PEOPLE[1:]]
    new = [*PEOPLE[0], date(2010, 1, 4), date(2025, 5, 6)]
    assert said(read(workbook(tmp_path / CAMDEN, head, *rows, new))) == ("ready", (8, 3))


@pytest.mark.parametrize("heading", ["Employment status", "Appointment status"])
def test_whoever_is_seconded_out_is_asked_about(tmp_path: Path, heading: str) -> None:
    rows = [[*row, "Seconded out" if at == 1 else "Substantive" if heading[0] == "A" else "Active"]
            for at, row in enumerate(PEOPLE)]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, [*HEAD, heading], *rows)))


@pytest.mark.parametrize(
    ("heading", "usual", "other"),
    [
        ("Person Type", "Employee", "Ex-employee.Applicant"),
        ("Person Type", "Employee", "Nonworker"),
        ("Worker Type", "Employee", "Contractor - non payroll"),
        ("Contract type", "Permanent", "Honorary"),
        ("Contract type", "Permanent", "Managed service"),
        ("Category", "Officer", "Member"),
        ("Record Type", "Current", "History"),
        ("Seconded to", "", "NHS Digital"),
        ("Date last paid", "25/03/2025", "25/10/2024"),
        ("Comments", "", "did not take up post"),
        ("Comments", "", "moved to Finance"),
        ("Comments", "", "not ICT"),
    ],
)
def test_words_of_some_who_may_not_count_are_asked_about(
    tmp_path: Path, heading: str, usual: str, other: str
) -> None:
    rows = [[*row, other if at in (1, 4) else usual] for at, row in enumerate(PEOPLE)]
    assert asked(read(workbook(tmp_path / CAMDEN, [*HEAD, heading], *rows)))


def test_words_of_people_in_post_tell_nobody_apart(tmp_path: Path) -> None:
    rows = [[*row, "Acting up" if at == 1 else "Substantive"] for at, row in enumerate(PEOPLE)]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, "Occupancy type"], *rows))) == READY


def test_days_as_one_number_and_noughts_are_days_and_none(tmp_path: Path) -> None:
    rows = [[*row, 20250228 if at in (1, 2) else 0] for at, row in enumerate(PEOPLE)]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, "Leaving date"], *rows))) == (
        "ready",
        (6, 4),
    )


def test_a_day_far_ahead_is_no_last_day_of_everybody(tmp_path: Path) -> None:
    rows = [[*row, date(2049, 12, 31)] for row in PEOPLE]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, "Employment end date"], *rows))) == READY


@pytest.mark.parametrize(
    ("heading", "usual", "other"),
    [
        ("Contract type", "Permanent", "Secondment"),
        ("Contract type", "Permanent", "Secondment in"),
        ("Worker Sub-Type", "Permanent", "Agency"),
        ("Comments", "", "Moved desk to 2nd floor"),
        ("Comments", "", "Covering for a colleague"),
        ("Period", "202503", "202503"),
        ("Last paid", "Mar-25", "Mar-25"),
        ("Category", "Officer", "Manager"),
        ("Record Type", "EMP", "EMP"),
        ("Seconded to", "", ""),
    ],
)
def test_words_that_leave_nobody_out_ask_nothing(
    tmp_path: Path, heading: str, usual: str, other: str
) -> None:
    rows = [[*row, other if at in (1, 4) else usual] for at, row in enumerate(PEOPLE)]
    assert said(read(workbook(tmp_path / CAMDEN, [*HEAD, heading], *rows))) == READY


def test_months_below_one_another_are_asked_about(tmp_path: Path) -> None:
    head = ["Period", *HEAD]
    rows = [[month, *row] for month in ("Jan-25", "Feb-25", "Mar-25") for row in PEOPLE]
    path = workbook(tmp_path / CAMDEN, head, *rows)
    assert "column that may tell who counts" in asked(read(path))
    words = {"Jan-25": "not counted", "Feb-25": "not counted", "Mar-25": "counts"}
    answers = Answers(words={"who counts by 'Period'": words})
    assert said(read(path, answers=answers)) == READY


# ---------------------------------------------------------------- frames and sheets


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        (["Effective date: 30/09/2024"], True),
        (["Effective Date", "30/09/2024"], True),
        (["Effective Date", "31/03/2025"], False),
        (["Filters: Employment Status: Active, Terminated"], True),
        (["Filters: Employment Status: Active"], False),
        (["Results 1-30 of 212"], True),
        (["Results 1-12 of 12"], False),
        (["Managers only"], True),
        (["Current ICT staff only"], False),
        (["For internal use only"], False),
        (["Weekly paid staff"], True),
        (["Staff with access to Mosaic"], True),
        (["Restructure - posts at risk"], True),
    ],
)
def test_what_a_report_says_of_whom_it_is_asked_about(
    tmp_path: Path, title: Row, is_asked: bool
) -> None:
    path = workbook(tmp_path / "Camden Council ICT.xlsx", title, [], HEAD, *PEOPLE)
    assert bool(asked(read(path, year="2025"))) is is_asked


@pytest.mark.parametrize(
    "name", ["TUPE'd out", "Out of scope", "Queries", "Retirees", "Pending", "Offers", "Alumni",
             "Capita", "Members", "Example"],
)  # fmt: skip
def test_a_sheet_of_some_who_may_not_count_is_asked_about(tmp_path: Path, name: str) -> None:
    others = [[9_000 + at, "Male", "Grade 6", "Web Officer"] for at in range(3)]
    path = workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, **{name: [HEAD, *others]})
    assert asked(read(path))
    assert said(read(path, answers=Answers(sheets=("Staff",)))) == READY


# ---------------------------------------------------------------- whose people


def test_jobs_of_other_services_make_a_list_one_of_the_whole_council(tmp_path: Path) -> None:
    jobs = ("Social Worker", "Librarian", "Refuse Loader", "Web Developer", "Network Engineer")
    rows = [[100 + at, "Female", "Grade 6", jobs[at % 5]] for at in range(60)]
    path = workbook(tmp_path / "staff 2025.xlsx", HEAD, *rows)
    assert "whole council" in asked(read(path, council="Leeds"))


def test_people_of_an_it_department_are_it_staff_whatever_their_titles(tmp_path: Path) -> None:
    rows = [
        [100 + at, "Female", "Grade 6", "Principal Grader", "Corporate ICT"] for at in range(30)
    ]
    reading = read(workbook(tmp_path / CAMDEN, [*HEAD, "Department"], *rows))
    assert said(reading) == ("ready", (30, 0)), told(reading)


def test_champions_who_are_on_no_other_sheet_are_asked_about(tmp_path: Path) -> None:
    others = [[9_000 + at, "Male", "Grade 6", "Librarian"] for at in range(3)]
    path = workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, **{"Digital Champions": [HEAD, *others]})
    assert "several tables" in asked(read(path))
    own = workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, **{"Digital Champions": [HEAD, *PEOPLE[:3]]})
    assert said(read(own)) == READY


def test_two_teams_alike_in_every_number_are_others_by_their_staff_numbers(tmp_path: Path) -> None:
    others = [[f"7{row[0]}", *row[1:]] for row in PEOPLE]
    path = workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, Web=[HEAD, *others])
    assert said(read(path)) == ("ready", (16, 8))


def test_a_summary_that_lists_on_several_sheets_add_up_to_is_left_out(tmp_path: Path) -> None:
    teams = ("Networks", "Service Desk", "Web")
    lists = {team: [[f"{at}{row[0]}", *row[1:]] for row in PEOPLE] for at, team in enumerate(teams)}
    summary: list[Row] = [["Team", "Female", "Male"], *([team, 8, 4] for team in teams)]
    sheets = {team: [HEAD, *rows] for team, rows in lists.items()}
    assert said(read(workbook(tmp_path / CAMDEN, *summary, **sheets))) == ("ready", (24, 12))
