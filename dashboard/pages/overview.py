"""Where things stand: one share against the benchmark, then over time, by grade and by region."""

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.components.asking import Asking, ladder_of
from dashboard.components.chart_block import basis, board_brief, no_benchmark
from dashboard.components.filters import filter_form
from dashboard.components.headings import overview_heading
from dashboard.components.parts import Content
from dashboard.components.standing_out import findings_of, standing_out
from dashboard.figures.marks import is_quarters
from dashboard.figures.style import whole
from dashboard.figures.words import finding
from dashboard.measures.disclosure import NotShown
from dashboard.measures.safe_table import SafeTable
from dashboard.measures.saying import capitalised, few_women, percent, share_said
from dashboard.url_state import Dimension, Filters

PATH = "/"


def layout(desk: Desk, filters: Filters) -> Content:
    """The headline, what stands out, and the three charts that a board asks for first."""
    asking = Asking(desk, PATH, filters)
    form = filter_form(desk, PATH, filters)
    try:
        overall = asking.table(())
    except NotShown as refusal:
        return Content(overview_heading(filters), [form, asking.notice(refusal)])
    found = [] if is_quarters(overall) else [findings_of(desk, filters)]
    answers = [
        asking.chart("over-time", lambda: [asking.table((Dimension.YEAR,), year=None)]),
        asking.chart("by-grade", lambda: [asking.table(ladder_of(filters.population))]),
        asking.chart(
            "by-region", lambda: [asking.table((Dimension.REGION,), region=None, council=None)]
        ),
    ]
    return Content(
        overview_heading(filters),
        [
            form,
            _headline(overall),
            *(part for each in found for part in standing_out(each, filters, finding(overall))),
            board_brief(desk, filters),
            html.Div(
                [answer.part for answer in answers],
                className="charts" if is_quarters(overall) else "charts paired",
            ),
        ],
        (overall, *found, *(table for answer in answers for table in answer.tables)),
    )


def _headline(table: SafeTable) -> Component:
    """The one figure, large, with its interval and where it stands."""
    parts: list[Component] = []
    if table.shown and not is_quarters(table):
        row = table.shown[0]
        few = few_women(row)
        from_to = f"{'up' if few else percent(row['low'])} to {percent(row['high'])}"
        parts = [
            html.P(capitalised(share_said(row)), className="big words" if few else "big"),
            html.P(f"95% interval {from_to}"),
        ]
    said: list[Component] = [
        html.H2(whole(finding(table))),
        html.P(basis(table), className="basis"),
    ]
    if no_benchmark(table):
        said.append(html.P(no_benchmark(table)))
    return html.Section([html.Div(parts, className="figure"), html.Div(said)], className="headline")
