"""What was read of a spreadsheet, table by table: its headings and grades may be set right."""

from collections.abc import Sequence

from dash import html

from dashboard.components.corrections import grade_fields, heading_fields
from dashboard.components.parts import Parts
from dashboard.understood import grades, headings
from etl.vocabulary.cells import Counts
from etl.vocabulary.organisations import organisation_name
from etl.workbooks.answers import Answers
from etl.workbooks.reading import Table

COUNCILS_NAMED = 5
# A form may have a thousand parts. What is said of a word holds for every table that has it.
SET_RIGHT_AT_MOST = 5


def table_read(number: int, table: Table, answers: Answers) -> Parts:
    """One table of the spreadsheet: where it was found, which columns are what, whom it counts.

    `number` tells its fields from those of the file's other tables.
    """
    facts = [
        ("Kind", f"{table.kind}, {_layout(table.layout)}"),
        ("Heading row", f"{table.heading_row:,}"),
        ("Rows", f"{table.rows:,}"),
        ("Councils or organisations", _some([organisation_name(code) for code in table.councils])),
        ("Years", _some([str(year) for year in table.years])),
    ]
    if not table.shares:
        facts.append(("People in post", _people(table.counts)))
    parts: Parts = [
        html.H3(f"Sheet ‘{table.sheet}’" if table.sheet else "The table"),
        html.Dl([item for name, text in facts for item in (html.Dt(name), html.Dd(text))]),
    ]
    if number < SET_RIGHT_AT_MOST:
        parts += heading_fields(number, headings(table, answers))
        parts += grade_fields(number, table, grades(table, answers))
    return parts


def _layout(layout: str) -> str:
    return {"people": "a row a person", "counts": "a row a group"}.get(layout, layout)


def _people(counts: Counts) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in counts.as_json().items())


def _some(names: Sequence[str]) -> str:
    if len(names) <= COUNCILS_NAMED:
        return ", ".join(names) or "not known yet"
    return f"{', '.join(names[:COUNCILS_NAMED])} and {len(names) - COUNCILS_NAMED} more"
