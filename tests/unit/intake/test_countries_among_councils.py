"""Rows of a country among those of its councils or regions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, listed, women_and_men

FILE = "Councils IT 2025.xlsx"
HEAD: Row = ("Council", "Women", "Men")
ENGLISH: list[Row] = [("Camden", 4, 9), ("Leeds", 3, 8)]
WELSH: list[Row] = [("Cardiff", 2, 7), ("Swansea", 3, 4)]


@pytest.mark.parametrize("word", ["UK", "United Kingdom", "England and Wales", "National"])
def test_a_country_that_is_the_sum_of_its_councils_counts_nobody_again(
    tmp_path: Path, word: str
) -> None:
    of_all: Row = (word, 12, 28)
    for rows in ([*ENGLISH, *WELSH, of_all], [of_all, *ENGLISH, *WELSH]):
        reading = listed(tmp_path, HEAD, *rows, name=FILE)
        assert (asked(reading), women_and_men(reading)) == ([], (12, 28))


def test_countries_stand_within_one_another_and_beside_years(tmp_path: Path) -> None:
    rows: list[Row] = [("England", 7, 17), *ENGLISH, *WELSH, ("Wales", 5, 11), ("UK", 12, 28)]
    reading = listed(tmp_path, HEAD, *rows, name=FILE)
    assert (asked(reading), women_and_men(reading)) == ([], (12, 28))
    years = [(*row, year) for year in (2024, 2025) for row in rows]
    reading = listed(tmp_path, (*HEAD, "Year"), *years, name=FILE)
    assert (asked(reading), women_and_men(reading)) == ([], (24, 56))


def test_a_country_that_is_no_sum_of_its_councils_is_asked_about(tmp_path: Path) -> None:
    assert asked(listed(tmp_path, HEAD, *ENGLISH, ("UK", 9, 17), name=FILE)) == ["unknown council"]
    assert asked(listed(tmp_path, HEAD, *ENGLISH, ("Wales", 7, 17), name=FILE)) != []


def test_of_regions_wales_is_one_and_england_the_sum_of_its_own(tmp_path: Path) -> None:
    rows: list[Row] = [("Region", "Women", "Men"), ("London", 4, 9), ("South East", 3, 8)]
    rows += [("England", 7, 17), ("Wales", 2, 5), ("Scotland", 2, 6), ("UK", 11, 28)]
    reading = listed(tmp_path, ("Society members",), *rows, name="Socitm 2025.xlsx")
    assert (asked(reading), women_and_men(reading)) == ([], (11, 28))


def test_cymru_is_the_sum_of_welsh_councils_and_no_single_letter_is(tmp_path: Path) -> None:
    of_all: Row = ("Cymru", 5, 11)
    reading = listed(tmp_path, HEAD, *WELSH, of_all, name=FILE)
    assert (asked(reading), women_and_men(reading)) == ([], (5, 11))
    assert asked(listed(tmp_path, HEAD, *WELSH, ("C", 5, 11), name=FILE)) == ["unknown council"]
