from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.tables.figures import NotACount, whole
from tests.unit.intake.sheets import Row, counts, read, text_file, told, workbook

NAME = "Leeds City Council 2025.xlsx"


def test_women_and_men_side_by_side_with_a_total_row_and_column(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / NAME,
        ("Grade", "Women", "Men", "Another gender", "Not recorded", "Total"),
        ("Manager", 3, 10, 0, 1, 14),
        ("Technician", 7, 30, 1, 0, 38),
        ("Total", 10, 40, 1, 1, 52),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert (reading.tables[0].layout, reading.tables[0].rows) == ("counts", 2)
    assert counts(reading) == {"women": 10, "men": 40, "another gender": 1, "not recorded": 1}


def test_one_row_a_group_with_a_number_of_people(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "Leeds City Council ICT 2025.csv",
        ("Grade", "Sex", "Headcount"),
        ("Manager", "F", "3"),
        ("Manager", "M", "1,204"),
        ("Manager", "All", "1207"),
        ("All grades", "F", "3"),
        ("Grand total", "", "1,207"),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert counts(reading) == {"women": 3, "men": 1204, "another gender": 0, "not recorded": 0}


def test_many_councils_and_years_with_a_total_for_each(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "return.xlsx",
        ("Council", "Year", "Grade", "Women", "Men"),
        ("Leeds", 2024, "Manager", 1, 2),
        ("Leeds", 2024, "Technician", 3, 4),
        ("Leeds", 2024, "Total", 4, 6),
        ("LB Camden", "2024/25", "Manager", 5, 6),
        ("LB Camden", "2024/25", "Total", 5, 6),
        ("Total", None, None, 9, 12),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert reading.tables[0].councils == ["E08000035", "E09000007"]
    assert reading.tables[0].years == [2024, 2025]
    assert counts(reading)["women"] == 9


def test_totals_of_sections_are_those_of_the_rows_since_the_last_total(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / NAME,
        ("Grade", "Women", "Men"),
        ("Manager", 1, 2),
        ("Head of service", 1, 1),
        ("Sub-total", 2, 3),
        ("Technician", 5, 6),
        ("Sub-total", 5, 6),
        ("Total", 7, 9),
    )
    assert read(path).verdict == "ready"


@pytest.mark.parametrize(
    ("rows", "cell", "words"),
    [
        ([("Manager", 3, 10, 13), ("Total", 3, 11, 14)], "C3", "a total of 11, where the rows add"),
        ([("Manager", 3, 10, 12)], "D2", "a total of 12, where the row adds up to 13"),
        ([("Manager", 3, -1, 2)], "C2", "'-1' as a number of people"),
        ([("Manager", 3.5, 1, 4.5)], "B2", "'3.5' as a number of people"),
        ([("Manager", "three", 1, 4)], "B2", "'three' as a number of people"),
        ([("Manager", "12%", 1, 13)], "B2", "'12%' as a number of people"),
    ],
)
def test_numbers_that_cannot_be_are_refused_with_their_cell(
    tmp_path: Path, rows: list[tuple[object, ...]], cell: str, words: str
) -> None:
    path = workbook(tmp_path / NAME, ("Grade", "Women", "Men", "Total"), *rows)
    reading = read(path)
    assert reading.verdict == "refused"
    first = next(p for p in reading.problems if p.level == "refuse")
    assert (first.sheet, first.cell) == ("Staff", cell)
    assert words in first.found


@pytest.mark.parametrize("mark", ["*", "c", "[c]", "<5", "..", "fewer than 5"])
def test_a_withheld_number_in_a_return_is_asked_for_and_is_no_zero(
    tmp_path: Path, mark: str
) -> None:
    path = workbook(tmp_path / NAME, ("Grade", "Women", "Men"), ("Manager", mark, 10))
    reading = read(path)
    assert reading.verdict == "needs answers"
    assert f"'{mark}', a number that is withheld" in told(reading)[0]
    assert "B2" in told(reading)[0]


def test_a_blank_is_a_zero_only_where_the_total_says_so(tmp_path: Path) -> None:
    sure = workbook(tmp_path / NAME, ("Grade", "Women", "Men", "Total"), ("Manager", None, 10, 10))
    assert read(sure).verdict == "ready"
    path = tmp_path / "Camden Council 2025.xlsx"
    unsure = workbook(path, ("Grade", "Women", "Men"), ("Manager", None, 10))
    assert read(unsure).verdict == "needs answers"


def test_a_total_over_withheld_numbers_is_told_and_not_refused(tmp_path: Path) -> None:
    path = text_file(
        tmp_path / "civil service.csv",
        ("Status", "Year", "Responsibility level", "Sex", "Headcount"),
        ("In post", "2023", "EO", "Female", "10"),
        ("In post", "2023", "EO", "Male", "[c]"),
        ("In post", "2023", "EO", "All", "15"),
    )
    reading = read(path)
    assert reading.verdict == "ready", told(reading)
    assert {p.code for p in reading.problems} >= {"total not checked", "numbers withheld"}


def test_percentages_are_not_counts(tmp_path: Path) -> None:
    path = workbook(tmp_path / NAME, ("Grade", "% women", "% men"), ("Manager", 30, 70))
    assert read(path).verdict == "refused"


@pytest.mark.parametrize(
    ("value", "people"),
    [(0, 0), (12.0, 12), ("12", 12), ("1,234", 1234), (" 7 ", 7), ("5.0", 5), ("-", None)],
)
def test_a_whole_number_is_read_in_every_common_form(value: object, people: int | None) -> None:
    assert whole(value) == people


@pytest.mark.parametrize(
    "value", [True, float("nan"), float("inf"), "1,23", "(5)", "5 people", 1e-9]
)
def test_what_is_no_whole_number_is_not_guessed_at(value: object) -> None:
    with pytest.raises(NotACount):
        whole(value)


@pytest.mark.parametrize(
    ("text", "said"),
    [("1 Amy", "1 …"), ("Siân Hollis-Rhys", "… …"), ("three", "three"),
     ("not known", "not known"), ("12 (TBC)", "12 (…)")],
)  # fmt: skip
def test_a_name_in_place_of_a_number_is_not_told_again(
    tmp_path: Path, text: str, said: str
) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", text, 4), ("Grade 7", 3, 5)]
    found = [p.found for p in read(workbook(tmp_path / "Camden Council 2025.xlsx", *rows)).problems]
    quoted = [each for each in found if "as a number of people" in each]
    assert quoted == [f"'{said}' as a number of people"]
