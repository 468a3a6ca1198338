"""Tables of women and men that are read as they stand, and those on their side that may be."""

from collections.abc import Sequence

from etl.vocabulary.years import parse_year
from etl.workbooks.headings.block import Block, Grid, counted_as
from etl.workbooks.headings.columns import LABELS, Field
from etl.workbooks.headings.gender_said import gender_said
from etl.workbooks.headings.layout import Layout, text_of
from etl.workbooks.headings.shape_words import is_compared, is_of_one_sort, is_share
from etl.workbooks.shapes.others_apart import OTHERS, has_others
from etl.workbooks.sheets.sheet import NO_VALUE
from etl.workbooks.tables.figures import is_number, is_withheld


def is_plain(layout: Layout, blocks: Sequence[Block], grid: Grid) -> bool:
    """True for one table with a known word for every label, read as it stands."""
    if not {Field.WOMEN, Field.MEN} <= layout.fields:
        return not blocks and Field.GENDER not in layout.fields and len(layout.fields) > 1
    if len(blocks) != 1 or not blocks[0].is_whole or blocks[0].grid.turned:
        return len(blocks) == 1 and not blocks[0].whole
    block = blocks[0]
    several = any(len(columns) > 1 for g in block.groups.values() for columns in g.values())
    broken = len(block.rows) != len(range(block.head, block.rows[-1])) if block.rows else False
    # Others than women and men by a word that is known for them alone.
    told = {field for group in block.groups.values() for field in group}
    # Some may have been found to be of something else than the gender.
    is_more = not told <= layout.fields or not set(OTHERS) & layout.fields <= told
    is_more = is_more or has_others(block)
    is_one = not (block.said or len(block.groups) > 1 or several or broken or is_more)
    if not is_one or not set(LABELS) & layout.fields:
        return False
    known = {heading.place for heading in layout.columns.values()}
    for column in range(block.first_counted):
        texts = [grid.text(row, column) for row in block.rows]
        if column not in known and any(text and not text.isdigit() for text in texts):
            return False
        if column in known and not all(texts) and counted_as(grid.text(block.head, column)) is None:
            return False
    return True


def holds_people(block: Block) -> bool:
    """True for a whole block of people without a word among its numbers, as one on its side is."""
    columns = [c for g in block.groups.values() for places in g.values() for c in places]
    cells = [block.grid.cells[row][column] for row in block.rows for column in columns]
    filled = [cell for cell in cells if text_of(cell)]
    labels = [block.grid.text(row, at) for row in block.rows for at in range(block.first_counted)]
    words = [label for label in labels if label]
    are_people = not words or not all(map(is_compared, words))
    # A formula without a value is no word: it is told of where it is counted.
    are_numbers = all(is_number(c) or c == NO_VALUE or is_withheld(text_of(c)) for c in filled)
    return block.is_whole and are_people and are_numbers and not _is_beside_others(block, columns)


def _is_beside_others(block: Block, columns: Sequence[int]) -> bool:
    """True where lines such as 'Number of women in IT' have others with numbers among them: who is
    in those no heading says. In percentages there is nobody else.
    """
    rows = [row for row in block.rows if not block.grid.is_blank(row)]
    if len(rows) != 1 or not any(gender_said(block.grid.text(block.head, at)) for at in columns):
        return False
    others = (block.grid.cells[rows[0]][at] for at in range(len(block.grid.cells[0]))
              if at not in columns and not is_share(block.grid.text(block.head, at)))  # fmt: skip
    return any(is_number(cell) and parse_year(cell) is None for cell in others)


def holds_labels(grid: Grid, head: int, column: int, rows: range) -> bool:
    """True for words, and for ages and the like, which may look as numbers that are withheld do."""
    if not is_of_one_sort(grid.text(head, column)):
        return _is_words(grid, column, rows)
    return not any(is_number(grid.cells[row][column]) for row in rows)


def _is_words(grid: Grid, column: int, rows: range) -> bool:
    cells = [grid.cells[row][column] for row in rows if grid.text(row, column)]
    words = [c for c in cells if not is_number(c) and not is_withheld(text_of(c))]
    return len(words) * 2 > len(cells)
