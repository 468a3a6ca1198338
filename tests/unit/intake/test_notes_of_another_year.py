"""Notes and days of printing by which figures are not of the year that they are taken for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.unit.intake.lists_printed import HEAD, PEOPLE
from tests.unit.intake.sheets import Row, asked, problem, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
ASKED = ["note on who is counted"]
LIST: list[Row] = [HEAD, *PEOPLE]
COUNTS: list[Row] = [("Leeds ICT staff at 31 March 2025",), (), ("Grade", "Women", "Men"),
                     ("Grade 6", 3, 9), ("Grade 7", 5, 11)]  # fmt: skip


@pytest.mark.parametrize("note", ["Data as at 31 March 2024", "Figures for 2023/24"])
def test_a_note_of_another_year_is_asked_about_below_a_list_and_on_a_sheet(
    tmp_path: Path, note: str
) -> None:
    assert asked(read(workbook(tmp_path / FILE, *LIST, (), (note,)))) == ASKED
    assert asked(read(workbook(tmp_path / FILE, *LIST, Notes=[(note,)]))) == ["year"]
    for rows in (COUNTS, [*COUNTS[:2], *LIST]):
        assert asked(read(workbook(tmp_path / FILE, *rows, Notes=[(note,)]))) == ASKED


@pytest.mark.parametrize("note", ["Data as at 31 March 2025", "Next return due 31 March 2026"])
def test_a_note_of_the_same_year_or_of_something_else_is_no_question(
    tmp_path: Path, note: str
) -> None:
    assert asked(read(workbook(tmp_path / FILE, *LIST, (), (note,), Notes=[(note,)]))) == []


def test_a_year_that_was_given_is_not_asked_about_again(tmp_path: Path) -> None:
    path = workbook(tmp_path / FILE, *LIST, (), ("Data as at 31 March 2024",))
    assert asked(read(path, year="2025")) == []


@pytest.mark.parametrize(
    "row", [("Report run: 03/04/2024",), ("Run date", date(2024, 4, 3)), ("Extracted 4 Jan 2025",)]
)
def test_a_report_printed_long_before_the_snapshot_day_is_asked_about(
    tmp_path: Path, row: Row
) -> None:
    for rows in ([row, (), *LIST], [row, *COUNTS]):
        reading = read(workbook(tmp_path / FILE, *rows))
        assert asked(reading) == ASKED
        assert "before the snapshot day of 2025" in problem(reading, ASKED[0])[1]


@pytest.mark.parametrize("day", ["14/03/2025", "14/05/2025", "14/05/2026"])
def test_a_report_printed_about_the_day_or_after_it_is_no_question(
    tmp_path: Path, day: str
) -> None:
    assert asked(read(workbook(tmp_path / FILE, (f"Printed {day}",), (), *LIST))) == []


@pytest.mark.parametrize(
    "title",
    [
        "ICT headcount Q3 2024/25", "ICT staff, quarter 2", "Q1 2025 ICT staff",
        "ICT headcount December 2024", "ICT staff 30/09/2024", "ICT workforce 2024/25 average",
    ],
)  # fmt: skip
def test_a_title_of_another_day_or_a_part_of_the_year_is_asked_about(
    tmp_path: Path, title: str
) -> None:
    for rows in (LIST, COUNTS[2:]):
        assert asked(read(workbook(tmp_path / FILE, (title,), (), *rows))) == ASKED
    name = f"Leeds City Council {title.replace('/', '-')}.xlsx"
    assert asked(read(workbook(tmp_path / name, *LIST)))


@pytest.mark.parametrize(
    "title",
    [
        "ICT headcount Q4 2024/25", "ICT staff Q1 to Q4 2024/25", "Q1. ICT staff by grade",
        "ICT staff April 2025", "ICT staff at 1 April 2025", "ICT staff; board of 12 June 2025",
    ],
)  # fmt: skip
def test_a_title_of_the_snapshot_or_of_something_else_is_no_question(
    tmp_path: Path, title: str
) -> None:
    assert asked(read(workbook(tmp_path / FILE, (title,), (), *COUNTS[2:]))) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dec 2024", ASKED), ("30 Sep 2024", ASKED), ("Q3 2024-25", ASKED), ("2024-25 Q3", ASKED),
        ("March 2025", []), ("14.04.2025", []), ("June 2025", []), ("Q1", []), ("Q4 2024-25", []),
    ],
)  # fmt: skip
def test_a_sheet_called_after_a_day_or_quarter_before_is_asked_about(
    tmp_path: Path, name: str, expected: list[str]
) -> None:
    for rows in (LIST, COUNTS[2:]):
        path = workbook(tmp_path / FILE, **{name: rows})
        assert asked(read(path)) == expected
