"""Components as plain HTML, for the pages that need no script: refusals and the upload.

A native file input is the one part that Dash does not have, so the upload page is plain, and it
shares its shell with the rest through this renderer.
"""

from html import escape
from typing import Any

from dash import dcc
from dash.development.base_component import Component

# The names of properties that HTML spells another way.
_SPELT = {"className": "class", "htmlFor": "for", "encType": "enctype", "tabIndex": "tabindex",
          "colSpan": "colspan", "rowSpan": "rowspan", "autoComplete": "autocomplete"}  # fmt: skip
_VOID = frozenset({"br", "col", "hr", "input"})


def plain(part: Any) -> str:
    """The part, or list of parts, as HTML with every text escaped.

    Raises TypeError for a component that is neither of dash.html nor an input.
    """
    if part is None:
        return ""
    if isinstance(part, str | int | float):
        return escape(str(part))
    if isinstance(part, list | tuple):
        return "".join(plain(each) for each in part)
    if not isinstance(part, Component):
        raise TypeError(f"a {type(part).__name__} has no plain HTML")
    return _element(part)


def _element(part: Component) -> str:
    # Dash has no types for it.
    described: dict[str, Any] = part.to_plotly_json()  # type: ignore[no-untyped-call]
    if isinstance(part, dcc.Input):
        name = "input"
    elif described["namespace"] == "dash_html_components":
        name = described["type"].lower()
    else:
        raise TypeError(f"{described['namespace']}.{described['type']} has no plain HTML")
    properties = dict(described["props"])
    inside = plain(properties.pop("children", None))
    attributes = "".join(_attribute(key, value) for key, value in properties.items())
    opened = f"<{name}{attributes}>"
    return opened if name in _VOID else f"{opened}{inside}</{name}>"


def _attribute(key: str, value: Any) -> str:
    if value is None or value is False:
        return ""
    spelt = _SPELT.get(key, key)
    return f" {spelt}" if value is True else f' {spelt}="{escape(str(value))}"'


def document(title: str, body: Any) -> str:
    """A whole page of plain HTML in the house's style sheet."""
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        '<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">\n'
        '<link rel="stylesheet" href="/assets/dashboard.css">\n</head>\n<body>\n'
        '<a class="skip" href="#main">Skip to main content</a>\n'
        f"{plain(body)}\n</body>\n</html>\n"
    )
