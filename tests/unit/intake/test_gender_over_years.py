"""Genders in the labels of rows, and years across."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, by_year, read, told, workbook

FILE = "Camden Council.xlsx"
YEARS: Row = ["Camden ICT", 2024, 2025]
GROUPS: list[Row] = [["Female Grade 6", 12, 11], ["Male Grade 6", 20, 21], ["Female Grade 8", 5, 6],
                     ["Male Grade 8", 9, 10]]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [("Women in IT", "Men in IT"), ("Number of women", "Number of men"), ("Female", "Male"),
     ("Women (headcount)", "Men (headcount)")],
)  # fmt: skip
@pytest.mark.parametrize(
    "years", [(2024, 2025), ("2023/24", "2024/25"), ("31 March 2024", "31 March 2025")]
)
def test_women_and_men_down_are_read_year_by_year(
    tmp_path: Path, words: tuple[str, str], years: tuple[object, object]
) -> None:
    rows: list[Row] = [["", *years], [words[0], 12, 14], [words[1], 30, 29], ["Total", 42, 43]]
    reading = read(workbook(tmp_path / FILE, *rows))
    assert asked(reading) == []
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: (12, 30), 2025: (14, 29)}


def test_groups_are_told_apart_and_shares_changes_and_forecasts_left_out(tmp_path: Path) -> None:
    head: Row = [*YEARS, "2026 (forecast)", "Change", "% change"]
    rows = [[*row, 99, 1, "5%"] for row in GROUPS]
    more: list[Row] = [["Total", 46, 48, 396, 2, ""], ["% female", "37%", "35%", "", "", ""]]
    reading = read(workbook(tmp_path / FILE, head, *rows, *more))
    assert reading.verdict == "ready", told(reading)
    assert by_year(reading) == {2024: (17, 29), 2025: (17, 31)}
    assert set(reading.tables[0].by_grade) == {"Grade 6", "Grade 8"}


def test_a_total_that_differs_is_refused(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / FILE, YEARS, *GROUPS, ["Total", 46, 50]))
    assert reading.verdict == "refused"
    assert any("C6" in sentence for sentence in told(reading)), told(reading)


@pytest.mark.parametrize(
    "rows",
    [
        # Some of the staff, and not all of them.
        [["Female apprentices", 3, 4], ["Male apprentices", 6, 5]],
        [*GROUPS, ["Vacancies", 3, 2]],
        [*GROUPS, ["Female leavers", 1, 2], ["Male leavers", 3, 3]],
        [["Women in IT", 12, 14], ["Men in IT", 30, 29], ["Women in senior roles", 2, 3],
         ["Men in senior roles", 4, 4]],
        [*GROUPS, ["Female Grade 6", 1, 2], ["Male Grade 6", 3, 3]],
    ],
)  # fmt: skip
def test_what_may_be_some_of_the_others_is_not_read_without_a_question(
    tmp_path: Path, rows: list[Row]
) -> None:
    assert read(workbook(tmp_path / FILE, YEARS, *rows)).verdict != "ready"
