"""Codes in place of words, as HR systems print them beside what they stand for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from etl.workbooks.columns import SETTLED, Field
from etl.workbooks.evidence import sample
from etl.workbooks.layout import Layout, text_at
from etl.workbooks.read import Row

# 'C10250' and '00310' are codes, '310 Digital services' is none.
CODE = re.compile(r"(?=.*\d)(?!.*[^\W\d_]{4}).*")


def are_codes(rows: Sequence[Row], place: int) -> bool:
    """True for codes alone, as of most cost centres, which tell no service."""
    texts = _texts(rows, place)
    return bool(texts) and all(CODE.fullmatch(text) for text in texts)


def tell_codes_from_words(layout: Layout) -> None:
    """Read job titles, and not the codes beside them; and staff numbers, and not names so headed.

    SAP prints 'Job key' beside 'Position', and 'Personnel number' over the name, too.
    """
    rows = sample(layout)
    _read_titles(layout, rows)
    _read_numbers(layout, rows)


def _read_titles(layout: Layout, rows: Sequence[Row]) -> None:
    coded = layout.columns.get(Field.ROLE)
    if coded is None or coded.rank == SETTLED or not are_codes(rows, coded.place):
        return
    for heading in layout.headings:
        is_other = heading.field in (Field.ROLE, Field.POST) and heading.place != coded.place
        if is_other and _texts(rows, heading.place) and not are_codes(rows, heading.place):
            del layout.columns[Field.ROLE]
            layout.columns[heading.field or Field.ROLE] = heading
            return


def _read_numbers(layout: Layout, rows: Sequence[Row]) -> None:
    found = [heading for heading in layout.headings if heading.field is Field.STAFF_NUMBER]
    names = [h for h in found if h.rank != SETTLED and _are_words(rows, h.place)]
    numbers = [heading for heading in found if heading not in names]
    if names and numbers:
        layout.headings = [
            replace(heading, field=None) if heading in names else heading
            for heading in layout.headings
        ]
        layout.columns[Field.STAFF_NUMBER] = min(numbers, key=attrgetter("rank"))


def _are_words(rows: Sequence[Row], place: int) -> bool:
    texts = _texts(rows, place)
    return bool(texts) and not any(map(str.isdigit, "".join(texts)))


def _texts(rows: Sequence[Row], place: int) -> list[str]:
    return [text for row in rows if (text := text_at(row, place))]
