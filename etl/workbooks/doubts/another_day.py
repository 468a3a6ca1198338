"""Titles by which figures are of another day than the snapshot's of the year they are taken for.

'ICT headcount Q3 2024/25', 'ICT staff December 2024', and 'Report run: 03/04/2024', which may be
last year's report in a file called 2025.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from etl.checks import around as problems
from etl.checks.problems import Problem
from etl.vocabulary.years import mentions, snapshot_day
from etl.workbooks.doubts.days_said import DAY_AFTER
from etl.workbooks.doubts.said_around import has_both_days
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import NOT_KNOWN_YEAR, Table
from etl.workbooks.words.dates import day_of

# What was done on the day that stands behind it.
PRINTED = re.compile(
    r"\b(?:printed|run|generated|exported|extracted|downloaded|produced|extract|export|argraffwyd)"
    r"(?: (?:date|day|time|on|at|from \w+))*[\s:=,-]*$"
)
# Whoever is asked for a day to come may send what there is some weeks before it.
EARLY = timedelta(days=31)
# Right before a day or month it says when people were counted.
OF_THE_DAY = re.compile(
    r"\b(?:staff(?:ing)?|headcounts?|workforce|employees|people|establishment|in post|gweithlu)"
    r"(?: (?:numbers|monthly|report|list|data|profile|for|in|at|on))*[\s:,–-]*$"
)
IN_APRIL = re.compile(r"apr(?:il)? (?:19|20)\d\d")
# 'Q1' at the start is a question, but before a year.
OF_A_PART = re.compile(
    r"(?:(?<=\S )q ?[1-3]|^q ?[1-3](?= \d\d)|\b(?:qtr|quarter|chwarter) ?[1-3]|"
    r"\b(?:first|second|third|1st|2nd|3rd) (?:quarter|half)|"
    r"\bh1|\bhalf year|\bmid year)\b(?!.*\b(?:q|quarter|to) ?4\b)|"
    r"\b(?:headcount|workforce)\b.*\baverage$"
)
OF_A_QUARTER = re.compile(r"q[1-3] (?:20)?\d\d.*|.*20\d\d(?:[-/ ]\d\d)? q[1-3]")
# Of these a part of the year is told, and not of those in post.
OF_A_FLOW = re.compile(
    r"\b(?:starters?|joiners?|leavers?|left|joined|turnover|recruit\w*|appl\w*|promot\w*)\b"
)


def on_another_day(
    tables: Sequence[Table], layouts: Sequence[Layout], stem: str
) -> Iterator[Problem]:
    """The question whether a table is of the day and year that it is taken for, once a file."""
    called = stem.replace("_", " ")
    for table, layout in zip(tables, layouts, strict=True):
        years = {cell.year for cell in table.cells} - {NOT_KNOWN_YEAR}
        if not years:
            continue
        titles = [title.casefold() for title in layout.titles or (called,)]
        days = set(_printed("\n".join((*titles, *map(str.casefold, layout.notes)))))
        if days and max(days) < snapshot_day(min(years)) - EARLY:
            yield problems.printed_before(layout.sheet.name, f"{max(days):%d/%m/%Y}", min(years))
            return
        told = (*map(_other_day, titles), _before(layout.sheet.name.casefold(), min(years)))
        if (said := next(filter(None, told), "")) and not has_both_days(layout):
            yield problems.said_by_a_note(layout.sheet.name, said)
            return


def _printed(text: str) -> Iterator[date]:
    for _, start, end in mentions(text):
        day = day_of(text[start:end])
        if day is not None and PRINTED.search(text[:start]):
            yield day


def _before(name: str, year: int) -> str:
    """A sheet's name that is a day or month before the snapshot's, or a quarter: 'Dec 2024'."""
    day = day_of(name) or day_of(f"1 {name}")
    is_before = day is not None and day < snapshot_day(year) - EARLY
    return name if is_before or OF_A_QUARTER.fullmatch(name) else ""


def _other_day(title: str) -> str:
    """The words of a title by which people were counted on another day; '' for none of them."""
    if OF_A_FLOW.search(title):
        return ""
    if found := OF_A_PART.search(title):
        return found[0]
    for year, start, end in mentions(title):
        before, day = OF_THE_DAY.search(title[:start]), title[start:end]
        if before and year is None and not (DAY_AFTER.match(day) or IN_APRIL.fullmatch(day)):
            return title[before.start() : end]
    return ""
