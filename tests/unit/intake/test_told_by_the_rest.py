"""What the rest of a table settles is not asked; what it does not settle is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from etl.workbooks.cells.facts_xls import facts_of
from etl.workbooks.terms.date_orders import may_be_month_first
from tests.bench.made_files import Sheet, write
from tests.bench.made_xls import NotAvailable, write_xls
from tests.unit.intake.sheets import Row, counts, read, told, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
NESTED: list[Row] = [
    ("Team", "Female", "Male"), ("Delivery", 12, 30), ("  Web", 5, 18), ("  Apps", 7, 12),
    ("Operations", 4, 9),
]  # fmt: skip


@pytest.mark.parametrize(
    ("total", "verdict"),
    [(("Total", 16, 39), "ready"), ((), "needs answers"), (("Total", 17, 40), "refused")],
)
def test_a_service_over_its_teams_is_told_by_the_total_alone(
    tmp_path: Path, total: Row, verdict: str
) -> None:
    reading = read(workbook(tmp_path / FILE, *NESTED, total))
    assert reading.verdict == verdict
    if verdict == "ready":
        assert (counts(reading)["women"], counts(reading)["men"]) == (16, 39)


@pytest.mark.parametrize(("men", "is_plain"), [(13, True), (14, False)])
def test_parts_that_a_total_of_everyone_adds_up_are_no_doubt(
    tmp_path: Path, men: int, *, is_plain: bool
) -> None:
    rows: list[Row] = [
        ("", "Women", "Men"), ("All IT staff", 5, men),
        ("Of which Grade 5", 3, 9), ("Of which Grade 6", 2, 4),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict == "ready") is is_plain
    assert not is_plain or (counts(reading)["women"], counts(reading)["men"]) == (5, 13)


def test_the_same_people_on_two_sheets_are_counted_once_where_they_agree(tmp_path: Path) -> None:
    grades = [("Grade", "Female", "Male"), ("Grade 6", 9, 17), ("Grade 8", 5, 21)]
    ages = [("Age band", "Female", "Male"), ("Under 40", 6, 10), ("40 and over", 8, 28)]
    reading = read(workbook(tmp_path / FILE, *ages, Grades=grades))
    assert (reading.verdict, [table.sheet for table in reading.tables]) == ("ready", ["Grades"])
    ages[1] = ("Under 40", 7, 10)
    other = read(workbook(tmp_path / FILE, *ages, Grades=grades))
    assert other.verdict == "needs answers"


@pytest.mark.parametrize(
    ("headings", "verdict"),
    [
        (("Female FT", "Female PT", "Male FT", "Male PT"), "ready"),
        (("Female 2024", "Female 2025", "Male 2024", "Male 2025"), "ready"),
        (("Women - Grade 6", "Women - Grade 8", "Men - Grade 6", "Men - Grade 8"), "ready"),
        (("Female FT", "Female bank", "Male FT", "Male bank"), "needs answers"),
    ],
)
def test_a_gender_and_something_else_in_one_heading(
    tmp_path: Path, headings: tuple[str, ...], verdict: str
) -> None:
    rows = [("Team", *headings), ("Web", 1, 2, 3, 4), ("Desk", 5, 6, 7, 8)]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert reading.verdict == verdict, told(reading)
    assert (counts(reading)["women"], counts(reading)["men"]) == (14, 22)


def test_changes_and_percentages_are_no_people(tmp_path: Path) -> None:
    rows = [
        ("Gender", "2024", "2025", "Change"), ("Female", 20, 25, 5), ("Male", 50, 51, 1),
        ("Total", 70, 76, 6), ("% female", "29%", "33%", ""),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 45)


def test_a_row_of_people_who_share_jobs_is_no_row_of_shares(tmp_path: Path) -> None:
    rows = [("Working pattern", "Female", "Male"), ("Full time", 9, 17), ("Job share", 4, 2)]
    assert counts(read(workbook(tmp_path / FILE, *rows)))["women"] == 13


def test_council_and_team_merged_beside_their_people(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "return ICT 2025.xlsx", ("Council", "Gender", "Job title"),
        ("Leeds City Council", "F", "Developer"), ("", "M", "Analyst"), ("", "F", "Analyst"),
        ("Wigan Council", "F", "Developer"), ("", "M", "Analyst"),
    )  # fmt: skip
    assert read(path).verdict == "refused"
    book = openpyxl.load_workbook(path)
    book["Staff"].merge_cells("A2:A4")
    book["Staff"].merge_cells("A5:A6")
    book.save(path)
    reading = read(path)
    assert reading.verdict == "ready"
    people = {cell.organisation: n.people for cell, n in reading.tables[0].cells.items()}
    assert sum(people.values()) >= 2
    assert counts(reading)["women"] == 3


@pytest.mark.parametrize(
    ("lonely", "verdict"),
    [("Web Team", "ready"), ("Service Desk", "ready"), ("Dilys Hollis", "needs answers")],
)
def test_a_word_alone_in_a_row_of_a_list(tmp_path: Path, lonely: str, verdict: str) -> None:
    people = [("Aled Jessop", "M", "Developer"), ("Bethan Hollis", "F", "Analyst")]
    rows = [("Name", "Gender", "Job title"), people[0], (lonely,), people[1]]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (reading.verdict, counts(reading)["women"]) == (verdict, 1)


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # Fifteen different ones without a number above 12: two in five days are a month's number.
        ([f"{day:02d}/{1 + day * 5 % 12:02d}/20{10 + day}" for day in range(2, 10)] * 2, False),
        ([f"{1 + n % 12:02d}/{1 + n * 5 % 12:02d}/20{10 + n}" for n in range(16)], True),
        # Firsts of months, day first; and the same month first.
        ([f"01/{1 + n % 12:02d}/20{10 + n}" for n in range(16)], False),
        ([f"{1 + n % 12:02d}/01/20{10 + n}" for n in range(8)], True),
        # A number above 12 tells the order.
        ([f"{1 + n % 12:02d}/{1 + n * 5 % 12:02d}/20{10 + n}" for n in range(16)] + ["25/03/2020"],
         False),
        # Day first, 2 December is to come; month first, 12 February was.
        ([f"02/{n:02d}/2024" for n in range(3, 9)] + ["02/12/2025"], True),
        (["2024-01-02"] * 20, False),
    ],
)  # fmt: skip
def test_dates_that_may_be_month_first(texts: list[str], expected: bool) -> None:
    assert may_be_month_first(texts, date(2025, 11, 24)) is expected


def test_serials_of_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    day = (date(2025, 4, 1) - date(1904, 1, 1)).days
    rows: list[Row] = [
        ["Gender", "Job title", "Start date"],
        ["F", "Developer", day - 1],
        ["M", "Analyst", day],
    ]
    path = write(tmp_path / FILE, Sheet("ICT", rows), dates_1904=True)
    # The man starts the day after the snapshot; counted from 1900 he would have been there in 2021.
    assert (counts(read(path))["women"], counts(read(path))["men"]) == (1, 0)


@pytest.mark.parametrize("day", [date(2025, 3, 31), "31/03/2025", "Mar-25", 45_747])
def test_years_that_are_written_as_their_last_day(tmp_path: Path, day: object) -> None:
    rows = [("Council", "Year", "Female", "Male"), ("Leeds City Council", day, 4, 9)]
    reading = read(workbook(tmp_path / "ICT.xlsx", *rows))
    assert (reading.verdict, reading.tables[0].years) == ("ready", [2025])


# ---------------------------------------------------------------- old workbooks


def test_hidden_rows_and_errors_of_an_old_workbook_are_seen(tmp_path: Path) -> None:
    rows: list[Row] = [("Staff number", "Gender", "Job title")]
    rows += [(f"{n}", "F", "Developer") for n in range(1_000, 1_400)]
    rows[200] = ("1199", NotAvailable(), "Developer")
    path = tmp_path / "Leeds City Council ICT 2025.xls"
    write_xls(path, [("ICT", rows, False)], {"ICT": (4, 5)})
    facts = facts_of(path)["ICT"]
    assert set(facts.hidden_rows) == {5, 6}
    assert dict(facts.error_cells) == {(201, 2): "#N/A"}
    codes = {problem.code: problem.level for problem in read(path).problems}
    assert (codes["hidden"], codes["error cells"]) == ("ask", "refuse")
    assert "hidden rows not seen" not in codes


def test_every_sheet_of_a_published_old_workbook_is_followed_to_its_end(shared_data: Path) -> None:
    # By xlrd, too, there are 108 sheets in it, in which no row is hidden and no cell in error.
    facts = facts_of(shared_data / "workforce-samples" / "scotland-teacher-census-2010.xls")
    assert len(facts) == 108
    assert not any(
        each.hidden_rows or each.error_cells or each.from_1904 for each in facts.values()
    )


@pytest.mark.parametrize("length", [0, 4, 512, 5_000, 12_288])
def test_an_old_workbook_that_is_cut_off_gives_no_facts(tmp_path: Path, length: int) -> None:
    path = tmp_path / "cut.xls"
    write_xls(path, [("ICT", [("Gender",)] * 2_000, False)])
    path.write_bytes(path.read_bytes()[:length])
    assert facts_of(path) == {}
