"""Answers to requests for information are numbers of women and men, where they ask of everybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

HEAD: Row = ("Question", "Answer")
WOMEN, MEN = (
    "How many women work in your ICT department?",
    "How many men work in your ICT department?",
)
TOTAL: Row = (3, "How many staff in total work in your ICT department?", 52)
OTHERS: list[Row] = [("How many staff in total do you employ?", 5_210),
                     ("Who leads the ICT department?", "The Chief Digital Officer"),
                     ("How many vacancies are there in it?", 3)]  # fmt: skip


def of(folder: Path, *rows: Row) -> tuple[str, tuple[int, int], list[str]]:
    reading = read(workbook(folder / CAMDEN, *rows))
    return reading.verdict, women_and_men(reading), asked(reading)


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, (WOMEN, 12), (MEN, 40)],
        [("1. " + WOMEN, 12), ("2. " + MEN, 40)],
        [("FOI 1234/25: response",), ("No.", *HEAD), (1, WOMEN, 12), (2, MEN, 40), TOTAL],
        [HEAD, ("1. How many people were employed in the council's IT department?", 52),
         ("2. How many of these were women?", 12), ("3. How many of these were men?", 40)],
        [HEAD, ("How many female staff do you employ in IT?", 12),
         ("How many male staff do you employ in IT?", 40)],
        [HEAD, *OTHERS, (WOMEN, 12), ("How many are men?", "see below"), (MEN, 40), *OTHERS[:0]],
    ],
)  # fmt: skip
def test_women_and_men_who_work_in_it_are_counted(tmp_path: Path, rows: list[Row]) -> None:
    assert of(tmp_path, *rows) == ("ready", (12, 40), [])


@pytest.mark.parametrize(
    ("women", "men"),
    [
        ("How many women left your ICT department?", "How many men left your ICT department?"),
        ("How many women in ICT work part time?", "How many men in ICT work part time?"),
        ("How many women work for the council?", "How many men work for the council?"),
        (WOMEN, "How many men in ICT are senior managers?"),
    ],
)
def test_questions_of_some_or_of_others_are_not_read(tmp_path: Path, women: str, men: str) -> None:
    assert of(tmp_path, ("FOI: ICT",), HEAD, (women, 12), (men, 40))[0] == "refused"


@pytest.mark.parametrize(
    "head", [("Question", 2024, 2025), ("", "2023/24", "2024/25"), ("Question", "31 March 2024",
             "31 March 2025")]
)  # fmt: skip
def test_answers_of_several_years_are_those_of_each(tmp_path: Path, head: Row) -> None:
    rows: list[Row] = [("FOI 1234",), head, (WOMEN, 12, 14), (MEN, 40, 41), (TOTAL[1], 52, 55)]
    reading = read(workbook(tmp_path / CAMDEN, *rows))
    assert asked(reading) == []
    by_year = {
        cell.year: people for table in reading.tables for cell, people in table.cells.items()
    }
    assert {year: (each.women, each.men) for year, each in by_year.items()} == {
        2024: (12, 40),
        2025: (14, 41),
    }


@pytest.mark.parametrize(
    "rows",
    [
        [("Question", 2024, 2025), (WOMEN, 12, 14), (MEN, 40, 41), (TOTAL[1], 52, 56)],
        [("Question", 2024, 2025), (WOMEN, 12, 14), (MEN, 40, "n/a")],
        [("Question", 2024, 2025), (WOMEN, 12, 14, 1), (MEN, 40, 41, 2)],
        [("Question", 2024, 2025), (WOMEN + " (31 March 2023)", 12, 14), (MEN, 40, 41)],
        [("Question", 2024, "FTE 2024"), (WOMEN, 12, 11.4), (MEN, 40, 38.2)],
        [("Question", 2024, 2025), (WOMEN, 12, 14), (MEN, 40, 41), ("Note: these are leavers",)],
    ],
)
def test_answers_of_years_beside_something_else_are_not_read(
    tmp_path: Path, rows: list[Row]
) -> None:
    assert of(tmp_path, *rows)[0] != "ready"


def test_a_total_that_does_not_agree_is_not_read(tmp_path: Path) -> None:
    rows: list[Row] = [("No.", *HEAD), (1, WOMEN, 12), (2, MEN, 40), (*TOTAL[:2], 55)]
    assert of(tmp_path, *rows)[0] != "ready"


def test_questions_of_two_years_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [HEAD, (WOMEN.replace("?", " at 31 March 2024?"), 12),
                       (MEN.replace("?", " at 31 March 2025?"), 40)]  # fmt: skip
    assert "year" in of(tmp_path, *rows)[2]


@pytest.mark.parametrize(
    "before",
    ["How many people left your ICT department in 2024/25?", "How many people do you employ?",
     "How many ICT staff work part time?"],
)  # fmt: skip
def test_those_of_another_question_are_not_counted(tmp_path: Path, before: str) -> None:
    those: list[Row] = [("How many of these are women?", 12), ("How many of them are men?", 40)]
    rows: list[Row] = [("ICT department, 31 March 2025",), HEAD, (before, 52), *those]
    assert of(tmp_path, *rows)[0] != "ready"


@pytest.mark.parametrize(
    "rows",
    [
        [("Status", "Leavers"), ("", ""), HEAD, (WOMEN, 12), (MEN, 40)],
        [HEAD, (WOMEN, 12), (MEN, 40), ("Note", "Figures are full time equivalents")],
        [HEAD, (WOMEN, 12, "permanent only"), (MEN, 40, "excludes managers")],
        [HEAD, (WOMEN, 12), (MEN, 40), ("of whom agency", 9)],
        [("Of those who left in the year:",), HEAD, (WOMEN, 12), (MEN, 40)],
        [("Part A", "managers only"), ("",), HEAD, (WOMEN, 12), (MEN, 40)],
    ],
)  # fmt: skip
def test_what_stands_about_the_questions_is_heard(tmp_path: Path, rows: list[Row]) -> None:
    assert of(tmp_path, *rows)[0] != "ready"


def test_council_and_day_above_the_questions_are_read(tmp_path: Path) -> None:
    rows: list[Row] = [("Council", "Leeds City Council"), ("As at", "31 March 2024"), ("",), HEAD,
                       (WOMEN, 12), (MEN, 40)]  # fmt: skip
    (table,) = read(workbook(tmp_path / "response.xlsx", *rows)).tables
    assert (table.councils, table.years) == (["E08000035"], [2024])
