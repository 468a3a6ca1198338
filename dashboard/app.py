"""The web application: wiring only, the one place that chooses."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import dash
from dash import Dash, html
from flask import Flask, Response, request

from dashboard import guard
from dashboard.components.asked import filters_asked
from dashboard.components.notices import not_found
from dashboard.components.parts import PRODUCT, Content, Parts
from dashboard.components.serving import (
    House,
    desk,
    house,
    keep_house,
    plain_page,
    title_of,
    viewer,
)
from dashboard.components.shell import shell
from dashboard.components.upload_form import gone
from dashboard.measures.reading import Warehouse
from dashboard.pages import MENU, PAGES, Page, upload
from dashboard.routes import add_routes
from dashboard.uploads import NoSuchUpload, Uploads
from dashboard.url_state import Filters, UnknownFilter
from etl.settings import Settings

HERE = Path(__file__).parent
NOT_FOUND = "not_found_404"

INDEX = """<!doctype html>
<html lang="en-GB">
<head>
{%metas%}
<title>{%title%}</title>
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
{%css%}
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<noscript><p class="wide">The charts need JavaScript, which is switched off.</p></noscript>
{%app_entry%}
{%config%}
{%scripts%}
{%renderer%}
</body>
</html>"""


# Dash's own types know neither a server that is given nor a title that stays.
DASH: Any = {
    "assets_folder": str(HERE / "assets"),
    # Served, but for one plain page alone.
    "assets_ignore": r"upload\.js",
    "use_pages": True,
    "pages_folder": "",
    "include_pages_meta": False,
    "index_string": INDEX,
    "title": PRODUCT,
    "update_title": None,
    "suppress_callback_exceptions": True,
}


class _Titled(Dash):
    """Dash, with the page's own title in the first HTML that it answers with."""

    # Dash hands over the parts by name, and its own method has only some of the names.
    def interpolate_index(self, **parts: str) -> str:  # type: ignore[override]
        names = {page.path: page.name for page in PAGES}
        title = title_of(names.get(request.path, PRODUCT))
        draw: Callable[..., str] = super().interpolate_index
        return draw(**{**parts, "title": title})


def create_app(settings: Settings, warehouse: Warehouse) -> Dash:
    """The dashboard over this warehouse; serve its `.server`. Several may live in one process."""
    server: Any = Flask("dashboard", static_folder=None)
    keep_house(server.extensions, House(settings, warehouse, Uploads(), MENU))
    guard.post_guard(server, settings)
    app = _Titled("dashboard", server=server, **DASH)
    guard.guard_answers(server, app)
    add_routes(server)
    _register(server)
    return app


def _register(server: Flask) -> None:
    """Every page in its order. Dash's list is the process's own, so it begins anew."""
    dash.page_registry.clear()
    register: Callable[..., None] = dash.register_page
    for page in PAGES:
        if page.plain:
            view = _upload if page.layout is upload.layout else _plainly(page)
            server.add_url_rule(page.path, endpoint=page.path, view_func=view)
        else:
            register(page.name, path=page.path, title=title_of(page.name), layout=_layout(page))
    register(NOT_FOUND, title=title_of("Page not found"), layout=_no_page)


def _layout(page: Page) -> Callable[..., Any]:
    """The page as Dash calls it: with the link's query as keywords, ours or not."""

    def layout(**query: Any) -> Parts:
        try:
            filters = filters_asked(desk(), query)
        except UnknownFilter as unknown:
            return _in_shell(page.path, Filters(), not_found(str(unknown)))
        return _in_shell(page.path, filters, page.layout(desk(), filters))

    return layout


def _plainly(page: Page) -> Callable[[], Response]:
    """The page as plain HTML; the link's filters are kept for the other pages."""

    def view() -> Response:
        try:
            filters = filters_asked(desk(), request.args)
        except UnknownFilter as unknown:
            return plain_page(not_found(str(unknown)), 404)
        return plain_page(page.layout(desk(), filters), query=filters.query())

    return view


def _no_page(**_: str) -> Parts:
    return _in_shell("", Filters(), not_found("There is no page at this address."))


def _in_shell(path: str, filters: Filters, content: Content) -> Parts:
    return [html.Div(shell(desk(), MENU, path, filters.query(), content))]


def _upload() -> Response:
    """The upload page, with the file on it that the link names."""
    token = request.args.get("reading", "")
    if not token:
        return plain_page(upload.layout(desk(), Filters()))
    try:
        drawn_with = desk(house().uploads.find(token, viewer().key))
    except NoSuchUpload as error:
        return plain_page(gone(desk(), str(error)), 404)
    return plain_page(upload.layout(drawn_with, Filters()), drawn_with=drawn_with)
