"""Before and after every request: whose it is, how large, where it leads, and what is sent along.

Deny by default: what is not a page, a route of ours or a file of Dash's is not found; what would
change something is refused unless it comes from our own pages.
"""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from dash import Dash
from flask import Flask, Response, abort, redirect, request
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge
from werkzeug.wrappers import Response as AnyResponse

from dashboard.components.asked import filters_asked
from dashboard.components.filters import APPLIED
from dashboard.components.notices import not_found, refused
from dashboard.components.parts import Content
from dashboard.components.plain import document
from dashboard.components.serving import desk, house, plain_page
from dashboard.url_state import UnknownFilter, fitting
from etl.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
CALLBACKS = "/_dash-update-component"
UPLOAD = "/upload/check"
# Dash's own answers to any path at all; which paths are pages is ours to say.
CATCH_ALL = frozenset({"/", "/<path:path>"})
MIB = 1024 * 1024
SMALL_BODY = 64 * 1024
OWN_HOSTS = ("127.0.0.1", "localhost", "[::1]")
CACHED = ("/assets/", "/_dash-component-suites/")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self'"
)


def post_guard(server: Flask, settings: Settings) -> None:
    """Put the guard before every request. Comes before Dash, whose own work it must precede."""
    # Any other name in a request leads here by a trick: a foreign name that points at this machine.
    server.config["TRUSTED_HOSTS"] = [*OWN_HOSTS, settings.host]
    server.before_request(_check_sender)
    server.before_request(_limit_size)
    server.before_request(_check_path)
    server.register_error_handler(HTTPException, _say_what_went_wrong)


def guard_answers(server: Flask, app: Dash) -> None:
    """Put the guard behind every answer, and before every callback of the application."""
    server.before_request(lambda: _check_callback(app))
    server.after_request(lambda answer: _seal(app, answer))


# ---------------------------------------------------------------- before


def _check_sender() -> None:
    """Refuse what would change something when another site sends it, or nobody says who does."""
    if request.method in SAFE_METHODS:
        return
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    own = site == "same-origin" if site else urlsplit(origin or "").netloc == request.host
    if not own:
        abort(403, "This request did not come from one of this dashboard's own pages.")


def _limit_size() -> None:
    """The largest body that is read: a spreadsheet's on its one route, little elsewhere."""
    limit = house().settings.upload_limit_mib * MIB + SMALL_BODY
    request.max_content_length = limit if request.path == UPLOAD else SMALL_BODY
    if (request.content_length or 0) > request.max_content_length:
        raise RequestEntityTooLarge


def _check_path() -> AnyResponse | None:
    """Only pages are pages, and only with filters that are known."""
    paths = house().paths
    if request.path not in paths:
        if request.endpoint in CATCH_ALL:
            abort(404, "There is no page at this address.")
        return None
    sent = APPLIED in request.args
    try:
        filters = filters_asked(desk(), fitting(request.args) if sent else request.args)
    except UnknownFilter as unknown:
        return plain_page(not_found(str(unknown)), 404)
    if sent or any(value == "" for value in request.args.values()):
        # A form sends every select, set or not: the link that can be kept says only what is set.
        query = filters.query()
        return redirect(f"{request.path}?{query}" if query else request.path)
    return None


def _check_callback(app: Dash) -> None:
    """Refuse a callback's body that the page's own script would never send."""
    if request.path != CALLBACKS:
        return
    if request.method != "POST" or not request.is_json:
        abort(400, "A callback is sent as JSON.")
    try:
        body = json.loads(request.get_data())
    except ValueError:
        abort(400, "A callback is sent as JSON.")
    if not is_callback(body, app.callback_map):
        abort(400, "There is no such callback.")


def is_callback(body: Any, known: dict[str, Any]) -> bool:
    """True when the body asks for an output that is known, with that output's own inputs."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        return False
    declared = known.get(body["output"])
    if declared is None or body.get("outputs") != _outputs(body["output"]):
        return False
    return _are(body.get("inputs"), declared["inputs"]) and _are(
        body.get("state", []), declared["state"]
    ) and _texts(body.get("changedPropIds", []))  # fmt: skip


def _outputs(output: str) -> Any:
    """The outputs of a callback by its name: '..a.children...b.data..' or, of one, 'a.children'."""
    if output.startswith(".."):
        return [_outputs(one) for one in output[2:-2].split("...")]
    component, _, name = output.rpartition(".")
    return {"id": component, "property": name}


def _are(given: Any, declared: list[dict[str, Any]]) -> bool:
    """True when what is given are the declared properties, in order, each with a text or none."""
    if not isinstance(given, list) or len(given) != len(declared):
        return False
    return all(
        isinstance(one, dict)
        and one.get("id") == own["id"]
        and one.get("property") == own["property"]
        and _is_sendable(own["property"], one.get("value"))
        for one, own in zip(given, declared, strict=True)
    )


def _is_sendable(name: str, value: Any) -> bool:
    """A text or nothing; of an address, a path from the root, as Dash itself takes no other."""
    if name == "pathname":
        return isinstance(value, str) and value.startswith("/")
    return isinstance(value, str | None)


def _texts(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(each, str) for each in given)


# ---------------------------------------------------------------- after


def _seal(app: Dash, answer: Response) -> Response:
    """The headers of every answer. Figures are kept by no cache."""
    answer.headers.update(HEADERS)
    hashes = " ".join(app.csp_hashes()) if answer.mimetype == "text/html" else ""
    answer.headers["Content-Security-Policy"] = POLICY.format(hashes=hashes)
    if not request.path.startswith(CACHED):
        answer.headers["Cache-Control"] = "no-store"
    return answer


# ---------------------------------------------------------------- when it goes wrong

_Say = Callable[[HTTPException], Content]

_SAID: dict[int, _Say] = {
    404: lambda error: not_found(_own_words(error, "There is no page at this address.")),
    413: lambda _: refused(
        f"That is too large: a spreadsheet may have {house().settings.upload_limit_mib} MiB. "
        "Remove pictures and sheets that are not needed, or split it."
    ),
}


def _say_what_went_wrong(error: HTTPException) -> AnyResponse:
    """The error in plain words: a page, or a line for the page's own script."""
    status = error.code or 500
    if status < 400:
        return Response(error.get_body(), status, dict(error.get_headers()))
    if request.path == CALLBACKS:
        return Response(error.description or "", status, mimetype="text/plain")
    if status >= 500:
        return Response(document("Something went wrong", _broken()), status, mimetype="text/html")
    say: _Say = _SAID.get(status, lambda each: refused(_own_words(each, "That cannot be done.")))
    answer = plain_page(say(error), status)
    methods: list[str] | None = getattr(error, "valid_methods", None)
    if methods:
        answer.headers["Allow"] = ", ".join(methods)
    return answer


def _own_words(error: HTTPException, otherwise: str) -> str:
    """What `abort` was given; never Werkzeug's own sentence."""
    standard = type(error).description
    return otherwise if error.description in (None, standard) else str(error.description)


def _broken() -> Any:
    from dash import html

    return html.Main(
        [
            html.H1("Something went wrong"),
            html.P("Nothing was changed. Try again; the log of this machine says more."),
            html.P(html.A("Go to the overview", href="/")),
        ],
        id="main",
        className="wide",
    )
