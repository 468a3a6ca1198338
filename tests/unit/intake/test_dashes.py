"""A dash is a zero where the totals say so and nothing is withheld; else it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading
from tests.unit.intake.sheets import Row, asked, counts, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"
WIDE = ["Grade", "Female", "Male", "Total"]


def of(path: Path, *rows: Row, answer: str = "") -> Reading:
    words = {"numbers": {"-": answer}} if answer else {}
    return read(workbook(path / FILE, *rows), answers=Answers(words=words))


@pytest.mark.parametrize(
    "rows",
    [
        [WIDE, ["Grade 6", "-", 12, 12], ["Grade 8", 2, 20, 22]],
        [WIDE, ["Grade 6", "-", 12, 12], ["Grade 8", 2, 20, 22], ["Total", 2, 32, 34]],
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 1, "-"], ["Total", 1, 12]],
    ],
)
def test_totals_show_that_a_dash_is_zero(tmp_path: Path, rows: list[Row]) -> None:
    reading = of(tmp_path, *rows)
    assert reading.verdict == "ready"
    assert "dashes read as zero" in [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    "rows",
    [
        # No total; a total that does not agree, or is a dash itself.
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 2, 20]],
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 2, 20], ["Total", "-", 32]],
        # Totals of what is shown: small numbers may be withheld, and a 0 is told from a dash.
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 7, 20], ["Total", 7, 32]],
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 2, 20], ["G9", 0, 9], ["Total", 2, 41]],
        [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 2, 20], ["Total", 2, 32],
         ["- is fewer than 5"]],
        # One dash of two is shown to be zero, and the other is not.
        [WIDE, ["Grade 6", "-", 12, 12], ["Grade 8", 2, 20, 22], ["Grade 9", "-", 9, ""]],
    ],
)  # fmt: skip
def test_a_dash_that_may_be_withheld_is_asked_about(tmp_path: Path, rows: list[Row]) -> None:
    assert "dash in place of a number" in asked(of(tmp_path, *rows))


def test_an_answer_makes_it_zero_or_withheld(tmp_path: Path) -> None:
    rows: list[Row] = [WIDE[:3], ["Grade 6", "-", 12], ["Grade 8", 9, 20]]
    zero = of(tmp_path, *rows, answer="zero")
    assert (zero.verdict, counts(zero)["women"], counts(zero)["men"]) == ("ready", 9, 32)
    withheld = of(tmp_path, *rows, answer="withheld")
    assert asked(withheld) == ["numbers withheld"]
    assert counts(withheld)["men"] == 20
    other = of(tmp_path, *rows, answer="nobody")
    (problem,) = [p for p in other.problems if p.level == "ask"]
    assert problem.fix.startswith("'nobody' is none of the answers.")


def test_other_marks_are_withheld_as_ever(tmp_path: Path) -> None:
    rows: list[Row] = [WIDE, ["Grade 6", "*", 12, 12], ["Grade 8", 2, 20, 22]]
    assert "numbers withheld" in asked(of(tmp_path, *rows))
