"""What stands out of a page's figures: the first few findings, each with where it is shown."""

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.about import about_measure
from dashboard.components.links import csv_link, finding_link
from dashboard.components.measuring import measured
from dashboard.components.props import aria
from dashboard.figures.style import whole
from dashboard.measures.findings.first import first_of
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Filters

SHOWN_AT_MOST = 5
RANKED = (
    "Ranked by how far each figure is from what was expected, and by how much of that distance "
    "its interval leaves beyond doubt. A difference that its interval does not carry is not "
    "listed; of a hundred tables without any difference, up to five would still show one."
)


def findings_of(desk: Desk, filters: Filters) -> SafeTable:
    """All findings under the filters, as this reader may see them. Raises NotShown."""
    return measured(desk, "findings", (), filters.where(), benchmark=filters.benchmark)


def standing_out(table: SafeTable, filters: Filters, said: str) -> list[Component]:
    """The section; nothing where nothing but what is said already stands out."""
    rows = first_of(table, SHOWN_AT_MOST, said)
    if not rows:
        return []
    items = [html.Li([whole(f"{row['finding']}. "), _shown_on(row, filters)]) for row in rows]
    return [
        html.Section(
            [
                html.H2("What stands out", id="stands-out"),
                html.Ol(items),
                html.P(RANKED, className="small"),
                html.Div(
                    [
                        _numbers(rows),
                        about_measure(table.measure),
                        html.A("Download CSV: all findings", href=csv_link(table), download=""),
                    ],
                    className="under",
                ),
            ],
            className="standing-out",
            **aria(labelledby="stands-out"),
        )
    ]


def _shown_on(row: Mapping[str, Any], filters: Filters) -> Component:
    name, href = finding_link(row, filters)
    return html.A(name, href=href)


def _numbers(rows: list[Mapping[str, Any]]) -> Component:
    """The figures that each finding stands on, and the command that asks for them."""
    said = [html.Li([f"{row['numbers']}. ", html.Code(row["ask_again"])]) for row in rows]
    return html.Details(
        [html.Summary("Show the numbers"), html.Ol(said)],
        className="small",
    )
