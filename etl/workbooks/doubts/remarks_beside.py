"""Remarks that people type beside the numbers of a row, in a column without a heading."""

import re
from collections.abc import Iterator

from etl.checks.around import said_by_a_note
from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.workbooks.doubts.said_around import doubtful
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.headings.shape_words import is_compared
from etl.workbooks.headings.sheet_words import WITHOUT
from etl.workbooks.sheets.read import Rows
from etl.workbooks.tables.figures import number_of
from etl.workbooks.terms.flag_words import GONE, NOBODY_WITHIN

WORD = re.compile(r"[a-z]{3}")
# How many of the people of the row are something else, or others', or when they were there.
OF_A_FEW = re.compile(
    r"\b(?:incl?|includes?|including|plus|of which|duplicate\w*|dup|same as|tb[acd]|moved|vacan\w*|"
    r"also (?:in|under|above|below)|transferred|estimate\w*|approx\w*|yn cynnwys|"
    r"20\d\d (?:figures?|numbers?|data)|\d{1,3}(?! (?:\w+ )?(?:hours|days|hrs)))\b"
)


def on_remarks_beside(layout: Layout, rows: Rows) -> Iterator[Problem]:
    """The question about the first remark beside numbers by which some of them may not count."""
    headed = {heading.place for heading in layout.headings if heading.text}
    for number, row in rows:
        numbers = [at for at, cell in enumerate(row) if number_of(cell) is not None]
        free = set(range(max(numbers, default=len(row)), len(row))) - headed
        told = (said for at in sorted(free) if (said := _said(text_of(row[at]))))
        if number > layout.heading_row and (said := next(told, "")):
            yield said_by_a_note(layout.sheet.name, said)
            return


def _said(text: str) -> str:
    """The words of a remark that somebody has gone, is left out, or stands among others, too."""
    form = simple(text)
    words = (WITHOUT, GONE, NOBODY_WITHIN, OF_A_FEW)
    found = next((said[0] for each in words if (said := each.search(form))), None)
    told = str(found or (form if is_compared(form) else doubtful(text, is_dated=False)))
    return told if WORD.search(form) else ""
