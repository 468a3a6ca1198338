"""Before and after every request."""

import html
import json
from typing import Any

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given
from hypothesis import settings as settings_of
from hypothesis import strategies as st

from dashboard.app import create_app
from dashboard.guard import is_callback
from dashboard.pages import PAGES
from etl.settings import Settings
from tests.builders import CAMDEN
from tests.unit.dashboard.reading import asked

ROUTER = ".._pages_content.children..._pages_store.data.."
CALLBACK: dict[str, Any] = {
    "output": ROUTER,
    "outputs": [
        {"id": "_pages_content", "property": "children"},
        {"id": "_pages_store", "property": "data"},
    ],
    "inputs": [
        {"id": "_pages_location", "property": "pathname", "value": "/"},
        {"id": "_pages_location", "property": "search", "value": ""},
    ],
    "changedPropIds": ["_pages_location.pathname"],
}


def test_the_routes_are_those_that_we_know(app: Dash) -> None:
    own = {
        "/health", "/methods", "/view-as", "/download/<name>.csv", "/brief.<ending>", "/upload",
        "/upload/check", "/upload/confirm", "/upload/undo", "/upload/forget", "/upload/cancel",
        "/upload/annotated",
    }  # fmt: skip
    dashs = {
        "/", "/<path:path>", "/_dash-layout", "/_dash-dependencies", "/_dash-update-component",
        "/_reload-hash", "/_favicon.ico", "/assets/<path:filename>",
        "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    }  # fmt: skip
    assert {rule.rule for rule in app.server.url_map.iter_rules()} == own | dashs


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_has_its_headers_and_is_kept_by_no_cache(client: FlaskClient, page: Any) -> None:
    answer = client.get(page.path)
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    script = policy.split("script-src ")[1].split(";")[0]
    assert "'unsafe-inline'" not in script
    assert "'sha256-" in script
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    assert 'lang="en-GB"' in answer.get_data(as_text=True)


def test_figures_are_kept_by_no_cache_and_files_of_the_program_may_be(client: FlaskClient) -> None:
    assert client.get("/download/shares.csv").headers["Cache-Control"] == "no-store"
    answer = client.get("/assets/dashboard.css")
    assert "no-store" not in answer.headers.get("Cache-Control", "")
    answer.close()


@pytest.mark.parametrize("path", ["/nothing", "/by-grade/", "/.git/config", "/_mcp", "/admin"])
def test_an_address_that_leads_nowhere_is_not_found(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "Page not found" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("year=2025&year=2024", "The link sets &#x27;year&#x27; 2 times"),
        ("council=CS", "Council it has no council &#x27;CS&#x27;"),
        ("population=comparator&council=CS:+zzz", "no figures of &#x27;CS: zzz&#x27;"),
        (f"population=comparator&council={CAMDEN}", "Comparator has no council"),
    ],
)
def test_a_link_that_cannot_be_is_not_found_with_the_reason(
    client: FlaskClient, query: str, reason: str
) -> None:
    for link in ("/by-grade?", "/upload?", "/download/shares.csv?by=grade&"):
        answer = client.get(link + query)
        assert answer.status_code == 404
        assert reason in answer.get_data(as_text=True)
    assert html.unescape(reason) in asked(client, "/by-grade", f"?{query}")


def test_another_population_is_chosen_in_the_form_without_the_council_of_the_last(
    client: FlaskClient,
) -> None:
    sent = "/by-grade?population=council+IT&year=2025&council=CS&benchmark=band&apply=filters"
    answer = client.get(sent)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/by-grade?year=2025")


@pytest.mark.parametrize("query", ["year=1850", "region=Atlantis", "population=<script>"])
def test_a_filter_that_is_not_known_is_not_found(client: FlaskClient, query: str) -> None:
    answer = client.get(f"/by-grade?{query}")
    said = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "There is no" in said
    assert "<script>" not in said


def test_empty_filters_lead_to_the_short_link(client: FlaskClient) -> None:
    answer = client.get("/by-grade?population=council+IT&year=&region=London&council=")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/by-grade?region=London")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({}, 403),
    ],
)
def test_what_would_change_something_comes_from_our_own_pages(
    app: Dash, headers: dict[str, str], status: int
) -> None:
    stranger = app.server.test_client()
    answer = stranger.post("/_dash-update-component", json=CALLBACK, headers=headers)
    assert answer.status_code == status


