"""Remarks that people type beside the numbers of a row, in a column without a heading."""

import re
from collections.abc import Iterator

from etl.checks.around import remark_beside
from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.workbooks.doubts.said_around import LONGEST, doubtful
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.headings.shape_words import is_compared
from etl.workbooks.headings.sheet_words import WITHOUT
from etl.workbooks.sheets.read import Rows
from etl.workbooks.tables.figures import number_of
from etl.workbooks.who_counts.flag_asked import says_nobody

WORD = re.compile(r"[a-z]{3}")
# How many of the people of the row are something else, or others', or when they were there.
OF_A_FEW = re.compile(
    r"\b(?:incl?|includes?|including|plus|of which|duplicate\w*|dup|same as|tb[acd]|moved|"
    r"also (?:in|under|above|below)|transferred|estimate\w*|approx\w*|yn cynnwys|"
    r"20\d\d (?:figures?|numbers?|data)|\d{1,3}(?! (?:\w+ )?(?:hours|days|hrs)))\b"
)


def on_remarks_beside(layout: Layout, rows: Rows) -> Iterator[Problem]:
    """The question about the first remark beside numbers by which some of them may not count."""
    headed = {heading.place for heading in layout.headings if heading.text}
    for number, row in rows:
        numbers = [at for at, cell in enumerate(row) if number_of(cell) is not None]
        free = set(range(max(numbers, default=len(row)), len(row))) - headed
        told = (at for at in sorted(free) if _is_doubtful(text_of(row[at])))
        if number > layout.heading_row and (at := next(told, None)) is not None:
            yield remark_beside(layout.sheet.name, layout.cell_at(number, at))
            return


def _is_doubtful(text: str) -> bool:
    """Whether a remark says that somebody has gone, is left out, or is counted among others."""
    form = simple(text)
    if not WORD.search(form) or len(text) > LONGEST:
        return False
    is_told = WITHOUT.search(form) or OF_A_FEW.search(form) or says_nobody(form)
    return bool(is_told or is_compared(form) or doubtful(text, is_dated=False))
