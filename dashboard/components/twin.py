"""The table beside a chart: the same figures, as a table that can be read cell by cell."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.props import aria
from dashboard.figures.marks import (
    group_column,
    is_quarters,
    of_single_councils,
    ordered,
    says_its_councils,
)
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import (
    FEW_OR_NONE,
    capitalised,
    percent,
    rounded_away,
    share_said,
    verdict_said,
)

Row = Mapping[str, Any]
# Heading, whether it is set to the right, and the cell's text.
Field = tuple[str, bool, Callable[[Row], str]]


def table_twin(table: SafeTable, caption: str) -> Component:
    """The table's rows in the order of the chart, withheld ones with their reason in words."""
    names, fields = _names(table), _fields(table)
    head = [html.Th(heading, scope="col") for heading, _ in names]
    head += [
        html.Th(heading, scope="col", className="number" if number else "")
        for heading, number, _ in fields
    ]
    rows = [html.Tr(_cells(row, names, fields)) for row in ordered(table)]
    return html.Div(
        html.Table(
            [html.Caption(caption), html.Thead(html.Tr(head)), html.Tbody(rows)],
        ),
        className="table",
        tabIndex="0",
        role="group",
        **aria(label=caption),
    )


def _cells(row: Row, names: Sequence[tuple[str, str]], fields: Sequence[Field]) -> list[Component]:
    cells: list[Component] = [
        html.Th(capitalised(str(row[column])) if column else "All", scope="row")
        for _, column in names
    ]
    if row["withheld"]:
        return [*cells, html.Td(row["withheld"], colSpan=len(fields), className="withheld")]
    return cells + [
        html.Td(text(row), className="number" if number else "") for _, number, text in fields
    ]


def _names(table: SafeTable) -> list[tuple[str, str]]:
    """Heading and column of what names a row."""
    labels = {column.name: column.label for column in table.columns}
    columns = [dimension.value for dimension in table.by] or [group_column(table)]
    if is_quarters(table) and "quarter" not in columns:
        columns.append("quarter")
    return [(labels.get(column, "Group"), column) for column in columns]


def _fields(table: SafeTable) -> list[Field]:
    if is_quarters(table) and of_single_councils(table):
        return [("Share of women", True, lambda row: percent(row["median"]))]
    if is_quarters(table):
        return [
            ("Median council", True, lambda row: percent(row["median"])),
            (
                "Middle half of councils",
                True,
                lambda row: _span(row["quartile_low"], row["quartile_high"]),
            ),
            ("Councils", True, lambda row: str(row["councils"])),
        ]
    fields: list[Field] = [
        ("Women", True, _women),
        ("People", True, lambda row: f"{row['base']:,}"),
        ("Share of women", True, share_said),
        ("95% interval", True, lambda row: _span(row["low"], row["high"])),
    ]
    if table.benchmark:
        fields.append(("Against the benchmark", False, verdict_said))
    if says_its_councils(table) and any(row["councils_expected"] is not None for row in table.rows):
        fields.append(("Councils", True, _councils))
    return fields


def _women(row: Row) -> str:
    return FEW_OR_NONE if rounded_away(row, "women") else f"{row['women']:,}"


def _span(low: float | None, high: float | None) -> str:
    return (
        "one council only" if low is None or high is None else f"{percent(low)} to {percent(high)}"
    )


def _councils(row: Row) -> str:
    return f"{row['councils_reported']} of {row['councils_expected']}"
