"""A sheet of all the staff beside one for each of their teams: everybody stands on two sheets.

Its name says so ('All staff', 'Summary'), and the others add up to it: in every group of people
that is counted, or, in lists with staff numbers, by each number on two sheets.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from etl.checks.persons import ONE_NAME
from etl.checks.problems import Level, Problem
from etl.vocabulary.cells import Counts
from etl.vocabulary.populations import Status
from etl.vocabulary.words import simple
from etl.workbooks.asked import Asked
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import Layout
from etl.workbooks.together import needless, several
from etl.workbooks.together.read import Read
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


def said_again(read: Sequence[Read]) -> list[int]:
    """The places of tables whose people another says: as one of all, or by other words."""
    parts = _parts_of_a_whole(read)
    # What is asked of a part is asked of the whole that has it in it, but for who stands in both.
    told = [problem for at in parts for problem in read[at].findings if problem.code != ONE_NAME]
    if any(problem.level is Level.ASK for problem in told):
        return []
    said = parts or list(needless.said_otherwise(read)) or list(needless.of_a_year_said(read))
    return said or list(_copies(read)) or list(_pivots_of_a_list(read))


def listed_again(
    read: Sequence[Read], several_times: tuple[int, int], asked: Asked
) -> Iterator[Problem]:
    """The question on which day people are in post, unless one sheet is of all of the others.

    People stand `several_times`: how many do, and how many people there are.
    """
    if not _are_listed_twice(read, several_times):
        yield from several.listed_again(read, several_times, asked)


def _parts_of_a_whole(read: Sequence[Read]) -> list[int]:
    """The places of tables that add up to one called after all, with nobody counted once yet."""
    at = _whole(read)
    if at is None or any(Field.STAFF_NUMBER in each.layout.fields for each in read):
        return []
    parts = [place for place in range(len(read)) if place != at]
    told = read[at].layout.fields
    if any(read[place].layout.fields - {Field.TOTAL} - told for place in parts):
        return []
    is_said = _said([read[at]]) == _said([read[place] for place in parts])
    return parts if is_said and read[at].counts.people >= PEOPLE else []


def _copies(read: Sequence[Read]) -> Iterator[int]:
    """The places of counts that say of each of several groups what counts before them say, as the
    numbers of a chart do beside its table.
    """
    said = [_said([each]) for each in read]
    for at, table in enumerate(each.table for each in read):
        is_long = not table.is_list and len(table.by_grade) >= GROUPS_OF_A_COPY
        if is_long and not needless.are_few(table) and said[at] in said[:at]:
            yield at


def _pivots_of_a_list(read: Sequence[Read]) -> Iterator[int]:
    """The places of counts of the people of a list: called a summary and of as many women and men,
    or with as many in each of several grades.
    """
    lists = [each for each in read if each.table.is_list]
    for at, of in enumerate(read):
        if of.table.is_list or of.counts.people < PEOPLE:
            continue
        told = _by_place([of])
        statuses = {status for _, _, status in told}
        # Of a list with leavers a summary may have those in post alone.
        alike = [each for each in lists if told == _by_place([each], statuses)]
        grades = of.table.by_grade
        is_long = len(grades) >= GROUPS_OF_A_COPY
        are_same = is_long and any(each.table.by_grade == grades for each in alike)
        if are_same or (alike and _is_a_summary(of.layout)):
            yield at


def _is_a_summary(layout: Layout) -> bool:
    """True for a sheet called 'Summary' or 'By team', or after its own labels: 'Teams'."""
    name = simple(layout.sheet.name)
    labels = {simple(heading.text) for heading in layout.headings}
    return bool(needless.OF_A_SUMMARY.search(name)) or name.removesuffix("s") in labels


def sum_of_the_others(read: Sequence[Read]) -> int | None:
    """The place of a table called after all, which says of its people only on which of the other
    sheets they stand, as many as there; None where there is none.
    """
    at = _whole(read)
    if at is None or read[at].table.is_list or read[at].layout.fields & SAID_OF_PEOPLE:
        return None
    others = [each for place, each in enumerate(read) if place != at]
    told, of_others = _by_place([read[at]]), _by_place(others)
    years = {year for _, year, _ in of_others}
    if len(years) == 1 and {year for _, year, _ in told} == {0}:
        # What says no year is of that of the numbers that add up to it.
        (year,) = years
        told = {(whose, year, status): each for (whose, _, status), each in told.items()}
    is_sum = told == of_others
    return at if is_sum and read[at].counts.people >= PEOPLE else None


def _by_place(
    read: Sequence[Read], statuses: Container[str] = frozenset(Status)
) -> dict[tuple[str, int, str], Counts]:
    found: dict[tuple[str, int, str], Counts] = defaultdict(Counts)
    for each in read:
        for cell, counts in each.table.cells.items():
            if cell.status in statuses:
                found[cell.organisation, cell.year, cell.status].add(counts)
    return found


def _are_listed_twice(read: Sequence[Read], several_times: tuple[int, int]) -> bool:
    """True where each of so many people stands on a sheet called after all, and on one other."""
    at = _whole(read)
    if at is None or not all(Field.STAFF_NUMBER in each.layout.fields for each in read):
        return False
    rows = [each.table.rows for each in read]
    return rows[at] * 2 == sum(rows) and several_times == (rows[at], rows[at])


def _whole(read: Sequence[Read]) -> int | None:
    """The place of the one table whose sheet is called after all, beside those of other sheets."""
    names = [each.sheet for each in read]
    of_all = [at for at, name in enumerate(names) if OF_ALL & set(simple(name).split())]
    alike = {(one.table.kind, one.table.population, one.table.layout) for one in read}
    is_one = len(of_all) == 1 and len(set(names)) == len(names) > PARTS
    # Of 'ICT' and 'HR', or 'Active' and 'Inactive', all are more than the IT staff in post.
    if any(is_other(name) or OF_SOME.search(simple(name)) for name in names):
        return None
    return of_all[0] if is_one and len(alike) == 1 else None


def _said(read: Sequence[Read]) -> dict[object, Counts]:
    """The people of tables added up, in each group that is counted and in each grade's word."""
    found: dict[object, Counts] = defaultdict(Counts)
    for each in read:
        for about, counts in (*each.table.cells.items(), *each.table.by_grade.items()):
            found[about].add(counts)
    return {about: counts for about, counts in found.items() if counts.people}
