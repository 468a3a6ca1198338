"""Lists whose genders stand elsewhere than in a column of their own.

Ticks under 'Female' and 'Male', a gender alone in a row above its people, or the name of a sheet.
Each becomes a column of genders, which is counted as any other is.
"""

from collections.abc import Iterable, Iterator, Sequence

from etl.vocabulary.genders import Gender
from etl.vocabulary.words import gender_words, simple
from etl.workbooks.columns import GENDER_COLUMNS, Field, Heading
from etl.workbooks.layout import Layout, filled, text_of
from etl.workbooks.read import Row

TICKS = frozenset(("x", "y", "yes", "ie", "true", "tick", "✓", "✔", "☑", "√"))
SURELY = frozenset((Gender.WOMAN, Gender.MAN))
# Fewer rows may be ticked like this by chance.
ROWS = 5

Numbered = tuple[int, Row]


def _add(layout: Layout, text: str) -> int:
    """Add a column of genders to the table, at the place that is returned."""
    heading = Heading(text, layout.width, Field.GENDER, known=True, rank=layout.width)
    layout.headings.append(heading)
    layout.columns[Field.GENDER] = heading
    layout.width += 1
    return heading.place


def _with(row: Row, place: int, text: str) -> Row:
    return [*row[:place], *[""] * (place - len(row)), text]


# ---------------------------------------------------------------- ticks under each gender


def are_ticked(layout: Layout, rows: Iterable[Row]) -> bool:
    """Whether each row has a tick under one of the genders, and nothing under the others."""
    if not {Field.WOMEN, Field.MEN} <= layout.fields or Field.GENDER in layout.fields:
        return False
    places = _ticked_places(layout)
    cells = [[_at(row, place) for place in places] for row in rows if any(filled(row))]
    marked = [[text for text in texts if text] for texts in cells]
    return len(marked) >= ROWS and all(
        len(texts) == 1 and _is_tick(texts[0]) for texts in marked
    )  # fmt: skip


def take_ticks(layout: Layout) -> str:
    """Let the heading that is ticked be the gender of each row; the headings are returned."""
    places = _ticked_places(layout)
    said = {place: layout.columns[field].text for field, place in _fields(layout)}
    for field, _ in _fields(layout):
        del layout.columns[field]
    headings = " / ".join(said[place] for place in places)
    at = _add(layout, headings)
    rows = layout.sheet.rows
    layout.sheet.rows = (
        (
            number,
            _with(row, at, " / ".join(_said(said[p], _at(row, p)) for p in places if _at(row, p))),
        )
        for number, row in rows
    )
    return headings


def _said(heading: str, text: str) -> str:
    """The gender that is ticked; what is no tick is asked about, as an unknown word for one."""
    return heading if _is_tick(text) else text


def _fields(layout: Layout) -> list[tuple[Field, int]]:
    return [(f, layout.columns[f].place) for f in GENDER_COLUMNS if f in layout.columns]


def _ticked_places(layout: Layout) -> list[int]:
    return [place for _, place in _fields(layout)]


def _at(row: Row, place: int) -> str:
    return text_of(row[place]) if place < len(row) else ""


def _is_tick(text: str) -> bool:
    return (simple(text) or text) in TICKS


# ---------------------------------------------------------------- a gender above its people


def is_below_genders(layout: Layout, rows: Sequence[Row]) -> bool:
    """Whether the people of a list stand below the names of their genders, each alone in a row."""
    if layout.fields & {Field.GENDER, Field.PEOPLE, *GENDER_COLUMNS}:
        return False
    lonely = [_gender_alone(row) for row in rows if any(filled(row))]
    said = {gender_words().find(word) for word in lonely if word}
    return bool(lonely and lonely[0]) and said >= SURELY and len(lonely) > 2 * len(said)


def take_sections(layout: Layout) -> None:
    """Let the gender above people stand in a column beside each of them."""
    at = _add(layout, Field.GENDER.value)
    layout.sheet.rows = _sectioned(layout.sheet.rows, at)


def _sectioned(rows: Iterator[Numbered], at: int) -> Iterator[Numbered]:
    said = ""
    for number, row in rows:
        word = _gender_alone(row)
        said = word or said
        if not word:
            # What stands alone is a note or a total, and nobody's row.
            yield number, (_with(row, at, said) if len(filled(row)) > 1 else row)


def _gender_alone(row: Row) -> str:
    cells = filled(row)
    text = text_of(cells[0]) if len(cells) == 1 else ""
    return text if text and gender_words().find(text) is not None else ""


# ---------------------------------------------------------------- a sheet for each gender


def is_a_gender(name: str) -> bool:
    """True for the name of a sheet that is a gender's, such as 'Women'; a letter alone is none."""
    return len(name) > 1 and gender_words().find(name) in {*SURELY, Gender.ANOTHER_GENDER}
