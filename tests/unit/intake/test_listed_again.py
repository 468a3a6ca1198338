"""A team that is listed on several dates is one team, and who left between them is not in post."""

from __future__ import annotations

from pathlib import Path

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import CAMDEN, Row, asked, counts, read, workbook

AGAIN = "people listed again and again"
HEADINGS = ["Employee number", "Gender", "Grade"]


def team(first: int, last: int) -> list[Row]:
    return [[10_000 + at, "Female" if at % 2 else "Male", "Grade 6"] for at in range(first, last)]


def by_month(path: Path, answers: Answers) -> Reading:
    more = {"Feb": [HEADINGS, *team(2, 20)], "Mar": [HEADINGS, *team(4, 22)]}
    return read(workbook(path / CAMDEN, HEADINGS, *team(0, 20), **more), answers=answers)


def test_the_same_people_on_several_sheets_are_asked_about(tmp_path: Path) -> None:
    assert asked(by_month(tmp_path, Answers())) == [AGAIN]


def test_the_sheet_that_is_chosen_is_counted_alone(tmp_path: Path) -> None:
    reading = by_month(tmp_path, Answers(sheets=("Mar",)))
    assert asked(reading) == []
    assert counts(reading) == {"women": 9, "men": 9, "another gender": 0, "not recorded": 0}


def test_sheets_chosen_together_need_a_reason(tmp_path: Path) -> None:
    every = Answers(sheets=("Staff", "Feb", "Mar"))
    assert asked(by_month(tmp_path, every)) == [AGAIN]
    told = Answers(sheets=every.sheets, reasons={AGAIN: "Nobody left"})
    assert asked(by_month(tmp_path, told)) == []


def test_the_same_people_in_rows_of_several_dates_are_asked_about(tmp_path: Path) -> None:
    rows = [[*row, period] for period in ("Period 11", "Period 12") for row in team(0, 20)]
    reading = read(workbook(tmp_path / CAMDEN, [*HEADINGS, "Pay period"], *rows))
    assert AGAIN in asked(reading)


def test_a_few_people_with_two_posts_are_not_asked_about(tmp_path: Path) -> None:
    rows = [*team(0, 40), *team(0, 6)]
    assert AGAIN not in asked(read(workbook(tmp_path / CAMDEN, HEADINGS, *rows)))
