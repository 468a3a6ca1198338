"""Exact figures reach a council's own people, and nobody else by any route that there is.

One council's counts are unlike any other number. Every route is walked as its own officer, who
must find them, and then, over the same application, as everybody else, who must not.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from click.testing import CliRunner
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from dashboard.app import create_app
from dashboard.cli.commands import app as wit
from dashboard.measures.catalogue import CATALOGUE
from dashboard.pages import PAGES
from dashboard.reports import FORMATS
from etl.settings import Settings
from etl.vocabulary.grades import Grade
from etl.vocabulary.regions import Region
from tests.builders import CAMDEN, LEEDS, MANCHESTER, SECRET, a_warehouse, counted, load
from tests.filled import councils
from tests.unit.dashboard.reading import asked

# Women and men of Manchester in 2025, by grade, and in 2024; and every sum of them.
MARKS = {Grade.PROFESSIONAL: (1237, 7404), Grade.MANAGER: (614, 3167)}
BEFORE = (1193, 7311)
EXACT = (1237, 7404, 8641, 614, 3167, 3781, 1851, 10571, 12422, 1193, 7311, 8504)
EXACT_SHARES = ("14.3154", "16.2390", "14.9010", "14.0286")
EVERYBODY_ELSE = ("", "steering group", f"council officer:{LEEDS}", f"council officer:{CAMDEN}")
OWN = f"council officer:{MANCHESTER}"
# A new route is walked here before it is let in.
WALKED = {
    "/", "/<path:path>", "/_dash-dependencies", "/_dash-layout", "/_dash-update-component",
    "/_favicon.ico", "/_reload-hash", "/assets/<path:filename>", "/brief.<ending>",
    "/_dash-component-suites/<string:package_name>/<path:fingerprinted_path>",
    "/download/<name>.csv", "/health", "/upload", "/upload/annotated", "/upload/cancel",
    "/methods", "/upload/check", "/upload/confirm", "/upload/forget", "/upload/undo", "/view-as",
}  # fmt: skip
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"year": "2025"},
    {"year": "2025", "region": Region.NORTH_WEST},
    {"year": "2025", "council_type": "metropolitan district"},
    {"year": "2025", "council": MANCHESTER},
    {"council": MANCHESTER},
    {"year": "2024", "council": MANCHESTER, "benchmark": "parity"},
)

# What else a link may ask of a measure: to be compared with the council, and what is set by hand.
ASKED: tuple[tuple[str, dict[str, str]], ...] = (
    *(
        (measure, {"against": against, "councils": councils})
        for measure in ("change", "why_groups_differ")
        for against in (f"council={MANCHESTER}", "year=2024", "region=North West,grade=manager")
        for councils in ("same", "all")
    ),
    ("change", {"by": "grade", "against": f"council={MANCHESTER},year=2024"}),
    ("change", {"against": f"council={MANCHESTER},status=left"}),
    ("trend", {"councils": "all", "by": "council"}),
    ("projection", {"goal": "30", "what_if": "starters=50,leaving=8"}),
)


def betrayed(text: str) -> list[str]:
    """The exact figures that stand in a text, with and without a comma for thousands."""
    text = re.sub(r'"end_id":"[^"]*"', "", text)  # Dash draws it anew for each page: chance
    numbers = [number for number in EXACT if re.search(rf"(?<![\w.,]){number}(?!\w)", text)]
    with_comma = [f"{number:,}" for number in EXACT if number >= 1000]
    return [
        *map(str, numbers),
        *(each for each in with_comma if re.search(rf"(?<![\w.,]){each}(?!\w)", text)),
        *(share for share in EXACT_SHARES if share in text),
    ]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the marked council, its neighbours, and officers' councils elsewhere."""
    folder = tmp_path_factory.mktemp("marked")
    warehouse = a_warehouse(f"sqlite:///{folder / 'warehouse.sqlite'}", folder)
    others = [code for code in councils(Region.NORTH_WEST, 6) if code != MANCHESTER][:4]
    load(
        warehouse,
        *[
            counted(year=2025, grade=grade, women=women, men=men)
            for grade, (women, men) in MARKS.items()
        ],
        counted(year=2024, women=BEFORE[0], men=BEFORE[1]),
        *[
            counted(organisation=code, year=year, grade=grade, women=21, men=83)
            for code in (*others, LEEDS, CAMDEN)
            for year in (2024, 2025)
            for grade in MARKS
        ],
    )
    warehouse.close()
    return folder


@pytest.fixture(scope="module")
def marked(folder: Path) -> Iterator[Dash]:
    url = f"sqlite:///{folder / 'warehouse.sqlite'}"
    warehouse = a_warehouse(url, folder)
    yield create_app(Settings(folder=folder, upload_limit_mib=1), warehouse)
    warehouse.close()


def looking_as(app: Dash, viewer: str) -> FlaskClient:
    client: FlaskClient = app.server.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    if viewer:
        client.set_cookie("wit_view_as", viewer)
    return client


def links() -> Iterator[str]:
    """Every page, download and paper, with every filter; downloads by what would betray most."""
    queries = [urlencode(each) for each in FILTERS]
    splits = ["", "year", "region", "council", "grade", "council,grade", "year,council,grade"]
    for query in queries:
        yield from (f"{page.path}?{query}" for page in PAGES)
        for measure in CATALOGUE:
            for by in splits:
                yield f"/download/{measure.entry.name}.csv?by={by}&{query}"
        for grade in MARKS:
            yield f"/download/shares.csv?{query}&{urlencode({'grade': grade})}"
        for name, said in ASKED:
            yield f"/download/{name}.csv?{query}&{urlencode(said)}"
    for ending in FORMATS:
        for subject in ("uk", f"region:{Region.NORTH_WEST}", f"council:{MANCHESTER}"):
            yield f"/brief.{ending}?{urlencode({'subject': subject, 'year': '2025'})}"
    yield from ("/health", "/_dash-layout", "/_dash-dependencies", "/_reload-hash", "/nowhere")


