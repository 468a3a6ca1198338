"""Tables in Word: a marked heading row, thin rules, figures to the right, named for a reader."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table, _Cell

from dashboard.reports.look import CELL, KEY_FIGURE, LABEL, TEXT_WIDTH
from dashboard.reports.outline import KeyFigures
from dashboard.reports.short import (
    AGAINST,
    COUNCILS,
    INTERVAL,
    PEOPLE,
    SHARE,
    WHY_NO_FIGURE,
    WOMEN,
    ShortTable,
)

# The share, its interval, its place against the benchmark, and coverage.
KEY_WIDTHS = (Mm(31), Mm(36), Mm(72), Mm(37))
# In twentieths of a point.
MARGINS = (("top", "12"), ("left", "60"), ("bottom", "12"), ("right", "60"))
RULE = {"val": "single", "sz": "4", "space": "0", "color": "BFBFBF"}
HEADING_RULE = {"val": "single", "sz": "8", "space": "0", "color": "12436D"}
# The groups have the rest.
FIGURE_WIDTHS = {
    WOMEN: Mm(19),
    PEOPLE: Mm(13),
    SHARE: Mm(15),
    INTERVAL: Mm(25),
    AGAINST: Mm(47),
    WHY_NO_FIGURE: Mm(47),
    COUNCILS: Mm(17),
}


def add_table(document: Document, table: ShortTable, description: str) -> Table:
    """A short table of shares, as wide as the text."""
    figures = [FIGURE_WIDTHS[each] for each in table.headings if each in FIGURE_WIDTHS]
    groups = len(table.headings) - len(figures)
    rest = TEXT_WIDTH - sum(figures)
    widths = [Length(rest // groups) for _ in range(groups)] + figures
    return _add(document, (table.headings, *table.rows), table.numeric, widths, description, CELL)


def add_key_figures(document: Document, block: KeyFigures) -> Table:
    """The key figures in large type under what each is."""
    figures = block.figures
    rows = (tuple(label for label, _ in figures), tuple(value for _, value in figures))
    return _add(document, rows, [False] * len(figures), KEY_WIDTHS, block.table.name, KEY_FIGURE)


def _add(
    document: Document,
    rows: Sequence[Sequence[str]],
    numeric: Sequence[bool],
    widths: Sequence[Length],
    description: str,
    style: str,
) -> Table:
    table: Table = document.add_table(rows=len(rows), cols=len(widths))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _describe(table, description)
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        _mark(row._tr, heading=number == 0)
        last = number == len(rows) - 1
        for cell, text, right, width in zip(row.cells, texts, numeric, widths, strict=True):
            cell.width = width
            _fill(cell, text, LABEL if number == 0 else style, right=right, keep=not last)
            _rule(cell, HEADING_RULE if number == 0 else RULE)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    return table


def _fill(cell: _Cell, text: str, style: str, *, right: bool, keep: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(text)
    paragraph.paragraph_format.keep_with_next = keep
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _describe(table: Table, description: str) -> None:
    """The name that a screen reader says, that the first row is headings, and narrow cells."""
    properties: Any = table._tbl.tblPr
    look = _element(
        "w:tblLook", val="04A0", firstRow="1", firstColumn="1", noVBand="1", noHBand="0"
    )
    margins = OxmlElement("w:tblCellMar")
    for side, width in MARGINS:
        margins.append(_element(f"w:{side}", w=width, type="dxa"))
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    # In the order that the schema wants.
    properties.extend([margins, look, _element("w:tblCaption", val=description)])


def _mark(row: Any, *, heading: bool) -> None:
    properties = row.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    if heading:
        properties.append(_element("w:tblHeader"))


def _rule(cell: _Cell, rule: dict[str, str]) -> None:
    borders = OxmlElement("w:tcBorders")
    borders.append(_element("w:bottom", **rule))
    cell._tc.get_or_add_tcPr().append(borders)


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
