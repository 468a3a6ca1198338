"""One chart with all that belongs to it: finding, basis, picture, words, table and downloads."""

from collections.abc import Sequence
from typing import Any

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.about import about_measure
from dashboard.components.links import (
    PAPER_FORMATS,
    chart_in_paper,
    csv_link,
    paper_link,
    paper_name,
)
from dashboard.components.props import aria
from dashboard.components.twin import table_twin
from dashboard.figures.changes import Since, how_compared
from dashboard.figures.drawing import draw
from dashboard.figures.marks import is_quarters, of_single_councils, series_names
from dashboard.figures.style import whole
from dashboard.figures.words import describe, finding, standing, why_not_apart
from dashboard.measures.against import NO_BENCHMARK
from dashboard.measures.nouns import place
from dashboard.measures.safe_table import Rule, SafeTable
from dashboard.url_state import Dimension, Filters
from etl.vocabulary.populations import Population

RULES = {
    Rule.PROTECTED: "protected figures",
    Rule.EXACT: "exact figures",
    Rule.PUBLIC: "published figures",
}
INTERVAL = {"low", "high"}
OWN_USE = (
    "This paper has exact figures, as this page does: for own use, not to be passed on. One of "
    "protected figures differs from the page:"
)
PASSED_ON = "Paper to be passed on"
GRAPH: Any = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}


def chart_block(name: str, filters: Filters, *tables: SafeTable, since: Since = ()) -> Component:
    """A section headed by the chart's finding. `name` is unique on its page.

    `since` are the changes over the years shown, among the same councils.
    """
    figure = draw(*tables)
    graph = dcc.Graph(
        id=f"{name}-graph",
        figure=figure,
        config=GRAPH,
        responsive=True,
        style={"height": f"{figure['layout']['height']}px"},
    )
    return html.Section(
        [
            html.H2(whole(finding(*tables, since=since)), id=f"{name}-finding"),
            html.P(basis(*tables), className="basis"),
            html.Figure(
                html.Div(graph, **aria(hidden="true")),
                role="img",
                **aria(label=describe(*tables, since=since)),
            ),
            *_remarks(tables, since),
            _table_and_links(filters, *tables),
        ],
        className="chart by-year" if tables[0].by == (Dimension.YEAR,) else "chart",
        id=name,
        **aria(labelledby=f"{name}-finding"),
    )


def basis(*tables: SafeTable) -> str:
    """What the figures are and stand on, in one small line."""
    first = tables[0]
    parts = [
        first.measure.title,
        f"{_population(first)}{place(first.where)}",
        _period(*tables),
        _coverage(*tables),
        _spread(first),
        RULES[first.rule],
    ]
    return " · ".join(part for part in parts if part)


def _spread(table: SafeTable) -> str:
    if not is_quarters(table):
        return "95% intervals shown" if INTERVAL & {each.name for each in table.columns} else ""
    return "" if of_single_councils(table) else "middle half of councils shown"


def _population(table: SafeTable) -> str:
    population = table.where.population
    return "published counts" if population is Population.COMPARATOR else population.value


def _period(*tables: SafeTable) -> str:
    spans = {(row["first_year"], row["last_year"]) for row in tables[0].rows if "first_year" in row}
    if len(spans) == 1:
        return " to ".join(str(year) for year in spans.pop())
    chosen = _years(tables)
    if chosen:
        return f"31 March {' and '.join(str(year) for year in chosen)}"
    years = sorted({row["year"] for table in tables for row in table.rows if "year" in row})
    if len(years) == 1:
        return f"31 March {years[0]}"
    return f"{years[0]} to {years[-1]}" if years else ""


def _years(tables: Sequence[SafeTable]) -> list[int]:
    """The years that were chosen; none for figures of every year."""
    return sorted({table.where.year for table in tables if table.where.year})


def _coverage(*tables: SafeTable) -> str:
    """'87 of 100 councils reported', of each year where several are shown."""
    if tables[0].coverage.expected is None or tables[0].where.council:
        return ""
    if len(_years(tables)) > 1:
        parts = [f"{_reported(table)} in {table.where.year}" for table in tables]
        return f"{' and '.join(parts)} reported".replace(" in ", " councils in ", 1)
    when = " in the latest year" if tables[0].by == (Dimension.YEAR,) else ""
    return f"{_reported(tables[0])} councils reported{when}"


