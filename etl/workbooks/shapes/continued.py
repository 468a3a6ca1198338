"""Tables that go on below their headings again, as on the next page of a report."""

import re
from collections.abc import Sequence

from etl.workbooks.headings.block import Block, counted_as
from etl.workbooks.headings.layout import is_sum, text_of
from etl.workbooks.tables.figures import number_of

# A table alone has its own total.
SEVERAL = 2
PAGE = re.compile(r"\W*(?:page|tudalen)\W*\d+(?:\W*(?:of|o|/)\W*\d+)?\W*", re.IGNORECASE)


def joined(blocks: list[Block]) -> list[Block]:
    """Blocks with one that only repeats the headings, as on a new page, put to the one before."""
    kept: list[Block] = []
    for block in blocks:
        before = kept[-1] if kept else None
        is_page = before is not None and _is_on_next_page(before, block)
        if before and (is_page or not block.titles) and _repeats(before, block):
            before.rows += block.rows
        else:
            kept.append(block)
    _leave_out_total_of_all(kept)
    return kept


def _leave_out_total_of_all(blocks: Sequence[Block]) -> None:
    """Leave out the total of several tables under the same headings that stands below the last."""
    if len(blocks) < SEVERAL or not all(_have_like_headings(blocks[0], each) for each in blocks):
        return
    last = blocks[-1]
    at = next((row for row in reversed(last.rows) if any(_numbers(last, row))), None)
    if at is None or not _is_total(last, at):
        return
    told = [
        _numbers(block, row) for block in blocks for row in block.rows if not _is_total(block, row)
    ]
    if _numbers(last, at) == [sum(column) for column in zip(*told, strict=True)]:
        last.rows.remove(at)


def _numbers(block: Block, row: int) -> list[int]:
    return [
        number_of(cell) or 0 for cell in block.grid.cells[row][block.first_counted : block.last]
    ]


def _is_total(block: Block, row: int) -> bool:
    return any(is_sum(block.grid.text(row, at)) for at in range(block.first, block.first_counted))


def _is_on_next_page(before: Block, block: Block) -> bool:
    """Whether a report printed its titles again over the block, and the number of the page."""
    rows = block.grid.cells[max(before.rows, default=before.head) + 1 : block.head]
    is_numbered = any(PAGE.fullmatch(text_of(cell)) for row in rows for cell in row)
    return is_numbered and set(block.titles) <= set(before.titles)


def _repeats(before: Block, block: Block) -> bool:
    same = _have_like_headings(before, block)
    own = range(block.first, block.first_counted)
    rows = ([block.grid.text(row, at) for at in own] for row in [*before.rows, *block.rows])
    labels = [tuple(texts) for texts in rows if any(texts) and not any(map(is_sum, texts))]
    return same and before.groups == block.groups and len(labels) == len(set(labels))


def _have_like_headings(before: Block, block: Block) -> bool:
    return (before.first, before.last) == (block.first, block.last) and all(
        _is_said_again(block.grid.text(before.head, c), block.grid.text(block.head, c))
        for c in range(before.first, before.last)
    )


def _is_said_again(heading: str, other: str) -> bool:
    """Whether two headings are the same, or of the same people, as 'Women' and 'No. of women'."""
    return heading == other or counted_as(heading) == counted_as(other) is not None
