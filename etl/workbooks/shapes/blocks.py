"""Where tables of women and men stand on a sheet: their rows of headings, groups and rows.

A sheet is looked at as it is and, where that shows nothing, turned on its side, so that
genders down the rows and grades or years across are found by the same rules.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from etl.vocabulary.words import simple
from etl.vocabulary.years import parse_year, year_in
from etl.workbooks.headings.block import BOTH, Block, Grid, counted_as
from etl.workbooks.headings.columns import Field, heading_key, known_headings
from etl.workbooks.headings.layout import is_sum, text_of
from etl.workbooks.headings.shape_words import field_of_heading, is_fte, is_share, stands_for
from etl.workbooks.shapes.continued import PAGE, joined
from etl.workbooks.shapes.plain_tables import holds_labels
from etl.workbooks.tables.figures import is_number, is_withheld, number_of
from etl.workbooks.tables.heading_row import LONGEST_TITLE
from etl.workbooks.whose.of_it_staff import says_it
from etl.workbooks.words.dates import day_of

Groups = dict[tuple[str, ...], dict[Field, list[int]]]
HEADING_ROWS = 3
# How a pivot table names its measures where they stand across.
AXES = frozenset(("values", "data"))
# Sheets with more rows than these are no tables on their side.
TURNED_ROWS = 500


def find_blocks(grid: Grid) -> list[Block]:
    """The tables of women and men on a grid, from the top, side by side ones from the left."""
    heads = [row for row in range(len(grid.cells)) if _is_head(grid, row)]
    starts = [min([head, *_above(grid, head)]) for head in heads]
    ends = [*starts[1:], len(grid.cells)] if heads else []
    found: list[Block] = []
    top = 0
    for head, start, following in zip(heads, starts, ends, strict=True):
        said = dict(_said(grid, top, start))
        below = _below(grid, head)
        rows = range(max([head, *below]) + 1, following)
        numbered = [row for row in rows if _has_numbers(grid, row)]
        after = max(numbered, default=head) + 1
        own = range(rows.start, _caption(grid, head, after, following))
        sides = list(_side_by_side(grid, head, rows))
        for first, last in sides:
            labels = range(first, _first_counted(grid, head, first))
            titles, caption = _titles(grid, range(top, start), labels, range(first, last))
            block = Block(grid, head, _above(grid, head), below, list(own), first, last, titles)
            block.caption, block.said = caption, dict(said)
            if grid.turned:
                _take_titles(block)
            block.groups = _groups(block)
            found.append(block)
        top = after
    return _with_first_titles(joined(found))


def _caption(grid: Grid, head: int, after: int, following: int) -> int:
    """Where the lines begin that stand right above the next table, and say something of that.

    A row with something under women and men, such as withheld numbers, is of the table above it.
    """
    if following == len(grid.cells):
        return following
    places = [at for at in range(len(grid.cells[head])) if counted_as(grid.text(head, at)) in BOTH]
    for row in range(following - 1, after - 1, -1):
        if grid.is_blank(row) or sum(bool(grid.text(row, at)) for at in places) > 1:
            return row + 1
    return after


def _has_numbers(grid: Grid, row: int) -> bool:
    return any(map(is_number, grid.cells[row])) and not _is_year_alone(grid, row)


def _is_year_alone(grid: Grid, row: int) -> bool:
    """True for a year that stands over the next table."""
    texts = [text for cell in grid.cells[row] if (text := text_of(cell))]
    return len(texts) == 1 and parse_year(texts[0]) is not None


def _is_head(grid: Grid, row: int) -> bool:
    fields = {counted_as(text_of(c)) for c in grid.cells[row] if isinstance(c, str) and c}
    return fields >= BOTH


def _first_counted(grid: Grid, head: int, first: int = 0) -> int:
    columns = range(first, len(grid.cells[head]))
    return next(place for place in columns if counted_as(grid.text(head, place)) in BOTH)


def _is_heading_cell(value: object) -> bool:
    return bool(text_of(value)) and (not is_number(value) or parse_year(value) is not None)


def _above(grid: Grid, head: int) -> list[int]:
    """Rows of headings over the head, the topmost first: they stand over its numbers."""
    found: list[int] = []
    counted = _first_counted(grid, head)
    # What stands over the labels of a table further right is the title of that.
    labels = {at for at, text in enumerate(map(text_of, grid.cells[head]))
              if text and at > counted and counted_as(text) is None}  # fmt: skip
    # On its side, a blank row is a column that only keeps others apart.
    near = (row for row in range(head - 1, -1, -1) if not (grid.turned and grid.is_blank(row)))
    for row in islice(near, HEADING_ROWS):
        places = [at for at in range(counted, len(grid.cells[row])) if grid.text(row, at)]
        over = [grid.cells[row][at] for at in places]
        if labels.issuperset(places) or not all(_is_heading_cell(cell) for cell in over):
            break
        if any(is_withheld(text_of(cell)) for cell in over) or _is_head(grid, row):
            break
        if len(over) == 1 and day_of(over[0]) and _is_aside(grid, head, places[0]):
            break
        if counted == 0 and len(over) == 1 and _is_title(text_of(over[0])):
            break
        if _names_axes(list(map(text_of, over))):
            break
        found.append(row)
    return found[::-1]


def _names_axes(texts: Sequence[str]) -> bool:
    """True for 'Gender' and 'Values', as a pivot table of two measures names what is across."""
    *others, last = texts or [""]
    return simple(last) in AXES and bool(others) and all(map(field_of_heading, others))


def _is_aside(grid: Grid, head: int, place: int) -> bool:
    """True where neither women nor men stand below a place or right of it."""
    genders = {counted_as(text_of(cell)) for cell in grid.cells[head][place:]}
    return not genders & BOTH


def _is_title(text: str) -> bool:
    """True for words over women and men without labels that say whose numbers they are."""
    return says_it((), (text,)) and not (is_fte(text) or is_share(text))


def _below(grid: Grid, head: int) -> list[int]:
    """Rows of headings under the head, such as 'Full time' and 'Part time' under each gender."""
    columns = range(_first_counted(grid, head), len(grid.cells[head]))
    genders = [column for column in columns if counted_as(grid.text(head, column)) in BOTH]
    found: list[int] = []
    for row in range(head + 1, min(head + HEADING_ROWS, len(grid.cells))):
        under = [grid.cells[row][column] for column in columns if grid.text(row, column)]
        if not all(grid.text(row, column) for column in genders):
            break
        if not all(_is_heading_cell(cell) and not is_withheld(text_of(cell)) for cell in under):
            break
        below = range(row + 1, len(grid.cells))[:1]
        are_years = _are_years(grid, row, columns.start) and any(
            _has_numbers(grid, each) for each in below
        )
        if all(is_number(cell) for cell in under) and not are_years:
            break
        found.append(row)
    return found


def _are_years(grid: Grid, row: int, counted: int) -> bool:
    """Whether numbers under genders are years: as a label says, or the same ones under each."""
    texts = [text for column in range(counted) if (text := grid.text(row, column))]
    known = known_headings()
    if any(known.get(heading_key(text), (None, 0))[0] is Field.YEAR for text in texts):
        return True
    said = [text for cell in grid.cells[row][counted:] if (text := text_of(cell))]
    years = list(dict.fromkeys(said))
    are_repeated = len(said) > len(years) and said == years * (len(said) // len(years))
    # One year under each gender may be a number of people where the row is a group's.
    is_of_a_group = len(years) == 1 and any(heading_key(text) not in known for text in texts)
    return (
        are_repeated
        and not is_of_a_group
        and all(len(year) == len("2025") and parse_year(year) is not None for year in years)
    )


def _titles(grid: Grid, rows: range, labels: range, columns: range) -> tuple[tuple[str, ...], str]:
    """The words above a table, and the line of its own that stands nearest to it.

    Of a line that says something over its columns and over those of another, it has its own.
    """
    texts: list[str] = []
    caption = ""
    for row in rows:
        filled = {at: text for at, cell in enumerate(grid.cells[row]) if (text := text_of(cell))}
        own = {at: text for at, text in filled.items() if at in columns} or filled
        own = {at: text for at, text in own.items() if not PAGE.fullmatch(text)}
        texts += [text for text in own.values() if len(text) <= LONGEST_TITLE]
        if len(own) == 1 and min(own) < labels.stop:
            caption = next(iter(own.values()))
    return tuple(texts), caption


def _said(grid: Grid, top: int, start: int) -> Iterator[tuple[Field, str]]:
    """What lines above a table say in two cells, such as 'Academic year' and '2024/25'."""
    for row in range(top, start):
        filled = [text for cell in grid.cells[row] if (text := text_of(cell))]
        if len(filled) == 2:
            said = field_of_heading(filled[0].rstrip(":"))
            if said in (Field.YEAR, Field.COUNCIL) and stands_for(filled[1]) is said:
                yield said, filled[1]


def _take_titles(block: Block) -> None:
    """On its side, a sheet has its titles left of its headings, each alone in its column."""
    grid = block.grid
    rows = [*block.above, block.head, *block.below, *block.rows]
    for column in range(block.first, _first_counted_in(block)):
        texts = [text for row in rows if (text := grid.text(row, column))]
        if len(texts) > 1:
            return
        block.titles += tuple(text for text in texts if len(text) <= LONGEST_TITLE)
        block.first = column + 1


def _side_by_side(grid: Grid, head: int, rows: range) -> Iterator[tuple[int, int]]:
    """The columns of each table that has this head: a new one begins with a column of words."""
    first, width = 0, len(grid.cells[head])
    fields = [counted_as(grid.text(head, column)) for column in range(width)]
    for column in range(width):
        ready = set(fields[first:column]) >= BOTH and set(fields[column:]) >= BOTH
        if ready and fields[column] is None and holds_labels(grid, head, column, rows):
            yield first, column
            first = column
    yield first, width


def _groups(block: Block) -> Groups:
    grid, groups = block.grid, Groups()
    counted: Field | None = None
    over = dict.fromkeys(block.above, "")
    # Of several rows under the genders, each but the last may say its word once for some columns.
    within = dict.fromkeys(block.below[:-1], "")
    rows = (block.head, *block.above, *block.below, *block.rows)
    for column in range(_first_counted_in(block), block.last):
        for row in block.above:
            over[row] = grid.text(row, column) or over[row]
        text = grid.text(block.head, column)
        for row in within:
            within[row] = grid.text(row, column) or ("" if text else within[row])
        under = [*within.values(), *(grid.text(row, column) for row in block.below[-1:])]
        # A blank column only keeps others apart.
        if not any(grid.text(row, column) for row in rows):
            continue
        counted = counted_as(text) if text or not any(under) else counted
        if counted is not None and (text or any(under)):
            path = (*over.values(), *under)
            groups.setdefault(path, {}).setdefault(counted, []).append(column)
    _take_last_total(block, groups)
    return groups


def _take_last_total(block: Block, groups: Groups) -> None:
    """Take a last 'Total' without a gender over it for that of everybody, where it is their sum."""
    path = next(reversed(groups), ())
    last = [column for columns in groups.get(path, {}).values() for column in columns]
    is_alone = len(last) == 1 and len(groups) > 1 and Field.TOTAL not in groups[path]
    if (
        not block.below
        or not is_alone
        or not is_sum(path[-1])
        or block.grid.text(block.head, *last)
    ):
        return
    others = [c for own, group in groups.items() if own != path for p in group.values() for c in p]
    for row in block.rows:
        cells = block.grid.cells[row]
        if any(map(is_number, cells)) and number_of(cells[last[0]]) != sum(
            number_of(cells[column]) or 0 for column in others
        ):
            return
    groups[path] = {Field.TOTAL: last}


def _first_counted_in(block: Block) -> int:
    columns = range(block.first, block.last)
    return next(c for c in columns if counted_as(block.grid.text(block.head, c)) is not None)


def _with_first_titles(blocks: list[Block]) -> list[Block]:
    """The blocks, each with what stands above the first, but for a year where it says its own."""
    for block in blocks[1:]:
        has_year = any(map(year_in, block.titles))
        above = [text for text in blocks[0].titles if not (has_year and year_in(text))]
        block.titles = (*above, *block.titles)
        block.said = {**blocks[0].said, **block.said}
    return blocks