def text_of(answer: TestResponse) -> str:
    """All the text of an answer, of a paper that of all its parts."""
    if not zipfile.is_zipfile(io.BytesIO(answer.data)):
        return bytes(answer.data).decode("utf-8", errors="replace")
    with zipfile.ZipFile(io.BytesIO(answer.data)) as paper:
        # What is written in a paper stands between its marks; sizes and places are within them.
        inner = (paper.read(name).decode("utf-8", errors="replace") for name in paper.namelist())
        return re.sub(r"<[^>]*>", " ", " ".join(inner))


def walk(client: FlaskClient) -> Iterator[tuple[str, str]]:
    """Each link, and each page as its own script asks for it, with the text of the answer."""
    for link in links():
        yield link, text_of(client.get(link))
    for page in PAGES:
        for query in FILTERS:
            if not page.plain:
                yield (
                    f"script {page.path} {query}",
                    asked(client, page.path, f"?{urlencode(query)}"),
                )


def test_every_route_that_there_is_is_walked(marked: Dash) -> None:
    assert {str(rule) for rule in marked.server.url_map.iter_rules()} == WALKED


def test_its_own_officer_finds_the_councils_exact_figures(marked: Dash) -> None:
    """So that what is not found afterwards could have been; and the memory holds it."""
    found = [
        (where, what) for where, text in walk(looking_as(marked, OWN)) if (what := betrayed(text))
    ]
    ways = " ".join(where for where, _ in found)
    assert {number for _, what in found for number in what} >= {"1237", "8641", "614", "1851"}
    for way in ("/download/shares.csv", "script /by-grade", "/brief.docx", "/brief.xlsx"):
        assert way in ways


@pytest.mark.parametrize("ending", FORMATS)
def test_a_paper_to_be_passed_on_has_nothing_exact_even_for_its_own_officer(
    marked: Dash, ending: str
) -> None:
    link = f"/brief.{ending}?subject=council:{MANCHESTER}&year=2025"
    own = looking_as(marked, OWN)
    assert betrayed(text_of(own.get(link)))
    copy = own.get(f"{link}&figures=protected")
    assert not betrayed(text_of(copy))
    assert f"-2025-protected.{ending}" in copy.headers["Content-Disposition"]
    page = asked(own, "/", f"?council={MANCHESTER}")
    assert "for own use, not to be passed on" in page
    assert "figures=protected" in page


@pytest.mark.parametrize("misspelt", ["figures=Protected", "figures=exact", "figure=protected"])
def test_a_misspelt_link_to_a_paper_makes_none_of_exact_figures(
    marked: Dash, misspelt: str
) -> None:
    link = f"/brief.docx?subject=council:{MANCHESTER}&year=2025&{misspelt}"
    assert looking_as(marked, OWN).get(link).status_code == 404


@pytest.mark.parametrize("viewer", EVERYBODY_ELSE)
def test_nobody_else_finds_any_by_any_link(marked: Dash, viewer: str) -> None:
    looked = 0
    for where, text in walk(looking_as(marked, viewer)):
        looked += 1
        assert not betrayed(text), (viewer, where, betrayed(text))
    assert looked > 200


def test_what_an_officer_has_sent_is_nobody_elses_to_see_store_or_undo(marked: Dash) -> None:
    sent = b"Council,Year,Grade,Women,Men\nManchester,2025,Professional,1237,7404\n"
    own = looking_as(marked, OWN)
    answer = own.post("/upload/check", data={"file": (io.BytesIO(sent), "staff.csv")})
    token = answer.headers["Location"].split("reading=")[1]
    assert betrayed(own.get(f"/upload?reading={token}").get_data(as_text=True))
    for viewer in EVERYBODY_ELSE:
        other = looking_as(marked, viewer)
        answers = [other.get(f"/upload?reading={token}")]
        answers += [
            other.post(f"/upload/{step}", data={"reading": token})
            for step in ("confirm", "undo", "forget", "cancel", "annotated")
        ]
        for each in answers:
            assert each.status_code == 404
            assert not betrayed(text_of(each))


def test_a_role_that_there_is_not_finds_none(marked: Dash) -> None:
    """A cookie that names no role sees what a steering-group member sees."""
    for viewer in (f"analyst:{MANCHESTER}", "council officer:", f"officer:{MANCHESTER}", "exact"):
        link = f"/download/shares.csv?by=grade&year=2025&council={MANCHESTER}"
        assert not betrayed(looking_as(marked, viewer).get(link).get_data(as_text=True))


@pytest.mark.parametrize("shape", ["table", "csv", "json"])
def test_wit_measure_prints_none_unless_asked_to(folder: Path, shape: str) -> None:
    environment = {"WIT_FOLDER": str(folder), "WIT_SECRET_KEY": SECRET, "COLUMNS": "200"}
    for by in ("council", "grade", "year,council", "council,grade", "region,grade", "year"):
        words = ["measure", "shares", "--by", by, "--format", shape]
        said = CliRunner().invoke(wit, words, env=environment)
        assert said.exit_code == 0, said.output
        assert not betrayed(said.output), by
    words = ["measure", "shares", "--by", "council,grade", "--format", shape, "--as", "exact"]
    assert betrayed(CliRunner().invoke(wit, words, env=environment).output)
