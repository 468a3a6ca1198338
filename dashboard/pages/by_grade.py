"""Where women stand on the ladder, now and since the first year reported."""

from collections.abc import Sequence

from dash import html

from dashboard.accounts.desk import Desk
from dashboard.components.asking import Asking, choices_for, ladder_of
from dashboard.components.chart_block import board_brief
from dashboard.components.filters import filter_form
from dashboard.components.headings import page_heading
from dashboard.components.parts import Content
from dashboard.measures.disclosure import NotShown
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Filters
from etl.vocabulary.populations import Population

PATH = "/by-grade"
HEADINGS = {
    Population.SOCIETY_MEMBERSHIP: "By post in the Society",
    Population.PAY_QUARTERS: "By quarter of pay",
}


def layout(desk: Desk, filters: Filters) -> Content:
    """The ladder in one year, and beside it the same ladder in the first year there is."""
    asking = Asking(desk, PATH, filters)
    ladder = ladder_of(filters.population)
    answers = [asking.chart("by-grade", lambda: [asking.table(ladder)])]
    if ladder and _years(asking):
        answers.append(asking.chart("since", lambda: _two_years(asking)))
    return Content(
        HEADINGS.get(filters.population) or page_heading("By grade", filters),
        [
            filter_form(desk, PATH, filters),
            board_brief(desk, filters),
            html.Div([answer.part for answer in answers], className="charts"),
        ],
        tuple(table for answer in answers for table in answer.tables),
    )


def _years(asking: Asking) -> tuple[int, int] | None:
    """The first year reported and the year asked for; None when they are the same."""
    choices = choices_for(asking.desk, asking.filters)
    if not choices.years:
        return None
    first, now = min(choices.years), asking.filters.year or max(choices.years)
    return (first, now) if first < now else None


def _two_years(asking: Asking) -> Sequence[SafeTable]:
    years = _years(asking)
    if years is None:
        raise NotShown("There is only one year to show.")
    ladder = ladder_of(asking.filters.population)
    # The later year first: it is the subject, the earlier stands beside it.
    return [asking.table(ladder, year=year) for year in reversed(years)]
