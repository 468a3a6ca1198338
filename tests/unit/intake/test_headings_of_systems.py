"""What systems write in one word, with whose it is before it, or in codes beside the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.headings.codes import initials
from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

LEEDS_2025 = "Leeds City Council ICT 2025.xlsx"
ICT_2025 = "ICT staff 2025.xlsx"
LEEDS = "Leeds City Council"
TITLES = ("Web developer", "Data analyst", "Network engineer")


def people(*heads: str, words: tuple[Row, ...] = ((),)) -> list[Row]:
    """30 people, a third of them women, with more columns, of which these are the words."""
    rows: list[Row] = [("Employee number", "Gender", "Job title", "Grade", *heads)]
    rows += [
        (1_001 + n, "FMM"[n % 3], TITLES[n * 7 % 3], f"Grade {5 + n % 5}", *words[n % len(words)])
        for n in range(30)
    ]
    return rows


@pytest.mark.parametrize(
    "heads",
    [
        ("EmployeeID", "LegalSex", "PositionTitle", "GradeName"),
        ("EmpID", "User Gender", "Position", "User Grade"),
        ("Worker ID", "Worker Gender", "Employee Job Title", "Employee Grade"),
    ],
)
def test_headings_written_in_one_word_or_with_whose_they_are_are_known(
    tmp_path: Path, heads: Row
) -> None:
    reading = read(workbook(tmp_path / LEEDS_2025, heads, *people()[1:]))
    assert asked(reading) == []
    assert set(reading.tables[0].columns) == {"staff number", "gender", "role", "grade"}


def test_the_role_that_users_have_in_a_system_is_no_job(tmp_path: Path) -> None:
    rows = people("User role", words=(("Admin",), ("Viewer",)))
    (table,) = read(workbook(tmp_path / LEEDS_2025, *rows)).tables
    assert table.columns["role"] == "Job title"
    rows[0] = ("Employee number", "Gender", "User role", "Grade")
    (table,) = read(workbook(tmp_path / LEEDS_2025, *(row[:4] for row in rows))).tables
    assert "role" not in table.columns


@pytest.mark.parametrize("head", ["Occupancy type", "Engagement Type", "Kind of appointment"])
def test_a_column_of_contracts_needs_no_answer_whatever_it_is_called(
    tmp_path: Path, head: str
) -> None:
    rows = people(head, words=(("Permanent",), ("Fixed Term",), ("Agency",)))
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert reading.tables[0].columns["contract"] == head


def test_words_beside_the_codes_of_a_gender_tell_what_they_mean(tmp_path: Path) -> None:
    rows = [(r[0], {"F": "2", "M": "1"}.get(str(r[1]), r[1]), *r[2:]) for r in people("Wording")]
    told: list[Row] = [rows[0]]
    told += [(*row, {"2": "Female", "1": "Male"}[row[1]]) for row in rows[1:]]
    reading = read(workbook(tmp_path / LEEDS_2025, *told))
    assert asked(reading) == []
    assert women_and_men(reading) == (10, 20)
    told[1] = (*rows[1], "Male")
    assert "gender code" in asked(read(workbook(tmp_path / LEEDS_2025, *told)))


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ((("LCC",),), False),
        ((("LCC",), ("Capita",)), True),
        ((("XYZ",),), True),
        ((("Leeds.Resources.ICT.Service Desk",), ("Leeds.Resources.ICT.PMO",)), False),
        ((("Leeds.Resources.ICT",), ("Bradford.Resources.ICT",)), True),
    ],
)
def test_a_column_of_the_council_s_initials_or_units_names_no_other(
    tmp_path: Path, words: tuple[Row, ...], *, is_asked: bool
) -> None:
    path = workbook(tmp_path / ICT_2025, *people("Organisation", words=words))
    assert bool(asked(read(path, council=LEEDS))) is is_asked


def test_units_of_a_whole_council_are_its_departments(tmp_path: Path) -> None:
    units = ("Leeds.Adult Social Care", "Leeds.Housing", "Leeds.Resources.ICT")
    rows = people("Organization", words=tuple((unit,) for unit in units))
    rows = [(row[0], row[1], "Officer" if n else "Job title", *row[3:])
            for n, row in enumerate(rows)]  # fmt: skip
    assert asked(read(workbook(tmp_path / ICT_2025, *rows), council=LEEDS)) == ["whole council"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Leeds City Council", "LCC"), ("London Borough of Camden", "LBC"), ("City of York", "COY")],
)
def test_a_council_s_initials_are_those_of_its_words(name: str, letters: str) -> None:
    assert letters in initials(name)


def test_employees_among_contingent_workers_are_no_status(tmp_path: Path) -> None:
    rows = people("Worker Type", words=(("Employee",), ("Employee",), ("Contingent Worker",)))
    reading = read(workbook(tmp_path / LEEDS_2025, *rows))
    assert asked(reading) == []
    assert reading.tables[0].columns["contract"] == "Worker Type"
    assert women_and_men(reading) == (10, 20)


@pytest.mark.parametrize("heading", ["Contract officer gender", "HR officer gender"])
def test_the_gender_of_an_officer_of_something_is_asked_about(tmp_path: Path, heading: str) -> None:
    rows: list[Row] = [("Employee number", heading, "Job title", "Grade")]
    rows += [(at, "Female" if at % 3 else "Male", "Analyst", "Grade 6") for at in range(9)]
    assert "heading not sure" in asked(read(workbook(tmp_path / LEEDS_2025, *rows)))
