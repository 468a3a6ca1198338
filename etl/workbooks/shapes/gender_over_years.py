"""Tables whose labels say a gender and a group, with a column of numbers for each year.

    Group               2024    2025
    Women in IT            3       4
    Men in IT              9       8

    Female Grade 6        12      11
    Male Grade 6          20      21
    ...

Each number is put in a row of its own, with its group, gender and year.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks.problems import Problem
from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import BOTH, counted_as
from etl.workbooks.headings.columns import Field, Heading
from etl.workbooks.headings.layout import Layout, Origin, is_sum, text_at, text_of
from etl.workbooks.headings.shape_words import field_of_values, is_compared, is_fte, is_share
from etl.workbooks.shapes.gender_in_labels import GENDERS, Pair, are_paired, parts_of
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import is_number
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN, titles_of

# Beside one gender: the whole of the staff, and no group of them.
OF_ALL = frozenset((
    "in", "it", "ict", "digital", "tech", "technology", "staff", "employees", "headcount", "people",
    "number", "no", "of", "total", "all", "workforce", "colleagues", "post", "data",
    "the"))  # fmt: skip
YEARS = 2
# The lines that may say what the numbers are, and that of the headings.
TITLES = 4

Lines = list[tuple[int, Row, Pair | None]]


@dataclass(frozen=True, slots=True)
class Years:
    """Where a row of headings has its years, and the column of labels left of them."""

    index: int
    label: int
    places: tuple[int, ...]


def over_years(sheet: Sheet, rows: Rows) -> tuple[Layout, list[Problem]] | None:
    """The table of a sheet with genders in its labels and years across, of which nothing is asked;
    None for any other.
    """
    found = _years(rows)
    lines = _lines(rows, found) if found is not None else []
    if found is None or not lines or _are_equivalents(rows[: found.index + 1]):
        return None
    pairs = [pair for _, _, pair in lines if pair is not None]
    are_all = all(set(simple(other).split()) <= OF_ALL for _, other in pairs)
    is_one = are_all and len(pairs) == len(BOTH) and {counted_as(g) for g, _ in pairs} == BOTH
    are_groups = all(other for _, other in pairs) and are_paired(pairs)
    if not is_one and not (are_groups and not are_all and _are_told_once(pairs)):
        return None
    label = field_of_values([other for _, other in pairs]) or Field.GROUP
    return _layout(sheet, rows, found, lines, None if is_one else label), []


def _years(rows: Rows) -> Years | None:
    """The first row with years, right of one column of labels and beside nothing else but shares
    and what they are compared with.
    """
    for index, (_, row) in enumerate(rows[:HEADINGS_WITHIN]):
        texts = [text_at(row, place) for place in range(len(row))]
        years = [place for place, text in enumerate(texts) if text and parse_year(text)]
        told = {parse_year(texts[place]) for place in years}
        if len(years) < YEARS or len(told) < len(years):
            continue
        before = [place for place in range(years[0]) if any(text_at(r, place) for _, r in rows)]
        others = [text for place, text in enumerate(texts) if text and place > years[0]]
        are_left = all(parse_year(t) or is_compared(t) or is_share(t) for t in others)
        below = [row for _, row in rows[index + 1 :]]
        labels = [at for at in before if any(parts_of(text_at(row, at)) for row in below)]
        return Years(index, labels[0], tuple(years)) if len(labels) == 1 and are_left else None
    return None


def _are_equivalents(above: Rows) -> bool:
    """Whether the headings, or the lines above them, say that the numbers are equivalents."""
    texts = (text_of(cell) for _, row in above[-TITLES:] for cell in row)
    return any(map(is_fte, texts))


def _lines(rows: Rows, found: Years) -> Lines:
    """The rows with numbers, each with its gender and group or None for a total of years; none
    where another row has numbers, too.
    """
    lines: Lines = []
    for number, row in rows[found.index + 1 :]:
        text = text_at(row, found.label)
        cells = [row[place] for place in found.places if text_at(row, place)]
        pair = parts_of(text)
        if not cells or is_share(text):
            continue
        if not all(map(is_number, cells)) or not (pair or is_sum(text)):
            return []
        lines.append((number, row, pair))
    return lines


def _are_told_once(pairs: Sequence[Pair]) -> bool:
    said = [(counted_as(gender), simple(other)) for gender, other in pairs]
    wanted = {(gender, other) for gender in BOTH for _, other in said}
    return len(set(said)) == len(said) and wanted <= set(said)


def _layout(sheet: Sheet, rows: Rows, found: Years, lines: Lines, label: Field | None) -> Layout:
    heading_row, headings = rows[found.index]
    fields = [*([label] if label else []), Field.GENDER, Field.YEAR, Field.PEOPLE]
    text = text_at(headings, found.label)
    told = [
        Heading(text if field is label else field.value, place, field, known=True, rank=place)
        for place, field in enumerate(fields)
    ]
    made: list[Numbered] = []
    layout = Layout(
        sheet.reshaped(made), heading_row, titles_of(rows[: found.index]), told, len(fields)
    )
    layout.columns = dict(zip(fields, told, strict=True))
    layout.spread = (Field.YEAR,)
    top = (heading_row, found.label)
    layout.origins[heading_row] = tuple(top for _ in fields)
    for row, origins in _apart(headings, found, lines, has_label=label is not None):
        number = heading_row + len(made) + 1
        made.append((number, row))
        layout.origins[number] = origins
    layout.sheet.rows = iter(made)
    return layout


def _apart(
    headings: Row, found: Years, lines: Lines, *, has_label: bool
) -> Iterator[tuple[Row, tuple[Origin, ...]]]:
    """A row for each number: its group, gender, year and the number, and where each stood."""
    for number, row, pair in lines:
        text = text_at(row, found.label)
        gender = GENDERS[counted_as(pair[0]) or Field.NOT_RECORDED] if pair else ""
        about = [(pair[1] if pair else text)] if has_label else []
        for place in found.places:
            # A total without a column of groups stands where the gender does.
            words = [*about, gender or ("" if has_label else text)]
            cells: Row = [*words, text_at(headings, place), row[place]]
            origins = [(number, found.label)] * len(words)
            yield cells, (*origins, (number, place), (number, place))
