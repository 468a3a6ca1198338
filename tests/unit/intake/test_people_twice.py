"""People who stand twice in one file, and women and men who stand under each other's heading."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, read, women_and_men, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
HEAD: Row = ("Grade", "Team", "Female", "Male")
BY_GRADE: list[Row] = [("G6", "", 5, 7), ("G8", "", 3, 9)]
LIST: Row = ("Gender", "Job title", "Grade")
PEOPLE: list[Row] = [
    ("Female" if at % 3 else "Male", f"Engineer {at}", "Grade 6") for at in range(12)
]


def of(path: Path, *rows: Row, **more: list[Row]) -> Reading:
    return read(workbook(path / FILE, *rows, **more))


# ---------------------------------------------------------------- two breakdowns


def test_people_by_grade_and_again_by_team_are_counted_once_where_the_numbers_agree(
    tmp_path: Path,
) -> None:
    reading = of(tmp_path, HEAD, *BY_GRADE, ("", "Apps", 6, 6), ("", "Data", 2, 10))
    assert women_and_men(reading) == (8, 16)
    assert not asked(reading)
    assert "same people in other rows" in [problem.code for problem in reading.problems]
    assert set(reading.tables[0].by_grade) == {"G6", "G8"}


def test_two_breakdowns_that_do_not_agree_are_asked_about(tmp_path: Path) -> None:
    reading = of(tmp_path, HEAD, *BY_GRADE, ("", "Apps", 6, 6), ("", "Data", 2, 9))
    assert asked(reading) == ["two breakdowns in one table"]


def test_two_breakdowns_that_a_total_adds_up_are_people_once(tmp_path: Path) -> None:
    rows: list[Row] = [("", "Apps", 6, 6), ("", "Data", 2, 9), ("Total", "", 16, 31)]
    reading = of(tmp_path, HEAD, *BY_GRADE, *rows)
    assert women_and_men(reading) == (16, 31)
    assert not asked(reading)


def test_numbers_by_gender_in_two_breakdowns_are_counted_once(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Team", "Gender", "Headcount")]
    rows += [("G6", "", "Female", 5), ("G6", "", "Male", 7), ("G8", "", "Female", 3)]
    rows += [("", "Apps", "Female", 6), ("", "Data", "Female", 2), ("", "Apps", "Male", 7)]
    assert women_and_men(of(tmp_path, *rows)) == (8, 7)


def test_a_row_of_each_team_above_its_grades_is_their_sum_and_not_counted(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Grade", "Female", "Male"), ("Apps", "", 5, 7)]
    rows += [("Apps", "G6", 2, 3), ("Apps", "G8", 3, 4), ("Data", "", 4, 9)]
    rows += [("Data", "G6", 1, 4), ("Data", "G8", 3, 5)]
    reading = of(tmp_path, *rows)
    assert women_and_men(reading) == (9, 16)
    assert not asked(reading)


def test_numbers_without_a_pattern_that_are_those_of_all_patterns_are_not_counted(
    tmp_path: Path,
) -> None:
    rows: list[Row] = [("Gender", "Working pattern", "Headcount")]
    rows += [("Female", "Full time", 6), ("Female", "Part time", 4), ("Female", "", 10)]
    rows += [("Male", "Full time", 16), ("Male", "Part time", 2), ("Male", "", 18)]
    assert women_and_men(of(tmp_path, *rows)) == (10, 18)


def test_two_halves_of_a_table_with_as_many_women_and_men_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G6", 15, 17), ("G8", 3, 9)]
    reading = of(tmp_path, *rows, ("Apps", 16, 16), ("Data", 2, 10))
    assert asked(reading) == ["two breakdowns in one table"]
    assert not asked(of(tmp_path, *rows, ("Apps", 16, 16), ("Data", 2, 11)))


def test_two_pivot_tables_below_one_another_with_nearly_as_many_people_are_asked_about(
    tmp_path: Path,
) -> None:
    head: Row = ("Row Labels", "F", "M", "Grand Total")
    rows: list[Row] = [head, ("G6", 15, 17, 32), ("G8", 3, 9, 12), ("Grand Total", 18, 26, 44)]
    rows += [(), head, ("Apps", 16, 16, 32), ("Data", 2, 11, 13), ("Grand Total", 18, 27, 45)]
    assert asked(of(tmp_path, *rows)) == ["two breakdowns in one table"]
    fewer: list[Row] = [("Apps", 6, 6, 12), ("Data", 1, 2, 3), ("Grand Total", 7, 8, 15)]
    assert not asked(of(tmp_path, *rows[:6], *fewer))


SORTS: dict[str, list[Row]] = {
    "Grade": [(f"Grade {at}", 4, 6) for at in range(1, 19)],
    "Team": [(f"{letter} team", 6, 9) for letter in "ABCDEFGHIJKL"],
    "Job title": [(f"{letter} Engineer", 12, 18) for letter in "ABCDEF"],
}


@pytest.mark.parametrize("sorts", [*permutations(SORTS), ("Grade", "Team"), ("Team", "Grade")])
def test_sorts_of_words_below_one_another_are_asked_about_in_long_tables_too(
    tmp_path: Path, sorts: tuple[str, ...]
) -> None:
    rows = [row for sort in sorts for row in SORTS[sort]]
    reading = of(tmp_path, (sorts[0], "Female", "Male"), *rows)
    assert asked(reading) == ["two breakdowns in one table"]


def test_grades_and_then_teams_of_nearly_as_many_people_are_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Team", "Female", "Male"), ("Apps", 9, 12), ("Data", 5, 12), ("GIS", 4, 5)]
    rows += [("Grade 5", 9, 12), ("Grade 6", 5, 12), ("Grade 8", 4, 4)]
    assert asked(of(tmp_path, *rows)) == ["two breakdowns in one table"]
    assert not asked(of(tmp_path, *rows, ("Total", 36, 57)))


def test_of_three_pivot_tables_below_one_another_one_is_counted(tmp_path: Path) -> None:
    pivots = [("G6", 15, 17), ("G8", 3, 9)], [("Apps", 16, 16), ("Data", 2, 10)]
    rows: list[Row] = [("Grade", "F", "M")]
    for pivot in (*pivots, [("Permanent", 10, 20), ("Agency", 8, 6)]):
        rows += [*pivot, ("Grand Total", 18, 26)]
    reading = of(tmp_path, *rows)
    assert (women_and_men(reading), asked(reading)) == ((18, 26), [])
    assert set(reading.tables[0].by_grade) == {"G6", "G8"}


def test_a_group_without_a_team_is_no_breakdown_of_its_own(tmp_path: Path) -> None:
    rows: list[Row] = [("Apprentice", "", 2, 3), ("G6", "Apps", 5, 7), ("G8", "Apps", 3, 9)]
    reading = of(tmp_path, HEAD, *rows)
    assert women_and_men(reading) == (10, 19)
    assert not asked(reading)


# ---------------------------------------------------------------- the same rows again


def test_a_list_pasted_below_itself_is_asked_about(tmp_path: Path) -> None:
    assert asked(of(tmp_path, LIST, *PEOPLE, LIST, *PEOPLE)) == ["rows listed again"]
    doubled = [row for row in PEOPLE for _ in range(2)]
    assert asked(of(tmp_path, LIST, *doubled)) == ["rows listed again"]
    assert not asked(of(tmp_path, LIST, *PEOPLE, *PEOPLE[:5]))


@pytest.mark.parametrize(
    ("numbers", "is_asked"),
    [
        (("010011-1", "010012-1", "010012-2"), True),
        (("010011", "010012", "010012/02"), True),
        (("010011-1", "010012-1", "010013-1"), False),
        (("010011", "010012", "010013"), False),
    ],
)
def test_staff_numbers_that_differ_in_the_number_of_a_post_are_asked_about(
    tmp_path: Path, numbers: tuple[str, ...], is_asked: bool
) -> None:
    rows: list[Row] = [("Staff number", "Gender", "Grade")]
    rows += [(number, "Female", "Grade 6") for number in numbers]
    assert ("people in several rows" in asked(of(tmp_path, *rows))) == is_asked


def test_two_staff_numbers_of_one_name_and_date_of_birth_are_asked_about(tmp_path: Path) -> None:
    head: Row = ("Staff number", "Name", "Date of birth", "Gender", "Grade")
    one: Row = ("010011", "Ann Smith", date(1980, 2, 3), "Female", "Grade 6")
    two: Row = ("010012", "Ann Smith", date(1980, 2, 3), "Female", "Grade 8")
    other: Row = ("010013", "Ann Smith", date(1991, 2, 3), "Female", "Grade 8")
    assert asked(of(tmp_path, head, one, two)) == ["people in several rows"]
    assert not asked(of(tmp_path, head, one, other))


@pytest.mark.parametrize("tells", [date(1980, 2, 3), "ann@leeds.example"])
@pytest.mark.parametrize(
    ("name", "is_asked"),
    [
        ("Smith, Ann", True),
        ("A Smith", True),
        ("Ann Mary Smith", True),
        ("A.S.", True),
        ("Bea Smith", False),
        ("Ann Jones", False),
    ],
)
def test_two_staff_numbers_of_one_person_whose_name_is_written_otherwise_are_asked_about(
    tmp_path: Path, name: str, *, tells: object, is_asked: bool
) -> None:
    told = "Date of birth" if isinstance(tells, date) else "Work email"
    head: Row = ("Staff number", "Name", told, "Gender", "Grade")
    one: Row = ("010011", "Ann Smith", tells, "Female", "Grade 6")
    two: Row = ("010012", name, tells, "Female", "Grade 8")
    assert ("people in several rows" in asked(of(tmp_path, head, one, two))) is is_asked


@pytest.mark.parametrize(
    ("second", "is_asked"),
    [
        (("P13", "010099", "Ann Smith3", "Female", "Grade 6", "Networks"), True),
        (("P13", "010099", "Smith3, ANN", "Female", "Grade 6", "Networks"), True),
        (("P13", "010099", "Ann Smith3", "Female", "Grade 9", "Networks"), False),
        (("P13", "010099", "Bea Smith3", "Female", "Grade 6", "Networks"), False),
    ],
)
def test_namesakes_who_differ_in_numbers_alone_are_asked_about(
    tmp_path: Path, second: Row, *, is_asked: bool
) -> None:
    head: Row = ("Post", "Staff number", "Name", "Gender", "Grade", "Team")
    rows = [(f"P{n}", f"0100{n:02}", f"Ann Smith{n}", "Female", f"Grade {6 + n % 3}", "Networks")
            for n in range(12)]  # fmt: skip
    assert asked(of(tmp_path, head, *rows, second)) == ["people in several rows"] * is_asked


def test_namesakes_among_many_namesakes_are_no_one_person(tmp_path: Path) -> None:
    rows = [(f"0100{n:02}", f"Ann Smith{n % 9}", "Female", f"Grade {6 + n % 4}") for n in range(60)]
    head: Row = ("Staff number", "Name", "Gender", "Grade")
    assert not asked(of(tmp_path, head, *rows))


def test_many_names_beside_one_day_stand_beside_no_day_of_birth(tmp_path: Path) -> None:
    rows: list[Row] = [("Staff number", "Name", "Date of birth", "Gender", "Grade")]
    rows += [(1_000 + n, f"Ann Smith{n}", "01/01/1980", "Female", "Grade 6") for n in range(30)]
    assert not asked(of(tmp_path, *rows, (2_000, "A Smith1", "01/01/1980", "Female", "Grade 6")))


# ---------------------------------------------------------------- changed over


@pytest.mark.parametrize(
    ("heading", "shares", "is_asked"),
    [
        ("Female %", ("80%", "60%", "75%"), True),
        ("Benyw %", ("80%", "60%", "75%"), True),
        ("Female %", ("20%", "40%", "25%"), False),
        ("Male %", ("20%", "40%", "25%"), True),
        ("Male %", (0.8, 0.6, 0.75), False),
        ("% of women", ("20%", "40%", "40%"), False),
    ],
)
def test_percentages_of_the_other_gender_are_asked_about(
    tmp_path: Path, heading: str, shares: tuple[object, ...], is_asked: bool
) -> None:
    rows: list[Row] = [("Grade", "Female", "Male", heading), ("G6", 4, 16, shares[0])]
    rows += [("G8", 8, 12, shares[1]), ("PO4", 8, 24, shares[2])]
    assert ("shares of the other gender" in asked(of(tmp_path, *rows))) == is_asked


def test_a_note_that_says_the_share_of_the_other_gender_is_asked_about(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Female", "Male"), ("G6", 4, 16), ("G8", 8, 12), ()]
    assert not asked(of(tmp_path, *rows, ("Women are 30% of ICT staff.",)))
    assert asked(of(tmp_path, *rows, ("70% of ICT staff are women",))) == [
        "shares of the other gender"
    ]


# ---------------------------------------------------------------- sheets


def test_a_sheet_of_full_time_equivalents_is_passed_over_beside_one_of_people(
    tmp_path: Path,
) -> None:
    head: Row = ("Grade", "Female", "Male")
    people: list[Row] = [head, ("G6", 10, 20), ("G8", 5, 12)]
    fte: list[Row] = [head, ("G6", 8, 18), ("G8", 4, 11)]
    path = tmp_path / FILE
    beside = read(workbook(path, *people, **{"ICT FTE": fte}))
    assert women_and_men(beside) == (15, 32)
    alone = read(workbook(path, **{"ICT FTE": fte}))
    assert asked(alone) == ["may be equivalents"]


def test_two_versions_of_one_sheet_are_not_added_up(tmp_path: Path) -> None:
    head: Row = ("Grade", "Female", "Male")
    sheets = {"ICT draft": [head, ("G6", 10, 20)], "ICT final": [head, ("G6", 11, 20)]}
    assert asked(read(workbook(tmp_path / FILE, **sheets))) == ["several tables"]


def test_two_grades_with_as_many_women_and_men_are_two_grades(tmp_path: Path) -> None:
    rows: list[Row] = [("Grade", "Gender", "Headcount")]
    rows += [(grade, gender, 13) for grade in ("Grade 6", "Grade 8") for gender in ("F", "M")]
    assert not asked(of(tmp_path, *rows))
