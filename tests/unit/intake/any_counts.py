"""Any table of counts: in every layout, with any noise, in every format, and what is true of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.bench.made_files import Sheet, write

Row = list[Any]
# (grade, year) → women and men.
People = dict[tuple[str, int], tuple[int, int]]
Words = tuple[str, str]
Layout = Callable[[People, Words, bool], list[Row]]

GRADES = ["Manager", "Technician", "Head of service", "Apprentice", "Director"]
YEARS = [2023, 2024, 2025]
WOMEN = ["Women", "Female", "F", "Benywod", "Females", "No. of women", "Female staff"]
MEN = ["Men", "Male", "M", "Dynion", "Males", "No. of men", "Male staff"]
PAIRS = list(zip(WOMEN, MEN, strict=True))
NUMBERS = st.one_of(st.integers(0, 12), st.integers(0, 5_000))
STYLES: dict[str, Callable[[Any], object]] = {
    "number": lambda n: n,
    "float": float,
    "text": str,
    "thousands": lambda n: f"{n:,}",
}
TITLES = ["Workforce by grade", "Source: HR system", "Confidential", ""]
NOTES = ["1. Includes casual staff", "Total may include people on leave", ""]
MARKS = ["*", "¹", " (1)", " [note 1]"]
ENDINGS = [".xlsx", ".xls", ".ods", ".csv", ".tsv"]


@st.composite
def people(draw: st.DrawFn) -> People:
    grades = draw(st.lists(st.sampled_from(GRADES), min_size=1, max_size=4, unique=True))
    years = draw(st.lists(st.sampled_from(YEARS), min_size=1, max_size=3, unique=True))
    return {(g, y): (draw(NUMBERS), draw(NUMBERS)) for g in grades for y in years}


def grades_of(of: People) -> list[str]:
    return list(dict.fromkeys(grade for grade, _ in of))


def years_of(of: People) -> list[int]:
    return list(dict.fromkeys(year for _, year in of))


def of_one_year(of: People) -> People:
    year = years_of(of)[0]
    return {key: numbers for key, numbers in of.items() if key[1] == year}


# ---------------------------------------------------------------- layouts


def one_row_a_group(of: People, words: Words, total: bool) -> list[Row]:
    rows = [[*key, *numbers] for key, numbers in of.items()]
    sums = [sum(n[at] for n in of.values()) for at in (0, 1)]
    return [["Grade", "Year", *words], *rows, *([["Total", "", *sums]] if total else [])]


def long(of: People, words: Words, total: bool) -> list[Row]:
    rows = [[*key, w, n] for key, both in of.items() for w, n in zip(words, both, strict=True)]
    every = sum(sum(numbers) for numbers in of.values())
    last = [["Total", "", "", every]] if total else []
    return [["Grade", "Year", "Gender", "Headcount"], *rows, *last]


def years_over_genders(of: People, words: Words, total: bool) -> list[Row]:
    years = years_of(of)
    rows: list[Row] = [["", *(cell for year in years for cell in (year, ""))]]
    rows.append(["Grade", *(word for _ in years for word in words)])
    body = [[grade, *(n for y in years for n in of[grade, y])] for grade in grades_of(of)]
    return [*rows, *_summed(body, total)]


def genders_over_years(of: People, words: Words, total: bool) -> list[Row]:
    years = years_of(of)
    rows: list[Row] = [["", *(cell for word in words for cell in (word, *[""] * (len(years) - 1)))]]
    rows.append(["Grade", *years, *years])
    body = [[g, *(of[g, y][at] for at in (0, 1) for y in years)] for g in grades_of(of)]
    return [*rows, *_summed(body, total)]


def _summed(body: list[Row], total: bool) -> list[Row]:
    sums = ["Total", *(sum(row[at] for row in body) for at in range(1, len(body[0])))]
    return [*body, *([sums] if total else [])]


def years_across(of: People, words: Words, total: bool) -> list[Row]:
    years = years_of(of)
    rows: list[Row] = [["Grade", "Gender", *years]]
    for grade in grades_of(of):
        rows += [[grade, word, *(of[grade, y][at] for y in years)] for at, word in enumerate(words)]
    if total:
        for at, word in enumerate(words):
            rows.append(["Total", word, *(sum(of[g, y][at] for g in grades_of(of)) for y in years)])
    return rows


def grades_across(of: People, words: Words, total: bool) -> list[Row]:
    grades, year = grades_of(of), years_of(of)[0]
    rows: list[Row] = [["Gender", *grades, *(["Total"] if total else [])]]
    for at, word in enumerate(words):
        numbers = [of[grade, year][at] for grade in grades]
        rows.append([word, *numbers, *([sum(numbers)] if total else [])])
    if total:
        sums = [sum(of[grade, year]) for grade in grades]
        rows.append(["Total", *sums, sum(sums)])
    return rows


def patterns_over_genders(of: People, words: Words, total: bool) -> list[Row]:
    year = years_of(of)[0]
    heads = ["Full time", "", "Part time", "", *(["Total", ""] if total else [])]
    rows: list[Row] = [["", *heads], ["Grade", *words * (3 if total else 2)]]
    for grade in grades_of(of):
        women, men = of[grade, year]
        parts = [women - women // 3, men - men // 4, women // 3, men // 4]
        rows.append([grade, *parts, *([women, men] if total else [])])
    return rows


def _by_year(of: People, words: Words, total: bool) -> list[list[Row]]:
    """A table for each year, its year above it."""
    years = years_of(of)
    tables = ([[g, *of[g, year]] for g in grades_of(of)] for year in years)
    return [
        [[f"31 March {year}"], ["Grade", *words], *_summed(body, total)]
        for year, body in zip(years, tables, strict=True)
    ]


def tables_below(of: People, words: Words, total: bool) -> list[Row]:
    return [row for table in _by_year(of, words, total) for row in [*table, []]]


def tables_beside(of: People, words: Words, total: bool) -> list[Row]:
    tables = _by_year(of, words, total)
    padded = [[[*row, *[""] * (4 - len(row))] for row in table] for table in tables]
    return [[cell for row in rows for cell in row] for rows in zip(*padded, strict=True)]


ALONE = (grades_across, patterns_over_genders)
TWO_ROWS = (years_over_genders, genders_over_years, patterns_over_genders)
SEVERAL = (tables_below, tables_beside)
LAYOUTS: tuple[Layout, ...] = (
    one_row_a_group, long, years_over_genders, genders_over_years, years_across, *ALONE, *SEVERAL
)  # fmt: skip


# ---------------------------------------------------------------- noise


@st.composite
def noisy(draw: st.DrawFn, rows: Sequence[Row], layout: Layout) -> list[Row]:
    """The rows as people leave them: titles, notes, blanks, spacers, marks, headings again."""
    heads = 2 if layout in TWO_ROWS else 1
    style = STYLES[draw(st.sampled_from(sorted(STYLES)))]
    table = [*rows[:heads], *([style(c) if _is_count(c) else c for c in r] for r in rows[heads:])]
    if layout not in SEVERAL:
        table = draw(_among_rows(table, heads))
    if layout is not tables_beside and draw(st.booleans()):
        table = [[cell for each in row for cell in (each, "")] for row in table]
    if draw(st.booleans()):
        table = [["", *row] for row in table]
    above = [[text] for text in draw(st.lists(st.sampled_from(TITLES), max_size=3))]
    below = [[text] for text in draw(st.lists(st.sampled_from(NOTES), max_size=2))]
    gap: list[Row] = [[]] if draw(st.booleans()) else []
    return [*above, *gap, *table, *gap, *below]


@st.composite
def _among_rows(draw: st.DrawFn, table: Sequence[Row], heads: int) -> list[Row]:
    head, body = list(table[:heads]), [list(row) for row in table[heads:]]
    if draw(st.integers(0, 3)) == 0:
        # The words of one group alone are marked, as the notes below are of it.
        row = body[draw(st.integers(0, len(body) - 1))]
        row[0] += draw(st.sampled_from(MARKS))
    if draw(st.booleans()):
        body = [row for each in body for row in ([each, []] if draw(st.booleans()) else [each])]
    if len(body) > 1 and draw(st.integers(0, 3)) == 0:
        at = draw(st.integers(1, len(body) - 1))
        body = [*body[:at], *head, *body[at:]]
    return [*head, *body]


def _is_count(cell: object) -> bool:
    return isinstance(cell, int) and cell not in YEARS


def written(folder: Path, name: str, ending: str, rows: Sequence[Row]) -> Path:
    """A file of that format with the rows on its one sheet."""
    how = {"separator": "\t"} if ending == ".tsv" else {}
    return write(folder / f"{name}{ending}", Sheet("Sheet1", list(rows)), **how)
