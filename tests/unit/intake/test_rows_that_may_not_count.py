"""A column beside counts that may tell which of their rows count is asked about."""

from pathlib import Path

import pytest

from etl.checks.flags import MAY_TELL
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Verdict
from tests.unit.intake.sheets import Row, counts, read, workbook

FILE = "Leeds City Council ICT 2025.xlsx"


def beside_counts(heading: str, words: Row) -> list[Row]:
    teams: list[Row] = [("A", "Grade 6", 2, 3), ("B", "Grade 7", 4, 5), ("C", "Grade 8", 1, 2)]
    rows: list[Row] = [[*team, word] for team, word in zip(teams, words, strict=True)]
    return [("Team", "Grade", "Women", "Men", heading), *rows]


TELLING = [
    ("In IT?", ("Y", "N", "Y")),
    ("Active", ("Yes", "Yes", "No")),
    ("Notes", ("", "posts deleted", "")),
    ("Comments", ("TUPE to the trust in May", "", "")),
]


@pytest.mark.parametrize(("heading", "words"), TELLING)
def test_a_column_that_may_tell_which_rows_count_is_asked_about(
    tmp_path: Path, heading: str, words: Row
) -> None:
    path = workbook(tmp_path / FILE, *beside_counts(heading, words))
    asked = read(path)
    assert asked.verdict is Verdict.NEEDS_ANSWERS
    assert [each.code for each in asked.problems if each.level == "ask"] == [MAY_TELL]
    settled = read(path, answers=Answers(reasons={MAY_TELL: "all of them are in post"}))
    assert settled.verdict is Verdict.READY
    assert counts(settled)["women"] == 7


@pytest.mark.parametrize(
    ("heading", "words"),
    [("Notes", ("", "includes two apprentices", "")), ("Return complete?", ("Y", "N", "Y"))],
)
def test_other_remarks_beside_counts_are_left_alone(
    tmp_path: Path, heading: str, words: Row
) -> None:
    reading = read(workbook(tmp_path / FILE, *beside_counts(heading, words)))
    assert reading.verdict is Verdict.READY
