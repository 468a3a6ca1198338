"""Links, filters and titles of every page: where they lead, and what they offer."""

import json
import subprocess
import sys

import pytest
from flask.testing import FlaskClient

from dashboard.accounts.desk import Desk
from dashboard.components.plain import plain
from dashboard.pages import PAGES, Page
from dashboard.url_state import Filters
from etl.vocabulary.regions import CouncilType, Region
from tests.filled import LONDON, POPULATIONS
from tests.tree import every, prop, text
from tests.unit.dashboard.reading import asked

CHARTED = [page for page in PAGES if not page.plain]
by_page = pytest.mark.parametrize("page", CHARTED, ids=lambda page: page.name)
by_population = pytest.mark.parametrize("population", POPULATIONS)


@by_page
def test_unknown_keys_of_a_link_are_ignored(page: Page, client: FlaskClient) -> None:
    plainly = asked(client, page.path)
    assert asked(client, page.path, "?utm_source=x&self=1&page=2") == plainly


@by_page
def test_every_link_of_a_page_leads_somewhere(
    page: Page, a_desk: Desk, client: FlaskClient
) -> None:
    content = page.layout(a_desk, Filters(region=Region.LONDON))
    links = {prop(link, "href") for link in every(content.parts, "A")}
    assert links
    for link in links:
        if not link.startswith("/brief.xlsx"):
            assert client.get(link).status_code == 200, link


@by_page
def test_a_council_alone_has_every_page(page: Page, a_desk: Desk) -> None:
    content = page.layout(a_desk, Filters(council=LONDON, year=2024))
    assert every(content.parts, "Graph")


def test_a_page_says_that_its_data_are_a_sample_only_when_they_are(client: FlaskClient) -> None:
    notice = "Sample data: invented councils"
    assert notice in asked(client, "/")
    workforce = asked(client, "/", "?population=council%20workforce")
    assert notice not in workforce
    assert notice in client.get("/upload").get_data(as_text=True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_first_html_has_the_page_s_own_title(page: Page, client: FlaskClient) -> None:
    first = client.get(page.path).get_data(as_text=True)
    headings = {"/upload": "Upload a spreadsheet", "/methods": "Data and methods"}
    assert f"<title>{headings.get(page.path, page.name)} – Women in IT</title>" in first


def test_the_title_of_the_document_follows_the_page(client: FlaskClient) -> None:
    found = json.loads(asked(client, "/by-region"))["response"]["_pages_store"]["data"]
    assert found == {"title": "By region – Women in IT"}


def test_a_filter_that_leaves_too_few_councils_is_refused_with_the_nearest(a_desk: Desk) -> None:
    filters = Filters(region=Region.LONDON, council_type=CouncilType.COUNTY)
    content = CHARTED[0].layout(a_desk, filters)
    assert "This cannot be shown" in text(content.parts)
    assert [link for link in every(content.parts, "A") if "nearest" in text(link)], (
        "a way on is offered"
    )


def test_the_filters_offer_only_what_can_be_shown(a_desk: Desk) -> None:
    html = plain(every(CHARTED[0].layout(a_desk, Filters()).parts, "Form"))
    assert "North West" in html
    assert "Wales" not in html


SERVE_EVERY_PAGE = """
import pathlib, sys, tempfile
from dashboard.app import create_app
from dashboard.components.links import paper_link
from dashboard.pages import PAGES
from etl.settings import Settings
from tests.builders import a_warehouse, counted, load
from tests.filled import a_filled_warehouse

def place(name, value):
    return {"id": "_pages_location", "property": name, "value": value}

folder = pathlib.Path(tempfile.mkdtemp())
app = create_app(Settings(folder=folder), a_filled_warehouse(folder))
client = app.server.test_client()
client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
for page in PAGES:
    assert client.get(page.path).status_code == 200
    if not page.plain:
        answer = client.post("/_dash-update-component", json={
            "output": ".._pages_content.children..._pages_store.data..",
            "outputs": [{"id": "_pages_content", "property": "children"},
                        {"id": "_pages_store", "property": "data"}],
            "inputs": [place("pathname", page.path), place("search", "")],
            "changedPropIds": ["_pages_location.pathname"],
        })
        assert b"js-plotly-plot" in answer.data or b"Graph" in answer.data
assert client.get("/download/shares.csv?by=grade").status_code == 200
print(sorted({"pandas", "numpy", "plotly.express"} & set(sys.modules)))
"""


def test_no_page_and_no_download_needs_pandas() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SERVE_EVERY_PAGE], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
