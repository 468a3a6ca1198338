"""Headings of numbers that have their share in brackets below them: 'Female (%)' over '12 (34%)',
or stand in brackets behind it: 'Female % (n)' over '34% (12)'.

The heading alone would be that of percentages. Where each number under it has its share, it is the
heading of the numbers. In '34% (50)' beside '66% (50)' the number is that of everybody, and no cell
says how many women or men there are.
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
OF_A_BASE = re.compile(r"(?P<share>\d{1,3}(?:\.\d+)?)\s*%\s*\(\s*(?P<base>\d[\d,]*)\s*\)")
# The shares of a row may be rounded.
EVERYBODY, NEARLY = 100, 1.5


def without_marks(sheet: Sheet) -> None:
    """Take the mark off such headings, and the base off such shares; the sheet's rows stand where
    they stood.
    """
    top = _without_bases(list(islice(sheet.rows, HEADINGS_WITHIN + 1)))
    marked = {
        place
        for _, row in top
        for place, cell in enumerate(row)
        if isinstance(cell, str) and MARK.search(cell)
    }
    gone = {place for place in marked if _have_shares(top, place)}
    sheet.rows = chain([(number, _bare(row, gone)) for number, row in top], sheet.rows)


def _without_bases(rows: list[Numbered]) -> list[Numbered]:
    told = [found for _, row in rows if (found := _shares(row))]
    are_bases = all(len({base for _, base in found}) == 1 for found in told)
    if not are_bases or not any(_make_everybody(found) for found in told):
        return rows
    return [(number, [_share(cell) for cell in row]) for number, row in rows]


def _shares(row: Row) -> list[tuple[float, str]]:
    """The shares of a row but for that of everybody, each with the number behind it."""
    found = (OF_A_BASE.fullmatch(cell.strip()) for cell in row if isinstance(cell, str))
    told = [(float(match["share"]), match["base"]) for match in found if match]
    return [each for each in told if each[0] != EVERYBODY]


def _make_everybody(found: list[tuple[float, str]]) -> bool:
    shares = [share for share, _ in found]
    return len(set(shares)) > 1 and abs(sum(shares) - EVERYBODY) <= NEARLY


def _share(cell: object) -> object:
    match = OF_A_BASE.fullmatch(cell.strip()) if isinstance(cell, str) else None
    return f"{match['share']}%" if match else cell


def _have_shares(rows: list[Numbered], place: int) -> bool:
    """Whether every number in a column is followed by its share."""
    cells = [row[place] for _, row in rows if place < len(row) and is_number(row[place])]
    return bool(cells) and all(isinstance(c, str) and WITH_SHARE.fullmatch(c) for c in cells)


def _bare(row: Row, gone: set[int]) -> Row:
    return [
        MARK.sub("", cell) if place in gone and isinstance(cell, str) else cell
        for place, cell in enumerate(row)
    ]
