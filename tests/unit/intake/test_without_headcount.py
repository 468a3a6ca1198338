"""A headcount of 0 beside the second post of one person, and beside whoever stands nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import NOTHING_SETTLED, answers_from
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, by_status, listed, women_and_men

HEAD: Row = ("Staff number", "Gender", "Grade", "Headcount")
NOBODY = "nobody by the headcount"


def people(many: int = 20) -> list[Row]:
    """People, every other of them a woman, and each with a headcount of 1."""
    return [(f"10{n:02}", "FM"[n % 2], f"Grade {5 + n % 3}", 1) for n in range(many)]


def test_a_second_post_with_a_headcount_of_nought_counts_nobody(tmp_path: Path) -> None:
    second: Row = ("1003", "M", "Grade 9", 0)
    for rows in ([*people(), second], [second, *people()]):
        reading = listed(tmp_path, HEAD, *rows)
        assert asked(reading) == []
        assert women_and_men(reading) == (10, 10)
        assert "Grade 9" not in reading.tables[0].by_grade


@pytest.mark.parametrize(
    ("answer", "codes", "women"),
    [("", [NOBODY], 10), ("in post", [], 11), ("not counted", [], 10)],
)
def test_a_headcount_of_nought_of_somebody_who_stands_nowhere_else_is_asked_about(
    tmp_path: Path, answer: str, codes: list[str], women: int
) -> None:
    settled = {"words": {"status": {"row with a headcount of 0": answer}}}
    answers = answers_from(settled) if answer else NOTHING_SETTLED
    reading = listed(tmp_path, HEAD, *people(), ("2001", "F", "Grade 5", 0), answers=answers)
    assert (asked(reading), women_and_men(reading)) == (codes, (women, 10))


def test_a_headcount_of_nought_twice_is_not_told_by_itself(tmp_path: Path) -> None:
    twice: list[Row] = [("2001", "F", "Grade 5", 0), ("2001", "F", "Grade 6", 0)]
    assert asked(listed(tmp_path, HEAD, *people(), *twice)) == [NOBODY]


def test_whoever_left_the_post_with_the_headcount_counts_in_the_other(tmp_path: Path) -> None:
    rows = [(*row, "") for row in people()]
    rows[3] = (*rows[3][:4], "31/10/2024")
    reading = listed(tmp_path, (*HEAD, "Leaving date"), *rows, ("1003", "M", "Grade 6", 0, ""))
    assert asked(reading) == []
    assert women_and_men(reading) == (10, 10)
    assert by_status(reading) == {"in post": 20}


def test_of_a_second_post_of_another_gender_it_is_asked(tmp_path: Path) -> None:
    reading: Reading = listed(tmp_path, HEAD, *people(), ("1003", "F", "Grade 9", 0))
    assert asked(reading) == ["people in several rows"]


def test_what_stands_below_the_list_is_still_a_note(tmp_path: Path) -> None:
    note: Row = ("Source: the payroll system",)
    for second in ([], [("1003", "M", "Grade 9", 0)]):
        assert asked(listed(tmp_path, HEAD, *people(), *second, (), note)) == []


def test_a_headcount_of_nought_beside_a_word_that_is_no_gender_is_asked_about(
    tmp_path: Path,
) -> None:
    reading = listed(tmp_path, HEAD, *people(), ("2001", "Admin", "Grade 5", 0))
    assert "gender" in " ".join(asked(reading))
    assert women_and_men(reading) == (10, 10)
