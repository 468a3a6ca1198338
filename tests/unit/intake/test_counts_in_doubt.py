"""Counts that could be taken otherwise, and what each sheet of a file may leave unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, counts, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"


def of(path: Path, *rows: Row, name: str = FILE, answers: Answers | None = None) -> Reading:
    return read(workbook(path / name, *rows), answers=answers or Answers())


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems if problem.level == "ask"]


@pytest.mark.parametrize(
    ("rows", "is_asked"),
    [
        ([("Gender", "2025"), ("Female", 31), ("Male", 69)], True),
        ([("Gender", "2025"), ("Female", 31), ("Male", 69), ("Total", 100)], True),
        ([("Team", "Female", "Male"), ("ICT", 31, 69)], True),
        ([("Grade", "Female", "Male"), ("G5", 11, 29), ("G6", 20, 40), ("Total", 31, 69)], True),
        ([("Gender", "Headcount"), ("Female", 31), ("Male", 69)], False),
        ([("Number of ICT staff",), ("Team", "Female", "Male"), ("ICT", 31, 69)], False),
        ([("Grade", "F", "M"), ("G5", 11, 29), ("G6", 20, 39)], True),
        ([("Team", "Female", "Male"), ("ICT", 31, 72)], False),
        ([("Grade", "F", "M"), ("G5", 11, 29), ("G6", 20, 41)], True),
        ([("Grade", "F", "M"), ("G5", 11, 29), ("G6", 20, 41), ("Total", 31, 70)], False),
    ],
)
def test_numbers_that_make_a_hundred_are_asked_about_unless_they_are_called_people(
    tmp_path: Path, rows: list[Row], is_asked: bool
) -> None:
    assert ("may be percentages" in codes(of(tmp_path, *rows))) == is_asked


def test_no_row_is_the_sum_of_rows_of_another_year_or_status(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("Year", "Status", "Grade", "Female", "Male"),
        (2024, "In post", "G5", 40, 70),
        (2025, "In post", "G5", 36, 62),
        (2025, "Left", "G5", 4, 8),
    ]
    assert not codes(of(tmp_path, *rows))
    before: list[Row] = [("Year", "Team", "Female", "Male"), (2024, "A", 12, 30), (2024, "B", 5, 9)]
    assert not codes(of(tmp_path, *before, (2025, "A", 17, 39), (2025, "B", 3, 8)))
    assert codes(of(tmp_path, *before, (2024, "IT", 17, 39))) == ["row that may be a total"]


def test_a_sum_is_asked_about_by_the_name_that_no_other_row_has(tmp_path: Path) -> None:
    rows: list[Row] = [("Service", "Measure", "Female", "Male"), ("IT", "Number", 17, 39)]
    rows += [("Web", "Number", 12, 30), ("Desk", "Number", 5, 9)]
    (question,) = [p.question for p in of(tmp_path, *rows).problems if p.level == "ask"]
    assert question is not None
    assert question.about == "IT"
    settled = of(tmp_path, *rows, answers=Answers(rows={"IT": "leave out"}))
    assert (codes(settled), counts(settled)["women"]) == ([], 17)


def test_a_sum_whose_every_word_stands_in_other_rows_is_called_by_all_of_them(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [("Role", "Team", "Female", "Male"), ("Developer", "Web", 17, 39)]
    rows += [("Developer", "Desk", 12, 30), ("Analyst", "Web", 5, 9)]
    (question,) = [p.question for p in of(tmp_path, *rows).problems if p.level == "ask"]
    assert question is not None
    assert question.about == "Developer / Web"
    settled = of(tmp_path, *rows, answers=Answers(rows={"Developer / Web": "leave out"}))
    assert (codes(settled), counts(settled)["women"]) == ([], 17)


def test_a_sum_among_services_with_a_row_a_gender_is_called_by_its_service(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Gender", "Count"), ("Web", "F", 12), ("Web", "M", 30)]
    rows += [("Desk", "F", 5), ("Desk", "M", 9), ("IT", "F", 17), ("IT", "M", 39)]
    (question,) = [p.question for p in of(tmp_path, *rows).problems if p.level == "ask"]
    assert question is not None
    assert question.about == "IT"
    settled = of(tmp_path, *rows, answers=Answers(rows={"IT": "leave out"}))
    assert (codes(settled), counts(settled)["women"]) == ([], 17)


def test_of_which_is_a_part_wherever_it_stands(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Female", "Male"), ("ICT", 10, 20)]
    assert codes(of(tmp_path, *rows, ("ICT - of which apprentices", 2, 3))) == [
        "part of another row"
    ]


def test_women_and_everybody_make_men_only_when_that_is_said(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Women", "Total"), ("G5", 4, 12), ("G6", 10, 30)]
    reading = of(tmp_path, *rows)
    assert codes(reading) == ["everyone else taken as men"]
    assert (counts(reading)["women"], counts(reading)["men"]) == (14, 28)
    settled = of(tmp_path, *rows, answers=Answers(reasons={"everyone else taken as men": "Yes"}))
    assert settled.verdict == "ready"
    assert codes(of(tmp_path, *rows, ("G7", 9, 7))) == ["percentages", "everyone else taken as men"]


@pytest.mark.parametrize("shown", ["4*", "4 (1)", "4[c]", "4 r"])
def test_a_number_with_a_mark_is_counted_when_it_is_said_to_be_right(
    tmp_path: Path, shown: str
) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G5", shown, 8), ("G6", 10, 20)]
    assert codes(of(tmp_path, *rows)) == ["number with a mark"]
    settled = of(tmp_path, *rows, answers=Answers(reasons={"number with a mark": "A note"}))
    assert (settled.verdict, counts(settled)["women"]) == ("ready", 14)


def test_a_range_is_a_number_withheld(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G5", "1-4", 8), ("G6", 10, 20)]
    assert codes(of(tmp_path, *rows)) == ["numbers withheld"]


def test_a_month_is_asked_which_year_it_is_of(tmp_path: Path) -> None:
    rows: list[Row] = [("Period", "Grade", "Female", "Male"), ("01/2025", "G5", 4, 8)]
    name = "Leeds City Council ICT.xlsx"
    assert codes(of(tmp_path, *rows, name=name)) == ["year by another day"]
    settled = Answers(words={"year": {"01/2025": "2025"}})
    assert of(tmp_path, *rows, name=name, answers=settled).verdict == "ready"


def test_equivalents_in_rows_beside_headcounts_are_left_out(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Measure", "Female", "Male"), ("G5", "Headcount", 14, 28)]
    rows += [("G5", "FTE", 12.3, 27.4), ("G6", "Headcount", 3, 4), ("G6", "FTE", 2.5, 3.6)]
    reading = of(tmp_path, *rows)
    assert (reading.verdict, counts(reading)["women"]) == ("ready", 17)


def test_people_under_nb_are_of_another_gender(tmp_path: Path) -> None:
    reading = of(tmp_path, ("Grade", "Female", "Male", "NB"), ("G5", 4, 8, 1), ("G6", 10, 20, 2))
    assert (reading.verdict, counts(reading)["another gender"]) == ("ready", 3)


# ---------------------------------------------------------------- several sheets


def test_the_first_sheet_s_title_tells_the_council_and_year_of_the_others(tmp_path: Path) -> None:
    heads = ("Gender", "Grade")
    first = [("Leeds City Council: ICT staff at 31 March 2025",), heads, ("F", "G5")]
    others = {"Second": [heads, ("M", "G5")], "Last year": [heads, ("M", "G6")]}
    reading = read(workbook(tmp_path / "staff.xlsx", *first, **others))
    years = [table.as_json()["year"] for table in reading.tables]
    assert years[:2] == [2025, 2025]
    assert [(p.code, p.sheet) for p in reading.problems if p.level == "ask"] == [
        ("year", "Last year")
    ]


def test_a_sheet_s_own_year_stands_before_the_first_sheet_s(tmp_path: Path) -> None:
    rows = [("Leeds City Council: ICT staff at 31 March 2025",), ("Gender", "Grade"), ("F", "G5")]
    more = {"2024": [("Gender", "Grade"), ("M", "G5")]}
    reading = read(workbook(tmp_path / "staff.xlsx", *rows, **more))
    assert sorted(table.as_json()["year"] for table in reading.tables) == [2024, 2025]


def test_a_sheet_named_after_a_contract_is_no_fault_of_the_reader(tmp_path: Path) -> None:
    rows = [("Gender", "Headcount"), ("Female", 3), ("Male", 4)]
    assert read(workbook(tmp_path / FILE, **{"Staff": rows, "Apprentice": rows})).tables


@pytest.mark.parametrize(
    ("last", "is_asked"),
    [
        (("Bradford", 2025, "In post", "G7", 6, 4), False),
        (("Leeds", 2024, "In post", "G7", 6, 4), False),
        (("Leeds", 2025, "Left", "G7", 6, 4), False),
        (("Leeds", 2025, "In post", "G7 and others", 6, 4), True),
    ],
)
def test_a_row_is_no_sum_of_rows_of_another_council_year_or_status(
    tmp_path: Path, last: Row, is_asked: bool
) -> None:
    rows: list[Row] = [
        ("Council", "Year", "Status", "Grade", "Female", "Male"),
        ("Leeds", 2025, "In post", "G5", 2, 3), ("Leeds", 2025, "In post", "G6", 4, 1), last,
    ]  # fmt: skip
    assert ("row that may be a total" in codes(of(tmp_path, *rows))) == is_asked


@pytest.mark.parametrize(("second", "is_asked"), [("Bradford", True), ("Apprentices", False)])
def test_a_sheet_that_names_another_place_is_not_the_first_sheets_council(
    tmp_path: Path, second: str, is_asked: bool
) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G5", 3, 9), ("G6", 2, 7)]
    path = tmp_path / "ICT 2025.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, title in (
            ("One", "Leeds City Council ICT staff"),
            ("Two", f"{second} ICT staff"),
        ):
            sheet = book.add_worksheet(name)
            for number, row in enumerate([(title,), (), *rows]):
                sheet.write_row(number, 0, row)
    assert ("council" in codes(read(path))) == is_asked
