"""Whether it moves: all grades by year, and the two senior grades beside them."""

from collections.abc import Sequence

from dash import html

from dashboard.accounts.desk import Desk
from dashboard.components.asking import Asking, ladder_of
from dashboard.components.chart_block import board_brief
from dashboard.components.filters import filter_form
from dashboard.components.parts import Content
from dashboard.measures.safe_table import SafeTable
from dashboard.url_state import Dimension, Filters
from etl.vocabulary.grades import SENIOR_GRADES

PATH = "/over-time"


def layout(desk: Desk, filters: Filters) -> Content:
    """Every year there is, whichever is chosen."""
    asking = Asking(desk, PATH, filters)
    answers = [asking.chart("over-time", lambda: [asking.table((Dimension.YEAR,), year=None)])]
    if ladder_of(filters.population) == (Dimension.GRADE,):
        answers.append(asking.chart("senior", lambda: _senior(asking)))
    return Content(
        "Over time",
        [
            filter_form(desk, PATH, filters),
            board_brief(filters),
            html.Div([answer.part for answer in answers], className="charts"),
        ],
        tuple(table for answer in answers for table in answer.tables),
    )


def _senior(asking: Asking) -> Sequence[SafeTable]:
    return [
        asking.table((Dimension.YEAR,), year=None, grade=grade) for grade in (None, *SENIOR_GRADES)
    ]
