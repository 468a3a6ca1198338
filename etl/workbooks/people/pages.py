"""Titles that a report prints again at the top of each of its pages, among the rows of a list."""

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.vocabulary.words import simple
from etl.workbooks.headings.layout import Layout, filled, text_of
from etl.workbooks.sheets.read import Row

# A page has its own number and the hour of its printing; another day or year is another list's.
NUMBERS = re.compile(r"(\b\d\d? \d\d? (?:19|20)\d\d\b|\b(?:19|20)\d\d\b)|\d+")
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
