"""Totals of the councils of a region, which stand below all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, told, women_and_men, workbook

FILE = "ICT workforce 2025.xlsx"
HEAD: Row = ("Region", "Council", "Women", "Men")
COUNCILS: list[Row] = [
    ("North", "Leeds", 7, 20), ("South", "Luton", 8, 23), ("North", "Bradford", 9, 26),
    ("South", "Kirklees", 10, 29),
]  # fmt: skip
NORTH, SOUTH = (16, 46), (18, 52)


@pytest.mark.parametrize("words", ["{} total", "Total {}", "Total for {}"])
def test_each_total_is_that_of_the_rows_with_its_word(tmp_path: Path, words: str) -> None:
    sums = [(words.format(name), "", *sum_of)
            for name, sum_of in (("North", NORTH), ("South", SOUTH))]  # fmt: skip
    for rows in (sums, [*sums[:1], ("Total", "", 34, 98)], [*sums, ("Total", "", 34, 98)]):
        reading = read(workbook(tmp_path / FILE, HEAD, *COUNCILS, *rows))
        assert (asked(reading), women_and_men(reading)) == ([], (34, 98)), told(reading)


def test_another_total_than_that_of_its_rows_is_refused(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / FILE, HEAD, *COUNCILS, ("North total", "", 17, 46)))
    assert reading.verdict == "refused"


def test_councils_of_two_regions_of_nearly_as_many_people_are_no_two_breakdowns(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [
        HEAD, ("North East", "Darlington", 12, 33), (None, "Gateshead", 21, 60),
        (None, "Sunderland", 18, 49), ("North East total", None, 51, 142),
        ("Yorkshire", "Barnsley", 15, 44), (None, "Hull", 19, 51), (None, "Rotherham", 16, 39),
        ("Yorkshire total", None, 50, 134),
    ]  # fmt: skip
    reading = read(workbook(tmp_path / FILE, *rows))
    assert (asked(reading), women_and_men(reading)) == ([], (101, 276)), told(reading)


def test_a_total_of_one_service_alone_says_that_the_others_may_not_be_meant(tmp_path: Path) -> None:
    rows: list[Row] = [("ICT", "Grade 5", 20, 50), ("ICT", "Grade 7", 2, 5),
                       ("Shared service", "Grade 7", 3, 4)]  # fmt: skip
    head: Row = ("Service", "Grade", "Women", "Men")
    reading = read(
        workbook(tmp_path / "Leeds ICT 2025.xlsx", head, *rows, ("Total ICT", "", 22, 55))
    )
    assert reading.verdict == "refused"
