"""What stands below a list and says how many rows it has: a check, and nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import CAMDEN, Row, asked, read, women_and_men, workbook

HEAD: Row = ("Staff number", "Job title", "Grade", "Gender")
GENDERS = ("Female", "Male", "Male")
PEOPLE: list[Row] = [(1000 + at, "Analyst", "Grade 6", GENDERS[at % 3]) for at in range(33)]
FEET: list[Row] = [
    ("Count", "", "", 33), ("", "", "Count", 33), ("Headcount:", "", "", "33"), ("", "", "", 33),
    ("No. of employees", "", "", 33), ("Staff count", "", "", 33), ("Number of staff", 33),
    ("Count", 33, 33, 33), ("Count of Gender", "", "", 33),
]  # fmt: skip


@pytest.mark.parametrize("foot", FEET)
def test_a_count_of_the_rows_is_a_check_and_nobody(tmp_path: Path, foot: Row) -> None:
    for gap in ([], [()]):
        reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, *gap, foot))
        assert (reading.verdict, women_and_men(reading)) == ("ready", (11, 22))
        assert sum(table.counts.people for table in reading.tables) == 33


@pytest.mark.parametrize("foot", FEET)
def test_a_count_of_other_rows_is_asked_about(tmp_path: Path, foot: Row) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE[:32], foot))
    assert asked(reading) == ["not as many rows as it says"]


def test_counts_of_each_gender_are_nobody(tmp_path: Path) -> None:
    feet = [("", "", "Count of female", 11), ("", "", "Count of male", 22)]
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, *feet))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (11, 22))


def test_a_code_alone_is_no_count(tmp_path: Path) -> None:
    reading = read(workbook(tmp_path / CAMDEN, HEAD, *PEOPLE, ("", "", "", 2)))
    assert "unknown gender word" in asked(reading) or "gender code" in asked(reading)


NAMED: list[Row] = [("Staff number", "Name", "Gender", "Grade"), (1001, "Ann Aa", "Female", "PO1"),
                    (1002, "Bo Bee", "Male", "PO2"), (1003, "Cy Cee", "Male", "PO1")]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [("Total", "", "Female", ""), ("", "Sub-total", "Male", "PO1"), ("Total women", 1, "Female")],
)
def test_a_total_with_a_gender_among_people_is_asked_about(tmp_path: Path, row: Row) -> None:
    for rows in ([*NAMED, row], [*NAMED, row, (1004, "Di Dee", "Female", "PO2")]):
        assert "may be a tally" in asked(read(workbook(tmp_path / CAMDEN, *rows)))


def test_a_total_with_a_gender_is_seen_far_down_a_list(tmp_path: Path) -> None:
    people = [(10_000 + at, f"Ann {at}", "Female", "PO1") for at in range(5_200)]
    path = workbook(tmp_path / CAMDEN, NAMED[0], *people, ("", "Total", "Female", "PO1"))
    assert "may be a tally" in asked(read(path))


def test_a_total_without_a_gender_is_passed_over(tmp_path: Path) -> None:
    path = workbook(tmp_path / CAMDEN, *NAMED, ("Total", "", "", ""))
    assert "may be a tally" not in asked(read(path))


def test_a_total_first_in_a_list_without_names_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Job title", "Gender", "Grade"), ("Analyst", "Female", "PO1"),
                       ("Engineer", "Male", "PO2"), ("Analyst", "Male", "PO1")]  # fmt: skip
    assert asked(read(workbook(tmp_path / CAMDEN, *rows))) == []
    total = ("Total", "Female", "")
    assert "may be a tally" in asked(read(workbook(tmp_path / CAMDEN, *rows, total)))


@pytest.mark.parametrize("codes", ["FM", "21"])
def test_a_key_to_codes_below_a_list_is_asked_about(tmp_path: Path, codes: str) -> None:
    key: list[Row] = [(codes[0], "", "Female"), (codes[1], "", "Male")]
    rows = [*NAMED[:3], (1004, "Di Dee", "Female", "PO1"), *NAMED[3:]]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows, (), *key))) == ["may be a tally"]


@pytest.mark.parametrize("key", [("F", "Female", ""), ("F", "2", ""), ("F", "", "Female")])
def test_a_key_below_the_grades_or_teams_of_a_list_is_asked_about(tmp_path: Path, key: Row) -> None:
    rows: list[Row] = [
        ("Gender", "Grade", "Team"),
        *(("FM"[at % 2], "PO1", "Web") for at in range(9)),
    ]
    assert asked(read(workbook(tmp_path / CAMDEN, *rows, key))) == ["may be a tally"]


def test_letters_and_numbers_of_grades_are_no_codes_of_genders(tmp_path: Path) -> None:
    rows: list[Row] = [(grade, gender) for grade in "EFM2" for gender in ("Female", "Male") * 2]
    assert asked(read(workbook(tmp_path / CAMDEN, ("Grade", "Gender"), *rows))) == []
