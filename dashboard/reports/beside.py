"""One council's share beside its region's, its type's and the whole country's."""

from collections.abc import Iterator, Mapping
from typing import Any

from dashboard.figures.dots import TOP, dots
from dashboard.figures.style import Figure
from dashboard.measures.disclosure import NotShown
from dashboard.measures.nouns import listed, place
from dashboard.measures.reading import Scope, Warehouse
from dashboard.measures.safe_table import WITHHELD, SafeTable
from dashboard.measures.saying import capitalised, share_said
from dashboard.measures.shares import shares
from dashboard.measures.standing_apart import above
from dashboard.reports.outline import Chart, TableBlock
from dashboard.url_state import Where
from etl.vocabulary.councils import Council

NAME = "Beside others"
WHOLE = "United Kingdom"


def beside(
    scope: Scope, warehouse: Warehouse, council: Council, year: int, benchmark: str
) -> TableBlock:
    """The council, its region, its type and all councils, a row each, in the year.

    A group of too few councils to be shown is left out.
    """
    tables, labels = [], []
    for label, where in _groups(council, year):
        try:
            tables.append(shares(scope, warehouse, where=where, benchmark=benchmark))
        except NotShown:
            continue
        labels.append(label)
    return TableBlock(NAME, tuple(tables), tuple(labels), own=council.name)


def _groups(council: Council, year: int) -> Iterator[tuple[str, Where]]:
    yield council.name, Where(year=year, council=council.code)
    yield council.region.value, Where(year=year, region=council.region)
    of_type = Where(year=year, council_type=council.type)
    yield capitalised(place(of_type).removeprefix(" in ")), of_type
    yield WHOLE, Where(year=year)


def finding(block: TableBlock) -> str:
    """Where the council stands to each of the others, never more than the intervals carry."""
    rows = block.rows()
    own, others = rows[0], rows[1:]
    if own["withheld"]:
        return f"No share can be shown for {own['group']}: {own['withheld'].partition(': ')[2]}"
    if not others:
        return f"No group of councils can be shown beside {own['group']}"
    standing: dict[str, list[str]] = {}
    for row, table in zip(others, block.tables[1:], strict=True):
        standing.setdefault(_stands(own, row), []).append(_after_of(row, table))
    return f"{own['group']}’s share " + ", and ".join(
        f"{words} {listed(names)}" for words, names in standing.items()
    )


def _stands(own: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """How one stands to the other, as two groups are compared everywhere."""
    if other["withheld"]:
        return "cannot be set beside that of"
    if above(own, other):
        return "is above that of"
    if above(other, own):
        return "is below that of"
    return "cannot be told apart from that of"


def _after_of(row: Mapping[str, Any], table: SafeTable) -> str:
    """The group as it stands in a sentence: 'the South East', 'county councils'."""
    return place(table.where).removeprefix(" in ") or f"the {row['group']}"


def whole_country(block: TableBlock) -> tuple[str, str]:
    """The whole country's share as a key figure, under whose it is."""
    row = block.rows()[-1]
    if row["group"] != WHOLE or row["withheld"]:
        return WHOLE, WITHHELD
    return WHOLE, capitalised(share_said(row))


def chart(block: TableBlock) -> Chart:
    """The rows as dots with intervals, one under another."""
    said = "; ".join(_value(row) for row in block.rows())
    return Chart(
        figure=_stacked(block),
        description=(
            f"Dot chart of share of women, with 95% intervals. {finding(block)}. {said}. "
            "The table that follows holds the same figures."
        ),
    )


def _value(row: Mapping[str, Any]) -> str:
    return f"{row['group']} {row['withheld'] or share_said(row)}"


def _stacked(block: TableBlock) -> Figure:
    """The dots of each table in a row of their own, on one axis."""
    figures = [dots(table) for table in block.tables]
    layout = figures[0]["layout"]
    places = list(range(len(figures)))
    data = [
        {**trace, "y": [None if y is None else y + place for y in trace["y"]]}
        for place, figure in zip(places, figures, strict=True)
        for trace in figure["data"]
    ]
    widest = max(figure["layout"]["xaxis"]["range"][1] for figure in figures)
    layout = {
        **layout,
        "xaxis": {**layout["xaxis"], "range": [0, widest]},
        "yaxis": {
            **layout["yaxis"],
            "range": [len(figures) - 0.5, TOP],
            "tickvals": places,
            "ticktext": [
                _named(label, table)
                for label, table in zip(block.labels, block.tables, strict=True)
            ],
        },
    }
    return {"data": data, "layout": layout}


def _named(label: str, table: SafeTable) -> str:
    """A group of councils with how many stand in it."""
    councils = table.rows[0]["councils_reported"] if table.rows else None
    return label if table.where.council or councils is None else f"{label} ({councils})"
