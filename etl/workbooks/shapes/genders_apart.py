"""A table of the women and another of the men, one below the other or side by side.

    Women                      Men
    Grade      2024   2025     Grade      2024   2025
    Grade 6       5      6     Grade 6       9      8
    Total         5      6     Total         9      8

They are put into one table, with women and men over the years. A third of everybody beside them is
left out where it is their sum.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from etl.vocabulary.words import genders_in, simple
from etl.workbooks.headings.block import BOTH, Grid, counted_as
from etl.workbooks.headings.columns import FIELD_OF, Field
from etl.workbooks.headings.layout import Origin, is_sum
from etl.workbooks.headings.shape_words import is_compared, is_fte, is_share
from etl.workbooks.shapes.gender_in_labels import GENDERS, parts_of
from etl.workbooks.tables.figures import is_number, is_withheld, number_of

ROWS = 500
LONGEST = 80
VALUES = 2
# Women, men, those of another gender, and everybody.
CAPTIONS = 4
TOTAL = "Total"

Cell = tuple[object, Origin]
# The labels of a row.
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The table of one gender: its caption, headings, columns of labels and numbers, and rows."""

    whose: Field
    caption: str
    top: int
    head: int
    labels: range
    places: tuple[int, ...]
    rows: range


def genders_apart(grid: Grid) -> Grid | None:
    """Such tables of a sheet as one, every cell where it stood; None for any other sheet."""
    if len(grid.cells) > ROWS:
        return None
    parts = list(_parts(grid))
    by_gender = {part.whose: part for part in parts}
    if len(by_gender) < len(parts) or not BOTH <= by_gender.keys() <= {*BOTH, Field.TOTAL}:
        return None
    both = [by_gender[Field.WOMEN], by_gender[Field.MEN]]
    everyone = by_gender.get(Field.TOTAL)
    if len({_headings(grid, part) for part in parts}) > 1 or _others_have_numbers(grid, parts):
        return None
    rows = [_rows(grid, part) for part in both]
    if not all(rows) or (everyone and not _is_sum_of(grid, everyone, both)):
        return None
    return _joined(grid, parts, both, rows)


# ---------------------------------------------------------------- where they stand


def _parts(grid: Grid) -> Iterator[Part]:
    captions = [(row, list(_captions(grid, row))) for row in range(len(grid.cells))]
    captions = [(row, found) for row, found in captions if found]
    for (row, found), (following, _) in pairwise([*captions, (len(grid.cells), [])]):
        for (column, whose), (end, _) in pairwise([*found, (len(grid.cells[row]), None)]):
            if whose and (part := _part(grid, whose, range(row, following), range(column, end))):
                yield part


def _captions(grid: Grid, row: int) -> Iterator[tuple[int, Field]]:
    """The genders that stand alone in a row, each over a table of its own."""
    filled = [at for at in range(len(grid.cells[row])) if grid.text(row, at)]
    if not 0 < len(filled) <= CAPTIONS:
        return
    whose = [(at, _whose(grid.text(row, at))) for at in filled]
    told = [(at, each) for at, each in whose if each is not None]
    if len(told) == len(filled) and len({each for _, each in told}) == len(told):
        yield from told


def _whose(text: str) -> Field | None:
    if len(text) > LONGEST or is_share(text) or is_fte(text) or is_compared(text):
        return None
    genders = genders_in(text)
    said = FIELD_OF[next(iter(genders))] if len(genders) == 1 else None
    return counted_as(text) or said


def _part(grid: Grid, whose: Field, rows: range, columns: range) -> Part | None:
    """The table under a caption, down to the first row of nothing below it."""
    below = [row for row in rows[1:] if any(grid.text(row, at) for at in columns)]
    head = below[0] if below else rows.stop
    end = next((row for row in range(head, rows.stop) if row not in below), rows.stop)
    body = range(head + 1, end)
    places = tuple(at for at in columns if _is_counted(grid, head, body, at))
    if len(places) < VALUES or len(body) == 0 or places[0] == columns.start:
        return None
    if any(counted_as(grid.text(head, at)) in BOTH for at in places):
        return None
    labels = range(columns.start, places[0])
    caption = grid.text(rows.start, columns.start)
    return Part(whose, caption, rows.start, head, labels, places, body)


def _is_counted(grid: Grid, head: int, body: Sequence[int], at: int) -> bool:
    heading = grid.text(head, at) if head < len(grid.cells) else ""
    cells = [grid.cells[row][at] for row in body if grid.text(row, at)]
    are_numbers = all(is_number(cell) or is_withheld(str(cell)) for cell in cells)
    return bool(heading and cells) and are_numbers and not is_share(heading)


