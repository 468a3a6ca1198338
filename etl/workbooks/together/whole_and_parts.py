"""A sheet of all the staff beside one for each of their teams: everybody stands on two sheets.

Its name says so ('All staff', 'Summary'), and the others add up to it: in every group of people
that is counted, or, in lists with staff numbers, by each number on two sheets.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from etl.checks.persons import ONE_NAME
from etl.checks.problems import Findings, Level, Problem
from etl.vocabulary.cells import Counts
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.reading import Table
from etl.workbooks.together import needless, several
from etl.workbooks.whose.it_words import is_other

OF_ALL = frozenset(("all", "total", "totals", "overall", "whole", "summary", "everyone",
                    "everybody", "combined", "full", "pawb", "cyfan", "crynodeb"))  # fmt: skip
OF_SOME = re.compile(
    r"\b(?:in ?active|active|current|former|ex|retained|transferred|tupe|left|gone|stay\w*|leav\w*|"
    r"start\w*|join\w*|agency|vacan\w*|temps?|contractors?|managers|apprentices)\b"
)
# What people are beside where they work.
SAID_OF_PEOPLE = frozenset((Field.GRADE, Field.ROLE, Field.PATTERN, Field.CONTRACT))
# Two teams may be alike by chance in fewer groups.
GROUPS_OF_A_COPY = 3
# Of fewer people a table may by chance be the sum of others, or have the numbers of a list.
PEOPLE = 10
# One other sheet may be a copy of it, or a version of another day.
PARTS = 2


def said_again(
    tables_read: Sequence[Table], layouts: Sequence[Layout], findings: Sequence[Findings]
) -> list[int]:
    """The places of tables whose people another says: as one of all, or by other words."""
    parts = _parts_of_a_whole(tables_read, layouts)
    # What is asked of a part is asked of the whole that has it in it, but for who stands in both.
    told = [problem for at in parts for problem in findings[at] if problem.code != ONE_NAME]
    if any(problem.level is Level.ASK for problem in told):
        return []
    said = parts or list(needless.said_otherwise(tables_read, layouts))
    said = said or list(needless.of_a_year_said(tables_read))
    return said or list(_copies(tables_read)) or list(_pivots_of_a_list(tables_read, layouts))


def listed_again(
    tables_read: Sequence[Table],
    layouts: Sequence[Layout],
    several_times: tuple[int, int],
    asked: Asked,
) -> Iterator[Problem]:
    """The question on which day people are in post, unless one sheet is of all of the others.

    People stand `several_times`: how many do, and how many people there are.
    """
    if not _are_listed_twice(tables_read, layouts, several_times):
        yield from several.listed_again(layouts, several_times, asked)


def _parts_of_a_whole(tables_read: Sequence[Table], layouts: Sequence[Layout]) -> list[int]:
    """The places of tables that add up to one called after all, with nobody counted once yet."""
    at = _whole(tables_read, layouts)
    if at is None or any(Field.STAFF_NUMBER in each.fields for each in layouts):
        return []
    parts = [place for place in range(len(layouts)) if place != at]
    told = layouts[at].fields
    if any(layouts[place].fields - {Field.TOTAL} - told for place in parts):
        return []
    is_said = _said([tables_read[at]]) == _said([tables_read[place] for place in parts])
    return parts if is_said and tables_read[at].counts.people >= PEOPLE else []


def _copies(tables_read: Sequence[Table]) -> Iterator[int]:
    """The places of counts that say of each of several groups what counts before them say, as the
    numbers of a chart do beside its table.
    """
    said = [_said([table]) for table in tables_read]
    for at, table in enumerate(tables_read):
        is_long = not table.is_list and len(table.by_grade) >= GROUPS_OF_A_COPY
        if is_long and not needless.are_few(table) and said[at] in said[:at]:
            yield at


def _pivots_of_a_list(tables_read: Sequence[Table], layouts: Sequence[Layout]) -> Iterator[int]:
    """The places of counts of the people of a list: called a summary and of as many women and men,
    or with as many in each of several grades.
    """
    lists = [table for table in tables_read if table.is_list]
    for at, table in enumerate(tables_read):
        if table.is_list or table.counts.people < PEOPLE:
            continue
        told = _by_place([table])
        statuses = {status for _, _, status in told}
        # Of a list with leavers a summary may have those in post alone.
        alike = [each for each in lists if told == _by_place([each], statuses)]
        is_long = len(table.by_grade) >= GROUPS_OF_A_COPY
        are_same = is_long and any(each.by_grade == table.by_grade for each in alike)
        if are_same or (alike and _is_a_summary(layouts[at])):
            yield at


def _is_a_summary(layout: Layout) -> bool:
    """True for a sheet called 'Summary' or 'By team', or after its own labels: 'Teams'."""
    name = simple(layout.sheet.name)
    labels = {simple(heading.text) for heading in layout.headings}
    return bool(needless.OF_A_SUMMARY.search(name)) or name.removesuffix("s") in labels


def sum_of_the_others(tables_read: Sequence[Table], layouts: Sequence[Layout]) -> int | None:
    """The place of a table called after all, which says of its people only on which of the other
    sheets they stand, as many as there; None where there is none.
    """
    at = _whole(tables_read, layouts)
    if at is None or tables_read[at].is_list or layouts[at].fields & SAID_OF_PEOPLE:
        return None
    others = [table for place, table in enumerate(tables_read) if place != at]
    told, of_others = _by_place([tables_read[at]]), _by_place(others)
    years = {year for _, year, _ in of_others}
    if len(years) == 1 and {year for _, year, _ in told} == {0}:
        # What says no year is of that of the numbers that add up to it.
        (year,) = years
        told = {(whose, year, status): each for (whose, _, status), each in told.items()}
    is_sum = told == of_others
    return at if is_sum and tables_read[at].counts.people >= PEOPLE else None


def _by_place(
    tables_read: Sequence[Table], statuses: Container[str] = frozenset(Status)
) -> dict[tuple[str, int, str], Counts]:
    found: dict[tuple[str, int, str], Counts] = defaultdict(Counts)
    for table in tables_read:
        for cell, counts in table.cells.items():
            if cell.status in statuses:
                found[cell.organisation, cell.year, cell.status].add(counts)
    return found


def _are_listed_twice(
    tables_read: Sequence[Table], layouts: Sequence[Layout], several_times: tuple[int, int]
) -> bool:
    """True where each of so many people stands on a sheet called after all, and on one other."""
    at = _whole(tables_read, layouts)
    if at is None or not all(Field.STAFF_NUMBER in layout.fields for layout in layouts):
        return False
    rows = [table.rows for table in tables_read]
    return rows[at] * 2 == sum(rows) and several_times == (rows[at], rows[at])


def _whole(tables_read: Sequence[Table], layouts: Sequence[Layout]) -> int | None:
    """The place of the one table whose sheet is called after all, beside those of other sheets."""
    names = [layout.sheet.name for layout in layouts]
    of_all = [at for at, name in enumerate(names) if OF_ALL & set(simple(name).split())]
    alike = {(table.kind, table.population, table.layout) for table in tables_read}
    is_one = len(of_all) == 1 and len(set(names)) == len(names) > PARTS
    # Of 'ICT' and 'HR', or 'Active' and 'Inactive', all are more than the IT staff in post.
    if any(is_other(name) or OF_SOME.search(simple(name)) for name in names):
        return None
    return of_all[0] if is_one and len(alike) == 1 else None


def _said(tables_read: Sequence[Table]) -> dict[object, Counts]:
    """The people of tables added up, in each group that is counted and in each grade's word."""
    found: dict[object, Counts] = defaultdict(Counts)
    for table in tables_read:
        for about, counts in (*table.cells.items(), *table.by_grade.items()):
            found[about].add(counts)
    return {about: counts for about, counts in found.items() if counts.people}
