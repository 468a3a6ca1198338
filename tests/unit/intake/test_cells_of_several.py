"""Cells of several people, columns beside those of people, and what lists say of themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, counts, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"


def of(path: Path, *rows: Row) -> Reading:
    return read(workbook(path / FILE, *rows))


def named(path: Path, name: str, heading: str = "Name") -> Reading:
    rows: list[Row] = [(heading, "Gender", "Job title", "Grade")]
    rows += [(f"Ann{at} Smith".replace(str(at), "abcdefgh"[at]), "Female", "Web Officer", "Grade 6")
             for at in range(6)]  # fmt: skip
    return of(path, *rows, (name, "Female", "Web Officer", "Grade 6"))


@pytest.mark.parametrize(
    "name",
    [
        "A Smith, B Jones",
        "Ann Smith / Bea Jones",
        "Smith / Jones",
        "Ann Smith\nBea Jones",
        "Ann Smith & Bea Jones",
        "Ann and Bea Smith",
        "Smith, Ann; Jones, Bea",
        "Smith, Ann, Jones, Bea",
        "Ann Smith (0.5) + Bea Jones (0.5)",
    ],
)
def test_two_names_in_a_cell_are_asked_about(tmp_path: Path, name: str) -> None:
    assert asked(named(tmp_path, name)) == ["more than one in a row"]
    assert asked(named(tmp_path, name, "Employee name")) == ["more than one in a row"]


@pytest.mark.parametrize(
    "name",
    [
        "Smith, Ann Mary",
        "Dr Ann Smith-Jones, BSc MBCS",
        "Ann Smith (née Jones)",
        "Ann Smith / 012345",
        "Ann/Annie Smith",
        "Ann Smith / Vacant",
        "Siân ap Rhys",
        "Ann Smith, Jr.",
        "Ann Smith / maternity cover",
    ],
)
def test_one_name_with_something_beside_it_is_one_person(tmp_path: Path, name: str) -> None:
    assert not asked(named(tmp_path, name))


def test_two_staff_numbers_in_a_cell_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Staff number", "Gender", "Grade")]
    rows += [(f"01{at:04d}", "Female", "Grade 6") for at in range(6)]
    assert not asked(of(tmp_path, *rows))
    more: Row = ("010021 / 010022", "Female", "Grade 6")
    assert asked(of(tmp_path, *rows, more)) == ["more than one in a row"]


def test_a_post_with_a_gender_and_nobodys_name_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Staff number", "Name", "Gender", "Grade")]
    names = ("Ann Smith", "Bea Jones", "Cat Hill", "Dee Ford", "Eve Wood")
    rows += [(f"01{at:04d}", name, "Female", "Grade 6") for at, name in enumerate(names)]
    assert not asked(of(tmp_path, *rows, ("", "Fay Agnew", "Female", "Grade 6")))
    assert asked(of(tmp_path, *rows, ("", "", "Female", "Grade 6"))) == ["person or vacancy"]


def test_a_vacancy_in_a_job_title_is_asked_about_beside_a_gender(tmp_path: Path) -> None:
    rows: list[Row] = [("Gender", "Job title", "Grade"), ("Male", "Web Officer", "Grade 6")]
    assert not asked(of(tmp_path, *rows, ("Male", "Vacancy Manager", "Grade 6")))
    vacant: Row = ("Male", "Web Officer - VACANT", "Grade 6")
    assert asked(of(tmp_path, *rows, vacant)) == ["column that may tell who counts"]


# ---------------------------------------------------------------- what a list says of itself


@pytest.mark.parametrize(
    ("last", "is_asked"),
    [
        (("Records: 62",), True),
        (("Records: 6",), False),
        (("Showing 1 to 6 of 62 entries",), True),
        (("6 of 62 records found",), True),
        (("Total", 5), True),
        (("Total", 6), False),
        (("Total", "", "", "", 222), False),
        (("Total staff: 9",), True),
        (("Report of 2025",), False),
    ],
)
def test_a_list_that_says_another_length_is_asked_about(
    tmp_path: Path, last: Row, is_asked: bool
) -> None:
    rows: list[Row] = [("Team", "Gender", "Job title", "Grade", "Hours")]
    rows += [("Web", "Female", "Web Officer", "Grade 6", 37) for _ in range(6)]
    assert ("not as many rows as it says" in asked(of(tmp_path, *rows, last))) == is_asked


@pytest.mark.parametrize(
    ("title", "is_asked"),
    [
        ("ICT: 72 employees", True),
        ("ICT: 6 employees", False),
        ("ICT staff (62 people)", True),
        ("ICT – as at 31 March 2025", False),
    ],
)
def test_a_title_may_say_the_length_after_other_words(
    tmp_path: Path, title: str, is_asked: bool
) -> None:
    rows: list[Row] = [(title,), ("Team", "Gender", "Job title", "Grade")]
    rows += [("Web", "Female", "Web Officer", "Grade 6") for _ in range(6)]
    assert ("not as many rows as it says" in asked(of(tmp_path, *rows))) == is_asked


def test_a_total_of_posts_and_a_total_of_each_team_are_no_other_length(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Gender", "Job title", "Grade")]
    rows += [("Web", "Female", "Web Officer", "Grade 6")] * 3 + [("Total", 3)]
    rows += [("Desk", "Male", "Analyst", "Grade 6")] * 2 + [("Vacant", "", "Analyst", "Grade 6")]
    assert not asked(of(tmp_path, *rows, ("Total", 3), ("Grand total", 6)))


# ---------------------------------------------------------------- columns and rows of others


@pytest.mark.parametrize(
    ("heading", "other", "is_asked"),
    [
        ("Headcount", "Headcount (this year)", True),
        ("Headcount", "Current", True),
        ("Count", "Vacant", True),
        ("Headcount", "Vacant", False),
        ("Headcount", "Headcount last year", False),
        ("Headcount", "Budgeted posts", False),
    ],
)
def test_other_numbers_that_may_be_those_in_post_are_asked_about(
    tmp_path: Path, heading: str, other: str, is_asked: bool
) -> None:
    rows: list[Row] = [("Grade", "Gender", heading, other)]
    rows += [("G6", "Female", 4, 5), ("G6", "Male", 14, 16), ("G8", "Female", 3, 2)]
    assert ("other numbers of people" in asked(of(tmp_path, *rows))) == is_asked


def test_small_numbers_under_staff_number_may_be_numbers_of_people(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Gender", "Staff Number"), ("G6", "Female", 4), ("G6", "Male", 14)]
    rows += [("G8", "Female", 3), ("G8", "Male", 9)]
    assert "list or counts" in asked(of(tmp_path, *rows))
    rows = [("Staff Number", "Gender", "Job title", "Start date")]
    rows += [(at * 7, "Female", f"Officer {at}", "01/02/2020") for at in range(1, 6)]
    assert "list or counts" not in asked(of(tmp_path, *rows))


@pytest.mark.parametrize("word", ["Posts on hold", "Recruiting", "Frozen posts", "Unfilled"])
def test_a_row_of_posts_without_anybody_is_asked_about(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("Team", "Female", "Male"), ("Web", 4, 9), ("Desk", 6, 7), (word, 1, 2)]
    assert "row of something else" in asked(of(tmp_path, *rows))


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Return", ("2024 return", "2025 return")),
        ("Source", ("Export April last year", "Export April")),
        ("Employed by", ("Council", "Capita")),
    ],
)
def test_a_column_of_other_years_or_employers_is_asked_about(
    tmp_path: Path, heading: str, words: tuple[str, str]
) -> None:
    rows: list[Row] = [("Gender", "Job title", "Grade", heading)]
    rows += [("Female", f"Officer {at}", "Grade 6", words[at % 2]) for at in range(8)]
    assert set(asked(of(tmp_path, *rows))) == {"column that may tell who counts"}


def test_people_of_another_council_in_a_file_that_names_one_are_asked_about(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [("Council", "Gender", "Job title", "Grade")]
    rows += [("Leeds", "Female", f"Officer {at}", "Grade 6") for at in range(6)]
    assert not asked(of(tmp_path, *rows))
    other: Row = ("Bradford", "Female", "Officer", "Grade 6")
    assert asked(of(tmp_path, *rows, other)) == ["other councils beside its own"]


# ---------------------------------------------------------------- pivot tables


def test_a_pivot_table_of_other_services_is_asked_whose_people_they_are(tmp_path: Path) -> None:
    rows: list[Row] = [("Row Labels", "Count of ID"), ("Corporate", 18), ("Digital", 8)]
    rows += [("Female", 3), ("Male", 5), ("HR", 10), ("Female", 7), ("Male", 3), ("Finance", 9)]
    rows += [("Accounts", 9), ("Female", 5), ("Male", 4), ("Grand Total", 27)]
    assert asked(of(tmp_path, *rows)) == ["whole council"]
    tabular: list[Row] = [("Service", "Gender", "Count of ID")]
    for service in ("Digital", "HR", "Finance"):
        tabular += [(service, "Female", 3), ("", "Male", 5)]
    assert asked(of(tmp_path, *tabular)) == ["whole council"]


def test_the_label_of_a_pivot_table_stands_for_the_rows_below_it(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Gender", "Headcount"), ("G6", "Female", 4), ("", "Male", 9)]
    reading = of(tmp_path, *rows, ("G8", "Female", 2), ("", "Male", 7))
    assert {g: c.people for g, c in reading.tables[0].by_grade.items()} == {"G6": 13, "G8": 9}
    assert counts(reading)["men"] == 16


def test_a_blank_grade_below_a_table_that_repeats_its_grades_is_no_label_left_out(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [("Grade", "Gender", "Headcount"), ("G6", "Female", 4), ("G6", "Male", 9)]
    reading = of(tmp_path, *rows, ("", "Female", 2), ("", "Male", 7))
    assert reading.tables[0].by_grade["G6"].people == 13


def test_job_titles_under_position_tell_a_whole_council_in_a_file_called_ict(
    tmp_path: Path,
) -> None:
    titles = ("Social Worker", "Care Assistant", "Planning Officer", "Software Developer")
    rows: list[Row] = [("Employee number", "Gender", "Position", "Grade")]
    rows += [(f"01{at:04d}", "Female", titles[at % 4], "Grade 6") for at in range(40)]
    assert asked(of(tmp_path, *rows)) == ["whole council"]


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Apprentices (included above)", "part of another row"),
        ("of the above, part time", "part of another row"),
        ("Memo: on maternity", "part of another row"),
        ("Council average", "row of something else"),
        ("2024", "row of something else"),
        ("Senior grades", "row of something else"),
        ("Secondees out", "row of something else"),
        ("Non-IT staff", "row of something else"),
    ],
)
def test_a_row_of_others_or_of_people_told_above_is_asked_about(
    tmp_path: Path, word: str, code: str
) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G6", 10, 20), ("G8", 5, 12), (word, 4, 5)]
    assert asked(of(tmp_path, *rows)) == [code]


def test_sheets_called_after_other_services_are_no_it_staff(tmp_path: Path) -> None:
    head: Row = ("Grade", "Female", "Male")
    staff: list[Row] = [head, ("G6", 10, 20), ("G8", 5, 12)]
    path = workbook(tmp_path / FILE, *staff, Finance=[head, ("G6", 20, 5)])
    assert asked(read(path)) == ["several tables"]
    settled = read(path, answers=Answers(sheets=("Staff",)))
    assert counts(settled)["women"] == 15


def test_a_sheet_of_people_who_were_removed_is_asked_about(tmp_path: Path) -> None:
    head: Row = ("Staff number", "Gender", "Grade", "Start date")
    gone: list[Row] = [head, ("010031", "Female", "G6", "01/02/2020")]
    rows: list[Row] = [head, ("010011", "Female", "G6", "01/02/2020")]
    path = workbook(tmp_path / FILE, *rows, **{"Removed from list": gone})
    assert "may not be in post" in asked(read(path))
