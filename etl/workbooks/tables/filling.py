"""Rows as their sender sees them: merged cells filled, and labels that stand once filled down."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from etl.workbooks.headings.columns import LABELS, NUMBERS, Field
from etl.workbooks.headings.evidence import sample
from etl.workbooks.headings.layout import Layout, filled, is_total, text_at, text_of
from etl.workbooks.sheets.read import Numbered, Row, put
from etl.workbooks.tables.genders_once import fill_genders

# Columns whose cell may be merged down over the rows that it is about.
MERGED_DOWN = frozenset((*LABELS, Field.GENDER))
# Fewer blank cells below the first are rather forgotten than left out.
ROWS_BELOW = 5

Rows = Iterator[Numbered]


def fill_merged(layout: Layout) -> None:
    """Let the words of cells that are merged down stand in every row that they are about."""
    sheet = layout.sheet
    places = {h.place for field, h in layout.columns.items() if field in MERGED_DOWN}
    places |= {heading.place for heading in layout.headings if heading.field is None}
    filled_from = {
        (row, left - 1 - sheet.left): top
        for top, left, bottom, right in sheet.facts.merged
        if left == right and top > layout.heading_row and left - 1 - sheet.left in places
        for row in range(top + 1, bottom + 1)
    }
    if filled_from:
        sheet.rows = _filled(sheet.rows, filled_from)


def _filled(rows: Rows, filled_from: dict[tuple[int, int], int]) -> Rows:
    firsts = {(top, place) for (_, place), top in filled_from.items()}
    known: dict[tuple[int, int], object] = {}
    places = {place for _, place in firsts}
    for number, row in rows:
        cells = list(row)
        for place in places:
            if place >= len(cells):
                continue
            if (number, place) in firsts:
                known[number, place] = cells[place]
            top = filled_from.get((number, place))
            if top is not None and not text_of(cells[place]):
                cells[place] = known.get((top, place), "")
        yield number, cells


def fill_down(layout: Layout) -> list[Field]:
    """Let the one council and year that stand in the first row alone stand in the rows below it.

    What is filled is returned. Once another stands there, nothing below it is filled.
    """
    rows = [row for row in sample(layout) if filled(row)]
    done: list[Field] = []
    for field in (Field.COUNCIL, Field.YEAR):
        if field not in layout.columns or len(rows) < ROWS_BELOW:
            continue
        place = layout.columns[field].place
        texts = [text_at(row, place) for row in rows]
        if texts[0] and not any(texts[1:]):
            layout.sheet.rows = _filled_down(layout.sheet.rows, place)
            done.append(field)
    return done


def _filled_down(rows: Rows, place: int) -> Rows:
    first: object = ""
    is_alone = True
    for number, row in rows:
        there = row[place] if place < len(row) else ""
        if text_of(there):
            is_alone = is_alone and not text_of(first)
            first = there
        elif is_alone and place < len(row) and len(filled(row)) > 1:
            row = put(row, {place: first})  # noqa: PLW2901 (the row, filled)
        yield number, row


def fill_pivot(layout: Layout) -> None:
    """Let the labels of a pivot table stand in every row of theirs, where totals of them follow,
    or where each stands once above its genders.
    """
    rows = sample(layout)
    columns = layout.columns.items()
    places = [h.place for field, h in columns if field in LABELS]
    gender = layout.columns[Field.GENDER].place
    words = {text_of(row[place]) for row in rows for place in places if place < len(row)}
    if not any(f"{word} Total" in words for word in words if word):
        places = _labels_once(layout, rows)
    if places:
        layout.sheet.rows = _pivot_filled(layout.sheet.rows, places, gender)
    fill_genders(layout)


def _labels_once(layout: Layout, rows: Sequence[Row]) -> list[int]:
    """The columns before the genders whose labels each stand once, and nowhere below themselves."""
    gender = layout.columns[Field.GENDER].place
    of_people = [row for row in rows if gender < len(row) and text_of(row[gender])]
    # A number that is not there is not that of the row above.
    counted = {heading.place for field, heading in layout.columns.items() if field in NUMBERS}
    before = [place for place in range(gender) if place not in counted]
    if places := _nested(of_people, before, gender):
        return places
    found: list[int] = []
    inner: list[tuple[str, ...]] = [(text_of(row[gender]),) for row in of_people]
    for place in reversed(before):
        texts = [text_of(row[place]) for row in of_people]
        if any(map(is_total, texts)) or not _stand_once(texts, inner):
            break
        found.append(place)
        filled_texts = list(from_above(texts))
        inner = [(text, *words) for text, words in zip(filled_texts, inner, strict=True)]
    return found


def _nested(rows: Sequence[Row], before: Sequence[int], gender: int) -> list[int]:
    """Those of several columns, each label of which stands once within one of the column before:
    grades, the teams of each and their genders. None where that does not tell every row.
    """
    columns = {place: [text_at(row, place) for row in rows] for place in before}
    places = [at for at, texts in columns.items() if texts and texts[0] and not all(texts)]
    every = columns.values()
    # A column that begins below may be a breakdown of its own.
    is_one = not any(any(texts) and not texts[0] for texts in every)
    if not (places and is_one) or any(is_total(text) for texts in every for text in texts):
        return []
    # A column of words that are all different, such as a number of the row, tells of no group.
    labels = [texts for texts in every if any(texts) and len(set(texts)) < len(texts)]
    begins = zip(*(columns[at] for at in places), strict=True)
    if not all(_is_full_from_the_first(texts) for texts in begins):
        return []
    told = list(zip(*map(from_above, labels), (text_of(row[gender]) for row in rows), strict=True))
    return places if len(set(told)) == len(told) else []


def _is_full_from_the_first(texts: Sequence[str]) -> bool:
    """Whether beside a label those within it begin anew."""
    first = next((at for at, text in enumerate(texts) if text), len(texts))
    return all(texts[first:])


def _stand_once(texts: Sequence[str], inner: Sequence[tuple[str, ...]]) -> bool:
    """Whether blanks follow each label, none of which is said again, over words all different."""
    if not texts or not texts[0] or all(texts):
        return False
    if any(one and one == other for one, other in pairwise(texts)):
        return False
    below = list(zip(from_above(texts), inner, strict=True))
    return len(set(below)) == len(below)


def from_above(texts: Sequence[str]) -> Iterator[str]:
    """The texts, a blank one as the one above it."""
    above = ""
    for text in texts:
        above = text or above
        yield above


def fill_labels(layout: Layout, rows: Sequence[Numbered]) -> list[Numbered]:
    """The rows of a sheet with the labels of its pivot table in every row of theirs."""
    below = [row for number, row in rows if number > layout.heading_row]
    places = _labels_once(layout, below) if Field.GENDER in layout.fields else []
    if not places:
        return list(rows)
    gender = layout.columns[Field.GENDER].place
    start = len(rows) - len(below)
    return [*rows[:start], *_pivot_filled(iter(rows[start:]), places, gender)]


def _pivot_filled(rows: Rows, places: Sequence[int], gender: int) -> Rows:
    above: dict[int, object] = {}
    for number, row in rows:
        cells = list(row)
        is_of_people = gender < len(cells) and bool(text_of(cells[gender]))
        for place in places if is_of_people else ():
            if text_of(cells[place]):
                above[place] = cells[place]
            elif not is_total(above.get(place)):
                cells[place] = above.get(place, cells[place])
        yield number, cells
