"""Tables of published workbooks against the true answers that came with them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from etl.examining import examine
from etl.vocabulary.councils import register
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Reading, Table

YEARS = {2010: "scotland-teacher-census-2010.xls", 2017: "scotland-teacher-census-2017.xlsx",
         2021: "scotland-teacher-census-2021.xlsx"}  # fmt: skip
COUNCIL_TABLES = [
    (year, sheet)
    for year in YEARS
    for sheet in ("Table 7.6", "Table 8.6", "Table 9.5")
    if (year, sheet) != (2010, "Table 8.6")
]
_SEEN: dict[str, Reading] = {}


def _truth(shared_data: Path, file: str) -> dict[str, Any]:
    every = json.loads((shared_data / "workforce-samples" / "truth.json").read_text())
    truth: dict[str, Any] = next(entry["truth"] for entry in every if entry["file"] == file)
    return truth


def _read(shared_data: Path, file: str) -> Reading:
    if file not in _SEEN:
        _SEEN[file] = examine(shared_data / "workforce-samples" / file)
    return _SEEN[file]


def _table(reading: Reading, sheet: str) -> Table:
    (table,) = [table for table in reading.tables if table.sheet == sheet]
    return table


def _asked(reading: Reading) -> set[str]:
    assert reading.verdict == "needs answers", reading.reason
    return {problem.code for problem in reading.problems if problem.level == "ask"}


@pytest.mark.parametrize(("year", "sheet"), COUNCIL_TABLES)
def test_councils_by_sex_under_two_rows_of_headings(
    shared_data: Path, year: int, sheet: str
) -> None:
    truth = _truth(shared_data, YEARS[year])["tables"][sheet]
    table = _table(_read(shared_data, YEARS[year]), sheet)
    assert table.years == [year]
    assert (table.counts.women, table.counts.men) == (
        truth["sum_over_councils"]["F"],
        truth["sum_over_councils"]["M"],
    )
    assert len(table.councils) == truth["councils_with_both_numbers"]
    for name, (women, men) in truth["example"].items():
        code = register().find(name).code
        of_council = [counts for cell, counts in table.cells.items() if cell.organisation == code]
        assert (sum(c.women for c in of_council), sum(c.men for c in of_council)) == (women, men)


@pytest.mark.parametrize("year", YEARS)
def test_a_workbook_of_many_tables_is_asked_about_and_told_by_the_name_of_a_sheet(
    shared_data: Path, year: int
) -> None:
    reading = _read(shared_data, YEARS[year])
    assert "several tables" in _asked(reading)
    question = next(p.question for p in reading.problems if p.code == "several tables")
    assert question is not None
    assert {"Table 7.6", "Table 9.5"} <= set(question.choices)
    path = shared_data / "workforce-samples" / YEARS[year]
    chosen = examine(path, answers=Answers(sheets=("Table 7.6",)))
    assert [table.sheet for table in chosen.tables] == ["Table 7.6"]
    assert "several tables" not in {problem.code for problem in chosen.problems}


@pytest.mark.parametrize("sheet", ["Table 2.4", "Table 3.4"])
@pytest.mark.parametrize("year", [2017, 2021])
def test_full_time_equivalents_are_refused_as_such(
    shared_data: Path, year: int, sheet: str
) -> None:
    assert sheet not in {table.sheet for table in _read(shared_data, YEARS[year]).tables}
    path = shared_data / "workforce-samples" / YEARS[year]
    reading = examine(path, answers=Answers(sheets=(sheet,)))
    assert reading.verdict == "refused"
    assert "full-time equivalents" in reading.reason


@pytest.mark.parametrize(
    ("file", "year", "rows"),
    [
        ("hesa-staff-by-provider-and-sex-2014-15.csv", 2015, 164),
        ("hesa-staff-by-provider-and-sex-2021-22.csv", 2022, None),
    ],
)
def test_universities_are_counted_without_their_total_and_the_council_is_asked(
    shared_data: Path, file: str, year: int, rows: int | None
) -> None:
    truth = _truth(shared_data, file)["sum_of_rows"]
    reading = _read(shared_data, file)
    (table,) = reading.tables
    assert table.counts.as_json() == {
        "women": truth["F"], "men": truth["M"], "another gender": truth["Other"], "not recorded": 0
    }  # fmt: skip
    assert "council" in _asked(reading)
    assert table.years == [year]
    assert rows in (None, table.rows)
    assert "rounded totals" in {problem.code for problem in reading.problems}


def test_subjects_below_lines_about_the_file(shared_data: Path) -> None:
    file = "hesa-academic-staff-engine_tech-by-cost-centre-and-sex-2021-22.csv"
    truth = _truth(shared_data, file)["totals"]
    reading = _read(shared_data, file)
    (table,) = reading.tables
    assert (table.counts.women, table.counts.men) == (truth["F"], truth["M"])
    assert _asked(reading) == {"council"}


def test_job_titles_with_rates_beside_the_counts(shared_data: Path) -> None:
    file = "seattle-wages-by-gender-and-job-title.csv"
    truth = _truth(shared_data, file)["totals"]
    reading = _read(shared_data, file)
    (table,) = reading.tables
    assert (table.counts.women, table.counts.men) == (truth["F"], truth["M"])
    assert _asked(reading) == {"council", "year", "whole council"}


def test_councils_and_dates_down_a_very_wide_table(shared_data: Path) -> None:
    file = "leeds-city-region-diversity-combined.csv"
    truth = _truth(shared_data, file)["calderdale"]
    reading = _read(shared_data, file)
    assert reading.verdict != "ready"
    (table,) = reading.tables
    code = register().find("Calderdale").code
    for year, people in truth.items():
        counts = [c for cell, c in table.cells.items()
                  if (cell.organisation, cell.year) == (code, int(year))]  # fmt: skip
        assert [(c.women, c.men) for c in counts] == [(people["F"], people["M"])]


def test_a_survey_with_one_row_of_counts_among_its_shares(shared_data: Path) -> None:
    file = "civil-service-people-survey-2019-by-gender.xlsx"
    truth = _truth(shared_data, file)["totals"]
    reading = _read(shared_data, file)
    table = _table(reading, "2019 - detailed breakdown")
    assert (table.counts.women, table.counts.men) == (truth["F"], truth["M"])
    assert table.counts.another_gender == truth["Another way"]
    # The other table counts the same people by grade, by ethnicity, by pattern and so on.
    assert {"several tables", "groups of columns", "council"} <= _asked(reading)


def test_grades_and_years_down_with_a_column_of_percentages(shared_data: Path) -> None:
    file = "uk-clinical-academics-by-grade-and-gender.xlsx"
    truth = _truth(shared_data, file)["women_men_by_year_and_grade"]
    reading = _read(shared_data, file)
    (table,) = reading.tables
    for year, grades in truth.items():
        counts = [c for cell, c in table.cells.items() if cell.year == int(year)]
        assert sum(c.women for c in counts) == sum(women for women, _ in grades.values())
        assert sum(c.men for c in counts) == sum(men for _, men in grades.values())
    assert "council" in _asked(reading)


@pytest.mark.parametrize(
    "file",
    [
        "nhs-staff-by-nationality-2016-no-gender.xlsx",
        "police-workforce-2016-09-no-gender.ods",
        "ons-ashe-2025-gender-pay-gap-by-occupation.xlsx",
    ],
)
def test_without_gender_the_refusal_says_so(shared_data: Path, file: str) -> None:
    reading = _read(shared_data, file)
    assert reading.verdict == "refused"
    assert re.search("no (column of )?gender", reading.reason)
    assert not reading.tables
