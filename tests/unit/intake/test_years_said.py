"""The year of the figures, told from other years that stand above a table or in a file's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.whose.years_said import years_said
from tests.unit.intake.sheets import TODAY, Row, asked, read, women_and_men, workbook

COUNTS: list[Row] = [["Grade", "Female", "Male"], ["Grade 6", 12, 20], ["Grade 8", 6, 9]]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Snapshot date: 31/03/2025", {2025}),
        ("Reporting period = 2024-25", {2025}),
        ("Year: 2025", {2025}),
        ("Filters: Service = ICT; Snapshot date = 31/03/2025; Run date = 14/05/2025", {2025}),
        ("Applied filters:\nSnapshot date is 31/03/2025\nStarted since 2001", {2025}),
        ("Staff in post 2019; staff in post 2025", {2019, 2025}),
        ("Created 2026", set()),
        ("ICT staff compared with 2024", set()),
        ("Printed on 14 May 2025", set()),
        ("Data exported 31 March 2025", {2025}),
        ("The Equality Act 2010", set()),
        ("Digital Strategy 2022", set()),
        ("Grades as per NJC pay scales 2024", set()),
        ("ICT staff (2024 pay award applied)", set()),
        ("ICT staff, 2021 census categories", set()),
        ("Structure agreed in March 2023", set()),
        ("ICT staff per grade 2025", {2025}),
        ("ICT staff by pay scale 2025", {2025}),
        ("Structure agreed, position at 31 March 2025", {2025}),
        ("Policy and Strategy: ICT staff 2025", {2025}),
        ("Leavers 24-25", {2025}),
        ("Starters in 2024/25", {2025}),
        ("Points 24-25", set()),
        ("Ages 24-25", set()),
        ("IT pay 14-15", set()),
        ("Zone 12-13", set()),
        ("Leavers 24-27", set()),
    ],
)
def test_a_year_of_printing_or_of_a_rule_is_no_year_of_figures(text: str, years: set[int]) -> None:
    assert years_said(text, TODAY, of_forms=True) == years


@pytest.mark.parametrize(
    ("notes", "year"),
    [
        ([["Reporting year: 2025"], ["Created 2026"]], 2025),
        ([["ICT workforce template 2019"], ["Reporting period: 2024/25"]], 2025),
        ([["ICT staff return, form 2024"]], 2024),
    ],
)
def test_the_year_is_taken_from_what_says_it_of_the_figures(
    tmp_path: Path, notes: list[Row], year: int
) -> None:
    reading = read(workbook(tmp_path / "Camden Council.xlsx", *notes, [], *COUNTS))
    assert asked(reading) == []
    assert {cell.year for table in reading.tables for cell in table.cells} == {year}
    assert women_and_men(reading) == (18, 29)


FILTERS = "Directorate = Resources; Service = Digital and ICT; " + "Cost centre = All; " * 12


def test_a_year_in_a_long_line_of_filters_is_heard_and_no_other_words_of_it(tmp_path: Path) -> None:
    line = f"{FILTERS}Snapshot date = 31/03/2025; figures before 2021 are not comparable"
    reading = read(workbook(tmp_path / "Camden Council.xlsx", [line], [], *COUNTS))
    assert asked(reading) == []
    assert {cell.year for cell in reading.tables[0].cells} == {2025}
    two = read(workbook(tmp_path / "Camden Council.xlsx", [f"{line}; Year: 2024"], [], *COUNTS))
    assert asked(two) == ["year"]


@pytest.mark.parametrize(
    "notes",
    [
        [["Snapshot date: 31/03/2025"], ["Reporting period: 2023/24"]],
        [["Created 2026"]],
        [["Report run: 14/05/2025"]],
    ],
)
def test_two_years_of_figures_or_none_are_asked_about(tmp_path: Path, notes: list[Row]) -> None:
    reading = read(workbook(tmp_path / "Camden Council.xlsx", *notes, [], *COUNTS))
    assert [code for code in asked(reading) if "year" in code]


@pytest.mark.parametrize(("year", "questions"), [(2025, []), (2026, ["year to come"])])
def test_a_year_whose_snapshot_is_to_come_is_asked_about(
    tmp_path: Path, year: int, questions: list[str]
) -> None:
    path = workbook(tmp_path / f"Leeds City Council ICT {year}.xlsx", *COUNTS)
    assert asked(read(path)) == questions
    told = [["Year", *COUNTS[0]], *([year, *row] for row in COUNTS[1:])]
    assert asked(read(workbook(tmp_path / "Leeds City Council ICT.xlsx", *told))) == questions


def test_a_year_to_come_that_the_sender_says_is_taken(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Leeds City Council ICT 2026.xlsx", *COUNTS)
    assert asked(read(path, year="2026")) == []


NO_YEAR, WITH_YEAR = "Leeds City Council ICT.xlsx", "Leeds City Council ICT 2025.xlsx"


@pytest.mark.parametrize(
    ("name", "note", "questions"),
    [
        (NO_YEAR, "* Headcount at 31 March 2025", []),
        (NO_YEAR, "Source: HR system, 31 March 2025", []),
        (NO_YEAR, "Figures are for 2024/25", []),
        (NO_YEAR, "Headcount in 2024 was 41", ["year"]),
        (NO_YEAR, "Staff survey 2023 results are published separately", ["year"]),
        (WITH_YEAR, "Headcount excludes the 2022 agency contract", []),
        (NO_YEAR, "The Equality Act 2010", ["year"]),
        (NO_YEAR, "The next return is due on 31 March 2026", ["year"]),
        (NO_YEAR, "Figures for 2024 were restated after audit", ["year"]),
        (WITH_YEAR, "Data as at 31 March 2025", []),
        (WITH_YEAR, "Data as at 31 March 2024", ["year"]),
    ],
)
def test_a_note_below_a_table_says_its_year_where_it_says_so_of_the_figures(
    tmp_path: Path, name: str, note: str, questions: list[str]
) -> None:
    assert asked(read(workbook(tmp_path / name, *COUNTS, [], [note]))) == questions


@pytest.mark.parametrize("corner", [2025, "2024/25", "31 March 2025"])
def test_a_year_in_the_corner_of_a_table_is_that_of_its_figures(
    tmp_path: Path, corner: object
) -> None:
    rows = [[corner, *COUNTS[0][1:]], *COUNTS[1:]]
    reading = read(workbook(tmp_path / NO_YEAR, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (18, 29))
    assert {cell.year for table in reading.tables for cell in table.cells} == {2025}


def test_a_council_in_the_corner_of_a_table_is_that_of_its_figures(tmp_path: Path) -> None:
    rows = [["Leeds City Council ICT 2025", *COUNTS[0][1:]], *COUNTS[1:]]
    reading = read(workbook(tmp_path / "return.xlsx", *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (18, 29))
    assert {cell.organisation for cell in reading.tables[0].cells} == {"E08000035"}


@pytest.mark.parametrize(
    ("title", "questions"),
    [
        ("Women in council ICT, 2025", ["year"]),
        ("ICT staff at 31 March 2025", []),
        ("ICT staff as at March 2025", []),
        ("ICT staff 2023/24", []),
    ],
)
def test_a_year_of_a_title_against_that_of_the_file_is_asked_about(
    tmp_path: Path, title: str, questions: list[str]
) -> None:
    path = tmp_path / "Leeds City Council ICT 2024.xlsx"
    assert asked(read(workbook(path, (title,), *COUNTS))) == questions


def test_the_number_of_a_request_is_no_year_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Leeds City Council FOI 2026-1234 ICT.xlsx"
    assert asked(read(workbook(path, ("ICT staff 2024/25",), *COUNTS))) == []
