"""Columns of headcounts, and of their equivalents, for each of several years.

    Grade     Gender   2023/24 headcount   2023/24 FTE   2024/25 headcount   2024/25 FTE
    Grade 6   Female                   4           3.6                   5           4.5

The columns of headcounts are those of the years, and the others are left out.
"""

import re
from collections.abc import Iterator

from etl.checks.layouts import other_values
from etl.checks.problems import Problem
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.layout import text_of
from etl.workbooks.shapes.headcount_and_fte import FTE, HEADS
from etl.workbooks.sheets.read import Numbered, Sheet, put
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

BEFORE = re.compile(rf"(?P<year>.*\d)\W+(?:(?P<people>{HEADS})|{FTE})\W*", re.IGNORECASE)
AFTER = re.compile(rf"(?:(?P<people>{HEADS})|{FTE})\W+(?P<year>\S.*)", re.IGNORECASE)
YEARS = 2

# The text of a year, and whether people stand below it.
Told = tuple[str, bool]


def take_years_of_headcount(sheet: Sheet) -> list[Problem]:
    """Let them be headed by their years, and say what is left out; nothing for other sheets.

    The sheet's rows stand where they stood.
    """
    top = sheet.top(HEADINGS_WITHIN + 1)
    for number, row in top:
        told = {at: found for at, cell in enumerate(row) if (found := _told(cell))}
        years = [parse_year(year) for year, is_people in told.values() if is_people]
        others = {at: year for at, (year, is_people) in told.items() if not is_people}
        are_theirs = {parse_year(year) for year in others.values()} <= set(years)
        if len(years) < YEARS or len(set(years)) < len(years) or not are_theirs:
            continue
        sheet.rows = _without(sheet.rows, number, dict.fromkeys(others, ""))
        sheet.put(number, {at: year for at, (year, is_people) in told.items() if is_people})
        counted = next(text_of(row[at]) for at in told if at not in others)
        names = [text_of(row[at]) for at in others]
        return [other_values(sheet.name, counted, names)] if names else []
    return []


def _told(cell: object) -> Told | None:
    text = text_of(cell) if isinstance(cell, str) else ""
    match = (BEFORE.fullmatch(text) or AFTER.fullmatch(text)) if text else None
    is_year = match is not None and parse_year(match["year"]) is not None
    return (match["year"], match["people"] is not None) if match and is_year else None


def _without(rows: Iterator[Numbered], heading: int, gone: dict[int, str]) -> Iterator[Numbered]:
    return ((number, put(row, gone) if number >= heading else row) for number, row in rows)
