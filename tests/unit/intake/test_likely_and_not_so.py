"""What reads like something known, and is not: none of these is taken for it without a question."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.unit.intake.sheets import Row, read, told, women_and_men, workbook

ICT = "Leeds City Council ICT 2025.xlsx"
PERSON = ("Staff number", "Gender", "Start date", "Last day")


def by_sheet(path: Path, sheets: dict[str, list[Row]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def people(many: int, start: str = "01/04/2019", last: str = "") -> list[Row]:
    return [(10_000 + at, "FM"[at % 2], start, last) for at in range(many)]


def test_who_was_in_post_during_the_year_need_not_be_at_its_end(tmp_path: Path) -> None:
    rows: list[Row] = [("Status", "Female", "Male"), ("In post during the year", 10, 20),
                       ("Leavers during the year", 2, 3)]  # fmt: skip
    assert read(workbook(tmp_path / ICT, *rows)).verdict != "ready"
    rows[1] = ("In post at year end", 10, 20)
    assert women_and_men(read(workbook(tmp_path / ICT, *rows))) == (10, 20)


@pytest.mark.parametrize("start", ["31/12/2099", "Never", "Open", "Nil"])
def test_words_and_days_of_no_last_day_are_no_first_days(tmp_path: Path, start: str) -> None:
    rows: list[Row] = [PERSON, *people(8), (10_008, "F", start, ""), (10_009, "M", start, "")]
    reading = read(workbook(tmp_path / ICT, *rows))
    assert reading.verdict != "ready" or women_and_men(reading) == (4, 4)
    stays: list[Row] = [PERSON, *people(8), (10_008, "F", "01/04/2019", start)]
    assert women_and_men(read(workbook(tmp_path / ICT, *stays))) == (5, 4)


@pytest.mark.parametrize("last", ["31/12/2099", "31/12/2154", "Never"])
def test_a_list_in_which_nobodys_last_day_is_told_is_of_people_in_post(
    tmp_path: Path, last: str
) -> None:
    reading = read(workbook(tmp_path / ICT, PERSON, *people(20, last=last)))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (10, 10))


def test_one_month_first_date_among_many_turns_no_other(tmp_path: Path) -> None:
    days = [f"{1 + at % 12:02}/{1 + at * 5 % 12:02}/{2010 + at % 14}" for at in range(40)]
    rows: list[Row] = [
        PERSON,
        *((10_000 + at, "FM"[at % 2], day, "") for at, day in enumerate(days)),
    ]
    rows.append((10_040, "F", "02/28/2012", ""))
    assert read(workbook(tmp_path / ICT, *rows)).verdict != "ready"


@pytest.mark.parametrize("whole", [("Full stack", "Apps", "Data"), ("All", "ICT", "HR"),
                                   ("Everyone", "Active", "Inactive")])  # fmt: skip
def test_a_sheet_of_all_is_of_all_the_it_staff_in_post(
    tmp_path: Path, whole: tuple[str, str, str]
) -> None:
    many = 1 if whole[0] == "Full stack" else 20
    counts = {whole[0]: (many * 2, many * 3), whole[1]: (many, many * 2), whole[2]: (many, many)}
    sheets: dict[str, list[Row]] = {
        name: [("Grade", "Female", "Male"), ("Grade 6", *numbers)]
        for name, numbers in counts.items()
    }
    reading = read(by_sheet(tmp_path / ICT, sheets))
    everybody = tuple(map(sum, zip(*counts.values(), strict=True)))
    # Three teams are everybody; all and a part of them are not.
    are_teams = whole[0] == "Full stack" and women_and_men(reading) == everybody
    assert reading.verdict != "ready" or are_teams


def test_teams_called_budget_or_plan_are_no_years_to_come(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Female", "Male"), ("Budget", 10, 12), ("Plan", 3, 4),
                       ("Networks", 4, 6), ("Estimates", 4, 6)]  # fmt: skip
    assert women_and_men(read(workbook(tmp_path / ICT, *rows))) == (21, 28)


def test_other_words_than_ages_under_age_are_not_added_to_them(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Age band", "Gender", "Headcount"),
        ("16-24", "Female", 3),
        ("16-24", "Male", 6),
        ("25+", "Female", 10),
        ("25+", "Male", 16),
    ]
    assert women_and_men(read(workbook(tmp_path / ICT, *rows))) == (13, 22)
    rows += [("Disabled", "Female", 2), ("Disabled", "Male", 3)]
    assert read(workbook(tmp_path / ICT, *rows)).verdict != "ready"


def test_sheets_called_after_towns_of_the_council_in_the_files_name_are_none(
    tmp_path: Path,
) -> None:
    table: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", 20, 31)]
    reading = read(by_sheet(tmp_path / "Kent ICT 2025.xlsx", {"Dover": table, "Ashford": table}))
    councils = {council for table_read in reading.tables for council in table_read.councils}
    assert councils <= {"E10000016"}
    assert reading.verdict != "ready" or councils


def test_of_a_row_of_equivalents_its_label_is_quoted_and_no_name(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Team", "Female", "Male", "Lead"),
        ("Service Desk", 4, 6, "Jane Smith"),
        ("Service Desk FTE", 3.5, 5.8, "Jane Smith"),
        ("Networks", 4, 6, "Bob Jones"),
    ]
    reading = read(workbook(tmp_path / ICT, *rows))
    assert women_and_men(reading) == (8, 12)
    assert not any("Jane" in said for said in told(reading))
