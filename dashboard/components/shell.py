"""What stands around every page: name, menu, whose view it is, what the data are, and the foot."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.accounts.desk import Desk
from dashboard.accounts.viewer import Role, Viewer
from dashboard.components.parts import PRODUCT, Content, Parts
from dashboard.components.props import aria
from dashboard.figures.dates import day
from dashboard.measures.permitted import LEAST_COUNCILS, LEAST_PEOPLE

SAMPLE = "Sample data: invented councils"
HOW = (
    "each count is moved to a multiple of 5 by chance, and what stands on fewer than "
    f"{LEAST_PEOPLE} people or {LEAST_COUNCILS} councils is withheld"
)
PROTECTED = f"figures are protected: {HOW}"
OTHERS = f"all others are protected: {HOW}"
# Path and name of a page, in menu order.
MenuEntry = tuple[str, str]


def shell(desk: Desk, menu: Sequence[MenuEntry], path: str, query: str, content: Content) -> Parts:
    """The whole page. `query` is carried to the other pages, so that filters stay as they are."""
    back = f"{path}?{query}" if query else path
    return [
        html.Header(
            html.Div(
                [
                    html.P(html.A(PRODUCT, href="/"), className="product"),
                    _menu(menu, path, query),
                    _view_as(desk, back),
                ],
                className="wide top",
            )
        ),
        *_sample_banner(desk, content),
        html.Main(
            [html.H1(content.heading, id="heading", tabIndex="-1"), *content.parts],
            id="main",
            tabIndex="-1",
            className="wide",
        ),
        _footer(desk),
    ]


def _menu(menu: Sequence[MenuEntry], path: str, query: str) -> Component:
    entries = []
    for target, name in menu:
        current = aria(current="page") if target == path else {}
        carried = f"?{query}" if query and target != "/upload" else ""
        entries.append(html.Li(html.A(name, href=f"{target}{carried}", **current)))
    return html.Nav(html.Ul(entries), **aria(label="Pages"))


def _view_as(desk: Desk, back: str) -> Component:
    """The demonstration's way to see what each role sees."""
    own = desk.viewer.key
    officers = [
        html.Option(f"Officer, {name}", value=key, selected=key == own)
        for code, name in desk.councils
        for key in [Viewer(Role.COUNCIL_OFFICER, code).key]
    ]
    roles = [
        html.Option(name, value=role.value, selected=role.value == own)
        for role, name in (
            (Role.STEERING_GROUP, "Steering-group member"),
            (Role.ANALYST, "Society analyst"),
        )
    ]
    return html.Form(
        [
            html.Label("View as", htmlFor="view-as"),
            html.Select(
                [*roles, html.Optgroup(officers, label="Council officer")],
                name="viewer",
                id="view-as",
            ),
            html.Button("Switch", type="submit", name="back", value=back, className="quiet"),
        ],
        method="post",
        action="/view-as",
        className="view-as",
    )


def _sample_banner(desk: Desk, content: Content) -> Parts:
    sample = content.sample if content.tables else desk.version.sample
    if not sample:
        return []
    return [
        html.Aside(
            html.P(SAMPLE, className="wide"), className="sample", **aria(label="About the data")
        )
    ]


def _footer(desk: Desk) -> Component:
    version = desk.version
    dated = f", last changed on {day(version.as_at)}" if version.as_at else ""
    return html.Footer(
        html.Div(
            [
                html.P(f"Data version {version.number}{dated}."),
                html.P(_what_is_seen(desk.viewer)),
            ],
            className="wide",
        )
    )


def _what_is_seen(viewer: Viewer) -> str:
    """How figures are protected, and what of it this reader is spared."""
    if viewer.role is Role.ANALYST:
        return (
            "You see exact figures, as only the Society’s analysts do and each council’s officers "
            f"their own: do not pass them on. For everybody else {PROTECTED}."
        )
    if viewer.council:
        return f"Your own council’s figures are exact. Departments are small, so {OTHERS}."
    return (
        f"Departments are small, so {PROTECTED}. Only a council’s own officers and the Society’s "
        "analysts see exact figures."
    )
