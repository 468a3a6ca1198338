"""Titles that a report prints again at the top of each of its pages, among the rows of a list."""

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.sheets.read import Row
from etl.workbooks.words.dates import day_of

# A page has its own number and the hour of its printing; another day or year is another list's.
NUMBERS = re.compile(r"(\b\d\d? \d\d? (?:19|20)\d\d\b|\b(?:19|20)\d\d\b)|\d+")
# With fewer columns than these a word alone may be all there is of a row.
SEVERAL = 3
OF_A_PAGE = re.compile(r"(?:page|tudalen)(?: of| o)?|of")
# The foot of a page: the day and hour of its printing, and its number.
FOOT = (2, 4)
HOUR = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?", re.IGNORECASE)
# 'Execution time: 31/03/2025 17:01:12': a day, with the hour behind it.
STAMP = re.compile(
    r"(?:[a-z][a-z ]{2,30}: ?)?(?P<day>\S.*?)(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[ap]m)?)?",
    re.IGNORECASE,
)


def is_page_head(titles: tuple[str, ...], cells: Sequence[object]) -> bool:
    """True where every cell of a row is one of the titles, but for numbers, as of the page."""
    known = _forms(titles)
    told = (_form(text_of(cell)) for cell in cells)
    return bool(known) and all(form in known or OF_A_PAGE.fullmatch(form) for form in told)


def is_page_foot(cells: Sequence[object]) -> bool:
    """True for 'Apr 2, 2025', '1' and '11:02:47 AM' in one row, and nothing else."""
    if not FOOT[0] <= len(cells) <= FOOT[1]:
        return False
    texts = [text_of(cell) for cell in cells]
    hours = [text for text in texts if HOUR.fullmatch(text) or OF_A_PAGE.fullmatch(_form(text))]
    others = [text for text in texts if text not in hours and not text.isdigit()]
    stamp = STAMP.fullmatch(others[0]) if hours and len(others) == 1 else None
    return stamp is not None and day_of(stamp["day"]) is not None


def is_printed_again(layout: Layout, row: Row) -> bool:
    """True for headings and titles that a report prints again on each of its pages."""
    cells = filled(row)
    return layout.repeats(row) or is_page_head(layout.titles, cells) or is_page_foot(cells)


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