def _headings(grid: Grid, part: Part) -> Key:
    return tuple(simple(grid.text(part.head, at)) for at in (*part.labels, *part.places))


def _others_have_numbers(grid: Grid, parts: Sequence[Part]) -> bool:
    """Whether numbers stand in other rows than those of the tables: they may be of other people."""
    own = {row for part in parts for row in (part.head, *part.rows)}
    return any(
        sum(map(is_number, cells)) > 1 for row, cells in enumerate(grid.cells) if row not in own
    )


# ---------------------------------------------------------------- as one


def _rows(grid: Grid, part: Part) -> dict[Key, int]:
    """The rows of a table by their labels; none where two say the same."""
    found: dict[Key, int] = {}
    for row in part.rows:
        key = tuple(_label(grid.text(row, at)) for at in part.labels)
        if key in found:
            return {}
        found[key] = row
    return found


def _label(text: str) -> str:
    """The label, where 'Total women' is a total like any other."""
    pair = parts_of(text)
    is_total = is_sum(text) or bool(pair and is_sum(pair[1]))
    return TOTAL if is_total else text


def _is_sum_of(grid: Grid, everyone: Part, both: Sequence[Part]) -> bool:
    """Whether the table of everybody is the sum of the two, row by row."""
    told = _rows(grid, everyone)
    others = [_rows(grid, part) for part in both]
    for key, row in told.items():
        summed = zip_longest(
            *(_numbers(grid, part, rows.get(key)) for part, rows in zip(both, others, strict=True)),
            fillvalue=0,
        )
        if _numbers(grid, everyone, row) != [sum(each) for each in summed]:
            return False
    return told.keys() >= {key for rows in others for key in rows}


def _numbers(grid: Grid, part: Part, row: int | None) -> list[int]:
    cells = [grid.cells[row][at] for at in part.places] if row is not None else []
    return [int(number_of(cell) or 0) for cell in cells]


def _joined(
    grid: Grid, parts: Sequence[Part], both: Sequence[Part], rows: Sequence[dict[Key, int]]
) -> Grid:
    own = {row for part in parts for row in (part.top, part.head, *part.rows)}
    around = [row for row in range(len(grid.cells)) if row not in own]
    first, top = both[0], min(part.top for part in parts)
    said: list[list[Cell]] = [_as_it_stands(grid, row) for row in around if row < top]
    # A caption that says more than a gender is heard as any title is: 'Female leavers'.
    said += [[(part.caption, _at(grid, part))] for part in both if not counted_as(part.caption)]
    genders: list[Cell] = [("", _at(grid, first)) for _ in first.labels]
    genders += [
        (GENDERS[part.whose] if at == part.places[0] else "", grid.at(part.head, at))
        for part in both
        for at in part.places
    ]
    headings = _cells(grid, first.head, first.labels)
    headings += [cell for part in both for cell in _cells(grid, part.head, part.places)]
    body = [
        _row(grid, key, both, [each.get(key) for each in rows])
        for key in dict.fromkeys([*rows[0], *rows[1]])
    ]
    below = [_as_it_stands(grid, row) for row in around if row > top]
    made = [*said, genders, headings, *body, *below]
    width = max(map(len, made))
    padded = [_padded(row, width) for row in made]
    cells = [[value for value, _ in row] for row in padded]
    origins = [[place for _, place in row] for row in padded]
    return Grid([place[0][0] for place in origins], cells, origins=origins)


def _row(grid: Grid, key: Key, both: Sequence[Part], rows: Sequence[int | None]) -> list[Cell]:
    """The labels of a row with the numbers of both genders; blanks for one that has no such row."""
    told = ((part, row) for part, row in zip(both, rows, strict=True) if row is not None)
    first, named = next(told)
    cells: list[Cell] = [
        (word, grid.at(named, at)) for word, at in zip(key, first.labels, strict=True)
    ]
    for part, row in zip(both, rows, strict=True):
        blank: list[Cell] = [("", _at(grid, part)) for _ in part.places]
        cells += blank if row is None else _cells(grid, row, part.places)
    return cells


def _padded(row: list[Cell], width: int) -> list[Cell]:
    blank: Cell = ("", row[0][1])
    return [*row, *[blank] * (width - len(row))]


def _at(grid: Grid, part: Part) -> Origin:
    return grid.at(part.top, part.labels.start)


def _cells(grid: Grid, row: int, places: Sequence[int]) -> list[Cell]:
    return [(grid.cells[row][at], grid.at(row, at)) for at in places]


def _as_it_stands(grid: Grid, row: int) -> list[Cell]:
    return _cells(grid, row, range(len(grid.cells[row])))
