"""A table of words that becomes a list of cards on a narrow screen, and stays a table in every way.

What is laid out as blocks loses its roles in some browsers, so each is said.
"""

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.parts import Part


def stacked(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[Part]],
    *,
    compact: bool = False,
) -> Component:
    """The rows under their headings; the first cell of a row names it.

    On a card that is `compact`, short cells stand side by side.
    """
    head = html.Tr(
        [html.Th(heading, scope="col", role="columnheader") for heading in headings], role="row"
    )
    body = [html.Tr(_cells(headings, row), role="row") for row in rows]
    return html.Div(
        html.Table(
            [
                html.Caption(caption),
                html.Thead(head, role="rowgroup"),
                html.Tbody(body, role="rowgroup"),
            ],
            role="table",
        ),
        className="table stacked compact" if compact else "table stacked",
    )


def _cells(headings: Sequence[str], row: Sequence[Part]) -> list[Component]:
    def label(heading: str) -> dict[str, Any]:
        return {"data-label": heading}

    first, *rest = row
    return [
        html.Th(first, scope="row", role="rowheader", **label(headings[0])),
        *(
            html.Td(cell, role="cell", **label(heading))
            for heading, cell in zip(headings[1:], rest, strict=True)
        ),
    ]
