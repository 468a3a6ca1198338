"""Headings of numbers that have their share in brackets below them: 'Female (%)' over '12 (34%)',
or stand in brackets behind it: 'Female % (n)' over '34% (12)'.

The heading alone would be that of percentages. Where each number under it has its share, it is the
heading of the numbers.
"""

import re
from itertools import chain, islice

from etl.workbooks.sheets.read import Numbered, Row, Sheet
from etl.workbooks.tables.figures import WITH_SHARE, is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

MARK = re.compile(
    r"(?<=\w)\s*(?:[(\[]\s*(?:%|per ?cent)\s*[)\]]|"
    r"[,:]?\s*%\s*[(\[]\s*(?:n|no\.?|number|count|headcount)\s*[)\]])\s*$",
    re.IGNORECASE,
)


def without_marks(sheet: Sheet) -> None:
    """Take the mark off such headings; the sheet's rows stand where they stood."""
    top = list(islice(sheet.rows, HEADINGS_WITHIN + 1))
    marked = {
        place
        for _, row in top
        for place, cell in enumerate(row)
        if isinstance(cell, str) and MARK.search(cell)
    }
    gone = {place for place in marked if _have_shares(top, place)}
    sheet.rows = chain([(number, _bare(row, gone)) for number, row in top], sheet.rows)


def _have_shares(rows: list[Numbered], place: int) -> bool:
    """Whether every number in a column is followed by its share."""
    cells = [row[place] for _, row in rows if place < len(row) and is_number(row[place])]
    return bool(cells) and all(isinstance(c, str) and WITH_SHARE.fullmatch(c) for c in cells)


def _bare(row: Row, gone: set[int]) -> Row:
    return [
        MARK.sub("", cell) if place in gone and isinstance(cell, str) else cell
        for place, cell in enumerate(row)
    ]
