"""Short messages: something is refused, missing or done."""

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.parts import Content, Parts


def notice(heading: str, *parts: Any) -> Component:
    """A message with a heading of its own, in place of a chart or above a page."""
    whole = [html.P(part) if isinstance(part, str) else part for part in parts]
    return html.Section([html.H2(heading), *whole], className="notice")


def not_found(reason: str) -> Content:
    """The page for a link that leads nowhere."""
    parts: Parts = [
        html.P(reason),
        html.P([html.A("Go to the overview", href="/"), " or use the menu."]),
    ]
    return Content("Page not found", parts)


def refused(reason: str) -> Content:
    """The page for a request that cannot be done."""
    return Content("That could not be done", [html.P(reason), html.P(html.A("Go back", href="/"))])
