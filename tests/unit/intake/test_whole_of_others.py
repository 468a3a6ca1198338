"""A word that stands for all others of its column, by a name that does not tell, is asked about."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, problem, read, text_file, women_and_men

LEEDS = "Leeds City Council ICT 2025.csv"
MAY_BE = "row that may be a total"
PEOPLE = {"Any": (31, 22), "Grade 6": (11, 14), "Grade 8": (20, 8)}
ROUNDED = {"Any": (300, 205), "Grade 6": (100, 120), "Grade 8": (195, 80)}


def of(path: Path, *rows: Row, leave_out: str = "") -> Reading:
    answers = Answers(rows={leave_out: "leave out"} if leave_out else {})
    return read(text_file(path / LEEDS, *rows), answers=answers, population=None)


def down(people: dict[str, tuple[int, int]], words: tuple[str, ...]) -> list[Row]:
    """A row a gender and grade, all men first."""
    return [["Grade", "Gender", "Headcount"],
            *([word, gender, people[word][at]]
              for at, gender in enumerate(("Male", "Female")) for word in words)]  # fmt: skip


@pytest.mark.parametrize("words", list(permutations(PEOPLE)))
@pytest.mark.parametrize("people", [PEOPLE, ROUNDED])
def test_wherever_it_stands(
    tmp_path: Path, words: tuple[str, ...], people: dict[str, tuple[int, int]]
) -> None:
    rows = down(people, words)
    assert MAY_BE in asked(of(tmp_path, *rows))
    men, women = (people["Grade 6"][at] + people["Grade 8"][at] for at in (0, 1))
    assert women_and_men(of(tmp_path, *rows, leave_out="Any")) == (women, men)


def test_in_a_column_that_is_not_read(tmp_path: Path) -> None:
    rows: list[Row] = [["Sub-group", "Grade", "Gender", "Headcount"]]
    for grade, times in (("Grade 6", 1), ("Grade 8", 2)):
        rows += [[word, grade, gender, PEOPLE[each][at] * times]
                 for word, each in (("Together", "Any"), ("North", "Grade 6"), ("South", "Grade 8"))
                 for at, gender in enumerate(("Male", "Female"))]  # fmt: skip
    reading = of(tmp_path, *rows)
    assert problem(reading, MAY_BE)[1:] == (
        "'Together', which is the sum of the 2 others beside it", "A2"
    )  # fmt: skip


@pytest.mark.parametrize("at", [0, 15, 40])
def test_wherever_it_stands_in_a_long_table_side_by_side(tmp_path: Path, at: int) -> None:
    rows: list[Row] = [[f"{one}{two} team", 1, 2] for one in "ABCDEFGH" for two in "abcde"]
    rows.insert(at, ["ICT", 40, 80])
    assert asked(of(tmp_path, ["Team", "Female", "Male"], *rows)) == [MAY_BE]


def test_of_rounded_numbers_side_by_side(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[word, women, men] for word, (men, women) in ROUNDED.items()]
    found = problem(of(tmp_path, *rows), MAY_BE)[1]
    assert found == "'Any', which is nearly the sum, of rounded numbers, of the 2 others beside it"


@pytest.mark.parametrize(
    "people",
    [
        # One man more; few people; rounded numbers that are further apart than rounding moves them.
        PEOPLE | {"Any": (32, 22)},
        {"Any": (8, 4), "Grade 6": (3, 2), "Grade 8": (5, 2)},
        ROUNDED | {"Any": (320, 205)},
    ],
)
def test_other_groups_are_plain(tmp_path: Path, people: dict[str, tuple[int, int]]) -> None:
    reading = of(tmp_path, *down(people, ("Grade 6", "Any", "Grade 8")))
    assert MAY_BE not in asked(reading)


def test_a_total_of_everyone_settles_it(tmp_path: Path) -> None:
    rows: list[Row] = [["Grade", "Female", "Male"]]
    rows += [[word, women, men] for word, (men, women) in ROUNDED.items()]
    assert asked(of(tmp_path, *rows, ["Total", 405, 595])) == []


NAMED: list[Row] = [["ICT - Apps", 7, 9], ["ICT - Networks", 5, 6]]


@pytest.mark.parametrize(
    ("whole", "is_asked"),
    [(["ICT", 13, 15], True), (["ICT", 3, 4], False), (["Web", 13, 15], False)],
)
def test_a_row_whose_name_others_begin_with(tmp_path: Path, whole: Row, *, is_asked: bool) -> None:
    rows: list[Row] = [["Team", "Female", "Male"], whole, *NAMED]
    assert (MAY_BE in asked(of(tmp_path, *rows))) is is_asked
    if is_asked:
        assert women_and_men(of(tmp_path, *rows, leave_out="ICT")) == (12, 15)
