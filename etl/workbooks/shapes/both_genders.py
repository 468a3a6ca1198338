"""Columns of women and of men with both beside them: 'F', 'M', 'F+M'.

Where the last is the sum of the others in every row, it is headed as their total, and a W among
them is of women. Alone, letters may be of anything ('White', 'Mixed').
A total that is the sum only with vacant posts beside them is headed as one of posts.
"""

import re
from collections.abc import Iterable, Iterator

from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.headings.block import BOTH
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import text_of
from etl.workbooks.shapes.split_headings import gender_of
from etl.workbooks.sheets.read import Row, Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

JOINED = re.compile(r"\s*(?:[+&/]|\band\b|\bplus\b)\s*", re.IGNORECASE)
# Alone, an M may be of women in Welsh, and a W of whatever else.
LETTERS = {"w": "Women", "m": "Men"}
TOTAL = "Total"
VACANT, POSTS = "vacan", "Posts"
# A longer sheet is a list.
ROWS = 500


def take_both(sheet: Sheet) -> None:
    """Let such a sum be headed as a total; the sheet's rows stand where they stood."""
    for at, (number, row) in enumerate(sheet.top(HEADINGS_WITHIN)):
        sums, posts = dict(_sums(row)), _posts(row)
        if sums or posts:
            below = sheet.top(HEADINGS_WITHIN + ROWS)[at + 1 :]
            if sums and all(_adds_up(below, both, parts) for both, parts in sums.items()):
                sheet.put(number, _named(row, sums))
            elif posts and _adds_up(below, *posts):
                sheet.put(number, {posts[0]: POSTS})
            return


def _sums(row: Row) -> Iterator[tuple[int, range]]:
    """The places of columns of both, each with those of its parts, which stand beside it."""
    forms = [simple(text_of(cell)) for cell in row]
    for at, cell in enumerate(row):
        words = [simple(word) for word in JOINED.split(text_of(cell))]
        genders = {Gender.WOMAN if word == "w" else gender_words().find(word) for word in words}
        if len(words) < len(WOMEN_AND_MEN) or not genders >= WOMEN_AND_MEN:
            continue
        for first in (at - len(words), at + 1):
            parts = range(max(first, 0), first + len(words))
            if sorted(forms[part] for part in parts if part < len(forms)) == sorted(words):
                yield at, parts
                break


def _posts(row: Row) -> tuple[int, list[int]] | None:
    """The place of a total beside women, men and vacancies, and theirs; None without all four."""
    forms = {at: simple(text) for at, cell in enumerate(row) if (text := text_of(cell))}
    told = {at: VACANT if VACANT in form else gender_of(form) for at, form in forms.items()}
    totals = [at for at, what in told.items() if what is Field.TOTAL]
    parts = [at for at, what in told.items() if what not in (None, Field.TOTAL)]
    is_all = sorted(map(str, (told[at] for at in parts))) == sorted((*BOTH, VACANT))
    return (totals[0], parts) if is_all and len(totals) == 1 else None


def _adds_up(below: Rows, both: int, parts: Iterable[int]) -> bool:
    """Whether the column is the sum of its parts wherever it has a number, and it has some."""
    rows = [row for _, row in below if both < len(row) and number_of(row[both]) is not None]
    return bool(rows) and all(
        number_of(row[both]) == sum(number_of(row[at]) or 0 for at in parts if at < len(row))
        for row in rows
    )


def _named(row: Row, sums: dict[int, range]) -> dict[int, str]:
    named = dict.fromkeys(sums, TOTAL)
    for parts in sums.values():
        forms = {at: simple(text_of(row[at])) for at in parts}
        if LETTERS.keys() <= set(forms.values()):
            named |= {at: LETTERS[form] for at, form in forms.items() if form in LETTERS}
    return named
