"""Files called plain text: those with tabs or commas between their values are tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import read, text_file, women_and_men


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), ("\t", "utf-16")])
def test_plain_text_with_tabs_or_commas_is_a_table(
    tmp_path: Path, separator: str, encoding: str
) -> None:
    rows = [("Grade", "Female", "Male"), ("Grade 5", 8, 12), ("Grade 6", 6, 14)]
    path = tmp_path / "Leeds City Council ICT 2025.txt"
    reading = read(text_file(path, *rows, separator=separator, encoding=encoding))
    assert (reading.verdict, women_and_men(reading)) == ("ready", (14, 26))


def test_plain_text_of_sentences_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "Read me.txt"
    path.write_text("The figures of 2025, by grade.\nWomen 12, men 4.\n", encoding="utf-8")
    assert read(path).verdict == "refused"