def _reported(table: SafeTable) -> str:
    return f"{table.coverage.reported} of {table.coverage.expected}"


def _remarks(tables: Sequence[SafeTable], since: Since) -> list[Component]:
    """What stands under the picture: where groups stand, what is withheld, what to mind."""
    first = tables[0]
    sentences = [standing(first), why_not_apart(first)] if len(tables) == 1 else []
    withheld = sum(row["withheld"].startswith("withheld") for table in tables for row in table.rows)
    if withheld:
        sentences.append(f"Withheld: {withheld}, and the table says why")
    if not is_quarters(first):
        sentences += how_compared(tables, since)
    if is_quarters(first):
        sentences.append(f"Source: {first.measure.source.partition('. ')[0]}")
    sentences.append(no_benchmark(first).removesuffix("."))
    if first.by == (Dimension.REGION,) and first.coverage.expected is not None:
        sentences.append("Beside each region stands the number of councils that reported")
    said = ". ".join(each for each in sentences if each)
    return [html.P(whole(f"{said}."))] if said else []


def no_benchmark(table: SafeTable) -> str:
    """Why no benchmark stands beside the figures; empty where one does, or needs not."""
    return next((note for note in table.notes if note.startswith(NO_BENCHMARK)), "")


def _table_and_links(filters: Filters, *tables: SafeTable) -> Component:
    named = list(zip(tables, series_names(tables), strict=True))
    twins = [table_twin(table, _caption(table, name)) for table, name in named]
    notes = [
        html.P(whole(note), className="small") for note in (*tables[0].notes, *_sources(tables[0]))
    ]
    return html.Div(
        [
            html.Details([html.Summary("Show as table"), *twins, *notes]),
            about_measure(tables[0].measure),
            *(html.A(_download(name), href=csv_link(table), download="") for table, name in named),
            *_add_to_paper(filters, tables),
        ],
        className="under",
    )


def _sources(table: SafeTable) -> list[str]:
    """Where comparators and the benchmark come from."""
    said = []
    if table.where.population is Population.COMPARATOR:
        said.append("Source: Civil Service statistics, as published by the Cabinet Office.")
    if table.benchmark:
        one = table.benchmark
        year = f" ({one.year})" if one.year else ""
        note = f" {one.note}." if one.note else ""
        said.append(f"Benchmark: {one.name}{year}, {one.population}.{note} Source: {one.source}.")
    return said


def _split(table: SafeTable) -> str:
    labels = {column.name: column.label.lower() for column in table.columns}
    return " and ".join(labels[dimension.value] for dimension in table.by)


def _download(series: str) -> str:
    return f"Download CSV: {series}" if series else "Download CSV"


def _caption(table: SafeTable, series: str) -> str:
    split = f" by {_split(table)}" if table.by else ""
    what = f"{table.measure.title}{split}: {_population(table)}{place(table.where)}"
    period = _period(table)
    told = series if series and series not in period else ""
    return ", ".join(part for part in (what, told, period) if part)


def _add_to_paper(filters: Filters, tables: Sequence[SafeTable]) -> list[Component]:
    """A link to the paper that has this chart in it; none when no paper has."""
    if not chart_in_paper(filters, tables):
        return []
    # The paper is of the chart's own year, whichever is its subject's latest.
    shown = filters.but(year=tables[0].where.year or filters.year)
    return [html.A("Add to board paper", href=paper_link(shown, "docx"), download="")]


def board_brief(desk: Desk, filters: Filters) -> Component:
    """The buttons that make a paper of the page's subject; where that would have exact figures,
    what it is, and links to one that may be passed on.
    """
    buttons = [
        html.A(
            f"{paper_name(filters)} ({name})",
            href=paper_link(filters, ending),
            download="",
            className="button",
        )
        for ending, name in PAPER_FORMATS.items()
    ]
    return html.Div([html.P(buttons, className="papers"), *_for_own_use(desk, filters)])


def _for_own_use(desk: Desk, filters: Filters) -> list[Component]:
    if not desk.scope.sees_exactly(frozenset(filter(None, [filters.council]))):
        return []
    links: list[Any] = []
    for ending, name in PAPER_FORMATS.items():
        href = paper_link(filters, ending, protected=True)
        links += [" ", html.A(f"{PASSED_ON} ({name})", href=href, download="")]
    return [html.P([OWN_USE, *links], className="small")]
