"""Columns beside numbers of people that are not read, and may count people or tell who counts."""

import re

from etl.checks import beside, doubts, flags
from etl.checks.problems import Findings
from etl.vocabulary.words import simple
from etl.workbooks.answers import Answers
from etl.workbooks.counts.rows_apart import ask_of_rows_apart
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field, Heading
from etl.workbooks.headings.evidence import Column, sample
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.headings.shape_words import (
    OF_OTHER_PEOPLE,
    counts_others,
    is_a_sign,
    is_fte,
    is_share,
)
from etl.workbooks.tables.figures import number_of
from etl.workbooks.who_counts.flags import may_tell_rows

# Beside numbers of people: those of today, where the column that is read does not say so; and
# posts without anybody, which may be in numbers that are not called people.
OF_NOW = re.compile(r"\b(?:this year|current|currently|now|actual|in post|filled|latest|today)\b")
OF_NOBODY = re.compile(r"\b(?:vacan\w*|unfilled|frozen)\b")
OF_PEOPLE = re.compile(
    r"\b(?:headcounts?|head count|hc|people|staff|employees?|persons|filled|in post|actual)\b"
)


def ask_of_columns(layout: Layout, answers: Answers, findings: Findings) -> frozenset[str]:
    """Ask of the columns beside the numbers; the words of rows that are not counted meanwhile."""
    _on_other_columns(layout, findings)
    _on_repeated_numbers(layout, findings)
    return ask_of_rows_apart(layout, answers, findings)


def _on_other_columns(layout: Layout, findings: Findings) -> None:
    """Ask of columns of women or men that are not read: no other may tell of these people; and of
    one that may tell which rows count.
    """
    top = sample(layout)
    if telling := may_tell_rows(layout, top):
        cell = layout.heading_cell(telling)
        findings.add(flags.rows_may_not_count(layout.sheet.name, cell, telling.text))
    for heading in layout.unknown:
        if not _may_count(layout, heading) or is_share(heading.text) or is_fte(heading.text):
            continue
        cells = [row[heading.place] for row in top if heading.place < len(row)]
        if any(number_of(cell) for cell in cells if text_of(cell)):
            cell = layout.heading_cell(heading)
            is_long = Field.PEOPLE in layout.fields
            ask = beside.other_numbers if is_long else beside.other_women_and_men
            findings.count(ask(layout.sheet.name, cell, heading.text))


def _may_count(layout: Layout, heading: Heading) -> bool:
    """Whether a column that is not read may count the people of these rows, or posts of nobody."""
    if Field.PEOPLE not in layout.fields:
        counted = [each.place for field, each in layout.columns.items() if field in GENDER_COLUMNS]
        is_right = heading.place > max(counted, default=heading.place)
        return counts_others(heading.text) or (is_right and is_a_sign(heading.text))
    form = simple(heading.text)
    read = simple(layout.columns[Field.PEOPLE].text)
    if OF_NOBODY.search(form):
        return not OF_PEOPLE.search(read)
    return bool(OF_NOW.search(form)) and not (OF_NOW.search(read) or OF_OTHER_PEOPLE.search(form))


def _on_repeated_numbers(layout: Layout, findings: Findings) -> None:
    """Ask of women and men counted in a list by noughts and ones, where somebody stands twice."""
    if Field.STAFF_NUMBER not in layout.columns:
        return
    heading = layout.columns[Field.STAFF_NUMBER]
    column = Column(sample(layout), heading.place)
    again = column.filled - len(column.values)
    if again:
        cell = layout.heading_cell(heading)
        findings.add(doubts.numbers_repeated(layout.sheet.name, cell, again))
