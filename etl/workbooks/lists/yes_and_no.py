"""Lists whose gender is a yes or no: 'Is female', 'Female?', 'Male (Y/N)', or ticks under one.

A yes says the gender. A no says that somebody is of another, and which one is asked: who is no
woman may be a man, of another gender, or not recorded.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import form_of, simple
from etl.workbooks.headings.columns import GENDER_COLUMNS, SETTLED, Field, Heading
from etl.workbooks.headings.gender_asked import BLANK, NO, YES, gender_asked
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at
from etl.workbooks.sheets.read import Numbered, Row

BITS = frozenset(("0", "1"))
SIGN = "No"
# Fewer rows may say yes and no by chance.
ROWS = 5


def told_by_yes(layout: Layout, rows: Sequence[Row]) -> Heading | None:
    """The one column of a list that says by a yes or no who is a woman, or who is a man."""
    if Field.GENDER in layout.fields or {Field.WOMEN, Field.MEN} <= layout.fields:
        return None
    asking = [each for each in layout.headings if gender_asked(each.text) is not None]
    if len(asking) != 1 or len(layout.headings) < 2:
        return None
    people = [row for row in rows if len(filled(row)) > 1 and not is_total(filled(row)[0])]
    forms = [form_of(text_at(row, asking[0].place)) for row in people]
    # Noughts and ones under 'Female' alone are numbers of women.
    allowed = YES | NO | (BITS if asking[0].field not in GENDER_COLUMNS else frozenset())
    said = {each for each in forms if each}
    is_said = bool(said & (YES | {"1"})) and said <= allowed
    return asking[0] if is_said and len(people) >= ROWS else None


def name_both(layout: Layout, rows: Sequence[Row]) -> None:
    """Let 'Is female' and 'Is male', of yes and no, be columns of women and men that are ticked."""
    asking = {gender_asked(h.text): h for h in layout.headings if h.field is None}
    both = [asking.get(Gender.WOMAN), asking.get(Gender.MAN)]
    named = [(f, h) for f, h in zip((Field.WOMEN, Field.MEN), both, strict=True) if h is not None]
    said = {form_of(text_at(row, h.place)) for row in rows for _, h in named}
    if len(named) < 2 or {Field.WOMEN, Field.MEN, Field.GENDER} & layout.fields:
        return
    if said & YES and said - {""} <= YES | NO:
        known = {h.place: replace(h, field=f, known=True) for f, h in named}
        layout.headings = [known.get(each.place, each) for each in layout.headings]
        layout.columns.update({h.field: h for h in known.values() if h.field})


def take_yes(layout: Layout, asking: Heading, rows: Sequence[Row]) -> None:
    """Let a column of yes and no be the gender of each person, of whom some stand in these rows.

    A blank beside yes and no is none that was recorded; beside ticks alone it is asked about.
    """
    # It is as sure as if it had been settled, and its words are none that others are known by.
    told = replace(asking, field=Field.GENDER, known=True, rank=SETTLED)
    layout.headings = [told if each is asking else each for each in layout.headings]
    layout.columns = {f: h for f, h in layout.columns.items() if h.place != asking.place}
    layout.columns[Field.GENDER] = told
    are_ticks = not {form_of(text_at(row, told.place)) for row in rows} & (NO | {"0"})
    layout.sheet.rows = _said(layout.sheet.rows, told, BLANK if are_ticks else "")


def _said(rows: Iterator[Numbered], told: Heading, blank: str) -> Iterator[Numbered]:
    gender = gender_asked(told.text)
    at = told.place
    for number, row in rows:
        cells = filled(row)
        if len(cells) < 2 or is_total(cells[0]):
            yield number, row
            continue
        text = text_at(row, at) or blank
        is_yes = form_of(text) in YES or form_of(text) == "1"
        # A sign alone is no part of a word: 'Female: -' would be 'Female'.
        text = text if not text or simple(text) else SIGN
        word = str(gender) if is_yes else text and f"{told.text}: {text}"
        yield number, [*row[:at], *[""] * (at - len(row)), word, *row[at + 1 :]]
