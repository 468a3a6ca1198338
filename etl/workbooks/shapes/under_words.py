"""Tables below or beside one another, each under a word alone: 'Men', 'Women' and 'Total'.

    Women                       Men                         Permanent
    Grade      2024   2025      Grade      2024   2025      Gender     2024   2025
    Grade 6       5      6      Grade 6       9      8      Men          10     11
    Total         5      6      Total         9      8      Women         4      5

They are put into one table, with women, men and everybody over the years. The words may also be of
contracts or of something else, where the genders stand as labels below them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.vocabulary.words import genders_in
from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import BOTH, Grid, counted_as
from etl.workbooks.headings.columns import FIELD_OF, Field, heading_key, known_headings
from etl.workbooks.headings.identifiers import identifiers
from etl.workbooks.headings.layout import Origin, is_sum, text_of
from etl.workbooks.headings.shape_words import is_compared, is_fte, is_share, stands_for
from etl.workbooks.shapes.gender_in_labels import GENDERS, parts_of
from etl.workbooks.tables.figures import is_number, is_withheld

ROWS, LONGEST = 500, 80
# One table under a word has a title.
TABLES = 2
TOTAL = "Total"
# What stands over the numbers of each, in this order.
NAMES = {**GENDERS, Field.TOTAL: TOTAL}

Cell = tuple[object, Origin]
# The labels of a row, or the word over its table.
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the tables: its word, rows of headings, columns of labels and of numbers, and rows."""

    word: str
    top: int
    heads: Sequence[int]
    labels: range
    places: Sequence[int]
    rows: Sequence[int]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: whose numbers it has, and what it is told by besides."""

    whose: Field
    key: Key
    part: Part
    row: int


def under_words(grid: Grid) -> Grid | None:
    """Such tables of a sheet as one, every cell where it stood; None for any other sheet."""
    parts = list(_parts(grid)) if 0 < len(grid.cells) <= ROWS else []
    headings = {tuple(_heading(grid, p.heads, at) for at in (*p.labels, *p.places)) for p in parts}
    if len(parts) < TABLES or len(headings) > 1 or _others_have_numbers(grid, parts):
        return None
    names = headings.pop()[: len(parts[0].labels)]
    if not (lines := _of_genders(grid, parts)):
        lines, names = _of_labels(grid, parts), ("",)
    told = Counter((line.whose, line.key) for line in lines)
    if not {line.whose for line in lines} >= BOTH or max(told.values()) > 1:
        return None
    return _joined(grid, parts, lines, names)


# ---------------------------------------------------------------- where they stand


def _parts(grid: Grid) -> Iterator[Part]:
    width = len(grid.cells[0])
    words = [(row, found) for row in range(len(grid.cells)) if (found := _words(grid, row))]
    whose = [{_whose(grid.text(row, at)) for at in places} for row, places in words]
    if set().union(*whose) >= BOTH:
        # Another word is a label without numbers, or that of other people.
        words = [each for each, told in zip(words, whose, strict=True) if None not in told]
    above = [row for row in range(words[0][0] if words else 0) if not grid.is_blank(row)]
    # Headings may stand once, above the first word.
    heads: Sequence[int] = [row for row in above[-1:] if len(_filled(grid, row)) > 1]
    for (row, places), (end, _) in pairwise([*words, (len(grid.cells), [])]):
        sides = pairwise([*places, width]) if len(places) > 1 else [(0, width)]
        for place, (first, last) in zip(places, sides, strict=True):
            below = range(row + 1, end)
            part = _part(grid, (row, place), below, range(first, last), heads)
            if part is not None:
                heads = part.heads
                yield part


def _filled(grid: Grid, row: int) -> list[int]:
    return [at for at in range(len(grid.cells[row])) if grid.text(row, at)]


def _words(grid: Grid, row: int) -> list[int]:
    """The places of words that stand alone over a table; of several each is that of a gender."""
    places = _filled(grid, row)
    if not places or any(is_number(grid.cells[row][at]) for at in places):
        return []
    below = (each for each in range(row + 1, len(grid.cells)) if not grid.is_blank(each))
    is_over = len(_filled(grid, next(below, row))) > len(places)
    are_told = len(places) == 1 or all(_whose(grid.text(row, at)) for at in places)
    return places if is_over and are_told else []


def _whose(text: str) -> Field | None:
    """Whom a table is of by the words over it, such as 'Female staff by grade'."""
    if len(text) > LONGEST or is_share(text) or is_fte(text) or is_compared(text):
        return None
    genders = genders_in(text)
    said = FIELD_OF[next(iter(genders))] if len(genders) == 1 else None
    return counted_as(text) or said


def _part(grid: Grid, at: Origin, rows: range, columns: range, above: Sequence[int]) -> Part | None:
    """The table under a word, down to the first blank row below its numbers."""
    filled = [row for row in rows if any(grid.text(row, place) for place in columns)]
    numbered = [row for row in filled if _is_numbered(grid, row, columns)]
    if not numbered:
        return None
    end = next((row for row in range(numbered[-1], rows.stop) if row not in filled), rows.stop)
    body = [row for row in filled if numbered[0] <= row < end]
    heads = [row for row in filled if row < numbered[0]] or above
    used = [place for place in columns if any(grid.text(row, place) for row in body)]
    first = next((place for place in used if _are_figures(grid, body, place)), used[0])
    numbers = [place for place in used if place >= first]
    headings = {place: _heading(grid, heads, place) for place in used}
    places = [at for at in numbers if not (is_share(headings[at]) or is_fte(headings[at]))]
    is_table = all(headings[place] and _are_figures(grid, body, place) for place in numbers)
    is_list = any(_is_of_a_list(headings[at], is_counted=at in places) for at in used)
    # Where the headings stand again, another table is below, of other people.
    head, *texts = ([grid.text(row, at) for at in columns] for row in (*heads[-1:], *body))
    if first == used[0] or not (places and is_table) or is_list or head in texts:
        return None
    return Part(grid.text(*at), at[0], heads, range(used[0], first), places, body)


def _is_numbered(grid: Grid, row: int, columns: range) -> bool:
    """True for a label and numbers right of it, which are not all years."""
    label, *cells = (grid.cells[row][at] for at in columns if grid.text(row, at))
    figures = [cell for cell in cells if _is_figure(cell)]
    are_years = all(parse_year(text_of(cell)) for cell in figures)
    return not is_number(label) and bool(figures) and not are_years and _is_figure(cells[-1])


def _is_figure(cell: object) -> bool:
    return is_number(cell) or is_withheld(text_of(cell))


def _are_figures(grid: Grid, rows: Sequence[int], place: int) -> bool:
    return all(_is_figure(grid.cells[row][place]) for row in rows if grid.text(row, place))


def _heading(grid: Grid, heads: Sequence[int], place: int) -> str:
    """What stands right above a column, in the lowest row of headings that has anything there."""
    return next((text for row in reversed(heads) if (text := grid.text(row, place))), "")


def _is_of_a_list(heading: str, *, is_counted: bool) -> bool:
    """True for a heading of names, and over numbers for one of no group: 'Age', 'Headcount'."""
    key = heading_key(heading)
    is_group = stands_for(heading) is not None or is_sum(heading) or key not in known_headings()
    return key in identifiers() or (is_counted and not is_group)


def _others_have_numbers(grid: Grid, parts: Sequence[Part]) -> bool:
    """Whether numbers stand in other rows than those of the tables: they may be of other people."""
    own = {row for part in parts for row in (*part.heads, *part.rows)}
    others = [cells for row, cells in enumerate(grid.cells) if row not in own]
    return any(
        is_number(cell) and parse_year(text_of(cell)) is None
        for cells in others
        for cell in (cells if sum(map(bool, map(text_of, cells))) > 1 else ())
    )


# ---------------------------------------------------------------- whose they are


def _of_genders(grid: Grid, parts: Sequence[Part]) -> list[Line]:
    """The rows of tables that are of a gender or of everybody each; none where another is not."""
    whose = [_whose(part.word) for part in parts]
    # Of two tables of women one may be of those who left.
    are_told = set(whose) >= BOTH and None not in whose and len(set(whose)) == len(whose)
    return [
        Line(of, tuple(_label(grid.text(row, at)) for at in part.labels), part, row)
        for of, part in zip(whose, parts, strict=True)
        for row in part.rows
        if are_told and of is not None
    ]


def _label(text: str) -> str:
    """The label, where 'Total women' is a total like any other."""
    pair = parts_of(text)
    is_total = is_sum(text) or bool(pair and is_sum(pair[1]))
    return TOTAL if is_total else text


def _of_labels(grid: Grid, parts: Sequence[Part]) -> list[Line]:
    """The rows of tables with women and men as the labels of each; none where another is there."""
    lines = [
        (counted_as(grid.text(row, part.labels.start)), part, row)
        for part in parts
        for row in part.rows
    ]
    are_told = all(whose and len(part.labels) == 1 for whose, part, _ in lines)
    return [
        Line(whose, (_label(part.word),), part, row)
        for whose, part, row in lines
        if are_told and whose
    ]


# ---------------------------------------------------------------- as one


def _joined(grid: Grid, parts: Sequence[Part], lines: Sequence[Line], names: Key) -> Grid:
    own = {row for part in parts for row in (part.top, *part.heads, *part.rows)}
    top = min(own)
    rows: dict[Key, dict[Field, Line]] = {}
    for line in lines:
        rows.setdefault(line.key, {})[line.whose] = line
    whose = [each for each in NAMES if any(line.whose is each for line in lines)]
    around = [row for row in range(len(grid.cells)) if row not in own]
    above, below = (
        [
            _cells(grid, row, range(len(grid.cells[row])))
            for row in around
            if (row < top) is is_above
        ]
        for is_above in (True, False)
    )
    made = [
        *above,
        *([cell] for cell in _titles(grid, parts)),
        *_heads(grid, parts[0], names, whose),
        *(_row(grid, key, told, whose) for key, told in rows.items()),
        *below,
    ]
    width = max(map(len, made))
    padded = [[*row, *[("", row[0][1])] * (width - len(row))] for row in made]
    cells = [[value for value, _ in row] for row in padded]
    origins = [[place for _, place in row] for row in padded]
    return Grid([place[0][0] for place in origins], cells, origins=origins)


def _titles(grid: Grid, parts: Sequence[Part]) -> Iterator[Cell]:
    """What words say besides a gender, as 'Female leavers', and what stands over the headings: each
    is heard as any title is.
    """
    first = parts[0]
    for row in first.heads[:-1]:
        yield from (cell for cell in _cells(grid, row, first.places) if text_of(cell[0]))
    for part in parts:
        if _whose(part.word) is not None and counted_as(part.word) is None:
            yield part.word, grid.at(part.top, part.labels.start)


def _heads(grid: Grid, part: Part, names: Key, whose: Sequence[Field]) -> Iterator[list[Cell]]:
    """The row of women, men and everybody, and the row of headings below them."""
    at = grid.at(part.heads[-1], part.labels.start)
    over = [_heading(grid, part.heads, place) for place in part.places]
    origins = [at, *(grid.at(part.heads[-1], place) for place in part.places)]
    blanks = [""] * (len(over) - 1)
    genders = [name for each in whose for name in (NAMES[each], *blanks)]
    places = [*[at] * len(names), *origins[1:] * len(whose)]
    for texts in ([""] * len(names) + genders, [*names, *over * len(whose)]):
        yield list(zip(texts, places, strict=True))


def _row(grid: Grid, key: Key, told: dict[Field, Line], whose: Sequence[Field]) -> list[Cell]:
    """The labels of a row with the numbers of each gender; blanks for one that has no such row."""
    first = next(iter(told.values()))
    at = grid.at(first.row, first.part.labels.start)
    cells: list[Cell] = [(word, at) for word in key]
    for each in whose:
        if (line := told.get(each)) is not None:
            cells += _cells(grid, line.row, line.part.places)
        else:
            cells += [("", at)] * len(first.part.places)
    return cells


def _cells(grid: Grid, row: int, places: Sequence[int]) -> list[Cell]:
    return [(grid.cells[row][at], grid.at(row, at)) for at in places]
