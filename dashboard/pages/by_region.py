"""Regions beside one another and, where one is chosen, its councils."""

from dash import html

from dashboard.accounts.desk import Desk
from dashboard.components.asking import Answer, Asking
from dashboard.components.chart_block import board_brief
from dashboard.components.filters import filter_form
from dashboard.components.headings import page_heading
from dashboard.components.notices import notice
from dashboard.components.parts import Content
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, Filters
from etl.vocabulary.populations import Population

PATH = "/by-region"
# Members and comparators have regions, but no councils to list in one.
WITHOUT_COUNCILS = (Population.SOCIETY_MEMBERSHIP, Population.COMPARATOR)


def layout(desk: Desk, filters: Filters) -> Content:
    """Every region, whichever is chosen; then the councils of the chosen one."""
    asking = Asking(desk, PATH, filters)
    answers = [asking.chart("by-region", lambda: [_regions(asking)])]
    if filters.region and filters.population not in WITHOUT_COUNCILS:
        answers.append(asking.chart("councils", lambda: [_councils(asking)]))
    elif filters.population not in WITHOUT_COUNCILS:
        hint = "Choose a region among the filters to see its councils, each under its own rules."
        answers.append(Answer(notice("Councils of a region", hint), ()))
    return Content(
        page_heading("By region", filters),
        [
            filter_form(desk, PATH, filters),
            board_brief(desk, filters),
            html.Div([answer.part for answer in answers], className="charts"),
        ],
        tuple(table for answer in answers for table in answer.tables),
    )


def _regions(asking: Asking) -> SafeTable:
    kept = {} if asking.filters.population is Population.COMPARATOR else {"council": None}
    return asking.table((Dimension.REGION,), region=None, **kept)


def _councils(asking: Asking) -> SafeTable:
    return asking.table((Dimension.COUNCIL,), council=None)
