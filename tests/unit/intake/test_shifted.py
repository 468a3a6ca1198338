"""Headings that are shifted by a column against the numbers below them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, of_table

NUMBERS = ((3, 9), (4, 8), (2, 11))
GRADES = ("Grade 5", "Grade 6", "Grade 7")


def of(tmp_path: Path, head: Row, rows: Sequence[Row]) -> tuple[list[str], tuple[int, int]]:
    return of_table(
        tmp_path, head, *((grade, *row) for grade, row in zip(GRADES, rows, strict=True))
    )


@pytest.mark.parametrize(
    ("head", "end"),
    [
        (("Grade", "Code", "Women", "Men"), ()),
        (("Grade", "Team", "Women", "Men", "Total"), ("",)),
        (("Grade", "", "Men", "Women"), ()),
    ],
)
def test_a_total_under_a_gender_is_asked_about(tmp_path: Path, head: Row, end: Row) -> None:
    rows = [(women, men, women + men, *end) for women, men in NUMBERS]
    assert "headings shifted" in of(tmp_path, head, rows)[0]


@pytest.mark.parametrize(
    ("heading", "of_both"),
    [
        ("Total", lambda w, m: w + m),
        ("Gap", lambda w, m: m - w),
        ("Difference", lambda w, m: m - w),
    ],
)
def test_a_total_and_a_difference_beside_the_genders_are_plain(
    tmp_path: Path, heading: str, of_both: object
) -> None:
    assert callable(of_both)
    rows = [(women, men, of_both(women, men)) for women, men in NUMBERS]
    found = of(tmp_path, ("Grade", "Women", "Men", heading), rows)
    assert "headings shifted" not in found[0]
    assert found[1] == (9, 28)
