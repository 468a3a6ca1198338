"""Women beside a base, as percentages or numbers: people where one whole number can be meant."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from math import ceil, floor

from etl.checks import layouts
from etl.checks.problems import Problem, address
from etl.vocabulary.words import simple
from etl.workbooks.headings.block import counted_as
from etl.workbooks.headings.columns import GENDER_COLUMNS, LABELS, Field, Heading, best_known
from etl.workbooks.headings.layout import Layout, text_at, text_of
from etl.workbooks.headings.shape_words import HEADCOUNTS, field_of_heading, is_share
from etl.workbooks.sheets.read import Numbered, Row, Rows, Sheet
from etl.workbooks.tables.figures import number_of
from etl.workbooks.tables.heading_row import HEADINGS_WITHIN

# Words beside the gender in '% of women', 'Female (%)', 'Percentage female', 'Proportion women'.
BESIDE = frozenset(("percent", "percentage", "per", "cent", "share", "proportion", "of", "the"))
EXACT = 12
WHOLE_PERCENT = 2
People = tuple[int, int, int]
# A row with its number, and the people that it tells of.
Told = tuple[int, Row, People | None]


def share_of(text: str) -> Field | None:
    """Whose percentage a heading says stands below it."""
    if not is_share(text):
        return None
    words = [word for word in simple(text.replace("%", " ")).split() if word not in BESIDE]
    found = counted_as(" ".join(words))
    return found if found in GENDER_COLUMNS else None


def people_of(percent: object, base: int, *, as_fraction: bool) -> int | None:
    """The one whole number of people that rounds to the percentage of the base, or None."""
    text = text_of(percent).rstrip("%").strip()
    try:
        shown = Decimal(text)
    except InvalidOperation:
        return None
    if not shown.is_finite():
        return None
    is_fraction = as_fraction and "%" not in text_of(percent)
    scale = 1 if is_fraction else 100
    # 0.2 is 20 %, whose noughts a cell does not keep.
    least = WHOLE_PERCENT if is_fraction else 0
    digits = max(-int(shown.normalize().as_tuple().exponent), least)
    half = Decimal(5) / Decimal(10) ** (min(digits, EXACT) + 1)
    low, high = (shown - half) * base / scale, (shown + half) * base / scale
    fits = range(max(ceil(low), 0), min(floor(high), base) + 1)
    return fits[0] if len(fits) == 1 else None


@dataclass(slots=True)
class _Columns:
    row: int
    headings: Row
    base: int
    women: int
    men: int | None
    labels: dict[Field, int]
    # True where numbers of women stand there, and no percentages.
    are_counts: bool = False


def of_shares(
    sheet: Sheet, likely: Layout | None, rows: Rows
) -> list[tuple[Layout, list[Problem]]]:
    """The table of a sheet that gives women, by percentages or alone, and a base, as numbers."""
    for index, (number, row) in enumerate(rows[:HEADINGS_WITHIN]):
        columns = _columns(number, row)
        if columns is not None:
            titles = (
                likely.titles
                if likely
                else tuple(
                    text for _, above in rows[:index] for cell in above if (text := text_of(cell))
                )
            )
            return [_layout(sheet, columns, titles, rows[index + 1 :])]
    return []


def _columns(number: int, row: Row) -> _Columns | None:
    texts = [text_of(cell) for cell in row]
    shares = {share_of(text): place for place, text in enumerate(texts) if share_of(text)}
    bases = [
        place
        for place, text in enumerate(texts)
        if simple(text) in HEADCOUNTS or field_of_heading(text) in (Field.PEOPLE, Field.TOTAL)
    ]
    counted = {counted_as(text): place for place, text in enumerate(texts) if text}
    are_counts = not shares and Field.WOMEN in counted and Field.MEN not in counted
    if are_counts:
        shares[Field.WOMEN] = counted[Field.WOMEN]
    if Field.WOMEN not in shares or len(bases) != 1:
        return None
    labels: dict[Field, int] = {}
    for place, text in enumerate(texts):
        found = field_of_heading(text) if text else None
        if found in LABELS and found is not None:
            labels.setdefault(found, place)
    if not labels and 0 not in (*bases, *shares.values()):
        labels[Field.GROUP] = 0
    women, men = shares[Field.WOMEN], shares.get(Field.MEN)
    return _Columns(number, row, bases[0], women, men, labels, are_counts)


def _layout(
    sheet: Sheet, columns: _Columns, titles: tuple[str, ...], rows: Rows
) -> tuple[Layout, list[Problem]]:
    places = [*columns.labels.values(), columns.women, columns.women, columns.base]
    if columns.men is not None:
        places[-2] = columns.men
    fields = [*columns.labels, Field.WOMEN, Field.MEN, Field.TOTAL]
    headings = [
        Heading(text_of(columns.headings[place]) or field.value, index, field, True, index)
        for index, (place, field) in enumerate(zip(places, fields, strict=True))
    ]
    counted: list[Numbered] = []
    layout = Layout(sheet.reshaped(counted), columns.row, titles, headings, len(headings))
    layout.columns = best_known(headings)
    layout.origins[columns.row] = tuple((columns.row, place) for place in places)
    told = list(_told(columns, rows))
    for number, row, people in told:
        if people is not None:
            labels = (text_at(row, place) for place in columns.labels.values())
            counted.append((number, [*labels, *people]))
            layout.origins[number] = tuple((number, place) for place in places)
    layout.sheet.rows = iter(counted)
    return layout, list(_doubts(sheet, columns, told))


def _doubts(sheet: Sheet, columns: _Columns, told: Sequence[Told]) -> Iterator[Problem]:
    """What is asked of rows that are not certain, and of people of whom only women are said."""
    left = sheet.left + columns.women + 1
    unsure = next((number for number, _, people in told if people is None), None)
    if unsure is not None:
        yield layouts.people_not_certain(sheet.name, address(unsure, left))
    first = next((number for number, _, people in told if people is not None), None)
    if first is not None and columns.men is None:
        of = "numbers" if columns.are_counts else "percentages"
        yield layouts.rest_taken_as_men(sheet.name, address(first, left), of)


def _told(columns: _Columns, rows: Rows) -> Iterator[Told]:
    """The rows with a base, each with its women, men and everyone; None where not certain."""
    as_fraction = _are_fractions(columns, rows)
    last = max(columns.base, columns.women, columns.men or 0)
    for number, row in rows:
        if len(row) > last and text_of(row[columns.base]):
            yield number, row, _people(columns, row, as_fraction=as_fraction)


def _women(columns: _Columns, row: Row, base: int | None, *, as_fraction: bool) -> int | None:
    if base is None:
        return None
    if columns.are_counts:
        return number_of(row[columns.women]) if text_of(row[columns.women]) else None
    return people_of(row[columns.women], base, as_fraction=as_fraction)


def _are_fractions(columns: _Columns, rows: Rows) -> bool:
    """True where 0.34 says 34 %: no number of the column is above 1."""
    cells = [row[columns.women] for _, row in rows if columns.women < len(row)]
    numbers = [cell for cell in cells if isinstance(cell, float)]
    return bool(numbers) and max(numbers) <= 1


def _people(columns: _Columns, row: Row, *, as_fraction: bool) -> People | None:
    """Women, men and everyone of a row; None where they are not certain."""
    base = number_of(row[columns.base])
    women = _women(columns, row, base, as_fraction=as_fraction)
    if base is None or women is None or women > base:
        return None
    men: int | None = base - women
    if columns.men is not None:
        men = people_of(row[columns.men], base, as_fraction=as_fraction)
    return (women, men, base) if men is not None and women + men == base else None
