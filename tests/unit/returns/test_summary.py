"""What was read, in sentences."""

from __future__ import annotations

from pathlib import Path

from etl.returns.summary import summary
from tests.unit.intake.sheets import read, workbook

HEADINGS = ("Council", "Year", "Gender", "Grade", "Start date", "Leaving date")


def test_a_summary_counts_people_grades_and_flows_and_says_what_was_left_out(
    tmp_path: Path,
) -> None:
    rows = [
        ("Leeds", 2025, "F", "Manager", "2020-01-01", None),
        ("Leeds", 2025, "F", "Apprentice", "2024-06-01", None),
        ("Leeds", 2025, "M", "Manager", "2020-01-01", None),
        ("Leeds", 2025, None, "Manager", "2020-01-01", None),
        ("Leeds", 2025, "M", "Manager", "2020-01-01", "2024-12-31"),
        ("Leeds", 2025, None, "Vacant", None, None),
    ]
    said = summary(read(workbook(tmp_path / "r.xlsx", HEADINGS, *rows)))
    assert any("4 people in post: 2 women, 1 man, 0 of another gender, 1 not" in s for s in said)
    assert "By grade: apprentice 1 (1 woman); manager 3 (1 woman)." in said
    assert any(line.startswith("1 joined in the year: 1 woman, 0 men") for line in said)
    assert any(line.startswith("1 left in the year: 0 women, 1 man") for line in said)
    assert any(line.startswith("Not counted, or counted once: a vacant post") for line in said)


def test_a_refused_file_is_summed_up_by_its_problems(tmp_path: Path) -> None:
    said = summary(read(workbook(tmp_path / "r.xlsx", ("Colour",), ("red",))))
    assert said == ["It cannot be loaded until it is mended.", "1 thing must be mended."]
