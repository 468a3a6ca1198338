"""Any table of counts, in any layout and with any noise, reads back the same, or is asked about."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.intake.sheets import counts, read, text_file, workbook

Row = list[Any]
# (grade, year) → women and men.
People = dict[tuple[str, int], tuple[int, int]]

GRADES = ["Manager", "Technician", "Head of service", "Apprentice", "Director"]
YEARS = [2023, 2024, 2025]
WOMEN = ["Women", "Female", "F", "Benywod", "Females"]
MEN = ["Men", "Male", "M", "Dynion", "Males"]
NUMBERS = st.one_of(st.integers(0, 12), st.integers(0, 5_000))
STYLES: dict[str, Callable[[Any], object]] = {
    "number": lambda n: n,
    "float": float,
    "text": str,
    "thousands": lambda n: f"{n:,}",
}
TITLES = st.lists(
    st.sampled_from(["Workforce by grade", "Source: HR system", "Confidential", ""]), max_size=3
)
NOTES = st.lists(
    st.sampled_from(["1. Includes casual staff", "Total may include people on leave", ""]),
    max_size=2,
)


@st.composite
def people(draw: st.DrawFn) -> People:
    grades = draw(st.lists(st.sampled_from(GRADES), min_size=1, max_size=4, unique=True))
    years = draw(st.lists(st.sampled_from(YEARS), min_size=1, max_size=3, unique=True))
    return {(g, y): (draw(NUMBERS), draw(NUMBERS)) for g in grades for y in years}


def _grades(of: People) -> list[str]:
    return list(dict.fromkeys(grade for grade, _ in of))


def _years(of: People) -> list[int]:
    return list(dict.fromkeys(year for _, year in of))


# ---------------------------------------------------------------- layouts


def one_row_a_group(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    rows = [[*key, *numbers] for key, numbers in of.items()]
    sums = [sum(n[at] for n in of.values()) for at in (0, 1)]
    return [["Grade", "Year", *words], *rows, *([["Total", "", *sums]] if total else [])]


def long(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    rows = [[*key, w, n] for key, both in of.items() for w, n in zip(words, both, strict=True)]
    every = sum(sum(numbers) for numbers in of.values())
    last = [["Total", "", "", every]] if total else []
    return [["Grade", "Year", "Gender", "Headcount"], *rows, *last]


def years_over_genders(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    years = _years(of)
    rows: list[Row] = [["", *(cell for year in years for cell in (year, ""))]]
    rows.append(["Grade", *(word for _ in years for word in words)])
    body: list[Row] = [[grade, *(n for y in years for n in of[grade, y])] for grade in _grades(of)]
    sums = ["Total", *(sum(row[at] for row in body) for at in range(1, len(body[0])))]
    return [*rows, *body, *([sums] if total else [])]


def years_across(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    years = _years(of)
    rows: list[Row] = [["Grade", "Gender", *years]]
    for grade in _grades(of):
        rows += [[grade, word, *(of[grade, y][at] for y in years)] for at, word in enumerate(words)]
    if total:
        for at, word in enumerate(words):
            rows.append(["Total", word, *(sum(of[g, y][at] for g in _grades(of)) for y in years)])
    return rows


def grades_across(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    grades, year = _grades(of), _years(of)[0]
    rows: list[Row] = [["Gender", *grades, *(["Total"] if total else [])]]
    for at, word in enumerate(words):
        numbers = [of[grade, year][at] for grade in grades]
        rows.append([word, *numbers, *([sum(numbers)] if total else [])])
    if total:
        sums = [sum(of[grade, year]) for grade in grades]
        rows.append(["Total", *sums, sum(sums)])
    return rows


def patterns_over_genders(of: People, words: tuple[str, str], *, total: bool) -> list[Row]:
    year = _years(of)[0]
    heads = ["Full time", "", "Part time", "", *(["Total", ""] if total else [])]
    rows: list[Row] = [["", *heads], ["Grade", *words * (3 if total else 2)]]
    for grade in _grades(of):
        women, men = of[grade, year]
        parts = [women - women // 3, men - men // 4, women // 3, men // 4]
        rows.append([grade, *parts, *([women, men] if total else [])])
    return rows


OF_ONE_YEAR = (grades_across, patterns_over_genders)
LAYOUTS = (one_row_a_group, long, years_over_genders, years_across, *OF_ONE_YEAR)


# ---------------------------------------------------------------- noise


@st.composite
def noisy(draw: st.DrawFn, rows: Sequence[Row]) -> list[Row]:
    """The rows with titles, notes, blank rows and columns, spacers and numbers as text."""
    headings = 2 if not isinstance(rows[0][0], str) or rows[0][0] == "" else 1
    style = STYLES[draw(st.sampled_from(sorted(STYLES)))]
    body = [[style(c) if _is_count(c) else c for c in row] for row in rows[headings:]]
    body = [row for each in body for row in ([each, []] if draw(st.booleans()) else [each])]
    table = [*map(list, rows[:headings]), *body]
    if draw(st.booleans()):
        table = [[cell for each in row for cell in (each, "")] for row in table]
    if draw(st.booleans()):
        table = [["", *row] for row in table]
    above = [[text] for text in draw(TITLES)]
    below = [[text] for text in draw(NOTES)]
    gap: list[Row] = [[]] if draw(st.booleans()) else []
    return [*above, *gap, *table, *gap, *below]


def _is_count(cell: object) -> bool:
    return isinstance(cell, int) and cell not in YEARS


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data(), people(), st.sampled_from(LAYOUTS), st.booleans(), st.booleans())
def test_a_table_in_any_shape_reads_back_or_is_asked_about_and_is_never_wrong(
    data: st.DataObject, of: People, layout: Any, total: bool, as_text: bool
) -> None:
    words = data.draw(st.sampled_from(list(zip(WOMEN, MEN, strict=True))))
    if layout in OF_ONE_YEAR:
        of = {key: numbers for key, numbers in of.items() if key[1] == _years(of)[0]}
    rows = data.draw(noisy(layout(of, words, total=total)))
    with tempfile.TemporaryDirectory() as folder:
        year = _years(of)[0] if layout in OF_ONE_YEAR else ""
        name = f"Leeds City Council ICT {year}"
        if as_text:
            reading = read(text_file(Path(folder) / f"{name}.csv", *rows))
        else:
            reading = read(workbook(Path(folder) / f"{name}.xlsx", *rows))
    if reading.verdict == "ready":
        assert counts(reading) == {
            "women": sum(women for women, _ in of.values()),
            "men": sum(men for _, men in of.values()),
            "another gender": 0,
            "not recorded": 0,
        }
        by_year: dict[int, int] = {}
        for table in reading.tables:
            for cell, numbers in table.cells.items():
                by_year[cell.year] = by_year.get(cell.year, 0) + numbers.women
        for year in _years(of):
            women = sum(n for (_, y), (n, _) in of.items() if y == year)
            assert by_year.get(year, 0) == women


@settings(max_examples=60, deadline=None)
@given(people(), st.sampled_from(LAYOUTS), st.booleans())
def test_without_noise_no_shape_is_asked_about(of: People, layout: Any, total: bool) -> None:
    if layout in OF_ONE_YEAR:
        of = {key: numbers for key, numbers in of.items() if key[1] == _years(of)[0]}
    # One row and one column can be anything; and nobody at all is no return.
    if len(_grades(of)) < 2 or not all(women and men for women, men in of.values()):
        return
    # Numbers that make a hundred may be percentages.
    if sum(map(sum, of.values())) in (99, 100, 101):
        return
    year = _years(of)[0] if layout in OF_ONE_YEAR else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"Leeds City Council ICT {year}.xlsx"
        reading = read(workbook(path, *layout(of, ("Women", "Men"), total=total)))
    assert reading.verdict == "ready", reading.reason
    assert counts(reading)["women"] == sum(women for women, _ in of.values())
