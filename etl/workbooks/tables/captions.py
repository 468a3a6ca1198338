"""Lines above the tables of one sheet, each of which may name its table or the group it is of."""

from collections.abc import Sequence

from etl.workbooks.headings.block import Block
from etl.workbooks.headings.layout import Layout, is_sum
from etl.workbooks.headings.shape_words import bare, stands_for


def name_by_captions(layouts: Sequence[Layout], sheet: str) -> None:
    """Name each of several tables of a sheet by its caption, or else by where it stands."""
    captions = [layout.name for layout in layouts]
    for at, layout in enumerate(layouts):
        layout.beside = (*layout.sheet.beside, *captions[:at], *captions[at + 1 :])
    for layout, caption in zip(layouts, captions, strict=True):
        cell = layout.heading_cell(layout.headings[0])
        told = caption if caption and captions.count(caption) == 1 else f"{caption} {cell}".strip()
        layout.name = f"{sheet}: {told}" if sheet else told
        if len(captions) == 1:
            layout.name = ""


def by_caption(blocks: Sequence[Block]) -> list[Block]:
    """Tables that say the same of several groups, each under a line that names its group."""
    captions = [bare(block.caption) for block in blocks]
    alike = len({_headings(block) for block in blocks}) == 1
    if len(blocks) < 2 or not alike or not all(captions) or len(set(captions)) < len(captions):
        return list(blocks)
    totals = [block for block, caption in zip(blocks, captions, strict=True) if is_sum(caption)]
    if totals:
        return totals[:1] if len(totals) == 1 else list(blocks)
    fields = {stands_for(caption) for caption in captions}
    if len(fields) == 1 and (said := fields.pop()) is not None:
        for block, caption in zip(blocks, captions, strict=True):
            block.said[said] = caption
    return list(blocks)


def _headings(block: Block) -> tuple[str, ...]:
    texts = (block.grid.text(block.head, column) for column in range(block.first, block.last))
    return tuple(text for text in texts if text)
