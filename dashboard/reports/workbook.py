"""An outline's tables as an accessible Excel workbook, laid out as official statistics are.

A cover, contents and notes, then one marked table a sheet, by gptables. No text is ever a formula.
"""

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from dashboard.measures.questions import in_words
from dashboard.measures.safe_table import WITHHELD, WITHHELD_MARK, Column, Unit
from dashboard.measures.saying import capitalised
from dashboard.reports.archive import START, steadied
from dashboard.reports.outline import Outline, TableBlock

if TYPE_CHECKING:
    import pandas

AUTHOR = "women-in-it-dashboard"
NOT_APPLICABLE = "[z]"
LEGEND = {
    WITHHELD_MARK: f"{WITHHELD_MARK} means withheld, to protect people or for want of a return; "
    "the last column says why.",
    NOT_APPLICABLE: f"{NOT_APPLICABLE} means that the column does not apply to the row.",
}
SHOWN = "shown"
# What a council or a benchmark is called is text: it can be neither run nor fetched.
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
NUMBER_FORMATS = {Unit.PERCENT: "0.0", Unit.PEOPLE: "#,##0", Unit.COUNCILS: "#,##0"}
UNIT_WORDS = {Unit.PERCENT: "percent", Unit.PEOPLE: "number"}
DECIMALS = 4


def write_workbook(outline: Outline) -> bytes:
    """The paper's tables as an .xlsx file, every figure of every one of its SafeTables in it.

    Percentages are 0 to 100. The same outline over the same data always gives the same bytes.
    """
    import gptables

    out = io.BytesIO()
    workbook = gptables.produce_workbook(
        out,
        {block.name: _sheet(outline, block) for block in outline.tables()},
        cover=gptables.Cover(
            title=_plain(outline.title), intro=_introduction(outline), about=_about(outline)
        ),
        notes_table=_notes(outline),
        workbook_options=OPTIONS,
    )
    workbook.set_properties(
        {
            "title": outline.title,
            "subject": outline.subtitle,
            "author": AUTHOR,
            "created": datetime.combine(outline.as_at, time()) if outline.as_at else START,
        }
    )
    workbook.close()
    return steadied(out.getvalue())


def _introduction(outline: Outline) -> list[str]:
    return [_plain(text) for text in (outline.subtitle, *outline.findings())]


def _about(outline: Outline) -> list[str]:
    said = [f"{note.about}: {note.text}" for note in outline.notes()]
    return [_plain(text) for text in (*said, LEGEND[WITHHELD_MARK], f"{outline.footer}.")]


def _notes(outline: Outline) -> "pandas.DataFrame":
    import pandas

    rows = [(note.about, note.about, _plain(note.text)) for note in outline.notes()]
    return pandas.DataFrame(rows, columns=["Mark", "About", "Note text"])


def _sheet(outline: Outline, block: TableBlock) -> Any:
    """One table as a gptables sheet, its notes marked on the columns that they explain."""
    import gptables
    import pandas

    columns = _columns(block)
    cells = [[_cell(row, column) for column in columns] for row in block.rows()]
    return gptables.GPTable(
        table=pandas.DataFrame(
            cells, columns=[_heading(column) for column in columns], dtype=object
        ),
        table_name=re.sub(r"\W+", "_", f"table_{block.name.lower()}"),
        title=_title(block) + _marks(outline, ""),
        subtitles=[_plain(outline.subtitle), *_about_whom(block)],
        instructions="This worksheet contains one table. Notes are on the notes worksheet.",
        legend=[said for mark, said in LEGEND.items() if any(mark in line for line in cells)],
        scope=f"{capitalised(block.first.rule.value)} figures.",
        table_notes={
            place: marks
            for place, column in enumerate(columns)
            if (marks := _marks(outline, column.name))
        },
        index_columns={2: 0},
        additional_formatting=_number_formats(columns),
    )


def _about_whom(block: TableBlock) -> list[str]:
    """Which row is what the paper is about, where others stand beside it."""
    return [f"The row of this paper: {_plain(block.own)}."] if block.own else []


def _title(block: TableBlock) -> str:
    """What the sheet shows, and of whom: what every row of it has in common."""
    where = block.first.where
    if len(block.tables) > 1:
        where = replace(where, region=None, council_type=None, council=None)
    return _plain(f"{block.name}: {block.first.measure.title.lower()}, {in_words(where)}")


def _marks(outline: Outline, column: str) -> str:
    """The marks of the notes that explain this column; of the whole table for ''."""
    return "".join(
        f"$${note.about}$$"
        for note in outline.notes()
        if column in note.columns or (not column and not note.columns)
    )


def _columns(block: TableBlock) -> tuple[Column, ...]:
    """The block's columns, without those that are empty in every row that is shown."""
    shown = [row for row in block.rows() if not row["withheld"]]
    return tuple(
        column
        for column in block.columns()
        if column.name == "withheld"
        or not shown
        or any(row[column.name] is not None for row in shown)
    )


def _heading(column: Column) -> str:
    unit = UNIT_WORDS.get(column.unit)
    return f"{column.label}, {unit}" if unit else column.label


def _cell(row: Mapping[str, Any], column: Column) -> str | int | float:
    value = row[column.name]
    if column.name == "withheld":
        return str(value) or SHOWN
    if value is None:
        return WITHHELD_MARK if row["withheld"].startswith(WITHHELD) else NOT_APPLICABLE
    if isinstance(value, float):
        return round(value, DECIMALS)
    return _plain(value) if isinstance(value, str) else int(value)


def _number_formats(columns: tuple[Column, ...]) -> list[dict[str, Any]]:
    return [
        {"column": {"columns": [place], "format": {"num_format": NUMBER_FORMATS[column.unit]}}}
        for place, column in enumerate(columns)
        if column.unit in NUMBER_FORMATS
    ]


def _plain(text: str) -> str:
    """Text without what gptables would read as the mark of a note or as a link."""
    return text.replace("$$", "$ $").replace("](", "] (")
