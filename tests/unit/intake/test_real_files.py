"""Published files as they were found, against the true answers that came with them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from etl.examining import examine
from etl.vocabulary.councils import register
from etl.workbooks.reading import Reading

# gender-pay-gap/SOURCES.md, 'True answers': council rows with quartiles, mean share of women in
# the top quarter, and over the four quarters. The year is that of the snapshot.
PAY_GAPS = [
    ("councils-2017-18.csv", 2017, 330, 53.83, 60.00),
    ("councils-2018-19.csv", 2018, 331, 55.28, 60.24),
    ("councils-2019-20.csv", 2019, 255, 55.90, 60.87),
    ("councils-2020-21.csv", 2020, 325, 56.36, 60.55),
    ("councils-2021-22.csv", 2021, 324, 56.23, 60.21),
    ("councils-2022-23.csv", 2022, 324, 56.67, 60.31),
    ("UK Gender Pay Gap Data - 2019 to 2020.csv", 2019, 255, 55.90, 60.87),
]


@pytest.mark.parametrize(("file", "year", "councils", "top", "all_four"), PAY_GAPS)
def test_the_pay_gap_files_give_the_councils_and_their_published_shares(
    shared_data: Path, file: str, year: int, councils: int, top: float, all_four: float
) -> None:
    reading = examine(shared_data / "gender-pay-gap" / file)
    assert reading.verdict == "ready", reading.reason
    table = reading.tables[0]
    assert table.years == [year]
    assert len(table.councils) == table.rows == councils
    in_top = [s.women_percent for s in table.shares if s.quarter == "top quarter"]
    assert round(mean(in_top), 2) == top
    by_council = defaultdict(list)
    for share in table.shares:
        by_council[share.organisation].append(share.women_percent)
    assert all(len(shares) == 4 for shares in by_council.values())
    assert round(mean(mean(shares) for shares in by_council.values()), 2) == all_four
    assert not table.cells


def test_other_employers_of_the_whole_file_are_named_and_not_read(shared_data: Path) -> None:
    reading = examine(shared_data / "gender-pay-gap" / PAY_GAPS[-1][0])
    told = [p for p in reading.problems if p.code == "employers that may be councils"]
    assert "industry code" in told[0].found
    assert not any(register().by_code(code).sample for code in reading.tables[0].councils)


def _truth(shared_data: Path, file: str) -> dict[str, Any]:
    every = json.loads((shared_data / "workforce-samples" / "truth.json").read_text())
    truth: dict[str, Any] = next(entry["truth"] for entry in every if entry["file"] == file)
    return truth


def _women_and_men(reading: Reading, column: str) -> dict[str, tuple[int, int]]:
    """Women and men in post by a column of the cells."""
    found: dict[str, tuple[int, int]] = {}
    for cell, counts in reading.tables[0].cells.items():
        if cell.status == "in post":
            women, men = found.get(getattr(cell, column), (0, 0))
            found[getattr(cell, column)] = (women + counts.women, men + counts.men)
    return found


def _pairs(truth: Iterable[dict[str, int]]) -> list[tuple[int, int]]:
    return sorted((people["F"], people["M"]) for people in truth)


def test_the_civil_service_by_region_and_level(shared_data: Path) -> None:
    file = "civil-service-2023-region-by-level-by-sex.csv"
    truth = _truth(shared_data, file)
    reading = examine(shared_data / "workforce-samples" / file)
    assert reading.verdict == "ready", reading.reason
    table = reading.tables[0]
    assert (table.councils, table.years) == (["CS"], [2023])
    assert table.counts.as_json() == {
        "women": truth["in_post"]["F"], "men": truth["in_post"]["M"],
        "another gender": 0, "not recorded": 0,
    }  # fmt: skip
    assert sorted(_women_and_men(reading, "region").values()) == _pairs(
        truth["by"]["Region_ITL1"].values()
    )
    levels = truth["by"]["Responsibility_level_grouped"]
    assert {word: (n.women, n.men) for word, n in table.by_grade.items()} == {
        level: (people["F"], people["M"]) for level, people in levels.items()
    }
    notes = next(p for p in reading.problems if p.code == "notes below the table")
    assert notes.found.startswith(f"{truth['footer_note_rows']} rows of notes")
    assert {cell.status for cell in table.cells} == {"in post", "joined", "left"}


def test_the_civil_service_by_profession(shared_data: Path) -> None:
    file = "civil-service-2023-profession-by-sex.csv"
    truth = _truth(shared_data, file)
    reading = examine(shared_data / "workforce-samples" / file)
    assert reading.verdict == "ready", reading.reason
    by_profession = _women_and_men(reading, "organisation")
    assert by_profession == {
        f"CS: {profession}": (people["F"], people["M"])
        for profession, people in truth["by"]["Profession_of_post"].items()
    }
    assert by_profession["CS: Digital, Data and Technology"] == (8130, 15025)
    total = reading.tables[0].counts
    assert (total.women, total.men, total.not_recorded) == (283705, 236055, 5)


def test_the_people_sheet_of_a_workbook_of_dashboards_and_pivots(shared_data: Path) -> None:
    file = "montgomery-county-md-2023-employees-dashboard.xlsx"
    truth = _truth(shared_data, file)
    reading = examine(shared_data / "workforce-samples" / file)
    assert reading.verdict == "needs answers"
    assert [table.sheet for table in reading.tables] == ["Dataset"]
    table = reading.tables[0].as_json()
    assert (table["rows"], table["layout"], table["council"]) == (9674, "people", None)
    assert (table["counts"]["women"], table["counts"]["men"]) == (3987, 5687)
    assert len(table["by_grade"]) == 99
    for grade, people in truth["by_grade"].items():
        counts = table["by_grade"][grade]
        assert (counts["women"], counts["men"]) == (people["F"], people["M"])


@pytest.mark.parametrize(
    "file",
    [
        "nhs-staff-by-nationality-2016-no-gender.xlsx",
        "police-workforce-2016-09-no-gender.ods",
        "ons-ashe-2025-gender-pay-gap-by-occupation.xlsx",
    ],
)
def test_a_file_without_gender_is_refused(shared_data: Path, file: str) -> None:
    reading = examine(shared_data / "workforce-samples" / file)
    assert reading.verdict == "refused"
    assert not reading.tables


def test_no_broken_odd_or_hostile_file_is_ready_or_stops_the_program(shared_data: Path) -> None:
    files = [p for p in (shared_data / "robustness").iterdir() if p.suffix != ".md"]
    verdicts = {path.name: examine(path) for path in files if path.name != "MANIFEST.csv"}
    assert len(verdicts) == 107
    assert {reading.verdict for reading in verdicts.values()} == {"refused"}
    assert len({reading.problems[0].code for reading in verdicts.values()}) >= 5
