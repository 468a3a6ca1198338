"""A measure that is said and tabled, without a picture: its finding, basis, table and download."""

from dash import html
from dash.development.base_component import Component

from dashboard.components.about import about_measure
from dashboard.components.chart_block import basis
from dashboard.components.links import csv_link
from dashboard.components.props import aria
from dashboard.figures.style import whole
from dashboard.measures.safe_table import Column, SafeTable, Unit
from dashboard.measures.saying import capitalised
from dashboard.measures.values import said

# Named beside what it names, or said in place of the figures.
NOT_COLUMNS = ("council_code", "withheld")


def measured_block(name: str, finding: str, table: SafeTable) -> Component:
    """A section headed by what the measure found. `name` is unique on its page."""
    notes = [html.P(whole(note), className="small") for note in table.notes]
    return html.Section(
        [
            html.H2(whole(finding), id=f"{name}-finding"),
            html.P(basis(table), className="basis"),
            plain_table(table),
            html.Div(
                [
                    html.Details([html.Summary("What these figures are"), *notes]),
                    about_measure(table.measure),
                    html.A("Download CSV", href=csv_link(table), download=""),
                ],
                className="under",
            ),
        ],
        className="measured",
        id=name,
        **aria(labelledby=f"{name}-finding"),
    )


def plain_table(table: SafeTable) -> Component:
    """The brief columns of a table; a row without figures says why across them."""
    columns = [each for each in table.columns if each.brief and each.name not in NOT_COLUMNS]
    names = {dimension.value for dimension in table.by}
    head = [html.Th(each.label, scope="col", className=_side(each)) for each in columns]
    rows = []
    for row in table.rows:
        labels = [each for each in columns if each.name in names]
        cells: list[Component] = [
            html.Th(capitalised(str(row[each.name])), scope="row") for each in labels
        ]
        figures = [each for each in columns if each.name not in names]
        if row["withheld"]:
            cells.append(html.Td(row["withheld"], colSpan=len(figures), className="withheld"))
        else:
            cells += [
                html.Td(
                    said(row, each),
                    className=_side(each),
                )
                for each in figures
            ]
        rows.append(html.Tr(cells))
    caption = table.measure.title
    return html.Div(
        html.Table([html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(rows)]),
        className="table",
        tabIndex="0",
        role="group",
        **aria(label=caption),
    )


def _side(column: Column) -> str:
    return "" if column.unit in (Unit.TEXT, Unit.YEAR) else "number"
