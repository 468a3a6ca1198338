"""Codes in place of words, as HR systems print them beside what they stand for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from etl.vocabulary.councils import register
from etl.vocabulary.words import simple
from etl.workbooks.headings.columns import SETTLED, Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, text_at
from etl.workbooks.sheets.read import Row

# Between a council and its unit: 'Leeds.Resources.ICT', 'Leeds > Resources'.
UNDER = re.compile(r"\s*(?:[.>|\\]|::)\s*(?=\S)")
SMALL = frozenset(("of", "and", "the", "upon", "with"))
LOOKED_AT = 5_000
# 'C10250' and '00310' are codes, '310 Digital services' is none.
CODE = re.compile(r"(?=.*\d)(?!.*[^\W\d_]{4}).*")


def are_codes(rows: Sequence[Row], place: int) -> bool:
    """True for codes alone, as of most cost centres, which tell no service."""
    texts = _texts(rows, place)
    return bool(texts) and all(CODE.fullmatch(text) for text in texts)


def tell_codes_from_words(layout: Layout, council: str) -> None:
    """Read job titles, and not the codes beside them; and staff numbers, and not names so headed.

    SAP prints 'Job key' beside 'Position', and 'Personnel number' over the name, too. `council` is
    the name or code that the sender gave, of which 'LCC' may be all that a column says.
    """
    rows = sample(layout)
    _leave_out_councils(layout, council)
    _read_titles(layout, rows)
    _read_numbers(layout, rows)


def _leave_out_councils(layout: Layout, council: str) -> None:
    """Leave out a column of one council's units, or of its initials, which names no other."""
    field = Field.COUNCIL if Field.COUNCIL in layout.columns else Field.ORGANISATION
    heading = layout.columns.get(field)
    if heading is None or heading.rank == SETTLED:
        return
    texts = set(_texts(sample(layout, LOOKED_AT), heading.place))
    own = register().called(council)
    are_initials = own is not None and len(texts) == 1 and texts <= initials(own.name)
    tops = {parts[0] for text in texts if len(parts := UNDER.split(text)) > 1}
    are_units = len(texts) > 1 and len(tops) == 1 and register().called(*tops) is not None
    if are_initials or (are_units and all(map(UNDER.search, texts))):
        layout.set_aside(field, known=heading.known)


def initials(name: str) -> frozenset[str]:
    """'LCC' of 'Leeds City Council', and 'LBC' and 'LBOC' of 'London Borough of Camden'."""
    words = simple(name).split()
    long = (word for word in words if word not in SMALL)
    return frozenset("".join(word[0] for word in each).upper() for each in (words, long))


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
