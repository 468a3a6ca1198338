"""Characteristics down, with the words of each beside it, and years across.

    Characteristic   Category   2024   2025
    Sex              Female       11     12
    Age              Under 30     11     11

The rows of the sex are read; in those of other characteristics everybody stands again.
"""

from itertools import takewhile

from etl.vocabulary.genders import WOMEN_AND_MEN, Gender
from etl.vocabulary.words import gender_words
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.columns import Field
from etl.workbooks.headings.layout import filled, is_sum, text_at
from etl.workbooks.headings.shape_words import field_of_heading
from etl.workbooks.sheets.read import Rows, Sheet, put
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

ROWS = 200


def take_sex(sheet: Sheet) -> None:
    """Let the rows of the sex stand alone, under a heading; other sheets stay as they are."""
    top = sheet.top(ROWS)
    for at, (number, row) in enumerate(top[:HEADINGS_WITHIN] if len(top) < ROWS else ()):
        years = [p for p in range(len(row)) if text_at(row, p) and parse_year(text_at(row, p))]
        words = years[0] - 1 if years and len(years) == len(filled(row[years[0] :])) else 0
        below = list(takewhile(lambda each: filled(each[1]), top[at + 1 :]))
        gone = _others(below, words) if words > 0 else set()
        if gone:
            own, bare = {n for n, _ in below} | {number}, {words - 1: ""}
            sheet.rows = ((n, put(r, bare) if n in own else r) for n, r in top if n not in gone)
            sheet.put(number, {words: Field.GENDER.value.capitalize()})
            return


def _others(below: Rows, words: int) -> set[int]:
    """The rows of other characteristics, which have no genders beside them; none where the words
    beside the sex are no genders.
    """
    kind, gone = "", set[int]()
    own, others = set[Gender | None](), set[Gender | None]()
    for number, row in below:
        kind = text_at(row, words - 1) or kind
        is_own = field_of_heading(kind) is Field.GENDER
        if not is_sum(text_at(row, words)):
            (own if is_own else others).add(gender_words().find(text_at(row, words)))
        gone |= set() if is_own else {number}
    is_so = own >= WOMEN_AND_MEN and None not in own and not WOMEN_AND_MEN & others
    return gone if is_so else set()
