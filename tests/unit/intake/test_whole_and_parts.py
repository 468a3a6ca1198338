"""A sheet of all the staff beside sheets of their teams: everybody is counted once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, told, women_and_men, workbook

HEAD: Row = ["Grade", "Female", "Male"]
TEAMS: dict[str, list[Row]] = {
    "Service Desk": [HEAD, ["Grade 6", 5, 9], ["Grade 8", 2, 3]],
    "Networks": [HEAD, ["Grade 6", 4, 8], ["Grade 8", 1, 6]],
}
WHOLE: list[Row] = [HEAD, ["Grade 6", 9, 17], ["Grade 8", 3, 9]]
PEOPLE: list[Row] = [["E100", "Female", "Grade 6"], ["E101", "Male", "Grade 6"],
                     ["E102", "Male", "Grade 8"], ["E103", "Male", "Grade 6"],
                     ["E104", "Female", "Grade 8"], ["E105", "Male", "Grade 8"]]  # fmt: skip
LIST: Row = ["Staff number", "Gender", "Grade"]


@pytest.mark.parametrize("name", ["All staff", "Summary", "ICT total"])
def test_counts_of_all_that_are_the_sum_of_the_teams_are_counted_once(
    tmp_path: Path, name: str
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *TEAMS["Service Desk"],
                            **{"Networks": TEAMS["Networks"], name: WHOLE}))  # fmt: skip
    assert reading.verdict == "ready", told(reading)
    assert women_and_men(reading) == (12, 26)
    assert [table.sheet for table in reading.tables] == [name]


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        # One less; as many in all by other grades; and a name that does not say so.
        ("All staff", [HEAD, ["Grade 6", 9, 17], ["Grade 8", 3, 8]]),
        ("All staff", [HEAD, ["Grade 6", 8, 17], ["Grade 8", 4, 9]]),
        ("Applications support", WHOLE),
    ],
)
def test_a_whole_that_differs_or_is_not_called_so_is_asked_about(
    tmp_path: Path, name: str, whole: list[Row]
) -> None:
    reading = read(workbook(tmp_path / CAMDEN, *TEAMS["Service Desk"],
                            **{"Networks": TEAMS["Networks"], name: whole}))  # fmt: skip
    assert "several tables" in asked(reading)


def test_numbers_that_stand_on_the_sheet_of_all_and_once_more_are_people_once(
    tmp_path: Path,
) -> None:
    sheets = {"Desk": [LIST, *PEOPLE[:3]], "Networks": [LIST, *PEOPLE[3:]]}
    reading = read(workbook(tmp_path / CAMDEN, LIST, *PEOPLE, **{"All staff": [LIST, *PEOPLE]}))
    assert "people listed again and again" in asked(reading)
    all_first = {"All ICT": [LIST, *PEOPLE], **sheets}
    path = workbook(tmp_path / CAMDEN, ["Read me"], **all_first)
    assert asked(read(path)) == []
    assert women_and_men(read(path)) == (2, 4)


@pytest.mark.parametrize("of_all", [PEOPLE[1:], [*PEOPLE, ["E200", "Male", "Grade 6"]]])
def test_numbers_of_another_day_on_the_sheet_of_all_are_asked_about(
    tmp_path: Path, of_all: list[Row]
) -> None:
    sheets = {"All ICT": [LIST, *of_all], "Desk": [LIST, *PEOPLE[:3]],
              "Networks": [LIST, *PEOPLE[3:]]}  # fmt: skip
    reading = read(workbook(tmp_path / CAMDEN, ["Read me"], **sheets))
    assert "people listed again and again" in asked(reading)


def test_what_is_asked_of_a_teams_sheet_is_asked_although_another_is_of_all(tmp_path: Path) -> None:
    desk = [*TEAMS["Service Desk"], ["Figures are estimates"]]
    reading = read(workbook(tmp_path / CAMDEN, *desk,
                            **{"Networks": TEAMS["Networks"], "All staff": WHOLE}))  # fmt: skip
    assert "note on who is counted" in asked(reading), told(reading)
