"""Two columns of first days that disagree whether somebody was there on the snapshot day.

Service counts on from one council to the next and from post to post: whoever has served since 2010
may have come to this post on 1 May, and from another council or the next room.
"""

import re
from collections.abc import Container, Sequence

from etl.checks import dates as problems
from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import SETTLED, Field, Heading
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import day_of, year_days

OF_SERVICE = re.compile(
    r"\b(?:continuous|cont service|reckonable|seniority|local government|lg|di dor)\b"
)
OF_A_POST = re.compile(r"\b(?:post|position|job|role|occupancy|occ|assignment|swydd)\b")


def other_starts(layout: Layout) -> list[Heading]:
    """The columns of first days beside the one that is read, where either is of a post alone, and
    not of all of somebody's service.
    """
    read = layout.columns.get(Field.START)
    if read is None or read.rank == SETTLED:
        return []
    others = [h for h in layout.headings if h.field is Field.START and h is not read]
    if OF_A_POST.search(simple(read.text)):
        return [each for each in others if not OF_A_POST.search(simple(each.text))]
    is_of_service = OF_SERVICE.search(simple(read.text))
    return [each for each in others if is_of_service and OF_A_POST.search(simple(each.text))]


def came_between(
    layout: Layout, rows: Sequence[Row], year: int, month_first: Container[Field]
) -> Problem | None:
    """The question which column tells, where somebody was there by one alone; None for nobody."""
    read, snapshot = layout.columns[Field.START], year_days(year)[1]
    for other in other_starts(layout):
        days = [
            [
                day_of(row[each.place], month_first=Field.START in month_first)
                for each in (read, other)
                if each.place < len(row)
            ]
            for row in rows
            if text_at(row, layout.columns[Field.GENDER].place)
        ]
        told = [[day <= snapshot for day in both if day is not None] for both in days]
        many = sum(len(there) > 1 and any(there) and not all(there) for there in told)
        if many:
            cell = layout.heading_cell(other)
            return problems.there_by_one(layout.sheet.name, cell, read.text, other.text, many)
    return None
