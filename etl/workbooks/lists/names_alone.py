"""Names with nothing beside them, below their gender or on a sheet that is called after it.

    Female                     Female          Male             the sheet 'Women'
    Dilys Hollis               Dilys Hollis    Aled Jessop      Dilys Hollis
    Siân Márquez               Siân Márquez                     Siân Márquez
    Male
    Aled Jessop

They become a list with a row a person, of which it is asked whether each is one in post.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etl.checks import layouts
from etl.checks.problems import Problem
from etl.vocabulary.genders import WOMEN_AND_MEN
from etl.vocabulary.titles import family_of
from etl.vocabulary.words import gender_words
from etl.workbooks.headings.columns import GENDER_COLUMNS, Field, Heading, heading_key
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Layout, filled, is_total, text_of
from etl.workbooks.headings.sheet_words import gender_alone, gender_word
from etl.workbooks.lists.gender_elsewhere import genders_only
from etl.workbooks.people.cut_short import is_of_a_name
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.heading_row import titles_of

# Of more rows no list of genders alone is.
HELD_ROWS = 20_000
# A name in one cell or two, and perhaps something beside it.
MOST_CELLS = 3
# So many of the rows are names, and so many of the names are different.
LEAST, MOST = 2, 0.8
# What stands over names in two cells, in one cell, and over what stands beside those.
TWO_NAMES, ONE_NAME = ("Surname", "Forename"), ("Name",)
SECTION = "Section"


@dataclass(slots=True)
class _Found:
    """The rows of a sheet: those above the people, the people, and others below their genders."""

    said: str
    above: list[Numbered] = field(default_factory=list)
    rows: list[tuple[int, list[str], str]] = field(default_factory=list)
    genders: set[object] = field(default_factory=set)

    @property
    def names(self) -> list[list[str]]:
        return [texts for _, texts, gender in self.rows if gender]


def may_be_names(sheet: Sheet, layout: Layout | None, top: Rows) -> bool:
    """Whether a sheet with these first rows may hold names and nothing else: it has no headings,
    or none but genders.
    """
    if layout is not None and any(h.field not in GENDER_COLUMNS for h in layout.headings):
        return False
    rows = [filled(row) for _, row in top]
    is_narrow = all(len(cells) <= MOST_CELLS for cells in rows)
    return is_narrow and (bool(gender_word(sheet.name)) or any(map(_are_genders, rows)))


def names_alone(sheet: Sheet, rows: Rows) -> tuple[Layout, list[Problem]] | None:
    """The sheet's names as a list, with the question, or its genders alone; else None."""
    if len(rows) < HELD_ROWS and (people := genders_only(sheet, rows)) is not None:
        return people, []
    by_name = gender_word(sheet.name)
    found = _found(rows, by_name)
    if not _are_names(found) or not (by_name or found.genders >= WOMEN_AND_MEN):
        return None
    layout = _layout(sheet, found, by_name)
    first = next(number for number, _, gender in found.rows if gender)
    cell = layout.first_cell(first)
    return layout, [layouts.names_alone(sheet.name, cell, len(found.names))]


def _found(rows: Rows, by_name: str) -> _Found:
    found, columns = _Found(by_name), dict[int, str]()
    for number, row in rows:
        cells = filled(row)
        if _are_genders(cells):
            columns = {at: text for at, cell in enumerate(row) if (text := text_of(cell))}
            found.said = gender_alone(row)
            found.genders |= {gender_words().find(gender_alone([t])) for t in columns.values()}
        elif columns and len(columns) > 1:
            found.rows += _beside(number, row, columns)
        elif cells and not found.rows and (not found.said or not _is_name(cells)):
            found.above.append((number, row))
        elif cells:
            is_one = _is_name(cells) and not is_total(cells[0])
            texts = [text_of(cell) for cell in row]
            found.rows.append((number, texts, found.said if is_one else ""))
    return found


def _beside(number: int, row: Row, columns: dict[int, str]) -> Iterator[tuple[int, list[str], str]]:
    """The names of one row, each under the gender of its column."""
    for at, cell in enumerate(row):
        if text := text_of(cell):
            gender = columns.get(at, "") if _is_name([cell]) else ""
            yield number, [text], gender


def _are_genders(cells: Sequence[object]) -> bool:
    return bool(cells) and all(gender_alone([cell]) for cell in cells)


def _is_name(cells: Sequence[object]) -> bool:
    texts = [text_of(cell) for cell in cells]
    is_heading = all(heading_key(text) in identifiers() for text in texts)
    return not is_heading and is_of_a_name(_name(texts)) and " " in _name(texts)


def _name(texts: Sequence[str]) -> str:
    """A name that stands in the first cell, or in the first two."""
    told = [text for text in texts if text]
    return told[0] if " " in told[0] else " ".join(told[:2])


def _are_names(found: _Found) -> bool:
    names = {_name(texts) for texts in found.names}
    told = [texts for _, texts, _ in found.rows if not is_total(texts[0])]
    are_persons = sum(family_of(name) is None for name in names) >= MOST * len(names)
    return len(names) >= max(LEAST, MOST * len(told)) and are_persons


def _layout(sheet: Sheet, found: _Found, by_name: str) -> Layout:
    """The table of a name or two, what stands beside it, a section without words and a gender."""
    width = max(len(texts) for _, texts, _ in found.rows)
    # Columns before the names may be blank.
    start = min(at for texts in found.names for at, text in enumerate(texts) if text)
    are_two = width > start + 1 and all(" " not in texts[start] for texts in found.names)
    over = TWO_NAMES if are_two else ONE_NAME
    told = dict(enumerate(over, start)) | {
        at: f"Column {at + 1}" for at in range(start + len(over), width)
    }
    headings = [Heading(text, at, None, known=at < start + 2, rank=at) for at, text in told.items()]
    group = Heading(SECTION, width, Field.GROUP, known=True, rank=width)
    gender = Heading(by_name or Field.GENDER.value, width + 1, Field.GENDER, known=True, rank=width)
    first = found.rows[0][0]
    layout = Layout(sheet, first - 1, titles_of(found.above), [*headings, group, gender], width + 2)
    layout.columns = {Field.GROUP: group, Field.GENDER: gender}
    sheet.rows = ((n, [*texts, *[""] * (width + 1 - len(texts)), g]) for n, texts, g in found.rows)
    return layout
