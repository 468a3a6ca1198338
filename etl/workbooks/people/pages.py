"""Titles that a report prints again at the top of each of its pages, among the rows of a list."""

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.sheets.read import Row

# A page has its own number and the hour of its printing; another day or year is another list's.
NUMBERS = re.compile(r"(\b\d\d? \d\d? (?:19|20)\d\d\b|\b(?:19|20)\d\d\b)|\d+")
# With fewer columns than these a word alone may be all there is of a row.
SEVERAL = 3
OF_A_PAGE = re.compile(r"(?:page|tudalen)(?: of| o)?")


def is_page_head(titles: tuple[str, ...], cells: Sequence[object]) -> bool:
    """True where every cell of a row is one of the titles, but for numbers, as of the page."""
    known = _forms(titles)
    told = (_form(text_of(cell)) for cell in cells)
    return bool(known) and all(form in known or OF_A_PAGE.fullmatch(form) for form in told)


def is_printed_again(layout: Layout, row: Row) -> bool:
    """True for headings and titles that a report prints again on each of its pages."""
    return layout.repeats(row) or is_page_head(layout.titles, filled(row))


@lru_cache(maxsize=10)
def _forms(titles: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(_form, titles))


def _form(text: str) -> str:
    return " ".join(NUMBERS.sub(r" \1 ", simple(text)).split())


def rows_that_tell(layout: Layout, rows: Sequence[Row]) -> list[Row]:
    """Those in which the columns hold what their headings say: no page, section's heading or note,
    each of which is a word alone in its row.
    """
    has_several = len(layout.headings) >= SEVERAL
    told = (row for row in rows if not is_printed_again(layout, row))
    return [row for row in told if not has_several or len(filled(row)) > 1]
