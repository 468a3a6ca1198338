"""Whether it moves: all grades by year, the senior grades beside them, and the same councils."""

from contextlib import suppress

from dash import html

from dashboard.accounts.desk import Desk
from dashboard.components.asking import Answer, Asking, ladder_of
from dashboard.components.chart_block import board_brief
from dashboard.components.filters import filter_form
from dashboard.components.headings import page_heading
from dashboard.components.parts import Content
from dashboard.figures.changes import year_on_year
from dashboard.measures.disclosure import NotShown
from dashboard.measures.sentences import trend_said
from dashboard.url_state import Dimension, Filters
from etl.vocabulary.grades import SENIOR_GRADES

PATH = "/over-time"


def layout(desk: Desk, filters: Filters) -> Content:
    """Every year there is, whichever is chosen."""
    asking = Asking(desk, PATH, filters)
    answers = [asking.chart("over-time", lambda: [asking.table((Dimension.YEAR,), year=None)])]
    if ladder_of(filters.population) == (Dimension.GRADE,):
        answers += _senior(asking)
    moving = (
        asking.measured("trend", (), trend_said),
        asking.measured("change", (Dimension.YEAR,), year_on_year, year=None),
    )
    answers += [answer for answer in moving if answer]
    return Content(
        page_heading("Over time", filters),
        [
            filter_form(desk, PATH, filters, every_year=True),
            board_brief(desk, filters),
            html.Div([answer.part for answer in answers], className="charts"),
        ],
        tuple(table for answer in answers for table in answer.tables),
    )


def _senior(asking: Asking) -> list[Answer]:
    """The senior grades beside all of them; nothing where there are none, or one year alone."""
    tables = []
    for grade in (None, *SENIOR_GRADES):
        with suppress(NotShown):
            tables.append(asking.table((Dimension.YEAR,), year=None, grade=grade))
    if len(tables) == 1 or not any(len(table.shown) > 1 for table in tables):
        return []
    return [asking.chart("senior", lambda: tables)]
