"""What was read of a spreadsheet, and every problem of it by its cell."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.parts import Parts
from dashboard.components.props import aria
from etl.checks.problems import Level, Problem
from etl.vocabulary.organisations import organisation_name
from etl.workbooks.reading import Counts, Table

LEVELS = {
    Level.REFUSE: "Must be mended",
    Level.ASK: "Needs an answer",
    Level.ADVISE: "Good to know",
}
# A page that lists ten thousand cells helps nobody; mending the first ones mends most.
SHOWN_AT_MOST = 100
COUNCILS_NAMED = 5


def problems(found: Sequence[Problem]) -> Parts:
    """The problems, gravest first, each with its cell; nothing when there are none."""
    if not found:
        return []
    order = list(Level)
    ranked = sorted(found, key=lambda problem: order.index(problem.level))
    rows = [
        [
            LEVELS[problem.level],
            problem.sheet or "–",
            problem.cell or "–",
            problem.found,
            problem.expected,
            problem.fix,
        ]
        for problem in ranked[:SHOWN_AT_MOST]
    ]
    counts = [
        f"{LEVELS[level].lower()}: {count}"
        for level in order
        if (count := sum(problem.level is level for problem in found))
    ]
    many = "1 problem" if len(found) == 1 else f"{len(found)} problems"
    shown = f" The first {SHOWN_AT_MOST} are shown." if len(found) > SHOWN_AT_MOST else ""
    headings = ["Level", "Sheet", "Cell", "Found", "Expected", "What to do"]
    return [
        html.Section(
            [
                html.H2(f"{many} by cell"),
                html.P(f"{'; '.join(counts)}.{shown}".capitalize()),
                _table("Problems, by sheet and cell", headings, rows),
            ]
        )
    ]


def table_read(table: Table) -> Parts:
    """One table of the spreadsheet: where it was found, which columns are what, whom it counts."""
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
        html.H2(f"Sheet ‘{table.sheet}’" if table.sheet else "What was read"),
        html.Dl([item for name, text in facts for item in (html.Dt(name), html.Dd(text))]),
    ]
    columns = [[heading, field] for field, heading in table.columns.items()]
    parts.append(_table("Columns", ["Heading in the spreadsheet", "Taken as"], columns))
    if table.by_grade:
        rows = [
            [word, *(f"{number:,}" for number in counts.as_json().values())]
            for word, counts in table.by_grade.items()
        ]
        headings = ["Grade in the spreadsheet", *(name.capitalize() for name in Counts().as_json())]
        parts.append(_table("People in post by grade", headings, rows))
    return parts


def _layout(layout: str) -> str:
    return {"people": "a row a person", "counts": "a row a group"}.get(layout, layout)


def _people(counts: Counts) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in counts.as_json().items())


def _some(names: Sequence[str]) -> str:
    if len(names) <= COUNCILS_NAMED:
        return ", ".join(names) or "none"
    return f"{', '.join(names[:COUNCILS_NAMED])} and {len(names) - COUNCILS_NAMED} more"


def _table(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Component:
    head = html.Tr([html.Th(heading, scope="col") for heading in headings])
    body = [
        html.Tr([html.Th(row[0], scope="row"), *(html.Td(cell) for cell in row[1:])])
        for row in rows
    ]
    return html.Div(
        html.Table([html.Caption(caption), html.Thead(head), html.Tbody(body)]),
        className="table",
        tabIndex="0",
        role="group",
        **aria(label=caption),
    )
