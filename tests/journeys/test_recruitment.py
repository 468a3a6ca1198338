"""A council's spreadsheet of recruitment, from `wit load` to what `wit measure` says of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, workbook

IN_POST, APPLIED = ("In post", 40, 160), ("Applied", 100, 400)
SHORTLISTED, APPOINTED = ("Shortlisted", 40, 60), ("Appointed", 4, 12)
STEPS = (IN_POST, APPLIED, SHORTLISTED, APPOINTED)


def a_row_a_step() -> list[Row]:
    """Numbers of women and men at every step."""
    return [("Council", "Year", "Status", "Women", "Men"), *(("Leeds", 2025, *s) for s in STEPS)]


def a_row_a_person_and_step() -> list[Row]:
    """Each person in a row of their own for every step that they came to."""
    return [
        ("Council", "Year", "Status", "Gender"),
        *(
            ("Leeds", 2025, status, gender)
            for status, women, men in STEPS
            for gender, people in (("Woman", women), ("Man", men))
            for _ in range(people)
        ),
    ]


@pytest.mark.parametrize(
    "rows", [a_row_a_step(), a_row_a_person_and_step()], ids=["counts", "people"]
)
def test_recruitment_is_loaded_and_comes_out_in_relative_likelihood(
    tmp_path: Path, rows: list[Row]
) -> None:
    wit(tmp_path, "load", str(workbook(tmp_path / "leeds.xlsx", *rows)))
    words = ("relative_likelihood", "--where", "council=Leeds", "--as", "exact", "--format", "json")
    said = json.loads(wit(tmp_path, "measure", *words))
    found = {row["event"]: row for row in said["rows"]}
    # 40 in 100 against 60 in 400; 4 in 40 against 12 in 60.
    assert found["shortlisted once applied"]["ratio"] == pytest.approx(8 / 3)
    appointed = found["appointed once shortlisted"]
    assert (
        appointed["in_words"] == "women were 0.5 times as likely to be appointed once shortlisted"
    )
    assert found["promoted"]["withheld"].startswith("cannot be calculated: no council sent")


def wit(folder: Path, *words: str) -> str:
    """What the command prints, with its warehouse in the folder."""
    done = subprocess.run(
        [sys.executable, "-c", "from dashboard.cli import main; main()", *words],
        env={**os.environ, "WIT_FOLDER": str(folder), "WIT_WAREHOUSE": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr + done.stdout
    return done.stdout