def test_reading_needs_no_such_proof(app: Dash) -> None:
    answer = app.server.test_client().get("/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 200


def test_another_host_name_is_refused(client: FlaskClient) -> None:
    assert client.get("/", headers={"Host": "rebound.example"}).status_code == 400


BROKEN: list[Any] = [
    None, [], {}, 7, "x", {**CALLBACK, "output": "other.children"}, {**CALLBACK, "output": [1]},
    {**CALLBACK, "output": 7}, {**CALLBACK, "inputs": []}, {**CALLBACK, "inputs": "x"},
    {**CALLBACK, "inputs": CALLBACK["inputs"][::-1]}, {**CALLBACK, "outputs": None},
    {**CALLBACK, "outputs": {}}, {**CALLBACK, "outputs": []}, {**CALLBACK, "outputs": [{}]},
    {**CALLBACK, "outputs": CALLBACK["outputs"][::-1]},
    {**CALLBACK, "changedPropIds": 7}, {**CALLBACK, "state": [{}]},
    {**CALLBACK, "inputs": [{"id": "_pages_location", "property": "pathname", "value": {}},
                            CALLBACK["inputs"][1]]},
]  # fmt: skip


@pytest.mark.parametrize("body", BROKEN, ids=range(len(BROKEN)))
def test_a_callback_that_our_script_would_not_send_is_refused(
    client: FlaskClient, body: Any
) -> None:
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code == 400


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(st.text(), each, max_size=3),
    max_leaves=5,
)
TEXTS = (
    st.none() | st.text() | st.text().map("/{}".format) | st.text().map("?council={}".format)
    | st.sampled_from(["/", "/by-grade", "/nowhere", "?year=2024", "?", "?year=2024&year=2025"])
)  # fmt: skip
VALUES = st.builds(
    lambda path, query: [
        {**CALLBACK["inputs"][0], "value": path}, {**CALLBACK["inputs"][1], "value": query}
    ],
    TEXTS, TEXTS,
)  # fmt: skip


@settings_of(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    changed=st.fixed_dictionaries(
        {},
        optional={
            "output": ANYTHING | st.just(CALLBACK["outputs"][0]),
            "outputs": ANYTHING | st.lists(st.sampled_from(CALLBACK["outputs"]), max_size=3),
            "inputs": ANYTHING | VALUES | st.lists(ANYTHING, min_size=2, max_size=2),
            "state": ANYTHING,
            "changedPropIds": ANYTHING | st.lists(st.text(), max_size=2),
            "running": ANYTHING,
        },
    ),
    left_out=st.sets(st.sampled_from(sorted(CALLBACK))),
)
def test_no_body_of_a_callback_breaks_the_server(
    client: FlaskClient, changed: dict[str, Any], left_out: set[str]
) -> None:
    body = {key: value for key, value in {**CALLBACK, **changed}.items() if key not in left_out}
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code < 500, body


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"{", "application/json"), (b"a=1", "text/plain"), (b"\xff", "application/json")],
)
def test_a_callback_that_is_no_json_is_refused(client: FlaskClient, data: bytes, kind: str) -> None:
    answer = client.post("/_dash-update-component", data=data, content_type=kind)
    assert answer.status_code == 400


def test_a_true_callback_is_known(app: Dash, client: FlaskClient) -> None:
    client.get("/")
    assert is_callback(CALLBACK, app.callback_map)


def test_the_body_has_a_size(client: FlaskClient, settings: Settings) -> None:
    big = json.dumps({**CALLBACK, "more": "x" * 70_000}).encode()
    answer = client.post("/_dash-update-component", data=big, content_type="application/json")
    assert answer.status_code == 413
    answer = client.post("/view-as", data={"viewer": "x" * 70_000})
    assert answer.status_code == 413
    assert f"{settings.upload_limit_mib} MiB" in answer.get_data(as_text=True)


def test_a_method_that_is_not_ours_is_refused(client: FlaskClient) -> None:
    assert client.get("/view-as").status_code == 404
    answer = client.delete("/upload/check")
    assert answer.status_code == 405
    assert "POST" in answer.headers["Allow"]


def test_an_error_of_ours_says_nothing_of_the_program(filled: Any, settings: Settings) -> None:
    server = create_app(settings, filled).server
    server.add_url_rule("/breaks", view_func=lambda: 1 / 0)
    answer = server.test_client().get("/breaks")
    said = answer.get_data(as_text=True)
    assert answer.status_code == 500
    assert "Something went wrong" in said
    assert "ZeroDivision" not in said
