"""Tables as SAP BW and Business Objects print them, and columns of nobody's known gender."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, counts, listed, women_and_men

ROWS: list[Row] = [("G5", 4, 9, 13), ("G6", 3, 8, 11), ("Overall Result", 7, 17, 24)]


def wide(rows: list[Row]) -> list[Row]:
    """The rows with an empty column below the name of what stands across."""
    return [(row[0], "", *row[1:]) for row in rows]


def twice(rows: list[Row]) -> list[Row]:
    """The rows with equivalents beside each number."""
    return [(row[0], *(cell for n in row[1:] for cell in (n, float(str(n)) - 0.4))) for row in rows]


COLUMNS: dict[str, list[Row]] = {
    "the name of the genders beside them": [
        ("", "Gender", "Female", "Male", "Overall Result"),
        ("Pay scale group", "", "Headcount", "Headcount", "Headcount"),
        *wide(ROWS),
    ],
    "key figures over the genders": [
        ("", "Headcount", "Headcount", "Headcount"),
        ("Gender", "Female", "Male", "Overall Result"),
        ("Pay scale group", "", "", ""),
        *ROWS,
    ],
    "the name of the rows below that of the genders": [
        ("Gender", "Female", "Male", "Sum:"),
        ("Grade", "", "", ""),
        *ROWS[:2],
        ("Sum:", 7, 17, 24),
    ],
    "another characteristic over the genders": [
        ("", "Employee group", "Permanent", "Permanent", "Temporary", "Temporary"),
        ("", "Gender", "Female", "Male", "Female", "Male"),
        ("Pay scale group", "", *("Headcount",) * 4),
        ("G5", "", 3, 8, 1, 1),
        ("G6", "", 3, 7, 0, 1),
    ],
    "two key figures": [
        ("Gender", "Female", "", "Male", "", "Overall Result", ""),
        ("Pay scale group", *("Headcount", "FTE") * 3),
        *twice(ROWS),
    ],
}


@pytest.mark.parametrize("rows", COLUMNS.values(), ids=COLUMNS)
def test_names_of_characteristics_are_no_headings_of_their_words(
    tmp_path: Path, rows: list[Row]
) -> None:
    reading = listed(tmp_path, *rows)
    assert (asked(reading), women_and_men(reading)) == ([], (7, 17))
    assert set(reading.tables[0].by_grade) == {"G5", "G6"}


def test_a_sign_for_not_assigned_is_of_no_known_gender(tmp_path: Path) -> None:
    across: list[Row] = [("Grade", "Female", "Male", "#", "Overall Result"), ("G5", 4, 9, 1, 14)]
    down: list[Row] = [
        ("", "Gender", "Headcount"),
        ("Pay scale group", "", ""),
        ("G5", "Female", 4),
    ]
    down += [("", "Male", 9), ("", "#", 1), ("", "Result", 14), ("Overall Result", "", 14)]
    for rows in (across, down):
        reading = listed(tmp_path, *rows)
        assert asked(reading) == []
        assert counts(reading) == {"women": 4, "men": 9, "another gender": 0, "not recorded": 1}


def test_genders_beside_their_name_above_numbers_are_left_as_they_are(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade 5", 4, 9), ("Grade 6", 3, 8)]
    assert listed(tmp_path, ("Gender", "Female", "Male"), *rows).verdict != "ready"


# ---------------------------------------------------------------- beside women and men


@pytest.mark.parametrize("head", ["Not assigned", "(blank)", "N/A"])
def test_a_column_of_no_known_gender_is_counted_by_every_word_for_it(
    tmp_path: Path, head: str
) -> None:
    reading = listed(tmp_path, ("Grade", "Female", "Male", head), ("G5", 4, 9, 1))
    assert counts(reading)["not recorded"] == 1


@pytest.mark.parametrize("head", ["Overall Result", "Total Result", "Both", "Everyone", "Persons"])
def test_a_total_by_any_word_is_compared_with_women_and_men(tmp_path: Path, head: str) -> None:
    headings = ("Grade", "Female", "Male", head)
    assert asked(listed(tmp_path, headings, ("G5", 4, 9, 13))) == []
    assert asked(listed(tmp_path, headings, ("G5", 4, 9, 14))) == ["total with others"]


@pytest.mark.parametrize("head", ["#", "?", "-"])
def test_numbers_under_a_sign_beside_women_and_men_are_asked_about(
    tmp_path: Path, head: str
) -> None:
    found = asked(listed(tmp_path, ("Grade", "Female", "Male", head), ("G5", 4, 9, 1)))
    assert found == ["other women and men"]
    assert asked(listed(tmp_path, (head, "Grade", "Female", "Male"), (1, "G5", 4, 9))) == []


@pytest.mark.parametrize("word", ["Absence days", "Vacancies", "Average age", "Cost"])
def test_what_is_no_headcount_below_the_genders_is_asked_about(tmp_path: Path, word: str) -> None:
    for corner in ("", "Gender"):
        rows: list[Row] = [(corner, "", "Female", "Male"), ("Grade", "", word, word)]
        rows += [("G5", "", 4, 9), ("G6", "", 3, 8)]
        assert asked(listed(tmp_path, *rows)) == ["may be no people"]


@pytest.mark.parametrize("word", ["Headcount", "Employees", "Headcount (EOM)", "In post"])
def test_what_people_are_called_below_the_genders_is_no_question(tmp_path: Path, word: str) -> None:
    rows: list[Row] = [("", "Female", "Male"), ("Grade", word, word), ("G5", 4, 9), ("G6", 3, 8)]
    assert asked(listed(tmp_path, *rows)) == []


def test_key_figures_over_the_genders_that_are_no_people_are_not_read(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Cost", "Cost"), ("Gender", "Female", "Male"), ("Grade", "", "")]
    assert listed(tmp_path, *rows, ("G5", 4, 9), ("G6", 3, 8)).verdict != "ready"
