"""A council's bare name says whose return it is beside words of IT staff, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.intake.sheets import Row, asked, read, workbook

TABLE: list[Row] = [("Grade", "Female", "Male"), ("Grade 6", 4, 5), ("Grade 7", 3, 8)]
NOT_NAMED = "return 2025.xlsx"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Rotherham - ICT staff", "E08000018"),
        ("ICT staff at Rotherham, 31 March 2025", "E08000018"),
        ("Hull: ICT staff by grade", "E06000010"),
        ("Reading ICT staff 2025", "E06000038"),
    ],
)
def test_a_council_and_its_it_staff_as_all_a_title_says(
    tmp_path: Path, title: str, code: str
) -> None:
    reading = read(workbook(tmp_path / NOT_NAMED, (title,), *TABLE))
    assert reading.verdict == "ready"
    assert reading.tables[0].councils == [code]


@pytest.mark.parametrize(
    "title",
    [
        "Reading list",
        "ICT staff by grade, prepared by J Stafford",
        "Camden and Islington ICT staff",
        "Newcastle ICT staff",
        "Staff of the Boston office, ICT",
    ],
)
def test_a_bare_name_among_other_words_is_asked_about(tmp_path: Path, title: str) -> None:
    assert "council" in asked(read(workbook(tmp_path / NOT_NAMED, (title,), *TABLE)))


def test_a_bare_name_in_a_title_against_that_of_the_file_is_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "Barnsley 2025.xlsx"
    assert asked(read(workbook(path, ("Rotherham - ICT staff",), *TABLE))) == ["council"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("Rotherham.xlsx", "E08000018"),
        ("rotherham 2025 v2.xlsx", "E08000018"),
        ("Rotherham_ICT_20250331.xlsx", "E08000018"),
        ("ICT staff list - Rotherham - FINAL.xlsx", "E08000018"),
    ],
)
def test_a_file_is_called_after_a_council_and_nothing_else(
    tmp_path: Path, file: str, code: str
) -> None:
    reading = read(workbook(tmp_path / file, ("ICT staff, March 2025",), *TABLE))
    assert reading.verdict == "ready"
    assert reading.tables[0].councils == [code]
    assert "the file name" in " ".join(problem.found for problem in reading.problems)


@pytest.mark.parametrize("file", ["Reading list.xlsx", "J Stafford.xlsx", "Rotherham visit.xlsx"])
def test_a_file_that_is_called_otherwise_is_asked_about(tmp_path: Path, file: str) -> None:
    path = workbook(tmp_path / file, ("ICT staff, March 2025",), *TABLE)
    assert asked(read(path)) == ["council"]


def test_a_title_that_names_another_place_than_the_file_is_asked_about(tmp_path: Path) -> None:
    path = workbook(tmp_path / "Rotherham.xlsx", ("Staff of the Boston office, ICT, 2025",), *TABLE)
    assert asked(read(path)) == ["council"]


@pytest.mark.parametrize(
    "title",
    [
        "Prepared for Leeds City Council",
        "Submitted to Leeds City Council, May 2025",
        "Requested by Leeds City Council",
    ],
)
def test_whoever_gets_a_paper_is_not_whose_figures_they_are(tmp_path: Path, title: str) -> None:
    for titles in ([(title,), ("Bradford ICT 2025",)], [("Bradford ICT 2025",), (title,)]):
        reading = read(workbook(tmp_path / NOT_NAMED, *titles, *TABLE))
        assert (reading.verdict, reading.tables[0].councils) == ("ready", ["E08000032"])
    assert asked(read(workbook(tmp_path / NOT_NAMED, (title,), *TABLE))) == ["council"]


@pytest.mark.parametrize(
    "title",
    ["Sent to Socitm by Leeds City Council", "Submitted to Socitm - Leeds City Council ICT",
     "Sent to Socitm for Leeds City Council", "ICT staff, prepared by Leeds City Council"],
)  # fmt: skip
def test_whoever_sends_a_paper_is_whose_figures_they_are(tmp_path: Path, title: str) -> None:
    reading = read(workbook(tmp_path / NOT_NAMED, (title,), *TABLE))
    assert reading.tables[0].councils == ["E08000035"]


def test_a_title_of_another_council_than_the_file_is_called_after_is_asked_about(
    tmp_path: Path,
) -> None:
    path = tmp_path / "Leeds City Council 2025.xlsx"
    assert asked(read(workbook(path, ("Bradford Council ICT staff",), *TABLE))) == ["council"]
    assert asked(read(workbook(path, ("Leeds City Council ICT staff",), *TABLE))) == []


@pytest.mark.parametrize("mark", ["'", "’"])
def test_a_council_is_named_in_the_possessive(tmp_path: Path, mark: str) -> None:
    title = f"Falkirk Council{mark}s response of March 2025 is set out below"
    reading = read(workbook(tmp_path / "answer.xlsx", (title,), *TABLE))
    assert reading.tables[0].councils == ["S12000014"]
